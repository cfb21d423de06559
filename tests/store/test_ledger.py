"""Ledgers: entries of any kind kept, found by what they are about, handed over and let go of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pytest

from coach.domain.ledger import Entry
from coach.errors import NotFound
from coach.store.notebook import Notebook
from tests.store.invented import DAY, PRIYA, PYDATA, TOMAS, Pledge, note


@dataclass(frozen=True, slots=True, kw_only=True)
class Wager(Entry):
    """Another kind, of which nothing is ever kept here."""

    TYPE: ClassVar[str] = "wager"


@pytest.fixture
def filled(notebook: Notebook) -> Notebook:
    """Two people, an event and a note."""
    notebook.people.add(PRIYA)
    notebook.people.add(TOMAS)
    notebook.events.add(PYDATA)
    notebook.notes.add(note())
    return notebook


def test_an_entry_comes_back_as_it_was(filled: Notebook) -> None:
    """With an id of its own, dates as dates and tuples as tuples; changed and removed by that id."""
    ledger = filled.ledger(Pledge)
    kept = ledger.add(Pledge(person_id="p1", what="A checklist", due=DAY, among=("a", "b")))
    assert ledger.get(kept.id) == kept
    changed = ledger.save(Pledge(id=kept.id, person_id="p1", what="Two checklists"))
    assert ledger.list() == [changed]
    ledger.remove(kept.id)
    assert ledger.list() == []


def test_entries_are_found_by_what_they_are_about(filled: Notebook) -> None:
    """By either person, by event, by note, in the order they were made."""
    ledger = filled.ledger(Pledge)
    first = ledger.add(Pledge(person_id="p1", event_id="e1"))
    second = ledger.add(Pledge(person_id="p2", other_id="p1", note_id="n1", quote="Hiring"))
    assert ledger.list(person_id="p1") == [first, second]
    assert ledger.list(person_id="p2") == [second]
    assert ledger.list(event_id="e1") == [first]
    assert ledger.list(note_id="n1") == [second]


def test_an_entry_of_another_kind_is_not_found(filled: Notebook) -> None:
    """An id means an entry of its own kind only."""
    kept = filled.ledger(Pledge).add(Pledge(what="x"))
    with pytest.raises(NotFound, match="wager"):
        filled.ledger(Wager).get(kept.id)
    with pytest.raises(NotFound):
        filled.ledger(Wager).remove(kept.id)
    assert filled.ledger(Wager).list() == []


def test_an_entry_about_nobody_known_is_refused(filled: Notebook) -> None:
    """What it points at must be in the notebook."""
    with pytest.raises(NotFound):
        filled.ledger(Pledge).add(Pledge(person_id="p9"))


def test_a_deleted_note_or_event_lets_go_of_its_entries(filled: Notebook) -> None:
    """The entry stays, without the words and the pointer."""
    ledger = filled.ledger(Pledge)
    kept = ledger.add(Pledge(person_id="p1", note_id="n1", event_id="e1", quote="Hiring", what="x"))
    filled.notes.remove("n1")
    filled.events.remove("e1")
    assert ledger.get(kept.id) == Pledge(id=kept.id, person_id="p1", what="x")


def test_two_who_are_one_share_their_entries(filled: Notebook) -> None:
    """Wherever the one stood, the other stands now."""
    ledger = filled.ledger(Pledge)
    ledger.add(Pledge(id="l1", person_id="p2", other_id="p1", among=("p2", "x")))
    filled.hand_over("p2", "p1")
    assert ledger.list() == [Pledge(id="l1", person_id="p1", other_id="p1", among=("p1", "x"))]


def test_a_person_taken_out_takes_their_entries(filled: Notebook) -> None:
    """Until it is undone."""
    ledger = filled.ledger(Pledge)
    kept = ledger.add(Pledge(other_id="p1"))
    filled.people.remove("p1")
    assert ledger.list() == []
    filled.undo()
    assert ledger.list() == [kept]
