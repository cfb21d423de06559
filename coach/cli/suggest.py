"""``coach follow-up``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli import shapes
from coach.cli.command import Command, commands, run_of
from coach.cli.run import in_a_folder
from coach.cli.say import Line
from coach.cli.suggestion_lines import draft_lines
from coach.domain.suggestion import Angle, Channel, DraftKind

if TYPE_CHECKING:
    pass

app = commands()


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
    if slot:
        from coach.exchange.calendar import check_slots

        check_slots(slot, run.coach.today)
    if out is not None:
        _check_out(out, slot or (), kind, run.coach.today)
        run.may_write(out)
    given = {"to": to, "place": place, "slots": slot, "formality": formality, "wish": wish, "angle": angle}
    given |= {"same_company": same_company, "card": card or None}
    options = {key: value for key, value in given.items() if value is not None}
    with run.thinking("Writing …"):
        draft = run.coach.draft(name, kind=kind.value, channel=channel and channel.value, **options)
    document = shapes.draft(draft)
    told = list(draft_lines(document, run.coach.note))
    if out is not None:
        written = run.coach.save_draft(draft.id, out, slots=slot or (), place=place) if draft.body else None
        document["written"] = str(written) if written else None
        told.append(Line(f"It is in {written}." if written else f"No file was written: “{out}” waits for a draft."))
    run.answer(document, told)


def _check_out(out: Path, slots: Sequence[str], kind: DraftKind, today: date) -> None:
    from coach.exchange.letters import check_suffix

    check_suffix(out.suffix)
    if out.suffix.lower() == ".ics" and not slots and kind is not DraftKind.INVITE:  # an invitation proposes its own
        from coach.exchange.calendar import check_slots

        check_slots(slots, today)
    in_a_folder(out)
