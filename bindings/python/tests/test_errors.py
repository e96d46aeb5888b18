"""Errors: which exception comes when, what it tells, and that nothing was changed.

SPDX-License-Identifier: MIT
"""

import copy
import os
import pickle
import tempfile
import unittest
from typing import Any, List

import world
from world import WorldTest

import suffice

DAMAGED = b'<?xml version="1.0" encoding="UTF-8"?>\n<project xmlns="urn:libsuffice:1" read="1">\n  <nothing\n'


class Families(WorldTest):
    def test_python_families(self) -> None:
        families = {
            suffice.ArgumentError: ValueError,
            suffice.NotFoundError: KeyError,
            suffice.ExistsError: ValueError,
            suffice.TextError: ValueError,
            suffice.LimitError: ValueError,
            suffice.StateError: RuntimeError,
            suffice.InUseError: ValueError,
            suffice.RuleError: ValueError,
            suffice.FormatError: ValueError,
            suffice.VersionError: ValueError,
            suffice.FileError: OSError,
            suffice.MissingFileError: FileNotFoundError,
            suffice.FileThereError: FileExistsError,
            suffice.ChangedError: OSError,
            suffice.DurabilityError: OSError,
            suffice.OutOfMemoryError: MemoryError,
        }
        for kind, family in families.items():
            self.assertTrue(issubclass(kind, suffice.SufficeError) and issubclass(kind, family), kind)

    def test_every_status_has_an_exception(self) -> None:
        from suffice import errors

        names = {status.name[len("ERROR_") :] for status in suffice.Status if status.name != "OK"}
        self.assertEqual(set(errors.BY_STATUS), names)

    def test_which_comes_when(self) -> None:
        w, book = self.w, self.w.project.codebook
        before = w.project.dumps()
        for kind, use in (
            (suffice.ArgumentError, lambda: book.add_code(None, "")),
            (suffice.ExistsError, lambda: book.add_code(None, "Crisis")),
            (suffice.TextError, lambda: setattr(w.crisis, "memo", "\x01")),
            (suffice.LimitError, lambda: setattr(w.crisis, "name", "x" * 501)),
            (suffice.StateError, w.project.redo),
            (suffice.InUseError, w.analyst.remove),
            (suffice.RuleError, lambda: book.move_code(w.crisis, w.night)),
            (suffice.NotFoundError, lambda: w.crisis.shown_text("memo", "team")),
            (suffice.FormatError, lambda: suffice.loads(b"<a/>")),
        ):
            with self.subTest(kind.__name__):
                with self.assertRaises(kind) as caught:
                    use()
                self.assertIs(type(caught.exception), kind)
                self.assertTrue(caught.exception.message)
                self.assertEqual(suffice.Detail(caught.exception.detail).label, caught.exception.detail)
                self.assertEqual(str(caught.exception), caught.exception.message)
        self.assertEqual(w.project.dumps(), before)

    def test_item_and_argument(self) -> None:
        with self.assertRaises(suffice.ExistsError) as caught:
            self.w.waiting.key = "1"
        self.assertIsInstance(caught.exception.item, suffice.Code)
        with self.assertRaises(suffice.ArgumentError) as named:
            self.w.project.codebook.add_code(None, "")
        self.assertEqual(named.exception.argument, "name")


