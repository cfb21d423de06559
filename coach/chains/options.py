"""What the user may say about a message beyond its kind and channel, checked on the way in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coach.domain.person import Person
from coach.errors import UsageError
from coach.language.lines import clean_line


@dataclass(frozen=True)
class Options:
    """``to`` is the other person of an introduction, ``slots`` times as typed, ``formality`` 1 to 3 (formal)."""

    to: Person | None = None
    place: str | None = None
    slots: tuple[str, ...] = ()
    formality: int = 2
    wish: str | None = None


def read_options(given: Mapping[str, Any], to: Person | None) -> Options:
    """The options in ``given``; unknown ones are refused.

    Raises:
        UsageError: an option is unknown, or the formality is not 1, 2 or 3.
    """
    unknown = set(given) - {"to", "place", "slots", "formality", "wish"}
    if unknown:
        raise UsageError(f"A message has no option “{sorted(unknown)[0]}”.")
    formality = given.get("formality") or 2
    if formality not in (1, 2, 3):
        raise UsageError("The formality is 1 (casual), 2 or 3 (formal).")
    return Options(
        to=to,
        place=_line(given.get("place")),
        slots=tuple(slot for raw in given.get("slots") or () if (slot := _line(raw))),
        formality=formality,
        wish=_line(given.get("wish")),
    )


def _line(text: str | None) -> str | None:
    return clean_line(text or "") or None
