"""Identifiers: opaque, short, unique in a home. Nothing may be read out of one; the letter only helps a reader."""

from __future__ import annotations

import secrets
from enum import StrEnum


class Thing(StrEnum):
    """What an id is for; the value is the id's first letter."""

    PERSON = "p"
    EVENT = "e"
    NOTE = "n"
    FACT = "f"
    DRAFT = "d"
    ENTRY = "l"


def new_id(thing: Thing) -> str:
    """A fresh id: one letter and 12 hexadecimal digits (48 random bits; a clash is refused by the store)."""
    return f"{thing.value}{secrets.token_hex(6)}"
