#!/usr/bin/env python3
"""Shows the quotations under each theme, or under one: where from, when in the recording, who coded.

usage: coding.py FILE [THEME]

THEME is the key or the name of a code. Exit status: 0 good; 1 there is no such code, or nothing is coded; 2 the file
could not be read.

SPDX-License-Identifier: MIT
"""

import sys
from typing import Optional

import suffice


def begins(excerpt: suffice.Excerpt) -> Optional[int]:
    """When it begins, in milliseconds: by the clock of the recording, or of the transcript's sync point before it."""
    if not excerpt.source.is_set("text"):
        return excerpt.start
    try:
        return excerpt.source.time(excerpt.start)
    except suffice.NotFoundError:
        return None


def show(excerpt: suffice.Excerpt, theme: suffice.Code) -> None:
    said = [excerpt.source.name]
    time = begins(excerpt)
    if time is not None:
        said.append(f"{time // 60_000:02}:{time // 1000 % 60:02}")
    coded = [
        f"; {coding.code.name} by {coding.coder.key or 'nobody named' if coding.coder else 'nobody named'}"
        for coding in excerpt.codings
        if coding.code.theme == theme
    ]
    print(f'  "{excerpt.quote or "(not written down)"}"')
    print(f"    {', '.join(said)}{''.join(coded)}")


def main() -> int:
    if len(sys.argv) not in (2, 3):
        print("usage: coding.py FILE [THEME]", file=sys.stderr)
        return 2
    try:
        project = suffice.open(sys.argv[1])
    except suffice.SufficeError as error:
        print(error, file=sys.stderr)
        return 2
    with project:
        codes = list(project.themes)
        if len(sys.argv) == 3:
            codes = [code for code in [project.codebook.find(sys.argv[2])] if code]
        count = 0
        for code in codes:
            print(code.name)
            for excerpt in code.excerpts:
                show(excerpt, code.theme)
                count += 1
    if count == 0:
        print("Nothing is coded there.")
    return 0 if count else 1


if __name__ == "__main__":
    sys.exit(main())
