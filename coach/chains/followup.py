"""A message to somebody: what was noted, said back to the person, sentence by sentence.

One fact in, one sentence out: the provenance of a sentence is the fact it was made from. Code decides what
is said and in which order; the model words what may be worded freely; the checks decide what is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from coach.chains.alternatives import alternatives
from coach.chains.angles import check_angle, with_accepted
from coach.chains.asking import AWAY_FROM_WORK, times
from coach.chains.commitments import offered, understood
from coach.chains.context import Desk
from coach.chains.defaults import settled
from coach.chains.finishing import finish
from coach.chains.kinds import PLANS, admired
from coach.chains.options import Options, read_options
from coach.chains.own_card import card_sentences, check_card, with_card
from coach.chains.tellings import is_sore
from coach.chains.voices import voicing_for
from coach.chains.whole import reworded, words_whole_letters
from coach.chains.wording import Scribe
from coach.chains.work import Work
from coach.checks.length import LIMITS
from coach.domain.fact import Fact
from coach.domain.person import Person
from coach.domain.suggestion import Channel, Draft, DraftKind, Sentence
from coach.errors import UsageError
from coach.evidence import Dossier
from coach.language.english import reads_as_english

_FOREIGN = "Your note is not in English, and drafts are made from English alone. What did {name} tell you?"
_TYPED_SHARE = 0.6
"""Of a message at most this much may be what the user typed as an option."""


def draft_steps(
    desk: Desk, person: Person, kind: DraftKind, channel: Channel, given: Mapping[str, Any]
) -> Iterator[Sentence | Draft]:
    """The sentences of a message to ``person`` as they are decided, then the whole Draft.

    Where the same can be told from other angles, the Draft comes a second time with those letters beside it.

    A Draft with an empty body carries the one question to ask when too little is noted. ``given`` are the
    options of the command: ``to``, ``place``, ``slots``, ``formality``, ``wish``, ``angle``, ``idea``,
    ``same_company``, ``card``; what is not among them is taken from the record where it is known.

    Raises:
        UsageError: an option is not usable, or an introduction names nobody to be introduced to.
        NotFound, Ambiguous: that other person is unknown or unclear.
        ModelError: the model cannot be reached.
    """
    dossier, scribe, given = desk.dossier(person), Scribe(desk.chat), settled(desk.notebook, person, kind, given)
    voicing, options = voicing_for(desk.notebook, person, _options(desk, person, kind, given), given)
    work = Work(desk, dossier, channel, scribe, voicing=voicing)
    if kind is DraftKind.SECOND_TOUCH:
        work.before = tuple(_said_before(desk, dossier))
        work.used.extend(work.before)
        work.used.extend(_overtaken(work))
    _check_room(options, channel)
    _check_card(options, kind, dossier)
    question = _too_little(work, kind, options)
    if question:
        yield _whole(work, kind, options, question)
        return
    options = with_accepted(work, kind, options)
    check_angle(work, kind, options)
    opening = work.voicing.greeting(person, channel)
    if opening:
        yield opening
    yield from _said(work, kind, options)
    closing = work.voicing.sign_off(dossier.profile, channel)
    if closing:
        yield closing
    draft = _whole(work, kind, options, None)
    if options.card:
        draft = with_card(draft, dossier.profile)
        yield from card_sentences(draft)
    yield draft
    others = tuple(alternatives(work, kind, options, draft))
    if others:
        angles = tuple(dict.fromkeys(letter.angle for letter in others))
        yield replace(draft, angles=angles, alternatives=others, prompts=work.scribe.used)


def _said(work: Work, kind: DraftKind, options: Options) -> Iterator[Sentence]:
    """The sentences of the plan: one by one from a small model, all at once from a large one."""
    if not words_whole_letters(work.scribe):
        yield from PLANS[kind](work, options)
        return
    large, work.scribe = work.scribe, Scribe(None)
    for _ in PLANS[kind](work, options):
        pass
    for _ in reworded(work, large):
        pass
    work.parts[:] = [replace(part, sentence=work.voicing.sentence(part.sentence, part.facts)) for part in work.parts]
    yield from (part.sentence for part in work.parts)
    work.scribe = Scribe(None, stamps=large.stamps)


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


def _check_card(options: Options, kind: DraftKind, dossier: Dossier) -> None:
    if not options.card:
        return
    if kind is not DraftKind.REINTRODUCE:
        raise UsageError("Your card goes with a re-introduction.", "Add: --kind reintroduce")
    check_card(dossier.profile)


def _said_before(desk: Desk, dossier: Dossier) -> Iterator[Any]:
    """The facts that earlier messages to this person rest on."""
    kept = desk.notebook.drafts.list(person_id=dossier.person.id)
    drafts = [draft for draft in kept if draft.kind is not DraftKind.SECOND_TOUCH]  # a try is no message yet
    quoted = {(s.note_id, s.quote) for draft in drafts for sentence in draft.sentences for s in sentence.sources}
    facts = [*(point.fact for point in dossier.points), *dossier.promises, *dossier.their_promises]
    return (fact for fact in facts if (fact.note_id, fact.quote) in quoted)


def _overtaken(work: Work) -> list[Fact]:
    """Older facts, where the newest note has something to say: a second message is about what is new."""
    fresh = [point for point in work.free_points() if point.noted == work.dossier.newest and not is_sore(point)]
    return [point.fact for point in work.free_points() if point.noted < work.dossier.newest] if fresh else []


def _too_little(work: Work, kind: DraftKind, options: Options) -> str | None:
    """The one thing to ask when nothing can honestly be said."""
    dossier, name = work.dossier, work.dossier.person.first_name
    if kind in (DraftKind.REINTRODUCE, DraftKind.CLOSE):
        last = next(iter(dossier.notes), None)
        return None if last is None or reads_as_english(last.text) else _FOREIGN.format(name=name)
    if kind is DraftKind.INVITE:
        told = options.admire or (not options.asked and admired(work))
        return None if told else f"What exactly do you admire in what {name} does?"
    taken = {fact.id for fact in work.used}
    kept = any(understood(dossier, fact) for fact in dossier.promises if fact.id not in taken)
    theirs = any(offered(dossier, fact) for fact in dossier.their_promises if fact.id not in taken)
    worth = [point for point in work.free_points() if kind is not DraftKind.SECOND_TOUCH or not is_sore(point)]
    if worth or kept or theirs or (dossier.grave and kind is not DraftKind.SECOND_TOUCH):
        return None
    if kind is DraftKind.SECOND_TOUCH and taken:
        return f"What is new since your last message to {name}?"
    if not dossier.notes:
        return f"Nothing is noted about {name} yet. What did the two of you talk about?"
    last = dossier.notes[0]
    if not reads_as_english(last.text):
        return _FOREIGN.format(name=name)
    return f"What is one thing {name} told you that you could pick up, something that need not stay between you?"


def _whole(work: Work, kind: DraftKind, options: Options, question: str | None) -> Draft:
    letter = finish(work, kind, options, empty=question is not None)
    return Draft(
        id=work.desk.new_id(),
        person=work.dossier.person.ref,
        kind=kind,
        channel=work.channel,
        subject=letter.subject,
        body=letter.body,
        sentences=letter.sentences,
        engine=work.desk.engine.value,
        prompts=work.scribe.used,
        flags=letter.flags,
        question=question,
        angle=letter.angle,
        wordings=tuple(work.voicing.others(work.wordings, letter.sentences)),
        to=options.to.ref if options.to else None,
        slots=times(options, work.desk.today) if kind is DraftKind.INVITE else options.slots,
        place=options.place or (AWAY_FROM_WORK if kind is DraftKind.INVITE and options.same_company else None),
    )
