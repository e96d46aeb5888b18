#!/usr/bin/env python3
"""Shows the codebook of a project as a tree, with how many excerpts each code has.

usage: codebook.py FILE

Exit status: 0 good; 1 the project has no codes; 2 the file could not be read.

SPDX-License-Identifier: MIT
"""

import sys

import suffice


def show(code: suffice.Code, depth: int = 0) -> None:
    key = f"{code.key} " if code.key else ""
    count = len(code.excerpts_by(below=False))
    below = f", {len(code.excerpts)} with those below" if code.codes else ""
    print(f"{'  ' * depth}{key}{code.name}  {count}{below}")
    for child in code.codes:
        show(child, depth + 1)


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: codebook.py FILE", file=sys.stderr)
        return 2
    try:
        project = suffice.open(sys.argv[1])
    except suffice.SufficeError as error:
        print(error, file=sys.stderr)
        return 2
    with project:
        for theme in project.themes:
            show(theme)
        if not project.themes:
            print("The project has no codes yet.")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
