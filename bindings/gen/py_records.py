"""Records: a Python class for each kind of record, with its fields, its children, and what the library does with it.
SPDX-License-Identifier: MIT
"""
import ast
import os
import re

import py_calls
import py_choices
import py_words

# What a C function is called in Python where its name there is taken or says too little.
RENAMED = {"suffice_matrix_key_points": "key_points_on", "suffice_answer_state_of": "state",
           "suffice_improvement_answers": "answers_table"}
FIELD_TYPES = {"text": "Text", "integer": "integer", "boolean": "boolean", "choice": "choice", "date": "date",
               "partial_date": "partial_date", "instant": "instant", "reference": "Reference", "text_list": "texts",
               "reference_list": "references"}
HINTS = {"integer": ("int", "int"), "boolean": ("bool", "bool"), "date": ("datetime.date", "DateLike"),
         "partial_date": ("PartialDate", "PartialDateLike"), "instant": ("datetime.datetime", "InstantLike"),
         "text": ("str", "str")}
SINGLETON_KINDS = ("CODEBOOK", "CORPUS", "EXCERPTS", "SYNTHESIS", "IMPROVEMENT")


def error_class(status):
    name = status[len("SUFFICE_ERROR_"):]
    special = {"MEMORY": "OutOfMemoryError", "IO": "FileError", "IN_USE": "InUseError"}
    return special.get(name) or py_words.camel(name.lower()) + "Error"


