"""From the session before an event to the debrief after it, and on to the next session, over the command line."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Coach

TEXT = b"Talked to Ana again, she keeps golden files. Met Nina Costa, she plans parks. I would like to know her better."
GUESTS = ("--guest", "Ana Ruiz", "--guest", "Bo Marsh")


@pytest.fixture
def evening(coach: Coach) -> Coach:
    """An event of today with two known guests, and an experiment that was adjusted."""
    coach("note", "add", "--person", "Ana Ruiz", "--date", "2026-11-10", "--text", "Ana Ruiz tests her data pipelines.")
    coach("note", "add", "--person", "Bo Marsh", "--date", "2026-11-10", "--text", "Bo Marsh collects old maps.")
    coach("experiment", "add", "People open up if I ask twice", "--verdict", "held", "--next", "Ask once, then wait")
    coach("event", "add", "Data Night", "--date", "2026-11-20", "--goal", "learn how others test pipelines", *GUESTS)
    return coach


@pytest.fixture
def prepared(evening: Coach) -> Coach:
    """The same, after its prep session."""
    assert evening("prep", "Data Night").status == 0
    return evening


def debrief(coach: Coach, *words: str, typed: bytes = TEXT) -> Any:  # noqa: ANN401 - any JSON value
    """The document of a debrief of the evening."""
    outcome = coach("debrief", "-", "--event", "Data Night", *words, "--json", typed=typed)
    assert outcome.status == 0, outcome.out
    return outcome.document


def test_001_02_the_debrief_opens_with_whom_one_meant_to_look_for(prepared: Coach) -> None:
    """Before everything else, in what would be kept and in what was kept, also for a text that was left waiting."""
    out = prepared("debrief", "-", "--event", "Data Night", typed=TEXT).out
    opening = "You meant to look for Ana Ruiz and Bo Marsh.\nYou went out to try: Ask once, then wait\n"
    assert out.startswith(opening)
    (kept,) = prepared("debrief", "list", "--json").document["debriefs"]
    assert prepared("debrief", "--resume", kept["id"], "--yes").out.startswith(opening)


def test_without_a_session_a_debrief_opens_with_nothing(evening: Coach) -> None:
    """Who was never shown a plan meant to look for nobody: not after a guest list, nor for an event that is new."""
    file = ("debrief", "-", "--event", "Data Night")
    assert evening("event", "guests", "Data Night", "--guest", "Cleo Vint").status == 0
    assert "meant to" not in evening(*file, typed=TEXT).out
    assert debrief(evening)["plan"] is None
    assert evening("debrief", "-", "--event", "Elsewhere", "--json", typed=TEXT).document["plan"] is None
    assert evening("debrief", "-", "--json", typed=TEXT).document["plan"] is None


def test_000_01_the_circle_of_an_experiment(prepared: Coach) -> None:
    """Prep, debrief with a verdict and the next guess, and the next prep opens with that guess."""
    words = (
        "--verdict",
        "did-not",
        "--happened",
        "They looked at the clock",
        "--next",
        "Ask, then say one thing of mine",
    )
    assert debrief(prepared)["plan"]["experiment"] == "Ask once, then wait"
    out = prepared("debrief", "-", "--event", "Data Night", *words, "--yes", typed=TEXT).out
    assert "To try next time: Ask, then say one thing of mine" in out
    newest = prepared("experiment", "list", "--json").document["experiments"][0]
    assert (newest["hypothesis"], newest["verdict"]) == ("Ask once, then wait", "did-not")
    assert newest["happened"] == "They looked at the clock"
    prepared("event", "add", "Map Night", "--date", "2026-11-26", "--guest", "Bo Marsh")
    assert prepared("prep", "Map Night").out.splitlines()[1] == "To try out: Ask, then say one thing of mine"
    shown = prepared("prep", "Map Night", "--json").document["experiment"]
    assert shown["to_try"] == "Ask, then say one thing of mine"
    assert debrief(prepared)["plan"]["experiment"] is None
    again = prepared("debrief", "-", "--event", "Data Night", "--verdict", "held", "--yes", "--json", typed=TEXT)
    assert again.document["error"]["kind"] == "usage"


def test_000_01_what_was_agreed_on_for_the_evening_is_what_was_tried(prepared: Coach) -> None:
    """The plan's own guess goes before the last one's; an entry that stands open for it is concluded."""
    prepared("experiment", "add", "People laugh if I do")
    prepared("prep", "Data Night", "--experiment", "People laugh if I do")
    debrief(prepared, "--verdict", "held", "--yes")
    experiments = prepared("experiment", "list", "--json").document["experiments"]
    assert [(one["hypothesis"], one["verdict"]) for one in experiments] == [
        ("People laugh if I do", "held"),
        ("People open up if I ask twice", "held"),
    ]


def test_000_03_the_count_of_the_card_is_kept_in_the_plan(prepared: Coach) -> None:
    """Typed once, and taken back with the debrief it was typed at; no number is made up."""
    assert debrief(prepared)["plan"] == {
        "people": [
            {"id": each["id"], "name": each["name"], "met": None} for each in debrief(prepared)["plan"]["people"]
        ],
        "experiment": "Ask once, then wait",
        "target": 3,
        "talked": None,
    }
    assert debrief(prepared, "--talked", "3", "--yes")["plan"]["talked"] == 3
    assert prepared("undo").status == 0
    assert debrief(prepared)["plan"]["talked"] is None


def test_001_09_a_goal_met_and_one_missed_are_both_told_kindly(prepared: Coach) -> None:
    """At the debrief and before the next evening: other words for each, and no blame in either."""
    prepared("event", "add", "Map Night", "--date", "2026-11-26")
    told = {}
    for count in ("0", "1", "3"):
        word = debrief(prepared, "--talked", count, "--yes")["word"]
        told[count] = word, prepared("prep", "Map Night", "--json").document["last_time"]
    assert "went all the same" in told["0"][0]
    assert "Being there counts" in told["1"][0]
    assert "as many as you had in mind" in told["3"][0]
    assert told["0"][1] == "Last time, at Data Night, there was no long talk. You went, and that counted."
    assert told["1"][1] == "Last time, at Data Night: one talk. Being there counted too."
    assert told["3"][1] == "Last time, at Data Night: three talks, as many as you had in mind."
    assert prepared("prep", "Map Night").out.splitlines()[1] == told["3"][1]


def test_003_15_an_evening_made_smaller_for_little_energy_is_measured_by_that(evening: Coach) -> None:
    """One talk is as many as was planned."""
    evening("prep", "Data Night", "--energy", "1")
    assert "as many as you had in mind" in debrief(evening, "--talked", "1")["word"]


def test_000_08_whom_one_talked_with_is_told_by_text_and_by_name(prepared: Coach) -> None:
    """The text tells of Ana; Bo is named, and a line about him may follow. Nobody else was planned."""
    document = debrief(prepared, "--met", "Bo", "--yes")
    assert [(each["name"], each["met"]) for each in document["plan"]["people"]] == [
        ("Ana Ruiz", True),
        ("Bo Marsh", True),
    ]
    assert document["better"]["name"] == "Nina Costa"
    out = prepared("debrief", "-", "--event", "Data Night", "--yes", typed=b"Good soup.").out
    assert "You talked with Bo Marsh, too. A line about it is enough" in out
    refused = prepared("debrief", "-", "--event", "Data Night", "--met", "Nina", "--json", typed=TEXT).document["error"]
    assert (refused["kind"], "Nina Costa" in refused["message"]) == ("usage", True)


def test_who_was_not_met_stays_so(prepared: Coach) -> None:
    """Also where the text names them: not being there is told as well."""
    document = debrief(prepared, "--not-met", "Bo", "--yes", typed=b"Bo Marsh was ill.")
    assert {each["name"]: each["met"] for each in document["plan"]["people"]} == {"Ana Ruiz": None, "Bo Marsh": False}


class _Terminal(io.TextIOWrapper):
    """Standard input where somebody sits and types."""

    def isatty(self) -> bool:
        """Somebody does."""
        return True


def test_at_a_terminal_the_plan_comes_first_and_is_asked_about(
    prepared: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whom, before the text is read; then whom I talked with, how many talks, what the experiment showed."""
    from coach.cli.main import main

    file = tmp_path / "evening.txt"
    file.write_bytes(TEXT)
    answers = b"y\n1\nThey laughed\nWait longer\n4\ny\n"
    monkeypatch.setattr(sys, "stdin", _Terminal(io.BytesIO(answers)))
    assert main(("debrief", str(file), "--event", "Data Night")) == 0
    said = capsys.readouterr()
    assert said.err.startswith(
        "You meant to look for Ana Ruiz and Bo Marsh.\nYou went out to try: Ask once, then wait\n"
    )
    assert "You meant to" not in said.out
    assert "Did you talk with Bo Marsh?" in said.err
    assert "Did you talk with Ana" not in said.err
    plan = debrief(prepared)["plan"]
    assert ([each["met"] for each in plan["people"]], plan["talked"], plan["experiment"]) == ([True, True], 4, None)
    newest = prepared("experiment", "list", "--json").document["experiments"][0]
    assert (newest["verdict"], newest["happened"], newest["next"]) == ("held", "They laughed", "Wait longer")


