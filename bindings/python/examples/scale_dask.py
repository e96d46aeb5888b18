"""scale_dask FOLDER: the same table over many project files with Dask, as Arrow tables that add up to one.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import pathlib
import sys
from typing import Any, List

import suffice


def excerpts_of(path: str) -> Any:
    """In one project: the excerpts as an Arrow table, which travels between processes."""
    import pyarrow  # type: ignore[import-not-found, unused-ignore]

    with suffice.open(path) as project:
        table = pyarrow.table(project.excerpts.table().plain_arrow()).select(["guid", "source", "coder"])
    return table.append_column("project", pyarrow.array([pathlib.Path(path).name] * len(table)))


def main(folder: str) -> None:
    import dask  # type: ignore[import-not-found, unused-ignore]
    import pyarrow

    paths = sorted(str(path) for path in pathlib.Path(folder).glob("*.xml"))
    tasks: List[Any] = [dask.delayed(excerpts_of)(path) for path in paths]
    tables = dask.compute(*tasks, scheduler="processes")
    whole = pyarrow.concat_tables(tables)
    print(f"{len(paths)} projects, {len(whole)} excerpts, {len(set(whole['coder'].to_pylist()))} coders")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
