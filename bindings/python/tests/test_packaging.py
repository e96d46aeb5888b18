"""Packaging: wheels and source archives, and finding the library.

SPDX-License-Identifier: MIT
"""

import base64
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest
import unittest.mock
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
TOP = HERE.parent.parent
HOOKS = "import sys; sys.path.insert(0, 'backend'); import suffice_backend as b; print(b.{0})"
sys.path.insert(0, str(HERE / "backend"))
import suffice_archive  # noqa: E402
import suffice_library  # noqa: E402


def hook(call, folder, **environment):
    """Calls a hook of the backend as pip does: in a process of its own, in the package's folder."""
    run = subprocess.run([sys.executable, "-c", HOOKS.format(call)], cwd=folder, env={**os.environ, **environment},
                         capture_output=True, text=True, check=False)
    if run.returncode:
        raise AssertionError(run.stderr)
    return run.stdout.strip().split("\n")[-1]


def copy_of_checkout(folder):
    """What an sdist would have, laid out as a checkout."""
    for name, data in suffice_archive.source(str(HERE), str(TOP)).items():
        target = Path(folder) / (name[len("core/"):] if name.startswith("core/") else f"bindings/python/{name}")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return Path(folder) / "bindings/python"


class Wheels(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.scratch.name)
        cls.paths = []
        for place in ("one", "another/longer"):
            out = cls.folder / f"out-{place.split('/')[0]}"
            out.mkdir()
            name = hook(f"build_wheel({str(out)!r})", copy_of_checkout(cls.folder / place))
            cls.paths.append(out / name)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def test_same_source_gives_same_bytes(self):
        first, second = (path.read_bytes() for path in self.paths)
        self.assertEqual(hashlib.sha256(first).hexdigest(), hashlib.sha256(second).hexdigest())

    def test_name_fits_every_python(self):
        self.assertRegex(self.paths[0].name, r"^suffice-[\d.]+-py3-none-\w+\.whl$")
        self.assertNotIn("any", self.paths[0].name)

    def test_record_is_true(self):
        with zipfile.ZipFile(self.paths[0]) as archive:
            record = next(name for name in archive.namelist() if name.endswith("/RECORD"))
            lines = archive.read(record).decode().split()
            self.assertEqual({line.split(",")[0] for line in lines}, set(archive.namelist()))
            for path, digest, size in (line.split(",") for line in lines if not line.startswith(record)):
                data = archive.read(path)
                wanted = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
                self.assertEqual((digest, int(size)), (f"sha256={wanted}", len(data)), path)

    def test_contents(self):
        with zipfile.ZipFile(self.paths[0]) as archive:
            names = archive.namelist()
        for wanted in ("suffice/__init__.py", "suffice/py.typed", "suffice/_generated/records.py",
                       f"suffice/_lib/{suffice_library.name()}"):
            self.assertIn(wanted, names)
        self.assertFalse([name for name in names if "__pycache__" in name or "test" in name])
        for wanted in ("METADATA", "WHEEL", "LICENSE", "NOTICE"):
            self.assertTrue([name for name in names if name.endswith(f".dist-info/{wanted}")], wanted)

    def test_library_knows_no_place(self):
        with zipfile.ZipFile(self.paths[0]) as archive:
            library = archive.read(f"suffice/_lib/{suffice_library.name()}")
        self.assertNotIn(str(self.folder).encode(), library)
        self.assertNotIn(b"RUNPATH", library)

    def test_metadata(self):
        with zipfile.ZipFile(self.paths[0]) as archive:
            name = next(name for name in archive.namelist() if name.endswith("/METADATA"))
            text = archive.read(name).decode()
        for wanted in ("Name: suffice\n", "Requires-Python: >=3.9\n", "License: MIT\n", "Provides-Extra: pandas\n"):
            self.assertIn(wanted, text)

    def test_wheel_of_a_source_archive_is_the_same(self):
        place = self.folder / "one/bindings/python"
        name = hook(f"build_sdist({str(self.folder)!r})", place)
        with tarfile.open(self.folder / name) as archive:
            archive.extractall(self.folder / "unpacked")
        unpacked = self.folder / "unpacked" / name[: -len(".tar.gz")]
        again = hook(f"build_wheel({str(self.folder)!r})", unpacked)
        self.assertEqual((self.folder / again).read_bytes(), self.paths[0].read_bytes())

    def test_without_the_library(self):
        place = self.folder / "one/bindings/python"
        name = hook(f"build_wheel({str(self.folder)!r})", place, SUFFICE_SYSTEM_LIBRARY="1")
        self.assertTrue(name.endswith("-py3-none-any.whl"))
        with zipfile.ZipFile(self.folder / name) as archive:
            self.assertFalse([one for one in archive.namelist() if "_lib/" in one])

    def test_editable(self):
        place = self.folder / "one/bindings/python"
        name = hook(f"build_editable({str(self.folder)!r})", place)
        with zipfile.ZipFile(self.folder / name) as archive:
            self.assertEqual(archive.read("suffice.pth").decode().strip(), str(place))
        self.assertTrue((place / "suffice/_lib" / suffice_library.name()).is_file())
        shutil.rmtree(place / "suffice/_lib")

    def test_missing_tools_are_named(self):
        with unittest.mock.patch("shutil.which", lambda tool: None):
            with self.assertRaisesRegex(suffice_library.BuildError, "apt-get install meson ninja-build"):
                suffice_library.check_tools()


