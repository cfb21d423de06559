"""What the user may say about a message beyond its kind and channel, checked on the way in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from coach.checks.favours import parted
from coach.domain.person import Person
from coach.domain.suggestion import Angle, Idea
from coach.errors import UsageError
from coach.language.lines import clean_line


@dataclass(frozen=True)
class Options:
    """``to`` is the other person of an introduction, ``slots`` times as typed, ``formality`` 1 to 3 (formal).

    ``idea`` is the way to help that was accepted, which then leads; else ``angle`` is what shall lead, None leaves it
    to what is noted. ``same_company`` asks for a neutral place to meet,
    ``card`` for my own card under a re-introduction, ``admire`` is why I would like to learn from them, in my words,
    and ``asked`` what I typed among them that asks something of the person: no part of what is admired. ``goal`` is
    what both people of an introduction are after, as it was kept.
    """

    to: Person | None = None
    place: str | None = None
    slots: tuple[str, ...] = ()
    formality: int = 2
    wish: str | None = None
    angle: Angle | None = None
    idea: Idea | None = None
    same_company: bool = False
    card: bool = False
    admire: str | None = None
    asked: str = ""
    goal: str | None = None


def read_options(given: Mapping[str, Any], to: Person | None) -> Options:
    """The options in ``given``; unknown ones are refused.

    Raises:
        UsageError: an option is unknown, the angle is none there is, or the formality is not 1, 2 or 3.
    """
    unknown = set(given) - {field.name for field in fields(Options) if field.name != "asked"}
    if unknown:
        raise UsageError(f"A message has no option “{sorted(unknown)[0]}”.")
    formality = given.get("formality") or 2
    if formality not in (1, 2, 3):
        raise UsageError("The formality is 1 (casual), 2 or 3 (formal).")
    admire, asked = parted(_line(given.get("admire")) or "")
    return Options(
        to=to,
        place=_line(given.get("place")),
        slots=tuple(slot for raw in given.get("slots") or () if (slot := _line(raw))),
        formality=formality,
        wish=_line(given.get("wish")),
        angle=_angle(given.get("angle")),
        idea=given.get("idea"),
        same_company=bool(given.get("same_company")),
        card=bool(given.get("card")),
        admire=admire or None,
        asked=asked,
        goal=_line(given.get("goal")),
    )


def _angle(name: str | None) -> Angle | None:
    try:
        return Angle(name) if name else None
    except ValueError:
        raise UsageError(f"There is no angle “{name}”.", f"There are: {', '.join(Angle)}.") from None


def _line(text: str | None) -> str | None:
    return clean_line(text or "") or None
