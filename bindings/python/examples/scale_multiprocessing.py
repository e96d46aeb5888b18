"""scale_multiprocessing FOLDER [--make FILE COUNT]: a table over a thousand project files, by many processes.

Each process opens the files that it is given, and gives back a small table as Arrow; the tables add up to one. With --make
the folder is filled with copies of a file first.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import collections
import multiprocessing
import pathlib
import shutil
import sys
from typing import Counter, Iterable, Tuple

import suffice

Counts = Counter[Tuple[str, str]]


def count(path: pathlib.Path) -> Counts:
    """In one project: by theme and kind of voice, how many people speak."""
    found: Counts = collections.Counter()
    with suffice.open(path) as project:
        for theme in project.codebook.themes:
            people = {excerpt.participant for excerpt in theme.excerpts}
            found.update((theme.name, str(person.voice)) for person in people if person is not None)
    return found


def add(tables: Iterable[Counts]) -> Counts:
    """Counts of people add up, whatever the order."""
    total: Counts = collections.Counter()
    for table in tables:
        total += table
    return total


def make(folder: pathlib.Path, file: str, number: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for place in range(number):
        shutil.copyfile(file, folder / f"project-{place:04}.xml")


def main(folder: pathlib.Path) -> None:
    paths = sorted(folder.glob("*.xml"))
    with multiprocessing.get_context("spawn").Pool() as pool:
        total = add(pool.imap_unordered(count, paths, chunksize=16))
    print(f"{len(paths)} projects")
    for (theme, voice), people in sorted(total.items()):
        print(f"{theme}: {people} x {voice}")


if __name__ == "__main__":
    if len(sys.argv) == 5 and sys.argv[2] == "--make":
        make(pathlib.Path(sys.argv[1]), sys.argv[3], int(sys.argv[4]))
    elif len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
