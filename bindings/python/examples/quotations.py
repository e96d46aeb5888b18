"""quotations FILE THEME [ATTRIBUTE]: what people said on a theme, with an attribute of theirs, as a data frame.

Prints a row for each excerpt that is coded with the theme or a code below it. With pandas it is a data frame to go on with.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import sys
from typing import Dict, List, Optional

import suffice

Row = Dict[str, Optional[str]]


def quotations(project: suffice.Project, theme: str, attribute: Optional[str] = None) -> List[Row]:
    """A row for each excerpt: who speaks, from where, and the exact words."""
    rows: List[Row] = []
    for excerpt in project.codebook[theme].excerpts:
        person = excerpt.participant
        row: Row = {
            "participant": person.key if person else None,
            "voice": str(person.voice) if person else None,
            "quote": excerpt.quote,
        }
        if attribute is not None:
            row[attribute] = person.attributes[attribute] if person else None
        rows.append(row)
    return rows


def main(path: str, theme: str, attribute: Optional[str] = None) -> None:
    with suffice.open(path) as project:
        rows = quotations(project, theme, attribute)
    try:
        import pandas  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        for row in rows:
            print(" | ".join(str(value) for value in row.values()))
        return
    frame = pandas.DataFrame(rows)
    print(frame.groupby("voice", dropna=False).size().rename("quotations").to_string())
    for row in rows:
        print(" | ".join(str(value) for value in row.values()))


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
