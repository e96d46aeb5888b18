"""Metadata: what a wheel says of itself, from pyproject.toml and the top meson.build.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ast
import json
import os
import re
from typing import Any, Dict, List


def read(*parts: str) -> str:
    with open(os.path.join(*parts), encoding="utf-8") as file:
        return file.read()


def version(core: str) -> str:
    match = re.search(r"^  version: '([^']+)'", read(core, "meson.build"), flags=re.M)
    assert match is not None
    return match[1]


def project(here: str) -> Dict[str, Any]:
    """The tables of pyproject.toml. It holds texts and lists of texts only, which Python reads as its own."""
    found: Dict[str, Any] = {}
    text = re.sub(r"^#.*$", "", read(here, "pyproject.toml"), flags=re.M)
    for table, body in re.findall(r"^\[([\w.-]+)\]\n(.*?)(?=^\[|\Z)", text, flags=re.M | re.S):
        pairs = re.findall(r"^([\w-]+) = (\[[^\n]*\]$|\[\n.*?^\]|\"[^\n]*\"$)", body, flags=re.M | re.S)
        found[table] = {key: ast.literal_eval(value) for key, value in pairs}
    return found


def metadata(here: str, core: str) -> bytes:
    tables = project(here)
    said, extras = tables["project"], tables["project.optional-dependencies"]
    lines: List[str] = ["Metadata-Version: 2.1", f"Name: {said['name']}", f"Version: {version(core)}",
                        f"Summary: {said['description']}", f"License: {said['license']}",
                        f"Keywords: {','.join(said['keywords'])}"]
    lines += [f"Classifier: {one}" for one in said["classifiers"]]
    lines.append(f"Requires-Python: {said['requires-python']}")
    for extra, needs in extras.items():
        lines.append(f"Provides-Extra: {extra}")
        lines += [f'Requires-Dist: {need} ; extra == "{extra}"' for need in needs]
    lines += ["Description-Content-Type: text/markdown", "", read(here, said["readme"])]
    return "\n".join(lines).encode("utf-8")


def materials(core: str) -> bytes:
    """What the library is made of and what it needs, as a CycloneDX list: libxml2 is the system's, not in the wheel."""
    least = re.search(r"dependency\('libxml-2.0', version: '([^']+)'", read(core, "meson.build"))
    assert least is not None
    mit = [{"license": {"id": "MIT"}}]
    this = {"type": "library", "bom-ref": "libsuffice", "name": "libsuffice", "version": version(core), "licenses": mit}
    needed = {"type": "library", "bom-ref": "libxml2", "name": "libxml2", "scope": "required", "licenses": mit,
              "description": f"Version {least[1]}, loaded from the system and no part of this wheel"}
    bill = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "metadata": {"component": this},
            "components": [needed], "dependencies": [{"ref": "libsuffice", "dependsOn": ["libxml2"]}]}
    return json.dumps(bill, indent=2).encode("ascii") + b"\n"


def dist_info(here: str, core: str, tag: str, pure: bool) -> Dict[str, bytes]:
    folder = f"suffice-{version(core)}.dist-info"
    wheel = f"Wheel-Version: 1.0\nGenerator: suffice_backend\nRoot-Is-Purelib: {str(pure).lower()}\nTag: {tag}\n"
    files = {f"{folder}/METADATA": metadata(here, core), f"{folder}/WHEEL": wheel.encode()}
    for name in ("LICENSE", "NOTICE"):
        files[f"{folder}/{name}"] = read(core, name).encode("utf-8")
    if not pure:
        files[f"{folder}/sboms/libsuffice.cdx.json"] = materials(core)
    return files
