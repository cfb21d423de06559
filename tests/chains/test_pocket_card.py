"""The pocket card of an event: from its plan, and by rule without one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coach.app import Coach
from coach.domain.person import Ref
from coach.domain.plan import Plan, Prepared
from coach.domain.suggestion import Opener
from coach.llm.scripted import ScriptedModel
from tests.chains.conftest import Opening

GUESTS = ["Ana Ruiz", "Zed Unknown", "Bo Lind", "Cy Moss"]


def _noted(coach: Coach) -> Coach:
    for name, text in (
        ("Ana Ruiz", "Met Ana Ruiz. She is looking for a bouldering gym."),
        ("Bo Lind", "Bo Lind keeps bees on the roof."),
    ):
        coach.add_note(text, [name])
    coach.add_person("Cy Moss")
    coach.add_event("Fair", date(2026, 11, 9), goal="learn how others keep bees", target=4, guests=GUESTS)
    return coach


@pytest.fixture
def coach(opened: Opening) -> Coach:
    """A notebook with an event ahead: three of its guests are known, one of them only by name."""
    return _noted(opened())


def test_001_03_two_names_and_it_stops(coach: Coach) -> None:
    """001-03: of three known guests two stand on the card, whoever fits the goal first, each with one opener."""
    made = coach.card("Fair")
    assert [one.name for one in made.people] == ["Bo Lind", "Ana Ruiz"]
    assert "gym" in made.people[1].opener
    assert all(one.opener for one in made.people)
    assert "Unknown" not in str(made)
    assert (made.goal, made.target) == ("learn how others keep bees", 4)


def test_the_plan_is_what_goes_along(coach: Coach) -> None:
    """People, words, goal, target, ways out and break are those that were agreed on; who was forgotten is left out."""
    bo, cy = coach.person("Bo"), coach.person("Cy")
    agreed = Prepared(Ref(bo.id, bo.name), "b", "off", openers=(Opener("How are the bees?", ()), Opener("Second?", ())))
    plan = Plan(
        event_id=coach.event("Fair").id,
        goal="ask two keepers",
        target=2,
        people=("gone", cy.id, bo.id),
        chosen=True,
        exits=("exit-hosts",),
        break_with=(bo.id,),
        break_minutes=10,
        prepared=(agreed,),
    )
    coach.notebook.ledger(Plan).add(plan)
    made = coach.card("Fair")
    assert [(one.name, one.opener) for one in made.people][1] == ("Bo Lind", "How are the bees?")
    assert made.people[0].opener.startswith("Hi Cy, ")
    assert (made.goal, made.target, made.break_minutes, made.break_with) == ("ask two keepers", 2, 10, ("Bo Lind",))
    assert made.exits[0].id == "exit-hosts"


def test_who_wants_nobody_by_name_has_nobody_on_the_card(coach: Coach) -> None:
    """People are chosen by rule only as long as the session has not come to them."""
    plan = coach.notebook.ledger(Plan).add(Plan(event_id=coach.event("Fair").id))
    assert len(coach.card("Fair").people) == 2
    coach.notebook.ledger(Plan).save(replace(plan, chosen=True))
    assert coach.card("Fair").people == ()


def test_the_model_stays_asleep(opened: Opening) -> None:
    """The card asks no model, even where one is there."""
    model = ScriptedModel([])
    coach = _noted(opened(model))
    assert "Ana Ruiz" in coach.card_html("Fair")
    assert model.asked == []


def test_000_10_my_contact_card_is_on_it_once_there_is_a_way_to_reach_me(coach: Coach) -> None:
    """000-10: a code to scan, and none before the profile names an address or a link."""
    assert coach.card("Fair").qr is None
    coach.set_profile({"emails": "robin@example.org"})
    assert (coach.card("Fair").qr or "").startswith("<svg")


def test_000_19_the_corner_has_words_for_who_knows_nobody(opened: Opening) -> None:
    """000-19: with no guest known there are moves, an opener without a name, and ways out."""
    coach = opened()
    coach.add_event("Fair", date(2026, 11, 9))
    made = coach.card("Fair")
    assert made.people == ()
    assert len(made.moves) >= 3
    assert len(made.openers) >= 2
    assert made.openers[0].endswith("?")
    assert len(made.exits) >= 3
    words = " ".join((made.moves[0], made.openers[0], made.exits[0].text)).split()
    assert len(words) <= 75, "read aloud slowly, 150 words a minute, in thirty seconds"


def test_002_01_a_goal_that_is_an_outcome_has_a_learning_goal_beside_it(coach: Coach) -> None:
    """002-01: “find a job” is not in my hands alone; what I can surely take home stands on the card with it."""
    assert coach.card("Fair").learning_goal is None
    coach.edit_event("Fair", goal="find a job")
    made = coach.card("Fair")
    assert (made.goal, str(made.learning_goal)[:5]) == ("find a job", "Learn")
    assert str(made.learning_goal) in coach.card_html("Fair")
