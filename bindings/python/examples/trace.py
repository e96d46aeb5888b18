#!/usr/bin/env python3
"""Follows the thread from an action back to what people said, or from any record on to what changed.

usage: trace.py FILE [ITEM] [--audience analyst|team|public] [--onward]

ITEM is the key of an action, an answer, a key point or an interview; without one, the first action. Exit status: 0 good;
1 there is nothing of that key; 2 the file could not be read, or the call was wrong.

SPDX-License-Identifier: MIT
"""

import argparse
import sys
from typing import Any, Dict, List, Optional, Union

import suffice

AUDIENCES = [audience.label for audience in suffice.Audience]
Keyed = Union[suffice.Action, suffice.Answer, suffice.Interview, suffice.KeyPoint]


def find(project: suffice.Project, key: Optional[str]) -> Optional[Keyed]:
    """The record with a key, where keys like these are kept."""
    if key is None:
        return next(iter(project.actions), None)
    records: List[Keyed] = [*project.actions, *project.answers, *project.interviews]
    for matrix in project.matrices:
        records += matrix.key_points
    return next((record for record in records if record.key == key), None)


def show_step(step: Dict[str, Any]) -> None:
    """What it is to what came before, what it is called, who speaks, and what it says."""
    kind, label, text, voice = (step[name] or "" for name in ("kind", "label", "text", "voice"))
    line = "  " * step["depth"] + f"{step['relation']} "
    line += label if label.startswith(kind) else f"{kind} {label}"
    if voice:
        line += f" ({voice})"
    if text and text != label:
        line += f': "{text}"' if kind == "excerpt" else f": {text}"
    elif step["withheld"]:
        line += ": [not for this audience]"
    print(line)


def show(item: Keyed, steps: suffice.Table, audience: str) -> None:
    says = ""
    if isinstance(item, suffice.Action):
        try:
            says = ": " + item.shown_text("name", audience)
        except suffice.RuleError:
            pass  # it is not for this audience
    print(f"{item.KIND} {item.shown_label(audience)}{says}")
    for step in steps:
        show_step(step)


def main() -> int:
    usage = "trace.py FILE [ITEM] [--audience analyst|team|public] [--onward]"
    parser = argparse.ArgumentParser(usage=usage, allow_abbrev=False)
    parser.add_argument("file")
    parser.add_argument("item", nargs="?")
    parser.add_argument("--audience", choices=AUDIENCES, default="analyst", help="for whom it is told")
    parser.add_argument("--onward", action="store_true", help="on to what changed, instead of back to what people said")
    arguments = parser.parse_args()
    try:
        with suffice.open(arguments.file) as project:
            item = find(project, arguments.item)
            if item is None:
                print("There is nothing of that key.")
                return 1
            onward = arguments.onward
            show(item, project.trace(item, arguments.audience, back=not onward, onward=onward), arguments.audience)
    except suffice.SufficeError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
