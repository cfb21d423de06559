"""Notes, events and facts: kept as typed, and in step with each other."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import text

from coach.domain.event import Event
from coach.domain.fact import Gravity, Kind, Reserve
from coach.domain.note import Note
from coach.errors import NotFound, UsageError
from coach.store.hashing import content_hash, text_hash
from coach.store.notebook import Notebook
from tests.store import invented
from tests.store.invented import DAY, PRIYA, PYDATA, TOMAS, fact, note


@pytest.fixture
def book(notebook: Notebook) -> Notebook:
    """A notebook with two people and an event."""
    notebook.people.add(PRIYA)
    notebook.people.add(TOMAS)
    notebook.events.add(PYDATA)
    return notebook


def words(book: Notebook, word: str) -> set[str]:
    """Ids of the notes whose words hold a word."""
    with book._database.reading() as session:
        found = session.execute(text("SELECT note_id FROM note_words WHERE note_words MATCH :w"), {"w": word})
        return set(found.scalars())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(any_note=invented.notes)
def test_any_note_comes_back_as_kept(book: Notebook, any_note: Note) -> None:
    """Whatever a note holds comes back unchanged, new and edited."""
    book.notes.add(replace(any_note, id="ny"))
    book.notes.add(note("nx", "before"))
    book.notes.save(any_note)
    assert book.notes.get("nx") == any_note
    assert book.notes.get("ny") == replace(any_note, id="ny")
    assert book.notes.ids_and_hashes()["nx"] == content_hash(any_note)
    book.notes.remove("nx")
    book.notes.remove("ny")


@pytest.mark.parametrize(
    "typed", ["👩‍👩‍👧 💐", "שלום ושלום", "a\0b", "é vs e\u0301", "x" * 1_000_000, "line\r\nline\u2028", "\ufeff"]
)
def test_text_is_kept_character_for_character(book: Notebook, typed: str) -> None:
    """Emoji, right-to-left text, NUL, unnormalised accents, a megabyte: all stay as typed."""
    book.notes.add(note(text=typed))
    assert book.notes.get("n1").text == typed


def _two_notes(book: Notebook, second: str, person_id: str = "p1") -> None:
    with book.unit("two notes"):
        book.notes.add(note("n1", "fine"))
        book.notes.add(note("n2", second, (replace(PRIYA, id=person_id).ref,)))


def test_half_a_character_is_refused_whole(book: Notebook) -> None:
    """A lone surrogate is refused with a way out, and nothing of the unit is kept; it is never altered."""
    with pytest.raises(UsageError, match="not a valid character"):
        _two_notes(book, "broken \udce9")
    with pytest.raises(UsageError):
        book.people.save(replace(PRIYA, aliases=("\ud83d",)))
    assert book.notes.all() == []
    assert book.people.get("p1") == PRIYA


def test_notes_are_listed_newest_first(book: Notebook) -> None:
    """By date, then by when they were added; filtered and limited on request."""
    older = replace(note("n1"), date=DAY - datetime.timedelta(days=1))
    book.notes.add(note("n2"))
    book.notes.add(older)
    book.notes.add(replace(note("n3", people=(TOMAS.ref,)), event=PYDATA.ref))
    assert [n.id for n in book.notes.all()] == ["n3", "n2", "n1"]
    assert [n.id for n in book.notes.of_person("p1")] == ["n2", "n1"]
    assert [n.id for n in book.notes.list(event_id="e1")] == ["n3"]
    assert [n.id for n in book.notes.list(limit=1)] == ["n3"]
    assert set(book.notes.many(["n1", "n9"])) == {"n1"}


def test_words_follow_the_text(book: Notebook) -> None:
    """Adding, editing and deleting a note do the same to its words."""
    book.notes.add(note(text="weighing Dagster"))
    assert words(book, "dagster") == {"n1"}
    book.notes.save(note(text="weighing Prefect"))
    assert words(book, "dagster") == set()
    assert words(book, "prefect") == {"n1"}
    book.notes.remove("n1")
    assert words(book, "prefect") == set()


def test_words_of_a_note_taken_back_are_not_kept(book: Notebook) -> None:
    """Words are in the same transaction as their note."""
    with pytest.raises(NotFound):
        _two_notes(book, "weighing Dagster", "p9")
    assert words(book, "dagster") == set()


def test_a_note_takes_its_facts_and_vectors_with_it(book: Notebook) -> None:
    """A deleted note leaves no facts and no cached vector; an edited text no vector of the old one."""
    book.notes.add(note(text="first"))
    book.facts.add([fact()])
    book.vectors.put_many("mini", {text_hash("first"): [1.0], text_hash("second"): [2.0]})
    book.notes.save(note(text="second"))
    assert set(book.vectors.get_many("mini", [text_hash("first"), text_hash("second")])) == {text_hash("second")}
    book.notes.remove("n1")
    assert book.vectors.get_many("mini", [text_hash("second")]) == {}
    assert book.facts.of_person("p1") == []
    with pytest.raises(NotFound):
        book.notes.get("n1")


def test_a_note_about_nobody_known_is_refused(book: Notebook) -> None:
    """A link to a person who is not there leaves nothing behind."""
    with pytest.raises(NotFound):
        book.notes.add(note(people=(replace(PRIYA, id="p9").ref,)))
    assert book.notes.all() == []


def test_the_hash_changes_with_what_the_index_holds(book: Notebook) -> None:
    """Text, people, event and date count; the order of people does not."""
    both = note(people=(PRIYA.ref, TOMAS.ref))
    assert content_hash(both) == content_hash(note(people=(TOMAS.ref, PRIYA.ref)))
    changed = [note(text="other"), note(people=()), replace(note(), event=PYDATA.ref), replace(note(), private=True)]
    assert len({content_hash(n) for n in [note(), both, *changed]}) == 6


def test_events_are_found_like_people(book: Notebook) -> None:
    """By id, name or part; a typo gets a hint."""
    book.events.add(Event("e2", "Café Zürich"))
    assert book.events.find("cafe").id == "e2"
    assert book.events.find("e1") == PYDATA
    assert book.events.look("data") is None
    assert book.events.find("data") == PYDATA
    assert [e.id for e in book.events.all()] == ["e1", "e2"]
    with pytest.raises(NotFound) as caught:
        book.events.find("PyDatta Berlin")
    assert caught.value.hint == "Did you mean “PyData Berlin”?"


def test_an_event_is_edited_and_removed(book: Notebook) -> None:
    """Its notes stay, without it, and count as changed."""
    book.notes.add(replace(note(), event=PYDATA.ref))
    before = book.notes.ids_and_hashes()
    assert book.events.save(replace(PYDATA, name="PyData", energy=4)) == book.events.find("pydata")
    book.events.remove("e1")
    assert book.notes.get("n1").event is None
    assert book.notes.ids_and_hashes() != before
    with pytest.raises(NotFound):
        book.events.remove("e1")


def test_facts_are_replaced_closed_and_reopened(book: Notebook) -> None:
    """Replacing leaves exactly the new facts; a closed one is history, not gone."""
    book.notes.add(note())
    book.facts.add([fact("f1"), fact("f2")])
    full = replace(fact("f3"), start=2, end=8, reserve=Reserve.CONFIDENCE, gravity=Gravity.GRIEF, valid_from=DAY)
    book.facts.replace_for_note("n1", [replace(fact("f2"), kind=Kind.GOAL), full])
    assert book.facts.of_note("n1") == [replace(fact("f2"), kind=Kind.GOAL), full]
    closed = book.facts.save(replace(full, valid_until=DAY))
    assert [f.id for f in book.facts.of_person("p1")] == ["f2"]
    assert {f.id for f in book.facts.of_person("p1", current_only=False)} == {"f2", "f3"}
    assert book.facts.get("f3") == closed
    for attempt in (lambda: book.facts.get("f9"), lambda: book.facts.save(fact("f9"))):
        with pytest.raises(NotFound):
            attempt()
