"""Invented records for the store's tests, and Hypothesis strategies for any record at all."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import ClassVar

from hypothesis import strategies as st

from coach.domain.event import Event
from coach.domain.fact import Fact, Kind
from coach.domain.ledger import Entry
from coach.domain.note import Note, Source
from coach.domain.person import Person, Ref
from coach.domain.profile import Profile
from coach.domain.suggestion import Angle, Channel, Draft, DraftKind, Flag, FlagKind, Letter, Sentence, Stamp

DAY = datetime.date(2026, 3, 14)

PRIYA = Person("p1", "Priya Raman", aliases=("Pri",), company="Freightly")
TOMAS = Person("p2", "Tomáš Novák")
PYDATA = Event("e1", "PyData Berlin", date=DAY, guests=("Priya Raman", "A. Stranger"))

texts = st.text(st.characters(exclude_categories=["Cs"]))
maybe = st.none() | texts
several = st.lists(texts, max_size=3).map(tuple)

people = st.builds(
    Person,
    id=st.just("px"),
    name=texts,
    aliases=several,
    company=maybe,
    role=maybe,
    place=maybe,
    emails=several,
    phones=several,
    links=several,
    relation=maybe,
    stage=texts,
    how_met=maybe,
    bio=maybe,
    archived=st.booleans(),
    channel=maybe,
    introduced_by=maybe,
    knows=several,
    inner_circle=st.booleans(),
)
profiles = st.builds(
    Profile,
    name=maybe,
    does=maybe,
    can_do=several,
    interests=several,
    goals=several,
    dull=several,
    voice=maybe,
    emails=several,
    links=several,
)
notes = st.builds(
    Note,
    id=st.just("nx"),
    date=st.dates(),
    text=texts,
    people=st.sampled_from([(), (PRIYA.ref,), (TOMAS.ref, PRIYA.ref)]),
    event=st.sampled_from([None, PYDATA.ref]),
    place=maybe,
    private=st.booleans(),
    private_quotes=several,
)
sources = st.builds(Source, note_id=texts, quote=texts)
sentences = st.builds(Sentence, text=texts, sources=st.lists(sources, max_size=2).map(tuple), claim=st.booleans())
letters = st.builds(
    Letter,
    angle=st.sampled_from(Angle),
    subject=maybe,
    body=texts,
    sentences=st.lists(sentences, max_size=3).map(tuple),
)
drafts = st.builds(
    Draft,
    id=st.just("dx"),
    person=st.just(PRIYA.ref),
    kind=st.sampled_from(DraftKind),
    channel=st.sampled_from(Channel),
    subject=maybe,
    body=texts,
    sentences=st.lists(sentences, max_size=3).map(tuple),
    engine=st.sampled_from(["local", "remote", "off"]),
    prompts=st.lists(st.builds(Stamp, prompt=texts, sha256=texts, model=texts), max_size=2).map(tuple),
    flags=st.lists(
        st.builds(Flag, kind=st.sampled_from(FlagKind), span=texts, reason=texts, suggestion=maybe), max_size=2
    ).map(tuple),
    question=maybe,
    angle=st.sampled_from(Angle),
    angles=st.lists(st.sampled_from(Angle), max_size=2).map(tuple),
    alternatives=st.lists(letters, max_size=2).map(tuple),
    wordings=st.lists(sentences, max_size=2).map(tuple),
    created=maybe,
)


def note(note_id: str = "n1", text: str = "Hiring a data engineer.", people: tuple[Ref, ...] = (PRIYA.ref,)) -> Note:
    """A note of the day."""
    return Note(note_id, DAY, text, people)


def fact(fact_id: str = "f1", note_id: str = "n1", person_id: str = "p1", quote: str = "Hiring") -> Fact:
    """A fact at the beginning of a note."""
    return Fact(fact_id, note_id, person_id, quote, 0, len(quote), Kind.NEED)


def draft(draft_id: str = "d1", person: Ref = PRIYA.ref, body: str = "Hello!", cites: str = "n1") -> Draft:
    """A draft of one sentence."""
    said = Sentence(body, (Source(cites, "Hiring"),), claim=True)
    return Draft(draft_id, person, DraftKind.FOLLOW_UP, Channel.EMAIL, "Hi", body, (said,), "off")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge(Entry):
    """A line of an invented ledger, with a value of each sort."""

    TYPE: ClassVar[str] = "pledge"
    what: str = ""
    due: datetime.date | None = None
    among: tuple[str, ...] = ()
