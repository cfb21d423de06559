"""Opening a home: made privately, migrated when old, refused with a way out when it cannot be used."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from coach import paths
from coach.errors import StoreError
from coach.store.creation import prepare_file
from coach.store.database import Database
from coach.store.migration import migrate
from coach.store.notebook import Notebook
from coach.store.schema import HEAD
from tests.store.invented import PRIYA


def described(file: Path) -> dict[str, object]:
    """A file's schema as SQLite reports it: columns, indexes and references of each table, and the counter's row."""
    connection = sqlite3.connect(file)
    tables = sorted(row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'"))
    facts: dict[str, object] = {"counter rows": connection.execute("SELECT * FROM counter").fetchall()}
    facts["virtual"] = connection.execute("SELECT sql FROM sqlite_master WHERE sql LIKE '%VIRTUAL%'").fetchall()
    for table in tables:
        for pragma in ("table_info", "index_list", "foreign_key_list"):
            rows = connection.execute(f"PRAGMA {pragma}({table})").fetchall()
            facts[f"{table} {pragma}"] = sorted(str(row[1:]) for row in rows)
    facts["deferred"] = {
        table: connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,))
        .fetchone()[0]
        .count("DEFERRED")
        for table in tables
    }
    connection.close()
    return facts


def test_migrations_and_tables_agree(tmp_path: Path) -> None:
    """A notebook made at once and one made by all migrations have the same schema."""
    Notebook.open(tmp_path / "new").close()
    old = paths.database_file(tmp_path / "old")
    prepare_file(old)
    database = Database(old)
    with database.engine.begin() as connection:
        migrate(connection)
    database.close()
    assert described(old) == described(paths.database_file(tmp_path / "new"))


def test_an_old_notebook_is_migrated(home: Path) -> None:
    """A file stamped before the first migration becomes a usable notebook."""
    file = paths.database_file(home)
    prepare_file(file)
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    connection.close()
    book = Notebook.open(home)
    assert book.people.add(PRIYA) == PRIYA
    book.close()
    with sqlite3.connect(file) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]
    connection.close()


def test_opening_needs_no_alembic_and_prints_nothing(home: Path) -> None:
    """A new and an up-to-date notebook are opened without importing Alembic, silently."""
    code = (
        "import sys; from pathlib import Path; from coach.store.notebook import Notebook;"
        f"[Notebook.open(Path({str(home)!r})).close() for _ in range(2)];"
        "sys.exit('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_home_is_private(home: Path) -> None:
    """The folder is the user's alone, and so is every file in it."""
    book = Notebook.open(home)
    book.people.add(PRIYA)
    assert home.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in home.iterdir()} == {0o600}
    book.close()


def test_an_empty_folder_becomes_private_and_a_used_one_keeps_its_mode(tmp_path: Path) -> None:
    """A folder made for the notebook is closed; one with other things in it is the user's own; the file is closed."""
    for name, before, after in (("empty", None, 0o700), ("used", "letter.txt", 0o755)):
        folder = tmp_path / name
        folder.mkdir(mode=0o755)
        if before:
            (folder / before).touch()
        Notebook.open(folder).close()
        assert folder.stat().st_mode & 0o777 == after
    file = paths.database_file(tmp_path / "used")
    file.chmod(0o644)
    Notebook.open(tmp_path / "used").close()
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_file_erases_and_checks_references(notebook: Notebook) -> None:
    """Every connection overwrites what is deleted, checks references, and flushes at each commit."""
    with notebook._database.engine.connect() as connection:
        asked = ("secure_delete", "foreign_keys", "synchronous", "journal_mode")
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in asked]
    assert found == [1, 1, 2, "wal"]


def test_a_file_that_is_no_database_is_refused(home: Path) -> None:
    """Rubbish in the file's place is left alone, and the hint speaks of backups."""
    file = paths.database_file(home)
    prepare_file(file)
    file.write_text("Dear diary, " * 1000)
    with pytest.raises(StoreError, match="not a notebook") as caught:
        Notebook.open(home)
    assert "backup" in str(caught.value.hint)
    assert file.read_text().startswith("Dear diary")


def test_another_programs_database_is_refused(home: Path) -> None:
    """A database with other tables is not touched."""
    file = paths.database_file(home)
    prepare_file(file)
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE recipes (id)")
    connection.close()
    with pytest.raises(StoreError, match="not a notebook"):
        Notebook.open(home)


def test_a_newer_notebook_is_refused(home: Path) -> None:
    """A notebook of a newer program says so, and stays as it is."""
    Notebook.open(home).close()
    with sqlite3.connect(paths.database_file(home)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(StoreError, match="newer version") as caught:
        Notebook.open(home)
    assert "Update" in str(caught.value.hint)


def test_a_damaged_notebook_is_named_so(home: Path) -> None:
    """Pages overwritten by something else are told apart from a mistake of the user's."""
    book = Notebook.open(home)
    book.people.add(PRIYA)
    book.close()
    file = paths.database_file(home)
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(StoreError, match="damaged") as caught:
        Notebook.open(home)
    assert "backup" in str(caught.value.hint)


def test_a_home_that_is_a_file_is_refused(tmp_path: Path) -> None:
    """A folder that cannot be made is named as such."""
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="folder cannot be used"):
        Notebook.open(tmp_path / "file" / "home")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_without_permission_is_refused(tmp_path: Path) -> None:
    """A read-only folder is named as such."""
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="folder cannot be used"):
        Notebook.open(tmp_path / "home")
    tmp_path.chmod(0o700)


def test_a_full_disk_is_named_so(notebook: Notebook) -> None:
    """When no page is left nothing of the unit is kept, and the next one can succeed."""
    with notebook._database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 60")
    with pytest.raises(StoreError, match="disk is full"):
        notebook.people.add(type(PRIYA)("p2", "Large", bio="x" * 1_000_000))
    assert notebook.people.add(PRIYA) == notebook.people.all()[0]
