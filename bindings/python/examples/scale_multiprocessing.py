"""scale_multiprocessing FOLDER | FILE --make N: one table over many project files, by many processes.

Each process opens the files that it is given and gives back a small table of counts; the tables add up to one, in whatever
order they come. Only paths and counts travel, never a project. With --make, N copies of a file are made first, in a folder
that is removed again.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import collections
import multiprocessing
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Counter, Iterable, List, Tuple

import suffice

Counts = Counter[Tuple[str, str]]


def count(path: Path) -> Counts:
    """In one project: by theme and kind of voice, how many people speak."""
    found: Counts = collections.Counter()
    with suffice.open(path) as project:
        for theme in project.codebook.themes:
            people = {excerpt.participant for excerpt in theme.excerpts}
            found.update((theme.name, str(person.voice)) for person in people if person is not None)
    return found


def add(tables: Iterable[Counts]) -> Counts:
    """Counts of people add up, as long as nobody is in two projects."""
    total: Counts = collections.Counter()
    for table in tables:
        total.update(table)
    return total


def make(folder: Path, file: str, number: int) -> None:
    for place in range(number):
        shutil.copyfile(file, folder / f"project-{place:04}.xml")


def main(paths: List[Path]) -> None:
    with multiprocessing.get_context("spawn").Pool() as pool:
        total = add(pool.imap_unordered(count, paths, chunksize=16))
    print(f"{len(paths)} projects")
    for (theme, voice), people in sorted(total.items()):
        print(f"{theme}: {people} x {voice}")


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[2] == "--make":
        with tempfile.TemporaryDirectory() as scratch:
            make(Path(scratch), sys.argv[1], int(sys.argv[3]))
            main(sorted(Path(scratch).glob("*.xml")))
    elif len(sys.argv) == 2:
        main(sorted(Path(sys.argv[1]).glob("*.xml")))
    else:
        sys.exit(__doc__)
