"""The statements read out of notes, each with the span it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Row, Select, inspect, select, update

from coach.domain.fact import Fact, Gravity, Kind, Reserve
from coach.errors import NotFound
from coach.store.database import Database, in_batches
from coach.store.rows import columns, fields_of, fill
from coach.store.schema import FactRow, NoteRow


class Facts:
    """Repository of facts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, facts: Iterable[Fact]) -> None:
        """Keep the facts of a note that has none yet; cheaper than replacing."""
        with self._database.writing("read a note") as session:
            session.add_all(FactRow(**_values(fact)) for fact in facts)

    def replace_for_note(self, note_id: str, facts: Iterable[Fact]) -> None:
        """Make these the facts of a note, and no others."""
        with self._database.writing("read a note") as session:
            wanted = {fact.id: fact for fact in facts}
            for row in session.scalars(select(FactRow).where(FactRow.note_id == note_id)):
                if row.id in wanted:
                    fill(row, _values(wanted.pop(row.id)))
                else:
                    session.delete(row)
            session.add_all(FactRow(**_values(fact)) for fact in wanted.values())

    def save(self, fact: Fact) -> Fact:
        """Keep a fact's new state: closed, reopened, of another kind.

        Raises:
            NotFound: there is no fact with this id.
        """
        with self._database.writing("change a fact") as session:
            row = session.get(FactRow, fact.id)
            if row is None:
                raise _unknown()
            fill(row, _values(fact))
        return fact

    def save_all(self, facts: Iterable[Fact]) -> None:
        """Keep the new state of several facts; those that are gone are passed over."""
        wanted = {fact.id: fact for fact in facts}
        with self._database.writing("change facts") as session:
            for batch in in_batches(wanted):
                for row in session.scalars(select(FactRow).where(FactRow.id.in_(batch))):
                    fill(row, _values(wanted[row.id]))

    def get(self, fact_id: str) -> Fact:
        """The fact with this id.

        Raises:
            NotFound: there is none.
        """
        with self._database.reading() as session:
            row = session.get(FactRow, fact_id)
            if row is None:
                raise _unknown()
            return _fact(row)

    def of_note(self, note_id: str) -> list[Fact]:
        """The facts of one note, in the order they stand in it."""
        return self._select(select(FactRow).where(FactRow.note_id == note_id))

    def of_person(self, person_id: str, current_only: bool = True) -> list[Fact]:
        """The facts about one person, from their newest note to their oldest; without closed ones unless asked for."""
        statement = select(FactRow).where(FactRow.person_id == person_id)
        return self._select(statement.where(FactRow.valid_until.is_(None)) if current_only else statement)

    def of_kinds(self, *kinds: Kind) -> list[Fact]:
        """The current facts of these kinds about anybody, newest note first."""
        wanted = FactRow.kind.in_([kind.value for kind in kinds])
        return self._select(select(FactRow).where(wanted, FactRow.valid_until.is_(None)))

    def guessed(self, limit: int = 500) -> list[Fact]:
        """Facts whose kind the rules only guessed, newest note first."""
        return self._select(select(FactRow).where(FactRow.kind_by == "guess").limit(limit))

    def sort(self, kinds: Mapping[str, Kind]) -> None:
        """Keep what the model made of guessed kinds, by fact id.

        It follows from the note and the user did not write it, so it is no step to take back: a statement
        of its own, which the journal of changes does not see.
        """
        with self._database.writing("sort facts") as session:
            for fact_id, kind in kinds.items():
                session.execute(update(FactRow).where(FactRow.id == fact_id).values(kind=kind.value, kind_by="model"))

    def _select(self, statement: Select[FactRow]) -> list[Fact]:
        with self._database.reading() as session:
            joined = statement.join(NoteRow, NoteRow.id == FactRow.note_id)
            ordered = joined.order_by(NoteRow.date.desc(), NoteRow.added.desc(), FactRow.start, FactRow.id)
            # Columns, and no objects that could be changed: half the time where there are thousands.
            return [_fact(row) for row in session.execute(ordered.with_only_columns(*_COLUMNS))]


_COLUMNS = [column for column in inspect(FactRow).columns]


def _unknown() -> NotFound:
    return NotFound("This fact is no longer in the notebook.", "Open the person again to see what is noted now.")


def _values(fact: Fact) -> dict[str, object]:
    # Plain strings, so that a row that was read compares equal to one that was written.
    values = columns(fact)
    return {
        name: str(value) if isinstance(value, Kind | Reserve | Gravity) else value for name, value in values.items()
    }


def _fact(row: FactRow | Row[Any]) -> Fact:
    values = fields_of(Fact, row, "kind", "reserve", "gravity")
    return Fact(
        **values,
        kind=Kind(row.kind),
        reserve=Reserve(row.reserve) if row.reserve else None,
        gravity=Gravity(row.gravity) if row.gravity else None,
    )
