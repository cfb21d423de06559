"""What ``coach today --json`` promises to programs, on the sample notebook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from coach import paths
from tests.cli.conftest import Coach

LISTS = ("follow_ups", "promises", "keep_in_touch")


@pytest.fixture
def home(coach: Coach, tmp_path: Path) -> str:
    """A home with the sample notebook, one person to keep in touch with, and one draft that is ready."""
    home = str(tmp_path / "home")
    coach("import", str(paths.samples_dir() / "notebook.jsonl"), "--home", home)
    coach("keep-in-touch", "set", "dilan", "--every", "14", "--home", home)
    coach("follow-up", "tomek", "--home", home)
    return home


def _today(coach: Coach, home: str, day: str = "2026-12-20") -> Any:  # noqa: ANN401 - any JSON value
    return coach("today", "--json", "--home", home, "--today", day).document


def test_every_thing_has_what_the_contract_names(coach: Coach, home: str) -> None:
    """Person, day, days left, reason and sources, whatever sort it is; a quote stands in its note as it is."""
    today = _today(coach, home)
    assert all(today[name] for name in LISTS)
    for thing in (thing for name in LISTS for thing in today[name]):
        assert set(thing["person"]) == {"id", "name"}
        assert isinstance(thing["due"], str | None)
        assert isinstance(thing["days_left"], int | None)
        assert thing["reason"]
        _check(coach, home, thing["sources"], thing["person"]["id"])


def _check(coach: Coach, home: str, sources: list[dict[str, str]], person: str) -> None:
    for source in sources:
        assert set(source) == {"note_id", "quote"}
        note = coach("note", "show", source["note_id"], "--json", "--home", home).document["note"]
        assert source["quote"] in note["text"]
        assert person in {ref["id"] for ref in note["people"]}


def test_what_to_talk_about_comes_along(coach: Coach, home: str) -> None:
    """The last talk, promises open both ways and their goals, each with the note it stands in."""
    today = _today(coach, home)
    things = [thing for name in LISTS for thing in today[name]]
    assert any(thing["last"] and thing["talk"] for thing in things)
    told = [(thing, each) for thing in things for each in thing["say"]]
    assert told
    assert {each["about"] for _, each in told} <= {"promise", "theirs", "goal"}
    for thing, each in told:
        _check(coach, home, [each["source"]] if each["source"] else [], thing["person"]["id"])


def test_ids_and_order_are_the_same_each_time(coach: Coach, home: str) -> None:
    """A program may act on what it read before."""
    assert _today(coach, home) == _today(coach, home)
    things = [thing for name in LISTS for thing in _today(coach, home)[name]]
    assert len({thing["id"] for thing in things}) == len(things)
    later = {thing["id"] for name in LISTS for thing in _today(coach, home, "2026-12-21")[name]}
    assert {thing["id"] for thing in things} & later


def test_the_gift_cites_the_need(coach: Coach, home: str) -> None:
    """One person, the thing, its first step, and the note that shows the need."""
    text = "She needs somebody to review SQL models."
    coach("note", "add", "--home", home, "--person", "Mina Farrow", "--text", text, "--date", "2026-12-02")
    gift = next(gift for week in range(12) if (gift := _today(coach, home, f"2027-01-{week * 2 + 1:02}")["give_first"]))
    assert {"id", "person", "idea", "mine", "first_step", "effort_minutes", "sources"} <= set(gift)
    assert gift["sources"]
    _check(coach, home, gift["sources"], gift["person"]["id"])
