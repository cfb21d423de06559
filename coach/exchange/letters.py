"""A draft as a file: an e-mail that opens unsent in a mail program, or plain text."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.domain.suggestion import Draft
from coach.errors import UsageError
from coach.exchange.card import file_name, vcard

SUFFIXES = (".eml", ".txt", ".ics")


def check_suffix(suffix: str) -> None:
    """Refuse a kind of file that cannot be written, before any work is done.

    Raises:
        UsageError: ``suffix`` is none of `SUFFIXES`.
    """
    if suffix.lower() not in SUFFIXES:
        raise UsageError(
            f"A draft cannot be written as “{suffix or 'a file without an ending'}”.", "Use .eml, .txt or .ics."
        )


def as_file(draft: Draft, person: Person, me: Profile, suffix: str) -> bytes:
    """The content of a draft's file; the times of an ``.ics`` are not in the draft, see `coach.exchange.calendar`.

    Raises:
        UsageError: ``suffix`` is none of `SUFFIXES`.
    """
    check_suffix(suffix)
    return _eml(draft, person, me) if suffix.lower() == ".eml" else f"{draft.body}\n".encode()


def _eml(draft: Draft, person: Person, me: Profile) -> bytes:
    """RFC 5322 text. ``X-Unsent`` makes Outlook open it for editing; others do so anyway."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _one_line(draft.subject or "")
    if me.emails:
        message["From"] = _address(me.name or "", me.emails[0])
    if person.emails:
        message["To"] = _address(person.name, person.emails[0])
    message["X-Unsent"] = "1"
    message.set_content(draft.body, cte="quoted-printable")
    if draft.card is not None:
        message.add_attachment(
            vcard(me), maintype="text", subtype="vcard", filename=file_name(me), params={"charset": "utf-8"}
        )
    return message.as_bytes()


def _address(name: str, address: str) -> str | Address:
    """A mailbox; one that is none by the standard is left out."""
    try:
        return Address(_one_line(name), addr_spec=_one_line(address))
    except (ValueError, IndexError):
        return ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
