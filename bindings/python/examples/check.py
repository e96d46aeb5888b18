#!/usr/bin/env python3
"""What a careful methodologist would ask of the steps that were declared ready.

usage: check.py FILE [--all] [--date YYYY-MM-DD]

--all asks about every step, and lists what was settled by a reason too. Exit status: 0 no error was found; 1 at least one
was; 2 the file could not be read, or the call was wrong.

SPDX-License-Identifier: MIT
"""

import argparse
import datetime
import sys
from collections import Counter

import suffice


def show(findings: suffice.Findings) -> int:
    """Shows what was found, and gives back how many errors there were."""
    for finding in findings:
        after = f"settled: {finding.waiver.reason}" if finding.waiver else finding.advice
        print(f"{finding.severity} {finding.code} in {finding.message}; {after}")
    open_ones = Counter(finding.severity for finding in findings if not finding.waiver)
    settled = len(findings) - sum(open_ones.values())
    errors, warnings, notes = (open_ones[severity] for severity in reversed(suffice.Severity))
    print(f"errors: {errors}, warnings: {warnings}, notes: {notes}" + (f", settled: {settled}" if settled else ""))
    return errors


def main() -> int:
    parser = argparse.ArgumentParser(usage="check.py FILE [--all] [--date YYYY-MM-DD]", allow_abbrev=False)
    parser.add_argument("file")
    parser.add_argument("--all", action="store_true", help="ask about every step, and list what was settled too")
    parser.add_argument("--date", type=datetime.date.fromisoformat, help="the day for which it is judged what is late")
    arguments = parser.parse_args()
    try:
        with suffice.open(arguments.file) as project:
            findings = project.check(arguments.date, all_steps=arguments.all, waived=arguments.all)
            return 1 if show(findings) else 0
    except suffice.SufficeError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
