"""Units: all or nothing, journaled, seen by other threads and processes, and surviving a kill."""

from __future__ import annotations

import datetime
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from coach.domain.person import Person
from coach.errors import Locked, NotFound, StoreError
from coach.store import database, journal
from coach.store.notebook import Notebook
from tests.store.invented import DAY, PRIYA, PYDATA, TOMAS, Pledge, draft, fact, note

RECORDED = ("person", "person_name", "event", "note", "note_person", "fact", "profile", "draft", "entry")


def everything(book: Notebook) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the record, table by table."""
    with book._database.reading() as session:
        return {
            table: sorted(tuple(row) for row in session.execute(text(f'SELECT * FROM "{table}"'))) for table in RECORDED
        }


def _two_people_and_an_error(book: Notebook) -> None:
    with book.unit("two people"):
        book.people.add(PRIYA)
        book.people.add(TOMAS)
        raise ZeroDivisionError


def _passed_over(book: Notebook) -> None:
    with book.unit("import"):
        book.people.add(PRIYA)
        with pytest.raises(StoreError):
            book.people.add(replace(PRIYA, name="Other"))
        book.people.add(TOMAS)


def _unknown_after_adding(book: Notebook) -> None:
    with book.unit("a line"):
        book.people.add(TOMAS)
        book.people.get("p9")


def test_a_unit_is_kept_whole_or_not_at_all(notebook: Notebook) -> None:
    """An error inside takes everything back, journal included."""
    with pytest.raises(ZeroDivisionError):
        _two_people_and_an_error(notebook)
    assert notebook.people.all() == []
    assert notebook.journal.units() == []
    assert notebook.version() == 0


def test_a_unit_sees_its_own_writes(notebook: Notebook) -> None:
    """Reads inside a unit see what was written so far; other threads do not, until it ends."""
    seen: list[int] = []
    with notebook.unit("add"):
        notebook.people.add(PRIYA)
        notebook.notes.add(note())
        assert notebook.people.find("Priya") == PRIYA
        assert notebook.notes.get("n1") == note()
        other = threading.Thread(target=lambda: seen.append(notebook.people.count()))
        other.start()
        other.join()
    assert seen == [0]
    assert notebook.people.count() == 1


def test_units_inside_a_unit_are_one(notebook: Notebook) -> None:
    """Nested units join: one entry in the journal, one step of the version."""
    with notebook.unit("import"):
        with notebook.unit("a person"):
            notebook.people.add(PRIYA)
        notebook.people.add(TOMAS)
    assert [unit.label for unit in notebook.journal.units()] == ["import"]
    assert notebook.version() == 1


def test_a_part_that_went_wrong_is_taken_back_alone(notebook: Notebook) -> None:
    """Whoever catches the error of an inner unit keeps the rest of the outer one."""
    with notebook.unit("import"):
        notebook.people.add(PRIYA)
        with pytest.raises(NotFound):
            _unknown_after_adding(notebook)
        with pytest.raises(StoreError), notebook.unit("the same id again"):
            notebook.people.add(replace(PRIYA, name="Other"))
        notebook.events.add(PYDATA)
    assert notebook.people.all() == [PRIYA]
    assert notebook.events.all() == [PYDATA]
    assert {change.table for change in notebook.journal.units()[0].changes} == {"person", "person_name", "event"}


def test_an_unseen_error_spoils_the_unit(notebook: Notebook) -> None:
    """A write that was refused cannot be passed over by going on in the same unit."""
    with pytest.raises(StoreError):
        _passed_over(notebook)
    assert notebook.people.all() == []


def test_reading_alone_is_no_unit(notebook: Notebook) -> None:
    """A unit without a change leaves no trace."""
    with notebook.unit("nothing"):
        notebook.people.all()
    assert notebook.journal.units() == []
    assert notebook.version() == 0


def test_the_journal_can_take_every_unit_back(notebook: Notebook) -> None:
    """What each unit changed is enough to restore the state before it, step by step."""
    states = [everything(notebook)]

    def then(_: object) -> None:
        states.append(everything(notebook))

    then(notebook.people.add(PRIYA))
    then(notebook.people.add(TOMAS))
    then(notebook.events.add(PYDATA))
    then(notebook.profile.save(replace(notebook.profile.get(), name="Me", goals=("rest",))))
    then(notebook.notes.add(replace(note(people=(PRIYA.ref, TOMAS.ref)), event=PYDATA.ref)))
    then(notebook.facts.replace_for_note("n1", [replace(fact(), valid_from=DAY), fact("f2", person_id="p2")]))
    pledges = notebook.ledger(Pledge)
    then(pledges.add(Pledge(id="l1", person_id="p1", event_id="e1", note_id="n1", quote="Hiring", due=DAY)))
    then(pledges.save(Pledge(id="l1", other_id="p1", event_id="e1", note_id="n1", quote="Hiring", among=("p1", "p2"))))
    then(notebook.hand_over("p1", "p2"))
    then(notebook.drafts.add(draft()))
    then(notebook.drafts.save(draft(body="Edited.")))
    then(notebook.people.save(replace(PRIYA, name="Priya Shah", emails=("priya@example.org",))))
    then(notebook.notes.save(note(text="All new", people=(TOMAS.ref,))))
    then(notebook.facts.save(replace(fact(), valid_until=DAY)))
    then(notebook.events.remove("e1"))
    then(notebook.notes.remove("n1"))
    then(notebook.people.remove("p1"))

    assert len(notebook.journal.units(100)) == len(states) - 1
    for state in reversed(states[:-1]):
        notebook.undo()
        assert everything(notebook) == state
        assert {row.note_id for row in notebook.words.rows()} == {one.id for one in notebook.notes.all()}
    with pytest.raises(NotFound, match="nothing to take back"):
        notebook.undo()


def test_the_journal_says_what_and_when(notebook: Notebook) -> None:
    """Newest first, with the label, a moment with offset, and only the columns that changed."""
    notebook.people.add(PRIYA)
    with notebook.unit("Priya moved"):
        notebook.people.save(replace(PRIYA, place="Berlin"))
    latest, first = notebook.journal.units()
    assert (latest.label, first.label) == ("Priya moved", "add a person")
    assert datetime.datetime.fromisoformat(latest.moment).tzinfo is not None
    assert latest.changes == (journal.Change("person", {"id": "p1"}, {"place": None}, {"place": "Berlin"}),)


def test_the_journal_reaches_back_so_far(notebook: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    """Old units go, with their changes."""
    monkeypatch.setattr(journal, "KEPT_UNITS", 3)
    for number in range(6):
        notebook.people.add(Person(f"p{number}", f"Person {number}"))
    assert [unit.id for unit in notebook.journal.units(100)] == [6, 5, 4]
    with notebook._database.reading() as session:
        assert session.scalar(text("SELECT min(unit_id) FROM change")) == 4


def test_cached_vectors_are_no_change(notebook: Notebook) -> None:
    """Vectors follow from the notes: the version stays, so that nobody syncs because of a sync."""
    notebook.vectors.put_many("mini", {"a": [1.0]})
    assert notebook.version() == 0


def test_many_threads_write_in_turn(notebook: Notebook) -> None:
    """One notebook may be shared by page sessions, each in its own thread."""
    errors: list[BaseException] = []

    def add(number: int) -> None:
        try:
            for step in range(5):
                with notebook.unit("add"):
                    person = notebook.people.add(Person(f"p{number}-{step}", f"Person {number} {step}"))
                    notebook.notes.add(note(f"n{number}-{step}", people=(person.ref,)))
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=add, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert notebook.people.count() == len(notebook.notes.all()) == 40
    assert notebook.version() == 40


def test_a_long_hold_is_answered_with_locked(notebook: Notebook, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever cannot write in time is told so, and may try again; reading goes on meanwhile."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    second = Notebook.open(home)
    with notebook.unit("long"):
        notebook.people.add(PRIYA)
        with pytest.raises(Locked, match="writing to this notebook"):
            second.people.add(TOMAS)
        assert second.people.all() == []
    assert second.people.add(TOMAS) == TOMAS
    second.close()


_WRITER = """
import sys
from pathlib import Path
from coach.domain.person import Person
from coach.store.notebook import Notebook

