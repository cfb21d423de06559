"""The last look at a whole message: every check once more over what will be shown, as flags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coach.checks.grounding import unsupported
from coach.checks.length import length_flags
from coach.checks.tone import tone_flags
from coach.domain.fact import Fact
from coach.domain.suggestion import Channel, Flag, FlagKind, Sentence
from coach.evidence import Dossier
from coach.phrasing.times import FRESH_DAYS


def review(
    body: str, sentences: Sequence[Sentence], dossier: Dossier, used: Sequence[Fact], channel: Channel
) -> Iterator[Flag]:
    """Flags for a message that rests on ``used``: unsupported spans, tone, length, old notes, planted instructions."""
    said = tuple(point.clause for point in dossier.points)
    evidence = dossier.evidence(*used, said=said, mine=dossier.profile.statements())
    for sentence in sentences:
        if sentence.claim:
            for found in unsupported(sentence.text, evidence):
                if found.grave:
                    yield Flag(FlagKind.UNSUPPORTED, found.span, found.reason)
    yield from tone_flags(body)
    yield from length_flags(body, channel)
    yield from stale_flags(body, dossier, used)
    yield from instruction_flags(dossier)


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
