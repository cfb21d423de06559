"""The lines of the three things are read as what they are, whatever stands in them; ties ask for what is theirs."""

from __future__ import annotations

import pytest

from coach.chains import ties
from coach.chains.three_things import COMMON, FUN, LEARN, note_of, three_things
from coach.domain.fact import Fact, Kind, Reserve
from coach.domain.person import Person
from coach.reading.kinds import kind_of


@pytest.mark.parametrize("filling", ["bouldering", "fixing the broken coffee machine", "hiring in Berlin", "old maps"])
def test_004_02_each_line_is_of_its_kind(filling: str) -> None:
    """A word for trouble or for hiring makes no need of a laugh."""
    lines = note_of({FUN: filling, COMMON: filling, LEARN: filling}).splitlines()
    kinds = [kind_of(line.rstrip("."))[0] for line in lines]
    assert kinds == [Kind.INTEREST, Kind.INTEREST, Kind.KNOWLEDGE]


def test_an_interest_of_mine_in_their_notes_is_common_ground_without_a_word_of_mine() -> None:
    """It need not be filled in when the notes say so already; a closed fact says nothing any more."""
    likes = Fact("f1", "n1", "p1", "Climbs at the Boulderklub", 0, 25, Kind.INTEREST)
    common = three_things([likes], ["climbing"])[1]
    assert [source.quote for source in common.known] == ["Climbs at the Boulderklub"]
    assert not three_things([likes], ["chess"])[1].known


def test_a_word_like_short_makes_nothing_common() -> None:
    """Who likes short updates does not read short stories."""
    likes = Fact("f1", "n1", "p1", "Likes short written updates", 0, 27, Kind.INTEREST)
    assert not three_things([likes], ["reads short science fiction"])[1].known


def test_what_was_said_in_confidence_is_still_known_to_me() -> None:
    """It is no gap, though no draft uses it; what is about a third person fills nothing."""
    told = Fact("f1", "n1", "p1", "Knows a lot about salary talks", 0, 30, Kind.KNOWLEDGE, Reserve.CONFIDENCE)
    other = Fact("f2", "n1", "p1", "His sister knows a lot about law", 31, 60, Kind.KNOWLEDGE, Reserve.THIRD_PERSON)
    assert [source.quote for source in three_things([told, other], [])[2].known] == [told.quote]


@pytest.mark.parametrize(
    ("relation", "word"), [("mentor", "advice led to"), ("Mentor", "advice led to"), ("manager", "outside any review")]
)
def test_003_16_and_002_13_a_tie_has_a_prompt_of_its_own(relation: str, word: str) -> None:
    """A mentor hears what came of the advice, a manager is asked for goals."""
    assert word in (ties.prompt(Person("p1", "Ada Quill", relation=relation)) or "")


@pytest.mark.parametrize("relation", [None, "friend", "neighbour", "product manager at Nadir"])
def test_other_ties_ask_for_nothing(relation: str | None) -> None:
    """Nobody is prompted about everybody, and a job title is no tie."""
    assert ties.prompt(Person("p1", "Ada Quill", relation=relation)) is None


def test_003_01_friendship_is_told_apart_from_a_tie_of_work() -> None:
    """Some are friends, most need not be."""
    assert [tie.name for tie in ties.TIES if tie.friend] == ["friend"]
    assert len([tie for tie in ties.TIES if not tie.friend]) >= 4
