"""What the judges say of the drafts of a run: only those that were shown to agree with people are asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coach.llm.gateway import open_chat
from coach.settings import load_settings
from eval.judges.asking import QUESTIONS, likelihood_of_yes
from eval.judges.calibration import standing, thresholds
from eval.playing import Played

if TYPE_CHECKING:
    from coach.llm.protocol import ChatModel


def opinions(played: Sequence[Played], engine: str) -> list[str]:
    """One line a judge: its share of yes over all drafts, or that it is not used; none with the engine off."""
    names = [str(record["name"]) for one in played for record in one.case.people]
    model = open_chat(load_settings(engine=engine), lambda: names)
    if model is None:
        return ["judges: none without a model"]
    heard = thresholds(model.label)
    bodies = [str(body) for one in played if (body := one.document.get("body"))]
    shares = [_share(model, rubric, threshold, bodies) for rubric, threshold in heard.items() if bodies]
    return [*standing(model.label), *shares]


def _share(model: ChatModel, rubric: str, threshold: float, bodies: Sequence[str]) -> str:
    yes = sum((likelihood_of_yes(model, rubric, body) or 0.0) >= threshold for body in bodies)
    return f"{QUESTIONS[rubric]}: {yes / len(bodies):.0%} of {len(bodies)} drafts"
