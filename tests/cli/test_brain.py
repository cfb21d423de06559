"""``coach brain``, and the invitation that follows from it, without a model."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from coach.checks.favours import CAUTION, LEFT_OUT
from tests.cli.conftest import Coach
from tests.cli.test_ledgers import answer

NOTE = "Leads the data platform team at Freightly. Plays the cello. Knows a lot about pipeline tests."


@pytest.fixture
def priya(coach: Coach) -> Coach:
    """Somebody to learn from."""
    answer(coach, "note", "add", "--person", "Priya Raman", "--text", NOTE)
    return coach


def invited(coach: Coach, *words: str) -> Any:  # noqa: ANN401 - any JSON value
    """The invitation to her."""
    return answer(coach, "follow-up", "Priya", "--kind", "invite", *words)


def test_002_03_who_and_what_exactly_i_admire_feed_the_invitation(priya: Coach) -> None:
    """002-03: the reason I typed stands in the draft, turned to face them, and claims nothing that was noted."""
    kept = answer(priya, "brain", "add", "Priya", "--admire", "how she explains hard things simply")["brain_pick"]
    assert (kept["state"], kept["person"]["name"], kept["date"]) == ("idea", "Priya Raman", "2026-11-20")
    (sentence,) = [one for one in invited(priya)["sentences"] if "learn" in one["text"]]
    assert (
        sentence["text"]
        == "I would like to learn how you explain hard things simply, and have a few questions prepared."
    )
    assert (sentence["claim"], sentence["sources"]) == (False, [])


def test_002_03_a_reason_is_enough_where_nothing_is_noted(coach: Coach) -> None:
    """Without a note and without a reason the draft asks for the reason; with it, it is written."""
    answer(coach, "person", "add", "Priya Raman")
    assert "What exactly do you admire" in invited(coach)["question"]
    answer(coach, "brain", "add", "Priya", "--admire", "her talk on pipeline tests")
    assert "more about your talk on pipeline tests" in invited(coach)["body"]


def test_002_04_there_is_a_place_and_two_times_and_a_calendar_file(priya: Coach, tmp_path: Path) -> None:
    """002-04: two times and a place anybody can choose; same company means away from the desks; an ICS file."""
    answer(priya, "brain", "add", "Priya", "--admire", "her patience")
    out = tmp_path / "talk.ics"
    draft = invited(priya, "--out", str(out))
    assert re.search(r"Would .+ at \d\d:\d\d or .+ at \d\d:\d\d suit you, at a café of your choice\?", draft["body"])
    assert out.read_text().count("BEGIN:VEVENT") == 2
    assert "away from our desks" in invited(priya, "--same-company")["body"]


@pytest.mark.parametrize(
    "admire", ["how she runs meetings", "her cello playing", "explains things", "calm in a crisis"]
)
def test_002_05_the_purpose_is_said_and_nothing_is_behind_it(priya: Coach, admire: str) -> None:
    """002-05, 002-02, 002-10: what for is said, one thing is asked (the time), and no lint finds a pitch or a plea."""
    answer(priya, "brain", "add", "Priya", "--admire", admire)
    draft = invited(priya)
    assert "I would like to learn" in draft["body"]
    assert "no agenda beyond that" in draft["body"]
    assert draft["body"].count("?") == 1
    assert not {flag["kind"] for flag in draft["flags"]} & {"pitch", "needy", "too-eager", "leverage"}
    assert not re.search(r"\b(?:job|referral|hir\w+|position|opening|favou?r|introduc\w+)\b", draft["body"], re.I)


@pytest.mark.parametrize("ask", ["could she get me an interview", "I want her to refer me", "and she might hire me"])
def test_002_05_a_request_among_the_reasons_is_left_out(priya: Coach, ask: str) -> None:
    """002-05, 002-10: only what is admired goes into the letter, which does not claim that nothing is behind it; the
    caution comes once.
    """
    answer(priya, "brain", "add", "Priya", "--admire", f"her patience, {ask}")
    first, second = invited(priya), invited(priya)
    assert "learn more about your patience, and have a few questions prepared." in first["body"]
    assert ask not in first["body"]
    assert "no agenda" not in first["body"]
    assert [flag["reason"] for flag in first["flags"]] == [LEFT_OUT, CAUTION]
    assert [flag["reason"] for flag in second["flags"]] == [LEFT_OUT]


def test_002_05_a_request_alone_is_no_reason(priya: Coach) -> None:
    """002-03, 002-05: where only something is asked, the draft asks what is admired."""
    answer(priya, "brain", "add", "Priya", "--admire", "I want her to refer me")
    draft = invited(priya)
    assert (draft["body"], draft["question"]) == ("", "What exactly do you admire in what Priya does?")


def test_002_10_a_wish_in_an_invitation_is_no_hidden_agenda(priya: Coach) -> None:
    """002-10: the wish is said, “no agenda” is not, and the caution stands beside the first such letter alone."""
    answer(priya, "brain", "add", "Priya", "--admire", "her patience")
    wish = ("--wish", "please refer me to your boss")
    first, second = invited(priya, *wish), invited(priya, *wish)
    assert "Please refer me to your boss." in first["body"]
    assert "no agenda" not in first["body"]
    assert [flag["reason"] for flag in first["flags"] if flag["kind"] == "needy"] == [CAUTION]
    assert not [flag for flag in second["flags"] if flag["kind"] == "needy"]


def test_002_03_a_pastime_is_no_reason_to_pick_a_brain(coach: Coach) -> None:
    """002-03: where nothing of their work is noted, what I admire is the one question."""
    answer(coach, "note", "add", "--person", "Ingrid Vale", "--text", "Plays the viola.")
    draft = answer(coach, "follow-up", "Ingrid", "--kind", "invite")
    assert (draft["body"], draft["question"]) == ("", "What exactly do you admire in what Ingrid does?")


def test_002_06_goals_of_theirs_are_asked_about_without_a_model(coach: Coach) -> None:
    """002-06: what somebody said they want becomes a question to take along, with the words of the note."""
    note = "Wants to learn German properly. Would like to give one workshop a month that isn't on a screen."
    answer(coach, "note", "add", "--person", "Mina Vale", "--text", note)
    asked = answer(coach, "brain", "questions", "Mina")["from_notes"]
    assert [("German" in one["text"], "workshop" in one["text"]) for one in asked] == [(True, False), (False, True)]
    assert all(one["sources"][0]["quote"] in note for one in asked)


def test_002_09_the_thanks_name_the_day_of_the_talk(priya: Coach) -> None:
    """002-09: a talk to learn from that was today, and not the day of the last note."""
    answer(priya, "note", "add", "--person", "Priya", "--text", "Runs in the park.", "--date", "2026-11-05")
    answer(priya, "brain", "add", "Priya", "--admire", "her patience")
    answer(priya, "brain", "done", "Priya", "--today", "2026-11-21")
    draft = answer(priya, "follow-up", "Priya", "--kind", "thank-you", "--today", "2026-11-21")
    assert "for your time on 21 November." in draft["body"]


def test_002_06_the_questions_are_four_topics_mine_and_those_from_notes(priya: Coach) -> None:
    """002-06: the bank's four topics, my own, and what she told; every source word for word from her note."""
    answer(priya, "brain", "add", "Priya", "--admire", "her patience", "--question", "How do you say no?")
    sheet = answer(priya, "brain", "questions", "Priya")
    assert [topic["name"] for topic in sheet["topics"]] == ["direction", "best-part", "obstacles", "qualities"]
    assert sheet["mine"] == ["How do you say no?"]
    assert (sheet["admire"], sheet["workplace"], sheet["engine"]) == ("her patience", None, "off")
    assert sheet["from_notes"]
    for question in sheet["from_notes"]:
        assert question["text"].endswith("?")
        assert all(source["quote"] in NOTE for source in question["sources"])


