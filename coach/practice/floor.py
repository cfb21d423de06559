"""Who has the floor: whom a line of mine is for, and who of a circle goes on when nobody was asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.domain.practice import Character, Scene, Turn
from coach.language.words import fold
from coach.practice.answering import Answer, Near, answer, goes_on, unasked
from coach.practice.moves import Move
from coach.practice.opening_up import looks_for_a_need
from coach.practice.questions import weighty

_ONLY_BACK = re.compile(r"^\W*(?:and|what about|how about)? ?(?:you|yourself|yours)\W*$", re.I)

_POINTS = re.compile(
    r"\b(?:to|of|about|with|for|is|was|do|does|did|like|on|by|mean) (?:that|this|it|those|them)\b(?! for (?:you|the))",
    re.I,
)
"""A question about something that only the last telling can name."""
_AT_IT = 1.5
"""What it counts to have spoken or told last: less than a cue, more than a word."""


def by_closeness(scene: Scene, turns: Sequence[Turn]) -> list[Character]:
    """The characters of a scene, whoever spoke last first."""
    last = {turn.speaker: number for number, turn in enumerate(turns)}
    order = {one.name: number for number, one in enumerate(scene.characters)}
    return sorted(scene.characters, key=lambda one: (-last.get(one.name, -1), order[one.name]))


def addressed(scene: Scene, turns: Sequence[Turn], move: Move, near: Near | None = None) -> Character:
    """Whom I speak to: somebody I name, else whoever answers my question best, the one who told last before others.

    Those from my notes answer before a stranger does, unless I go on with what the stranger just told.
    """
    near_me = by_closeness(scene, turns)
    said = fold(move.text)
    named = next((one for one in near_me if re.search(rf"\b{re.escape(fold(one.name))}\b", said)), None)
    if named or not move.asks or any(_ONLY_BACK.match(one) for one in move.questions):
        return named or near_me[0]
    told = {turn.speaker: number for number, turn in enumerate(turns) if turn.told[:1].isdigit()}
    teller = next((one for one in near_me if one.name == max(told, key=told.__getitem__, default="")), None)
    if teller and _POINTS.search(" ".join(move.questions)):
        return teller
    at_it = {near_me[0].name, teller.name if teller else ""}
    fits = {
        one.name: fit + (_AT_IT if one.name in at_it else 0) for one in near_me if (fit := _fit(move, one, turns, near))
    }
    theirs = [one for one in near_me if one.person_id is not None and (one.name in fits or _needs(move, one, turns))]
    if theirs and (near_me[0].person_id is not None or not goes_on(move, near_me[0], turns)):
        near_me = theirs
    return max(near_me, key=lambda one: (fits.get(one.name, 0.0), told.get(one.name, -1) if one.name in fits else 0))


def goes_on_talking(scene: Scene, turns: Sequence[Turn]) -> tuple[Character, Answer] | None:
    """Who of a circle tells something next, and what lies nearest to the last words; None when all is told."""
    last = turns[-1].text if turns else ""
    found = [(who, more) for who in reversed(by_closeness(scene, turns)) if (more := unasked(who, turns, last))]
    return max(found, key=lambda pair: pair[1].fit, default=None)


def _needs(move: Move, character: Character, turns: Sequence[Turn]) -> bool:
    """Whether I ask for a need, and they have one and spoke of something else before."""
    places = {turn.told for turn in turns if turn.speaker == character.name and turn.told}
    return bool(character.hides and places - {"room"}) and "hides" not in places and looks_for_a_need(move)


def _fit(move: Move, character: Character, turns: Sequence[Turn], near: Near | None) -> float:
    """How well somebody can answer, by what they can tell and by what they are."""
    found = answer(move, character, turns, near if character.person_id is not None else None)
    return (found.fit if found else 0.0) + len(weighty(move.text) & weighty(character.role))
