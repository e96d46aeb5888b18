"""Corpus: what people, interviews and sources can beside their fields.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Optional, Union, cast

from ._record import Record, RecordList

if TYPE_CHECKING:
    from ._generated.choices import Agreement, Purpose
    from ._generated.records import Attribute, Excerpt, Interview, Participant, Source


class Attributes:
    """The values that a participant, interview, source or team has of the project's attributes, by their names."""

    __slots__ = ("_owner",)

    def __init__(self, owner: Record) -> None:
        self._owner = owner

    def _attribute(self, name: str) -> "Attribute":
        found = self._owner.project.attributes.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def __getitem__(self, name: str) -> Optional[str]:
        """The value, None where there is none; KeyError where the project has no such attribute."""
        return self._owner.project.corpus.value(self._owner, self._attribute(name))

    def __setitem__(self, name: str, value: Optional[str]) -> None:
        self._owner.project.corpus.set_value(self._owner, self._attribute(name), value)

    def __delitem__(self, name: str) -> None:
        self[name] = None

    def as_dict(self) -> Dict[str, str]:
        """All values that are there."""
        data: Any = cast(Any, self._owner).data
        return {datum.attribute.name: datum.value for datum in data}

    def __repr__(self) -> str:
        return f"<Attributes of {self._owner!r}>"


class Described(Record):
    """What has values of the project's attributes."""

    __slots__ = ()

    @property
    def attributes(self) -> Attributes:
        """What is recorded of it, by the name of the attribute."""
        return Attributes(self)


class ParticipantMethods(Described):
    """What a participant can beside the fields."""

    __slots__ = ()

    def agreement(self, purpose: Union["Purpose", str]) -> Optional["Agreement"]:
        """Where the person's agreement to a purpose stands."""
        return self.project.corpus.permission(cast("Participant", self), purpose)

    @property
    def excerpts(self) -> RecordList["Excerpt"]:
        """What the person said, as far as it was marked."""
        return self.project.excerpts.of_participant(cast("Participant", self))


class InterviewMethods(Described):
    """What an interview can beside its fields."""

    __slots__ = ()

    @property
    def excerpts(self) -> RecordList["Excerpt"]:
        """The excerpts of its sources."""
        return self.project.excerpts.of_interview(cast("Interview", self))

    @property
    def sources(self) -> RecordList["Source"]:
        """Its texts and recordings."""
        from ._generated.records import Source

        return cast("RecordList[Source]", self.referrers(Source.interview))


class TeamMethods(Described):
    """What a team can beside its fields."""

    __slots__ = ()


class SourceMethods(Described):
    """What a source can beside its fields: its text by code points, as ``source[1204:1239]``."""

    __slots__ = ()

    @property
    def excerpts(self) -> RecordList["Excerpt"]:
        """What was marked in it, in the order of the text."""
        return self.project.excerpts.of_source(cast("Source", self))

    def __len__(self) -> int:
        """How many code points its text has."""
        return self.text_length("text")

    def __bool__(self) -> bool:
        return True

    def __getitem__(self, places: Union[int, slice]) -> str:
        """Part of its text, without taking all of it."""
        if isinstance(places, slice):
            if places.step not in (None, 1):
                raise ValueError("a slice of a source has no steps")
            return self.text_slice("text", places.start or 0, places.stop)
        place = range(len(self))[places]
        return self.text_slice("text", place, place + 1)


class ExcerptMethods(Record):
    """What an excerpt can beside its fields."""

    __slots__ = ()

    @property
    def participant(self) -> Optional["Participant"]:
        """Who speaks in it, where that is known."""
        return self.project.excerpts.participant(cast("Excerpt", self))

    @property
    def codes(self) -> "RecordList[Any]":
        """The codes that it has, each once, in the order of its codings."""
        found: Dict[int, None] = {}
        for coding in cast("Excerpt", self).codings:
            found[coding.code.id] = None
        return RecordList(self._document, list(found))
