"""The pocket card of an event, put together in a moment and without a model: from the plan, else by rule.

What the prep session agreed on stands on the card as it was agreed. Without one, the people are those of the guest
list who are in the notebook, each with an opener by rule.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import yaml

from coach import paths
from coach.chains.context import Desk
from coach.chains.exits import exits_for
from coach.chains.prep import brief_steps
from coach.chains.room import room
from coach.chains.strangers import openers
from coach.domain.event import Event
from coach.domain.person import Person
from coach.domain.plan import BREAK_MINUTES, NAMED_PEOPLE, Plan
from coach.domain.pocket_card import LookFor, PocketCard
from coach.domain.suggestion import Opener
from coach.errors import NotFound, PromptError
from coach.store.notebook import Notebook


def pocket_card(desk: Desk, event: Event, plan: Plan | None, qr: str | None) -> PocketCard:
    """The card of ``event``; ``qr`` is my contact card as an SVG picture, None for none.

    ``desk`` needs no model on it.

    Raises:
        PromptError: a file of sentences that comes with the program is broken.
    """
    known = known_there(desk.notebook, event, plan)
    agreed = plan is not None and (plan.people or plan.chosen)
    named = _those(desk.notebook, plan.people) if plan and agreed else known
    goal = (plan.goal if plan else None) or event.goal
    moves, first_words = _corner()
    me = desk.notebook.profile.get()
    return PocketCard(
        event_id=event.id,
        event=event.name,
        target=plan.target if plan else event.target,
        date=event.date,
        place=event.place,
        goal=goal,
        people=tuple(LookFor(person.name, _opener(desk, person, plan)) for person in named[:NAMED_PEOPLE]),
        openers=tuple(dict.fromkeys((*first_words, *openers(event, me, goal or "")))),
        exits=tuple(exits_for(desk.notebook, event, plan, known=known)),
        moves=moves,
        break_minutes=plan.break_minutes if plan else BREAK_MINUTES,
        break_with=tuple(person.first_name for person in _those(desk.notebook, plan.break_with)) if plan else (),
        me=me.name,
        qr=qr,
    )


def plan_of(notebook: Notebook, event: Event) -> Plan | None:
    """The plan that is kept for an event, None before there was a session."""
    return next(reversed(notebook.ledger(Plan).list(event_id=event.id)), None)


def known_there(notebook: Notebook, event: Event, plan: Plan | None = None) -> list[Person]:
    """The people of the notebook who will be there: those planned, then those of the guest list, in its order."""
    planned = _those(notebook, (*plan.people, *plan.break_with)) if plan else []
    return list({person.id: person for person in (*planned, *room(notebook, event).known)}.values())


def _those(notebook: Notebook, ids: tuple[str, ...]) -> list[Person]:
    """The people with these ids; somebody forgotten since is left out."""
    found = []
    for person_id in ids:
        try:
            found.append(notebook.people.get(person_id))
        except NotFound:
            continue
    return found


def _opener(desk: Desk, person: Person, plan: Plan | None) -> str:
    """What was agreed on, else what the rules say, else a question for somebody nothing is noted about."""
    agreed = plan.prepared_for(person.id) if plan else None
    if agreed and agreed.openers:
        return agreed.openers[0].text
    by_rule = next((step.text for step in brief_steps(desk, person) if isinstance(step, Opener)), None)
    return by_rule or f"Hi {person.greeted}, it is good to see you. How have you been?"


@lru_cache(maxsize=1)
def _corner() -> tuple[tuple[str, ...], tuple[str, ...]]:
    file = paths.prompts_dir() / "prep" / "corner.yaml"
    try:
        read: Any = yaml.safe_load(file.read_text(encoding="utf-8"))
        return tuple(map(str, read["moves"])), tuple(map(str, read["openers"]))
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise PromptError("The moves for the corner cannot be read.", "Install the program again.") from error
