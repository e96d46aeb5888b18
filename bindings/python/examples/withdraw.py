#!/usr/bin/env python3
"""What it touches when somebody who took part withdraws; with --now it is done, and the file is saved.

usage: withdraw.py FILE PARTICIPANT stop|keep|erase [--shared] [--now]

PARTICIPANT is a key such as P4. What is printed names records by their keys and says no word of what was said. Exit
status: 0 good; 1 there is no such participant; 2 the file could not be read or saved, or the call was wrong.

SPDX-License-Identifier: MIT
"""

import argparse
import sys
from collections import Counter
from typing import Any, Dict

import suffice

WAYS = [way.label for way in suffice.WithdrawalWay]
EFFECTS = {
    "changed": "changes:",
    "cleared": "stays, and loses a reference:",
    "judge": "is to be judged again:",
    "stands": "follows from it, and stands:",
    "decide": "somebody must read it and decide:",
    "foreign": "content of other programs goes:",
    "file": "a file for you to destroy:",
    "released": "has left already:",
}
REASONS = {
    "name": "names the person",
    "words": "repeats six words or more of what is erased",
    "shared": "others are heard in it too",
    "person": "may tell who the person is",
}


def caption(record: suffice.Record, kind: str) -> str:
    """What a record is called in the team: its key, or its kind and place."""
    label = record.shown_label("team")
    return label if label.startswith(kind) else f"{kind} {label}"


def describe(row: Dict[str, Any], record: suffice.Record) -> str:
    line = caption(record, row["kind"])
    if isinstance(record, suffice.Permission):
        line += f" to {record.purpose}"
    if row["field"]:
        line += f", {row['field']}"
    if row["reason"]:
        line += f": {REASONS.get(row['reason'], row['reason'])}"
    return line


def show(touched: suffice.Table, way: str) -> None:
    if way == "erase":
        # The list itself would be long.
        print("is erased:")
        counts = Counter(row["kind"] for row in touched if row["effect"] == "erased")
        for kind in suffice.Kind:
            if counts[kind.label]:
                print(f"  {counts[kind.label]} of kind {kind}")
    for effect, heading in EFFECTS.items():
        rows = [row for row in touched if row["effect"] == effect]
        if rows:
            print(heading)
        for row in rows:
            print(f"  {describe(row, touched.record(row['record']))}")


def main() -> int:
    usage = "withdraw.py FILE PARTICIPANT stop|keep|erase [--shared] [--now]"
    parser = argparse.ArgumentParser(usage=usage, allow_abbrev=False)
    parser.add_argument("file")
    parser.add_argument("participant")
    parser.add_argument("way", choices=WAYS)
    parser.add_argument("--shared", action="store_true", help="interviews in which others took part go whole")
    parser.add_argument("--now", action="store_true", help="do it, and save the file")
    arguments = parser.parse_args()
    try:
        with suffice.open(arguments.file) as project:
            who = next((one for one in project.participants if one.key == arguments.participant), None)
            if who is None:
                print("There is no participant of that key.")
                return 1
            show(project.preview_withdrawal(who, arguments.way, shared=arguments.shared), arguments.way)
            if arguments.now:
                project.withdraw(who, arguments.way, shared=arguments.shared)
                project.save()
            print("done, and saved" if arguments.now else "nothing has been changed; --now does it")
    except suffice.SufficeError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
