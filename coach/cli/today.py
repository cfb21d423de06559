"""``coach today``: what is due, at most seven things, and what one says to each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Day
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.dates import a_date
from coach.cli.say import Line
from coach.domain.plain import plain
from coach.domain.today import Gift, Sort, Thing, Today
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.cli.shapes import Document

app = commands()

_ABOUT = {"goal": "Their goal", "promise": "You promised", "theirs": "They promised"}
_SAID = {"done": "Done", "later": "That comes later", "keep": "Kept in mind", "let-go": "Let go"}


@app.command("today", cls=Command)
def today(
    ctx: typer.Context,
    answer: Annotated[str | None, typer.Argument(metavar="done|later|keep|let-go", show_default=False)] = None,
    which: Annotated[str | None, typer.Argument(metavar="N|ID", help="The thing's number or id.")] = None,
    until: Annotated[
        Day | None, typer.Option("--until", parser=a_date, metavar="DATE", help="With later: when it comes back.")
    ] = None,
) -> None:
    """What is due. With an answer: say what to do with one of the things."""
    run = run_of(ctx)
    if answer is None:
        due = run.coach.due_today()
        run.answer(shape(due), _lines(due))
        return
    if which is None:
        raise UsageError("Say which one: its number or its id.", f"For example: coach today {answer} 1")
    thing = run.coach.answer(which, answer, until)
    said = f"{_SAID[answer]}: {thing.person.name}."
    run.answer({"answer": answer, "id": thing.id, "person": plain(thing.person)}, [Line(said)])


def shape(due: Today) -> Document:
    """The answer of ``today``; each list has the least time left first, ``number`` is the place in the whole."""
    from coach.chains.today import by_days_left

    number = {thing.id: place for place, thing in enumerate(due.things, 1)}

    def listed(sort: Sort) -> list[Document]:
        chosen = by_days_left(thing for thing in due.things if thing.sort is sort)
        return [{"number": number[thing.id], **_thing(thing)} for thing in chosen]

    return {
        "date": plain(due.day),
        "follow_ups": listed(Sort.FOLLOW_UP),
        "promises": listed(Sort.PROMISE),
        "keep_in_touch": listed(Sort.KEEP_IN_TOUCH),
        "give_first": plain(due.give_first),
        "waiting": due.waiting,
    }


def _thing(thing: Thing) -> Document:
    document = {key: plain(getattr(thing, key)) for key in _FIELDS[thing.sort]}
    return {**document, "talk": plain(thing.talk), "say": plain(thing.say)}


_ALWAYS = ("id", "person", "due", "days_left", "weekend", "reason", "sources", "last")
_FIELDS = {
    Sort.FOLLOW_UP: (*_ALWAYS, "kind", "state", "asks", "better", "formality", "draft_id"),
    Sort.PROMISE: (*_ALWAYS, "what", "mine"),
    Sort.KEEP_IN_TOUCH: (*_ALWAYS, "every_days"),
}


def _lines(due: Today) -> Iterator[Line]:
    if not due.things:
        yield Line("Nothing is due. Good.", "title")
    for number, thing in enumerate(due.things, 1):
        yield Line(f"{number}  {thing.person.name} · {when(thing)}", "title")
        yield Line(f"{thing.asks} {thing.reason}" if thing.asks else thing.reason, indent=3)
        if thing.talk and not any(source.quote == thing.talk.quote for source in thing.sources):
            yield Line(f"Last talk, {thing.last}: “{thing.talk.quote}”", "quote", 3)
        for told in thing.say:
            yield Line(f"{_ABOUT[told.about]}: {told.text}", "quiet", 3)
    if due.things:
        yield Line("coach today done 1 · coach today later 1 · coach today let-go 1 · coach today keep 1", "quiet")
    if due.waiting:
        yield Line(f"{due.waiting} more can wait.", "quiet")
    if due.give_first:
        yield from _gift(due.give_first)


def _gift(gift: Gift) -> Iterator[Line]:
    yield Line()
    yield Line(f"Something you could give: {gift.person.name}", "title")
    yield Line(gift.idea, indent=3)
    for source in gift.sources:
        yield Line(f"“{source.quote}”", "quote", 3)
    yield Line(f"First step, about {gift.effort_minutes} minutes in all: {gift.first_step}", "quiet", 3)


def when(thing: Thing) -> str:
    """The time left, as one says it; a day that has passed is no reproach."""
    if thing.days_left is None or thing.due is None:
        return "whenever it suits"
    if thing.days_left < 0:
        return f"still fine, planned for {thing.due}"
    near = {0: "today", 1: "tomorrow"}.get(thing.days_left, f"in {thing.days_left} days")
    return f"{near}, {thing.weekend} of them at the weekend" if thing.weekend and thing.days_left > 1 else near
