"""What is noted about one person, ready for a suggestion: the points that may be said, and what may not.

Reads the record; asks no model. A *point* is one current, shareable fact, turned to face the person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.checks.evidence import Evidence
from coach.domain.fact import Fact, Gravity, Kind, Reserve
from coach.domain.note import Note, Source
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.language.words import content_words, stems
from coach.phrasing.address import plain_english, to_you
from coach.phrasing.crossing import shared_interest
from coach.phrasing.times import is_relative, past_day, without_stale_times
from coach.reading import lexicon
from coach.reading.kinds import is_leisure

GRAVE_FOR = {Gravity.GRIEF: timedelta(days=120), Gravity.ILLNESS: timedelta(days=90)}
"""How long grave news keeps the tone quiet, other news ``GRAVE_ELSE``; after that only while it is the latest."""
GRAVE_ELSE, GRAVE_AT_MOST = timedelta(days=30), timedelta(days=180)
# What is worth picking up: a need can be met, a pastime or plan asked after; a place or trait only mentioned.
_WEIGHTS = {
    Kind.NEED: 5.0,
    Kind.INTEREST: 4.0,
    Kind.PLAN: 4.0,
    Kind.GOAL: 4.0,
    Kind.WORK: 3.0,
    Kind.PLACE: 3.0,
    Kind.KNOWLEDGE: 2.5,
    Kind.PERSONAL: 2.0,
}
_SHARED = 1.5
"""What an interest of mine adds to theirs: enough to pass a need of the same note (practice 001-12)."""
_DULL_QUOTE = re.compile(r"^\W*(?:asked|told|said|has to|did|does|had|got|is that|it|and)\b(?: \w+){0,3}$", re.I)
MAX_WORDS = 24
"""A clause longer than this is no spoken sentence."""
_SOON_DAYS = 14
"""After so many days “tomorrow” and “next week” have come and gone."""
_JOINED = 4
"""Characters that may stand between two statements of which one follows the other: a full stop, a dash."""
_THOUGHT = 2
"""Content words that make a thought of their own, so that what follows a comma may be cut."""
_UNSAYABLE = re.compile(
    r"\bsomething about\b|\bwhether I\b|\bmaybe\b|\bno wait\b|\b(?:lol|haha|obviously|whatever)\b|\?"
    r"|^you (?:may|might)\b|\bif I\b|^you (?:\w+ )?\d+$"
    r"|^you (?:liked|enjoyed|fixed|said|told|looked|laughed|came|wrote back|replied|answered)\b"
    r"|^you (?:will|need to|must|should|have to|want to) \w+ you\b|\b(?:for|of|with|about) it\b"
    r"|\b(?:try|sell|do|get|use|see|fix|finish) it\b|^you (?:do not|don[’']t) want\b",
    re.I,
)
"""Half a thought, or one that points at something the clause does not name."""


@dataclass(frozen=True)
class Point:
    """A fact that may be said: ``clause`` faces the person (“you are weighing Dagster”), without a full stop.

    ``shared`` is the interest of mine that it is about as well, as my profile has it.
    """

    fact: Fact
    clause: str
    noted: date
    weight: float
    shared: str | None = None

    @property
    def source(self) -> Source:
        """Where it comes from."""
        return Source(self.fact.note_id, self.fact.quote)

    @property
    def between_us(self) -> bool:
        """Whether it is about something between the two of us (“you lent me …”): said back as it is, or not at all."""
        return _OF_US.search(self.clause) is not None

    @property
    def about_work(self) -> bool:
        """Whether it is about their work rather than the rest of their life."""
        needed = self.fact.kind is Kind.NEED and not self.leisure
        return self.fact.kind is Kind.WORK or needed or bool(_WORKISH.search(self.fact.quote))

    @property
    def leisure(self) -> bool:
        """Whether it tells how they spend their free time."""
        return self.fact.kind is Kind.INTEREST or is_leisure(self.fact.quote)


@dataclass(frozen=True)
class Dossier:
    """Everything a chain may know about one person on one day."""

    person: Person
    profile: Profile
    notes: tuple[Note, ...]
    points: tuple[Point, ...]
    needs: tuple[Point, ...]
    promises: tuple[Fact, ...]
    their_promises: tuple[Fact, ...]
    grave: tuple[Fact, ...]
    secrets: tuple[str, ...]
    instructions: tuple[Fact, ...]
    today: date
    heavy_notes: frozenset[str] = frozenset()
    """Ids of the notes of late with grave news of theirs or their family's, also such as is not to be spoken of."""
    lost_work: str | None = None
    """The note that tells of work they lost, however long ago; None without one."""

    def around(self, fact: Fact) -> str:
        """The fact with the statement just before it in its note, which often names what the need is about."""
        note = next((note for note in self.notes if note.id == fact.note_id), None)
        if note is None:
            return fact.quote
        before = [point.fact for point in (*self.points, *self.needs) if point.fact.note_id == note.id]
        starts = [other.start for other in before if _follows(fact, other)]
        return note.text[min(starts, default=fact.start) : fact.end]

    @property
    def last_note(self) -> Note | None:
        """The latest note, private ones included."""
        return self.notes[0] if self.notes else None

    @property
    def newest(self) -> date:
        """The day of the latest note; today without one."""
        return self.notes[0].date if self.notes else self.today

    def note_date(self, fact: Fact) -> date:
        """The day of the note the fact comes from."""
        return next((note.date for note in self.notes if note.id == fact.note_id), self.today)

    def evidence(self, *facts: Fact, mine: Sequence[str] = (), said: Sequence[str] = ()) -> Evidence:
        """What a sentence on ``facts`` (and ``mine`` of my profile) may say; ``said`` are turned forms of them."""
        return Evidence(
            noted=tuple(fact.quote for fact in facts) + tuple(said),
            mine=tuple(mine) + ((self.profile.name,) if self.profile.name else ()),
            names=(self.person.first_name, self.person.name),
            secret=self.secrets,
        )


