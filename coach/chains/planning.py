"""The frame of the plan of an event: what can be said at once and without a model.

The goal, whom to look for and why, what to do among strangers, when it is fine to go, and what to take along. Energy
makes the plan smaller (practice 003-15), a second opening leaves it as it was agreed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from coach.chains.between_us import CommonGround, common_ground, unsaid
from coach.chains.context import Desk
from coach.chains.exits import exits_for
from coach.chains.learning import learning_goal, target_said, templates
from coach.chains.looking_for import Lead, Nearness, ranked, why
from coach.chains.prep import ago, beyond_work_of
from coach.chains.room import Room, people_with, room
from coach.chains.strangers import LOW_ENERGY, Strangers, beyond_work, strangers
from coach.domain.event import Event
from coach.domain.exit import WayOut
from coach.domain.note import Source
from coach.domain.person import Person, Ref
from coach.domain.plan import BREAK_MINUTES, EVENTS_A_WEEK, NAMED_PEOPLE, Budget, Plan
from coach.domain.suggestion import Unsaid

_MORE = 2
"""How many more people are named once that was asked for; after them it stops (practices 001-02 and 001-03)."""
_LONGER_BREAK = 10
"""Minutes that little energy adds to a break with friends."""
MORE_QUESTION = "Two people are plenty for one evening. Would you like to see two more?"
ENOUGH = "That is enough for one evening."


@dataclass(frozen=True)
class Planned:
    """Somebody to look for: why, the words of the goal their notes share, what to make of it and what to leave."""

    person: Ref
    why: str
    sources: tuple[Source, ...]
    matched: tuple[str, ...]
    common_ground: tuple[CommonGround, ...]
    unsaid: tuple[Unsaid, ...]


@dataclass(frozen=True)
class Ranked:
    """Somebody of the notebook who will be there, with the words of the goal that their notes share."""

    person: Ref
    matched: tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """Everything of the plan that needs no model.

    ``leads`` are those of the plan, ``everybody`` and ``ranking`` all those known there, ``others`` the guests who are
    not in the notebook, as typed, ``unclear`` those of them who could be several people. ``more`` is the one question
    about more people, None once it was answered or where there are none. ``friends`` are those present for a break of
    ``plan.break_minutes``.
    """

    event: Event
    plan: Plan
    leads: tuple[Lead, ...]
    everybody: tuple[Lead, ...]
    goal: str
    learning_goal: str | None
    goal_templates: tuple[str, ...]
    target_said: str
    people: tuple[Planned, ...]
    ranking: tuple[Ranked, ...]
    others: tuple[str, ...]
    unclear: tuple[str, ...]
    more: str | None
    strangers: Strangers
    topics_beyond_work: tuple[str, ...]
    exits: tuple[WayOut, ...]
    friends: tuple[Ref, ...]
    warnings: tuple[str, ...]


def begun(desk: Desk, event: Event) -> Plan:
    """A plan nobody has changed yet: the goal, the size and the energy are those of the event."""
    energy = event.energy
    return Plan(
        event_id=event.id,
        goal=event.goal,
        target=size(event),
        energy=energy,
        break_minutes=BREAK_MINUTES + (_LONGER_BREAK if energy is not None and energy <= LOW_ENERGY else 0),
        made=desk.today,
        changed=desk.today,
    )


def size(event: Event) -> int:
    """How many talks to plan: what I said, or as many as little energy is good for when I said nothing (003-15)."""
    low = event.energy is not None and event.energy <= LOW_ENERGY and not event.own_target
    return event.energy if low and event.energy is not None else event.target


def frame(desk: Desk, event: Event, plan: Plan, near: Nearness | None = None) -> Frame:
    """The frame of ``event`` by its ``plan``; people are proposed where none were chosen, and stay once they were."""
    present = room(desk.notebook, event)
    goal = plan.goal or ""
    leads = ranked(desk, present.known, goal, present.before, near)
    plan = _with_people(plan, event, leads)
    chosen = _chosen(desk, plan, leads)
    friends = [person for person in present.known if _is_friend(person)]
    plan = plan if plan.break_with else replace(plan, break_with=tuple(person.id for person in friends))
    theirs = [_under_name(lead.person, one) for lead in chosen for one in beyond_work_of(lead.dossier)[:2]]
    me = desk.profile()
    return Frame(
        event=event,
        plan=plan,
        leads=tuple(chosen),
        everybody=tuple(leads),
        goal=goal,
        learning_goal=learning_goal(goal),
        goal_templates=() if goal else templates(me, event.name),
        target_said=target_said(plan.target, min(len(chosen), plan.target)),
        people=tuple(_planned(desk, lead) for lead in chosen),
        ranking=tuple(Ranked(lead.person.ref, lead.matched) for lead in leads),
        others=present.others,
        unclear=present.unclear,
        more=_more(plan, leads),
        strangers=strangers(replace(event, energy=plan.energy), me, goal, plan.target, plan.comfort),
        topics_beyond_work=beyond_work(me, event, theirs),
        exits=tuple(exits_for(desk.notebook, event, plan, known=present.known)),
        friends=tuple(person.ref for person in _those(present, plan.break_with)),
        warnings=tuple(warnings(desk, event)),
    )


def named(plan: Plan) -> int:
    """How many people to name: two of the target, fewer with little energy, two more when asked for."""
    if plan.target == 0:
        return 0
    tired = plan.energy is not None and plan.energy < LOW_ENERGY
    return min(1 if tired else NAMED_PEOPLE, plan.target) + (_MORE if plan.more_asked else 0)


def basis_of(lead: Lead) -> str:
    """An opaque text that changes with what is noted about somebody, or with what I say of myself.

    Not with the kinds of the facts: those are sorted anew by meaning once a model is awake, and nothing else changed.
    """
    known = lead.dossier
    told = (*known.promises, *known.their_promises, *known.grave)
    quotes = sorted({point.fact.quote for point in known.points})
    reserved = (known.secrets, sorted(known.heavy_notes))
    return fingerprint([known.person, known.profile, known.notes, quotes, [fact.quote for fact in told], reserved])


def warnings(desk: Desk, event: Event) -> list[str]:
    """A kind word when the week holds more events than are good for me (practice 002-15)."""
    if event.date is None:
        return []
    monday = event.date - timedelta(days=event.date.weekday())
    week = [one for one in desk.notebook.events.all() if one.date and monday <= one.date < monday + timedelta(days=7)]
    most = budget(desk)
    if len(week) <= most:
        return []
    events = f"{len(week)} events" if len(week) > 1 else "an event"
    said = {0: "none", 1: "one is"}.get(most, f"{most} are")
    good = f"you said that {said} good for you" if _said_budget(desk) else f"{said} plenty for most who like it quiet"
    return [f"That week holds {events}, and {good}. It is fine to skip one, or to come for half an hour."]


def budget(desk: Desk) -> int:
    """How many events a week are good for me."""
    said = _said_budget(desk)
    return said.events_a_week if said else EVENTS_A_WEEK


def _said_budget(desk: Desk) -> Budget | None:
    return next(reversed(desk.notebook.ledger(Budget).list()), None)


def _with_people(plan: Plan, event: Event, leads: Sequence[Lead]) -> Plan:
    """The plan with people proposed anew where what they were proposed from has changed; chosen ones stay."""
    here = {lead.person.id for lead in leads}
    asked = (plan.goal, plan.target, plan.energy, plan.more_asked, event.guests)
    basis = fingerprint(asked)
    if plan.chosen or (basis == plan.basis and here.issuperset(plan.people)):
        return replace(plan, basis=basis)
    people = tuple(lead.person.id for lead in leads[: named(plan)])
    return replace(plan, people=people, basis=basis)


def _chosen(desk: Desk, plan: Plan, leads: Sequence[Lead]) -> list[Lead]:
    """Those of the plan in its order, also one who stands on no list but was chosen by name."""
    known = {lead.person.id: lead for lead in leads}
    unlisted = people_with(desk.notebook, [one for one in plan.people if one not in known])
    found = known | {lead.person.id: lead for lead in ranked(desk, unlisted, plan.goal or "", frozenset())}
    return [found[person_id] for person_id in plan.people if person_id in found]


def _planned(desk: Desk, lead: Lead) -> Planned:
    newest = lead.dossier.last_note
    said, sources = why(lead, ago(newest.date, desk.today) if newest else None)
    return Planned(
        person=lead.person.ref,
        why=said,
        sources=sources,
        matched=lead.matched,
        common_ground=common_ground(lead.dossier),
        unsaid=unsaid(desk, lead.dossier),
    )


def _more(plan: Plan, leads: Sequence[Lead]) -> str | None:
    """The question whether to name more people, asked once, and only where there are any (practice 001-02)."""
    if plan.more_asked or plan.chosen or plan.target < NAMED_PEOPLE or not plan.people:
        return None
    return MORE_QUESTION if len(leads) > len(plan.people) else None


def _under_name(person: Person, told: str) -> str:
    """“Bo: collects maps”, also where the note says “Bo collects maps”."""
    name = person.first_name
    return f"{name}: {re.sub(rf'^{re.escape(name)} ', '', told, flags=re.I)}"


def _is_friend(person: Person) -> bool:
    return "friend" in (person.relation or "").casefold() and not person.archived


def _those(present: Room, ids: Sequence[str]) -> list[Person]:
    known = {person.id: person for person in present.known}
    return [known[person_id] for person_id in ids if person_id in known]


def fingerprint(parts: Iterable[object]) -> str:
    """An opaque text that differs when any of the parts does."""
    return hashlib.sha256(repr(list(parts)).encode()).hexdigest()[:16]
