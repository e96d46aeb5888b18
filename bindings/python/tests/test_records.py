"""Records: fields of every type, lists, references, children, undo, and that no repr tells of people.

SPDX-License-Identifier: MIT
"""

import datetime
import gc
import json
import os
import traceback
import unittest
from typing import Any

import world
from world import DAY, WORDS, WorldTest

import suffice

UTC = datetime.timezone.utc


class Fields(WorldTest):
    def test_text(self) -> None:
        code = self.w.crisis
        self.assertIsNone(code.definition)
        code.definition = "What happens when something f\u00e4lls \U0001f319"
        self.assertEqual(code.definition, "What happens when something f\u00e4lls \U0001f319")
        self.assertTrue(code.is_set("definition"))
        del code.definition
        self.assertIsNone(code.definition)
        code.definition = ""
        self.assertIsNone(code.definition)

    def test_integer(self) -> None:
        group = self.w.group
        self.assertEqual(group.sought, 3)
        group.sought = 12
        self.assertEqual(group.sought, 12)
        group.sought = None
        self.assertIsNone(group.sought)

    def test_boolean(self) -> None:
        self.assertIsNone(self.w.analyst.lay)
        self.w.analyst.lay = False
        self.assertIs(self.w.analyst.lay, False)
        del self.w.analyst.lay
        self.assertIsNone(self.w.analyst.lay)

    def test_date(self) -> None:
        source = self.w.source
        for value in (DAY, "2025-03-20"):
            source.keep_until = value
            self.assertEqual(source.keep_until, DAY)
        source.keep_until = None
        self.assertIsNone(source.keep_until)
        with self.assertRaises(TypeError):
            source.keep_until = datetime.datetime(2025, 3, 20)
        with self.assertRaises(ValueError):
            source.keep_until = "20 March"
        for value in (datetime.date.min, datetime.date.max):
            try:
                source.keep_until = value
            except suffice.SufficeError:
                continue
            self.assertEqual(source.keep_until, value)

    def test_partial_date(self) -> None:
        interview = self.w.interview
        self.assertEqual(interview.date, suffice.PartialDate(2025, 3))
        for text in ("2025", "2025-03", "2025-03-20"):
            interview.date = text
            self.assertEqual(str(interview.date), text)
        interview.date = DAY
        self.assertEqual(interview.date.date(), DAY)
        for wrong in ("2025-13", "25", "2025-02-30"):
            with self.assertRaises(ValueError):
                interview.date = wrong

    def test_partial_dates_are_ordered_and_hashed(self) -> None:
        year, month = suffice.PartialDate(2025), suffice.PartialDate("2025-03")
        self.assertLess(year, month)
        self.assertEqual(len({month, suffice.PartialDate(2025, 3)}), 1)
        self.assertIsNone(month.date())
        self.assertNotEqual(month, "2025-03")
        with self.assertRaises(AttributeError):
            month.year = 2024
        with self.assertRaises(ValueError):
            suffice.PartialDate(2025, None, 3)

    def test_instant(self) -> None:
        project = self.w.project
        elsewhere = datetime.timezone(datetime.timedelta(hours=2))
        project.created = datetime.datetime(2025, 3, 20, 11, 30, 0, 999999, tzinfo=elsewhere)
        self.assertEqual(project.created, datetime.datetime(2025, 3, 20, 9, 30, 0, 999000, tzinfo=UTC))
        self.assertIsNotNone(project.created.tzinfo)
        with self.assertRaises(ValueError):
            project.created = datetime.datetime(2025, 3, 20)
        with self.assertRaises(TypeError):
            project.created = DAY

    def test_choice_by_value_number_and_name(self) -> None:
        item = self.w.excerpt
        for value in (suffice.Fidelity.RECONSTRUCTED, 2, "reconstructed"):
            item.fidelity = None
            item.fidelity = value
            self.assertIs(item.fidelity, suffice.Fidelity.RECONSTRUCTED)
        self.assertEqual(str(item.fidelity), "reconstructed")
        for wrong in ("RECONSTRUCTED", "other", 99):
            with self.assertRaisesRegex(ValueError, "verbatim, reconstructed"):
                item.fidelity = wrong

    def test_reference(self) -> None:
        self.assertEqual(self.w.crisis.experience, self.w.experience)
        self.w.crisis.experience = None
        self.assertIsNone(self.w.crisis.experience)
        with self.assertRaises(TypeError):
            self.w.crisis.experience = self.w.experience.guid
        with self.assertRaises(suffice.ArgumentError):
            self.w.crisis.experience = self.w.analyst

    def test_every_field_reads_and_what_is_set_is_set(self) -> None:
        seen = set()
        for record in world.all_records(self.w.project):
            for name, field in vars(type(record)).items():
                if isinstance(getattr(field, "number", None), int):
                    value = getattr(record, name)
                    label = next(one for one, number in record.FIELDS.items() if number == field.number)
                    listed = isinstance(value, (suffice.TextValues, suffice.ReferenceValues))
                    self.assertEqual(record.is_set(label), len(value) > 0 if listed else value is not None, (record, name))
                    seen.add(field.number)
        self.assertGreater(len(seen), 300)

    def test_what_is_required_stays(self) -> None:
        with self.assertRaises(suffice.SufficeError):
            del self.w.crisis.name
        self.assertEqual(self.w.crisis.name, "Crisis")

    def test_fields_by_name(self) -> None:
        with self.assertRaisesRegex(KeyError, "has no field"):
            self.w.crisis.is_set("colour of the sky")
        self.assertEqual(self.w.crisis.text_length("definition"), 0)
        self.assertEqual(self.w.crisis.text_slice("definition"), "")