def gather(person: Person, profile: Profile, notes: Sequence[Note], facts: Sequence[Fact], today: date) -> Dossier:
    """The dossier of ``person`` from their ``notes`` (newest first) and ``facts`` (closed ones included)."""
    dates = {note.id: note.date for note in notes}
    current = [fact for fact in facts if fact.shareable]
    needs = [
        Point(fact, to_you(fact.quote, person) or plain_english(fact.quote), dates.get(fact.note_id, today), place)
        for place, fact in enumerate(current)
        if fact.kind in (Kind.NEED, Kind.GOAL, Kind.PLAN)
        and fact.gravity is None
        and not past_day(fact.quote, dates.get(fact.note_id, today), today)
    ]
    newest = max(dates.values(), default=today)
    points = [
        point
        for fact in current
        if fact.kind not in (Kind.PROMISE_MINE, Kind.PROMISE_THEIRS) and fact.gravity is None
        if (point := _point(fact, person, profile, dates.get(fact.note_id, today), newest, today))
    ]
    open_promises = [fact for fact in current if fact.kind is Kind.PROMISE_MINE]
    hidden = [fact for fact in facts if fact.reserve not in (None, Reserve.MINE, Reserve.INSTRUCTION)]
    grave = [
        fact
        for fact in facts
        if fact.gravity and fact.valid_until is None and fact.reserve not in (Reserve.MINE, Reserve.INSTRUCTION)
    ]
    heavy = [fact for fact in grave if _still_grave(fact, dates.get(fact.note_id, today), newest, today)]
    lost = [fact.note_id for fact in grave if fact.gravity is Gravity.JOB_LOSS and _weighs_on_them(fact)]
    return Dossier(
        person=person,
        profile=profile,
        notes=tuple(notes),
        points=tuple(sorted(_without_dull(points, current, profile.dull), key=lambda point: -point.weight)),
        needs=tuple(sorted(needs, key=lambda point: (point.fact.kind is not Kind.NEED, -point.noted.toordinal()))),
        promises=tuple(sorted(open_promises, key=lambda fact: dates.get(fact.note_id, today), reverse=True)),
        their_promises=tuple(fact for fact in current if fact.kind is Kind.PROMISE_THEIRS),
        grave=tuple(fact for fact in heavy if fact.shareable),
        secrets=tuple(fact.quote for fact in hidden),
        instructions=tuple(fact for fact in facts if fact.reserve is Reserve.INSTRUCTION),
        today=today,
        heavy_notes=frozenset(fact.note_id for fact in heavy if _weighs_on_them(fact)),
        lost_work=max(lost, key=lambda note_id: dates.get(note_id, today), default=None),
    )


def _weighs_on_them(fact: Fact) -> bool:
    """Whether the news is theirs, or so near that it is: a friend of theirs who is ill is no reason to fall silent."""
    return fact.reserve is not Reserve.THIRD_PERSON or _FAMILY.search(fact.quote) is not None


_FAMILY = re.compile(
    r"\b(?:husband|wife|partner|mother|mum|mom|father|dad|parents?|son|daughter|child|kids?|baby|brother|sister)\b",
    re.I,
)


def _still_grave(fact: Fact, noted: date, newest: date, today: date) -> bool:
    assert fact.gravity is not None
    spent = today - noted
    return spent <= GRAVE_FOR.get(fact.gravity, GRAVE_ELSE) or (noted == newest and spent <= GRAVE_AT_MOST)


