"""Artefact: records that the library has a handle for, and what generated methods make of what comes out.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import contextlib
import ctypes
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Iterator, Optional, Sized, Tuple, Type, TypeVar, overload

from . import errors
from ._document import Document, Errand
from ._ffi import lib
from ._record import BY_KIND, Record, make_record, project_in

if TYPE_CHECKING:
    from ._generated.records import Project

LAST = ctypes.c_size_t(-1).value  # SIZE_MAX: behind all others
R = TypeVar("R", bound=Record)
T = TypeVar("T")


class Artefact(Record):
    """A codebook, a matrix, a logic model: a record with a handle, which is asked for at each call, under the lock."""

    __slots__ = ()
    GETTER: ClassVar[Callable[..., Any]]
    ALONE: ClassVar[bool] = False  # the only one of its kind in a project

    def _handle(self) -> int:
        pointer = self._document.pointer
        handle = type(self).GETTER(pointer) if self.ALONE else type(self).GETTER(pointer, self._id)
        if handle is None:
            raise errors.NotFoundError(f"the {self.KIND.label} has been removed", detail="gone")
        return int(handle)

    def __reduce__(self) -> Tuple[Any, ...]:
        return (_part_again, (self._document, int(self.KIND))) if self.ALONE else super().__reduce__()

    def _ask(self, function: Callable[..., Any], *arguments: Any) -> Any:
        with self._document.lock:
            return function(self._handle(), *arguments)

    def _run(self, function: Callable[..., Any], *arguments: Any) -> None:
        document = self._document
        with document.lock:
            document.finish(function(self._handle(), *arguments, document.error))


def _part_again(document: Document, kind: int) -> Record:
    project = document.ask(lib.suffice_project_item)
    return BY_KIND[kind]._make(document, document.ask(lib.suffice_child_at, project, kind, 0))


@overload
def record_or_none(document: Document, number: int) -> Optional[Record]: ...


@overload
def record_or_none(document: Document, number: int, kind: Type[R]) -> Optional[R]: ...


def record_or_none(document: Document, number: int, kind: Optional[Type[R]] = None) -> Optional[Record]:
    """What an id that came out stands for; None for 0."""
    if number == 0:
        return None
    return make_record(document, number) if kind is None else kind._make(document, number)


def choice_or_none(kind: Callable[[int], T], number: int) -> Optional[T]:
    return kind(number) if number else None


def text_of_bytes(value: Optional[bytes]) -> Optional[str]:
    return None if value is None else value.decode("utf-8")


def same_length(one: Sized, other: Sized) -> None:
    if len(one) != len(other):
        raise ValueError(f"lists that go together must be equally long: {len(one)} and {len(other)}")


@contextlib.contextmanager
def together(*records: Optional[Record]) -> Iterator[None]:
    """Holds the projects of several records at once, always in the same order, so that no two threads wait for each
    other."""
    documents = {id(record._document): record._document for record in records if record is not None}
    with contextlib.ExitStack() as stack:
        for key in sorted(documents):
            stack.enter_context(documents[key].lock)
        yield


def project_of(out: ctypes.c_void_p) -> "Project":
    """A project that came out of a call."""
    assert out.value is not None
    return project_in(Document(out.value))


def open_alone(make: Callable[..., int], project: Callable[..., int], *arguments: Any) -> "Project":
    """Calls what makes an artefact alone, and gives the project that it has for itself."""
    out = ctypes.c_void_p()
    with Errand() as errand:
        errand.check(make(*arguments, ctypes.byref(out), errand.error))
    return project_in(Document(project(out)))
