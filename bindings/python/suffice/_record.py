"""Record: what everything in a project is, with its fields, and lists of records.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import array
import ctypes
import operator
import sys
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Dict,
    Generic,
    Iterator,
    List,
    Optional,
    Sequence,
    Tuple,
    Type,
    TypeVar,
    Union,
    cast,
    overload,
)

from . import _values, errors
from ._document import Document
from ._ffi import lib, take_bytes, take_ids
from ._generated.choices import Audience, Kind
from ._display import display, html_table
from .table import Tabular, Table

if TYPE_CHECKING:
    from ._generated.records import Project

R = TypeVar("R", bound="Record")
BY_KIND: Dict[int, Type["Record"]] = {}


class Record:
    """Something in a project: a theme, an excerpt, an action.

    A record is a name for what lies in the project, not a copy: its properties read and change the project. Two records
    are equal when they are the same thing in the same open project; what outlives the run is their ``guid``.
    """

    __slots__ = ("_document", "_id")
    KIND: ClassVar[Kind]
    FIELDS: ClassVar[Dict[str, int]] = {}  # the names of the fields in files, and their numbers
    LOOKUPS: ClassVar[Tuple[int, ...]] = ()  # by which fields a record is found: key, name
    LABEL: ClassVar[int] = 0  # the field that may stand in a repr, for it holds nobody's name or words

    _document: Document
    _id: int

    def __init__(self, *_: object, **__: object) -> None:
        raise TypeError(f"a {type(self).__name__} is made by what it lies in, not by itself")

    @classmethod
    def _make(cls: Type[R], document: Document, number: int) -> R:
        record = cls.__new__(cls)
        record._document = document
        record._id = number
        return record

    # --- what it is ---

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record):
            return NotImplemented
        return self._id == other._id and self._document is other._document

    def __hash__(self) -> int:
        return hash((self._id, id(self._document)))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._caption()}>"

    def _caption(self) -> str:
        """What tells it from others without anybody's name or words."""
        try:
            if self.LABEL:
                label = self._document.text(lib.suffice_text, self._id, self.LABEL)
                if label is not None:
                    return label if len(label) <= 60 else label[:57] + "..."
            if self._document.ask(lib.suffice_kind_of, self._id) == 0:
                return "(removed)"
            return (self.guid or str(self._id))[:8]
        except ValueError:
            return "(its project is closed)"

    def __reduce__(self) -> Tuple[Any, ...]:
        guid = self.guid
        if guid is None:
            raise TypeError(f"a {type(self).__name__} has no GUID by which it could be found again")
        return _find_again, (self._document, guid)

    @property
    def project(self) -> "Project":
        """The project in which it lies."""
        return project_in(self._document)

    @property
    def id(self) -> int:
        """A number that names it as long as the project is open; in tables, columns of ids hold such numbers."""
        return self._id

    @property
    def guid(self) -> Optional[str]:
        """Its GUID, which names it in files and for ever; None for kinds that have none. Can be set."""
        text = ctypes.create_string_buffer(37)
        if not self._document.try_run(lib.suffice_guid, self._id, text):
            return None
        return text.value.decode("ascii")

    @guid.setter
    def guid(self, value: str) -> None:
        self._document.run(lib.suffice_set_guid, self._id, _values.to_text(value))

    @property
    def exists(self) -> bool:
        """Whether it is still there."""
        return bool(self._document.ask(lib.suffice_kind_of, self._id) != 0)

    @property
    def parent(self) -> Optional["Record"]:
        """The record in which it lies; None for the project."""
        self._check()
        number = self._document.ask(lib.suffice_parent, self._id)
        return make_record(self._document, number) if number else None

    # --- fields by name ---

    def is_set(self, field: str) -> bool:
        """Whether a field has a value.

        Args:
            field: its name in the file, such as ``"memo"``
        """
        return bool(self._document.ask(lib.suffice_is_set, self._id, self._field(field)))

    def text_slice(self, field: str, start: int = 0, stop: Optional[int] = None) -> str:
        """Part of a long text, without taking all of it.

        Args:
            field: the name of a field of text
            start, stop: code points, as in ``text[start:stop]``; negative numbers count from the end
        """
        number = self._field(field)
        with self._document.lock:
            begin, end, _ = slice(start, stop).indices(self._length(number))
            out = ctypes.c_void_p()
            size = ctypes.c_size_t()
            if end <= begin:
                return ""
            self._document.run(
                lib.suffice_text_slice, self._id, number, begin, end, ctypes.byref(out), ctypes.byref(size)
            )
            return ctypes.string_at(out.value or 0, size.value).decode("utf-8")

    def text_length(self, field: str) -> int:
        """How many code points a field of text has; 0 when it has no value."""
        return self._length(self._field(field))

    def _length(self, number: int) -> int:
        out = ctypes.c_uint64()
        self._document.try_run(lib.suffice_text_length, self._id, number, UNIT_CODE_POINTS, ctypes.byref(out))
        return out.value

    def text_place(self, field: str, place: int, unit: int, to: int) -> int:
        """The same place of a text in another unit; see ``suffice.Unit``."""
        out = ctypes.c_uint64()
        self._document.run(
            lib.suffice_text_place, self._id, self._field(field), unit, place, to, ctypes.byref(out)
        )
        return out.value

    def shown_text(self, field: str, audience: Union[Audience, str]) -> str:
        """What an audience is shown of a field of text: names replaced, and words only where permissions allow.

        Raises:
            NotFoundError: the field has no value
            RuleError: it is not for this audience
        """
        out = ctypes.c_void_p()
        self._document.run(
            lib.suffice_shown_text, self._id, self._field(field), _values.to_choice(Audience, audience), ctypes.byref(out)
        )
        return take_bytes(out).decode("utf-8")

    def shown_label(self, audience: Union[Audience, str]) -> str:
        """What an audience may call it."""
        out = ctypes.c_void_p()
        self._document.run(
            lib.suffice_shown_label, self._id, _values.to_choice(Audience, audience), ctypes.byref(out)
        )
        return take_bytes(out).decode("utf-8")

    def _field(self, name: str) -> int:
        number = self.FIELDS.get(name)
        if number is None:
            raise KeyError(f"a {type(self).__name__} has no field {name!r}; there are: {', '.join(self.FIELDS)}")
        return number

    # --- what depends on it ---

    def referrers(self, field: Any) -> "RecordList[Record]":
        """The records that point at it by a field, found by an index.

        Args:
            field: of any kind, such as ``suffice.Coding.coder``
        """
        out = ctypes.c_void_p()
        self._document.run(lib.suffice_referrers, self._id, field.number, ctypes.byref(out))
        return RecordList(self._document, take_ids(out))

    def dependants(self, *, all: bool = False) -> Table:
        """A table of what goes or changes when this is removed.

        Args:
            all: as if what refuses were removed too
        """
        out = ctypes.c_void_p()
        self._document.run(lib.suffice_dependants, self._id, REMOVE_DEPENDANTS if all else 0, ctypes.byref(out))
        return Table(out, self._document)

    def remove(self, *, dependants: bool = False) -> None:
        """Removes it, with all that lies in it.

        Args:
            dependants: removes what depends on it too, instead of refusing

        Raises:
            InUseError: others depend on it
        """
        self._document.run(lib.suffice_remove, self._id, REMOVE_DEPENDANTS if dependants else 0)

    def _check(self) -> None:
        """Raises when it has been removed."""
        if self._document.ask(lib.suffice_kind_of, self._id) == 0:
            raise errors.NotFoundError(f"the {_called(self)} has been removed", detail="gone")


