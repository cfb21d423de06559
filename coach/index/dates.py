"""Dates in a query: “May 2019”, “last summer”, “on 18 November”, “since March”, read as ranges of days.

The one module that uses dateparser, for single days; ranges (months, seasons, years, weeks) are rules of our own,
because a library that reads them as one day would hide the rest. A month's name that may be a person or an ordinary
word (“April”, “may I”) counts only where its neighbours say so. What is past is preferred: notes are about the past.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if number}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_WEEKDAYS = [name.lower() for name in calendar.day_name]
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month each begins with (northern hemisphere); each is three months long."""
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "couple of": 2, "three": 3, "few": 3, "four": 4, "five": 5, "six": 6}
_NUMBERS |= {"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
_LONGEST = {"day": 1, "weekend": 7, "week": 7, "month": 31, "year": 366}
"""Days in each unit at most."""

_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = r"(?:19|20)\d\d\b"
_DAY = r"(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?\b"
_COUNT = rf"(?:\d{{1,3}}|(?:a )?(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}))"
_LEAD = r"(?:(?:early|late|mid|the (?:start|beginning|middle|end) of)[ -])?"


@dataclass(frozen=True, slots=True)
class Span:
    """Days from ``after`` to ``before``, both included, None for no bound; ``said`` are ways a text may name them."""

    after: date | None
    before: date | None
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], date], Span | None]


def take_dates(query: str, today: date, names: frozenset[str] = frozenset()) -> tuple[str, Span | None]:
    """``query`` without its date words, and the days they mean; the query itself and None when it names no date.

    Args:
        query: what was typed.
        today: the day that “yesterday” comes before.
        names: folded words of names in the notebook: “April” is then a person unless a preposition says otherwise.

    Several dates are joined: “March 2024 or May 2024” means March to May.
    """
    spans: list[Span] = []

    def take(match: re.Match[str], rule: _Rule) -> str:
        if match["core"].casefold().strip(" .") in names and not match["lead"]:
            return match[0]
        span = rule.read(match, today)
        if span is None:
            return match[0]
        spans.append(_opened(span, (match["lead"] or "").casefold().split()))
        return " "

    for rule in _RULES:
        query = rule.pattern.sub(lambda match, rule=rule: take(match, rule), query)  # type: ignore[misc]
    if not spans:
        return query, None
    return " ".join(query.split()), _union(spans) if len(spans) > 1 else spans[0]


def _opened(span: Span, lead: list[str]) -> Span:
    """``span`` with the bound that “since”, “before” and the like take away."""
    if "since" in lead:
        return Span(span.after, None)
    if "after" in lead:
        return Span(span.before and span.before + timedelta(days=1), None)
    if "before" in lead:
        return Span(None, span.after and span.after - timedelta(days=1))
    if "until" in lead or "till" in lead:
        return Span(None, span.before)
    return span


def _union(spans: list[Span]) -> Span:
    """From the first to the last day named; “since March … before May” is what lies between."""
    opened = [span for span in spans if span.after is None or span.before is None]
    said = tuple(phrase for span in spans for phrase in span.said)
    after = [span.after for span in spans if span.after]
    before = [span.before for span in spans if span.before]
    if opened:
        return Span(max(after, default=None), min(before, default=None), said)
    return Span(min(after), max(before), said)


def _day(match: re.Match[str], today: date) -> Span | None:
    """A single day in any way dateparser reads it: “18 November”, “2024-11-18”, “yesterday”."""
    import dateparser

    words = re.sub(r"(?i)^the\s|\bof\b|,", " ", match["core"])
    base = {"RELATIVE_BASE": datetime.combine(today, time(12)), "PREFER_DATES_FROM": "past", "REQUIRE_PARTS": ["day"]}
    wanted = {"last night": "yesterday", "tonight": "today"}.get(match["core"].casefold(), words.strip())
    order = "YMD" if re.match(r"\d{4}", wanted) else "DMY"
    found = dateparser.parse(wanted, languages=["en"], settings={**base, "DATE_ORDER": order})
    if found is None:
        return None
    day = found.date()
    month = calendar.month_name[day.month]
    year = f" {day.year}" if re.search(r"\d{4}", wanted) else ""
    ways = (
        f"{day.day} {month}",
        f"{month} {day.day}",
        f"{day.day}{_th(day.day)} {month}",
        f"{month} {day.day}{_th(day.day)}",
    )
    said = tuple(way + year for way in ways) + ((day.isoformat(),) if year else ())
    return Span(day, day, said if re.search(r"\d", wanted) else ())


