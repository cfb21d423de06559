"""Promises in a message: mine are kept or named, theirs are thanked for; nobody is reminded of a debt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from coach.chains import frames
from coach.chains.work import SHORT, Work
from coach.domain.fact import Fact
from coach.domain.note import Source
from coach.domain.suggestion import Angle, Sentence
from coach.evidence import Dossier, Point
from coach.phrasing.promises import Promised, my_promise, their_promise

_NAMED = 2
_LATE = 45
"""Days after which a promise is named as one before it is made again."""
_THAT_DAY = re.compile(r"\b(?:today|tonight|tomorrow|tmrw|this (?:morning|afternoon|evening))\b", re.I)


def promises(work: Work) -> Iterator[Sentence]:
    """A sentence for each of my newest open promises; in a message that leads with them the first one stays."""
    for turn, (fact, promised) in enumerate(kept_in_mind(work)):
        before = _before(work.dossier, fact) if promised.vague else None
        sources: tuple[Source, ...] = (Source(fact.note_id, fact.quote),)
        if before is None or before.fact in work.used:
            late = (work.desk.today - work.dossier.note_date(fact)).days > _LATE
            text = frames.promise(promised, turn, late=late)
        else:
            text, sources = frames.vague_promise(promised, before, leading=not work.parts), (*sources, before.source)
            work.used.append(before.fact)
        needed = 9 if work.angle is Angle.PROMISE and not turn else 7
        yield work.say(Sentence(text, sources, claim=True), needed, 0, fact)


def kept_in_mind(work: Work) -> list[tuple[Fact, Promised]]:
    """My newest open promises that can be said and are not said yet."""
    found: list[tuple[Fact, Promised]] = []
    for fact in [fact for fact in work.dossier.promises if fact not in work.used][:_NAMED]:
        promised = understood(work.dossier, fact)
        if promised and not _was_for_that_day(fact.quote, work.dossier.note_date(fact), work.desk.today):
            found.append((fact, promised))
    return found


def thanks(work: Work) -> Iterator[Sentence]:
    """Thanks for what they offered, where there is room; it names it and asks for nothing."""
    if work.channel in SHORT:
        return
    for fact in [fact for fact in work.dossier.their_promises if fact not in work.used][:1]:
        promised = offered(work.dossier, fact)
        if promised:
            source = Source(fact.note_id, fact.quote)
            yield work.say(Sentence(frames.thanks_for(promised), (source,), claim=True), 4, 0, fact)


def understood(dossier: Dossier, fact: Fact) -> Promised | None:
    """What I promised, as it can be said to them; None when the words are not understood."""
    return my_promise(fact.quote, dossier.person, dossier.note_date(fact), dossier.today)


def offered(dossier: Dossier, fact: Fact) -> Promised | None:
    """What they offered, as it can be said to them; None when the words are not understood or point elsewhere."""
    promised = their_promise(fact.quote, dossier.person, dossier.note_date(fact), dossier.today)
    return promised if promised and not promised.vague else None


def _was_for_that_day(quote: str, noted: date, today: date) -> bool:
    """Whether the promise was for the day of the talk or the one after, and that is over."""
    return (today - noted).days > 1 and _THAT_DAY.search(quote) is not None


def _before(dossier: Dossier, fact: Fact) -> Point | None:
    """The point just before ``fact`` in its note: what a vague promise points back at."""
    earlier = [point for point in dossier.points if point.fact.note_id == fact.note_id and point.fact.end <= fact.start]
    return max(earlier, key=lambda point: point.fact.start, default=None)
