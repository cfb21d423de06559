"""The last look at a whole message: every check once more over what will be shown, as flags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from coach.chains.asking import day
from coach.chains.context import Desk
from coach.chains.matching import in_common
from coach.chains.options import Options
from coach.chains.tellings import tellings
from coach.chains.work import Work
from coach.checks.eagerness import several_asks, soon_again
from coach.checks.favours import CAUTION, INSTEAD, LEFT_OUT, SAY_IT_OPENLY, way_in
from coach.checks.grounding import unsupported
from coach.checks.length import length_flags
from coach.checks.tone import tone_flags
from coach.domain.fact import Fact, Kind
from coach.domain.follow_up import FollowUp, FollowUpState, PutAside
from coach.domain.person import Person
from coach.domain.suggestion import Flag, FlagKind, Sentence
from coach.evidence import Dossier, Point
from coach.phrasing.times import FRESH_DAYS

CAUTIONED = "caution:a-way-in"
"""What a caution that was shown is kept as, so that it is shown once."""


def review(body: str, sentences: Sequence[Sentence], work: Work, options: Options) -> Iterator[Flag]:
    """Flags for a message: unsupported spans, tone, length, old notes, planted instructions, goals that do not meet."""
    dossier, used, channel = work.dossier, work.used, work.channel
    said = (*(point.clause for point in dossier.points), *(day(dossier.note_date(fact)) for fact in used))
    other = (options.to.name, *options.to.name.split()) if options.to else ()
    evidence = dossier.evidence(*used, said=(*said, *other), mine=dossier.profile.statements())
    for sentence in sentences:
        if sentence.claim:
            for found in unsupported(sentence.text, evidence):
                if found.grave:
                    yield Flag(FlagKind.UNSUPPORTED, found.span, found.reason)
    if body and options.asked:
        yield Flag(FlagKind.NEEDY, options.asked, LEFT_OUT, SAY_IT_OPENLY)
    yield from manner_flags(body, dossier, work.desk, options.asked)
    yield from length_flags(body, channel)
    yield from soon_again(body, dossier.person.first_name, last_sent(work.desk, dossier.person), work.desk.today)
    yield from stale_flags(body, dossier, used)
    yield from instruction_flags(dossier)
    if options.to is not None and body and not options.goal:
        yield from _goals_apart(work, options.to)


def manner_flags(body: str, dossier: Dossier, desk: Desk, left_out: str = "") -> Iterator[Flag]:
    """Flags for tone and for asking too much; instead of a stock opening a noted detail is proposed.

    A wish for a way in, said or ``left_out``, brings one caution, the first time ever, and of its words no other flag
    is made (practice 002-10).
    """
    wished = way_in(body) or way_in(left_out)
    if wished and not cautioned(desk.notebook.ledger(PutAside).list()):
        yield Flag(FlagKind.NEEDY, wished, CAUTION, INSTEAD)
    for flag in tone_flags(body):
        if flag.kind is FlagKind.NEEDY and (way_in(flag.span) or (wished and flag.span in wished)):
            continue
        detail = next((point for point in dossier.points if not point.between_us), None)
        generic = flag.kind is FlagKind.GENERIC_OPENER and detail
        yield replace(flag, suggestion=tellings(detail)[0]) if generic and detail else flag
    yield from several_asks(body)


def cautioned(put_aside: Iterable[PutAside]) -> bool:
    """Whether the caution about a way in was shown before."""
    return any(each.what == CAUTIONED for each in put_aside)


def last_sent(desk: Desk, person: Person) -> date | None:
    """The day of the last message to ``person`` that I said I sent, as far as nothing came of it since."""
    sent = [
        each.changed
        for each in desk.notebook.ledger(FollowUp).list(person_id=person.id)
        if each.state is FollowUpState.SENT and each.changed
    ]
    return max(sent, default=None)


def _goals_apart(work: Work, other: Person) -> Iterator[Flag]:
    """A flag when nothing that the one wants meets what the other wants, knows or does (practice 004-05)."""
    theirs = work.desk.dossier(other)
    offered = (*theirs.needs, *theirs.points)
    if not any(_meet(need, point) for need in work.dossier.needs for point in offered):
        yield Flag(
            FlagKind.GOAL_MISMATCH,
            other.first_name,
            "Nothing you noted shows a goal the two of them share.",
            "Ask each of them what they are after first.",
        )


def _meet(need: Point, offered: Point) -> bool:
    """Whether the one speaks of the other; a shared pastime serves who looks for company in it, and no goal."""
    if offered.fact.kind is Kind.INTEREST and need.fact.kind is not Kind.NEED:
        return False
    return in_common(need.fact.quote, offered.fact.quote)


def stale_flags(body: str, dossier: Dossier, used: Sequence[Fact]) -> Iterator[Flag]:
    """One flag when all that is said is older than three times ``FRESH_DAYS``."""
    dates = [dossier.note_date(fact) for fact in used]
    if body and dates and (dossier.today - max(dates)).days > 3 * FRESH_DAYS:
        yield Flag(
            FlagKind.STALE,
            body.split("\n")[0],
            f"The newest note this rests on is from {max(dates):%B %Y}.",
            "Ask how things stand before you build on it.",
        )


def instruction_flags(dossier: Dossier) -> Iterator[Flag]:
    """A flag for each noted text that reads like an order to the program; it was kept as data."""
    for fact in dossier.instructions:
        yield Flag(
            FlagKind.INSTRUCTION_IN_NOTE,
            fact.quote,
            "This part of a note reads like an instruction to the program. It was not followed and not used.",
        )
