"""compare_rounds FILE [LATER_FILE]: what moved between two rounds of an assessment, area by area.

Of one file the two latest rounds are compared, of two files the latest of each. Levels are in an order and are an
organisation's own judgement: each area is compared with itself, and nothing is averaged, totalled or set in order.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import contextlib
import sys
from typing import List

import suffice


def rounds_of(projects: List[suffice.Project]) -> List[suffice.Assessment]:
    """The two rounds to compare, the earlier first; fewer when there are not two."""
    if len(projects) == 1:
        return list(projects[0].assessments)[-2:]
    return [round_ for project in projects for round_ in list(project.assessments)[-1:]]


def called(assessment: suffice.Assessment) -> str:
    """What a round is called, and when it was."""
    return f"{assessment.round or assessment.name} ({assessment.date or 'no date'})"


def main(*paths: str) -> None:
    with contextlib.ExitStack() as stack:
        rounds = rounds_of([stack.enter_context(suffice.open(path)) for path in paths])
        if len(rounds) < 2:
            print("there are no two rounds to compare")
            return
        before, after = rounds
        print(f"{before.name}: {called(before)} -> {called(after)}")
        for row in before.compare(after):
            if row["move"] not in ("same", "not-rated"):
                print(f"  {row['key']} {row['name']}: {row['before'] or '-'} -> {row['after'] or '-'} ({row['move']})")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
