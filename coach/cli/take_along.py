"""What I take along to any meeting: the guess to try out next, and my ways to say what I do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from coach.cli.say import Line

if TYPE_CHECKING:
    from coach.app import Coach

_INTROS = 3


def take_along(coach: Coach) -> dict[str, Any]:
    """``experiment`` with what is ``to_try`` next, null when nothing is; ``self_introductions``, the best first."""
    to_try, newest = coach.experiment_to_try(), next(iter(coach.experiments()), None)
    return {
        "experiment": {**coach.entry_shown(newest), "to_try": to_try} if newest and to_try else None,
        "self_introductions": [
            {"id": intro.id, "text": intro.text, "uses": len(intro.uses), "comfort": intro.comfort}
            for intro in coach.self_intros()[:_INTROS]
        ],
    }


def take_along_lines(document: dict[str, Any]) -> Iterator[Line]:
    """What a person reads of it, before everything else."""
    if document["experiment"]:
        yield Line(f"To try out: {document['experiment']['to_try']}")
    for intro in document["self_introductions"]:
        yield Line(f"To say what you do: {intro['text']}")
    if document["experiment"] or document["self_introductions"]:
        yield Line()
