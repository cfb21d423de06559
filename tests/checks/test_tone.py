"""Tone: each kind of flag is raised by what deserves it, and by no harmless look-alike."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from coach.checks.tone import tone_flags
from coach.domain.suggestion import FlagKind
from tests.reading.hurried import note_texts

_FOUND = {
    FlagKind.GENERIC_OPENER: [
        "I hope this email finds you well.",
        "Hope you're doing great!",
        "How are you?",
        "Just checking in.",
        "I wanted to touch base.",
        "I am reaching out about the kiln.",
        "It was great to meet you.",
        "Nice talking to you yesterday.",
        "Long time no see.",
        "As per our conversation, here is the map.",
    ],
    FlagKind.PITCH: [
        "Our platform helps teams like yours.",
        "Shall we book a demo?",
        "This is a game-changing kiln.",
        "There is a free trial.",
        "We could find synergies.",
        "Sign up today.",
        "It is the perfect solution for you.",
    ],
    FlagKind.NEEDY: [
        "Sorry to bother you.",
        "I am still waiting for your answer.",
        "You never got back to me.",
        "You haven't replied to my last mail.",
        "I write to you for the third time.",
        "I know you're busy.",
        "I'd be so grateful.",
        "Please reply.",
        "I really need this job.",
        "Could you put in a good word for me?",
        "May I pick your brain?",
        "Is there any job for me?",
        "Why haven't you answered?",
    ],
    FlagKind.LEVERAGE: [
        "You owe me.",
        "After everything I did for you, a small thing.",
        "Since I helped you with the kiln, could you call Bo?",
        "Would you return the favour?",
        "Now it's your turn.",
        "I'd like an intro in return for the map.",
    ],
    FlagKind.TOO_EAGER: [
        "I can't wait!!",
        "I was so inspired by you.",
        "You are amazing.",
        "I'm thrilled that we met.",
        "I am your biggest fan.",
        "Best conversation I ever had.",
        "Please answer ASAP.",
        "What a day! What a talk!",
        "You are the most fascinating person.",
    ],
}
_HARMLESS = [
    "I hope the move to Bergen goes well.",
    "How are you settling in after the move?",
    "I hope the glaze turns out as you wanted.",
    "It was great that the kiln worked.",
    "Your platform team moves to Dagster.",
    "How is the demo of your kiln coming along?",
    "You mentioned that your product is flaky.",
    "I know you are looking for a choir.",
    "Have you found a good word for the sign?",
    "I owe you a coffee.",
    "As promised, I will send you the tram map.",
    "What is the best way to learn Dutch?",
    "You teach kids to sew!",
    "How is the fan of your kiln?",
    "There is no need to answer this.",
    "I can wait.",
    "I am in Kyoto for the second time.",
    "You never told me how the kiln went.",
    "Only if it suits you.",
]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in _FOUND.items() for text in texts])
def test_found(kind: FlagKind, text: str) -> None:
    """A phrase of that sort is flagged as such, with words from the text, a reason and a way out."""
    flags = [flag for flag in tone_flags(text) if flag.kind is kind]
    assert flags
    assert all(flag.span in text and flag.reason and flag.suggestion for flag in flags)


@pytest.mark.parametrize("text", _HARMLESS)
def test_harmless(text: str) -> None:
    """Plain, warm sentences that share a word with a bad one raise no flag."""
    assert tone_flags(text) == []


@settings(max_examples=100, deadline=None)
@given(note_texts)
def test_flags_quote_the_text(text: str) -> None:
    """Whatever is written, a flag's span stands in it."""
    assert all(flag.span in text for flag in tone_flags(text))
