"""Fields: the properties of records, one descriptor for each type of value.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
from typing import Any, Callable, Generic, Iterable, Iterator, MutableSequence, Optional, Type, TypeVar, overload

from . import _values
from ._ffi import lib
from ._record import Children, Record, make_record, number_of

T = TypeVar("T")
S = TypeVar("S")
R = TypeVar("R", bound=Record)


class Field(Generic[T, S]):
    """A property that reads T and takes S; None, and del, take the value away."""

    def __init__(self, number: int, doc: str) -> None:
        self.number = number
        self.__doc__ = doc

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, record: None, owner: Any) -> "Field[T, S]": ...

    @overload
    def __get__(self, record: Record, owner: Any) -> T: ...

    def __get__(self, record: Optional[Record], owner: Any) -> Any:
        return self if record is None else self.read(record)

    def __set__(self, record: Record, value: S) -> None:
        if value is None:
            record._document.run(lib.suffice_clear, record._id, self.number)
        else:
            self.write(record, value)

    def __delete__(self, record: Record) -> None:
        record._document.run(lib.suffice_clear, record._id, self.number)

    def read(self, record: Record) -> Any:
        raise NotImplementedError

    def write(self, record: Record, value: Any) -> None:
        raise NotImplementedError


class Text(Field[T, S]):
    """Text; None when there is none."""

    __slots__ = ()

    def read(self, record: Record) -> Any:
        document = record._document
        with document.lock:
            value = lib.suffice_text(document._pointer or document.pointer, record._id, self.number)
            if value is None:
                record._check()
                return None
        return value.decode("utf-8")

    def write(self, record: Record, value: Any) -> None:
        record._document.run(lib.suffice_set_text, record._id, self.number, _values.to_text(value))


class Number(Field[T, S]):
    """What crosses as a number."""

    __slots__ = ("out", "getter", "setter", "come", "go")

    def __init__(
        self,
        number: int,
        doc: str,
        out: Any,
        names: str,
        come: Callable[[Any], Any],
        go: Callable[[Any], Any],
    ) -> None:
        super().__init__(number, doc)
        self.out = out
        self.getter = getattr(lib, f"suffice_{names}")
        self.setter = getattr(lib, f"suffice_set_{names}")
        self.come = come
        self.go = go

    def read(self, record: Record) -> Any:
        out = self.out()
        if not record._document.try_run(self.getter, record._id, self.number, ctypes.byref(out)):
            return None
        return self.come(out.value)

    def write(self, record: Record, value: Any) -> None:
        record._document.run(self.setter, record._id, self.number, self.go(value))


def integer(number: int, doc: str) -> "Number[Any, Any]":
    return Number(number, doc, ctypes.c_int64, "integer", int, _values.to_number)


def boolean(number: int, doc: str) -> "Number[Any, Any]":
    return Number(number, doc, ctypes.c_bool, "boolean", bool, _to_bool)


def date(number: int, doc: str) -> "Number[Any, Any]":
    return Number(number, doc, ctypes.c_int32, "date", _values.from_date, _values.to_date)


def partial_date(number: int, doc: str) -> "Number[Any, Any]":
    return Number(number, doc, ctypes.c_int32, "date", _values.from_partial, _values.to_partial)


def instant(number: int, doc: str) -> "Number[Any, Any]":
    return Number(number, doc, ctypes.c_int64, "instant", _values.from_instant, _values.to_instant)


def choice(number: int, doc: str, kind: Type[_values.Choice]) -> "Number[Any, Any]":
    return Number(
        number, doc, ctypes.c_int32, "choice", kind, lambda value: _values.to_choice(kind, value)
    )


def _to_bool(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"expected True or False, found {type(value).__name__}")
    return value


class Reference(Field[T, S]):
    """Another record; None when there is none."""

    __slots__ = ()

    def read(self, record: Record) -> Any:
        document = record._document
        with document.lock:
            number = lib.suffice_ref(document._pointer or document.pointer, record._id, self.number)
            if number == 0:
                record._check()
                return None
            return make_record(document, number)

    def write(self, record: Record, value: Any) -> None:
        document = record._document
        document.run(lib.suffice_set_ref, record._id, self.number, number_of(value, document))


class Values(MutableSequence[T], Generic[T]):
    """The values of a list field, as they are now; changing it changes the project."""

    __slots__ = ("_record", "_number")

    def __init__(self, record: Record, number: int) -> None:
        self._record = record
        self._number = number

    def _is_of(self, record: Record, number: int) -> bool:
        return self._number == number and self._record == record

    def __len__(self) -> int:
        record = self._record
        count: int = record._document.ask(lib.suffice_count, record._id, self._number)
        if count == 0:
            record._check()
        return count

    def _at(self, index: int) -> T:
        raise NotImplementedError

    def _insert(self, index: int, value: T) -> None:
        raise NotImplementedError

    def _place(self, index: int) -> int:
        count = len(self)
        if not -count <= index < count:
            raise IndexError("there is no value at that place of the list")
        return index % count

    def __getitem__(self, index: Any) -> Any:
        with self._record._document.lock:
            if isinstance(index, slice):
                return [self._at(one) for one in range(*index.indices(len(self)))]
            return self._at(self._place(index))

    def __setitem__(self, index: Any, value: Any) -> None:
        if isinstance(index, slice):
            whole = list(self)
            whole[index] = value
            self.replace(whole)
            return
        place = self._place(index)
        with self._record.project.changes("set a value of a list"):
            del self[place]
            self._insert(place, value)

    def __delitem__(self, index: Any) -> None:
        if isinstance(index, slice):
            whole = list(self)
            del whole[index]
            self.replace(whole)
            return
        record = self._record
        record._document.run(lib.suffice_remove_at, record._id, self._number, self._place(index))

    def insert(self, index: int, value: T) -> None:
        count = len(self)
        self._insert(max(0, index + count) if index < 0 else min(index, count), value)

    def replace(self, values: Iterable[T]) -> None:
        """Puts other values in place of all, in one step."""
        if isinstance(values, (str, bytes)):
            raise TypeError("expected a list of values, found one text")
        values = list(values)
        with self._record.project.changes("set a list"):
            self._record._document.run(lib.suffice_clear, self._record._id, self._number)
            for place, value in enumerate(values):
                self._insert(place, value)

    def extend(self, values: Iterable[T]) -> None:
        """Adds values behind the others, in one step."""
        if isinstance(values, (str, bytes)):
            raise TypeError("expected a list of values, found one text")
        with self._record.project.changes("add to a list"):
            for value in list(values):
                self.append(value)

    def __iadd__(self, values: Iterable[T]) -> "Values[T]":  # type: ignore[override, misc, unused-ignore]
        self.extend(values)
        return self

    def clear(self) -> None:
        """Takes all values away, in one step."""
        self._record._document.run(lib.suffice_clear, self._record._id, self._number)

    def reverse(self) -> None:
        """Turns the order round, in one step."""
        self.replace(list(self)[::-1])

    def __iter__(self) -> Iterator[T]:
        with self._record._document.lock:
            values = self[:]
        return iter(values)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (Values, list, tuple)):
            return list(self) == list(other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        try:
            return f"<{len(self)} values of a {type(self._record).__name__}>"
        except ValueError:
            return "<values, of a closed project>"
        except KeyError:
            return "<values, of what has been removed>"


class TextValues(Values[str]):
    """Texts in an order."""

    __slots__ = ()

    def _at(self, index: int) -> str:
        record = self._record
        return record._document.text(lib.suffice_text_at, record._id, self._number, index) or ""

    def _insert(self, index: int, value: str) -> None:
        record = self._record
        text = _values.to_text(value)
        record._document.run(lib.suffice_insert_text, record._id, self._number, index, text)


class ReferenceValues(Values[R]):
    """Records in an order, none of them twice."""

    __slots__ = ()

    def _at(self, index: int) -> R:
        record = self._record
        number = record._document.ask(lib.suffice_ref_at, record._id, self._number, index)
        return make_record(record._document, number)  # type: ignore[return-value]

    def _insert(self, index: int, value: R) -> None:
        record = self._record
        number = number_of(value, record._document)
        record._document.run(lib.suffice_insert_ref, record._id, self._number, index, number)


class ListField(Field[T, S]):
    """A list; a list may be set, which replaces all values in one step."""

    __slots__ = ("kind",)

    def __init__(self, number: int, doc: str, kind: Type[Any]) -> None:
        super().__init__(number, doc)
        self.kind = kind

    def read(self, record: Record) -> Any:
        return self.kind(record, self.number)

    def write(self, record: Record, value: Any) -> None:
        whole = self.kind(record, self.number)
        if not (isinstance(value, Values) and value._is_of(record, self.number)):  # as `record.cues += [...]` gives it
            whole.replace(value)


def texts(number: int, doc: str) -> "ListField[Any, Any]":
    return ListField(number, doc, TextValues)


def references(number: int, doc: str) -> "ListField[Any, Any]":
    return ListField(number, doc, ReferenceValues)


class ChildrenField(Generic[R]):
    """A property that gives the records of one kind that lie in another, or in a part of it."""

    def __init__(self, kind: str, doc: str, part: Optional[str] = None) -> None:
        self.kind = kind
        self.part = part
        self.__doc__ = doc

    @overload
    def __get__(self, record: None, owner: Any) -> "ChildrenField[R]": ...

    @overload
    def __get__(self, record: Record, owner: Any) -> Children[R]: ...

    def __get__(self, record: Optional[Record], owner: Any) -> Any:
        if record is None:
            return self
        from ._generated import records

        parent = record if self.part is None else getattr(record, self.part)
        return Children(parent, getattr(records, self.kind))
