"""A person of the notebook as somebody to rehearse with: they know what they told me of themselves, and nothing else.

Rules alone. Every line is a noted fact that may be shared, turned to the first person, or a sentence that says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from coach.chains import frames
from coach.chains.own_words import SHORTEST, Spoken, Topic, names_somebody, needs, spoken
from coach.domain.fact import Fact, Kind
from coach.domain.person import Person
from coach.domain.practice import ME, Character, Line, Telling
from coach.evidence import Dossier, Point
from coach.language.lines import clean_line
from coach.language.words import fold, stems
from coach.phrasing.address import to_you
from coach.phrasing.as_they_say import as_they_say
from coach.phrasing.my_work import what_i_do
from coach.phrasing.promises import my_promise, their_promise
from coach.practice.anybody import WHOM_THEY_KNOW, WHY_HERE, WORK
from coach.practice.cue_words import ASKED_HOW, cue_words
from coach.reading import lexicon
from coach.reading.orders import speaks_to_a_program

_CUES = {
    Topic.WORK: ("work", "job", "do for", "do you do", "company", "team", "project", "office", "busy", "living"),
    Topic.FREE_TIME: ("free", "weekend", "relax", "hobby", "hobbies", "fun", "evenings", "enjoy", "besides", "outside"),
    Topic.PLACE: ("live", "city", "move", "come from", "settl"),
    Topic.PLANS: ("plan", "next", "goal", "hope", "dream", "future", "ahead", "looking forward"),
    Topic.NEEDS: ("need", "missing", "stuck", "challeng", "search"),
    Topic.ELSE: ("else", "anything new", "lately", "these days"),
}
_BROAD = (
    "you up to",
    "been doing",
    "keeps you busy",
    "about yourself",
    "what's new",
    "what’s new",
    "going on with you",
)
"""What is asked by whoever wants to hear anything."""
_ASIDE = (
    Telling("work", "Let us leave work aside for today.", WORK, asked_only=True),
    Telling(
        "free time",
        "Nothing that I would tell just now.",
        ("free time", "weekend", "hobby", "hobbies"),
        asked_only=True,
    ),
)
"""What they say about what I noted nothing of."""
_SEASONS = ("winter", "spring", "summer", "autumn")
_TO_BE_FOUND = re.compile(
    r"\b(?:some(?:one|body)|nobody|people|hiring|looking for|searching for|no room)\b|\w+(?:er|or|ist)s\b", re.I
)
_HANDED = re.compile(r"^you (?:lent me|gave me|sent me|recommend(?:ed)?|suggested)\b", re.I)
_TIE = re.compile(rf"{lexicon.RELATION}|client|customer|team-?mate|teacher|student|trainer", re.I)


@dataclass(frozen=True)
class Portrait:
    """Somebody as a character, what they may ask me, and whether anything is noted that they can tell."""

    character: Character
    asks: tuple[Line, ...]
    told: bool


def portrait(dossier: Dossier, others: Collection[str], *, aloud: bool = False) -> Portrait:
    """The character of ``dossier.person``. ``others`` are folded parts of names that are not theirs to say.

    ``aloud`` leaves out what one does not tell where others listen.
    """
    person = dossier.person
    said = list(spoken(dossier, others, aloud=aloud))
    need = next(iter(sorted(needs(dossier, said, others, aloud=aloud), key=lambda one: not one.plainly_needed)), None)
    said = [one for one in said if need is None or one.line != need.line]
    tells = tuple(_told(dossier, said))
    name = called(person)
    character = Character(
        name=name,
        role=role_of(dossier),
        wants="a talk in which both of you listen",
        tells=(*tells, *_besides(tells, dossier, others, aloud=aloud)) if dossier.notes else tells,
        hides=f"Since you ask: {_after_colon(need.line)}" if need else "",
        helped_by=_helped_by(need) if need else (),
        thanks="That would help me. Thank you." if need else "",
        farewell="It was good to see you." if dossier.notes else "It was good to meet you.",
        person_id=person.id,
    )
    return Portrait(character, tuple(Line(name, line) for line in _asked(dossier, others)), bool(tells))


def called(person: Person) -> str:
    """What a character made of ``person`` is called."""
    name = clean_line(person.greeted if person.greeted != "there" else person.name)
    name = name[:1].upper() + name[1:]
    return name if fold(name) != ME else "Somebody"


def role_of(dossier: Dossier) -> str:
    """“your manager, who is head of data at Altglas & Co”."""
    person = dossier.person
    relation = clean_line(person.relation or "").lower()
    tie = f"your {relation}" if _TIE.fullmatch(relation) else "somebody you know"
    if not dossier.notes and not relation:
        tie = "somebody you have not talked to yet"
    clause = _role_clause(dossier)
    facing = Point(_no_fact(dossier), clause, dossier.today, 0.0) if clause else None
    told = frames.of_other(facing) if facing else None
    return f"{tie}, who {told}" if told else tie


def _helped_by(need: Spoken) -> tuple[str, ...]:
    """Beginnings of words of an offer that would help."""
    found = _TO_BE_FOUND.search(need.line) is not None
    ways = ("introduc", "know some", "know a", "ask around", "in touch") if found else ("show", "send", "help", "look")
    return tuple(dict.fromkeys((*cue_words(need.line), *ways)))


def _told(dossier: Dossier, said: Sequence[Spoken]) -> Iterator[Telling]:
    """What they do, then what else they told, the topics in order; each line has the note behind it."""
    role = _role_line(dossier)
    if role:
        same = [one for one in said if _says(role, one.line)]
        said = [one for one in said if one not in same]
        source = next((one.source for one in same if _says(one.line, role)), None)
        yield Telling(Topic.WORK.value, role, _cues(Topic.WORK, role), source=source)
    for topic in _CUES:
        for one in said:
            if one.topic is topic:
                spared = one.need and bool(dossier.heavy_notes)
                yield Telling(topic.value, one.line, _cues(topic, one.line), source=one.source, asked_only=spared)


def _cues(topic: Topic, line: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*_CUES[topic], *cue_words(line), *_BROAD)))


def _says(role: str, line: str) -> bool:
    """Whether the line tells no more than what they do: “I work at Halmaplan.”"""
    told = stems(line) - _EMPLOYED
    return len(told & stems(role)) >= 0.7 * len(told)


_EMPLOYED = stems("work job employed works")


def _role_clause(dossier: Dossier) -> str | None:
    person = dossier.person
    role, company = clean_line(person.role or ""), clean_line(person.company or "")
    if speaks_to_a_program(f"{role} {company}"):
        return None
    clause = (to_you(role, person) or _by_trade(role)) if role else None
    if clause is None or not clause.startswith("you "):
        return f"you work at {company}" if company else None
    return clause if not company or fold(company) in fold(clause) else f"{clause} at {company}"


def _by_trade(role: str) -> str | None:
    """“baker” → “you are a baker”, “head of data” → “you are head of data”."""
    if re.match(r"(?:head|director|chief|vp|chair) of ", role, re.I):
        return f"you are {role[:1].lower()}{role[1:]}"
    said = what_i_do(role)
    return f"you are {said.removeprefix('I am ')}" if said.startswith("I am ") else None


def _role_line(dossier: Dossier) -> str | None:
    clause = _role_clause(dossier)
    return as_they_say(clause) if clause and len(clause.split()) >= SHORTEST else None


def _besides(tells: Sequence[Telling], dossier: Dossier, others: Collection[str], *, aloud: bool) -> Iterator[Telling]:
    """Answers to what anybody is asked, which tell nothing that is not noted."""
    known = {one.about for one in tells}
    yield from (one for one in (*_ASIDE, WHY_HERE, WHOM_THEY_KNOW) if one.about not in known)
    yield _how_they_are(dossier, others, aloud=aloud)


def _how_they_are(dossier: Dossier, others: Collection[str], *, aloud: bool) -> Telling:
    """A word when they are asked how they are; after grave news that it was hard, and no more."""
    fact = next(
        (one for one in dossier.grave if not names_somebody(one.quote, dossier.person, others, own=False)), None
    )
    line = "Thank you for asking. How are you?" if dossier.heavy_notes else "Not bad, thank you for asking."
    if fact is not None and not aloud:
        line = f"It has been a hard {_season(dossier, fact)}. I would rather talk about ordinary things today."
    return Telling("how they are", line, ASKED_HOW, asked_only=True)


def _season(dossier: Dossier, fact: Fact) -> str:
    noted = dossier.note_date(fact)
    return _SEASONS[noted.month % 12 // 3] if (dossier.today - noted).days <= _A_SEASON else "year"


_A_SEASON = 92
"""Days after which a season has passed."""


def _asked(dossier: Dossier, others: Collection[str]) -> Iterator[str]:
    """What they may kindly ask me: after what was promised or lent, then how I am."""
    if not dossier.heavy_notes:
        person = dossier.person
        for fact in dossier.promises[:1]:
            mine = my_promise(fact.quote, person, dossier.note_date(fact), dossier.today)
            if mine and not mine.vague and not mine.owed and not _of_a_third(mine.act, person, others):
                yield f"{as_they_say(f'I said I would {_calm(mine.act)}')} Did you get round to it?"
        for fact in dossier.their_promises[:1]:
            theirs = their_promise(fact.quote, person, dossier.note_date(fact), dossier.today)
            if theirs and not theirs.vague and not theirs.owed and not _of_a_third(theirs.act, person, others):
                yield f"{as_they_say(f'you said you would {_calm(theirs.act)}')} Would you still like that?"
        for point in dossier.points:
            if _HANDED.match(point.clause) and not names_somebody(point.clause, person, others):
                yield f"{as_they_say(point.clause)} Did you get anywhere with it?"
                break
    yield "And how have you been?" if dossier.notes else "And what brings you here?"


def _of_a_third(act: str, person: Person, others: Collection[str]) -> bool:
    """Whether a promise has to do with somebody else, who is left out of it here."""
    return (
        names_somebody(act, person, others) or re.search(r"\bintro\w*|\bin touch\b|\bconnect\b", act, re.I) is not None
    )


def _calm(act: str) -> str:
    """What was noted in capitals throughout, in a normal voice."""
    return act.lower() if re.sub(r"\byour?\b", "", act).isupper() else act


def _after_colon(line: str) -> str:
    first = line.split(" ")[0]
    return line if first in ("I", "I'm", "I've", "I'll", "I'd") else line[:1].lower() + line[1:]


def _no_fact(dossier: Dossier) -> Fact:
    return Fact("", "", dossier.person.id, "", 0, 0, Kind.WORK)