def _point(fact: Fact, person: Person, profile: Profile, noted: date, newest: date, today: date) -> Point | None:
    if len(content_words(fact.quote)) < 2 or _DULL_QUOTE.match(fact.quote):
        return None
    timeless = without_stale_times(fact.quote, noted, today)
    if len(timeless.split()) > MAX_WORDS or past_day(fact.quote, noted, today):
        return None
    if timeless != fact.quote and (today - noted).days > _SOON_DAYS and fact.kind in (Kind.PLAN, Kind.NEED):
        return None  # “tomorrow”, “next week”: it has come and gone, and nobody noted how
    clause = to_you(brief(timeless), person)
    if clause is None or len(content_words(clause)) < 2 or _UNSAYABLE.search(clause):
        return None
    shared = shared_interest(clause, profile.interests)
    return Point(fact, clause, noted, _weight(fact, noted, newest) + (_SHARED if shared else 0.0), shared)


def brief(statement: str) -> str:
    """The first thought of a statement: without brackets, and without what follows a comma, colon or dash."""
    bare = re.sub(r"\s*\([^)]*\)", "", statement)
    bare = re.sub(r"[\s,]+(?:too|also|as well|btw|by the way|again)\b(?=\s*(?:,|$))", "", bare, flags=re.I)
    for mark in re.finditer(r"\s*(?:,(?!\d)|:(?!\d)|;|\s[–—-]\s)\s*", bare):
        head = bare[: mark.start()]
        if len(content_words(head)) >= _THOUGHT and len(head.split()) > _THOUGHT:
            return head
    return bare


def _weight(fact: Fact, noted: date, newest: date) -> float:
    quote = fact.quote
    weight = _WEIGHTS.get(fact.kind, 2.0)
    weight += 5.0 if noted == newest else max(0.0, 2.0 - (newest - noted).days / 60)
    weight += min(len(content_words(quote)), 8) * 0.2
    weight += 0.6 if re.search(r"\b[A-ZÀ-Þ]\w+|\d", quote[1:]) else 0.0
    weight -= 3.0 if re.search(rf"\b{lexicon.RELATION}\b", quote, re.I) else 0.0
    weight -= 1.0 if re.search(r"[()\"“:/=+]", quote) else 0.0
    weight -= 1.5 if is_relative(quote) or len(quote.split()) > 18 else 0.0
    weight -= 0.5 if fact.kind_by == "guess" else 0.0
    weight -= 1.5 if fact.kind is Kind.WORK and re.match(r"(?:an? |the )?[\w-]+(?: [\w-]+)?,", quote) else 0.0
    weight -= 2.5 if re.search(r"\b(?:it|mine|there|one|them)\b(?! \w+ly\b)", quote, re.I) else 0.0
    weight -= 2.0 if re.search(r"\b(?:worr|struggl|hates?|dislikes?|afraid|stuck|tired)\w*", quote, re.I) else 0.0
    weight -= 3.0 if re.search(r"\b(?:not|never|no longer|asked|asks|told|lent)\b|n't\b", quote, re.I) else 0.0
    return weight


def _without_dull(points: Sequence[Point], facts: Sequence[Fact], topics: Sequence[str]) -> list[Point]:
    """Points on a topic the user finds dull go: faked interest does not work (practice 001-12).

    So does what comes right after such a topic alone, which stands there like a heading (“cars cars cars. restores a
    volvo”).
    """
    dull = [re.compile(rf"\b{re.escape(topic)}", re.I) for topic in topics if topic.strip()]
    alone = [fact for fact in facts if any(stems(fact.quote) == stems(topic) for topic in topics if topic.strip())]
    return [
        point
        for point in points
        if not any(topic.search(point.fact.quote) for topic in dull)
        if not any(_follows(point.fact, heading) for heading in alone)
    ]


def _follows(fact: Fact, other: Fact) -> bool:
    return fact.note_id == other.note_id and other.end <= fact.start <= other.end + _JOINED


def is_grief_quiet(fact: Fact) -> bool:
    """Whether the news is so close that it is not even named (a lost pregnancy, an illness, a marriage that ended)."""
    return (
        fact.gravity in (Gravity.ILLNESS, Gravity.HARDSHIP)
        or re.search(r"\b(?:baby|twins|pregnancy|miscarr\w+|stillb\w+)\b", fact.quote, re.I) is not None
    )


_OF_US = re.compile(
    r"^you (?:asked|ask|lent|gave|told|said|say|offered|sent|showed|brought|recommend\w*)\b|\b(?:me|us)\b", re.I
)
_WORKISH = re.compile(
    r"\b(?:work\w*|team|hiring|job|client\w*|company|project\w*|engineer\w*|data|platform|pipeline\w*"
    r"|DAGs?|deploy\w*|office|shift\w*|customer\w*|school|clinic|ward|lab|studio|shop|startup|software"
    r"|code|test\w*|migrat\w+|manager|budget|exam|thesis|course|students?|patients?|CV|résumé|slides|meetings?"
    r"|open[ -]sourc\w+|simulators?|firmware|hardware|chapters?|ch \d+|manuscript|paperwork|updates)\b",
    re.I,
)
