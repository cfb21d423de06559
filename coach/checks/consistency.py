"""Does a text contradict or go beyond its source? For whole texts that a model wrote freely.

``grounding`` asks whether every word of one drafted sentence is noted. Here the text may paraphrase at will, so strange
words prove nothing; what counts is what turns a statement: another number or name, an opposite where the source says
the contrary, a negation or a narrowing the source does not know. Each clause is held against the passages of the
source that share most with it. Pure functions, about a millisecond a text. Measured in docs/outside.md.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from coach.checks.opposites import ALLIES, NARROWERS, NEGATORS, base, opposed
from coach.checks.quantities import Quantities
from coach.language.statements import sentences
from coach.language.words import STOP_WORDS, fold, stem, stems, words

Kind = Literal["number", "name", "opposite", "negation", "narrowing"]

_NEAREST = 3
_REACH = 5  # words after a negator
_NEGATED = 2  # content words among these
_WINDOW = 5
_SHORT = 4  # keeps a passage of few words from winning by its shortness
_CLAUSE = re.compile(r",\s+|\s+(?=(?:and|but|which|while|after|with|despite|although)\s)")
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Difference:
    """A ``span`` of the text that turns or exceeds what the source says."""

    span: str
    kind: Kind


@dataclass(frozen=True)
class Passage:
    """One sentence of a source."""

    text: str

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of its content words."""
        return stems(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """All its words, folded."""
        return frozenset(fold(word) for word in words(self.text))

    @cached_property
    def said(self) -> list[str]:
        """All its words in order, as written."""
        return words(self.text)

    @cached_property
    def negated(self) -> frozenset[str]:
        """Stems that stand within a negation."""
        return frozenset(stem(word) for group in negated_words(self.text) for word in group)


class Source:
    """Texts that a claim may rest on, prepared once for many claims."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = "\n".join(texts)
        self.passages = [Passage(self.text[start:end]) for start, end in sentences(self.text)]
        self.quantities = Quantities(self.text)
        count = Counter(word for passage in self.passages for word in passage.stems)
        self._weight = {word: math.log(1 + len(self.passages) / times) for word, times in count.items()}

    @cached_property
    def whole(self) -> Passage:
        """Everything as one passage."""
        return Passage(self.text)

    @cached_property
    def initials(self) -> str:
        """First letters of all words in order: where “EPS” is looked for when the source says “earnings per share”."""
        return "".join(fold(word)[0] for word in words(self.text))

    def nearest(self, clause: str) -> Passage:
        """The passages that share most with ``clause``, rare words counting more, as one; all of it if none does."""
        wanted = stems(clause)
        shares = [
            (sum(self._weight[word] for word in wanted & passage.stems) / math.sqrt(_SHORT + len(passage.stems)), place)
            for place, passage in enumerate(self.passages)
        ]
        best = sorted(shares, key=lambda one: (-one[0], one[1]))[:_NEAREST]
        shared = "\n".join(self.passages[place].text for share, place in best if share > 0)
        return Passage(shared) if shared else self.whole


def differences(text: str, source: Source) -> list[Difference]:
    """What in ``text`` contradicts ``source`` or cannot come from it, in the order of the clauses."""
    found: list[Difference] = []
    for clause in clauses(text):
        near = source.nearest(clause)
        found += [Difference(span, "number") for span in source.quantities.lacking(clause)]
        found += [Difference(span, "name") for span in _names(clause, source)]
        found += [Difference(span, "opposite") for span in _opposites(clause, near)]
        found += [Difference(span, "negation") for span in _negations(clause, near)]
        found += [Difference(span, "narrowing") for span in _narrowings(clause, near)]
    return list(dict.fromkeys(found))


def clauses(text: str) -> Iterator[str]:
    """The clauses of ``text``, cut at commas and conjunctions; scraps of fewer than three words are left out."""
    for start, end in sentences(text):
        sentence = text[start:end]
        parts = [part for part in _CLAUSE.split(sentence) if len(part.split()) >= _LEAST_WORDS]
        yield from parts or [sentence]


def negated_words(text: str) -> list[tuple[str, ...]]:
    """For each “not” or the like the content words right after it, at most two, as written."""
    found: list[tuple[str, ...]] = []
    said = words(text)
    for place, word in enumerate(said):
        low = fold(word)
        if low in NEGATORS or low.endswith(("n't", "n’t")):
            after = [later for later in said[place + 1 : place + 1 + _REACH] if fold(later) not in STOP_WORDS]
            found.append(tuple(after[:_NEGATED]))
    return [group for group in found if group]


def _names(clause: str, source: Source) -> list[str]:
    """Capitalised words past the first that the source has in no form."""
    return [
        word
        for word in words(clause)[1:]
        if word[0].isupper()
        and fold(word) not in STOP_WORDS
        and stem(word) not in source.whole.stems
        and fold(word) not in source.whole.words
        and not all(part in source.whole.words for part in re.split(r"[-&’']", fold(word)))
        and not re.fullmatch(r"Q\d|X+", word)
        and not (word.isupper() and len(word) > 1 and fold(word) in source.initials)
    ]


def _opposites(clause: str, near: Passage) -> list[str]:
    """Words in whose place the source says the contrary; the words around tell which place that is."""
    said = words(clause)
    return [word for place, word in enumerate(said) if _turned(said, place, near)]


def _turned(said: Sequence[str], place: int, near: Passage) -> bool:
    """Whether the contrary of a word fits its surroundings better, in the source, than the word or its equals do."""
    word = said[place]
    allies = ALLIES.get(base(word), frozenset((stem(word),)))
    around = _around(said, place)
    contrary = agreeing = -1
    for other_place, other in enumerate(near.said):
        if base(other) in allies or stem(other) == stem(word):
            agreeing = max(agreeing, len(around & _around(near.said, other_place)))
        elif (fold(word) in STOP_WORDS) == (fold(other) in STOP_WORDS) and opposed(word, other):
            contrary = max(contrary, len(around & _around(near.said, other_place)))
    return contrary > 0 > agreeing


def _around(said: Sequence[str], place: int) -> frozenset[str]:
    return frozenset(
        stem(word)
        for word in (*said[max(0, place - _WINDOW) : place], *said[place + 1 : place + 1 + _WINDOW])
        if fold(word) not in STOP_WORDS
    )


def _negations(clause: str, near: Passage) -> list[str]:
    """The first word of every negation of which the source knows nothing, neither by “not” nor by an opposite."""
    return [
        group[0]
        for group in negated_words(clause)
        if near.negated.isdisjoint(map(stem, group))
        and not any(opposed(word, other) for word in group for other in near.words)
    ]


def _narrowings(clause: str, near: Passage) -> list[str]:
    return [word for word in words(clause) if fold(word) in NARROWERS and fold(word) not in near.words]
