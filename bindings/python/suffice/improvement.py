"""Improvement: what actions can beside their fields.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
import datetime
from typing import Optional, Tuple

from . import _values
from ._ffi import lib
from ._generated.choices import ActionState
from ._record import Record


class ActionMethods(Record):
    """What an action can beside its fields."""

    __slots__ = ()

    @property
    def state(self) -> Optional[ActionState]:
        """How far it is, by the latest of its statuses; None when nothing is said."""
        return self.state_since()[0]

    def state_since(self) -> Tuple[Optional[ActionState], Optional[datetime.date]]:
        """How far it is, and since when."""
        since = ctypes.c_int32()
        state = self._document.ask(lib.suffice_action_state_of, self._id, ctypes.byref(since))
        day = _values.from_date(since.value) if since.value else None
        return (ActionState(state) if state else None), day
