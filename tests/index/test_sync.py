"""Keeping the index in step with the record."""

from __future__ import annotations

import multiprocessing
import shutil
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import filelock
import pytest

from coach import paths
from coach.domain.note import Note
from coach.errors import EngineError, Locked, StoreError
from coach.index import collection
from coach.index import pieces as pieces_module
from coach.index import sync as sync_module
from coach.index.collection import Index
from coach.index.sync import SyncReport, in_step, sync
from coach.llm.scripted import WordEmbedder
from tests.index.conftest import Desk

QUERIES = ("bouldering gym", "chess club", "who leads a data platform", "conference on 18 November")
LONG = " ".join(f"Sentence number {number} says something about a different topic." for number in range(60))


def _keys(desk: Desk) -> set[str]:
    return set(desk.index.hashes())


def test_everything_is_written_once(filled: Desk) -> None:
    """The first sync writes all notes, the second finds nothing to do."""
    assert not in_step(filled.notebook, filled.index)
    assert filled.sync() == SyncReport(notes=6, written=6, embedded=6)
    assert in_step(filled.notebook, filled.index)
    assert filled.sync() == SyncReport(notes=6)
    assert _keys(filled) == {f"{note_id}:0" for note_id in filled.notebook.notes.ids_and_hashes()}


def test_an_edit_replaces_the_pieces_of_that_note_alone(filled: Desk) -> None:
    """A note that grew and shrank again leaves no piece behind, and no old metadata."""
    filled.sync()
    note = filled.notebook.notes.get("gym")
    filled.notebook.notes.save(replace(note, text=LONG, people=()))
    report = filled.sync()
    assert (report.written, report.removed) == (1, 0)
    assert len([key for key in _keys(filled) if key.startswith("gym:")]) == report.embedded > 5
    filled.notebook.notes.save(note)
    assert filled.sync().written == 1
    assert len(_keys(filled)) == 6
    assert "priya raman" not in filled.found("topic")


def test_a_deleted_note_is_taken_out(filled: Desk) -> None:
    """It is counted, and its pieces are gone."""
    filled.sync()
    filled.notebook.notes.remove("gym")
    assert filled.sync() == SyncReport(notes=5, removed=1)
    assert "gym:0" not in _keys(filled)


def test_a_change_of_people_or_date_reaches_the_index(filled: Desk) -> None:
    """The text is the same, so its vector comes from the cache."""
    filled.sync()
    note = filled.notebook.notes.get("gym")
    filled.notebook.notes.save(replace(note, people=()))
    assert filled.sync() == SyncReport(notes=6, written=1)


@pytest.mark.parametrize("while_open", [True, False])
def test_a_deleted_folder_is_rebuilt_with_the_same_answers(filled: Desk, while_open: bool) -> None:
    """Open or closed, nothing is lost: scores and all, from cached vectors."""
    before = [filled.hits(query) for query in QUERIES]
    if not while_open:
        filled.index.close()
    shutil.rmtree(paths.index_dir(filled.home))
    assert filled.sync() == SyncReport(notes=6, written=6)
    assert [filled.hits(query) for query in QUERIES] == before


def test_a_search_notices_the_missing_folder_itself(filled: Desk) -> None:
    """Without a sync in between the answer is still by meaning."""
    from coach.index.search import search
    from tests.index.conftest import TODAY

    before = filled.hits("bouldering gym")
    shutil.rmtree(paths.index_dir(filled.home))
    assert search(filled.notebook, filled.index, filled.embedder, "bouldering gym", today=TODAY) == before


@pytest.mark.parametrize("broken", ["chroma.sqlite3", "state.json"])
def test_a_damaged_index_is_rebuilt(filled: Desk, broken: str) -> None:
    """Whatever file is garbage, the best answers are as before; the report tells when Chroma could not read its own."""
    before = [filled.found(query)[0] for query in QUERIES]
    filled.index.close()
    (paths.index_dir(filled.home) / broken).write_bytes(b"garbage" * 1_000)
    filled.notebook.notes.remove("april")
    report = filled.sync()
    assert report.rebuilt == (broken == "chroma.sqlite3")
    assert [filled.found(query)[0] for query in QUERIES] == before


def test_a_search_mends_a_damaged_index(filled: Desk) -> None:
    """Damage that shows only when it is asked is put right, and the question answered."""
    before = filled.hits("bouldering gym")
    filled.index.close()
    (paths.index_dir(filled.home) / "chroma.sqlite3").write_bytes(b"garbage" * 1_000)
    assert filled.hits("bouldering gym") == before


def test_a_folder_that_cannot_be_made_is_told_in_our_words(filled: Desk) -> None:
    """Whether it is the index's folder or its lock that is in the way, what is raised is an error of the coach."""
    paths.index_dir(filled.home).write_text("in the way")
    with pytest.raises(StoreError):
        filled.sync()
    paths.index_dir(filled.home).unlink()
    (filled.home / "index.lock").unlink(missing_ok=True)
    (filled.home / "index.lock").mkdir()
    with pytest.raises(StoreError):
        filled.sync()


