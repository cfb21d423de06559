"""``coach intro``, ``coach opportunity`` and ``coach felt-good``: add, list, done, drop."""

from __future__ import annotations

from datetime import date as Day
from typing import Annotated

import typer

from coach.cli import ledger_lines as lines
from coach.cli import shapes
from coach.cli.command import Command, commands, run_of
from coach.cli.dates import a_date
from coach.cli.say import Line
from coach.cli.suggestion_lines import draft_lines
from coach.domain.experiment import IntroState
from coach.domain.plain import plain
from coach.domain.suggestion import Channel
from coach.errors import UsageError

app = commands()
intro = commands("intro", "Bringing two people together who share a goal.")
opportunity = commands("opportunity", "Things worth passing on.")
felt_good = commands("felt-good", "Words that did me good, to be said to somebody I like.")
for group in (intro, opportunity, felt_good):
    app.add_typer(group)

Id = Annotated[str, typer.Argument(metavar="ID")]
About = Annotated[str | None, typer.Option("--person", metavar="NAME", help="About one person.")]
Settled = Annotated[bool, typer.Option("--all", help="Those that are settled as well.")]


@intro.command("add", cls=Command)
def add_intro(
    ctx: typer.Context,
    one: Annotated[str, typer.Argument(metavar="NAME")],
    other: Annotated[str, typer.Argument(metavar="OTHER")],
    goal: Annotated[str | None, typer.Option("--goal", metavar="TEXT", help="The goal both have.")] = None,
    line: Annotated[str | None, typer.Option("--line", metavar="TEXT", help="What to say.")] = None,
) -> None:
    """Note the idea to introduce two people."""
    run = run_of(ctx)
    shown = run.coach.entry_shown(run.coach.add_intro(one, other, goal=goal, line=line))
    run.answer({"intro": shown}, lines.intro(shown))


@intro.command("list", cls=Command)
def list_intros(ctx: typer.Context, person: About = None, settled: Settled = False) -> None:
    """Introductions under way."""
    run = run_of(ctx)
    found = run.coach.entries_shown(run.coach.intros(person, settled=settled))
    shown = (line for each in found for line in lines.intro(each))
    run.answer({"intros": found}, lines.listing(shown, "None under way.", "coach intro add NAME OTHER notes one."))


@intro.command("done", cls=Command)
def make_intro(
    ctx: typer.Context,
    intro_id: Id,
    asked: Annotated[bool, typer.Option("--asked", help="Both were asked; it is not made yet.")] = False,
) -> None:
    """An introduction is made, or with --asked the two were asked."""
    run = run_of(ctx)
    shown = run.coach.entry_shown(run.coach.move_intro(intro_id, IntroState.ASKED if asked else IntroState.MADE))
    run.answer({"intro": shown}, lines.intro(shown))


@intro.command("drop", cls=Command)
def drop_intro(ctx: typer.Context, intro_id: Id) -> None:
    """An introduction is let go of."""
    run = run_of(ctx)
    shown = run.coach.entry_shown(run.coach.move_intro(intro_id, IntroState.DROPPED))
    run.answer({"intro": shown}, [Line("Let go of."), *lines.intro(shown)])


@intro.command("suggest", cls=Command)
def suggest_intros(
    ctx: typer.Context,
    event: Annotated[
        str | None, typer.Option("--event", metavar="EVENT", help="Among those who will be there.")
    ] = None,
    among: Annotated[
        list[str] | None, typer.Option("--among", metavar="NAME", help="Somebody who will be there; may be repeated.")
    ] = None,
    keep: Annotated[
        list[int] | None, typer.Option("--keep", metavar="NUMBER", min=1, help="Keep this one; may be repeated.")
    ] = None,
) -> None:
    """Who among those present should meet, and two sentences to say."""
    run = run_of(ctx)
    with run.thinking("Comparing what they are after …"):
        made = run.coach.introductions(event, among or ())
    if keep and max(keep) > len(made.found):
        raise UsageError(f"There is no introduction number {max(keep)}.", f"There are {len(made.found)}.")
    kept = run.coach.entries_shown(run.coach.keep_introduction(made.found[number - 1]) for number in keep or ())
    document = {"introductions": plain(made.found), "unavailable": made.unavailable, "intros": kept}
    run.answer(document, lines.introductions(document, run.coach.note))


