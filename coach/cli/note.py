"""``coach note``: add, list, show, edit, delete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from coach.cli import shapes
from coach.cli.command import Command, commands, run_of
from coach.cli.dates import a_date
from coach.cli.say import Line
from coach.cli.typed import one_text
from coach.domain.fact import Fact
from coach.domain.note import Note
from coach.domain.plain import plain
from coach.errors import UsageError

app = commands("note", "Notes on conversations.")

People = Annotated[
    list[str] | None, typer.Option("--person", metavar="NAME", help="Whom it is about; may be given again.")
]
EventName = Annotated[str | None, typer.Option("--event", metavar="EVENT", help="Where you met.")]
Day = Annotated[
    Any, typer.Option("--date", parser=a_date, metavar="DATE", help="The day of the talk; today if left out.")
]
Place = Annotated[str | None, typer.Option("--place", help="The place.")]
Text = Annotated[str | None, typer.Option("--text", help="The note itself.")]
File = Annotated[Path | None, typer.Option("--file", help="A file that holds the note.")]
Dash = Annotated[str | None, typer.Argument(metavar="-", help="Read the note from standard input.", show_default=False)]
Parts = Annotated[
    list[str] | None,
    typer.Option("--private-part", metavar="TEXT", help="A passage that stays in the note; may be given again."),
]
NoteId = Annotated[str, typer.Argument(metavar="ID")]


@app.command("add", cls=Command)
def add(
    ctx: typer.Context,
    dash: Dash = None,
    person: People = None,
    event: EventName = None,
    date: Day = None,
    place: Place = None,
    private: Annotated[bool, typer.Option("--private", help="Nothing of it may be suggested.")] = False,
    private_part: Parts = None,
    text: Text = None,
    file: File = None,
) -> None:
    """Write down a talk. People and events that are not known yet are made."""
    run = run_of(ctx)
    written = one_text(text, file, dash)
    if not person:
        raise UsageError("A note is about at least one person.", "Say who: --person NAME.")
    if written is None:
        raise UsageError("There is no text.", "Give it with --text, --file or - for what is typed.")
    note = run.coach.add_note(
        written, person, event=event, date=date, place=place, private=private, private_quotes=private_part or ()
    )
    facts = run.coach.facts_of_note(note.id)
    run.answer({"note": plain(note), "facts": [shapes.fact(fact) for fact in facts]}, _kept(note, facts))


@app.command("list", cls=Command)
def list_notes(
    ctx: typer.Context,
    person: Annotated[str | None, typer.Option("--person", metavar="NAME", help="About one person.")] = None,
    event: EventName = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="At most so many.")] = None,
) -> None:
    """Notes, newest first."""
    run = run_of(ctx)
    notes = run.coach.notes(person=person, event=event, limit=limit)
    run.answer({"notes": plain(notes)}, _list(notes))


@app.command("show", cls=Command)
def show(ctx: typer.Context, note_id: NoteId) -> None:
    """One note, and what was read out of it."""
    run = run_of(ctx)
    note = run.coach.note(note_id)
    facts = run.coach.facts_of_note(note_id)
    run.answer({"note": plain(note), "facts": [shapes.fact(fact) for fact in facts]}, (*_note(note), *_facts(facts)))


@app.command("edit", cls=Command)
def edit(
    ctx: typer.Context,
    note_id: NoteId,
    dash: Dash = None,
    person: People = None,
    event: Annotated[str | None, typer.Option("--event", metavar="EVENT", help="An empty text takes it off.")] = None,
    date: Day = None,
    place: Annotated[str | None, typer.Option("--place", help="An empty text takes it off.")] = None,
    private: Annotated[bool | None, typer.Option("--private/--not-private", help="Keep it out of suggestions.")] = None,
    private_part: Parts = None,
    text: Text = None,
    file: File = None,
) -> None:
    """Change a note; what was read out of it follows."""
    run = run_of(ctx)
    given = {
        "text": one_text(text, file, dash),
        "people": person,
        "event": event,
        "date": date,
        "place": place,
        "private": private,
        "private_quotes": private_part,
    }
    changes = {key: value for key, value in given.items() if value is not None}
    if not changes:
        raise UsageError("Say what to change, for example --text or --date.")
    note = run.coach.note(note_id)
    run.confirm("Change this note?", _difference(note, changes))
    note = run.coach.edit_note(note_id, **changes)
    facts = run.coach.facts_of_note(note_id)
    run.answer({"note": plain(note), "facts": [shapes.fact(fact) for fact in facts]}, _kept(note, facts))


@app.command("delete", cls=Command)
def delete(ctx: typer.Context, note_id: NoteId) -> None:
    """Delete a note, with what was read out of it."""
    run = run_of(ctx)
    note = run.coach.note(note_id)
    run.confirm("Delete this note?", [line.text for line in _note(note)])
    run.coach.delete_note(note_id)
    run.answer({"deleted": note_id}, [Line("The note is deleted.")])


def _difference(note: Note, changes: dict[str, Any]) -> list[str]:
    before = {
        **plain(note),
        "people": [ref.name for ref in note.people],
        "event": note.event.name if note.event else "",
    }
    return [f"{key}: {before[key]} → {plain(value)}" for key, value in changes.items()]


def _kept(note: Note, facts: list[Fact]) -> Iterator[Line]:
    yield Line(f"Kept: {', '.join(ref.name for ref in note.people) or 'nobody'}, {note.date}  ({note.id})")
    yield from _facts(facts)


def _list(notes: list[Note]) -> Iterator[Line]:
    if not notes:
        yield Line("No notes here yet.")
        yield Line("coach note add --person NAME --text '…' writes the first.", "quiet")
    for number, note in enumerate(notes):
        if number:
            yield Line()
        yield from _note(note)


def _note(note: Note) -> Iterator[Line]:
    about = ", ".join(ref.name for ref in note.people)
    where = "".join(f", {text}" for text in (note.event.name if note.event else None, note.place) if text)
    yield Line(about or "No one named", "title")
    yield Line(f"{note.date}{where}{', private' if note.private else ''}  ({note.id})", "quiet")
    yield Line(note.text)


def _facts(facts: Iterable[Fact]) -> Iterator[Line]:
    for fact in facts:
        stays = f" (stays in the note: {fact.reserve})" if fact.reserve else ""
        yield Line(f"{fact.kind}: {fact.quote}{stays}", "quiet", 2)
