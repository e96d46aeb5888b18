"""File: looking at files that may be damaged, and removing what a killed save left.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
from typing import Dict, Optional, Union

from . import _values
from ._document import Errand
from ._ffi import lib
from ._generated.choices import Limit
from .findings import Findings
from .project import Options, PathLike, Progress, to_path


def check_file(
    path: PathLike,
    *,
    limits: Optional[Dict[Union[Limit, str], int]] = None,
    progress: Optional[Progress] = None,
) -> Findings:
    """All that is wrong with a file, with lines and columns; nothing, when it can be opened.

    Args:
        path: the file
        limits, progress: as for `open()`
    """
    out = ctypes.c_void_p()
    with Options(limits, progress) as options, Errand() as errand:
        errand.check(lib.suffice_file_check(to_path(path), options, ctypes.byref(out), errand.error))
    return Findings(out, None)


def clean(path: PathLike, *, older_than: float = 0.0) -> int:
    """Removes temporary files beside a file that saves left which were killed.

    Args:
        path: the file
        older_than: only what was last written more than so many seconds ago, for a younger one may belong to a save
            that is under way

    Returns:
        how many were removed
    """
    removed = ctypes.c_size_t()
    with Errand() as errand:
        milliseconds = _values.to_number(round(older_than * 1000))
        errand.check(lib.suffice_file_clean(to_path(path), milliseconds, ctypes.byref(removed), errand.error))
    return removed.value
