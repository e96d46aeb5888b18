#!/usr/bin/env python3
"""How an organisation sees itself against a maturity framework: how many areas are at each level, section by section,
each rated area with its grounds, and what moved since the round before.

usage: maturity.py FILE [ASSESSMENT]

ASSESSMENT is its key or its name; without it, the last. Levels are counted and shown, never averaged. Exit status: 0
good; 1 there is no such assessment; 2 the file could not be read.

SPDX-License-Identifier: MIT
"""

import sys
from typing import Optional

import suffice


def find(project: suffice.Project, wanted: Optional[str]) -> Optional[suffice.Assessment]:
    if wanted is not None:
        return project.assessments.get(wanted)
    return project.assessments[-1] if project.assessments else None


def show_counts(title: str, counts: suffice.Table) -> None:
    """Such as "All areas: 1 Excelling, 4 Achieving": all levels, and of what has none, what there is."""
    print(f"{title}: " + ", ".join(f"{row['areas']} {row['name']}" for row in counts if row["areas"] or row["level"]))


def show_areas(assessment: suffice.Assessment) -> None:
    for row in assessment.table("public"):
        if row["level"] is None:
            continue
        indicators = row["met"] + row["partly"] + row["unmet"] + row["not_applicable"] + row["unmarked"]
        print(f"  {row['key']:<4} {row['name']}: {row['level']} ({row['met']} of {indicators} indicators met)")
        lines = {"because": row["reason"], "now": row["now"], "good would be": row["good"], "we will": row["do"]}
        for name, text in lines.items():
            if text:
                print(f"      {name}: {text}")


def show_moves(before: suffice.Assessment, after: suffice.Assessment) -> None:
    print(f"Since {before.name}:")
    for row in before.compare(after):
        if row["move"] in ("up", "down"):
            print(f"  {row['key']:<4} {row['name']}: {row['before']}, now {row['after']}")


def main() -> int:
    if len(sys.argv) not in (2, 3):
        print("usage: maturity.py FILE [ASSESSMENT]", file=sys.stderr)
        return 2
    try:
        project = suffice.open(sys.argv[1])
    except suffice.SufficeError as error:
        print(error, file=sys.stderr)
        return 2
    with project:
        assessment = find(project, sys.argv[2] if len(sys.argv) == 3 else None)
        if assessment is None:
            print("There is no such assessment.")
            return 1
        print(assessment.name)
        show_counts("All areas", assessment.counts())
        for section in assessment.framework.sections:
            show_counts(section.name, assessment.counts(section))
        show_areas(assessment)
        if assessment.previous:
            show_moves(assessment.previous, assessment)
    return 0


if __name__ == "__main__":
    sys.exit(main())
