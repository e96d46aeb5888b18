"""Errors: one exception for each kind of failure of the library, and Python's own families behind them.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

from typing import Any, Dict, Optional, Tuple, Type


class SufficeError(Exception):
    """Something failed, and nothing was changed.

    The message says what was expected and what to do; it never holds a participant's words.

    Attributes:
        message: the sentence by itself
        detail: the stable name of what happened, such as "not-unique"; see ``suffice.Detail``
        argument: the argument that is at fault, or None
        item: the record that is at fault, or None
        path: the file that is at fault, as it was given, or None
        line, column: where in the file, counted from 1, or None
    """

    def __init__(
        self,
        message: str,
        *,
        detail: str = "",
        argument: Optional[str] = None,
        item: Any = None,
        path: Optional[str] = None,
        line: Optional[int] = None,
        column: Optional[int] = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail
        self.argument = argument
        self.item = item
        self.path = path
        self.line = line
        self.column = column

    def __str__(self) -> str:
        if self.path is None or self.path in self.message:
            return self.message
        return f"{self.path}: {self.message}"

    def __reduce__(self) -> Tuple[Any, ...]:
        said = {name: getattr(self, name) for name in ("detail", "argument", "path", "line", "column")}
        return _again, (type(self), self.message, said)


def _again(kind: Type[SufficeError], message: str, said: Dict[str, Any]) -> SufficeError:
    return kind(message, **said)


class ArgumentError(SufficeError, ValueError):
    """An argument is missing, of the wrong kind, or outside what is allowed."""


class NotFoundError(SufficeError, KeyError):
    """What was asked for is not there, or is no longer there."""


class ExistsError(SufficeError, ValueError):
    """Something else has this name, key or GUID already."""


class TextError(SufficeError, ValueError):
    """Text holds a character that XML cannot hold."""


class LimitError(SufficeError, ValueError):
    """A limit would be passed: the size of a text, of a file, the number of records."""


class StateError(SufficeError, RuntimeError):
    """The call does not fit the state of things: read-only, nothing to undo, no open group."""


class InUseError(SufficeError, ValueError):
    """Other records depend on it, so it stays."""


class RuleError(SufficeError, ValueError):
    """A rule of the method or of the record says no: a span outside its text, a circle of codes."""


class FormatError(SufficeError, ValueError):
    """A file is damaged or is not what it should be."""


class VersionError(SufficeError, ValueError):
    """A file was written by a version of the library too new to be read by this one."""


class FileError(SufficeError, OSError):
    """The operating system refused; the message says what and for which path."""


class MissingFileError(FileError, FileNotFoundError):
    """There is no such file, or the folder is not there."""


class FileThereError(FileError, FileExistsError):
    """There is such a file already, and it is not this project's."""


class ChangedError(FileError):
    """A file was changed by somebody else since it was opened, and has been left as it is."""


class DurabilityError(FileError):
    """The file is saved in full, but might not outlast a loss of power."""


class CancelledError(SufficeError):
    """A progress callable asked to stop."""


class OutOfMemoryError(SufficeError, MemoryError):
    """Memory could not be had."""


BY_STATUS: Dict[str, Type[SufficeError]] = {
    "MEMORY": OutOfMemoryError,
    "ARGUMENT": ArgumentError,
    "NOT_FOUND": NotFoundError,
    "EXISTS": ExistsError,
    "TEXT": TextError,
    "LIMIT": LimitError,
    "STATE": StateError,
    "IN_USE": InUseError,
    "RULE": RuleError,
    "FORMAT": FormatError,
    "VERSION": VersionError,
    "IO": FileError,
    "CHANGED": ChangedError,
    "DURABILITY": DurabilityError,
    "CANCELLED": CancelledError,
}

ABOUT_FILES: Dict[Type[SufficeError], Type[SufficeError]] = {
    NotFoundError: MissingFileError,
    ExistsError: FileThereError,
}
