"""Twins: each example program in C and the one in Python print the same and end with the same status.

They need SUFFICE_EXAMPLES, the folder of a build in which the examples in C are.

SPDX-License-Identifier: MIT
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
TOP = HERE.parent.parent
TWINS = HERE / "examples"
SOURCES = TOP / "examples"
PROGRAMS = os.environ.get("SUFFICE_EXAMPLES")
ALONE = {"build_examples"}  # makes the projects of the other examples, and is of use to nobody else
NAMES = sorted({path.stem for path in SOURCES.glob("*.c")} - ALONE)
AUDIENCES = ("analyst", "team", "public")
MOMENTS = ("two-interviews", "before-meeting", "finished", "broken")
PROJECTS = [f"{moment}.xml" for moment in MOMENTS] + ["interviews.xml", "codebook.xml", "empty.xml"]
#: What is no project, or none that may be opened: there is nothing, a folder, a damaged file.
BAD = ["none.xml", "none/none.xml", ".", "damaged.xml", ""]
READERS = ("account", "check", "codebook", "coding", "logic_model", "maturity", "synthesis", "trace")
GUID = re.compile(rb' guid="[0-9a-f-]{36}"')
CREATED = re.compile(rb' created="[^"]*"')


def setUpModule():
    global folder, scratch
    scratch = tempfile.TemporaryDirectory()
    folder = Path(scratch.name)
    if PROGRAMS is None:
        return
    build = Path(PROGRAMS) / "fernhollow/build_fernhollow"
    subprocess.run([build, folder, "fernhollow"], cwd=SOURCES, check=True, stdout=subprocess.DEVNULL)
    for path in (SOURCES / "projects").glob("*.xml"):
        shutil.copy(path, folder)
    subprocess.run([Path(PROGRAMS) / "new", "empty.xml"], cwd=folder, check=True, stdout=subprocess.DEVNULL)


def tearDownModule():
    scratch.cleanup()


class Each(unittest.TestCase):
    def test_c_has_a_twin(self):
        self.assertGreater(len(NAMES), 10)
        self.assertEqual([], [name for name in NAMES if not (TWINS / f"{name}.py").exists()])

    def test_says_what_it_is_for_and_how_it_is_called(self):
        for name in NAMES:
            with self.subTest(name):
                text = (TWINS / f"{name}.py").read_text("utf-8")
                comment = (SOURCES / f"{name}.c").read_text("utf-8").split("*/")[0]
                call = re.search(rf"{name} ([A-Z].*?)(?=:\s)", comment, re.DOTALL)[1]
                self.assertIn(f"\n\nusage: {name}.py {' '.join(call.replace('*', '').split())}\n\n", text)
                self.assertIn("\nSPDX-License-Identifier: MIT\n", text)

    @unittest.skipUnless(importlib.util.find_spec("mypy"), "mypy is not here")
    def test_is_typed(self):
        command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", folder / "mypy",
                   *[TWINS / f"{name}.py" for name in NAMES]]
        run = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "MYPYPATH": HERE})
        self.assertEqual("", run.stdout + run.stderr)


@unittest.skipUnless(PROGRAMS, "SUFFICE_EXAMPLES names no folder with the examples in C")
class Twins(unittest.TestCase):
    def run_one(self, command, where):
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
        run = subprocess.run(command, cwd=where, env=environment, capture_output=True, check=False)
        return run.returncode, run.stdout, run.stderr.decode("utf-8")

    def same(self, name, *words, where=None):
        """Runs both, and gives back the status; for programs that write, `where` has a folder for each."""
        ours, theirs = where or (folder, folder)
        with self.subTest(name, words=words):
            status, said, complaint = self.run_one([Path(PROGRAMS) / name, *words], ours)
            twin_status, twin_said, twin_complaint = self.run_one([sys.executable, TWINS / f"{name}.py", *words], theirs)
            self.assertEqual((status, said), (twin_status, twin_said), twin_complaint)
            self.same_complaint(name, complaint, twin_complaint, words)
            return status
        return None

    def same_complaint(self, name, complaint, twin, words):
        """The twin complains in the same words, but for its name, and as Python does: an exception tells the path, and
        argparse adds what is wrong with a call."""
        lines = [line for line in twin.splitlines() if not line.startswith(f"{name}.py: error: ")]
        lines = [line.replace(f"usage: {name}.py ", f"usage: {name} ") for line in lines]
        expected = complaint.splitlines()
        self.assertEqual(len(expected), len(lines), twin)
        for line, said in zip(expected, lines):
            self.assertIn(said, [line, *[f"{word}: {line}" for word in words]])

    def each(self, name, *calls):
        for words in calls:
            self.same(name, *words.split())

    # --- what all have in common ---

    def test_all_projects(self):
        for name in READERS:
            for path in PROJECTS:
                self.same(name, path)

    def test_what_is_no_project(self):
        for place, path in enumerate(BAD):
            for name in READERS if place == 0 else READERS[place - 1::4]:
                self.assertEqual(2, self.same(name, path))
            self.assertEqual(2, self.same("withdraw", path, "P1", "keep"))
            self.assertEqual(1 if path == "damaged.xml" else 2, self.same("convert", path, "never.xml"))
        self.assertFalse((folder / "never.xml").exists())

    def test_wrong_usage(self):
        for name in (*READERS, "convert", "new", "withdraw"):
            for words in ([], ["finished.xml", "A", "B", "C", "D"], ["finished.xml", "--unknown", "--audience"]):
                self.assertEqual(2, self.same(name, *words))
        for name in ("account", "synthesis", "trace"):
            for words in ("--audience nobody", "--audience", "--aud team", "-x", "--html=yes", "--onward=1"):
                self.assertEqual(2, self.same(name, "finished.xml", *words.split()))
        for words in ("--date", "--date soon", "--date 2026-01-2x", "--date 2026-1-20", "--al"):
            self.assertEqual(2, self.same("check", "finished.xml", *words.split()))
        for words in ("P1", "P1 forget", "P1 stop keep", "P1 --now", "P1 stop --really"):
            self.assertEqual(2, self.same("withdraw", "finished.xml", *words.split()))

    # --- each by itself ---

    def test_account(self):
        for audience in AUDIENCES:
            self.same("account", "finished.xml", "--audience", audience)
            self.same("account", "--html", "--audience", audience, "finished.xml")
        self.same("account", "empty.xml", "--html")

    def test_account_escapes(self):
        path = folder / "odd.xml"
        text = (folder / "finished.xml").read_bytes()
        path.write_bytes(re.sub(rb' name="[^"]*"', b' name="A &lt;b&gt; &amp; &quot;c&quot; \'d\' \xc3\xa9\xe2\x80\x93"', text, count=1))
        self.same("account", "odd.xml", "--html")
        self.same("account", "odd.xml")

    def test_check(self):
        for moment, date in zip(MOMENTS, ("2025-03-10", "2025-05-07", "2026-01-20", "2026-01-20")):
            self.assertEqual(moment == "broken", self.same("check", f"{moment}.xml", "--date", date))
            self.assertIn(self.same("check", "--all", "--date", date, f"{moment}.xml"), (0, 1))
        self.assertIn(self.same("check", "finished.xml", "--all"), (0, 1))

    def test_codebook(self):
        self.assertEqual(1, self.same("codebook", "empty.xml"))
        self.assertEqual(0, self.same("codebook", "finished.xml"))

    def test_coding(self):
        self.assertEqual(1, self.same("coding", "empty.xml"))
        for words in (["interviews.xml", "No way in"], ["finished.xml", "E3"], ["finished.xml", "Crisis"]):
            self.assertEqual(0, self.same("coding", *words))
        for words in (["interviews.xml", "Nothing"], ["finished.xml", ""], ["codebook.xml", "E3"]):
            self.same("coding", *words)

    def test_logic_model(self):
        for words in ("finished.xml FH-E3", "before-meeting.xml FH-E3", "finished.xml none", "empty.xml"):
            self.same("logic_model", *words.split())
        self.assertEqual(1, self.same("logic_model", "finished.xml", ""))

    def test_maturity(self):
        self.each("maturity", "finished.xml none", "empty.xml", "finished.xml M1", "finished.xml M2")
        for name in re.findall(r'<assessment [^>]*?(?:key|name)="([^"]*)"', (folder / "finished.xml").read_text("utf-8")):
            self.assertEqual(0, self.same("maturity", "finished.xml", name))

    def test_synthesis(self):
        for audience in AUDIENCES:
            for words in ([], ["--by-interview"]):
                self.assertEqual(0, self.same("synthesis", "finished.xml", "--audience", audience, *words))
        name = re.search(r'<matrix [^>]*?name="([^"]*)"', (folder / "finished.xml").read_text("utf-8"))[1]
        self.assertEqual(0, self.same("synthesis", "finished.xml", name))
        self.assertEqual(1, self.same("synthesis", "--by-interview", "finished.xml", "none"))
        self.assertEqual(1, self.same("synthesis", "empty.xml"))

    def test_trace(self):
        text = (folder / "finished.xml").read_text("utf-8")
        keys = re.findall(r'<(?:action|answer|key-point|interview) [^>]*?key="([^"]*)"', text)
        self.assertGreater(len(keys), 20)
        for place, key in enumerate([*keys[::2], ""]):
            way = (["--onward"], [])[place % 2]
            self.same("trace", *way, "finished.xml", key, "--audience", AUDIENCES[place % 3])
        for audience in AUDIENCES:
            self.assertEqual(0, self.same("trace", "finished.xml", "P2", "--audience", audience))
        self.assertEqual(1, self.same("trace", "finished.xml", "P99"))
        self.assertEqual(1, self.same("trace", "empty.xml"))

    # --- those that write ---

    def pair(self, *names):
        """Two folders with copies of files, one for each of the twins."""
        made = []
        for _ in range(2):
            made.append(Path(tempfile.mkdtemp(dir=folder)))
            for name in names:
                shutil.copy(folder / name, made[-1])
        return made

    def test_withdraw(self):
        text = (folder / "finished.xml").read_text("utf-8")
        keys = re.findall(r'<participant [^>]*?key="([^"]*)"', text)
        self.assertGreater(len(keys), 5)
        for place, key in enumerate(keys):
            self.assertEqual(0, self.same("withdraw", "finished.xml", key, ("stop", "keep")[place % 2]))
            self.assertEqual(0, self.same("withdraw", *["--shared"][place % 2:], "finished.xml", key, "erase"))
        self.assertEqual(1, self.same("withdraw", "finished.xml", "P99", "keep"))
        self.assertEqual(text, (folder / "finished.xml").read_text("utf-8"))

    def test_withdraw_now(self):
        for words in ("P4 stop", "P2 keep", "P2 erase", "P4 erase --shared"):
            where = self.pair("finished.xml")
            self.assertEqual(0, self.same("withdraw", "finished.xml", *words.split(), "--now", where=where))
            one, other = ((path / "finished.xml").read_bytes() for path in where)
            self.assertNotEqual((folder / "finished.xml").read_bytes(), one)
            # The record of the withdrawal has a GUID and an instant of its own.
            cut = re.compile(rb"<withdrawal [^>]*>")
            self.assertEqual(cut.sub(b"", one), cut.sub(b"", other))

    def test_convert(self):
        for name in (*PROJECTS, "damaged.xml"):
            for target in ("out.xml", name, "missing/out.xml", "."):
                where = self.pair(name)
                status = self.same("convert", name, target, where=where)
                self.assertEqual(1 if name == "damaged.xml" else 0 if target.endswith(name) or target == "out.xml" else 2,
                                 status)
                if status == 0:
                    one, other = ((path / target).read_bytes() for path in where)
                    self.assertEqual(one, other)
        where = self.pair("finished.xml", "interviews.xml")
        self.assertEqual(0, self.same("convert", "finished.xml", "interviews.xml", where=where))
        if os.path.exists("/dev/full"):
            self.assertEqual(2, self.same("convert", "finished.xml", "/dev/full"))

    def test_new(self):
        calls = ([], ["--with", "suffice"], ["--with", "ecif"], ["--with", "suffice", "--with", "ecif", "--name", "A round"],
                 ["--with", "ecif", "--with", "suffice"], ["--with", "suffice", "--with", "suffice"])
        for words in calls:
            where = self.pair()
            self.assertEqual(0, self.same("new", "out.xml", *words, where=where))
            one, other = ((path / "out.xml").read_bytes() for path in where)
            # The project has a GUID and an instant of its own; what was adopted keeps its GUIDs.
            self.assertEqual(*(CREATED.sub(b"", GUID.sub(b"", text)) for text in (one, other)))
            self.assertLessEqual(len(set(GUID.findall(one)) ^ set(GUID.findall(other))), 12)
            before = one
            self.assertEqual(2, self.same("new", "out.xml", *words, where=where), "it is there already")
            self.assertEqual(before, (where[0] / "out.xml").read_bytes())

    def test_new_refuses(self):
        calls = (["out.xml", "--with", "x"], ["out.xml", "--with", "ecif", "--with", "x"], ["out.xml", "--name", ""],
                 ["out.xml", "--name"], ["out.xml", "--with"], ["--with", "ecif"], ["missing/out.xml", "--with", "ecif"],
                 ["out.xml", "--without", "ecif"], ["out.xml", "ecif"], ["out.xml", "--name", "x" * 501])
        for words in calls:
            where = self.pair()
            self.assertEqual(2, self.same("new", *words, where=where))
            self.assertEqual([], [*where[0].iterdir(), *where[1].iterdir()])


if __name__ == "__main__":
    unittest.main()
