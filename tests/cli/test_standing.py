"""What stands between people, from the command line; practices are named by their id."""

from __future__ import annotations

from typing import Any

from tests.cli.conftest import Coach


def answer(coach: Coach, *words: str) -> Any:  # noqa: ANN401 - any JSON value
    """The document of a command that must succeed."""
    outcome = coach(*words, "--json")
    assert outcome.status == 0, outcome.out
    return outcome.document


def test_003_03_a_talk_needs_no_event(coach: Coach) -> None:
    """003-03: place is free text, and so is the occasion; neither is needed."""
    note = ("note", "add", "--person", "Ana Ruiz", "--text", "She is looking for a choir in Kiel.")
    kept = answer(coach, *note)["note"]
    assert (kept["event"], kept["place"]) == (None, None)
    assert answer(coach, *note, "--place", "the bus stop by the mill")["note"]["place"] == "the bus stop by the mill"
    assert "choir in Kiel" in answer(coach, "follow-up", "Ana")["body"]


def test_004_04_without_goals_of_mine_there_is_a_reason(coach: Coach) -> None:
    """004-04: the empty list is named as why nothing is compared, and how to fill it."""
    answer(coach, "note", "add", "--person", "Ana Ruiz", "--text", "She wants to learn sailing.")
    told = " ".join(coach("shared-goals", "list").out.split())
    assert "None of your own goals is noted" in told
    assert "coach me --set goals=" in told
    answer(coach, "me", "--set", "goals=learn sailing")
    assert "None of your own goals" not in coach("shared-goals", "list").out


def test_004_09_what_is_not_known_becomes_a_question(coach: Coach) -> None:
    """004-09: the gaps of a person are named, each with something natural to ask; what is noted is asked no more."""
    answer(coach, "note", "add", "--person", "Ana Ruiz", "--text", "She is a nurse at the mill clinic.")
    (before,) = answer(coach, "prep", "--person", "Ana")["people"]
    assert any("aiming for" in gap and gap.endswith("?”") for gap in before["gaps"])
    answer(coach, "note", "add", "--person", "Ana Ruiz", "--text", "Her goal is to sail to Gotland next summer.")
    (after,) = answer(coach, "prep", "--person", "Ana")["people"]
    assert not any("aiming for" in gap for gap in after["gaps"])


def test_003_14_an_import_shows_no_strength(coach: Coach) -> None:
    """003-14: somebody with a name and no talk counts in no figure, and is among those nothing is known of."""
    before = answer(coach, "progress")["figures"]
    answer(coach, "person", "add", "Ada Quill", "--company", "Kitewerk", "--inner-circle")
    assert [figure["value"] for figure in answer(coach, "progress")["figures"]] == [each["value"] for each in before]
    assert "Ada Quill" in coach("reintroduce").out
