"""Table: what reports and analyses give, and the ways out into data frames, CSV and Arrow.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
import os
import weakref
from typing import TYPE_CHECKING, Any, Dict, Iterator, List, Optional, Sequence, Tuple, Union, overload

from . import _arrow, _values
from ._display import Htmlable, display, html_table
from ._document import Document, Errand
from ._ffi import lib, take_bytes
from ._generated.choices import Audience, ColumnType

if TYPE_CHECKING:
    from ._record import Record

CSV_BYTE_ORDER_MARK = 1
CSV_PLAIN = 2
AudienceLike = Union[Audience, str]
PathLike = Union[str, "os.PathLike[str]"]


class Tabular(Htmlable):
    """What has a table: a list of records, a table itself.

    Whatever takes an Arrow stream takes it as it is, without Python objects between: ``pyarrow.table(x)``,
    ``polars.DataFrame(x)``, ``pandas.DataFrame.from_arrow(x)``, and duckdb by its name in a query.
    """

    __slots__ = ()

    def table(self, audience: AudienceLike = Audience.ANALYST) -> "Table":
        """The table, as a copy that does not change with the project."""
        raise NotImplementedError

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """An Arrow stream of the whole, for analysts: dictionary-encoded texts, dates, timestamps, lists."""
        return self.table().__arrow_c_stream__(requested_schema)

    def to_pandas(self, audience: AudienceLike = Audience.ANALYST) -> Any:
        """A pandas data frame, with nothing but pandas: texts as categories, instants with their zone.

        Args:
            audience: for whom
        """
        return self.table(audience).to_pandas()

    @overload
    def to_csv(
        self, path: None = None, *, audience: AudienceLike = ..., plain: bool = ..., byte_order_mark: bool = ...
    ) -> str: ...

    @overload
    def to_csv(
        self, path: PathLike, *, audience: AudienceLike = ..., plain: bool = ..., byte_order_mark: bool = ...
    ) -> None: ...

    def to_csv(
        self,
        path: Optional[PathLike] = None,
        *,
        audience: AudienceLike = Audience.ANALYST,
        plain: bool = False,
        byte_order_mark: bool = False,
    ) -> Optional[str]:
        """CSV as RFC 4180 has it; text that a spreadsheet would take for a formula is made harmless.

        Args:
            path: where to; None: the text is returned
            audience: for whom
            plain: leaves text as it is, for programs
            byte_order_mark: begins with one, which some spreadsheets want
        """
        data = self.table(audience)._csv((CSV_PLAIN if plain else 0) | (CSV_BYTE_ORDER_MARK if byte_order_mark else 0))
        if path is None:
            return data.decode("utf-8")
        with open(path, "wb") as file:
            file.write(data)
        return None

    def _repr_html_(self) -> str:
        return self.table(display.audience)._html(type(self).__name__, brief=True)


class Table(Tabular):
    """A table with typed columns, as it was when it was made.

    ``table["quote"]`` is a column as a list; iteration gives a dict for each row; ``len(table)`` is the number of rows.
    Columns of ids hold numbers, for which `record()` gives the record.
    """

    __slots__ = ("_pointer", "_document", "_audience", "_columns", "_values", "_types", "__weakref__")

    def __init__(
        self, out: ctypes.c_void_p, document: Optional[Document] = None, audience: AudienceLike = Audience.PUBLIC
    ) -> None:
        assert out.value is not None
        self._pointer = out
        weakref.finalize(self, lib.suffice_table_release, out.value).atexit = False
        self._document = document
        self._audience = _values.to_choice(Audience, audience)
        self._columns: Optional[Dict[str, _arrow.Column]] = None
        self._values: Dict[str, List[Any]] = {}
        self._types: Dict[str, ColumnType] = {}
        for index in range(lib.suffice_table_column_count(out)):
            name = lib.suffice_table_column_name(out, index).decode("utf-8")
            self._types[name] = ColumnType(lib.suffice_table_column_type(out, index))

    @property
    def columns(self) -> Tuple[str, ...]:
        """The names of the columns, which are part of the promise, as are their types and order."""
        return tuple(self._types)

    @property
    def types(self) -> Dict[str, ColumnType]:
        """What each column holds."""
        return dict(self._types)

    def table(self, audience: AudienceLike = Audience.ANALYST) -> "Table":
        return self

    def __len__(self) -> int:
        return int(lib.suffice_table_row_count(self._pointer))

    def _read(self) -> Dict[str, _arrow.Column]:
        if self._columns is None:
            self._columns = {column.name: column for column in _arrow.columns(self._pointer)}
        return self._columns

    @overload
    def __getitem__(self, name: str) -> List[Any]: ...

    @overload
    def __getitem__(self, name: int) -> Dict[str, Any]: ...

    def __getitem__(self, name: Union[str, int]) -> Union[List[Any], Dict[str, Any]]:
        """A column by its name, as a list with None where a cell is empty; or a row by its place, as a dict."""
        if isinstance(name, str):
            return list(self._plain(name))
        place = range(len(self))[name]
        return {column: self._plain(column)[place] for column in self._types}

    def _plain(self, name: str) -> List[Any]:
        """The values of a column, made once, and not to be changed."""
        if name not in self._values:
            values = self._read()[name].plain()
            if self._types[name] == ColumnType.PARTIAL_DATE:
                values = [None if value is None else _values.PartialDate(value) for value in values]
            self._values[name] = values
        return self._values[name]

    def __iter__(self) -> Iterator[Dict[str, Any]]:
        names = self.columns
        for row in zip(*(self._plain(name) for name in names)):
            yield dict(zip(names, row))

    def record(self, number: int) -> "Record":
        """The record for which a number of an id column stands."""
        from ._record import make_record

        if self._document is None:
            raise ValueError("the table is of no project")
        return make_record(self._document, number)

    def __repr__(self) -> str:
        return f"<Table {len(self)} rows, {len(self._types)} columns>"  # a matrix has names of interviews for columns

    def __reduce__(self) -> Any:
        raise TypeError("a table cannot be pickled; give pyarrow.table(x), x.to_pandas() or x.to_csv() instead")

    # --- ways out ---

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """A new Arrow stream of the table. A requested schema is not looked at: the consumer casts."""
        return _arrow.capsule(_arrow.new_stream(self._pointer))

    def plain_arrow(self) -> "PlainArrow":
        """The same without dictionaries, for engines that do not have them, such as Spark."""
        return PlainArrow(self)

    def to_pandas(self, audience: AudienceLike = Audience.ANALYST) -> Any:
        import pandas  # type: ignore[import-untyped, unused-ignore]

        return pandas.DataFrame({name: self._series(pandas, column) for name, column in self._read().items()})

    def _series(self, pandas: Any, column: _arrow.Column) -> Any:
        if column.words is not None:
            codes = [-1 if value is None else value for value in column.values]
            return pandas.Series(pandas.Categorical.from_codes(codes, categories=column.words))
        types = {"l": "Int64", "b": "boolean"}
        if column.format == "tsm:UTC":
            return pandas.to_datetime(pandas.Series(column.values, dtype="object"), utc=True)
        return pandas.Series(column.values, dtype=types.get(column.format, "object"))

    def _csv(self, flags: int) -> bytes:
        out = ctypes.c_void_p()
        with Errand() as errand:
            errand.check(lib.suffice_table_csv(self._pointer, flags, ctypes.byref(out), errand.error))
        return take_bytes(out)

    def _repr_html_(self) -> str:
        return self._html("Table", brief=False)

    def _html(self, caption: str, brief: bool) -> str:
        """The first rows as HTML; brief: without what is for programs, and without columns that are empty."""
        hidden = self._audience < display.audience
        count = min(len(self), display.rows)
        columns: Dict[str, List[Optional[str]]] = {}
        for name, kind in self._types.items():
            values = self._plain(name)[:count]
            if brief and (kind == ColumnType.ID or name == "guid" or all(value is None for value in values)):
                continue
            if hidden and kind in TEXTS:  # not even its name: a matrix has interviews for columns
                continue
            columns[name] = [None if value is None else _shown(value) for value in values]
        rows: Sequence[Sequence[Optional[str]]] = list(zip(*columns.values())) if columns else []
        note = f"The texts are not for the audience {display.audience}, for which is shown here." if hidden else ""
        return html_table(tuple(columns), rows, len(self), caption, note)


TEXTS = (ColumnType.TEXT, ColumnType.TEXT_LIST)


def _shown(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


class PlainArrow:
    """A table as an Arrow stream without dictionaries."""

    __slots__ = ("_table",)

    def __init__(self, table: Table) -> None:
        self._table = table

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return _arrow.capsule(_arrow.new_stream(self._table._pointer, plain=True))
