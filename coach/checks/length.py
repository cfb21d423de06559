"""How long a message may be, by channel."""

from __future__ import annotations

from dataclasses import dataclass

from coach.domain.suggestion import Channel, Flag, FlagKind
from coach.language.words import words


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``count`` of ``unit`` (“characters” or “words”). ``hard`` ones are the channel's, others good manners."""

    unit: str
    count: int
    hard: bool

    def fits(self, body: str) -> bool:
        """Whether ``body`` is within the limit."""
        return self.measure(body) <= self.count

    def measure(self, body: str) -> int:
        """The length of ``body`` in this limit's unit; words are what stands between white space."""
        return len(body) if self.unit == "characters" else len(body.split())


LIMITS = {
    Channel.EMAIL: Limit("words", 150, hard=False),
    Channel.DM: Limit("words", 80, hard=True),
    Channel.LINKEDIN_NOTE: Limit("characters", 300, hard=True),
    Channel.SMS: Limit("characters", 300, hard=True),
}
"""Source: the contract; 300 characters is the hard cap of a connection note."""


def length_flags(body: str, channel: Channel) -> list[Flag]:
    """A flag when ``body`` is too long for its channel."""
    limit = LIMITS[channel]
    if limit.fits(body):
        return []
    tail = " ".join(words(body)[-6:])
    reason = f"{limit.measure(body)} {limit.unit} where {limit.count} fit."
    return [Flag(FlagKind.TOO_LONG, tail, reason, "Leave out one sentence.")]
