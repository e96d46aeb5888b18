"""World: a small project with at least one record of every kind, for all tests.

SPDX-License-Identifier: MIT
"""

import datetime
import importlib
import os
import sys
import unittest
from types import SimpleNamespace
from typing import Any

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
try:
    import suffice
except ModuleNotFoundError:
    sys.path.insert(0, PACKAGE)

    import suffice

WORDS = "They came at ni\u00e9ht \U0001f319 and nobody told us. A man sat with me until the morning, and I could sleep."
DAY = datetime.date(2025, 3, 20)


def optional(name: str) -> Any:
    """A package that not everybody has, or None."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def needs(name: str) -> Any:
    """Skips a class or a test when a package is not there."""
    return unittest.skipUnless(optional(name), f"{name} is not installed")


def environment(**more: str) -> "dict[str, str]":
    """For a Python of its own that finds the package and the library."""
    return {**os.environ, "PYTHONPATH": os.path.dirname(os.path.dirname(os.path.abspath(suffice.__file__))), **more}


def make() -> SimpleNamespace:
    """The project, and its records by short names."""
    w = SimpleNamespace()
    w.project = suffice.new("Fernhollow")
    w.project.set_instant(datetime.datetime(2025, 3, 20, 9, tzinfo=datetime.timezone.utc))
    w.project.set_seed(7)
    _codebook(w)
    _people(w)
    _interviews(w)
    _reading(w)
    _stories(w)
    _meetings(w)
    _maturity(w)
    _declarations(w)
    return w


def _codebook(w: Any) -> None:
    book = w.project.codebook
    w.experience = w.project.add_experience("E1", "I am not left alone", "Somebody comes when I call.")
    w.activity = w.project.add_activity("A1", "Call back", "A named person calls back.")
    w.crisis = book.add_code(None, "Crisis")
    w.crisis.key = "1"
    w.crisis.experience = w.experience
    w.night = w.crisis.add_code("At night")
    w.waiting = book.add_code(None, "Waiting")
    w.version = book.add_version("First", None, "After three transcripts")


def _people(w: Any) -> None:
    corpus = w.project.corpus
    w.analyst = corpus.add_analyst("AN", "Analyst Ada")
    w.second = corpus.add_analyst("BE", "Analyst Ben")
    w.basis = corpus.add_basis("Consent")
    w.team = corpus.add_team("T1", "Crisis team")
    w.member = corpus.add_team_member(w.team, "Member Mo", "Nurse", "health")
    w.group = corpus.add_sample_group("Carers", "carer", 3, 1)
    w.person = corpus.add_participant("P1", "Margaret Miller", "service-user")
    w.carer = corpus.add_participant("P2", "Colin Miller", "carer")
    w.subject = corpus.add_subject("S1", "Aunt Agatha", w.carer, "aunt")
    w.permission = corpus.set_permission(w.person, "quote-to-team", "given", "2025-03")
    w.age = corpus.add_attribute("Age", "integer", "participant", [])
    w.town = corpus.add_attribute("Town", "choice", "participant", ["North", "South"])
    corpus.set_value(w.person, w.age, "71")
    w.schedule = corpus.add_schedule("Crisis interview")
    w.section = corpus.add_section(w.schedule, "1", "The start")
    w.item = corpus.add_item(w.section, "question", "What happened?")


def _interviews(w: Any) -> None:
    corpus = w.project.corpus
    w.interview = corpus.add_interview("I1", "interview", "2025-03")
    w.interview.interviewers = [w.analyst, w.second]
    w.other_interview = corpus.add_interview("I2", "interview")
    w.speaker = corpus.add_speaker(w.interview, "MM", "person", w.person)
    w.event = corpus.add_event(w.interview, "The night of the fall", "2025-01", "bad")
    w.source = corpus.add_text("Transcript one", "transcript", WORDS, w.interview)
    w.recording = corpus.add_file("Recording one", "recording", "tapes/one.wav", 1000, None, 60000, w.interview)
    w.sync = corpus.add_sync(w.source, 5, 1000)
    w.grid = corpus.add_grid(w.interview, w.source, w.analyst)
    w.row = corpus.add_grid_row(w.grid, 0, 5000, "The fall", [w.crisis])


def _reading(w: Any) -> None:
    excerpts, synthesis = w.project.excerpts, w.project.synthesis
    w.excerpt = excerpts.add_text(w.source, 0, 19, w.analyst)
    w.excerpt.speaker = w.speaker
    w.second_excerpt = excerpts.add_text(w.source, 41, 60, w.analyst)
    w.coding = excerpts.code(w.excerpt, w.night, w.analyst)
    w.summary = synthesis.add_summary(w.interview, w.crisis, "Left alone at night.", w.analyst)
    w.summary.excerpts = [w.excerpt]
    w.absence = synthesis.add_absence(w.interview, w.waiting, "not-raised", w.analyst)
    w.matrix = synthesis.add_matrix("Round 1")
    w.matrix.add_all()
    w.matrix.chart_all()
    w.point = w.matrix.add_key_point("K1", w.crisis, "similarity", "Nobody came at night.")
    w.point.summaries = [w.summary]
    w.other_point = w.matrix.add_key_point("K2", w.waiting, "difference", "Some waited, some did not.")


def _stories(w: Any) -> None:
    w.story = w.project.add_story("A night in March", w.experience)
    w.segment = w.story.add_segment("evidence", "She called, and nobody came.", [w.point])
    w.story.leave_out(w.other_point, "Too few voices.")
    w.model = w.project.add_logic_model("Crisis", w.experience)
    w.node = w.model.add_node("activity", "a", None, w.activity)
    w.outcome = w.model.add_node("outcome", "b", "Somebody answers")
    w.link = w.model.add_link(w.node, w.outcome)


def _meetings(w: Any) -> None:
    improvement = w.project.improvement
    w.meeting = improvement.add_meeting("M1", DAY, w.team, w.story, w.model)
    w.reaction = improvement.add_reaction(w.meeting, "impression", "That is us.", w.member)
    w.observation = improvement.add_observation(w.meeting, "wrong", "No call back.", w.node, w.segment)
    w.mark = improvement.mark(w.meeting, w.node, "did-not", "story", w.member)
    w.focus = improvement.choose(w.meeting, w.node, "fix", "It hurt most.")
    w.why = improvement.add_why(w.focus, "Nobody is on the rota.", True)
    w.idea = improvement.add_idea("D1", "A night rota.", w.member)
    w.practice = improvement.add_good_practice("The man who sat", "He stayed.")
    w.action = improvement.add_action("X1", "Set up a rota", w.member, DAY)
    w.status = improvement.set_status(w.action, "begun", DAY, w.member, "First nights are covered.")
    w.test = improvement.add_test(w.action, "One week", "It held.", DAY, "adopt")
    w.answer = improvement.add_answer("Y1", "Nobody came at night.")


def _maturity(w: Any) -> None:
    w.framework = w.project.add_framework("F", "Listening")
    w.low, w.high = w.framework.add_level("0", "Not yet"), w.framework.add_level("1", "Always")
    w.part = w.framework.add_section("1", "Hearing")
    w.areas = w.framework.add_group(w.part, "1a", "People")
    w.area = w.framework.add_area(w.areas, "1a.1", "Stories are asked for")
    w.indicator = w.framework.add_indicator(w.area, "i", "There is a plan")
    w.assessment = w.project.add_assessment("Spring", w.framework)
    w.reviewer = w.assessment.add_reviewer("service-lead", "Reviewer Rae")
    w.rating = w.assessment.rate(w.area, w.low, "We began only now.")
    w.indicator_mark = w.assessment.mark(w.indicator, "partly", "Half of it.")
    w.evidence = w.assessment.add_evidence(w.area, "The minutes of March.", w.excerpt)


def _declarations(w: Any) -> None:
    w.release = w.project.add_release("team", "The story, to the team", w.analyst)
    w.ready = w.project.declare_ready("set-up", DAY, w.analyst)
    w.waiver = w.project.waive("C34", None, None, "There was no time.", w.analyst, DAY)
    w.withdrawal, _ = w.project.withdraw(w.project.corpus.add_participant("P9", "Gone Gareth", "staff"), "stop", w.analyst)
    with suffice.content.open("suffice") as content:
        w.project.adopt(content, list(content.protocols))


def all_records(project: Any) -> "list[Any]":
    """Each record of each kind."""
    return [record for kind in suffice.Kind for record in project.records(kind)]


class WorldTest(unittest.TestCase):
    """A test with a world of its own."""

    w: Any

    def setUp(self) -> None:
        self.w = make()
        self.addCleanup(self.w.project.close)
