"""What a message of each kind says, and in which order. The sentences themselves are made elsewhere.

Every kind is a plan: it takes the work at hand and says its sentences. What the user did not ask for is not
asked of anybody: a close asks nothing, an invitation asks for a talk and for nothing behind it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

from coach.chains import frames
from coach.chains.angles import angled
from coach.chains.asking import day, meeting, wish
from coach.chains.asking_both import both_want
from coach.chains.commitments import kept_in_mind, promises, thanks
from coach.chains.defaults import met_to_learn
from coach.chains.opening import hook, lines_about_me
from coach.chains.options import Options
from coach.chains.own_card import tells_about_me
from coach.chains.tellings import Shape, curiosity, is_sore, remembered, shape
from coach.chains.work import Work
from coach.domain.fact import Kind
from coach.domain.note import Source
from coach.domain.suggestion import DraftKind, Sentence
from coach.evidence import Point
from coach.phrasing.admiration import to_learn

Plan = Callable[[Work, Options], Iterator[Sentence]]

_ADMIRED = (Kind.KNOWLEDGE, Kind.WORK, Kind.INTEREST)
"""What one can learn from somebody; a need of theirs is no reason to ask them for a talk."""
_POINTS_BACK = re.compile(r"\b(?:it|them)\b")
"""Names what one would learn only by what stood before it in the note."""
_NEUTRAL = (Kind.INTEREST, Kind.KNOWLEDGE, Kind.WORK)
"""What may stand beside grave news."""
_LONG_AGO = timedelta(days=90)
_HAS_TO = re.compile(r"^you (?:have to|must|need|want|should|are (?:looking|thinking|helping))\b")
"""Troubles and stopgaps, which are not mine to pass on."""
_MAY_BE_KNOWN = (Kind.WORK, Kind.KNOWLEDGE, Kind.INTEREST)
"""What somebody would want known about them when they are introduced."""


def follow_up(work: Work, options: Options) -> Iterator[Sentence]:
    """What leads by the angle, my promises, one offer or thanks, one light question; after grave news quieter."""
    yield from _quiet(work) if work.dossier.grave else angled(work, options)


def thank_you(work: Work, options: Options) -> Iterator[Sentence]:
    """Thanks for the talk, one thing taken from it, thanks for what was offered, my promises. No question."""
    note, talk = work.dossier.last_note, met_to_learn(work.desk.notebook, work.dossier.person)
    lead = ("Thanks", "Thank you", "Thank you very much")[options.formality - 1]
    if talk and (note is None or note.date < talk):
        yield work.say(Sentence(f"{lead} for your time on {day(talk)}."), 9, 0)
    elif note and note.event and not note.private:
        yield work.say(Sentence(f"{lead} for the conversation at {note.event.name}."), 9, 0)
    else:
        yield work.say(Sentence(f"{lead} for your time{f' on {day(note.date)}' if note else ''}."), 9, 0)
    if work.dossier.grave:
        yield from promises(work)
        return
    leading = _first(work, tuple(Kind), kindness=True)
    if leading:
        yield hook(work, leading, warm=True)
    yield from thanks(work)
    yield from promises(work)
    yield from wish(work, options)


def second_touch(work: Work, options: Options) -> Iterator[Sentence]:
    """Something not said before; what an earlier message named is left alone."""
    yield from angled(work, options)


def invite(work: Work, options: Options) -> Iterator[Sentence]:
    """An invitation to a talk: why them, what for, said openly; a place and two times."""
    topic = admired(work)
    if options.admire:
        text = (
            f"I would like to learn {to_learn(options.admire, work.dossier.person)}, and have a few questions prepared."
        )
        yield work.say(Sentence(text), 8, 0)
    elif topic:
        text = f"I would like to learn {curiosity(topic)}, and have a few questions prepared."
        yield work.say(Sentence(text, (topic.source,), claim=True), 8, 0, topic.fact)
    if not (options.wish or options.asked):  # it would not be true
        yield work.say(Sentence("There is no agenda beyond that."), 3, 0)
    yield from wish(work, options)
    yield meeting(work, options)


def reintroduce(work: Work, options: Options) -> Iterator[Sentence]:
    """The plain truth: what is remembered, or that nothing is; who I am; use both ways; one question."""
    if work.dossier.grave:
        yield from _quiet(work)
        return
    yield from _known_of_us(work)
    yield from promises(work)
    on_card = options.card and not tells_about_me(work.channel)
    for line in () if on_card else _about_me(work):
        yield work.say(Sentence(line), 4, 1)
    offered = "anything below" if options.card else "I can be of use to you in anything"
    of_use = (
        f"If {offered} is of use to you, I am glad to help." if options.card else f"If {offered}, I am glad to help."
    )
    yield work.say(Sentence(of_use), 2, 1)
    yield from wish(work, options)
    yield work.say(Sentence("What are you working on these days?"), 8, 1)


def _known_of_us(work: Work) -> Iterator[Sentence]:
    """What is left of an earlier talk, said as it is; nothing is claimed to be forgotten beside what is remembered."""
    notes, point = work.dossier.notes, _first(work, tuple(Kind))
    recent = bool(notes) and work.desk.today - notes[0].date <= _LONG_AGO
    when = f" on {day(notes[0].date)}" if recent and not notes[0].private else ""
    if point:
        text = remembered(point, f" on {day(point.noted)}" if recent else "", long_ago=not recent)
        yield work.say(Sentence(text, (point.source,), claim=True), 8, 0, point.fact)
    elif kept_in_mind(work) and when:
        yield work.say(Sentence(f"We talked{when}."), 9, 0)
    elif when:
        yield work.say(Sentence(f"We talked{when}, and I am sorry to say that I kept too little of it."), 9, 0)
    else:
        text = "I came across your name in my notes, and I must admit that I do not remember what we talked about."
        yield work.say(Sentence(text), 9, 0)


def _about_me(work: Work) -> list[str]:
    """Two lines about me to somebody I know nothing about; one to whom I do: the rest would read like an offer."""
    return lines_about_me(work.dossier.profile)[: 1 if work.dossier.points else 2]


def introduce(work: Work, options: Options) -> Iterator[Sentence]:
    """Asks whether they would like to meet the other person, who is asked as well; nothing is arranged before."""
    other = options.to
    assert other is not None
    theirs = work.desk.dossier(other)
    shared = both_want(work, theirs, options.goal) if options.goal else None
    wanted = None if shared else _first(work, (Kind.NEED, Kind.GOAL, Kind.PLAN, Kind.INTEREST, Kind.WORK))
    if wanted:
        yield hook(work, wanted)
    points = theirs.points
    sayable = [point for point in points if point.fact.kind in _MAY_BE_KNOWN and not point.between_us]
    sayable = [
        point for point in sayable if frames.of_other(point) and not is_sore(point) and not _HAS_TO.match(point.clause)
    ]
    known = min(sayable, key=lambda point: _MAY_BE_KNOWN.index(point.fact.kind), default=None)
    if known:
        told = frames.of_other(known)
        text = f"I thought of {other.first_name}, who {told}."
        yield work.say(Sentence(text, (known.source,), claim=True), 8, 0, known.fact)
    else:
        yield work.say(Sentence(f"I thought of {other.first_name}."), 8, 0)
    if shared:
        sentence, facts = shared
        yield work.say(sentence, 9, 0, *facts)
    yield work.say(Sentence(f"Would you like to be introduced to {other.first_name}?"), 9, 1)
    yield work.say(Sentence("I am asking both of you first, and a no is fine."), 7, 1)


def close(work: Work, options: Options) -> Iterator[Sentence]:
    """No fit now, gladly later: thanks with a detail, the plain word, and nothing to answer."""
    if work.dossier.grave:
        yield _quiet_word(work)
    elif point := _first(work, tuple(Kind), kindness=True):
        yield hook(work, point, warm=True)
    elif work.dossier.notes and not work.dossier.notes[0].private:
        yield work.say(Sentence(f"Thank you for our talk on {day(work.dossier.notes[0].date)}."), 8, 0)
    yield from thanks(work)
    yield from promises(work)
    text = "I do not think I can be of much use to you at the moment, and did not want to leave you without a word."
    yield work.say(Sentence(text), 9, 0)
    yield work.say(Sentence("If it fits better some day, I will be glad."), 7, 0)
    yield work.say(Sentence("I wish you all the best."), 6, 1)


PLANS: dict[DraftKind, Plan] = {
    DraftKind.FOLLOW_UP: follow_up,
    DraftKind.THANK_YOU: thank_you,
    DraftKind.SECOND_TOUCH: second_touch,
    DraftKind.INVITE: invite,
    DraftKind.REINTRODUCE: reintroduce,
    DraftKind.INTRODUCE: introduce,
    DraftKind.CLOSE: close,
}


def admired(work: Work) -> Point | None:
    """What they do or know that one could learn from, their work before a craft; None where I must say (002-03)."""
    known = [point for point in work.free_points() if point.fact.kind in _ADMIRED and _is_craft(point)]
    return min(known, key=lambda point: point.fact.kind is Kind.INTEREST, default=None)


def _is_craft(point: Point) -> bool:
    """Whether it says what there is to learn, and is no music or sport, which say little of somebody's work."""
    told = curiosity(point)
    return told is not None and not told.startswith("how you came to ") and not _POINTS_BACK.search(point.clause)


