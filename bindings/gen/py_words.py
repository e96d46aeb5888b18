"""Words for Python: names and documentation of the C interface in Python's manner.
SPDX-License-Identifier: MIT
"""
import json
import keyword
import os
import re
import textwrap

WIDTH = 112
PLURALS = {"summary": "summaries", "basis": "bases", "datum": "data", "evidence": "evidence", "readiness": "readiness",
           "status": "statuses", "why": "whys", "activity": "activities", "story": "stories", "matrix": "matrices",
           "good_practice": "good_practices"}
# What a kind of children is called in its parent, where the kind's own name says the parent's again.
SHORT = {"team_member": "member", "codebook_version": "version", "code_state": "state", "schedule_section": "section",
         "schedule_item": "item", "timeline_event": "event", "grid_row": "row", "area_group": "group",
         "framework_section": "section", "indicator_mark": "mark", "action_status": "status"}
ACRONYMS = {"guid": "GUID"}


def camel(name):
    return "".join(part.capitalize() for part in name.split("_"))


def plural(name):
    if name in PLURALS:
        return PLURALS[name]
    return name + ("es" if name.endswith(("s", "x", "ch")) else "s")


def children_name(member):
    return plural(SHORT.get(member, member))


def safe(name):
    return name + "_" if keyword.iskeyword(name) or name in ("self", "document") else name


def pieces(text):
    """The parts of a list of arguments, split at the commas that are not within brackets."""
    parts, depth, part = [], 0, ""
    for letter in text:
        depth += letter in "([{"
        depth -= letter in ")]}"
        if letter == "," and depth == 0:
            parts.append(part.strip())
            part = ""
        else:
            part += letter
    return parts + [part.strip()] if part.strip() else parts


def broken(line):
    """A line of code that is too long, with one argument a line."""
    if len(line) <= WIDTH:
        return [line]
    start = line.index("(")
    depth, end = 0, len(line)
    for place in range(start, len(line)):
        depth += line[place] in "([{"
        depth -= line[place] in ")]}"
        if depth == 0:
            end = place
            break
    indent = " " * (len(line) - len(line.lstrip()))
    inner = [f"{indent}    {part}," if part != "*" else f"{indent}    *," for part in pieces(line[start + 1:end])]
    return [line[:start + 1], *[one for part in inner for one in broken_inner(part)], indent + line[end:]]


def broken_inner(line):
    return [line] if len(line) <= WIDTH or "(" not in line or line.lstrip().startswith('"') else broken(line)


class Translator:
    """Turns documentation of the C interface into words for Python."""

    def __init__(self, functions, kinds, fields, constants):
        self.functions = functions  # C function -> Python path
        self.kinds = kinds          # SUFFICE_KIND_X -> class
        self.fields = fields        # SUFFICE_X_Y -> Class.attribute
        self.constants = constants  # SUFFICE_X -> Class.MEMBER

    def constant(self, match):
        name = match[1]
        if name in self.kinds:
            return f"`{self.kinds[name]}`"
        if name in self.fields:
            return f"`{self.fields[name]}`"
        if name in self.constants:
            return f"`{self.constants[name]}`"
        if name.startswith("suffice_"):
            return f"`{camel(name[len('suffice_'):])}`"
        return f"``{name}``"

    def function(self, match):
        path = self.functions.get(match[1])
        return f"`{path}()`" if path else f"``{match[1]}()``"

    def __call__(self, text):
        text = re.sub(r"\n*@code.*?@endcode\n*", "\n\n", text, flags=re.S)
        text = re.sub(r" \(::SUFFICE_KIND_(\w+)\)", "", text)
        text = re.sub(r"::(\w+)", self.constant, text)
        text = re.sub(r"\b(suffice_\w+)\(\)", self.function, text)
        text = re.sub(r"@p (\w+)", r"`\1`", text)
        text = re.sub(r"@ref (\w+)", r"`\1`", text)
        text = re.sub(r"\bNULL\b", "None", text)
        text = re.sub(r"\\([<>@\\|*])", r"\1", text)
        return text.strip()


def wrapped(text, indent, hanging=0):
    """Paragraphs as lines of a docstring."""
    lines = []
    for block in text.split("\n\n"):
        if lines:
            lines.append("")
        for line in block.split("\n"):
            lines += textwrap.wrap(line, WIDTH - indent, subsequent_indent=" " * hanging,
                                   break_long_words=False, break_on_hyphens=False)
    return [(" " * indent + line).rstrip() for line in lines]


def docstring(text, indent):
    """A docstring with its quotes, as lines."""
    text = text.replace("\\", "\\\\").replace('"""', "'''")
    if text.endswith('"'):
        text += " "
    lines = wrapped(text, indent)
    lines[0] = " " * indent + '"""' + lines[0].strip()
    if len(lines) == 1:
        return [lines[0] + '"""']
    return lines + [" " * indent + '"""']


def quoted(text):
    """A text as a Python literal in double quotes."""
    return json.dumps(text, ensure_ascii=False)


HEAD = '''"""{0}

Generated by bindings/gen/python from bindings/api.json and bindings/schema.json; do not edit.

SPDX-License-Identifier: MIT
"""
'''


def load(top):
    with open(os.path.join(top, "bindings/api.json"), encoding="utf-8") as file:
        api = json.load(file)
    with open(os.path.join(top, "bindings/schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    return api, schema
