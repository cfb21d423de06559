"""doctor, demo, models, stop and reindex from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Coach


def test_the_doctor_looks_at_everything(coach: Coach) -> None:
    """doctor reports on everything it should, in a home that is not there yet too."""
    checks = coach("doctor", "--json").document["checks"]
    assert [check["name"] for check in checks] == ["settings", "home", "record", "index", "weights", "engine", "disk"]
    assert all(check["hint"] for check in checks if not check["ok"])


def test_the_doctor_finds_a_home_that_others_can_read(coach: Coach, tmp_path: Path) -> None:
    """A home open to other users of the machine is not in order."""
    home = tmp_path / "open"
    coach("person", "add", "Ana", "--home", str(home))
    home.chmod(0o755)
    found = {check["name"]: check["ok"] for check in coach("doctor", "--json", "--home", str(home)).document["checks"]}
    assert not found["home"]


def test_the_doctor_finds_a_record_that_is_none(coach: Coach, tmp_path: Path) -> None:
    """A damaged record is a finding, not a breakdown."""
    (tmp_path / "notebook.sqlite").write_bytes(b"no database" * 1000)
    document = coach("doctor", "--json", "--home", str(tmp_path)).document
    assert not document["ok"]
    assert {check["name"] for check in document["checks"] if not check["ok"]} >= {"record"}


def test_the_demo_fills_a_fresh_home(coach: Coach, tmp_path: Path) -> None:
    """demo uses the home that is named when it is empty, and shows all three suggestions."""
    home = tmp_path / "demo"
    document = coach("demo", "--home", str(home), "--json").document
    assert document["home"] == str(home)
    assert document["prep"]["people"][0]["openers"]
    assert document["follow_up"]["body"]
    assert len(coach("person", "list", "--home", str(home), "--json").document["people"]) == 12


def test_the_demo_leaves_a_notebook_alone(coach: Coach, tmp_path: Path) -> None:
    """A home in use is not touched; the demo says where it went."""
    coach("person", "add", "Ana", "--home", str(tmp_path / "mine"))
    shown = coach("demo", "--home", str(tmp_path / "mine"), "--json")
    assert shown.document["home"] != str(tmp_path / "mine")
    assert shown.document["home"] in shown.err.replace("\n", "")
    assert len(coach("person", "list", "--home", str(tmp_path / "mine"), "--json").document["people"]) == 1


def test_the_models_are_listed(coach: Coach) -> None:
    """models list tells name, use, size and licence of each, and whether it is here."""
    models = coach("models", "list", "--json").document["models"]
    assert {"chat", "embeddings"} <= {model["use"] for model in models}
    assert all(model["present"] is False and len(model["sha256"]) == 64 for model in models)


@pytest.mark.usefixtures("allow_model_requests")
def test_without_weights_drafting_says_how_to_get_them(coach: Coach) -> None:
    """With the local engine and no weights a draft is refused with kind no-weights; searching goes on by words."""
    coach("note", "add", "--person", "Ana Ruiz", "--text", "Her Airflow DAGs are flaky. She needs a bouldering gym.")
    refused = coach("follow-up", "Ana", "--engine", "local", "--json")
    assert (refused.status, refused.document["error"]["kind"]) == (1, "no-weights")
    assert coach("search", "Airflow", "--engine", "local", "--json").document["hits"][0]["matched"] == ["words"]


@pytest.mark.parametrize("words", [("stop",), ("reindex",)])
def test_nothing_to_do_is_fine(coach: Coach, words: tuple[str, ...]) -> None:
    """stop without an engine and reindex without a model end well."""
    assert coach(*words, "--json").status == 0
