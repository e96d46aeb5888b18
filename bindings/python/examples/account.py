#!/usr/bin/env python3
"""Tells the whole road of a project on one page: who was heard, what they said, the stories, what the team chose, what was
done and what came of it.

usage: account.py FILE [--audience analyst|team|public] [--html]

Everything goes through the gate for the audience (public unless another is named). Exit status: 0 good; 2 the file could
not be read, or the call was wrong.

SPDX-License-Identifier: MIT
"""

import argparse
import html
import sys
from typing import Any, Dict, Iterable, Optional, Sequence

import suffice

AUDIENCES = [audience.label for audience in suffice.Audience]
STYLE = """\
body { font: 1.1rem/1.5 sans-serif; color: #212b32; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.25; } h2 { border-top: 4px solid #005eb8; padding-top: 1rem; margin-top: 3rem; }
blockquote { border-left: 6px solid #005eb8; margin: 1rem 0; padding: .1rem 1rem; background: #f0f4f5; }
blockquote footer { color: #4c6272; padding-bottom: .5rem; }
table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; font-weight: bold; }
th, td { text-align: left; vertical-align: top; padding: .5rem .8rem .5rem 0; border-bottom: 1px solid #d8dde0; }
tbody th { font-weight: normal; } td:nth-child(3) { white-space: nowrap; } hr { border: 0; border-top: 1px solid #d8dde0; }
"""

# --- words on the page ---


