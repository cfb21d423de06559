"""Who has the floor: whom a line of mine is for, and who of a circle goes on when nobody was asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.domain.practice import Character, Scene, Turn
from coach.language.words import fold, stems
from coach.practice.answering import Answer, answer, goes_on, nearest_untold
from coach.practice.moves import Move


def by_closeness(scene: Scene, turns: Sequence[Turn]) -> list[Character]:
    """The characters of a scene, whoever spoke last first."""
    last = {turn.speaker: number for number, turn in enumerate(turns)}
    order = {one.name: number for number, one in enumerate(scene.characters)}
    return sorted(scene.characters, key=lambda one: (-last.get(one.name, -1), order[one.name]))


def addressed(scene: Scene, turns: Sequence[Turn], move: Move) -> Character:
    """Whom I speak to: somebody I name, whoever spoke last when I ask on, else who can answer."""
    near_me = by_closeness(scene, turns)
    said = fold(move.text)
    named = next((one for one in near_me if re.search(rf"\b{re.escape(fold(one.name))}\b", said)), None)
    if named or not move.asks:
        return named or near_me[0]
    if goes_on(move, near_me[0], turns):
        return near_me[0]
    return next((one for one in near_me if answer(move, one, turns)), near_me[0])


def goes_on_talking(scene: Scene, turns: Sequence[Turn]) -> tuple[Character, Answer] | None:
    """Who of a circle tells something next, and what lies nearest to the last words; None when all is told."""
    last = stems(turns[-1].text) if turns else frozenset()
    found = [(who, more) for who in reversed(by_closeness(scene, turns)) if (more := nearest_untold(who, turns))]
    return max(found, key=lambda pair: len(stems(pair[1].line) & last), default=None)
