"""Recipes: every script of the researchers' guide runs on Fernhollow and prints what is expected, and so does the guide.

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
SCRIPTS = HERE / "examples"
RECIPES = {
    "first_figure": ["{file}"],
    "quotations": ["{file}", "Crisis"],
    "matrix_to_spreadsheet": ["{file}", "{folder}/matrix.csv"],
    "compare_rounds": ["{file}", "{later}"],
    "trace_to_voices": ["{file}", "P2", "I2"],
    "join_survey": ["{file}", str(SCRIPTS / "data/survey.csv")],
    "scale_multiprocessing": ["{folder}/many", "--make", "{file}", "4"],
}
AT_SCALE = {"scale_dask": ["dask", "pyarrow"], "scale_spark": ["pyspark", "pyarrow", "pandas"]}


def has(module):
    return importlib.util.find_spec(module) is not None


def fernhollow(folder):
    """Builds the worked example; the C program is beside the other examples."""
    program = Path(os.environ["SUFFICE_EXAMPLES"]) / "fernhollow/build_fernhollow"
    subprocess.run([program, folder, TOP / "examples/fernhollow"], check=True, stdout=subprocess.DEVNULL)
    return Path(folder) / "finished.xml"


def later_round(file, folder):
    """The same project, some months on: one area has moved up, one is rated for the first time."""
    import suffice

    with suffice.open(file) as project:
        assessment, levels = project.assessments[0], project.frameworks[0].levels
        areas = {area.key: area for area in project.records("area")}
        assessment.rate(areas["1e"], levels["AC"] if "AC" in levels else levels[2])
        assessment.rate(areas["1a"], levels[1])
        project.save(Path(folder) / "later.xml")
    return Path(folder) / "later.xml"


@unittest.skipUnless("SUFFICE_EXAMPLES" in os.environ, "SUFFICE_EXAMPLES does not say where the C examples are")
class Recipes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.scratch.name)
        cls.file = fernhollow(cls.folder)
        cls.later = later_round(cls.file, cls.folder)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def run_script(self, name, arguments):
        places = {"file": self.file, "later": self.later, "folder": self.folder}
        command = [sys.executable, str(SCRIPTS / f"{name}.py"), *(word.format(**places) for word in arguments)]
        run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=self.folder)
        self.assertEqual(run.returncode, 0, run.stderr[-2000:])
        return run.stdout

    def test_each_prints_what_is_expected(self):
        for name, arguments in RECIPES.items():
            with self.subTest(name):
                expected = (SCRIPTS / "expected" / f"{name}.txt").read_text(encoding="utf-8")
                lines = self.run_script(name, arguments).split("\n")
                if name == "quotations":  # pandas, where it is there, counts first
                    lines = [line for line in lines if " | " in line]
                    expected = "\n".join(line for line in expected.split("\n") if " | " in line)
                self.assertEqual("\n".join(lines).strip(), expected.strip())

    def test_matrix_opens_in_a_spreadsheet(self):
        self.run_script("matrix_to_spreadsheet", RECIPES["matrix_to_spreadsheet"])
        data = (self.folder / "matrix.csv").read_bytes()
        self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
        self.assertEqual(data.count(b"\r\n"), 7)

    @unittest.skipUnless(has("matplotlib"), "matplotlib is not there")
    def test_figure(self):
        self.run_script("first_figure", ["{file}", "{folder}/figure.svg"])
        self.assertIn("<svg", (self.folder / "figure.svg").read_text(encoding="utf-8"))

    def at_scale(self, name):
        for module in AT_SCALE[name]:
            if not has(module):
                self.skipTest(f"{module} is not there")
        if name == "scale_spark" and shutil.which("java") is None:
            self.skipTest("java is not there")
        many = self.folder / f"files-{name}"
        many.mkdir()
        for number in range(3):
            shutil.copyfile(self.file, many / f"{number}.xml")
        self.assertIn("3 projects, 126 excerpts, 1 coders", self.run_script(name, [str(many)]))

    def test_dask(self):
        self.at_scale("scale_dask")

    def test_spark(self):
        self.at_scale("scale_spark")

    def test_every_script_is_tested(self):
        twins = {path.stem for path in (TOP / "examples").glob("*.c")}
        scripts = {path.stem for path in SCRIPTS.glob("*.py") if not path.stem.startswith("_")}
        self.assertEqual(scripts - twins, set(RECIPES) | set(AT_SCALE))


@unittest.skipUnless("SUFFICE_EXAMPLES" in os.environ, "SUFFICE_EXAMPLES does not say where the C examples are")
class Guide(unittest.TestCase):
    def test_blocks_run_in_order(self):
        text = (TOP / "docs/python.md").read_text(encoding="utf-8")
        blocks = re.findall(r"^```python\n(.*?)^```", text, flags=re.M | re.S)
        self.assertGreater(len(blocks), 4)
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "demo-output").mkdir()
            fernhollow(str(Path(folder) / "demo-output"))
            script = Path(folder) / "guide.py"
            script.write_text("\n".join(blocks), encoding="utf-8")
            run = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, cwd=folder, check=False)
        self.assertEqual(run.returncode, 0, run.stderr[-2000:])
        for wanted in ("Crisis", "a code for the weekend", "False", "another code beside it has the same name",
                       "nowhere.xml", "service-user"):
            self.assertIn(wanted, run.stdout)

    def test_scripts_it_names_are_there(self):
        text = (TOP / "docs/python.md").read_text(encoding="utf-8")
        for name in re.findall(r"`(\w+\.py)\b", text):
            self.assertTrue((SCRIPTS / name).is_file(), name)


if __name__ == "__main__":
    unittest.main()
