"""A fresh notebook in a fresh home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.store.notebook import Notebook


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder that does not exist yet."""
    return tmp_path / "home"


@pytest.fixture
def notebook(home: Path) -> Iterator[Notebook]:
    """An open, empty notebook."""
    book = Notebook.open(home)
    yield book
    book.close()
