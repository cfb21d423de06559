"""Two records of one person: who may be meant twice, how likely, and why. Nothing is joined here."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from coach.domain.person import Person
from coach.store.naming import fold, similarity

_ADDRESS, _NAME, _ALIAS, _NEAR, _PART = 96, 80, 74, 62, 50
"""What an address in common, the same name, an alias, a slip of spelling, a first name alone are worth, of 100."""
_SAME, _OTHER = 14, -30
"""What a company or a place in common adds, and another company takes."""
WORTH_SHOWING = 55
_VERY, _LIKELY = 90, 75
_SLIP = 88.0
"""Similarity of two names, of 100, that one or two slips of the pen leave (“Zielinska”, “Zielińsky”)."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two who may be one: ``score`` of 100, and the reasons in words."""

    one: Person
    other: Person
    score: int
    reasons: tuple[str, ...]

    @property
    def likely(self) -> str:
        """How likely they are one, in words and of 100."""
        word = "very likely" if self.score >= _VERY else "likely" if self.score >= _LIKELY else "perhaps"
        return f"{word}, {self.score} of 100"


@dataclass(frozen=True, slots=True)
class _Card:
    """A person as they are compared: the words of the name, all names, and the addresses, each folded once."""

    person: Person
    words: tuple[str, ...]
    ordered: str
    names: frozenset[str]
    addresses: frozenset[str]


def alike(people: Sequence[Person]) -> list[Alike]:
    """Pairs worth a look, the likeliest first. Only people who share a word or an address are compared."""
    found = (_compared(one, other) for one, other in _candidates([_card(person) for person in people]))
    return sorted((pair for pair in found if pair and pair.score >= WORTH_SHOWING), key=lambda pair: -pair.score)


def _card(person: Person) -> _Card:
    words = tuple(fold(person.name).split())
    names = frozenset(folded for name in (person.name, *person.aliases) if (folded := fold(name)))
    return _Card(person, words, " ".join(sorted(words)), names, frozenset(_addresses(person)))


def _candidates(cards: Sequence[_Card]) -> Iterator[tuple[_Card, _Card]]:
    groups: dict[str, list[int]] = defaultdict(list)
    for number, card in enumerate(cards):
        for key in {*card.addresses, *(word[:4] for name in card.names for word in name.split())}:
            groups[key].append(number)
    seen: set[tuple[int, int]] = set()
    for group in groups.values():
        for pair in combinations(group, 2):
            if pair not in seen:
                seen.add(pair)
                yield cards[pair[0]], cards[pair[1]]


def _compared(one: _Card, other: _Card) -> Alike | None:
    found = [(worth, reason) for worth, reason, holds in _GROUNDS if holds(one, other)]
    if not found:
        return None
    a, b = one.person, other.person
    score, reasons = max(found)[0], [reason for _, reason in found]
    for label, mine, theirs in (("company", a.company, b.company), ("place", a.place, b.place)):
        if mine and theirs and fold(mine) == fold(theirs):
            score, reasons = score + _SAME, [*reasons, f"the same {label}"]
        elif mine and theirs and label == "company" and max(found)[0] < _ADDRESS:
            score, reasons = score + _OTHER, [*reasons, "but another company"]
    return Alike(a, b, max(0, min(score, 100)), tuple(reasons))


def _same_name(one: _Card, other: _Card) -> bool:
    return one.ordered == other.ordered


def _alias(one: _Card, other: _Card) -> bool:
    return not one.names.isdisjoint(other.names) and not _same_name(one, other)


def _slip(one: _Card, other: _Card) -> bool:
    return similarity(one.ordered, other.ordered) >= _SLIP and not _same_name(one, other)


def _first_name_alone(one: _Card, other: _Card) -> bool:
    short, long = (one, other) if len(one.words) < len(other.words) else (other, one)
    return len(short.words) == 1 < len(long.words) and short.words[0] == long.words[0]


def _address(one: _Card, other: _Card) -> bool:
    return not one.addresses.isdisjoint(other.addresses)


def _addresses(person: Person) -> set[str]:
    """Mail addresses and pages as they are compared, and the last nine digits of telephone numbers."""
    phones = (re.sub(r"\D", "", phone)[-9:] for phone in person.phones)
    pages = (re.sub(r"^https?://(?:www\.)?|/+$", "", link.casefold()) for link in person.links)
    return _told(mail.strip().casefold() for mail in person.emails) | _told(pages) | {p for p in phones if len(p) >= 7}


def _told(texts: Iterable[str]) -> set[str]:
    return {text for text in texts if text}


_GROUNDS: tuple[tuple[int, str, Callable[[_Card, _Card], bool]], ...] = (
    (_ADDRESS, "an address in common", _address),
    (_NAME, "the same name", _same_name),
    (_ALIAS, "one goes by the other's name", _alias),
    (_NEAR, "nearly the same name", _slip),
    (_PART, "the same first name, one without a surname", _first_name_alone),
)
