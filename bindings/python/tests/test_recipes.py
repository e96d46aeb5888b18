"""Recipes: every script of the guide runs on Fernhollow and prints what is expected, and the guide's own code runs.

They need SUFFICE_EXAMPLES, the folder of a build in which the examples in C are. After a change of what a script prints,
`UPDATE=1` writes what is expected anew, to be read before it is committed.

SPDX-License-Identifier: MIT
"""

import datetime
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from xml.etree import ElementTree

import world

import suffice

HERE = Path(__file__).resolve().parent.parent
TOP = HERE.parent.parent
SCRIPTS = HERE / "examples"
GUIDE = TOP / "docs/python.md"
SURVEY = str(SCRIPTS / "data/survey.csv")
#: The arguments of each script, and the packages without which it cannot run.
RECIPES = {
    "first_figure": (["{file}", "{folder}/figure.svg"], []),
    "quotations": (["{file}", "Crisis", "Age band"], []),
    "matrix_to_spreadsheet": (["{file}", "{folder}/matrix.csv"], []),
    "compare_rounds": (["{file}", "{later}"], []),
    "trace_to_voices": (["{file}", "P2", "I2"], []),
    "join_survey": (["{file}", SURVEY], []),
    "scale_multiprocessing": (["{file}", "--make", "4"], []),
    "scale_dask": (["{file}", "{later}", "{copy}"], ["dask", "pyarrow"]),
    "scale_spark": (["{file}", "{later}", "{copy}"], ["pyspark", "pyarrow", "pandas"]),
}
BLIND = """
import runpy, sys
for name in ("matplotlib", "pandas", "pyarrow"):
    sys.modules[name] = None
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def setUpModule():
    global scratch, folder, places
    scratch = tempfile.TemporaryDirectory()
    folder = Path(scratch.name)
    if "SUFFICE_EXAMPLES" not in os.environ:
        return
    program = Path(os.environ["SUFFICE_EXAMPLES"]).resolve() / "fernhollow/build_fernhollow"
    subprocess.run([program, folder, TOP / "examples/fernhollow"], check=True, stdout=subprocess.DEVNULL)
    file = folder / "finished.xml"
    places = {"file": file, "later": later_round(file), "copy": shutil.copy(file, folder / "copy.xml"), "folder": folder}


def tearDownModule():
    scratch.cleanup()


def later_round(file):
    """The same project, some months on: one area has moved up, one is rated for the first time."""
    with suffice.open(file) as project:
        assessment, levels = project.assessments[0], list(project.frameworks[0].levels)
        areas = {area.key: area for area in project.records("area")}
        assessment.round, assessment.date = "Second round", datetime.date(2026, 6, 18)
        assessment.rate(areas["1e"], levels[2])
        assessment.rate(areas["1a"], levels[1])
        project.save(folder / "later.xml")
    return folder / "later.xml"


def run(command, cwd):
    library = {name: os.path.abspath(os.environ[name]) for name in ("SUFFICE_LIBRARY",) if name in os.environ}
    return subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, check=False, cwd=cwd, env=world.environment(**library)
    )


def missing(packages):
    lacking = [name for name in packages if importlib.util.find_spec(name) is None]
    return lacking + (["java"] if "pyspark" in packages and shutil.which("java") is None else [])


@unittest.skipUnless("SUFFICE_EXAMPLES" in os.environ, "SUFFICE_EXAMPLES does not say where the C examples are")
class Recipes(unittest.TestCase):
    maxDiff = None

    def prints_what_is_expected(self, name, *before):
        words, packages = RECIPES[name]
        lacking = missing(packages)
        if lacking:
            self.skipTest(f"{name} needs {', '.join(lacking)}")
        done = run([*before, str(SCRIPTS / f"{name}.py"), *(word.format(**places) for word in words)], folder)
        self.assertEqual(done.returncode, 0, done.stderr[-2000:])
        expected = SCRIPTS / "expected" / f"{name}.txt"
        if os.environ.get("UPDATE") and not before:
            expected.write_text(done.stdout, encoding="utf-8")
        self.assertEqual(done.stdout, expected.read_text(encoding="utf-8"))

    def test_without_other_packages(self):
        for name, (_, packages) in RECIPES.items():
            if not packages and name != "scale_multiprocessing":  # whose processes begin with its own file
                with self.subTest(name):
                    self.prints_what_is_expected(name, "-c", BLIND)

    def test_matrix_opens_in_a_spreadsheet(self):
        self.prints_what_is_expected("matrix_to_spreadsheet")
        data = (folder / "matrix.csv").read_bytes()
        self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
        self.assertEqual(data.count(b"\r\n"), 7)
        self.assertNotIn(b"Colin", data)

    def test_figure_with_and_without_matplotlib(self):
        for before in ([], ["-c", BLIND]):
            (folder / "figure.svg").unlink(missing_ok=True)
            self.prints_what_is_expected("first_figure", *before)
            self.assertIn("svg", ElementTree.parse(folder / "figure.svg").getroot().tag)

    def test_nothing_printed_is_without_permission(self):
        """What people said who allowed the gist only, and their names, stand in nothing that is printed."""
        with suffice.open(places["file"]) as project:
            names = [person.name for person in project.participants]
            silent = [one for one in project.participants if str(one.agreement("quote-to-team")) == "refused"]
            words = [excerpt.quote for person in silent for excerpt in person.excerpts]
        self.assertGreater(len(words), 2)
        for path in (SCRIPTS / "expected").glob("*.txt"):
            if path.stem in RECIPES:
                text = path.read_text(encoding="utf-8")
                for one in names + words:
                    self.assertNotIn(one, text, path.name)

    def test_refuses_what_it_does_not_know(self):
        for name in RECIPES:
            with self.subTest(name):
                done = run([str(SCRIPTS / f"{name}.py")], folder)
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertTrue(done.stderr.startswith(f"{name} F"), done.stderr[:100])

    @unittest.skipUnless(importlib.util.find_spec("mypy"), "mypy is not here")
    def test_types(self):
        paths = [str(SCRIPTS / f"{name}.py") for name in RECIPES] + [str(HERE / "benchmarks/benchmark.py")]
        words = ["--strict", "--no-error-summary", "--ignore-missing-imports", "--cache-dir", str(folder / "mypy")]
        done = run(["-m", "mypy", *words, *paths], folder)
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_benchmark_runs(self):
        done = run([str(HERE / "benchmarks/benchmark.py"), "2000", "1"], folder)
        self.assertIn("an item of project.excerpts", done.stdout, done.stderr[-2000:])
        self.assertIn(done.returncode, (0, 1))  # so few are no measure


class Whole(unittest.TestCase):
    def test_every_script_is_tested(self):
        twins = {path.stem for path in (TOP / "examples").glob("*.c")}
        scripts = {path.stem for path in SCRIPTS.glob("*.py")}
        self.assertEqual(scripts - twins, set(RECIPES))

    def test_every_script_has_a_manual_and_a_licence(self):
        for name in RECIPES:
            text = (SCRIPTS / f"{name}.py").read_text(encoding="utf-8")
            self.assertTrue(text.startswith(f'"""{name} F'), name)
            self.assertIn("SPDX-License-Identifier: MIT", text.split('"""')[1], name)


