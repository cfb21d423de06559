"""The plan of the event in ``coach debrief``: what one went out with, the questions about it, and its JSON."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import typer

from coach.cli.say import Line
from coach.domain.debrief import LookedBack, Outset
from coach.domain.experiment import Verdict
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.app import Coach
    from coach.domain.person import Ref

_SHOWED = {"1": Verdict.HELD, "2": Verdict.DID_NOT, "3": Verdict.UNCLEAR}


@dataclass(frozen=True)
class Given:
    """The options about the plan, as typed."""

    met: Sequence[str]
    missed: Sequence[str]
    verdict: Verdict | None
    happened: str | None
    next: str | None


def opening(outset: Outset | None) -> Iterator[Line]:
    """Whom one meant to look for and what one went out to try, before anything else."""
    if outset and outset.said():
        yield from map(Line, outset.said())
        yield Line()


def told_of(coach: Coach, outset: Outset | None, given: Given) -> LookedBack:
    """What the options tell of the plan.

    Raises:
        UsageError: somebody is named whom the plan does not name.
        NotFound, Ambiguous: a name is nobody's, or several people's.
    """
    return LookedBack(
        met=frozenset(_planned(coach, outset, name) for name in given.met),
        missed=frozenset(_planned(coach, outset, name) for name in given.missed),
        verdict=given.verdict.value if given.verdict else None,
        happened=given.happened,
        next=given.next,
    )


def _planned(coach: Coach, outset: Outset | None, name: str) -> str:
    person = coach.person(name)
    planned = outset.people if outset else ()
    if person.ref not in planned:
        names = ", ".join(ref.name for ref in planned) or "nobody"
        raise UsageError(f"You did not plan to look for {person.name}.", f"Planned: {names}.")
    return person.id


def asked(outset: Outset, told: LookedBack, in_text: Collection[str]) -> LookedBack:
    """The questions about the plan that neither the text nor the options answer; Enter leaves each open."""
    answered = {*told.met, *told.missed, *outset.met, *outset.missed, *in_text}
    for ref in outset.people:
        if ref.id not in answered:
            said = _prompt(f"Did you talk with {ref.name}? y, n, or Enter to leave it").casefold()[:1]
            if said == "y":
                told = replace(told, met=told.met | {ref.id})
            elif said == "n":
                told = replace(told, missed=told.missed | {ref.id})
    if outset.experiment is None or told.verdict:
        return told
    typer.echo(f"You went out to try: {outset.experiment}", err=True)
    verdict = _SHOWED.get(_prompt("What did it show? 1 it held, 2 it did not, 3 hard to tell, Enter for later"))
    if verdict is None:
        return told
    happened = told.happened or _prompt("What happened (Enter: skip)")
    following = told.next or _prompt("What would you try next time (Enter: skip)")
    return replace(told, verdict=verdict.value, happened=happened or None, next=following or None)


def asked_count(outset: Outset) -> int | None:
    """How many talks the pocket card counted; None when that is left open."""
    said = _prompt("How many talks did the card count? (Enter: leave it)") if outset.target else ""
    return int(said) if said.isdecimal() else None


def _prompt(text: str) -> str:
    said: str = typer.prompt(text, default="", show_default=False, err=True)
    return said.strip()


def document(before: Outset | None, now: Outset | None) -> dict[str, Any] | None:
    """The plan in an answer: ``met`` is null for somebody of whom nothing was said."""
    if before is None or now is None:
        return None
    return {
        "people": [
            {
                "id": ref.id,
                "name": ref.name,
                "met": True if ref.id in now.met else False if ref.id in now.missed else None,
            }
            for ref in now.people
        ],
        "experiment": before.experiment,
        "target": now.target,
        "talked": now.counted,
    }


def after_lines(unwritten: Iterable[Ref], to_try: str | None) -> Iterator[Line]:
    """What the plan leaves open afterwards: somebody of whom nothing was written yet, and what to try next."""
    for ref in unwritten:
        yield Line(f"You talked with {ref.name}, too. A line about it is enough, whenever you like.")
    if to_try:
        yield Line(f"To try next time: {to_try}")
