"""first_figure FILE [OUT.svg]: a first figure: how many people of each voice speak on each theme.

Counts of people, not of quotations, for somebody who talks much is still one voice. With matplotlib it is a figure, without
it the same as text.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import sys
from typing import Dict, Optional, Set

import suffice


def voices(project: suffice.Project) -> Dict[str, Dict[str, int]]:
    """By theme and kind of voice, how many people speak."""
    found: Dict[str, Dict[str, int]] = {}
    for theme in project.codebook.themes:
        people: Dict[str, Set[Optional[str]]] = {}
        for excerpt in theme.excerpts:
            person = excerpt.participant
            if person is not None:
                people.setdefault(str(person.voice), set()).add(person.guid)
        found[theme.name] = {voice: len(who) for voice, who in sorted(people.items())}
    return found


def draw(counts: Dict[str, Dict[str, int]], out: str) -> bool:
    """Draws the figure, if matplotlib is there."""
    try:
        import matplotlib  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        return False
    matplotlib.use("svg")
    from matplotlib import pyplot  # type: ignore[import-not-found, unused-ignore]

    kinds = sorted({voice for row in counts.values() for voice in row})
    figure, axes = pyplot.subplots(figsize=(8, 4), layout="constrained")
    left = [0] * len(counts)
    for kind in kinds:
        widths = [row.get(kind, 0) for row in counts.values()]
        axes.barh(list(counts), widths, left=left, label=kind)
        left = [a + b for a, b in zip(left, widths)]
    axes.invert_yaxis()
    axes.set_xlabel("people who speak on it")
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.legend(loc="lower right")
    figure.savefig(out)
    return True


def main(path: str, out: Optional[str] = None) -> None:
    with suffice.open(path) as project:
        counts = voices(project)
    for theme, row in counts.items():
        print(f"{theme}: {', '.join(f'{count} x {voice}' for voice, count in row.items()) or 'nobody'}")
    if out is not None and not draw(counts, out):
        print("matplotlib is not there, so there is no figure")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
