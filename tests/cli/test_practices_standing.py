"""Practices that also have to work from the terminal: what is told after an evening, and who people are."""

from __future__ import annotations

import re

from tests.cli.conftest import Coach

EVENING = (
    b"Met Nina Costa, she has just become head gardener and worries about the frost. I would like to know her better. "
    b"Talked to Bo Lind, he plays chess. I would like to know him better too. "
    b"Nina said my question about soil was the best of the evening, that felt good."
)
_YOUNG = re.compile(r"\b(?:career starter|graduate|young professional|your first job|junior)\b", re.I)


def test_000_08_at_most_one_person_to_know_better(coach: Coach) -> None:
    """One of two leads the list, and only one is marked."""
    document = coach("debrief", "-", "--yes", "--json", typed=EVENING).document
    assert document["better"]["name"] in ("Nina Costa", "Bo Lind")
    listed = coach("follow-ups", "list", "--json").document["follow_ups"]
    assert [each["better"] for each in listed].count(True) <= 1
    assert listed[0]["better"] is True


def test_000_14_one_text_completes_the_reflection(coach: Coach) -> None:
    """Nothing beyond the text is asked for."""
    assert (
        coach("debrief", "-", "--yes", "--json", typed=b"Talked to Bo Lind, he plays chess.").document["saved"] is True
    )
    assert len(coach("note", "list", "--json").document["notes"]) == 1


def test_000_15_what_felt_good_is_kept_with_who_said_it(coach: Coach) -> None:
    """It lands in the library, to be found again."""
    coach("debrief", "-", "--yes", "--json", typed=EVENING)
    (kept,) = coach("felt-good", "list", "--json").document["felt_good"]
    assert "best of the evening" in kept["words"]
    assert kept["person"]["name"] == "Nina Costa"


def test_003_10_the_context_is_shown_before_it_is_kept(coach: Coach) -> None:
    """New role and worry stand in the preview, in their exact words, while nothing is saved."""
    document = coach("debrief", "-", "--json", typed=EVENING).document
    nina = next(person for person in document["people"] if person["name"] == "Nina Costa")
    quotes = " | ".join(fact["quote"] for fact in nina["facts"])
    assert "head gardener" in quotes
    assert "frost" in quotes
    assert coach("note", "list", "--json").document["notes"] == []


def test_003_01_a_tie_need_not_be_a_friendship(coach: Coach) -> None:
    """Somebody one shares information with is kept apart from a friend."""
    coach("person", "add", "Bo Lind", "--relation", "peer")
    coach("person", "add", "Ana Okafor", "--relation", "friend")
    told = {each["name"]: each["relation"] for each in coach("person", "list", "--json").document["people"]}
    assert told == {"Bo Lind": "peer", "Ana Okafor": "friend"}
    assert "peer" in coach("person", "show", "Bo").out


def test_004_03_goals_in_common_show_both_sides(coach: Coach) -> None:
    """Mine beside theirs with the note, confirmed by me; refused ones are gone."""
    coach("me", "--set", "goals=give my first conference talk")
    coach("note", "add", "--person", "Ana Okafor", "--text", "Wants to give a conference talk in spring.")
    (found,) = coach("shared-goals", "find", "--json").document["shared_goals"]
    note = coach("note", "list", "--json").document["notes"][0]
    assert found["their_source"]["note_id"] == note["id"]
    assert found["their_source"]["quote"] in note["text"]
    assert coach("shared-goals", "confirm", found["id"], "--json").document["shared_goal"]["verdict"] == "confirmed"
    assert len(coach("shared-goals", "list", "--json").document["shared_goals"]) == 1


def test_004_08_one_person_at_a_time_is_a_start(coach: Coach) -> None:
    """No list has to be complete: the queue gives one, and nothing need be imported."""
    for name in ("Ana Okafor", "Bo Lind"):
        coach("person", "add", name)
    document = coach("reintroduce", "--json").document
    assert document["person"]["name"] == "Ana Okafor"


def test_002_16_no_command_presumes_a_career_stage(coach: Coach) -> None:
    """Whoever has worked for thirty years is not taken for a beginner."""
    coach("me", "--set", "does=surveyor for 30 years")
    coach("event", "add", "Map Night", "--date", "2026-11-25", "--goal", "learn how others keep old maps")
    assert not _YOUNG.search(coach("prep", "Map Night").out)
