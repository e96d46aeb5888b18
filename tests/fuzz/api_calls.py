#!/usr/bin/env python3
"""Api calls: makes, from the public headers, the calls that the fuzz target `api` may make: one C function for each
public function, which takes its arguments from the input, calls, and holds the outcome against what the header says.
    api_calls.py OUT.c OUT.h OWN.c NAME=SEED... -- HEADER...
A new public function joins by being declared. Where arguments must fit together to be worth a call, OWN.c says how to
make it: a function call_suffice_xyz() there stands in for the one made here. What nobody can make a call of is refused.
SPDX-License-Identifier: MIT
"""
import os
import re
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "house"))
import tree  # noqa: E402

# Which records a parameter without a kind of its own means; others mean any.
KINDS = {
    "person": ["ANALYST", "PARTICIPANT", "TEAM_MEMBER"],
    "by": ["ANALYST", "PARTICIPANT", "TEAM_MEMBER"],
    "owner": ["ANALYST", "PARTICIPANT", "TEAM_MEMBER", "INTERVIEW", "SOURCE", "TEAM"],
    "section_or_group": ["FRAMEWORK_SECTION", "AREA_GROUP"],
}
PARENTS = {
    "suffice_improvement_add_why": ["FOCUS", "WHY"],
    "suffice_corpus_add_item": ["SCHEDULE_SECTION", "SCHEDULE_ITEM"],
}
# Which type of field a call wants; SFP_TYPE_ names.
FIELDS = [("set_text", "text"), ("text_(length|slice|place)", "text"), ("insert_text|text_at", "text_list"),
          ("insert_ref|ref_at", "ref_list"), ("remove_at", "text_list"), ("text$", "text"), ("integer", "integer"),
          ("boolean", "boolean"), ("choice", "choice"), ("date", "date"), ("instant", "instant"), ("ref$", "ref")]
# Texts that a call looks up, by what they must name.
TEXTS = {"suffice_content_open": "content", "suffice_choice_find": "choice"}
LEAST = 40  # places of 65536 that a function has on the ring by which the input chooses, so that chance finds it
# What a call gives even when it fails, as its header says.
ALSO_ON_FAILURE = {("suffice_project_merge", "findings"), ("suffice_file_clean", "removed")}


class Function:
    def __init__(self, comment, result, name, parameters):
        self.name = name
        self.result = " ".join(result.split())
        self.parameters = [self.parameter(text) for text in parameters.split(",")] if parameters.strip() != "void" else []
        self.statuses = re.findall(r"@retval\s+(SUFFICE_\w+)", comment)

    @staticmethod
    def parameter(text):
        match = re.fullmatch(r"\s*(.*?)\s*(\w+)((?:\[\d+\])?)\s*", text, flags=re.S)
        return " ".join(match[1].split()) + match[3], match[2]


def choices(headers):
    """How many values each closed list has."""
    found = {}
    for path in headers:
        with open(path, encoding="utf-8") as file:
            text = re.sub(r"/\*.*?\*/", "", file.read(), flags=re.S)
        for match in re.finditer(r"typedef int32_t (suffice_\w+);\s*enum \{(.*?)\}", text, flags=re.S):
            found[match[1]] = match[2].count("=")
    return found


def functions(headers):
    found = []
    pattern = (r"(?:/\*\*((?:(?!\*/).)*)\*/\s*)?^(?:SUFFICE_API|SUFFICE_CHECKED)\s+([\w\s]*?[\s*])(\w+)\(([^;]*?)\)\s*;")
    for path in headers:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        mine = [Function(match[1] or "", match[2], match[3], match[4])
                for match in re.finditer(pattern, text, flags=re.S | re.M)]
        names = tree.declared(os.path.relpath(os.path.abspath(path), tree.TOP))
        missed = sorted(set(names) ^ {function.name for function in mine})
        if missed:
            sys.exit(f"{path}: cannot be understood: {' '.join(missed)}")
        found += mine
    return found


class Types:
    """Opaque objects: handles lead to a project, results are released by who asked for them."""

    def __init__(self, found):
        names = {function.name for function in found}
        self.released = sorted(function.name[len("suffice_"):-len("_release")] for function in found
                               if function.name.endswith("_release") and function.result == "void"
                               and self.is_opaque(function.parameters[0][0]))
        self.handles = ["project"] + [name for name in self.released if f"suffice_{name}_edit_project" in names]
        self.results = [name for name in self.released if name not in self.handles]
        self.once = [name for name in self.handles[1:]
                     if any(function.name == f"suffice_project_edit_{name}" and len(function.parameters) == 1
                            for function in found)]

    @staticmethod
    def is_opaque(text):
        return re.fullmatch(r"(?:const )?suffice_\w+ \*", text) is not None

    def of(self, text):
        match = re.fullmatch(r"(?:const )?suffice_(\w+) \*", text)
        return match[1] if match and match[1] in self.released else None


