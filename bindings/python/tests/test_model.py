"""Model: random sequences of calls give what a plain model of Python gives, whatever is undone, dropped or closed.

SPDX-License-Identifier: MIT
"""

import copy
import gc
import os
import unittest
from typing import Any

import world

import suffice

if world.optional("hypothesis") is None:
    raise unittest.SkipTest("hypothesis is not installed")

from hypothesis import HealthCheck, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule  # noqa: E402

EXAMPLES = int(os.environ.get("SUFFICE_EXAMPLES_COUNT", "15"))
TEXT = "Nobody told us, and the n\u00efght \U0001f319 was long."
WORDS = st.sampled_from(["Crisis", "Night", "Waiting", "Home", "\u00c4rger", "Trust"])
PLACE = st.integers(0, 30)


class Plain:
    """The model: everything by GUID."""

    def __init__(self) -> None:
        self.themes: "list[str]" = []
        self.codes: "dict[str, dict[str, Any]]" = {}  # guid: name, memo, below, cues
        self.people: "dict[str, str]" = {}
        self.sources: "list[str]" = []
        self.excerpts: "dict[str, dict[str, Any]]" = {}  # guid: source, start, end, codes

    def lists(self) -> "list[list[str]]":
        return [self.themes, *[one["below"] for one in self.codes.values()]]

    def where(self, guid: str) -> "list[str]":
        return next(one for one in self.lists() if guid in one)

    def below(self, guid: str) -> "list[str]":
        """It and all below it."""
        return [guid, *[one for child in self.codes[guid]["below"] for one in self.below(child)]]

    def names(self, siblings: "list[str]") -> "list[str]":
        return [self.codes[one]["name"] for one in siblings]


