"""Forgetting a person for good: not a trace in the record, the journal, the words, the vectors or freed pages.

What goes: the person, the notes that are theirs alone, every fact about them, drafts to them and ledger entries about
them, drafts and entries that cite such a note or name them in full, debriefs and rehearsals in which they are named in
any way, their place in guest lists, every unit of the journal that touched or names them, and a notebook kept from
before a restore, in which they may still be.
What stays: a note shared with others, or about others alone, keeps its words, since they are theirs as well; a shared
one loses the link. How many such notes name the person is told.
The index folder is not this package's: whoever calls must have it rebuilt.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Text, cast, delete, or_, select
from sqlalchemy.orm import Session

from coach.domain.debrief import Debrief
from coach.domain.person import Person
from coach.domain.practice import ME, Area, Practice
from coach.errors import NotFound
from coach.store.backup import drop_kept
from coach.store.database import Database
from coach.store.hashing import text_hash
from coach.store.named import Names, mentions, names
from coach.store.naming import fold
from coach.store.notes import Notes, refresh_hashes
from coach.store.people import person_of
from coach.store.schema import (
    ChangeRow,
    DraftRow,
    EntryRow,
    EventRow,
    FactRow,
    NotePersonRow,
    NoteRow,
    PersonNameRow,
    PersonRow,
    UnitRow,
    VectorRow,
)
from coach.store.words import Words

_TOLD = (Debrief.TYPE, Practice.TYPE)
"""Entries in which I tell of people by their first names."""
_JSON_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


def forget_person(database: Database, notes: Notes, words: Words, person_id: str) -> dict[str, int]:
    """Erase a person, and count what that took.

    Raises:
        NotFound: nobody has this id.
        StoreError: called inside a unit.
        Locked: somebody else kept writing or reading.
    """
    with database.erasing() as session:
        person = _person(session, person_id)
        called, named = [name for name in (person.name, *person.aliases) if name.strip()], names(person)
        shared, alone = _noted(session, person_id)
        left = mentions(session, person)
        drafts = _erase_documents(session, DraftRow, person_id, alone, called)
        entries = _erase_documents(session, EntryRow, person_id, alone, called) | _erase_told(session, named)
        touched = {person_id, *shared, *alone, *_noted_before(session, person_id), *drafts, *entries}
        _erase_journal(session, touched, called, named)
        for note_id, text in session.execute(select(NoteRow.id, NoteRow.text).where(NoteRow.id.in_(alone))):
            notes.let_go(note_id, text)
        counts = {
            "notes": len(alone),
            "shared_notes": len(shared),
            "facts": _erase_facts(session, person_id, alone),
            "drafts": len(drafts),
            "entries": len(entries),
            "events": _erase_guest(session, {person_id, *(fold(name) for name in called)}),
            "mentions": left,
        }
        for gone in (
            delete(NotePersonRow).where(or_(NotePersonRow.person_id == person_id, NotePersonRow.note_id.in_(alone))),
            delete(NoteRow).where(NoteRow.id.in_(alone)),
            delete(PersonNameRow).where(PersonNameRow.person_id == person_id),
            delete(PersonRow).where(PersonRow.id == person_id),
        ):
            session.execute(gone)
        refresh_hashes(session, select(NoteRow).where(NoteRow.id.in_(shared)))
        words.optimize()
    database.rewrite()
    database.checkpoint()
    drop_kept(database.file)
    return counts


def count_mentions(database: Database, person_id: str) -> int:
    """How many notes would go on naming a person who is forgotten, to be told beforehand.

    Raises:
        NotFound: nobody has this id.
    """
    with database.reading() as session:
        return mentions(session, _person(session, person_id))


def count_rehearsals(database: Database, person_id: str) -> int:
    """How many rehearsals would go along with a person, to be told beforehand: theirs, and those that name them.

    Raises:
        NotFound: nobody has this id.
    """
    with database.reading() as session:
        person = _person(session, person_id)
        called = [name for name in (person.name, *person.aliases) if name.strip()]
        gone = _documents(session, EntryRow, person_id, _noted(session, person_id)[1], called)
        gone |= _told_of(session, names(person))
        return len(gone.intersection(session.scalars(select(EntryRow.id).where(EntryRow.type == Practice.TYPE))))


def _person(session: Session, person_id: str) -> Person:
    row = session.get(PersonRow, person_id)
    if row is None:
        raise NotFound("This person is not in the notebook.", "See who is with “coach person list”.")
    return person_of(row)


def _noted(session: Session, person_id: str) -> tuple[list[str], list[str]]:
    """The person's notes: those shared with others, and those theirs alone."""
    theirs = set(session.scalars(select(NotePersonRow.note_id).where(NotePersonRow.person_id == person_id)))
    others = select(NotePersonRow.note_id).where(NotePersonRow.person_id != person_id)
    shared = theirs.intersection(session.scalars(others.where(NotePersonRow.note_id.in_(theirs))))
    return sorted(shared), sorted(theirs - shared)


def _noted_before(session: Session, person_id: str) -> set[str]:
    """Notes that the journal remembers as the person's, though they were deleted or given to others since."""
    keys = session.scalars(select(ChangeRow.key).where(ChangeRow.table == NotePersonRow.__tablename__))
    return {key["note_id"] for key in map(json.loads, keys) if key["person_id"] == person_id}


