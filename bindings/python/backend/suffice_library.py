"""Library: builds the shared library of a checkout, or of what an sdist has of one, so that the same source gives the
same bytes wherever it lies.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from typing import List

DEBIAN = {"meson": "meson", "ninja": "ninja-build", "cc": "build-essential", "pkg-config": "pkg-config"}
OPTIONS = ["-Dtests=disabled", "-Ddocs=disabled", "-Dexamples=disabled", "-Ddefault_library=shared", "--buildtype=release"]


class BuildError(Exception):
    """Why the library cannot be built."""


def core_of(here: str) -> str:
    """The folder of the C library: two above in a checkout, `core` in an sdist."""
    for folder in (os.path.join(here, "core"), os.path.dirname(os.path.dirname(here))):
        if os.path.isfile(os.path.join(folder, "lib/suffice.map")):
            return folder
    raise BuildError(f"the C library was found neither in {here}/core nor two folders above")


def name() -> str:
    """What the library is called beside the package."""
    if sys.platform == "win32":
        return "suffice-0.dll"
    return "libsuffice.0.dylib" if sys.platform == "darwin" else "libsuffice.so.0"


def check_tools() -> None:
    missing = [tool for tool in DEBIAN if shutil.which(tool) is None and not (tool == "cc" and os.environ.get("CC"))]
    if missing:
        packages = " ".join(DEBIAN[tool] for tool in missing)
        raise BuildError(f"not found: {', '.join(missing)}; on Debian: apt-get install {packages} libxml2-dev")


def run(command: List[str], log: str) -> None:
    with open(log, "ab") as file:
        status = subprocess.run(command, stdout=file, stderr=subprocess.STDOUT, check=False).returncode
    if status:
        with open(log, encoding="utf-8", errors="replace") as file:
            tail = "".join(file.readlines()[-30:])
        raise BuildError(f"{command[0]} failed (is Debian's libxml2-dev there?):\n{tail}")


def built(folder: str) -> str:
    """The library in a build folder."""
    wanted = {"win32": ".dll", "darwin": ".dylib"}.get(sys.platform, ".so.0")
    for found in sorted(os.listdir(os.path.join(folder, "lib"))):
        if found.endswith(wanted):
            return os.path.realpath(os.path.join(folder, "lib", found))
    raise BuildError("the build gave no shared library")


def build(core: str) -> bytes:
    """The bytes of the library."""
    check_tools()
    with tempfile.TemporaryDirectory() as scratch:
        folder, log = os.path.join(scratch, "build"), os.path.join(scratch, "log")
        same = f"-Dc_args=-ffile-prefix-map={core}=. -ffile-prefix-map={folder}=build"
        run(["meson", "setup", folder, core, *OPTIONS, same], log)
        run(["ninja", "-C", folder, "--quiet"], log)
        library = os.path.join(scratch, "library")
        shutil.copyfile(built(folder), library)
        if shutil.which("strip") and sys.platform.startswith("linux"):
            run(["strip", "--strip-unneeded", library], log)
        with open(library, "rb") as file:
            return file.read()
