"""Tree: what the house tests share: where files are, C without its comments, and the way to report.
SPDX-License-Identifier: MIT
"""
import os
import re
import sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GENERATED = {"include/suffice/details.h", "include/suffice/fields.h", "docs/schema/suffice-1.xsd", "docs/file-format.md",
             *(f"bindings/python/suffice/_generated/{name}.py" for name in ("choices", "prototypes", "records"))}


def walk(*folders):
    """The paths, relative to the tree's top, of all files in these folders (all, without one), sorted."""
    found = []
    for folder in folders or (".",):
        for place, inner, names in os.walk(os.path.join(TOP, folder)):
            inner[:] = [name for name in inner if name not in (".git", "__pycache__", ".cache")
                        and not (place == os.path.join(TOP, ".") and name.startswith("build"))]
            found += [os.path.relpath(os.path.join(place, name), TOP) for name in names]
    return sorted(found)


def read(path):
    """The text of a file in the tree; None when it is not text."""
    with open(os.path.join(TOP, path), "rb") as file:
        data = file.read()
    try:
        return None if b"\0" in data else data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def bare(text):
    """C with comments and the insides of literals blanked; the lines stay where they were."""
    pattern = r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''

    def blank(match):
        inner = re.sub(r"[^\n]", " ", match.group())
        return inner if match.group()[0] == "/" else match.group()[0] + inner[2:] + match.group()[-1]
    return re.sub(pattern, blank, text, flags=re.S)


def without_directives(text):
    """C without its preprocessor lines; the lines stay where they were."""
    return re.sub(r"^[ \t]*#(?:\\\n|[^\n])*", lambda match: "\n" * match.group().count("\n"), text, flags=re.M)


def declared(path):
    """The names of the functions that a public header exports."""
    text = without_directives(bare(read(path)))
    return re.findall(r"\b(?:SUFFICE_API|SUFFICE_CHECKED)\b[^;{]*?\b(\w+)\s*\(", text)


def public_headers():
    return [path for path in walk("include") if path.endswith(".h")]


def finish(faults):
    """Prints the faults and ends the program: 0 when there are none, else 1."""
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)
