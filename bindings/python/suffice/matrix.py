"""Matrix, assessment and logic model: how they look, and those that stand alone.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Optional, cast

from . import _values
from ._artefact import Artefact, open_alone, together
from ._display import display
from .table import Table, Tabular
from ._ffi import lib

if TYPE_CHECKING:
    from ._generated.records import Assessment, Framework, LogicModel


class MatrixMethods(Tabular, Artefact):
    """A matrix as a table: a row for each interview and theme."""

    __slots__ = ()


class AssessmentMethods(Tabular, Artefact):
    """An assessment as a table: a row for each area."""

    __slots__ = ()

    @staticmethod
    def new(name: str, framework: "Framework") -> "Assessment":
        """Makes an assessment alone, in a project of its own, with a copy of the framework that it is by."""
        with framework._document.lock:
            project = open_alone(lib.suffice_assessment_new, lib.suffice_assessment_edit_project, _values.to_text(name), framework._handle())
        return project.assessments[0]

    def compare(self, after: "Assessment") -> Table:
        """What moved from this round to a later one, area by area. There is no total, on purpose: how many areas moved
        says nothing without which.

        The rounds are of one framework: of the same project, or of two projects whose frameworks have the same GUID.

        Args:
            after: the later round

        Returns:
            columns ``area``, ``key``, ``name``, ``before``, ``after``, ``move`` and ``steps``; ids are of the project of
            `after`

        Raises:
            RuleError: they are of different frameworks
        """
        out = ctypes.c_void_p()
        with together(self, after):
            document = self._document
            status = lib.suffice_assessment_compare(self._handle(), after._handle(), ctypes.byref(out), document.error)
            document.finish(status)
        return Table(out, after._document)


class FrameworkMethods(Artefact):
    """A framework by which organisations assess themselves."""

    __slots__ = ()

    @staticmethod
    def new(name: str) -> "Framework":
        """Makes a framework alone, in a project of its own."""
        return open_alone(lib.suffice_framework_new, lib.suffice_framework_edit_project, _values.to_text(name)).frameworks[0]


class LogicModelMethods(Artefact):
    """A picture of how a team's activities lead to an experience."""

    __slots__ = ()

    @staticmethod
    def new(name: str, experience: str, statement: Optional[str] = None) -> "LogicModel":
        """Makes a logic model alone, in a project of its own, with the experience that it leads to.

        Args:
            name: what the model is called
            experience: the name of the experience
            statement: what it is like, from the person's side, or None
        """
        texts = [_values.to_text(one) for one in (name, experience, statement)]
        return open_alone(lib.suffice_logic_model_new, lib.suffice_logic_model_edit_project, *texts).logic_models[0]

    def _repr_html_(self) -> str:
        return cast("LogicModel", self).layers(display.audience)._html("LogicModel", brief=True)
