"""What was promised is taken out of the note's words and turned to face the person."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from coach.phrasing.promises import Promised, my_promise, their_promise
from tests.reading.hurried import ANA, DAY, note_texts

LATER = date(2026, 11, 4)


def mine(text: str, today: date = LATER) -> Promised | None:
    """My promise to Ana, noted on a Monday, read two days later unless said otherwise."""
    return my_promise(text, ANA, DAY, today)


@pytest.mark.parametrize(
    ("noted", "act"),
    [
        ("I promised to send her my glaze recipes", "send you my glaze recipes"),
        ("I told her I'd ask around about flats", "ask around about flats"),
        ("said I'd send him the slides", "send you the slides"),
        ("I'll lend her my drill", "lend you my drill"),
        ("todo: send her the kiln link", "send you the kiln link"),
        ("must send Ana the link", "send you the link"),
        ("I'm going to introduce her to Bo", "introduce you to Bo"),
        ("I promised Ana to water her plants while she is away", "water your plants while you are away"),
        ("I should bring her back the book", "bring you back the book"),
        ("I gave my word to help her move", "help you move"),
        ("I'd send her photos of the kiln", "send you photos of the kiln"),
        ("I promised to send her the list (she needs it)", "send you the list"),
        ("I promised to review her thesis, because she is stuck", "review your thesis"),
        ("promised to share w/ her my tram map", "share with you my tram map"),
        (
            "if she ends up giving the talk I'll lend her the projector & help w/ the slides",
            "lend you the projector and help with the slides if you end up giving the talk",
        ),
        ("If they're coming on Friday I will lend them two chairs", "lend you two chairs if you are coming on Friday"),
        ("I'll send her the list if she asks", "send you the list if you ask"),
        ("I'll bring him a map if he predicts rain", "bring you a map if you predict rain"),
    ],
)
def test_my_promise_is_a_thing_to_do(noted: str, act: str) -> None:
    """“I promised to …” becomes the bare act, addressed to them, without asides."""
    found = mine(noted)
    assert found == Promised(act)


@pytest.mark.parametrize(
    ("noted", "act"),
    [
        ("I owe her an intro to Lotta", "an intro to Lotta"),
        ("owe Ana a coffee", "a coffee"),
        ("I promised her my glaze recipes", "my glaze recipes"),
    ],
)
def test_something_owed(noted: str, act: str) -> None:
    """A thing promised without a verb is owed."""
    assert mine(noted) == Promised(act, owed=True)


def test_an_offer_is_not_a_promise() -> None:
    """What I offered stays an offer."""
    assert mine("I offered to read her thesis") == Promised("read your thesis", offered=True)


@pytest.mark.parametrize("noted", ["promised to have a look at it", "promised I'd look into it", "I'll send her that"])
def test_a_promise_that_points_back_says_so(noted: str) -> None:
    """A promise that names nothing needs the statement before it."""
    found = mine(noted)
    assert found is not None
    assert found.vague


@pytest.mark.parametrize(
    ("today", "act"),
    [
        (date(2026, 11, 2), "send you my glaze recipes this week"),
        (date(2026, 11, 6), "send you my glaze recipes this week"),
        (date(2026, 11, 9), "send you my glaze recipes"),
    ],
)
def test_a_time_that_has_passed_goes(today: date, act: str) -> None:
    """“this week” is said within the week of the note and left out after it."""
    found = mine("I promised to send her my glaze recipes this week", today)
    assert found is not None
    assert found.act == act


@pytest.mark.parametrize("noted", ["bakes bread", "She promised to send me her slides", "", "I was in Kiel"])
def test_what_is_no_promise_of_mine(noted: str) -> None:
    """Where I promised nothing to them, nothing is kept."""
    found = mine(noted)
    assert found is None or "me" in found.act.split()


@pytest.mark.parametrize(
    ("noted", "act"),
    [
        ("She promised to send me her slides", "send me your slides"),
        ("she'll introduce me to Bo", "introduce me to Bo"),
        ("Ana will call me", "call me"),
        ("offered to lend me his drill tomorrow", "lend me your drill"),
        ("will send me the recipe", "send me the recipe"),
        ("she is going to send me two tickets", "send me two tickets"),
        ("she agreed to show me her kiln; on Friday", "show me your kiln"),
    ],
)
def test_their_promise(noted: str, act: str) -> None:
    """What they offered me becomes something to thank them for."""
    found = their_promise(noted, ANA, DAY, LATER)
    assert found is not None
    assert (found.act, found.owed) == (act, False)


def test_something_they_owe_me() -> None:
    """A thing they promised me without a verb is theirs to give."""
    found = their_promise("promised me an intro to her editor", ANA, DAY, LATER)
    assert found is not None
    assert (found.act, found.owed) == ("an intro to your editor", True)


@settings(max_examples=150, deadline=None)
@given(note_texts)
def test_any_text_is_read(text: str) -> None:
    """No text breaks the reading of promises, and what is understood is never empty."""
    for read in (my_promise, their_promise):
        found = read(text, ANA, DAY, LATER)
        assert found is None or found.act.strip()
