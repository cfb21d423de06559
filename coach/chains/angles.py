"""What a message leads with: what I promised, what we both like, what I could do for them, their offer, a detail.

Every angle tells the same talk from another end, and none leads with the fact of another: so two letters from two
angles are two letters. What is noted decides which angles there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coach.chains.answering import answer, offer_made
from coach.chains.asking import asks_already, typed
from coach.chains.commitments import kept_in_mind, promises, thanks
from coach.chains.matching import Match
from coach.chains.offering import accepted_offer, confirmed_offer, likely_offers, offer
from coach.chains.opening import hook, pick_up
from coach.chains.options import Options
from coach.chains.tellings import sequel
from coach.chains.work import SHORT, Material, Work
from coach.domain.fact import Kind
from coach.domain.suggestion import Angle, DraftKind, Sentence
from coach.errors import UsageError
from coach.evidence import Point
from coach.phrasing.mine import saying

ANGLED = (DraftKind.FOLLOW_UP, DraftKind.SECOND_TOUCH)
"""Kinds of message that can be told from several angles."""
_IN_ORDER = (Angle.PROMISE, Angle.INTEREST, Angle.HELP, Angle.ANSWER)

_ENOUGH = 2
"""Beside so many others nobody needs one more detail."""


def angled(work: Work, options: Options) -> Iterator[Sentence]:
    """The sentences of a message that leads with ``options.angle``, or with what suits the notes best."""
    found = material(work)
    work.angle = options.angle or usual(work)
    if work.angle is Angle.ANSWER:
        yield from answer(work, options)
        return
    asking = not asks_already(options) and not work.dossier.grave
    yield from _leading(work, found, asking=asking)
    yield from promises(work)
    yield from _offer_or_thanks(work, found)
    if _wants_detail(work) and (detail := _detail(work, found)):
        yield from pick_up(work, detail, asking=asking)
    yield from typed(work, options)
    if (alone := _lonely(work)) and (rest := sequel(alone)):
        yield work.say(Sentence(rest), 2, 0)


def check_angle(work: Work, kind: DraftKind, options: Options) -> None:
    """Refuse an angle that this message cannot have.

    Raises:
        UsageError: its kind has one angle alone, or nothing is noted that it could lead with.
    """
    if options.angle is None or (kind in ANGLED and supported(work, options.angle)):
        return
    name = work.dossier.person.first_name
    if kind not in ANGLED:
        raise UsageError("A message of this kind has one angle.", f"Those with several are: {', '.join(ANGLED)}.")
    if work.dossier.grave:
        raise UsageError(f"After what {name} told you, a message has one angle, a quiet one.")
    there = ", ".join(dict.fromkeys((usual(work), *others(work, None))))
    raise UsageError(f"Nothing you noted lets a message to {name} lead with “{options.angle}”.", f"There is: {there}.")


def with_accepted(work: Work, kind: DraftKind, options: Options) -> Options:
    """Let a message lead with the idea that was accepted, where it may lead with an offer at all."""
    if options.idea and kind in ANGLED and not work.dossier.grave:
        work.accepted = accepted_offer(work, options.idea)
        if work.accepted:
            return from_angle(options, Angle.HELP)
    return options


def material(work: Work) -> Material:
    """What the message may lead with; looked for once, when nothing is said yet."""
    if work.material is None:
        pairs = [work.accepted] if work.accepted else likely_offers(work)
        free = work.free_points()
        kept_back = pairs[0].need.point.fact.id if pairs and len(free) > 1 else None
        points = tuple(point for point in free if point.fact.id != kept_back)
        shared = next((point for point in points if _in_common(point)), None)
        work.material = Material(points, shared, tuple(pairs))
    return work.material


def usual(work: Work) -> Angle:
    """The angle a message has when none is asked for: what I promised is the reason to write, else what was told."""
    found = material(work)
    if kept_in_mind(work):
        return Angle.PROMISE
    if found.lead:
        return Angle.INTEREST if found.lead is found.shared else Angle.DETAIL
    return Angle.ANSWER if offer_made(work) else Angle.DETAIL


def supported(work: Work, angle: Angle) -> bool:
    """Whether a message may lead with that, before anything is said; may ask the model whether an offer fits."""
    found = material(work)
    if work.dossier.grave:
        return False
    return {
        Angle.PROMISE: lambda: bool(kept_in_mind(work)),
        Angle.INTEREST: lambda: found.shared is not None,
        Angle.HELP: lambda: confirmed_offer(work, found.pairs) is not None,
        Angle.ANSWER: lambda: offer_made(work) is not None,
        Angle.DETAIL: lambda: _plain_lead(work) is not None,
    }[angle]()


def others(work: Work, taken: Angle | None) -> list[Angle]:
    """The angles beside ``taken`` in the order of their worth; another detail where there are few."""
    found = [angle for angle in _IN_ORDER if angle is not taken and supported(work, angle)]
    if len(found) < _ENOUGH and (not found or taken is not Angle.DETAIL) and supported(work, Angle.DETAIL):
        found.append(Angle.DETAIL)
    return found


def _leading(work: Work, found: Material, *, asking: bool) -> Iterator[Sentence]:
    """The first sentences; a promise leads by itself, since promises come next."""
    if work.angle is Angle.INTEREST and found.shared:
        yield hook(work, found.shared)
        yield _mine_too(work, found.shared)
    elif work.angle is Angle.HELP and (sure := confirmed_offer(work, found.pairs)):
        yield offer(work, sure, leading=True)
    elif work.angle is Angle.DETAIL and (lead := _plain_lead(work)):
        yield from pick_up(work, lead, asking=asking)


def _plain_lead(work: Work) -> Point | None:
    """A detail to lead with that is neither common ground nor what another letter leads with already."""
    found = material(work)
    led = (found.shared, work.beside)
    own = [point for point in found.points if point not in led and (point is found.lead or not point.between_us)]
    return next(iter(own), None)


def _in_common(point: Point) -> bool:
    """A need that I share is a case for help; what they lack is nothing we both enjoy."""
    return point.shared is not None and point.fact.kind is not Kind.NEED and not point.between_us


def _mine_too(work: Work, point: Point) -> Sentence:
    assert point.shared is not None
    mine = saying(point.shared, interest=True).clause
    return work.say(Sentence(f"{mine}." if mine.endswith(" too") else f"{mine} myself."), 4, 0)


def _wants_detail(work: Work) -> bool:
    """Whether what they told is to follow: a promise says nothing of it, and a memory of the two of us little."""
    between_us = {point.fact.id for point in work.dossier.points if point.between_us}
    memory = len(work.parts) == 1 and any(fact.id in between_us for fact in work.parts[0].facts)
    return work.angle is Angle.PROMISE or (work.angle is Angle.DETAIL and memory)


def _detail(work: Work, found: Material) -> Point | None:
    free = work.free_points()
    return next((point for point in found.points if point in free), None)


def _lonely(work: Work) -> Point | None:
    """The one detail of a letter that says nothing else, and so ends where it begins."""
    points = {point.fact.id: point for point in work.dossier.points}
    told = [points.get(fact.id) for part in work.parts for fact in part.facts]
    alone = told[0] if len(work.parts) == 1 and len(told) == 1 else None
    asked = alone is not None and work.parts[0].sentence.text.endswith("?")
    return alone if alone and not alone.between_us and not asked else None


def _offer_or_thanks(work: Work, found: Material) -> Iterator[Sentence]:
    if work.angle is Angle.HELP or work.dossier.grave:
        return
    led = found.shared.shared if work.angle is Angle.INTEREST and found.shared else None
    pairs: list[Match] = [pair for pair in found.pairs if pair.asset.words != led]
    sure = confirmed_offer(work, pairs) if work.channel not in SHORT else None
    if sure:
        yield offer(work, sure)
    else:
        yield from thanks(work)


def from_angle(options: Options, angle: Angle) -> Options:
    """The same options, leading with ``angle``."""
    return replace(options, angle=angle)
