"""Library: builds the shared library of a checkout, or of what an sdist has of one, so that the same source gives the
same bytes wherever it lies.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from typing import Dict, List

DEBIAN = {"meson": "meson", "ninja": "ninja-build", "cc": "build-essential", "pkg-config": "pkg-config",
          "libxml-2.0": "libxml2-dev"}
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


def is_there(need: str) -> bool:
    """Whether a tool is there, or what pkg-config knows: without pkg-config, nothing is known."""
    if need == "libxml-2.0":
        return is_there("pkg-config") and subprocess.run(["pkg-config", "--exists", need], check=False).returncode == 0
    return shutil.which(need) is not None or (need == "cc" and bool(os.environ.get("CC")))


def check_tools() -> None:
    missing = [need for need in DEBIAN if not is_there(need)]
    if missing:
        packages = " ".join(DEBIAN[need] for need in missing)
        raise BuildError(f"not found: {', '.join(missing)}; on Debian: apt-get install {packages}")


def environment() -> Dict[str, str]:
    """Ours, without what pip sets to hide installed packages from this process: meson is one of them."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONNOUSERSITE")}


def run(command: List[str], log: str) -> None:
    with open(log, "ab") as file:
        done = subprocess.run(command, stdout=file, stderr=subprocess.STDOUT, env=environment(), check=False)
    if done.returncode:
        with open(log, encoding="utf-8", errors="replace") as file:
            tail = "".join(file.readlines()[-30:])
        raise BuildError(f"{command[0]} failed:\n{tail}")


def built(folder: str) -> str:
    """The library in a build folder."""
    wanted = {"win32": ".dll", "darwin": ".dylib"}.get(sys.platform, ".so.0")
    for found in sorted(os.listdir(os.path.join(folder, "lib"))):
        if found.endswith(wanted):
            return os.path.realpath(os.path.join(folder, "lib", found))
    raise BuildError("the build gave no shared library")


def compiler_arguments(core: str, folder: str) -> str:
    """No path of ours gets into the library. The user's own flags are added, for meson takes either these or those."""
    same = [f"-ffile-prefix-map={core}=.", f"-ffile-prefix-map={folder}=build"]
    return f"-Dc_args={same + shlex.split(os.environ.get('CFLAGS', ''))}"


def build(core: str) -> bytes:
    """The bytes of the library."""
    check_tools()
    with tempfile.TemporaryDirectory() as scratch:
        folder, log = os.path.join(scratch, "build"), os.path.join(scratch, "log")
        run(["meson", "setup", folder, core, *OPTIONS, compiler_arguments(core, folder)], log)
        run(["ninja", "-C", folder, "--quiet"], log)
        library = os.path.join(scratch, "library")
        shutil.copyfile(built(folder), library)
        if shutil.which("strip") and sys.platform.startswith("linux"):
            run(["strip", "--strip-unneeded", library], log)
        with open(library, "rb") as file:
            return file.read()
