"""The options that every command shares."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.settings import child_environment, load_settings
from tests.cli.conftest import Coach


@pytest.mark.parametrize(
    "words",
    [
        ("--json", "person", "list"),
        ("person", "--json", "list"),
        ("person", "list", "--json"),
    ],
)
def test_an_option_may_stand_anywhere(coach: Coach, words: tuple[str, ...]) -> None:
    """--json is accepted before the command, between group and command, and after it."""
    assert coach(*words).document == {"people": []}


def test_home_before_and_after(coach: Coach, tmp_path: Path) -> None:
    """--home means the same before and after the command."""
    assert coach("--home", str(tmp_path / "a"), "person", "add", "Ana").status == 0
    assert len(coach("person", "list", "--json", f"--home={tmp_path / 'a'}").document["people"]) == 1
    assert coach("person", "list", "--json").document["people"] == []


def test_today_is_the_date_of_a_note(coach: Coach) -> None:
    """--today=DATE beats COACH_TODAY, and a note without a date gets that day."""
    kept = coach("note", "add", "--person", "Ana", "--text", "Talked.", "--today=2026-11-01", "--json")
    assert kept.document["note"]["date"] == "2026-11-01"


def test_the_value_of_an_option_is_never_taken_for_an_option(coach: Coach) -> None:
    """A note whose text is “--yes” is a note, and says yes to nothing."""
    assert coach("note", "add", "--person", "Ana", "--text", "--yes", "--json").document["note"]["text"] == "--yes"


def test_words_after_two_dashes_are_no_options(coach: Coach) -> None:
    """After “--” a word is a value, whatever it looks like."""
    assert coach("person", "add", "--", "--json").out == "--json is in the notebook.\n"


@pytest.mark.parametrize("day", ["2026-13-01", "yesterday", "20261101", ""])
def test_a_day_that_is_none(coach: Coach, day: str) -> None:
    """--today takes ISO 8601 days only; anything else is a wrong command line."""
    refused = coach("person", "list", "--today", day, "--json")
    assert refused.status == 2
    assert refused.document["error"]["kind"] == "usage"


def test_an_engine_that_is_none(coach: Coach) -> None:
    """--engine takes the three engines there are."""
    refused = coach("person", "list", "--engine", "cloud", "--json")
    assert (refused.status, refused.document["error"]["kind"]) == (2, "usage")


def test_flags_beat_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A home named on the command line beats COACH_HOME."""
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "other"))
    assert load_settings(home=tmp_path / "this").home == tmp_path / "this"


def test_a_relative_home_is_the_same_folder_for_the_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The page is a process that works in another folder: it is told the whole path of the home and of the cache."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COACH_CACHE", "cache")
    told = child_environment(load_settings(home=Path("mine")), import_from=tmp_path)
    assert (told["COACH_HOME"], told["COACH_CACHE"]) == (str(tmp_path / "mine"), str(tmp_path / "cache"))
    monkeypatch.setenv("COACH_HOME", "yours")
    assert load_settings().home == tmp_path / "yours"
