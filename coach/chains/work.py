"""A message while it is being written: what was said so far, and on which facts."""

from __future__ import annotations

from dataclasses import dataclass, field

from coach.chains.context import Desk
from coach.chains.letter import Part
from coach.chains.wording import Scribe
from coach.domain.fact import Fact
from coach.domain.suggestion import Channel, Sentence
from coach.evidence import Dossier, Point

SHORT = (Channel.LINKEDIN_NOTE, Channel.SMS)
"""Channels with room for a detail, a promise and a question, and nothing else."""


@dataclass
class Work:
    """What is being written, and from what."""

    desk: Desk
    dossier: Dossier
    channel: Channel
    scribe: Scribe
    parts: list[Part] = field(default_factory=list)
    used: list[Fact] = field(default_factory=list)
    alternatives: tuple[Sentence, ...] = ()

    def say(self, sentence: Sentence, needed: int, paragraph: int, *facts: Fact) -> Sentence:
        """Add a sentence that rests on ``facts``; the least ``needed`` ones go first where room is short."""
        self.parts.append(Part(sentence, needed, paragraph))
        self.used.extend(facts)
        return sentence

    def free_points(self) -> list[Point]:
        """The points nothing has been said about yet, weightiest first."""
        taken = {fact.id for fact in self.used}
        return [point for point in self.dossier.points if point.fact.id not in taken]
