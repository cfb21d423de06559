"""Answering what they offered me: thanks that name it, a plain yes or not now, one next step at most."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.chains import frames
from coach.chains.asking import meeting, wish
from coach.chains.commitments import offered, promises
from coach.chains.options import Options
from coach.chains.work import Work
from coach.domain.fact import Fact
from coach.domain.note import Source
from coach.domain.suggestion import Sentence
from coach.phrasing.promises import Promised

_NOT_NOW = re.compile(
    r"(?:sorry,? )?(?:not (?:now|yet|right now|this \w+)|no\b|later\b|some other time|another time)", re.I
)
_TOGETHER = re.compile(
    r"(?:show|teach|meet|explain|talk|walk|take|host|have|go|join|call|sit|help|run|play|practi[sc]e|visit)\b", re.I
)
_HANDED = re.compile(
    r"(?:send|share|forward|lend|give|bring|e?mail|post|print|drop|pass|look|read|review|check|write|ask|find)\b", re.I
)
_INTRODUCED = re.compile(r"(?:introduce|connect|put|link)\b", re.I)


def offer_made(work: Work) -> Fact | None:
    """The newest thing they offered me that can be named and was not answered yet."""
    taken = {fact.id for fact in work.used}
    named = [fact for fact in work.dossier.their_promises if fact.id not in taken and offered(work.dossier, fact)]
    return max(named, key=work.dossier.note_date, default=None)


def answer(work: Work, options: Options) -> Iterator[Sentence]:
    """Thanks for the offer, a plain yes, one step that costs them little; with a “not now” as wish a kind no."""
    fact = offer_made(work)
    promised = offered(work.dossier, fact) if fact else None
    if fact is None or promised is None:
        return
    source = Source(fact.note_id, fact.quote)
    yield work.say(Sentence(frames.thanks_for(promised), (source,), claim=True), 9, 0, fact)
    if options.wish and _NOT_NOW.match(options.wish):
        yield from wish(work, options, paragraph=0)
        yield work.say(Sentence("I would be glad to come back to it later."), 7, 0)
        yield from promises(work)
        return
    yield work.say(Sentence("Yes, please." if _HANDED.match(promised.act) else "Yes, I would like that."), 9, 0)
    yield from _step(work, options, promised)
    yield from promises(work)
    yield from wish(work, options)


def _step(work: Work, options: Options, promised: Promised) -> Iterator[Sentence]:
    """What happens next: they are asked for a day at most, and for nothing beyond what they offered."""
    if options.slots or options.place:
        yield meeting(work, options)
    elif _INTRODUCED.match(promised.act):
        yield work.say(Sentence("A line or two to both of us would be plenty."), 5, 0)
    elif _TOGETHER.match(promised.act):
        yield work.say(Sentence("Which day would suit you?"), 5, 0)
    else:
        yield work.say(Sentence("There is no hurry."), 3, 0)
