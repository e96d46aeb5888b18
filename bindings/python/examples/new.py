#!/usr/bin/env python3
"""Makes a project to begin with, with content that ships with the library.

usage: new.py OUT [--with SET]... [--name NAME]

SET is suffice or ecif; what else there is, is listed when it is none. OUT must not be there yet. Exit status: 0 good; 2
it could not be made, or the arguments make no sense.

SPDX-License-Identifier: MIT
"""

import argparse
import sys

import suffice

SETS = "\n".join(f"  {name}  {title}" for name, title in suffice.content.titles().items())
PARTS = {
    "experience": "experiences",
    "activity": "activities",
    "protocol": "protocols",
    "code": "themes and codes",
    "schedule": "schedules",
    "logic-model": "logic models",
    "framework": "frameworks",
    "area": "areas",
    "indicator": "indicators",
}


def add(project: suffice.Project, name: str) -> None:
    """Adopts all of a piece of content, which keeps its GUIDs."""
    with suffice.content.open(name) as content:
        project.adopt(content, [content])


def show(project: suffice.Project) -> None:
    print(project.name)
    for kind, words in PARTS.items():
        if project.count(kind):
            print(f"  {words}: {project.count(kind)}")


def main() -> int:
    usage = f"new.py OUT [--with SET]... [--name NAME]\nSET is one of\n{SETS}"
    parser = argparse.ArgumentParser(usage=usage, allow_abbrev=False)
    parser.add_argument("out")
    parser.add_argument("--with", dest="sets", action="append", default=[], help="content to begin with")
    parser.add_argument("--name", default="New project", help="what the project is called")
    arguments = parser.parse_args()
    try:
        with suffice.new(arguments.name) as project:
            for name in arguments.sets:
                add(project, name)
            project.save(arguments.out)
            show(project)
    except suffice.SufficeError as error:
        print(error, file=sys.stderr)
        if isinstance(error, suffice.NotFoundError):
            print(SETS, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
