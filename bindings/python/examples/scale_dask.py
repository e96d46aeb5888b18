"""scale_dask FILE...: one table over many project files with Dask.

Each task opens one file in the worker and gives back an Arrow table; the tables add up to one. Only paths and tables travel,
never a project.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import importlib
import sys
from typing import Any, List

import suffice

COLUMNS = ["guid", "source", "coder"]


def excerpts_of(place: int, path: str) -> Any:
    """In one project: where each excerpt lies and who coded it, with the number of the project."""
    import pyarrow  # type: ignore[import-not-found, import-untyped, unused-ignore]

    with suffice.open(path) as project:
        table = pyarrow.table(project.excerpts.table().plain_arrow()).select(COLUMNS)
    return table.append_column("project", pyarrow.array([place] * len(table), pyarrow.int64()))


def main(*paths: str) -> None:
    import pyarrow

    dask: Any = importlib.import_module("dask")
    tasks: List[Any] = [dask.delayed(excerpts_of)(place, path) for place, path in enumerate(paths)]
    whole = pyarrow.concat_tables(dask.compute(*tasks, scheduler="processes"))
    projects, coders = set(whole["project"].to_pylist()), set(whole["coder"].to_pylist())
    print(f"{len(projects)} projects, {len(whole)} excerpts, {len(coders)} coders")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
