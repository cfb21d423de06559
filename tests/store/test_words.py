"""The exact-word index."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest

from coach.domain.note import Note
from coach.domain.person import Person
from coach.store.notebook import Notebook


def _add(notebook: Notebook, note_id: str, text: str) -> int:
    """Keep a note; the rowid of its only piece."""
    notebook.notes.add(Note(note_id, date(2026, 3, 14), text))
    return next(row.rowid for row in notebook.words.rows() if row.note_id == note_id)


def test_rows_tell_piece_length_and_day(notebook: Notebook) -> None:
    """Each piece stands for itself, with the date of its note."""
    notebook.notes.add(Note("n", date(2026, 3, 14), "Plays chess."))
    notebook.words.drop("n")
    notebook.words.put("n", ["one", "three"])
    assert [(r.note_id, r.piece, r.length, r.day) for r in notebook.words.rows()] == [
        ("n", 0, 3, "2026-03-14"),
        ("n", 1, 5, "2026-03-14"),
    ]


def test_about_tells_who_is_in_a_note(notebook: Notebook) -> None:
    """A pair for each person of a note."""
    person = notebook.people.add(Person("p", "Ada"))
    notebook.notes.add(Note("n", date(2026, 3, 14), "Chess.", (person.ref,)))
    assert notebook.words.about() == [("n", "p")]


@pytest.mark.parametrize(
    ("said", "terms"),
    [
        ("Running runs", ("run",)),
        ("Kraków café", ("krakow", "cafe")),
        ('AND "NEAR" (x*)', ("and", "near", "x")),
        ("don't", ("don", "t")),
        ("", ()),
        ("?!", ()),
    ],
)
def test_terms_are_read_as_the_index_reads_them(notebook: Notebook, said: str, terms: tuple[str, ...]) -> None:
    """Folded and stemmed, in order, each once; nothing in the text is an operator."""
    assert notebook.words.terms(said) == terms
    row = _add(notebook, "n", said)
    assert set(notebook.words.vocabulary()) == set(terms)
    assert notebook.words.occurrences(terms).keys() == notebook.words.known(terms) == set(terms)
    assert all(found[0, 0] == row for found in notebook.words.occurrences(terms).values())


def test_occurrences_are_counted_by_piece(notebook: Notebook) -> None:
    """Every form counts; a term that stands nowhere is left out."""
    first = _add(notebook, "a", "Runs, running, ran.")
    second = _add(notebook, "b", "A run.")
    found = notebook.words.occurrences(["run", "ran", "walk"])
    counted = {term: lines.tolist() for term, lines in found.items()}
    assert counted == {"run": [[first, 2], [second, 1]], "ran": [[first, 1]]}
    assert notebook.words.known(["run", "ran", "walk"]) == {"run", "ran"}


def test_a_phrase_stands_side_by_side(notebook: Notebook) -> None:
    """In its order, in any form; quotation marks inside it do no harm, and no words are no phrase."""
    row = _add(notebook, "a", "She runs data pipelines.")
    words = notebook.words
    assert words.with_phrase("data pipeline") == words.with_phrase('data" pipeline') == {row}
    assert words.with_phrase("pipeline data") == words.with_phrase("?") == words.with_phrase("") == set()


def test_characters_are_found_anywhere(notebook: Notebook) -> None:
    """Part of a sentence without spaces."""
    row = _add(notebook, "a", "他喜欢攀岩。")
    assert notebook.words.with_characters("攀岩") == {row}
    assert notebook.words.with_characters("北京") == set()


def test_marks_are_spans_of_whole_words(notebook: Notebook) -> None:
    """The words as written, wherever their stem matches; other pieces and other words stay unmarked."""
    text = "😀 Her DAGs ran; the “DAG” runs again."
    row, other = _add(notebook, "a", text), _add(notebook, "b", "No graph.")
    marks = notebook.words.marks([row, other], ["dag", "running", '"', "zebra"])
    assert {key: [text[start:end] for start, end in spans] for key, spans in marks.items()} == {
        row: ["DAGs", "DAG", "runs"]
    }
    assert notebook.words.marks([row], ["?"]) == notebook.words.marks([], ["dag"]) == {}


def test_words_follow_the_note(notebook: Notebook) -> None:
    """Edited, its old words are gone; deleted, all of them; a unit taken back leaves them as they were."""
    _add(notebook, "a", "Plays chess.")
    notebook.notes.save(Note("a", date(2026, 3, 14), "Plays checkers."))
    assert set(notebook.words.vocabulary()) == {"plai", "checker"}
    with suppress(ZeroDivisionError), notebook.unit("undone"):
        notebook.notes.remove("a")
        _ = 1 / 0
    assert notebook.words.occurrences(["checker"])
    notebook.notes.remove("a")
    assert notebook.words.rows() == notebook.words.vocabulary() == []
