"""BEGIN: can everything in a reply be attributed to the sentence it was given?

Replies of one generator are judged by a regression fitted on the replies of the others. A reply that says “I”, asks or
adds words is not attributable; unlike a summary it may not say more.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from coach.checks.consistency import Source, differences
from coach.language.statements import sentences
from coach.language.words import content_words, fold, stem, words
from eval.outside.fitting import Floats, area, balanced_accuracy, best_threshold, fit
from eval.outside.tables import table

_PERSONS = frozenset("i i'm i've i'd i'll my me mine we we're our us you you're your".split())
_SPLIT_OFF = re.compile(r"\s+([.,!?;:)]|['’]\w+\b|n't\b)")
SIGNALS = (
    "new words",
    "new content words",
    "share of new content words",
    "newest sentence",
    "first and second person",
    "questions",
    "differences",
    "new pairs of words",
)


@dataclass(frozen=True, slots=True)
class Reply:
    """A generator's reply and the sentence it was to rest on."""

    knowledge: str
    text: str
    attributable: bool
    generator: str


def load(folder: Path, limit: int | None) -> list[Reply]:
    """All replies; ``limit`` takes that many, spread evenly. Tokens that were split off are joined again."""
    rows: list[dict[str, str]] = []
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    step = max(1, len(rows) // limit) if limit else 1
    return [
        Reply(
            row["knowledge"],
            _SPLIT_OFF.sub(r"\1", row["response"]),
            row["begin_label"] == "Fully attributable",
            row["model_name"],
        )
        for row in rows[::step]
    ]


def signals(reply: Reply) -> list[float]:
    """One figure a name in ``SIGNALS``; higher speaks against the reply."""
    source = Source([reply.knowledge])
    known, said = source.whole.stems, [fold(word) for word in words(reply.text)]
    content = content_words(reply.text)
    new = [word for word in content if stem(word) not in known]
    strange = [word for word in said if word not in source.whole.words and stem(word) not in known]
    each = [content_words(reply.text[start:end]) for start, end in sentences(reply.text)]
    told = [fold(word) for word in source.whole.said]
    pairs = set(pairwise(said))
    return [
        len(strange) / max(1, len(said)),
        float(np.log1p(len(new))),
        len(new) / max(1, len(content)),
        max((sum(stem(word) not in known for word in one) / len(one) for one in each if one), default=0.5),
        float(sum(word in _PERSONS for word in said)),
        float(reply.text.count("?")),
        float(len(differences(reply.text, source))),
        1 - len(pairs & set(pairwise(told))) / max(1, len(pairs)),
    ]


def report(folder: Path, limit: int | None = None) -> str:
    """Balanced accuracy of word overlap, of every signal alone, and of all together."""
    replies = load(folder, limit)
    labels = [reply.attributable for reply in replies]
    rows = np.array([signals(reply) for reply in replies])
    generators = np.array([reply.generator for reply in replies])
    lines = [(name, *_alone(-rows[:, place], labels, generators)) for place, name in enumerate(SIGNALS)]
    lines.append(("**all together**", *_together(rows, labels, generators)))
    head = ("signal", "balanced accuracy, fixed on the other generators", "area under the curve")
    return (
        table(head, lines) + f"\n\n{len(replies)} replies, {sum(labels)} attributable. Floor: word overlap alone, 87."
    )


def _alone(scores: Floats, labels: list[bool], generators: np.ndarray) -> tuple[float, float]:
    said = np.zeros(len(labels), bool)
    for generator in np.unique(generators):
        own = generators == generator
        others = [label for label, mine in zip(labels, own, strict=True) if not mine]
        said[own] = scores[own] > best_threshold(others, scores[~own])
    return balanced_accuracy(labels, list(said)), area(labels, scores)


def _together(rows: Floats, labels: list[bool], generators: np.ndarray) -> tuple[float, float]:
    scores = np.zeros(len(labels))
    for generator in np.unique(generators):
        own = generators == generator
        others = [label for label, mine in zip(labels, own, strict=True) if not mine]
        scores[own] = fit(rows[~own], others)(rows[own])
    return balanced_accuracy(labels, list(scores > 0)), area(labels, scores)