def test_an_interrupted_sync_goes_on_where_it_stopped(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was embedded before the engine stopped is kept."""

    class Tired(WordEmbedder):
        def embed(self, texts: Sequence[str]) -> list[list[float]]:
            self.name = "words-384"
            if texts[0].startswith("Ada"):
                raise EngineError("The model stopped.")
            return super().embed(texts)

    monkeypatch.setattr(sync_module, "NOTES_AT_A_TIME", 1)
    with pytest.raises(EngineError):
        sync(filled.notebook, filled.index, Tired())
    assert not in_step(filled.notebook, filled.index)
    first = len(_keys(filled))
    report = filled.sync()
    assert 0 < first < 6
    assert report.written == report.embedded == 6 - first


def test_progress_counts_notes(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """After each batch: how many are done, of how many."""
    monkeypatch.setattr(sync_module, "NOTES_AT_A_TIME", 4)
    told: list[tuple[int, int]] = []
    sync(filled.notebook, filled.index, filled.embedder, lambda done, total: told.append((done, total)))
    assert told == [(4, 6), (6, 6)]


def test_more_notes_than_chroma_takes_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Writes and deletions go in batches."""
    monkeypatch.setattr(collection, "BATCH", 3)
    for number in range(8):
        desk.note(f"n{number}", f"Talks about subject{number}.")
    assert desk.sync().written == 8
    for number in range(7):
        desk.notebook.notes.remove(f"n{number}")
    assert desk.sync().removed == 7
    assert _keys(desk) == {"n7:0"}


def test_other_rules_of_dividing_build_it_anew(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version that divides notes otherwise does not mix its pieces with old ones."""
    filled.sync()
    monkeypatch.setattr(pieces_module, "RULES", "next")
    assert filled.sync().written == 6


def test_embedders_do_not_share_vectors(filled: Desk) -> None:
    """Each has a collection of its own; both stay in step."""

    class Other(WordEmbedder):
        name = "Other model/v2 (f16)"

    filled.sync()
    index = Index.open(filled.home, Other.name, Other.dimensions)
    assert sync(filled.notebook, index, Other()).embedded == 6
    index.close()
    assert in_step(filled.notebook, filled.index)


def test_nothing_of_a_purged_index_stays_on_disk(filled: Desk) -> None:
    """Deleted text stays in Chroma's files until the folder goes: after purge and sync only what is noted is there."""
    filled.sync()
    filled.notebook.notes.remove("gym")
    filled.sync()
    filled.index.purge()
    assert not paths.index_dir(filled.home).exists()
    filled.index.purge()
    filled.sync()
    filled.index.close()
    files = [path for path in paths.index_dir(filled.home).rglob("*") if path.is_file()]
    assert any(b"flaky" in path.read_bytes() for path in files)
    assert not any(b"Chennai" in path.read_bytes() for path in files)


def test_the_index_is_readable_by_its_owner_alone(filled: Desk) -> None:
    """The folder is closed to others; what is in it need not be."""
    filled.sync()
    assert paths.index_dir(filled.home).stat().st_mode & 0o077 == 0


def _write_elsewhere(home: Path) -> None:
    other = Desk(home)
    other.notebook.notes.add(Note("new", other.notebook.notes.get("gym").date, "Apiary."))
    other.sync()
    other.close()


def test_what_another_process_indexed_is_found(filled: Desk) -> None:
    """An index that was open all the time notices the other one's writes, though Chroma would not."""
    assert filled.found("apiary") == []
    other = multiprocessing.get_context("spawn").Process(target=_write_elsewhere, args=(filled.home,))
    other.start()
    other.join(60)
    assert other.exitcode == 0
    assert in_step(filled.notebook, filled.index)
    hit = filled.hits("apiary")[0]
    assert (hit.note.id, hit.matched) == ("new", ("meaning", "words"))


def test_two_threads_may_sync_and_search_at_once(filled: Desk) -> None:
    """Both see everything in the end, and nothing is written twice."""
    wrong: list[BaseException] = []

    def work() -> None:
        try:
            filled.sync()
            assert filled.found("bouldering gym")[0] == "gym"
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert wrong == []
    assert len(_keys(filled)) == 6


def test_an_index_somebody_holds_says_so_and_words_still_answer(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The wait is bounded; a search then goes on with what there is."""
    from coach.index.search import search
    from tests.index.conftest import TODAY

    monkeypatch.setattr(collection, "_LOCK_SECONDS", 0.05)
    index = Index.open(filled.home, filled.embedder.name, filled.embedder.dimensions)
    with filelock.FileLock(filled.home / "index.lock"):
        with pytest.raises(Locked):
            sync(filled.notebook, index, filled.embedder)
        hits = search(filled.notebook, index, filled.embedder, "bouldering gym", today=TODAY)
    index.close()
    assert [(hit.note.id, hit.matched) for hit in hits] == [("gym", ("words",))]
