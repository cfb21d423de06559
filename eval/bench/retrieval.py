"""How well notes are found: recall of the evidence on LoCoMo, through the product's own search, end to end.

Real SQLite, real FTS5, real Chroma and the product's embedder. A question is asked of the notes of its own dialogue;
for the share of the top five from a wrong dialogue all dialogues lie in one home. `people` attached means that an
observation is noted about its speaker and a session about both; plain means that names stand in the text alone.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coach.domain.note import Note
from coach.domain.person import Person
from coach.index.collection import Index
from coach.index.pieces import divide
from coach.index.search import search_many
from coach.index.sync import sync
from coach.llm.protocol import Embedder
from coach.store.notebook import Notebook
from eval.bench.locomo import Dialogue, Question, Source, dialogues

DEFAULT_FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "locomo"
TODAY = date(2024, 6, 1)
_TOP = 10


@dataclass(frozen=True, slots=True)
class Recall:
    """Mean recall of the evidence, in percent, within the first five and ten hits."""

    at_5: float
    at_10: float


def recall(
    groups: Sequence[tuple[Sequence[Source], Sequence[Question]]], embedder: Embedder | None, people: bool
) -> Recall:
    """Ask each group's questions of a home that holds the group's sources as notes."""
    shares: list[tuple[float, float]] = []
    for sources, questions in groups:
        for question, found in zip(questions, _ask(sources, questions, embedder, people), strict=True):
            got = [frozenset().union(*(sources[number].turns for number in found[:k])) for k in (5, _TOP)]
            first, second = (len(question.evidence & turns) / len(question.evidence) for turns in got)
            shares.append((first, second))
    return Recall(*(100 * sum(column) / len(shares) for column in zip(*shares, strict=True)))


def wrong_share(found_in: Sequence[Dialogue], embedder: Embedder | None, people: bool) -> float:
    """Percent of the first five hits that come from another dialogue, with all observations in one home."""
    sources = [source for each in found_in for source in each.observations]
    owners = [number for number, each in enumerate(found_in) for _ in each.observations]
    asked = [(number, question) for number, each in enumerate(found_in) for question in each.questions]
    answers = _ask(sources, [question for _, question in asked], embedder, people)
    hits = [(owners[hit], number) for (number, _), found in zip(asked, answers, strict=True) for hit in found[:5]]
    return 100 * sum(owner != number for owner, number in hits) / len(hits)


def _ask(
    sources: Sequence[Source], questions: Sequence[Question], embedder: Embedder | None, people: bool
) -> list[list[int]]:
    """For each question the numbers of the sources found, best first."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        notebook = Notebook.open(home, divide=divide)
        index = Index.open(home, embedder.name, embedder.dimensions) if embedder else None
        try:
            _fill(notebook, sources, people)
            if index and embedder:
                sync(notebook, index, embedder)
            texts = [question.text for question in questions]
            answers = search_many(notebook, index, embedder, texts, today=TODAY, limit=_TOP)
            return [[int(hit.note.id) for hit in hits] for hits in answers]
        finally:
            if index:
                index.close()
            notebook.close()


def _fill(notebook: Notebook, sources: Sequence[Source], people: bool) -> None:
    with notebook.unit("fill"):
        known = {name: Person(id=f"p-{name}", name=name) for source in sources for name in source.people}
        for person in known.values() if people else ():
            notebook.people.add(person)
        for number, source in enumerate(sources):
            about = tuple(known[name].ref for name in source.people) if people else ()
            notebook.notes.add(Note(str(number), source.day, source.text, about))


def report(folder: Path, embedder: Embedder | None) -> str:
    """The table of figures, as Markdown."""
    found = dialogues(folder)
    observations = [(each.observations, each.questions) for each in found]
    sessions = [(each.sessions, each.questions) for each in found]
    lines = ["| | recall@5 | recall@10 |", "|---|---|---|"]
    for label, groups in (("observations", observations), ("whole sessions", sessions)):
        for people in (False, True):
            got = recall(groups, embedder, people)
            attached = "people attached" if people else "plain"
            lines.append(f"| {label}, {attached} | {got.at_5:.1f} | {got.at_10:.1f} |")
    shares = ", ".join(f"{wrong_share(found, embedder, people):.1f} %" for people in (False, True))
    return "\n".join(lines) + f"\n\nShare of the top five from a wrong dialogue (plain, people attached): {shares}"


def main() -> None:
    """Print the figures; ``--words`` measures search without a model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--words", action="store_true", help="search by exact words alone")
    options = parser.parse_args()
    embedder = None
    if not options.words:
        from coach.llm.gateway import open_embedder
        from coach.settings import load_settings

        embedder = open_embedder(load_settings())
    print(report(options.folder, embedder))


if __name__ == "__main__":
    main()