class Files(WorldTest):
    def setUp(self) -> None:
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, "Fernh\u00f6llow.xml")

    def test_missing(self) -> None:
        with self.assertRaises(FileNotFoundError) as caught:
            suffice.open(self.path)
        self.assertEqual(caught.exception.path, self.path)
        self.assertIn(self.path, str(caught.exception))

    def test_is_a_folder(self) -> None:
        with self.assertRaises(OSError) as caught:
            suffice.open(os.path.dirname(self.path))
        self.assertIsInstance(caught.exception, suffice.FileError)

    def test_there_already(self) -> None:
        with open(self.path, "wb") as file:
            file.write(b"mine")
        with self.assertRaises(FileExistsError):
            self.w.project.save(self.path)
        with open(self.path, "rb") as file:
            self.assertEqual(file.read(), b"mine")
        self.w.project.save(self.path, replace=True)
        with suffice.open(self.path) as again:
            self.assertEqual(again.dumps(), self.w.project.dumps())
            self.assertEqual(again.path, self.path)

    def test_changed_by_somebody_else(self) -> None:
        self.w.project.save(self.path)
        with open(self.path, "ab") as file:
            file.write(b"\n\n")
        self.w.crisis.memo = "x"
        with self.assertRaises(suffice.ChangedError):
            self.w.project.save()

    def test_no_file_yet(self) -> None:
        with self.assertRaises(suffice.StateError):
            self.w.project.save()

    def test_line_and_column(self) -> None:
        with open(self.path, "wb") as file:
            file.write(DAMAGED)
        with self.assertRaises(suffice.FormatError) as caught:
            suffice.open(self.path)
        self.assertEqual(caught.exception.path, self.path)
        self.assertGreater(caught.exception.line or 0, 1)
        self.assertGreater(caught.exception.column or 0, 0)
        findings = suffice.check_file(self.path)
        self.assertGreater(len(findings), 0)
        self.assertIsNotNone(findings[0].line)

    def test_limits(self) -> None:
        with self.assertRaises(suffice.LimitError):
            suffice.loads(self.w.project.dumps(), limits={"records": 3})
        with self.assertRaisesRegex(ValueError, "records"):
            suffice.loads(b"", limits={"recods": 3})
        with self.assertRaises((ValueError, OverflowError)):
            suffice.loads(b"", limits={"records": -1})

    def test_paths(self) -> None:
        for wrong in (b"bytes", None, 3):
            with self.assertRaises(TypeError):
                suffice.open(wrong)
        with self.assertRaises(ValueError):
            suffice.open("a\0b")
        odd = os.fsdecode(os.fsencode(os.path.dirname(self.path)) + b"/\xff.xml")
        with self.assertRaises(FileNotFoundError) as caught:
            suffice.open(odd)
        self.assertEqual(caught.exception.path, odd)
        self.w.project.save(odd)
        self.assertEqual(self.w.project.path, odd)

    def test_clean(self) -> None:
        self.assertEqual(suffice.clean(self.path), 0)


class WrongValues(WorldTest):
    def test_types(self) -> None:
        w = self.w
        for use in (
            lambda: setattr(w.crisis, "name", 3),
            lambda: setattr(w.crisis, "name", b"bytes"),
            lambda: setattr(w.group, "sought", "3"),
            lambda: setattr(w.group, "sought", 3.0),
            lambda: setattr(w.group, "sought", True),
            lambda: setattr(w.analyst, "lay", 1),
            lambda: w.project.codebook.add_code("Crisis", "x"),
            lambda: w.project.excerpts.add_text(w.source, "0", 3),
            lambda: suffice.new(3),
            lambda: w.project.codebook.themes[None],
        ):
            with self.assertRaises(TypeError):
                use()

    def test_attributes_that_are_not_there(self) -> None:
        with self.assertRaises(AttributeError):
            self.w.crisis.colr = "x"

    def test_numbers_out_of_range(self) -> None:
        for use in (
            lambda: setattr(self.w.group, "sought", 2**63),
            lambda: setattr(self.w.group, "sought", -1),
            lambda: self.w.project.excerpts.add_text(self.w.source, -1, 3),
            lambda: self.w.project.set_seed(-1),
            lambda: self.w.project.set_seed(2**64),
        ):
            with self.assertRaises((ValueError, OverflowError)):
                use()

    def test_text_that_cannot_be(self) -> None:
        before = self.w.project.dumps()
        for text in ("a\0b", "a\ud800b", "\udcff", "\x07", "\ufffe"):
            for use in (
                lambda: setattr(self.w.crisis, "memo", text),
                lambda: setattr(self.w.crisis, "cues", [text]),
                lambda: self.w.project.codebook.add_code(None, text),
                lambda: self.w.project.corpus.add_text("x", "notes", text),
                lambda: suffice.new(text),
                lambda: suffice.loads(text),
            ):
                with self.assertRaises(ValueError):
                    use()
            for ask in (lambda: self.w.project.codebook.themes.get(text), lambda: self.w.project.get(text)):
                try:
                    self.assertIsNone(ask())
                except ValueError:
                    pass
        self.assertEqual(self.w.project.dumps(), before)

    def test_records_of_another_project(self) -> None:
        with suffice.loads(self.w.project.dumps()) as other:
            theirs = other.codebook.themes[0]
            for use in (
                lambda: self.w.project.codebook.move_code(theirs, None),
                lambda: setattr(self.w.coding, "code", theirs),
                lambda: self.w.project.remove_many([theirs]),
                lambda: self.w.project.excerpts.code(self.w.excerpt, theirs, self.w.analyst),
                lambda: self.w.summary.excerpts.append(other.excerpts[0]),
            ):
                with self.assertRaisesRegex(ValueError, "another project"):
                    use()

    def test_ids_that_name_nothing(self) -> None:
        table = self.w.project.excerpts.table()
        for number in (0, 1, 2**53, 2**64 - 1):
            record = table.record(number)
            self.assertFalse(record.exists)
            repr(record)
            with self.assertRaises(KeyError):
                record.parent


