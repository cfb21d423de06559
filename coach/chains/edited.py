"""A draft after the user changed it: their words are theirs, and the flags follow them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.chains.context import Desk
from coach.chains.review import last_sent, manner_flags
from coach.checks.eagerness import soon_again
from coach.checks.grounding import first_person_claims, unsupported
from coach.checks.length import length_flags
from coach.domain.fact import Fact, Reserve
from coach.domain.suggestion import Draft, Flag, FlagKind, Sentence
from coach.evidence import Dossier

_END = re.compile(r"(?<=[.?!])\s+|\n+")
_OF_THE_NOTES = (FlagKind.STALE, FlagKind.GOAL_MISMATCH, FlagKind.INSTRUCTION_IN_NOTE)
"""Flags about what the message was made from; an edit does not change that."""


def edited(desk: Desk, draft: Draft, body: str) -> Draft:
    """``draft`` with ``body``: what stayed keeps its sources, new ones are mine, and the checks run again."""
    person = desk.notebook.people.get(draft.person.id)
    dossier = desk.dossier(person)
    sentences = tuple(_sentences(body, draft.sentences))
    flags = (
        *_not_noted(
            [one for one in sentences if one not in draft.sentences], dossier, desk.notebook.facts.of_person(person.id)
        ),
        *manner_flags(body, dossier, desk),
        *length_flags(body, draft.channel),
        *soon_again(body, person.first_name, last_sent(desk, person), desk.today),
        *(flag for flag in draft.flags if flag.kind in _OF_THE_NOTES),
    )
    return replace(draft, body=body, sentences=sentences, flags=flags)


def _sentences(body: str, before: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences of ``body`` in order: those of the draft that stayed as they were, and mine between them."""
    at = 0
    for sentence in before:
        start = body.find(sentence.text, at)
        if start < 0:
            continue
        yield from _mine(body[at:start])
        yield sentence
        at = start + len(sentence.text)
    yield from _mine(body[at:])


def _mine(text: str) -> Iterator[Sentence]:
    yield from (Sentence(part.strip()) for part in _END.split(text) if part.strip())


def _not_noted(sentences: Sequence[Sentence], dossier: Dossier, facts: Sequence[Fact]) -> Iterator[Flag]:
    """Flags for names, numbers and days of mine that no note has, and for what was to stay in the notes.

    What I say about myself is mine to say.
    """
    met = [text for note in dossier.notes for text in (note.event.name if note.event else "", note.place or "") if text]
    noted = [fact for fact in facts if fact.reserve in (None, Reserve.MINE)]
    said = (*(point.clause for point in dossier.points), *met)
    evidence = dossier.evidence(*noted, said=said, mine=dossier.profile.statements())
    for sentence in sentences:
        own = first_person_claims(sentence.text)
        for found in unsupported(sentence.text, evidence):
            greets = sentence.text.startswith(found.span)  # any first word has a capital: “Hello”, “Cheers”
            if found.grave and found.span not in own and not greets:
                yield Flag(FlagKind.UNSUPPORTED, found.span, found.reason, "Leave it if you are sure of it.")
