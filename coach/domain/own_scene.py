"""Scenes of my own that are kept to be played again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from coach.domain.ledger import Entry
from coach.domain.practice import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnScene(Entry):
    """A scene that did not come with the coach, such as one around a character that was taken in from a card."""

    TYPE: ClassVar[str] = "scene"
    scene: Scene
