"""Choosing seven: the order, a place for each sort, and words that are as noted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.chains.today import Affairs, Touch, everything, seven
from coach.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from coach.domain.promise import Promise
from coach.domain.today import Face, Sort, Thing

TODAY = date(2026, 11, 18)


def _affairs(**more: object) -> Affairs:
    people = {f"p{number}": Face(f"p{number}", f"Guest {number}", inner_circle=number == 5) for number in range(9)}
    nothing: dict[str, object] = dict.fromkeys(("talks", "follow_ups", "promises", "touches", "aside"), ())
    return Affairs(**{"today": TODAY, "people": people, "last": {}, **nothing, **more})  # type: ignore[arg-type]


def _follow_up(number: int, left: int, **more: object) -> FollowUp:
    return replace(FollowUp(id=f"l{number}", person_id=f"p{number}", due=TODAY + timedelta(days=left)), **more)  # type: ignore[arg-type]


def _promise(number: int, left: int | None, *, mine: bool = True, made: int = -1) -> Promise:
    due = TODAY + timedelta(days=left) if left is not None else None
    day = TODAY + timedelta(days=made)
    return Promise(id=f"f{number}", person_id=f"p{number}", what="send a map", mine=mine, due=due, made=day)


def _names(things: list[Thing]) -> list[str]:
    return [thing.id for thing in things]


def test_fresh_promises_then_thanks_then_follow_ups_then_touches_then_old_promises() -> None:
    """The most useful first."""
    things = everything(
        _affairs(
            promises=[_promise(0, None, made=-200), _promise(1, 2)],
            follow_ups=[_follow_up(2, 3), _follow_up(3, 1, kind=FollowUpKind.THANK_YOU)],
            touches=[Touch("p4", 30, TODAY - timedelta(days=31))],
        )
    )
    assert _names(things) == ["f1", "l3", "l2", "touch:p4", "f0"]


def test_001_11_the_inner_circle_and_who_i_want_to_know_better_come_first() -> None:
    """Before anybody whose day is nearer."""
    things = everything(_affairs(follow_ups=[_follow_up(1, 0), _follow_up(5, 6), _follow_up(2, 7, better=True)]))
    assert _names(things) == ["l2", "l5", "l1"]


def test_old_promises_do_not_hide_everything_else() -> None:
    """However many there are, each sort has a place among the seven."""
    things = seven(
        everything(
            _affairs(
                promises=[_promise(number, 1) for number in range(8)],
                touches=[Touch("p8", 14, TODAY - timedelta(days=20))],
            )
        )
    )
    assert len(things) == 7
    assert {thing.sort for thing in things} == {Sort.PROMISE, Sort.KEEP_IN_TOUCH}


@pytest.mark.parametrize(("left", "shown"), [(None, False), (3, False), (0, True), (-2, True)])
def test_their_promises_show_only_once_their_day_has_come(left: int | None, shown: bool) -> None:
    """Nobody is reminded of a debt."""
    assert bool(everything(_affairs(promises=[_promise(1, left, mine=False)]))) is shown


@pytest.mark.parametrize("state", [FollowUpState.DECLINED, FollowUpState.SENT])
def test_004_10_whoever_said_no_or_nothing_twice_is_left_in_peace(state: FollowUpState) -> None:
    """No follow-up and no keeping in touch, until it is reopened."""
    ended = _follow_up(1, -30, state=state, unanswered=2)
    touch = Touch("p1", 14, TODAY - timedelta(days=40))
    assert everything(_affairs(follow_ups=[ended], touches=[touch])) == []
    assert everything(_affairs(follow_ups=[ended, _follow_up(1, 2)])) != []


def test_somebody_busy_already_is_not_brought_up_twice_for_keeping_in_touch() -> None:
    """A promise or a follow-up is the talk."""
    touch = Touch("p1", 14, TODAY - timedelta(days=40))
    assert _names(everything(_affairs(promises=[_promise(1, 2)], touches=[touch]))) == ["f1"]


def test_what_is_put_off_is_hidden_until_its_day() -> None:
    """Later is later."""
    hidden = _follow_up(1, 1, later=TODAY + timedelta(days=1))
    assert everything(_affairs(follow_ups=[hidden])) == []
    assert len(everything(_affairs(follow_ups=[hidden], today=TODAY + timedelta(days=1)))) == 1
