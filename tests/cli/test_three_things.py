"""The three things of a talk on the command line (practice 004-02). Today is 2026-11-20, a Friday."""

from __future__ import annotations

from tests.cli.conftest import Coach


def test_004_02_three_things_of_the_last_talk_are_noted_and_used_in_a_draft(coach: Coach) -> None:
    """They stand in a note of the talk's day, leave no question open, and the draft picks two of them up."""
    coach("me", "set", "--interests", "bouldering")
    coach("note", "add", "--person", "Ada Quill", "--date", "2026-11-16", "--text", "Ada builds kites out of old maps.")
    before = coach("three-things", "Ada", "--json").document
    assert [(thing["name"], thing["known"]) for thing in before["things"]] == [
        ("fun", []),
        ("common", []),
        ("learn", []),
    ]
    given = ("--fun", "the pub quiz", "--common", "bouldering", "--learn", "hiring kindly")
    after = coach("three-things", "Ada", *given, "--json").document
    assert after["note"]["date"] == "2026-11-16"
    assert [[source["quote"] for source in thing["known"]] for thing in after["things"]] == [
        ["Had a good laugh with me over the pub quiz"],
        ["Likes bouldering too"],
        ["Knows a lot about hiring kindly"],
    ]
    assert coach("undo").status == 0
    assert len(coach("person", "show", "Ada", "--json").document["notes"]) == 1
    coach("three-things", "Ada", *given)
    draft = coach("follow-up", "Ada", "--json").document
    assert "You had a good laugh with me over the pub quiz." in draft["body"]
    assert "bouldering" in draft["body"]


def test_004_02_none_of_the_three_is_needed(coach: Coach) -> None:
    """Asked without any, it only shows what is open, each with a natural question."""
    coach("person", "add", "Ada Quill")
    shown = coach("three-things", "Ada")
    assert shown.status == 0
    assert shown.out.count("not noted yet. Ask: “") == 3
    assert coach("person", "show", "Ada", "--json").document["notes"] == []


def test_003_16_a_mentor_and_002_13_a_manager_have_a_prompt(coach: Coach) -> None:
    """It stands with the person; the relation is told with the others' words otherwise."""
    coach("person", "add", "Ada Quill", "--relation", "mentor")
    coach("person", "add", "Ben Oake", "--relation", "manager")
    coach("person", "add", "Cem Tarn", "--relation", "neighbour")
    assert "Tell Ada what their advice led to" in coach("person", "show", "Ada").out
    assert "Ask Ben outside any review" in coach("person", "show", "Ben").out
    shown = coach("person", "show", "Cem").out
    assert "neighbour" in shown
    assert "Ask Cem" not in shown
