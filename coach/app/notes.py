"""Notes and the facts in them. Saving one needs neither model nor index; rules read it in the same unit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date as Day
from typing import Any

from coach.app.people import PeopleVerbs
from coach.app.wording import a_name, note_text, one_line
from coach.domain.event import Event
from coach.domain.fact import Fact
from coach.domain.note import Note
from coach.domain.person import Person
from coach.domain.practice import Practice
from coach.errors import NotFound, UsageError

_CHANGEABLE = frozenset({"text", "people", "event", "date", "place", "private", "private_quotes"})


class NoteVerbs(PeopleVerbs):
    """What can be done with notes."""

    def add_note(
        self,
        text: str,
        people: Sequence[str],
        *,
        event: str | None = None,
        date: Day | None = None,
        place: str | None = None,
        private: bool = False,
        private_quotes: Sequence[str] = (),
    ) -> Note:
        """Keep a conversation note; people and an event that are not known yet are created.

        Args:
            text: kept as it is.
            people: names, aliases, parts of names or ids.
            event: an event's name or id; a new one gets the note's date.
            date: the day of the talk; today unless given.
            place: where it was.
            private: nothing of it may appear in a suggestion.
            private_quotes: passages of ``text`` of which the same is true.

        Raises:
            UsageError: nothing is noted, nobody is named, or a private passage is not in the text.
            Ambiguous: a name fits several people.
        """
        from coach.store.ids import Thing, new_id

        text, day = note_text(text), date or self.today
        _check_quotes(text, private_quotes)
        with self.notebook.unit("add a note"):
            met = self._people_named(people)
            occasion = self._event_named(event, day)
            note = Note(
                id=new_id(Thing.NOTE),
                date=day,
                text=text,
                people=tuple(person.ref for person in met),
                event=occasion.ref if occasion else None,
                place=one_line(place),
                private=private,
                private_quotes=tuple(private_quotes),
            )
            self.notebook.notes.add(note)
            self._read(note)
        return note

    def notes(self, person: str | None = None, event: str | None = None, limit: int | None = None) -> list[Note]:
        """Notes, newest first: all, those about a person, those of an event.

        Raises:
            NotFound, Ambiguous: the person or the event is unknown or unclear.
        """
        return self.notebook.notes.list(
            person_id=self.person(person).id if person is not None else None,
            event_id=self.notebook.events.find(event).id if event is not None else None,
            limit=limit,
        )

    def note(self, note_id: str) -> Note:
        """The note with this id.

        Raises:
            NotFound: there is none.
        """
        return self.notebook.notes.get(note_id)

    def edit_note(self, note_id: str, **changes: object) -> Note:
        """Change a note; its facts, words and vectors follow. ``people`` and ``event`` are known names.

        Raises:
            NotFound: there is no such note, person or event.
            UsageError: the change leaves no note, or is to something a note has not.
        """
        unknown = sorted(changes.keys() - _CHANGEABLE)
        if unknown:
            raise UsageError(f"A note has no “{unknown[0]}”.", f"It has: {', '.join(sorted(_CHANGEABLE))}.")
        before = self.note(note_id)
        with self.notebook.unit("edit a note"):
            note = replace(before, **self._as_fields(before, changes))
            kept = [quote for quote in note.private_quotes if quote in note.text or "private_quotes" in changes]
            _check_quotes(note.text, kept)
            note = self.notebook.notes.save(replace(note, private_quotes=tuple(kept)))
            self._read(note, {ref.id for ref in before.people})
            if (note.private, note.private_quotes) != (before.private, before.private_quotes):
                self._clear_rehearsals(note_id)
        return note

    def delete_note(self, note_id: str) -> None:
        """Delete a note with its facts, words and vectors.

        Raises:
            NotFound: there is no such note.
        """
        note = self.note(note_id)
        with self.notebook.unit("delete a note"):
            self.notebook.notes.remove(note_id)
            self._settle(ref.id for ref in note.people)
            self._clear_rehearsals(note_id)

    def keep_private(self, note_id: str, quote: str | None = None, private: bool = True) -> Note:
        """Keep a note, or one passage of it, out of every suggestion; ``private=False`` takes that back.

        Raises:
            NotFound: there is no such note.
            UsageError: the passage is not in it.
        """
        if quote is None:
            return self.edit_note(note_id, private=private)
        others = [kept for kept in self.note(note_id).private_quotes if kept != quote]
        return self.edit_note(note_id, private_quotes=(*others, quote) if private else tuple(others))

    def facts(self, person: str, current_only: bool = True) -> list[Fact]:
        """What is noted about somebody, newest first; closed facts only when asked for."""
        return self.notebook.facts.of_person(self.person(person).id, current_only=current_only)

    def facts_of_note(self, note_id: str) -> list[Fact]:
        """What was read out of one note, in its order."""
        return self.notebook.facts.of_note(note_id)

    def _read(self, note: Note, also: Iterable[str] = ()) -> None:
        """Read a note's facts by rules and settle what they change; ``also`` are people it was about before."""
        from coach.app.reader import NoteReader

        ids = [ref.id for ref in note.people]
        reader = NoteReader(self.notebook.people.all(archived=True))
        self.notebook.facts.replace_for_note(note.id, reader.read(note, ids))
        self._settle(dict.fromkeys((*ids, *also)))

    def _clear_rehearsals(self, note_id: str) -> None:
        """Take what was drawn from a note that is gone, or private now, out of the rehearsals it was told in."""
        from coach.practice.clearing import cleared, rests_on

        ledger = self.notebook.ledger(Practice)
        for practice in ledger.list():
            if rests_on(practice, note_id):
                ledger.save(cleared(practice))

    def _people_named(self, names: Sequence[str]) -> list[Person]:
        """Those meant by the names, in order and each once; unknown ones are created."""
        if not names:
            raise UsageError("A note is about at least one person.", "Say who: --person NAME.")
        found = [self.notebook.people.look(name) or self.add_person(name) for name in names]
        return list({person.id: person for person in found}.values())

    def _people_known(self, names: Sequence[str]) -> list[Person]:
        """As `_people_named`, of those who are in the notebook: a correction creates nobody."""
        if not names:
            raise UsageError("A note is about at least one person.", "Say who: --person NAME.")
        return list({person.id: person for person in map(self.notebook.people.find, names)}.values())

    def _event_named(self, name: str | None, day: Day) -> Event | None:
        from coach.store.ids import Thing, new_id

        if name is None:
            return None
        known = self.notebook.events.look(name)
        return known or self.notebook.events.add(Event(new_id(Thing.EVENT), a_name(name, "event"), day))

    def _as_fields(self, before: Note, changes: Mapping[str, object]) -> dict[str, Any]:
        made: dict[str, Any] = dict(changes)
        if "text" in made:
            made["text"] = note_text(made["text"])
        if "place" in made:
            made["place"] = one_line(made["place"])
        if "private_quotes" in made:
            made["private_quotes"] = tuple(made["private_quotes"])
        if "people" in made:
            made["people"] = tuple(person.ref for person in self._people_known(made["people"]))
        if "event" in made:
            made["event"] = self.notebook.events.find(made["event"]).ref if made["event"] else None
        return made


def _check_quotes(text: str, quotes: Iterable[str]) -> None:
    for quote in quotes:
        if not quote.strip() or quote not in text:
            raise NotFound(f"“{quote}” does not stand in this note.", "Copy the passage exactly as it is written.")
