"""Goals of events: something to learn beside an outcome that nobody can bring about alone."""

from __future__ import annotations

import pytest

from coach.chains.learning import learning_goal, long_at_it, spoken, target_said, templates
from coach.checks.kind_words import unkind
from coach.domain.profile import Profile

OUTCOMES = [
    "get a job",
    "Find a new position as a data engineer",
    "find clients for the studio",
    "sell my course",
    "raise funding",
    "get a referral",
    "collect 20 business cards",
    "network",
    "hire two engineers",
    "impress the panel",
    "meet people who can refer me to a job",
    "talk to somebody who is hiring",
    "find a recruiter",
]
LEARNING = [
    "learn how others test their pipelines",
    "find one person who has given a first talk and ask how they began",
    "talk to two people and go home before I am tired",
    "hear how a small library runs its maps",
    "find out how to get a job in the arts without an agent",
    "see whether the club would suit me",
    "hear what recruiters look at",
    "ask who would recommend which pipeline tool",
]


@pytest.mark.parametrize("goal", OUTCOMES)
def test_002_01_an_outcome_gets_something_to_learn_beside_it(goal: str) -> None:
    """The suggestion is a learning goal itself, and needs none beside it."""
    beside = learning_goal(goal)
    assert beside is not None
    assert beside.startswith("Learn ")
    assert learning_goal(beside) is None
    assert not unkind(beside)


@pytest.mark.parametrize("goal", LEARNING)
def test_002_01_a_goal_to_learn_is_left_as_it_is(goal: str) -> None:
    """What can be had by going there needs nothing beside it."""
    assert learning_goal(goal) is None


def test_002_01_the_work_that_was_named_is_taken_up() -> None:
    """Whoever wants a job as a gardener learns what a gardener's week is like."""
    assert "gardener" in (learning_goal("get a job as a gardener") or "")


def test_002_01_every_template_is_something_to_learn() -> None:
    """Also with a profile that names goals."""
    for text in templates(Profile(goals=("give a first talk",), does="retired surveyor"), "Map Night"):
        assert text.startswith("Learn "), text


def test_002_16_nothing_presumes_a_career_stage() -> None:
    """No template speaks of beginning; somebody long at it gets variants that make use of that."""
    for text in templates(Profile(), "Map Night"):
        assert not any(word in text.lower() for word in ("junior", "senior", "graduate", "career", "young"))
    veteran = Profile(does="surveyor for 30 years")
    assert long_at_it(veteran)
    assert not long_at_it(Profile(does="surveyor since last spring"))
    assert set(templates(veteran, "Map Night")) > set(templates(Profile(), "Map Night"))


def test_a_goal_is_said_to_a_stranger_only_where_it_reads_well() -> None:
    """“Find one person …” is no thing to say to that person."""
    assert spoken("Learn how others test their pipelines.") == "I would like to learn how others test their pipelines."
    assert spoken("find one person who has given a talk") is None


@pytest.mark.parametrize(("target", "named"), [(0, 0), (1, 1), (2, 2), (3, 2), (5, 0)])
def test_000_03_the_end_of_the_evening_is_said_in_advance(target: int, named: int) -> None:
    """It says when it is fine to go, and asks for nothing at zero (001-10)."""
    said = target_said(target, named)
    assert ("go home" in said) == (target > 0)
    assert not unkind(said)
