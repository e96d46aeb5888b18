#!/usr/bin/env python3
"""Writes a framework matrix as CSV: what each interview says on each theme, and the key points drawn from it.

usage: synthesis.py FILE [MATRIX] [--audience analyst|team|public] [--by-interview]

MATRIX is the name of one; without it, the first. Exit status: 0 good; 1 there is no such matrix; 2 the file could not be
read, or the call was wrong.

SPDX-License-Identifier: MIT
"""

import argparse
import sys
from typing import Optional

import suffice

AUDIENCES = [audience.label for audience in suffice.Audience]


def find(project: suffice.Project, name: Optional[str]) -> Optional[suffice.Matrix]:
    if name is not None:
        return project.matrices.get(name)
    return next(iter(project.matrices), None)


def main() -> int:
    usage = "synthesis.py FILE [MATRIX] [--audience analyst|team|public] [--by-interview]"
    parser = argparse.ArgumentParser(usage=usage, allow_abbrev=False)
    parser.add_argument("file")
    parser.add_argument("matrix", nargs="?")
    parser.add_argument("--audience", choices=AUDIENCES, default="analyst", help="for whom it is written")
    parser.add_argument("--by-interview", action="store_true", help="a row for each interview instead of each theme")
    arguments = parser.parse_args()
    try:
        with suffice.open(arguments.file) as project:
            matrix = find(project, arguments.matrix)
            if matrix is None:
                print("There is no such matrix.", file=sys.stderr)
                return 1
            table = matrix.table(arguments.audience, by_interview=arguments.by_interview)
            sys.stdout.write(table.to_csv())
    except suffice.SufficeError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
