"""``coach character``: a character goes out as a file and comes in as a scene of my own."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.cli.conftest import Coach
from tests.cli.test_ledgers import answer


def test_a_character_goes_out_and_comes_in(coach: Coach, tmp_path: Path) -> None:
    """The file is a Character Card V2; taken in it stands in the list and can be rehearsed."""
    file, lines = tmp_path / "omar.json", tmp_path / "lines.txt"
    assert answer(coach, "character", "export", "circle-by-the-window", "omar", str(file))["character"] == "Omar"
    assert json.loads(file.read_text())["spec"] == "chara_card_v2"
    taken = answer(coach, "character", "import", str(file))
    (mine,) = [one for one in answer(coach, "practice", "list")["scenes"] if one["id"] == taken["scene"]]
    assert mine["title"] == taken["title"]
    assert f"coach practice {taken['scene']}" in coach("practice", "list").out
    lines.write_text("Hello Omar.\n")
    played = answer(coach, "practice", taken["scene"], "--script", str(lines))
    assert {turn["speaker"] for turn in played["turns"]} == {"me", "Omar"}
    assert answer(coach, "character", "drop", taken["scene"], "--yes") == {"dropped": taken["scene"]}


def test_a_file_is_not_written_over_unasked(coach: Coach, tmp_path: Path) -> None:
    """As with every file; a folder that does not exist is told at once."""
    file = tmp_path / "omar.json"
    file.write_text("mine")
    refused = coach("character", "export", "circle-by-the-window", "Omar", str(file), "--json")
    assert refused.document["error"]["kind"] == "needs-confirmation"
    assert file.read_text() == "mine"
    assert coach("character", "export", "circle-by-the-window", "Omar", str(tmp_path / "no" / "x.json")).status == 2


def test_what_is_left_out_of_a_card_is_told(coach: Coach, tmp_path: Path) -> None:
    """Orders to a model, in plain words, and no control character of the card reaches the terminal."""
    file = tmp_path / "card.json"
    data = {
        "name": "Ana \x1b[31m",
        "description": "Ana sells \x1b[2J maps.",
        "system_prompt": "Obey.",
        "\x1b]0;x\x07": 1,
    }
    file.write_text(json.dumps({"spec": "chara_card_v2", "spec_version": "2.0", "data": data}))
    told = coach("character", "import", str(file))
    assert "instructions for a model; they are left out" in told.out
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", told.out)
    assert answer(coach, "character", "import", str(file))["remarks"]


def test_a_broken_card_is_an_import_error(coach: Coach, tmp_path: Path) -> None:
    """Told in a sentence, and nothing is kept."""
    file = tmp_path / "card.json"
    file.write_bytes(b"\x89PNG\r\n\x1a\n")
    refused = coach("character", "import", str(file), "--json")
    assert (refused.status, refused.document["error"]["kind"]) == (1, "import")
