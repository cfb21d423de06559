"""What a prep session costs: with the people chosen, and with the size of the notebook around them.

The same people with the same notes, among ever more notes about others. The requests to the model are what counts:
seconds differ from machine to machine. The vectors are of words, not of meaning, so that ten thousand notes are
embedded in a moment; which notes lie near a need does not matter here.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coach import paths
from coach.app import Coach, open_coach
from coach.domain.plan import Prepared
from coach.llm.gateway import open_chat
from coach.llm.metered import Meter, MeteredChat
from coach.llm.protocol import ChatModel
from coach.llm.scripted import WordEmbedder
from coach.settings import load_settings
from eval.bench import made

TODAY = date(2026, 11, 24)
EVENT = "Open Data Evening"
SIZES = (100, 1_000, 10_000)
PEOPLE = ("Priya Raman", "Kwame Boateng", "Marta Zielińska", "Jonas Adeyemi")
_CHOSEN = (1, 2, 4)
_OTHERS = 400


@dataclass(frozen=True, slots=True)
class Session:
    """One session: seconds to its frame, in all, in the model, and of a second opening, and the requests made.

    ``requests`` are those for the people chosen, ``introducing`` those for introductions among all who are there.
    """

    notes: int
    people: int
    frame: float
    whole: float
    model: float
    requests: int
    introducing: int
    again: float


def measure(chat: ChatModel | None = None, sizes: Sequence[int] = SIZES) -> list[Session]:
    """A session for one, two and four people in notebooks of these sizes; by the local model unless one is given."""
    found = []
    for notes in sizes:
        for people in _CHOSEN:
            with tempfile.TemporaryDirectory() as folder:
                found.append(_session(Path(folder), notes, people, chat))
    return found


def report(sessions: Sequence[Session]) -> str:
    """A table in Markdown, a line a session."""
    rows = [
        f"| {one.notes:,} | {one.people} | {one.frame:.2f} s | {one.requests} | {one.introducing} | {one.model:.1f} s "
        f"| {one.whole:.1f} s | {one.again:.2f} s |"
        for one in sessions
    ]
    head = "| notes | people | frame | requests for them | for introductions | in the model | whole | opened again |"
    return "\n".join((head, "|---:|---:|---:|---:|---:|---:|---:|---:|", *rows))


def _session(folder: Path, notes: int, people: int, chat: ChatModel | None) -> Session:
    settings, meter = load_settings(folder, today=TODAY), Meter()
    model = chat or open_chat(settings, list)
    assert model is not None
    coach = open_coach(settings, chat=MeteredChat(model, meter), embedder=WordEmbedder())
    coach.import_file(paths.samples_dir() / "notebook.jsonl")
    _fill(coach, notes)
    coach.search("warm up")  # the index is in step before the clock runs
    began = time.perf_counter()
    steps = coach.prep_steps(EVENT, people=PEOPLE[:people])
    next(steps)
    frame = time.perf_counter() - began
    asked = 0
    for step in steps:
        asked = meter.requests if isinstance(step, Prepared) else asked
    whole = time.perf_counter() - began
    introducing, seconds = meter.requests - asked, meter.seconds
    began = time.perf_counter()
    coach.prep(EVENT)
    again = time.perf_counter() - began
    coach.close()
    return Session(notes, people, frame, whole, seconds, asked, introducing, again)


def _fill(coach: Coach, notes: int) -> None:
    """As many notes about other people as are missing."""
    others = made.people(_OTHERS)
    with coach.notebook.unit("fill"):
        for person in others:
            coach.notebook.people.add(person)
        for note in made.notes(max(0, notes - len(coach.notebook.notes.ids_and_hashes())), others):
            coach.notebook.notes.add(note)


if __name__ == "__main__":
    print(report(measure()))
