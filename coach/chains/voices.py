"""Whose voice a message has: what I set by hand and what my own messages show, for everybody or for one reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from coach.chains.options import Options
from coach.chains.voicing import Voicing
from coach.checks.plain import PLAIN
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.domain.suggestion import Channel
from coach.domain.voice import Sample, Trait, TraitKind, Voice, joined
from coach.errors import UsageError
from coach.language.words import stems
from coach.voice.learning import Known, learned, names_in
from coach.voice.lines import trait_of
from coach.voice.message import read_message, sentences

if TYPE_CHECKING:
    from coach.store.notebook import Notebook

_TO_ONE = {
    TraitKind.GREETING: 1,
    TraitKind.SIGN_OFF: 1,
    TraitKind.FORMALITY: 2,
    TraitKind.CONTRACTIONS: 2,
    TraitKind.LENGTH: 2,
}
"""What may differ by reader, and after how many messages to them it is believed."""


def voice_to(notebook: Notebook, person_id: str | None = None) -> Voice:
    """How I write to somebody, or in general: set by hand first, then learned; what is about the reader first."""
    kept = notebook.ledger(Voice).list()
    samples = notebook.ledger(Sample).list()
    known = known_facts(notebook, samples)
    layers = [voice for voice in kept if person_id and voice.person_id == person_id]
    layers += [voice for voice in kept if voice.person_id is None]
    profile = notebook.profile.get()
    layers.append(Voice(traits=told_in(profile)))
    theirs = [sample for sample in samples if person_id and sample.person_id == person_id]
    layers.append(Voice(traits=tuple(filter(_differs, learned(theirs, known)))))
    pasted = Sample(text=profile.voice) if profile.voice and is_message(profile.voice) else None
    layers.append(Voice(traits=learned([*([pasted] if pasted else []), *samples], known)))
    return joined(layers)


def voicing_for(
    notebook: Notebook, person: Person, options: Options, given: Mapping[str, Any]
) -> tuple[Voicing, Options]:
    """How a message to ``person`` is to sound, and its options, with my own formality where none was asked for.

    No model is asked for it: a small one seldom keeps the facts (docs/decisions/0007-voice.md), and a large one is told
    how I write where it words the whole letter.
    """
    voice = voice_to(notebook, person.id)
    fixed = given.get("formality") is not None
    settled = options if fixed else replace(options, formality=voice.level() or options.formality)
    return Voicing(voice, settled.formality, fixed, options.wish), settled


def told_in(profile: Profile) -> tuple[Trait, ...]:
    """The lines in ``Profile.voice`` that are understood; a whole message in it counts as a sample instead."""
    if not profile.voice or is_message(profile.voice):
        return ()
    found: dict[tuple[str, str, str | None], Trait] = {}
    for line in sentences(profile.voice.replace(";", "\n").replace(" · ", "\n")):
        for part in (line, *line.split(" and ")) if len(line.split()) <= 6 else (line,):
            try:
                trait = trait_of(part)
            except UsageError:
                continue
            found.setdefault(trait.key, trait)
    return tuple(found.values())


def is_message(text: str) -> bool:
    """Whether a text is a message rather than lines about how I write: it greets, or it ends with a sign-off."""
    message = read_message(text)
    return bool(message.body) and bool(message.greeting or (message.sign_off and message.signature))


def known_facts(notebook: Notebook, samples: list[Sample]) -> Known:
    """Names of the notebook, and what is noted about those I wrote to: words that are facts and no habits."""
    if not samples:
        return Known()
    named = [
        text
        for person in notebook.people.all(archived=True)
        for text in (person.name, *person.aliases, person.company, person.place)
        if text
    ]
    named += [text for event in notebook.events.all() for text in (event.name, event.place) if text]
    told: dict[str | None, frozenset[str]] = {
        person_id: stems("\n".join(note.text for note in notebook.notes.of_person(person_id))) - PLAIN
        for person_id in {sample.person_id for sample in samples if sample.person_id}
    }
    return Known(names_in(named), told)


def messages_like(notebook: Notebook, person_id: str, channel: Channel) -> list[str]:
    """Bodies of messages that I wrote: to this person first, then on this channel, newest first.

    Sentences that stand as they were drafted are the coach's, and left out.
    """
    samples = list(reversed(notebook.ledger(Sample).list()))
    samples.sort(key=lambda sample: (sample.person_id != person_id, sample.channel is not channel))
    bodies = [
        " ".join(
            sentence
            for sentence in read_message(sample.text).sentences
            if sample.drafted is None or sentence not in sample.drafted
        )
        for sample in samples
    ]
    return [body for body in bodies if body]


def _differs(trait: Trait) -> bool:
    return (trait.messages or 0) >= _TO_ONE.get(trait.kind, 10**6)