def _weekday(match: re.Match[str], today: date) -> Span | None:
    """“last Friday”, “on Friday”: the newest before today; a weekday alone may be anything (“casual Friday”)."""
    which = (match["which"] or "").casefold()
    if not (match["lead"] or which or _stands_alone(match)):
        return None
    number = _WEEKDAYS.index(match["weekday"].casefold())
    back = (today.weekday() - number - 1) % 7 + 1
    day = today + timedelta(days=7 - back) if which == "next" else today - timedelta(days=back)
    return Span(day, day)


def _month(match: re.Match[str], today: date) -> Span | None:
    number = _MONTHS[match["month"].casefold().rstrip(".")]
    name = calendar.month_name[number]
    if match["year"]:
        return _months(int(match["year"]), number, 1, (f"{name} {match['year']}",))
    which = (match["which"] or "").casefold()
    if not (match["lead"] or which or _stands_alone(match)):
        return None
    year = today.year if number <= today.month else today.year - 1
    year += {"next": 1 if number <= today.month else 0, "last": -1 if number == today.month else 0}.get(which, 0)
    return _months(year, number, 1, () if which else (f"in {name}", f"{name} {year}", f"since {name}"))


def _stands_alone(match: re.Match[str]) -> bool:
    return not (match.string[: match.start()] + match.string[match.end() :]).strip(" ?.!,")


def _season(match: re.Match[str], today: date) -> Span | None:
    name = match["season"].casefold()
    first = _SEASONS[name]
    which = (match["which"] or "").casefold()
    if match["year"]:
        return _months(int(match["year"]), first, 3, (f"{name} {match['year']}", f"{name} of {match['year']}"))
    if not (match["lead"] or which):
        return None
    newest = _months(today.year + 1, first, 3)
    while newest.after and newest.after > today:
        newest = _months(newest.after.year - 1, first, 3)
    if which == "last" and newest.before and newest.before >= today and newest.after:
        newest = _months(newest.after.year - 1, first, 3)
    return newest


def _year(match: re.Match[str], today: date) -> Span:
    year = int(match["year"])
    return Span(date(year, 1, 1), date(year, 12, 31), (str(year),))


def _this_or_last(match: re.Match[str], today: date) -> Span:
    """“last month”, “this week”, “next year”, “last weekend”."""
    step = {"last": -1, "previous": -1, "past": -1, "this": 0, "next": 1}[match["which"].casefold()]
    unit = match["unit"].casefold()
    if unit == "year":
        return Span(date(today.year + step, 1, 1), date(today.year + step, 12, 31))
    if unit == "month":
        return _months(today.year, today.month + step, 1)
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
    if unit == "weekend":
        # On a Saturday or Sunday “last weekend” is the one before; on other days the one just gone.
        return Span(monday + timedelta(days=5), monday + timedelta(days=6))
    return Span(monday, monday + timedelta(days=6))


def _ago(match: re.Match[str], today: date) -> Span | None:
    """“two weeks ago”: the days around it, as wide as the unit it is counted in."""
    count, unit = _number(match["count"]), match["unit"].casefold()
    if unit == "day":
        day = today - timedelta(days=count)
        return Span(day, day)
    if unit == "week":
        day = today - timedelta(weeks=count)
        return Span(day - timedelta(days=3), day + timedelta(days=3))
    if unit == "month":
        return _months(today.year, today.month - count, 1)
    return Span(date(today.year - count, 1, 1), date(today.year - count, 12, 31)) if count < today.year else None


def _past(match: re.Match[str], today: date) -> Span | None:
    """“in the last three months”: up to today."""
    return Span(today - timedelta(days=_number(match["count"]) * _LONGEST[match["unit"].casefold()]), today)


