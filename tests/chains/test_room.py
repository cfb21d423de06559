"""Who of a guest list is in the notebook."""

from __future__ import annotations

import pytest

from coach.chains.room import Names

KEYS = [
    ("tomek baran", "p1"),
    ("ann lee", "p2"),
    ("hannah lee", "p3"),
    ("jonas wendt", "p4"),
    ("jonas adeyemi", "p5"),
    ("jonas the baker", "p4"),
    ("jose los", "p6"),
]


@pytest.mark.parametrize(
    ("guest", "ids"),
    [
        ("Tomek Baran", {"p1"}),
        ("p1", {"p1"}),
        ("BARAN, Tomek", {"p1"}),
        ("Tomek B.", {"p1"}),
        ("Dr. Tomek Baran (Halmaplan)", {"p1"}),
        ("Tomek Baran <tomek@example.org>", {"p1"}),
        ("Tomek Baran, Halmaplan", {"p1"}),
        ("Tomek Baran +1", {"p1"}),
        ("Garcia Lee, Ann", set()),
        ("José Łoś", {"p6"}),
        ("Tomek", {"p1"}),
        ("Jonas", {"p4", "p5"}),
        ("Ann Lee", {"p2"}),
        ("Anna Lee", set()),
        ("Ann Leeds", set()),
        ("Tomek Baranowski", set()),
        ("Baran Someone", set()),
        ("", set()),
        ("(her plus one)", set()),
    ],
)
def test_a_guest_is_known_by_whole_words_of_the_name(guest: str, ids: set[str]) -> None:
    """Turned, shortened or with a company behind it, but never by a piece of a word."""
    assert Names(KEYS).of(guest) == ids
