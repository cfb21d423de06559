"""Rules about the page's own code, checked in its text."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from coach import paths

UI = paths.ui_dir()
FILES = sorted(UI.rglob("*.py"))
SPOKEN = [*FILES, *sorted(UI.rglob("*.js"))]
FORBIDDEN = re.compile(r"\b(streak|score|overdue|failed|to network|leverage|contact count)\b", re.IGNORECASE)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(UI)))
def test_only_one_module_names_the_session_state(file: Path) -> None:
    """What a page remembers goes through ``ui/state.py``."""
    assert file == UI / "state.py" or "session_state" not in file.read_text("utf-8")


@pytest.mark.parametrize("file", sorted((UI / "screens").glob("*.py")), ids=lambda file: file.name)
def test_screens_are_short(file: Path) -> None:
    """A screen reads inputs, asks the coach, draws; that fits into 120 lines."""
    assert len(file.read_text("utf-8").splitlines()) <= 120


@pytest.mark.parametrize("file", SPOKEN, ids=lambda file: str(file.relative_to(UI)))
def test_no_unkind_words(file: Path) -> None:
    """Words that judge are not in the coach's vocabulary."""
    spoken = file.read_text("utf-8").replace("FlagKind.LEVERAGE", "")
    assert not FORBIDDEN.search(spoken)


def test_nothing_of_the_page_is_read_as_html_unescaped() -> None:
    """Markdown never lets HTML through; HTML is written by components that escape what they are given."""
    assert not [file for file in FILES if "unsafe_allow_html" in file.read_text("utf-8")]


def test_the_page_is_for_this_machine_alone() -> None:
    """Loopback only, nothing reported, no traces shown."""
    config = tomllib.loads((UI / ".streamlit" / "config.toml").read_text("utf-8"))
    assert config["server"]["address"] == "127.0.0.1"
    assert config["browser"]["gatherUsageStats"] is False
    assert config["client"]["showErrorDetails"] == "none"
