"""Values: how dates, instants, closed lists and text cross between Python and the library.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import datetime
import enum
import functools
import re
from typing import Any, Iterable, List, Optional, Tuple, Type, TypeVar, Union

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Choice(enum.IntEnum):
    """A value of a closed list. It is a number, and has the name that stands in files and tables."""

    label: str

    def __str__(self) -> str:
        return self.label

    def __format__(self, spec: str) -> str:
        return format(self.label, spec)

    def __new__(cls, number: int, label: str = "") -> "Choice":
        made = int.__new__(cls, number)
        made._value_ = number
        made.label = label
        return made

    @classmethod
    def _missing_(cls, value: object) -> Any:
        for one in cls:
            if one.label == value:
                return one
        return None


C = TypeVar("C", bound=Choice)


def to_choice(kind: Type[C], value: Union[C, int, str]) -> C:
    """A value of a closed list from itself, its number or its name; ValueError says which there are."""
    try:
        return kind(value)  # type: ignore[arg-type]
    except ValueError:
        names = ", ".join(one.label for one in kind)
        raise ValueError(f"{kind.__name__} must be one of: {names}") from None


@functools.total_ordering
class PartialDate:
    """A date whose day, or month and day, may be left open: 2025, 2025-03, 2025-03-20.

    >>> PartialDate("2025-03")
    PartialDate('2025-03')
    >>> PartialDate(2025, 3) < PartialDate("2025-03-20")
    True
    """

    __slots__ = ("year", "month", "day")
    year: int
    month: Optional[int]
    day: Optional[int]

    def __init__(
        self, year: Union[int, str, datetime.date, "PartialDate"], month: Optional[int] = None, day: Optional[int] = None
    ) -> None:
        if isinstance(year, (datetime.date, PartialDate)):
            given = year
            year, month, day = given.year, given.month, given.day
        elif isinstance(year, str):
            year, month, day = _parts(year)
        if day is not None and month is None:
            raise ValueError("a partial date with a day has a month")
        datetime.date(year, month or 1, day or 1)
        object.__setattr__(self, "year", year)
        object.__setattr__(self, "month", month)
        object.__setattr__(self, "day", day)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a partial date does not change; make another")

    def date(self) -> Optional[datetime.date]:
        """The day, or None where it is left open."""
        if self.month is None or self.day is None:
            return None
        return datetime.date(self.year, self.month, self.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __repr__(self) -> str:
        return f"PartialDate({str(self)!r})"

    def __int__(self) -> int:
        return self.year * 10000 + (self.month or 0) * 100 + (self.day or 0)

    def __eq__(self, other: object) -> bool:
        return int(self) == int(other) if isinstance(other, PartialDate) else NotImplemented

    def __lt__(self, other: object) -> bool:
        return int(self) < int(other) if isinstance(other, PartialDate) else NotImplemented

    def __hash__(self) -> int:
        return hash(("PartialDate", int(self)))

    def __reduce__(self) -> Any:
        return PartialDate, (self.year, self.month, self.day)


def _parts(text: str) -> Tuple[int, Optional[int], Optional[int]]:
    match = PARTIAL.fullmatch(text)
    if match is None:
        raise ValueError("a partial date is written 2025, 2025-03 or 2025-03-20")
    year, month, day = (None if part is None else int(part) for part in match.groups())
    assert year is not None
    return year, month, day


DateLike = Union[datetime.date, str]
PartialDateLike = Union[PartialDate, datetime.date, str]
InstantLike = datetime.datetime


def from_date(number: int) -> datetime.date:
    return datetime.date(number // 10000, number // 100 % 100, number % 100)


def from_partial(number: int) -> PartialDate:
    return PartialDate(number // 10000, number // 100 % 100 or None, number % 100 or None)


def from_instant(milliseconds: int) -> datetime.datetime:
    return EPOCH + datetime.timedelta(milliseconds=milliseconds)


def to_date(value: Optional[DateLike]) -> int:
    """YYYYMMDD; 0 for None."""
    if value is None:
        return 0
    if isinstance(value, str):
        value = _day(value)
    if isinstance(value, datetime.datetime):
        raise TypeError("expected a datetime.date, found a datetime.datetime: take its date()")
    if not isinstance(value, datetime.date):
        raise TypeError(f"expected a datetime.date, found {type(value).__name__}")
    return value.year * 10000 + value.month * 100 + value.day


def _day(text: str) -> datetime.date:
    found = PartialDate(text).date() if PARTIAL.fullmatch(text) else None
    if found is None:
        raise ValueError("a date is written 2025-03-20")
    return found


def to_partial(value: Optional[PartialDateLike]) -> int:
    """YYYYMMDD with 00 for what is left open; 0 for None."""
    if value is None:
        return 0
    if isinstance(value, datetime.datetime) or not isinstance(value, (PartialDate, datetime.date, str)):
        raise TypeError(f"expected a PartialDate, a datetime.date or text, found {type(value).__name__}")
    return int(PartialDate(value))


def to_instant(value: InstantLike) -> int:
    """Milliseconds since the epoch; a time without a zone is refused, for nobody could say which instant it is."""
    if not isinstance(value, datetime.datetime):
        raise TypeError(f"expected a datetime.datetime, found {type(value).__name__}")
    if value.tzinfo is None:
        raise ValueError("expected a datetime with a time zone, such as datetime.now(timezone.utc)")
    return (value - EPOCH) // datetime.timedelta(milliseconds=1)


def to_text(value: Optional[str]) -> Optional[bytes]:
    """UTF-8 for the library, which cannot take NUL."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError(f"expected text, found {type(value).__name__}")
    if "\0" in value:
        raise ValueError("text must not hold the character NUL")
    return to_utf8(value)


def to_utf8(value: str) -> bytes:
    """UTF-8. Python's own error would carry the text, which may be somebody's words, and is not raised."""
    encoded = _encoded(value)
    if encoded is None:
        raise ValueError("text must not hold half of a surrogate pair")
    return encoded


def _encoded(value: str) -> Optional[bytes]:
    try:
        return value.encode("utf-8")
    except UnicodeEncodeError:
        return None


def to_texts(values: Iterable[Optional[str]]) -> List[Optional[bytes]]:
    if isinstance(values, (str, bytes)):
        raise TypeError("expected a list of texts, found one text")
    return [to_text(value) for value in values]


def to_number(value: Optional[int], nothing: int = 0) -> int:
    """A whole number; None stands for what the library takes for nothing. Too large is an OverflowError."""
    if value is None:
        return nothing
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise TypeError(f"expected a whole number, found {type(value).__name__}")
    number = value.__index__()
    if not -(2**63) <= number < 2**63:
        raise OverflowError("a whole number must fit 64 bits")
    return number


def to_count(value: Optional[int]) -> int:
    """A whole number that is not below 0."""
    number = to_number(value)
    if number < 0:
        raise ValueError("expected a number that is not below 0")
    return number
