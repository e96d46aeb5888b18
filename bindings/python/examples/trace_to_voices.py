"""trace_to_voices FILE ACTION INTERVIEW [AUDIENCE]: whose words are behind an action, and what became of what was said.

The first part walks back from an action to the quotations; the second on from an interview to actions and answers. The
audience is the team unless told. Asking by a person is for analysts, for it would tell who said what; by interview the team
may ask, too.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import collections
import sys
from typing import Dict, List

import suffice


def voices_behind(project: suffice.Project, action: suffice.Action, audience: str) -> Dict[str, List[str]]:
    """By kind of voice, the quotations behind an action that the audience may read."""
    found: Dict[str, List[str]] = collections.defaultdict(list)
    for row in project.trace(action, audience, back=True):
        if row["kind"] == "excerpt" and row["text"] and row["text"] not in found[row["voice"] or "somebody"]:
            found[row["voice"] or "somebody"].append(row["text"])
    return dict(sorted(found.items()))


def main(path: str, action_key: str, interview_key: str, audience: str = "team") -> None:
    with suffice.open(path) as project:
        action = project.actions[action_key]
        print(f"behind action {action.key}: {action.name}")
        for voice, words in voices_behind(project, action, audience).items():
            print(f"  {voice}: {len(words)} quotations, such as: {words[0]}")

        interview = project.interviews[interview_key]
        reached = {row["to"]: row for row in project.trace(interview, audience, onward=True)}
        print(f"what became of interview {interview.key}:")
        for row in reached.values():
            if row["kind"] == "action":
                print(f"  action {row['label']}: {row['text']}")
        for row in project.improvement.answers_table(audience):
            if row["answer"] in reached:
                became = f"not yet: {row['not_yet']}" if row["not_yet"] else f"we did: {row['did']}"
                print(f"  answer {row['key']}: you said: {row['said']} {became}")


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main(*sys.argv[1:])
