"""FFI: the shared library, with the prototype of each of its functions.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
from typing import Any, List

from . import _library
from ._generated import prototypes

lib: Any
lib, LIBRARY_PATH = _library.load(prototypes.VERSION)
prototypes.declare(lib)

PROGRESS = prototypes.suffice_progress


def take_ids(pointer: ctypes.c_void_p) -> List[int]:
    """The ids of a list, which is released."""
    count = lib.suffice_ids_count(pointer)
    data = lib.suffice_ids_data(pointer)
    ids = (ctypes.c_uint64 * count).from_address(data)[:] if count else []
    lib.suffice_ids_release(pointer)
    return ids


def take_bytes(pointer: ctypes.c_void_p) -> bytes:
    """The bytes of a buffer, which is released."""
    try:
        return ctypes.string_at(lib.suffice_buffer_data(pointer), lib.suffice_buffer_size(pointer))
    finally:
        lib.suffice_buffer_release(pointer)
