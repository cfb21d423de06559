"""Forty scripted rehearsals: what is counted in them, and that nothing falls out of the part without a model."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.app import open_coach
from coach.domain.practice import ME, Turn
from coach.practice.scenes import scenes
from coach.settings import Engine, load_settings
from eval.practice import sessions
from eval.practice.measures import SIGNS, signs, table
from eval.practice.sessions import load, main, play


def found(text: str, *before: str, mine: str = "I like boats.") -> list[str]:
    """The signs in one reply after some others."""
    turns = [*(Turn("Ilse", line) for line in before), Turn(ME, mine), Turn("Ilse", text)]
    return [one.sign for one in signs(0, turns) if one.turn == len(turns) - 1]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("I am a language model.", "breaks character"),
        ("Happy to help with that.", "breaks character"),
        ("me: I like boats. Ilse: So do I.", "speaks for the user"),
        ("*nods*", "speaks for the user"),
        ("I keep the clocks of the town hall.", "repeats"),
        ("One. Two. Three.", "over two sentences"),
        ("That is amazing.", "praises"),
        ("…", "empty"),
    ],
)
def test_each_sign_is_found(text: str, sign: str) -> None:
    """A reply with one fault shows that fault."""
    assert sign in found(text, "I keep the clocks of the town hall.")


def test_a_plain_reply_shows_none() -> None:
    """What people say is not counted."""
    assert found("Boats, and where do you keep them? Not in the bath, I hope.") == []


def test_there_are_forty_scripts_of_eight_lines_in_most_scenes() -> None:
    """Each plays in a scene that is there."""
    scripts = load()
    assert len(scripts) == 40
    assert len({script.scene.id for script in scripts}) >= 25
    assert min(len(script.lines) for script in scripts) >= 8


def test_the_fresh_scripts_play_every_scene_that_the_forty_do_not() -> None:
    """Each of the 25 has eight lines, so that a mended rule can be tried on others than it was made for."""
    fresh = load(Path(sessions.__file__).parent / "sessions_fresh.txt")
    assert {len(script.lines) for script in fresh} == {8}
    assert len(fresh) == 25
    assert {script.scene.id for script in (*fresh, *load())} == {scene.id for scene in scenes()}


def test_without_a_model_nobody_falls_out_of_the_part(tmp_path: Path) -> None:
    """Every line is said and answered; no reply speaks as an assistant, for me, or in more than two sentences."""
    desk = open_coach(load_settings(tmp_path, engine=Engine.OFF))._desk()
    played = [play(desk, script) for script in load()]
    for one in played:
        assert [turn.text for turn in one.turns if turn.mine] == list(one.script.lines)
        assert not one.turns[-1].mine
    counted = [sign.sign for number, one in enumerate(played) for sign in signs(number, one.turns)]
    replies = sum(not turn.mine for one in played for turn in one.turns)
    assert {sign for sign in SIGNS if sign != "repeats"}.isdisjoint(counted)
    assert len(counted) / replies < 0.02


def test_the_command_writes_the_talks_and_prints_the_shares(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file is for reading, the table for comparing."""
    assert main(["--engine", "off", "--limit", "2", "--out", str(tmp_path)]) == 0
    assert "| breaks character | 0 | 0.0% |" in capsys.readouterr().out
    assert "- **me**: " in (tmp_path / "sessions.md").read_text(encoding="utf-8")


def test_shares_are_of_all_replies() -> None:
    """Two of four is half."""
    turns = [Turn("Ilse", "I am a language model."), Turn("Bo", "As an AI, no."), Turn("Bo", "No."), Turn("Bo", "Yes.")]
    assert "| breaks character | 2 | 50.0% |" in table(signs(0, turns), 4)
