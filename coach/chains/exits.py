"""Ways out of a talk at an event: those I wrote and those that come with the program, with how often each may be used.

Asks no model: what is said when leaving must be at hand at once, and be true (practices 000-09 to 000-12).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import yaml

from coach import paths
from coach.domain.exit import Exit, ExitKind, WayOut
from coach.errors import PromptError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from coach.domain.event import Event
    from coach.domain.person import Person
    from coach.domain.plan import Plan
    from coach.store.notebook import Notebook

_NEEDS_SOMEBODY = (ExitKind.INTRODUCE, ExitKind.FRIEND)


def all_exits(notebook: Notebook) -> list[Exit]:
    """Every way out there is, mine first, without those that were dropped.

    Raises:
        PromptError: the file of those that come with the program is broken.
    """
    kept = {one.id: one for one in notebook.ledger(Exit).list()}
    shipped = [kept.get(one.id, one) for one in shipped_exits()]
    mine = [one for one in kept.values() if one.id not in {other.id for other in shipped}]
    return [one for one in (*mine, *shipped) if not one.dropped]


def exits_for(
    notebook: Notebook, event: Event | None = None, plan: Plan | None = None, *, known: Sequence[Person] = ()
) -> list[WayOut]:
    """The ways out to take along, those of the plan first and then of different kinds, the used up ones left out.

    ``known`` are the people of the notebook who will be there: with none of them there is nobody to introduce, and
    without a friend among them no friend to look in on. Whom to introduce to whom is said where the plan found a pair,
    and then comes before the others that are shipped.

    Raises:
        PromptError: as `all_exits`.
    """
    here = _possible(plan, known)
    ready = [one for one in all_exits(notebook) if one.kind not in _NEEDS_SOMEBODY or one.kind in here]
    where = event.id if event else None
    lines = {ExitKind.INTRODUCE: _best_line(plan, known)}
    found = [WayOut(one.id, one.text, one.kind, one.uses_left(where), lines.get(one.kind)) for one in ready]
    usable = sorted((one for one in found if one.uses_left != 0), key=lambda one: one.line is None)
    chosen = plan.exits if plan else ()
    first = [one for key in chosen for one in usable if one.id == key]
    return _varied(first, [one for one in usable if one not in first])


def instead_of(used_up: Exit, ways: Sequence[WayOut]) -> WayOut | None:
    """Another way out than one that is used up: of another kind if there is one."""
    others = [one for one in ways if one.id != used_up.id]
    return next((one for one in others if one.kind is not used_up.kind), next(iter(others), None))


@lru_cache(maxsize=1)
def shipped_exits() -> tuple[Exit, ...]:
    """The ways out that come with the program.

    Raises:
        PromptError: the file cannot be read.
    """
    file = paths.prompts_dir() / "prep" / "exits.yaml"
    try:
        read: Any = yaml.safe_load(file.read_text(encoding="utf-8"))
        return tuple(_shipped(each) for each in read["exits"])
    except (OSError, yaml.YAMLError, KeyError, ValueError, TypeError) as error:
        raise PromptError("The ways out of a talk cannot be read.", "Install the program again.") from error


def _shipped(each: dict[str, Any]) -> Exit:
    close = str(each["close"])
    return Exit(
        id=str(each["id"]),
        text=f"{each['text']} {close}",
        close=close,
        kind=ExitKind(each["kind"]),
        limit=None if each.get("limit") is None else int(each["limit"]),
    )


def _possible(plan: Plan | None, known: Sequence[Person]) -> Collection[ExitKind]:
    """Which of the kinds that need somebody in the room can be meant tonight."""
    friends = bool(plan and plan.break_with) or any("friend" in (person.relation or "").lower() for person in known)
    introductions = bool(known) or bool(plan and plan.people)
    return {kind for kind, met in ((ExitKind.INTRODUCE, introductions), (ExitKind.FRIEND, friends)) if met}


def _best_line(plan: Plan | None, known: Sequence[Person]) -> str | None:
    """What to say of the best pair of the plan: two who are there and share a goal, with nothing to ask them before."""
    here = {person.id for person in known}
    pairs = (one for one in (plan.introductions if plan else ()) if {one.a.id, one.b.id} <= here)
    return next((one.line for one in pairs if one.shared_goal and not one.warning), None)


def _varied(first: list[WayOut], others: list[WayOut]) -> list[WayOut]:
    """``others`` after ``first``: my own, then one of each kind that is not there yet before a second of any."""
    said = {one.kind for one in first}
    mine: list[WayOut] = []
    fresh: list[WayOut] = []
    again: list[WayOut] = []
    for one in others:
        if one.kind is ExitKind.OWN:
            mine.append(one)
        else:
            (again if one.kind in said else fresh).append(one)
            said.add(one.kind)
    return [*first, *mine, *fresh, *again]
