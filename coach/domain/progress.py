"""Progress: at most five figures, each tied to what counts (practice 004-15), none about how many one met."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MONTHS = 12
"""How many months a small plot goes back, this one included."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: ``value``, ``of`` how many where that says something, and its course over the months.

    ``practice`` is the row of the practices it carries out; ``course`` has the value at the end of each of the last
    `MONTHS` months, oldest first.
    """

    name: str
    says: str
    value: int
    of: int | None
    practice: str
    course: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Expectation:
    """How many people one has ``met``, ``written`` to afterwards, and is still ``in_touch`` with."""

    met: int
    written: int
    in_touch: int


def month_ends(today: datetime.date) -> list[datetime.date]:
    """The last day of each of the last `MONTHS` months, oldest first; today stands for this one."""
    ends = [today]
    for _ in range(MONTHS - 1):
        ends.append(ends[-1].replace(day=1) - datetime.timedelta(days=1))
    return ends[::-1]


def grown(days: Iterable[datetime.date], today: datetime.date) -> tuple[tuple[str, int], ...]:
    """How many of ``days`` had come by the end of each month: (“2026-11”, 3)."""
    sorted_days = sorted(days)
    return tuple((f"{end:%Y-%m}", sum(day <= end for day in sorted_days)) for end in month_ends(today))


def first_days(dated: Sequence[tuple[str, datetime.date | None]], unknown: datetime.date) -> list[datetime.date]:
    """The first day that each name comes with; ``unknown`` stands for a day that was not noted."""
    first: dict[str, datetime.date] = {}
    for name, day in dated:
        told = day or unknown
        first[name] = min(first.get(name, told), told)
    return list(first.values())
