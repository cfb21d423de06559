"""``coach event``: add, edit, list, show, guests, again, budget."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Day
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.dates import a_date
from coach.cli.say import Line
from coach.domain.event import Event
from coach.domain.plain import plain
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.app import Coach

app = commands("event", "Evenings and conferences where people are met.")

_FEW = 20
Which = Annotated[str, typer.Argument(metavar="EVENT")]
Place = Annotated[str | None, typer.Option(help="The place.")]
Goal = Annotated[str | None, typer.Option(help="What I would like to learn there, in one line.")]
Target = Annotated[int | None, typer.Option(min=0, help="Conversations to aim for; none is fine too.")]
Energy = Annotated[int | None, typer.Option(min=1, max=5, help="How much energy I expect to have.")]
Guest = Annotated[list[str] | None, typer.Option("--guest", metavar="NAME", help="May be given again.")]
Repeats = Annotated[
    str | None,
    typer.Option("--repeats", metavar="HOW", help="Comes again: weekly, or monthly on that weekday; never ends it."),
]


@app.command("add", cls=Command)
def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    date: Annotated[Day, typer.Option("--date", parser=a_date, metavar="DATE", help="The day.")],
    place: Place = None,
    goal: Goal = None,
    target: Target = None,
    energy: Energy = None,
    guest: Guest = None,
    repeats: Repeats = None,
) -> None:
    """Note an event."""
    run = run_of(ctx)
    given: dict[str, Any] = {"place": place, "goal": goal, "target": target, "energy": energy, "guests": guest}
    event = run.coach.add_event(name, date, **given, repeats=repeats)
    document = _shown(run.coach, event)
    run.answer(document, [Line(f"{event.name} is noted for {event.date}."), *_advice(document)])


@app.command("edit", cls=Command)
def edit(
    ctx: typer.Context,
    which: Which,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="Another name.")] = None,
    date: Annotated[Day | None, typer.Option("--date", parser=a_date, metavar="DATE", help="Another day.")] = None,
    place: Place = None,
    goal: Goal = None,
    target: Target = None,
    energy: Energy = None,
    guest: Guest = None,
    repeats: Repeats = None,
) -> None:
    """Change an event; what is not named stays, --guest adds to the list."""
    run = run_of(ctx)
    event = run.coach.event(which)
    given: dict[str, Any] = {"name": name, "date": date, "place": place, "goal": goal, "target": target}
    given |= {"energy": energy, "repeats": repeats, "guests": [*event.guests, *guest] if guest else None}
    lost = [
        f"{key}: {before} → {value}"
        for key, value in given.items()
        if value is not None and key != "guests" and (before := getattr(event, key)) not in (None, value)
    ]
    if lost:
        run.confirm(f"Change “{event.name}”?", lost)
    changed = run.coach.edit_event(event.id, **given)
    document = _shown(run.coach, changed)
    run.answer(document, [Line(f"{changed.name} is noted for {changed.date}."), *_advice(document)])


@app.command("guests", cls=Command)
def guests(
    ctx: typer.Context,
    which: Which,
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="A Luma CSV, a calendar's ICS, or lines.")] = None,
    guest: Guest = None,
) -> None:
    """Put a guest list on an event: from a file, or by name. Nobody on it becomes part of the notebook by that."""
    run = run_of(ctx)
    if file is None and not guest:
        raise UsageError("Say who will be there.", "A file, or --guest NAME.")
    names = [*(run.coach.read_guests(file) if file else []), *(guest or [])]
    event, fresh = run.coach.add_guests(which, names)
    frame = run.coach.prep_frame(event.id)
    known = [ranked.person.name for ranked in frame.ranking]
    document = {"event": plain(event), "added": len(fresh), "known": plain([each.person for each in frame.ranking])}
    told = f"{_put_on(len(fresh), len(event.guests))} You know {', '.join(known) if known else 'nobody on it yet'}."
    run.answer(document | {"unclear": list(frame.unclear)}, [Line(told)])


def _put_on(fresh: int, whole: int) -> str:
    """How many names came on a list, and how many stand on it now."""
    if not fresh:
        return "They were on the list already."
    names = "One name is" if fresh == 1 else f"{fresh} names are"
    more = "One more name is" if fresh == 1 else f"{fresh} more names are"
    return f"{names} on the list now." if fresh == whole else f"{more} on the list now, {whole} in all."


@app.command("again", cls=Command)
def again(
    ctx: typer.Context,
    which: Which,
    date: Annotated[Day | None, typer.Option("--date", parser=a_date, metavar="DATE", help="Another day.")] = None,
) -> None:
    """Note the next time of an event that repeats."""
    run = run_of(ctx)
    event = run.coach.repeat_event(which, date)
    goal = [Line(f"Goal: {event.goal} (another one: coach event edit … --goal TEXT)", "quiet")] if event.goal else []
    run.answer(_shown(run.coach, event), [Line(f"{event.name} is noted for {event.date}."), *goal])


@app.command("budget", cls=Command)
def budget(
    ctx: typer.Context,
    events: Annotated[int, typer.Argument(metavar="N", min=0, help="So many events a week are good for me.")],
) -> None:
    """Say how many events a week are good for me; a plan speaks up kindly where a week holds more."""
    run = run_of(ctx)
    kept = run.coach.set_budget(events)
    run.answer({"events_a_week": kept.events_a_week}, [Line(f"{kept.events_a_week} a week. Good to know.")])


@app.command("list", cls=Command)
def list_events(ctx: typer.Context) -> None:
    """Every event, the latest first."""
    run = run_of(ctx)
    events = run.coach.events()
    run.answer({"events": plain(events)}, _list(events))


@app.command("show", cls=Command)
def show(ctx: typer.Context, which: Which) -> None:
    """One event, and the talks there."""
    run = run_of(ctx)
    event = run.coach.event(which)
    notes = run.coach.notes(event=event.id)
    document = {**_shown(run.coach, event), "notes": plain(notes)}
    run.answer(document, (*_event(event, [note.text for note in notes]), *_advice(document)))


def _shown(coach: Coach, event: Event) -> dict[str, Any]:
    """An event, with a goal to learn beside one that is out of my hands, its next time, and a full week's kind word."""
    return {
        "event": plain(event),
        "learning_goal": coach.learning_goal(event.goal),
        "next_date": plain(coach.next_time(event.id)),
        "warnings": coach.event_warnings(event.id),
    }


def _advice(document: dict[str, Any]) -> Iterator[Line]:
    for warning in document["warnings"]:
        yield Line(warning, "flag")
    if document["learning_goal"]:
        yield Line(f"Beside that goal, something you can surely take home: {document['learning_goal']}")
    if document["next_date"]:
        yield Line(
            f"It comes again on {document['next_date']}: coach event again “{document['event']['name']}”.", "quiet"
        )


def _list(events: list[Event]) -> Iterator[Line]:
    if not events:
        yield Line("No events yet.")
        yield Line("coach event add NAME --date DATE notes one.", "quiet")
    for event in events:
        yield Line(f"{event.date or 'no date   '}  {event.name}" + (f", {event.place}" if event.place else ""))


def _event(event: Event, talks: list[str]) -> Iterator[Line]:
    yield Line(event.name, "title")
    yield Line(", ".join(str(each) for each in (event.date, event.place) if each), "quiet")
    if event.goal:
        yield Line(f"Goal: {event.goal}")
    if len(event.guests) > _FEW:
        yield Line(f"{len(event.guests)} names are on the guest list.")
    elif event.guests:
        yield Line(f"Guests: {', '.join(event.guests)}")
    for talk in talks:
        yield Line()
        yield Line(talk)
