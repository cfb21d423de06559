"""The pocket card of an event, put together in a moment and without a model, from the frame of its plan.

What the prep session agreed on stands on the card as it was agreed. Before there was one it is what the session would
begin with, each person with an opener by rule.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import yaml

from coach import paths
from coach.chains.context import Desk
from coach.chains.learning import learning_goal
from coach.chains.planning import begun, frame
from coach.chains.prep import brief_steps
from coach.domain.event import Event
from coach.domain.person import Person
from coach.domain.plan import NAMED_PEOPLE, Plan
from coach.domain.pocket_card import LIKED_LINES, LookFor, PocketCard
from coach.domain.practice import Practice
from coach.domain.suggestion import Opener
from coach.errors import PromptError


def pocket_card(desk: Desk, event: Event, plan: Plan | None, qr: str | None) -> PocketCard:
    """The card of ``event``; ``qr`` is my contact card as an SVG picture, None for none.

    ``desk`` needs no model on it.

    Raises:
        PromptError: a file of sentences that comes with the program is broken.
    """
    made = frame(desk, event, plan or begun(desk, event))
    named = [lead.person for lead in made.leads[:NAMED_PEOPLE]]
    moves, first_words = _corner()
    return PocketCard(
        event_id=event.id,
        event=event.name,
        target=made.plan.target,
        date=event.date,
        place=event.place,
        goal=made.goal or event.goal,
        learning_goal=learning_goal(made.goal or event.goal),
        people=tuple(LookFor(person.name, _opener(desk, person, plan)) for person in named),
        openers=tuple(dict.fromkeys((*first_words, *made.strangers.openers))),
        liked=_liked(desk, event),
        exits=made.exits,
        moves=moves,
        break_minutes=made.plan.break_minutes,
        break_with=tuple(friend.name for friend in made.friends),
        me=desk.profile().name,
        qr=qr,
    )


def _opener(desk: Desk, person: Person, plan: Plan | None) -> str:
    """What was agreed on, else what the rules say, else a question for somebody nothing is noted about."""
    agreed = plan.prepared_for(person.id) if plan else None
    if agreed and agreed.openers:
        return agreed.openers[0].text
    by_rule = next((step.text for step in brief_steps(desk, person) if isinstance(step, Opener)), None)
    return by_rule or f"Hi {person.greeted}, it is good to see you. How have you been?"


def _liked(desk: Desk, event: Event) -> tuple[str, ...]:
    """Lines of mine that I liked in rehearsals: of this event first, then the newest."""
    rehearsed = desk.notebook.ledger(Practice).list()[::-1]
    rehearsed.sort(key=lambda one: one.event_id != event.id)
    liked = (" ".join(line.splitlines()) for one in rehearsed for line in one.liked[::-1])
    return tuple(dict.fromkeys(liked))[:LIKED_LINES]


@lru_cache(maxsize=1)
def _corner() -> tuple[tuple[str, ...], tuple[str, ...]]:
    file = paths.prompts_dir() / "prep" / "corner.yaml"
    try:
        read: Any = yaml.safe_load(file.read_text(encoding="utf-8"))
        return tuple(map(str, read["moves"])), tuple(map(str, read["openers"]))
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise PromptError("The moves for the corner cannot be read.", "Install the program again.") from error
