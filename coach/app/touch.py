"""Keeping in touch, and meeting anew those about whom nothing is noted. Nobody is brought up who was not asked for."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date as Day
from datetime import timedelta
from typing import TYPE_CHECKING

from coach.app.finding import Finding
from coach.domain.follow_up import INTERVALS, FollowUp, KeepInTouch, PutAside
from coach.domain.person import Person
from coach.domain.today import Face
from coach.errors import NotFound, UsageError

if TYPE_CHECKING:
    from coach.chains.meeting_anew import Slot
    from coach.chains.today import Touch

Intervals = dict[str, KeepInTouch]
_ANEW = "anew"
"""How the reintroduction queue names whom it puts aside."""
_NOT_NOW = timedelta(days=90)


class TouchVerbs(Finding):
    """What can be done about keeping in touch. ``who`` is an id, a name, an alias or a part of a name."""

    def keep_in_touch(self, who: str, every_days: int | None) -> KeepInTouch:
        """Talk with somebody every so many days; None: never bring it up, whatever holds for their relation.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
            UsageError: the interval is none of `INTERVALS`.
        """
        person = self.notebook.people.find(who)
        return self._keep_touch(
            replace(self._own_touch(person), every_days=_checked(every_days), snoozed_until=None, paused=False)
        )

    def keep_relation_in_touch(self, relation: str, every_days: int | None) -> KeepInTouch:
        """The same for everybody of one relation, such as “friend”; a person's own interval goes before it.

        Raises:
            UsageError: the interval is none of `INTERVALS`, or no relation is named.
        """
        from coach.store.naming import fold

        named = " ".join(relation.split())
        if not named:
            raise UsageError("Name a relation, such as “friend”.")
        known = [each for each in self._touch_entries() if each.relation and fold(each.relation) == fold(named)]
        entry = known[0] if known else KeepInTouch(relation=named)
        return self._keep_touch(replace(entry, every_days=_checked(every_days), paused=False))

    def of_relation(self, relation: str) -> list[Person]:
        """Everybody who is that to me, however it is written."""
        from coach.store.naming import fold

        named = fold(" ".join(relation.split()))
        return [each for each in self.notebook.people.all() if each.relation and fold(each.relation) == named]

    def snooze_touch(self, who: str, until: Day) -> KeepInTouch:
        """Do not bring somebody up before a day.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
            UsageError: nothing is set for them, or the day has passed.
        """
        if until < self.today:
            raise UsageError(f"{until} has passed already.", f"Name a day from {self.today} on.")
        return self._keep_touch(replace(self._set_touch(who), snoozed_until=until))

    def pause_touch(self, who: str, paused: bool = True) -> KeepInTouch:
        """Bring somebody up no more until ``paused=False`` takes that back.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
            UsageError: nothing is set for them.
        """
        return self._keep_touch(replace(self._set_touch(who), paused=paused, snoozed_until=None))

    def touch_of(self, who: str) -> KeepInTouch | None:
        """What holds for a person: their own interval, else their relation's; None when neither is set."""
        person = self.notebook.people.find(who)
        own, by_relation = self._touch_tables()
        return _governing(person, own, by_relation)

    def touches(self) -> list[tuple[Face, KeepInTouch, Touch]]:
        """Everybody I keep in touch with, the inner circle first, then who is due first (practice 001-11)."""
        from coach.chains.today import Touch

        own, by_relation = self._touch_tables()
        if not own and not by_relation:
            return []
        last, written = self.notebook.talks.last_days(self.today), self._last_written()
        found = []
        for person in self.notebook.talks.faces().values():
            entry = _governing(person, own, by_relation)
            if entry is None or entry.every_days is None:
                continue
            days = [day for day in (last.get(person.id), written.get(person.id)) if day and day <= self.today]
            since = max(days, default=None) or entry.since or self.today
            found.append(
                (person, entry, Touch(person.id, entry.every_days, since, entry.snoozed_until, last.get(person.id)))
            )
        return sorted(found, key=lambda row: (not row[0].inner_circle, row[2].due, row[0].name))

    def people_to_meet_anew(self) -> list[Person]:
        """People about whom there is no note, those longest in the notebook first (practices 004-06, 004-08)."""
        aside = [each for each in self.notebook.ledger(PutAside).list() if each.what == _ANEW]
        hidden = {each.person_id for each in aside if each.until is None or each.until > self.today}
        return [person for person in self.notebook.talks.unknown() if person.id not in hidden]

    def meet_anew_later(self, who: str, until: Day | None = None) -> PutAside:
        """Take somebody out of that queue until a day; for three months unless one is given.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        person = self.notebook.people.find(who)
        return self.notebook.ledger(PutAside).add(
            PutAside(person_id=person.id, what=_ANEW, until=until or self.today + _NOT_NOW)
        )

    def picked_at_random(self, seed: int) -> Person:
        """One person of all; the same seed and people give the same one (practice 004-12).

        Raises:
            NotFound: the notebook is empty.
        """
        everybody = sorted(self.notebook.people.all(), key=lambda person: person.id)
        if not everybody:
            raise NotFound("Nobody is in your notebook yet.", "Begin with “coach note add”.")
        return random.Random(seed).choice(everybody)

    def slots(self, who: str) -> list[Slot]:
        """Three things worth finding out about somebody, each with what is noted about it so far (004-12)."""
        from coach.chains.meeting_anew import slots

        return slots(self.notebook.facts.of_person(self.notebook.people.find(who).id))

    def _touch_entries(self) -> list[KeepInTouch]:
        return self.notebook.ledger(KeepInTouch).list()

    def _touch_tables(self) -> tuple[Intervals, Intervals]:
        from coach.store.naming import fold

        entries = self._touch_entries()
        own = {each.person_id: each for each in entries if each.person_id}
        return own, {fold(each.relation): each for each in entries if each.relation}

    def _own_touch(self, person: Person) -> KeepInTouch:
        """The person's own entry, which may be a new one that takes over what their relation has."""
        own, by_relation = self._touch_tables()
        governing = _governing(person, own, by_relation)
        if governing is not None and governing.person_id:
            return governing
        every = governing.every_days if governing else None
        return KeepInTouch(person_id=person.id, every_days=every, since=self.today)

    def _set_touch(self, who: str) -> KeepInTouch:
        person = self.notebook.people.find(who)
        entry = self._own_touch(person)
        if entry.every_days is None:
            hint = f"Set one first: coach keep-in-touch set '{person.name}' --every 30"
            raise UsageError(f"No interval is set for {person.name}.", hint)
        return entry

    def _keep_touch(self, entry: KeepInTouch) -> KeepInTouch:
        ledger = self.notebook.ledger(KeepInTouch)
        return ledger.save(entry) if entry.id else ledger.add(replace(entry, since=entry.since or self.today))

    def _last_written(self) -> dict[str, Day]:
        """The day of my last message to each person I sent one to."""
        sent = [
            each for each in self.notebook.ledger(FollowUp).list() if (each.tries or each.unanswered) and each.changed
        ]
        return {str(each.person_id): each.changed for each in sent if each.changed}


def _governing(person: Person | Face, own: Intervals, by_relation: Intervals) -> KeepInTouch | None:
    """A person's own interval before their relation's."""
    from coach.store.naming import fold

    return own.get(person.id) or (by_relation.get(fold(person.relation)) if person.relation else None)


def _checked(every_days: int | None) -> int | None:
    if every_days is not None and every_days not in INTERVALS:
        raise UsageError(
            f"{every_days} days is none of the intervals.", f"There are: {', '.join(map(str, INTERVALS))}."
        )
    return every_days
