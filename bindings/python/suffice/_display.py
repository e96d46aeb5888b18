"""Display: how things look in a notebook: escaped, cut short, and through the audience gate.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import html
from typing import Optional, Sequence

from ._generated.choices import Audience


class Display:
    """What notebooks show. They are passed on and committed, so at first they show what the public may read.

    Attributes:
        audience: for whom things are shown; set it to ``"team"`` or ``"analyst"`` to see more
        rows: how many rows of a table are shown
        characters: how many of a cell
    """

    def __init__(self) -> None:
        self._audience = Audience.PUBLIC
        self.rows = 20
        self.characters = 200

    @property
    def audience(self) -> Audience:
        return self._audience

    @audience.setter
    def audience(self, value: object) -> None:
        from ._values import to_choice

        self._audience = to_choice(Audience, value)  # type: ignore[arg-type]


display = Display()


class Htmlable:
    """What has a form for notebooks."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        raise NotImplementedError


def _cell(value: Optional[str]) -> str:
    if value is None:
        return "<td></td>"
    text = value if len(value) <= display.characters else value[: display.characters - 1] + "\u2026"
    return f"<td>{html.escape(text)}</td>"


def html_table(names: Sequence[str], rows: Sequence[Sequence[Optional[str]]], count: int, caption: str, note: str = "") -> str:
    """A table as HTML.

    Args:
        names: of the columns
        rows: at least the first of them, each with a text or None for each column
        count: how many rows there are
        caption: what it is
        note: what to say below it
    """
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in names)
    body = "".join(f"<tr>{''.join(_cell(value) for value in row)}</tr>" for row in rows[: display.rows])
    more = count - min(count, display.rows)
    notes = [f"\u2026 {more} more" if more else "", note]
    foot = "".join(f"<p>{html.escape(one)}</p>" for one in notes if one)
    title = html.escape(f"{caption}: {count} row{'' if count == 1 else 's'}")
    return f"<table><caption>{title}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{foot}"
