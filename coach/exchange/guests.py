"""Guest lists: a table (Luma's CSV), the attendees of a calendar entry (iCalendar), or names, one a line or by commas.

Read by header names, as the layouts change over the years. What stands in such a list is data: names to compare.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from coach.errors import ImportFormatError
from coach.language.lines import clean_line

MOST_GUESTS = 5000
"""A longer list is no guest list."""
LONGEST_FILE = 5_000_000
"""Bytes of a guest list, at most."""
LONGEST_NAME = 120
"""Characters of a name in a list; a longer line is prose."""
_DECLINED = frozenset(
    {"declined", "rejected", "not going", "cancelled", "canceled", "waitlist", "waitlisted", "invited", "no"}
)
_NAMES = ("name", "full name", "full_name", "guest", "guest name", "attendee", "participant")
_FIRST, _LAST = ("first_name", "first name", "given name"), ("last_name", "last name", "family name", "surname")
_STATUS = ("approval_status", "status", "rsvp", "rsvp status", "response", "going")
_SEPARATORS = ",;\t"
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,4}[.)])\s+")
_PLUS = re.compile(r"\s*[(\[]?\+\s*(?:\d+|one|guest)\b[)\]]?\s*$", re.I)
"""The “+1” behind a name: somebody without one."""
_HEADING = re.compile(
    r"^.*:\s*$|^[^\W\d][\w ’']*\(\d+\)\s*$|^\d+ (?:going|attending|guests?|attendees|participants|people|names)\b.*$"
    r"|^(?:full )?(?:names?|guests?(?: ?list)?|attendees?|participants?|who[’']?s (?:coming|going)|going|attending)$",
    re.I,
)
"""A line above names, as it comes along when a page is copied."""
_EMAIL = re.compile(r"<?\b([\w.+-]+@[\w-]+\.[\w.-]+)\b>?")


@dataclass(frozen=True, slots=True)
class Guest:
    """One line of a guest list."""

    name: str
    email: str | None = None


def read_guests(path: Path) -> list[Guest]:
    """The guests in a file, in its order, each name once; those who declined are left out.

    Raises:
        ImportFormatError: the file cannot be read, is no text, or holds no guest.
    """
    try:
        if path.stat().st_size > LONGEST_FILE:
            raise ImportFormatError(f"“{path.name}” is too large for a guest list.")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ImportFormatError(f"“{path.name}” cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError:
        raise ImportFormatError(f"“{path.name}” is no text.", "Save it as CSV or as plain text, in UTF-8.") from None
    found = list({guest.name.casefold(): guest for guest in guests_in(text)}.values())
    if not found:
        raise ImportFormatError(f"No guest is named in “{path.name}”.", "One name a line is enough.")
    return found[:MOST_GUESTS]


def guests_in(text: str) -> Iterator[Guest]:
    """The guests in a text, whichever of the layouts it has.

    Raises:
        ImportFormatError: it begins as a calendar and is none.
    """
    if text.lstrip()[:15].upper() == "BEGIN:VCALENDAR":
        yield from _of_calendar(text)
        return
    told = text.replace("\0", "").lstrip()
    first = told.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    rows = list(csv.reader(io.StringIO(told), delimiter=separator))
    header = [cell.strip().casefold() for cell in rows[0]] if rows else []
    if len(header) > 1 and set(header) & {*_NAMES, *_FIRST}:
        yield from _of_table(header, rows[1:])
    else:
        yield from _of_lines(told)


def _of_table(header: list[str], rows: Iterable[list[str]]) -> Iterator[Guest]:
    for row in rows:
        told = dict(zip(header, (cell.strip() for cell in row), strict=False))
        if _of(told, _STATUS).casefold().replace("_", " ") in _DECLINED:
            continue
        parts = (_of(told, _FIRST), _of(told, _LAST))
        whole = _of(told, _NAMES) or " ".join(part for part in parts if part)
        yield from _guest(whole, _of(told, ("email", "e-mail", "email address")))


def _of(told: dict[str, str], columns: Iterable[str]) -> str:
    """What stands in the first of the columns that is filled; empty where none is."""
    return next((told[column] for column in columns if told.get(column)), "")


def _of_calendar(text: str) -> Iterator[Guest]:
    from icalendar import Calendar

    try:
        calendar = Calendar.from_ical(text)
    except ValueError as error:
        raise ImportFormatError("This calendar cannot be read.", "Export the entry once more.") from error
    for event in calendar.walk("VEVENT"):
        given = event.get("attendee", [])
        for attendee in given if isinstance(given, list) else [given]:
            told = attendee.params
            if str(told.get("PARTSTAT", "")).casefold() == "declined" or told.get("CUTYPE") in ("ROOM", "RESOURCE"):
                continue
            email = re.sub(r"(?i)^mailto:", "", str(attendee))
            yield from _guest(str(told.get("CN", "")), email)


def _of_lines(text: str) -> Iterator[Guest]:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) == 1 and ";" not in text and text.count(",") > 1:
        lines = text.split(",")
    for part in (part for line in lines for part in line.split(";")):
        name = next((cell for cell in _BULLET.sub("", part).split("\t") if re.search(r"[^\W\d]", cell)), "")
        found = _EMAIL.search(part)
        if not _HEADING.match(name):
            yield from _guest(_EMAIL.sub("", _PLUS.sub("", name)), found.group(1) if found else None)


def _guest(name: str, email: str | None) -> Iterator[Guest]:
    """A guest by name; one who gave an address alone is called by the words before the “@”."""
    tidy = clean_line(name).strip(" ,;\"'")
    address = clean_line(email or "") or None
    if not tidy or "@" in tidy:
        before = (address or tidy).partition("@")[0]
        tidy = " ".join(part.capitalize() for part in re.split(r"[._+-]+", before) if part.isalpha())
    if tidy and len(tidy) <= LONGEST_NAME:
        yield Guest(tidy, address)
