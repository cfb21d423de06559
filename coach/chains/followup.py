"""A follow-up message: what was noted, said back to the person, sentence by sentence.

One fact in, one sentence out: the provenance of a sentence is the fact it was made from. Code decides what
is said and in which order; the model words what may be worded freely; the checks decide what is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from coach.chains import frames
from coach.chains.choosing import Wish
from coach.chains.commitments import offered, promises, thanks, understood
from coach.chains.context import Desk
from coach.chains.letter import assemble, greeting, sign_off
from coach.chains.offering import confirmed_offer, likely_offers, offer
from coach.chains.review import review
from coach.chains.wording import Scribe
from coach.chains.work import SHORT, Work
from coach.domain.note import Source
from coach.domain.person import Person
from coach.domain.suggestion import Channel, Draft, DraftKind, Sentence
from coach.errors import UsageError
from coach.evidence import Dossier, Point

_STRAINED = -0.45
"""Rank below which a question is not worth asking: rather none than one that puzzles."""


def draft_steps(
    desk: Desk, person: Person, kind: DraftKind, channel: Channel, options: Mapping[str, Any]
) -> Iterator[Sentence | Draft]:
    """The sentences of a message to ``person`` as they are decided, then the whole Draft.

    A Draft with an empty body carries the one question to ask when too little is noted.

    Raises:
        UsageError: a kind that is not written yet.
        ModelError: the model cannot be reached.
    """
    if kind is not DraftKind.FOLLOW_UP:
        raise UsageError(f"Messages of the kind “{kind}” are not written yet.", "For now there is: follow-up.")
    dossier = desk.dossier(person)
    work = Work(desk, dossier, channel, Scribe(desk.chat))
    question = _too_little(dossier)
    if question:
        yield _whole(work, kind, None, question)
        return
    opening = greeting(person, channel)
    yield opening
    yield from _grave(work) if dossier.grave else _usual(work)
    closing = sign_off(dossier.profile, channel)
    if closing:
        yield closing
    yield _whole(work, kind, closing, None)


def _too_little(dossier: Dossier) -> str | None:
    """The one thing to ask when nothing can honestly be said."""
    name = dossier.person.first_name
    kept = any(understood(dossier, fact) for fact in dossier.promises)
    if dossier.points or dossier.grave or kept or any(offered(dossier, fact) for fact in dossier.their_promises):
        return None
    if not dossier.notes:
        return f"Nothing is noted about {name} yet. What did the two of you talk about?"
    return f"What is one thing {name} told you that you could pick up, something that need not stay between you?"


def _usual(work: Work) -> Iterator[Sentence]:
    pairs = likely_offers(work)
    kept_back = pairs[0].need.point.fact.id if pairs and len(work.dossier.points) > 1 else None
    leading = next((point for point in work.dossier.points if point.fact.id != kept_back), None)
    if leading:
        yield _hook(work, leading)
    yield from promises(work)
    sure = confirmed_offer(work, pairs) if work.channel not in SHORT else None
    if sure:
        yield offer(work, sure)
    else:
        yield from thanks(work)
    asked = _question(work, leading)
    if asked:
        yield asked


def _grave(work: Work) -> Iterator[Sentence]:
    """Grave news: a quiet sentence, what was promised, nothing to answer."""
    text, fact = frames.quiet(work.dossier.grave)
    source = (Source(fact.note_id, fact.quote),) if fact else ()
    yield work.say(Sentence(text, source, claim=fact is not None), 9, 0, *work.dossier.grave)
    if fact is None:
        leading = next(iter(work.free_points()), None)
        if leading:
            yield _hook(work, leading)
    yield from promises(work)
    yield work.say(Sentence("There is no need to answer this."), 1, 1)


def _hook(work: Work, point: Point) -> Sentence:
    """The first sentence: a concrete detail of the talk; the runners-up become the alternatives."""
    note = next((note for note in work.dossier.notes if note.id == point.fact.note_id), None)
    spare = frames.hook(point, note.event.name if note and note.event else None)
    evidence = work.dossier.evidence(point.fact, said=(point.clause,))
    wish = Wish((point.fact,), evidence, max_words=30, banned=_NOT_IN_A_HOOK)
    asked = Scribe(None) if point.between_us else work.scribe
    worded = asked.word("followup/hook", {"fact": point.clause}, wish, spare)
    ranked = [Sentence(one.text, (point.source,), claim=True) for one in worded]
    work.alternatives = tuple(ranked[1:4])
    return work.say(ranked[0], 8, 0, point.fact)


def _question(work: Work, leading: Point | None) -> Sentence | None:
    """One light question at the end, on something not spoken of yet, away from work if possible."""
    free = [point for point in work.free_points() if not point.between_us]
    free.sort(key=lambda point: (point.about_work, -point.weight))
    for point in [*free[:2], *([leading] if leading and not leading.between_us else [])]:
        wish = Wish(
            (point.fact,),
            work.dossier.evidence(point.fact, said=(point.clause,)),
            question=True,
            max_words=22,
            banned=NOT_ASKED,
        )
        worded = work.scribe.word("followup/question", {"fact": point.clause}, wish, frames.question(point))
        if worded and worded[0].rank > _STRAINED:
            return work.say(Sentence(worded[0].text, (point.source,), claim=True), 3, 1, point.fact)
    return None


def _subject(work: Work) -> str:
    for fact in work.dossier.promises[:1]:
        promised = understood(work.dossier, fact)
        thing = promised and _thing(promised.act)
        if thing:
            return thing
    note = work.dossier.last_note
    if note and note.event and not note.private:
        return f"After {note.event.name}"
    return f"Our talk on {_day(note.date)}" if note and not note.private else "Our talk"


def _thing(act: str) -> str | None:
    """“The data pipeline testing checklist” out of “send you my data pipeline testing checklist this week”."""
    found = re.search(
        r"\b(?:my|our|the|an?)\s+((?:(?!(?:this|next|by|on|in|for|from|to|of|about|with|before|until|and|who|that)\b)"
        r"[\w’'-]+\s?){1,6})",
        act,
    )
    return f"The {found.group(1).strip()}" if found and len(found.group(1).split()) <= 6 else None


def _day(day: date) -> str:
    return f"{day.day} {day:%B}"


def _whole(work: Work, kind: DraftKind, closing: Sentence | None, question: str | None) -> Draft:
    dossier, channel = work.dossier, work.channel
    body, sentences = (
        ("", ()) if question else assemble(greeting(dossier.person, channel), work.parts, closing, channel)
    )
    return Draft(
        id=work.desk.new_id(),
        person=dossier.person.ref,
        kind=kind,
        channel=channel,
        subject=_subject(work) if channel is Channel.EMAIL else None,
        body=body,
        sentences=sentences,
        engine=work.desk.engine.value,
        prompts=work.scribe.used,
        flags=tuple(review(body, sentences, dossier, work.used, channel)),
        question=question,
        alternatives=work.alternatives,
    )


_NOT_IN_A_HOOK = (
    r"\bI (?:also |just )?(?:mentioned|told|said|described|had an idea|plan)\b",
    r"\bfor me\b",
    r"\bmy (?:project|team|work)\b",
    r"\bfor sure\b",
    r"\bright\b$",
    r"\bI noticed\b",
    r"\bI heard\b",
    r"\bI hear\b",
)
NOT_ASKED = (
    r"\bweigh(?:t|s)? in\b|\bdo you weigh\b",
    r"\bwhat (?:is|are) (?:a|an|the role)\b",
    r"\bhelp (?:me|you)\b",
    r"\bwhy (?:did|do|are) you\b",
    r"\bwhat happened\b",
    r"\bwhat (?:is|are) your (?:knowledge|experience|current|role|preferences?|opinion)\b",
    r"\b(?:have|had) you heard about\b",
    r"\bshould (?:I|you|we)\b",
    r"\bcan you (?:tell|explain|describe)\b",
)
