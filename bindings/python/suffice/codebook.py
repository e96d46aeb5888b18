"""Codebook: what themes and codes can beside their fields.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterator, Optional, cast

from . import _values
from ._artefact import Artefact, open_alone
from ._display import display
from ._ffi import lib
from ._record import Record, RecordList

if TYPE_CHECKING:
    from ._generated.records import Analyst, Code, Codebook, Excerpt


class CodebookMethods(Artefact):
    """What a codebook can beside what the library has functions for."""

    __slots__ = ()

    @staticmethod
    def new(name: str) -> "Codebook":
        """Makes a codebook alone, in a project of its own, which can be saved and adopted by others."""
        return open_alone(lib.suffice_codebook_new, lib.suffice_codebook_edit_project, _values.to_text(name)).codebook

    def __getitem__(self, text: str) -> "Code":
        """The theme or code with this key, name, path or GUID."""
        found = self.get(text)
        if found is None:
            raise KeyError(text)
        return found

    def get(self, text: str) -> Optional["Code"]:
        """The theme or code with this key, name, path or GUID, or None."""
        codebook = cast("Codebook", self)
        found = codebook.find(text)
        if found is None:
            found = codebook.themes.get(text)
        if found is None:
            number = self._document.ask(lib.suffice_find_guid, _values.to_text(text))
            listed = [code for code in codebook.codes() if code.id == number] if number else []
            found = listed[0] if listed else None
        return found

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return self.get(item) is not None
        return isinstance(item, Record) and item in cast("Codebook", self).codes()

    def __iter__(self) -> Iterator["Code"]:
        """All codes, each before those below it."""
        return iter(cast("Codebook", self).codes())

    def __len__(self) -> int:
        return len(cast("Codebook", self).codes())

    def __bool__(self) -> bool:
        return True

    def _repr_html_(self) -> str:
        return cast("Codebook", self).codes().table(display.audience)._html("Codebook", brief=True)


class CodeMethods(Record):
    """What a theme or code can beside its fields."""

    __slots__ = ()

    @property
    def excerpts(self) -> RecordList["Excerpt"]:
        """The excerpts that are coded with it or with a code below it."""
        return self.excerpts_by()

    def excerpts_by(self, coder: Optional["Analyst"] = None, *, below: bool = True) -> RecordList["Excerpt"]:
        """The excerpts that are coded with it.

        Args:
            coder: only those of this analyst; None: of all
            below: with those of the codes below it
        """
        return self.project.excerpts.of_code(cast("Code", self), coder, with_codes_below=below)

    @property
    def depth(self) -> int:
        """1 for a theme, 2 for a code below one, and so on."""
        return self.project.codebook.depth(cast("Code", self))

    @property
    def theme(self) -> "Code":
        """The theme in which it lies; a theme is its own."""
        return cast("Code", self.project.codebook.theme_of(cast("Code", self)))

    @property
    def path(self) -> str:
        """Its name behind those of the codes above it."""
        return self.project.codebook.path(cast("Code", self))

    def add_code(self, name: str) -> "Code":
        """Adds a code below it, behind the others."""
        return self.project.codebook.add_code(cast("Code", self), name)