@intro.command("ask", cls=Command)
def ask_both(
    ctx: typer.Context,
    intro_id: Id,
    channel: Annotated[Channel | None, typer.Option("--channel", help="Where I write to both.")] = None,
) -> None:
    """Two drafts that ask each of them first. Nothing is ever sent."""
    run = run_of(ctx)
    with run.thinking("Writing …"):
        drafts = run.coach.ask_both(intro_id, channel=channel and channel.value)
    documents = [shapes.draft(draft) for draft in drafts]
    told = (line for each in documents for line in (*draft_lines(each, run.coach.note), Line()))
    after = Line(f"Once both are asked: coach intro done {intro_id} --asked", "quiet")
    run.answer({"drafts": documents}, [*told, after])


@opportunity.command("add", cls=Command)
def add_opportunity(
    ctx: typer.Context,
    what: Annotated[str, typer.Argument(metavar="WHAT")],
    person: Annotated[str | None, typer.Option("--for", metavar="NAME", help="Whom it would suit.")] = None,
) -> None:
    """Note something worth passing on."""
    run = run_of(ctx)
    shown = run.coach.entry_shown(run.coach.add_opportunity(what, person))
    run.answer({"opportunity": shown}, lines.opportunity(shown))


@opportunity.command("list", cls=Command)
def list_opportunities(ctx: typer.Context, settled: Settled = False) -> None:
    """What there is to pass on."""
    run = run_of(ctx)
    found = run.coach.entries_shown(run.coach.opportunities(settled=settled))
    shown = (line for each in found for line in lines.opportunity(each))
    how = "coach opportunity add WHAT notes something."
    run.answer({"opportunities": found}, lines.listing(shown, "Nothing to pass on yet.", how))


@opportunity.command("done", cls=Command)
def pass_on(
    ctx: typer.Context,
    opportunity_id: Id,
    to: Annotated[str | None, typer.Option("--to", metavar="NAME", help="To whom.")] = None,
    favour: Annotated[bool, typer.Option("--favour", help="Note it as a favour too.")] = False,
) -> None:
    """It is passed on."""
    run = run_of(ctx)
    passed, given = run.coach.pass_on(opportunity_id, to=to, favour=favour)
    shown = run.coach.entry_shown(passed)
    document = {"opportunity": shown, "favour": run.coach.entry_shown(given) if given else None}
    run.answer(document, lines.opportunity(shown))


@opportunity.command("drop", cls=Command)
def drop_opportunity(ctx: typer.Context, opportunity_id: Id) -> None:
    """Take one out."""
    run = run_of(ctx)
    run.confirm("Take this out?")
    run.coach.drop_opportunity(opportunity_id)
    run.answer({"dropped": opportunity_id}, [Line("It is taken out.")])


@felt_good.command("add", cls=Command)
def add_felt_good(
    ctx: typer.Context,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What was said.")],
    person: Annotated[str | None, typer.Option("--person", metavar="NAME", help="Who said it.")] = None,
    why: Annotated[str | None, typer.Option("--why", metavar="TEXT", help="Why it did me good.")] = None,
    date: Annotated[Day | None, typer.Option("--date", parser=a_date, metavar="DATE", help="The day.")] = None,
) -> None:
    """Keep words that did me good."""
    run = run_of(ctx)
    shown = run.coach.entry_shown(run.coach.add_felt_good(words, person, why=why, date=date))
    run.answer({"felt_good": shown}, lines.felt_good(shown))


@felt_good.command("list", cls=Command)
def list_felt_good(ctx: typer.Context, person: About = None) -> None:
    """What did me good, newest first."""
    run = run_of(ctx)
    found = run.coach.entries_shown(run.coach.felt_good(person))
    shown = (line for each in found for line in lines.felt_good(each))
    run.answer({"felt_good": found}, lines.listing(shown, "Nothing yet.", "coach felt-good add WORDS keeps some."))


@felt_good.command("drop", cls=Command)
def drop_felt_good(ctx: typer.Context, entry_id: Id) -> None:
    """Take one out."""
    run = run_of(ctx)
    run.confirm("Take these words out?")
    run.coach.drop_felt_good(entry_id)
    run.answer({"dropped": entry_id}, [Line("They are taken out.")])
