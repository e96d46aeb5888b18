"""Excerpts: all of them as a list.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterator, Union, cast, overload

from ._artefact import Artefact
from .table import AudienceLike, Table, Tabular
from ._generated.choices import Audience

if TYPE_CHECKING:
    from ._generated.records import Excerpt, Excerpts
    from ._record import Children, RecordList


class ExcerptsMethods(Tabular, Artefact):
    """The excerpts of a project, in an order; as a table, one row for each."""

    __slots__ = ()

    @property
    def _all(self) -> "Children[Excerpt]":
        return cast("Excerpts", self).excerpts

    def __len__(self) -> int:
        return len(self._all)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator["Excerpt"]:
        return iter(self._all)

    def __contains__(self, item: object) -> bool:
        return item in self._all

    @overload
    def __getitem__(self, index: int) -> "Excerpt": ...

    @overload
    def __getitem__(self, index: str) -> "Excerpt": ...

    @overload
    def __getitem__(self, index: slice) -> "RecordList[Excerpt]": ...

    def __getitem__(self, index: Any) -> Union["Excerpt", "RecordList[Excerpt]"]:
        return cast("Excerpt", self._all[index])

    def table(self, audience: AudienceLike = Audience.ANALYST) -> Table:
        """A row for each excerpt, a column for each field."""
        return self._all.table(audience)
