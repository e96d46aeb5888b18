"""Prototypes: what ctypes must know of each C function.
SPDX-License-Identifier: MIT
"""
import py_words

NUMBERS = {"int32": "c_int32", "int64": "c_int64", "uint32": "c_uint32", "uint64": "c_uint64", "size": "c_size_t",
           "double": "c_double", "bool": "c_bool"}


def ctype(kind):
    """The ctypes type of a parameter or result of the description."""
    if kind == "void":
        return "None"
    if kind in NUMBERS:
        return NUMBERS[kind]
    if kind == "text":
        return "c_char_p"
    if kind.startswith("callback "):
        return kind.split()[1]
    if kind.startswith(("handle ", "const handle ", "characters[")) or kind in ("bytes", "user") or \
            kind.endswith((" out", " array")):
        return "c_void_p"
    if kind.startswith("suffice_"):
        return "c_uint64" if kind == "suffice_id" or kind.endswith("_id") else "c_int32"
    raise ValueError(f"the generator does not know {kind}")


def result(kind):
    return "c_void_p" if kind.endswith(" array") else ctype(kind)


def write(api):
    lines = [py_words.HEAD.format("Prototypes: the C functions as ctypes must know them."),
             "from __future__ import annotations\n",
             "from ctypes import CFUNCTYPE, Structure, c_bool, c_char_p, c_int32, c_int64, c_size_t, c_uint32, c_uint64, "
             "c_void_p",
             "from typing import Any, Optional\n",
             f"VERSION = {api['version']}\n"]
    for one in api["callbacks"]:
        types = ", ".join(ctype(p["type"]) for p in one["parameters"])
        lines.append(f"{one['name']} = CFUNCTYPE({ctype(one['returns'])}, {types})")
    lines += ["\n", "def _say(function: Any, result: Any, *arguments: Any) -> None:",
              "    function.restype = result", "    function.argtypes = arguments", "\n",
              "def declare(lib: Any) -> None:", '    """Gives each function of a loaded library its prototype."""']
    for one in api["functions"]:
        types = "".join(", " + ctype(p["type"]) for p in one["parameters"])
        line = f"    _say(lib.{one['name']}, {result(one['returns'])}{types})"
        lines.append(line)
    return "\n".join(lines) + "\n"
