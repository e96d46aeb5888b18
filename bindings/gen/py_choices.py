"""Choices: the enumerations of the C interface as Python's.
SPDX-License-Identifier: MIT
"""
import re

import py_words


def class_of(type_name):
    return py_words.camel(type_name[len("suffice_"):])


def members(one):
    """Names of the members without what they have in common: SUFFICE_VOICE_CARER is CARER."""
    kind = one["type"][len("suffice_"):].upper()
    prefixes = [f"SUFFICE_{kind}_", f"SUFFICE_{kind.rsplit('_', 1)[0]}_", "SUFFICE_"]
    names = [value["name"] for value in one["values"]]
    prefix = next(p for p in prefixes if all(name.startswith(p) for name in names))
    return [name[len(prefix):] for name in names]


def label(type_name, member, lists):
    """The name of a value in files; of what is no list of the schema, its own words, as the library names details."""
    return lists.get(type_name, {}).get(member) or member.lower().replace("_", "-")


def lists_of(schema):
    found = {one["type"]: {value["constant"]: value["name"] for value in one["values"]} for one in schema["choices"]}
    found["suffice_kind"] = {kind["constant"]: kind["name"] for kind in schema["kinds"]}
    return found


def write(api, schema, translate):
    lists = lists_of(schema)
    lines = [py_words.HEAD.format("Choices: closed lists, kinds, and the names of statuses and details."),
             "from __future__ import annotations\n", "from .._values import Choice\n"]
    for one in sorted((one for one in api["constants"] if "type" in one), key=lambda one: one["type"]):
        words = re.sub(r"^The values of ::\w+\.", "", one["words"]).strip()
        typed = next((t["words"] for t in schema["choices"] if t["type"] == one["type"]), "")
        title = typed or words or class_of(one["type"])
        lines += ["", f"class {class_of(one['type'])}(Choice):"]
        lines += py_words.docstring(translate(title[0].upper() + title[1:]) + ("" if title.endswith(".") else "."), 4)
        lines.append("")
        for member, value in zip(members(one), one["values"]):
            text = label(one["type"], member, lists)
            lines.append(f"    {py_words.safe(member)} = {value['value']}, {py_words.quoted(text)}")
            lines += py_words.docstring(translate(value["words"]), 4)
        lines.append("")
    names = sorted(class_of(one["type"]) for one in api["constants"] if "type" in one)
    lines += ["", "__all__ = [", *[f"    {py_words.quoted(name)}," for name in names], "]", ""]
    return "\n".join(lines)
