"""Content: what is shipped with the library: the SUFFICE materials, and the experience of care framework.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict

from . import _values
from ._document import open_with
from ._ffi import lib
from ._record import project_in

if TYPE_CHECKING:
    from ._generated.records import Project


def titles() -> Dict[str, str]:
    """The name of each piece of content, and what it is.

    >>> import suffice
    >>> sorted(suffice.content.titles())
    ['ecif', 'suffice']
    """
    return {
        lib.suffice_content_name(index).decode("utf-8"): lib.suffice_content_title(index).decode("utf-8")
        for index in range(lib.suffice_content_count())
    }


def open(name: str) -> "Project":  # pylint: disable=redefined-builtin
    """A project of its own with a piece of content, from which others adopt what they need.

    Args:
        name: one of `titles()`
    """
    return project_in(open_with(lib.suffice_content_open, _values.to_text(name)))
