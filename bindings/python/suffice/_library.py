"""Library: finds and loads the shared library.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
import os
from typing import Tuple


def load(expected: int) -> Tuple[ctypes.CDLL, str]:
    path = os.environ["SUFFICE_LIBRARY"]
    return ctypes.CDLL(path), path