class Lists(WorldTest):
    def test_texts(self) -> None:
        cues = self.w.crisis.cues
        cues.append("help")
        cues.insert(0, "alone")
        cues.extend(["night", "fall"])
        self.assertEqual(cues, ["alone", "help", "night", "fall"])
        self.assertEqual((cues[-1], cues[1:3]), ("fall", ["help", "night"]))
        cues[0] = "by myself"
        del cues[-1]
        cues[1:] = ["x", "y", "z"]
        self.assertEqual(list(cues), ["by myself", "x", "y", "z"])
        del cues[::2]
        self.assertEqual(list(cues), ["x", "z"])
        with self.assertRaises(IndexError):
            cues[2]
        with self.assertRaises(TypeError):
            cues.append(3)

    def test_whole_list_in_one_step(self) -> None:
        project, code = self.w.project, self.w.crisis
        before = len(project.undo_titles)
        for change in (
            lambda: setattr(code, "cues", ["a", "b", "c"]),
            lambda: code.cues.extend(["d", "e"]),
            lambda: code.cues.reverse(),
            lambda: code.cues.clear(),
        ):
            change()
            before += 1
            self.assertEqual(len(project.undo_titles), before)
        self.assertEqual(list(code.cues), [])
        project.undo()
        self.assertEqual(list(code.cues), ["e", "d", "c", "b", "a"])
        with self.assertRaises(TypeError):
            code.cues = "abc"
        self.assertEqual(len(code.cues), 5)

    def test_a_wrong_value_leaves_the_list(self) -> None:
        code = self.w.crisis
        code.cues = ["a", "b"]
        with self.assertRaises(TypeError):
            code.cues = ["c", 4]
        with self.assertRaises(ValueError):
            code.cues[0] = "with \0"
        with self.assertRaises(TypeError):
            code.cues.extend(["c", 4])
        self.assertEqual(list(code.cues), ["a", "b"])

    def test_references(self) -> None:
        people = self.w.interview.interviewers
        self.assertEqual(list(people), [self.w.analyst, self.w.second])
        people.reverse()
        self.assertEqual(list(people), [self.w.second, self.w.analyst])
        with self.assertRaises(ValueError):
            people.append(self.w.analyst)
        people.remove(self.w.second)
        self.assertEqual(people.pop(), self.w.analyst)
        self.assertEqual(len(people), 0)
        self.w.interview.interviewers += [self.w.second]
        self.assertIn(self.w.second, people)
        self.assertEqual(repr(people), "<1 values of a Interview>")

    def test_of_what_is_gone(self) -> None:
        code = self.w.waiting
        cues = code.cues
        self.w.project.remove_many([code], dependants=True)
        for use in (lambda: len(cues), lambda: list(cues), lambda: cues.append("x"), lambda: code.cues[0]):
            with self.assertRaises(suffice.NotFoundError):
                use()