book = Notebook.open(Path(sys.argv[1]))
for number in range(25):
    book.people.add(Person(f"p{sys.argv[2]}-{number}", f"Person {number}"))
"""

_KILLED = """
import os, signal, sys
from pathlib import Path
from coach.domain.note import Note
from coach.domain.person import Person
from coach.store.notebook import Notebook
import datetime

book = Notebook.open(Path(sys.argv[1]))
book.people.add(Person("p1", "Kept"))
with book.unit("import"):
    for number in range(200):
        book.notes.add(Note(f"n{number}", datetime.date(2026, 1, 1), "half " * 500, (Person("p1", "Kept").ref,)))
        if number % 50 == 49:
            book.notes.all()  # flushes what is pending
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_two_processes_make_and_fill_one_notebook(home: Path) -> None:
    """Two processes that open a new home and write at the same time both succeed."""
    running = [subprocess.Popen([sys.executable, "-c", _WRITER, str(home), name]) for name in "ab"]
    assert [process.wait(60) for process in running] == [0, 0]
    book = Notebook.open(home)
    assert book.people.count() == book.version() == 50
    book.close()


def test_another_process_sees_the_version_change(notebook: Notebook, home: Path) -> None:
    """A second notebook on the same home sees that the first one wrote, and what."""
    second = Notebook.open(home)
    before = second.version()
    notebook.people.add(PRIYA)
    assert second.version() > before
    assert second.people.all() == [PRIYA]
    second.close()


