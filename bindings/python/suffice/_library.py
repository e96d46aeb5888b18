"""Library: finds and loads the shared library, and makes sure that it is the one for which the package was made.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
from pathlib import Path
from typing import Iterator, List, Tuple

VARIABLE = "SUFFICE_LIBRARY"


def file_name() -> str:
    """What the library is called on this system."""
    if sys.platform == "win32":
        return "suffice-0.dll"
    return "libsuffice.0.dylib" if sys.platform == "darwin" else "libsuffice.so.0"


def candidates() -> Iterator[str]:
    """Where to look, the likeliest first: beside the package, by the loader's own rules, and where compilers look."""
    beside = Path(__file__).resolve().parent / "_lib" / file_name()
    yield str(beside)
    yield file_name()
    found = ctypes.util.find_library("suffice")
    if found:
        yield found


def load(expected: int) -> Tuple[ctypes.CDLL, str]:
    """The library and where it was found.

    Args:
        expected: the version for which the package was made, as major * 1000000 + minor * 1000 + patch

    Raises:
        ImportError: there is none, or none that fits; it says all that was tried
    """
    named = os.environ.get(VARIABLE)
    if named is not None:
        return load_named(named, expected)
    tried: List[str] = []
    for path in candidates():
        try:
            return check(ctypes.CDLL(path), path, expected), path
        except (OSError, ImportError) as failure:
            tried.append(f"{path}: {failure}")
    raise ImportError(
        "the library libsuffice was not found; tried:\n  "
        + "\n  ".join(tried)
        + f"\nInstall it, or name it in the environment variable {VARIABLE}."
    )


def load_named(path: str, expected: int) -> Tuple[ctypes.CDLL, str]:
    """The library that the environment names, and no other."""
    try:
        library = ctypes.CDLL(path)
    except OSError as failure:
        raise ImportError(f"{VARIABLE} names a library that cannot be loaded: {failure}") from failure
    return check(library, path, expected), path


def check(library: ctypes.CDLL, path: str, expected: int) -> ctypes.CDLL:
    """Before 1.0 major and minor must be the same; from then on the library may be newer within its major version."""
    try:
        running = library.suffice_version_number
    except AttributeError:
        raise ImportError(f"{path} is no libsuffice") from None
    running.restype = ctypes.c_int32
    running.argtypes = ()
    found = int(running())
    wanted_series, series = expected // 1000, found // 1000
    newer = expected >= 1000000 and series // 1000 == wanted_series // 1000 and series >= wanted_series
    if series != wanted_series and not newer:
        raise ImportError(f"{path} has version {written(found)}, but the package was made for {written(expected)}")
    return library


def written(version: int) -> str:
    return f"{version // 1000000}.{version // 1000 % 1000}.{version % 1000}"
