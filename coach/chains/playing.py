"""The others in a scene speak: each beat of the stage plan becomes a turn, worded and handed out in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.chains.context import Desk
from coach.chains.speaking import Voice
from coach.domain.practice import Scene, Turn
from coach.practice.answering import Near
from coach.practice.stage import next_beats


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of what ``speaker`` is saying, as it comes; joined, the pieces are the text of the turn that follows."""

    speaker: str
    piece: str


def reply_steps(desk: Desk, scene: Scene, turns: Sequence[Turn]) -> Iterator[Said | Turn]:
    """What the others say after ``turns``: pieces of each turn, then the turn; nothing when it is my turn.

    After an interruption it goes on with what is missing, when it is called with the turns that were kept.

    Raises:
        ModelError: the model cannot be reached; the turns that came stand.
    """
    voice, so_far = Voice(desk.chat, scene), list(turns)
    for beat in next_beats(scene, turns, _near(desk)):
        turn = voice.turn(beat, so_far)
        yield from (Said(turn.speaker, piece) for piece in re.findall(r"\s*\S+", turn.text))
        yield turn
        so_far.append(turn)


def _near(desk: Desk) -> Near | None:
    """How near a question is in meaning to what can be told, where vectors can be had."""
    embedder = desk.embedder
    if embedder is None:
        return None
    ready = embedder

    def near(asked: str, texts: Sequence[str]) -> list[float]:
        first, *others = ready.embed((asked, *texts))
        return [sum(a * b for a, b in zip(first, other, strict=True)) for other in others]

    return near
