"""Goals two people share, by meaning rather than by words: what makes an acquaintance worth the time (practice 004-03).

Two witnesses: the model's yes to “do both work toward the same thing?”, and nearness of meaning. On 62 invented pairs,
half of them traps that share words but no goal, the two together decide 90 % right on the half they were fitted to and
84 % on the other; nearness alone is no better than chance there (``python -m eval.goals``).
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

ENOUGH = 1.1
"""Least sum of the model's yes (0 to 1) and twice the cosine."""
_NEAREST, _FLOOR = 2, 0.2
"""For each goal of mine so many of theirs are looked at, and none that lies further away: half a second each."""
_WORDS_ALONE = 2
"""Content words in common that are enough when there is no model to ask."""
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
    """Two aims that are one goal; ``strength`` orders them."""

    mine: Aim
    theirs: Aim
    strength: float


def meetings(
    mine: Sequence[Aim], theirs: Sequence[Aim], embedder: Embedder | None, scribe: Scribe
) -> Iterator[Meeting]:
    """The goals that two people share, each of ``theirs`` once, found one after the other.

    Without an embedder only those that share several words are found; without a model nothing vouches for the sense,
    so nearness must do alone and has to be strong.
    """
    taken: set[int] = set()
    for row, column, nearness in _worth_asking(mine, theirs, embedder):
        if column in taken:
            continue
        strength = _strength(mine[row], theirs[column], nearness, scribe)
        if strength >= ENOUGH:
            taken.add(column)
            yield Meeting(mine[row], theirs[column], strength)


def _worth_asking(
    mine: Sequence[Aim], theirs: Sequence[Aim], embedder: Embedder | None
) -> list[tuple[int, int, float]]:
    """(place in mine, place in theirs, cosine), the nearest first."""
    if not mine or not theirs:
        return []
    if embedder is None:
        return [(row, column, 0.0) for row in range(len(mine)) for column in range(len(theirs))]
    vectors = np.asarray(embedder.embed([aim.bare for aim in (*mine, *theirs)]))
    cosines = vectors[: len(mine)] @ vectors[len(mine) :].T
    pairs = [
        (row, int(column), float(cosines[row, column]))
        for row in range(len(mine))
        for column in np.argsort(-cosines[row])[:_NEAREST]
    ]
    return sorted((pair for pair in pairs if pair[2] >= _FLOOR), key=lambda pair: -pair[2])


def _strength(mine: Aim, theirs: Aim, nearness: float, scribe: Scribe) -> float:
    yes = scribe.says_yes("goals/same", {"mine": mine.bare, "theirs": theirs.text})
    if yes is not None:
        return yes + 2 * nearness
    shared = len(stems(mine.bare) & stems(theirs.bare))
    return ENOUGH if shared >= _WORDS_ALONE else 2 * nearness
