"""A coach without a model, over a home of its own."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.app import Coach, open_coach
from coach.settings import Engine, Settings

TODAY = datetime.date(2026, 11, 20)


@pytest.fixture
def coach(tmp_path: Path) -> Iterator[Coach]:
    """The coach."""
    made = open_coach(Settings(home=tmp_path / "home", engine=Engine.OFF, today=TODAY))
    yield made
    made.close()