def finder():
    """The finder as a module of its own, so that nothing is loaded for good."""
    place = importlib.util.spec_from_file_location("finder", HERE / "suffice/_library.py")
    module = importlib.util.module_from_spec(place)
    place.loader.exec_module(module)
    return module


class Finding(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def library(self, version, name="suffice_version_number"):
        path = Path(self.scratch.name) / f"library-{version}-{name}.so"
        source = path.with_suffix(".c")
        source.write_text(f"int {name}(void) {{ return {version}; }}\n")
        subprocess.run([os.environ.get("CC", "cc"), "-shared", "-fPIC", "-o", str(path), str(source)], check=True)
        return str(path)

    def load(self, expected, named=None, candidates=()):
        module = finder()
        environment = {key: value for key, value in os.environ.items() if key != module.VARIABLE}
        if named is not None:
            environment[module.VARIABLE] = named
        with unittest.mock.patch.dict(os.environ, environment, clear=True):
            with unittest.mock.patch.object(module, "candidates", lambda: iter(candidates)):
                return module.load(expected)

    def test_the_named_one_is_taken(self):
        path = self.library(1000)
        library, found = self.load(1000, path, [self.library(1001)])
        self.assertIsInstance(library, ctypes.CDLL)
        self.assertEqual(found, path)

    def test_the_named_one_is_taken_or_nothing(self):
        with self.assertRaisesRegex(ImportError, "SUFFICE_LIBRARY names a library that cannot be loaded"):
            self.load(1000, "/nowhere/libsuffice.so.0", [self.library(1000)])

    def test_the_first_that_fits(self):
        fitting = self.library(1002)
        _, found = self.load(1000, None, ["/nowhere/one.so", self.library(2000), fitting, self.library(1001)])
        self.assertEqual(found, fitting)

    def test_all_that_was_tried_is_said(self):
        with self.assertRaises(ImportError) as caught:
            self.load(1000, None, ["/nowhere/one.so", "/nowhere/two.so", self.library(2000)])
        for wanted in ("/nowhere/one.so", "/nowhere/two.so", "has version 0.2.0, but the package was made for 0.1.0"):
            self.assertIn(wanted, str(caught.exception))

    def test_versions(self):
        for expected, found, good in ((1000, 1009, True), (1000, 2000, False), (2000, 1000, False),
                                      (1002000, 1003000, True), (1002000, 1001000, False), (1002000, 2002000, False)):
            with self.subTest(expected=expected, found=found):
                if good:
                    self.load(expected, self.library(found))
                else:
                    with self.assertRaises(ImportError):
                        self.load(expected, self.library(found))

    def test_another_library(self):
        with self.assertRaisesRegex(ImportError, "is no libsuffice"):
            self.load(1000, self.library(1000, "something_else"))

    def test_where_it_is_looked_for(self):
        module = finder()
        found = list(module.candidates())
        self.assertTrue(found[0].endswith(os.path.join("suffice", "_lib", module.file_name())))
        self.assertEqual(found[1], module.file_name())


if __name__ == "__main__":
    unittest.main()
