"""Fingerprints that tell whether something has to be read again: of a text, and of a note as the index holds it."""

from __future__ import annotations

import hashlib
import json

from coach.domain.note import Note


def text_hash(text: str) -> str:
    """Fingerprint of one text (a piece of a note), 32 hex digits of SHA-256: the key its vector is cached under."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def content_hash(note: Note) -> str:
    """Fingerprint of all the index knows of a note: text, date, place, privacy, people and event (by id)."""
    people = sorted(ref.id for ref in note.people)
    event = note.event.id if note.event else None
    known = [note.text, note.date.isoformat(), note.place, note.private, sorted(note.private_quotes), people, event]
    return text_hash(json.dumps(known, ensure_ascii=False))
