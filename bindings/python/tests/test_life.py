"""Life: objects are dropped, closed, copied, sent to other processes and used by many threads in any order.

SPDX-License-Identifier: MIT
"""

import copy
import gc
import itertools
import multiprocessing
import os
import pickle
import random
import subprocess
import sys
import threading
import unittest
from typing import Any, List

import world
from world import WorldTest, needs

import suffice

HAS_FORK = "fork" in multiprocessing.get_all_start_methods()


def names_of(data: bytes) -> "list[str]":
    """What a worker does: it gets bytes and gives names."""
    with suffice.loads(data) as project:
        return [code.name for code in project.codebook]


def name_of(record: Any) -> str:
    """What a worker does with a record."""
    record.memo = "seen by a worker"
    return str(record.name)


def run(program: str) -> "subprocess.CompletedProcess[str]":
    """A Python of its own."""
    head = f"import sys; sys.path[:0] = [{os.path.dirname(os.path.abspath(__file__))!r}]\nimport suffice, world\n"
    return subprocess.run([sys.executable, "-X", "dev", "-c", head + program], env=world.environment(),
                          capture_output=True, text=True, timeout=300, check=False)


class Order(unittest.TestCase):
    def things(self) -> "dict[str, Any]":
        w = world.make()
        things = {
            "project": w.project, "record": w.crisis, "children": w.project.codebook.themes, "codebook": w.project.codebook,
            "list": w.project.records("code"), "values": w.crisis.cues, "table": w.project.excerpts.table(),
            "capsule": w.project.excerpts.__arrow_c_stream__(), "findings": w.project.check(world.DAY),
            "iterator": iter(w.project.codebook.themes), "changes": w.project.changes("x"),
        }
        next(things["iterator"])
        return things

    def test_dropped_in_any_order(self) -> None:
        chance = random.Random(7)
        for _ in range(30):
            things = self.things()
            names = list(things)
            chance.shuffle(names)
            close_at = chance.randrange(len(names) * 2)
            for place, name in enumerate(names):
                if place == close_at and "project" in things:
                    things["project"].close()
                del things[name]
                if chance.random() < 0.3:
                    gc.collect()
                self.use(things)

    def use(self, things: "dict[str, Any]") -> None:
        for name, thing in things.items():
            repr(thing)
            try:
                if name == "children":
                    list(thing)
                elif name == "table":
                    thing["quote"]
                elif name == "list":
                    thing.table()
                elif name == "record":
                    thing.name
            except ValueError as raised:
                self.assertIn("closed", str(raised))

    def test_a_record_keeps_its_project(self) -> None:
        theme = suffice.new("x").codebook.add_code(None, "Crisis")
        gc.collect()
        self.assertEqual((theme.name, theme.project.name), ("Crisis", "x"))

    def test_all_is_freed(self) -> None:
        from suffice import _document

        gc.collect()
        before = len(_document._documents)
        for _ in range(3):
            things = self.things()
            del things
            gc.collect()
        self.assertLessEqual(len(_document._documents), before)

    def test_cycles(self) -> None:
        w = world.make()
        cycle: List[Any] = [w.crisis, w.project.excerpts.table(), w.project]
        cycle.append(cycle)
        del w, cycle
        gc.collect()


class Shutdown(unittest.TestCase):
    KINDS = {
        "a project": "x = w.project",
        "a record": "x = w.crisis; del w",
        "a closed project": "x = w.project; x.close()",
        "a table": "x = w.project.excerpts.table(); len(x['quote'])",
        "a capsule": "x = w.project.excerpts.__arrow_c_stream__(); del w",
        "a plain capsule": "x = w.project.excerpts.table().plain_arrow().__arrow_c_stream__(); del w",
        "findings": "x = w.project.check(world.DAY)",
        "an iterator": "x = iter(w.project.codebook.themes); next(x)",
        "an open group": "x = w.project.changes('x'); x.__enter__()",
        "a cycle": "x = [w.project, w.crisis.cues]; x.append(x); del w",
        "everything in a module": "import builtins; builtins.kept = [w, w.project.excerpts.table()]",
        "a capsule in a module": "import builtins; builtins.kept = [w.project.excerpts.__arrow_c_stream__()]",
        "a thread that reads": (
            "import threading\n"
            "def go():\n    while True: w.project.dumps()\n"
            "threading.Thread(target=go, daemon=True).start()"
        ),
        "an exception": "import traceback\ntry:\n    w.waiting.key = '1'\nexcept suffice.ExistsError as e:\n    x = e",
    }

    def test_is_silent(self) -> None:
        for name, program in self.KINDS.items():
            with self.subTest(name):
                done = run(f"w = world.make()\n{program}\n")
                self.assertEqual((done.returncode, done.stderr, done.stdout), (0, "", ""))

    def test_with_consumers(self) -> None:
        for name in ("pyarrow", "polars", "duckdb", "pandas"):
            with self.subTest(name):
                if world.optional(name) is None:
                    self.skipTest(f"{name} is not installed")
                take = {"pyarrow": "pyarrow.RecordBatchReader.from_stream(t)", "polars": "polars.DataFrame(t)",
                        "duckdb": "duckdb.sql('SELECT quote FROM t')", "pandas": "t.to_pandas()"}[name]
                done = run(f"import {name}\nw = world.make()\nt = w.project.excerpts.table()\nx = {take}\ndel t, w\n")
                self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)

    def test_an_exception_at_the_end(self) -> None:
        done = run("w = world.make()\nraise SystemExit(3)")
        self.assertEqual((done.returncode, done.stderr), (3, ""))


