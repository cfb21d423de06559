"""A home with a real notebook and a real index, and an embedder without a model."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from coach.domain.hit import Hit
from coach.domain.note import Note
from coach.domain.person import Person
from coach.index.collection import Index
from coach.index.pieces import divide
from coach.index.search import search
from coach.index.sync import SyncReport, sync
from coach.llm.scripted import WordEmbedder
from coach.store.notebook import Notebook

TODAY = date(2026, 11, 22)


class Desk:
    """One home and what a test does with it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.embedder = WordEmbedder()
        self.notebook = Notebook.open(home, divide=divide)
        self.index = Index.open(home, self.embedder.name, self.embedder.dimensions)

    def note(self, note_id: str, text: str, *people: str, day: str = "2026-11-01") -> Note:
        """Keep a note; people it does not know are added, their id is their folded name."""
        known = {person.id: person for person in self.notebook.people.all()}
        refs = []
        for name in people:
            key = name.casefold()
            refs.append((known.get(key) or self.notebook.people.add(Person(key, name))).ref)
        return self.notebook.notes.add(Note(note_id, date.fromisoformat(day), text, tuple(refs)))

    def sync(self) -> SyncReport:
        """Bring the index in step."""
        return sync(self.notebook, self.index, self.embedder)

    def hits(
        self, query: str, *, words_alone: bool = False, person_id: str | None = None, limit: int = 10
    ) -> list[Hit]:
        """What the query finds, after a sync."""
        if words_alone:
            return search(self.notebook, None, None, query, today=TODAY, person_id=person_id, limit=limit)
        self.sync()
        return search(self.notebook, self.index, self.embedder, query, today=TODAY, person_id=person_id, limit=limit)

    def found(self, query: str, *, words_alone: bool = False, person_id: str | None = None) -> list[str]:
        """The ids of the notes found."""
        return [hit.note.id for hit in self.hits(query, words_alone=words_alone, person_id=person_id)]

    def close(self) -> None:
        """Let go of the files."""
        self.index.close()
        self.notebook.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty home."""
    opened = Desk(tmp_path / "home")
    yield opened
    opened.close()


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """A home with a few invented people."""
    desk.note("priya", "Met Priya Raman. Leads a data platform; her Airflow DAGs are flaky.", "Priya Raman")
    desk.note("gym", "Just moved from Chennai, looking for a bouldering gym.", "Priya Raman", day="2019-05-12")
    desk.note("tom", "Tom Baker is the treasurer of the chess club.", "Tom Baker", day="2019-05-20")
    desk.note("board", "Ada Lund sits on the board of the chess club, too.", "Ada Lund", day="2024-07-03")
    desk.note("talk", "Ada gives a talk at the conference on 18 November.", "Ada Lund", day="2026-10-02")
    desk.note("april", "April Ness bought a boat in Kraków.", "April Ness", day="2024-08-09")
    return desk
