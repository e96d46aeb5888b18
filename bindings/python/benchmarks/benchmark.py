"""benchmark [ROWS]: what Python costs, as ratios measured in one run.

- an Arrow stream of a table of so many excerpts (300,000) against copying the same buffers once
- one item of an iteration over records against a call of the library that does nothing
- one text field read against the same

Each part is short and is tried often, for the shortest try is the one that nothing disturbed. What is promised is at most 20
for the first and 5 for the second.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
import sys
import time
from typing import Callable, List, Tuple

import suffice
from suffice import _arrow
from suffice._ffi import lib

ITEMS = 500
Pair = Tuple[str, float]


def best(act: Callable[[], object], times: int = 9) -> float:
    """The shortest of several runs, in seconds: what disturbs only makes it longer."""
    found = []
    for _ in range(times):
        begin = time.perf_counter()
        act()
        found.append(time.perf_counter() - begin)
    return min(found)


def excerpts(rows: int) -> suffice.Project:
    """A project with so many excerpts, eight code points each."""
    project = suffice.new("A benchmark")
    source = project.corpus.add_text("A text", "transcript", "one two, " * (rows // 100 + 10))
    starts = [place % (rows // 100) * 8 for place in range(rows)]
    project.excerpts.add_texts(source, starts, [start + 8 for start in starts])
    return project


def buffers(array: _arrow.Array) -> List[Tuple[int, int]]:
    """The address and size of each buffer of an array, its children and its dictionary."""
    found = []
    if array.n_buffers == 3:
        end = ctypes.c_int32.from_address(array.buffers[1] + 4 * array.length).value
        found += [(array.buffers[1], 4 * (array.length + 1)), (array.buffers[2], end)]
    elif array.n_buffers == 2:
        found.append((array.buffers[1], 4 * array.length if array.dictionary else 8 * array.length))
    for index in range(array.n_children):
        found += buffers(array.children[index].contents)
    return found + (buffers(array.dictionary.contents) if array.dictionary else [])


def measure_arrow(table: suffice.Table) -> Tuple[float, int]:
    """How often the buffers could be copied while a stream is made, read and let go; and how many bytes they have."""
    array = _arrow.Array()

    def stream() -> None:
        address = _arrow.new_stream(table._pointer)
        made = _arrow.Stream.from_address(address)
        _arrow._GET(made.get_next)(address, ctypes.byref(array))
        _arrow._RELEASE(array.release)(ctypes.byref(array))
        lib.suffice_arrow_stream_release(address)

    address = _arrow.new_stream(table._pointer)
    made = _arrow.Stream.from_address(address)
    _arrow._GET(made.get_next)(address, ctypes.byref(array))
    parts = [(start, size) for start, size in buffers(array) if start and size]
    total = sum(size for _, size in parts)
    room = ctypes.create_string_buffer(total)

    def copy() -> None:
        place = ctypes.addressof(room)
        for start, size in parts:
            ctypes.memmove(place, start, size)
            place += size

    copying = best(copy)
    _arrow._RELEASE(array.release)(ctypes.byref(array))
    lib.suffice_arrow_stream_release(address)
    return best(stream) / copying, total


def measure_items(project: suffice.Project) -> List[Pair]:
    nothing = lib.suffice_version_number
    theme = project.codebook.add_code(None, "A theme")
    with project.changes("codes"):
        for number in range(ITEMS):
            theme.add_code(f"code {number}")
    codes = theme.codes

    def calls() -> None:
        for _ in range(ITEMS):
            nothing()

    def go_through() -> None:
        for _ in codes:
            pass

    listed = list(codes)

    def read() -> None:
        for code in listed:
            code.name

    one = best(calls, 200)
    return [("item", best(go_through, 200) / one), ("field", best(read, 200) / one)]


def main(words: List[str]) -> int:
    rows = next((int(word) for word in words if word.isdigit()), 300_000)
    project = excerpts(rows)
    ratio, total = measure_arrow(project.excerpts.table())
    found = [("arrow", ratio)] + measure_items(project)
    print(f"an Arrow stream of {rows:,} excerpts ({total / 1e6:.0f} MB): {found[0][1]:.1f} times a copy of its buffers")
    print(f"an item of an iteration: {found[1][1]:.1f} times a call that does nothing")
    print(f"a text field: {found[2][1]:.1f} times a call that does nothing")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
