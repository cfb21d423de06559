"""backup and restore from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Coach


@pytest.fixture
def backup(coach: Coach, tmp_path: Path) -> Path:
    """A backup of a home with one person and one note."""
    coach("note", "add", "--person", "Ana", "--text", "She is hiring a gardener.", "--home", str(tmp_path / "home"))
    coach("backup", str(tmp_path / "b"), "--home", str(tmp_path / "home"))
    return tmp_path / "b"


def _exported(coach: Coach, home: Path) -> bytes:
    out = home.with_suffix(".jsonl")
    assert coach("export", str(out), "--home", str(home), "--yes").status == 0
    return out.read_bytes()


def test_a_backup_in_a_fresh_home_exports_the_same(coach: Coach, backup: Path, tmp_path: Path) -> None:
    """Byte for byte, and a fresh home has nothing to ask about."""
    restored = coach("restore", str(backup), "--home", str(tmp_path / "other"), "--json")
    assert restored.document["restored"] == {"day": "2026-11-20", "people": 1, "notes": 1}
    assert _exported(coach, tmp_path / "other") == _exported(coach, tmp_path / "home")
    found = coach("search", "gardener", "--home", str(tmp_path / "other"), "--json").document["hits"]
    assert len(found) == 1


def test_a_restore_is_previewed_and_asked_for(coach: Coach, backup: Path, tmp_path: Path) -> None:
    """How many people and notes, of which day, and what is here now; with --yes it is done."""
    home = ("--home", str(tmp_path / "home"))
    coach("person", "add", "Ben", *home)
    asked = coach("restore", str(backup), "--json", *home)
    assert asked.status == 1
    assert asked.document["error"]["kind"] == "needs-confirmation"
    assert "The backup of 2026-11-20 holds 1 person and 1 note." in asked.document["error"]["message"]
    assert "Here now: 2 people and 1 note." in asked.document["error"]["message"]
    assert len(coach("person", "list", "--json", *home).document["people"]) == 2
    done = coach("restore", str(backup), "--yes", *home)
    assert done.status == 0
    assert len(coach("person", "list", "--json", *home).document["people"]) == 1


def test_what_is_no_backup_is_told(coach: Coach, tmp_path: Path) -> None:
    """A file of another kind, or none at all, changes nothing."""
    (tmp_path / "letter").write_text("Dear diary", encoding="utf-8")
    for name in ("letter", "nowhere"):
        refused = coach("restore", str(tmp_path / name), "--home", str(tmp_path / "home"), "--json", "--yes")
        assert refused.status == 1
        assert refused.document["error"]["kind"] == "store"


def test_a_backup_does_not_write_over_a_file_unasked(coach: Coach, backup: Path, tmp_path: Path) -> None:
    """What stands there may be the only backup there is."""
    before = backup.read_bytes()
    asked = coach("backup", str(backup), "--home", str(tmp_path / "home"), "--json")
    assert asked.document["error"]["kind"] == "needs-confirmation"
    assert backup.read_bytes() == before
    assert coach("backup", str(backup), "--home", str(tmp_path / "home"), "--yes").status == 0


def test_a_broken_notebook_is_replaced(coach: Coach, backup: Path, tmp_path: Path) -> None:
    """It cannot be read, which is said, and stays beside the new one."""
    home = tmp_path / "home"
    (home / "notebook.sqlite").write_bytes(b"no database" * 1000)
    asked = coach("restore", str(backup), "--home", str(home), "--json")
    assert "cannot be read" in asked.document["error"]["message"]
    assert coach("restore", str(backup), "--home", str(home), "--yes").status == 0
    assert len(coach("person", "list", "--json", "--home", str(home)).document["people"]) == 1
    assert (home / "notebook.sqlite.before-restore-2026-11-20").exists()
