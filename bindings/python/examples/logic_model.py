#!/usr/bin/env python3
"""Reads a logic model out: what leads to what, what the team marked, and which activities are not done with the outcomes
they lead to.

usage: logic_model.py FILE [MODEL]

MODEL is its key or its name; without it, the first. Exit status: 0 good; 1 there is no such model; 2 the file could not
be read.

SPDX-License-Identifier: MIT
"""

import sys
from typing import Optional

import suffice


def find(project: suffice.Project, wanted: Optional[str]) -> Optional[suffice.LogicModel]:
    if wanted is not None:
        return project.logic_models.get(wanted)
    return next(iter(project.logic_models), None)


def show_layers(model: suffice.LogicModel) -> None:
    """The boxes from left to right, and where their arrows lead."""
    for row in model.layers("team"):
        print(f"  {row['layer'] + 1}  {row['kind']:<10} {row['key'] or '':<5} {row['text'] or ''}")
        for link in model.links:
            if link.from_.id == row["node"]:
                print(f"        -> {link.to_node.key or link.to_node.text or ''}")


def show_marks(model: suffice.LogicModel) -> None:
    """How each box was marked: a split, not a majority."""
    print("Marks (did, did not, not clear):")
    for row in model.marks(audience="team"):
        print(f"  {row['key'] or '':<5} {row['did']} {row['did_not']} {row['not_clear']}  {row['text'] or ''}")


def show_not_done(model: suffice.LogicModel) -> None:
    rows = model.not_done(audience="team")
    if rows:
        print("Not done, and what it leads to:")
    for row in rows:
        print(f"  {row['key'] or ''} {row['text'] or ''}")
        for outcome in row["outcomes"]:
            print(f"        so that: {outcome}")


def main() -> int:
    if len(sys.argv) not in (2, 3):
        print("usage: logic_model.py FILE [MODEL]", file=sys.stderr)
        return 2
    try:
        project = suffice.open(sys.argv[1])
    except suffice.SufficeError as error:
        print(error, file=sys.stderr)
        return 2
    with project:
        model = find(project, sys.argv[2] if len(sys.argv) == 3 else None)
        if model is None:
            print("There is no such model.")
            return 1
        print(model.name if model.state is None else f"{model.name} ({model.state})")
        show_layers(model)
        show_marks(model)
        show_not_done(model)
        for node in model.unreached():
            print(f"{node.key or 'A box without a key'} leads nowhere yet: no arrow of it comes to the experience.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