class ChildrenTest(WorldTest):
    def test_as_a_sequence(self) -> None:
        themes = self.w.project.codebook.themes
        self.assertEqual(len(themes), 2)
        self.assertEqual((themes[0], themes[-1]), (self.w.crisis, self.w.waiting))
        self.assertEqual(list(themes[::-1]), [self.w.waiting, self.w.crisis])
        self.assertEqual(list(reversed(themes)), [self.w.waiting, self.w.crisis])
        self.assertEqual((themes.index(self.w.waiting), themes.count(self.w.crisis)), (1, 1))
        with self.assertRaises(IndexError):
            themes[2]
        with self.assertRaises(IndexError):
            themes[-3]
        with self.assertRaises(ValueError):
            themes.index(self.w.night)
        with self.assertRaises(TypeError):
            themes[1.0]

    def test_by_key_name_and_guid(self) -> None:
        themes = self.w.project.codebook.themes
        for text in ("1", "Crisis", self.w.crisis.guid):
            self.assertEqual(themes[text], self.w.crisis)
            self.assertIn(text, themes)
        self.assertIsNone(themes.get("Nothing"))
        self.assertNotIn(self.w.night.guid, themes)
        with self.assertRaises(KeyError):
            themes["Nothing"]
        self.assertEqual(list(themes[:])[0], themes[:]["Crisis"])

    def test_in(self) -> None:
        themes = self.w.project.codebook.themes
        self.assertIn(self.w.crisis, themes)
        self.assertNotIn(self.w.night, themes)
        self.assertNotIn(self.w.analyst, themes)
        self.assertNotIn(None, themes)
        with suffice.loads(self.w.project.dumps()) as other:
            self.assertNotIn(other.codebook.themes[0], themes)

    def test_fields_may_change_while_going_through(self) -> None:
        for theme in self.w.project.codebook.themes:
            theme.memo = "seen"
        self.assertEqual([one.memo for one in self.w.project.codebook.themes], ["seen", "seen"])

    def test_structure_may_not(self) -> None:
        book = self.w.project.codebook
        book.add_code(None, "Third")
        for change in (
            lambda: book.add_code(None, f"More {len(book.themes)}"),
            lambda: book.themes[-1].remove(),
            lambda: book.move_code(book.themes[0], None, 1),
        ):
            with self.assertRaises(RuntimeError):
                for theme in book.themes:
                    theme.memo = "seen"
                    change()

    def test_structure_may_not_change_at_the_last_one(self) -> None:
        book = self.w.project.codebook
        with self.assertRaises(RuntimeError):
            for theme in book.themes:
                if theme == book.themes[-1]:
                    book.add_code(None, "More")

    def test_what_was_exchanged_further_on_is_noticed(self) -> None:
        book = self.w.project.codebook
        third = book.add_code(None, "Third")
        with self.assertRaises(RuntimeError):
            for place, theme in enumerate(book.themes):
                if place == 0:
                    third.remove()
                    book.add_code(None, "Another")

    def test_parent_and_codes_below(self) -> None:
        self.assertEqual(self.w.night.parent, self.w.crisis)
        self.assertEqual(self.w.crisis.parent, self.w.project.codebook)
        self.assertEqual(self.w.project.codebook.parent, self.w.project)
        self.assertIsNone(self.w.project.parent)
        self.assertEqual(list(self.w.crisis.codes), [self.w.night])
        self.assertEqual((self.w.night.depth, self.w.night.theme), (2, self.w.crisis))


