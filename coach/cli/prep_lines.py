"""A prep session as a person reads it in the terminal: the frame first, then what to say to each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from coach.cli.say import Line
from coach.cli.suggestion_lines import ready_lines
from coach.domain.note import Note
from coach.domain.plan import Step

if TYPE_CHECKING:
    from coach.chains.planning import Frame, Planned
    from coach.domain.introduction import Introduction
    from coach.domain.plan import Prepared

Document = dict[str, Any]
Notes = Callable[[str], Note]
_FEW = 5
"""So many names of strangers are listed; a longer list would only make one look for who is missing (001-03)."""


def opening_lines(last_time: str | None, to_try: str | None) -> Iterator[Line]:
    """What the last evening hands on to this one: a kind line about it, and the adjusted guess (practice 000-01)."""
    if last_time:
        yield Line(last_time, "quiet")
    if to_try:
        yield Line(f"To try out: {to_try}")


def no_experiment_lines() -> Iterator[Line]:
    """What the step of the experiment says while there is nothing to try out yet (practice 000-01)."""
    yield Line("What would you like to try out? Say it with --experiment, for instance:")
    yield Line("People tell me more if I ask one thing twice", indent=2)


def frame_lines(
    frame: Frame, note: Notes, step: Step | None, self_intros: list[Document], kind_words: list[Document]
) -> Iterator[Line]:
    """The plan without what the model adds; only one step of it when that was asked for."""
    for each, lines in (
        (Step.GOAL, _goal(frame)),
        (Step.PEOPLE, _people(frame, note)),
        (Step.STRANGERS, _strangers(frame, kind_words)),
        (Step.SELF_INTRODUCTION, (Line(f"To say what you do: {one['text']}") for one in self_intros)),
        (Step.EXITS, _exits(frame)),
        (Step.BREAK, _break(frame)),
    ):
        if step in (None, each):
            yield from lines


def _goal(frame: Frame) -> Iterator[Line]:
    for warning in frame.warnings:
        yield Line(warning, "flag")
    if frame.goal:
        yield Line(f"Goal: {frame.goal}")
    else:
        yield Line("What would you like to learn there? Say it with --goal, for instance:")
        for one in frame.goal_templates:
            yield Line(one, indent=2)
    if frame.learning_goal:
        yield Line(
            f"That is not in your hands alone. Beside it, something you can surely take home: {frame.learning_goal}"
        )
    yield Line(frame.target_said)
    yield Line()


def _people(frame: Frame, note: Notes) -> Iterator[Line]:
    for planned in frame.people:
        yield from _planned(planned, note)
    if frame.more:
        yield Line(f"{frame.more} (--more)", "quiet")
    if frame.others and len(frame.others) <= _FEW:
        yield Line(f"Also there, not in your notebook: {', '.join(frame.others)}", "quiet")
    for name in frame.unclear[:_FEW]:
        yield Line(f"“{name}” on the list could be several people you know.", "quiet")
    yield Line()


def _planned(planned: Planned, note: Notes) -> Iterator[Line]:
    yield Line(planned.person.name, "title")
    yield Line(planned.why, indent=2)
    if planned.sources:
        days = dict.fromkeys(str(note(one.note_id).date) for one in planned.sources)
        yield Line(f"your note of {' and '.join(days)}", "quote", 4)
    for ground in planned.common_ground:
        yield Line(ground.text, indent=2)
    for left in planned.unsaid:
        where = f" (your note of {note(left.note_id).date})" if left.note_id else ""
        yield Line(f"Better left alone: {left.text}{where}", "quiet", 2)


def _strangers(frame: Frame, kind_words: list[Document]) -> Iterator[Line]:
    for one in frame.strangers.tries:
        yield Line(f"{one.number}. {one.where}.")
        yield Line(one.how, "quiet", 3)
    for opener in frame.strangers.openers if frame.strangers.tries else ():
        yield Line(f"To say first: {opener}")
    for kind in kind_words:
        who = kind["person"]["name"] if kind["person"] else "somebody"
        yield Line(f"To pass on to somebody you like, where you mean it: “{kind['words']}” ({who} said it to you)")
    yield Line(f"Beyond work: {'; '.join(frame.topics_beyond_work)}")
    yield Line()


def _exits(frame: Frame) -> Iterator[Line]:
    for one in frame.exits[:3]:
        yield Line(f"To leave: {one.text}")
        if one.line:
            yield Line(f"“{one.line}”", "quote", 2)


def _break(frame: Frame) -> Iterator[Line]:
    """With whom to catch one's breath, and for how long (practice 000-13)."""
    minutes = frame.plan.break_minutes
    if not minutes:
        yield Line("No break is planned. --break-minutes 15 plans one.", "quiet")
        return
    if frame.friends:
        where = f"with {' and '.join(friend.name for friend in frame.friends)}"
    else:
        where = "in the fresh air at the door"
    long = "1 minute" if minutes == 1 else f"{minutes} minutes"
    yield Line(f"To catch your breath: {long} {where}, then back once more.")
    if frame.ranking and not frame.friends:
        yield Line("Is there somebody with whom you can just be? --break-with NAME", "quiet")


def prepared_lines(prepared: Prepared, note: Notes) -> Iterator[Line]:
    """What to have ready for one person."""
    from coach.domain.plain import plain

    yield Line(f"With {prepared.person.name}", "title")
    yield from ready_lines(plain(prepared), note)
    yield Line()


def introduction_lines(made: Introduction) -> Iterator[Line]:
    """Two people to bring together, and what to say."""
    yield Line(f"You could introduce {made.a.name} and {made.b.name}: {made.line}")
    if made.warning:
        yield Line(made.warning, "flag", 2)
    elif made.shared_goal:
        yield Line(f"It is a good way out of a talk with {made.a.name}, too.", "quiet", 2)


def no_introduction_lines(frame: Frame) -> Iterator[Line]:
    """Why nobody is to be introduced: too few are known there (practice 000-11), or nothing noted speaks for it."""
    from coach.app.introducing import why_unavailable

    missing = why_unavailable([ranked.person for ranked in frame.ranking])
    yield Line(missing or "Nothing you noted speaks for bringing two of those you know together.", "quiet")


def last_lines(event: str) -> Iterator[Line]:
    """What ends a session: the card to take along."""
    yield Line(f"To take along: coach card “{event}”. That is all; have a good evening.", "quiet")