class Machine(RuleBasedStateMachine):
    """Calls on a project, and the same on the model."""

    @initialize()
    def begin(self) -> None:
        self.project = suffice.new("A pilot")
        self.project.corpus.add_analyst("A", "Ada")
        self.project = suffice.loads(self.project.dumps())
        self.analyst = self.project.analysts[0]
        self.plain = Plain()
        self.past: "list[Plain]" = []
        self.future: "list[Plain]" = []
        self.held: "list[Any]" = []

    def step(self) -> None:
        self.past.append(copy.deepcopy(self.plain))
        self.future = []

    def pick(self, guids: Any, place: int) -> Any:
        listed = list(guids)
        return listed[place % len(listed)] if listed else None

    # --- the codebook ---

    @rule(name=WORDS, place=PLACE, top=st.booleans())
    def add_code(self, name: str, place: int, top: bool) -> None:
        parent = None if top else self.pick(self.plain.codes, place)
        siblings = self.plain.themes if parent is None else self.plain.codes[parent]["below"]
        known = None if parent is None else self.project[parent]
        if name in self.plain.names(siblings):
            self.refused(suffice.ExistsError, lambda: self.project.codebook.add_code(known, name))
            return
        if parent is not None and known.depth >= 8:
            return
        self.step()
        made = self.project.codebook.add_code(known, name)
        siblings = self.plain.themes if parent is None else self.plain.codes[parent]["below"]
        siblings.append(made.guid)
        self.plain.codes[made.guid] = {"name": name, "memo": None, "below": [], "cues": []}
        self.held.append(made)

    def refused(self, kind: Any, use: Any) -> None:
        before, steps = self.project.dumps(), len(self.project.undo_titles)
        try:
            use()
        except kind:
            assert self.project.dumps() == before and len(self.project.undo_titles) == steps
            return
        raise AssertionError(f"{kind.__name__} was to come")

    @rule(place=PLACE, name=WORDS)
    def rename(self, place: int, name: str) -> None:
        guid = self.pick(self.plain.codes, place)
        if guid is None:
            return
        others = [one for one in self.plain.where(guid) if one != guid]
        if name in self.plain.names(others):
            self.refused(suffice.ExistsError, lambda: setattr(self.project[guid], "name", name))
        elif self.plain.codes[guid]["name"] != name:
            self.step()
            self.project[guid].name = name
            self.plain.codes[guid]["name"] = name

    @rule(place=PLACE, to=PLACE, top=st.booleans(), index=st.integers(0, 4))
    def move(self, place: int, to: int, top: bool, index: int) -> None:
        guid, target = self.pick(self.plain.codes, place), self.pick(self.plain.codes, to)
        if guid is None:
            return
        target = None if top else target
        parent = None if target is None else self.project[target]
        code = self.project[guid]
        use = lambda: self.project.codebook.move_code(code, parent, index)  # noqa: E731
        if target is not None and target in self.plain.below(guid):
            self.refused(suffice.RuleError, use)
            return
        siblings = self.plain.themes if target is None else self.plain.codes[target]["below"]
        rest = [one for one in siblings if one != guid]
        if self.plain.codes[guid]["name"] in self.plain.names(rest):
            self.refused(suffice.ExistsError, use)
            return
        before = self.project.revision
        saved = copy.deepcopy(self.plain)
        try:
            use()
        except suffice.LimitError:
            return
        except suffice.ArgumentError:
            assert index > len(rest)
            return
        if self.project.revision != before and len(self.project.undo_titles) > len(self.past):
            self.past.append(saved)
            self.future = []
        self.plain.where(guid).remove(guid)
        siblings.insert(index, guid)

    @rule(place=PLACE, memo=st.one_of(st.none(), st.text(max_size=20)))
    def set_memo(self, place: int, memo: Any) -> None:
        guid = self.pick(self.plain.codes, place)
        if guid is None:
            return
        saved = copy.deepcopy(self.plain)
        try:
            self.project[guid].memo = memo
        except ValueError:
            assert any(ord(one) < 32 or 0xD800 <= ord(one) < 0xE000 or ord(one) in (0xFFFE, 0xFFFF) for one in memo)
            return
        self.plain.codes[guid]["memo"] = memo or None
        self.stepped(saved)

    def stepped(self, saved: Plain) -> None:
        """Something that may have changed nothing, and then is no step."""
        if len(self.project.undo_titles) > len(self.past):
            self.past.append(saved)
            self.future = []

    @rule(place=PLACE, cues=st.lists(WORDS, max_size=4), how=st.sampled_from(["set", "extend", "clear", "reverse", "pop"]))
    def change_cues(self, place: int, cues: "list[str]", how: str) -> None:
        guid = self.pick(self.plain.codes, place)
        if guid is None:
            return
        saved = copy.deepcopy(self.plain)
        listed, model = self.project[guid].cues, self.plain.codes[guid]["cues"]
        if how == "set":
            self.project[guid].cues = cues
            model[:] = cues
        elif how == "extend":
            listed.extend(cues)
            model.extend(cues)
        elif how == "pop":
            if model:
                assert listed.pop(0) == model.pop(0)
        else:
            getattr(listed, how)()
            getattr(model, how)()
        self.stepped(saved)

    @rule(place=PLACE)
    def remove_code(self, place: int) -> None:
        guid = self.pick(self.plain.codes, place)
        if guid is None:
            return
        gone = set(self.plain.below(guid))
        if any(gone & set(one["codes"]) for one in self.plain.excerpts.values()):
            self.refused(suffice.InUseError, self.project[guid].remove)
            return
        self.step()
        self.project[guid].remove()
        self.plain.where(guid).remove(guid)
        for one in gone:
            del self.plain.codes[one]

    # --- people, sources, excerpts ---

    @rule(name=WORDS)
    def add_participant(self, name: str) -> None:
        self.step()
        made = self.project.corpus.add_participant(None, name, "carer")
        self.plain.people[made.guid] = name

    @rule(place=PLACE)
    def remove_participant(self, place: int) -> None:
        guid = self.pick(self.plain.people, place)
        if guid is not None:
            self.step()
            self.project[guid].remove()
            del self.plain.people[guid]

    @rule(name=WORDS)
    def add_source(self, name: str) -> None:
        self.step()
        made = self.project.corpus.add_text(name, "notes", TEXT)
        self.plain.sources.append(made.guid)

    @rule(place=PLACE, start=st.integers(0, 50), length=st.integers(1, 20))
    def add_excerpt(self, place: int, start: int, length: int) -> None:
        guid = self.pick(self.plain.sources, place)
        if guid is None:
            return
        use = lambda: self.project.excerpts.add_text(self.project[guid], start, start + length, self.analyst)  # noqa: E731
        if start + length > len(TEXT):
            self.refused(ValueError, use)
            return
        self.step()
        made = use()
        self.plain.excerpts[made.guid] = {"source": guid, "start": start, "end": start + length, "codes": []}
        self.held.append(made)

    @rule(place=PLACE, code=PLACE)
    def code_excerpt(self, place: int, code: int) -> None:
        guid, chosen = self.pick(self.plain.excerpts, place), self.pick(self.plain.codes, code)
        if guid is None or chosen is None:
            return
        use = lambda: self.project.excerpts.code(self.project[guid], self.project[chosen], self.analyst)  # noqa: E731
        if chosen in self.plain.excerpts[guid]["codes"]:
            self.refused(suffice.ExistsError, use)
            return
        self.step()
        use()
        self.plain.excerpts[guid]["codes"].append(chosen)

    @rule(place=PLACE)
    def remove_excerpt(self, place: int) -> None:
        guid = self.pick(self.plain.excerpts, place)
        if guid is not None:
            self.step()
            self.project[guid].remove()
            del self.plain.excerpts[guid]

    # --- steps and lives ---

    @rule()
    def undo(self) -> None:
        if not self.past:
            self.refused(suffice.StateError, self.project.undo)
            return
        self.project.undo()
        self.future.append(self.plain)
        self.plain = self.past.pop()

    @rule()
    def redo(self) -> None:
        if not self.future:
            self.refused(suffice.StateError, self.project.redo)
            return
        self.project.redo()
        self.past.append(self.plain)
        self.plain = self.future.pop()

    @rule(place=PLACE)
    def abandon(self, place: int) -> None:
        before = self.project.dumps()
        try:
            with self.project.changes("nothing will be of it"):
                self.project.codebook.add_code(None, "Only for a while")
                guid = self.pick(self.plain.excerpts, place)
                if guid is not None:
                    self.project[guid].remove()
                raise ZeroDivisionError
        except ZeroDivisionError:
            pass
        assert self.project.dumps() == before

    @rule()
    def save_and_read(self) -> None:
        data = self.project.dumps()
        again = suffice.loads(data)
        assert again.dumps() == data
        self.project.close()
        self.project, self.past, self.future = again, [], []
        self.analyst = again.analysts[0]

    @rule(place=PLACE)
    def drop(self, place: int) -> None:
        if self.held:
            del self.held[place % len(self.held)]
        gc.collect()

    @precondition(lambda self: self.held)
    @rule(place=PLACE)
    def look_at_what_is_held(self, place: int) -> None:
        record = self.held[place % len(self.held)]
        repr(record)
        try:
            there = record.exists
        except ValueError:
            return
        if there:
            assert record.guid in self.plain.codes or record.guid in self.plain.excerpts

    @invariant()
    def same_codebook(self) -> None:
        if not hasattr(self, "project"):
            return
        plain = self.plain
        assert [one.guid for one in self.project.codebook.themes] == plain.themes
        ordered = [one for theme in plain.themes for one in plain.below(theme)]
        assert [code.guid for code in self.project.codebook] == ordered
        for code in self.project.codebook:
            model = plain.codes[code.guid]
            assert (code.name, code.memo, list(code.cues)) == (model["name"], model["memo"], model["cues"])
            assert [one.guid for one in code.codes] == model["below"]

    @invariant()
    def same_excerpts(self) -> None:
        if not hasattr(self, "project"):
            return
        plain = self.plain
        assert {one.guid: one.name for one in self.project.participants} == plain.people
        assert {one.guid for one in self.project.sources} == set(plain.sources)
        found = {one.guid: one for one in self.project.excerpts}
        assert set(found) == set(plain.excerpts)
        for guid, model in plain.excerpts.items():
            one = found[guid]
            assert (one.start, one.end, one.source.guid) == (model["start"], model["end"], model["source"])
            assert one.quote == TEXT[one.start : one.end]
            assert {code.guid for code in one.codes} == set(model["codes"])
        for guid in plain.codes:
            below = set(plain.below(guid))
            expected = {one for one, model in plain.excerpts.items() if below & set(model["codes"])}
            assert {one.guid for one in self.project[guid].excerpts} == expected

    @invariant()
    def same_steps(self) -> None:
        if hasattr(self, "project"):
            assert len(self.project.undo_titles) == len(self.past)
            assert len(self.project.redo_titles) == len(self.future)

    def teardown(self) -> None:
        if hasattr(self, "project"):
            self.project.close()
            for one in self.held:
                repr(one)


TestModel = Machine.TestCase
TestModel.settings = settings(
    max_examples=EXAMPLES, stateful_step_count=40, deadline=None, database=None, print_blob=True,
    derandomize="SUFFICE_EXAMPLES_COUNT" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)

if __name__ == "__main__":
    unittest.main()
