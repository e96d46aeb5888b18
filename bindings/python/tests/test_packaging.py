"""Packaging: wheels and source archives, and finding the library.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import base64
import ctypes
import hashlib
import importlib
import importlib.util
import json
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
from typing import Any, ClassVar, List, Optional, Sequence, Tuple

HERE = Path(__file__).resolve().parent.parent
TOP = HERE.parent.parent
HOOKS = "import sys; sys.path.insert(0, 'backend'); import suffice_backend as b; print(b.{0})"
sys.path.insert(0, str(HERE / "backend"))
import suffice_archive  # noqa: E402
import suffice_library  # noqa: E402
import suffice_metadata  # noqa: E402


def hook(call: str, folder: Path, **environment: str) -> str:
    """Calls a hook of the backend as pip does: in a process of its own, in the package's folder."""
    run = subprocess.run([sys.executable, "-c", HOOKS.format(call)], cwd=folder, env={**os.environ, **environment},
                         capture_output=True, text=True, check=False)
    if run.returncode:
        raise AssertionError(run.stderr)
    return run.stdout.strip().split("\n")[-1]


def trap(folder: Path) -> str:
    """A folder for PYTHONPATH that hides installed packages, as pip does: who looks for meson there fails."""
    (folder / "mesonbuild").mkdir(parents=True)
    (folder / "mesonbuild/__init__.py").write_text("raise ImportError('hidden')\n")
    return str(folder)


def copy_of_checkout(folder: Path) -> Path:
    """What an sdist would have, laid out as a checkout."""
    for name, data in suffice_archive.source(str(HERE), str(TOP)).items():
        target = Path(folder) / (name[len("core/"):] if name.startswith("core/") else f"bindings/python/{name}")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return Path(folder) / "bindings/python"


