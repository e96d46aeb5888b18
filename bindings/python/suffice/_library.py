"""Library: finds and loads the shared library, and makes sure that it is the one for which the package was made.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import _ctypes
import ctypes
import ctypes.util
import os
import sys
from pathlib import Path
from typing import Iterator, List, Optional, Tuple

VARIABLE = "SUFFICE_LIBRARY"


def file_name() -> str:
    """What the library is called on this system."""
    if sys.platform == "win32":
        return "suffice-0.dll"
    return "libsuffice.0.dylib" if sys.platform == "darwin" else "libsuffice.so.0"


def candidates() -> Iterator[Optional[str]]:
    """Where to look, the likeliest first: beside the package, by the loader's own rules, and where compilers look.

    None stands for the last when they know of no such library.
    """
    beside = Path(__file__).resolve().parent / "_lib" / file_name()
    yield str(beside)
    yield file_name()
    yield ctypes.util.find_library("suffice")


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
        if path is None:
            tried.append("ctypes.util.find_library('suffice'): nothing found")
            continue
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
    if not path:  # which the loader would take for the running program
        raise ImportError(f"{VARIABLE} is set but names no library")
    try:
        library = ctypes.CDLL(path)
    except OSError as failure:
        raise ImportError(f"{VARIABLE} names a library that cannot be loaded: {failure}") from failure
    return check(library, path, expected), path


def check(library: ctypes.CDLL, path: str, expected: int) -> ctypes.CDLL:
    """The library, if it fits; one that does not is let go."""
    try:
        running = library.suffice_version_number
    except AttributeError:
        let_go(library)
        raise ImportError(f"{path} is no libsuffice") from None
    running.restype = ctypes.c_int32
    running.argtypes = ()
    found = int(running())
    if not fits(found, expected):
        let_go(library)
        raise ImportError(f"{path} has version {written(found)}, but the package was made for {written(expected)}")
    return library


def fits(found: int, expected: int) -> bool:
    """Before 1.0 major and minor must be the same; from then on the library may be newer within its major version."""
    wanted_series, series = expected // 1000, found // 1000
    newer = expected >= 1000000 and series // 1000 == wanted_series // 1000 and series >= wanted_series
    return series == wanted_series or newer


def let_go(library: ctypes.CDLL) -> None:
    """Unloads a library: while it is there the loader gives it for its name, wherever another of that name lies."""
    if sys.platform == "win32":
        _ctypes.FreeLibrary(library._handle)
    else:
        _ctypes.dlclose(library._handle)


def written(version: int) -> str:
    return f"{version // 1000000}.{version // 1000 % 1000}.{version % 1000}"
