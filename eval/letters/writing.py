"""A letter written: a fresh notebook, the command a user would type, and the notes it rests on."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coach.app import open_coach
from coach.settings import load_settings
from eval.graders import Document
from eval.letters.plan import Place, Scene
from eval.playing import ask, fill, follow_up

BEFORE = {"second-touch": "follow-up"}
"""What was written earlier, on the same channel, before a letter of this kind."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A note about the recipient, as it stands in the notebook."""

    id: str
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft with what it came from; ``earlier`` is the message before it, ``seconds`` what it took."""

    place: Place
    scene: Scene
    document: Document
    notes: tuple[Noted, ...]
    earlier: str = ""
    seconds: float = 0.0

    @property
    def written(self) -> bool:
        """Whether there is a message, and not a question or an error."""
        return bool(self.document.get("body"))

    def date_of(self, note_id: str) -> str:
        """The day of a note, empty when it is about somebody else."""
        return next((note.date for note in self.notes if note.id == note_id), "")


@dataclass
class Desk:
    """Writes the letters of a plan; ``passed`` keeps those for which the coach asked a question first."""

    engine: str
    passed: list[Letter] = field(default_factory=list)

    def write_all(self, places: Sequence[Place], scenes: Sequence[Scene]) -> Iterator[Letter]:
        """One letter a place; a scene serves once, and a place for which every scene asks back stays empty."""
        waiting = list(scenes)
        for place in places:
            letter = self._named(place) if place.about else self._first_of(place, waiting)
            if letter is not None:
                yield letter

    def _named(self, place: Place) -> Letter:
        return self.write(place, Scene(place.about or ""))

    def _first_of(self, place: Place, waiting: list[Scene]) -> Letter | None:
        asked = {(letter.place.kind, letter.scene) for letter in self.passed}
        for scene in [scene for scene in waiting if (place.kind, scene) not in asked]:
            letter = self.write(place, scene)
            if letter.written or not letter.document.get("question"):
                waiting.remove(scene)
                return letter  # an error is told on the page, and not tried on everybody
            self.passed.append(letter)
        return None

    def write(self, place: Place, scene: Scene) -> Letter:
        """The draft for this place to this person, in a notebook of its own."""
        with tempfile.TemporaryDirectory(prefix="letters-") as folder:
            home = Path(folder) / "home"
            notes = _filled(scene, home, self.engine)
            earlier = ""
            if place.kind in BEFORE:
                earlier = str(self._ask(place, scene, home, BEFORE[place.kind], {}).get("body") or "")
            began = time.perf_counter()
            document = self._ask(place, scene, home, place.kind, place.options)
            return Letter(place, scene, document, notes, earlier, time.perf_counter() - began)

    def _ask(self, place: Place, scene: Scene, home: Path, kind: str, options: Mapping[str, Any]) -> Document:
        return ask(follow_up(scene.about, kind, place.channel, options), home, scene.today, self.engine)


def _filled(scene: Scene, home: Path, engine: str) -> tuple[Noted, ...]:
    """The notebook of the scene in ``home``; returns all its notes, the newest first."""
    if scene.case is not None:
        fill(scene.case, home, engine)
    coach = open_coach(load_settings(home=home, today=scene.today, engine=engine))
    try:
        if scene.case is None:
            coach.load_sample()
        person = coach.person(scene.about)
        theirs = [note for note in coach.notes() if person.id in {ref.id for ref in note.people}]
        return tuple(Noted(note.id, note.date.isoformat(), note.text) for note in theirs)
    finally:
        coach.close()
