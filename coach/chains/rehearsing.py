"""Scenes of my own: with somebody from my notes, at an event that is coming, or from a few lines I typed.

Rules alone, so that a scene is there at once. A character knows what that person told me of themselves; what is
private, said in confidence, about others, or my own opinion never enters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.chains.context import Desk
from coach.chains.learning import spoken
from coach.chains.own_words import names_of_others
from coach.chains.planning import begun
from coach.chains.portraying import Portrait, called, portrait
from coach.chains.prep import ago
from coach.chains.room import people_with, room
from coach.domain.event import Event
from coach.domain.person import Person
from coach.domain.plan import NAMED_PEOPLE, Plan
from coach.domain.practice import Character, Line, Scene, Skill, Telling
from coach.evidence import Dossier
from coach.language.lines import clean_line
from coach.language.words import fold
from coach.practice.anybody import PLAIN_ANSWERS, QUIETLY, well
from coach.practice.naming import within
from coach.practice.scenes import scenes
from coach.practice.situations import scene_of
from coach.reading.orders import speaks_to_a_program

CIRCLE = 3
"""How many stand together, me not counted."""
_CAME = (
    "I have read a little about it, and talked to nobody yet. That is why I came.",
    "I am still making up my mind about it.",
    "Somebody told me about it, so here I am.",
)


def scene_with(desk: Desk, person: Person) -> Scene:
    """A rehearsal with ``person``: deep questions are fine once we have talked more than once (004-14)."""
    dossier = desk.dossier(person)
    others = names_of_others(desk.notebook.people.keys(), person)
    deep = len({note.date for note in dossier.notes}) > 1
    made = portrait(dossier, others)
    if not made.told and not made.character.hides:
        return _with_little(dossier, made)
    name = made.character.name
    heavy = bool(dossier.heavy_notes)
    return Scene(
        id=f"with-{person.id}",
        title=f"A talk with {within(name)}",
        situation=_situation(dossier, within(name)),
        characters=(made.character,),
        difficulty=2 if heavy else 1,
        skills=_skills(made, heavy=heavy, deep=deep),
        objectives=tuple(_objectives(made, heavy=heavy, deep=deep)),
        success="You listened, and left in a friendly way." if heavy else "You know one thing more, and left warmly.",
        opening=(Line(name, "Hello, it is good to see you." if dossier.notes else "Hello."),),
        asks=made.asks,
        known=bool(dossier.notes),
        practices=("000-12", "003-05", "004-14") if deep else ("000-12", "003-05"),
    )


def scene_at(desk: Desk, event: Event) -> Scene:
    """A rehearsal of ``event``: two whom the plan names or who are known there, and strangers, in a circle."""
    plan = next(iter(desk.notebook.ledger(Plan).list(event_id=event.id)), None) or begun(desk, event)
    keys = list(desk.notebook.people.keys())
    present = room(desk.notebook, event).known
    planned = people_with(desk.notebook, plan.people)
    guests = list({person.id: person for person in (*planned, *present) if not person.archived}.values())
    known = [
        portrait(desk.dossier(person), names_of_others(keys, person), aloud=True) for person in guests[:NAMED_PEOPLE]
    ]
    topic = _topic(_said(plan.goal or event.goal))
    theirs = _apart([made.character for made in known], guests)
    taken = {word for name, _ in keys for word in name.split()}
    strangers = list(_strangers(taken, theirs))[: CIRCLE - len(theirs)]
    circle = (*theirs, *strangers)
    host, first, last = strangers[0], circle[0], circle[1]
    return Scene(
        id=f"at-{event.id}",
        title=f"A circle at {_said(event.name, 'the event')}",
        situation=f"You are at {_said(event.name, 'the event')}. Three people stand together and talk"
        f"{f' about {topic}' if topic else ''}; the side towards you is open.",
        characters=circle,
        difficulty=2,
        skills=(Skill.JOINING, Skill.ASKING, Skill.FINDING_A_NEED, Skill.LEAVING),
        objectives=tuple(_planned(plan)),
        success="You stood with them, asked one thing you wanted to know, and left in a friendly way.",
        opening=(
            Line(host.name, f"So, what do you two make of {topic}?" if topic else "So, how do you two like it so far?"),
            Line(first.name if first is not host else last.name, "I would like to hear you first."),
        ),
        room=Line(last.name if last is not host else first.name, "Come and stand with us, there is room."),
        asks=(Line(host.name, "And you, what brings you here?"), Line(first.name, "How do you see it?")),
        known=bool(theirs),
        practices=("000-04", "000-05", "000-12", "003-05"),
    )


def scene_from(desk: Desk, text: str) -> Scene:
    """A rehearsal of what I typed: who they are, what they want, what makes it hard."""
    return scene_of(text)


def _with_little(dossier: Dossier, made: Portrait) -> Scene:
    """With somebody of whom nothing is noted that they could say here: stock lines, and one thing to find out."""
    person, heavy = dossier.person, bool(dossier.heavy_notes)
    name = called(person)
    who = within(name)
    return Scene(
        id=f"with-{person.id}",
        title=f"A talk with {who}",
        situation=(
            f"What you noted about {who} is theirs to bring up, so here they only say what anybody might."
            if heavy
            else f"Nothing is noted about {who} that they could tell here, so they only say what anybody might."
        )
        + " It is a place to try first words and one question.",
        characters=(
            Character(
                name,
                made.character.role,
                tells=(*PLAIN_ANSWERS, QUIETLY if heavy else well()),
                farewell="See you soon.",
                person_id=person.id,
            ),
        ),
        turns=5,
        minutes=3,
        skills=(Skill.ASKING, Skill.LISTENING, Skill.LEAVING),
        objectives=("Be there and listen; nothing has to be found out." if heavy else "Find out one thing.",),
        success="You listened." if heavy else "You asked one question and stayed with the answer.",
        known=bool(dossier.notes),
        opening=(Line(name, "Hello."),),
        asks=(Line(name, "And you?"),),
        practices=("000-12",),
    )


def _situation(dossier: Dossier, name: str) -> str:
    note = next((note for note in dossier.notes if not note.private), None)
    if note is None:
        return f"You meet {name}."
    where = f", at {clean_line(note.event.name)}" if note.event else ""
    return f"You meet {name} again. You last talked {ago(note.date, dossier.today)}{where}."


def _skills(made: Portrait, *, heavy: bool, deep: bool) -> tuple[Skill, ...]:
    if heavy:
        return (Skill.LISTENING, Skill.DISCRETION, Skill.LEAVING)
    need = (Skill.FINDING_A_NEED, Skill.OFFERING_HELP) if made.character.hides else ()
    return (Skill.ASKING, *((Skill.GOING_DEEPER,) if deep else (Skill.LISTENING,)), *need, Skill.LEAVING)


def _objectives(made: Portrait, *, heavy: bool, deep: bool) -> Iterator[str]:
    if heavy:
        yield "Be there and listen; nothing has to be found out."
        yield "Leave what is heavy to them: they speak of it, or they do not."
    else:
        yield (
            "Ask what matters to them, and stay with the answer."
            if deep
            else "Ask one thing, and stay with the answer."
        )
        if made.character.hides:
            yield "Find out one thing they could use."
    if any("Did you get round to it?" in line.line for line in made.asks):
        yield "Say in a sentence how it stands with what you promised."
    yield "Leave with a warm word."


def _said(typed: str | None, otherwise: str = "") -> str:
    """What I typed on one clean line; ``otherwise`` where it speaks to a program."""
    return otherwise if speaks_to_a_program(typed or "") else clean_line(typed or "").rstrip(".")


def _planned(plan: Plan) -> Iterator[str]:
    goal, experiment = _said(plan.goal), _said(plan.experiment)
    if goal:
        yield f"Your goal: {goal}."
    if plan.target:
        talks = "talk" if plan.target == 1 else "talks"
        yield f"This is one of the {plan.target} {talks} you planned." if plan.target > 1 else "One talk is the plan."
    if experiment:
        yield f"Your experiment: {experiment}."
    yield "Leave with a warm word."


def _topic(goal: str) -> str:
    """What the circle talks about: what I want to learn; "" where that is nothing one could talk about."""
    asked = re.search(
        r"\b(?:learn|find out|hear|understand|know|see)\b (?:more )?(?:about )?(?P<what>(?:how|what|why)\b.+)",
        goal,
        re.I,
    )
    if asked and spoken(goal):
        return re.sub(r"\bI\b", "one", asked["what"])
    return ""


def _apart(characters: list[Character], people: list[Person]) -> list[Character]:
    """Two of the same first name go by their whole names."""
    names = [fold(one.name) for one in characters]
    full = {person.id: clean_line(person.name) for person in people}
    return [
        replace(one, name=full[one.person_id or ""]) if names.count(fold(one.name)) > 1 else one for one in characters
    ]


def _strangers(taken: set[str], theirs: Sequence[Character]) -> Iterator[Character]:
    """Stock characters of the circles that come with the coach, each with a word on why they came.

    Those come first who are not called like anybody I know (``taken``), and nobody like one of ``theirs``.
    """
    found = {one.name: one for scene in scenes() if scene.circle for one in scene.characters}
    here = {fold(one.name) for one in theirs}
    for number, one in enumerate(sorted(found.values(), key=lambda one: fold(one.name) in taken)):
        if fold(one.name) not in here:
            came = Telling("why they came", _CAME[number % len(_CAME)], ("come", "came", "bring", "topic"))
            yield replace(one, tells=(*one.tells, came))
