"""suffice: people's stories of care, kept so that every action leads back to the words behind it.

>>> import suffice
>>> with suffice.new("Fernhollow") as project:
...     theme = project.codebook.add_code(None, "Crisis")
...     theme.definition = "What happens when something fails."
...     [code.name for code in project.codebook.themes]
['Crisis']

A project is opened with `open()`, `loads()` or `new()`. What lies in it are records: their fields are properties, what
lies in them are sequences, and what the library does with them are methods. Tables and lists of records go to pandas,
polars, duckdb and everything else that takes Arrow.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

from typing import NamedTuple

from . import content
from ._display import display
from ._ffi import LIBRARY_PATH, lib
from ._fields import ReferenceValues, TextValues
from ._generated import choices as _choices
from ._generated import records as _records
from ._generated.choices import *  # noqa: F401,F403
from ._generated.records import *  # noqa: F401,F403
from ._record import Children, Record, RecordList, Records
from ._values import Choice, PartialDate
from .errors import (
    ArgumentError,
    CancelledError,
    ChangedError,
    DurabilityError,
    ExistsError,
    FileError,
    FileThereError,
    FormatError,
    InUseError,
    LimitError,
    MissingFileError,
    NotFoundError,
    OutOfMemoryError,
    RuleError,
    StateError,
    SufficeError,
    TextError,
    VersionError,
)
from .file import check_file, clean
from .findings import CHECKS, Check, Finding, Findings
from .project import load, loads, new, open
from .table import Table

__version__: str = lib.suffice_version().decode("ascii")


class BuildInfo(NamedTuple):
    """Which library is running.

    Attributes:
        version: of the library
        path: where it was loaded from
    """

    version: str
    path: str


def build_info() -> BuildInfo:
    """Which library is running, and where it was loaded from."""
    return BuildInfo(__version__, LIBRARY_PATH)


# Type checkers read this list, so it is written out.
__all__ = [
    "ArgumentError", "BuildInfo", "CHECKS", "CancelledError", "ChangedError", "Check", "Children", "Choice",
    "DurabilityError", "ExistsError", "FileError", "FileThereError", "Finding", "Findings", "FormatError",
    "InUseError", "LimitError", "MissingFileError", "NotFoundError", "OutOfMemoryError", "PartialDate", "Record",
    "RecordList", "Records", "ReferenceValues", "RuleError", "StateError", "SufficeError", "Table", "TextError",
    "TextValues", "VersionError", "build_info", "check_file", "clean", "content", "display", "load", "loads", "new",
    "open",
]
__all__ += _choices.__all__
__all__ += _records.__all__
