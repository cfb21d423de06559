"""Who somebody has to talk with, out of a few typed lines: by name, or by what they are (“my manager”)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.domain.person import Person
from coach.domain.practice import ME
from coach.language.words import STOP_WORDS, fold
from coach.practice.naming import NOBODY
from coach.reading import lexicon

_TRADE = (
    r"recruiter|interviewer|customer|client|teacher|professor|investor|speaker|organi[sz]er|host|stranger|colleague"
    r"|trainer|barista|mechanic|journalist|librarian|plumber|banker|clerk|accountant|lawyer|dentist|nurse"
    r"|physiotherapist|contractor|supplier|vendor|seller|buyer|editor|publisher|author|designer|developer|engineer"
    r"|student|headmaster|headmistress|principal|dean|founder|chair(?:man|woman|person)?|president|mayor|pastor|priest"
    r"|rabbi|imam|waiter|waitress|driver|receptionist|secretary|sales(?:man|woman|person)|agent|officer|judge|examiner"
    r"|crush|classmate|bandmate|team"
)
_IN_LAW = r"(?:mother|father|sister|brother|son|daughter)-in-law"
_HEAD = r"(?:head|director|vp|chief) of (?:human resources|customer support|[a-z]+)"
_WHAT = rf"(?:{_IN_LAW}|{_HEAD}|{lexicon.RELATION}|(?:{_TRADE})s?|woman|man|guy|girl|boy|lady|bloke|couple)"
_NEXT = r"(?![-’'\w])(?! (?:meeting|talk|interview|office|group|job|review|party|night|name|work|project)\b)"
_NAME = (
    r"(?-i:(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Herr|Frau)\.? )?(?!I\b)[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)"
    r"(?:(?=[’']s)|(?![’']))"
)
_ROLE = re.compile(
    r"\b(?P<whose>my|our|the|an?|your) "
    rf"(?P<kind>(?:(?!and\b|or\b|to\b|of\b|job\b|is\b|who\b|with\b)[a-z’'-]+ ){{0,2}}?{_WHAT})"
    rf"{_NEXT}(?:,? (?:called |named )?(?P<name>{_NAME}))?",
    re.I,
)
_BARE = re.compile(
    rf"(?:\b(?:with|who|person)\b:? ?|\bw/ ?|, )(?P<kind>(?:new |old |former )?{_WHAT}){_NEXT}"
    rf"(?: ?\(?(?P<name>{_NAME}))?",
    re.I,
)
_NAMED = (
    re.compile(r"\b(?P<name>(?:Dr|Prof|Professor|Mr|Mrs|Ms|Herr|Frau)\.? [A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)"),
    re.compile(
        r"(?:\b(?:with|meet|meeting|met|see|seeing|call|calling|called|named|ask|asking|tell|telling|convince|thank|invite"
        rf"|to|from|avoid|introduce|who|name|with)\b:?|\bw/) (?P<name>{_NAME})",
        re.I,
    ),
    re.compile(
        rf"(?:^|[.!?:]\s*|\b(?:and|but|because|so|that)\s+)(?P<name>{_NAME})"
        rf"(?=,? (?:{lexicon.FINITE}|and|who)\b| \(|, )"
    ),
    re.compile(rf"\((?P<name>{_NAME})\)"),
    re.compile(
        r"(?:\b(?:with|meet|meeting|seeing|calling)\b|\bw/) (?P<name>(?-i:[a-z]{3,12}))"
        r"(?=[.,]|$| (?:tomorrow|tmrw|today|tonight|on|about|at|because|who|and)\b)",
        re.I,
    ),
)
_NO_NAME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december christmas easter english german french spanish tomorrow today tonight yes
        there hi hello hr ceo cto cfo it ai goal hard wants please help practise practice ok okay job situation problem
        two three tmrw lunch coffee dinner work people friends family everybody everyone somebody someone nobody clients
        customers colleagues hello first second last next meeting interview performance informational""".split()
)
_SAME = re.compile(r",? ?\(?(?:who is |she[’']s |he[’']s |she is |he is |is )?", re.I)
_BOTH = re.compile(r",? ?(?:and|&|to) ?(?:my |our |the |her |his |an? )?", re.I)
_UNKNOWN = re.compile(
    r"\b(?:stranger|first (?:time|date|coffee|meeting)|never met|don[’']t know (?:her|him|them|anybody|anyone)"
    r"|recruiter|interview\w*|conference|party|famous)\b",
    re.I,
)
_PRONOUN = re.compile(r"^(?:she|he|they)(?:[’'](?:s|ll|d|ve|re))?\b|^(?:her|his|their) (?=\w)", re.I)