class Wheels(unittest.TestCase):
    scratch: ClassVar[tempfile.TemporaryDirectory[str]]
    folder: ClassVar[Path]
    paths: ClassVar[List[Path]]

    @classmethod
    def setUpClass(cls) -> None:
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.scratch.name)
        cls.paths = [cls.build("one"), cls.build("another/longer place", PYTHONPATH=trap(cls.folder / "trap"))]

    @classmethod
    def build(cls, place: str, **environment: str) -> Path:
        out = cls.folder / f"out-{place.split('/')[0]}"
        out.mkdir()
        return out / hook(f"build_wheel({str(out)!r})", copy_of_checkout(cls.folder / place), **environment)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.scratch.cleanup()

    def read(self, end: str) -> bytes:
        """The one file of the first wheel whose name ends so."""
        with zipfile.ZipFile(self.paths[0]) as archive:
            (name,) = (name for name in archive.namelist() if name.endswith(end))
            return archive.read(name)

    def test_same_source_gives_same_bytes(self) -> None:
        first, second = (path.read_bytes() for path in self.paths)
        self.assertEqual(hashlib.sha256(first).hexdigest(), hashlib.sha256(second).hexdigest())

    def test_name_fits_every_python(self) -> None:
        self.assertRegex(self.paths[0].name, r"^suffice-[\d.]+-py3-none-\w+\.whl$")
        self.assertNotIn("any", self.paths[0].name)
        tag = self.paths[0].stem.split("-", 2)[2]
        self.assertIn(f"Root-Is-Purelib: false\nTag: {tag}\n", self.read("/WHEEL").decode())

    def test_record_is_true(self) -> None:
        with zipfile.ZipFile(self.paths[0]) as archive:
            record = next(name for name in archive.namelist() if name.endswith("/RECORD"))
            lines = archive.read(record).decode().split()
            self.assertEqual({line.split(",")[0] for line in lines}, set(archive.namelist()))
            for path, digest, size in (line.split(",") for line in lines if not line.startswith(record)):
                data = archive.read(path)
                wanted = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
                self.assertEqual((digest, int(size)), (f"sha256={wanted}", len(data)), path)

    def test_contents(self) -> None:
        with zipfile.ZipFile(self.paths[0]) as archive:
            names = archive.namelist()
        for wanted in ("suffice/__init__.py", "suffice/py.typed", "suffice/_generated/records.py",
                       f"suffice/_lib/{suffice_library.name()}"):
            self.assertIn(wanted, names)
        self.assertFalse([name for name in names if "__pycache__" in name or "test" in name])
        for wanted in ("METADATA", "WHEEL", "LICENSE", "NOTICE"):
            self.assertTrue([name for name in names if name.endswith(f".dist-info/{wanted}")], wanted)

    def test_library_knows_no_place(self) -> None:
        library = self.read(f"suffice/_lib/{suffice_library.name()}")
        self.assertNotIn(str(self.folder).encode(), library)
        self.assertNotIn(tempfile.gettempdir().encode(), library)

    @unittest.skipUnless(shutil.which("readelf"), "needs readelf")
    def test_library_is_lean_and_loaded_by_name(self) -> None:
        path = self.folder / "library"
        path.write_bytes(self.read(f"suffice/_lib/{suffice_library.name()}"))
        said = subprocess.run(["readelf", "-dSW", str(path)], capture_output=True, text=True, check=True).stdout
        self.assertNotRegex(said, r"RUNPATH|RPATH|\.debug_|\.symtab")
        self.assertIn("Library soname: [libsuffice.so.0]", said)
        self.assertIn("Shared library: [libxml2.so.2]", said)

    def test_metadata(self) -> None:
        text = self.read("/METADATA").decode()
        for wanted in ("Name: suffice\n", "Requires-Python: >=3.9\n", "License: MIT\n", "Provides-Extra: pandas\n"):
            self.assertIn(wanted, text)

    @unittest.skipUnless(sys.version_info >= (3, 11), "needs tomllib")
    def test_our_reading_of_the_project_is_right(self) -> None:
        tomllib: Any = importlib.import_module("tomllib")
        whole = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))
        extras = whole["project"].pop("optional-dependencies")
        wanted = {**whole, "project.optional-dependencies": extras}
        self.assertEqual(suffice_metadata.project(str(HERE)), wanted)

    def test_bill_of_materials(self) -> None:
        bill = json.loads(self.read(".dist-info/sboms/libsuffice.cdx.json"))
        self.assertEqual(bill["metadata"]["component"]["version"], suffice_metadata.version(str(TOP)))
        self.assertEqual([one["name"] for one in bill["components"]], ["libxml2"])

    def test_wheel_of_a_source_archive_is_the_same(self) -> None:
        place = self.folder / "one/bindings/python"
        name = hook(f"build_sdist({str(self.folder)!r})", place)
        with tarfile.open(self.folder / name) as archive:
            archive.extractall(self.folder / "unpacked")
        unpacked = self.folder / "unpacked" / name[: -len(".tar.gz")]
        again = hook(f"build_wheel({str(self.folder)!r})", unpacked)
        self.assertEqual((self.folder / again).read_bytes(), self.paths[0].read_bytes())

    def test_without_the_library(self) -> None:
        place = self.folder / "one/bindings/python"
        name = hook(f"build_wheel({str(self.folder)!r})", place, SUFFICE_SYSTEM_LIBRARY="1")
        self.assertTrue(name.endswith("-py3-none-any.whl"))
        with zipfile.ZipFile(self.folder / name) as archive:
            self.assertFalse([one for one in archive.namelist() if "_lib/" in one or "sboms/" in one])

    def test_editable(self) -> None:
        place = self.folder / "one/bindings/python"
        name = hook(f"build_editable({str(self.folder)!r})", place)
        with zipfile.ZipFile(self.folder / name) as archive:
            self.assertEqual(archive.read("suffice.pth").decode().strip(), str(place))
        self.assertEqual(os.listdir(place / "suffice/_lib"), [suffice_library.name()])
        hook(f"build_editable({str(self.folder)!r}, {{'system-library': '1'}})", place)
        self.assertFalse((place / "suffice/_lib").exists(), "would be taken in place of the system's")


