"""The message asked for: kept between the click and the writing, for one person and one kind alone."""

from __future__ import annotations

import json
from typing import Any

from coach.domain.person import Person
from coach.domain.suggestion import Channel, DraftKind
from ui import state


def ask(person_id: str, kind: DraftKind, channel: Channel | str | None, **options: object) -> None:
    """Ask for a message, as a callback does it; options that are None or empty are left to the coach."""
    given = {name: value for name, value in options.items() if value not in (None, "", [])}
    state.ask("draft", person_id)
    state.keep("draft-kind", kind.value)
    state.keep("draft-channel", str(channel) if channel else None)
    state.keep("draft-options", json.dumps({"for": [person_id, kind.value], "options": given}))


def asked(person: Person) -> dict[str, Any]:
    """What was asked for, as the coach takes it; options of another message are none of this one."""
    request: dict[str, Any] = {name: state.kept(f"draft-{name}") for name in ("kind", "channel")}
    kept = json.loads(state.kept("draft-options") or "{}")
    if kept.get("for") == [person.id, request["kind"]]:
        request |= kept["options"]
    return {name: value for name, value in request.items() if value is not None}