@dataclass(frozen=True)
class Other:
    """Somebody of a typed situation. ``role`` is how I am told of them: “your manager”.

    ``known`` says that we have met before, ``alone`` that “she” and “he” can mean nobody else.
    """

    name: str
    role: str
    known: bool
    person: Person
    alone: bool = True

    @property
    def title(self) -> str:
        """What stands after “a talk with”."""
        return self.role if self.role and fold(self.name) == fold(self.role) else self.name

    def begins(self, piece: str) -> bool:
        """Whether ``piece`` is a sentence of which they, or something of theirs, are the subject."""
        return (self.alone and _PRONOUN.match(piece) is not None) or bool(self.mention(piece))

    def mention(self, piece: str) -> str:
        """The words at the beginning of ``piece`` that mean them; "" where it begins with something else."""
        for called in sorted((self.person.name, self.name, *self.person.aliases), key=len, reverse=True):
            found = re.match(rf"{re.escape(called)}(?:[’']s)?(?![\w-])", piece, re.I)
            if found:
                return found.group()
        return ""

    def named(self, piece: str) -> bool:
        """Whether they are spoken of in ``piece``."""
        return any(re.search(rf"\b{re.escape(one)}\b", piece, re.I) for one in (self.name, *self.person.aliases))


@dataclass(frozen=True)
class _Found:
    start: int
    end: int
    name: str = ""
    role: str = ""


def others_in(text: str) -> list[Other]:
    """Whom the typed ``text`` is about, one or two; somebody without a name where it says nobody."""
    found = sorted((*_by_role(text), *_by_name(text)), key=lambda one: (one.start, -one.end))
    if not found and re.search(r"\binterview\b", text, re.I):
        return [_other(_Found(0, 0, "", "the interviewer"), text, alone=True)]
    if not found:
        return [Other(NOBODY, "", False, Person("", NOBODY))]
    first = _joined(text, found, found[0])
    after = (one for one in found if one.start >= first.end and _BOTH.fullmatch(text[first.end : one.start]))
    second = next(after, None)
    if second is not None and text[first.end : second.start].strip() == "to" and "introduc" not in text.lower():
        second = None
    both = [first] if second is None else [first, _joined(text, found, second)]
    both = [replace(one, role=one.role or _said_later(text)) if len(both) == 1 else one for one in both]
    return [_other(one, text, alone=place == 0) for place, one in enumerate(both)]


def _by_role(text: str) -> list[_Found]:
    found: list[_Found] = []
    for match in _ROLE.finditer(text):
        whose = match["whose"].lower()
        role = f"{'your' if whose in ('my', 'our', 'your') else whose} {match['kind'].strip()}"
        found.append(_Found(match.start(), match.end(), _name(match["name"]), role))
    for match in _BARE.finditer(text):
        found.append(_Found(match.start("kind"), match.end(), _name(match["name"]), f"the {match['kind']}"))
    return found


def _by_name(text: str) -> list[_Found]:
    found: dict[str, _Found] = {}
    for pattern in _NAMED:
        for match in pattern.finditer(text):
            name = _name(match["name"])
            if name:
                found.setdefault(fold(name), _Found(match.start("name"), match.end("name"), name))
    return list(found.values())


def _name(text: str | None) -> str:
    """A name as found, with a capital letter; "" where it is none."""
    words = (text or "").strip().split()
    if not words or fold(words[0]) in _NO_NAME | STOP_WORDS | {ME}:
        return ""
    if len(words) == 1 and re.fullmatch(_WHAT, words[0], re.I):
        return ""
    return " ".join(word if word[0].isupper() else word.capitalize() for word in words)


def _joined(text: str, found: Sequence[_Found], one: _Found) -> _Found:
    """A name with what they are, where one follows the other: “Sarah, my old boss”, “he's my ex”."""
    for other in found:
        between = text[one.end : other.start]
        if other.start < one.end or len(between) > 12 or not _SAME.fullmatch(between):
            continue
        if one.name and not one.role and other.role:
            return replace(one, role=other.role, end=other.end)
        if one.role and not one.name and other.name:
            return replace(one, name=other.name, end=other.end)
    return one


def _said_later(text: str) -> str:
    """What they are, where a sentence of its own says so: “He is my boss.”"""
    found = re.search(rf"\b(?:she|he)(?:[’']s| is) (?=my|our|the|an?\b){_ROLE.pattern}", text, re.I)
    if found is None:
        return ""
    return f"{'your' if found['whose'].lower() in ('my', 'our') else found['whose'].lower()} {found['kind']}"


def _other(one: _Found, text: str, *, alone: bool) -> Other:
    bare = re.sub(r"^(?:your|the|an?) ", "", one.role)
    aliases = tuple(f"{whose} {bare}" for whose in ("my", "our", "the", "a", "this")) if bare else ()
    called = one.name or one.role[:1].upper() + one.role[1:]
    plain = re.sub(r"^(?:Dr|Prof|Mr|Mrs|Ms)\.? ", "", one.name)
    names = (plain, plain.split()[0], *(f"{alias} {plain}" for alias in aliases)) if plain else ()
    known = not _UNKNOWN.search(text) and not one.role.startswith(("a ", "an "))
    return Other(called, one.role, known, Person("", called, aliases=(*aliases, *names)), alone)
