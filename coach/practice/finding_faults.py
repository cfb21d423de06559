"""Everything in a talk that may be tried otherwise, with the exact words and the turn they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.checks.warmth import warm_close
from coach.domain.practice import Scene
from coach.practice.closing import closing
from coach.practice.cues import missed
from coach.practice.discretion import passed_on
from coach.practice.exchanges import Exchange, hops
from coach.practice.noticing import noticed, spoken
from coach.practice.signs import Sign


@dataclass(frozen=True, slots=True)
class Noticed:
    """A sign and the words of mine that show it; ``cue`` is what they had said, where it is about that."""

    sign: Sign
    quote: str
    turn: int
    cue: str = ""


def faults(scene: Scene, talk: Sequence[Exchange]) -> list[Noticed]:
    """What may be tried otherwise, in the order of the talk, each sign once a turn."""
    found = [*_in_lines(scene, talk), *_in_the_talk(scene, talk)]
    once = {(one.turn, one.sign): one for one in reversed(found)}
    return sorted(once.values(), key=lambda one: (one.turn, list(Sign).index(one.sign)))


def _in_lines(scene: Scene, talk: Sequence[Exchange]) -> Iterator[Noticed]:
    for one in talk:
        for sign, quote in noticed(one.text, one.heard_text, known=scene.known):
            if sign is not Sign.FLATTERY or not _thanks(one, quote):
                yield Noticed(sign, quote, one.number)
        if told := passed_on(one, [who.name for who in scene.characters]):
            yield Noticed(Sign.GOSSIP, told, one.number)


def _thanks(one: Exchange, quote: str) -> bool:
    """Whether it is said in thanks while I take my leave: warm words are no praise then."""
    return one.move.leaves and (warm_close(quote) is not None or any(quote in part for part in one.move.leaving))


def _in_the_talk(scene: Scene, talk: Sequence[Exchange]) -> Iterator[Noticed]:
    for one in hops(talk):
        yield Noticed(Sign.HOPS, exact(one, one.asks[0]), one.number)
    for one, told in missed(talk, scene):
        yield Noticed(Sign.MISSED_CUE, exact(one, one.asks[0]) if one.asks else one.text.strip(), one.number, told)
    end = closing(talk)
    if end and end.warm is None:
        yield Noticed(Sign.NO_CLOSE, exact(end.last, end.said) if end.said else end.last.text.strip(), end.last.number)


def exact(one: Exchange, part: str) -> str:
    """A sentence of a line as it was typed; lines are read with their spaces made even."""
    return next((found for found in spoken(one.text) if found.split() == part.split()), one.text.strip())