def test_a_killed_process_leaves_all_or_nothing(home: Path) -> None:
    """What was acknowledged before SIGKILL is there; of the unit it was in, nothing is."""
    process = subprocess.run([sys.executable, "-c", _KILLED, str(home)], timeout=60)
    assert process.returncode == -9
    book = Notebook.open(home)
    assert [person.name for person in book.people.all()] == ["Kept"]
    assert book.notes.all() == []
    assert [unit.label for unit in book.journal.units()] == ["add a person"]
    book.close()


def test_what_the_coach_found_is_passed_over_and_goes_along(notebook: Notebook) -> None:
    """Undo names what was written before it; what was found since may rest on that, and goes with it."""
    notebook.people.add(PRIYA)
    notebook.events.add(PYDATA)
    with notebook.finding("words"):
        notebook.ledger(Pledge).add(Pledge(id="l1", event_id="e1", quote="Hiring"))
    assert [unit.label for unit in notebook.journal.units()] == ["add an event", "add a person"]
    assert (notebook.journal.last() or ())[2] == "add an event"
    assert notebook.undo().label == "add an event"
    assert (notebook.ledger(Pledge).list(), notebook.events.all(), notebook.people.all()) == ([], [], [PRIYA])
    with notebook.unit("mine"), notebook.finding("inside"):
        notebook.events.add(PYDATA)
    assert notebook.undo().label == "mine"


def test_what_follows_from_a_write_is_taken_back_with_it(notebook: Notebook) -> None:
    """Under the same label and of the same record it joins the last unit; of another record, or later, it does not."""
    ledger = notebook.ledger(Pledge)
    with notebook.unit("say"):
        first, other = ledger.add(Pledge(id="l1", what="a")), ledger.add(Pledge(id="l2", what="x"))
    for what in ("b", "c"):
        with notebook.unit("say", going_on="l1"):
            ledger.save(replace(first, what=what))
    assert [unit.label for unit in notebook.journal.units()] == ["say"]
    with notebook.unit("say", going_on="l9"):
        ledger.save(replace(other, what="y"))
    with notebook.unit("answer", going_on="l2"):
        ledger.save(replace(other, what="z"))
    with notebook.unit("say", going_on="l1"):
        ledger.save(replace(first, what="d"))
    assert [unit.label for unit in notebook.journal.units()] == ["say", "answer", "say", "say"]
    for _ in range(3):
        notebook.undo()
    assert ledger.list() == [replace(first, what="c"), other]
    notebook.undo()
    assert ledger.list() == []
