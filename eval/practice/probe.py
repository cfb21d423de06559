"""``python -m eval.practice.probe``: would a second look by meaning see the faults that the rules do not?

For every sign a logistic regression (one against the rest, ridge penalty) on the embedder's vectors of the lines to
train on. A line is looked at whole and sentence by sentence, the highest value counts. The thresholds are set by
cross-validation, so that few clean lines of that half are told off. It stayed a measurement: README.md has the figures.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from coach.errors import EngineError
from coach.llm.gateway import open_embedder
from coach.practice.noticing import noticed, spoken
from coach.practice.scenes import scenes
from coach.settings import load_settings
from eval.bench.locomo import dialogues
from eval.bench.retrieval import DEFAULT_FOLDER
from eval.practice import sessions
from eval.practice.lines import CLEAN, Labelled, halves, voice
from eval.practice.talks import SPLITS, load

Numbers = NDArray[np.float64]
Vectors = dict[str, Numbers]
Seeing = Callable[[str], set[str]]
_PENALTY = 0.3
_STEPS = 12
_FOLDS = 5
_GOOD = 30
"""Sessions that are good talks; the last ten of the forty are not."""


@dataclass(frozen=True)
class Probe:
    """Weights by sign, the last one is the constant, and the value from which a sign is seen."""

    weights: dict[str, Numbers]
    thresholds: dict[str, float]

    def seen(self, text: str, vectors: Vectors) -> set[str]:
        """What the line does, by its meaning."""
        found = _values(self.weights, text, vectors)
        return {sign for sign, value in found.items() if value >= self.thresholds[sign]}


def train(lines: Sequence[Labelled], vectors: Vectors, alarms: float) -> Probe:
    """The probe of ``lines`` that tells off at most the share ``alarms`` of the clean ones, 0 to 1."""
    order = list(lines)
    random.Random(1).shuffle(order)
    clean = []
    for fold in range(_FOLDS):
        weights = _fit([one for number, one in enumerate(order) if number % _FOLDS != fold], vectors)
        clean += [_values(weights, one.text, vectors) for one in order[fold::_FOLDS] if one.kind == CLEAN]
    return Probe(_fit(order, vectors), _thresholds(clean, alarms))


def _fit(lines: Sequence[Labelled], vectors: Vectors) -> dict[str, Numbers]:
    given = np.hstack([np.array([vectors[one.text] for one in lines]), np.ones((len(lines), 1))])
    return {sign: _logistic(given, np.array([float(one.kind == sign) for one in lines])) for sign in signs()}


def _logistic(given: Numbers, wanted: Numbers) -> Numbers:
    """Newton's method; the constant is not penalised."""
    penalty = np.full(given.shape[1], _PENALTY)
    penalty[-1] = 1e-6
    weights = np.zeros(given.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (likely - wanted) + penalty * weights
        curve = (given * (likely * (1 - likely))[:, None]).T @ given + np.diag(penalty)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def _values(weights: dict[str, Numbers], text: str, vectors: Vectors) -> dict[str, float]:
    given = np.array([vectors[part] for part in _parts(text)])
    return {sign: float((given @ each[:-1] + each[-1]).max()) for sign, each in weights.items()}


def _thresholds(clean: Sequence[dict[str, float]], alarms: float) -> dict[str, float]:
    """Each sign may be wrong equally often, as long as all of them together tell off no more than ``alarms``."""
    ranked = {sign: sorted((one[sign] for one in clean), reverse=True) for sign in clean[0]}
    best: dict[str, float] = {}
    for wrong in range(len(clean)):
        here = {sign: values[wrong] + 1e-9 for sign, values in ranked.items()}
        told_off = sum(any(one[sign] >= here[sign] for sign in here) for one in clean)
        if best and told_off > alarms * len(clean):
            return best
        best = here
    return best


def _parts(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((text, *spoken(text))))


def measured() -> dict[str, list[Labelled]]:
    """What is looked at, by name; what others say is no fault of mine."""
    first, held = halves()
    every = {"train": first, "held": held, "voice": voice()}
    every |= {f"talks {split}": _of_talks(split) for split in SPLITS}
    mine = [line for script in sessions.load()[:_GOOD] for line in script.lines]
    theirs = [one.line for scene in scenes() for who in scene.characters for one in who.tells]
    friends = [text for said in _friends() for text in said]
    for name, texts in (("sessions", mine), ("characters", theirs), ("friends", friends)):
        every[name] = [Labelled(CLEAN, text) for text in texts if text.strip()]
    return every


def _friends() -> Iterator[list[str]]:
    """What is said in a public set of chats, where it is at hand; the captions of pictures left out."""
    for one in dialogues(DEFAULT_FOLDER) if DEFAULT_FOLDER.exists() else ():
        for session in one.sessions:
            yield [line.partition(": ")[2].split(" [")[0] for line in session.text.splitlines()]


def _of_talks(split: str) -> list[Labelled]:
    known = {*signs(), CLEAN}
    found = []
    for talk in load(split):
        planted = {one.turn: one.kind for one in talk.planted}
        kinds = [(planted.get(number, CLEAN), turn) for number, turn in enumerate(talk.turns)]
        found += [Labelled(kind, turn.text) for kind, turn in kinds if turn.mine and kind in known]
    return found


@cache
def signs() -> frozenset[str]:
    """The signs there are lines for."""
    return frozenset(one.kind for one in halves()[0]) - {CLEAN}


def by_rules(text: str) -> set[str]:
    """What the rules see."""
    return {sign.value for sign, _ in noticed(text, "", known=False)} & signs()


def row(name: str, lines: Sequence[Labelled], ways: Sequence[Seeing]) -> str:
    """Faults found and clean lines told off by each way, as a row in Markdown."""
    faults = [one for one in lines if one.kind != CLEAN]
    clean = [one for one in lines if one.kind == CLEAN]
    cells = [name, str(len(faults)), str(len(clean))]
    for way in ways:
        found = sum(one.kind in way(one.text) for one in faults)
        told_off = sum(bool(way(one.text)) for one in clean)
        cells.append(f"{found} / {told_off}")
    return f"| {' | '.join(cells)} |"


def embedded(texts: Sequence[str]) -> Vectors:
    """The vectors of the texts and of their sentences.

    Raises:
        EngineError: there is no local engine to ask.
    """
    parts = list(dict.fromkeys(part for text in texts for part in _parts(text)))
    with tempfile.TemporaryDirectory() as home:
        embedder = open_embedder(load_settings(Path(home)))
        if embedder is None:
            raise EngineError("The embedder is switched off.", "Set the engine to “local”.")
        return {part: np.array(vector) for part, vector in zip(parts, embedder.embed(parts), strict=True)}


def main(argv: Sequence[str] | None = None) -> int:
    """Train, print the table in Markdown; always 0."""
    parser = argparse.ArgumentParser(prog="eval.practice.probe", description=__doc__)
    parser.add_argument("--alarms", type=float, default=0.01, help="share of clean lines that may be told off")
    parser.add_argument("--whole", action="store_true", help="train on the held half as well")
    given = parser.parse_args(argv)
    every = measured()
    vectors = embedded([one.text for lines in every.values() for one in lines])
    probe = train([*every["train"], *(every["held"] if given.whole else ())], vectors, given.alarms)
    ways: tuple[Seeing, ...] = (
        by_rules,
        lambda text: probe.seen(text, vectors),
        lambda text: by_rules(text) | probe.seen(text, vectors),
    )
    print("| lines | faults | clean | rules: found / told off | probe | both |\n|---|---:|---:|---:|---:|---:|")
    for name, lines in every.items():
        print(row(name, lines, ways))
    return 0


if __name__ == "__main__":
    sys.exit(main())
