"""Arrow: streams of the library as PyCapsules for other packages, and as plain Python columns.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
import datetime
from ctypes import POINTER, Structure, c_char_p, c_int, c_int64, c_void_p, cast, py_object, pythonapi
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Sequence

from . import _values, errors
from ._document import Errand
from ._ffi import lib

FLAG_PLAIN = 1


class Schema(Structure):
    """struct ArrowSchema."""


Schema._fields_ = [
    ("format", c_char_p),
    ("name", c_char_p),
    ("metadata", c_void_p),
    ("flags", c_int64),
    ("n_children", c_int64),
    ("children", POINTER(POINTER(Schema))),
    ("dictionary", POINTER(Schema)),
    ("release", c_void_p),
    ("private_data", c_void_p),
]


class Array(Structure):
    """struct ArrowArray."""


Array._fields_ = [
    ("length", c_int64),
    ("null_count", c_int64),
    ("offset", c_int64),
    ("n_buffers", c_int64),
    ("n_children", c_int64),
    ("buffers", POINTER(c_void_p)),
    ("children", POINTER(POINTER(Array))),
    ("dictionary", POINTER(Array)),
    ("release", c_void_p),
    ("private_data", c_void_p),
]


class Stream(Structure):
    """struct ArrowArrayStream."""

    _fields_ = [
        ("get_schema", c_void_p),
        ("get_next", c_void_p),
        ("get_last_error", c_void_p),
        ("release", c_void_p),
        ("private_data", c_void_p),
    ]


_GET = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)
_RELEASE = ctypes.CFUNCTYPE(None, c_void_p)


def new_stream(table: c_void_p, plain: bool = False) -> int:
    """A stream of a table, to be given to capsule() or suffice_arrow_stream_release()."""
    stream = lib.suffice_arrow_stream_new()
    if stream is None:
        raise errors.OutOfMemoryError("memory cannot be had")
    try:
        with Errand() as errand:
            errand.check(lib.suffice_table_export_arrow(table, FLAG_PLAIN if plain else 0, stream, errand.error))
    except BaseException:
        lib.suffice_arrow_stream_release(stream)
        raise
    return int(stream)


# --- capsules ---

NAME = b"arrow_array_stream"
_DESTRUCTOR = ctypes.PYFUNCTYPE(None, c_void_p)
# Prototypes of our own: those of ctypes.pythonapi are everybody's.
_new = ctypes.PYFUNCTYPE(py_object, c_void_p, c_char_p, c_void_p)(("PyCapsule_New", pythonapi))
_pointer = ctypes.PYFUNCTYPE(c_void_p, c_void_p, c_char_p)(("PyCapsule_GetPointer", pythonapi))
_keep = ctypes.PYFUNCTYPE(None, py_object)(("Py_IncRef", pythonapi))


def _make_destructor(
    pointer: Any = _pointer, release: Any = lib.suffice_arrow_stream_release, name: bytes = NAME
) -> Any:
    """The function that frees a capsule nobody took. It may run when the interpreter is nearly gone, so that it needs
    nothing but its own defaults; and it lives for ever."""

    def destroy(capsule: int, pointer: Any = pointer, release: Any = release, name: bytes = name) -> None:
        release(pointer(capsule, name))

    made = _DESTRUCTOR(destroy)
    for one in (made, destroy, name, pointer, release):
        _keep(one)
    return made


_destructor = _make_destructor()


def capsule(stream: int) -> Any:
    """A PyCapsule that owns a stream."""
    return _new(stream, NAME, cast(_destructor, c_void_p))


# --- columns ---


class Column(NamedTuple):
    """A column as Python holds it.

    Attributes:
        name: what it is called
        format: Arrow's format of its values
        values: a list, with None where a cell is empty; of a dictionary column, places in `words`
        words: the values of a dictionary column, or None
    """

    name: str
    format: str
    values: List[Any]
    words: Optional[List[str]]

    def plain(self) -> List[Any]:
        """The values themselves."""
        if self.words is None:
            return self.values
        words = self.words
        return [None if value is None else words[value] for value in self.values]


def _buffer(array: Array, index: int, kind: Any, count: int) -> Sequence[Any]:
    address = array.buffers[index]
    if not address or count == 0:
        return []
    return (kind * count).from_address(address)[:]  # type: ignore[no-any-return]


def _bits(array: Array, index: int = 1) -> List[Any]:
    """A buffer of bits, as truth values."""
    end = array.offset + array.length
    bits = ctypes.string_at(array.buffers[index] or 0, (end + 7) // 8)
    return [bool(bits[place >> 3] >> (place & 7) & 1) for place in range(array.offset, end)]


def _texts(array: Array) -> List[Any]:
    end = array.offset + array.length
    offsets = _buffer(array, 1, ctypes.c_int32, end + 1)[array.offset :]
    data = ctypes.string_at(array.buffers[2] or 0, offsets[-1]) if array.length else b""
    return [data[offsets[i] : offsets[i + 1]].decode("utf-8") for i in range(array.length)]


def _numbers(kind: Any) -> Callable[[Array], List[Any]]:
    def read(array: Array) -> List[Any]:
        return list(_buffer(array, 1, kind, array.offset + array.length)[array.offset :])

    return read


def _lists(array: Array) -> List[Any]:
    offsets = _buffer(array, 1, ctypes.c_int32, array.offset + array.length + 1)[array.offset :]
    inner = _texts(array.children[0].contents)
    return [inner[offsets[i] : offsets[i + 1]] for i in range(array.length)]


FIRST_DAY = datetime.date(1970, 1, 1).toordinal()


def _days(array: Array) -> List[Any]:
    return [datetime.date.fromordinal(FIRST_DAY + day) for day in _numbers(ctypes.c_int32)(array)]


def _instants(array: Array) -> List[Any]:
    return [_values.from_instant(time) for time in _numbers(c_int64)(array)]


READERS: Dict[str, Callable[[Array], List[Any]]] = {
    "u": _texts,
    "l": _numbers(c_int64),
    "i": _numbers(ctypes.c_int32),
    "b": _bits,
    "+l": _lists,
    "tdD": _days,
    "tsm:UTC": _instants,
}


def _column(schema: Schema, array: Array) -> Column:
    kind = schema.format.decode("ascii")
    values = READERS[kind](array)
    if array.null_count and array.buffers[0]:
        values = [value if there else None for value, there in zip(values, _bits(array, 0))]
    words = _texts(array.dictionary.contents) if array.dictionary else None
    return Column(schema.name.decode("utf-8"), kind, values, words)


def _joined(columns: List[Column], more: List[Column]) -> List[Column]:
    return [one._replace(values=one.values + other.values) for one, other in zip(columns, more)]


def columns(table: c_void_p) -> List[Column]:
    """All columns of a table, read from its stream."""
    address = new_stream(table)
    schema, array = Schema(), Array()
    try:
        stream = Stream.from_address(address)
        _check(_GET(stream.get_schema)(address, ctypes.byref(schema)))
        try:
            return _batches(stream, address, schema, array)
        finally:
            _RELEASE(schema.release)(ctypes.byref(schema))
    finally:
        lib.suffice_arrow_stream_release(address)


def _batches(stream: Stream, address: int, schema: Schema, array: Array) -> List[Column]:
    found: Optional[List[Column]] = None
    kinds = [schema.children[index].contents for index in range(schema.n_children)]
    while True:
        _check(_GET(stream.get_next)(address, ctypes.byref(array)))
        if not array.release:
            break
        try:
            more = [_column(kind, array.children[index].contents) for index, kind in enumerate(kinds)]
        finally:
            _RELEASE(array.release)(ctypes.byref(array))
        found = more if found is None else _joined(found, more)
    if found is None:
        found = [Column(kind.name.decode(), kind.format.decode(), [], [] if kind.dictionary else None) for kind in kinds]
    return found


def _check(code: int) -> None:
    if code:
        raise errors.OutOfMemoryError("memory cannot be had")
