"""Today: what is due, at most seven things, and what one says to each of them."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date as Day
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from coach.app.following import Following
from coach.app.promises import PromiseVerbs
from coach.app.touch import TouchVerbs
from coach.domain.experiment import Opportunity
from coach.domain.follow_up import FollowUp, FollowUpState, PutAside
from coach.domain.today import Answer, Gift, Sort, Thing, Today
from coach.errors import NotFound, StoreError, UsageError

if TYPE_CHECKING:
    from coach.chains.today import Affairs

LATER = timedelta(days=3)
"""How long “later” means, unless a day is given."""
MUCH_LATER = timedelta(days=7)
"""The same for people to keep in touch with and for gifts, which have no day."""


class TodayVerbs(PromiseVerbs, Following, TouchVerbs):
    """What is due."""

    _seen: tuple[tuple[int, Day], Affairs] | None = None
    _gifts: tuple[object, list[Gift]] | None = None

    def due_today(self) -> Today:
        """At most seven things, the most useful first, and one person to give something to. Asks no model."""
        from coach.chains.today import everything, seven
        from coach.chains.today_words import Context, dressed

        affairs = self._affairs()
        waiting = everything(affairs)
        chosen = seven(waiting)
        context = Context(self.notebook, affairs.promises, affairs.follow_ups, self.today)
        things = tuple(dressed(thing, context) for thing in chosen)
        gift = self._gift(affairs, {thing.person.id for thing in chosen})
        return Today(self.today, things, gift, len(waiting) - len(chosen))

    def all_due(self) -> list[Thing]:
        """Everything that is due, however much it is, for a calendar."""
        from coach.chains.today import everything
        from coach.chains.today_words import Context, dressed

        affairs = self._affairs()
        context = Context(self.notebook, affairs.promises, affairs.follow_ups, self.today)
        return [dressed(thing, context) for thing in everything(affairs)]

    def export_calendar(self, out: Path) -> int:
        """Write everything that is due to a calendar file only this user can read; returns how many things.

        Raises:
            StoreError: the file cannot be written.
        """
        from coach.exchange.calendar import due_calendar

        due = self.all_due()
        try:
            descriptor = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with open(descriptor, "wb") as file:
                file.write(due_calendar(due, self.today))
        except OSError as error:
            raise StoreError(f"“{out}” could not be written: {error.strerror}.", "Name another file.") from error
        return len(due)

    def thing(self, which: str) -> Thing | Gift:
        """The thing of today's list meant by its number, from 1, or its id.

        Raises:
            NotFound: it is not on the list.
        """
        from coach.chains.today import everything

        today = self.due_today()
        if which.isdecimal() and 0 < int(which) <= len(today.things):
            return today.things[int(which) - 1]
        if today.give_first is not None and today.give_first.id == which:
            return today.give_first
        known = (*today.things, *everything(self._affairs()))
        found = next((thing for thing in known if thing.id == which), None)
        if found is None:
            raise NotFound(f"“{which}” is not on today's list.", "See the list with “coach today”.")
        return found

    def answer(self, which: str, answer: str, until: Day | None = None) -> Thing | Gift:
        """Say that a thing is done, comes later, is kept in mind, or is let go; one step to take back.

        Args:
            which: its number or its id.
            answer: one of `Answer`.
            until: for “later”, the day it comes back; a few days from now unless given.

        Raises:
            NotFound: it is not on the list.
            UsageError: the answer is none there is, or does not fit the thing, or ``until`` has passed.
        """
        said = _answer(answer)
        if until is not None and until < self.today:
            raise UsageError(f"{until} has passed already.", f"Name a day from {self.today} on.")
        thing = self.thing(which)
        with self.notebook.unit(f"{thing.person.name}: {said}"):
            if isinstance(thing, Gift):
                self._answer_gift(thing, said, until)
            elif thing.sort is Sort.PROMISE:
                self._answer_promise(thing, said, until)
            elif thing.sort is Sort.KEEP_IN_TOUCH:
                self._answer_touch(thing, said, until)
            elif thing.asks:
                self._answer_talk(thing, said, until)
            else:
                self._answer_follow_up(thing, said, until)
        return thing

    def _answer_follow_up(self, thing: Thing, said: Answer, until: Day | None) -> None:
        ledger = self.notebook.ledger(FollowUp)
        before = ledger.get(thing.id)
        if said is Answer.LATER:
            ledger.save(replace(before, later=until or self.today + LATER))
        elif said is Answer.DONE:
            ledger.save(replace(self._stepped(before, FollowUpState.SENT), tries=before.next_try))
        elif said is Answer.LET_GO:
            ledger.save(self._stepped(before, FollowUpState.LET_GO))

    def _answer_talk(self, thing: Thing, said: Answer, until: Day | None) -> None:
        if said is Answer.LATER:
            self._put_aside(thing.id, thing.person.id, until or self.today + LATER, thing.note_id)
            return
        decided = self.plan_follow_up(thing.person.id, note_id=thing.note_id, thinking=said is not Answer.LET_GO)
        if said is Answer.DONE:
            self.notebook.ledger(FollowUp).save(replace(decided, state=FollowUpState.SENT, tries=1))

    def _answer_promise(self, thing: Thing, said: Answer, until: Day | None) -> None:
        if said is Answer.DONE:
            self.keep_promise(thing.id)
        elif said is Answer.LET_GO:
            self.drop_promise(thing.id)
        elif said is Answer.LATER:
            self._put_aside(thing.id, thing.person.id, until or self.today + LATER, thing.note_id)

    def _answer_touch(self, thing: Thing, said: Answer, until: Day | None) -> None:
        if said is Answer.LET_GO:
            self.keep_in_touch(thing.person.id, None)
        elif said is Answer.DONE:
            self.snooze_touch(thing.person.id, self.today + timedelta(days=thing.every_days or 0))
        elif said is Answer.LATER:
            self.snooze_touch(thing.person.id, until or self.today + MUCH_LATER)

    def _answer_gift(self, gift: Gift, said: Answer, until: Day | None) -> None:
        if said is Answer.KEEP:
            return
        for each in self.notebook.ledger(Opportunity).list(person_id=gift.person.id) if said is Answer.DONE else ():
            if gift.id.endswith(each.id):
                self.notebook.ledger(Opportunity).save(replace(each, passed_on=self.today))
        back = (until or self.today + MUCH_LATER) if said is Answer.LATER else None
        self._put_aside(gift.id, gift.person.id, back)

    def _put_aside(self, what: str, person_id: str, until: Day | None, note_id: str | None = None) -> None:
        ledger = self.notebook.ledger(PutAside)
        for each in ledger.list(person_id=person_id):
            if each.what == what:
                ledger.remove(each.id)
        ledger.add(PutAside(what=what, person_id=person_id, note_id=note_id, until=until))

    def _affairs(self) -> Affairs:
        """What the record says, read once for each of its states: a click reads it once, not three times."""
        from coach.chains.today import ASKED_FOR, Affairs

        stamp = (self.notebook.version(), self.today)
        with self._lock:
            if self._seen is not None and self._seen[0] == stamp:
                return self._seen[1]
        affairs = Affairs(
            today=self.today,
            people=self.notebook.talks.faces(),
            last=self.notebook.talks.last_days(self.today),
            talks=self.notebook.talks.between(self.today - ASKED_FOR, self.today),
            follow_ups=self.notebook.ledger(FollowUp).list(),
            promises=self.promises(),
            touches=[touch for _, entry, touch in self.touches() if not entry.paused],
            aside=self.notebook.ledger(PutAside).list(),
        )
        with self._lock:
            self._seen = (stamp, affairs)
        return affairs

    def _gift(self, affairs: Affairs, busy: set[str]) -> Gift | None:
        """Today's gift; who could be given something is worked out anew with a new day, note, profile or find."""
        from coach.chains.context import Desk
        from coach.chains.today_giving import gifts, still_noted

        finds = tuple(self.notebook.ledger(Opportunity).list())
        stamp = (self.today, self.notebook.talks.latest(), self.notebook.profile.get(), finds)
        with self._lock:
            if self._gifts is None or self._gifts[0] != stamp:
                desk = Desk(self.notebook, None, None, _finds_nothing, self.today, self.settings.engine, str)
                embedder = self.embedder()
                self._gifts = (stamp, gifts(desk, affairs.people, embedder.name if embedder else None))
            found = self._gifts[1]
        quiet = affairs.quiet() | busy
        free = (gift for gift in found if gift.person.id in affairs.people and gift.person.id not in quiet)
        return next(
            (gift for gift in free if not affairs.put_aside(gift.id) and still_noted(self.notebook, gift)), None
        )


def _finds_nothing(*_: object, **__: object) -> list[object]:
    """A search that a rule-made gift does without: it would open the index and the model of meaning."""
    return []


def _answer(name: str) -> Answer:
    try:
        return Answer(name)
    except ValueError:
        raise UsageError(f"There is no answer “{name}”.", f"There are: {', '.join(Answer)}.") from None
