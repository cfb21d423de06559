"""Forgetting a person leaves not a byte of them in the home's files."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from coach.domain.debrief import Debrief
from coach.domain.person import Person
from coach.errors import Locked, NotFound, StoreError
from coach.store import database, journal
from coach.store.hashing import text_hash
from coach.store.notebook import Notebook
from tests.store.invented import PRIYA, PYDATA, TOMAS, Pledge, draft, fact, note

DAY = datetime.date(2026, 11, 20)
SECRET = "Zanzibarquux"
PLANTED = replace(PRIYA, aliases=(f"Pri {SECRET}",), bio=f"Bio with {SECRET}.", emails=(f"{SECRET}@example.org",))


def bytes_with(home: Path, word: str) -> list[str]:
    """Names of the home's files in which a word stands, as UTF-8 in any case."""
    files = [path for path in home.rglob("*") if path.is_file()]
    assert files
    return [path.name for path in files if word.casefold().encode() in path.read_bytes().lower()]


def fill(book: Notebook) -> None:
    """A person with traces everywhere, among others who have nothing to do with it."""
    book.people.add(PLANTED)
    book.people.add(TOMAS)
    book.events.add(replace(PYDATA, guests=("Priya Raman", f"Pri {SECRET}", "A. Stranger")))
    secret = f"She told me of {SECRET}. " * 200
    book.notes.add(note("n1", secret))
    book.notes.add(note("n2", f"Deleted: {SECRET}"))
    book.notes.remove("n2")
    book.notes.add(note("n3", f"Edited: {SECRET}"))
    book.notes.save(note("n3", "Nothing to see"))
    book.notes.add(note("n4", "Shared evening", (PRIYA.ref, TOMAS.ref)))
    book.notes.add(note("n5", "All his own", (TOMAS.ref,)))
    book.notes.add(note("n6", f"First taken for hers: {SECRET}"))
    book.notes.save(note("n6", "His after all", (TOMAS.ref,)))
    book.facts.add([fact("f1", quote=SECRET), fact("f4", "n4"), fact("f5", "n5", "p2")])
    book.drafts.add(draft("d1", body=f"Dear {SECRET}"))
    book.drafts.add(draft("d2", TOMAS.ref, body="I could introduce you", cites="n1"))
    book.drafts.add(draft("d3", TOMAS.ref, body="You would like Príya Raman", cites="n5"))
    book.drafts.add(draft("d4", TOMAS.ref, body="Good to see you", cites="n5"))
    pledges = book.ledger(Pledge)
    pledges.add(Pledge(person_id="p1", what=SECRET))
    pledges.add(Pledge(person_id="p2", other_id="p1", what="Meet them both"))
    pledges.add(Pledge(person_id="p2", note_id="n1", quote=SECRET))
    pledges.add(Pledge(person_id="p2", what="Ask Príya Raman about it"))
    pledges.add(Pledge(id="l5", person_id="p2", what="His own"))
    book.vectors.put_many("mini", {text_hash(secret): [1.0], text_hash("All his own"): [2.0]})
    for number in range(200):
        book.notes.add(note(f"x{number}", f"Filler number {number} " * 20, (TOMAS.ref,)))


def test_not_a_byte_is_left(notebook: Notebook, home: Path) -> None:
    """A planted word is gone from every file: record, journal, words, freed pages, write-ahead log."""
    fill(notebook)
    assert bytes_with(home, SECRET)
    notebook.forget("p1")
    assert bytes_with(home, SECRET) == []
    assert bytes_with(home, "Raman") == []
    notebook.close()
    assert bytes_with(home, SECRET) == []