def test_one_undo_takes_a_debrief_with_its_verdict_back(prepared: Coach) -> None:
    """Notes, the count, whom I met and the experiment are one step."""
    before = debrief(prepared)["plan"]
    debrief(prepared, "--talked", "2", "--met", "Bo", "--verdict", "held", "--next", "Wait", "--yes")
    assert prepared("undo", "--json").document["undone"] == "save a debrief"
    assert debrief(prepared)["plan"] == before
    assert len(prepared("experiment", "list", "--json").document["experiments"]) == 1


def test_undo_passes_over_a_session(prepared: Coach) -> None:
    """What a session found is nothing I wrote: the last thing I did write is taken back; a change is mine."""
    prepared("prep", "Data Night", "--target", "5")
    assert prepared("undo", "--json").document["undone"] == "prepare for Data Night"
    assert prepared("prep", "Data Night", "--json").document["target"] == 3
    assert prepared("undo", "--json").document["undone"] == "add an event"
    assert prepared("event", "list", "--json").document["events"] == []
    assert prepared("undo", "--json").document["undone"] == "note an experiment"


def test_001_10_a_target_that_was_typed_stays_whatever_the_energy(coach: Coach, tmp_path: Path) -> None:
    """Three is the default, and three may be meant: then little energy does not shrink it, also in another home."""
    coach("event", "add", "Small", "--date", "2026-11-21", "--energy", "1")
    coach("event", "add", "Typed", "--date", "2026-11-22", "--target", "3", "--energy", "1")
    coach("event", "add", "Later", "--date", "2026-11-23")
    coach("prep", "Later", "--target", "3")
    coach("prep", "Later", "--energy", "2")
    targets = [coach("prep", name, "--json").document["target"] for name in ("Small", "Typed", "Later")]
    assert targets == [1, 3, 3]
    coach("export", str(tmp_path / "all.jsonl"))
    there = ("--home", str(tmp_path / "there"))
    coach("import", str(tmp_path / "all.jsonl"), "--yes", *there)
    assert [coach("prep", name, "--json", *there).document["target"] for name in ("Small", "Typed")] == [1, 3]


