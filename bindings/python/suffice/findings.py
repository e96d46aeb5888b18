"""Findings: what checks, merges and damaged files have to say, and the checks there are.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
from typing import Any, Callable, List, NamedTuple, Optional, Sequence, Union, overload

from ._display import Htmlable, html_table
from ._document import Document, text_of
from ._ffi import lib
from ._generated.choices import Detail, Severity, Step


class Finding(NamedTuple):
    """One finding. It names records, and holds no participant's words.

    Attributes:
        severity: a note, a warning or an error
        code: of a check such as "C34"; None for what is no check's
        message: what was found
        advice: what to do about it, or None
        item: the record that it is about, or None
        other_item: another that it is about, or None
        waiver: the reason that was recorded for letting it stand, or None
        detail: what it is, for programs
        line, column: where in a file, or None
    """

    severity: Severity
    code: Optional[str]
    message: str
    advice: Optional[str]
    item: Any
    other_item: Any
    waiver: Any
    detail: Optional[Detail]
    line: Optional[int]
    column: Optional[int]


def _read(pointer: ctypes.c_void_p, index: int, record: Callable[[int], Any]) -> Finding:
    detail = lib.suffice_finding_detail(pointer, index)
    return Finding(
        Severity(lib.suffice_finding_severity(pointer, index)),
        text_of(lib.suffice_finding_code(pointer, index)),
        text_of(lib.suffice_finding_message(pointer, index)) or "",
        text_of(lib.suffice_finding_advice(pointer, index)),
        record(lib.suffice_finding_item(pointer, index)),
        record(lib.suffice_finding_other_item(pointer, index)),
        record(lib.suffice_finding_waiver(pointer, index)),
        Detail(detail) if detail else None,
        lib.suffice_finding_line(pointer, index) or None,
        lib.suffice_finding_column(pointer, index) or None,
    )


class Findings(Htmlable, Sequence[Finding]):
    """A list of findings, the most serious first where a check made them.

    Attributes:
        are_cut: there was more than is listed
    """

    __slots__ = ("_items", "are_cut")

    def __init__(self, out: ctypes.c_void_p, document: Optional[Document]) -> None:
        from ._record import make_record

        def record(number: int) -> Any:
            return make_record(document, number) if number and document is not None else None

        try:
            self.are_cut: bool = bool(lib.suffice_findings_are_cut(out))
            self._items: List[Finding] = [_read(out, index, record) for index in range(lib.suffice_findings_count(out))]
        finally:
            lib.suffice_findings_release(out)

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> Finding: ...

    @overload
    def __getitem__(self, index: slice) -> List[Finding]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Finding, List[Finding]]:
        return self._items[index]

    def __repr__(self) -> str:
        counts = [(one.label, sum(1 for found in self if found.severity == one)) for one in reversed(Severity)]
        said = ", ".join(f"{count} x {label}" for label, count in counts if count)
        return f"<{len(self)} findings{': ' + said if said else ''}>"

    def _repr_html_(self) -> str:
        rows = [(one.severity.label, one.code, one.item, one.message, one.advice) for one in self]
        names = ("severity", "check", "record", "message", "advice")
        cells = [[None if value is None else value if isinstance(value, str) else repr(value) for value in row] for row in rows]
        return html_table(names, cells, len(cells), "Findings")


class Check(NamedTuple):
    """A methodological check.

    Attributes:
        code: such as "C34"
        step: from which step of the work on it is asked for
        severity: how serious what it finds is
        rule: what should be so
        basis: where the rule is from
        advice: what to do where it is not
    """

    code: str
    step: Step
    severity: Severity
    rule: str
    basis: str
    advice: str


def _check(index: int) -> Check:
    texts = [getattr(lib, f"suffice_check_{name}")(index).decode("utf-8") for name in ("code", "rule", "basis", "advice")]
    step, severity = lib.suffice_check_step(index), lib.suffice_check_severity(index)
    return Check(texts[0], Step(step), Severity(severity), texts[1], texts[2], texts[3])


#: All checks that the library knows: suffice_check_code, suffice_check_rule, suffice_check_basis, suffice_check_advice.
CHECKS: Sequence[Check] = tuple(_check(index) for index in range(lib.suffice_check_count()))