def test_002_06_they_can_be_printed(priya: Coach, tmp_path: Path) -> None:
    """002-06, 002-07: as text and as Markdown, the pace first; another ending is refused before any work."""
    answer(priya, "brain", "add", "Priya", "--admire", "her patience", "--question", "Why <b>?")
    for name in ("q.txt", "q.md"):
        answer(priya, "brain", "questions", "Priya", "--out", str(tmp_path / name))
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert text.index("stay with an answer") < text.index("Where the field is going")
        assert "and then: What have you seen" in text
    assert "Why \\<b\\>?" in (tmp_path / "q.md").read_text(encoding="utf-8")
    refused = priya("brain", "questions", "Priya", "--out", str(tmp_path / "q.pdf"), "--json")
    assert refused.document["error"]["kind"] == "usage"
    assert "Where the field is going" in priya("brain", "questions", "Priya").out


def test_004_11_a_manager_is_asked_outside_a_review(priya: Coach) -> None:
    """004-11, 002-13: “manager” brings the workplace set, in prep and among the questions to take along."""
    assert answer(priya, "brain", "questions", "Priya")["workplace"] is None
    answer(priya, "person", "edit", "Priya", "--relation", "manager")
    found = answer(priya, "brain", "questions", "Priya")["workplace"]
    assert found["name"] == "manager"
    asked = [question["text"] for question in answer(priya, "prep", "--person", "Priya")["people"][0]["questions"]]
    assert set(found["questions"]) <= set(asked)


