"""Guest lists: Luma's CSV, a calendar's attendees, plain lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import ImportFormatError
from coach.exchange.guests import Guest, guests_in, read_guests

LUMA = (
    "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,Company\n"
    'gst-1,"Ruiz, Ana",Ana,Ruiz,ana@example.org,,2026-11-01,approved,Acme\n'
    "gst-2,Bo Marsh,,,bo@example.org,,2026-11-01,declined,\n"
    "gst-3,,Cleo,Vint,cleo@example.org,,2026-11-01,pending,\n"
    "gst-4,,,,dan.okoye@example.org,,2026-11-01,approved,\n"
)
SEMICOLONS = "first_name;last_name;approval_status\nAna;Ruiz;approved\nBo;Marsh;declined\nCleo;Vint;pending\n"
PASTED = "Attendees (4):\n1\tAna Ruiz\tAcme\tHost\n- Bo Marsh, Acme\nCleo Vint +1\n\n3 going\nDan Okoye (Acme) +2\n"
NEWER = "\ufeffguest_id,name,email,created_at,approval_status\ng1,Ana Ruiz,ana@example.org,2026-11-01,approved\n"
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261126T180000Z\r\n"
    'SUMMARY:Evening\r\nATTENDEE;CN="Ana Ruiz";PARTSTAT=ACCEPTED:mailto:ana@example.org\r\n'
    "ATTENDEE;CN=Bo Marsh;PARTSTAT=DECLINED:mailto:bo@example.org\r\n"
    "ATTENDEE;CUTYPE=ROOM;CN=Room 5:mailto:room@example.org\r\nATTENDEE:mailto:cleo.vint@example.org\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (LUMA, ["Ruiz, Ana", "Cleo Vint", "Dan Okoye"]),
        (SEMICOLONS, ["Ana Ruiz", "Cleo Vint"]),
        ("Name\tRSVP\nAna Ruiz\tyes\nBo Marsh\tno\n", ["Ana Ruiz"]),
        (PASTED, ["Ana Ruiz", "Bo Marsh, Acme", "Cleo Vint", "Dan Okoye (Acme)"]),
        ("Ruiz, Ana <ana@example.org>; Marsh, Bo", ["Ruiz, Ana", "Marsh, Bo"]),
        ("Name\nAna Ruiz\n", ["Ana Ruiz"]),
        (CALENDAR, ["Ana Ruiz", "Cleo Vint"]),
        ("- Ana Ruiz\n2. Bo Marsh <bo@example.org>\n\n* Cleo Vint\n", ["Ana Ruiz", "Bo Marsh", "Cleo Vint"]),
        ("Ana Ruiz, Bo Marsh, Cleo Vint", ["Ana Ruiz", "Bo Marsh", "Cleo Vint"]),
        ("Ana\x1b[31m Ruiz\u202e\n" + "x" * 300, ["Ana Ruiz"]),
    ],
)
def test_names_come_out_of_every_layout(text: str, names: list[str]) -> None:
    """Those who declined, rooms, headings, companions without a name, prose and control characters do not."""
    assert [guest.name for guest in guests_in(text)] == names


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    """The newer Luma layout, re-saved."""
    file = tmp_path / "guests.csv"
    file.write_text(NEWER, encoding="utf-8")
    assert read_guests(file) == [Guest("Ana Ruiz", "ana@example.org")]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe\x00A", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"])
def test_a_file_without_guests_says_so(tmp_path: Path, content: bytes) -> None:
    """Empty, no text, or half a calendar."""
    file = tmp_path / "guests"
    file.write_bytes(content)
    with pytest.raises(ImportFormatError):
        read_guests(file)