class Closed(WorldTest):
    def test_everything_answers_with_value_error(self) -> None:
        w = self.w
        themes, cues, listed = w.project.codebook.themes, w.crisis.cues, w.project.records("code")
        changes = w.project.changes("x")
        w.project.close()
        w.project.close()
        self.assertTrue(w.project.closed)
        for use in (
            lambda: w.project.name,
            lambda: setattr(w.project, "name", "x"),
            lambda: w.project.codebook,
            lambda: w.crisis.name,
            lambda: w.crisis.guid,
            lambda: w.crisis.exists,
            lambda: w.crisis.experience,
            lambda: w.crisis.excerpts,
            lambda: len(themes),
            lambda: list(themes),
            lambda: themes["x"],
            lambda: list(cues),
            lambda: cues.append("x"),
            lambda: [one.name for one in listed],
            lambda: listed.table(),
            lambda: w.matrix.table(),
            lambda: w.source[:3],
            lambda: w.project.dumps(),
            lambda: w.project.undo(),
            changes.__enter__,
        ):
            with self.assertRaisesRegex(ValueError, "closed"):
                use()
        for record in (w.project, w.crisis, themes, cues, w.excerpt):
            self.assertIn("closed", repr(record))

    def test_within_with(self) -> None:
        with self.assertRaises(ZeroDivisionError):
            with suffice.new("x") as project:
                raise ZeroDivisionError
        self.assertTrue(project.closed)


class Progress(WorldTest):
    def setUp(self) -> None:
        super().setUp()
        self.data = self.w.project.dumps()

    def test_is_told(self) -> None:
        seen: List[Any] = []
        suffice.loads(self.data, progress=lambda done, total: seen.append((done, total)))
        self.assertEqual(seen[-1], (len(self.data), len(self.data)))

    def test_false_cancels(self) -> None:
        with self.assertRaises(suffice.CancelledError):
            suffice.loads(self.data, progress=lambda done, total: False)
        suffice.loads(self.data, progress=lambda done, total: None).close()

    def test_exceptions_come_through(self) -> None:
        for kind in (ZeroDivisionError, KeyboardInterrupt, SystemExit, StopIteration, GeneratorExit):
            raised = kind("mine")

            def progress(done: int, total: int) -> None:
                raise raised

            with self.assertRaises(kind) as caught:
                suffice.loads(self.data, progress=progress)
            self.assertIs(caught.exception, raised)
            self.assertEqual(suffice.loads(self.data).name, "Fernhollow")

    def test_wrong_callable(self) -> None:
        with self.assertRaises(TypeError):
            suffice.loads(self.data, progress=lambda: None)
        with self.assertRaises(TypeError):
            suffice.loads(self.data, progress=3)

    def test_may_use_other_projects(self) -> None:
        def progress(done: int, total: int) -> bool:
            suffice.loads(self.data).close()
            return self.w.crisis.name == "Crisis"

        suffice.loads(self.data, progress=progress).close()


class Pickles(WorldTest):
    def test_exceptions(self) -> None:
        with self.assertRaises(suffice.ExistsError) as caught:
            self.w.waiting.key = "1"
        caught.exception.path, caught.exception.line = "a.xml", 3
        for again in (pickle.loads(pickle.dumps(caught.exception)), copy.copy(caught.exception)):
            self.assertIs(type(again), suffice.ExistsError)
            for name in ("message", "detail", "path", "line", "column", "argument"):
                self.assertEqual(getattr(again, name), getattr(caught.exception, name))

    def test_every_class(self) -> None:
        from suffice import errors

        for kind in [*errors.BY_STATUS.values(), *errors.ABOUT_FILES.values(), suffice.SufficeError]:
            one = kind("A sentence.", detail="gone", path="a.xml", line=1, column=2)
            again = pickle.loads(pickle.dumps(one))
            self.assertEqual((type(again), str(again), again.line), (kind, "a.xml: A sentence.", 1))

    def test_with_a_note(self) -> None:
        one = suffice.RuleError("A sentence.")
        if not hasattr(one, "add_note"):
            self.skipTest("exceptions have no notes before Python 3.11")
        one.add_note("while reading")
        self.assertEqual(pickle.loads(pickle.dumps(one)).message, "A sentence.")


if __name__ == "__main__":
    unittest.main()
