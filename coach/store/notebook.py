"""The notebook of one home: one object that holds the record and hands out its repositories."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select

from coach import paths
from coach.store.backup import Contents, write_backup
from coach.store.creation import bring_up_to_date, prepare_file
from coach.store.database import Database
from coach.store.drafts import Drafts
from coach.store.events import Events
from coach.store.facts import Facts
from coach.store.forget import count_mentions, count_rehearsals, forget_person
from coach.store.journal import FOUND, Journal, Unit
from coach.store.ledger import E, Ledger, hand_over
from coach.store.notes import Divide, Notes, whole
from coach.store.people import People
from coach.store.profile import ProfileTable
from coach.store.schema import CounterRow
from coach.store.talks import Talks
from coach.store.trash import Removed, put_back, removed
from coach.store.undo import take_back
from coach.store.vectors import VectorCache
from coach.store.words import Words


class Notebook:
    """The record of one home. May be shared by threads and opened by several processes at once."""

    def __init__(self, database: Database, divide: Divide) -> None:
        self._database = database
        self.people = People(database)
        self.events = Events(database)
        self.facts = Facts(database)
        self.profile = ProfileTable(database)
        self.drafts = Drafts(database)
        self.vectors = VectorCache(database)
        self.words = Words(database)
        self.notes = Notes(database, self.words, self.vectors, divide)
        self.journal = Journal(database.reading)
        self.talks = Talks(database)
        self._divide = divide

    @classmethod
    def open(cls, home: Path, *, divide: Divide = whole) -> Notebook:
        """Open a home's notebook; a new one is made, an older one migrated.

        Args:
            home: its folder.
            divide: how a note's text is divided into the pieces that are searched and embedded; pass the same always.

        Raises:
            StoreError: the folder cannot be used, or the file is no notebook of this version or an older one.
            Locked: another process holds the file.
        """
        file = paths.database_file(home)
        prepare_file(file)
        database = Database(file)
        try:
            bring_up_to_date(database)
        except BaseException:
            database.close()
            raise
        return cls(database, divide)

    @contextmanager
    def unit(self, label: str, *, going_on: str | None = None) -> Iterator[None]:
        """One undoable unit: all writes inside are kept together or not at all.

        A unit inside a unit joins it; if it raises and the caller goes on, only its own part is taken back.
        With ``going_on``, the id of a record, what is written is taken back together with the last unit, if that has
        the same label and wrote that record: what follows from a write and had to be waited for.
        Two threads or processes take turns.

        Raises:
            Locked: another one kept writing for more than five seconds.
        """
        with self._database.unit(label, going_on):
            yield

    @contextmanager
    def finding(self, label: str) -> Iterator[None]:
        """A unit in which the coach keeps what it found by itself. `undo` passes over it to what the user wrote.

        Inside a unit it is a part of that one.

        Raises:
            Locked: as `unit`.
        """
        with self._database.unit(FOUND + label):
            yield

    def ledger(self, kind: type[E]) -> Ledger[E]:
        """The entries of one kind."""
        return Ledger(self._database, kind)

    def hand_over(self, gone_id: str, kept_id: str) -> None:
        """Make every entry about one person be about another."""
        hand_over(self._database, gone_id, kept_id)

    def undo(self) -> Unit:
        """Take the last unit back; undoing again takes back the one before. Returns what was taken back.

        Units of `finding` are passed over, and those made since go along.

        Raises:
            NotFound: there is nothing to take back.
            StoreError: called inside a unit.
            Locked: somebody else kept writing.
        """
        return take_back(self._database, self.words, self._divide, self.journal)

    def removed(self, now: datetime.datetime) -> list[Removed]:
        """What was removed of late and can be had back, newest first."""
        return removed(self._database, self.journal, now)

    def put_back(self, removed_id: str) -> Removed:
        """Bring back what was removed, with all that went along with it.

        Raises:
            NotFound: nothing was removed by that id, or it is back already.
        """
        return put_back(self._database, self.words, self._divide, self.journal, removed_id)

    def forget(self, person_id: str) -> dict[str, int]:
        """Erase a person for good, from the record, the journal and the file's free space; see `coach.store.forget`.

        Returns:
            How many ``notes``, ``shared_notes``, ``facts``, ``drafts``, ``entries`` and ``events`` were affected,
            and how many notes of others still name them (``mentions``).

        Raises:
            NotFound: nobody has this id.
            StoreError: called inside a unit.
            Locked: somebody else kept writing or reading.
        """
        return forget_person(self._database, self.notes, self.words, person_id)

    def rehearsals_with(self, person_id: str) -> int:
        """How many rehearsals would go along with a person who is forgotten: theirs, and those that name them.

        Raises:
            NotFound: nobody has this id.
        """
        return count_rehearsals(self._database, person_id)

    def mentions(self, person_id: str) -> int:
        """How many notes would keep a person's name in their words if they were forgotten.

        Raises:
            NotFound: nobody has this id.
        """
        return count_mentions(self._database, person_id)

    def backup(self, out: Path, today: datetime.date) -> Contents:
        """Write a consistent copy of the record into one file; others may go on writing meanwhile.

        Raises:
            StoreError: the file cannot be written.
        """
        return write_backup(self._database.file, out, today)

    def version(self) -> int:
        """A number that grows whenever any process changed the record (cached vectors do not count)."""
        with self._database.reading() as session:
            return session.scalars(select(CounterRow.value)).one()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
