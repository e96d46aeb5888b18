"""Iteration: going through records notices what was added, moved or removed by whatever way, and a closed project.

SPDX-License-Identifier: MIT
"""

import json
import os
import re
import threading
import unittest
from pathlib import Path
from typing import Any, Callable

import suffice

PACKAGE = Path(suffice.__file__).resolve().parent
API = Path(__file__).resolve().parents[2] / "api.json"


def project_with(count: int) -> Any:
    project = suffice.new("A pilot")
    for number in range(count):
        project.codebook.add_code(None, f"Theme {number}")
    return project


class Notices(unittest.TestCase):
    def begun(self) -> Any:
        self.project = project_with(4)
        self.themes = list(self.project.codebook.themes)
        going = iter(self.project.codebook.themes)
        next(going)
        return going

    def test_nothing_when_only_read_or_set(self) -> None:
        going = self.begun()
        self.themes[2].name = "Another name"
        self.themes[3].memo = "seen"
        self.assertEqual([theme.name for theme in going], ["Theme 1", "Another name", "Theme 3"])

    def change_is_noticed(self, change: Callable[[], object]) -> None:
        going = self.begun()
        change()
        with self.assertRaises(RuntimeError):
            list(going)

    def test_added(self) -> None:
        self.change_is_noticed(lambda: self.project.codebook.add_code(None, "One more"))

    def test_removed(self) -> None:
        self.change_is_noticed(lambda: self.themes[1].remove())
        self.change_is_noticed(lambda: self.themes[3].remove())
        self.change_is_noticed(lambda: self.project.remove_many(self.themes[2:]))

    def test_moved_further_on(self) -> None:
        self.change_is_noticed(lambda: self.project.codebook.move_code(self.themes[3], None, 2))

    def test_undone(self) -> None:
        self.change_is_noticed(lambda: self.project.undo())

    def test_adopted(self) -> None:
        other = project_with(0)
        other.codebook.add_code(None, "From elsewhere")
        self.change_is_noticed(lambda: self.project.adopt(other, list(other.codebook.themes)))

    def test_by_another_thread(self) -> None:
        def elsewhere() -> None:
            thread = threading.Thread(target=lambda: self.themes[3].remove())
            thread.start()
            thread.join()

        self.change_is_noticed(elsewhere)

    def test_behind_the_last(self) -> None:
        going = self.begun()
        for _ in range(3):
            next(going)
        self.project.codebook.add_code(None, "One more")
        with self.assertRaises(RuntimeError):
            next(going)

    def test_closed(self) -> None:
        going = self.begun()
        self.project.close()
        with self.assertRaisesRegex(ValueError, "closed"):
            next(going)

    def test_closed_behind_the_last(self) -> None:
        going = self.begun()
        for _ in range(3):
            next(going)
        self.project.close()
        with self.assertRaisesRegex(ValueError, "closed"):
            next(going)

    def test_closed_by_another_thread_at_any_time(self) -> None:
        for _ in range(20):
            project = project_with(200)
            thread = threading.Thread(target=project.close)
            with self.assertRaisesRegex(ValueError, "closed"):
                for place in range(10**6):
                    for theme in project.codebook.themes:
                        self.assertIsNotNone(theme.name)
                    if place == 1:
                        thread.start()
            thread.join()


class Readers(unittest.TestCase):
    """Iteration looks again only after calls that may have changed something: so what is called otherwise must read."""

    @unittest.skipUnless(API.exists(), "the description of the interface is not here")
    def test_what_is_not_counted_reads(self) -> None:
        functions = {one["name"]: one for one in json.loads(API.read_text(encoding="utf-8"))["functions"]}
        found = set()
        for folder, _, names in os.walk(PACKAGE):
            for name in names:
                if name.endswith(".py"):
                    text = (Path(folder) / name).read_text(encoding="utf-8")
                    found |= set(re.findall(r"\b(?:ask|try_run)\(\s*lib\.(suffice_\w+)", text))
                    found |= set(re.findall(r"\.text\(\s*lib\.(suffice_\w+)", text))
                    found |= set(re.findall(r"lib\.(suffice_\w+)\(\s*(?:\w+\.)*_pointer or", text))
        self.assertGreater(len(found), 20)
        for name in sorted(found):
            with self.subTest(name):
                self.assertRegex(functions[name]["parameters"][0]["type"], "^const handle suffice_project$")

    def test_a_handle_counts(self) -> None:
        project = project_with(1)
        for call in (lambda: project._handle(), lambda: project.codebook._handle()):
            before = project._document.turns
            call()
            self.assertGreater(project._document.turns, before)


if __name__ == "__main__":
    unittest.main()
