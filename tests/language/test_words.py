"""How two texts are compared: words, folded forms, stems."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.language.words import content_words, fold, shares_content, stem, stems, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("O'Neil rewrote it in C++", ["O'Neil", "rewrote", "it", "in", "C++"]),
        ("a follow-up, please!", ["a", "follow-up", "please"]),
        ("R&D at Kranwerk (2 kilns)", ["R&D", "at", "Kranwerk", "2", "kilns"]),
        ("***", []),
    ],
)
def test_words_keep_what_belongs_together(text: str, expected: list[str]) -> None:
    """Names with marks and compounds are one word, punctuation is none."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("she needs a plumber", "a good plumber near Leeds", True),
        ("Zoë's kiln", "the KILN of Zoe", True),
        ("migrating pipelines", "migrated three pipelines", True),
        ("a follow-up", "she will follow", True),
        ("she is at the fair", "he was at the office", False),
        ("", "anything", False),
    ],
)
def test_sharing_content_goes_by_stems(one: str, other: str, alike: bool) -> None:
    """Two texts share content when a stem of a content word stands in both; small words prove nothing."""
    assert shares_content(one, other) is alike
    assert shares_content(other, one) is alike


def test_folding_drops_case_and_accents() -> None:
    """“TOMÁŠ” and “tomas” compare equal."""
    assert fold("TOMÁŠ Núñez’s") == fold("tomas nunez's")
    assert fold("ŁOŚ, Bjørn Æsir") == "los, bjorn aesir"


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_any_text_can_be_compared(text: str) -> None:
    """No text breaks the comparison, and every content word counts by its stem."""
    assert fold(fold(text)) == fold(text)
    assert {stem(word) for word in content_words(text)} <= stems(text)
