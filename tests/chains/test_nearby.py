"""002-11: the week's gift is found by meaning as well, from vectors made when the index was brought up to date."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta

import pytest

from coach.app import open_coach
from coach.chains.nearby import remember
from tests.chains.answering import faithful
from tests.chains.conftest import NOTED, TODAY, Opening

SAYS = "Needs somebody to sharpen her translation of the libretto."
MINE = "corrected three opera texts last year"


class Meaning:
    """An embedder that knows one thing: that libretti and opera texts are near."""

    name = "meaning"
    dimensions = 3

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One of three directions a text."""
        self.asked += texts
        return [_direction(text) for text in texts]


def _direction(text: str) -> list[float]:
    if "libretto" in text or "opera" in text:
        return [1.0, 0.0, 0.0]
    return [0.0, 1.0, 0.0] if "kiln" in text else [0.0, 0.0, 1.0]


@pytest.fixture
def meaning() -> Meaning:
    """What knows the meaning."""
    return Meaning()


def test_002_11_a_gift_is_found_by_meaning(opened: Opening, meaning: Meaning) -> None:
    """No word is shared; with the vectors kept, no model is asked. Before they are, words alone decide."""
    coach = opened(faithful(), embedder=meaning, profile=False, today=TODAY + timedelta(days=30))
    coach.set_profile({"can_do": MINE})
    coach.add_note(SAYS, ["Ana Okafor"], date=NOTED)
    coach.add_note("Needs a new kiln for the school.", ["Bo Lindqvist"], date=NOTED)
    assert coach.due_today().give_first is None
    remember(coach.notebook, meaning)
    asked = len(meaning.asked)
    coach.add_note("Sings in a choir.", ["Cy Made"], date=NOTED)
    gift = coach.due_today().give_first
    assert gift is not None
    assert gift.person.name == "Ana Okafor"
    assert gift.mine == MINE
    assert "libretto" in gift.sources[0].quote
    assert len(meaning.asked) == asked
    remember(coach.notebook, meaning)
    assert len(meaning.asked) == asked


def test_002_11_the_same_person_all_week_and_another_the_next(opened: Opening) -> None:
    """From Monday to Sunday the answer stays; two who could be given something take turns."""
    seen = []
    first = opened()
    for who in ("Ana Okafor", "Bo Lindqvist"):
        first.add_note("Needs help with the grant applications of the choir.", [who], date=NOTED)
    for ahead in range(21):
        day = TODAY + timedelta(days=60 - TODAY.weekday() + ahead)
        with closing(open_coach(first.settings.model_copy(update={"today": day}))) as coach:
            gift = coach.due_today().give_first
            assert gift is not None
            assert coach.today == day
            seen.append((day.isocalendar()[:2], gift.person.name))
    weeks = dict(seen)
    assert all(weeks[week] == name for week, name in seen)
    in_turn = list(weeks.values())
    assert all(one != other for one, other in itertools.pairwise(in_turn))


def test_what_is_kept_of_a_need_goes_with_its_note_and_its_person(opened: Opening, meaning: Meaning) -> None:
    """A vector of what somebody needs is a trace of them."""
    from coach.store.hashing import text_hash

    coach = opened(faithful(), embedder=meaning)
    first = coach.add_note(SAYS, ["Ana Okafor"], date=NOTED)
    second = coach.add_note("Needs a new kiln for the school.", ["Bo Lindqvist"], date=NOTED)
    hashes = {note.id: [text_hash(fact.quote) for fact in coach.facts_of_note(note.id)] for note in (first, second)}
    remember(coach.notebook, meaning)
    assert all(coach.notebook.vectors.get_many("meaning", found) for found in hashes.values())
    coach.delete_note(first.id)
    assert coach.notebook.vectors.get_many("meaning", hashes[first.id]) == {}
    coach.forget_person("bo")
    assert coach.notebook.vectors.get_many("meaning", hashes[second.id]) == {}
