"""Times that a message proposes: nobody noted them, so they are checked against the calendar instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from eval.graders.finding import Desk, Finding, wrong

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = "January February March April May June July August September October November December".split()
_PROPOSED = re.compile(
    rf"({'|'.join(_WEEKDAYS)}) (\d{{1,2}}) ({'|'.join(_MONTHS)})(?: at (?:[01]?\d|2[0-3]):[0-5]\d)?(?=[^.?!]*\?)"
)
AHEAD = 31
"""Days within which a proposed time lies."""


def without_proposals(text: str) -> str:
    """The text without the times that a question in it proposes (“Tuesday 26 May at 12:30”)."""
    return _PROPOSED.sub("then", text)


def proposals(desk: Desk) -> Iterator[Finding]:
    """A proposed day exists, has that weekday, and lies ahead, within a month."""
    for where, text in desk.spoken():
        for found in _PROPOSED.finditer(text):
            day = _day(desk.case.today, int(found[2]), _MONTHS.index(found[3]) + 1)
            if day is None or _WEEKDAYS[day.weekday()] != found[1]:
                yield wrong("proposed-time", f"{where}: there is no such day", found[0])
            elif (day - desk.case.today).days > AHEAD:
                yield wrong("proposed-time", f"{where}: the day is past or far away", found[0])


def _day(today: date, number: int, month: int) -> date | None:
    """That day of this year, of the next one when it is past."""
    try:
        here = date(today.year, month, number)
        return here if here > today else date(today.year + 1, month, number)
    except ValueError:
        return None
