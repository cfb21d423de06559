"""A backup is one consistent file; putting it back loses nothing, whatever happens halfway."""

from __future__ import annotations

import datetime
import json
import shutil
import sqlite3
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from coach.errors import Locked, NotFound, StoreError
from coach.store import backup as backups
from coach.store.backup import Contents, opened, put_in_place
from coach.store.notebook import Notebook
from tests.store.invented import PRIYA, TOMAS, note

TODAY = datetime.date(2026, 11, 20)


@pytest.fixture
def packed(notebook: Notebook, tmp_path: Path) -> Path:
    """A backup of a notebook of one person with one note."""
    notebook.people.add(PRIYA)
    notebook.notes.add(note())
    assert notebook.backup(tmp_path / "kept.backup", TODAY) == Contents("2026-11-20", 1, 1)
    return tmp_path / "kept.backup"


def _restore(file: Path, home: Path) -> None:
    with opened(file, home) as copy:
        put_in_place(copy, home / "notebook.sqlite", TODAY)


def _kept(home: Path) -> list[str]:
    return [path.name for path in home.iterdir() if "restor" in path.name]


def test_a_backup_comes_back_where_it_was_made(packed: Path, notebook: Notebook, home: Path) -> None:
    """Also while the notebook stays open; what it was before is kept, and comes back like a backup."""
    before = notebook.notes.all()
    version = notebook.version()
    notebook.people.add(TOMAS)
    _restore(packed, home)
    assert notebook.people.all() == [PRIYA]
    assert notebook.notes.all() == before
    assert notebook.version() > version + 1
    notebook.people.save(PRIYA)
    assert _kept(home) == ["notebook.sqlite.before-restore-2026-11-20"]
    _restore(home / _kept(home)[0], home)
    assert notebook.people.all() == [PRIYA, TOMAS]
    assert len(_kept(home)) == 1


def test_a_backup_comes_into_a_fresh_home(packed: Path, notebook: Notebook, tmp_path: Path) -> None:
    """With words to search by, and closed to others."""
    fresh = tmp_path / "fresh"
    _restore(packed, fresh)
    book = Notebook.open(fresh)
    assert book.notes.all() == notebook.notes.all()
    assert book.words.rows() == notebook.words.rows() != []
    book.close()
    assert not [path for path in fresh.iterdir() if path.stat().st_mode & 0o077]
    with sqlite3.connect(fresh / "notebook.sqlite") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_backup_is_closed_to_others_and_says_what_it_is(packed: Path) -> None:
    """Revision and checksum stand beside the record."""
    assert not packed.stat().st_mode & 0o077
    with zipfile.ZipFile(packed) as archive:
        about = json.loads(archive.read("backup.json"))
    assert about["format"] == "rapport-backup/1"
    assert about["revision"]
    assert len(about["sha256"]) == 64
    assert [path.name for path in packed.parent.iterdir() if path.name.startswith(".")] == []


def test_a_backup_is_consistent_while_others_write(notebook: Notebook, tmp_path: Path) -> None:
    """Each unit adds two people: no backup holds one of them without the other."""
    done = threading.Event()

    def write() -> None:
        number = 0
        while not done.is_set():
            with notebook.unit("two"):
                for half in "ab":
                    notebook.people.add(type(PRIYA)(id=f"{half}{number}", name=f"{half} {number}"))
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        held = [notebook.backup(tmp_path / f"{number}.backup", TODAY).people for number in range(10)]
    finally:
        done.set()
        writer.join()
    assert all(people % 2 == 0 for people in held)
    assert held[-1] > held[0]


def _zip(path: Path, about: str, record: bytes) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("backup.json", about)
        archive.writestr("notebook.sqlite", record)


def _a_text(path: Path, _: Path) -> None:
    path.write_text("Dear diary", encoding="utf-8")


