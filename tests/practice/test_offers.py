"""What is said to an offer of help."""

from __future__ import annotations

import pytest

from coach.practice.acts import Act
from tests.practice.made import ILSE, PAIR, played, replies

TOLD = ("What is your job?", "Tell me more about that.")


def act(offer: str, *before: str) -> tuple[str, str]:
    """What the answer to an offer is for, and its words."""
    turn = replies(played(PAIR, *before, offer))[0]
    return turn.act, turn.text


def test_an_offer_that_takes_up_what_they_told_is_welcome() -> None:
    """Nobody foresaw it, and it is of theirs."""
    assert act("I could bring you an old clock for the shop.", *TOLD)[0] == Act.ACCEPT


@pytest.mark.parametrize(
    "offer",
    ["I could introduce you to somebody who hires people.", "I could send you a book on sailing."],
)
def test_an_offer_of_something_else_is_declined_kindly(offer: str) -> None:
    """A word that is in many lines does not make it fit."""
    assert act(offer, *TOLD)[0] == Act.DECLINE


def test_an_offer_may_point_at_the_sentence_before_it() -> None:
    """“We have a plain page. I could set one up for you.” offers the page."""
    assert act("We have a plain page for ours. I could set one up for you.", *TOLD) == (Act.ACCEPT, ILSE.thanks)


def test_an_offer_that_leaves_open_what_asks_for_the_need() -> None:
    """“Is there anything I could do?” is the question they waited for."""
    assert act("Is there anything I could help you with?", *TOLD) == (Act.REVEAL, ILSE.hides)
    assert act("Is there anything I could help you with?")[0] != Act.REVEAL