class Identity(WorldTest):
    def test_equal_when_the_same(self) -> None:
        again = self.w.project.codebook.themes["Crisis"]
        self.assertIsNot(again, self.w.crisis)
        self.assertEqual(again, self.w.crisis)
        self.assertEqual(len({again, self.w.crisis, self.w.waiting}), 2)
        self.assertNotEqual(again, self.w.waiting)
        self.assertNotEqual(again, "Crisis")

    def test_not_equal_in_a_copy(self) -> None:
        with suffice.loads(self.w.project.dumps()) as other:
            self.assertNotEqual(other.codebook.themes[0], self.w.crisis)
            self.assertEqual(other.codebook.themes[0].guid, self.w.crisis.guid)

    def test_guid(self) -> None:
        guid = self.w.crisis.guid
        self.assertEqual(self.w.project[guid], self.w.crisis)
        self.assertIn(guid, self.w.project)
        self.w.crisis.guid = "00000000-0000-4000-8000-000000000001"
        self.assertEqual(self.w.project.get("00000000-0000-4000-8000-000000000001"), self.w.crisis)
        self.assertIsNone(self.w.project.get(guid))
        self.assertIsNone(self.w.coding.guid)
        with self.assertRaises(KeyError):
            self.w.project[guid]
        with self.assertRaises(ValueError):
            self.w.crisis.guid = "no guid"

    def test_of_what_is_gone(self) -> None:
        self.w.idea.remove()
        self.assertFalse(self.w.idea.exists)
        self.assertEqual(repr(self.w.idea), "<Idea (removed)>")
        for use in (lambda: self.w.idea.guid, lambda: self.w.idea.parent, lambda: self.w.idea.text, self.w.idea.remove):
            with self.assertRaises(suffice.NotFoundError):
                use()
        with self.assertRaises(suffice.NotFoundError):
            self.w.idea.text = "again"

    def test_made_by_nobody(self) -> None:
        with self.assertRaisesRegex(TypeError, "is made by"):
            suffice.Code()

    def test_referrers(self) -> None:
        self.assertEqual(list(self.w.night.referrers(suffice.Coding.code)), [self.w.coding])
        self.assertEqual(list(self.w.night.excerpts), [self.w.excerpt])
        self.assertEqual(list(self.w.excerpt.codes), [self.w.night])


class Undo(WorldTest):
    def test_undo_and_redo(self) -> None:
        project = self.w.project
        theme = project.codebook.add_code(None, "Fourth")
        project.undo()
        self.assertFalse(theme.exists)
        project.redo()
        self.assertEqual(theme.name, "Fourth")
        self.assertEqual(project.redo_titles, ())

    def test_all_or_nothing(self) -> None:
        project = self.w.project
        before = project.dumps()
        with self.assertRaises(ZeroDivisionError):
            with project.changes("many"):
                self.w.crisis.name = "Emergency"
                with project.changes("inner"):
                    project.codebook.add_code(None, "More")
                raise ZeroDivisionError
        self.assertEqual(project.dumps(), before)
        with project.changes("many") as same:
            self.assertEqual(same, project)
            self.w.crisis.name = "Emergency"
            self.w.waiting.name = "Queue"
        self.assertEqual(project.undo_titles[0], "many")
        project.undo()
        self.assertEqual((self.w.crisis.name, self.w.waiting.name), ("Crisis", "Waiting"))
        self.assertEqual(project.open_groups(), 0)

    def test_closed_within(self) -> None:
        with self.assertRaises(ZeroDivisionError):
            with self.w.project.changes("many"):
                self.w.project.close()
                raise ZeroDivisionError

    def test_nothing_to_undo(self) -> None:
        with suffice.new("Empty") as project:
            with self.assertRaises(suffice.StateError):
                project.undo()
            with self.assertRaises(RuntimeError):
                project.redo()