def _another_database(path: Path, _: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE shopping (what)")


def _another_zip(path: Path, _: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("letter.txt", "Dear diary")


def _changed(path: Path, packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        about, record = archive.read("backup.json").decode(), archive.read("notebook.sqlite")
    _zip(path, about, record.replace(b"Priya", b"Prika"))


def _newer(path: Path, packed: Path) -> None:
    folder = path.with_suffix(".home")
    _restore(packed, folder)
    with sqlite3.connect(folder / "notebook.sqlite") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    shutil.copy(folder / "notebook.sqlite", path)


def _with_a_trigger(path: Path, packed: Path) -> None:
    folder = path.with_suffix(".home")
    _restore(packed, folder)
    with sqlite3.connect(folder / "notebook.sqlite") as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM note; END")
    connection.close()
    shutil.copy(folder / "notebook.sqlite", path)


def _of_a_newer_format(path: Path, _: Path) -> None:
    _zip(path, '{"format": "rapport-backup/2"}', b"")


def _empty(path: Path, _: Path) -> None:
    path.touch()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_a_text, "no backup"),
        (_empty, "no backup"),
        (_another_database, "no backup"),
        (_another_zip, "no backup"),
        (_with_a_trigger, "no backup"),
        (_changed, "checksum"),
        (_newer, "newer"),
        (_of_a_newer_format, "newer"),
    ],
)
def test_what_is_no_backup_is_refused(
    make: object, said: str, packed: Path, notebook: Notebook, home: Path, tmp_path: Path
) -> None:
    """And the notebook is as it was, with nothing left beside it."""
    assert callable(make)
    wrong = tmp_path / "wrong"
    make(wrong, packed)
    version = notebook.version()
    with pytest.raises(StoreError, match=said):
        _restore(wrong, home)
    assert notebook.version() == version
    assert notebook.people.all() == [PRIYA]
    assert _kept(home) == []


def test_a_damaged_notebook_is_moved_aside(packed: Path, notebook: Notebook, home: Path) -> None:
    """A backup is what helps when the file is broken; the broken one stays for whoever can mend it."""
    expected = notebook.notes.all()
    notebook.close()
    (home / "notebook.sqlite").write_bytes(b"no database" * 1000)
    (home / "notebook.sqlite-wal").write_bytes(b"a log of something else")
    _restore(packed, home)
    book = Notebook.open(home)
    assert book.notes.all() == expected
    book.close()
    assert (home / "notebook.sqlite.before-restore-2026-11-20").read_bytes().startswith(b"no database")


def test_whoever_writes_for_long_is_waited_for_and_then_told(
    packed: Path, notebook: Notebook, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not wait for ever, and changes nothing."""
    monkeypatch.setattr(backups, "BUSY_SECONDS", 0.2)
    other = sqlite3.connect(home / "notebook.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Locked):
        _restore(packed, home)
    other.execute("ROLLBACK")
    other.close()
    assert notebook.people.all() == [PRIYA]


_KILLED = """
import datetime, os, pathlib, sys
from coach.store import backup
home, file, place = sys.argv[1:]
backup._PAGES_A_STEP = 5
steps = 0
def patience():
    def step(status, left, total):
        global steps
        steps += 1
        if place == "writing" and left and total - left >= 10 and backup._PAGES_A_STEP == 5 and steps > 3:
            os._exit(9)
    return step
backup._patience = patience
if place == "before":
    backup._raise_count = lambda *_: os._exit(9)
with backup.opened(pathlib.Path(file), pathlib.Path(home)) as copy:
    backup.put_in_place(copy, pathlib.Path(home) / "notebook.sqlite", datetime.date(2026, 11, 20))
"""


@pytest.mark.parametrize("place", ["before", "writing"])
def test_a_killed_restore_loses_nothing(place: str, packed: Path, notebook: Notebook, home: Path) -> None:
    """Before or in the middle of writing: the notebook is what it was, and restoring again works and tidies up."""
    notebook.people.add(TOMAS)
    for number in range(50):
        notebook.notes.add(note(f"m{number}", f"A long evening, number {number}. " * 30, (TOMAS.ref,)))
    expected = notebook.notes.all()
    notebook.close()
    ended = subprocess.run([sys.executable, "-c", _KILLED, str(home), str(packed), place], check=False)
    assert ended.returncode == 9
    book = Notebook.open(home)
    assert book.notes.all() == expected
    assert book.people.all() == [PRIYA, TOMAS]
    book.close()
    _restore(packed, home)
    book = Notebook.open(home)
    assert book.people.all() == [PRIYA]
    book.close()
    assert _kept(home) == ["notebook.sqlite.before-restore-2026-11-20"]


def test_who_is_forgotten_is_not_kept_from_before_a_restore(packed: Path, notebook: Notebook, home: Path) -> None:
    """Forgetting takes the notebook from before along: they may be in it."""
    notebook.people.add(TOMAS)
    _restore(packed, home)
    assert _kept(home) != []
    (home / ".restoring-cut-short").mkdir()
    notebook.forget(PRIYA.id)
    assert _kept(home) == []
    with pytest.raises(NotFound):
        notebook.people.get(PRIYA.id)
