"""A follow-up says one thing of the talk: as its own question where one fits, else as a statement."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.chains.answering import ANA, THOUGHT, faithful
from tests.chains.conftest import NOTED, Opening
from tests.chains.shape import check_draft

MAP = "I promised to send her my tram map."


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("She is looking for a choir in Bergen.", "Have you found a choir in Bergen yet?"),
        ("She is restoring a wooden ferry.", "How is restoring a wooden ferry coming along?"),
        ("She is weighing a move to the archive.", "Which way are you leaning on a move to the archive?"),
        ("Paints old boats.", "How did you come to paint old boats?"),
    ],
)
@pytest.mark.parametrize("promised", ["", MAP])
def test_one_detail_is_said_as_its_own_question(opened: Opening, text: str, asked: str, promised: str) -> None:
    """A question that fits stands for the detail, word for word by rule; no second detail and no other question."""
    for chat in (None, faithful()):
        coach = opened(chat)
        coach.add_note(f"{text} Knows all about moss. {promised}", ["Ana Okafor"], date=NOTED)
        draft = coach.draft("ana")
        check_draft(draft, coach)
        claims = [sentence for sentence in draft.sentences if sentence.claim]
        assert asked in [sentence.text for sentence in claims]
        assert len(claims) == (2 if promised else 1)
        assert "moss" not in draft.body
        assert draft.body.count("?") == 1
        assert not [turns for turns in (chat.asked if chat else ()) if text.split()[-1] in turns[-1][1]]


@pytest.mark.parametrize(
    "typed",
    [
        {"wish": "say hello to the ferry"},
        {"slots": ["Friday at 9:00"]},
        {"place": "the depot"},
        {"wish": "could we talk on Friday"},
    ],
)
def test_nothing_is_asked_beside_what_was_typed(opened: Opening, typed: dict[str, Any]) -> None:
    """Where something was typed the detail is a statement, and what was typed is the only thing asked."""
    for chat in (None, faithful()):
        for text in (ANA, "She is looking for a choir in Bergen.", "Raises moss on a roof terrace.", THOUGHT):
            coach = opened(chat)
            coach.add_note(text, ["Ana Okafor"], date=NOTED)
            draft = coach.draft("ana", **typed)
            check_draft(draft, coach)
            asking = [sentence for sentence in draft.sentences if "?" in sentence.text]
            assert not [sentence for sentence in asking if sentence.claim]
            assert len(asking) == (0 if typed.get("wish") == "say hello to the ferry" else 1)
            assert [sentence for sentence in draft.sentences if sentence.claim]
            for letter in draft.alternatives:
                assert not [sentence for sentence in letter.sentences if sentence.claim and "?" in sentence.text]


def test_the_model_is_asked_where_no_rule_has_more_to_say(opened: Opening) -> None:
    """A plain statement is worded, a habit without a question of its own is asked after; the rest is ruled."""
    for text, words in (
        (THOUGHT, "I was glad to hear that you think that old kilns should be fired slowly."),
        ("Raises moss on a roof terrace.", "How is it that you raise moss on a roof terrace by now?"),
    ):
        model = faithful()
        coach = opened(model)
        coach.add_note(text, ["Ana Okafor"], date=NOTED)
        assert words in coach.draft("ana").body
        assert model.asked
    model = faithful()
    coach = opened(model)
    coach.add_note("She is looking for a choir in Bergen.", ["Ana Okafor"], date=NOTED)
    assert coach.draft("ana").body
    assert model.asked == []


def test_003_17_a_second_message_is_about_what_is_new(opened: Opening) -> None:
    """Of two notes the newer one is spoken of, though the older has more to say; where it says nothing, the older."""
    for text, word, silent in (("Paints old boats.", "boats", "choir"), ("Nothing new.", "choir", "boats")):
        for chat in (None, faithful()):
            coach = opened(chat)
            coach.add_note("She is looking for a choir in Bergen. Knows all about moss.", ["Ana Okafor"], date=NOTED)
            coach.add_note(text, ["ana"], date=date(2026, 11, 3))
            draft = coach.draft("ana", kind="second-touch")
            check_draft(draft, coach)
            for body in (draft.body, *(letter.body for letter in draft.alternatives)):
                assert silent not in body
            assert word in draft.body
            assert bool(draft.alternatives) is (word == "choir")
