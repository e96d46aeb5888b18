"""Typing: types hold for strict checkers, the examples of the manual run, and everything public has a manual.

SPDX-License-Identifier: MIT
"""

import doctest
import importlib
import inspect
import os
import pkgutil
import subprocess
import sys
import tempfile
import unittest
from typing import Any

import world
from world import needs

import suffice

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.dirname(os.path.abspath(suffice.__file__))
MODULES = sorted(one.name for one in pkgutil.walk_packages(suffice.__path__, "suffice."))


class Types(unittest.TestCase):
    def mypy(self, *words: str) -> None:
        """An installed package is found by mypy as Python finds it; one in a checkout has to be shown."""
        place = "" if "site-packages" in FOLDER else os.path.dirname(FOLDER)
        with tempfile.TemporaryDirectory() as cache:
            done = subprocess.run(
                [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", cache, *words],
                env=world.environment(MYPYPATH=place), capture_output=True, text=True, check=False, cwd=cache)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    @needs("mypy")
    def test_package_and_program(self) -> None:
        self.mypy("-p", "suffice")
        self.mypy(os.path.join(HERE, "user_program.py"))

    def test_program_runs(self) -> None:
        subprocess.run([sys.executable, os.path.join(HERE, "user_program.py")], check=True, env=world.environment())

    def test_is_marked_as_typed(self) -> None:
        self.assertTrue(os.path.exists(os.path.join(FOLDER, "py.typed")))


class Examples(unittest.TestCase):
    def test_of_each_module(self) -> None:
        tried = 0
        for name in ["suffice", *MODULES]:
            with self.subTest(name):
                result = doctest.testmod(importlib.import_module(name))
                self.assertEqual(result.failed, 0)
                tried += result.attempted
        self.assertGreater(tried, 10)


class Manual(unittest.TestCase):
    def test_of_modules(self) -> None:
        for name in ["suffice", *MODULES]:
            self.assertTrue(importlib.import_module(name).__doc__, name)

    def test_of_everything_public(self) -> None:
        missing = []
        for name in suffice.__all__:
            thing = getattr(suffice, name)
            if inspect.isclass(thing):
                missing += self.without(thing)
            elif inspect.isfunction(thing) and not inspect.getdoc(thing):
                missing.append(name)
        self.assertEqual(sorted(set(missing)), [])

    def without(self, kind: type) -> "list[str]":
        missing = [] if kind.__doc__ else [kind.__name__]
        for owner in kind.__mro__:
            if not owner.__module__.startswith("suffice"):
                continue
            for name, member in vars(owner).items():
                if not name.startswith("_") and self.needs_words(member) and not getattr(kind, name, member).__doc__ \
                        and not inspect.getdoc(member) and not self.inherited(kind, name):
                    missing.append(f"{owner.__name__}.{name}")
        return missing

    def needs_words(self, member: Any) -> bool:
        return isinstance(member, (property, staticmethod, classmethod)) or inspect.isfunction(member) or \
            isinstance(getattr(member, "number", None), int) and not isinstance(member, int)

    def inherited(self, kind: type, name: str) -> bool:
        return any(inspect.getdoc(vars(owner)[name]) for owner in kind.__mro__ if name in vars(owner))

    def test_all_is_there(self) -> None:
        for name in suffice.__all__:
            self.assertTrue(hasattr(suffice, name), name)
        self.assertEqual(len(set(suffice.__all__)), len(suffice.__all__))


if __name__ == "__main__":
    unittest.main()