def _around(match: re.Match[str], today: date) -> Span | None:
    """“the week before 3 August”, “two weeks before …”: up to that day, when one would have told of it."""
    rest, span = take_dates("on " + match["end"], today)
    if rest or span is None or span.after is None or span.before is None:
        return None
    count = _number(match["count"]) if match["count"] else 1
    days = timedelta(days=count * _LONGEST[match["unit"].casefold()])
    if match["side"].casefold() == "before":
        return Span(span.after - days, span.before)
    return Span(span.after, span.before + days)


def _between(match: re.Match[str], today: date) -> Span | None:
    """“between March and May 2024”, “from 2019 to 2021”: both ends read as dates of their own."""
    ends = [take_dates("in " + match[end], today) for end in ("first", "second")]
    first, second = ends[0][1], ends[1][1]
    if not (first and second) or any(rest for rest, _ in ends):
        return None
    year = re.search(_YEAR, match["second"])
    if year and not re.search(_YEAR, match["first"]):
        first = take_dates(f"in {match['first']} {year[0]}", today)[1] or first
    return Span(first.after, second.before) if first.after and second.before and first.after <= second.before else None


def _number(said: str) -> int:
    said = said.casefold().removeprefix("a ")  # “a few”
    return int(said) if said.isdigit() else _NUMBERS[said]


def _months(year: int, month: int, count: int, said: tuple[str, ...] = ()) -> Span:
    first = year * 12 + month - 1
    end = first + count
    start, after = date(first // 12, first % 12 + 1, 1), date(end // 12, end % 12 + 1, 1)
    return Span(start, after - timedelta(days=1), said)


def _th(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _rule(core: str, read: Callable[[re.Match[str], date], Span | None], lead: str = "") -> _Rule:
    words = lead or r"in|on|at|during|since|from|before|after|until|till|by|around|about|of"
    return _Rule(
        re.compile(rf"(?<![\w-])(?:(?P<lead>(?:back )?(?:{words}) (?:the )?)?)(?P<core>{core})(?![\w-])", re.I), read
    )


_END = rf"(?:{_DAY} )?{_MONTH}(?: {_DAY},?)?(?: {_YEAR})?|{_YEAR}"
_WHICH = r"(?P<which>last|this|past|next)"
_UNIT = r"(?P<unit>day|week|month|year)"

_RULES = (
    _rule(
        rf"(?:(?:the |last )*(?:(?P<count>{_COUNT}) )?(?P<unit>day|weekend|week|month|year)s?) "
        rf"(?P<side>before|after) (?P<end>{_END})",
        _around,
    ),
    _rule(rf"(?:between|from) (?P<first>{_END}) (?:and|to|until|till) (?P<second>{_END})", _between),
    _rule(rf"\d{{4}}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{{4}}|(?:the )?{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR})?", _day),
    _rule(rf"{_MONTH} {_DAY}(?:,? {_YEAR})?", _day),
    _rule(r"the day before yesterday|yesterday|today|tonight|last night", _day),
    _rule(rf"(?:{_WHICH} )?(?P<weekday>{'|'.join(_WEEKDAYS)})", _weekday),
    _rule(
        rf"{_LEAD}(?:{_WHICH} )?(?P<season>spring|summer|autumn|fall|winter)(?:,? (?:of )?(?P<year>{_YEAR}))?", _season
    ),
    _rule(
        rf"{_LEAD}(?:{_WHICH} )?(?P<month>{_MONTH})(?:,? (?:of )?(?P<year>{_YEAR}))?",
        _month,
        "in|during|since|from|before|after|until|till|by|around",
    ),
    _rule(rf"{_LEAD}(?P<year>{_YEAR})", _year),
    _rule(rf"(?P<count>{_COUNT}) {_UNIT}s? ago", _ago),
    _rule(rf"(?:last|past|previous) (?P<count>{_COUNT}) {_UNIT}s?", _past),
    _rule(r"(?P<which>last|previous|past|this|next) (?P<unit>weekend|week|month|year)", _this_or_last),
)
