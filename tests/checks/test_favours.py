"""What is admired, and what is asked beside it."""

from __future__ import annotations

import pytest

from coach.checks.favours import parted, way_in


@pytest.mark.parametrize(
    ("typed", "admired", "asked"),
    [
        ("her job, could she get me an interview", "her job", "could she get me an interview"),
        ("his talks; please introduce me to your boss", "his talks", "please introduce me to your boss"),
        ("her talks and that she might hire me", "her talks", "that she might hire me"),
        ("her calm - maybe she knows a job for me", "her calm", "maybe she knows a job for me"),
        ("I want him to refer me", "", "I want him to refer me"),
        ("that she could refer me for a job at Bimbla", "", "that she could refer me for a job at Bimbla"),
    ],
)
def test_002_05_a_request_is_parted_from_what_is_admired(typed: str, admired: str, asked: str) -> None:
    """002-05: whatever is wanted from the person is no part of what is admired in them."""
    assert parted(typed) == (admired, asked)


@pytest.mark.parametrize(
    "typed",
    [
        "how she plans, tests and ships",
        "the way she can explain hard things to me",
        "that she got her job without a degree",
        "how they hire people and how they found their first role",
        "how she would handle a crisis",
        "her way of asking for feedback",
        "I want to learn how she says no",
        "how he raises money",
    ],
)
def test_what_is_only_admired_stays_as_it_was_typed(typed: str) -> None:
    """A reason in which nothing is asked comes back unchanged."""
    assert parted(typed) == (typed, "")


@pytest.mark.parametrize("text", ["she refers me", "puts in a word for me", "would he hire me", "get me an interview"])
def test_002_10_a_way_in_is_seen_however_it_is_put(text: str) -> None:
    """002-10: in any person of the verb."""
    assert way_in(text)