def test_not_a_byte_is_left_in_a_trash_that_outlasts_the_journal(
    notebook: Notebook, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was deleted long before, and is still kept for thirty days, goes as well."""
    monkeypatch.setattr(journal, "KEPT_UNITS", 5)
    fill(notebook)
    notebook.ledger(Pledge).add(Pledge(id="old", person_id="p1", what=f"About {SECRET}"))
    notebook.ledger(Pledge).remove("old")
    for number in range(10):
        notebook.people.save(replace(TOMAS, company=f"Company {number}"))
    assert len(notebook.journal.removals()) == 2
    notebook.forget("p1")
    notebook.close()
    assert bytes_with(home, SECRET) == []


def test_what_is_others_stays(notebook: Notebook) -> None:
    """Notes shared with others lose the link alone; others' notes, facts and drafts are untouched."""
    fill(notebook)
    shared_before = notebook.notes.ids_and_hashes()["n4"]
    version = notebook.version()
    counts = notebook.forget("p1")
    assert counts == {"notes": 2, "shared_notes": 1, "facts": 2, "drafts": 3, "entries": 4, "events": 1, "mentions": 0}
    assert notebook.people.all() == [TOMAS]
    assert notebook.notes.get("n4").people == (TOMAS.ref,)
    assert notebook.notes.ids_and_hashes()["n4"] != shared_before
    assert notebook.notes.get("n5").text == "All his own"
    assert [f.id for f in notebook.facts.of_person("p2")] == ["f5"]
    assert [d.id for d in notebook.drafts.list()] == ["d4"]
    assert [entry.id for entry in notebook.ledger(Pledge).list()] == ["l5"]
    assert notebook.events.get("e1").guests == ("A. Stranger",)
    assert set(notebook.vectors.get_many("mini", [text_hash("All his own")])) == {text_hash("All his own")}
    assert notebook.version() > version


def test_the_journal_of_others_stays(notebook: Notebook) -> None:
    """Only units that touched or name the person go, and forgetting itself is not journaled."""
    fill(notebook)
    with notebook.unit(f"A walk with Pri {SECRET}"):
        notebook.people.save(replace(TOMAS, role="Botanist"))
    notebook.forget("p1")
    units = notebook.journal.units(1000)
    assert "add an event" not in {unit.label for unit in units}
    assert len([unit for unit in units if unit.label == "add a note"]) == 201
    assert all("Raman" not in str(unit) and SECRET not in str(unit) for unit in units)


@pytest.mark.parametrize("said", ["Zora told me she is ill.", "met zora's sister", "ZORA, again", "Old Zed is ill."])
def test_debriefs_that_name_somebody_go(notebook: Notebook, home: Path, said: str) -> None:
    """A text that waits, one that was dropped and one that was changed: by name, alias or first name alone."""
    notebook.people.add(Person("p7", "Zora Quill", aliases=("Zed",)))
    debriefs = notebook.ledger(Debrief)
    debriefs.add(Debrief(id="waits", text=said, date=DAY))
    debriefs.add(Debrief(id="dropped", text=said, date=DAY))
    debriefs.remove("dropped")
    changed = debriefs.add(Debrief(id="changed", text=said, date=DAY))
    changed = debriefs.save(replace(changed, text="The venue was cold."))
    debriefs.add(Debrief(id="partly", text="", date=DAY, waiting=(f"Soup.\n{said}",)))
    other = debriefs.add(Debrief(id="other", text="Zorana likes Zedekiah.", date=DAY))
    counts = notebook.forget("p7")
    assert counts["entries"] == 2
    assert debriefs.list() == [changed, other]
    notebook.close()
    assert bytes_with(home, said) == []


def test_a_first_name_that_is_a_word_needs_its_capital(notebook: Notebook) -> None:
    """Forgetting May leaves a debrief in which something may happen."""
    notebook.people.add(Person("p7", "May Tran"))
    debriefs = notebook.ledger(Debrief)
    other = debriefs.add(Debrief(id="other", text="She may come.", date=DAY))
    debriefs.add(Debrief(id="hers", text="Then May came.", date=DAY))
    notebook.forget("p7")
    assert debriefs.list() == [other]


def test_notes_of_others_that_name_somebody_are_counted(notebook: Notebook) -> None:
    """They keep their words, shared or not, and that is told before and after; the person's own are not among them."""
    notebook.people.add(PRIYA)
    notebook.people.add(TOMAS)
    notebook.notes.add(note("n1", "Priya paints.", (PRIYA.ref,)))
    notebook.notes.add(note("n2", "Priya and he sail.", (PRIYA.ref, TOMAS.ref)))
    notebook.notes.add(note("n3", "He works with Príya.", (TOMAS.ref,)))
    notebook.notes.add(note("n4", "He sings.", (TOMAS.ref,)))
    assert notebook.mentions("p1") == 2
    assert notebook.forget("p1")["mentions"] == 2
    assert notebook.notes.get("n3").text == "He works with Príya."
    with pytest.raises(NotFound):
        notebook.mentions("p1")


@pytest.mark.parametrize("name", ['Ada "Zed" Quux', "Back\\slash", "Łucja Żółć", "王小明"])
def test_any_name_is_forgotten(notebook: Notebook, home: Path, name: str) -> None:
    """Names with quotes, backslashes or other scripts leave the journal and the file too."""
    notebook.people.add(Person("p7", name))
    with notebook.unit("guests"):
        notebook.events.add(replace(PYDATA, guests=(name,)))
    notebook.forget("p7")
    assert bytes_with(home, name) == []
    assert notebook.journal.units() == []


def test_a_person_without_a_name_is_forgotten_alone(notebook: Notebook) -> None:
    """A blank name stands in everything and so says nothing: the journal of others stays."""
    notebook.people.add(TOMAS)
    notebook.people.add(Person("p7", "  "))
    notebook.forget("p7")
    assert [unit.id for unit in notebook.journal.units()] == [1]


def test_forgetting_is_no_part_of_a_unit(notebook: Notebook) -> None:
    """It could be taken back then; and somebody unknown cannot be forgotten."""
    notebook.people.add(PRIYA)
    with pytest.raises(StoreError, match="final"), notebook.unit("more"):
        notebook.forget("p1")
    with pytest.raises(NotFound):
        notebook.forget("p9")
    assert notebook.people.all() == [PRIYA]


def test_a_reader_in_the_way_is_told_of(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another window reads an old state the log cannot be emptied: the user is told, not left to believe."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.1)
    first, second = Notebook.open(home), Notebook.open(home)
    first.people.add(PRIYA)
    with second._database.reading() as session:
        session.execute(text("SELECT count(*) FROM person"))
        with pytest.raises(Locked, match="kept a trace"):
            first.forget("p1")
    first.close()
    second.close()
