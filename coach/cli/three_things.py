"""``coach three-things``: fun together, common interests, something to learn, of one talk (practice 004-02)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.say import Line
from coach.domain.note import Note
from coach.domain.plain import plain

if TYPE_CHECKING:
    from coach.chains.meeting_anew import Slot

app = commands()

_ASKED = {"fun": "Fun together", "common": "Both of you like", "learn": "You can learn from them"}


@app.command("three-things", cls=Command)
def three_things(
    ctx: typer.Context,
    who: Annotated[str, typer.Argument(metavar="WHO", help="A name, an alias, a part of a name or an id.")],
    fun: Annotated[str | None, typer.Option(help="What you laughed over: “the pub quiz”.")] = None,
    common: Annotated[str | None, typer.Option(help="What both of you like: “bouldering”.")] = None,
    learn: Annotated[str | None, typer.Option(help="What they know that you would like to learn.")] = None,
) -> None:
    """What the best contacts had; with an option it is noted with the last talk, none is needed."""
    run = run_of(ctx)
    person = run.coach.person(who)
    note = (
        run.coach.add_three_things(person.id, fun=fun, common=common, learn=learn) if fun or common or learn else None
    )
    found = run.coach.three_things(person.id)
    document = {"person": plain(person.ref), "note": plain(note), "things": plain(found)}
    run.answer(document, _lines(person.name, note, found))


def _lines(name: str, note: Note | None, found: Sequence[Slot]) -> Iterator[Line]:
    yield Line(name, "title")
    if note:
        yield Line(f"Noted with the talk of {note.date}.", "quiet", 2)
    for thing in found:
        yield Line(_ASKED[thing.name] + ("" if thing.known else f": not noted yet. Ask: “{thing.ask}”"), indent=2)
        for source in thing.known:
            yield Line(f"“{source.quote}”", "quote", 4)
