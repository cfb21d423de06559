"""A consistent copy of the notebook in one file, taken while others write, and putting such a copy back.

A backup is a ZIP of the SQLite file and of what it should be: revision, checksum, day, how many people and notes.
A bare SQLite notebook, such as one kept from before a restore, can be put back as well.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from coach.errors import Locked, StoreError
from coach.store.creation import bring_up_to_date, prepare_file
from coach.store.database import BUSY_SECONDS, Database
from coach.store.trouble import translated

FORMAT = "rapport-backup/1"
_RECORD, _ABOUT = "notebook.sqlite", "backup.json"
_KEPT, _UNDER_WAY = ".before-restore-", ".restoring-"
_PAGES_A_STEP = 256
_NONE = "“{}” is no backup of a notebook."
_NONE_HINT = "Name a file that “coach backup” wrote."


@dataclass(frozen=True, slots=True)
class Contents:
    """What a notebook holds: how many people and notes, and of which day (ISO 8601) it is."""

    day: str
    people: int
    notes: int


@dataclass(frozen=True, slots=True)
class Copy:
    """A checked copy of a notebook, brought up to date, in a folder of its own."""

    file: Path
    contents: Contents


def write_backup(file: Path, out: Path, today: datetime.date) -> Contents:
    """Copy the notebook at ``file`` into the file ``out``, readable by this user alone; all of it or nothing.

    Raises:
        StoreError: the file cannot be written, or the notebook cannot be read.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=".backup-", dir=out.parent) as folder:
            copy, packed = Path(folder) / _RECORD, Path(folder) / "packed"
            with translated():
                _copied(file, copy)
                contents, revision = _counted(copy, today.isoformat()), _revision(copy)
            about = {"format": FORMAT, "revision": revision, "sha256": _digest(copy), **asdict(contents)}
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(_ABOUT, json.dumps(about))
                archive.write(copy, _RECORD)
            packed.chmod(0o600)
            _flushed(packed)
            packed.replace(out)
    except OSError as error:
        raise StoreError(f"“{out}” could not be written: {error.strerror}.", "Name another file.") from error
    return contents


@contextmanager
def opened(backup: Path, home: Path) -> Iterator[Copy]:
    """A checked copy of what a backup holds, inside the home until the block ends.

    Raises:
        StoreError: it is no backup, is damaged, or was made by a newer program.
    """
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=_UNDER_WAY, dir=home) as folder:
            copy = Path(folder) / _RECORD
            day = _unpacked(backup, copy)
            _checked(backup, copy)
            with translated():
                yield Copy(copy, _counted(copy, day))
    except (OSError, zipfile.BadZipFile) as error:
        raise StoreError(f"“{backup.name}” could not be read: {getattr(error, 'strerror', None) or error}.") from error


def put_in_place(copy: Copy, file: Path, today: datetime.date) -> None:
    """Make the notebook at ``file`` be what the copy is; what was there is kept beside it until the next time.

    A notebook in order is overwritten in one transaction of its own, so that it may be open elsewhere and a process
    killed halfway changes nothing. A damaged one is moved aside, and the copy takes its name in one step.

    Raises:
        Locked: somebody else kept writing.
        StoreError: the folder cannot be written.
    """
    kept = file.with_name(f"{file.name}{_KEPT}{today}")
    try:
        prepare_file(file)
        if _in_order(file):
            with translated():
                _overwrite(copy.file, file, kept)
        else:
            _swap(copy.file, file, kept)
    except OSError as error:
        raise StoreError(f"The notebook could not be put back: {error.strerror}.") from error
    drop_kept(file, but=kept)


def _in_order(file: Path) -> bool:
    """Whether the notebook can be used; a new one is made where there is none."""
    database = Database(file)
    try:
        bring_up_to_date(database)
    except Locked:
        raise
    except StoreError:
        return False
    finally:
        database.close()
    return True


