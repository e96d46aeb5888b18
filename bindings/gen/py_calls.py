"""Calls: a Python method for a C function: which parameters it has, how they go in, and what comes out.
SPDX-License-Identifier: MIT
"""
import re

import py_choices
import py_words

CONTROL = {"error"}


class Parameter:
    """A parameter of a method: its name, type hint, default, words, and the arguments that the C function gets for it."""

    def __init__(self, name, hint, default, words, arguments, before=()):
        self.name = py_words.safe(name)
        self.hint = hint
        self.default = default
        self.words = words
        self.arguments = arguments
        self.before = before


class Unknown(ValueError):
    """Something in a C function for which the generator has no rule."""


class Caller:
    """What is known beside the function itself: classes for ids and handles, and names of flags."""

    def __init__(self, classes, artefacts, translate):
        self.classes = classes      # suffice_code_id -> Code
        self.artefacts = artefacts  # suffice_matrix -> Matrix
        self.translate = translate
        self.plurals = {py_words.plural(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()): name for name in classes.values()}
        self.plurals["boxes"] = "Node"

    # --- in ---

    @staticmethod
    def document(one):
        """The project in which records lie that are given: this one, or that of another parameter."""
        other = re.search(r"\brecords of @p (from)\b", one["words"])
        return f"{py_words.safe(other[1])}._document" if other else "document"

    def flags(self, one):
        """A keyword for each flag."""
        found = []
        for flag in one["flags"]:
            name = re.sub(r"^SUFFICE_(CHECK|SPLIT|CSV|MATRIX|ADOPT|MERGE|SAVE|REMOVE|TRACE|WITHDRAW|ARROW)_", "", flag)
            found.append((name.replace("SUFFICE_", "").lower(), flag))
        return found

    def identifier(self, one):
        kind = one["type"]
        hint = "Record" if kind == "suffice_id" else self.classes.get(kind)
        if hint is None:
            raise Unknown(f"{kind} is of no class")
        optional = one.get("optional") or "nothing" in one
        hint = f"Optional[{hint}]" if optional else hint
        name = py_words.safe(one["name"])
        return Parameter(one["name"], hint, "None" if optional else None, one["words"], [f"number_of({name}, document)"])

    def choice(self, one):
        kind = py_choices.class_of(one["type"])
        optional = one.get("optional")
        value = f"_values.to_choice({kind}, {one['name']})"
        if optional:
            value = f"0 if {one['name']} is None else {value}"
        hint = f"Union[{kind}, str]"
        default = "None" if optional else f"{kind}.ANALYST" if kind == "Audience" else None
        return Parameter(one["name"], f"Optional[{hint}]" if optional else hint, default, one["words"], [value])

    def number(self, one):
        name, meaning, nothing = one["name"], one.get("meaning"), one.get("nothing")
        optional = nothing is not None
        hint, convert = {None: ("int", "_values.to_number"), "date": ("DateLike", "_values.to_date"),
                         "partial date": ("PartialDateLike", "_values.to_partial"),
                         "instant": ("InstantLike", "_values.to_instant")}[meaning]
        value = f"{convert}({name}, {nothing})" if optional and meaning is None and nothing else f"{convert}({name})"
        default = "None" if optional else None
        if one["type"] in ("size", "uint64", "uint32") and meaning is None:
            value = f"_values.to_count({name})"
            if "SIZE_MAX" in one["words"] or "last" in one["words"] and one["name"] == "index":
                optional, default = True, "None"
                value = f"LAST if {name} is None else {value}"
        return Parameter(name, f"Optional[{hint}]" if optional else hint, default, one["words"], [value])

    def text(self, one, sized):
        name = py_words.safe(one["name"])
        optional = one.get("optional") and not sized
        if sized:
            before = (f"data = _values.to_text({name}) or b\"\"",)
            return Parameter(name, "str", None, one["words"], ["data", "len(data)"], before)
        return Parameter(name, "Optional[str]" if optional else "str", "None" if optional else None, one["words"],
                         [f"_values.to_text({name})"])

    def array(self, one, counts):
        """An array, whose length goes where the count stands; arrays that share a count must be equally long. Where its
        words say so, its records are those of another project that is given too."""
        name = py_words.safe(one["name"])
        inner = one["type"].rsplit(" ", 1)[0]
        held = f"{name}_"
        if inner == "text":
            before = (f"{held} = _values.to_texts({name})",)
            array, hint = f"(ctypes.c_char_p * len({held}))(*{held})", "Iterable[Optional[str]]"
        elif inner == "int64":
            before = (f"{held} = [_values.to_number(value) for value in {name}]",)
            array, hint = f"(ctypes.c_int64 * len({held}))(*{held})", "Iterable[int]"
        else:
            cls = "Record" if inner == "suffice_id" else self.classes[inner]
            before = (f"{held} = [number_of(one, {self.document(one)}) for one in {name}]",)
            array, hint = f"(ctypes.c_uint64 * len({held}))(*{held})", f"Iterable[{cls}]"
        optional = one.get("optional") and counts[0] is not None and inner == "text" and "for none" in one["words"]
        if optional:
            before = (f"{held} = [None] * len({counts[0]}) if {name} is None else _values.to_texts({name})",)
            hint = f"Optional[{hint}]"
        if counts[0] is None:
            counts[0] = held
        else:
            before += (f"same_length({counts[0]}, {held})",)
        return Parameter(name, hint, "None" if optional else None, one["words"], [array], before)

    # --- out ---

    def kind_of_list(self, one, function):
        """The class of the records of a list, by what the manual calls them."""
        for words in (one["words"], function["words"].split(".")[0]):
            found = re.search(r"\b(" + "|".join(sorted(self.plurals, key=len, reverse=True)) + r")\b", words)
            if found:
                return self.plurals[found[1]]
        raise Unknown(f"it is not said of which kind the records of {one['name']} are")

    def outcome(self, one, function):
        """What to make before the call, and what to give back from it: (lines, hint, expression)."""
        name, kind = one["name"], one["type"][: -len(" out")]
        variable = f"{py_words.safe(name)}_out"
        if kind == "handle suffice_table":
            return f"{variable} = ctypes.c_void_p()", "Table", f"Table({variable}, document{{audience}})"
        if kind == "handle suffice_ids":
            return f"{variable} = ctypes.c_void_p()", f"RecordList[{self.kind_of_list(one, function)}]", \
                f"RecordList(document, take_ids({variable}), {self.kind_of_list(one, function)})"
        if kind == "handle suffice_findings":
            return f"{variable} = ctypes.c_void_p()", "Findings", f"Findings({variable}, document)"
        if kind == "handle suffice_buffer":
            textual = re.match(r"the text\b|the path", one["words"]) is not None
            return (f"{variable} = ctypes.c_void_p()", "str" if textual else "bytes",
                    f"take_bytes({variable})" + ('.decode("utf-8")' if textual else ""))
        if kind == "handle suffice_project":
            return (f"{variable} = ctypes.c_void_p()", "Project", f"project_of({variable})")
        if kind.startswith("handle "):
            owner = self.artefacts.get(kind.split()[1])
            if owner is None:
                raise Unknown(f"{kind} comes out")
            item = f"lib.{kind.split()[1]}_item({variable})"
            return f"{variable} = ctypes.c_void_p()", owner, f"{owner}._make(document, {item})"
        if kind in self.classes:
            return (f"{variable} = ctypes.c_uint64()", self.classes[kind],
                    f"{self.classes[kind]}._make(document, {variable}.value)")
        types = {"int64": "c_int64", "int32": "c_int32", "uint64": "c_uint64", "size": "c_size_t", "bool": "c_bool"}
        if kind in types:
            made, hint = f"{variable}.value", "bool" if kind == "bool" else "int"
            if one.get("meaning") in ("date", "partial date"):
                hint = "Optional[datetime.date]"
                made = f"_values.from_date({variable}.value) if {variable}.value else None"
            return f"{variable} = ctypes.{types[kind]}()", hint, made
        raise Unknown(f"{kind} comes out")

    def returned(self, function):
        """What a function without a status gives back: (hint, a format for the call)."""
        kind = function["returns"]
        if kind == "bool":
            return "bool", "bool({0})"
        if kind in ("size", "uint64", "int64", "int32"):
            return "int", "int({0})"
        if kind == "text":
            return "Optional[str]", "text_of_bytes({0})"
        if kind in self.classes or kind == "suffice_id":
            cls = self.classes.get(kind)
            if cls is None:
                return "Optional[Record]", "record_or_none(document, {0})"
            return f"Optional[{cls}]", "record_or_none(document, {0}, " + cls + ")"
        if kind.startswith("suffice_"):
            return f"Optional[{py_choices.class_of(kind)}]", "choice_or_none(" + py_choices.class_of(kind) + ", {0})"
        raise Unknown(f"it returns {kind}")

    # --- the whole ---

    def inputs(self, function, skipped):
        """The method's parameters, and for each argument of the C function what goes there."""
        parameters, order, counts = [], [], [None]
        given = function["parameters"][skipped:]
        for place, one in enumerate(given):
            kind = one["type"]
            after = given[place + 1] if place + 1 < len(given) else {}
            if one["name"] in CONTROL:
                continue
            if kind.endswith(" out"):
                order.append(("out", one))
                continue
            if kind == "size" and one["name"] == "count":
                order.append(("count", None))
                continue
            if kind == "size" and one["name"] == "size" and place and given[place - 1]["type"] in ("text", "bytes"):
                continue
            if kind == "uint32" and "flags" in one:
                order.append(("flags", self.flags(one)))
                continue
            parameter = self.parameter(one, after.get("name") == after.get("type") == "size", counts)
            parameters.append(parameter)
            order.append(("in", parameter))
        return parameters, order, counts[0]

    def parameter(self, one, sized, counts):
        kind = one["type"]
        if kind.endswith(" array"):
            return self.array(one, counts)
        if kind == "text":
            return self.text(one, sized)
        if kind == "suffice_id" or kind.endswith("_id"):
            return self.identifier(one)
        if kind in ("int32", "int64", "uint64", "size", "uint32"):
            return self.number(one)
        if kind == "bool":
            return Parameter(one["name"], "bool", None, one["words"], [f"bool({one['name']})"])
        if re.fullmatch(r"(const )?handle suffice_\w+", kind):
            return self.handle(one)
        if kind.startswith("suffice_"):
            return self.choice(one)
        raise Unknown(f"{one['name']} is of type {kind}")

    def handle(self, one):
        """Another artefact: only where it is read, for it may lie in another project."""
        owner = self.artefacts.get(one["type"].split()[-1])
        if owner is None or not one["type"].startswith("const "):
            raise Unknown(f"{one['name']} is {one['type']}")
        name = py_words.safe(one["name"])
        optional = one.get("optional")
        value = f"{name}._handle()" if not optional else f"None if {name} is None else {name}._handle()"
        return Parameter(name, f"Optional[{owner}]" if optional else owner, "None" if optional else None, one["words"],
                         [value])


