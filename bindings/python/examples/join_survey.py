"""join_survey FILE SURVEY.csv: answers of a survey beside what the same people said.

The survey has a column `participant` with the keys of the project; all other columns are questions. It must have been
agreed with the people that the two are put together. What is printed is counts of people: by answer, how many of those who
gave it speak on each theme. It is for analysts, for a count of one can point at somebody; and with so few people there are
no percentages.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import csv
import sys
from typing import Dict, List, Set

import suffice


def themes_by_person(project: suffice.Project) -> Dict[str, Set[str]]:
    """By the key of a participant, the themes on which that person speaks; empty for who is in the project and silent."""
    found: Dict[str, Set[str]] = {str(person.key): set() for person in project.participants}
    for theme in project.codebook.themes:
        for excerpt in theme.excerpts:
            person = excerpt.participant
            if person is not None:
                found[str(person.key)].add(theme.name)
    return found


def main(path: str, survey: str) -> None:
    with open(survey, newline="", encoding="utf-8") as file:
        answers: List[Dict[str, str]] = list(csv.DictReader(file))
    with suffice.open(path) as project:
        said = themes_by_person(project)
        themes = [theme.name for theme in project.codebook.themes]
    joined = [row for row in answers if row["participant"] in said]
    print(f"{len(joined)} people are in both; {len(answers) - len(joined)} of the survey are not in the project")
    for question in [name for name in answers[0] if name != "participant"] if answers else []:
        for answer in sorted({row[question] for row in joined}):
            people = [row["participant"] for row in joined if row[question] == answer]
            print(f"{question}: {answer}: {len(people)} people, of whom there speak")
            for theme in themes:
                print(f"  on {theme}: {sum(theme in said[person] for person in people)}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
