"""Words of time that were true on the day of the note and may no longer be."""

from __future__ import annotations

import re
from datetime import date

_DAYS = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri)"
_RELATIVE = re.compile(
    rf"[,\s]*\b(?:(?:by|until|before|since|from|on|in|for|over|during|only|just|early|late|later|end of"
    rf"|by the end of|at the end of) )*"
    rf"(?:today|tonight|tomorrow|tmrw|yesterday|this (?:week(?:end)?|month|year|morning|afternoon"
    rf"|evening|spring|summer|autumn|fall|winter|{_DAYS})"
    rf"|(?:next|last|coming|past) (?:week(?:end)?|month|year|spring|summer|autumn|fall|winter|quarter"
    rf"|{_DAYS})|the (?:other day|weekend|week after|day after|end of (?:the|this|next) (?:week|month|year))"
    rf"|(?:a|an|one|two|three|four|five|six|\d+|a few|a couple of) (?:days?|weeks?|wks?|months?) (?:ago"
    rf"|from now|back|later)|in (?:a|an|one|two|three|four|five|six|\d+|a few|a couple of) (?:days?"
    rf"|weeks?|wks?|months?)"
    rf"|(?<=\bby ){_DAYS}(?! \d)|(?<=\bon ){_DAYS}(?! \d)|(?<=\buntil ){_DAYS}(?! \d)|soon|shortly)\b",
    re.I,
)
_RECENT = re.compile(r"\b(?:just|recently|currently|right now|at the moment|these days|lately)\s?", re.I)
FRESH_DAYS = 45
"""How long “just” and “currently” stay true enough to be said back."""


def is_relative(text: str) -> bool:
    """Whether ``text`` speaks of time relative to the day it was written."""
    return _RELATIVE.search(text) is not None


def without_stale_times(text: str, noted: date, today: date) -> str:
    """``text`` without words of time that need not be true any more on ``today``.

    “this week” stays within the same week; “just” and “currently” for ``FRESH_DAYS`` days; anything counted
    from the day of the note goes on any other day.
    """
    if noted == today:
        return text

    def keep(match: re.Match[str]) -> str:
        same_week = noted.isocalendar()[:2] == today.isocalendar()[:2]
        this_year = "this year" in match.group().lower() and noted.year == today.year
        return match.group() if this_year or (same_week and "this week" in match.group().lower()) else ""

    kept = _RELATIVE.sub(keep, text)
    if (today - noted).days > FRESH_DAYS:
        kept = _RECENT.sub("", kept)
    return re.sub(r"\s+([,.;?!])", r"\1", re.sub(r"\s{2,}", " ", kept)).strip(" ,;")


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_DAY_MONTH = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_NAMED_MONTH})\b|\b({_NAMED_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?\b", re.I
)
_IN_MONTH = re.compile(rf"\b(?:in|from|by|until) ({_NAMED_MONTH})\b(?! \d)", re.I)


def past_day(text: str, noted: date, today: date) -> bool:
    """Whether ``text`` names a day or month (“on 4 July”) that lay ahead when ``noted`` and is over ``today``."""
    for match in _DAY_MONTH.finditer(text):
        day = int(match.group(1) or match.group(4))
        month = _MONTHS.index((match.group(2) or match.group(3)).lower()[:3]) + 1
        meant = _that_day(noted.year, month, day)
        if meant and (noted - meant).days > 180:
            meant = _that_day(noted.year + 1, month, day)
        if meant and noted <= meant < today:
            return True
    return any(_month_over(match.group(1), noted, today) for match in _IN_MONTH.finditer(text))


def _month_over(name: str, noted: date, today: date) -> bool:
    """Whether the month lay ahead, or had begun, when it was noted and is over."""
    month = _MONTHS.index(name.lower()[:3]) + 1
    year = noted.year + (month < noted.month - 6)
    return (noted.year, noted.month) <= (year, month) < (today.year, today.month)


def _that_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
