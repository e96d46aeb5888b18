"""Document: the library's project beneath the Python objects, with its lock and the place for its errors.

All Python objects of a project share one Document. Each call happens under its lock, so that one thread at a time is in
the library with a project, and closing it in one thread cannot pull it from under another. Projects are independent.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
import os
import threading
import weakref
from typing import Any, Callable, Dict, NoReturn, Optional, Tuple

from . import errors
from ._ffi import lib, take_bytes
from ._generated.choices import Detail, Status

_documents: "weakref.WeakSet[Document]" = weakref.WeakSet()


class Document:
    """A project of the library, held until nothing of it is used any more, or until it is closed."""

    __slots__ = ("_pointer", "lock", "turns", "_error", "_release", "__weakref__")

    def __init__(self, pointer: int) -> None:
        self._pointer: Optional[int] = pointer
        self.lock = threading.RLock()
        self.turns = 0  # another number after each call that may have changed the project, and after closing
        self._release = weakref.finalize(self, lib.suffice_project_release, pointer)
        self._release.atexit = False  # at the end of the process memory goes anyway, and others may still look
        self._error = lib.suffice_error_new()
        if self._error is None:
            self._release()
            raise errors.OutOfMemoryError("memory cannot be had")
        weakref.finalize(self, lib.suffice_error_release, self._error).atexit = False
        _documents.add(self)

    @property
    def pointer(self) -> int:
        """The project, for a call that may change it; to be used under the lock only."""
        self.turns += 1
        pointer = self._pointer
        if pointer is None:
            raise ValueError("the project is closed")
        return pointer

    @property
    def closed(self) -> bool:
        return self._pointer is None

    def close(self) -> None:
        with self.lock:
            self.turns += 1
            self._pointer = None
            self._release()

    def ask(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Calls what cannot fail and only reads."""
        with self.lock:
            return function(self._pointer or self.pointer, *arguments)

    def run(self, function: Callable[..., Any], *arguments: Any) -> None:
        """Calls what gives a status, and raises what it tells."""
        with self.lock:
            if function(self.pointer, *arguments, self._error):
                self.fail()

    def try_run(self, function: Callable[..., Any], *arguments: Any) -> bool:
        """As run() of what only reads, but a field without a value is False."""
        with self.lock:
            status = function(self._pointer or self.pointer, *arguments, self._error)
            if status == 0:
                return True
            if lib.suffice_error_detail(self._error) != Detail.NOT_SET:
                self.fail()
            return False

    def dumps(self) -> bytes:
        """The bytes that the project's file would have."""
        out = ctypes.c_void_p()
        self.run(lib.suffice_project_write, ctypes.byref(out))
        return take_bytes(out)

    def __reduce__(self) -> Tuple[Any, ...]:
        """Projects and records are pickled by what they lie in, so that those of one project stay those of one."""
        return _again, (self.dumps(),)

    def finish(self, status: int) -> None:
        """Raises what a call told that was given `error`; under the lock."""
        if status:
            self.fail()

    @property
    def error(self) -> int:
        return self._error  # type: ignore[no-any-return]

    def fail(self) -> NoReturn:
        raise to_exception(self._error, self)

    def text(self, function: Callable[..., Any], *arguments: Any) -> Optional[str]:
        """Calls what gives borrowed text, which is copied before anybody can change the project."""
        value = self.ask(function, *arguments)
        return None if value is None else value.decode("utf-8")


def _again(data: bytes) -> Document:
    return open_with(lib.suffice_project_read, data, len(data), None)


def text_of(value: Optional[bytes]) -> Optional[str]:
    return value.decode("utf-8", "replace") if value else None


def path_of(value: Optional[bytes]) -> Optional[str]:
    return value.decode("utf-8", "surrogateescape") if value else None


def to_exception(error: int, document: Optional[Document] = None) -> errors.SufficeError:
    """The exception that an error of the library stands for."""
    status = Status(lib.suffice_error_status(error))
    kind = errors.BY_STATUS.get(status.name[len("ERROR_") :], errors.SufficeError)
    said: Dict[str, Any] = {
        "detail": text_of(lib.suffice_detail_name(lib.suffice_error_detail(error))) or "",
        "argument": text_of(lib.suffice_error_argument(error)),
        "path": path_of(lib.suffice_error_path(error)),
        "line": lib.suffice_error_line(error) or None,
        "column": lib.suffice_error_column(error) or None,
    }
    if said["path"] is not None:
        kind = errors.ABOUT_FILES.get(kind, kind)
    item = lib.suffice_error_item(error)
    if item and document is not None:
        from ._record import make_record

        said["item"] = make_record(document, item)
    return kind(text_of(lib.suffice_error_message(error)) or "", **said)


class Errand:
    """An error of its own, for calls that have no project yet.

    >>> with Errand() as errand:  # doctest: +SKIP
    ...     errand.check(lib.suffice_project_new(b"A name", ctypes.byref(out), errand.error))
    """

    __slots__ = ("error",)

    def __enter__(self) -> "Errand":
        self.error = lib.suffice_error_new()
        if self.error is None:
            raise errors.OutOfMemoryError("memory cannot be had")
        return self

    def __exit__(self, *_: object) -> None:
        lib.suffice_error_release(self.error)

    def check(self, status: int) -> None:
        if status:
            raise to_exception(self.error)


def open_with(function: Callable[..., int], *arguments: Any) -> Document:
    """Calls what makes a project, and holds it."""
    out = ctypes.c_void_p()
    with Errand() as errand:
        errand.check(function(*arguments, ctypes.byref(out), errand.error))
    assert out.value is not None
    return Document(out.value)


def _after_fork() -> None:
    """In a child no other thread lives that could give a lock back."""
    for document in list(_documents):
        document.lock = threading.RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
