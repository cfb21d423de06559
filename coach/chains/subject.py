"""The subject line of an e-mail: what it brings, or the talk it comes from."""

from __future__ import annotations

import re

from coach.chains.asking import day
from coach.chains.commitments import understood
from coach.chains.options import Options
from coach.chains.work import Work
from coach.domain.suggestion import Angle, DraftKind

_HANDED_OVER = re.compile(r"(?:send|share|give|lend|bring|post|e?mail|forward|show|print|drop|return)\b", re.I)
_SAID_BY_KIND = {
    DraftKind.INVITE: "A talk over coffee?",
    DraftKind.THANK_YOU: "Thank you",
    DraftKind.REINTRODUCE: "Hello again",
}


def subject(work: Work, kind: DraftKind, options: Options) -> str:
    """A few words, without a name that is not theirs to read."""
    if kind is DraftKind.INTRODUCE and options.to:
        return f"An introduction to {options.to.first_name}?"
    if kind in _SAID_BY_KIND:
        return _SAID_BY_KIND[kind]
    if work.angle is Angle.ANSWER:
        return "Your offer"
    for fact in work.dossier.promises[:1] if kind is DraftKind.FOLLOW_UP and work.angle is not Angle.HELP else ():
        promised = understood(work.dossier, fact)
        thing = promised and _thing(promised.act)
        if thing:
            return thing
    note = work.dossier.last_note
    if note and note.event and not note.private:
        return f"After {note.event.name}"
    return f"Our talk on {day(note.date)}" if note and not note.private else "Our talk"


def _thing(act: str) -> str | None:
    """“The data pipeline testing checklist” out of “send you my data pipeline testing checklist this week”."""
    if not _HANDED_OVER.match(act):
        return None
    found = re.search(
        r"\b(?:my|our|the|an?)\s+((?:(?!(?:this|next|by|on|in|for|from|to|of|about|with|before|until|and|who|that)\b)"
        r"[\w’'-]+\s?){1,6})",
        act,
    )
    return f"The {found.group(1).strip()}" if found and len(found.group(1).split()) <= 6 else None
