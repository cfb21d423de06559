"""A message to somebody: what was noted, said back to the person, sentence by sentence.

One fact in, one sentence out: the provenance of a sentence is the fact it was made from. Code decides what
is said and in which order; the model words what may be worded freely; the checks decide what is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from coach.chains.commitments import offered, understood
from coach.chains.context import Desk
from coach.chains.kinds import PLANS, admired, day
from coach.chains.letter import assemble, greeting, sign_off
from coach.chains.options import Options, read_options
from coach.chains.review import review
from coach.chains.wording import Scribe
from coach.chains.work import Work
from coach.checks.length import LIMITS
from coach.domain.person import Person
from coach.domain.suggestion import Channel, Draft, DraftKind, Sentence
from coach.errors import UsageError
from coach.evidence import Dossier
from coach.language.english import reads_as_english

_TYPED_SHARE = 0.6
"""Of a message at most this much may be what the user typed as an option."""
_HANDED_OVER = re.compile(r"(?:send|share|give|lend|bring|post|e?mail|forward|show|print|drop|return)\b", re.I)


def draft_steps(
    desk: Desk, person: Person, kind: DraftKind, channel: Channel, given: Mapping[str, Any]
) -> Iterator[Sentence | Draft]:
    """The sentences of a message to ``person`` as they are decided, then the whole Draft.

    A Draft with an empty body carries the one question to ask when too little is noted. ``given`` are the
    options of the command: ``to``, ``place``, ``slots``, ``formality``, ``wish``.

    Raises:
        UsageError: an option is not usable, or an introduction names nobody to be introduced to.
        NotFound, Ambiguous: that other person is unknown or unclear.
        ModelError: the model cannot be reached.
    """
    options = _options(desk, person, kind, given)
    dossier = desk.dossier(person)
    work = Work(desk, dossier, channel, Scribe(desk.chat))
    if kind is DraftKind.SECOND_TOUCH:
        work.used.extend(_said_before(desk, dossier))
    _check_room(options, channel)
    question = _too_little(work, kind)
    if question:
        yield _whole(work, kind, options, question)
        return
    yield greeting(person, options.formality)
    yield from PLANS[kind](work, options)
    closing = sign_off(dossier.profile, channel, options.formality)
    if closing:
        yield closing
    yield _whole(work, kind, options, None)


def _options(desk: Desk, person: Person, kind: DraftKind, given: Mapping[str, Any]) -> Options:
    named = given.get("to")
    if kind is DraftKind.INTRODUCE and not named:
        raise UsageError("An introduction needs somebody to introduce them to.", "Add: --to NAME")
    to = desk.notebook.people.find(named) if named else None
    if to is not None and to.id == person.id:
        raise UsageError("Nobody can be introduced to themselves.")
    return read_options(given, to)


def _check_room(options: Options, channel: Channel) -> None:
    limit = LIMITS[channel]
    typed = " ".join((options.wish or "", options.place or "", *options.slots)).strip()
    if limit.measure(typed) > limit.count * _TYPED_SHARE:
        raise UsageError(
            f"What you typed leaves no room: {limit.measure(typed)} {limit.unit}, of {limit.count} in all.",
            "Say it in fewer words, or choose another channel.",
        )


def _said_before(desk: Desk, dossier: Dossier) -> Iterator[Any]:
    """The facts that earlier messages to this person rest on."""
    kept = desk.notebook.drafts.list(person_id=dossier.person.id)
    drafts = [draft for draft in kept if draft.kind is not DraftKind.SECOND_TOUCH]  # a try is no message yet
    quoted = {(s.note_id, s.quote) for draft in drafts for sentence in draft.sentences for s in sentence.sources}
    facts = [*(point.fact for point in dossier.points), *dossier.promises, *dossier.their_promises]
    return (fact for fact in facts if (fact.note_id, fact.quote) in quoted)


def _too_little(work: Work, kind: DraftKind) -> str | None:
    """The one thing to ask when nothing can honestly be said."""
    dossier, name = work.dossier, work.dossier.person.first_name
    if kind in (DraftKind.REINTRODUCE, DraftKind.CLOSE):
        return None
    if kind is DraftKind.INVITE:
        return None if admired(work) else f"What exactly do you admire in what {name} does?"
    taken = {fact.id for fact in work.used}
    kept = any(understood(dossier, fact) for fact in dossier.promises if fact.id not in taken)
    theirs = any(offered(dossier, fact) for fact in dossier.their_promises if fact.id not in taken)
    if work.free_points() or kept or theirs or (dossier.grave and kind is not DraftKind.SECOND_TOUCH):
        return None
    if kind is DraftKind.SECOND_TOUCH and taken:
        return f"What is new since your last message to {name}?"
    if not dossier.notes:
        return f"Nothing is noted about {name} yet. What did the two of you talk about?"
    last = dossier.notes[0]
    if not reads_as_english(last.text):
        return f"Your note is not in English, and drafts are made from English alone. What did {name} tell you?"
    return f"What is one thing {name} told you that you could pick up, something that need not stay between you?"


def _subject(work: Work, kind: DraftKind, options: Options) -> str:
    if kind is DraftKind.INTRODUCE and options.to:
        return f"An introduction to {options.to.first_name}?"
    if kind is DraftKind.INVITE:
        return "A talk over coffee?"
    if kind is DraftKind.THANK_YOU:
        return "Thank you"
    if kind is DraftKind.REINTRODUCE:
        return "Hello again"
    for fact in work.dossier.promises[:1] if kind is DraftKind.FOLLOW_UP else ():
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


def _whole(work: Work, kind: DraftKind, options: Options, question: str | None) -> Draft:
    dossier, channel = work.dossier, work.channel
    opening = greeting(dossier.person, options.formality)
    closing = sign_off(dossier.profile, channel, options.formality)
    body, sentences = ("", ()) if question else assemble(opening, work.parts, closing, channel)
    return Draft(
        id=work.desk.new_id(),
        person=dossier.person.ref,
        kind=kind,
        channel=channel,
        subject=_subject(work, kind, options) if channel is Channel.EMAIL else None,
        body=body,
        sentences=sentences,
        engine=work.desk.engine.value,
        prompts=work.scribe.used,
        flags=tuple(review(body, sentences, work, options)),
        question=question,
        alternatives=work.alternatives,
    )