def kinds_of(function, kind, name):
    """The C expression for an id that fits a parameter."""
    has_field = any(other == "suffice_field" for other, _ in function.parameters)
    if kind != "suffice_id":
        wanted = [kind[len("suffice_"):-len("_id")].upper()]
    elif has_field:
        return f"api_id_by_field(api, {1 if name == 'target' else 0})"
    else:
        wanted = PARENTS.get(function.name, []) if name == "parent" else KINDS.get(name, [])
    if not wanted:
        return "api_id(api, 0)"
    if len(wanted) == 1:
        return f"api_id(api, SUFFICE_KIND_{wanted[0]})"
    return f"api_id_of(api, {len(wanted)}, (const suffice_kind[]){{{', '.join('SUFFICE_KIND_' + name for name in wanted)}}})"


class Call:
    """The C function that makes one call."""

    def __init__(self, function, types, lists):
        self.function, self.types, self.lists = function, types, lists
        self.before, self.after, self.arguments = [], [], []

    def input(self, kind, name):
        """How an argument is taken from the input, or None."""
        function = self.function
        object_type = self.types.of(kind)
        if object_type:
            changes = not kind.startswith("const ") and object_type in self.types.handles
            return f"api_object(api, API_{object_type}, {'true' if changes else 'false'})"
        if kind == "suffice_id" or (kind.startswith("suffice_") and kind.endswith("_id")):
            return kinds_of(function, kind, name)
        if kind == "suffice_field":
            wanted = next((field for pattern, field in FIELDS if re.search(pattern, function.name)), None)
            return f"api_field(api, {'SFP_TYPE_' + wanted if wanted else 'SFP_TYPE_COUNT'})"
        if kind == "const char *":
            return f'api_text(api, "{TEXTS.get(function.name, name)}")'
        if kind == "const char *const *":
            return "api_texts(api, count)"
        if kind == "const int64_t *":
            return "api_places(api, count)"
        match = re.fullmatch(r"const suffice_(\w*?)_?id \*", kind)
        if match:
            return f"api_ids(api, {'SUFFICE_KIND_' + match[1].upper() if match[1] else 0}, count)"
        if kind == "int32_t" and re.search("date|since|due", name):
            return "api_date(api)"
        if kind == "suffice_kind":
            return "api_kind(api)"
        if kind == "uint32_t":
            return "api_flags(api)"
        if kind == "bool":
            return "api_byte(api) % 2 == 1"
        if kind == "size_t":
            return "api_size(api)"
        if kind in ("int64_t", "uint64_t"):
            return f"({kind})api_number(api)"
        if kind == "int32_t" or re.fullmatch(r"suffice_\w+", kind):
            return f"({kind})api_choice(api, {self.lists.get(kind, 8)})"
        return None

    def output(self, kind, name):
        """An argument in which the call gives something back; False when it is none."""
        free = "true" if (self.function.name, name) in ALSO_ON_FAILURE else "false"
        match = re.fullmatch(r"suffice_(\w+) \*\*", kind)
        if match and match[1] in self.types.released:
            self.before.append(f"suffice_{match[1]} *{name} = API_NOWHERE;")
            self.after.append(f"api_given(api, ended, API_{match[1]}, {name}, {name}_wanted, {free});")
        elif kind == "const char **":
            self.before.append(f"const char *{name} = API_NOWHERE;")
            self.after.append(f"api_given_slice(api, ended, {name}, size, {name}_wanted, size_wanted);")
        elif re.fullmatch(r"(suffice_\w+|size_t|u?int(32|64)_t|bool) \*", kind):
            base = kind[:-2]
            junk = "true" if base == "bool" else f"({base})API_JUNK"
            what = "api_given_id" if re.fullmatch(r"suffice_(\w+_)?id", base) else "api_given_number"
            self.before.append(f"{base} {name} = {junk};")
            if not (name == "size" and any(other == "const char **" for other, _ in self.function.parameters)):
                cast = "" if what == "api_given_id" else "(int64_t)"
                self.after.append(f"{what}(api, ended, {cast}{name}, {cast}{junk}, {name}_wanted, {free});")
        else:
            return False
        self.before.append(f"bool {name}_wanted = api_wants(api);")
        self.arguments.append(f"{name}_wanted ? &{name} : NULL")
        return True

    def take(self, place):
        kind, name = self.function.parameters[place]
        if kind == "suffice_error *" and place == len(self.function.parameters) - 1 and place > 0:
            self.arguments.append("api_error(api)")
            return True
        if name == "size" and kind == "size_t":
            self.before.append(f"size_t size = api_text_size(api, {self.function.parameters[place - 1][1]});")
            self.arguments.append(name)
            return True
        if name == "count" and kind == "size_t":  # taken first, for the arrays
            self.arguments.append(name)
            return True
        if self.types.of(kind) is None and self.output(kind, name):
            return True
        taken = self.input(kind, name)
        if taken is None:
            return False
        self.before.append(f"{kind}{'' if kind.endswith('*') else ' '}{name} = {taken};")
        self.arguments.append(name)
        return True

    def call(self):
        result, call = self.function.result, f"{self.function.name}({', '.join(self.arguments)})"
        if result == "suffice_status" and any(kind == "suffice_error *" for kind, _ in self.function.parameters[1:]):
            return [f"suffice_status ended = {call};", "api_after(api, ended);"]
        self.after = [f"(void){name};" for kind, name in self.function.parameters if self.types.of(kind) is None and kind.endswith(" *")
                      and not kind.startswith("const ")]
        if result == "void":
            return [f"{call};", "api_after_query(api);"]
        gives = [f"{result}{'' if result.endswith('*') else ' '}got = {call};", "api_after_query(api);"]
        if result == "const char *":
            return gives + ["api_see_text(got);"]
        if re.fullmatch(r"suffice_(\w+_)?id", result):
            return gives + ["api_see_id(api, got);"]
        if self.types.of(result) and not result.startswith("const "):
            return gives + [f"api_see_object(api, API_{self.types.of(result)}, got);"]
        return gives + ["(void)got;"]

    def text(self):
        """The body of the function, or which parameter cannot be taken. The field is taken before the record has it."""
        parameters = self.function.parameters
        if ("size_t", "count") in parameters:
            self.before.append("size_t count = api_count(api);")
        arguments = {}
        for place in sorted(range(len(parameters)), key=lambda place: (parameters[place][0] != "suffice_field", place)):
            if not self.take(place):
                return f"parameter {parameters[place][1]} of type {parameters[place][0]}"
            arguments[place] = self.arguments.pop()
        self.arguments = [arguments[place] for place in range(len(parameters))]
        return self.before + ["api_before(api);"] + self.call() + self.after


