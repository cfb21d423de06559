"""Where errors of the database become errors of the coach, with a way out. The one translation of this package."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError, PendingRollbackError, StatementError

from coach.errors import CoachError, Locked, NotFound, StoreError, UsageError

_BUSY: Final = "Another window or command is writing to this notebook right now."
_RESTORE: Final = "Restore the latest backup, or move the file away and start anew."

_BY_CODE: Final[dict[int, tuple[type[CoachError], str, str]]] = {
    sqlite3.SQLITE_BUSY: (Locked, _BUSY, "Wait a moment and try again."),
    sqlite3.SQLITE_LOCKED: (Locked, _BUSY, "Wait a moment and try again."),
    sqlite3.SQLITE_FULL: (StoreError, "The disk is full; nothing was changed.", "Free some space and try again."),
    sqlite3.SQLITE_READONLY: (
        StoreError,
        "The notebook may be read but not written.",
        "Check that the folder and the file in it belong to you and are writable.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        StoreError,
        "The notebook cannot be opened.",
        "Check that the folder exists, belongs to you and is writable.",
    ),
    sqlite3.SQLITE_NOTADB: (StoreError, "The notebook's file is not a notebook.", _RESTORE),
    sqlite3.SQLITE_CORRUPT: (StoreError, "The notebook's file is damaged.", _RESTORE),
    sqlite3.SQLITE_IOERR: (
        StoreError,
        "The disk did not take or give the notebook's data.",
        "Check the disk and its free space, then try again.",
    ),
    sqlite3.SQLITE_TOOBIG: (StoreError, "This text is too long to be kept in one note.", "Divide it into several."),
}


@contextmanager
def translated() -> Iterator[None]:
    """Run a piece of database work; whatever the libraries raise leaves as a `CoachError`.

    Raises:
        Locked: another process or thread holds the notebook for longer than the busy timeout.
        NotFound: something that the new record points at is not there.
        StoreError: anything else the database reports.
        UsageError: a text holds half a character (a lone surrogate): refused rather than altered.
    """
    try:
        yield
    except UnicodeEncodeError as error:
        raise _unreadable() from error
    except DBAPIError as error:
        raise _meaning(error.orig or error) from error
    except PendingRollbackError as error:
        raise StoreError("An earlier step of this change did not work, so none of it was kept.") from error
    except StatementError as error:
        if isinstance(error.orig, UnicodeEncodeError):
            raise _unreadable() from error
        raise StoreError(f"The notebook could not take this: {error.orig or error}.") from error
    except sqlite3.Error as error:
        raise _meaning(error) from error


def _unreadable() -> UsageError:
    return UsageError(
        "This text holds something that is not a valid character, so it was not saved.",
        "Save the file as UTF-8 or retype that place, then try again.",
    )


def _meaning(error: BaseException) -> CoachError:
    """What a driver's error means to the user; SQLite's primary result code is the low byte."""
    code = getattr(error, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return NotFound("Something this belongs to is no longer in the notebook.", "Look it up again and retry.")
    if code in (sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_UNIQUE):
        return StoreError("Something with this id is already in the notebook.")
    kind, message, hint = _BY_CODE.get(code & 0xFF, (StoreError, f"The notebook reports: {error}.", None))
    return kind(message, hint)
