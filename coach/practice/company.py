"""Who somebody has to talk with, out of a few typed lines: by name, or by what they are (“my manager”)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.domain.person import Person
from coach.domain.practice import ME
from coach.language.words import fold
from coach.reading import lexicon

MOST = 2
"""How many others a typed situation is played with."""
_TRADE = (
    r"recruiters?|interviewers?|customers?|clients?|landlord|landlady|teachers?|professors?|investors?|speakers?|organi[sz]er"
    r"|hosts?|strangers?|colleagues?|trainer|barista|mechanic|journalist|librarian|plumber|banker|clerk|accountant|lawyer"
    r"|dentist|nurse|physiotherapist|contractor|supplier|vendor|seller|buyer|editor|publisher|author|designer|developers?"
    r"|engineers?|students?|headmaster|headmistress|principal|dean|founder|chair(?:man|woman|person)?|president|mayor|pastor"
    r"|priest|rabbi|imam|waiter|waitress|driver|receptionist|secretary|salesman|saleswoman|agent|officer|judge|examiner"
    r"|ex|crush|classmates?|roommate|in-laws|bandmate|team"
)
_PERSON = r"woman|man|guy|girl|boy|lady|bloke|person|somebody|someone|couple"
_WHAT = rf"(?:{lexicon.RELATION}|(?:{_TRADE}))"
_HEAD = r"(?:head|director|vp|chief|manager|lead) of [a-z]+(?: [a-z]+)?"
_ROLE = re.compile(
    rf"\b(?P<whose>my|our|the|an?) (?P<kind>(?:(?!and\b|or\b|job\b|to\b)[a-z-]+ ){{0,2}}?(?:{_HEAD}|{_WHAT}|{_PERSON}))"
    r"(?P<name> (?-i:[A-ZÀ-Þ][\w’'-]+))?\b(?! (?:meeting|talk|interview|office|group|job|review|party|night|name)\b)",
    re.I,
)
_NO_NAME = frozenset(
    """i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december christmas easter english german french spanish tomorrow today tonight yes
        no the a an my our she he they it we you what who how why when where if and but so also then because at in on
        next last this that there hi hello hr ceo cto cfo it ai who goal hard wants where when please help practise
        practice since after before every everybody nobody ok okay job situation problem""".split()
)
_NAME = r"(?P<name>(?-i:[A-ZÀ-Þ][\w’'-]+(?: (?!and\b)[A-ZÀ-Þ][\w’'-]+)?))"
_NAMED = (
    re.compile(
        rf"\b(?:with|meet|meeting|met|see|seeing|call|calling|called|named|ask|asking|tell|telling|convince|thank|invite|to|from"
        rf"|avoid|for|is|name:?|who:?|with:?) {_NAME}"
    ),
    re.compile(
        rf"(?:^|[.!?\n:]\s*|\b(?:and|but|because|so|that)\s+){_NAME}(?=,? (?:{lexicon.FINITE}|and\b|who\b|\()|, )"
    ),
)
_SAME = re.compile(r"^,? (?:\()?(?:who is |she[’']s |he[’']s |she is |he is )?(?:my|our|the|an?) ", re.I)
_BOTH = re.compile(r"^,? (?:and|&) (?:my |our |the |her |his |an? )?", re.I)
_KNOWN = re.compile(r"\b(?:my|our)\b", re.I)
_PRONOUN = re.compile(r"^(?:she|he|they)(?:[’'](?:s|ll|d|ve|re))?\b|^(?:her|his|their) (?=\w)", re.I)


@dataclass(frozen=True)
class Other:
    """Somebody of a typed situation. ``role`` is how I would speak of them to my face: “your manager”."""

    name: str
    role: str
    known: bool
    person: Person
    alone: bool = True

    def begins(self, piece: str) -> bool:
        """Whether ``piece`` is a sentence of which they are the subject."""
        if self.alone and _PRONOUN.match(piece):
            return True
        return any(
            re.match(rf"{re.escape(part)}(?:[’']s)?\b", piece, re.I) is not None
            for part in (self.person.name, *self.person.aliases)
        )

    def named(self, piece: str) -> bool:
        """Whether they are spoken of in ``piece``."""
        return any(re.search(rf"\b{re.escape(part)}\b", piece, re.I) for part in (self.name, *self.person.aliases))


def others_in(text: str) -> list[Other]:
    """Whom the typed ``text`` is about, at most `MOST`; somebody without a name where it says nobody."""
    found = sorted((*_by_role(text), *_by_name(text)), key=lambda one: one[0])
    if not found:
        return [Other("Somebody", "", False, Person("", "Somebody"))]
    _, end, name, role = found[0]
    first = _joined(text, found, end, name, role)
    second = next(
        (one for one in found[1:] if one[0] >= end and _BOTH.fullmatch(text[end : one[0]])),
        None,
    )
    named = [first] if second is None else [first, _joined(text, found, second[1], second[2], second[3])]
    return [_other(name, role, alone=place == 0) for place, (name, role) in enumerate(named)]


_Found = tuple[int, int, str, str]


def _by_role(text: str) -> list[_Found]:
    found: list[_Found] = []
    for match in _ROLE.finditer(text):
        whose, kind = match["whose"].lower(), match["kind"].strip()
        if kind.lower() == "team" and whose not in ("my", "our", "the"):
            continue
        role = f"{'your' if whose in ('my', 'our') else whose} {kind}"
        name = (match["name"] or "").strip()
        found.append((match.start(), match.end(), name if fold(name) not in _NO_NAME else "", role))
    return found


def _by_name(text: str) -> list[_Found]:
    found: dict[str, _Found] = {}
    for pattern in _NAMED:
        for match in pattern.finditer(text):
            name = re.sub(r"[’']s$", "", match["name"])
            if fold(name.split()[0]) not in _NO_NAME | {ME}:
                found.setdefault(name, (match.start("name"), match.start("name") + len(name), name, ""))
    return list(found.values())


def _joined(text: str, found: list[_Found], end: int, name: str, role: str) -> tuple[str, str]:
    """A name with what they are, where one follows the other: “Sarah, my old boss”."""
    for start, _, other_name, other_role in found:
        between = text[end:start]
        if (
            name
            and not role
            and other_role
            and start >= end
            and len(between) < 20
            and _SAME.match(between + text[start:])
        ):
            return name, other_role
        if role and not name and other_name and start >= end and re.fullmatch(r",? (?:called |named )?|, ", between):
            return other_name, role
    return name, role


def _other(name: str, role: str, *, alone: bool) -> Other:
    bare = re.sub(r"^(?:your|the|an?) ", "", role)
    aliases = tuple(f"{whose} {bare}" for whose in ("my", "our", "the", "a", "this")) if bare else ()
    called = name or (role[:1].upper() + role[1:])
    return Other(called, role, role.startswith("your"), Person("", called, aliases=aliases), alone)
