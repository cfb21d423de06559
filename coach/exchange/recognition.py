"""Who and what a file means: ids kept, names resolved, unknown people and events made, the same line known again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from coach.domain.event import Event
from coach.domain.person import Person
from coach.errors import Ambiguous
from coach.exchange.lines import BadRecord, Record
from coach.exchange.report import ImportReport, Review
from coach.store.events import namesake
from coach.store.ids import Thing, new_id
from coach.store.naming import fold
from coach.store.notebook import Notebook

_PERSON_LISTS = ("aliases", "emails", "phones", "links", "knows")


def derived_id(thing: Thing, record: Record) -> str:
    """The id of a record that came without one: the same line gives the same id, whenever it is read."""
    content = json.dumps({key: value for key, value in record.items() if key != "id"}, sort_keys=True)
    return thing.value + hashlib.sha256(content.encode()).hexdigest()[:12]


def given_id(record: Record) -> str | None:
    """The id that a record brings along, if any.

    Raises:
        BadRecord: it is no text.
    """
    found = record.get("id")
    if found is None or found == "":
        return None
    if isinstance(found, bool) or not isinstance(found, str | int) or len(str(found)) > 200:
        raise BadRecord("“id” is no text")
    return str(found)


class Faces:
    """The people and events of the notebook while a file is read, in memory: looked up thousands of times."""

    def __init__(self, notebook: Notebook, report: ImportReport, know: Callable[[Person], None]) -> None:
        self._notebook, self._report, self._know = notebook, report, know
        self.people = {person.id: person for person in notebook.people.all(archived=True)}
        self.events = {event.id: event for event in notebook.events.all()}
        self._person_named: dict[str, Person | None] = {}
        self._event_named: dict[str, Event | None] = {}

    def add_person(self, person: Person) -> Person:
        """Keep a new person."""
        self._report.count("created", "person")
        self._person_named.clear()
        self._know(person)
        self.people[person.id] = self._notebook.people.add(person)
        return person

    def change_person(self, before: Person, after: Person) -> None:
        """Keep what a line says about somebody who is here already."""
        if before == after:
            self._report.count("unchanged", "person")
            return
        self._report.count("updated", "person")
        self._person_named.clear()
        self._know(after)
        self.people[after.id] = self._notebook.people.save(after)

    def add_event(self, event: Event) -> Event:
        """Keep a new event."""
        self._report.count("created", "event")
        self._event_named.clear()
        self.events[event.id] = self._notebook.events.add(event)
        return event

    def change_event(self, before: Event, after: Event) -> None:
        """Keep what a line says about an event that is here already."""
        if before == after:
            self._report.count("unchanged", "event")
            return
        self._report.count("updated", "event")
        self._event_named.clear()
        self.events[after.id] = self._notebook.events.save(after)

    def look_person(self, name: str) -> Person | None:
        """The person meant by an id, a name or a part of one; None for somebody new.

        Raises:
            BadRecord: several fit.
        """
        if name in self.people:
            return self.people[name]
        if name not in self._person_named:
            try:
                self._person_named[name] = self._notebook.people.look(name)
            except Ambiguous as error:
                raise BadRecord(f"“{name}” fits {len(error.candidates)} people") from None
        return self._person_named[name]

    def person(self, name: str) -> Person:
        """As `look_person`; somebody new is made."""
        return self.look_person(name) or self.add_person(Person(new_id(Thing.PERSON), name))

    def event(self, name: str, day: date) -> Event:
        """The event meant by an id, a name or a part of one; a new one is made, of that day.

        Raises:
            BadRecord: several fit.
        """
        if name in self.events:
            return self.events[name]
        if name not in self._event_named:
            try:
                self._event_named[name] = self._notebook.events.look(name)
            except Ambiguous as error:
                raise BadRecord(f"“{name}” fits {len(error.candidates)} events") from None
        return self._event_named[name] or self.add_event(Event(new_id(Thing.EVENT), name, day))

    def same_person(self, number: int, found: dict[str, Any]) -> Person | None:
        """Who is meant by a person's line without an id: of that name, and nothing against it.

        Raises:
            BadRecord: several fit.
        """
        names = {fold(found["name"])}
        alike = [person for person in self.people.values() if fold(person.name) in names]
        fitting = [person for person in alike if not _contradict(person, found)]
        if len(fitting) > 1:
            raise BadRecord(f"“{found['name']}” fits {len(fitting)} people; give an id")
        if alike and not fitting:
            reason = f"Another “{found['name']}” is in the notebook; “coach person merge” joins them if they are one."
            self._report.review.append(Review(number, reason))
        return fitting[0] if fitting else None

    def same_event(self, found: dict[str, Any]) -> Event | None:
        """The event of that name on that day, if it is here; a missing day fits any."""
        return namesake(self.events.values(), found["name"], found.get("date"))


def completed(person: Person, found: dict[str, Any]) -> Person:
    """A person with what a line adds: single values as the line says, lists joined."""
    joined = {key: tuple(dict.fromkeys((*getattr(person, key), *found[key]))) for key in _PERSON_LISTS if key in found}
    return replace(person, **{**found, **joined, "name": person.name})


def _contradict(person: Person, found: dict[str, Any]) -> bool:
    """Two people of one name: other addresses, or another company."""
    theirs = {address.casefold() for address in person.emails}
    here = {address.casefold() for address in found.get("emails", ())}
    if theirs and here:
        return not theirs & here
    company = found.get("company")
    return bool(person.company and company and fold(person.company) != fold(company))
