"""``coach experiment`` and ``coach self-intro``: add, list, done or used, drop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli import ledger_lines as lines
from coach.cli.command import Command, commands, run_of
from coach.cli.say import Line
from coach.domain.experiment import Reaction, Verdict
from coach.domain.plain import plain

if TYPE_CHECKING:
    from coach.app import Coach
    from coach.domain.experiment import SelfIntro

app = commands()
experiment = commands("experiment", "Trying things out: a guess, what I tried, what happened, what next.")
self_intro = commands("self-intro", "True ways to say what I do, and how they were taken.")
for group in (experiment, self_intro):
    app.add_typer(group)

Id = Annotated[str, typer.Argument(metavar="ID")]
Event = Annotated[str | None, typer.Option("--event", metavar="EVENT", help="Where it was.")]
Tried = Annotated[str | None, typer.Option("--tried", metavar="TEXT", help="What I did.")]
Happened = Annotated[str | None, typer.Option("--happened", metavar="TEXT", help="What people did.")]
Shown = Annotated[Verdict | None, typer.Option("--verdict", help="What it showed.")]
Next = Annotated[str | None, typer.Option("--next", metavar="TEXT", help="The guess to try next.")]


@experiment.command("add", cls=Command)
def add_experiment(
    ctx: typer.Context,
    hypothesis: Annotated[str, typer.Argument(metavar="HYPOTHESIS", help="People do X if I do Y.")],
    event: Event = None,
    tried: Tried = None,
    happened: Happened = None,
    verdict: Shown = None,
    next: Next = None,
) -> None:
    """Note a guess about people, to be tried out."""
    run = run_of(ctx)
    told = verdict.value if verdict else None
    made = run.coach.add_experiment(hypothesis, event=event, tried=tried, happened=happened, verdict=told, next=next)
    shown = run.coach.entry_shown(made)
    run.answer({"experiment": shown}, lines.experiment(shown))


@experiment.command("list", cls=Command)
def list_experiments(ctx: typer.Context) -> None:
    """Every experiment, newest first; each is one observation, whatever it showed."""
    run = run_of(ctx)
    found = run.coach.entries_shown(run.coach.experiments())
    shown = (line for each in found for line in lines.experiment(each))
    observed = sum(each["verdict"] is not None for each in found)
    document = {"experiments": found, "observations": observed, "to_try": run.coach.experiment_to_try()}
    run.answer(document, lines.listing(shown, "No experiments yet.", "coach experiment add 'People … if I …'"))


@experiment.command("done", cls=Command)
def finish_experiment(
    ctx: typer.Context,
    experiment_id: Id,
    tried: Tried = None,
    happened: Happened = None,
    verdict: Shown = None,
    next: Next = None,
) -> None:
    """Note what came of it: one more thing known, whichever way it went."""
    run = run_of(ctx)
    told = verdict.value if verdict else None
    done = run.coach.finish_experiment(experiment_id, tried=tried, happened=happened, verdict=told, next=next)
    shown = run.coach.entry_shown(done)
    run.answer({"experiment": shown}, [Line("One more observation. Thank you for trying."), *lines.experiment(shown)])


@experiment.command("drop", cls=Command)
def drop_experiment(ctx: typer.Context, experiment_id: Id) -> None:
    """Take an experiment out."""
    run = run_of(ctx)
    run.confirm("Take this experiment out?")
    run.coach.drop_experiment(experiment_id)
    run.answer({"dropped": experiment_id}, [Line("The experiment is taken out.")])


@self_intro.command("add", cls=Command)
def add_self_intro(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="How I say what I do.")],
    comfort: Annotated[int | None, typer.Option("--comfort", min=1, max=5, help="5 is easy to say.")] = None,
) -> None:
    """Keep a way of saying what I do; what the profile does not bear out is pointed at."""
    run = run_of(ctx)
    made, _ = run.coach.add_self_intro(text, comfort=comfort)
    shown = _shown(run.coach, made)
    run.answer({"self_intro": shown, "flags": shown["flags"]}, lines.self_intro(shown))


@self_intro.command("list", cls=Command)
def list_self_intros(ctx: typer.Context) -> None:
    """Each with how often it was said and how it was taken."""
    run = run_of(ctx)
    found = [_shown(run.coach, intro) for intro in run.coach.self_intros()]
    shown = (line for each in found for line in lines.self_intro(each))
    run.answer({"self_intros": found}, lines.listing(shown, "None yet.", "coach self-intro add 'I …' keeps one."))


@self_intro.command("ideas", cls=Command)
def self_intro_ideas(ctx: typer.Context) -> None:
    """Ways to say what I do, from my profile: each names one thing I can do."""
    run = run_of(ctx)
    found = run.coach.self_intro_ideas()
    missing = "Say first what you can do: coach me --set 'can_do=…'"
    run.answer({"ideas": found}, [Line(text) for text in found] or [Line(missing)])


@self_intro.command("used", cls=Command)
def use_self_intro(
    ctx: typer.Context,
    intro_id: Id,
    reaction: Annotated[Reaction, typer.Option("--reaction", help="How it was taken.")] = Reaction.NEUTRAL,
    event: Event = None,
) -> None:
    """I said it: note how it was taken."""
    run = run_of(ctx)
    shown = _shown(run.coach, run.coach.use_self_intro(intro_id, reaction.value, event=event))
    run.answer({"self_intro": shown}, lines.self_intro(shown))


self_intro.command("done", cls=Command, help="The same as “used”.")(use_self_intro)


@self_intro.command("drop", cls=Command)
def drop_self_intro(ctx: typer.Context, intro_id: Id) -> None:
    """Take one out."""
    run = run_of(ctx)
    run.confirm("Take this self-introduction out?")
    run.coach.drop_self_intro(intro_id)
    run.answer({"dropped": intro_id}, [Line("It is taken out.")])


def _shown(coach: Coach, intro: SelfIntro) -> dict[str, Any]:
    """One with its tally; below five uses it says that these are too few to tell."""
    from coach.app.trials import FEW_USES, tally

    counted, uses = tally(intro), len(intro.uses)
    enough = uses >= FEW_USES
    told = f"{counted[Reaction.WANTED]} of {uses} as hoped" if enough else f"{uses} uses: too few to tell"
    return {
        **coach.entry_shown(intro),
        "n": uses,
        "tally": plain(counted),
        "enough": enough,
        "told": told,
        "flags": plain(coach.self_intro_flags(intro)),
    }
