"""scale_spark FILE...: one table over many project files with Spark: the bytes of projects in, rows of excerpts out.

`mapInArrow` gives each worker batches of files; the worker reads each project from its bytes, and nothing of the library is
in the function that travels. Spark knows no dictionaries, so tables go to it plain. It needs pyspark, pyarrow and Java.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import os
import sys
from typing import Any, Iterator

SCHEMA = "guid string, source string, coder string"


def excerpts_of(batches: Iterator[Any]) -> Iterator[Any]:
    """Runs in the workers: for each project its excerpts, as record batches."""
    import pyarrow  # type: ignore[import-not-found, import-untyped, unused-ignore]

    import suffice

    for batch in batches:
        for content in batch.column("content"):
            with suffice.loads(content.as_py()) as project:
                table = pyarrow.table(project.excerpts.table().plain_arrow())
            yield from table.select(["guid", "source", "coder"]).to_batches()


def main(*paths: str) -> None:
    from pyspark.sql import SparkSession  # type: ignore[import-not-found, import-untyped, unused-ignore]

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # workers are to have the same packages
    builder = SparkSession.builder.master("local[2]").appName("suffice")
    settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.sql.shuffle.partitions": "2"}
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    files = spark.read.format("binaryFile").load([os.path.abspath(path) for path in paths])
    rows = files.select("content").mapInArrow(excerpts_of, SCHEMA).cache()
    print(f"{files.count()} projects, {rows.count()} excerpts, {rows.select('coder').distinct().count()} coders")
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