def _erase_journal(session: Session, ids: Iterable[str], called: Iterable[str], named: Names) -> None:
    """Erase every unit that touched one of these records or names the person: half a unit could not be undone."""
    known = {_inside_json(record_id) for record_id in ids}
    words = {re.escape(word) for name in called for word in (name, _inside_json(name))}
    in_full = re.compile("|".join(words) or "(?!)", re.IGNORECASE)
    gone = {row.id for row in session.execute(select(UnitRow.id, UnitRow.label)) if in_full.search(row.label)}
    gone |= _told_units(session, named)
    columns = select(ChangeRow.unit_id, ChangeRow.key, ChangeRow.before, ChangeRow.after)
    for unit_id, *texts in session.execute(columns.execution_options(yield_per=1000)):
        if unit_id not in gone and any(
            in_full.search(text) or not known.isdisjoint(_JSON_STRING.findall(text)) for text in texts if text
        ):
            gone.add(unit_id)
    session.execute(delete(ChangeRow).where(ChangeRow.unit_id.in_(gone)))
    session.execute(delete(UnitRow).where(UnitRow.id.in_(gone)))


def _told_units(session: Session, named: Names) -> set[int]:
    """Units that hold a state of a debrief or rehearsal that names the person; a change tells no type, so ids do."""
    types = {key: kind for key, kind in session.execute(select(EntryRow.id, EntryRow.type)) if kind in _TOLD}
    rows = select(ChangeRow.unit_id, ChangeRow.key, ChangeRow.before, ChangeRow.after)
    states = [
        (unit_id, json.loads(key)["id"], json.loads(state))
        for unit_id, key, *both in session.execute(rows.where(ChangeRow.table == EntryRow.__tablename__))
        for state in both
        if state
    ]
    types |= {entry_id: state["type"] for _, entry_id, state in states if state.get("type") in _TOLD}
    return {
        unit_id
        for unit_id, entry_id, state in states
        if entry_id in types and any(map(named, _told(state.get("document", state), types[entry_id], named)))
    }


def _inside_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _erase_facts(session: Session, person_id: str, alone: list[str]) -> int:
    theirs = or_(FactRow.person_id == person_id, FactRow.note_id.in_(alone))
    quotes = session.execute(delete(FactRow).where(theirs).returning(FactRow.quote)).scalars().all()
    session.execute(delete(VectorRow).where(VectorRow.hash.in_({text_hash(quote) for quote in quotes})))
    return len(quotes)


def _erase_documents(
    session: Session, kind: type[DraftRow] | type[EntryRow], person_id: str, alone: list[str], names: list[str]
) -> set[str]:
    """Erase drafts or entries that are about the person; the ids erased."""
    gone = _documents(session, kind, person_id, alone, names)
    session.execute(delete(kind).where(kind.id.in_(gone)))
    return gone


def _documents(
    session: Session, kind: type[DraftRow] | type[EntryRow], person_id: str, alone: list[str], names: list[str]
) -> set[str]:
    """The ids of drafts or entries that are about the person, cite their notes or name them in full."""
    full = [fold(name) for name in names if len(name.split()) > 1]  # a first name alone may be anybody's, or a word
    known = [f'"{record_id}"' for record_id in (person_id, *alone)]
    gone: set[str] = set()
    for record_id, document in session.execute(select(kind.id, cast(kind.document, Text))):
        folded = fold(document)
        if any(quoted in document for quoted in known) or any(name in folded for name in full):
            gone.add(record_id)
    return gone


def _erase_told(session: Session, named: Names) -> set[str]:
    """Erase debriefs and rehearsals that name the person, were it by the first name alone: they tell whom one meets."""
    gone = _told_of(session, named)
    session.execute(delete(EntryRow).where(EntryRow.id.in_(gone)))
    return gone


def _told_of(session: Session, named: Names) -> set[str]:
    rows = session.scalars(select(EntryRow).where(EntryRow.type.in_(_TOLD)))
    return {row.id for row in rows if any(map(named, _told(row.document, row.type, named)))}


def _told(document: dict[str, Any], kind: str, named: Names) -> Iterator[str]:
    """The texts that may name somebody: all of them, but in a stock scene only mine, and none if it has a namesake."""
    scene = document.get("scene")
    if kind != Practice.TYPE or not isinstance(scene, dict) or scene["area"] == Area.MINE:
        yield from _texts(document)
    elif not any(named(character["name"]) for character in scene["characters"]):
        takes = (document["turns"], *document["takes"])
        yield from (turn["text"] for take in takes for turn in take if turn["speaker"] == ME)


def _texts(document: object) -> Iterator[str]:
    """Every text that stands in a document."""
    if isinstance(document, str):
        yield document
    elif isinstance(document, dict):
        for value in document.values():
            yield from _texts(value)
    elif isinstance(document, list):
        for value in document:
            yield from _texts(value)


def _erase_guest(session: Session, known_as: set[str]) -> int:
    """Take the person off guest lists, and say of how many."""
    lists = 0
    for event in session.scalars(select(EventRow)):
        kept = [guest for guest in event.guests if guest not in known_as and fold(guest) not in known_as]
        if kept != event.guests:
            event.guests = kept
            lists += 1
    return lists