def test_002_09_it_ends_in_thanks_in_the_right_tone(priya: Coach) -> None:
    """002-09: invited, met, thanked; each step says what comes next, and the thanks keep to the formality."""
    answer(priya, "brain", "add", "Priya", "--admire", "her patience")
    assert answer(priya, "brain", "done", "Priya", "--invited")["brain_pick"]["state"] == "invited"
    assert "thank-you" in priya("brain", "done", "Priya").out
    casual, formal = (
        answer(priya, "follow-up", "Priya", "--kind", "thank-you", "--formality", level)["body"] for level in "13"
    )
    assert casual != formal
    assert answer(priya, "brain", "done", "Priya", "--thanked")["brain_pick"]["state"] == "thanked"
    assert answer(priya, "brain", "list")["brain_picks"] == []
    assert len(answer(priya, "brain", "list", "--all")["brain_picks"]) == 1


def test_after_the_talk_the_reason_is_spent(priya: Coach) -> None:
    """An invitation after the thanks speaks of what was noted again."""
    answer(priya, "brain", "add", "Priya", "--admire", "her patience")
    answer(priya, "brain", "done", "Priya", "--thanked")
    assert "patience" not in invited(priya)["body"]


def test_a_plan_is_changed_dropped_and_had_back(priya: Coach) -> None:
    """Adding again changes the plan under way; dropping it is one undo away."""
    first = answer(priya, "brain", "add", "Priya", "--admire", "her patience", "--question", "One?")["brain_pick"]
    second = answer(priya, "brain", "add", "Priya", "--admire", "her calm", "--question", "Two?")["brain_pick"]
    assert second == {**first, "admire": "her calm", "questions": ["One?", "Two?"]}
    assert answer(priya, "brain", "show", "Priya")["brain_pick"] == second
    answer(priya, "brain", "drop", "Priya", "--yes")
    assert priya("brain", "show", "Priya", "--json").document["error"]["kind"] == "not-found"
    answer(priya, "undo", "--yes")
    assert answer(priya, "brain", "show", "Priya")["brain_pick"] == second


def test_it_comes_back_from_the_native_file(priya: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exported and imported into a fresh home, it is the same."""
    kept = answer(priya, "brain", "add", "Priya", "--admire", "her patience", "--question", "One?")["brain_pick"]
    answer(priya, "export", str(tmp_path / "all.jsonl"))
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "fresh"))
    answer(priya, "import", str(tmp_path / "all.jsonl"), "--yes")
    assert answer(priya, "brain", "list")["brain_picks"] == [kept]
