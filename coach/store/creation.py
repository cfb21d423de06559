"""Making a home's file, and bringing an older one up to date. An up-to-date one is recognised without Alembic."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

from sqlalchemy import Connection, text

from coach.errors import Locked, StoreError
from coach.store.database import BUSY_SECONDS, Database
from coach.store.schema import HEAD, Base
from coach.store.trouble import translated


def prepare_file(file: Path) -> None:
    """Make the folder (0700) and an empty file (0600) where there is none; an existing file is closed to others.

    Raises:
        StoreError: the folder cannot be made or used.
    """
    folder = file.parent
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not any(folder.iterdir()):
            folder.chmod(0o700)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        if file.stat().st_mode & 0o077:
            file.chmod(0o600)
    except OSError as error:
        raise StoreError(
            f"The notebook's folder cannot be used: {error.strerror or error}.",
            "Choose another folder with --home, or check who owns this one.",
        ) from error


def bring_up_to_date(database: Database) -> None:
    """Create the tables, or migrate them, or find that nothing is to do.

    Raises:
        StoreError: the file is no notebook, or was made by a newer program.
        Locked: another process holds the file.
    """
    with translated():
        with database.engine.connect() as connection:
            revision = _revision(connection)
        if revision == HEAD:
            return
        if revision is None:
            _use_wal(database)
        with database.engine.execution_options(writes=True).begin() as connection:
            revision = _revision(connection)  # again, now that nobody else can be creating it
            if revision is None:
                _create(connection)
            elif revision != HEAD:
                from coach.store.migration import migrate

                migrate(connection)


def _revision(connection: Connection) -> str | None:
    tables = set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars())
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StoreError("This file is a database, but not a notebook.", "Choose another folder with --home.")
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "before the first"


def _create(connection: Connection) -> None:
    Base.metadata.create_all(connection)
    connection.execute(
        text(
            "CREATE TABLE alembic_version "
            "(version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
    )
    connection.execute(text("INSERT INTO alembic_version (version_num) VALUES (:head)"), {"head": HEAD})


def _use_wal(database: Database) -> None:
    """Switch on the write-ahead log, for good. SQLite does not wait for a second process doing so: try again."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        connection = sqlite3.connect(database.file, timeout=BUSY_SECONDS)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            if time.monotonic() > until:
                raise Locked("Another process is making this notebook.", "Wait a moment and try again.") from error
            time.sleep(0.02)
        finally:
            connection.close()
