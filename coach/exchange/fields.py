"""The fields of each native record: how a value in the file becomes one of the domain, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from coach.domain.fact import Gravity, Kind, Reserve
from coach.exchange.lines import BadRecord, Record

Reader = Callable[[object], object]
_HALF_CHARACTERS = re.compile("[\ud800-\udfff]")


def whole_characters(text: str) -> str:
    """The text with half a character, which no file can hold, replaced."""
    return _HALF_CHARACTERS.sub("\ufffd", text)


def a_text(value: object) -> str | None:
    """A text as it stands; an empty one counts as not given."""
    if isinstance(value, bool | int | float):
        value = str(value)
    if not isinstance(value, str):
        raise BadRecord("is no text")
    return whole_characters(value) if value.strip() else None


def a_line(value: object) -> str | None:
    """A text on one line."""
    text = a_text(value)
    return " ".join(text.split()) if text else None


def a_list(value: object) -> tuple[str, ...]:
    """A list of texts; a single text is a list of one."""
    if not isinstance(value, list):
        value = [value]
    return tuple(dict.fromkeys(text for each in value if (text := a_text(each))))


def a_day(value: object) -> date:
    """A date, or the date of a moment."""
    try:
        if not isinstance(value, str) or value[10:11] not in ("", "T", " "):
            raise ValueError
        return date.fromisoformat(value[:10])
    except ValueError:
        raise BadRecord("is no date such as 2026-11-12") from None


def a_number(value: object) -> int:
    """A whole number from 0 on."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**31:
        raise BadRecord("is no whole number from 0 on")
    return value


def energy(value: object) -> int:
    """A whole number from 1 to 5."""
    number = a_number(value)
    if number not in range(1, 6):
        raise BadRecord("is no whole number from 1 to 5")
    return number


def a_flag(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise BadRecord("is neither true nor false")
    return value


def named(value: object) -> str | None:
    """A name or an id; also as ``{"id", "name"}``, the way answers show people and events."""
    if isinstance(value, dict):
        value = value.get("id") or value.get("name")
    return a_line(value)


def everyone(value: object) -> tuple[str, ...]:
    """A list of names or ids."""
    found = [named(each) for each in (value if isinstance(value, list) else [value])]
    return tuple(dict.fromkeys(name for name in found if name))


def one_of(choices: type[Kind] | type[Reserve] | type[Gravity]) -> Reader:
    """A reader of one of an enumeration's values."""

    def read(value: object) -> object:
        try:
            return choices(str(value))
        except ValueError:
            raise BadRecord(f"is none of {', '.join(choices)}") from None

    return read


ME: Mapping[str, Reader] = {
    "name": a_line,
    **dict.fromkeys(("does", "voice"), a_text),
    **dict.fromkeys(("can_do", "interests", "goals", "dull", "emails", "links"), a_list),
}
PERSON: Mapping[str, Reader] = {
    "name": a_line,
    **dict.fromkeys(
        ("company", "role", "place", "relation", "stage", "how_met", "bio", "channel", "introduced_by"), a_text
    ),
    **dict.fromkeys(("aliases", "emails", "phones", "links", "knows"), a_list),
    **dict.fromkeys(("archived", "inner_circle"), a_flag),
}
EVENT: Mapping[str, Reader] = {
    "name": a_line,
    **dict.fromkeys(("place", "goal", "repeats"), a_text),
    "date": a_day,
    "target": a_number,
    "energy": energy,
    "guests": a_list,
}
NOTE: Mapping[str, Reader] = {
    "text": a_text,
    "date": a_day,
    "people": everyone,
    "event": named,
    "place": a_text,
    "private": a_flag,
    "private_quotes": a_list,
}
FACT: Mapping[str, Reader] = {
    **dict.fromkeys(("note", "person"), named),
    "quote": a_text,
    **dict.fromkeys(("start", "end"), a_number),
    "kind": one_of(Kind),
    "reserve": one_of(Reserve),
    "gravity": one_of(Gravity),
    **dict.fromkeys(("valid_from", "valid_until"), a_day),
    "kind_by": a_line,
}


def given(record: Record, known: Mapping[str, Reader]) -> dict[str, Any]:
    """The fields that a record gives, read; those left out, null or empty are absent.

    Raises:
        BadRecord: a value is not of its field's kind; names the field.
    """
    found: dict[str, Any] = {}
    for key, read in known.items():
        if record.get(key) is None:
            continue
        try:
            value = read(record[key])
        except BadRecord as bad:
            raise BadRecord(f"“{key}” {bad}") from None
        if value not in (None, ()):
            found[key] = value
    return found


def needed(found: Mapping[str, Any], *keys: str) -> None:
    """Refuse a record that lacks a field it cannot do without.

    Raises:
        BadRecord: names the field.
    """
    for key in keys:
        if key not in found:
            raise BadRecord(f"has no “{key}”")
