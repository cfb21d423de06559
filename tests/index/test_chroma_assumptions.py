"""What `coach.index` takes for granted about Chroma: when a new version behaves otherwise, one of these says so."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import chromadb
import numpy as np
import pytest
from chromadb.api.client import Client
from chromadb.api.models.Collection import Collection

from coach.index.collection import BATCH


def _client(folder: Path) -> Client:
    from chromadb.config import Settings

    return chromadb.PersistentClient(folder, settings=Settings(anonymized_telemetry=False))


def _collection(client: Client, name: str = "notes") -> Collection:
    return client.get_or_create_collection(
        name, embedding_function=None, configuration={"hnsw": {"space": "cosine", "ef_search": 200}}
    )


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    """A client of an empty folder."""
    opened = _client(tmp_path / "index")
    yield opened
    opened.close()


@pytest.fixture
def notes(client: Client) -> Collection:
    """A collection with two notes in it."""
    collection = _collection(client)
    collection.add(
        ids=["a", "b"], embeddings=[[1.0, 0.0], [0.0, 1.0]], documents=["one", "two"], metadatas=[{"x": 1}, {"y": 2}]
    )
    return collection


def _elsewhere(folder: Path, program: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a process of its own, with ``notes`` open."""
    head = f"import chromadb, os, signal\nclient = chromadb.PersistentClient({str(folder)!r})\n"
    head += "notes = client.get_or_create_collection('notes', embedding_function=None)\n"
    return subprocess.run(
        [sys.executable, "-c", head + program], capture_output=True, text=True, timeout=60, check=False
    )


def test_acknowledged_writes_survive_a_kill(tmp_path: Path) -> None:
    """What `add` returned from is there after SIGKILL."""
    program = "notes.add(ids=['a'], embeddings=[[1.0, 0.0]])\nos.kill(os.getpid(), signal.SIGKILL)"
    assert _elsewhere(tmp_path / "index", program).returncode == -9
    client = _client(tmp_path / "index")
    assert _collection(client).query(query_embeddings=[[1.0, 0.0]], n_results=1)["ids"] == [["a"]]
    client.close()


def test_an_open_process_does_not_see_what_another_adds_until_it_reopens(
    client: Client, notes: Collection, tmp_path: Path
) -> None:
    """`count` does, `query` does not: hence the generation in state.json, and `close` before opening again."""
    near_c = {"query_embeddings": [[-1.0, 0.0]], "n_results": 1}
    notes.query(**near_c)
    assert _elsewhere(tmp_path / "index", "notes.add(ids=['c'], embeddings=[[-1.0, 0.0]])").returncode == 0
    assert notes.count() == 3
    assert notes.query(**near_c)["ids"] != [["c"]]
    client.close()
    again = _client(tmp_path / "index")
    assert _collection(again).query(**near_c)["ids"] == [["c"]]
    again.close()


@pytest.mark.filterwarnings("ignore:legacy embedding function config")
def test_without_a_vector_nothing_is_embedded_behind_our_back(notes: Collection) -> None:
    """With embedding_function=None a text alone is refused; Chroma's default would fetch a model."""
    with pytest.raises(ValueError, match="embedding"):
        notes.add(ids=["c"], documents=["three"])


def test_upsert_merges_old_metadata(notes: Collection) -> None:
    """An old key stays unless it is set to None: hence delete and add."""
    notes.upsert(ids=["a"], embeddings=[[1.0, 0.0]], metadatas=[{"z": 3}])
    assert notes.get(ids=["a"])["metadatas"] == [{"x": 1, "z": 3}]
    notes.upsert(ids=["a"], embeddings=[[1.0, 0.0]], metadatas=[{"x": None, "z": 3}])
    assert notes.get(ids=["a"])["metadatas"] == [{"z": 3}]
    notes.delete(ids=["a"])
    notes.add(ids=["a"], embeddings=[[1.0, 0.0]], metadatas=[{"w": 4}])
    assert notes.get(ids=["a"])["metadatas"] == [{"w": 4}]


def test_add_of_a_known_and_update_or_delete_of_an_unknown_id_do_nothing_silently(notes: Collection) -> None:
    """No error and no change."""
    notes.add(ids=["a"], embeddings=[[0.0, 1.0]], documents=["other"])
    notes.update(ids=["zzz"], embeddings=[[0.0, 1.0]], documents=["other"])
    notes.delete(ids=["zzz"])
    assert notes.get()["documents"] == ["one", "two"]