class Pickling(WorldTest):
    def test_project(self) -> None:
        again = pickle.loads(pickle.dumps(self.w.project))
        self.assertEqual(again.dumps(), self.w.project.dumps())
        self.assertNotEqual(again, self.w.project)

    def test_record(self) -> None:
        again = pickle.loads(pickle.dumps(self.w.crisis))
        self.assertEqual((again.name, again.guid), ("Crisis", self.w.crisis.guid))

    def test_records_of_one_project_stay_so(self) -> None:
        many = [self.w.crisis, self.w.waiting, self.w.project, self.w.project.codebook, self.w.project.codebook.themes,
                self.w.project.records("code"), self.w.crisis.cues]
        again = pickle.loads(pickle.dumps(many))
        self.assertEqual(len({id(one._document) for one in again[:6]}), 1)
        self.assertEqual(list(again[4]), again[:2])
        self.assertEqual([one.name for one in again[5]], [one.name for one in many[5]])
        self.assertEqual(again[3].themes[0], again[0])
        again[6].append("cue")
        self.assertEqual(list(again[0].cues), ["cue"])

    def test_without_a_guid(self) -> None:
        with self.assertRaisesRegex(TypeError, "has no GUID"):
            pickle.dumps(self.w.coding)

    def test_closed(self) -> None:
        self.w.project.close()
        for thing in (self.w.project, self.w.crisis):
            with self.assertRaisesRegex(ValueError, "closed"):
                pickle.dumps(thing)

    def test_choices_and_dates(self) -> None:
        for value in (suffice.Audience.TEAM, suffice.PartialDate("2025-03")):
            self.assertEqual(pickle.loads(pickle.dumps(value)), value)
            self.assertEqual(copy.deepcopy(value), value)

    def test_copy(self) -> None:
        for thing in (self.w.project, self.w.crisis, self.w.project.codebook):
            self.assertEqual(copy.copy(thing), thing)
            self.assertNotEqual(copy.deepcopy(thing), thing)
        deep = copy.deepcopy([self.w.crisis, self.w.waiting])
        self.assertEqual(deep[0].project, deep[1].project)
        deep[0].name = "Emergency"
        self.assertEqual(self.w.crisis.name, "Crisis")


class Processes(WorldTest):
    def pool(self, method: str) -> None:
        data = self.w.project.dumps()
        sys.stdout.flush()  # or a forked worker says it again
        with multiprocessing.get_context(method).Pool(2) as pool:
            found = pool.map(names_of, [data] * 6)
            self.assertEqual(found, [["Crisis", "At night", "Waiting"]] * 6)
            self.assertEqual(pool.map(name_of, [self.w.crisis, self.w.waiting]), ["Crisis", "Waiting"])
        self.assertIsNone(self.w.crisis.memo)

    def test_spawn(self) -> None:
        self.pool("spawn")

    @unittest.skipUnless(HAS_FORK, "the system has no fork")
    def test_fork(self) -> None:
        self.pool("fork")

    @unittest.skipUnless(HAS_FORK, "the system has no fork")
    @unittest.skipIf("libasan" in os.environ.get("LD_PRELOAD", ""), "the sanitizer's allocator does not outlive such a fork")
    def test_fork_while_a_thread_is_inside(self) -> None:
        program = (
            "import os, signal, threading\n"
            "w = world.make()\n"
            "stop, data = threading.Event(), w.project.dumps()\n"
            "def go():\n"
            "    while not stop.is_set():\n"
            "        w.project.dumps(); suffice.loads(w.project.dumps()).close()\n"
            "threads = [threading.Thread(target=go) for _ in range(3)]\n"
            "[one.start() for one in threads]\n"
            "for _ in range(25):\n"
            "    child = os.fork()\n"
            "    if child == 0:\n"
            "        signal.alarm(60)\n"
            "        good = w.crisis.name == 'Crisis' and w.project.dumps() == data  # reading waits for libxml2\n"
            "        w.crisis.name = 'Mine'; w.project.close()\n"
            "        os._exit(0 if good else 1)\n"
            "    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0\n"
            "stop.set()\n"
            "[one.join() for one in threads]\n"
            "assert w.crisis.name == 'Crisis'\n"
        )
        done = run("import warnings; warnings.simplefilter('ignore')\n" + program)
        self.assertEqual((done.returncode, done.stderr), (0, ""))


