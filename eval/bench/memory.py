"""Memory in MB of resident pages: commands at their peak, the page after its first paint, the engine."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from coach import paths
from coach.llm import catalogue, weights
from coach.llm.engine import engine_status, ensure_engine
from eval.bench.processes import COACH, PASS, bare_page, coach_page, run, serving
from eval.bench.starting import browser


@dataclass(frozen=True, slots=True)
class Held:
    """Memory held, ours and the baseline's."""

    what: str
    baseline_name: str
    ours: float
    baseline: float


def measure() -> list[Held]:
    """Over the sample notebook."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        run((*COACH, "import", str(paths.samples_dir() / "notebook.jsonl"), "--yes"), home)
        search = (*COACH, "search", "who climbs")
        run(search, home)  # builds the index
        idle = run(PASS).peak
        return [
            Held("`coach --help`, peak", "`python -c pass`", run((*COACH, "--help")).peak, idle),
            Held("`coach search --engine off`, peak", "`python -c pass`", _off(search, home), idle),
            Held("`coach search`, peak", "`python -c pass`", run(search, home).peak, idle),
            Held("`coach ui` after its first paint", "Streamlit, a title", *_pages(Path(folder), home)),
            Held("the engine, both models loaded", "the files of the weights", _engine(), _weights()),
        ]


def report(held: Sequence[Held]) -> str:
    """A table in Markdown."""
    rows = (
        f"| {one.what} | {one.ours:,.0f} MB | {one.baseline_name} | {one.baseline:,.0f} MB "
        f"| {one.ours / one.baseline:.1f} |"
        for one in held
    )
    return "\n".join(("| process | holds | baseline | holds | ratio |", "|---|---:|---|---:|---:|", *rows))


def _off(search: Sequence[str], home: Path) -> float:
    return run((*search, "--engine", "off"), home).peak


def _pages(folder: Path, home: Path) -> tuple[float, float]:
    held = []
    with browser() as look:
        for command in (coach_page, bare_page(folder / "title.py")):
            with serving(command, home) as served:
                if look is not None:
                    look(served)
                held.append(_resident(served.process.pid))
    return held[0], held[1]


def _engine() -> float:
    ensure_engine("chat")
    ensure_engine("embeddings")
    pid = engine_status().pid
    assert pid is not None
    return _resident(pid)


def _resident(pid: int) -> float:
    """A process and those it started."""
    process = psutil.Process(pid)
    return float(sum(each.memory_info().rss for each in (process, *process.children(recursive=True))) / 1e6)


def _weights() -> float:
    files = (weights.ready(name) for name in (catalogue.DEFAULT_CHAT, catalogue.DEFAULT_EMBEDDER))
    return sum(file.stat().st_size for file in files) / 1e6
