"""How I write: what I sent, and the traits that were learned from it or set by hand.

Only what I set by hand is kept as a `Voice`; what is learned follows from the samples each time it is asked for, so
that forgetting somebody, or taking a sample back, leaves nothing of it behind.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from coach.domain.ledger import Entry
from coach.domain.suggestion import Channel


class TraitKind(StrEnum):
    """What a trait is about."""

    GREETING = "greeting"
    """Its value is the greeting with NAME where the name goes (“Hey NAME,”); empty for none."""
    SIGN_OFF = "sign-off"
    """The words before my name (“Cheers”); “NAME” for the name alone, empty for none."""
    SIGNATURE = "signature"
    """The name I sign with."""
    LENGTH = "length"
    """Words in a sentence, on average, as a whole number."""
    FORMALITY = "formality"
    """1 casual, 2, 3 formal."""
    CONTRACTIONS = "contractions"
    """Whether I write “I’m”: yes, no or mixed."""
    EXCLAMATIONS = "exclamations"
    """Whether I use exclamation marks: yes, no or mixed."""
    EMOJI = "emoji"
    """Likewise for emoji."""
    FAVOURITE = "favourite"
    """Words I like to use."""
    INSTEAD = "instead"
    """“A → B”: where A would stand I say B."""
    NEVER = "never"
    """Words I never say."""


SEVERAL = frozenset({TraitKind.FAVOURITE, TraitKind.INSTEAD, TraitKind.NEVER})
"""Kinds of which there may be any number."""
ARROW = " → "
"""Between the two halves of an `INSTEAD`."""


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing about how I write, everywhere or on one ``channel``; ``messages`` is None for one set by hand."""

    kind: TraitKind
    value: str
    channel: Channel | None = None
    messages: int | None = None

    @property
    def by_hand(self) -> bool:
        """Whether I set it myself; then nothing that is learned replaces it."""
        return self.messages is None

    @property
    def key(self) -> tuple[str, str, str | None]:
        """What there is one of: the kind on a channel, or for kinds of which there are several, the words."""
        words = self.value.split(ARROW, maxsplit=1)[0].casefold() if self.kind in SEVERAL else ""
        return (self.kind, words, self.channel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample(Entry):
    """A message of mine: pasted, or sent to ``person_id``; ``drafted`` is what the coach had written before."""

    TYPE: ClassVar[str] = "sample"
    text: str
    drafted: str | None = None
    channel: Channel | None = None
    date: datetime.date | None = None
    draft_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice(Entry):
    """How I write, in general or (with ``person_id``) to one person. ``struck`` is what I said is not so."""

    TYPE: ClassVar[str] = "voice"
    traits: tuple[Trait, ...] = ()
    struck: tuple[Trait, ...] = ()

    def __iter__(self) -> Iterator[Trait]:
        """The traits, in the order they are read."""
        return iter(sorted(self.traits, key=lambda trait: list(TraitKind).index(trait.kind)))

    def one(self, kind: TraitKind, channel: Channel | None = None) -> str | None:
        """The value of a trait on a channel, or in general; None when nothing is known."""
        found = {trait.channel: trait.value for trait in self.traits if trait.kind is kind}
        return found.get(channel, found.get(None))

    def several(self, kind: TraitKind) -> tuple[str, ...]:
        """All values of a kind of which there may be any number."""
        return tuple(trait.value for trait in self.traits if trait.kind is kind)

    def level(self) -> int | None:
        """The formality, 1 to 3."""
        value = self.one(TraitKind.FORMALITY)
        return int(value) if value else None


def joined(layers: Iterable[Voice]) -> Voice:
    """One voice out of several, the weightiest first: what an earlier one says or strikes out, a later one cannot say.

    A general trait of an earlier one also stands against one for a single channel of a later one.
    """
    kept: list[Trait] = []
    struck: set[tuple[str, str, str | None]] = set()
    for layer in layers:
        said = {trait.key for trait in kept}
        kept.extend(
            trait
            for trait in layer.traits
            if said.isdisjoint({trait.key, (*trait.key[:2], None), _opposite(trait)})
            and not (not trait.by_hand and trait.key in struck)
        )
        struck.update(trait.key for trait in layer.struck)
    return Voice(traits=tuple(kept))


def _opposite(trait: Trait) -> tuple[str, str, str | None]:
    """What it would contradict: words cannot be liked and never said."""
    other = {TraitKind.FAVOURITE: TraitKind.NEVER, TraitKind.NEVER: TraitKind.FAVOURITE}.get(trait.kind, trait.kind)
    return (other, *trait.key[1:])
