"""quotations FILE THEME [ATTRIBUTE [AUDIENCE]]: what people said on a theme, with an attribute of theirs, as a data frame.

The rows are for analysts: they tell who said what, and hold words for which there may be no permission. So are counts by an
attribute, for a count of one can point at somebody. The quotations that are printed are for an audience, the team unless
told. With pandas people are counted in a data frame of the rows, without it in the rows themselves.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import sys
from typing import Any, Dict, List, Optional, Set

import suffice

Row = Dict[str, Optional[str]]


def quotations(project: suffice.Project, theme: str, attribute: Optional[str] = None, audience: str = "team") -> List[Row]:
    """A row for each excerpt: who speaks, the exact words, and as much of them as the audience may read."""
    excerpts = project.codebook[theme].excerpts
    rows: List[Row] = []
    for excerpt, shown in zip(excerpts, excerpts.table(audience)["quote"]):
        person = excerpt.participant
        row: Row = {
            "participant": person.key if person else None,
            "voice": str(person.voice) if person else None,
            "quote": excerpt.quote,
            "shown": shown,
        }
        if attribute is not None:
            row[attribute] = person.attributes[attribute] if person else None
        rows.append(row)
    return rows


def people_by(rows: List[Row], name: str) -> Dict[str, int]:
    """How many people there are, by voice or by an attribute."""
    try:
        import pandas  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        found: Dict[str, Set[Any]] = {}
        for row in rows:
            if row["participant"] is not None and row[name] is not None:
                found.setdefault(str(row[name]), set()).add(row["participant"])
        return {value: len(people) for value, people in sorted(found.items())}
    frame = pandas.DataFrame(rows)
    return {str(value): int(count) for value, count in frame.groupby(name)["participant"].nunique().items()}


def main(path: str, theme: str, attribute: Optional[str] = None, audience: str = "team") -> None:
    with suffice.open(path) as project:
        rows = quotations(project, theme, attribute, audience)
    people = {row["participant"] for row in rows} - {None}
    print(f"{theme}: {len(rows)} quotations of {len(people)} people")
    for name in ["voice"] + ([attribute] if attribute else []):
        print(f"  for analysts, people by {name}: " + ", ".join(f"{value} {count}" for value, count in people_by(rows, name).items()))
    print(f"what the audience {audience} may read:")
    for row in rows:
        if row["shown"] is not None:
            print(f"  {row['voice'] or 'somebody'}: {row['shown']}")
    print(f"  and {sum(row['shown'] is None for row in rows)} more that it may not")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4, 5):
        sys.exit(__doc__)
    main(*sys.argv[1:])
