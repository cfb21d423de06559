"""Joining what somebody needs with what I have: no idea without both sides.

Three witnesses are weighed: nearness of meaning (cosine of the embeddings), shared content words, and the
model's yes or no. None of them alone is good enough; figures in docs/decisions/0004-matching-needs.md.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.chains.wording import Scribe
from coach.domain.fact import Fact, Kind
from coach.domain.person import Person
from coach.evidence import Dossier, Point
from coach.language.words import stem, stems, words
from coach.phrasing.mine import Saying, Sort, saying
from coach.reading.kinds import is_leisure

if TYPE_CHECKING:
    from coach.llm.protocol import Embedder

_NEAR, _NEAR_WEIGHT, _WORD_WEIGHT, _YES_WEIGHT = 0.33, 3.0, 0.8, 2.0
_ENOUGH = 0.9
_SURE = 1.9
"""So near in meaning and words that the model need not be asked (its “no” could not outweigh it)."""
_SUREST = 0.9
"""A yes of the local model is hardly ever surer; what needs a surer one is not asked about."""
_ENOUGH_WORDS_ALONE = 2
_ASKED = 3
"""Pairs a need for which the model is asked: each answer costs about half a second."""
_VAGUE = frozenset(
    stem(word)
    for word in """know knows
    help need needs want wants look find good new work team people person talk way time year years week
        day read write make run call start someone somebody anyone first best idea tips advice
        goal goals plan plans hope hopes aim aims dream dreams wish wishes lead leads open opens become becomes
        like likes love loves enjoy enjoys""".split()
)


@dataclass(frozen=True)
class Asset:
    """Something that may serve a need: ``words`` as noted, mine or (with ``contact``) of somebody I know.

    ``pastime`` says that it is something done for the liking of it.
    """

    words: str
    saying: Saying
    contact: Person | None = None
    pastime: bool = False

    @property
    def said(self) -> str:
        """The offer as the model is asked about it."""
        return f"somebody I know: {self.words}" if self.contact else self.words


@dataclass(frozen=True)
class Need:
    """Something they need, with ``around`` it in the note: “cert has run out; needs a refresher”."""

    point: Point
    around: str


@dataclass(frozen=True)
class Match:
    """A need and what serves it; ``strength`` orders them."""

    need: Need
    asset: Asset
    strength: float


def my_assets(dossier: Dossier) -> list[Asset]:
    """What my profile offers: skills, what I do, and pastimes to share."""
    profile = dossier.profile
    skills = [Asset(words, saying(words)) for words in profile.can_do if words.strip()]
    pastimes = [
        Asset(words, saying(words, interest=True), pastime=True) for words in profile.interests if words.strip()
    ]
    return skills + pastimes


def contact_assets(person: Person, facts: Sequence[Fact]) -> list[Asset]:
    """What ``person`` knows or does, from facts that may be shared; their troubles are nobody's asset."""
    return [
        Asset(fact.quote, Saying(fact.quote, Sort.KNOWS), person, pastime=fact.kind is Kind.INTEREST)
        for fact in facts
        if fact.shareable and fact.gravity is None and fact.kind in (Kind.WORK, Kind.KNOWLEDGE, Kind.INTEREST)
        if not _LACKING.search(fact.quote)
    ]


_LACKING = re.compile(
    r"\b(?:nobody|no one|no room|gap|missing|lacks?|needs?|wants?|looking for|stuck|afraid|hates?|thinks?)\b"
    r"|\b(?:interviews?|(?:lent|sent|gave|told|asked|owes) (?:me|us)|said|says|half[ -](?:done|finished)|unfinished"
    r"|on hold|put off)\b",
    re.I,
)
"""What somebody is without or thinks, has not done or did for me, or only said, is nothing to give to others."""
_SERVICES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"\b(?:teach(?:es|er|ers|ing)?|taught|tutor\w*|lessons?|instructor|show (?:me|her|him|them) how)\b",
        r"\b(?:review(?:s|ed|ing|er)?|(?:look|read|go)(?:s|es|ing|ed)? (?:\w+ )?(?:over|through)"
        r"|proof-?read\w*|check(?:s|ed|ing)?)\b",
        r"\b(?:repair(?:s|ed|ing)?|mend(?:s|ed|ing)?|fix(?:es|ed|ing)?)\b",
        r"\b(?:translat\w+|interpret(?:s|er|ing)?)\b",
    )
)
"""Words for one and the same favour: who wants “a sourdough teacher” is served by “can teach sourdough”."""


def likely(needs: Sequence[Need], assets: Sequence[Asset], embedder: Embedder | None) -> list[Match]:
    """Pairs worth a second look, by meaning and words alone, the strongest first; the model is not asked."""
    if not needs or not assets:
        return []
    near = _nearness(needs, assets, embedder)
    floor = _ENOUGH - _YES_WEIGHT * (_SUREST - 0.5) if near else _ENOUGH_WORDS_ALONE * _WORD_WEIGHT
    found: list[Match] = []
    for row, need in enumerate(needs):
        pairs = (
            Match(need, asset, _score(need, asset, near[row][place] if near else None))
            for place, asset in enumerate(assets)
        )
        found += sorted(
            (pair for pair in pairs if pair.strength >= floor and _fits(pair)), key=lambda pair: -pair.strength
        )[:_ASKED]
    return sorted(found, key=lambda pair: -pair.strength)


