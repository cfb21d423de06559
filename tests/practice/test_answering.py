"""Which of the things somebody can tell answers a question, and when nothing does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from coach.domain.practice import Telling, Turn
from coach.practice.acts import Act
from coach.practice.answering import NOTED_NEAR, answer, goes_on, unasked
from coach.practice.moves import read_move
from tests.practice.made import ILSE

KEEPER = replace(
    ILSE,
    tells=(
        Telling(
            "work",
            "I keep the lighthouse at the point.",
            ("work", "job", "do you do", "lighthouse"),
            (
                "The lamp is as big as a car.",
                "There are two hundred steps, and I know each of them.",
                "My brother brings the post on Fridays.",
            ),
        ),
        Telling("what is hard", "Fog is hard, it lasts for days.", ("hard", "difficult"), ("I read aloud then.",)),
        Telling("how she came to it", "I answered an advertisement.", ("get into", "did you start")),
        Telling("free time", "I knit for seals.", ("free", "weekend", "hobby")),
        Telling("the plan", "In spring I want to paint it.", ("plan", "year")),
        Telling("the cat", "These are the cat's.", ("cat",)),
    ),
)
TOLD_WORK = (Turn("Ilse", KEEPER.tells[0].line, Act.ANSWER, "0.0"),)


def told(asked: str, before: Sequence[Turn] = (), said: str = "") -> str:
    """What the keeper says to ``asked`` after ``before``; "" where nothing fits."""
    found = answer(read_move(f"{said} {asked}".strip()), KEEPER, before)
    return found.line if found else ""


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("What is the hardest thing about your job?", 1),
        ("How did you get into lighthouse keeping?", 2),
        ("What got you to start with that?", 2),
        ("What do you do when you are not working?", 3),
        ("What would you like to get done this year?", 4),
        ("I was wondering what you do", 0),
    ],
)
def test_the_sort_of_a_question_outweighs_its_words(asked: str, topic: int) -> None:
    """What is hard about the job is no question about the job."""
    assert told(asked) == KEEPER.tells[topic].line


@pytest.mark.parametrize(
    "asked",
    [
        "What would go wrong if you did it with a machine?",
        "Who would see it differently?",
        "How did you get into it?",
        "Is that dangerous?",
        "How old is that?",
        "What do you do if it breaks?",
        "How are the children?",
    ],
)
def test_pointing_at_what_was_told_is_not_enough(asked: str) -> None:
    """A question with a subject, a sort or a figure of its own does not get whatever comes next."""
    keeper = replace(KEEPER, tells=KEEPER.tells[:1])
    assert answer(read_move(asked), keeper, TOLD_WORK) is None


@pytest.mark.parametrize("asked", ["What is it like?", "Why is that important?", "And then?", "Tell me more about it."])
def test_asking_on_gets_the_next_part(asked: str) -> None:
    """002-07: what asks further about nothing else is a follow-up."""
    assert told(asked, TOLD_WORK) == KEEPER.tells[0].more[0]


@pytest.mark.parametrize(
    ("asked", "part"), [("How many steps are there?", 1), ("Who brings you the post?", 2), ("How big is the lamp?", -1)]
)
def test_the_part_that_fits_comes_before_the_next_one(asked: str, part: int) -> None:
    """A figure for “how many”, a person for “who”; nothing where the answer has no measure in it."""
    assert told(asked, TOLD_WORK) == (KEEPER.tells[0].more[part] if part >= 0 else "")


def test_a_word_before_the_question_says_what_it_is_about() -> None:
    """A question that names nothing is about the sentence before it."""
    assert told("How come?", said="You have a cat.") == "These are the cat's."


def test_a_short_cue_is_no_part_of_another_word() -> None:
    """“plan” stands for plans and planning, not for plants; “cat” not for catalogues."""
    assert told("Do you have plants?") == told("Is there a catalogue?") == ""
    assert told("Are you planning something?") == KEEPER.tells[4].line


def test_of_their_own_accord_they_tell_what_stands_alone_and_is_near() -> None:
    """A line that points at something is no beginning; of the others the one nearest to what I said comes."""
    found = unasked(KEEPER, TOLD_WORK, "I knit, too.")
    assert found is not None
    assert found.line == "I knit for seals."
    later = [Turn("Ilse", one.line, Act.TELL, f"{place}.0") for place, one in enumerate(KEEPER.tells[:5])]
    assert unasked(KEEPER, later) is None


def test_after_something_else_was_said_nothing_goes_on() -> None:
    """“Why?” after an answer of another kind is no question about what was told before it."""
    move = read_move("Why is that?")
    assert goes_on(move, KEEPER, TOLD_WORK)
    assert not goes_on(move, KEEPER, [*TOLD_WORK, Turn("Ilse", "Yes, twice.", Act.IMPROVISE)])


def test_a_question_given_back_is_the_one_they_asked() -> None:
    """“And you?” after their own question is answered by what they would say to it."""
    asked = Turn("Ilse", "What are your plans for this year?", Act.ASK, "ask.0")
    assert told("And you?", [asked], said="I will learn to sail.") == KEEPER.tells[4].line


def test_what_is_near_in_meaning_comes_last() -> None:
    """Where no cue stands, the nearest topic is told, if it is near enough and not told to its end."""

    def near(asked: str, texts: Sequence[str]) -> list[float]:
        return [0.9 if "seals" in text else 0.2 for text in texts]

    found = answer(read_move("What do your hands do in the long evenings?"), KEEPER, (), near)
    assert found is not None
    assert found.line == "I knit for seals."
    assert answer(read_move("Which language do you speak?"), KEEPER, (), lambda _, texts: [0.4] * len(texts)) is None


NOTED = replace(
    ILSE,
    person_id="p-ilse",
    tells=(
        Telling("work", "I look after the tide tables.", ("work", "tide", "tabl")),
        Telling("work", "I worry about the tide rules.", ("work", "worr", "tide", "rule")),
        Telling("free time", "I play the viola.", ("free", "play", "viola")),
        Telling("how she is", "Not bad.", ("how are you",), asked_only=True),
    ),
)
"""Somebody made from notes."""


def noted(asked: str, cosines: Sequence[float] | None = None) -> str:
    """What somebody from my notes says; ``cosines`` are those of their lines, in order."""
    by_line = {one.line: cosine for one, cosine in zip(NOTED.tells, cosines or (), strict=False)}
    near = (lambda _, texts: [by_line[text] for text in texts]) if cosines else None
    found = answer(read_move(asked), NOTED, (), near)
    return found.line if found else ""


def test_how_far_something_noted_is_asks_how_it_gets_on() -> None:
    """A length has to be in the answer to a stranger's “how far”, and not in what was noted of a thing of theirs."""
    assert noted("How far are the tables?") == "I look after the tide tables."
    assert answer(read_move("How far are the tables?"), replace(NOTED, person_id=None), ()) is None


def test_less_nearness_will_do_for_what_was_noted_and_none_for_what_anybody_says() -> None:
    """Between the two bounds somebody from my notes answers; a stock line is not told by its meaning."""
    assert noted("Do you still make music?", (0.1, 0.1, NOTED_NEAR + 0.01, 0.9)) == "I play the viola."
    assert noted("Do you still make music?", (0.1, 0.1, NOTED_NEAR - 0.01, 0.9)) == ""
    stranger = replace(NOTED, person_id=None)
    found = answer(read_move("Do you still make music?"), stranger, (), lambda _, texts: [0.4] * len(texts))
    assert found is None


def test_of_two_noted_that_fit_alike_the_nearer_is_told_and_an_echo_last() -> None:
    """“Tide” is a cue of both; what only gives my words back is told when nothing else fits."""
    assert noted("What is it with the tide?", (0.2, 0.3, 0.1, 0.1)) == "I worry about the tide rules."
    assert noted("What is it with the tide?", (0.3, 0.2, 0.1, 0.1)) == "I look after the tide tables."
    assert noted("Do you look after the tide tables and their rules?", (0.9, 0.2, 0.1, 0.1)) == NOTED.tells[1].line