class Guide(unittest.TestCase):
    def setUp(self):
        self.text = GUIDE.read_text(encoding="utf-8")
        self.blocks = re.findall(r"^ *```python\n(.*?)^ *```", self.text, flags=re.M | re.S)

    @unittest.skipUnless("SUFFICE_EXAMPLES" in os.environ, "SUFFICE_EXAMPLES does not say where the C examples are")
    def test_blocks_run_in_order(self):
        self.assertGreater(len(self.blocks), 4)
        with tempfile.TemporaryDirectory() as name:
            (Path(name) / "demo-output").mkdir()
            shutil.copy(places["file"], Path(name) / "demo-output/finished.xml")
            script = Path(name) / "guide.py"
            script.write_text("\n".join(self.blocks), encoding="utf-8")
            done = run([str(script)], name)
        self.assertEqual(done.returncode, 0, done.stderr[-2000:])
        for comment in re.findall(r"^print\(.*\)  # (.+)$", "\n".join(self.blocks), flags=re.M):
            self.assertIn(comment, done.stdout.splitlines())

    def test_functions_are_those_of_scripts(self):
        scripts = "\n".join((SCRIPTS / f"{name}.py").read_text(encoding="utf-8") for name in RECIPES)
        shown = [block for block in self.blocks if "def " in block]
        self.assertGreater(len(shown), 1)
        for block in shown:
            for function in re.findall(r"^def .*?(?=^\S|\Z)", block, flags=re.M | re.S):
                self.assertIn(function.strip(), scripts)

    def test_names_every_script(self):
        named = set(re.findall(r"`(\w+)\.py\b", self.text))
        self.assertEqual(set(RECIPES) - named, set())
        for name in named:
            self.assertTrue((SCRIPTS / f"{name}.py").is_file() or (HERE / f"benchmarks/{name}.py").is_file(), name)


def _add(name):
    def test(self):
        self.prints_what_is_expected(name)

    setattr(Recipes, f"test_{name}", test)


for _name in RECIPES:
    _add(_name)


if __name__ == "__main__":
    unittest.main()