class Text:
    """A page of plain text."""

    def begin(self, title: str) -> None:
        self.heading(1, title)

    def end(self) -> None:
        pass

    def heading(self, level: int, text: str) -> None:
        print(f"\n{text}")
        if level < 3:
            # As many as the text has bytes, as the same program in C draws it.
            print(("=" if level == 1 else "-") * len(text.encode()))

    def paragraph(self, text: str) -> None:
        print(f"  {text}")

    def quotation(self, words: str, voice: str) -> None:
        print(f'    "{words}" - {voice}')

    def table(self, caption: str, names: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        for row in rows:
            for place, (name, value) in enumerate(zip(names, row)):
                print(f"{'      ' if place else '  '}{name}: {value}")

    def rule(self) -> None:
        print()


class Html(Text):
    """A page for a browser."""

    def begin(self, title: str) -> None:
        print(f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>')
        print(f'<meta name="viewport" content="width=device-width">\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>')
        self.heading(1, title)

    def end(self) -> None:
        print("</main>\n</body>\n</html>")

    def heading(self, level: int, text: str) -> None:
        print(f"<h{level}>{escape(text)}</h{level}>")

    def paragraph(self, text: str) -> None:
        print(f"<p>{escape(text)}</p>")

    def quotation(self, words: str, voice: str) -> None:
        print(f"<blockquote><p>\u201c{escape(words)}\u201d</p><footer>{escape(voice)}</footer></blockquote>")

    def table(self, caption: str, names: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        head = "".join(f'<th scope="col">{name}</th>' for name in names)
        print(f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>")
        for first, *others in rows:
            cells = "".join(f"<td>{escape(str(value))}</td>" for value in others)
            print(f'<tr><th scope="row">{escape(str(first))}</th>{cells}</tr>')
        print("</tbody></table>")

    def rule(self) -> None:
        print("<hr>")


def escape(text: str) -> str:
    return html.escape(text, quote=False)


# --- what is told ---


class Account:
    """A project, told to an audience on a page."""

    def __init__(self, project: suffice.Project, audience: str, page: Text) -> None:
        self.project = project
        self.audience = audience
        self.page = page

    def tell(self) -> None:
        self.page.begin(self.project.name)
        self.say("", self.shown(self.project, "organisation"))
        self.tell_voices()
        self.tell_synthesis()
        self.tell_stories()
        self.tell_plan()
        self.tell_threads()
        self.tell_answers()
        self.tell_assessments()
        self.page.end()

    def shown(self, record: suffice.Record, field: str) -> Optional[str]:
        """What the audience may read of a field; None if that is nothing."""
        try:
            return record.shown_text(field, self.audience)
        except (suffice.NotFoundError, suffice.RuleError):
            return None

    def say(self, before: str, text: Optional[str]) -> None:
        if text:
            self.page.paragraph(before + text)

    def quote(self, step: Dict[str, Any]) -> None:
        self.page.quotation(step["text"], step["voice"] or "a person who took part")

    # --- who was heard and what they said ---

    def tell_voices(self) -> None:
        project = self.project
        self.page.heading(2, "Who was heard")
        self.page.paragraph(
            f"{len(project.interviews)} interviews, {len(project.excerpts)} marked quotations, "
            f"{len(project.summaries)} summaries."
        )
        for group in project.sample_groups:
            self.say("Not heard: ", self.shown(group, "not-heard"))

    def tell_synthesis(self) -> None:
        self.page.heading(2, "What people said")
        for matrix in self.project.matrices:
            for theme in matrix.themes:
                points = matrix.key_points_on(theme)
                if points:
                    self.page.heading(3, theme.name)
                for point in points:
                    self.tell_key_point(point)

    def tell_key_point(self, point: suffice.KeyPoint) -> None:
        """The point, how many are behind it, and the first of its quotations that the audience may read."""
        count = len(point.interviews())
        self.say("", self.shown(point, "text"))
        self.page.paragraph(f"({count} interview{'' if count == 1 else 's'})")
        for step in self.project.trace(point, self.audience, back=True):
            if step["relation"] == "is shown by" and step["text"]:
                self.quote(step)
                break

    # --- stories, and what the team made of them ---

    def tell_stories(self) -> None:
        if self.project.stories:
            self.page.heading(2, "Stories made of what several people said")
        for story in self.project.stories:
            self.page.heading(3, story.name)
            for segment in story.segments:
                self.say("", self.shown(segment, "text"))

    def tell_plan(self) -> None:
        self.page.heading(2, "What the team set out to do")
        names = {"Action": "what", "Owner": "owner", "Due": "due", "State": "state", "What came of it": "outcome"}
        plan = self.project.improvement.plan(audience=self.audience)
        rows = [[row[column] or "not given" for column in names.values()] for row in plan]
        self.page.table("Actions, who answers for them, and where they stand", list(names), rows)

    def tell_threads(self) -> None:
        if self.project.actions:
            self.page.heading(2, "Whose words are behind it")
        for action in self.project.actions:
            self.tell_behind(action)

    def tell_behind(self, action: suffice.Action) -> None:
        """The quotations to which the thread leads back from an action, three at most in full."""
        self.page.heading(3, self.shown(action, "name") or "")
        steps: Dict[int, Dict[str, Any]] = {}
        for step in self.project.trace(action, self.audience, back=True):
            steps.setdefault(step["to"], step)  # what is reached again is named again
        quotations = [step for step in steps.values() if step["kind"] == "excerpt" and step["text"]]
        for step in quotations[:3]:
            self.quote(step)
        self.page.paragraph(f"{len(quotations)} quotations that may be shown here are behind it.")

    def tell_answers(self) -> None:
        """You said, we did, what difference it made; or not yet, because."""
        self.page.heading(2, "You said, we did")
        for row in self.project.improvement.answers_table(self.audience):
            self.say("You said: ", row["said"])
            self.say("We did: ", row["did"])
            self.say("What difference it made: ", row["difference"])
            self.say("Not yet: ", row["not_yet"])
            self.page.rule()

    def tell_assessments(self) -> None:
        for assessment in self.project.assessments:
            self.page.heading(2, "How well the organisation thinks it listens")
            self.say("", assessment.name)
            rows = [(row["name"], row["areas"]) for row in assessment.counts()]
            self.page.table(
                "Areas of the framework at each level, as the review group judged them", ["Level", "Areas"], rows
            )


def main() -> int:
    usage = "account.py FILE [--audience analyst|team|public] [--html]"
    parser = argparse.ArgumentParser(usage=usage, allow_abbrev=False)
    parser.add_argument("file")
    parser.add_argument("--audience", choices=AUDIENCES, default="public", help="for whom it is told")
    parser.add_argument("--html", action="store_true", help="a page for a browser")
    arguments = parser.parse_args()
    try:
        with suffice.open(arguments.file) as project:
            Account(project, arguments.audience, Html() if arguments.html else Text()).tell()
    except suffice.SufficeError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
