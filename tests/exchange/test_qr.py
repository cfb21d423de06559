"""My contact card as a code: what it holds, and that it stays readable."""

from __future__ import annotations

import segno

from coach.domain.profile import Profile
from coach.exchange.qr import contact_code, scanned

ME = Profile(
    name="Robin Vale",
    does="restores organs; large, small",
    can_do=("tune pipes",),
    goals=("a workshop",),
    emails=("robin@example.org", "r@example.org", "third@example.org"),
    links=("https://example.org/robin",),
)


def _modules(svg: str) -> int:
    """How many squares a side of the drawn code has, its quiet margin of four included."""
    return int(svg.split('viewBox="0 0 ', 1)[1].split(" ", 1)[0])


def test_000_10_a_scanned_card_is_a_vcard_telephones_read() -> None:
    """000-10: version 3.0 with both names and the ways to reach me; nothing of what I like or aim for."""
    lines = scanned(ME).decode().split("\r\n")
    assert lines[:4] == ["BEGIN:VCARD", "VERSION:3.0", "N:Vale;Robin;;;", "FN:Robin Vale"]
    assert "NOTE:restores organs\\; large\\, small" in lines
    assert "URL:https://example.org/robin" in lines
    assert lines[-2:] == ["END:VCARD", ""]
    assert not [line for line in lines if "pipes" in line or "workshop" in line or line.startswith(("PRODID", "KIND"))]


def test_the_drawn_code_is_the_code_of_the_card() -> None:
    """Its size is that of the payload, its first row that of a code with the same content."""
    svg = contact_code(ME)
    assert svg
    whole = Profile(name=ME.name, does=ME.does, emails=ME.emails[:2], links=ME.links)
    expected = segno.make(scanned(whole), error="l", micro=False)
    assert _modules(svg) == expected.symbol_size(border=4)[0]
    assert svg == expected.svg_inline(border=4, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None)


def test_nobody_to_reach_is_no_card() -> None:
    """A name alone is no way to reach somebody."""
    assert contact_code(Profile(name="Robin")) is None
    assert contact_code(Profile(name="Robin", emails=(" \t",))) is None


def test_a_long_profile_is_shortened_until_a_phone_can_read_it() -> None:
    """The address stays; what I do is left out first; a code never has more than 300 octets."""
    long = Profile(name="Robin Vale", does="x" * 280, emails=("robin@example.org",), links=("https://example.org/a",))
    code = contact_code(long)
    assert code
    assert _modules(code) < _modules(contact_code(ME) or "")
    endless = Profile(name="Robin", emails=("robin@example.org",), links=(f"https://example.org/{'a' * 400}",))
    assert _modules(contact_code(endless) or "") <= _modules(code)
    assert contact_code(Profile(links=(f"https://example.org/{'a' * 400}",))) is None


def test_one_name_and_none() -> None:
    """A single name is a first name; without any the address stands for it."""
    assert b"N:;Robin;;;" in scanned(Profile(name="Robin", emails=("r@example.org",)))
    assert b"FN:r@example.org" in scanned(Profile(emails=("r@example.org",)))
