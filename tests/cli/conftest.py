"""The command line, called in this process, without a model."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from coach.cli.main import main


@dataclass(frozen=True)
class Outcome:
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:  # noqa: ANN401 - any JSON value
        """The one JSON document on standard output."""
        return json.loads(self.out)


Coach = Callable[..., Outcome]


@pytest.fixture
def coach(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Coach:
    """Run ``coach`` with these words; ``typed`` is what standard input holds."""
    monkeypatch.setenv("COACH_ENGINE", "off")
    monkeypatch.setenv("COACH_TODAY", "2026-11-20")

    def run(*words: str, typed: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        status = main(words)
        said = capsys.readouterr()
        return Outcome(status, said.out, said.err)

    return run
