"""Dates in queries."""

from __future__ import annotations

from datetime import date

import pytest

from coach.index.dates import take_dates

TODAY = date(2026, 11, 22)  # a Sunday


def _day(said: str | None) -> date | None:
    return None if said is None else date.fromisoformat(said)


@pytest.mark.parametrize(
    ("query", "left", "after", "before"),
    [
        ("bouldering May 2019", "bouldering", "2019-05-01", "2019-05-31"),
        ("last summer", "", "2026-06-01", "2026-08-31"),
        ("this winter", "", "2025-12-01", "2026-02-28"),
        ("summer of 2019", "", "2019-06-01", "2019-08-31"),
        ("conference on 18 November", "conference", "2026-11-18", "2026-11-18"),
        ("on 24 December", "", "2025-12-24", "2025-12-24"),
        ("what on October 13, 2023?", "what ?", "2023-10-13", "2023-10-13"),
        ("the 3rd of March lunch", "lunch", "2026-03-03", "2026-03-03"),
        ("2023-05-04 dinner", "dinner", "2023-05-04", "2023-05-04"),
        ("18.11.2025", "", "2025-11-18", "2025-11-18"),
        ("in 2024", "", "2024-01-01", "2024-12-31"),
        ("notes from late 2023", "notes", "2023-01-01", "2023-12-31"),
        ("Priya in March", "Priya", "2026-03-01", "2026-03-31"),
        ("Priya last November", "Priya", "2025-11-01", "2025-11-30"),
        ("Priya next March", "Priya", "2027-03-01", "2027-03-31"),
        ("December", "", "2025-12-01", "2025-12-31"),
        ("since March", "", "2026-03-01", None),
        ("before 2020", "", None, "2019-12-31"),
        ("after 3 June", "", "2026-06-04", None),
        ("until May 2024", "", None, "2024-05-31"),
        ("between March and May 2024", "", "2024-03-01", "2024-05-31"),
        ("from 2019 to 2021 climbing", "climbing", "2019-01-01", "2021-12-31"),
        ("March 2024 or May 2024", "or", "2024-03-01", "2024-05-31"),
        ("since March 2024 before June 2024", "", "2024-03-01", "2024-05-31"),
        ("the week before 3 August 2023", "", "2023-07-27", "2023-08-03"),
        ("two weeks after 3 August 2023", "", "2023-08-03", "2023-08-17"),
        ("yesterday", "", "2026-11-21", "2026-11-21"),
        ("the day before yesterday", "", "2026-11-20", "2026-11-20"),
        ("last night", "", "2026-11-21", "2026-11-21"),
        ("3 days ago", "", "2026-11-19", "2026-11-19"),
        ("two weeks ago", "", "2026-11-05", "2026-11-11"),
        ("a couple of months ago", "", "2026-09-01", "2026-09-30"),
        ("a year ago", "", "2025-01-01", "2025-12-31"),
        ("in the last three weeks", "", "2026-11-01", "2026-11-22"),
        ("last weekend", "", "2026-11-14", "2026-11-15"),
        ("this week", "", "2026-11-16", "2026-11-22"),
        ("last month", "", "2026-10-01", "2026-10-31"),
        ("last year", "", "2025-01-01", "2025-12-31"),
        ("last Friday", "", "2026-11-20", "2026-11-20"),
        ("next Friday", "", "2026-11-27", "2026-11-27"),
    ],
)
def test_a_date_is_read_as_a_range_and_taken_out(query: str, left: str, after: str | None, before: str | None) -> None:
    """The days are those one means on 22 November 2026, and the other words stay."""
    rest, span = take_dates(query, TODAY)
    assert rest == left
    assert span is not None
    assert (span.after, span.before) == (_day(after), _day(before))


@pytest.mark.parametrize(
    "query",
    [
        "may I ask", "march of the penguins", "she fell", "spring cleaning", "casual friday", "the fall of Rome",
        "Jan Kowalski", "who is April", "30 February", "room 1501", "pages 10/11", "call 555-2019-1", "",
    ],
)  # fmt: skip
def test_ordinary_words_and_names_are_no_dates(query: str) -> None:
    """A month's or a season's name among ordinary words stays a word."""
    assert take_dates(query, TODAY) == (query, None)


def test_a_known_name_is_a_date_only_after_a_preposition() -> None:
    """Where somebody is called April, “April” alone is that person and “in April” still the month."""
    names = frozenset({"april"})
    assert take_dates("April", TODAY, names) == ("April", None)
    assert take_dates("April in April", TODAY, names)[0] == "April"


def test_a_day_says_how_a_text_may_name_it() -> None:
    """The ways to write the day go along, with the year only when it was given."""
    _, span = take_dates("on 18 November", TODAY)
    assert span is not None
    assert {"18 November", "November 18th"} <= set(span.said)
    _, span = take_dates("18 November 2025", TODAY)
    assert span is not None
    assert {"18 November 2025", "2025-11-18"} <= set(span.said)
