"""Goals: mine from the profile and the ledger, theirs from notes and the ledger."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date as Day

from coach.app.finding import Finding
from coach.app.wording import what_is_said
from coach.domain.fact import Fact, Kind
from coach.domain.goal import Goal, GoalState
from coach.errors import NotFound, UsageError


class GoalVerbs(Finding):
    """What can be done with goals."""

    def goals(self, who: str | None = None, *, mine: bool = False, settled: bool = False) -> list[Goal]:
        """Open goals, mine first; of one person, or only ``mine``; with ``settled`` also those reached or dropped.

        Goals of the profile and of notes have an id too, and an entry of the same words takes their place.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        about = self.notebook.people.find(who).id if who is not None else None
        found = self.notebook.ledger(Goal).list(person_id=about)
        if about is None:
            found = _without_known(self._goals_of_profile(), found) + found
        if not mine:
            found += _without_known(self._goals_of_notes(about), found)
        chosen = [goal for goal in found if (settled or goal.state is GoalState.OPEN) and not (mine and goal.person_id)]
        return sorted(chosen, key=lambda goal: (goal.person_id is not None, goal.state is not GoalState.OPEN))

    def add_goal(self, text: str, who: str | None = None) -> Goal:
        """Note a goal of somebody's; mine when nobody is named.

        Raises:
            UsageError: there is no goal.
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        person = self.notebook.people.find(who).id if who is not None else None
        goal = Goal(person_id=person, text=what_is_said(text, "goal"), noted=self.today)
        return self.notebook.ledger(Goal).add(goal)

    def reach_goal(self, goal_id: str) -> Goal:
        """A goal is reached; one of my profile leaves the profile with that.

        Raises:
            NotFound: there is no such goal.
            UsageError: it is settled already.
        """
        return self._close_goal(goal_id, GoalState.REACHED)

    def drop_goal(self, goal_id: str) -> Goal:
        """A goal is no goal any more.

        Raises:
            NotFound: there is no such goal.
            UsageError: it is settled already.
        """
        return self._close_goal(goal_id, GoalState.DROPPED)

    def _close_goal(self, goal_id: str, state: GoalState) -> Goal:
        goal = next((each for each in self.goals(settled=True) if each.id == goal_id), None)
        if goal is None:
            raise NotFound("This goal is not in the notebook.", "See which are with “coach goal list”.")
        if goal.state is not GoalState.OPEN:
            raise UsageError(f"This goal is {goal.state} already.", "“coach undo” takes the last write back.")
        ledger, closed = self.notebook.ledger(Goal), replace(goal, state=state)
        with self.notebook.unit(f"a goal is {state}"):
            if any(entry.id == goal.id for entry in ledger.list()):
                return ledger.save(closed)
            me = self.notebook.profile.get()
            if goal.person_id is None and goal.text in me.goals:
                left = tuple(text for text in me.goals if text != goal.text)
                self.notebook.profile.save(replace(me, goals=left))
            return ledger.add(replace(closed, id="", noted=goal.noted or self.today))

    def _goals_of_profile(self) -> list[Goal]:
        return [Goal(id=_id_of(text), text=text) for text in self.notebook.profile.get().goals]

    def _goals_of_notes(self, about: str | None) -> list[Goal]:
        if about is None:
            facts = self.notebook.facts.of_kinds(Kind.GOAL)
        else:
            facts = [fact for fact in self.notebook.facts.of_person(about) if fact.kind is Kind.GOAL]
        facts = [fact for fact in facts if fact.shareable]
        days = {key: note.date for key, note in self.notebook.notes.many({fact.note_id for fact in facts}).items()}
        return [_goal(fact, days[fact.note_id]) for fact in facts]


def _goal(fact: Fact, noted: Day) -> Goal:
    person, note = fact.person_id, fact.note_id
    return Goal(id=fact.id, person_id=person, note_id=note, quote=fact.quote, text=fact.quote, noted=noted)


def _id_of(text: str) -> str:
    """An id for a goal of the profile, which has none of its own: the same words give the same id."""
    return "m" + hashlib.sha256(text.encode()).hexdigest()[:12]


def _without_known(goals: list[Goal], known: list[Goal]) -> list[Goal]:
    """``goals`` that no entry of the same person and the same words stands for."""
    said = {(goal.person_id, goal.quote or goal.text) for goal in known}
    return [goal for goal in goals if (goal.person_id, goal.quote or goal.text) not in said]
