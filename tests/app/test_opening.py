"""What opening a coach costs and touches: nothing before it is needed."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from coach.app import Coach, open_coach
from coach.errors import UsageError
from coach.settings import Engine, Settings


def test_opening_touches_nothing(tmp_path: Path) -> None:
    """A coach is opened without making its home."""
    open_coach(Settings(home=tmp_path / "home"))
    assert not (tmp_path / "home").exists()


def test_a_closed_coach_opens_again(coach: Coach) -> None:
    """After close the next call finds everything as it was."""
    coach.add_person("Ana")
    coach.close()
    assert [person.name for person in coach.people()] == ["Ana"]


def test_threads_share_one_coach(coach: Coach) -> None:
    """Several threads may write through one coach at once; nothing is lost."""
    threads = [threading.Thread(target=coach.add_person, args=(f"Ana {number}",)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(coach.people()) == 6


@pytest.mark.parametrize(
    ("engine", "words"),
    [(Engine.OFF, "off"), (Engine.LOCAL, "not here yet"), (Engine.REMOTE, "http://127.0.0.1:9/v1")],
)
def test_who_answers_is_said(tmp_path: Path, engine: Engine, words: str) -> None:
    """The line at the foot of the page tells who answers, and when nobody can yet."""
    settings = Settings(home=tmp_path, engine=engine, base_url="http://127.0.0.1:9/v1", model="m")
    assert words in open_coach(settings).engine_line()


def test_the_profile_is_set_by_its_keys(coach: Coach) -> None:
    """Typed values are divided at “;”, an empty one clears, an unknown key is refused."""
    coach.set_profile({"can_do": " review SQL ; draw maps ;", "name": "Noor"})
    assert coach.profile().can_do == ("review SQL", "draw maps")
    assert coach.set_profile({"can_do": ""}).can_do == ()
    with pytest.raises(UsageError):
        coach.set_profile({"shoe_size": "43"})


def test_people_are_filtered_by_what_is_known_of_them(coach: Coach) -> None:
    """The list of people can be narrowed by name, company or role, ignoring case and accents."""
    coach.add_person("José Łoś", company="Freightly")
    coach.add_person("Ana Ruiz", role="nurse")
    assert [person.name for person in coach.people("los")] == ["José Łoś"]
    assert [person.name for person in coach.people("FREIGHT")] == ["José Łoś"]
    assert [person.name for person in coach.people("nurse")] == ["Ana Ruiz"]
    assert len(coach.people("  ")) == 2
