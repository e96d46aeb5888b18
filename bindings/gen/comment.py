"""Comment: what a documentation comment of a public header says, taken apart.
SPDX-License-Identifier: MIT
"""
import re

TAG = re.compile(r"^@(param(?:\[(?:in|out|in,out)\])?|retval|return|since)(?=\s|$) ?(.*)$")
KNOWN = {"param", "retval", "return", "since", "p", "ref", "code", "endcode"}


def lines_of(raw):
    """The lines of a comment without its frame."""
    text = re.sub(r"^/\*\*<? ?|\s*\*/$", "", raw)
    return [re.sub(r"^\s*\* ?", "", line).rstrip() for line in text.split("\n")]


def paragraphs(lines):
    """Lines joined into paragraphs; code and lists keep their lines."""
    text = "\n".join(lines).strip()
    blocks = []
    for block in re.split(r"\n\s*\n", text):
        kept = "@code" in block or "@endcode" in block or re.search(r"^- ", block, flags=re.M)
        blocks.append(block if kept else re.sub(r"\s*\n\s*", " ", block))
    return "\n\n".join(blocks)


def take_apart(raw, where):
    """A dict of words, params {name: words}, retvals [[status, words]], returns, since."""
    found = {"words": "", "params": {}, "outs": set(), "retvals": [], "returns": "", "since": ""}
    tag, rest = "words", []

    def close():
        text = paragraphs(rest)
        if tag == "words":
            found["words"] = text
        elif tag.startswith("param"):
            name, _, words = text.partition(" ")
            found["params"][name] = words.strip()
            if "out" in tag:
                found["outs"].add(name)
        elif tag == "retval":
            status, _, words = text.partition(" ")
            found["retvals"].append([status, words.strip()])
        elif tag == "return":
            found["returns"] = text
        else:
            found["since"] = text

    for line in lines_of(raw):
        match = TAG.match(line)
        if match:
            close()
            tag, rest = match[1], [match[2]]
        else:
            rest.append(line.strip() if tag != "words" else line)
    close()
    for odd in sorted(set(re.findall(r"(?<![\w`])@(\w+)", raw)) - KNOWN):
        raise ValueError(f"{where}: the generator does not know @{odd}")
    return found