def signature(parameters, flags):
    """The parameters as Python's law has them: what comes before one without a default has none either."""
    last = max((place for place, one in enumerate(parameters) if one.default is None), default=-1)
    parts = ["self"]
    for place, one in enumerate(parameters):
        parts.append(f"{one.name}: {one.hint}" + (f" = {one.default}" if place > last else ""))
    if flags:
        parts.append("*")
        parts += [f"{name}: bool = False" for name, _ in flags]
    return parts


def arguments_of(order, counted):
    """The arguments of the C function, as expressions."""
    found = []
    for what, one in order:
        if what == "in":
            found += one.arguments
        elif what == "out":
            found.append(f"ctypes.byref({py_words.safe(one['name'])}_out)")
        elif what == "count":
            found.append(f"len({counted})")
        else:
            found.append(" | ".join(f"({flag[1].replace('SUFFICE_', 'FLAG_')} if {flag[0]} else 0)" for flag in one))
    return found


def documentation(function, parameters, flags, constants, translate):
    text = [translate(function["words"])]
    lines = py_words.docstring(text[0], 8)
    said = [(one.name, translate(one.words)) for one in parameters] + \
        [(name, translate(constants[flag])) for name, flag in flags]
    extra = []
    if said:
        extra += ["", "        Args:"]
        for name, words in said:
            extra += py_words.wrapped(f"{name}: {words}", 12, 4)
    out = [one for one in function["parameters"] if one["type"].endswith(" out") and "handle suffice_error" not in one["type"]]
    given = "; ".join(re.sub(r",? to be released with [^;.]*(?=[;.]|$)|;? ?(None|0) when the call fails|; may be None( when nobody wants to know)?|"
                             r"; None: nobody asks|May be None when nobody wants to know", "", translate(one["words"]))
                      for one in out) or translate(function.get("return_words", ""))
    if given:
        extra += ["", "        Returns:"] + py_words.wrapped(given, 12)
    if function.get("errors"):
        from py_records import error_class
        extra += ["", "        Raises:"]
        for one in function["errors"]:
            words = translate(one["words"])
            extra += py_words.wrapped(f"{error_class(one['status'])}: {words}", 12, 4)
    if not extra:
        return lines
    if len(lines) == 1:
        lines = [lines[0][:-3]]
    else:
        lines = lines[:-1]
    return lines + [line.rstrip().replace("\\", "\\\\") for line in extra] + ['        """']
