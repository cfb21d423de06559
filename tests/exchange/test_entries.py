"""The ledger lines of a native file: what they need, whom they mean, and that each kind comes back as it went."""

from __future__ import annotations

import datetime
import importlib
import pkgutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import coach.domain
from coach.app import Coach
from coach.domain.experiment import Experiment, SelfIntro, Use, Verdict
from coach.domain.kinds_of_entry import KINDS_OF_ENTRY
from coach.domain.ledger import Entry
from coach.domain.promise import Favour, Promise, PromiseState
from tests.exchange.conftest import TODAY, Take, fresh

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
day = st.dates(datetime.date(1990, 1, 1), datetime.date(2100, 1, 1))
for_type = st.register_type_strategy
for_type(str, text)
for_type(datetime.date, day)
for_type(int, st.integers(0, 5))
_PLACES: dict[str, Any] = {
    "person_id": st.none() | st.sampled_from(["p1", "p2"]),
    "other_id": st.none() | st.just("p2"),
    "event_id": st.none() | st.just("e1"),
    "note_id": st.none() | st.just("n1"),
    "quote": st.none() | text,
}


def _any(kind: type[Entry]) -> st.SearchStrategy[Entry]:
    own = {"comfort": st.none() | st.integers(1, 5)} if kind is SelfIntro else {}
    return st.builds(kind, id=st.just(""), **_PLACES, **own)


some = st.lists(st.one_of([_any(kind) for kind in KINDS_OF_ENTRY]), max_size=6)


def _home(folder: Path, name: str) -> Coach:
    coach = fresh(folder / name)
    lines = (
        b'{"type":"person","id":"p1","name":"Ana Ruiz"}\n{"type":"person","id":"p2","name":"Bo"}\n'
        b'{"type":"event","id":"e1","name":"Fair"}\n{"type":"note","id":"n1","text":"Tea.","date":"2026-01-01"}\n'
    )
    (folder / f"{name}.first").write_bytes(lines)
    coach.import_file(folder / f"{name}.first")
    return coach


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some)
def test_entries_of_every_kind_come_back_as_they_were(entries: list[Entry]) -> None:
    """Whatever the ledgers hold, a file brings it to a fresh home, once."""
    with tempfile.TemporaryDirectory() as folder:
        first, second = _home(Path(folder), "a"), fresh(Path(folder) / "b")
        for number, entry in enumerate(entries):
            first.notebook.ledger(type(entry)).add(replace(entry, id=f"l{number}"))
        first.export_file(Path(folder) / "a.jsonl")
        report = second.import_file(Path(folder) / "a.jsonl")
        assert report.skipped == []
        for kind in KINDS_OF_ENTRY:
            assert second.notebook.ledger(kind).list() == first.notebook.ledger(kind).list()
        again = second.import_file(Path(folder) / "a.jsonl")
        assert sum(again.created.values()) + sum(again.updated.values()) == 0
        second.export_file(Path(folder) / "b.jsonl")
        assert (Path(folder) / "b.jsonl").read_bytes() == (Path(folder) / "a.jsonl").read_bytes()
        first.close()
        second.close()


PROMISE = {"type": "promise", "person": "Ana Ruiz", "what": "Send the list", "due": "2026-12-01"}


def test_a_line_without_an_id_is_known_again(coach: Coach, take: Take) -> None:
    """Its person is made when unknown, and a second run adds nothing."""
    assert take(PROMISE).created == {"person": 1, "promise": 1}
    assert take(PROMISE).unchanged == {"promise": 1}
    (promise,) = coach.promises("Ana")
    assert (promise.what, promise.due, promise.mine) == ("Send the list", datetime.date(2026, 12, 1), True)


def test_what_was_noted_by_hand_is_known_by_its_content(coach: Coach, take: Take) -> None:
    """A line without an id that says what is here already adds nothing; nor does it undo what came of it."""
    coach.add_person("Ana Ruiz")
    made = coach.add_promise("Ana", "Send the list", due=datetime.date(2026, 12, 1))
    assert take({**PROMISE, "made": TODAY.isoformat()}).unchanged == {"promise": 1}
    take({**PROMISE, "what": "Send the map"})
    coach.keep_promise(next(each.id for each in coach.promises() if each.id != made.id))
    assert take({**PROMISE, "what": "Send the map"}).unchanged == {"promise": 1}
    assert [each.what for each in coach.promises()] == ["Send the list"]


def test_a_line_with_an_id_changes_what_it_names(coach: Coach, take: Take) -> None:
    """Fields that it leaves out stay as they are."""
    take({**PROMISE, "id": "l1"})
    assert take({"type": "promise", "id": "l1", "state": "kept"}).updated == {"promise": 1}
    kept = coach.notebook.ledger(Promise).get("l1")
    assert (kept.what, kept.state, kept.person_id) == ("Send the list", PromiseState.KEPT, coach.person("Ana").id)