def _overwrite(copy: Path, file: Path, kept: Path) -> None:
    before = copy.with_name("before")
    _copied(file, before)
    before.chmod(0o600)
    _raise_count(copy, _count(file))
    _flushed(before)
    before.replace(kept)
    _copied(copy, file, pages=_PAGES_A_STEP)
    with closing(_connected(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # what was replaced should not stay in the log


def drop_kept(file: Path, but: Path | None = None) -> None:
    """Remove what restoring left beside the notebook: the one from before, and copies of one that was cut short."""
    for path in file.parent.glob(f"{file.name}{_KEPT}*"):
        if but is None or not path.name.startswith(but.name):
            path.unlink(missing_ok=True)
    for path in file.parent.glob(f"{_UNDER_WAY}*"):
        shutil.rmtree(path, ignore_errors=True)


def _unpacked(backup: Path, copy: Path) -> str:
    """Write the record of a backup to ``copy``; returns the day it is of."""
    changed = backup.stat().st_mtime
    if not zipfile.is_zipfile(backup):
        try:
            _copied(backup, copy)
        except sqlite3.DatabaseError as error:
            raise StoreError(_NONE.format(backup.name), _NONE_HINT) from error
        return datetime.date.fromtimestamp(changed).isoformat()
    with zipfile.ZipFile(backup) as archive:
        if {_ABOUT, _RECORD} - set(archive.namelist()):
            raise StoreError(_NONE.format(backup.name), _NONE_HINT)
        about = _about(archive.read(_ABOUT))
        if not str(about.get("format")).startswith("rapport-backup/"):
            raise StoreError(_NONE.format(backup.name), _NONE_HINT)
        if about["format"] != FORMAT:
            raise StoreError("This backup was made by a newer version of this program.", "Update the program first.")
        with archive.open(_RECORD) as packed, copy.open("wb") as unpacked:
            shutil.copyfileobj(packed, unpacked)
    copy.chmod(0o600)
    if _digest(copy) != about.get("sha256"):
        raise StoreError(f"“{backup.name}” is damaged: its checksum does not fit.", "Use another backup.")
    return str(about.get("day"))


def _about(text: bytes) -> dict[str, object]:
    try:
        told = json.loads(text)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _checked(backup: Path, copy: Path) -> None:
    """See that the copy is a whole notebook, and bring it up to date."""
    try:
        with closing(_connected(copy)) as connection:
            whole = connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
            names = {row[0] for row in connection.execute("SELECT type FROM sqlite_master")}
            is_one = _revision(copy) is not None and names <= {"table", "index"}
            connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.DatabaseError:
        whole, is_one = False, False
    if not is_one:
        raise StoreError(_NONE.format(backup.name), _NONE_HINT)
    if not whole:
        raise StoreError(f"“{backup.name}” is damaged.", "Use another backup.")
    database = Database(copy)
    try:
        bring_up_to_date(database)
        database.checkpoint()
    finally:
        database.close()


def _copied(source: Path, target: Path, pages: int = -1) -> None:
    """Copy a database into another file or database, in one transaction of the target.

    All pages in one step see one state of a source that others write to.
    """
    with closing(_connected(source, there=True)) as read, closing(_connected(target)) as written:
        # A step that meets a lock is tried again by the driver, for ever: the hook is what ends it.
        read.backup(written, pages=pages, progress=_patience())


def _patience() -> Callable[[int, int, int], None]:
    until = time.monotonic() + BUSY_SECONDS

    def step(status: int, _: int, __: int) -> None:
        nonlocal until
        if status not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            until = time.monotonic() + BUSY_SECONDS
        elif time.monotonic() > until:
            raise Locked("Another window or command is writing to this notebook right now.", "Try again in a moment.")

    return step


def _swap(copy: Path, file: Path, kept: Path) -> None:
    """Give the copy the name of a damaged notebook, whose files stay under another name."""
    log, kept_log = (path.with_name(f"{path.name}-wal") for path in (file, kept))
    kept.unlink(missing_ok=True)
    kept.hardlink_to(file)
    if log.exists():
        log.replace(kept_log)  # else it would be taken for the log of the copy
    file.with_name(f"{file.name}-shm").unlink(missing_ok=True)
    _flushed(copy)
    copy.replace(file)


def _connected(file: Path, *, there: bool = False) -> sqlite3.Connection:
    """A connection; with ``there`` the file is not made when it is missing."""
    if not there:
        return sqlite3.connect(file, timeout=BUSY_SECONDS)
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=BUSY_SECONDS)


def _counted(copy: Path, day: str) -> Contents:
    with closing(_connected(copy)) as connection:
        people, notes = (
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("person", "note")
        )
    return Contents(day, people, notes)


def _revision(copy: Path) -> str | None:
    with closing(_connected(copy)) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not {"alembic_version", "person", "note"} <= tables:
            return None
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(found[0]) if found else None


def _count(file: Path) -> int:
    """How much was written to a notebook."""
    with closing(_connected(file)) as connection:
        count: int = connection.execute("SELECT value FROM counter").fetchone()[0]
        return count


def _raise_count(copy: Path, count: int) -> None:
    """Let other processes see that the record is another one: its number must be one they have not met."""
    with closing(_connected(copy)) as connection, connection:
        connection.execute("UPDATE counter SET value = max(value, ?) + 1", (count,))


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _flushed(file: Path) -> None:
    """Have the disk take what was written, before a name stands for it."""
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
