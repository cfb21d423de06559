"""People: kept as they are, and found by what is typed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from coach.domain.person import Person
from coach.errors import Ambiguous, NotFound, UsageError
from coach.store.notebook import Notebook
from tests.store import invented
from tests.store.invented import PRIYA, TOMAS, fact, note


@pytest.fixture
def crowd(notebook: Notebook) -> Notebook:
    """A notebook with some people whose names overlap."""
    for person in (
        PRIYA,
        TOMAS,
        Person("p3", "Priyanka Rao", aliases=("Tom",)),
        Person("p4", "Hannah Østergård", archived=True),
        Person("p5", "Grace"),
        Person("p6", "Grace Notley"),
    ):
        notebook.people.add(person)
    return notebook


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(person=invented.people)
def test_any_person_comes_back_as_kept(notebook: Notebook, person: Person) -> None:
    """Whatever a person's fields hold comes back unchanged, new and edited."""
    with notebook.unit("any person"):
        notebook.people.add(Person("px", "before", aliases=("x",)))
        notebook.people.save(person)
    assert notebook.people.get("px") == person
    notebook.people.remove("px")


@pytest.mark.parametrize(
    ("who", "meant"),
    [
        ("p3", "p3"),
        ("PRIYA RAMAN", "p1"),
        ("  priya   raman ", "p1"),
        ("pri", "p1"),
        ("tomas", "p2"),
        ("TOMÁŠ", "p2"),
        ("tom", "p3"),
        ("aman", "p1"),
        ("ostergard", "p4"),
        ("Grace", "p5"),
        ("notley", "p6"),
    ],
)
def test_find_ignores_case_and_accents_and_prefers_exact(crowd: Notebook, who: str, meant: str) -> None:
    """An id, a name or an alias beats a part of a name; case, accents and spacing do not count."""
    assert crowd.people.find(who).id == meant


def test_several_parts_are_ambiguous(crowd: Notebook) -> None:
    """A part that fits several people names them all."""
    with pytest.raises(Ambiguous) as caught:
        crowd.people.find("priya")
    assert caught.value.candidates == [("p1", "Priya Raman"), ("p3", "Priyanka Rao")]


def test_several_exact_are_ambiguous(crowd: Notebook) -> None:
    """Two people of the same name are told apart by id."""
    crowd.people.add(Person("p7", "grace"))
    with pytest.raises(Ambiguous) as caught:
        crowd.people.find("Grace")
    assert {key for key, _ in caught.value.candidates} == {"p5", "p7"}


def test_a_typo_is_answered_with_who_may_be_meant(crowd: Notebook) -> None:
    """Nobody found: the hint names the nearest."""
    with pytest.raises(NotFound, match="Prya") as caught:
        crowd.people.find("Prya Ramen")
    assert caught.value.hint == "Did you mean “Priya Raman”?"


@pytest.mark.parametrize("who", ["%", "_", "/", "x" * 100_000, "\0%"])
def test_odd_requests_find_nobody(crowd: Notebook, who: str) -> None:
    """Wildcards, enormous texts and control characters are names of nobody."""
    with pytest.raises(NotFound):
        crowd.people.find(who)
    assert crowd.people.look(who) is None


@pytest.mark.parametrize("who", ["", "  ", "\0"])
def test_an_empty_request_is_refused(crowd: Notebook, who: str) -> None:
    """Nothing typed is a mistake, not everybody."""
    with pytest.raises(UsageError):
        crowd.people.find(who)


def test_look_takes_beginnings_of_words_alone(crowd: Notebook) -> None:
    """Where an unknown person is created, “Anna” is not Hannah, yet “Øster” is she."""
    assert crowd.people.look("Anna") is None
    assert crowd.people.find("Anna").id == "p4"
    found = crowd.people.look("øster")
    assert found is not None
    assert found.id == "p4"


def test_a_name_without_spaces_is_found_by_its_end(crowd: Notebook) -> None:
    """Scripts without case or spaces have no beginnings of words to insist on."""
    crowd.people.add(Person("p8", "王小明"))
    found = crowd.people.look("小明")
    assert found is not None
    assert found.id == "p8"


def test_a_renamed_person_answers_to_the_new_name_alone(crowd: Notebook) -> None:
    """Saving a person changes what they are found by."""
    crowd.people.save(replace(PRIYA, name="Priya Shah", aliases=()))
    assert crowd.people.find("shah").id == "p1"
    with pytest.raises(NotFound):
        crowd.people.find("raman")


def test_archived_people_are_listed_on_request(crowd: Notebook) -> None:
    """The list leaves archived people out; counting does not."""
    assert [p.name for p in crowd.people.all()][:2] == ["Grace", "Grace Notley"]
    assert "p4" not in {p.id for p in crowd.people.all()}
    assert "p4" in {p.id for p in crowd.people.all(archived=True)}
    assert crowd.people.count() == 6


def test_removing_a_person_keeps_their_notes(crowd: Notebook) -> None:
    """A removed person's facts go, the notes stay without the link and count as changed."""
    crowd.notes.add(note())
    crowd.facts.add([fact()])
    before = crowd.notes.ids_and_hashes()["n1"]
    crowd.people.remove("p1")
    assert crowd.notes.get("n1").people == ()
    assert crowd.facts.of_note("n1") == []
    assert crowd.notes.ids_and_hashes()["n1"] != before


def test_unknown_people_are_not_found(notebook: Notebook) -> None:
    """Reading, saving and removing somebody who is not there say so."""
    for attempt in (
        lambda: notebook.people.get("p9"),
        lambda: notebook.people.save(PRIYA),
        lambda: notebook.people.remove("p9"),
    ):
        with pytest.raises(NotFound):
            attempt()
