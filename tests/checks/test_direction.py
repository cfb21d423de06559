"""Who needs, who promised, who moved where may not be turned round."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from coach.checks.direction import reversed_in
from coach.domain.fact import Fact, Kind
from tests.reading.hurried import note_texts


def fact(quote: str, kind: Kind = Kind.PLACE) -> Fact:
    """A fact about Ana."""
    return Fact("f-1", "n-1", "p-ana", quote, 0, len(quote), kind)


@pytest.mark.parametrize(
    ("noted", "kind", "sentence"),
    [
        ("just moved from Porto", Kind.PLACE, "You mentioned that you just moved to Porto."),
        ("just moved from Porto", Kind.PLACE, "How are you settling down in Porto?"),
        ("just moved from Porto", Kind.PLACE, "How is life in Porto?"),
        ("moved from Porto to Bergen", Kind.PLACE, "How was the move to Porto?"),
        ("moved from Porto to Bergen", Kind.PLACE, "How was the move from Bergen?"),
        ("left Kranwerk in May", Kind.WORK, "How is it at Kranwerk?"),
        ("left Kranwerk in May", Kind.WORK, "How is it going since you joined Kranwerk?"),
        ("joined Bimbla", Kind.WORK, "Was it hard leaving Bimbla?"),
        ("looking for a choir", Kind.NEED, "I am looking for a choir too."),
        ("looking for a choir", Kind.NEED, "Could you help me find a choir?"),
        ("hiring two welders", Kind.NEED, "We are hiring two welders."),
        ("needs a van", Kind.NEED, "I need a van."),
        ("I promised to send her my map", Kind.PROMISE_MINE, "You promised to send me your map."),
        ("I promised to send her my map", Kind.PROMISE_MINE, "As you promised, the map?"),
        ("she promised to send me her map", Kind.PROMISE_THEIRS, "As promised, I will send you the map."),
        ("she promised to send me her map", Kind.PROMISE_THEIRS, "I promised you a map."),
        ("needs a van", Kind.NEED, "She needs a van."),
        ("needs a van", Kind.NEED, "How is his search for a van going?"),
    ],
)
def test_turned_round(noted: str, kind: Kind, sentence: str) -> None:
    """A move, a need or a promise the other way round is noticed, and so is speaking of the reader as somebody else."""
    assert reversed_in(sentence, fact(noted, kind))


@pytest.mark.parametrize(
    ("noted", "kind", "sentence"),
    [
        ("just moved from Porto", Kind.PLACE, "You told me that you have just moved here from Porto."),
        ("just moved from Porto", Kind.PLACE, "How are you settling in after the move from Porto?"),
        ("moved from Porto to Bergen", Kind.PLACE, "How are you settling in Bergen after Porto?"),
        ("moved from Porto to Bergen", Kind.PLACE, "How was the move to Bergen?"),
        ("left Kranwerk in May", Kind.WORK, "You mentioned that you left Kranwerk in May."),
        ("joined Bimbla", Kind.WORK, "How is it at Bimbla since you joined?"),
        ("lives in Bergen", Kind.PLACE, "What do you like about living in Bergen?"),
        ("looking for a choir", Kind.NEED, "Have you found a choir yet?"),
        ("looking for a choir", Kind.NEED, "Would you like me to ask around for a choir?"),
        ("I promised to send her my map", Kind.PROMISE_MINE, "As promised, I will send you my map."),
        ("she promised to send me her map", Kind.PROMISE_THEIRS, "Thank you for offering to send me your map."),
        ("trains guide dogs", Kind.WORK, "What do the guide dogs need most?"),
    ],
)
def test_the_right_way_round(noted: str, kind: Kind, sentence: str) -> None:
    """A sentence that keeps the direction of the note passes."""
    assert reversed_in(sentence, fact(noted, kind)) is None


@settings(max_examples=100, deadline=None)
@given(note_texts, note_texts)
def test_any_pair_gets_an_answer(sentence: str, noted: str) -> None:
    """No sentence and no note break the check, and an answer says why."""
    assert reversed_in(sentence, fact(noted)) != ""