def _quiet(work: Work) -> Iterator[Sentence]:
    """Grave news: a quiet sentence, what was promised, nothing to answer."""
    word = _quiet_word(work)
    yield word
    free = [point for point in work.free_points() if point.fact.kind in _NEUTRAL and not point.between_us]
    leading = free[0] if free and not word.claim else None
    if leading:
        yield hook(work, leading)
    yield from promises(work)
    yield work.say(Sentence("There is no need to answer this."), 1, 1)


def _quiet_word(work: Work) -> Sentence:
    """The first sentence after grave news; a claim when it names what was noted."""
    met_since = [fact for fact in work.dossier.grave if work.dossier.note_date(fact) < work.dossier.newest]
    text, fact = frames.quiet([] if met_since else work.dossier.grave)
    source = (Source(fact.note_id, fact.quote),) if fact else ()
    return work.say(Sentence(text, source, claim=fact is not None), 9, 0, *work.dossier.grave)


def _first(work: Work, kinds: tuple[Kind, ...], *, kindness: bool = False) -> Point | None:
    """The weightiest point of these kinds, else any; with ``kindness`` what they did for me before all."""
    every = work.free_points()
    free = [point for point in every if not point.between_us]
    kind = [point for point in every if shape(point) is Shape.KINDNESS] if kindness else []
    return next(iter((*kind, *(point for point in free if point.fact.kind in kinds), *free)), None)
