"""``coach event``: add, list, show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Day
from typing import Annotated

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.dates import a_date
from coach.cli.say import Line
from coach.domain.event import Event
from coach.domain.plain import plain

app = commands("event", "Evenings and conferences where people are met.")


@app.command("add", cls=Command)
def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    date: Annotated[Day, typer.Option("--date", parser=a_date, metavar="DATE", help="The day.")],
    place: Annotated[str | None, typer.Option(help="The place.")] = None,
    goal: Annotated[str | None, typer.Option(help="What I would like to come home with.")] = None,
    target: Annotated[int | None, typer.Option(min=0, help="Conversations to aim for; none is fine too.")] = None,
    energy: Annotated[int | None, typer.Option(min=1, max=5, help="How much energy I expect to have.")] = None,
    guest: Annotated[list[str] | None, typer.Option("--guest", metavar="NAME", help="May be given again.")] = None,
) -> None:
    """Note an event."""
    run = run_of(ctx)
    event = run.coach.add_event(name, date, place=place, goal=goal, target=target, energy=energy, guests=guest)
    run.answer({"event": plain(event)}, [Line(f"{event.name} is noted for {event.date}.")])


@app.command("list", cls=Command)
def list_events(ctx: typer.Context) -> None:
    """Every event, the latest first."""
    run = run_of(ctx)
    events = run.coach.events()
    run.answer({"events": plain(events)}, _list(events))


@app.command("show", cls=Command)
def show(ctx: typer.Context, which: Annotated[str, typer.Argument(metavar="EVENT")]) -> None:
    """One event, and the talks there."""
    run = run_of(ctx)
    event = run.coach.event(which)
    notes = run.coach.notes(event=event.id)
    run.answer({"event": plain(event), "notes": plain(notes)}, _event(event, [note.text for note in notes]))


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
    if event.guests:
        yield Line(f"Guests: {', '.join(event.guests)}")
    for talk in talks:
        yield Line()
        yield Line(talk)
