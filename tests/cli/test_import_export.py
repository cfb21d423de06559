"""Import and export from the command line."""

from __future__ import annotations

import stat
from pathlib import Path

from tests.cli.conftest import Coach


def test_an_import_reports_and_a_second_adds_nothing(coach: Coach, tmp_path: Path) -> None:
    """The report has the shape of the contract; a bad line is skipped with its number and a reason."""
    file = tmp_path / "in.jsonl"
    file.write_text('{"type":"note","text":"Likes tea.","people":["Ana"]}\nnonsense\n')
    first = coach("import", str(file), "--json").document
    assert (first["format"], first["read"], first["created"]) == ("jsonl", 2, {"person": 1, "note": 1})
    assert [skipped["line"] for skipped in first["skipped"]] == [2]
    second = coach("import", str(file), "--json").document
    assert sum(second["created"].values()) + sum(second["updated"].values()) == 0


def test_a_rehearsal_changes_nothing(coach: Coach, tmp_path: Path) -> None:
    """--dry-run reports what would come in and keeps the notebook as it is."""
    file = tmp_path / "in.jsonl"
    file.write_text('{"type":"person","name":"Ana"}\n')
    assert coach("import", str(file), "--dry-run", "--json").document["created"] == {"person": 1}
    assert coach("person", "list", "--json").document["people"] == []


def test_changing_what_is_here_is_asked_for(coach: Coach, tmp_path: Path) -> None:
    """An import that would change a record keeps everything as it was, until --yes."""
    file = tmp_path / "in.jsonl"
    file.write_text('{"type":"person","name":"Ana","role":"nurse"}\n{"type":"person","name":"Ben"}\n')
    coach("person", "add", "Ana", "--role", "carpenter")
    assert coach("import", str(file), "--json").document["error"]["kind"] == "needs-confirmation"
    assert [p["name"] for p in coach("person", "list", "--json").document["people"]] == ["Ana"]
    assert coach("import", str(file), "--yes", "--json").document["updated"] == {"person": 1}
    assert coach("person", "show", "Ana", "--json").document["person"]["role"] == "nurse"


def test_an_export_is_for_its_owner_alone(coach: Coach, tmp_path: Path) -> None:
    """The file is readable by its owner only, and is not written over without a yes."""
    coach("person", "add", "Ana")
    out = tmp_path / "out.jsonl"
    assert coach("export", str(out), "--json").document["written"] == 1
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert coach("export", str(out), "--json").document["error"]["kind"] == "needs-confirmation"
    assert coach("export", str(tmp_path / "no" / "out.jsonl"), "--json").document["error"]["kind"] == "store"


def test_an_unknown_stage_becomes_met_and_is_told_of(coach: Coach, tmp_path: Path) -> None:
    """The person is taken in; the line stands in the review."""
    file = tmp_path / "in.jsonl"
    file.write_text('{"type":"person","name":"Quin","stage":"bestie"}\n')
    [told] = coach("import", str(file), "--json").document["review"]
    assert told["line"] == 1
    assert "bestie" in told["reason"]
    assert coach("person", "show", "Quin", "--json").document["person"]["stage"] == "met"