def release_call(name, types):
    kind = re.fullmatch(r"suffice_(\w+)_(retain|release)", name)
    if kind is None or kind[1] not in types.released:
        return None
    what, verb = kind[1], kind[2]
    if verb == "retain":
        return [f"suffice_{what} *it = api_object(api, API_{what}, false);", "api_before(api);",
                f"{name}(it);", "api_after_query(api);", f"api_retained(api, API_{what}, it);"]
    take = "api_retained_last" if what in types.handles else "api_result_out"
    return [f"suffice_{what} *it = {take}(api, API_{what});", "api_before(api);", f"{name}(it);",
            "api_after_query(api);"]


def own_calls(path):
    with open(path, encoding="utf-8") as file:
        return set(re.findall(r"^void call_(suffice_\w+)\(", file.read(), flags=re.M))


def is_verb(function):
    return any(re.fullmatch(r"suffice_(?!error|options|buffer|ids|table|findings)\w+ \*", kind)
               for kind, _ in function.parameters) and function.result == "suffice_status"


def points(function):
    """Places on a ring of 65536: where a function is found does not change when others come."""
    count = 12 if is_verb(function) else 4 if function.result == "suffice_status" else 2
    return [(zlib.crc32(f"{function.name} {i}".encode()) & 0xFFFF, function.name) for i in range(count)]


