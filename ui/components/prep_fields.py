"""The fields of a prep session: which step has which, and how what they hold gets into the plan."""

from __future__ import annotations

from typing import Any

from coach.domain.event import Event
from coach.domain.plan import Step
from ui import state, wiring
from ui.components import trouble

_KEPT = {
    Step.GOAL: ("goal", "target", "energy"),
    Step.PEOPLE: ("people",),
    Step.STRANGERS: ("comfort",),
    Step.SELF_INTRODUCTION: ("self_intro",),
    Step.BREAK: ("break_with", "break_minutes"),
    Step.EXPERIMENT: ("experiment",),
}


def keep(key: str, event_id: str, step: Step) -> None:
    """Keep what the step's fields hold as soon as one is changed: leaving the page loses nothing."""
    with trouble.told():
        wiring.coach().change_plan(event_id, **held(key, event_id, step))


def keep_anew(key: str, event_id: str, step: Step) -> None:
    """The same, and the fields are drawn anew: little energy makes the number of talks smaller (practice 003-15)."""
    keep(key, event_id, step)
    state.next_turn(f"prep-{event_id}")


def widget(key: str, event: Event, field: str) -> str:
    """The key of a field's widget; a new sheet of the step has new ones, drawn from the plan."""
    return f"{key}-{event.id}-{state.turn(f'prep-{event.id}')}-{field}"


def held(key: str, event_id: str, step: Step) -> dict[str, Any]:
    """What the step's fields hold now and the plan does not yet; fields not drawn or not chosen are left out."""
    coach, turn = wiring.coach(), state.turn(f"prep-{event_id}")
    agreed = coach.plan_of(event_id)
    found: dict[str, Any] = {}
    for field in _KEPT.get(step, ()):
        value = state.held(f"{key}-{event_id}-{turn}-{field}", None)
        found[field] = tuple(value) if isinstance(value, list) else value
    return {field: value for field, value in found.items() if value is not None and value != getattr(agreed, field)}
