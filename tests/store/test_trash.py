"""The trash: what was removed of late comes back with all that went along, as a unit of its own."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from coach.errors import CoachError, NotFound
from coach.store import journal
from coach.store.journal import KEPT_DAYS
from coach.store.notebook import Notebook
from tests.store.invented import DAY, PRIYA, PYDATA, TOMAS, Pledge, draft, fact, note


@pytest.fixture
def filled(notebook: Notebook) -> Notebook:
    """Two people, an event, a note about both with a fact each, a draft and an entry."""
    notebook.people.add(PRIYA)
    notebook.people.add(TOMAS)
    notebook.events.add(PYDATA)
    notebook.notes.add(note(people=(PRIYA.ref, TOMAS.ref)))
    notebook.facts.replace_for_note("n1", [fact(), fact("f2", person_id="p2")])
    notebook.drafts.add(draft())
    notebook.ledger(Pledge).add(Pledge(id="l1", person_id="p1", note_id="n1", quote="Hiring", what="x", due=DAY))
    return notebook


def now() -> datetime.datetime:
    """This moment."""
    return datetime.datetime.now().astimezone()


def _everything(notebook: Notebook) -> tuple[object, ...]:
    return (
        notebook.people.all(archived=True),
        notebook.notes.all(),
        notebook.facts.of_note("n1"),
        notebook.drafts.list(),
        notebook.ledger(Pledge).list(),
        notebook.events.all(),
        notebook.notes.ids_and_hashes(),
    )


@pytest.mark.parametrize(
    ("kind", "what"),
    [("person", "Priya Raman"), ("note", "Hiring a data engineer."), ("event", "PyData Berlin"), ("pledge", "x")],
)
def test_what_was_removed_comes_back_whole(filled: Notebook, kind: str, what: str) -> None:
    """With its names, links, facts, drafts and entries; and then it is in the trash no more."""
    before = _everything(filled)
    remove = {
        "person": lambda: filled.people.remove("p1"),
        "note": lambda: filled.notes.remove("n1"),
        "event": lambda: filled.events.remove("e1"),
        "pledge": lambda: filled.ledger(Pledge).remove("l1"),
    }
    remove[kind]()
    (removed,) = filled.removed(now())
    assert (removed.kind, removed.what) == (kind, what)
    filled.put_back(removed.id)
    assert _everything(filled) == before
    assert filled.removed(now()) == []
    assert filled.people.find("Raman") == PRIYA


def test_what_is_removed_again_is_there_once(filled: Notebook) -> None:
    """As it was the last time; bringing back is a write like any other, to be undone."""
    filled.notes.remove("n1")
    filled.put_back(filled.removed(now())[0].id)
    filled.notes.save(note(text="Hiring two engineers."))
    filled.notes.remove("n1")
    (removed,) = filled.removed(now())
    assert removed.what == "Hiring two engineers."
    filled.put_back(removed.id)
    filled.undo()
    assert filled.removed(now()) == [removed]


def test_what_was_changed_since_stays_as_it_is(filled: Notebook) -> None:
    """An entry that was let go with a note and then rewritten keeps what was written."""
    filled.notes.remove("n1")
    entry = filled.ledger(Pledge).get("l1")
    filled.ledger(Pledge).save(replace(entry, what="y"))
    filled.put_back(filled.removed(now())[0].id)
    assert filled.ledger(Pledge).get("l1").what == "y"


def test_what_hangs_on_somebody_gone_stays_away(filled: Notebook) -> None:
    """A note about a person who is no longer here cannot come back before them, and nothing is half done."""
    filled.notes.remove("n1")
    filled.people.remove("p2")
    theirs, notes = filled.removed(now())
    before = _everything(filled)
    with pytest.raises(CoachError):
        filled.put_back(notes.id)
    assert _everything(filled) == before
    filled.put_back(theirs.id)
    filled.put_back(notes.id)
    assert [ref.id for ref in filled.notes.get("n1").people] == ["p1", "p2"]


def test_the_trash_is_emptied_by_time(filled: Notebook) -> None:
    """After thirty days it is not shown any more; what was never there is not found."""
    filled.notes.remove("n1")
    later = now() + datetime.timedelta(days=KEPT_DAYS + 1)
    assert filled.removed(later) == []
    with pytest.raises(NotFound):
        filled.put_back("t999")


def test_joining_two_people_is_no_removal(filled: Notebook) -> None:
    """A unit that removes a person on the way to something else is undone, not picked from the trash."""
    with filled.unit("merge Priya into Tomáš"):
        filled.people.remove("p1")
    assert filled.removed(now()) == []


def test_the_trash_reaches_past_the_journal(filled: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty days, however much was written since; and what lies there is not undone in its turn."""
    monkeypatch.setattr(journal, "KEPT_UNITS", 3)
    before = _everything(filled)
    filled.people.remove("p1")
    for number in range(5):
        filled.people.save(replace(TOMAS, company=f"Company {number}"))
    (removed,) = filled.removed(now())
    assert removed.what == "Priya Raman"
    for _ in range(3):
        filled.undo()
    with pytest.raises(NotFound):
        filled.undo()
    assert filled.journal.last() is None
    filled.put_back(removed.id)
    filled.people.save(TOMAS)
    assert _everything(filled) == before
    assert filled.removed(now()) == []


def test_after_thirty_days_nothing_of_it_is_kept(filled: Notebook, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The journal lets go of a removal that is both far back and old."""
    monkeypatch.setattr(journal, "KEPT_UNITS", 3)
    filled.notes.add(note("n9", "Zanzibarquux", (TOMAS.ref,)))
    filled.notes.remove("n9")
    monkeypatch.setattr(journal, "KEPT_DAYS", -1)
    for number in range(5):
        filled.people.save(replace(TOMAS, company=f"Company {number}"))
    filled.close()
    assert not any(b"Zanzibarquux" in path.read_bytes() for path in home.iterdir())
