"""Connections, transactions and units: everything that touches the SQLite file goes through `Database`.

A unit is one transaction, all or nothing, and one entry of the journal. Sessions belong to a thread; threads share
a `Database` and wait for each other's writes as other processes do. It knows no table of the record.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.orm import Session

from coach.errors import Locked, StoreError
from coach.store import journal
from coach.store.trouble import translated

T = TypeVar("T")

BUSY_SECONDS = 5.0
"""How long a write waits for another one before it gives up."""

to_json = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))
"""JSON as it is stored: characters as they are, so that what is erased can be looked for."""

MOST_VALUES = 10_000
"""Values put into one statement at most; SQLite takes 32,766."""

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    # WAL with NORMAL already survives a killed process; FULL adds one flush a unit and survives a power cut as well.
    "PRAGMA synchronous = FULL",
)


class Database:
    """The engine of one file, with one session a thread while a unit is open."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.engine = _engine(file)
        self._writing_engine = self.engine.execution_options(writes=True)
        self._here = threading.local()

    def current(self) -> Session | None:
        """The session of the unit open in this thread, if there is one."""
        return getattr(self._here, "session", None)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session to read with: the open unit's, so that it sees its own writes, or a short one of its own."""
        with translated():
            session = self.current()
            if session is not None:
                yield session
                return
            with Session(self.engine) as own:
                yield own

    @contextmanager
    def writing(self, label: str) -> Iterator[Session]:
        """A session to write with: joins the open unit, or opens one of its own called ``label``."""
        session = self.current()
        if session is not None:
            with translated():
                yield session
            return
        with self.unit(label) as own:
            yield own

    @contextmanager
    def unit(self, label: str, going_on: str | None = None) -> Iterator[Session]:
        """One undoable unit. Inside another it joins that one; should it raise, only its own part is taken back.

        With ``going_on``, a record's id, it joins the last unit too, if that has this label and wrote that record.

        Raises:
            Locked: another process kept writing for longer than the busy timeout.
        """
        with translated():
            outer = self.current()
            if outer is not None:
                with outer.begin_nested():
                    yield outer
                return
            with self._outermost() as session:
                journal.follow(session, label, going_on)
                yield session
                session.flush()
                journal.finish(session, label)

    @contextmanager
    def erasing(self) -> Iterator[Session]:
        """A transaction that leaves nothing in the journal: what is erased must not be kept there.

        Raises:
            StoreError: a unit is open; erasing could then still be taken back.
            Locked: another process kept writing for longer than the busy timeout.
        """
        if self.current() is not None:
            raise StoreError("Forgetting is final, so it cannot be a part of a larger change.")
        with translated(), self._outermost() as session:
            yield session
            session.flush()
            journal.count(session)

    @contextmanager
    def _outermost(self) -> Iterator[Session]:
        with Session(self._writing_engine, expire_on_commit=False) as session, session.begin():
            session.connection()  # takes the write lock now: what is read from here on is what gets changed
            self._here.session = session
            try:
                yield session
            finally:
                self._here.session = None

    def rewrite(self) -> None:
        """Write the whole file anew: a page that was rearranged can keep old bytes in its gaps, secure_delete or not.

        Raises:
            Locked: another process kept writing for longer than the busy timeout.
        """
        with translated(), self.engine.connect() as connection:
            driver = connection.connection.dbapi_connection
            assert isinstance(driver, sqlite3.Connection)
            driver.execute("VACUUM")

    def checkpoint(self) -> None:
        """Move the write-ahead log into the file and empty it, so that nothing erased is left there.

        Raises:
            Locked: somebody kept reading from the log for longer than the busy timeout.
        """
        until = time.monotonic() + BUSY_SECONDS
        while not self._checkpointed():
            if time.monotonic() > until:
                raise Locked(
                    "It is forgotten, but another window was reading and may have kept a trace in the folder.",
                    "Close the other windows and open the notebook once more.",
                )
            time.sleep(0.05)

    def _checkpointed(self) -> bool:
        with translated(), self.engine.connect() as connection:
            driver = connection.connection.dbapi_connection
            assert isinstance(driver, sqlite3.Connection)
            busy: int = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            return not busy

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()


def in_batches(values: Iterable[T]) -> Iterator[list[T]]:
    """The values in order, as many at a time as fit into one statement."""
    left = iter(values)
    while batch := list(islice(left, MOST_VALUES)):
        yield batch


def _engine(file: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(file)),
        connect_args={"timeout": BUSY_SECONDS},
        json_serializer=to_json,
        max_overflow=-1,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # the driver must not open transactions on its own: `_begin` does
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    # A write that begins as a read could not be upgraded once another process has written: take the lock at once.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
