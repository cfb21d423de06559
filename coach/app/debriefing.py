"""Debriefs: the text is kept before anything is read in it; then a proposal, and one step that keeps all of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date as Day
from typing import TYPE_CHECKING

from coach.app.following import Following
from coach.app.notes import NoteVerbs
from coach.app.wording import note_text, one_line
from coach.domain.debrief import Debrief, DebriefState, Edits, Part, Pledge, Praise, Proposal
from coach.domain.event import Event
from coach.domain.experiment import FeltGood
from coach.domain.fact import Fact
from coach.domain.note import Note
from coach.domain.person import Person
from coach.domain.promise import Promise
from coach.errors import Ambiguous, UsageError

if TYPE_CHECKING:
    from coach.debriefing.proposing import Occasion, Read

_SHE, _HE = re.compile(r"\b(?:she|her)\b", re.I), re.compile(r"\b(?:he|his|him)\b", re.I)
_NOTES_READ = 5
"""Newest notes of somebody that tell their pronoun."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a debrief: its new state, and the notes made of it."""

    debrief: Debrief
    notes: tuple[Note, ...]


class DebriefVerbs(NoteVerbs, Following):
    """What can be done with debriefs."""

    def keep_debrief(
        self, text: str, *, event: str | None = None, date: Day | None = None, place: str | None = None
    ) -> Debrief:
        """Keep the text of a debrief, and nothing else yet.

        Args:
            text: kept as it is.
            event: an event's name or id; one that is not known is made when the debrief is saved.
            date: the day it is about; that of a known event, or today, unless given.
            place: where it was.

        Raises:
            UsageError: there is nothing to keep.
        """
        written, known = note_text(text), self._event_meant(event)
        day = date or (known.date if known and known.date and known.date <= self.today else None) or self.today
        made = Debrief(
            text=written,
            date=day,
            place=one_line(place),
            event_id=known.id if known else None,
            event_name=one_line(event) if known is None else None,
        )
        return self.notebook.ledger(Debrief).add(made)

    def debriefs(self, *, saved: bool = False) -> list[Debrief]:
        """Debriefs whose text still waits, newest first; with ``saved`` those that were made into notes as well."""
        found = self.notebook.ledger(Debrief).list()[::-1]
        return [each for each in found if saved or each.state is DebriefState.KEPT]

    def debrief(self, debrief_id: str) -> Debrief:
        """The debrief with this id.

        Raises:
            NotFound: there is none.
        """
        return self.notebook.ledger(Debrief).get(debrief_id)

    def drop_debrief(self, debrief_id: str) -> None:
        """Let the text of a debrief go; notes made of it stay.

        Raises:
            NotFound: there is no such debrief.
        """
        self.notebook.ledger(Debrief).remove(debrief_id)

    def propose_debrief(self, debrief_id: str, edits: Edits | None = None) -> Proposal:
        """What would be kept of a debrief, with what the user changed in it. Changes nothing.

        Raises:
            NotFound: there is no such debrief, or nobody with an id in ``edits``.
        """
        from coach.chains.debrief import propose
        from coach.debriefing.editing import edited

        kept = self.debrief(debrief_id)
        people = self.notebook.people.all()
        occasion, read = self._occasion(kept, edits), self._reads(people)
        proposal = propose(kept.text, people, occasion, read, self._pronoun)
        return edited(proposal, edits or Edits(), occasion, read, self.notebook.people.get)

    def save_debrief(self, debrief_id: str, proposal: Proposal, *, talked: int | None = None) -> Saved:
        """Keep all of a proposal in one step: people, notes, promises, follow-ups, what felt good.

        Parts of which it is not clear whom they are about are kept back, in the debrief.

        Raises:
            NotFound: there is no such debrief, or somebody in it was forgotten meanwhile.
            UsageError: it was saved already.
            Ambiguous: the event's name fits several.
        """
        kept = self.debrief(debrief_id)
        if kept.state is DebriefState.SAVED:
            raise UsageError("This debrief is in your notes already.", "“coach undo” takes the last write back.")
        with self.notebook.unit("save a debrief"):
            event = self.notebook.events.get(kept.event_id) if kept.event_id else None
            event = event or self._event_named(kept.event_name, kept.date)
            met = {part.key: self._met(part) for part in proposal.parts if not part.candidates}
            notes = {
                part.key: self._noted(part, met[part.key], kept, event) for part in proposal.parts if part.key in met
            }
            rest = [self._rest(proposal.rest, kept, event)] if proposal.rest else []
            for part in proposal.parts:
                if part.key in met:
                    self._decide(part, met[part.key], notes[part.key], better=part.key == proposal.better)
            for praise in proposal.felt_good:
                if praise.key is None or praise.key in met:
                    self._felt_good(praise, met.get(praise.key or ""), notes.get(praise.key or ""), kept, event)
            made = (*notes.values(), *rest)
            return Saved(self._after(kept, proposal, event, met, made, talked), made)

    def _met(self, part: Part) -> Person:
        if part.person is not None:
            return self.notebook.people.get(part.person.id)
        known = {"company": part.company} if part.company else {}
        return self.add_person(part.name, **known)

    def _noted(self, part: Part, person: Person, kept: Debrief, event: Event | None) -> Note:
        note = self._note(part.text, kept, event, person)
        wanted = {fact.quote for fact in part.facts}
        facts = self.notebook.facts.of_note(note.id)
        if any(fact.quote not in wanted for fact in facts):
            self.notebook.facts.replace_for_note(note.id, [fact for fact in facts if fact.quote in wanted])
            self._settle([person.id])
        self._keep_changed_promises(part, person, note, facts)
        return note

    def _note(self, text: str, kept: Debrief, event: Event | None, *about: Person) -> Note:
        from coach.store.ids import Thing, new_id

        note = Note(
            id=new_id(Thing.NOTE),
            date=kept.date,
            text=note_text(text),
            people=tuple(person.ref for person in about),
            event=event.ref if event else None,
            place=kept.place,
        )
        self.notebook.notes.add(note)
        self._read(note)
        return note

    def _rest(self, text: str, kept: Debrief, event: Event | None) -> Note:
        """What is about nobody in particular, as a note of the event or of the day."""
        return self._note(text, kept, event)

    def _keep_changed_promises(self, part: Part, person: Person, note: Note, facts: list[Fact]) -> None:
        """A promise that stands in the note counts by itself; one the user changed is kept as an entry in its place."""
        from coach.debriefing.proposing import pledges

        as_read = set(pledges(facts, note.date))
        for pledge in part.promises:
            if pledge not in as_read:
                self.notebook.ledger(Promise).add(_promise(pledge, person, note))

    def _decide(self, part: Part, person: Person, note: Note, *, better: bool) -> None:
        """Still thinking about it puts them on the list, a no lets the talk go, no answer leaves it open."""
        proposed = part.follow_up
        if proposed is None and part.thinking is not False:
            return
        self.plan_follow_up(
            person.id,
            kind=str(proposed.kind) if proposed else "follow-up",
            thinking=proposed is not None,
            due=proposed.due if proposed else None,
            note_id=note.id,
            formality=proposed.formality if proposed else None,
            better=better,
        )

    def _felt_good(
        self, praise: Praise, person: Person | None, note: Note | None, kept: Debrief, event: Event | None
    ) -> None:
        stands = note is not None and praise.words in note.text
        made = FeltGood(
            person_id=person.id if person else None,
            event_id=event.id if event else None,
            note_id=note.id if note and stands else None,
            quote=praise.words if stands else None,
            words=praise.words,
            why=praise.why,
            date=kept.date,
        )
        self.notebook.ledger(FeltGood).add(made)

    def _after(
        self,
        kept: Debrief,
        proposal: Proposal,
        event: Event | None,
        met: dict[str, Person],
        notes: tuple[Note, ...],
        talked: int | None,
    ) -> Debrief:
        """The debrief afterwards: its words are in the notes now, where changing or forgetting them is enough."""
        waiting = tuple(part.text for part in proposal.parts if part.candidates)
        better = met.get(proposal.better or "")
        after = replace(
            kept,
            text="\n".join(waiting),
            state=DebriefState.KEPT if waiting else DebriefState.SAVED,
            event_id=event.id if event else None,
            event_name=None,
            person_id=better.id if better else kept.person_id,
            gained=(*kept.gained, *(gain.text for gain in proposal.gained if gain.text not in kept.gained)),
            talked=talked if talked is not None else kept.talked,
            note_ids=(*kept.note_ids, *(note.id for note in notes)),
            waiting=waiting,
        )
        return self.notebook.ledger(Debrief).save(after)

    def _event_meant(self, name: str | None) -> Event | None:
        """The event, when it is known; what is unclear is asked once the text is safe."""
        if not name or not name.strip():
            return None
        try:
            return self.notebook.events.look(name)
        except Ambiguous:
            return None

    def _occasion(self, kept: Debrief, edits: Edits | None) -> Occasion:
        from coach.debriefing.proposing import Occasion

        event = self.notebook.events.get(kept.event_id) if kept.event_id else None
        if event is None and kept.event_name:
            event = Event("", kept.event_name, kept.date)
        return Occasion(kept.date, event, kept.place, edits.talked if edits else None)

    def _reads(self, people: list[Person]) -> Read:
        from coach.app.reader import NoteReader

        reader = NoteReader(people)

        def read(note: Note, person: Person) -> list[Fact]:
            reader.know(person)
            return reader.read(note, [person.id])

        return read

    def _pronoun(self, person: Person) -> str | None:
        """“she” or “he”, where notes about this person alone leave no doubt."""
        alone = [
            note.text
            for note in self.notebook.notes.list(person_id=person.id, limit=_NOTES_READ)
            if len(note.people) == 1
        ]
        she, he = (sum(len(word.findall(text)) for text in alone) for word in (_SHE, _HE))
        return "she" if she > 2 * he else "he" if he > 2 * she else None


def _promise(pledge: Pledge, person: Person, note: Note) -> Promise:
    stands = pledge.quote in note.text
    return Promise(
        person_id=person.id,
        note_id=note.id if stands else None,
        quote=pledge.quote if stands else None,
        what=pledge.what,
        mine=pledge.mine,
        due=pledge.due,
        made=note.date,
    )
