"""Words of time that were true on the day of the note are not said when they no longer are."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.phrasing.times import is_relative, past_day, without_stale_times
from tests.reading.hurried import DAY, note_texts


@pytest.mark.parametrize(
    ("noted", "today", "said"),
    [
        ("is moving next week", date(2026, 11, 2), "is moving next week"),
        ("is moving next week", date(2026, 11, 3), "is moving"),
        ("will send it this week", date(2026, 11, 6), "will send it this week"),
        ("will send it this week", date(2026, 11, 9), "will send it"),
        ("starts tomorrow, at Bimbla", date(2026, 11, 9), "starts, at Bimbla"),
        ("lost it two weeks ago", date(2026, 11, 9), "lost it"),
        ("moved here a month ago", date(2026, 11, 9), "moved here"),
        ("in a few weeks she opens a shop", date(2026, 11, 9), "she opens a shop"),
        ("wants to retire this year", date(2026, 12, 31), "wants to retire this year"),
        ("wants to retire this year", date(2027, 1, 2), "wants to retire"),
        ("just moved to Kiel", date(2026, 12, 1), "just moved to Kiel"),
        ("just moved to Kiel", date(2027, 3, 1), "moved to Kiel"),
        ("is currently in Oslo", date(2027, 11, 9), "is in Oslo"),
        ("flies on Friday 13 November", date(2026, 11, 9), "flies on Friday 13 November"),
        ("has a son of 3 and two dogs", date(2027, 11, 9), "has a son of 3 and two dogs"),
    ],
)
def test_stale_times_go(noted: str, today: date, said: str) -> None:
    """Times counted from the day of the note go with that day, “just” after some weeks; dates and numbers stay."""
    assert without_stale_times(noted, DAY, today) == said


@pytest.mark.parametrize(
    ("text", "relative"),
    [("moves next week", True), ("starts tomorrow", True), ("back soon", True), ("moved in 2019", False), ("", False)],
)
def test_what_counts_as_relative(text: str, relative: bool) -> None:
    """Only times counted from the day of the note are relative."""
    assert is_relative(text) is relative


@pytest.mark.parametrize(
    ("noted", "today", "past"),
    [
        ("flies on 14 November", date(2026, 11, 13), False),
        ("flies on 14 November", date(2026, 11, 14), False),
        ("flies on 14 November", date(2026, 11, 15), True),
        ("flies on Nov 14th", date(2026, 11, 15), True),
        ("marries on 3 January", date(2026, 12, 31), False),
        ("marries on 3 January", date(2027, 1, 4), True),
        ("moved here on 4 October", date(2026, 11, 15), False),
        ("back on 31 February", date(2027, 4, 1), False),
        ("moves in 2028", date(2029, 1, 1), False),
    ],
)
def test_a_day_that_is_over(noted: str, today: date, past: bool) -> None:
    """A day that lay ahead in the note and lies behind today is over; one already past when noted is history."""
    assert past_day(noted, DAY, today) is past


@settings(max_examples=100, deadline=None)
@given(note_texts, st.dates(date(2001, 1, 1), date(2099, 1, 1)), st.integers(0, 4000))
def test_any_text_on_any_day(text: str, noted: date, days: int) -> None:
    """On the day of the note nothing is left out, later nothing is added, and no day breaks the reading."""
    today = date.fromordinal(noted.toordinal() + days)
    assert without_stale_times(text, noted, noted) == text
    assert len(without_stale_times(text, noted, today)) <= len(text)
    assert not past_day(text, noted, noted)
