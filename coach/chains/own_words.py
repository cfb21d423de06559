"""What somebody may say of their own out of my notes, in the first person and by rules alone.

Left out is whatever is private, grave, delicate, about somebody else, or beyond the note.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from coach.chains.presenting import is_theirs_to_tell, sayable
from coach.chains.tellings import is_sore
from coach.checks.evidence import Evidence
from coach.checks.grounding import unsupported
from coach.domain.fact import Fact, Gravity, Kind
from coach.domain.note import Source
from coach.domain.person import Person
from coach.evidence import Dossier, Point, brief
from coach.language.words import fold, stems, words
from coach.phrasing.address import name_parts
from coach.phrasing.as_they_say import as_they_say
from coach.reading import lexicon
from coach.reading.orders import speaks_to_a_program

SHORTEST = 3
"""Words below which a line tells nothing."""
_ALIKE = 0.75
"""Share of the words of the shorter line from which on two lines say the same."""
_DANGLING = re.compile(
    r"\b(?:it|these|those|them|there)\b|\bth(?:is|at)\b(?! (?:year|month|week|spring|summer|autumn|winter))$"
    r"|\bthis\b(?! (?:year|month|week|spring|summer|autumn|winter)\b)|\?",
    re.I,
)
"""Words that point at something the line does not name."""
_FROM_SOMEBODY = re.compile(
    r"\s+(?:from|with|for|by|to|through|together with) (?:an?|the|my|your|one of your|some) (?:\w+ )?"
    rf"{lexicon.RELATION}\b.*$",
    re.I,
)
_WITH_A_NAME = re.compile(r"\s+(?:together )?(?:with|from|by|for) [A-ZÀ-Þ][a-zß-ÿ]+(?: [A-ZÀ-Þ][a-zß-ÿ]+)+\b")
_OWN_TRADE = re.compile(
    r"^you (?:are|were|work as|worked as) (?:now |also |still |currently )?(?:an?|the|in|head)\b", re.I
)
_NEEDED = re.compile(
    r"^you (?:now |still |also |currently )*(?:need|could use|are looking for|are searching for|are hiring|have no"
    r"|(?:would like|want|would love) (?:some(?:one|body)|help|advice|feedback)|are stuck)\b",
    re.I,
)
_AT_WORK = re.compile(
    r"\b(?:updates?|slides|meetings?|reports?|deadlines?|outlines?|speakers?|applications?|software|data|team|job|work\w*"
    r"|company|clients?|customers?|sales|shifts?|spreadsheet|employees?|budget|projects?)\b",
    re.I,
)
_PASTIME = re.compile(
    r"^you (?:\w+ly |also |still |often )?(?:grow|play|sing|bake|cook|brew|knit|paint|write|draw|carve|sew"
    r"|collect|cycle|swim|climb|hike|row|sail|garden|dance|ski|surf|read|make your own|like|love|enjoy"
    r"|are learning|learn|are into|are (?:an? )?(?:\w+ )?fan of)\b",
    re.I,
)
_UNTOLD = re.compile(
    r"^you(?:[’']ll| will) (?:send|give|bring|lend|show|let|call|write|pass|forward|ask|think)\b"
    r"|\b(?:named|called) [A-Z]|^you are from the [a-z]|^you think (?:my|I|that I)\b"
    r"|\b(?:folded|bankrupt|went under)\b",
    re.I,
)
"""A promise, a name, a place where we met, what they think of me, or a loss: not theirs to begin with."""
_SOUGHT = re.compile(
    rf"\b(?:need|want|looking for|would like|hiring|could use|find) (?:an? |some |more |new |\d+ |a second )*(?:\w+ )?"
    rf"{lexicon.RELATION}\b",
    re.I,
)
"""Somebody they look for, who is nobody yet: “you need a tutor”."""
_TRADE = re.compile(
    r"^you (?:also |now )?(?:are (?:an?|the|head)\b|(?:work|teach|study|lead|translate|sell|repair|fix|drive|curate"
    r"|nurse|design|build|organi[sz]e|manage|run an?|look after|volunteer)\b)",
    re.I,
)
_AFTERTHOUGHT = re.compile(r",\s+(?!(?:and|but|or|which|so|because|not)\b)[^,]*$")


class Topic(StrEnum):
    """What a line is told under."""

    WORK = "work"
    FREE_TIME = "free time"
    PLACE = "where they live"
    PLANS = "plans"
    NEEDS = "what they look for"
    ELSE = "other things"


@dataclass(frozen=True)
class Spoken:
    """A fact as its person would say it."""

    line: str
    point: Point

    @property
    def source(self) -> Source:
        """The note behind it, quoted as far as the line goes: what is left out of one stays out of the other."""
        quote = self.point.fact.quote
        told = stems(self.line)
        ends = [place.end() for place in re.finditer(r"[^\W_][\w’'&.+#-]*", quote) if stems(place.group()) & told]
        return Source(self.point.fact.note_id, quote[: max(ends, default=len(quote))].rstrip(" .,;:"))

    @property
    def need(self) -> bool:
        """Whether it tells what they could use."""
        return self.point.fact.kind is Kind.NEED or _NEEDED.match(self.point.clause) is not None

    @property
    def plainly_needed(self) -> bool:
        """Whether it says so in as many words (“you need …”)."""
        return _NEEDED.match(self.point.clause) is not None

    @property
    def topic(self) -> Topic:
        """What it is told under."""
        clause, kind = self.point.clause, self.point.fact.kind
        if _NEEDED.match(clause):
            return Topic.NEEDS
        if kind in (Kind.GOAL, Kind.PLAN):
            return Topic.PLANS
        if _AT_WORK.search(clause) or _TRADE.match(clause) or (kind is not Kind.WORK and self.point.about_work):
            return Topic.WORK
        if self.point.leisure or _PASTIME.match(clause):
            return Topic.FREE_TIME
        if kind is Kind.PLACE:
            return Topic.PLACE
        return Topic.WORK if kind in (Kind.WORK, Kind.KNOWLEDGE) and self.point.fact.kind_by != "guess" else Topic.ELSE


def names_of_others(keys: Iterable[tuple[str, str]], person: Person) -> frozenset[str]:
    """Folded parts of everybody's names but ``person``'s own, from the (folded name, id) pairs of the notebook."""
    everybody = {word for name, person_id in keys if person_id != person.id for word in words(name)}
    return frozenset(everybody - {fold(word) for name in name_parts(person) for word in words(name)})


def spoken(dossier: Dossier, others: Collection[str], *, aloud: bool = False) -> Iterator[Spoken]:
    """Every point as a line, the weightiest first, none twice.

    ``others`` are folded parts of names that are not theirs to say; ``aloud`` leaves out what one does not tell where
    others listen.
    """
    seen: list[frozenset[str]] = []
    for point in dossier.points:
        if point.between_us or not _may_be_told(point, dossier, others, aloud=aloud):
            continue
        line = _line(point, dossier, others)
        if line is None:
            continue
        told = stems(line)
        if any(len(told & other) >= _ALIKE * min(len(told), len(other)) for other in seen):
            continue
        seen.append(told)
        yield Spoken(line, point)


def _may_be_told(point: Point, dossier: Dossier, others: Collection[str], *, aloud: bool) -> bool:
    """Whether the character may tell it of their own: nothing grave, delicate, or that orders a program about."""
    if dossier.heavy_notes and not _is_light(point, dossier) and (is_sore(point) or _touched(point, dossier)):
        return False
    if aloud and sayable(point.fact.quote, dossier, others) is None:
        return False
    return _is_theirs(point.fact)


def _is_light(point: Point, dossier: Dossier) -> bool:
    """Whether it is a pastime or a trade, which may be told even after grave news; no trade along with its loss."""
    light = bool(point.leisure or _PASTIME.match(point.clause))
    if not light and _TRADE.match(point.clause):
        lost = (one.note_id for one in dossier.grave if one.gravity is Gravity.JOB_LOSS)
        light = point.fact.note_id not in lost
    return light and point.fact.kind is not Kind.NEED and not is_sore(point)


def _touched(point: Point, dossier: Dossier) -> bool:
    """Whether grave news changed it: what was noted along with it or after it there, and needs from before it.

    What stands in an earlier sentence of the same note is not, but for work where that was lost. Where the news was
    said in confidence, all of its note is.
    """
    fact = point.fact
    if fact.kind is Kind.NEED:
        last = max((note.date for note in dossier.notes if note.id in dossier.heavy_notes), default=dossier.today)
        return point.noted <= last
    if fact.note_id not in dossier.heavy_notes:
        return False
    news = [one for one in dossier.grave if one.note_id == fact.note_id]
    if not news or any(one.gravity is Gravity.JOB_LOSS for one in news):
        return True
    text = next(note.text for note in dossier.notes if note.id == fact.note_id)
    between = text[fact.end : min(one.start for one in news)] if all(fact.end < one.start for one in news) else ""
    return re.search(r"[.!?\n]", between) is None


def _is_theirs(fact: Fact) -> bool:
    quote = fact.quote
    opinion = lexicon.OPINION.search(quote) or lexicon.SENSITIVE.search(quote)
    return not (opinion or fact.gravity or is_theirs_to_tell(quote) or speaks_to_a_program(quote))


def _line(point: Point, dossier: Dossier, others: Collection[str]) -> str | None:
    """What they would say; None where a word of it points at nothing, at somebody else, or beyond the note."""
    clause = _trimmed(point.clause.lower() if point.fact.quote.isupper() else point.clause)
    if not clause.startswith(("you ", "your ", "you'")) or len(clause.split()) < SHORTEST:
        return None
    if _DANGLING.search(clause) or _UNTOLD.search(clause) or _WITH_A_NAME.search(clause):
        return None
    if re.search(rf"(?<!-)\b{lexicon.RELATION}\b", _SOUGHT.sub("", clause), re.I) and not _OWN_TRADE.match(clause):
        return None
    if names_somebody(clause, dossier.person, others) or _stands_in(clause, dossier.secrets, dossier.person):
        return None
    line = as_they_say(clause, ours=_is_of_several(point.fact, dossier))
    quote = point.fact.quote
    evidence = Evidence(noted=(quote, clause), mine=(quote, clause), secret=dossier.secrets)
    if any(one.grave for one in unsupported(line, evidence)) or re.search(r"\b(?:she|he|her|his|him)\b", line, re.I):
        return None
    return line


def _trimmed(clause: str) -> str:
    """The clause without an afterthought, and without whom it is done with."""
    told = re.sub(r"(?<= in| on| at)(?<=\w): ", " ", _FROM_SOMEBODY.sub("", clause)).strip(" ,")
    told = re.sub(r"(?<=\bin )(?:march|may)\b", lambda found: found.group().capitalize(), told)
    short = _AFTERTHOUGHT.sub("", told)
    return short if len(short.split()) > SHORTEST else told


def _stands_in(clause: str, secrets: Sequence[str], person: Person) -> bool:
    """Whether a name of it stands in something that must stay in the notes as well: “Dora is getting divorced”."""
    firm = {fold(word) for word in words(person.company or "")}
    named = {fold(word) for word in words(clause) if word[:1].isupper()} - firm - {"i"}
    hidden = {fold(word) for text in secrets for word in words(text)}
    return not named.isdisjoint(hidden)


def names_somebody(clause: str, person: Person, others: Collection[str], *, own: bool = True) -> bool:
    """Whether it has a name of somebody else or, with ``own``, theirs, which nobody says of themselves."""
    firm = {fold(word) for word in words(person.company or "")}
    theirs = {fold(word) for name in name_parts(person) for word in words(name)} - firm if own else set()
    named = {fold(word.removesuffix("'s").removesuffix("’s")) for word in words(clause) if word[:1].isupper()}
    return not named.isdisjoint(set(others) | theirs)


def _is_of_several(fact: Fact, dossier: Dossier) -> bool:
    """Whether “they” in a note is their team, since the notes call the person “she” or “he”."""
    if re.match(r"(?:they|their|they[’']re|both)\b", fact.quote, re.I) is None:
        return False
    told = " ".join(note.text for note in dossier.notes)
    return re.search(r"\b(?:she|he|her|his)\b", told, re.I) is not None


def needs(dossier: Dossier, said: Sequence[Spoken], others: Collection[str], *, aloud: bool = False) -> list[Spoken]:
    """What they could need help with; of somebody who lost their job also what was noted with that news."""
    spared = dossier.heavy_notes and {fact.gravity for fact in dossier.grave} != {Gravity.JOB_LOSS}
    if spared or (dossier.heavy_notes and aloud):
        return []
    found = [one for one in said if one.need]
    if found:
        return found
    told = [replace(point, clause=brief(point.clause)) for point in dossier.needs if point.fact.kind is Kind.NEED]
    points = [point for point in told if not point.between_us and _is_theirs(point.fact)]
    if aloud:
        points = [point for point in points if sayable(point.fact.quote, dossier, others)]
    lines = [(_line(point, dossier, others), point) for point in points]
    return [Spoken(line, point) for line, point in lines if line]