def _called(record: Record) -> str:
    """What kind of thing it is; an id that names nothing is of none."""
    return record.KIND.label if type(record) is not Record else "record"


UNIT_CODE_POINTS = 1
REMOVE_DEPENDANTS = 1


def _find_again(document: Document, guid: str) -> Record:
    return project_in(document)[guid]


def _listed(document: Document, records: List[Record], kind: Optional[Type[Record]]) -> "RecordList[Any]":
    return RecordList(document, [record._id for record in records], kind)


def project_in(document: Document) -> "Project":
    """The project itself as a record."""
    return cast("Project", BY_KIND[Kind.PROJECT]._make(document, document.ask(lib.suffice_project_item)))


def make_record(document: Document, number: int) -> Record:
    """The record with an id, of the class of its kind."""
    kind = document.ask(lib.suffice_kind_of, number)
    return BY_KIND.get(kind, Record)._make(document, number)


def number_of(record: Optional[Record], document: Document) -> int:
    """The id of a record that is given to a call; 0 for None."""
    if record is None:
        return 0
    if not isinstance(record, Record):
        raise TypeError(f"expected a record of the project, found {type(record).__name__}")
    if record._document is not document:
        raise ValueError(f"the {_called(record)} lies in another project")
    return record._id


# --- lists ---


