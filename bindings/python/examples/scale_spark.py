"""scale_spark FOLDER: the same with Spark: project files in, rows of excerpts out, by mapInArrow.

Each worker reads projects from their bytes. Spark knows no dictionaries, so tables go to it plain.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import sys
from typing import Any, Iterator

SCHEMA = "guid string, source string, coder string"


def excerpts_of(batches: Iterator[Any]) -> Iterator[Any]:
    """Runs in the workers: for each project its excerpts, as record batches."""
    import pyarrow  # type: ignore[import-not-found, unused-ignore]

    import suffice

    for batch in batches:
        for content in batch.column("content"):
            with suffice.loads(content.as_py()) as project:
                table = pyarrow.table(project.excerpts.table().plain_arrow())
            yield from table.select(["guid", "source", "coder"]).to_batches()


def main(folder: str) -> None:
    from pyspark.sql import SparkSession  # type: ignore[import-not-found, unused-ignore]

    spark = SparkSession.builder.master("local[2]").appName("suffice").getOrCreate()
    files = spark.read.format("binaryFile").load(folder)
    rows = files.select("content").mapInArrow(excerpts_of, SCHEMA)
    print(f"{files.count()} projects, {rows.count()} excerpts, {rows.select('coder').distinct().count()} coders")
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
