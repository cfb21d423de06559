"""Choosing among a model's candidates: what is wrong is out, the rest is ranked.

What says more than is noted is out; among the rest the likeliest wins, less a price for every tone flag
(docs/decisions/0003-one-fact-one-sentence.md).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from coach.checks.direction import reversed_in
from coach.checks.evidence import Evidence
from coach.checks.grounding import unsupported
from coach.checks.plain import PLAIN, TELLING
from coach.checks.tone import tone_flags
from coach.domain.fact import Fact
from coach.language.words import content_words, shares_word

_TONE, _VERBATIM_LEAD = 1.5, 0.3
_UNKNOWN_LIKELIHOOD = -0.7
"""Where an endpoint gives no log-probabilities: about the median of the local model's."""
_LONGEST = 1_000
"""Characters of an answer that are looked at: a sentence is never longer, and an endpoint may say anything."""
_FACING = re.compile(r"\byou(?:[’']\w+|r|rs)?\b", re.I)
_END = re.compile(r"(?<=[.?!])\s+(?=[A-ZÀ-Þ“\"])")


@dataclass(frozen=True)
class Wish:
    """What a sentence should be: whether a question, how long, and which facts it may rest on.

    A ``plain`` one may use plain words as a question may, not those of telling alone.
    """

    facts: tuple[Fact, ...]
    evidence: Evidence
    question: bool = False
    max_words: int = 30
    must_share: bool = True
    plain: bool = False
    banned: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Worded:
    """A sentence that passed, and its rank: higher is better."""

    text: str
    rank: float


def choose(candidates: Sequence[tuple[str, float | None]], wish: Wish) -> list[Worded]:
    """The candidates that pass, best first, without repetitions.

    ``candidates`` are (text, mean log-probability or None).
    """
    passed: dict[str, Worded] = {}
    for raw, logprob in candidates:
        text = tidy(raw, question=wish.question)
        if text and _sound(text, wish):
            rank = _rank(text, logprob)
            known = passed.get(text.casefold())
            if known is None or known.rank < rank:
                passed[text.casefold()] = Worded(text, rank)
    return sorted(passed.values(), key=lambda worded: -worded.rank)


def tidy(raw: str, *, question: bool) -> str:
    """The first sentence of an answer (the first question, when one is wanted), without quotation marks and labels."""
    text = raw[:_LONGEST].strip().split("\n")[0].strip()
    text = re.sub(r"^(?:\w+ ?){1,2}:\s+(?=[A-Z])", "", text).strip().strip("\"“”'` ")
    parts = [part for part in _END.split(text) if part]
    if not parts:
        return ""
    if question:
        asked = [part for part in parts if part.endswith("?")]
        return asked[0] if asked else ""
    return parts[0] if parts[0][-1:] in ".?!" else parts[0] + "."


def _sound(text: str, wish: Wish) -> bool:
    words = text.split()
    if not 3 <= len(words) <= wish.max_words or (text.endswith("?") is not wish.question):
        return False
    if not _FACING.search(text) or any(reversed_in(text, fact) for fact in wish.facts):
        return False
    if any(re.search(pattern, text, re.I) for pattern in wish.banned):
        return False
    if unsupported(text, wish.evidence, PLAIN if wish.question or wish.plain else TELLING):
        return False
    return not wish.must_share or any(shares_word(text, fact.quote) for fact in wish.facts)


def _rank(text: str, logprob: float | None) -> float:
    rank = logprob if logprob is not None else _UNKNOWN_LIKELIHOOD
    rank -= _TONE * len(tone_flags(text))
    rank -= _VERBATIM_LEAD * text.startswith(("You mentioned", "You told me", "You said"))
    rank += 0.05 * min(len(content_words(text)), 6)
    return rank
