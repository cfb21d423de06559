"""Whether a goodbye ends warmly."""

from __future__ import annotations

import pytest

from coach.checks.warmth import warm_close

WARM = [
    ("I have to go. Lovely to meet you!", "Lovely to meet you!"),
    ("I'm off, nice meeting you", "I'm off, nice meeting you"),
    ("Duty calls. Thanks for the talk.", "Thanks for the talk."),
    ("The train leaves soon. Have a good evening, Bo.", "Have a good evening, Bo."),
    ("I cannot stay, but it was a pleasure.", "I cannot stay, but it was a pleasure."),
    ("I cannot stay long. It was a pleasure.", "It was a pleasure."),
    *(
        (line, line)
        for line in (
            "It was lovely, bye.",
            "I wish you a good evening.",
            "You made my evening.",
            "I hope the new place works out for you.",
            "I'm glad I came over.",
            "Safe travels.",
            "It was kind of you to listen.",
        )
    ),
]
PLAIN = [
    "I have to go now.",
    "I need a good drink.",
    "Not good to talk to you.",
    "Thanks for the talk. I am going to stand over there.",
    "It wasn't fun to see you",
    "I went skiing, it was great.",
    "I'm glad it is over.",
    "I wish you had told me.",
    "I'm not glad I came over.",
    "I hope it rains.",
    "",
]


@pytest.mark.parametrize(("text", "close"), WARM)
def test_000_12_a_warm_last_sentence_is_found(text: str, close: str | None) -> None:
    """000-12: thanks, a good wish, or that it was good; a no in the same clause is none of them."""
    assert warm_close(text) == close


@pytest.mark.parametrize("text", PLAIN)
def test_000_12_a_plain_goodbye_has_none(text: str) -> None:
    """000-12: only the last sentence counts, and a good drink is no kind word."""
    assert warm_close(text) is None
