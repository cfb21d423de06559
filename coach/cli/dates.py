"""Dates as the command line takes them: ISO 8601 days and nothing else."""

from __future__ import annotations

from datetime import date

from coach.errors import UsageError


def a_date(text: str) -> date:
    """The day that ``text`` names, such as 2026-11-12.

    Raises:
        UsageError: it is no such day.
    """
    try:
        if len(text) != len("2026-11-12"):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"“{text}” is not a date.", "Write a day that exists, as 2026-11-12.") from None
