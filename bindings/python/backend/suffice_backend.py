"""Backend: what pip asks when it builds the Python package (PEP 517 and PEP 660), with the standard library alone.

With SUFFICE_SYSTEM_LIBRARY=1 in the environment, or the config setting system-library=1, the wheel carries no library and
uses the system's.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import os
import shutil
import sysconfig
from typing import Any, Dict, List, Optional

import suffice_archive
import suffice_library
import suffice_metadata

Settings = Optional[Dict[str, Any]]
HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def without_library(settings: Settings) -> bool:
    chosen = os.environ.get("SUFFICE_SYSTEM_LIBRARY") or (settings or {}).get("system-library", "0")
    return str(chosen) not in ("", "0")


def tag(pure: bool) -> str:
    platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
    return "py3-none-any" if pure else f"py3-none-{platform}"


def get_requires_for_build_wheel(config_settings: Settings = None) -> List[str]:
    return []


get_requires_for_build_editable = get_requires_for_build_wheel
get_requires_for_build_sdist = get_requires_for_build_wheel


def info(pure: bool) -> Dict[str, bytes]:
    """The files of dist-info, all but RECORD."""
    core = suffice_library.core_of(HERE)
    return suffice_metadata.dist_info(HERE, core, tag(pure), pure)


def prepare_metadata_for_build_wheel(metadata_directory: str, config_settings: Settings = None) -> str:
    files = info(without_library(config_settings))
    for name, data in files.items():
        path = os.path.join(metadata_directory, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
    return next(iter(files)).split("/")[0]


prepare_metadata_for_build_editable = prepare_metadata_for_build_wheel


def write_wheel(wheel_directory: str, files: Dict[str, bytes], pure: bool) -> str:
    core = suffice_library.core_of(HERE)
    name = f"suffice-{suffice_metadata.version(core)}-{tag(pure)}.whl"
    suffice_archive.write_wheel(os.path.join(wheel_directory, name), {**files, **info(pure)})
    return name


def build_wheel(wheel_directory: str, config_settings: Settings = None, metadata_directory: Optional[str] = None) -> str:
    pure = without_library(config_settings)
    files = suffice_archive.package(HERE)
    if not pure:
        files[f"suffice/_lib/{suffice_library.name()}"] = suffice_library.build(suffice_library.core_of(HERE))
    return write_wheel(wheel_directory, files, pure)


def put_library(folder: str, data: bytes) -> None:
    """Puts the library in place in one step, for another process may be running the one that is there."""
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, suffice_library.name())
    with open(path + ".new", "wb") as file:
        file.write(data)
    os.replace(path + ".new", path)


def build_editable(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: Optional[str] = None
) -> str:
    """The checkout itself on the path; the library is built once, beside the package."""
    pure = without_library(config_settings)
    folder = os.path.join(HERE, "suffice/_lib")
    if pure:
        shutil.rmtree(folder, ignore_errors=True)  # one of before would be taken in place of the system's
    else:
        put_library(folder, suffice_library.build(suffice_library.core_of(HERE)))
    return write_wheel(wheel_directory, {"suffice.pth": (HERE + "\n").encode()}, pure)


def build_sdist(sdist_directory: str, config_settings: Settings = None) -> str:
    core = suffice_library.core_of(HERE)
    top = f"suffice-{suffice_metadata.version(core)}"
    files = {f"{top}/{name}": data for name, data in suffice_archive.source(HERE, core).items()}
    files[f"{top}/PKG-INFO"] = suffice_metadata.metadata(HERE, core)
    suffice_archive.write_tar(os.path.join(sdist_directory, top + ".tar.gz"), files)
    return top + ".tar.gz"
