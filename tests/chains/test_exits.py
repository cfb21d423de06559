"""Ways out of a talk: those that come with the program, how often they may be used, and which fit a room."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from coach.app import Coach
from coach.chains.exits import exits_for, shipped_exits
from coach.checks.warmth import warm_close
from coach.domain.exit import WARM, Exit, ExitKind
from coach.domain.introduction import Introduction
from coach.domain.plan import Plan
from coach.errors import NotFound, UsageError
from tests.chains.conftest import Opening

DRINK = "exit-something-to-drink"
ALCOHOL = re.compile(
    r"\b(beer|wine|pint|cocktail|champagne|prosecco|whisk|gin|bar|booze|toast|cheers|drunk|spirits)", re.I
)


@pytest.fixture
def coach(opened: Opening) -> Coach:
    """A coach with an evening ahead and nobody known there."""
    made = opened()
    made.add_event("Fair", date(2026, 11, 4))
    return made


@pytest.mark.parametrize("way_out", shipped_exits(), ids=lambda one: one.id)
def test_000_12_every_exit_that_is_shipped_ends_with_a_warm_close(way_out: Exit) -> None:
    """000-12: the close is the end of what is said, and reads as a warm one by the check for all exits."""
    assert way_out.text.endswith(way_out.close)
    assert len(way_out.text) > len(way_out.close) + 10
    assert warm_close(way_out.text)


def test_000_09_nothing_presumes_alcohol() -> None:
    """000-09: at least eight ways out of every kind but one's own, none of which names what is in the glass."""
    assert len(shipped_exits()) >= 8
    assert {one.kind for one in shipped_exits()} == set(ExitKind) - {ExitKind.OWN}
    assert not [one.text for one in shipped_exits() if ALCOHOL.search(one.text)]
    assert (
        len({one.id for one in shipped_exits()}) == len({one.text for one in shipped_exits()}) == len(shipped_exits())
    )


def test_000_09_the_third_drink_is_refused_and_another_offered(coach: Coach) -> None:
    """000-09: usable twice at an event; then the hint names a way out of another kind. A new event starts afresh."""
    coach.add_event("Dinner", date(2026, 11, 9))
    for left in (1, 0):
        assert coach.use_exit(DRINK, "Fair").uses_left(coach.event("Fair").id) == left
    with pytest.raises(UsageError, match="twice at “Fair”") as refused:
        coach.use_exit(DRINK, "Fair")
    offered = re.search(r"“(.+)”  \((exit-[\w-]+)\)", refused.value.hint or "")
    assert offered
    other = next(one for one in coach.exits() if one.id == offered[2])
    assert (other.text, other.kind is not ExitKind.DRINK) == (offered[1], True)
    assert DRINK not in {one.id for one in coach.exits_at("Fair")}
    assert next(one.uses_left for one in coach.exits_at("Dinner") if one.id == DRINK) == 2
    assert next(one for one in coach.exits() if one.id == DRINK).uses_left(None) == 2


def test_a_use_can_be_taken_back(coach: Coach) -> None:
    """Undo gives the use back, also the first one of an exit that comes with the program."""
    coach.use_exit(DRINK, "Fair")
    coach.undo()
    assert next(one.uses_left for one in coach.exits_at("Fair") if one.id == DRINK) == 2
    assert coach.notebook.ledger(Exit).list() == []


def test_000_11_introducing_needs_somebody_known_in_the_room(coach: Coach) -> None:
    """000-11: the line is only there when somebody of the notebook will be; the friend's only when a friend will."""
    assert {one.kind for one in coach.exits_at("Fair")} == {ExitKind.TIME, ExitKind.CARD, ExitKind.DRINK}
    coach.add_person("Ana Ruiz", relation="colleague")
    coach.add_event("Supper", date(2026, 11, 9), guests=["Ana Ruiz", "Nobody Known"])
    assert {one.kind for one in coach.exits_at("Supper")} - {one.kind for one in coach.exits_at("Fair")} == {
        ExitKind.INTRODUCE
    }
    coach.add_person("Bo Lind", relation="old friend")
    coach.add_event("Picnic", date(2026, 11, 10), guests=["Bo Lind"])
    assert ExitKind.FRIEND in {one.kind for one in coach.exits_at("Picnic")}


def test_000_11_the_best_pair_of_the_plan_is_said_when_leaving(coach: Coach) -> None:
    """000-11: two there who share a goal, with nothing to ask them first; it then comes before others that are shipped.

    A pair of whom one will not be there, or that shares a pastime alone, is none.
    """
    ana, bo = coach.add_person("Ana Ruiz").ref, coach.add_person("Bo Lind").ref
    away = coach.add_person("Cy Moss").ref
    coach.add_event("Supper", date(2026, 11, 9), guests=["Ana Ruiz", "Bo Lind"])
    plan = coach.change_plan("Supper")
    line = "Ana, this is Bo. You both want to <swim>."
    pairs = (
        Introduction(ana, bo, "", "Ana, this is Bo, who sings too.", (), "They share a pastime."),
        Introduction(ana, away, "swim", "Ana, this is Cy.", ()),
        Introduction(ana, bo, "swim", line, ()),
    )
    coach.notebook.ledger(Plan).save(replace(plan, introductions=pairs[:2]))
    assert all(one.line is None for one in coach.exits_at("Supper"))
    coach.notebook.ledger(Plan).save(replace(plan, introductions=pairs))
    first, *others = coach.exits_at("Supper")
    assert (first.kind, first.line) == (ExitKind.INTRODUCE, line)
    assert all(one.line is None for one in others)
    assert coach.prep_kept("Supper").frame.exits[0].line == line
    assert "“Ana, this is Bo. You both want to &lt;swim&gt;.”" in coach.card_html("Supper")


def test_the_first_three_are_of_three_kinds_and_mine_come_first(coach: Coach) -> None:
    """What is offered first differs; my own words stand before those that come with the program."""
    assert len({one.kind for one in coach.exits_at("Fair")[:3]}) == 3
    mine = coach.add_exit("I want to call home before nine.")
    assert coach.exits_at("Fair")[0].id == mine.id
    plan = Plan(event_id=coach.event("Fair").id, exits=("exit-hosts", "gone", DRINK))
    chosen = exits_for(coach.notebook, coach.event("Fair"), plan)
    assert [one.id for one in chosen[:3]] == ["exit-hosts", DRINK, mine.id]


def test_000_12_my_own_words_get_a_close_when_they_have_none(coach: Coach) -> None:
    """000-12: a warm ending is kept as it is; a bare one gets the coach's, after its full stop."""
    assert coach.add_exit("I want to call home").text == f"I want to call home. {WARM}"
    kept = coach.add_exit("I have to run! It was lovely to meet you.", limit=1)
    assert (kept.text, kept.close, kept.limit) == (
        "I have to run! It was lovely to meet you.",
        "It was lovely to meet you.",
        1,
    )
    with pytest.raises(UsageError):
        coach.add_exit(" \n")
    with pytest.raises(UsageError):
        coach.add_exit("Bye", limit=0)


def test_dropping(coach: Coach) -> None:
    """One of mine goes; one that comes with the program stays away, and comes back with Undo."""
    mine = coach.add_exit("I want to call home.")
    before = [one.id for one in coach.exits()]
    coach.drop_exit(mine.id)
    coach.drop_exit(DRINK)
    assert [one.id for one in coach.exits()] == [key for key in before if key not in (mine.id, DRINK)]
    with pytest.raises(NotFound):
        coach.drop_exit(DRINK)
    coach.undo()
    assert DRINK in [one.id for one in coach.exits()]
