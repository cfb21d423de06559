"""``coach prep``, ``coach help-ideas`` and ``coach follow-up``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli import shapes
from coach.cli.command import Command, commands, run_of
from coach.cli.suggestion_lines import draft_lines, prep_lines
from coach.cli.take_along import take_along, take_along_lines
from coach.domain.plain import plain
from coach.domain.suggestion import Angle, Channel, DraftKind
from coach.errors import Ambiguous, NotFound, UsageError

if TYPE_CHECKING:
    from coach.app import Coach
    from coach.chains.prep import Prep
    from coach.domain.event import Event

app = commands()


@app.command("prep", cls=Command)
def prep(
    ctx: typer.Context,
    event: Annotated[str | None, typer.Argument(metavar="EVENT", help="The event to get ready for.")] = None,
    person: Annotated[str | None, typer.Option("--person", metavar="NAME", help="One person to meet.")] = None,
) -> None:
    """Openers, questions and ways to help, each with the note it came from."""
    run = run_of(ctx)
    if (event is None) == (person is None):
        raise UsageError("Say whom or what to get ready for: an event, or --person NAME.")
    if person is not None:
        with run.thinking("Reading what you noted …"):
            document = shapes.prep(run.coach.brief(person))
    else:
        assert event is not None
        found = run.coach.event(event)
        with run.thinking("Reading what you noted …"):
            document = _for_event(run.coach, found)
        run.remark("The plan of an evening is still to come; these are the people you know there.")
    document |= take_along(run.coach)
    run.answer(document, (*take_along_lines(document), *prep_lines(document, run.coach.note)))


@app.command("follow-up", cls=Command)
def follow_up(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    kind: Annotated[DraftKind, typer.Option("--kind", help="Why I write.")] = DraftKind.FOLLOW_UP,
    channel: Annotated[
        Channel | None,
        typer.Option("--channel", help="Where I write; else where they like to be written to, or email."),
    ] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="NAME", help="Whom to introduce them to.")] = None,
    place: Annotated[str | None, typer.Option("--place", help="Where to meet.")] = None,
    slot: Annotated[list[str] | None, typer.Option("--slot", metavar="WHEN", help="May be given again.")] = None,
    formality: Annotated[int | None, typer.Option("--formality", min=1, max=3, help="1 casual to 3 formal.")] = None,
    wish: Annotated[str | None, typer.Option("--wish", metavar="TEXT", help="What it should say as well.")] = None,
    angle: Annotated[Angle | None, typer.Option("--angle", help="What it leads with.")] = None,
    same_company: Annotated[
        bool | None,
        typer.Option(
            "--same-company/--other-company",
            help="We work at one place: meet on neutral ground. By default by what they are to me and where they work.",
        ),
    ] = None,
    card: Annotated[
        bool, typer.Option("--card", help="Add what I can do, like and am after to a re-introduction.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Also write it: x.eml, x.txt, x.ics.")
    ] = None,
) -> None:
    """Draft a message that could be sent as it is. Nothing is ever sent."""
    run = run_of(ctx)
    if out is not None:
        _check_out(out, slot or (), kind, run.coach.today)
        if out.exists():
            run.confirm(f"Write over “{out}”?")
    given = {"to": to, "place": place, "slots": slot, "formality": formality, "wish": wish, "angle": angle}
    given |= {"same_company": same_company, "card": card or None}
    options = {key: value for key, value in given.items() if value is not None}
    with run.thinking("Writing …"):
        draft = run.coach.draft(name, kind=kind.value, channel=channel and channel.value, **options)
    if out is not None and draft.body:
        run.coach.save_draft(draft.id, out, slots=slot or (), place=place)
    document = shapes.draft(draft)
    run.answer(document, draft_lines(document, run.coach.note))


def _check_out(out: Path, slots: Sequence[str], kind: DraftKind, today: date) -> None:
    from coach.exchange.letters import check_suffix

    check_suffix(out.suffix)
    if out.suffix.lower() == ".ics" and (slots or kind is not DraftKind.INVITE):  # an invitation proposes its own
        from coach.exchange.calendar import check_slots

        check_slots(slots, today)
    if not out.absolute().parent.is_dir():
        raise UsageError(f"There is no folder “{out.absolute().parent}”.")


def _for_event(coach: Coach, event: Event) -> dict[str, Any]:
    """The people among the guests who are in the notebook, each with a briefing, and the others by name."""
    known, others = [], []
    met = {ref.id: ref.id for note in coach.notes(event=event.id) for ref in note.people}
    for guest in dict.fromkeys((*event.guests, *met)):
        try:
            known.append(coach.person(guest))
        except (NotFound, Ambiguous):
            others.append(guest)
    sessions: list[Prep] = [coach.brief(person.id) for person in dict.fromkeys(known)]
    first = shapes.prep(sessions[0]) if sessions else {}
    return shapes.event_without_session(
        event,
        [person for session in sessions for person in shapes.prep(session)["people"]],
        others,
        exits=first.get("exits", []),
        topics_beyond_work=first.get("topics_beyond_work", []),
        experiment=first.get("experiment"),
        engine=first.get("engine", str(coach.settings.engine)),
        prompts=_once(stamp for session in sessions for stamp in plain(session.prompts)),
        flags=[flag for session in sessions for flag in plain(session.flags)],
    )


def _once(stamps: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({(stamp["prompt"], stamp["sha256"], stamp["model"]): stamp for stamp in stamps}.values())
