"""Progress: whom I helped, goals in common, follow-ups made of those decided, who is still near, and what I tried."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from coach.app.finding import Finding
from coach.domain.experiment import Experiment
from coach.domain.follow_up import FollowUp, FollowUpState
from coach.domain.goal import GoalVerdict, SharedGoal
from coach.domain.progress import Figure, first_days, grown
from coach.domain.promise import Favour

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
            self._followed_up(),
            self._still_in_touch(),
            self._observations(),
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

    def _still_in_touch(self) -> Figure:
        """Of everybody met, those talked with more than once and lately: in the author's count less than one of 100."""
        talks = self.notebook.talks.days()
        near = [days for days in talks.values() if len(days) >= AGAIN and self.today - max(days) <= STILL_IN_TOUCH]
        again = [sorted(days)[AGAIN - 1] for days in near]
        return Figure(
            "in-touch", "you are still in touch with", len(near), len(talks), "001-05", grown(again, self.today)
        )

    def _observations(self) -> Figure:
        tried = [one for one in self.notebook.ledger(Experiment).list() if one.verdict is not None]
        days = [one.date or self.today for one in tried]
        return Figure("observations", "things you tried", len(tried), None, "000-01", grown(days, self.today))

    def depth(self) -> list[tuple[str, int, int, int]]:
        """For those kept close (001-04): id, talks, favours given, favours received; the most talks first."""
        talks = {person: len(days) for person, days in self.notebook.talks.days().items()}
        gave: Counter[str] = Counter()
        got: Counter[str] = Counter()
        for favour in self.notebook.ledger(Favour).list():
            (gave if favour.given else got)[favour.person_id or ""] += 1
        close = [person for person in self.notebook.people.all() if person.inner_circle]
        rows = [(person.id, talks.get(person.id, 0), gave[person.id], got[person.id]) for person in close]
        return sorted(rows, key=lambda row: -row[1])