_HELP_WITH = re.compile(
    r"\b(?:(?:help|hand|advice|tips?|support|feedback|lessons?|tutor\w*|training|coach(?:ing)?|refresher|guidance|mentor)"
    r" (?:with|on|in|about|for|to|learning)|struggl(?:es|ing) (?:with|to)|stuck (?:with|on|in)|trouble with"
    r"|(?:wants?|needs?|trying|would like|has|hopes?) to (?:learn|understand|practi[sc]e|brush up|improve)\b"
    r"|no idea (?:of|about)|(?:needs?|lacks?)(?= (?:an? |some |better |basic )*"
    r"[\w+#-]+(?: (?:help|refresher|lessons?|course"
    r"|training|advice|vocabulary|skills?|basics))?$))",
    re.I,
)
_COMPANY = re.compile(
    r"\b(?:gym|club|group|team|choir|band|class|course|partner|somewhere|place|company|join|with|walls?|court)\b", re.I
)


def _fits(pair: Match) -> bool:
    """A pastime of mine is company for a pastime, and nothing else; somebody else's serves what speaks of it."""
    fact, asset = pair.need.point.fact, pair.asset
    if asset.contact is not None:
        return not asset.pastime or is_leisure(fact.quote) or in_common(fact.quote, asset.words)
    if asset.saying.sort is not Sort.DOES:
        return True
    around = fact.quote if fact.kind is Kind.GOAL else pair.need.around  # a goal beside a pastime may be about work
    return is_leisure(around) and bool(_COMPANY.search(around))


def confirmed(pair: Match, scribe: Scribe) -> Match | None:
    """The pair with the model's word weighed in, or None when the three together are not enough.

    Where the model may not be asked any more, only what it could not refuse stands: what it was asked about was
    likelier, and words alone join much that does not fit.
    """
    if pair.strength >= _SURE:
        return pair
    if scribe.spent:
        return None
    yes = scribe.says_yes("help/match", {"need": pair.need.point.clause, "offer": pair.asset.said})
    if yes is None:
        return pair if pair.strength >= _ENOUGH else None
    strength = pair.strength + _YES_WEIGHT * (yes - 0.5)
    return Match(pair.need, pair.asset, strength) if strength >= _ENOUGH else None


def match(needs: Sequence[Need], assets: Sequence[Asset], embedder: Embedder | None, scribe: Scribe) -> list[Match]:
    """For each need the assets that serve it, the strongest first.

    The best of each need are asked about before the second best of any: requests may be few.
    """
    found = [pair for one in _each_need_first(likely(needs, assets, embedder)) if (pair := confirmed(one, scribe))]
    return sorted(found, key=lambda one: -one.strength)


def _each_need_first(pairs: Sequence[Match]) -> list[Match]:
    before: Counter[str] = Counter()
    ranks = []
    for pair in pairs:
        ranks.append(before[pair.need.point.fact.id])
        before[pair.need.point.fact.id] += 1
    return [pair for _, pair in sorted(zip(ranks, pairs, strict=True), key=lambda one: one[0])]


def in_common(one: str, other: str) -> bool:
    """Whether the two speak of the same thing: a content word in common besides “goal”, “want”, “work” and the like."""
    return not (stems(one) & stems(other)).issubset(_VAGUE)


def _score(need: Need, asset: Asset, nearness: float | None) -> float:
    quote = need.point.fact.quote
    shared = _shared(quote if nearness is None else need.around, asset.words)
    if nearness is None:
        shared += _shared_names(quote, asset.words)  # a name alone is proof enough
        shared += float(shared > 0 and any(each.search(quote) and each.search(asset.words) for each in _SERVICES))
    near = _NEAR_WEIGHT * (nearness - _NEAR) if nearness is not None else 0.0
    strength = near + _WORD_WEIGHT * min(shared, 3.0)
    return max(strength, _SURE) if _is_asked_for(quote, asset) else strength


def _is_asked_for(quote: str, asset: Asset) -> bool:
    """Whether help with the whole of a skill of mine is what they need (“needs help with SQL”, “SQL”)."""
    helped = _HELP_WITH.search(quote)
    skill = stems(asset.words) - _VAGUE
    if helped is None or asset.contact is not None or asset.pastime or not skill:
        return False
    return skill <= stems(quote[helped.end() :])


def _shared(need: str, mine: str) -> float:
    """Content words in common; one that is a name on one side only (“Python”, “python”) counts less than half."""
    common = (stems(need) & stems(mine)) - _VAGUE
    named, mine_named = _named(need), _named(mine)
    return sum(0.4 if (word in named) is not (word in mine_named) else 1.0 for word in common)


def _shared_names(need: str, mine: str) -> int:
    """Names in common (“Dagster”): a capital within one text, and in the other wherever it stands."""
    inside = _named(need) | _named(mine)
    capitals = [{stem(word) for word in words(text) if word[:1].isupper()} for text in (need, mine)]
    return len(inside & capitals[0] & capitals[1])


def _named(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text)[1:] if word[:1].isupper())


def _nearness(needs: Sequence[Need], assets: Sequence[Asset], embedder: Embedder | None) -> list[list[float]] | None:
    """Cosines, a row a need and a column an asset; None without an embedder."""
    if embedder is None:
        return None
    count = len(needs)
    texts = [need.point.clause for need in needs] + [need.around for need in needs] + [asset.words for asset in assets]
    vectors = embedder.embed(texts)
    mine = vectors[2 * count :]
    return [
        [max(_cosine(vectors[row], one), _cosine(vectors[count + row], one)) for one in mine] for row in range(count)
    ]


def _cosine(one: Sequence[float], other: Sequence[float]) -> float:
    """Of two unit vectors."""
    return sum(a * b for a, b in zip(one, other, strict=True))
