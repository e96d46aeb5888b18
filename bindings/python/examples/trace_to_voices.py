"""trace_to_voices FILE ACTION INTERVIEW: whose words are behind an action, and what became of what was said.

The first part walks back from an action to the quotations; the second on from an interview to actions and answers.

SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import collections
import sys

import suffice


def main(path: str, action_key: str, interview_key: str) -> None:
    with suffice.open(path) as project:
        action = project.actions[action_key]
        steps = project.trace(action, back=True, audience="team")
        voices = sorted({row["voice"] for row in steps if row["voice"]})
        print(f"behind action {action.key}: {action.name}")
        for kind, count in sorted(collections.Counter(steps["kind"]).items()):
            print(f"  {count} x {kind}")
        print(f"  voices: {', '.join(voices)}")

        interview = project.interviews[interview_key]
        onward = project.trace(interview, onward=True, audience="team")
        print(f"what became of interview {interview.key}:")
        for row in onward:
            if row["kind"] in ("action", "answer"):
                print(f"  {'  ' * row['depth']}{row['kind']} {row['label']}")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
