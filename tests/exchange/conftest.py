"""A notebook without a model, and files to bring into it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from coach.app import Coach, open_coach
from coach.exchange.report import ImportReport
from coach.settings import Engine, Settings

TODAY = datetime.date(2026, 11, 20)
Take = Callable[..., ImportReport]


def fresh(home: Path) -> Coach:
    """A coach over a home, without a model, on a set day."""
    return open_coach(Settings(home=home, engine=Engine.OFF, today=TODAY))


@pytest.fixture
def coach(tmp_path: Path) -> Iterator[Coach]:
    """A coach over an empty home."""
    made = fresh(tmp_path / "home")
    yield made
    made.close()


@pytest.fixture
def take(coach: Coach, tmp_path: Path) -> Take:
    """Import lines: records, or bytes as they stand."""

    def bring_in(*lines: dict[str, Any] | bytes) -> ImportReport:
        file = tmp_path / "in.jsonl"
        file.write_bytes(b"".join(line if isinstance(line, bytes) else _line(line) for line in lines))
        return coach.import_file(file)

    return bring_in


def _line(record: dict[str, Any]) -> bytes:
    return json.dumps(record).encode() + b"\n"
