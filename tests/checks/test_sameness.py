"""A reworded sentence says the same, or it is not used."""

from __future__ import annotations

import pytest

from coach.checks.sameness import changed_in


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("You mentioned that you are weighing Dagster.", "You mentioned you're weighing Dagster."),
        ("Thank you for offering to read my talk.", "Thanks for offering to read my talk."),
        ("I have not forgotten that you lent me a drill.", "I haven't forgotten that you lent me a drill."),
        ("How is the search for a second engineer going?", "So, how's the search for a second engineer going?"),
    ],
)
def test_the_same_in_other_words(before: str, after: str) -> None:
    """Contractions, courtesies and connectives change nothing."""
    assert changed_in(before, after) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("You run 3 bakeries.", "You run 4 bakeries."),
        ("You run two bakeries.", "You run bakeries."),
        ("You met Ana at the gym.", "You met Tom at the gym."),
        ("You moved from Chennai.", "You moved from Chennai to Berlin."),
        ("You are weighing Dagster.", "You are weighing tools."),
        ("You are not hiring.", "You are hiring."),
        ("How is the search going?", "The search is going."),
        ("You are looking for a gym.", "You are looking for a gym, right?"),
        ("You told me about moss.", "I told you about moss at work, and I love climbing."),
        ("See https://a.example/x", "See https://a.example/y"),
        ("You like moss.", "You like moss!! Amazing!!"),
    ],
)
def test_what_changes_a_fact_is_seen(before: str, after: str) -> None:
    """Numbers, names, denials, questions, content, claims about me, links, a worse tone."""
    assert changed_in(before, after) is not None
