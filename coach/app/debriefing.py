"""Debriefs: the text is kept before anything is read in it; then a proposal, and one step that keeps all of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date as Day
from typing import TYPE_CHECKING

from coach.app.debrief_keeping import DebriefKeeping, Saved
from coach.app.looking_back import LookingBack
from coach.app.wording import note_text, one_line
from coach.domain.debrief import Debrief, DebriefState, Edits, LookedBack, Outset, Part, Proposal
from coach.domain.event import Event
from coach.domain.fact import Fact, Kind
from coach.domain.note import Note
from coach.domain.person import Person, Ref
from coach.errors import Ambiguous, UsageError

if TYPE_CHECKING:
    from coach.debriefing.proposing import Occasion, Read

_SHE, _HE = re.compile(r"\b(?:she|her)\b", re.I), re.compile(r"\b(?:he|his|him)\b", re.I)
_WORTH_KNOWING = (Kind.WORK, Kind.INTEREST, Kind.GOAL, Kind.NEED)
"""What one would ask a person next time, if it is not noted yet."""
_NOTES_READ = 5
"""Newest notes of somebody that tell their pronoun."""


class DebriefVerbs(LookingBack, DebriefKeeping):
    """What can be done with debriefs."""

    _last_read: tuple[object, tuple[Proposal, Occasion, Read]] | None = None

    def keep_debrief(
        self,
        text: str,
        *,
        event: str | None = None,
        date: Day | None = None,
        place: str | None = None,
        private: bool = False,
    ) -> Debrief:
        """Keep the text of a debrief, and nothing else yet; one that waits already, just so, is that very debrief.

        Args:
            text: kept as it is.
            event: an event's name or id; one that is not known is made when the debrief is saved.
            date: the day it is about; that of a known event, or today, unless given.
            place: where it was.
            private: nothing of it may appear in a suggestion.

        Raises:
            UsageError: there is nothing to keep.
        """
        written, known = note_text(text), self._event_meant(event)
        day = date or (known.date if known and known.date and known.date <= self.today else None) or self.today
        made = Debrief(
            text=written,
            date=day,
            place=one_line(place),
            private=private,
            event_id=known.id if known else None,
            event_name=one_line(event) if known is None else None,
        )
        waits = next((each for each in self.debriefs() if replace(each, id="") == made), None)
        return waits or self.notebook.ledger(Debrief).add(made)

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

    def event_of(self, kept: Debrief) -> Ref | None:
        """Where a debrief is from; one that would be made has an empty id."""
        occasion = self._occasion(kept, None)
        return occasion.event.ref if occasion.event else None

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
        from coach.debriefing.editing import edited

        kept = self.debrief(debrief_id)
        proposal, occasion, read = self._read_debrief(kept, edits)
        changed = edited(proposal, edits or Edits(), occasion, read, self.notebook.people.get)
        if kept.waiting:  # the rest of the evening was told before
            changed = replace(changed, gained=(), word=None)
        return replace(changed, parts=tuple(replace(part, gaps=self._gaps(part)) for part in changed.parts))

    def outset_at(self, event: str | None) -> Outset | None:
        """What I went out with to the event that a debrief names, by an id or a name; None where that is not clear."""
        meant = self._event_meant(event)
        return self.outset(meant.id) if meant else None

    def save_debrief(
        self, debrief_id: str, proposal: Proposal, *, talked: int | None = None, told: LookedBack | None = None
    ) -> Saved:
        """Keep all of a proposal in one step: people, notes, promises, follow-ups, what felt good, and what is told of
        the event's plan.

        Parts of which it is not clear whom they are about are kept back, in the debrief.

        Raises:
            NotFound: there is no such debrief, or somebody in it was forgotten meanwhile.
            UsageError: it was saved already, or an experiment is told of where none was planned.
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
            people = {key: person.ref for key, person in met.items()}
            in_text = frozenset(person.id for person in met.values())
            self._look_back(event, told or LookedBack(), in_text, talked, kept.date)
            return Saved(self._after(kept, proposal, event, met, made, talked), made, people)

    def _read_debrief(self, kept: Debrief, edits: Edits | None) -> tuple[Proposal, Occasion, Read]:
        """The proposal before it is changed, read once until something is written: a page asks at every click."""
        from coach.chains.debrief import propose
        from coach.chains.wording import Scribe

        stamp = (kept.id, self.notebook.version(), self.today, edits.talked if edits else None)
        if self._last_read is None or self._last_read[0] != stamp:
            people = self.notebook.people.all()
            occasion, read = self._occasion(kept, edits), self._reads(people)
            scribe = Scribe(self.chat_model())
            self._last_read = stamp, (propose(kept.text, people, occasion, read, self._pronoun, scribe), occasion, read)
        return self._last_read[1]

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
        if event is not None and (plan := self.plan_of(event.id)):
            event = replace(event, target=plan.target)  # little energy made it smaller, and that is the idea to meet
        if event is None and kept.event_name:
            event = Event("", kept.event_name, kept.date, target=0)
        return Occasion(kept.date, event, kept.place, edits.talked if edits else None)

    def _gaps(self, part: Part) -> tuple[Kind, ...]:
        """What one does not know about somebody, here or from before."""
        if part.candidates:
            return ()
        known = {fact.kind for fact in part.facts}
        if part.person is not None:
            known |= {fact.kind for fact in self.notebook.facts.of_person(part.person.id)}
        return tuple(kind for kind in _WORTH_KNOWING if kind not in known)

    def _reads(self, people: list[Person]) -> Read:
        from coach.app.reader import NoteReader

        reader, noted = NoteReader(people), {person.id: person for person in people}

        def read(note: Note, person: Person) -> list[Fact]:
            reader.know(noted.get(person.id, person))  # with their aliases, as the note will be read once it is kept
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
