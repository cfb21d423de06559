"""Whether everything is in order, in words for the user."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from coach import paths
from coach.app.finding import Finding
from coach.errors import CoachError
from coach.settings import Engine

LITTLE_SPACE = 500_000_000
"""Bytes of free disk below which a warning is due."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: whether it is in order, what was seen, what to do about it."""

    name: str
    ok: bool
    detail: str
    hint: str | None = None


class Care(Finding):
    """Looking after a home."""

    def doctor(self) -> list[Check]:
        """Look at settings, home, record, index, weights, engine and disk. Starts nothing and changes nothing."""
        looks: tuple[tuple[str, Callable[[], Iterator[Check]]], ...] = (
            ("home", self._check_home),
            ("record", self._check_record),
            ("index", self._check_index),
            ("weights", self._check_weights),
            ("engine", self._check_engine),
            ("disk", self._check_disk),
        )
        return [Check("settings", True, f"engine {self.settings.engine}, home {self.settings.home}")] + [
            check for name, look in looks for check in _looked(name, look)
        ]

    def engine_line(self) -> str:
        """Who answers, in a few words for the page's foot."""
        match self.settings.engine:
            case Engine.OFF:
                return "No model: off"
            case Engine.REMOTE:
                return f"Answers come from {self.settings.base_url or 'an endpoint that is not set yet'}"
            case Engine.LOCAL:
                return "Answers come from this laptop" if not _missing() else "The model is not here yet"

    def _check_home(self) -> Iterator[Check]:
        home = self.settings.home
        if not home.exists():
            yield Check("home", True, "not made yet; it comes with the first note")
            return
        open_to_others = [path for path in (home, *_files(home)) if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)]
        hint = f"Take the rights of others away: chmod -R go= '{home}'" if open_to_others else None
        detail = f"others may look into {open_to_others[0].name}" if open_to_others else "readable by you alone"
        yield Check("home", not open_to_others, detail, hint)

    def _check_record(self) -> Iterator[Check]:
        if not paths.database_file(self.settings.home).exists():
            yield Check("record", True, "empty")
            return
        notes = len(self.notebook.notes.ids_and_hashes())
        yield Check("record", True, f"{self.notebook.people.count()} people, {notes} notes")

    def _check_index(self) -> Iterator[Check]:
        if not paths.database_file(self.settings.home).exists():
            yield Check("index", True, "nothing to index yet")
            return
        embedder = self.embedder()
        if embedder is None:
            yield Check("index", True, "not used: searching by words alone")
            return
        if not paths.index_dir(self.settings.home).exists():
            yield Check("index", True, "not built yet; the next search builds it")
            return
        from coach.index.collection import Index
        from coach.index.sync import in_step

        index = Index.open(self.settings.home, embedder.name, embedder.dimensions)
        step = "in step with the notes" if in_step(self.notebook, index) else "behind; the next search catches up"
        yield Check("index", True, step)

    def _check_weights(self) -> Iterator[Check]:
        missing = _missing()
        hint = "Run “coach models pull” once." if missing else None
        detail = f"not fetched: {', '.join(missing)}" if missing else "all here and whole"
        yield Check("weights", not missing, detail, hint)

    def _check_engine(self) -> Iterator[Check]:
        if self.settings.engine is not Engine.LOCAL:
            yield Check("engine", True, self.engine_line())
            return
        from coach.llm.engine import engine_status

        status = engine_status()
        models = ", ".join(status.roles.values())
        detail = f"running with {models or 'nothing loaded'}" if status.running else "asleep; starts when needed"
        yield Check("engine", True, f"{detail} (log: {status.log})")

    def _check_disk(self) -> Iterator[Check]:
        folder = next(each for each in (self.settings.home, *self.settings.home.parents) if each.exists())
        free = shutil.disk_usage(folder).free
        hint = "Make some room: a full disk keeps new notes from being saved." if free < LITTLE_SPACE else None
        yield Check("disk", free >= LITTLE_SPACE, f"{free / 1e9:.1f} GB free", hint)


def _looked(name: str, look: Callable[[], Iterator[Check]]) -> list[Check]:
    """A check that cannot be made is itself a finding."""
    try:
        return list(look())
    except CoachError as error:
        return [Check(name, False, error.message, error.hint)]


def _files(home: Path) -> list[Path]:
    return [path for path in home.iterdir() if path.is_file()]


def _missing() -> list[str]:
    from coach.llm.weights import missing

    return [each.name for each in missing()]
