"""A message while it is being written: what was said so far, and on which facts."""

from __future__ import annotations

from dataclasses import dataclass, field

from coach.chains.context import Desk
from coach.chains.letter import Part
from coach.chains.matching import Match
from coach.chains.voicing import Voicing
from coach.chains.wording import Scribe
from coach.domain.fact import Fact
from coach.domain.suggestion import Angle, Channel, Sentence
from coach.evidence import Dossier, Point

SHORT = (Channel.LINKEDIN_NOTE, Channel.SMS)
"""Channels with room for a detail, a promise and a question, and nothing else."""


@dataclass(frozen=True)
class Material:
    """What a message may lead with: details, weightiest first, common ground among them, and offers I might make."""

    points: tuple[Point, ...]
    shared: Point | None
    pairs: tuple[Match, ...]

    @property
    def lead(self) -> Point | None:
        """The detail a message leads with by itself."""
        return next(iter(self.points), None)


@dataclass
class Work:
    """What is being written, from what and from which ``angle``; ``wordings`` are other ways to say its detail.

    ``accepted`` is an offer the user said yes to, which leads. ``before`` are facts that earlier messages spoke of,
    ``beside`` is the detail another letter leads with already; ``voicing`` says each sentence as I would.
    """

    desk: Desk
    dossier: Dossier
    channel: Channel
    scribe: Scribe
    parts: list[Part] = field(default_factory=list)
    used: list[Fact] = field(default_factory=list)
    wordings: tuple[Sentence, ...] = ()
    angle: Angle = Angle.DETAIL
    material: Material | None = None
    accepted: Match | None = None
    before: tuple[Fact, ...] = ()
    beside: Point | None = None
    voicing: Voicing = field(default_factory=Voicing)

    def say(self, sentence: Sentence, needed: int, paragraph: int, *facts: Fact) -> Sentence:
        """Add a sentence that rests on ``facts``; the least ``needed`` ones go first where room is short."""
        voiced = self.voicing.sentence(sentence, facts)
        self.parts.append(Part(voiced, needed, paragraph, facts))
        self.used.extend(facts)
        return voiced

    def free_points(self) -> list[Point]:
        """The points nothing has been said about yet, weightiest first."""
        taken = {fact.id for fact in self.used}
        return [point for point in self.dossier.points if point.fact.id not in taken]