def test_nobody_is_put_off_to_a_day_that_has_passed(coach: Coach) -> None:
    """The day is refused with what to write instead."""
    coach("person", "add", "Ana Ruiz")
    coach("keep-in-touch", "set", "Ana", "--every", "30")
    error = coach("keep-in-touch", "snooze", "Ana", "--until", "2026-11-01", "--json").document["error"]
    assert (error["kind"], error["message"]) == ("usage", "2026-11-01 has passed already.")
    assert coach("keep-in-touch", "snooze", "Ana", "--until", "2026-12-01").status == 0


def test_an_event_of_a_name_and_a_day_is_one_whichever_way_it_comes(coach: Coach, tmp_path: Path) -> None:
    """A missing day fits any; an imported one with an id of its own is kept under it, and pointed out."""
    file = tmp_path / "events.jsonl"
    file.write_text('{"type": "event", "name": "Fair"}\n', encoding="utf-8")
    coach("import", str(file), "--yes")
    refused = coach("event", "add", "fair", "--date", "2026-11-25", "--json").document["error"]
    assert (refused["kind"], "Fair" in refused["message"]) == ("usage", True)
    file.write_text('{"type": "event", "id": "e-other", "name": "FAIR", "date": "2026-11-25"}\n', encoding="utf-8")
    told = coach("import", str(file), "--yes", "--json").document
    assert (told["created"]["event"], [each["line"] for each in told["review"]]) == (1, [1])
    assert coach("import", str(file), "--yes", "--json").document["review"] == []
