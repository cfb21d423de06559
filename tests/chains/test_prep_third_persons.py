"""Whose words and troubles a prep rests on: their own, never those of somebody they spoke of."""

from __future__ import annotations

import json
from typing import Any

import pytest

from coach.app import Coach
from coach.cli import prep_shape
from tests.chains.answering import faithful
from tests.chains.conftest import NOTED, Opening

GUESTS = ("Cara Lind", "Dov Marsh", "Edda Falk")
NOTES = (
    ("Cara Lind", "cara: dev at a pump maker, likes chess"),
    ("Dov Marsh", "dov runs test rigs at a pump maker"),
    ("Dov Marsh", 'dov said "Cara is impossible to work with, she never writes a test"'),
    ("Cara Lind", "cara x dov had a row at lunch re: test coverage"),
    ("Edda Falk", "edda's husband died in october. she was quiet"),
    ("Dov Marsh", 'dov said: "edda drinks too much since october"'),
)


def fair(coach: Coach, notes: tuple[tuple[str, str], ...], guests: tuple[str, ...] = GUESTS) -> dict[str, Any]:
    """The document of a session with everybody, my goal being to test pumps."""
    coach.set_profile({"name": "Robin Vale", "does": "test engineer", "can_do": "can review test plans"})
    for name in set(guests) - {person.name for person in coach.people()}:
        coach.add_person(name)
    for name, text in notes:
        coach.add_note(text, [name], date=NOTED)
    coach.add_event("Pump Fair", goal="learn how others test pumps", guests=guests)
    return prep_shape.session(coach, coach.prep("Pump Fair", people=list(guests)))


@pytest.mark.parametrize("asked", [False, True])
def test_a_remark_or_a_row_is_no_evidence(opened: Opening, asked: bool) -> None:
    """What Dov said of Cara stands behind no reason, common ground or help, whatever the model says."""
    told = json.dumps(fair(opened(faithful() if asked else None, profile=False), NOTES))
    assert "row at lunch" not in told
    assert "never writes" not in told
    assert "impossible" not in told
    assert "runs test rigs" in told


@pytest.mark.parametrize("asked", [False, True])
def test_a_bereavement_is_no_need(opened: Opening, asked: bool) -> None:
    """Nobody is brought together with a widow over her loss, nor over what was said about her."""
    document = fair(opened(faithful() if asked else None, profile=False), NOTES)
    edda = next(each for each in document["people"] if each["person"]["name"] == "Edda Falk")
    assert (edda["help"], edda["openers"]) == ([], [])
    assert "drinks" not in json.dumps(document)


def test_the_trouble_of_another_is_not_theirs(opened: Opening) -> None:
    """A confidence about somebody who is sued leaves the one who told it no less able to talk of their plans."""
    secret = "Cara wants to open a small shop. She told me, and keep it to yourself, that Otto Fink is being sued."
    (cara,) = fair(opened(profile=False), (("Cara Lind", secret),), ("Cara Lind",))["people"]
    assert "hard time" not in cara["why"]
    assert cara["openers"]
    assert "sued" not in json.dumps(cara)


def test_what_stands_beside_grave_news_is_no_reason_to_look_for_them(opened: Opening) -> None:
    """“Whole test team gone” shares a word with my goal, and is why nobody is looked for."""
    (cara,) = fair(
        opened(profile=False), (("Cara Lind", "cara laid off in oct. whole test team gone"),), ("Cara Lind",)
    )["people"]
    assert (cara["matched"], cara["sources"]) == ([], [])
    assert "hard time for Cara" in cara["why"]


def test_a_goal_of_two_is_the_goal_of_both(opened: Opening) -> None:
    """“Cara and Dov both want …”, noted of both, is known of each."""
    coach = opened(profile=False)
    coach.add_note(
        "Cara and Dov both like chess and want to learn how others test pumps.", list(GUESTS[:2]), date=NOTED
    )
    document = fair(coach, (), GUESTS[:2])
    assert all("pumps" in each["matched"] for each in document["people"])
    assert all("pumps" in json.dumps(each["openers"]) for each in document["people"])
