"""The people of the record, and finding one by what was typed."""

from __future__ import annotations

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from coach.domain.person import Person
from coach.errors import NotFound
from coach.store.database import Database
from coach.store.finding import LONGEST_NAME, asked, missing, only, starts_a_word
from coach.store.naming import fold
from coach.store.notes import refresh_hashes
from coach.store.rows import columns, fields_of, fill
from coach.store.schema import DraftRow, EntryRow, FactRow, NotePersonRow, NoteRow, PersonNameRow, PersonRow

_NOUN = "person"


class People:
    """Repository of people. Reads inside a unit see its writes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, person: Person) -> Person:
        """Keep a new person."""
        with self._database.writing("add a person") as session:
            session.add(PersonRow(**columns(person)))
            session.add_all(PersonNameRow(key=key, person_id=person.id) for key in _keys(person))
            session.flush()  # so that finding needs no flush of what else is pending: a big import adds notes meanwhile
        return person

    def save(self, person: Person) -> Person:
        """Keep a person's new state.

        Raises:
            NotFound: nobody has this id.
        """
        with self._database.writing("edit a person") as session:
            fill(_row(session, person.id), columns(person))
            rows = session.scalars(select(PersonNameRow).where(PersonNameRow.person_id == person.id)).all()
            keys = _keys(person)
            for row in rows:
                if row.key not in keys:
                    session.delete(row)
            known = {row.key for row in rows}
            session.add_all(PersonNameRow(key=key, person_id=person.id) for key in keys - known)
            session.flush()
        return person

    def remove(self, person_id: str) -> None:
        """Take a person out, with their facts, drafts and entries; their notes stay, without the link. Can be undone.

        Raises:
            NotFound: nobody has this id.
        """
        with self._database.writing("remove a person") as session:
            session.delete(_row(session, person_id))
            noted = session.scalars(select(NotePersonRow.note_id).where(NotePersonRow.person_id == person_id)).all()
            for kind in (PersonNameRow, NotePersonRow, FactRow, DraftRow):
                for row in session.scalars(select(kind).where(kind.person_id == person_id)):
                    session.delete(row)
            either = or_(EntryRow.person_id == person_id, EntryRow.other_id == person_id)
            for entry in session.scalars(select(EntryRow).where(either)):
                session.delete(entry)
            session.flush()
            refresh_hashes(session, select(NoteRow).where(NoteRow.id.in_(noted)))

    def get(self, person_id: str) -> Person:
        """The person with this id.

        Raises:
            NotFound: nobody has it.
        """
        with self._database.reading() as session:
            return person_of(_row(session, person_id))

    def all(self, *, archived: bool = False) -> list[Person]:
        """Everybody by name; those archived only when asked for."""
        statement = select(PersonRow) if archived else select(PersonRow).where(PersonRow.archived.is_(False))
        with self._database.reading() as session:
            people = [person_of(row) for row in session.scalars(statement)]
        return sorted(people, key=lambda person: (fold(person.name), person.id))

    def inner_circle(self) -> list[Person]:
        """The few one keeps close, by name; nobody archived."""
        close = select(PersonRow).where(PersonRow.inner_circle.is_(True), PersonRow.archived.is_(False))
        with self._database.reading() as session:
            people = [person_of(row) for row in session.scalars(close)]
        return sorted(people, key=lambda person: (fold(person.name), person.id))

    def keys(self) -> list[tuple[str, str]]:
        """(folded name or alias, id) of everybody, for comparing a whole list of names at once."""
        with self._database.reading() as session:
            return [(key, person_id) for key, person_id, _ in _names(session)]

    def count(self) -> int:
        """How many people there are, archived ones included."""
        with self._database.reading() as session:
            return session.scalar(select(func.count()).select_from(PersonRow)) or 0

    def find(self, who: str) -> Person:
        """The person meant: an id, a name, an alias, or any part of one, ignoring case and accents.

        Raises:
            UsageError: ``who`` is empty.
            Ambiguous: several fit.
            NotFound: nobody fits; the hint names who may have been meant.
        """
        found = self._seek(who, anywhere=True)
        if found is None:
            with self._database.reading() as session:
                raise missing(who, _NOUN, lambda: [(key, name) for key, _, name in _names(session)])
        return found

    def look(self, who: str) -> Person | None:
        """As `find`, for commands that create whom they do not know: None for nobody, at no cost.

        A part counts only at the beginning of a word here: a note about Ann is not one about Hannah.

        Raises:
            UsageError: ``who`` is empty.
            Ambiguous: several fit.
        """
        return self._seek(who, anywhere=False)

    def _seek(self, who: str, *, anywhere: bool) -> Person | None:
        key = asked(who, _NOUN)
        with self._database.reading() as session, session.no_autoflush:
            named = select(PersonNameRow.person_id).where(PersonNameRow.key == key)
            exact = session.scalars(
                select(PersonRow).where(or_(PersonRow.id == who.strip(), PersonRow.id.in_(named)))
            ).all()
            if only([(row.id, row.name) for row in exact], who, "people") is not None:
                return person_of(exact[0])
            if len(key) > LONGEST_NAME:
                return None
            parts = [(i, name) for k, i, name in _names(session, key) if anywhere or starts_a_word(key, k)]
            found = only(parts, who, "people")
            return None if found is None else person_of(_row(session, found))


def _names(session: Session, part: str | None = None) -> list[tuple[str, str, str]]:
    """(folded name or alias, id, name) of all people, or of those with ``part`` in it."""
    statement = select(PersonNameRow.key, PersonRow.id, PersonRow.name).join(PersonRow)
    if part is not None:
        statement = statement.where(PersonNameRow.key.contains(part, autoescape=True))
    return [(key, person_id, name) for key, person_id, name in session.execute(statement)]


def _keys(person: Person) -> set[str]:
    return {key for key in (fold(name) for name in (person.name, *person.aliases)) if key}


def _row(session: Session, person_id: str) -> PersonRow:
    row = session.get(PersonRow, person_id)
    if row is None:
        raise NotFound("This person is not in the notebook.", "See who is with “coach person list”.")
    return row


def person_of(row: PersonRow) -> Person:
    """The person in a row."""
    return Person(**fields_of(Person, row))
