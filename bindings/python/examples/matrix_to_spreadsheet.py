"""matrix_to_spreadsheet FILE OUT.csv [AUDIENCE]: the framework matrix as a file that spreadsheets open.

Themes are rows, interviews are columns, and beside each row stand its key points. Texts that a spreadsheet would take for a
formula are made harmless; the audience gate decides what may be read.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import sys

import suffice


def main(path: str, out: str, audience: str = "team") -> None:
    with suffice.open(path) as project:
        for matrix in project.matrices:
            matrix.to_csv(out, audience=audience, byte_order_mark=True)
            print(f"{matrix.name}: {len(matrix.themes)} themes, {len(matrix.interviews)} interviews, for the {audience}")
            break


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
