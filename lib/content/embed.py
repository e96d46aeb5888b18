#!/usr/bin/env python3
"""Embed: makes a C file of project files, so that they are part of the library.
    embed.py OUT.c NAME=FILE...
The title of each is the name of its project.
SPDX-License-Identifier: MIT
"""
import sys
from xml.etree import ElementTree

LINE = 24  # bytes in a line


def literal(text):
    """A C string literal of plain characters."""
    return '"' + "".join(c if c.isalnum() or c in " .,:;-'()" else "".join(f"\\{b:03o}" for b in c.encode())
                         for c in text) + '"'


def array(name, data):
    rows = [", ".join(map(str, data[i:i + LINE])) for i in range(0, len(data), LINE)]
    return f"static const unsigned char {name}[] = {{\n    " + ",\n    ".join(rows) + "};\n"


def main(out, *sets):
    code = ['/*\n * Embedded: the project files that are part of the library; embed.py writes this.\n'
            ' * SPDX-License-Identifier: MIT\n */\n#include "content/content.h"\n']
    rows = []
    for place, (name, path) in enumerate(item.split("=", 1) for item in sets):
        with open(path, "rb") as file:
            data = file.read()
        title = ElementTree.fromstring(data).get("name")
        code.append(array(f"bytes_{place}", data))
        rows.append(f"    {{{literal(name)}, {literal(title)}, bytes_{place}, sizeof bytes_{place}}},\n")
    code.append("const struct sfp_content sfp_contents[] = {\n" + "".join(rows) + "};\n")
    code.append("const size_t sfp_content_count = sizeof sfp_contents / sizeof sfp_contents[0];\n")
    with open(out, "w", encoding="ascii", newline="\n") as file:
        file.write("\n".join(code))


if len(sys.argv) < 3 or not all("=" in item for item in sys.argv[2:]):
    sys.exit(__doc__)
main(*sys.argv[1:])
