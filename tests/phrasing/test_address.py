"""A statement about somebody is turned to face them, or not at all."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from coach.phrasing.address import to_you
from tests.reading.hurried import ANA, scrap_texts


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("She is looking for a choir", "you are looking for a choir"),
        ("she's been to Peru", "you have been to Peru"),
        ("she's got two dogs", "you have got two dogs"),
        ("She'd like to sail", "you would like to sail"),
        ("He was in Kiel", "you were in Kiel"),
        ("Leads the tram team at Bimbla", "you lead the tram team at Bimbla"),
        ("teaches kids to sew & bakes", "you teach kids to sew and bake"),
        ("bakes rye bread and sells it", "you bake rye bread and sell it"),
        ("has to finish her thesis", "you have to finish your thesis"),
        ("doesn't know anyone in Kiel", "you don't know anyone in Kiel"),
        ("thinks he should sell his boat himself", "you think you should sell your boat yourself"),
        ("studies moss", "you study moss"),
        ("starts in a data role and lacks the SQL words", "you start in a data role and lack the SQL words"),
        ("has a boat and navigates the fjord", "you have a boat and navigate the fjord"),
        ("has a son who sews and navigates the fjord", "you have a son who sews and navigates the fjord"),
        ("collects spoons and forks on Sundays", "you collect spoons and forks on Sundays"),
        ("Announced a new round last week", "you announced a new round last week"),
        ("Ana predicts tides for rivers", "you predict tides for rivers"),
        ("she digitises shellac", "you digitise shellac"),
        ("Ana focuses on moss", "you focus on moss"),
        ("just moved from Porto to Bergen", "you just moved from Porto to Bergen"),
        ("never learned to swim", "you never learned to swim"),
        ("Told me she wants to learn Dutch", "you want to learn Dutch"),
        ("also hiring two welders", "you are hiring two welders"),
        ("looking for a choir", "you are looking for a choir"),
        ("is weighing Dagster", "you are considering Dagster"),
    ],
)
def test_verbs_follow_you(noted: str, said: str) -> None:
    """The verb agrees with “you”, wherever it stands, and later mentions of the person turn with it."""
    assert to_you(noted, ANA) == said


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("Her DAGs are flaky", "your DAGs are flaky"),
        ("their choir needs an alto", "your choir needs an alto"),
        ("Ana's boat leaks", "your boat leaks"),
        ("Ana runs a bakery", "you run a bakery"),
        ("Annie needs a van", "you need a van"),
        ("Ana Okafor is a welder", "you are a welder"),
        ("Ana's looking for a van", "you are looking for a van"),
    ],
)
def test_names_and_owners(noted: str, said: str) -> None:
    """The person's name and alias become “you”, what is theirs “your”."""
    assert to_you(noted, ANA) == said


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("a nurse", "you are a nurse"),
        ("welder from Oslo", "you are a welder from Oslo"),
        ("engineer at Bimbla", "you are an engineer at Bimbla"),
        ("into moss", "you are into moss"),
        ("Big fan of trams", "you are a big fan of trams"),
        ("new in town", "you are new in town"),
        ("laid off in May", "you were laid off in May"),
        ("from Kiel", "you are from Kiel"),
    ],
)
def test_fragments_get_a_verb(noted: str, said: str) -> None:
    """A role, a trait or an origin without a verb becomes a whole clause."""
    assert to_you(noted, ANA) == said


@pytest.mark.parametrize(
    "noted",
    [
        "They run a choir and their van is old",
        "He lost his keys and he wants them back",
        "Bo said she is nice",
        "Anatole likes trams",
        "w/ two kids",
        "runs",
        "Ana sometimes late",
        "Ana Saturdays only",
        "trams, trams, trams",
        "",
    ],
)
def test_what_is_not_understood_is_not_said(noted: str) -> None:
    """Where the rules cannot tell who does what, the answer is None."""
    assert to_you(noted, ANA) is None


@settings(max_examples=200, deadline=None)
@given(scrap_texts)
def test_nobody_is_spoken_of_as_somebody_else(text: str) -> None:
    """Whatever is noted, what is said back begins with “you” or “your” and never speaks of “him” or “them”."""
    said = to_you(text, ANA)
    if said is not None:
        assert re.match(r"your? ", said)
        assert not re.search(r"\b(?:him|himself|herself|they|them|their)\b", said, re.IGNORECASE)
        assert not said.endswith(".")