class Needs(unittest.TestCase):
    def build_without(self, *missing: str) -> str:
        """What a build says on a machine that lacks some of the tools."""
        with tempfile.TemporaryDirectory() as folder:
            for tool in {"meson", "ninja", "cc", "pkg-config"} - set(missing):
                os.symlink(str(shutil.which(tool)), os.path.join(folder, tool))
            with unittest.mock.patch.dict(os.environ, PATH=folder, CC="", PKG_CONFIG_LIBDIR=folder):
                with self.assertRaises(suffice_library.BuildError) as caught:
                    suffice_library.build(str(TOP))
        return str(caught.exception)

    def test_missing_tools_are_named(self) -> None:
        for tool, package in (("meson", "meson"), ("ninja", "ninja-build"), ("cc", "build-essential")):
            self.assertEqual(self.build_without(tool),
                             f"not found: {tool}, libxml-2.0; on Debian: apt-get install {package} libxml2-dev")

    def test_without_pkg_config_nothing_is_known(self) -> None:
        self.assertTrue(self.build_without("pkg-config").endswith("apt-get install pkg-config libxml2-dev"))

    def test_missing_library_is_named(self) -> None:
        self.assertEqual(self.build_without(), "not found: libxml-2.0; on Debian: apt-get install libxml2-dev")

    def test_why_a_build_failed_is_said(self) -> None:
        with tempfile.TemporaryDirectory() as core:
            shutil.copy(TOP / "meson_options.txt", core)
            Path(core, "meson.build").write_text("project('one')\nerror('the reason')\n")
            with self.assertRaisesRegex(suffice_library.BuildError, "(?s)^meson failed:.*the reason"):
                suffice_library.build(core)


def finder() -> Any:
    """The finder as a module of its own, so that nothing is loaded for good."""
    place = importlib.util.spec_from_file_location("finder", HERE / "suffice/_library.py")
    assert place is not None and place.loader is not None
    module = importlib.util.module_from_spec(place)
    place.loader.exec_module(module)
    return module


def compile_library(path: Path, version: int, name: str = "suffice_version_number") -> str:
    """A library with one function, under the name by which the loader knows ours."""
    path.parent.mkdir(parents=True, exist_ok=True)
    source = path.with_suffix(".c")
    source.write_text(f"int {name}(void) {{ return {version}; }}\n")
    compiler = [os.environ.get("CC") or "cc", "-shared", "-fPIC", "-Wl,-soname,libsuffice.so.0"]
    subprocess.run([*compiler, "-o", str(path), str(source)], check=True)
    return str(path)


class Finding(unittest.TestCase):
    scratch: ClassVar[tempfile.TemporaryDirectory[str]]

    @classmethod
    def setUpClass(cls) -> None:
        cls.scratch = tempfile.TemporaryDirectory()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.scratch.cleanup()

    def library(self, version: int, name: str = "suffice_version_number") -> str:
        return compile_library(Path(self.scratch.name) / f"library-{version}-{name}.so", version, name)

    def load(self, expected: int, named: Optional[str] = None,
             candidates: Sequence[Optional[str]] = ()) -> Tuple[ctypes.CDLL, str]:
        module = finder()
        environment = {key: value for key, value in os.environ.items() if key != module.VARIABLE}
        if named is not None:
            environment[module.VARIABLE] = named
        with unittest.mock.patch.dict(os.environ, environment, clear=True):
            with unittest.mock.patch.object(module, "candidates", lambda: iter(candidates)):
                return module.load(expected)  # type: ignore[no-any-return]

    def test_the_named_one_is_taken(self) -> None:
        path = self.library(1000)
        library, found = self.load(1000, path, [self.library(1001)])
        self.assertIsInstance(library, ctypes.CDLL)
        self.assertEqual(found, path)

    def test_the_named_one_is_taken_or_nothing(self) -> None:
        with self.assertRaisesRegex(ImportError, "SUFFICE_LIBRARY names a library that cannot be loaded"):
            self.load(1000, "/nowhere/libsuffice.so.0", [self.library(1000)])

    def test_the_named_one_is_refused(self) -> None:
        with self.assertRaisesRegex(ImportError, "has version 0.2.0, but the package was made for 0.1.0"):
            self.load(1000, self.library(2000), [self.library(1000)])

    def test_an_empty_name_is_none(self) -> None:
        with self.assertRaisesRegex(ImportError, "SUFFICE_LIBRARY is set but names no library"):
            self.load(1000, "", [self.library(1000)])

    def test_the_first_that_fits(self) -> None:
        fitting = self.library(1002)
        _, found = self.load(1000, None, ["/nowhere/one.so", self.library(2000), fitting, self.library(1001)])
        self.assertEqual(found, fitting)

    def test_all_that_was_tried_is_said(self) -> None:
        with self.assertRaises(ImportError) as caught:
            self.load(1000, None, ["/nowhere/one.so", "/nowhere/two.so", self.library(2000), None])
        for wanted in ("/nowhere/one.so: ", "/nowhere/two.so: ", "find_library('suffice'): nothing found",
                       "has version 0.2.0, but the package was made for 0.1.0"):
            self.assertIn(wanted, str(caught.exception))

    def test_versions(self) -> None:
        for expected, found, good in ((1000, 1009, True), (1000, 2000, False), (2000, 1000, False),
                                      (1002000, 1003000, True), (1002000, 1001000, False), (1002000, 2002000, False)):
            with self.subTest(expected=expected, found=found):
                if good:
                    self.load(expected, self.library(found))
                else:
                    with self.assertRaises(ImportError):
                        self.load(expected, self.library(found))

    def test_another_library(self) -> None:
        with self.assertRaisesRegex(ImportError, "is no libsuffice"):
            self.load(1000, self.library(1000, "something_else"))

    def test_where_it_is_looked_for(self) -> None:
        module = finder()
        with unittest.mock.patch("ctypes.util.find_library", lambda name: f"found-{name}"):
            beside, *others = module.candidates()
        self.assertTrue(beside.endswith(os.path.join("suffice", "_lib", module.file_name())))
        self.assertEqual(others, [module.file_name(), "found-suffice"])