def test_a_query_among_ids_takes_known_ones_only(notes: Collection) -> None:
    """Only these are candidates, and asking for more than there are is no error; an unknown id is one."""
    near_a = [[1.0, 0.0]]
    assert notes.query(query_embeddings=near_a, ids=["b"], n_results=50)["ids"] == [["b"]]
    with pytest.raises(chromadb.errors.ChromaError):
        notes.query(query_embeddings=near_a, ids=["b", "zzz"], n_results=50)
    assert notes.get(ids=["b", "zzz"], include=[])["ids"] == ["b"]


def test_distances_are_one_minus_the_cosine(notes: Collection) -> None:
    """In the cosine space, and nearest first."""
    got = notes.query(query_embeddings=[[3.0, 4.0]], n_results=2)
    assert got["ids"] == [["b", "a"]]
    assert got["distances"][0] == pytest.approx([0.2, 0.4], abs=1e-6)


def test_metadata_is_flat_and_compares_numbers_only(notes: Collection) -> None:
    """No nested values, no ranges over text: dates are numbers, people a flag each."""
    with pytest.raises((ValueError, TypeError)):
        notes.add(ids=["c"], embeddings=[[1.0, 1.0]], metadatas=[{"nested": {"x": 1}}])
    with pytest.raises(ValueError, match="gte"):
        notes.get(where={"day": {"$gte": "2024-01-01"}})
    assert notes.get(where={"x": {"$gte": 1}})["ids"] == ["a"]


def test_not_equal_also_matches_records_without_the_key(notes: Collection) -> None:
    """`$ne` cannot mean "has another value"."""
    assert notes.get(where={"x": {"$ne": 7}})["ids"] == ["a", "b"]


def test_a_collection_has_one_dimension(notes: Collection) -> None:
    """Fixed by its first vector: hence a collection an embedder."""
    with pytest.raises(chromadb.errors.InvalidArgumentError):
        notes.add(ids=["c"], embeddings=[[1.0, 2.0, 3.0]])


def test_a_batch_of_ours_is_not_too_large(client: Client) -> None:
    """Chroma has a limit of its own."""
    assert client.get_max_batch_size() >= BATCH


def test_deleted_text_stays_in_the_files_until_the_folder_goes(
    client: Client, notes: Collection, tmp_path: Path
) -> None:
    """Hence `Index.purge`."""
    notes.add(ids=["s"], embeddings=[[1.0, 1.0]], documents=["plantedword " * 200])
    notes.delete(ids=["s"])
    client.close()
    folder = tmp_path / "index"
    assert any(b"plantedword" in path.read_bytes() for path in folder.rglob("*") if path.is_file())
    shutil.rmtree(folder)
    again = _client(folder)
    assert _collection(again).count() == 0
    again.close()


def test_an_open_client_answers_from_memory_after_its_folder_went(
    client: Client, notes: Collection, tmp_path: Path
) -> None:
    """It does not notice: hence the look at the folder before every use."""
    notes.query(query_embeddings=[[1.0, 0.0]], n_results=1)
    shutil.rmtree(tmp_path / "index")
    assert notes.query(query_embeddings=[[1.0, 0.0]], n_results=1)["ids"] == [["a"]]


def test_a_file_that_is_no_database_is_an_error_of_chromas(tmp_path: Path) -> None:
    """Translated to `IndexDamaged`."""
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "chroma.sqlite3").write_bytes(b"garbage" * 1_000)
    with pytest.raises(chromadb.errors.ChromaError):
        _client(tmp_path / "index")


def test_clients_in_memory_share_collections() -> None:
    """So tests use folders of their own."""
    one, other = chromadb.EphemeralClient(), chromadb.EphemeralClient()
    one.create_collection("shared-by-all", embedding_function=None)
    assert "shared-by-all" in [collection.name for collection in other.list_collections()]
    one.delete_collection("shared-by-all")


def test_there_is_no_hybrid_search_on_this_machine(notes: Collection) -> None:
    """Hence FTS5 and a fusion of our own."""
    from chromadb.execution.expression.plan import Search

    with pytest.raises(NotImplementedError):
        notes.search(Search())


def test_results_beyond_the_search_width_are_exact_enough(client: Client) -> None:
    """Of 1,000 vectors the 200 nearest are nearly all found, at the width that the index sets."""
    rng = np.random.default_rng(7)
    vectors = rng.normal(size=(1_000, 64)).astype(np.float32)
    collection = _collection(client, "wide")
    collection.add(ids=[str(number) for number in range(1_000)], embeddings=vectors)
    query = vectors[0] + rng.normal(size=64).astype(np.float32)
    cosines = vectors @ query / np.linalg.norm(vectors, axis=1)
    nearest = {str(number) for number in np.argsort(-cosines)[:200]}
    got = collection.query(query_embeddings=[query], n_results=200)["ids"][0]
    assert len(nearest & set(got)) >= 196
