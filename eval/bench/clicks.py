"""What a click on the page costs in a large notebook: the whole run of a screen's script, without a browser.

Against the same screen over the sample notebook, so that the ratio tells what size adds.
"""

from __future__ import annotations

import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from unittest.mock import patch

from coach import paths
from coach.app import open_coach
from coach.settings import Engine, load_settings

TODAY = date(2026, 11, 20)
SCREENS = ("today", "capture", "people", "prepare", "write", "progress", "settings")
_SAID = (
    "Leads the team for {word} at Halm {number}. I promised to send the list of {word} by Friday.",
    "Wants to learn how {word} are kept in order. Plays the viola on Thursdays.",
    "Is looking for somebody who knows {word}. Moved from Bergen in May.",
    "Asked about {word}. Paints old boats in the harbour of town {number}.",
)
_WORDS = "pipelines gardens maps archives bridges kilns trams orchards tides ledgers".split()


@dataclass(frozen=True, slots=True)
class Click:
    """Seconds for one run of a screen, medians, over the large notebook and over the sample."""

    screen: str
    large: float
    sample: float


def measure(people: int = 5_000, notes: int = 20_000, times: int = 5) -> list[Click]:
    """Every screen, and the page of one person, ``times`` each after a first run that is left out."""
    with tempfile.TemporaryDirectory() as folder:
        big, small = Path(folder) / "large", Path(folder) / "sample"
        made = Path(folder) / "made.jsonl"
        made.write_text("\n".join(_lines(people, notes)), encoding="utf-8")
        fill(big, made)
        fill(small, paths.samples_dir() / "notebook.jsonl")
        large, sample = dict(_timed(big, times)), dict(_timed(small, times))
    return [Click(screen, large[screen], sample[screen]) for screen in large]


def report(clicks: Sequence[Click]) -> str:
    """A table in Markdown."""
    rows = (
        f"| {one.screen} | {one.large:.2f} s | {one.sample:.2f} s | {one.large / one.sample:.1f} |" for one in clicks
    )
    head = ("| a click on | large notebook | sample notebook | ratio |", "|---|---:|---:|---:|")
    return "\n".join((*head, *rows))


def fill(home: Path, file: Path) -> None:
    """A home with what is in a native file."""
    coach = open_coach(load_settings(home, today=TODAY, engine=Engine.OFF))
    try:
        coach.import_file(file)
    finally:
        coach.close()


def _lines(people: int, notes: int) -> Iterator[str]:
    for number in range(people):
        yield json.dumps({"type": "person", "id": f"p{number}", "name": f"Person {number} Made"})
    for number in range(notes):
        said = _SAID[number % len(_SAID)].format(word=_WORDS[number % len(_WORDS)], number=number % 97)
        day = TODAY - timedelta(days=number % 900)
        yield json.dumps({"type": "note", "text": said, "date": day.isoformat(), "people": [f"p{number % people}"]})


def _timed(home: Path, times: int) -> Iterator[tuple[str, float]]:
    with _page_of(home) as run:
        for screen in SCREENS:
            yield screen, _median(partial(run, screen, None), times)
        person = open_coach(load_settings(home, engine=Engine.OFF)).people()[0].id
        yield "one person", _median(partial(run, "people", person), times)


def _median(once: Callable[[], None], times: int) -> float:
    once()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        once()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


@contextmanager
def _page_of(home: Path) -> Iterator[Callable[[str, str | None], None]]:
    import streamlit as st
    from streamlit.testing.v1 import AppTest

    chosen = {"COACH_HOME": str(home), "COACH_ENGINE": "off", "COACH_TODAY": TODAY.isoformat()}
    with patch.dict(os.environ, chosen):
        st.cache_resource.clear()
        page = AppTest.from_file(str(paths.ui_dir() / "app.py"), default_timeout=60)

        def run(screen: str, person: str | None) -> None:
            page.switch_page(f"screens/{screen}.py")
            if person:
                page.query_params["person"] = person
            page.run()
            if page.exception:
                raise RuntimeError(f"{screen}: {page.exception[0].message}")

        page.run()
        yield run
        st.cache_resource.clear()
