"""A flag brings another wording of the sentence where a rule knows one, and advice where none does."""

from __future__ import annotations

import pytest

from coach.checks.eagerness import several_asks, soon_again
from coach.checks.tone import tone_flags
from coach.domain.suggestion import FlagKind
from tests.chains.conftest import NOTED, TODAY
from tests.checks.test_tone import _FOUND


@pytest.mark.parametrize(
    ("text", "fresh"),
    [
        ("I can't wait to hear about the kiln!!", "I would like to hear about the kiln."),
        ("I am so excited to read it.", "I am glad to read it."),
        ("Please send it ASAP.", "Please send it whenever it suits you."),
        ("That was an amazing talk about moss.", "That was a good talk about moss."),
        ("Sorry to bother you, how is the kiln?", "How is the kiln?"),
        ("I know you're busy, but how is the kiln?", "How is the kiln?"),
        ("May I pick your brain about kilns?", "May I ask you a few questions about kilns?"),
        ("Could you put in a good word for me?", "How do people usually find their way in there?"),
        ("Please reply.", "There is no hurry to answer."),
        ("Shall we book a demo?", "I can show you in a few minutes how it works, if you like."),
        (
            "Our platform helps teams like yours.",
            "I can tell you how we went about it, if that is of use to you.",
        ),
        ("Since I helped you with the kiln, could you call Bo?", "Could you call Bo?"),
        ("I'd like an intro in return for the map.", "I'd like an intro."),
    ],
)
def test_000_07_002_02_a_flagged_sentence_is_said_in_other_words(text: str, fresh: str) -> None:
    """000-07, 002-02: the suggestion is the sentence itself, more plainly, and nothing in it is flagged again."""
    assert tone_flags(text)[0].suggestion == fresh
    assert tone_flags(fresh) == []


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in _FOUND.items() for text in texts])
def test_000_07_every_flag_has_a_reason_and_a_way_out(kind: FlagKind, text: str) -> None:
    """000-07: pitch, eagerness, neediness, leverage and stock openings each carry both; a rewrite is never flagged."""
    for flag in tone_flags(text):
        assert flag.reason
        assert flag.suggestion
        assert flag.suggestion != text
        assert tone_flags(flag.suggestion) == []


@pytest.mark.parametrize(
    "text",
    [
        "As an award-winning organ builder, I know a lot about pipes.",
        "I am one of the best in Europe.",
        "My impressive track record speaks for itself.",
        "I single-handedly rebuilt the kiln.",
        "I was the youngest ever to win it.",
    ],
)
def test_000_07_bragging_is_flagged(text: str) -> None:
    """000-07: to impress is no goal."""
    (flag, *_) = tone_flags(text)
    assert flag.kind is FlagKind.PITCH
    assert "impress" in flag.reason


@pytest.mark.parametrize(
    "text",
    [
        "You looked gorgeous in that light.",
        "Your beautiful eyes stayed with me.",
        "I can't stop thinking about you.",
        "Shall we go on a date?",
        "Are you single?",
    ],
)
def test_000_07_flirting_is_flagged(text: str) -> None:
    """000-07: a follow-up is no date."""
    (flag, *_) = tone_flags(text)
    assert flag.kind is FlagKind.TOO_EAGER
    assert "flirting" in flag.reason


@pytest.mark.parametrize(
    "text",
    [
        "I have been an organ builder for ten years.",
        "The kiln in Bergen is a beautiful thing.",
        "What date suits you?",
        "I have been thinking of you since we talked.",
        "You were the first to tell me about moss.",
        "I do not think it is the right moment for the two of us.",
        "You are great with kilns.",
    ],
)
def test_000_07_plain_warmth_is_not(text: str) -> None:
    """000-07: what merely shares a word with bragging or flirting stays."""
    assert tone_flags(text) == []


def test_001_07_several_asks_are_flagged() -> None:
    """001-07: the second thing that is asked is named; one question, or none, is fine."""
    body = "Hi Ana,\n\nHow is the kiln? Could you send me the plan?\n\nBest"
    (flag,) = several_asks(body)
    assert (flag.kind, flag.span) == (FlagKind.TOO_EAGER, "Could you send me the plan?")
    assert several_asks("Hi Ana,\n\nHow is the kiln?\n\nBest") == []
    assert several_asks("Thank you. I will send the map.") == []


def test_001_07_a_message_too_soon_is_flagged() -> None:
    """001-07: two days after the last one it is early, a week later it is not."""
    (flag,) = soon_again("Hi Ana,\n\nMore.", "Ana", NOTED, TODAY)
    assert flag.span == "Hi Ana,"
    assert "2 days ago" in flag.reason
    assert soon_again("Hi Ana,", "Ana", NOTED.replace(month=10), TODAY) == []
    assert soon_again("Hi Ana,", "Ana", None, TODAY) == []