def ring_of(found):
    """Pairs of a place and whom the places up to it belong to. Who has next to none gets half of the widest stretch."""
    ring = dict(point for function in reversed(found) for point in points(function))
    while True:
        places = sorted(ring)
        width = {place: place - before for before, place in zip([places[-1] - 0x10000] + places, places)}
        share = dict.fromkeys((function.name for function in found), 0)
        for place in places:
            share[ring[place]] += width[place]
        least = min(share, key=lambda name: (share[name], name))
        if share[least] >= LEAST:
            return sorted(ring.items())
        widest = max(places[1:], key=lambda place: (width[place], place))
        ring[widest - width[widest] // 2] = least


def write_types(types, out):
    out.append("const struct api_type api_types[API_TYPES] = {")
    for name in types.handles + types.results:
        lead = "project_of_" + name if name in types.handles else "NULL"
        out.append(f'    {{"{name}", {lead}, release_{name}}},')
    out.append("};\n")


def write_helpers(types, out):
    for name in types.handles + types.results:
        out.append(f"static void release_{name}(void *it)\n{{\n    suffice_{name}_release(it);\n}}\n")
    for name in types.handles:
        if name == "project":
            out.append("static suffice_project *project_of_project(void *it)\n{\n    return it;\n}\n")
        else:
            out.append(f"static suffice_project *project_of_{name}(void *it)\n{{\n    return suffice_{name}_edit_project(it);\n}}\n")
    out.append("void api_gather(struct api *api, suffice_project *project)\n{")
    out.append("    api_see_object(api, API_project, project);")
    for name in types.handles[1:]:
        if name in types.once:
            out.append(f"    api_see_object(api, API_{name}, suffice_project_edit_{name}(project));")
        else:
            out.append(f"    for (size_t i = 0; i < 2; i++)\n        api_see_object(api, API_{name}, suffice_project_edit_{name}(project, "
                       f"api_row(project, SUFFICE_KIND_{name.upper()}, i)));")
    out.append("}\n")


def write_seeds(seeds, out):
    rows = []
    for name, path in (seed.split("=", 1) for seed in seeds):
        with open(path, "rb") as file:
            data = file.read()
        lines = [", ".join(map(str, data[i:i + 24])) for i in range(0, len(data), 24)]
        out.append(f"static const unsigned char seed_{name}[] = {{\n    " + ",\n    ".join(lines) + "};\n")
        rows.append(f"    {{seed_{name}, sizeof seed_{name}}},")
    out.append("const struct api_seed api_seeds[] = {\n" + "\n".join(rows) + "\n};")
    out.append(f"const size_t api_seed_count = {len(rows)};\n")


def main(out_c, out_h, own, *rest):
    seeds, headers = rest[:rest.index("--")], rest[rest.index("--") + 1:]
    found = functions(headers)
    types = Types(found)
    lists = choices(headers)
    mine = own_calls(own)
    faults = [f"{name}: in {own}, but no public function" for name in sorted(mine - {function.name for function in found})]
    out = ["/* Api calls: made from the public headers by api_calls.py. SPDX-License-Identifier: MIT */", '#include "api.h"\n']
    write_helpers(types, out)
    write_types(types, out)
    write_seeds(seeds, out)
    for function in found:
        if function.name in mine:
            continue
        body = release_call(function.name, types) or Call(function, types, lists).text()
        if isinstance(body, str):
            faults.append(f"{function.name}: {body}: teach tests/fuzz/api_calls.py, or make the call in {own}")
            continue
        out.append(f"static void call_{function.name}(struct api *api)\n{{\n    " + "\n    ".join(body) + "\n}\n")
    if faults:
        sys.exit("\n".join(faults))
    out.append("const struct api_call api_calls[] = {")
    for function in found:
        statuses = " | ".join(f"API_MAY({status})" for status in function.statuses) or "0"
        out.append(f'    {{"{function.name}", call_{function.name}, {statuses}}},')
    out.append("};\n")
    index = {function.name: place for place, function in enumerate(found)}
    ring = ring_of(found)
    out.append("const struct api_point api_ring[] = {\n    "
               + "\n    ".join(f"{{{place}, {index[name]}}}," for place, name in ring) + "\n};")
    out.append(f"const size_t api_call_count = {len(found)};\nconst size_t api_ring_count = {len(ring)};")
    head = ["/* Api calls: made from the public headers by api_calls.py. SPDX-License-Identifier: MIT */",
            "#ifndef TESTS_FUZZ_API_CALLS_H\n#define TESTS_FUZZ_API_CALLS_H", "struct api;", "enum api_object_type {"]
    head += [f"    API_{name}," for name in types.handles + types.results]
    head += ["    API_TYPES,", f"    API_HANDLES = {len(types.handles)}", "};"]
    head += [f"void call_{name}(struct api *api);" for name in sorted(mine)] + ["#endif"]
    for path, lines in ((out_c, out), (out_h, head)):
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(lines) + "\n")


main(*sys.argv[1:])