class Sources(WorldTest):
    def test_slices(self) -> None:
        source = self.w.source
        self.assertEqual(len(source), len(WORDS))
        for piece in (slice(None), slice(10, 24), slice(-6, None), slice(3, -70), slice(60, 20), slice(0, 10**9)):
            self.assertEqual(source[piece], WORDS[piece])
        self.assertEqual((source[16], source[-1]), (WORDS[16], WORDS[-1]))
        with self.assertRaises(IndexError):
            source[len(WORDS)]
        with self.assertRaises(ValueError):
            source[::2]

    def test_without_text(self) -> None:
        self.assertEqual((len(self.w.recording), self.w.recording[:5]), (0, ""))
        self.assertTrue(self.w.recording)

    def test_quote_of_an_excerpt(self) -> None:
        self.assertEqual(self.w.excerpt.quote, WORDS[0:19])
        self.assertEqual(self.w.source.original(), WORDS.encode("utf-8"))
        place = len(WORDS[:19].encode("utf-16-le")) // 2
        self.assertEqual(self.w.source.text_place("text", 19, suffice.Unit.POINTS, suffice.Unit.UTF16), place)


class BetweenProjects(WorldTest):
    def test_adopt(self) -> None:
        with suffice.new("Another") as other:
            table = other.adopt(self.w.project, [self.w.crisis])
            self.assertEqual([one.name for one in other.codebook.themes], ["Crisis"])
            self.assertIn("added", table["effect"])
            with self.assertRaises(ValueError):
                other.adopt(self.w.project, [other.codebook.themes[0]])

    def test_extract_compare_merge(self) -> None:
        with self.w.project.extract([self.w.crisis]) as part:
            self.assertEqual([one.guid for one in part.codebook.themes], [self.w.crisis.guid])
        with suffice.loads(self.w.project.dumps()) as other:
            self.assertEqual(len(self.w.project.compare(other)), 0)
            other.codebook.themes[0].memo = "from elsewhere"
            self.assertEqual(len(self.w.project.compare(other)), 1)
            self.w.project.merge(other, take=True)
            self.assertEqual(self.w.crisis.memo, "from elsewhere")

    def test_alone(self) -> None:
        codebook = suffice.Codebook.new("Alone")
        codebook.add_code(None, "First")
        self.assertEqual(len(codebook), 1)
        model = suffice.LogicModel.new("Alone", "I am heard")
        self.assertEqual((model.name, model.experience_node().text), ("Alone", "I am heard"))
        framework = suffice.Framework.new("Alone")
        framework.add_level("0", "Not yet")
        with framework.project, codebook.project, model.project:
            assessment = suffice.Assessment.new("Spring", self.w.framework)
            self.assertEqual(assessment.project.frameworks[0].guid, self.w.framework.guid)

    def test_releases_and_speakers_without_a_participant(self) -> None:
        self.assertEqual(self.w.release.audience, suffice.Audience.TEAM)
        speaker = self.w.project.corpus.add_speaker(self.w.interview, "INT", "interviewer")
        self.assertIsNone(speaker.participant)


