"""matrix_to_spreadsheet FILE OUT.csv [MATRIX [AUDIENCE]]: a framework matrix as a file that spreadsheets open.

Themes are rows, interviews are columns, and beside each row stand its key points. Texts that a spreadsheet would take for a
formula are made harmless, and a byte order mark tells spreadsheets that it is UTF-8. The audience is the team unless told:
names are replaced, and what it may not read is left empty. MATRIX is a name; without it the first is taken.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import sys
from typing import Optional

import suffice


def main(path: str, out: str, name: Optional[str] = None, audience: str = "team") -> None:
    with suffice.open(path) as project:
        matrix = project.matrices[name] if name else project.matrices[0]
        table = matrix.table(audience)
        table.to_csv(out, byte_order_mark=True)
        print(f"{matrix.name}: {len(matrix.themes)} themes, {len(matrix.interviews)} interviews, for the audience {audience}")
        interviews = table.columns[1:-1]
        for row in table:
            print(f"  {row['theme']}: {sum(bool(row[column]) for column in interviews)} cells with words")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4, 5):
        sys.exit(__doc__)
    main(*sys.argv[1:])
