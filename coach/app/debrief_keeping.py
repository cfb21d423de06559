"""What is kept of a debrief: each part as a note of its person, with everything that follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from coach.app.following import Following
from coach.app.notes import NoteVerbs
from coach.app.wording import note_text
from coach.domain.debrief import Debrief, DebriefState, Part, Pledge, Praise, Proposal
from coach.domain.event import Event
from coach.domain.experiment import FeltGood
from coach.domain.fact import Fact
from coach.domain.note import Note
from coach.domain.person import Person, Ref
from coach.domain.promise import Promise


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a debrief: its new state, the notes made of it, and who each part was about, by its key."""

    debrief: Debrief
    notes: tuple[Note, ...]
    people: Mapping[str, Ref]


class DebriefKeeping(NoteVerbs, Following):
    """The steps of saving a debrief, within one unit."""

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
            private=kept.private,
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
