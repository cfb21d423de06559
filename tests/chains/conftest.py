"""A coach of its own for each test, with the model it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from coach.app import Coach, open_coach
from coach.llm.protocol import ChatModel, Embedder
from coach.settings import Engine, load_settings

NOTED, TODAY = date(2026, 11, 2), date(2026, 11, 4)
Opening = Callable[..., Coach]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opening]:
    """Open a coach whose profile is Robin's; without a model its engine is off."""
    coaches: list[Coach] = []

    def open_one(
        chat: ChatModel | None = None, *, profile: bool = True, today: date = TODAY, embedder: Embedder | None = None
    ) -> Coach:
        engine = Engine.LOCAL if chat else Engine.OFF
        settings = load_settings(tmp_path / f"home-{len(coaches)}", engine=engine, today=today)
        coach = open_coach(settings, chat=chat, embedder=embedder)
        coaches.append(coach)
        if profile:
            coach.set_profile(
                {
                    "name": "Robin Vale",
                    "does": "restores church organs",
                    "can_do": "migrated three pipelines to Dagster last year; proofread grant applications",
                    "interests": "climbs at Boulderklub twice a week",
                }
            )
        return coach

    yield open_one
    for coach in coaches:
        coach.close()