class Records(Tabular, Sequence[R], Generic[R]):
    """Some records of one project, in an order; as a table, in a data frame or in a notebook, one row for each."""

    __slots__ = ()
    _document: Document

    def _numbers(self) -> List[int]:
        raise NotImplementedError

    def _kind(self) -> Optional[Type[Record]]:
        """The class of the records where they are all of one kind."""
        raise NotImplementedError

    def _one(self, number: int) -> R:
        kind = self._kind()
        made = make_record(self._document, number) if kind is None else kind._make(self._document, number)
        return cast(R, made)

    def __len__(self) -> int:
        return len(self._numbers())

    @overload
    def __getitem__(self, index: int) -> R: ...

    @overload
    def __getitem__(self, index: str) -> R: ...

    @overload
    def __getitem__(self, index: slice) -> "RecordList[R]": ...

    def __getitem__(self, index: Union[int, str, slice]) -> Union[R, "RecordList[R]"]:
        if isinstance(index, str):
            found = self.get(index)
            if found is None:  # what was looked for may be somebody's name, and is not repeated
                raise errors.NotFoundError("none has this key, name or GUID", detail="no-such-record")
            return found
        if isinstance(index, slice):
            return RecordList(self._document, self._numbers()[index], self._kind())
        return self._at(operator.index(index))

    def _at(self, index: int) -> R:
        return self._one(self._numbers()[index])

    def get(self, text: str, default: Optional[R] = None) -> Optional[R]:
        """The first with this key, else with this name, else with this GUID."""
        wanted = _values.to_text(text)
        numbers = self._numbers()
        for lookup in range(2):
            for number in numbers:
                record = self._one(number)
                if lookup < len(record.LOOKUPS):
                    if self._document.text(lib.suffice_text, number, record.LOOKUPS[lookup]) == text:
                        return record
        found = self._document.ask(lib.suffice_find_guid, wanted)
        return self._one(found) if found and found in numbers else default

    def __iter__(self) -> Iterator[R]:
        for number in self._numbers():
            yield self._one(number)

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return self.get(item) is not None
        return isinstance(item, Record) and item._document is self._document and item._id in self._numbers()

    def __reversed__(self) -> Iterator[R]:
        return reversed(list(self))

    def index(self, value: Any, start: int = 0, stop: int = sys.maxsize) -> int:
        """The place of a record; ValueError when it is not there."""
        if not isinstance(value, Record) or value._document is not self._document:
            raise ValueError("it is not in the list")
        return self._numbers().index(value._id, start, stop)

    def count(self, value: Any) -> int:
        """How often a record is in the list."""
        same = isinstance(value, Record) and value._document is self._document
        return self._numbers().count(value._id) if same else 0

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Records):
            return NotImplemented
        return self._document is other._document and self._numbers() == other._numbers()

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        kind = self._kind()
        name = "records" if kind is None else kind.__name__
        try:
            return f"<{len(self)} x {name}>"
        except ValueError:
            return f"<{name}, of a closed project>"
        except KeyError:
            return f"<{name}, of what has been removed>"

    def _ipython_key_completions_(self) -> List[str]:
        return [record._caption() for record in self if record.LABEL]

    def table(self, audience: Union[Audience, str] = Audience.ANALYST) -> Table:
        """A row for each record, a column for each field, as a copy that does not change.

        Args:
            audience: for whom: texts it may not read are left empty, and names are replaced
        """
        numbers = self._numbers()
        own = self._kind()
        if own is not None:
            kinds = {int(own.KIND)}
        else:
            kinds = {self._document.ask(lib.suffice_kind_of, number) for number in numbers}
        if len(kinds) != 1:
            raise ValueError("a table needs records of one kind")
        held = (ctypes.c_uint64 * len(numbers)).from_buffer(array.array("Q", numbers)) if numbers else None
        out = ctypes.c_void_p()
        self._document.run(
            lib.suffice_records_of,
            kinds.pop(),
            held,
            len(numbers),
            _values.to_choice(Audience, audience),
            ctypes.byref(out),
        )
        return Table(out, self._document, audience)

    def _repr_html_(self) -> str:
        kind = self._kind()
        if kind is None and not self._numbers():
            return html_table((), (), 0, "Records")
        return self.table(display.audience)._html("Records" if kind is None else kind.__name__, brief=True)