class Discretion(unittest.TestCase):
    """A word that stands in every sensitive field turns up nowhere that people do not ask for it."""

    SECRET = "Quintessa"

    def setUp(self) -> None:
        top = os.path.dirname(os.path.dirname(world.PACKAGE))
        with open(os.path.join(top, "bindings", "schema.json"), encoding="utf-8") as file:
            self.schema = json.load(file)
        self.w = world.make()
        self.addCleanup(self.w.project.close)
        self.filled = 0
        source = self.w.project.corpus.add_text(f"{self.SECRET} said", "transcript", f"{self.SECRET} came.")
        self.w.project.excerpts.add_text(source, 0, 9, self.w.analyst)
        self.w.project.corpus.set_value(
            self.w.person, self.w.project.corpus.add_attribute("Word", "text", "participant", []), self.SECRET
        )
        for kind in self.schema["kinds"]:
            for number, record in enumerate(self.w.project.records(kind["number"])):
                self.fill(kind, record, number)

    def fill(self, kind: Any, record: Any, number: int) -> None:
        names = {f.number: name for name, f in vars(type(record)).items() if isinstance(getattr(f, "number", None), int)}
        for field in kind["fields"]:
            if field["sensitive"] and not field["by_verb"]:
                value = f"{self.SECRET} {number}"
                try:
                    setattr(record, names[field["number"]], [value] if field["type"] == "text_list" else value)
                    self.filled += 1
                except suffice.SufficeError:  # a rule of its own: a path, or what somebody absent cannot have said
                    pass

    def check(self, text: str) -> None:
        self.assertNotIn(self.SECRET, text)

    def test_fields_are_filled(self) -> None:
        self.assertGreater(self.filled, 80)

    def test_reprs(self) -> None:
        for record in world.all_records(self.w.project):
            self.check(repr(record) + str(record) + f"{record}")
            for name in dir(type(record)):
                if name.startswith("_"):
                    continue
                try:
                    value = getattr(record, name)
                except Exception as raised:
                    self.check(repr(raised) + str(raised))
                    continue
                if not isinstance(value, (str, bytes)):
                    self.check(repr(value))
                    self.check(repr(getattr(value, "_ipython_key_completions_", list)()))
            for name, number in record.FIELDS.items():
                self.check(repr(getattr(type(record), name, None)))
        for table in (self.w.project.improvement.plan(), self.w.matrix.table(), self.w.project.corpus.participants.table()):
            self.check(repr(table) + str(table))

    def test_findings(self) -> None:
        findings = self.w.project.check(DAY, all_steps=True)
        self.assertGreater(len(findings), 0)
        self.check(repr(findings) + repr(list(findings)) + findings._repr_html_())

    def test_exceptions(self) -> None:
        w, secret = self.w, self.SECRET
        other = w.project.corpus.add_participant("P3", "Somebody", "staff")
        wrong = [
            lambda: setattr(other, "key", f"{secret}" * 10),
            lambda: setattr(other, "name", f"{secret}\0"),
            lambda: setattr(other, "name", f"{secret}\ud800"),
            lambda: setattr(other, "name", f"{secret}\x01"),
            lambda: setattr(other, "name", secret * 1000),
            lambda: setattr(other, "voice", secret),
            lambda: setattr(w.interview, "date", secret),
            lambda: setattr(w.source, "keep_until", secret),
            lambda: setattr(w.crisis, "cues", [secret, f"{secret}\ud800"]),
            lambda: setattr(w.project, "created", secret),
            lambda: setattr(w.project.interviews[1], "key", w.interview.key),
            lambda: w.project.participants[f"{secret} nobody"],
            lambda: w.project.interviews[f"{secret} nobody"],
            lambda: w.project.participants[:][f"{secret} nobody"],
            lambda: w.person.remove(),
            lambda: w.excerpt.source.remove(),
            lambda: w.project.corpus.set_value(w.person, w.age, secret),
            lambda: w.project.corpus.add_participant("P3", secret, "staff"),
            lambda: w.project.corpus.add_text(f"{secret}\ud800", "notes", secret),
            lambda: w.project.excerpts.set_quote(w.excerpt, secret),
            lambda: w.project.excerpts.add_text(w.source, 5, 10**6),
            lambda: suffice.loads(f"<project>{secret}</project>"),
            lambda: suffice.loads(f"<{secret}/>"),
            lambda: suffice.loads(w.project.dumps().replace(b"</project>", secret.encode() + b"</project>")),
        ]
        for place, use in enumerate(wrong):
            with self.subTest(place):
                with self.assertRaises(Exception) as caught:
                    use()
                raised: Any = caught.exception
                while raised is not None:
                    self.check(repr(raised) + str(raised) + repr(vars(raised) if hasattr(raised, "__dict__") else ""))
                    said = "".join(traceback.format_exception_only(type(raised), raised))
                    self.check(said)
                    raised = raised.__cause__ or (None if raised.__suppress_context__ else raised.__context__)
                gc.collect()


if __name__ == "__main__":
    unittest.main()
