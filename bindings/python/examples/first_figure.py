"""first_figure FILE [OUT.svg]: a first figure: how many people of each voice speak on each theme.

Counts of people, not of quotations, for somebody who talks much is still one voice. With matplotlib it draws the figure,
without it this program draws a plainer one itself.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import html
import sys
from typing import Dict, List, Optional

import suffice

Counts = Dict[str, Dict[str, int]]
COLOURS = ("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377")  # told apart by most who see few colours


def voices(project: suffice.Project) -> Counts:
    """By theme and kind of voice, how many people speak."""
    counts: Counts = {}
    for theme in project.codebook.themes:
        people = {excerpt.participant for excerpt in theme.excerpts}
        spoken = sorted(str(person.voice) for person in people if person is not None)
        counts[theme.name] = {voice: spoken.count(voice) for voice in spoken}
    return counts


def kinds_of(counts: Counts) -> List[str]:
    return sorted({voice for row in counts.values() for voice in row})


def draw(counts: Counts, out: str) -> None:
    """With matplotlib; ImportError without it."""
    import matplotlib  # type: ignore[import-not-found, unused-ignore]

    matplotlib.use("svg")
    from matplotlib import pyplot, ticker  # type: ignore[import-not-found, unused-ignore]

    figure, axes = pyplot.subplots(figsize=(8, 4), layout="constrained")
    left = [0] * len(counts)
    for kind, colour in zip(kinds_of(counts), COLOURS * len(counts)):
        widths = [row.get(kind, 0) for row in counts.values()]
        axes.barh(list(counts), widths, left=left, label=kind, color=colour)
        left = [a + b for a, b in zip(left, widths)]
    axes.invert_yaxis()
    axes.set_xlabel("people who speak on it")
    axes.xaxis.set_major_locator(ticker.MaxNLocator(integer=True))
    axes.legend(loc="lower right")
    figure.savefig(out)


def draw_plainly(counts: Counts, out: str) -> None:
    """With nothing: a bar for each theme, and in it a square for each person."""
    kinds = kinds_of(counts)
    parts: List[str] = []
    for line, (theme, row) in enumerate(counts.items()):
        top = 30 + line * 30
        parts.append(f'<text x="190" y="{top + 15}" text-anchor="end">{html.escape(theme)}</text>')
        people = [kind for kind in kinds for _ in range(row.get(kind, 0))]
        for place, kind in enumerate(people):
            fill = COLOURS[kinds.index(kind) % len(COLOURS)]
            parts.append(f'<rect x="{200 + place * 24}" y="{top}" width="20" height="20" fill="{fill}"/>')
    for place, kind in enumerate(kinds):
        fill = COLOURS[place % len(COLOURS)]
        parts.append(f'<text x="{200 + place * 140}" y="18" fill="{fill}">{html.escape(kind)}</text>')
    width, height = 220 + max(140 * len(kinds), 400), 50 + 30 * len(counts)
    with open(out, "w", encoding="utf-8") as file:
        file.write(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif">\n')
        file.write("<title>People who speak on each theme</title>\n" + "\n".join(parts) + "\n</svg>\n")


def main(path: str, out: Optional[str] = None) -> None:
    with suffice.open(path) as project:
        counts = voices(project)
    for theme, row in counts.items():
        print(f"{theme}: {', '.join(f'{count} x {voice}' for voice, count in row.items()) or 'nobody'}")
    if out is not None:
        try:
            draw(counts, out)
        except ImportError:
            draw_plainly(counts, out)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
