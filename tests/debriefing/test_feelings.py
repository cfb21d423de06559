"""What a debrief says of me: what felt good, what stays on my mind, what I gained."""

from __future__ import annotations

import datetime

import pytest

from coach.debriefing.assignment import assign
from coach.debriefing.division import divide
from coach.debriefing.faces import faces_in
from coach.debriefing.feelings import felt_good, gains, gave_time, kind_word, thinking
from coach.domain.event import Event
from tests.debriefing.made import EVERYBODY

EVENT = Event("e", "Harbour Meetup", datetime.date(2026, 11, 18), target=3)


def _felt(text: str) -> list[tuple[str | None, str]]:
    faces, mentions = faces_in(text, EVERYBODY)
    found = felt_good(text, assign(text, divide(text, mentions), faces, mentions))
    assert all(praise.words in text for praise in found)
    return [(faces[praise.key].name if praise.key else None, praise.words) for praise in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Priya told me my talk was the clearest of the day.", "Priya told me my talk was the clearest of the day"),
        ("Priya is hiring. She said I listen like somebody with time.", "She said I listen like somebody with time"),
        ("Made my day: Priya said she missed me.", "Priya said she missed me"),
        ("Priya thanked me for the list.", "Priya thanked me for the list"),
    ],
)
def test_000_15_kind_words_are_found_with_who_said_them(text: str, words: str) -> None:
    """The words are an exact slice, and the person is the one they are from."""
    assert [(who, words in said) for who, said in _felt(text)] == [("Priya Raman", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Priya said I should ask Kwame.",
        "Priya told me about my old team.",
        "Priya told me how she likes the office.",
        "Priya said she loves jazz.",
    ],
)
def test_000_15_ordinary_words_are_no_praise(text: str) -> None:
    """What somebody told is not what they said of me."""
    assert _felt(text) == []


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Still thinking about his roof.", True),
        ("Can't stop thinking about it.", True),
        ("I'd like to see her again.", True),
        ("I would like to know him better.", True),
        ("Nice, but nothing to follow up.", False),
        ("She is hiring.", None),
    ],
)
def test_001_06_still_thinking_about_it(text: str, answer: bool | None) -> None:
    """Yes and no are read where they are said; otherwise the question stays open."""
    assert thinking(text) is answer


def test_001_09_attendance_is_always_a_gain() -> None:
    """Whatever else happened, and what I wrote of it stands beside it in my words."""
    text = "Dull evening. What I gained: I asked a question in public."
    units = divide(text, [])
    found = gains(text, assign(text, units, {}, []), EVENT)
    assert [(gain.text, gain.attendance) for gain in found] == [
        ("You went to Harbour Meetup.", True),
        ("I asked a question in public.", False),
    ]


def test_001_09_a_goal_missed_and_a_goal_met_sound_different_and_neither_blames() -> None:
    """No reproach in either; zero is fine too."""
    met, missed, none = (kind_word("", talks, EVENT) for talks in (3, 1, 0))
    assert len({met, missed, none}) == 3
    for word in (met, missed, none):
        assert word is not None
        assert not {"only", "but", "fail", "failed", "missed", "unfortunately", "should", "score", "streak"} & set(
            word.lower().split()
        )


@pytest.mark.parametrize(
    "text", ["She gave me an hour over coffee.", "Informational interview with him.", "I'd like to thank her."]
)
def test_002_09_somebody_gave_their_time(text: str) -> None:
    """Then a thank-you is due, and its formality is asked."""
    assert gave_time(text)
