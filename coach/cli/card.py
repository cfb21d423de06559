"""``coach card``: the pocket card of an event, as a file to take along."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.run import in_a_folder
from coach.cli.say import Line
from coach.domain.plain import plain

app = commands()


@app.command("card", cls=Command)
def card(
    ctx: typer.Context,
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The event to take it to.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where to write it; card-EVENT.html here if left out.")
    ] = None,
) -> None:
    """Write the pocket card: one file that works on a phone without a network, and on paper."""
    run = run_of(ctx)
    found = run.coach.event(event)
    file = out or Path(run.coach.card_file_name(found.id))
    in_a_folder(file)
    run.may_write(file)
    made = run.coach.save_card(found.id, file)
    shown = {key: value for key, value in plain(made).items() if key not in ("qr", "event_id", "event")}
    document = {"event": plain(found.ref), "file": str(file), **shown, "contact_code": made.qr is not None}
    told = [Line(f"The card is in {file}."), Line("Send it to your phone, and open it there in the browser.", "quiet")]
    if made.qr is None:
        told.append(Line("For your contact card on it: coach me --set 'emails=…' or 'links=…'", "quiet"))
    run.answer(document, told)