def test_names_of_all_sorts(coach: Coach, take: Take) -> None:
    """A person as an object, a second one, an event by its name, a note by its id, a list inside an entry."""
    take({"type": "note", "id": "n1", "text": "Bo keeps bees."})
    use = {"date": "2026-11-01", "reaction": "wanted"}
    report = take(
        {
            "type": "intro",
            "person": {"name": "Ana"},
            "other": "Bo",
            "shared_goal": "bees",
            "note": "n1",
            "quote": "bees",
        },
        {"type": "experiment", "hypothesis": "They talk", "event": "Fair", "date": "2026-10-01", "verdict": "held"},
        {"type": "self-intro", "text": "I draw maps", "comfort": 3, "uses": [use]},
        {"type": "favour", "person": "Ana", "what": "Read it", "given": False, "minutes": 30},
    )
    assert report.skipped == []
    assert {person.name for person in coach.people()} == {"Ana", "Bo"}
    (tried,) = coach.experiments()
    assert (tried.verdict, coach.event("Fair").date) == (Verdict.HELD, datetime.date(2026, 10, 1))
    assert coach.self_intros()[0].uses == (
        Use(datetime.date(2026, 11, 1), None, coach.self_intros()[0].uses[0].reaction),
    )
    assert [favour.minutes for favour in coach.notebook.ledger(Favour).list()] == [30]
    assert coach.notebook.ledger(Experiment).list()[0].event_id == coach.event("Fair").id


SCENE = {"id": "s", "title": "A talk", "situation": "A pier.", "characters": [{"name": "Ana", "role": "a sailor"}]}
BAD = [
    ({"type": "promise"}, "without “what”"),
    ({**PROMISE, "due": "01.12.2026"}, "“due” is no date"),
    ({**PROMISE, "due": 5}, "“due” is no date"),
    ({**PROMISE, "mine": "yes"}, "“mine” is neither true nor false"),
    ({**PROMISE, "what": ["a"]}, "“what” is no text"),
    ({**PROMISE, "state": "broken"}, "'open', 'kept' or 'dropped'"),
    ({**PROMISE, "note": "n9"}, "a note that is not in the notebook"),
    ({"type": "favour", "what": "x", "minutes": "ten"}, "“minutes” is no whole number"),
    ({"type": "self-intro", "text": "x", "comfort": 9}, "comfort goes from 1 to 5"),
    ({"type": "self-intro", "text": "x", "uses": [{"reaction": "odd"}]}, "“uses.0.reaction” is none of"),
    ({"type": "experiment", "hypothesis": "x", "verdict": "lost"}, "“verdict” is none of"),
    ({"type": "favour", "id": "l1", "what": "x"}, "with the id of a promise"),
    ({"type": "practice"}, "without “scene”"),
    ({"type": "practice", "scene": SCENE, "comfort_before": 9}, "comfort goes from 1 to 5"),
    ({"type": "practice", "scene": {**SCENE, "characters": [{"name": "me", "role": "x"}]}}, "called “me”"),
    ({"type": "scene", "scene": {**SCENE, "area": "moon"}}, "“scene.area” is none of"),
]


@pytest.mark.parametrize(("bad", "reason"), BAD, ids=range(len(BAD)))
def test_a_wrong_line_is_left_out_with_its_reason(take: Take, bad: dict[str, Any], reason: str) -> None:
    """The reason names the kind and the field."""
    report = take({**PROMISE, "id": "l1"}, bad)
    (skipped,) = report.skipped
    assert skipped.line == 2
    assert reason in skipped.reason
    assert report.created == {"person": 1, "promise": 1}


def test_half_a_character_is_replaced(coach: Coach, take: Take) -> None:
    """As everywhere in a file."""
    take(b'{"type":"felt-good","words":"so \\ud83d good"}\n')
    assert coach.felt_good()[0].words == "so \ufffd good"


def test_no_kind_of_entry_is_left_at_home() -> None:
    """Every kind that the domain knows is among those that are carried out and in, each under a type of its own."""
    for module in pkgutil.iter_modules(coach.domain.__path__):
        importlib.import_module(f"coach.domain.{module.name}")
    kinds = {kind for kind in Entry.__subclasses__() if kind.__module__.startswith("coach.domain.")}
    assert {kind.TYPE for kind in kinds} == {kind.TYPE for kind in KINDS_OF_ENTRY}
    assert len({kind.TYPE for kind in KINDS_OF_ENTRY}) == len(KINDS_OF_ENTRY)
