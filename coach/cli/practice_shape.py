"""The shapes of ``coach practice`` in JSON, as the contract has them."""

from __future__ import annotations

from collections.abc import Iterable

from coach.domain.plain import Json, plain
from coach.domain.practice import Feedback, Practice, Scene, Turn
from coach.domain.suggestion import Stamp


def scenes(found: Iterable[Scene]) -> Json:
    """What there is to rehearse."""
    return {
        "scenes": [
            {
                "id": scene.id,
                "title": scene.title,
                "situation": scene.situation,
                "difficulty": scene.difficulty,
                "minutes": scene.minutes,
                "skills": plain(scene.skills),
            }
            for scene in found
        ]
    }


def session(practice: Practice) -> Json:
    """One rehearsal with what there is to read about it; ``feedback`` is null as long as it goes on."""
    return {
        "session_id": practice.id,
        "scene": practice.scene.id,
        "turns": turns(practice.turns),
        "feedback": _feedback(practice.feedback) if practice.feedback else None,
        "engine": practice.engine,
        "prompts": plain(_prompts(practice)),
    }


def kept(practice: Practice) -> Json:
    """One rehearsal as it is kept: its session, and what I noted about it."""
    return {
        **session(practice),
        "title": practice.scene.title,
        "date": plain(practice.date),
        "ended": practice.ended,
        "takes": len(practice.takes) + 1,
        "liked": list(practice.liked),
        "comfort_before": practice.comfort_before,
        "comfort_after": practice.comfort_after,
    }


def turns(said: Iterable[Turn]) -> list[Json]:
    """What was said, in order."""
    return [{"speaker": turn.speaker, "text": turn.text} for turn in said]


def _prompts(practice: Practice) -> list[Stamp]:
    """Which prompts worded what was said and what there is to read, each once."""
    said = [turn.stamp for turn in practice.turns if turn.stamp is not None]
    return list(dict.fromkeys((*said, *(practice.feedback.prompts if practice.feedback else ()))))


def _feedback(read: Feedback) -> Json:
    return {
        "verdict": read.verdict,
        "observations": [
            {"quote": seen.quote, "turn": seen.turn, "about": seen.about, "better": seen.better}
            for seen in read.observations
        ],
        "skills": plain(read.skills),
        "next_step": read.next_step,
    }
