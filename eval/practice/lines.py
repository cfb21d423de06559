"""Single lines of mine by what they do, as they stand in ``lines/*.txt``: half to train on, half held, and a voice.

A file is called by its sign, those that begin with ``clean`` hold lines that are no fault. ``voice.txt`` was written
last, in another manner of speaking, with the sign before each line.
"""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

CLEAN = "clean"
_FOLDER = Path(__file__).parent / "lines"
_SEED = 7


class Labelled(NamedTuple):
    """A line and what it does: a sign, or ``CLEAN``."""

    kind: str
    text: str


def halves() -> tuple[list[Labelled], list[Labelled]]:
    """The lines to train on and those to look at the figures of; every kind is split in two, always the same way."""
    by_kind: defaultdict[str, list[str]] = defaultdict(list)
    for file in sorted(_FOLDER.glob("*.txt")):
        if file.stem != "voice":
            by_kind[file.stem.partition("_")[0]] += _texts(file)
    train: list[Labelled] = []
    held: list[Labelled] = []
    for kind, texts in by_kind.items():
        random.Random(_SEED).shuffle(texts)
        middle = (len(texts) + 1) // 2
        train += [Labelled(kind, text) for text in texts[:middle]]
        held += [Labelled(kind, text) for text in texts[middle:]]
    return train, held


def voice() -> list[Labelled]:
    """The lines in another voice."""
    return [Labelled(*text.split(": ", 1)) for text in _texts(_FOLDER / "voice.txt")]


def _texts(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
