"""My contact card as a file."""

from __future__ import annotations

from coach.domain.profile import Profile
from coach.exchange.card import file_name, vcard

ME = Profile(
    name="Zoë de la Cruz; Jr.",
    does="restores organs, \\ mostly\x1b[31m old ones",
    can_do=("tunes reed pipes; slowly",),
    interests=("grows pears",),
    goals=("learn Danish",),
    emails=("zoe@example.org",),
    links=("https://zoe.example.org/a,b",),
)


def test_004_16_the_card_is_a_vcard_of_version_4() -> None:
    """004-16: begin, version and FN stand where RFC 6350 wants them, and what has a meaning is escaped."""
    lines = unfolded(vcard(ME))
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:4.0"]
    assert lines[-1] == "END:VCARD"
    assert "FN:Zoë de la Cruz\\; Jr." in lines
    assert "EMAIL:zoe@example.org" in lines
    assert "URL:https://zoe.example.org/a,b" in lines
    assert "EXPERTISE:tunes reed pipes\\; slowly" in lines
    assert "INTEREST:grows pears" in lines
    assert "NOTE:restores organs\\, \\\\ mostly old ones\\nGoal: learn Danish" in lines


def test_long_lines_are_folded_within_75_octets_and_never_within_a_character() -> None:
    """Each line is at most 75 octets of whole characters, and unfolding gives the text back."""
    for length in range(60, 90):
        words = "é" * length + "漢" * 40 + "🎈" * 20
        card = vcard(Profile(name="Zoë", does=words))
        for row in card.split(b"\r\n"):
            assert len(row) <= 75
            row.decode()
        assert f"NOTE:{words}" in unfolded(card)


def test_a_card_has_a_name_even_when_the_profile_has_none() -> None:
    """FN is needed; the first address stands in."""
    assert "FN:zoe@example.org" in unfolded(vcard(Profile(emails=("zoe@example.org",))))
    assert "FN:My card" in unfolded(vcard(Profile(does="x")))
    assert file_name(ME) == "zoë-de-la-cruz-jr.vcf"
    assert file_name(Profile(name="../..")) == "card.vcf"


def unfolded(card: bytes) -> list[str]:
    """The lines of a card as they are meant."""
    assert card.endswith(b"\r\n")
    return card.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