class Hand:
    """What the hand-written modules of the package have: classes of methods, and the C functions they call."""

    def __init__(self, package):
        self.methods = {}
        self.modules = {}
        self.used = set()
        self.common = set()  # what every record has
        for name in sorted(os.listdir(package)):
            if not name.endswith(".py"):
                continue
            with open(os.path.join(package, name), encoding="utf-8") as file:
                text = file.read()
            self.used |= set(re.findall(r"\bsuffice_\w+", text)) | \
                {f"suffice_{prefix}{names}" for names in re.findall(r'c_\w+, "(\w+)"', text) for prefix in ("", "set_")}
            for node in ast.parse(text).body:
                if isinstance(node, ast.ClassDef) and node.name in ("Record", "Artefact"):
                    self.common |= {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
                if isinstance(node, ast.ClassDef) and node.name.endswith("Methods"):
                    self.methods[node.name[:-7]] = {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
                    self.modules[node.name[:-7]] = name[:-3]


class Writer:
    def __init__(self, api, schema, package, unreached):
        self.api = api
        self.unreached = unreached
        self.schema = schema
        self.kinds = {kind["constant"]: kind for kind in schema["kinds"]}
        self.hand = Hand(package)
        self.class_of = {constant: py_words.camel(kind["member"]) for constant, kind in self.kinds.items()}
        self.classes = {f"suffice_{kind['member']}_id": self.class_of[c] for c, kind in self.kinds.items()}
        self.artefacts = {f"suffice_{kind['member']}": self.class_of[c] for c, kind in self.kinds.items()
                          if f"suffice_{kind['member']}" in api["handles"]}
        self.flag_words = {value["name"]: value["words"] for one in api["constants"] if "flags" in one
                           for value in one["values"]}
        self.flag_values = {value["name"]: value["value"] for one in api["constants"] if "flags" in one
                            for value in one["values"]}
        self.owned = self.share_out()
        self.translate = self.translator()
        self.caller = py_calls.Caller(self.classes, self.artefacts, self.translate)
        self.written = set()
        self.failures = []

    # --- who has which function ---

    def place_of(self, function):
        """The class and the method that a C function becomes, or None."""
        name = function["name"]
        first = function["parameters"][0]["type"].split()[-1] if function["parameters"] else ""
        second = function["parameters"][1]["type"] if len(function["parameters"]) > 1 else ""
        if first == "suffice_project" and second in self.classes and second != "suffice_project_id":
            member = second[len("suffice_"):-len("_id")]
            if name.startswith(f"suffice_{member}_"):
                return self.classes[second], name[len(f"suffice_{member}_"):]
            if name == "suffice_may_quote":
                return self.classes[second], "may_quote"
        if first in self.artefacts and name.startswith(first + "_") and "_edit_" not in name:
            return self.artefacts[first], name[len(first) + 1:]
        if first == "suffice_excerpts" and name.startswith("suffice_"):
            return "Excerpts", name[len("suffice_"):]
        return None

    def skipped(self, function):
        """How many of the first parameters are the object itself."""
        second = function["parameters"][1]["type"] if len(function["parameters"]) > 1 else ""
        owner, _ = self.place_of(function)
        is_record = function["parameters"][0]["type"].endswith("suffice_project") and \
            self.classes.get(second) == owner and owner != "Project"
        return 2 if is_record else 1

    def share_out(self):
        owned = {}
        for function in self.api["functions"]:
            place = self.place_of(function)
            if place is not None and function["name"] not in self.hand.used | set(self.unreached):
                name = RENAMED.get(function["name"], place[1])
                owned.setdefault(place[0], []).append((name, function))
        return owned

    def translator(self):
        functions = {function["name"]: f"{owner}.{name}" for owner, pairs in self.owned.items() for name, function in pairs}
        kinds = {f"SUFFICE_KIND_{constant}": name for constant, name in self.class_of.items()}
        fields = {f"SUFFICE_{constant}_{field['constant']}": f"{self.class_of[constant]}.{py_words.safe(field['member'])}"
                  for constant, kind in self.kinds.items() for field in kind["fields"]}
        constants = {value["name"]: f"{py_choices.class_of(one['type'])}.{member}" for one in self.api["constants"]
                     if "type" in one for member, value in zip(py_choices.members(one), one["values"])}
        for flag in self.flag_words:
            constants.setdefault(flag, re.sub(r"^SUFFICE_[A-Z]+_", "", flag).lower())
        return py_words.Translator(functions, kinds, fields, constants)

    # --- fields and children ---

    def targets(self, field):
        names = [self.class_of[constant] for constant in field["targets"]]
        if not names:
            return "Record"
        return names[0] if len(names) == 1 else f"Union[{', '.join(names)}]"

    def choice_of(self, field):
        """The class of a field's closed list."""
        return py_choices.class_of(next(one["type"] for one in self.schema["choices"]
                                        if one["constant"] == field["choice"]))

    def hints(self, field):
        """What a field gives and what it takes."""
        kind = field["type"]
        if kind == "choice":
            name = self.choice_of(field)
            come, go = name, f"Union[{name}, str]"
        elif kind == "reference":
            come = go = self.targets(field)
        elif kind == "text_list":
            return "TextValues", "Iterable[str]"
        elif kind == "reference_list":
            return f"ReferenceValues[{self.targets(field)}]", f"Iterable[{self.targets(field)}]"
        else:
            come, go = HINTS[kind]
        if field["required"]:
            return come, go
        return f"Optional[{come}]", f"Optional[{go}]"

    def field(self, field):
        come, go = self.hints(field)
        more = f", {self.choice_of(field)}" if field["type"] == "choice" else ""
        words = self.translate(field["words"]).replace("; changes only through functions made for it", "")
        name = py_words.safe(field["member"])
        return [f"    {name}: Field[{quote_hint(come)}, {quote_hint(go)}] = fields.{FIELD_TYPES[field['type']]}(",
                f"        {field['number']}, {py_words.quoted(words)}{more}",
                "    )"]

    def children(self, kind, through=""):
        """The lists of what lies in a record; of a project also those of its parts."""
        lines = []
        for constant in kind["children"]:
            child = self.kinds[constant]
            if constant in SINGLETON_KINDS:
                continue
            name = py_words.children_name(child["member"])
            name = {"CODEBOOK": {"codes": "themes"}}.get(kind["constant"], {}).get(name, name)
            lines += [f"    {name}: ChildrenField[{self.class_of[constant]}] = fields.ChildrenField(",
                      f"        {py_words.quoted(self.class_of[constant])}, "
                      f"{py_words.quoted(self.translate(child['words']))}{through}", "    )"]
        return lines

    # --- methods ---

    def method(self, owner, name, function):
        skipped = self.skipped(function)
        parameters, order, counted = self.caller.inputs(function, skipped)
        flags = [flag for what, one in order if what == "flags" for flag in one]
        outs = [one for what, one in order if what == "out"]
        parts = py_calls.signature(parameters, flags)
        if function["returns"] == "suffice_status":
            made = [self.caller.outcome(one, function) for one in outs]
            hint = "None" if not made else made[0][1] if len(made) == 1 else f"Tuple[{', '.join(one[1] for one in made)}]"
        elif outs:
            raise py_calls.Unknown("something comes out of a function without a status")
        else:
            made = []
            hint, wrap = self.caller.returned(function)
        lines = [f"    def {name}({', '.join(parts)}) -> {hint}:"]
        lines += py_calls.documentation(function, parameters, flags, self.flag_words, self.translate)
        others = [one.name for one in parameters if one.arguments and one.arguments[0].endswith("._handle()")]
        lines.append("        document = self._document")
        lines += [f"        {line}" for one in parameters for line in one.before] + [f"        {one[0]}" for one in made]
        this = ["self._id"] if skipped == 2 else []
        audience = ", " + "audience" if any(one.name == "audience" for one in parameters) else ""
        arguments = ", ".join([f"lib.{function['name']}"] + this + py_calls.arguments_of(order, counted))
        run, ask = ("document.run", "document.ask") if skipped == 2 or owner == "Project" else ("self._run", "self._ask")
        if function["returns"] == "suffice_status":
            if others:
                lines.append(f"        with together(self, {', '.join(others)}):")
            lines.append(f"        {'    ' if others else ''}{run}({arguments})")
            if made:
                lines.append("        return " + ", ".join(one[2].replace("{audience}", audience) for one in made))
        elif function["returns"] == "void":
            lines.append(f"        {ask}({arguments})")
        else:
            call = wrap.format(f"{ask}({arguments})")
            lines.append(f"        return {call}")
        self.written.add(function["name"])
        first, words = lines[0], lines[1:lines.index("        document = self._document")]
        body = [one for line in lines[1 + len(words):] for one in py_words.broken(line)]
        return py_words.broken(first) + words + body + [""]

    def methods(self, owner, taken):
        lines = []
        for name, function in self.owned.get(owner, []):
            if name in taken:
                self.failures.append(f"{function['name']}: {owner} has another {name}")
                continue
            try:
                lines += self.method(owner, name, function)
            except py_calls.Unknown as unknown:
                self.failures.append(f"{function['name']}: {unknown}")
        return lines

    # --- a class ---

    def lookups(self, kind):
        numbers = {field["constant"]: field["number"] for field in kind["fields"]}
        return [numbers[name] for name in ("KEY", "NAME") if name in numbers]

    def label(self, kind):
        """The number of a field that may stand in a repr."""
        for name in (kind.get("label"), "KEY"):
            for field in kind["fields"]:
                if field["constant"] == name and not field["sensitive"]:
                    return field["number"]
        return 0

    def base(self, kind):
        name = self.class_of[kind["constant"]]
        if name in self.hand.methods:
            return f"{name}Methods"
        return "Artefact" if f"suffice_{kind['member']}" in self.artefacts else "Record"

    def write_class(self, kind):
        name = self.class_of[kind["constant"]]
        handle = f"suffice_{kind['member']}"
        bases = [self.base(kind)]
        if handle in self.artefacts and "Methods" in bases[0] and name != "Project":
            bases.append("Artefact")
        lines = ["", f"class {name}({', '.join(bases)}):"]
        lines += py_words.docstring(self.translate(kind["words"]), 4)
        lines += ["", "    __slots__ = ()", f"    KIND = Kind.{kind['constant']}"]
        lines.append("    FIELDS = {")
        lines += [f"        {py_words.quoted(field['name'])}: {field['number']}," for field in kind["fields"]]
        lines.append("    }")
        numbers = self.lookups(kind)
        lines.append(f"    LOOKUPS = ({', '.join(map(str, numbers))}{',' if len(numbers) == 1 else ''})")
        lines.append(f"    LABEL = {self.label(kind)}")
        if handle in self.artefacts and name != "Project":
            plain = kind["constant"] in SINGLETON_KINDS
            lines.append(f"    GETTER = lib.suffice_project_edit_{kind['member']}")
            lines.append(f"    ALONE = {plain}")
            self.written |= {f"suffice_project_edit_{kind['member']}"}
        lines.append("")
        for field in kind["fields"]:
            lines += self.field(field)
        lines += self.children(kind)
        if kind["constant"] == "PROJECT":
            for constant in SINGLETON_KINDS:
                part = self.kinds[constant]
                lines += self.children(part, f', {py_words.quoted(part["member"])}') if constant != "EXCERPTS" else []
        lines.append("")
        taken = {py_words.safe(field["member"]) for field in kind["fields"]} | self.hand.methods.get(name, set())
        taken |= {line.split(":")[0].strip() for line in lines if re.match(r"    \w+: ChildrenField", line)}
        self.failures += [f"{name}.{one}: every record has another {one}" for one in sorted(taken & self.hand.common)
                          if one not in self.hand.methods.get(name, set())]
        lines += self.methods(name, taken)
        return lines

    def head(self):
        modules = {}
        for name, module in sorted(self.hand.modules.items()):
            modules.setdefault(module, []).append(f"{name}Methods")
        choices = sorted(py_choices.class_of(one["type"]) for one in self.api["constants"] if "type" in one)
        lines = [py_words.HEAD.format("Records: a class for each kind of record."),
                 "from __future__ import annotations\n", "import ctypes", "import datetime",
                 "from typing import Iterable, Optional, Tuple, Union\n",
                 "from .. import _values",
                 "from .._artefact import LAST, Artefact, choice_or_none, project_of, record_or_none, same_length, text_of_bytes, together",
                 "from .._ffi import lib, take_bytes, take_ids",
                 "from .. import _fields as fields",
                 "from .._fields import ChildrenField, Field, ReferenceValues, TextValues",
                 "from .._record import BY_KIND, Record, RecordList, number_of",
                 "from .._values import DateLike, InstantLike, PartialDate, PartialDateLike",
                 "from ..findings import Findings", "from ..table import Table"]
        lines += [f"from ..{module} import {', '.join(names)}" for module, names in sorted(modules.items())]
        lines += ["from .choices import (", *[f"    {name}," for name in choices], ")", ""]
        lines += [f"{flag.replace('SUFFICE_', 'FLAG_')} = {value}" for flag, value in sorted(self.flag_values.items())]
        return lines + [""]

    def write(self):
        lines = self.head()
        for kind in self.schema["kinds"]:
            lines += self.write_class(kind)
        lines += ["", "BY_KIND.update(", "    {"]
        lines += [f"        Kind.{constant}: {name}," for constant, name in self.class_of.items()]
        names = sorted(self.class_of.values())
        lines += ["    }", ")", "", "__all__ = [", *[f"    {py_words.quoted(name)}," for name in names], "]", ""]
        return "\n".join(lines)


def quote_hint(hint):
    return f'"{hint}"'
