"""My contact card as a QR code that a phone's camera reads: a small vCard, drawn as SVG (practice 000-10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import segno

from coach.domain.profile import Profile
from coach.exchange.card import vcard
from coach.language.lines import clean_line

_READABLE = 300
"""Octets a code may hold to be read from one phone by another across a table; more makes its squares too small."""
_KEPT_OUT = (b"PRODID:", b"KIND:")
"""Properties that a scanned card does not need."""


PICTURE = ".svg"


def contact_code(me: Profile) -> str | None:
    """The code as inline SVG without a size of its own; None when my profile names no way to reach me."""
    short = _shortest(me)
    if short is None:
        return None
    code = segno.make(scanned(short), error="l", micro=False)
    drawn: str = code.svg_inline(border=4, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None)
    return drawn


def contact_picture(me: Profile) -> bytes | None:
    """The code as an SVG file of its own; None as `contact_code`."""
    code = contact_code(me)
    return code.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).encode("ascii") if code else None


def scanned(me: Profile) -> bytes:
    """What the code holds: name, what I do, addresses and links, as vCard 3.0 (RFC 2426).

    Telephones read 3.0 more surely than 4.0; it needs ``N``, the parts of the name, beside ``FN``.
    """
    card = vcard(replace(me, can_do=(), interests=(), goals=(), dull=()))
    return b"".join(line + b"\r\n" for line in _for_phones(card.replace(b"\r\n ", b"").split(b"\r\n")))


def _for_phones(lines: Iterable[bytes]) -> Iterator[bytes]:
    for line in lines:
        if line.startswith(b"FN:"):
            given, _, family = line.removeprefix(b"FN:").rpartition(b" ")
            yield b"N:" + (family + b";" + given if given else b";" + family) + b";;;"
        if line and not line.startswith(_KEPT_OUT):
            yield b"VERSION:3.0" if line.startswith(b"VERSION:") else line


def _shortest(me: Profile) -> Profile | None:
    """As much of the profile as a readable code has room for; the name and one way to reach me at the least."""
    emails = tuple(line for one in me.emails if (line := clean_line(one)))
    links = tuple(line for one in me.links if (line := clean_line(one)))
    if not emails and not links:
        return None
    sizes = (
        replace(me, emails=emails[:2], links=links[:2]),
        replace(me, emails=emails[:1], links=links[:1]),
        replace(me, emails=emails[:1], links=links[:1], does=None),
        replace(me, emails=emails[:1], links=() if emails else links[:1], does=None),
    )
    return next((one for one in sizes if len(scanned(one)) <= _READABLE), None)
