"""A follow-up message: what was noted, said back to the person, sentence by sentence.

One fact in, one sentence out: the provenance of a sentence is the fact it was made from. Code decides what
is said and in which order; the model words what may be worded freely; the checks decide what is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from coach.chains import frames
from coach.chains.choosing import Wish
from coach.chains.context import Desk
from coach.chains.letter import Part, assemble, greeting, sign_off
from coach.chains.matching import Match, Need, confirmed, likely, my_assets
from coach.chains.review import review
from coach.chains.wording import Scribe
from coach.domain.fact import Fact, Kind
from coach.domain.note import Source
from coach.domain.person import Person
from coach.domain.suggestion import Channel, Draft, DraftKind, Sentence
from coach.errors import UsageError
from coach.evidence import Dossier, Point
from coach.phrasing.mine import Sort
from coach.phrasing.promises import Promised, my_promise, their_promise

_THAT_DAY = re.compile(r"\b(?:today|tonight|tomorrow|tmrw|this (?:morning|afternoon|evening))\b", re.I)
_SHORT = (Channel.LINKEDIN_NOTE, Channel.SMS)
_PROMISES_NAMED = 2
_OFFERS_WEIGHED = 2


@dataclass
class _Work:
    """What is being written, and from what."""

    desk: Desk
    dossier: Dossier
    channel: Channel
    scribe: Scribe
    parts: list[Part] = field(default_factory=list)
    used: list[Fact] = field(default_factory=list)
    alternatives: tuple[Sentence, ...] = ()

    def say(self, sentence: Sentence, needed: int, paragraph: int, *facts: Fact) -> Sentence:
        self.parts.append(Part(sentence, needed, paragraph))
        self.used.extend(facts)
        return sentence

    def free_points(self) -> list[Point]:
        taken = {fact.id for fact in self.used}
        return [point for point in self.dossier.points if point.fact.id not in taken]


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
    work = _Work(desk, dossier, channel, Scribe(desk.chat))
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
    if dossier.points or dossier.grave or any(_understood(dossier, fact) for fact in dossier.promises):
        return None
    if not dossier.notes:
        return f"Nothing is noted about {name} yet. What did the two of you talk about?"
    return f"What is one thing {name} told you that you could pick up, something that need not stay between you?"


def _usual(work: _Work) -> Iterator[Sentence]:
    pairs = _likely_offers(work)
    offer = pairs[0] if pairs else None
    kept_back = offer.need.point.fact.id if offer and len(work.dossier.points) > 1 else None
    leading = next((point for point in work.dossier.points if point.fact.id != kept_back), None)
    if leading:
        yield _hook(work, leading)
    yield from _promises(work)
    sure = _confirmed_offer(work, pairs) if work.channel not in _SHORT else None
    if sure:
        yield _offer(work, sure)
    else:
        yield from _thanks(work)
    asked = _question(work, leading)
    if asked:
        yield asked


def _grave(work: _Work) -> Iterator[Sentence]:
    """Grave news: a quiet sentence, what was promised, nothing to answer."""
    text, fact = frames.quiet(work.dossier.grave)
    source = (Source(fact.note_id, fact.quote),) if fact else ()
    yield work.say(Sentence(text, source, claim=fact is not None), 9, 0, *work.dossier.grave)
    if fact is None:
        leading = next(iter(work.free_points()), None)
        if leading:
            yield _hook(work, leading)
    yield from _promises(work)
    yield work.say(Sentence("There is no need to answer this."), 1, 1)


def _hook(work: _Work, point: Point) -> Sentence:
    """The first sentence: a concrete detail of the talk; the runners-up become the alternatives."""
    note = next((note for note in work.dossier.notes if note.id == point.fact.note_id), None)
    spare = frames.hook(point, note.event.name if note and note.event else None)
    evidence = work.dossier.evidence(point.fact, said=(point.clause,))
    wish = Wish((point.fact,), evidence, max_words=30, banned=_NOT_IN_A_HOOK)
    worded = work.scribe.word("followup/hook", {"fact": point.clause}, wish, spare)
    ranked = [Sentence(one.text, (point.source,), claim=True) for one in worded]
    work.alternatives = tuple(ranked[1:4])
    return work.say(ranked[0], 8, 0, point.fact)


def _promises(work: _Work) -> Iterator[Sentence]:
    turn = 0
    for fact in work.dossier.promises[:_PROMISES_NAMED]:
        promised = _understood(work.dossier, fact)
        if promised is None or _was_for_that_day(fact.quote, work.dossier.note_date(fact), work.desk.today):
            continue
        before = _before(work.dossier, fact) if promised.vague else None
        sources: tuple[Source, ...] = (Source(fact.note_id, fact.quote),)
        if before and before.fact in work.used:
            text = frames.promise(promised, turn)
        elif before:
            text, sources = frames.vague_promise(promised, before), (*sources, before.source)
            work.used.append(before.fact)
        else:
            text = frames.promise(promised, turn)
        turn += 1
        yield work.say(Sentence(text, sources, claim=True), 7, 0, fact)


def _thanks(work: _Work) -> Iterator[Sentence]:
    """Thanks for what they offered, where there is room; it names it and asks for nothing."""
    if work.channel in _SHORT:
        return
    for fact in work.dossier.their_promises[:1]:
        promised = their_promise(fact.quote, work.dossier.person, work.dossier.note_date(fact), work.desk.today)
        if promised and not promised.vague:
            source = Source(fact.note_id, fact.quote)
            yield work.say(Sentence(frames.thanks_for(promised), (source,), claim=True), 4, 0, fact)


def _likely_offers(work: _Work) -> list[Match]:
    needs = [
        Need(point, work.dossier.around(point.fact))
        for point in work.dossier.points
        if point.fact.kind in (Kind.NEED, Kind.GOAL)
    ]
    assets = [
        asset for asset in my_assets(work.dossier) if asset.saying.sort is not Sort.KNOWS or "," not in asset.words
    ]
    return likely(needs[:4], assets, work.desk.embedder)


def _confirmed_offer(work: _Work, pairs: Sequence[Match]) -> Match | None:
    free = {point.fact.id for point in work.free_points()}
    for pair in pairs[:_OFFERS_WEIGHED]:
        if pair.need.point.fact.id in free and (sure := confirmed(pair, work.scribe)):
            return sure
    return None


def _offer(work: _Work, offer: Match) -> Sentence:
    clause, mine = offer.need.point.clause, offer.asset.saying
    tail = {
        Sort.DONE: f"{mine.clause}, so I am happy to compare notes.",
        Sort.CAN: f"{mine.clause}, if that would help.",
        Sort.DOES: f"{mine.clause}, if you would like to come along.",
        Sort.KNOWS: f"{mine.clause} and could ask whether an introduction is welcome.",
    }[mine.sort]
    text = f"Since {clause}: {tail}"
    return work.say(Sentence(text, (offer.need.point.source,), claim=True), 5, 1, offer.need.point.fact)


def _question(work: _Work, leading: Point | None) -> Sentence | None:
    """One light question at the end, on something not spoken of yet, away from work if possible."""
    free = [point for point in work.free_points() if point.fact.kind is not Kind.KNOWLEDGE]
    free.sort(key=lambda point: (point.about_work, -point.weight))
    for point in [*free[:2], *([leading] if leading else [])]:
        wish = Wish(
            (point.fact,),
            work.dossier.evidence(point.fact, said=(point.clause,)),
            question=True,
            max_words=22,
            banned=NOT_ASKED,
        )
        worded = work.scribe.word("followup/question", {"fact": point.clause}, wish, frames.question(point))
        if worded:
            return work.say(Sentence(worded[0].text, (point.source,), claim=True), 3, 1, point.fact)
    return None


def _understood(dossier: Dossier, fact: Fact) -> Promised | None:
    return my_promise(fact.quote, dossier.person, dossier.note_date(fact), dossier.today)


def _was_for_that_day(quote: str, noted: date, today: date) -> bool:
    """Whether the promise was for the day of the talk or the one after, and that is over."""
    return (today - noted).days > 1 and _THAT_DAY.search(quote) is not None


def _before(dossier: Dossier, fact: Fact) -> Point | None:
    """The point just before ``fact`` in its note: what a vague promise points back at."""
    earlier = [point for point in dossier.points if point.fact.note_id == fact.note_id and point.fact.end <= fact.start]
    return max(earlier, key=lambda point: point.fact.start, default=None)


def _subject(work: _Work) -> str:
    for fact in work.dossier.promises[:1]:
        promised = _understood(work.dossier, fact)
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
        r"\b(?:my|our|the|an?)\s+((?:[\w’'-]+\s?){1,6}?)(?=$|,|\s(?:this|next|by|on|in|for|from|to|of"
        r"|about|with|before|until|and|who|that)\b)",
        act,
    )
    return f"The {found.group(1).strip()}" if found and len(found.group(1).split()) <= 6 else None


def _day(day: date) -> str:
    return f"{day.day} {day:%B}"


def _whole(work: _Work, kind: DraftKind, closing: Sentence | None, question: str | None) -> Draft:
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
    r"\bshould (?:I|you|we)\b",
    r"\bcan you (?:tell|explain|describe)\b",
)
