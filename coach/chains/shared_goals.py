"""Goals two people share, by meaning rather than by words: what makes an acquaintance worth the time (practice 004-03).

Nearness of meaning chooses what is worth asking about; the model decides, asked both ways round, since it says yes too
easily one way. Nearness cannot decide: on invented pairs, half of them traps that share words but no goal, it is no
better than chance, and the model is right in four of five (``python -m eval.goals``). The rest the user refuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from coach.chains.wording import Scribe
from coach.domain.note import Source
from coach.language.words import stems
from coach.llm.protocol import Embedder

ENOUGH = 0.55
"""How sure the model's yes has to be, 0 to 1, both ways round together."""
_NEAREST, _FLOOR = 2, 0.2
"""For each goal of mine so many of theirs are asked about, and none whose cosine is less: a second each."""
_WORDS_ALONE, _OF_THE_SHORTER = 2, 0.5
"""Content words in common, and their share of the shorter goal, that are enough when there is no model to ask."""
_LEAD = re.compile(
    r"^(?:(?:he|she|they|i)(?:[’']s)? )?(?:is |was |are |am )?(?:also |really |now )?"
    r"(?:wants?|would like|would love|hop(?:es?|ing)|aim(?:s|ing)?|plan(?:s|ning)?|wish(?:es)?|dream(?:s|ing) of"
    r"|try(?:ing)?|tries|needs?|looking for|thinking (?:of|about)|going)\b(?: to| for)? ",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Aim:
    """Something somebody wants to reach, as noted; ``source`` is None for what stands in my profile."""

    text: str
    source: Source | None = None

    @property
    def bare(self) -> str:
        """Without “wants to”: what is wanted is compared, not that it is."""
        return _LEAD.sub("", self.text)


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two aims that are one goal; ``sure`` says how sure that is, 0 to 1."""

    mine: Aim
    theirs: Aim
    sure: float


def meetings(
    mine: Sequence[Aim], theirs: Sequence[Aim], embedder: Embedder | None, scribe: Scribe, *, enough: float = ENOUGH
) -> Iterator[Meeting]:
    """The goals that two people share, each of ``theirs`` once, found one after the other.

    Without a model those are found that share several words; ``enough`` is how sure it has to be, 0 to 1.
    """
    taken: set[int] = set()
    for row, column in _worth_asking(mine, theirs, embedder):
        if column in taken:
            continue
        sure = _sure(mine[row], theirs[column], scribe)
        if sure >= enough:
            taken.add(column)
            yield Meeting(mine[row], theirs[column], sure)


def _worth_asking(mine: Sequence[Aim], theirs: Sequence[Aim], embedder: Embedder | None) -> list[tuple[int, int]]:
    """(place in mine, place in theirs), the nearest first."""
    if not mine or not theirs:
        return []
    if embedder is None:
        return [(row, column) for row in range(len(mine)) for column in range(len(theirs))]
    vectors = np.asarray(embedder.embed([aim.bare for aim in (*mine, *theirs)]))
    cosines = vectors[: len(mine)] @ vectors[len(mine) :].T
    pairs = [(row, int(column)) for row in range(len(mine)) for column in np.argsort(-cosines[row])[:_NEAREST]]
    return sorted((pair for pair in pairs if cosines[pair] >= _FLOOR), key=lambda pair: -cosines[pair])


def _sure(mine: Aim, theirs: Aim, scribe: Scribe) -> float:
    asked = ({"mine": mine.bare, "theirs": theirs.text}, {"mine": theirs.bare, "theirs": mine.text})
    yes = [said for inputs in asked if (said := scribe.says_yes("goals/same", inputs)) is not None]
    if yes:
        return sum(yes) / len(yes)
    return float(same_in_words(mine, theirs))


def same_in_words(mine: Aim, theirs: Aim) -> bool:
    """Whether the words alone say that two goals are one: several in common, and much of the shorter goal."""
    said, other = stems(mine.bare), stems(theirs.bare)
    return len(said & other) >= max(_WORDS_ALONE, _OF_THE_SHORTER * min(len(said), len(other)))
