"""Talks with planted faults, as they stand in the files ``faults_*.txt``; README.md has the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coach.domain.practice import ME, Character, Scene, Turn

HALVES = ("dev", "held")
SPLITS = (*HALVES, "fresh")
"""The two halves, and lines in words far from those of the rules."""
_MARK = re.compile(r"\[(?P<kind>[a-z-]+): (?P<words>[^\]]+)\]")
_WHOLE = re.compile(r"\s*\[(?P<kind>[a-z-]+)\]\s*$")
_CLOSE = Turn(ME, "I will let you go now. It was good to talk to you, thank you.")


@dataclass(frozen=True, slots=True)
class Planted:
    """A fault that was put into a talk: its kind, the turn, and the words."""

    kind: str
    turn: int
    words: str


@dataclass(frozen=True, slots=True)
class Talk:
    """A scene, what was said in it, and what was planted."""

    id: str
    scene: Scene
    turns: tuple[Turn, ...]
    planted: tuple[Planted, ...]


def load(split: str) -> list[Talk]:
    """The talks of one half."""
    text = (Path(__file__).parent / f"faults_{split}.txt").read_text(encoding="utf-8")
    return [_talk(part.strip().splitlines()) for part in re.split(r"^== ", text, flags=re.M)[1:]]


def _talk(lines: list[str]) -> Talk:
    name, *marks = lines[0].split()
    turns: list[Turn] = []
    planted: list[Planted] = []
    for line in filter(None, lines[1:]):
        speaker, _, words = line.partition(": ")
        planted += [Planted(kind, len(turns), found) for kind, found in _marks(words)]
        turns.append(Turn(speaker, _MARK.sub(r"\g<words>", _WHOLE.sub("", words))))
    others = dict.fromkeys(turn.speaker for turn in turns if not turn.mine)
    scene = Scene(
        name,
        name,
        "A talk at an evening.",
        tuple(Character(one, "somebody at the evening") for one in others),
        fit="nofit" not in marks,
        known="known" in marks,
    )
    return Talk(name, scene, (*turns, *(() if "whole" in marks else (_CLOSE,))), tuple(planted))


def _marks(words: str) -> Iterator[tuple[str, str]]:
    whole = _WHOLE.search(words)
    if whole:
        yield whole["kind"], _WHOLE.sub("", words)
    for found in _MARK.finditer(words):
        yield found["kind"], found["words"]
