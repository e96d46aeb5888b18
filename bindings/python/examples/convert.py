#!/usr/bin/env python3
"""Writes a project in the one form that the library writes, which is easy to read and to compare.

usage: convert.py IN OUT

OUT may be IN, which is then replaced as a whole. A damaged file is not converted: what is wrong with it is listed. Exit
status: 0 good; 1 problems were found; 2 a file could not be read or written.

SPDX-License-Identifier: MIT
"""

import sys

import suffice


def main() -> int:
    if len(sys.argv) != 3:
        print("usage: convert.py IN OUT", file=sys.stderr)
        return 2
    source, target = sys.argv[1:]
    try:
        with suffice.open(source) as project:
            project.save(target, replace=target != source)
    except suffice.FormatError:
        for fault in suffice.check_file(source):
            print(f"{source}:{fault.line}:{fault.column}: {fault.message}", file=sys.stderr)
        return 1
    except suffice.SufficeError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
