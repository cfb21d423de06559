"""Progress: whom I helped, goals in common, promises kept, follow-ups made of those decided, talks with the few."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from coach.app.finding import Finding
from coach.domain.follow_up import FollowUp, FollowUpState
from coach.domain.goal import GoalVerdict, SharedGoal
from coach.domain.progress import Expectation, Figure, first_days, grown
from coach.domain.promise import Favour, Promise, PromiseState

STILL_IN_TOUCH = timedelta(days=180)
"""A talk within so many days counts as being in touch."""
AGAIN = 2
"""Talks with somebody from which on there is more than an encounter."""
_MADE = frozenset({FollowUpState.SENT, FollowUpState.REPLIED, FollowUpState.CLOSED, FollowUpState.DECLINED})


class ProgressVerbs(Finding):
    """The few figures that say whether it works."""

    def progress(self) -> list[Figure]:
        """At most five figures, the people I helped first."""
        return [
            self._helped(),
            self._goals_in_common(),
            self._promises_kept(),
            self._followed_up(),
            self._close_talks(),
        ]

    def _helped(self) -> Figure:
        given = [favour for favour in self.notebook.ledger(Favour).list() if favour.given and favour.person_id]
        days = first_days([(favour.person_id or "", favour.date) for favour in given], self.today)
        return Figure("helped", "people you helped", len(days), None, "003-06", grown(days, self.today))

    def _goals_in_common(self) -> Figure:
        kept = self.notebook.ledger(SharedGoal).list()
        confirmed = [one for one in kept if one.verdict is GoalVerdict.CONFIRMED]
        notes = self.notebook.notes.many(one.note_id for one in confirmed if one.note_id)
        days = [notes[one.note_id].date if one.note_id in notes else self.today for one in confirmed if one.note_id]
        days += [self.today for one in confirmed if not one.note_id]
        return Figure("shared-goals", "goals in common", len(confirmed), None, "004-03", grown(days, self.today))

    def _followed_up(self) -> Figure:
        """Made, of those decided on; what was let go was decided against and counts for nothing."""
        decided = [one for one in self.notebook.ledger(FollowUp).list() if one.state is not FollowUpState.LET_GO]
        made = [one for one in decided if one.state in _MADE]
        days = [one.changed or one.made or self.today for one in made]
        return Figure("followed-up", "follow-ups made", len(made), len(decided), "004-01", grown(days, self.today))

    def _promises_kept(self) -> Figure:
        kept = [one for one in self.notebook.ledger(Promise).list() if one.mine and one.state is PromiseState.KEPT]
        days = [one.settled or self.today for one in kept]
        return Figure("promises-kept", "promises you kept", len(kept), None, "003-09", grown(days, self.today))

    def _close_talks(self) -> Figure:
        close = self.notebook.people.inner_circle()
        days = [day for person in close for day in self.notebook.talks.days(person.id)]
        says = "conversations with those you keep close"
        return Figure("close-talks", says, len(days), None, "001-04", grown(days, self.today))

    def expectation(self) -> Expectation:
        """How far it usually goes (practice 001-05), in my own figures: met, written to, still in touch."""
        talks = self.notebook.talks.spans().values()
        made = {one.person_id for one in self.notebook.ledger(FollowUp).list() if one.state in _MADE}
        near = [last for count, last in talks if count >= AGAIN and self.today - last <= STILL_IN_TOUCH]
        return Expectation(len(talks), len(made), len(near))

    def depth(self) -> list[tuple[str, int, int, int]]:
        """For those kept close (001-04): id, talks, favours given, favours received; the most talks first."""
        gave: Counter[str] = Counter()
        got: Counter[str] = Counter()
        for favour in self.notebook.ledger(Favour).list():
            (gave if favour.given else got)[favour.person_id or ""] += 1
        rows = [
            (person.id, len(self.notebook.talks.days(person.id)), gave[person.id], got[person.id])
            for person in self.notebook.people.inner_circle()
        ]
        return sorted(rows, key=lambda row: -row[1])
