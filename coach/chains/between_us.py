"""What lies between me and somebody I am about to meet: the line of work we share, and what is better left alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.chains.context import Desk
from coach.chains.spoken import seeks_work
from coach.domain.fact import Gravity, Kind, Reserve
from coach.domain.note import Source
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.domain.suggestion import Unsaid
from coach.evidence import Dossier
from coach.language.words import content_words, stem, stems
from coach.reading import lexicon

_NO_FIELD = frozenset(
    stem(word)
    for word in """small large big company firm team work working works job last year years month week three two four
        several new old freelance independent leads lead senior junior former clear own help make made turn knows know
        can could use used write wrote review reviewed quiet free evening evenings people time place room somebody
        head runs run member part city local group business office berlin few start started good""".split()
)
"""Words of a job that name no field."""


@dataclass(frozen=True)
class CommonGround:
    """A line of work of both of us: ``topic`` is the word for it in my profile, ``text`` what to make of it."""

    topic: str
    text: str
    sources: tuple[Source, ...] = ()


def common_ground(dossier: Dossier) -> tuple[CommonGround, ...]:
    """The line of work we share, from their notes or, failing those, from their record (practice 002-14)."""
    if dossier.heavy_notes or _still_without_work(
        dossier
    ):  # somebody who lost their work, or has other things in mind, is not asked about it
        return ()
    mine = _my_field(dossier.profile)
    name = dossier.person.first_name
    for point in dossier.points:
        if point.fact.kind in (Kind.WORK, Kind.KNOWLEDGE) and not point.between_us:
            shared = [word for key, word in mine.items() if key in stems(point.fact.quote)]
            if shared:
                return (CommonGround(shared[0], _said(shared[0], name), (point.source,)),)
    recorded = _common_nouns(" ".join(each for each in (dossier.person.role, *dossier.person.knows) if each))
    shared = [word for key, word in mine.items() if key in recorded]
    return (CommonGround(shared[0], _said(shared[0], name)),) if shared else ()


def unsaid(desk: Desk, dossier: Dossier) -> tuple[Unsaid, ...]:
    """What to leave alone with them: what was private, what is sad, and what I find dull. Says where, not what."""
    private = _private(desk, dossier.person)
    known = {each.note_id for each in private}
    return (*private, *(each for each in _sad(dossier) if each.note_id not in known), *_dull(desk, dossier))


def _my_field(profile: Profile) -> dict[str, str]:
    """The words for what I do, as in my profile, by stem: my work first, then what I can do."""
    found: dict[str, str] = {}
    for text in (profile.does or "", *profile.can_do):
        for word in content_words(text):
            key = stem(word)
            if key not in _NO_FIELD and not key.isdigit() and len(key) > 2:
                found.setdefault(key, word)
    return found


def _common_nouns(text: str) -> frozenset[str]:
    """Stems of the words that are no names: “organises the Small Data evenings” is about no data."""
    return stems(" ".join(word for word in content_words(text) if not word[:1].isupper() or word.isupper()))


def _said(topic: str, name: str) -> str:
    return f"You have a line of work in common (“{topic}”): ask {name} what is new in it for them."


def _private(desk: Desk, person: Person) -> list[Unsaid]:
    """One line a note: that something in it is private, or was told in confidence."""
    reserved = {
        fact.note_id: fact.reserve
        for fact in desk.notebook.facts.of_person(person.id, current_only=False)
        if fact.reserve in (Reserve.PRIVATE, Reserve.CONFIDENCE)
    }
    marked = [note.id for note in desk.notebook.notes.of_person(person.id) if note.private or note.private_quotes]
    told = {note_id: "Something you marked as private." for note_id in marked}
    for note_id, reserve in reserved.items():
        told.setdefault(note_id, _TOLD[reserve])
    return [Unsaid(text, note_id) for note_id, text in told.items()]


_TOLD: dict[Reserve | None, str] = {
    Reserve.PRIVATE: "Something private.",
    Reserve.CONFIDENCE: "Something told in confidence.",
}


def _sad(dossier: Dossier) -> list[Unsaid]:
    """Sad news is left for them to speak of; a lost job is no secret, but no question to begin with either."""
    name = dossier.person.first_name
    jobs = {fact.note_id for fact in dossier.grave if fact.gravity is Gravity.JOB_LOSS}
    jobs -= {note.id for note in dossier.notes if lexicon.GRIEF.search(note.text) or lexicon.ILLNESS.search(note.text)}
    search = f"How the search for work is going: let {name} come to it first."
    hard = f"The hard news you noted: be there, and leave it to {name} to speak of it."
    found = [Unsaid(search if note_id in jobs else hard, note_id) for note_id in sorted(dossier.heavy_notes)]
    if not found and _still_without_work(dossier):
        found.append(Unsaid(search, dossier.lost_work))
    return found


def _still_without_work(dossier: Dossier) -> bool:
    return dossier.lost_work is not None and any(map(seeks_work, dossier.points))


def _dull(desk: Desk, dossier: Dossier) -> list[Unsaid]:
    """Topics I find dull that they like: they are left out rather than feigned (practice 001-12)."""
    facts = [fact for fact in desk.notebook.facts.of_person(dossier.person.id) if fact.shareable]
    return [
        Unsaid(f"{topic[:1].upper()}{topic[1:]}: it bores you, and there is no need to feign interest.", fact.note_id)
        for topic in dossier.profile.dull
        if topic.strip()
        for fact in [one for one in facts if re.search(rf"\b{re.escape(topic)}", one.quote, re.I)][:1]
    ]
