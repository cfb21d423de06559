"""How long one waits at the start: for ``coach --help``, and for the page until it answers and shows something.

Each against the least it could be: Python doing nothing, and Streamlit with a page that is only a title.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from coach import paths
from eval.bench.processes import COACH, PASS, Served, bare_page, coach_page, run, serving

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")

Look = Callable[[Served], None]
"""Opens a page in the browser and returns when its first heading can be seen."""


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds, ours and the baseline's."""

    what: str
    baseline_name: str
    ours: float
    baseline: float


def measure(times: int = 7, pages: int = 3) -> list[Start]:
    """Commands and pages in turn, medians."""
    pairs = [(run((*COACH, "--help")).seconds, run(PASS).seconds) for _ in range(times)]
    helped, idle = (statistics.median(column) for column in zip(*pairs, strict=True))
    return [Start("`coach --help`", "`python -c pass`", helped, idle), *_pages(pages)]


def report(starts: Sequence[Start]) -> str:
    """A table in Markdown."""
    rows = (
        f"| {one.what} | {one.ours:.2f} s | {one.baseline_name} | {one.baseline:.2f} s "
        f"| {one.ours / one.baseline:.1f} |"
        for one in starts
    )
    return "\n".join(("| from the start of | takes | baseline | takes | ratio |", "|---|---:|---|---:|---:|", *rows))


def _pages(times: int) -> Iterator[Start]:
    with tempfile.TemporaryDirectory() as folder, browser() as look:
        home = Path(folder) / "home"
        sample = paths.samples_dir() / "notebook.jsonl"
        run((*COACH, "import", str(sample), "--yes", "--engine", "off"), home)
        bare = bare_page(Path(folder) / "title.py")
        taken = [(_paint(coach_page, home, look), _paint(bare, home, look)) for _ in range(times)]
    for place, what in enumerate(("answers", "shows its first heading")):
        ours, baseline = (
            statistics.median(painted[place] for painted in column if len(painted) > place) if look or not place else 0
            for column in zip(*taken, strict=True)
        )
        if ours and baseline:
            yield Start(f"`coach ui`, until it {what}", "Streamlit, a title", ours, baseline)


def _paint(command: Callable[[int], Sequence[str]], home: Path, look: Look | None) -> list[float]:
    """Seconds until the page answered and, with a browser, until a heading was seen."""
    with serving(command, home) as served:
        if look is None:
            return [served.answered]
        look(served)
        return [served.answered, time.perf_counter() - served.began]


@contextmanager
def browser() -> Iterator[Look | None]:
    """A headless Chromium, already running; None where there is none."""
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if program is None:
        yield None
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(_FLAGS))

        def look(served: Served) -> None:
            page = chromium.new_page()
            page.goto(served.url)
            page.get_by_role("heading").first.wait_for(timeout=60_000)
            page.close()

        try:
            yield look
        finally:
            chromium.close()
