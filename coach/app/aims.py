"""Goals in common: found by the coach, confirmed or refused by me."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from coach.app.goals import GoalVerbs
from coach.domain.fact import Kind
from coach.domain.goal import Goal, GoalVerdict, SharedGoal
from coach.domain.note import Source

if TYPE_CHECKING:
    from coach.chains.shared_goals import Aim
    from coach.domain.person import Person

_WANTED = frozenset({Kind.PLAN, Kind.NEED})
"""Facts, besides goals, that say what somebody is after."""


class AimVerbs(GoalVerbs):
    """What I and others want to reach, and where that meets."""

    def shared_goals(self, who: str | None = None) -> list[SharedGoal]:
        """Goals in common, with one person or with anybody: those confirmed first, those refused left out.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        about = self.notebook.people.find(who).id if who is not None else None
        kept = self.notebook.ledger(SharedGoal).list(person_id=about)
        shown = [one for one in kept if one.verdict is not GoalVerdict.REFUSED]
        return sorted(shown, key=lambda one: one.verdict is not GoalVerdict.CONFIRMED)

    def judge_shared_goal(self, entry_id: str, verdict: GoalVerdict) -> SharedGoal:
        """Confirm or refuse what the coach found; a refused one is never proposed again.

        Raises:
            NotFound: there is no such entry.
        """
        ledger = self.notebook.ledger(SharedGoal)
        return ledger.save(replace(ledger.get(entry_id), verdict=verdict))

    def find_shared_goals(
        self, who: str | None = None, progress: Callable[[int, int], None] | None = None
    ) -> Iterator[SharedGoal]:
        """Look for goals in common, with one person or with everybody; each new one is kept as it is found.

        Args:
            who: one person, or None for everybody.
            progress: called with how many people are done and how many there are.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
            ModelError: the model cannot be reached.
        """
        from coach.chains.shared_goals import meetings
        from coach.chains.wording import Scribe

        mine = self._my_aims()
        people = [self.notebook.people.find(who)] if who is not None else self.notebook.people.all()
        scribe, embedder = Scribe(self.chat_model()), self.embedder()
        for done, person in enumerate(people):
            if progress:
                progress(done, len(people))
            known = {(one.mine, one.theirs) for one in self.notebook.ledger(SharedGoal).list(person_id=person.id)}
            for met in meetings(mine, self._their_aims(person), embedder, scribe):
                if (met.mine.text, met.theirs.text) not in known:
                    yield self.notebook.ledger(SharedGoal).add(_entry(person, met.mine, met.theirs))
        if progress:
            progress(len(people), len(people))

    def _my_aims(self) -> list[Aim]:
        return _once(_aim(goal) for goal in self.goals(mine=True))

    def _their_aims(self, person: Person) -> list[Aim]:
        from coach.chains.shared_goals import Aim

        noted = [
            Aim(fact.quote, Source(fact.note_id, fact.quote))
            for fact in self.notebook.facts.of_person(person.id)
            if fact.kind in _WANTED and fact.shareable and fact.gravity is None
        ]
        return _once([*(_aim(goal) for goal in self.goals(person.id)), *noted])


def _once(aims: Iterable[Aim]) -> list[Aim]:
    return list({aim.text: aim for aim in aims}.values())


def _aim(goal: Goal) -> Aim:
    from coach.chains.shared_goals import Aim

    source = Source(goal.note_id, goal.quote) if goal.note_id and goal.quote else None
    return Aim(goal.text, source)


def _entry(person: Person, mine: Aim, theirs: Aim) -> SharedGoal:
    source = theirs.source
    return SharedGoal(
        person_id=person.id,
        note_id=source.note_id if source else None,
        quote=source.quote if source else None,
        mine=mine.text,
        theirs=theirs.text,
        my_source=mine.source,
    )
