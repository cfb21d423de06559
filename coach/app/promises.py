"""Promises, mine and theirs, and favours, given and received. A promise that stands in a note counts unconfirmed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Day
from functools import lru_cache
from typing import TYPE_CHECKING

from coach.app.finding import Finding
from coach.app.wording import what_is_said
from coach.domain.fact import Fact, Kind, Reserve
from coach.domain.follow_up import WITHIN
from coach.domain.promise import Favour, Promise, PromiseState
from coach.errors import NotFound, UsageError

if TYPE_CHECKING:
    from coach.domain.suggestion import Idea

_HELD = frozenset({None, Reserve.PRIVATE, Reserve.CONFIDENCE})
"""A promise in a note that stays private is kept as any other; one of a third person is nobody's here."""
_KINDS = (Kind.PROMISE_MINE, Kind.PROMISE_THEIRS)


class PromiseVerbs(Finding):
    """What can be done with promises and favours. ``who`` is an id, a name, an alias or a part of a name."""

    def promises(self, who: str | None = None, *, settled: bool = False) -> list[Promise]:
        """Open promises, those due first; with ``settled`` the kept and dropped ones after them.

        Those read out of notes have the id of the fact; an entry about the same words takes their place.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        about = self.notebook.people.find(who).id if who is not None else None
        entries = self.notebook.ledger(Promise).list(person_id=about)
        known = {_place(entry) for entry in entries}
        read = [promise for promise in self._read_promises(about) if _place(promise) not in known]
        found = [each for each in (*entries, *read) if settled or each.state is PromiseState.OPEN]
        return sorted(found, key=_by_day)

    def promise(self, promise_id: str) -> Promise:
        """The promise with this id, be it kept as an entry or read out of a note.

        Raises:
            NotFound: there is none.
        """
        try:
            return self.notebook.ledger(Promise).get(promise_id)
        except NotFound:
            found = next((each for each in self.promises() if each.id == promise_id), None)
            if found is None:
                raise
            return found

    def add_promise(self, who: str, what: str, *, mine: bool = True, due: Day | None = None) -> Promise:
        """Note a promise of mine to somebody, or of theirs to me.

        Raises:
            UsageError: nothing is promised.
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        person = self.notebook.people.find(who)
        made = Promise(person_id=person.id, what=what_is_said(what, "promise"), mine=mine, due=due, made=self.today)
        return self.notebook.ledger(Promise).add(made)

    def accept_idea(self, who: str, idea: Idea, due: Day | None = None) -> Promise:
        """Make a promise of a way to help, within a week unless a day is given; it keeps the words of their need.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        made = Promise(
            person_id=self.notebook.people.find(who).id,
            note_id=idea.need.note_id,
            quote=idea.need.quote,
            what=idea.idea,
            due=due or self.today + WITHIN,
            made=self.today,
        )
        return self.notebook.ledger(Promise).add(made)

    def keep_promise(
        self, promise_id: str, *, favour: bool = False, minutes: int | None = None
    ) -> tuple[Promise, Favour | None]:
        """A promise was kept; with ``favour`` it counts as one given, or received when it was theirs.

        Raises:
            NotFound: there is no such promise.
            UsageError: it is settled already.
        """
        promise = self._open_promise(promise_id)
        with self.notebook.unit("keep a promise"):
            kept = self._settle_promise(promise, PromiseState.KEPT)
            return kept, self._favour_for(kept, minutes) if favour or minutes is not None else None

    def drop_promise(self, promise_id: str) -> Promise:
        """A promise is not wanted or not possible any more; that is no fault of anybody's.

        Raises:
            NotFound: there is no such promise.
            UsageError: it is settled already.
        """
        promise = self._open_promise(promise_id)
        with self.notebook.unit("drop a promise"):
            return self._settle_promise(promise, PromiseState.DROPPED)

    def favours(self, who: str | None = None) -> list[Favour]:
        """What I did for others and they for me, newest first.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        about = self.notebook.people.find(who).id if who is not None else None
        found = self.notebook.ledger(Favour).list(person_id=about)
        return sorted(reversed(found), key=lambda favour: favour.date or Day.min, reverse=True)

    def add_favour(
        self, who: str, what: str, *, given: bool = True, minutes: int | None = None, date: Day | None = None
    ) -> Favour:
        """Note a favour, of today unless a day is given.

        Raises:
            UsageError: nothing was done.
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        person, said = self.notebook.people.find(who), what_is_said(what, "favour")
        made = Favour(person_id=person.id, what=said, given=given, minutes=minutes, date=date or self.today)
        return self.notebook.ledger(Favour).add(made)

    def complete_favour(self, favour_id: str, *, minutes: int | None = None, date: Day | None = None) -> Favour:
        """Add to a favour how long it took, or the day it was done.

        Raises:
            NotFound: there is no such favour.
        """
        ledger = self.notebook.ledger(Favour)
        favour = ledger.get(favour_id)
        done = date or favour.date or self.today
        return ledger.save(replace(favour, date=done, minutes=favour.minutes if minutes is None else minutes))

    def drop_favour(self, favour_id: str) -> None:
        """Take a favour out; it can be had back from the trash.

        Raises:
            NotFound: there is no such favour.
        """
        self.notebook.ledger(Favour).remove(favour_id)

    def _open_promise(self, promise_id: str) -> Promise:
        promise = self.promise(promise_id)
        if promise.state is not PromiseState.OPEN:
            raise UsageError(f"This promise is {promise.state} already.", "“coach undo” takes the last write back.")
        return promise

    def _settle_promise(self, promise: Promise, state: PromiseState) -> Promise:
        ledger = self.notebook.ledger(Promise)
        settled = replace(promise, state=state, settled=self.today)
        if any(entry.id == promise.id for entry in ledger.list(person_id=promise.person_id)):
            return ledger.save(settled)
        return ledger.add(replace(settled, id=""))

    def _favour_for(self, promise: Promise, minutes: int | None) -> Favour:
        done = Favour(
            person_id=promise.person_id,
            note_id=promise.note_id,
            quote=promise.quote,
            what=promise.what,
            given=promise.mine,
            minutes=minutes,
            date=self.today,
            promise_id=promise.id,
        )
        return self.notebook.ledger(Favour).add(done)

    def _read_promises(self, about: str | None) -> list[Promise]:
        """What notes say was promised, by people who are not put aside."""
        if about is None:
            shown = self.notebook.talks.faces().keys()
            facts = [fact for fact in self.notebook.facts.of_kinds(*_KINDS) if fact.person_id in shown]
        else:
            facts = [fact for fact in self.notebook.facts.of_person(about) if fact.kind in _KINDS]
        facts = [fact for fact in facts if fact.reserve in _HELD]
        days = self.notebook.talks.dates({fact.note_id for fact in facts})
        return [_promise(fact, days[fact.note_id]) for fact in facts]


@lru_cache(maxsize=8192)
def _promise(fact: Fact, noted: Day) -> Promise:
    from coach.phrasing.commitment import act_of, due_day

    return Promise(
        id=fact.id,
        person_id=fact.person_id,
        note_id=fact.note_id,
        quote=fact.quote,
        what=act_of(fact.quote),
        mine=fact.kind is Kind.PROMISE_MINE,
        due=due_day(fact.quote, noted),
        made=noted,
    )


def _place(promise: Promise) -> tuple[str | None, ...]:
    """Where a promise stands: the same words may promise something to two people."""
    return promise.person_id, promise.note_id, promise.quote


def _by_day(promise: Promise) -> tuple[bool, Day, Day]:
    """Open before settled; among the open those due first, then the oldest."""
    return promise.state is not PromiseState.OPEN, promise.due or Day.max, promise.made or Day.max
