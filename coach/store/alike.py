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


def alike(people: Sequence[Person]) -> list[Alike]:
    """Pairs worth a look, the likeliest first. Only people who share a word or an address are compared."""
    found = (_compared(one, other) for one, other in _candidates(people))
    return sorted((pair for pair in found if pair.score >= WORTH_SHOWING), key=lambda pair: -pair.score)


def _candidates(people: Sequence[Person]) -> Iterator[tuple[Person, Person]]:
    groups: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        for key in {*_addresses(person), *(word[:4] for name in _names(person) for word in name.split())}:
            groups[key].append(person)
    seen: set[tuple[str, str]] = set()
    for group in groups.values():
        for one, other in combinations(group, 2):
            if (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                yield one, other


def _compared(one: Person, other: Person) -> Alike:
    found = [(worth, reason) for worth, reason, holds in _GROUNDS if holds(one, other)]
    if not found:
        return Alike(one, other, 0, ())
    score, reasons = max(found)[0], [reason for _, reason in found]
    for label, mine, theirs in (("company", one.company, other.company), ("place", one.place, other.place)):
        if mine and theirs and fold(mine) == fold(theirs):
            score, reasons = score + _SAME, [*reasons, f"the same {label}"]
        elif mine and theirs and label == "company" and max(found)[0] < _ADDRESS:
            score, reasons = score + _OTHER, [*reasons, "but another company"]
    return Alike(one, other, max(0, min(score, 100)), tuple(reasons))


def _same_name(one: Person, other: Person) -> bool:
    return sorted(fold(one.name).split()) == sorted(fold(other.name).split())


def _alias(one: Person, other: Person) -> bool:
    return not _same_name(one, other) and bool(_names(one) & _names(other))


def _slip(one: Person, other: Person) -> bool:
    return not _same_name(one, other) and similarity(fold(one.name), fold(other.name)) >= _SLIP


def _first_name_alone(one: Person, other: Person) -> bool:
    short, long = sorted((fold(one.name).split(), fold(other.name).split()), key=len)
    return len(short) == 1 and len(long) > 1 and short[0] == long[0]


def _address(one: Person, other: Person) -> bool:
    return bool(_addresses(one) & _addresses(other))


def _names(person: Person) -> set[str]:
    return {folded for name in (person.name, *person.aliases) if (folded := fold(name))}


def _addresses(person: Person) -> set[str]:
    """Mail addresses and pages as they are compared, and the last nine digits of telephone numbers."""
    phones = (re.sub(r"\D", "", phone)[-9:] for phone in person.phones)
    pages = (re.sub(r"^https?://(?:www\.)?|/+$", "", link.casefold()) for link in person.links)
    return _told(mail.strip().casefold() for mail in person.emails) | _told(pages) | {p for p in phones if len(p) >= 7}


def _told(texts: Iterable[str]) -> set[str]:
    return {text for text in texts if text}


_GROUNDS: tuple[tuple[int, str, Callable[[Person, Person], bool]], ...] = (
    (_ADDRESS, "an address in common", _address),
    (_NAME, "the same name", _same_name),
    (_ALIAS, "one goes by the other's name", _alias),
    (_NEAR, "nearly the same name", _slip),
    (_PART, "the same first name, one without a surname", _first_name_alone),
)
