"""My contact card as a file: vCard 4.0 (RFC 6350), with what I can do and like as in RFC 6715."""

from __future__ import annotations

from collections.abc import Iterator

from coach.domain.profile import Profile
from coach.language.lines import clean_line

SUFFIX = ".vcf"
_MAKER = "-//Rapport//conversation coach//EN"
_FOLDED = 75
"""Octets of a line without its break (RFC 6350, 3.2)."""


def vcard(me: Profile) -> bytes:
    """The card of my profile in UTF-8; ``FN``, which a card must have, is my name or else my first address."""
    lines = ["BEGIN:VCARD", "VERSION:4.0", f"PRODID:{_text(_MAKER)}", "KIND:individual", *_properties(me), "END:VCARD"]
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def file_name(me: Profile) -> str:
    """What the card is called as a file."""
    words = "".join(char if char.isalnum() else " " for char in clean_line(me.name or "").lower()).split()
    return f"{'-'.join(words) or 'card'}{SUFFIX}"


def _properties(me: Profile) -> Iterator[str]:
    emails = [one for one in map(clean_line, me.emails) if one]
    yield f"FN:{_text(clean_line(me.name or '') or next(iter(emails), 'My card'))}"
    yield from (f"EMAIL:{_text(one)}" for one in emails)
    yield from (f"URL:{''.join(one.split())}" for one in map(clean_line, me.links) if one)
    yield from (f"EXPERTISE:{_text(one)}" for one in map(clean_line, me.can_do) if one)
    yield from (f"INTEREST:{_text(one)}" for one in map(clean_line, me.interests) if one)
    notes = [clean_line(me.does or ""), *(f"Goal: {clean_line(goal)}" for goal in me.goals if clean_line(goal))]
    note = "\n".join(line for line in notes if line)
    if note:
        yield f"NOTE:{_text(note)}"


def _text(value: str) -> str:
    """A TEXT value with what has a meaning in it escaped (RFC 6350, 3.4)."""
    for plain, escaped in (("\\", "\\\\"), (",", "\\,"), (";", "\\;"), ("\n", "\\n")):
        value = value.replace(plain, escaped)
    return value


def _folded(line: str) -> bytes:
    """The line broken before its 76th octet, never within a character; a continuation begins with a space."""
    rows, row = [], b""
    for char in line:
        octets = char.encode()
        if len(row) + len(octets) > _FOLDED:
            rows.append(row)
            row = b" "
        row += octets
    return b"\r\n".join([*rows, row])