class Threads(WorldTest):
    def together(self, *jobs: Any) -> "list[BaseException]":
        """Runs jobs at once, and gives what they raised."""
        raised: List[BaseException] = []
        barrier = threading.Barrier(len(jobs))

        def go(job: Any) -> None:
            barrier.wait()
            try:
                job()
            except BaseException as error:  # pylint: disable=broad-except
                raised.append(error)

        threads = [threading.Thread(target=go, args=(job,)) for job in jobs]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
            self.assertFalse(thread.is_alive())
        return raised

    def read(self) -> None:
        for _ in range(40):
            self.assertEqual([one.name for one in self.w.project.codebook], ["Crisis", "At night", "Waiting"])
            self.assertEqual(self.w.source[:19], world.WORDS[:19])
            self.assertEqual(len(self.w.project.excerpts.table()["quote"]), 2)

    def test_several_read(self) -> None:
        self.assertEqual(self.together(*[self.read] * 4), [])

    def test_each_changes_its_own(self) -> None:
        def change() -> None:
            with suffice.new("x") as project:
                for number in range(100):
                    with project.changes("step"):
                        project.codebook.add_code(None, f"Theme {number}").memo = "x"
                for _ in range(100):
                    project.undo()
                assert len(project.codebook) == 0

        self.assertEqual(self.together(*[change] * 4), [])

    def test_several_change_one(self) -> None:
        def add(prefix: str) -> Any:
            def go() -> None:
                for number in range(100):
                    self.w.project.codebook.add_code(None, f"{prefix}{number}").memo = "x"

            return go

        self.assertEqual(self.together(add("a"), add("b"), add("c")), [])
        self.assertEqual(len(self.w.project.codebook.themes), 302)

    def test_each_gets_its_own_error(self) -> None:
        def fail() -> None:
            for _ in range(200):
                try:
                    self.w.waiting.key = "1"
                except suffice.ExistsError as raised:
                    assert raised.detail == "not-unique", raised.detail

        def fail_otherwise() -> None:
            for _ in range(200):
                try:
                    self.w.waiting.name = "x" * 501
                except suffice.LimitError as raised:
                    assert raised.detail == "text-too-long", raised.detail

        self.assertEqual(self.together(fail, fail_otherwise, fail, fail_otherwise), [])

    def test_closed_while_others_use_it(self) -> None:
        for round_ in range(15):
            w = world.make()
            used = itertools.count()

            def use(w: Any = w, used: Any = used) -> None:
                while True:
                    w.project.excerpts.table().to_csv()
                    [one.name for one in w.project.codebook]
                    list(w.crisis.cues)
                    w.crisis.memo = "x"
                    w.source[3:9]
                    w.project.dumps()
                    next(used)

            def close(w: Any = w, round_: int = round_) -> None:
                threading.Event().wait(0.002 * (round_ % 5))
                w.project.close()

            raised = self.together(use, use, use, close)
            self.assertEqual([type(one) for one in raised], [ValueError] * 3, raised)

    def test_dropped_in_threads(self) -> None:
        def drop() -> None:
            for _ in range(30):
                project = suffice.loads(data)
                tables = [project.excerpts.table() for _ in range(3)]
                del project, tables

        data = self.w.project.dumps()
        self.assertEqual(self.together(drop, drop, gc.collect), [])

    @needs("pyarrow")
    def test_arrow_elsewhere(self) -> None:
        pyarrow: Any = world.optional("pyarrow")
        table = self.w.project.excerpts.table()
        capsules = [table.__arrow_c_stream__() for _ in range(20)]
        self.w.project.close()
        del table

        def take() -> None:
            while capsules:
                try:
                    capsule = capsules.pop()
                except IndexError:
                    return
                reader = pyarrow.RecordBatchReader._import_from_c_capsule(capsule)
                assert reader.read_all().num_rows == 2

        self.assertEqual(self.together(take, take, take), [])

    def test_projects_together(self) -> None:
        other = copy.deepcopy(self.w.project)

        def there() -> None:
            for _ in range(30):
                self.w.project.compare(other)

        def back() -> None:
            for _ in range(30):
                other.compare(self.w.project)

        self.assertEqual(self.together(there, back, there, back), [])


if __name__ == "__main__":
    unittest.main()
