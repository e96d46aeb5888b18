"""Archive: what goes into wheels and source archives, and writing them so that the same content gives the same bytes.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import os
import tarfile
import time
import zipfile
from typing import Dict, Iterator, Tuple

CORE = ("LICENSE", "NOTICE", "meson.build", "meson_options.txt", "include", "lib", "docs/meson.build",
        "docs/Doxyfile.in", "docs/schema", "bindings/api.json", "bindings/schema.json")
PACKAGE = ("README.md", "pyproject.toml", "backend", "suffice")


def moment() -> int:
    """The time that files in archives have: SOURCE_DATE_EPOCH, or 1980-01-01, the earliest that zip can hold."""
    return max(int(os.environ.get("SOURCE_DATE_EPOCH", "315532800")), 315532800)


def files_in(top: str, path: str) -> Iterator[Tuple[str, bytes]]:
    """A file, or all files of a folder but caches and built libraries, with their paths below the top."""
    whole = os.path.join(top, path)
    if os.path.isfile(whole):
        with open(whole, "rb") as file:
            yield path, file.read()
        return
    for name in sorted(os.listdir(whole)):
        if name not in ("__pycache__", "_lib", ".mypy_cache") and not name.endswith(".pyc"):
            yield from files_in(top, f"{path}/{name}")


def package(here: str) -> Dict[str, bytes]:
    return dict(files_in(here, "suffice"))


def source(here: str, core: str) -> Dict[str, bytes]:
    """What an sdist holds: the package, and of the C library what its build needs."""
    files = {name: data for path in PACKAGE for name, data in files_in(here, path)}
    files.update({f"core/{name}": data for path in CORE for name, data in files_in(core, path)})
    return files


def record_of(files: Dict[str, bytes], name: str) -> bytes:
    lines = []
    for path, data in sorted(files.items()):
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        lines.append(f"{path},sha256={digest},{len(data)}")
    return "\n".join(lines + [f"{name},,"]).encode() + b"\n"


def write_wheel(path: str, files: Dict[str, bytes]) -> None:
    folder = next(name for name in files if ".dist-info/" in name).split("/")[0]
    record = f"{folder}/RECORD"
    order = sorted(files, key=lambda name: (name.startswith(folder), name))  # dist-info last, as the format advises
    files = {**{name: files[name] for name in order}, record: record_of(files, record)}
    stamp = time.gmtime(moment())[:6]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = (0o755 if "/_lib/" in name else 0o644) << 16
            archive.writestr(entry, data)


def write_tar(path: str, files: Dict[str, bytes]) -> None:
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, data in sorted(files.items()):
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime, entry.mode = len(data), moment(), 0o644
            archive.addfile(entry, io.BytesIO(data))
    with open(path, "wb") as file, gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=0) as packed:
        packed.write(raw.getvalue())