LOAD = """
import importlib.util, sys
place = importlib.util.spec_from_file_location("finder", sys.argv[1])
module = importlib.util.module_from_spec(place)
place.loader.exec_module(module)
library, path = module.load(int(sys.argv[2]))
print(path, library.suffice_version_number())
"""


@unittest.skipUnless(sys.platform.startswith("linux"), "the loader's paths are set as on Linux")
class Loading(unittest.TestCase):
    """Each rule as the system's loader sees it: in a process of its own, with a package in a folder of its own."""

    def setUp(self) -> None:
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name).resolve()
        (self.folder / "suffice").mkdir()
        shutil.copy(HERE / "suffice/_library.py", self.folder / "suffice")
        self.beside = self.folder / "suffice/_lib/libsuffice.so.0"
        self.system = self.folder / "system/libsuffice.so.0"

    def load(self, expected: int = 1000, **more: str) -> str:
        """The path and version of what was loaded, or the last lines of what was said."""
        environment = {name: value for name, value in os.environ.items() if name != "SUFFICE_LIBRARY"}
        environment.update(LD_LIBRARY_PATH=str(self.system.parent), **more)
        done = subprocess.run([sys.executable, "-c", LOAD, str(self.folder / "suffice/_library.py"), str(expected)],
                              env=environment, capture_output=True, text=True, check=False)
        return done.stdout.strip() or done.stderr[done.stderr.rindex("ImportError"):]

    def test_beside_the_package_comes_first(self) -> None:
        compile_library(self.beside, 1001)
        compile_library(self.system, 1002)
        self.assertEqual(self.load(), f"{self.beside} 1001")

    def test_then_the_loader_is_asked(self) -> None:
        compile_library(self.system, 1002)
        self.assertEqual(self.load(), "libsuffice.so.0 1002")

    def test_a_refused_one_does_not_stand_for_others_of_its_name(self) -> None:
        compile_library(self.beside, 2000)
        compile_library(self.system, 1002)
        self.assertEqual(self.load(), "libsuffice.so.0 1002")

    def test_the_environment_comes_before_all(self) -> None:
        compile_library(self.beside, 1001)
        named = compile_library(self.folder / "named/library.so", 1003)
        self.assertEqual(self.load(SUFFICE_LIBRARY=named), f"{named} 1003")
        said = self.load(SUFFICE_LIBRARY=f"{self.folder}/none.so")
        self.assertRegex(said, "^ImportError: SUFFICE_LIBRARY names a library that cannot be loaded: .*none.so")

    def test_where_nothing_fits_all_is_said(self) -> None:
        compile_library(self.system, 2000)
        said = self.load(999000000)  # nor does an installed one fit
        self.assertIn(f"  {self.beside}: ", said)
        self.assertRegex(said, "\n  libsuffice.so.0: libsuffice.so.0 has version 0.2.0, but .* made for 999.0.0\n")


if __name__ == "__main__":
    unittest.main()
