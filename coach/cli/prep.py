"""``coach prep``: getting ready for an event, or to meet one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli import prep_shape, shapes
from coach.cli.command import Command, commands, run_of
from coach.cli.prep_lines import (
    frame_lines,
    introduction_lines,
    last_lines,
    no_experiment_lines,
    no_introduction_lines,
    opening_lines,
    prepared_lines,
)
from coach.cli.say import Line, say
from coach.cli.suggestion_lines import prep_lines
from coach.cli.take_along import take_along, take_along_lines
from coach.domain.plan import Comfort, Step
from coach.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.chains.planning import Frame
    from coach.chains.session import Session, SessionStep
    from coach.cli.run import Run

app = commands()


@app.command("prep", cls=Command)
def prep(
    ctx: typer.Context,
    event: Annotated[str | None, typer.Argument(metavar="EVENT", help="The event to get ready for.")] = None,
    person: Annotated[str | None, typer.Option("--person", metavar="NAME", help="One person to meet.")] = None,
    goal: Annotated[str | None, typer.Option("--goal", metavar="TEXT", help="What I would like to learn.")] = None,
    target: Annotated[int | None, typer.Option("--target", min=0, help="Talks to aim for; 0: just attend.")] = None,
    energy: Annotated[int | None, typer.Option("--energy", min=1, max=5, help="1 tired to 5 rested.")] = None,
    with_: Annotated[
        list[str] | None, typer.Option("--with", metavar="NAME", help="Look for this person; may be given again.")
    ] = None,
    more: Annotated[bool, typer.Option("--more", help="Two more people, once.")] = False,
    comfort: Annotated[Comfort | None, typer.Option("--comfort", help="What makes a group easy to join.")] = None,
    experiment: Annotated[str | None, typer.Option("--experiment", metavar="TEXT", help="What to try out.")] = None,
    break_with: Annotated[list[str] | None, typer.Option("--break-with", metavar="NAME")] = None,
    break_minutes: Annotated[int | None, typer.Option("--break-minutes", min=0)] = None,
    step: Annotated[Step | None, typer.Option("--step", help="Show this step alone, and go on from there.")] = None,
    anew: Annotated[bool, typer.Option("--anew", help="Think again about what was kept.")] = False,
) -> None:
    """A goal, two people, what to say and how to leave; what was found is kept, and can be changed step by step."""
    run = run_of(ctx)
    if (event is None) == (person is None):
        raise UsageError("Say whom or what to get ready for: an event, or --person NAME.")
    changes: dict[str, Any] = {
        "goal": goal,
        "target": target,
        "energy": energy,
        "people": with_,
        "more_asked": more or None,
        "comfort": comfort,
        "experiment": experiment,
        "break_with": break_with,
        "break_minutes": break_minutes,
        "step": step,
    }
    if person is not None:
        _for_person(run, person, {name: value for name, value in changes.items() if value is not None})
    else:
        assert event is not None
        _for_event(run, event, changes, anew=anew)


def _for_person(run: Run, person: str, given: dict[str, Any]) -> None:
    if given:
        raise UsageError(f"--{next(iter(given)).replace('_', '-')} is for an event.", "Name the event instead.")
    with run.thinking("Reading what you noted …"):
        document = shapes.prep(run.coach.brief(person)) | take_along(run.coach)
    run.answer(document, (*take_along_lines(document), *prep_lines(document, run.coach.note)))


def _for_event(run: Run, which: str, changes: dict[str, Any], *, anew: bool) -> None:
    """The frame is printed at once, the rest as it comes; a program gets all of it in one piece."""
    event, before = run.coach.event(which), run.coach.plan_of(which)
    if changes["goal"] and event.goal and changes["goal"].strip() != event.goal:
        run.confirm(f"Change the goal of “{event.name}”?", [f"{event.goal} → {changes['goal']}"])
    asked_again = bool(changes["more_asked"] and before and before.more_asked)
    steps = run.coach.prep_steps(which, anew=anew, **changes)
    frame: Frame = next(steps)  # type: ignore[assignment]  # the first step
    only: Step | None = changes["step"]
    if not run.json:
        if asked_again:
            run.remark("Four people are plenty for one evening; that is where it stops.")
        to_try = run.coach.to_try(frame.plan)[0] if only in (None, Step.EXPERIMENT, Step.CARD) else None
        last_time = run.coach.last_time(frame.event.id) if only in (None, Step.GOAL) else None
        say([Line(frame.event.name, "title"), *opening_lines(last_time, to_try)])
        intros, kind = prep_shape.self_introductions(run.coach), prep_shape.kind_words(run.coach)
        say(frame_lines(frame, run.coach.note, only, intros, kind))
        if only is Step.EXPERIMENT and not to_try:
            say(no_experiment_lines())
    with run.thinking("Reading what you noted …"):
        made = _told(run, steps, only)
    if not run.json and not made.introductions and only in (None, Step.INTRODUCTIONS):
        say(no_introduction_lines(frame))
    lines = last_lines(frame.event.name) if only in (None, Step.EXPERIMENT, Step.CARD) else ()
    run.answer(prep_shape.session(run.coach, made), lines)


def _told(run: Run, steps: Iterator[SessionStep], only: Step | None) -> Session:
    """Say each piece as it comes; returns the whole."""
    from coach.chains.session import Session
    from coach.domain.introduction import Introduction
    from coach.domain.plan import Prepared

    for step in steps:
        if isinstance(step, Session):
            return step
        if run.json:
            continue
        if isinstance(step, Prepared) and only in (None, Step.WORDS):
            say(prepared_lines(step, run.coach.note))
        elif isinstance(step, Introduction) and only in (None, Step.INTRODUCTIONS):
            say(introduction_lines(step))
    raise AssertionError("a session ends with the whole of it")
