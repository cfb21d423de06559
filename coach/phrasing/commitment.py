"""A promise as the one who keeps the list reads it: the bare act, and the last day on which it is in time.

Days are counted from the day of the note: “by Friday” is the Friday after it. Weeks end on Sunday.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from coach.language.lines import clean_line

_VERB = r"(?:promised|offered|agreed|volunteered|pledged|committed|vowed|undertook|swore)"
_WHOM = r"(?:her|him|them|me|us|both|[A-ZÀ-Þ][\w’'-]*)"
_ACTS = (
    re.compile(
        rf"\b(?i:{_VERB})(?: (?:to )?{_WHOM})? (?:to|(?:that )?(?:I|she|he|they)(?:'d|’d| would|'ll|’ll| will)) "
    ),
    re.compile(
        rf"\b(?:[Ss]aid(?: to {_WHOM})?|[Tt]old {_WHOM}(?: [A-ZÀ-Þ][\w’'-]*)?) (?:that )?"
        r"(?:I|she|he|they)(?:'d|’d| would| could| can|'ll|’ll| will) "
    ),
    re.compile(r"^\W*(?:I|[Ss]he|[Hh]e|[Tt]hey)(?:'ll|’ll| will|'m going to| am going to|'s going to| is going to) "),
    re.compile(
        r"^\W*[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){0,2}(?:'ll|’ll| will|'s going to| is going to) (?=\w+ (?:me|us)\b)"
    ),
    re.compile(rf"\b(?:[Pp]romised|[Oo]we) {_WHOM} (?=(?:an?|the|my|our|some|two|three|that|this)\b)"),
    re.compile(r"^\W*(?:[Tt]odo|[Tt]o do|TODO|[Aa]ction)\s*[:–-]\s*"),
)

_WEEKDAYS = [name.lower() for name in calendar.day_name]
_SHORT = {name[:3]: number for number, name in enumerate(_WEEKDAYS)} | {"tues": 1, "thur": 3, "thurs": 3}
_DAY_NAME = r"(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?"
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if number}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "three": 3, "a few": 3, "four": 4, "five": 5}
_NUMBERS |= {"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_NTH = r"(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?"
_BY = r"(?:by|on|before|until|till|no later than)"


def act_of(quote: str) -> str:
    """What is to be done, without who promised it: “I promised to send her my list” → “Send her my list”."""
    line = clean_line(quote).strip(" .;!")
    for pattern in _ACTS:
        found = pattern.search(line)
        if found and len(line[found.end() :].split()) > 1:
            line = line[found.end() :]
            break
    return line[:1].upper() + line[1:]


def due_day(text: str, noted: date) -> date | None:
    """The last day on which a promise in ``text`` is in time; None when it names none.

    Args:
        text: the words of the promise.
        noted: the day of the note, from which “tomorrow” and “by Friday” are counted.
    """
    found = [
        (match.start(), day)
        for pattern, read in _RULES
        for match in pattern.finditer(text)
        if (day := read(match, noted))
    ]
    return min(found, default=(0, None), key=lambda each: each[0])[1]


def _weekday(match: re.Match[str], noted: date) -> date:
    number = _SHORT[match["day"].lower().removesuffix("day").replace("wednes", "wed").replace("satur", "sat")]
    ahead = (number - noted.weekday() - 1) % 7 + 1
    lead = (match["lead"] or "").lower()
    if lead.endswith("next") and noted.weekday() + ahead < len(_WEEKDAYS):
        ahead += 7  # “next Friday” on a Tuesday is not the one of this week
    return noted + timedelta(days=ahead - lead.startswith("before"))


def _weekday_after_next(match: re.Match[str], noted: date) -> date:
    return _weekday(match, noted) + timedelta(weeks=1)


def _end_of_week(match: re.Match[str], noted: date) -> date:
    weeks = 1 if (match["which"] or "").lower() in ("next", "coming") else 0
    return noted + timedelta(days=6 - noted.weekday(), weeks=weeks)


def _end_of_month(match: re.Match[str], noted: date) -> date:
    months = noted.year * 12 + noted.month - 1 + ((match["which"] or "").lower() == "next")
    return _last_day(months // 12, months % 12 + 1)


def _within(match: re.Match[str], noted: date) -> date:
    count = _NUMBERS.get(match["count"].lower()) or int(match["count"])
    unit = match["unit"].lower()
    if unit != "month":
        return noted + timedelta(days=count * (7 if unit == "week" else 1))
    months = noted.year * 12 + noted.month - 1 + count
    last = _last_day(months // 12, months % 12 + 1)
    return last.replace(day=min(noted.day, last.day))


def _named_day(match: re.Match[str], noted: date) -> date | None:
    if match["iso"]:
        return _real(*(int(part) for part in match["iso"].split("-")))
    month = _MONTHS[(match["month"] or match["first"]).lower()]
    day = int(re.sub(r"\D", "", match["nth"] or match["second"]))
    given = match["year"]
    found = _real(int(given) if given else noted.year, month, day)
    return _real(noted.year + 1, month, day) if found and not given and found < noted else found


def _of_this_month(match: re.Match[str], noted: date) -> date | None:
    day = int(re.sub(r"\D", "", match["nth"]))
    if day >= noted.day:
        return _real(noted.year, noted.month, day)
    return _real(noted.year + noted.month // 12, noted.month % 12 + 1, day)


def _in_month(match: re.Match[str], noted: date) -> date | None:
    if match["month"] == "may":
        return None  # “in may be”: the month has a capital
    month = _MONTHS[match["month"].lower()]
    year = noted.year + (month < noted.month)
    return _last_day(year, month) if match["lead"].lower() != "before" else date(year, month, 1) - timedelta(days=1)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


_Read = Callable[[re.Match[str], date], date | None]


def _rule(pattern: str, read: _Read) -> tuple[re.Pattern[str], _Read]:
    return re.compile(rf"(?<![\w-]){pattern}(?![\w-])", re.I), read


_RULES = (
    _rule(r"(?:today|tonight|this (?:morning|afternoon|evening))", lambda _, noted: noted),
    _rule(r"(?:tomorrow|tmrw)", lambda _, noted: noted + timedelta(days=1)),
    _rule(rf"(?:(?P<lead>{_BY}) )?(?P<day>{_DAY_NAME}) week", _weekday_after_next),
    _rule(rf"(?P<lead>(?:{_BY} )?(?:this|next|coming)|{_BY}) (?P<day>{_DAY_NAME})(?! \d| week\b)", _weekday),
    _rule(r"(?:(?:the )?end of )?(?P<which>this|next|coming) week(?:end)?", _end_of_week),
    _rule(r"(?:the )?end of (?P<which>the )?week|(?:by|over|at|on) the (?:weekend)", _end_of_week),
    _rule(r"(?:(?:the )?end of )?(?P<which>this|next) month|(?:the )?end of the month", _end_of_month),
    _rule(r"(?:the )?end of (?:the|this) year|this year", lambda _, noted: date(noted.year, 12, 31)),
    _rule(rf"(?:in|within) (?P<count>{_COUNT}) (?P<unit>day|week|month)s?", _within),
    _rule(
        rf"(?:(?P<iso>\d{{4}}-\d\d-\d\d)|(?P<nth>{_NTH})(?: of)? (?P<month>{_MONTH})\.?(?:,? (?P<year>20\d\d))?"
        rf"|(?P<first>{_MONTH})\.? (?P<second>{_NTH}))",
        _named_day,
    ),
    _rule(rf"(?:by|on|before|until) the (?P<nth>{_NTH})(?! (?:of )?{_MONTH})", _of_this_month),
    _rule(
        rf"(?P<lead>by|in|before|until|at) (?:the )?(?:(?:end|beginning|middle) of )?(?P<month>{_MONTH})(?! \d)",
        _in_month,
    ),
)