class RecordList(Records[R]):
    """What a query found: the records as they were when it was made."""

    __slots__ = ("_document", "_ids", "_class")

    def __init__(self, document: Document, ids: List[int], kind: Optional[Type[Record]] = None) -> None:
        self._document = document
        self._ids = ids
        self._class = kind

    def __reduce__(self) -> Tuple[Any, ...]:
        return _listed, (self._document, list(self), self._class)

    def _numbers(self) -> List[int]:
        return self._ids

    def _kind(self) -> Optional[Type[Record]]:
        return self._class


class Children(Records[R]):
    """The records of one kind that lie in another, as they are now."""

    __slots__ = ("_document", "_parent", "_class")

    def __init__(self, parent: Record, kind: Type[R]) -> None:
        self._document = parent._document
        self._parent = parent._id
        self._class = kind

    def __reduce__(self) -> Tuple[Any, ...]:
        return Children, (make_record(self._document, self._parent), self._class)

    def _kind(self) -> Optional[Type[Record]]:
        return self._class

    def _at(self, index: int) -> R:
        document = self._document
        with document.lock:
            place = index + len(self) if index < 0 else index
            found = document.ask(lib.suffice_child_at, self._parent, self._class.KIND, place) if place >= 0 else 0
            if not found:
                len(self)  # says so when what they lay in is gone
                raise IndexError("there is no record at that place")
            return self._one(found)

    def _numbers(self) -> List[int]:
        out = ctypes.c_void_p()
        self._document.run(lib.suffice_children, self._parent, self._class.KIND, ctypes.byref(out))
        return take_ids(out)

    def __len__(self) -> int:
        count: int = self._document.ask(lib.suffice_child_count, self._parent, self._class.KIND)
        if count == 0 and self._document.ask(lib.suffice_kind_of, self._parent) == 0:
            raise errors.NotFoundError("what they lay in has been removed", detail="gone")
        return count

    def get(self, text: str, default: Optional[R] = None) -> Optional[R]:
        """The one with this key, else with this name, else with this GUID."""
        wanted = _values.to_text(text)
        for field in self._class.LOOKUPS:
            found = self._document.ask(lib.suffice_find, self._parent, field, wanted)
            if found:
                return self._one(found)
        found = self._document.ask(lib.suffice_find_guid, wanted)
        if found and self._document.ask(lib.suffice_parent, found) == self._parent:
            if self._document.ask(lib.suffice_kind_of, found) == self._class.KIND:
                return self._one(found)
        return default

    def __contains__(self, item: object) -> bool:
        if isinstance(item, Record) and item._document is self._document:
            parent = self._document.ask(lib.suffice_parent, item._id)
            return bool(parent == self._parent and isinstance(item, self._class) and item.exists)
        return isinstance(item, str) and self.get(item) is not None

    def __iter__(self) -> Iterator[R]:
        """Each in turn. Records may be changed meanwhile; when some are added, moved or removed it stops with an error,
        as a dict does."""
        document = self._document
        kind = self._class
        blank = kind.__new__
        with document.lock:
            ids = self._numbers()
            revision = document.ask(lib.suffice_project_revision)
            turns = document.turns
        for index, number in enumerate(ids):
            if document.turns != turns:
                turns = self._look_again(index, number, len(ids), revision)
            record = blank(kind)
            record._document = document
            record._id = number
            yield record
        if document.turns != turns:
            self._look_again(len(ids), 0, len(ids), revision)

    def _look_again(self, index: int, number: int, count: int, revision: int) -> int:
        """After a call that may have changed the project: raises when it is closed, or other records lie here. Gives the
        turns up to which nothing was changed, or -1 when something was, so that each item to come is looked at."""
        document, place = self._document, (self._parent, self._class.KIND)
        with document.lock:
            turns = document.turns
            if document.ask(lib.suffice_project_revision) == revision:
                return turns
            at = document.ask(lib.suffice_child_at, *place, index)
            if at != number or document.ask(lib.suffice_child_count, *place) != count:
                raise RuntimeError("records were added, moved or removed while they were gone through")
        return -1
