"""User's program: what somebody who uses the package may write, for mypy to look at and to be run.

SPDX-License-Identifier: MIT
"""

import datetime
from typing import List, Optional

import suffice


def theme_names(project: suffice.Project) -> List[str]:
    return [theme.name for theme in project.codebook.themes]


def first_quote(theme: suffice.Code) -> Optional[str]:
    for excerpt in theme.excerpts:
        return excerpt.quote
    return None


def main() -> None:
    with suffice.new("Fernhollow") as project:
        analyst = project.corpus.add_analyst("AN", "Ada")
        theme = project.codebook.add_code(None, "Crisis")
        theme.cues = ["help", "alone"]
        theme.cues.append("night")
        source = project.corpus.add_text("Notes", "notes", "Nobody came.")
        source.keep_until = datetime.date(2030, 1, 1)
        excerpt = project.excerpts.add_text(source, 0, 6, analyst)
        excerpt.fidelity = suffice.Fidelity.VERBATIM
        coding: suffice.Coding = project.excerpts.code(excerpt, theme, analyst)
        interview = project.corpus.add_interview("I1", suffice.Encounter.INTERVIEW, "2025-03")
        day: Optional[suffice.PartialDate] = interview.date
        assert day is not None and coding.code == theme and theme_names(project) == ["Crisis"]
        assert first_quote(theme) == "Nobody"
        codes: suffice.RecordList[suffice.Code] = project.codebook.codes()
        below: List[suffice.Code] = list(codes[0].codes)
        with project.changes("another theme"):
            below.append(theme.add_code("Night"))
        table: suffice.Table = project.excerpts.table(suffice.Audience.PUBLIC)
        names: List[str] = list(table.columns)
        csv: Optional[str] = project.codebook.themes.to_csv()
        findings: List[str] = [one.message for one in project.check()]
        again = suffice.loads(project.dumps(), progress=lambda done, total: done <= total)
        assert names and csv and findings is not None and again.name == project.name
        try:
            again["no guid"]
        except suffice.NotFoundError as error:
            assert error.line is None
        except KeyError:
            pass


if __name__ == "__main__":
    main()
