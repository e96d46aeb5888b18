"""benchmark [EXCERPTS [ROUNDS]]: what Python adds to the library, as ratios that are much alike on any machine.

300,000 excerpts and nine rounds unless told. Three things are held to a limit, and the program ends with 1 when one is
passed:

- handing a table of excerpts that is there to pyarrow, and its Arrow stream alone, against copying the same bytes with
  memmove
- one item of going through records, against one call of the library that does nothing (`suffice_version_number`)

The others are figures: making the table as well, which reads each field of each record, a property read, and opening a project, against the same calls of the library without the package.
Time is that of the processor, and what is compared is measured in turn, so that a busy machine does not decide; of the
rounds the median is given. Use a library built with --buildtype=release.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
import statistics
import sys
import time
from typing import Any, Callable, Dict, List, Optional

import suffice
from suffice import _arrow
from suffice._ffi import lib

ARROW_LIMIT = 20.0
ITEM_LIMIT = 5.0
SOURCES = 20
QUOTE = 72  # code points of a quotation
ITEMS = 20_000  # how many properties are read, and calls made, in a round

Work = Callable[[], object]


def make_project(excerpts: int) -> suffice.Project:
    """A project with so many excerpts, as it is after opening: in the order of the file."""
    project = suffice.new("Benchmark")
    coder = project.corpus.add_analyst("NF", "Nadia F")
    text = "".join("abcdefghijklmnopqrstuvwxyz"[(place * place + place // 7) % 26] for place in range(20_000))
    for number in range(SOURCES):
        count = excerpts // SOURCES + (number < excerpts % SOURCES)
        source = project.corpus.add_text(f"Source {number}", suffice.Medium.TRANSCRIPT, text)
        starts = [place * 13 % (len(text) - QUOTE) for place in range(count)]
        project.excerpts.add_texts(source, starts, [start + QUOTE for start in starts], coder)
    with project:
        return suffice.loads(project.dumps())


def median_times(rounds: int, works: Dict[str, Work]) -> Dict[str, float]:
    """The processor time of each, in seconds; they take turns, after one turn to warm up."""
    times: Dict[str, List[float]] = {name: [] for name in works}
    for number in range(rounds + 1):
        for name, work in works.items():
            begin = time.process_time()
            work()
            if number:
                times[name].append(time.process_time() - begin)
    return {name: statistics.median(found) for name, found in times.items()}


def report(what: str, ratio: float, against: str, limit: Optional[float] = None) -> bool:
    """Prints a line; whether the limit is kept."""
    held = "" if limit is None else f"   (limit {limit:g}: {'kept' if ratio <= limit else 'PASSED'})"
    print(f"{what:46} {ratio:8.2f} x {against}{held}", flush=True)
    return limit is None or ratio <= limit


# --- tables ---


def drain(table: suffice.Table) -> None:
    """Takes all that the stream of a table gives, and lets go of it, as a consumer would."""
    address = _arrow.new_stream(table._pointer)
    try:
        array = _arrow.Array()
        following = _arrow._GET(_arrow.Stream.from_address(address).get_next)
        while following(address, ctypes.byref(array)) == 0 and array.release:
            _arrow._RELEASE(array.release)(ctypes.byref(array))
    finally:
        lib.suffice_arrow_stream_release(address)


def buffers_of(array: Any) -> List[Any]:
    """The buffers of a pyarrow array, with those of its dictionary."""
    found = [buffer for buffer in array.buffers() if buffer is not None]
    return found + (buffers_of(array.dictionary) if hasattr(array, "dictionary") else [])


def tables(project: suffice.Project, rounds: int) -> bool:
    table = project.excerpts.table()
    try:
        import pyarrow  # type: ignore[import-not-found, import-untyped, unused-ignore]
    except ImportError:
        print("pyarrow is not there, so that tables are not measured")
        return True
    whole = pyarrow.table(table)
    buffers = [one for column in whole.columns for chunk in column.chunks for one in buffers_of(chunk)]
    places = [(one.address, one.size) for one in buffers]
    size = sum(length for _, length in places)
    room = ctypes.create_string_buffer(size)

    def copy() -> None:
        to = ctypes.addressof(room)
        for address, length in places:
            ctypes.memmove(to, address, length)
            to += length

    works: Dict[str, Work] = {
        "copy": copy,
        "whole": lambda: pyarrow.table(project.excerpts.table()),
        "pyarrow": lambda: pyarrow.table(table),
        "stream": lambda: drain(table),
    }
    times = median_times(rounds, works)
    print(f"a table of {len(table)} excerpts: {size / 1e6:.0f} MB in {len(buffers)} buffers")
    against = "memmove of the bytes"
    report("pyarrow.table(x.table()), making the table too", times["whole"] / times["copy"], against)
    kept = report("pyarrow.table(t) of a table that is there", times["pyarrow"] / times["copy"], against, ARROW_LIMIT)
    return report("the Arrow stream alone", times["stream"] / times["copy"], against, ARROW_LIMIT) and kept


# --- records ---


def go_through(records: Any) -> None:
    for _ in records:
        pass


def read_all(records: List[Any], name: str) -> None:
    for record in records:
        getattr(record, name)


def records(project: suffice.Project, rounds: int) -> bool:
    document = project._document
    pointer, excerpts = document.pointer, project.excerpts
    some = list(excerpts[:ITEMS])
    ids = [one.id for one in some]
    version = lib.suffice_version_number
    text_of, quote = lib.suffice_text, suffice.Excerpt.quote.number
    integer_of, start, out = lib.suffice_integer, suffice.Excerpt.start.number, ctypes.c_int64()

    def nothing() -> None:
        for _ in ids:
            version()

    def texts() -> None:
        for number in ids:
            text_of(pointer, number, quote).decode()

    def integers() -> None:
        for number in ids:
            integer_of(pointer, number, start, ctypes.byref(out), document.error)

    works: Dict[str, Work] = {
        "nothing": nothing,
        "children": lambda: go_through(excerpts),
        "list": lambda: go_through(some),
        "found": lambda: go_through(project.records("excerpt")),
        "texts": texts,
        "quote": lambda: read_all(some, "quote"),
        "integers": integers,
        "start": lambda: read_all(some, "start"),
        "source": lambda: read_all(some, "source"),
    }
    times = median_times(rounds, works)
    call, bare, count = times["nothing"] / len(ids), times["list"] / len(some), len(excerpts)
    print(f"a call that does nothing: {call * 1e9:.0f} ns, with the loop around it; going through a list: {bare * 1e9:.0f} ns")
    kept = report("an item of project.excerpts", times["children"] / count / call, "a call that does nothing", ITEM_LIMIT)
    kept = report("an item of project.records()", times["found"] / count / call, "a call that does nothing", ITEM_LIMIT) and kept
    report("record.quote, a text", times["quote"] / len(some) / call, "a call that does nothing")
    report("", times["quote"] / times["texts"], "suffice_text alone")
    report("record.start, a number", times["start"] / len(some) / call, "a call that does nothing")
    report("", times["start"] / times["integers"], "suffice_integer alone")
    report("record.source, another record", times["source"] / len(some) / call, "a call that does nothing")
    return kept


# --- opening ---


def opening(project: suffice.Project, rounds: int) -> None:
    data = project.dumps()

    def in_c() -> None:
        out = ctypes.c_void_p()
        if lib.suffice_project_read(data, len(data), None, ctypes.byref(out), None):
            raise RuntimeError("the library does not read what it wrote")
        lib.suffice_project_release(out)

    works: Dict[str, Work] = {"c": in_c, "python": lambda: suffice.loads(data).close()}
    times = median_times(min(rounds, 3), works)
    print(f"a project of {len(data) / 1e6:.0f} MB")
    report("suffice.loads(data)", times["python"] / times["c"], "suffice_project_read alone")
    small = suffice.new("Small").dumps()

    def small_in_c() -> None:
        for _ in range(200):
            out = ctypes.c_void_p()
            lib.suffice_project_read(small, len(small), None, ctypes.byref(out), None)
            lib.suffice_project_release(out)

    def small_in_python() -> None:
        for _ in range(200):
            suffice.loads(small).close()

    times = median_times(rounds, {"c": small_in_c, "python": small_in_python})
    report("suffice.loads() of an empty project", times["python"] / times["c"], "suffice_project_read alone")


def main(excerpts: int = 300_000, rounds: int = 9) -> int:
    print(f"libsuffice {suffice.build_info().version}, Python {sys.version.split()[0]}")
    with make_project(excerpts) as project:
        kept = tables(project, rounds)
        kept = records(project, rounds) and kept
        opening(project, rounds)
    return 0 if kept else 1


if __name__ == "__main__":
    if len(sys.argv) > 3 or not all(word.isdigit() and int(word) > 0 for word in sys.argv[1:]):
        sys.exit(__doc__)
    sys.exit(main(*map(int, sys.argv[1:])))
