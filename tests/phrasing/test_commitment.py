"""A promise as a list shows it: the bare act, and the last day that is in time."""

from __future__ import annotations

from datetime import date

import pytest

from coach.phrasing.commitment import act_of, due_day

THURSDAY = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("by Friday", "2026-11-13"),
        ("by Thursday", "2026-11-19"),
        ("before Friday", "2026-11-12"),
        ("by next Friday", "2026-11-20"),
        ("next Friday", "2026-11-20"),
        ("by Friday week", "2026-11-20"),
        ("before Thursday week", "2026-11-25"),
        ("by Wed", "2026-11-18"),
        ("on Monday", "2026-11-16"),
        ("tonight", "2026-11-12"),
        ("tomorrow", "2026-11-13"),
        ("this week", "2026-11-15"),
        ("by end of week", "2026-11-15"),
        ("by the end of next week", "2026-11-22"),
        ("at the weekend", "2026-11-15"),
        ("by the end of the month", "2026-11-30"),
        ("next month", "2026-12-31"),
        ("this year", "2026-12-31"),
        ("in two weeks", "2026-11-26"),
        ("within a month", "2026-12-12"),
        ("by 20 November", "2026-11-20"),
        ("by Nov 20", "2026-11-20"),
        ("by the 20th of November", "2026-11-20"),
        ("on 30 November 2027", "2027-11-30"),
        ("1 January", "2027-01-01"),
        ("by the 5th", "2026-12-05"),
        ("by March", "2027-03-31"),
        ("by the end of November", "2026-11-30"),
        ("2026-12-01", "2026-12-01"),
        ("tomorrow, or by the end of the month", "2026-11-13"),
    ],
)
def test_a_day_is_counted_from_the_note(said: str, day: str) -> None:
    """Relative words, weekdays, months and dates, as the day on which it is still in time."""
    assert due_day(f"I promised to send her the list {said}.", THURSDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "said", ["", "soon", "I may come", "in may be", "on 31 February", "likes Mondays", "over 9000"]
)
def test_no_day_is_made_up(said: str) -> None:
    """Words that name no day give none."""
    assert due_day(said, THURSDAY) is None


def test_a_month_that_is_shorter() -> None:
    """A month from the last of January is the last of February."""
    assert due_day("in a month", date(2026, 1, 31)) == date(2026, 2, 28)
    assert due_day("by the 5th", date(2026, 12, 12)) == date(2027, 1, 5)


@pytest.mark.parametrize(
    ("quote", "act"),
    [
        ("I promised to send her my checklist this week", "Send her my checklist this week"),
        ("I promised Priya to look at it", "Look at it"),
        ("He promised to keep me a rye starter.", "Keep me a rye starter"),
        ("I'll send her the link", "Send her the link"),
        ("Offered to introduce him to Lena", "Introduce him to Lena"),
        ("I said I could take a look some evening", "Take a look some evening"),
        ("I told Priya I would send her a list", "Send her a list"),
        ("Told Priya Raman that I'd bring the drill", "Bring the drill"),
        ("I said to Bo I will call him", "Call him"),
        ("Ana will lend me her tent", "Lend me her tent"),
        ("Umar Bello'll send me a photo of a clock.", "Send me a photo of a clock"),
        ("Todo: call him", "Call him"),
        ("promised her my spreadsheet", "My spreadsheet"),
        ("I owe Priya a photo of it", "A photo of it"),
        ("sent word", "Sent word"),
    ],
)
def test_the_bare_act(quote: str, act: str) -> None:
    """Without who promised it; words that are not understood stay as they are."""
    assert act_of(quote) == act
