"""Days of follow-ups: defaults, days left, weekends."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.follow_up import (
    FollowUp,
    FollowUpKind,
    FollowUpState,
    days_left,
    due_after,
    weekend_days,
)

WEDNESDAY = date(2026, 11, 18)


def test_000_16_a_follow_up_is_due_a_week_after_the_talk() -> None:
    """The talk of a Wednesday is followed up by the next."""
    assert due_after(WEDNESDAY) == date(2026, 11, 25)


def test_002_09_a_thank_you_is_due_the_next_day() -> None:
    """Thanks are for the day after."""
    assert due_after(WEDNESDAY, FollowUpKind.THANK_YOU) == date(2026, 11, 19)


@pytest.mark.parametrize(("due", "left"), [("2026-11-18", 0), ("2026-11-25", 7), ("2026-11-10", -8)])
def test_days_left_go_below_zero(due: str, left: int) -> None:
    """A day that has passed is a number like any other."""
    assert days_left(date.fromisoformat(due), WEDNESDAY) == left


def test_weekends_are_shown() -> None:
    """From a Wednesday to the next there are a Saturday and a Sunday; to Friday there is none."""
    assert weekend_days(WEDNESDAY, date(2026, 11, 25)) == 2
    assert weekend_days(WEDNESDAY, date(2026, 11, 20)) == 0
    assert weekend_days(WEDNESDAY, date(2026, 11, 2)) == 0


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_weekend_days_are_those_of_the_calendar(today: date, ahead: int) -> None:
    """Counted one by one."""
    days = [today + timedelta(days=number) for number in range(1, ahead + 1)]
    assert weekend_days(today, today + timedelta(days=ahead)) == sum(
        day.strftime("%a") in ("Sat", "Sun") for day in days
    )


@pytest.mark.parametrize(
    ("state", "waits", "is_open"),
    [
        (FollowUpState.PLANNED, True, True),
        (FollowUpState.DRAFTED, True, True),
        (FollowUpState.SENT, False, True),
        (FollowUpState.REPLIED, False, False),
        (FollowUpState.LET_GO, False, False),
        (FollowUpState.DECLINED, False, False),
    ],
)
def test_003_04_every_state_says_whose_turn_it_is(state: FollowUpState, waits: bool, is_open: bool) -> None:
    """Only what is planned or drafted waits for me."""
    follow_up = FollowUp(state=state)
    assert (follow_up.waits, follow_up.is_open) == (waits, is_open)
