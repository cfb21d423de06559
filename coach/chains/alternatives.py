"""The same talk from other angles: whole letters beside the first, each led by another fact.

They cost little: what the model said once is not asked again, and each letter may ask for one thing more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coach.chains.angles import ANGLED, from_angle, material, others
from coach.chains.finishing import finish
from coach.chains.kinds import PLANS
from coach.chains.options import Options
from coach.chains.work import Work
from coach.domain.note import Source
from coach.domain.suggestion import Angle, Draft, DraftKind, Letter, Sentence
from coach.errors import UsageError

_MOST = 3


def alternatives(first: Work, kind: DraftKind, options: Options, draft: Draft) -> Iterator[Letter]:
    """Letters that lead with something else than ``draft``, the worthiest angle first.

    One that leads with a fact another leads with, or that a check finds fault with, is left out.
    """
    if kind not in ANGLED or first.dossier.grave:
        return
    led, given = set(_lead(draft.sentences)), 0
    for angle in others(_beside(first), draft.angle):
        work = _beside(first)
        for _ in PLANS[kind](work, from_angle(options, angle)):
            pass
        letter = finish(work, kind, options)
        lead = _lead(letter.sentences)
        faults = {flag.kind for flag in letter.flags} - {flag.kind for flag in draft.flags}
        if lead and led.isdisjoint(lead) and not faults:
            led.update(lead)
            given += 1
            yield letter
        if given == _MOST:
            return


def turned(draft: Draft, number: int) -> Draft:
    """``draft`` with alternative ``number`` (from 0) in its place, and what stood there among the alternatives.

    Raises:
        UsageError: there is no such alternative.
    """
    if not 0 <= number < len(draft.alternatives):
        raise UsageError("There is no other angle for this draft.", "Draft it again.")
    chosen = draft.alternatives[number]
    was = Letter(draft.angle, draft.subject, draft.body, draft.sentences, draft.flags)
    beside = tuple(was if place == number else letter for place, letter in enumerate(draft.alternatives))
    return replace(
        draft,
        angle=chosen.angle,
        subject=chosen.subject,
        body=chosen.body,
        sentences=chosen.sentences,
        flags=chosen.flags,
        alternatives=beside,
        angles=tuple(dict.fromkeys(letter.angle for letter in beside)),
    )


def _beside(first: Work) -> Work:
    """A fresh sheet for the same message, with one question to the model at most."""
    found = material(first)
    return Work(
        first.desk,
        first.dossier,
        first.channel,
        first.scribe.sparing(1),
        used=list(first.before),
        material=found,
        beside=found.lead if first.angle is Angle.DETAIL else None,
        voicing=first.voicing,
    )


def _lead(sentences: tuple[Sentence, ...]) -> tuple[Source, ...]:
    """What the first claim rests on: two letters with the same lead are one letter."""
    return next((sentence.sources for sentence in sentences if sentence.claim), ())
