"""Scenes of my own that are kept to be played again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from coach.domain.ledger import Entry
from coach.domain.practice import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnScene(Entry):
    """A scene around a character that was taken in; ``card`` is what else stood on its card, to be given out again."""

    TYPE: ClassVar[str] = "scene"
    scene: Scene
    card: dict[str, Any] = field(default_factory=dict)
