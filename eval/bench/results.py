"""What each part measured last, kept beside the code in ``results.json``: a part may be measured anew on its own."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

FILE = Path(__file__).parent / "results.json"

Points = dict[str, dict[str, float]]
"""For the plot: values by number of notes, by the line they belong to."""


@dataclass(frozen=True, slots=True)
class Result:
    """A part's tables in Markdown, its figures for the plot, and when and at which commit they were measured."""

    tables: str
    points: Points = field(default_factory=dict)
    measured: str = ""


def load(file: Path = FILE) -> dict[str, Result]:
    """The results kept, by the name of their part; none when there is no file."""
    if not file.exists():
        return {}
    return {name: Result(**kept) for name, kept in json.loads(file.read_text(encoding="utf-8")).items()}


def save(results: dict[str, Result], file: Path = FILE) -> None:
    """Keep the results."""
    kept = {name: asdict(result) for name, result in sorted(results.items())}
    file.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def stamp() -> str:
    """Today, the commit, whether anything was changed since, and how many cores there are."""
    commit = _git("rev-parse", "--short", "HEAD") or "an unknown commit"
    changed = ", with changes not committed" if _git("status", "--porcelain", "--", "coach", "ui", "prompts") else ""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{date.today().isoformat()}, {commit}{changed}, {cores} cores"


def _git(*words: str) -> str:
    try:
        answer = subprocess.run(("git", *words), cwd=FILE.parent, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return answer.stdout.strip()
