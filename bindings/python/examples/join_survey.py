"""join_survey FILE SURVEY.csv: answers of a survey beside what the same people said.

The survey has a column `participant` with the keys of the project. What is joined are counts of quotations by theme beside
the survey's answers, person by person: with so few people, counts and words, never percentages.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import csv
import sys
from typing import Dict, List

import suffice


def voices_by_theme(project: suffice.Project) -> Dict[str, Dict[str, int]]:
    """By participant and theme, how many quotations there are."""
    found: Dict[str, Dict[str, int]] = {}
    for theme in project.codebook.themes:
        for excerpt in theme.excerpts:
            person = excerpt.participant
            if person is not None and person.key is not None:
                themes = found.setdefault(person.key, {})
                themes[theme.name] = themes.get(theme.name, 0) + 1
    return found


def main(path: str, survey: str) -> None:
    with open(survey, newline="", encoding="utf-8") as file:
        answers: List[Dict[str, str]] = list(csv.DictReader(file))
    with suffice.open(path) as project:
        counts = voices_by_theme(project)
        unknown = [row["participant"] for row in answers if row["participant"] not in project.participants]
    for row in answers:
        said = counts.get(row["participant"], {})
        themes = ", ".join(f"{theme} {count}" for theme, count in said.items()) or "nothing coded"
        rest = ", ".join(f"{name}: {value}" for name, value in row.items() if name != "participant")
        print(f"{row['participant']}  {rest}  |  {themes}")
    if unknown:
        print(f"not in the project: {', '.join(unknown)}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
