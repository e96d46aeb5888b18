"""Project: opening, saving, undoing, and everything else that is done with the whole.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import contextlib
import ctypes
import os
from typing import TYPE_CHECKING, Any, BinaryIO, Callable, Dict, Iterable, Iterator, Optional, Tuple, Union, cast

from . import _values, errors
from ._document import Errand, open_with, path_of
from ._ffi import PROGRESS, lib, take_ids
from ._generated.choices import Kind, Limit
from ._record import BY_KIND, REMOVE_DEPENDANTS, Record, RecordList, make_record, number_of, project_in

if TYPE_CHECKING:
    from ._generated.records import Codebook, Corpus, Excerpts, Improvement, Project, Synthesis

SAVE_REPLACE = 1
SAVE_SPLIT_LINKS = 2

#: Told how many bytes are read, and how many there are (0 where that is not known); False, or an exception, stops.
Progress = Callable[[int, int], Optional[bool]]
PathLike = Union[str, "os.PathLike[str]"]


class Options:
    """Limits and progress for reading; a context, for the library holds them while it reads."""

    def __init__(self, limits: Optional[Dict[Union[Limit, str], int]], progress: Optional[Progress]) -> None:
        self._limits = limits or {}
        self._progress = progress
        self._raised: Optional[BaseException] = None
        self._callback = PROGRESS(self._tell)

    def __enter__(self) -> int:
        self._pointer = lib.suffice_options_new()
        if self._pointer is None:
            raise errors.OutOfMemoryError("memory cannot be had")
        try:
            with Errand() as errand:
                for limit, value in self._limits.items():
                    kind = _values.to_choice(Limit, limit)
                    errand.check(lib.suffice_options_set_limit(self._pointer, kind, _values.to_count(value), errand.error))
                if self._progress is not None:
                    errand.check(lib.suffice_options_set_progress(self._pointer, self._callback, None, errand.error))
        except BaseException:
            lib.suffice_options_release(self._pointer)
            raise
        return int(self._pointer)

    def __exit__(self, kind: Any, raised: Any, trace: Any) -> None:
        lib.suffice_options_release(self._pointer)
        if self._raised is not None:
            raise self._raised

    def _tell(self, done: int, total: int, user: Any) -> bool:
        """What the library calls; an exception must not pass through it, so it waits until the call is over."""
        try:
            assert self._progress is not None
            return self._progress(done, total) is not False
        except BaseException as raised:  # pylint: disable=broad-except
            self._raised = raised
            return False


# --- making and opening ---


def new(name: str) -> "Project":
    """Makes an empty project.

    Args:
        name: what it is called: 1 to 500 code points

    >>> import suffice
    >>> with suffice.new("Fernhollow") as project:
    ...     project.name
    'Fernhollow'
    """
    return project_in(open_with(lib.suffice_project_new, _values.to_text(name)))


def open(  # pylint: disable=redefined-builtin
    path: PathLike,
    *,
    limits: Optional[Dict[Union[Limit, str], int]] = None,
    progress: Optional[Progress] = None,
) -> "Project":
    """Opens a project file.

    A damaged file is an error with line and column, never a shorter project; `check_file()` lists all that is wrong with
    one. A file that a newer version wrote is opened read-only where that version allows it.

    Args:
        path: the file
        limits: lower limits than the library's own, by name, such as ``{"bytes": 1_000_000}``
        progress: told how far reading has come; returning False cancels

    Raises:
        MissingFileError: there is no such file
        FormatError: the file is damaged or is no project
        VersionError: it needs a newer version of the library
        LimitError: a limit is passed
        CancelledError: `progress` returned False; what it raised itself is raised as it is
        FileError: the system refuses
    """
    with Options(limits, progress) as options:
        return project_in(open_with(lib.suffice_project_open_with, to_path(path), options))


def loads(
    data: Union[bytes, bytearray, memoryview, str],
    *,
    limits: Optional[Dict[Union[Limit, str], int]] = None,
    progress: Optional[Progress] = None,
) -> "Project":
    """Reads a project from the bytes that its file would have.

    >>> import suffice
    >>> project = suffice.new("A pilot")
    >>> suffice.loads(project.dumps()).name
    'A pilot'
    """
    held = _values.to_utf8(data) if isinstance(data, str) else bytes(data)
    with Options(limits, progress) as options:
        return project_in(open_with(lib.suffice_project_read, held, len(held), options))


def load(
    file: BinaryIO,
    *,
    limits: Optional[Dict[Union[Limit, str], int]] = None,
    progress: Optional[Progress] = None,
) -> "Project":
    """Reads a project from a file object that is open for reading bytes."""
    return loads(file.read(), limits=limits, progress=progress)


def to_path(path: PathLike) -> bytes:
    """A path for the library."""
    text = os.fspath(path)
    if isinstance(text, bytes):
        raise TypeError("expected a path as text, found bytes")
    encoded = text.encode("utf-8", "surrogateescape")
    if b"\0" in encoded:
        raise ValueError("a path must not hold the character NUL")
    return encoded


# --- the project ---


class ProjectMethods(Record):
    """What is done with a project beside its fields and what the library has functions for."""

    __slots__ = ()

    def _handle(self) -> int:
        return self._document.pointer

    def __enter__(self) -> "Project":
        return cast("Project", self)

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of it. What is not saved is gone; everything of it then answers with ValueError."""
        self._document.close()

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._document.closed

    def __reduce__(self) -> Tuple[Any, ...]:
        return project_in, (self._document,)

    # --- the file ---

    def save(self, path: Optional[PathLike] = None, *, replace: bool = False, split_links: bool = False) -> None:
        """Saves it, so that after a crash or a loss of power there is either the old file or the new one, whole.

        Args:
            path: where to; None: where it was opened from or saved to last
            replace: a file that is there may be replaced, even if it is not the one that was opened, or has changed since
            split_links: a file with several names may be replaced; its other names keep the old content

        Raises:
            FileThereError: there is such a file, and it is not this project's
            ChangedError: it was changed by somebody else since
            DurabilityError: it is saved, but might not outlast a loss of power
            FileError: the system refuses; the old file is as it was
            StateError: it has no file yet, and none is named
        """
        target = None if path is None else to_path(path)
        self._document.run(lib.suffice_project_save, target, _save_flags(replace, split_links))

    def save_copy(self, path: PathLike, *, replace: bool = False, split_links: bool = False) -> None:
        """Saves a copy: the project goes on belonging to the file that it belonged to."""
        self._document.run(lib.suffice_project_save_copy, to_path(path), _save_flags(replace, split_links))

    def dumps(self) -> bytes:
        """The bytes that its file would have; the same project gives the same bytes."""
        return self._document.dumps()

    @property
    def path(self) -> Optional[str]:
        """Where it was opened from or saved to last."""
        value = self._document.ask(lib.suffice_project_path)
        return path_of(value)

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return bool(self._document.ask(lib.suffice_project_is_changed))

    @property
    def is_read_only(self) -> bool:
        """Whether it can only be read, for a newer version wrote it."""
        return bool(self._document.ask(lib.suffice_project_is_read_only))

    @property
    def revision(self) -> int:
        """A number that is another one after each change."""
        return int(self._document.ask(lib.suffice_project_revision))

    # --- its parts ---

    @property
    def codebook(self) -> "Codebook":
        """The themes and codes by which what people said is read."""
        return cast("Codebook", self._part(Kind.CODEBOOK))

    @property
    def corpus(self) -> "Corpus":
        """People, teams, interviews and sources."""
        return cast("Corpus", self._part(Kind.CORPUS))

    @property
    def excerpts(self) -> "Excerpts":
        """What was marked in the sources, and how it was coded."""
        return cast("Excerpts", self._part(Kind.EXCERPTS))

    @property
    def synthesis(self) -> "Synthesis":
        """What was drawn together from what people said: summaries and matrices."""
        return cast("Synthesis", self._part(Kind.SYNTHESIS))

    @property
    def improvement(self) -> "Improvement":
        """What was made of what people said: meetings, ideas, good practice, actions and answers."""
        return cast("Improvement", self._part(Kind.IMPROVEMENT))

    def _part(self, kind: Kind) -> Record:
        number = self._document.ask(lib.suffice_child_at, self._id, kind, 0)
        return BY_KIND[kind]._make(self._document, number)

    # --- finding ---

    def __getitem__(self, guid: str) -> Record:
        """The record with a GUID."""
        found = self.get(guid)
        if found is None:
            raise KeyError(guid)
        return found

    def get(self, guid: str) -> Optional[Record]:
        """The record with a GUID, or None."""
        number = self._document.ask(lib.suffice_find_guid, _values.to_text(guid))
        return make_record(self._document, number) if number else None

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return self.get(item) is not None
        return isinstance(item, Record) and item._document is self._document and item.exists

    def count(self, kind: Union[Kind, str]) -> int:
        """How many records of a kind there are anywhere in it."""
        return int(self._document.ask(lib.suffice_record_count, _values.to_choice(Kind, kind)))

    def records(self, kind: Union[Kind, str]) -> RecordList[Any]:
        """All records of a kind, in the order of the file."""
        wanted = _values.to_choice(Kind, kind)
        out = ctypes.c_void_p()
        self._document.run(lib.suffice_record_ids, wanted, ctypes.byref(out))
        return RecordList(self._document, take_ids(out), BY_KIND[wanted])

    def remove_many(self, records: Iterable[Record], *, dependants: bool = False) -> None:
        """Removes many records in one step."""
        numbers = [number_of(one, self._document) for one in records]
        array = (ctypes.c_uint64 * len(numbers))(*numbers)
        flags = REMOVE_DEPENDANTS if dependants else 0
        self._document.run(lib.suffice_remove_many, array, len(numbers), flags)

    # --- undo ---

    @contextlib.contextmanager
    def changes(self, title: str) -> Iterator["Project"]:
        """Makes all changes within one step with a title, or none of them when something is raised.

        >>> import suffice
        >>> project = suffice.new("A pilot")
        >>> with project.changes("first themes"):
        ...     _ = project.codebook.add_code(None, "Crisis")
        >>> project.undo()
        >>> len(project.codebook.themes)
        0
        """
        self._document.run(lib.suffice_project_begin, _values.to_text(title))
        try:
            yield cast("Project", self)
        except BaseException:
            if not self.closed:
                self._document.run(lib.suffice_project_abandon)
            raise
        self._document.run(lib.suffice_project_commit)

    def undo(self) -> None:
        """Takes the last step back. StateError when there is none."""
        self._document.run(lib.suffice_project_undo)

    def redo(self) -> None:
        """Does the step again that was taken back last. StateError when there is none."""
        self._document.run(lib.suffice_project_redo)

    @property
    def undo_titles(self) -> Tuple[Optional[str], ...]:
        """The titles of the steps that can be taken back, the last one first; None for those without."""
        return self._titles(lib.suffice_project_undo_count, lib.suffice_project_undo_title)

    @property
    def redo_titles(self) -> Tuple[Optional[str], ...]:
        """The titles of the steps that can be done again, the next one first."""
        return self._titles(lib.suffice_project_redo_count, lib.suffice_project_redo_title)

    def _titles(self, count: Any, title: Any) -> Tuple[Optional[str], ...]:
        document = self._document
        with document.lock:
            return tuple(document.text(title, index) for index in range(document.ask(count)))


def _save_flags(replace: bool, split_links: bool) -> int:
    return (SAVE_REPLACE if replace else 0) | (SAVE_SPLIT_LINKS if split_links else 0)
