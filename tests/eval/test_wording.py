"""The graders' own reading of words."""

from __future__ import annotations

import pytest

from eval.wording import has_any, has_word, says, shares_content


@pytest.mark.parametrize(
    ("text", "word", "there"),
    [
        ("See you tomorrow", "Tom", False),
        ("Tom's boat", "tom", True),
        ("He is divorced", "divorc*", True),
        ("in Alesund now", "Ålesund", True),
        ("the email", "he", False),
    ],
)
def test_words_are_found_whole(text: str, word: str, there: bool) -> None:
    """Whole words only, accents and case ignored, any ending after a star."""
    assert has_word(text, word) is there


def test_a_plural_is_forgiven_where_something_must_be_said() -> None:
    """“prints” says “print”."""
    assert has_any("two prints for you", ["print"])


def test_curly_apostrophes_do_not_hide_a_claim() -> None:
    """A pattern with a straight apostrophe finds a typographic one."""
    assert says("You\u2019ll send it", r"you'll send") == "You'll send"


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("I promised the checklist", "send her my checklists", True),
        ("How is climbing?", "she climbs", True),
        ("How are you?", "she is there", False),
    ],
)
def test_content_words_are_shared_by_stem(one: str, other: str, shared: bool) -> None:
    """Endings do not matter, small words do not count."""
    assert shares_content(one, other) is shared
