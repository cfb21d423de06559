"""Looking back on an event: what one went out with by its plan, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Day

from coach.app.events import check_size
from coach.app.preparing import PreparingVerbs
from coach.domain.debrief import LookedBack, Outset
from coach.domain.event import Event
from coach.domain.experiment import Experiment
from coach.domain.person import Ref
from coach.domain.plan import Plan
from coach.errors import UsageError


class LookingBack(PreparingVerbs):
    """What can be said of an event afterwards."""

    def outset(self, event_id: str | None) -> Outset | None:
        """What I went out with to an event; None where no session was gone through.

        Raises:
            NotFound: there is no such event.
        """
        if event_id is None:
            return None
        event, plan = self.notebook.events.get(event_id), self.plan_of(event_id)
        if plan is None or not plan.seen:
            return None
        return Outset(
            event=event.ref,
            people=tuple(Ref(*known) for known in self.planned_people(plan)),
            met=frozenset(plan.met),
            missed=frozenset(plan.missed),
            experiment=self._tried(plan, event),
            target=plan.target,
            counted=plan.counted,
        )

    def say_met(self, event_id: str, person_id: str, met: bool | None) -> None:
        """Say whether I talked with somebody I meant to look for; None takes the answer back.

        Raises:
            NotFound: there is no such event.
        """
        plan = self.plan_of(event_id)
        if plan is not None:
            answers = {one: True for one in plan.met} | {one: False for one in plan.missed} | {person_id: met}
            after = replace(
                plan,
                met=tuple(one for one, said in answers.items() if said),
                missed=tuple(one for one, said in answers.items() if said is False),
            )
            with self.notebook.unit("say whom you talked with"):
                self._keep_plan(after)

    def unwritten(self, event_id: str) -> list[Ref]:
        """Those I meant to look for and talked with, of whom no note of the event tells yet."""
        outset = self.outset(event_id)
        told = {ref.id for note in self.notebook.notes.list(event_id=event_id) for ref in note.people}
        return [ref for ref in outset.people if ref.id in outset.met - told] if outset else []

    def last_time(self, which: str) -> str | None:
        """A kind line about the talks counted at the last event before this one (practice 001-09); None for none.

        Raises:
            NotFound, Ambiguous: the event is unknown or unclear.
        """
        from coach.debriefing.feelings import last_time

        coming = self.notebook.events.find(which)
        events = {event.id: event for event in self.notebook.events.all()}
        told = [
            (events[plan.event_id].date or self.today, plan)
            for plan in self.notebook.ledger(Plan).list()
            if plan.counted is not None and plan.event_id in events and plan.event_id != coming.id
        ]
        before = [(day, plan) for day, plan in told if day <= (coming.date or self.today)]
        if not before:
            return None
        _, plan = max(before, key=lambda one: one[0])
        return last_time(events[plan.event_id or ""].name, plan.counted or 0, plan.target)

    def _look_back(
        self, event: Event | None, told: LookedBack, in_text: frozenset[str], talked: int | None, day: Day
    ) -> None:
        """Keep what came of the plan of an event; ``in_text`` are the ids of those the debrief tells of.

        Raises:
            UsageError: an experiment is told of, and none was planned or it was told of before.
        """
        before = self.outset(event.id) if event else None
        plan = self.plan_of(event.id) if event and before else None
        if told.verdict or told.happened or told.next:
            self._conclude(before, told, day)
        if plan is None:
            return
        missed = (set(plan.missed) | told.missed) - told.met
        met = (set(plan.met) | told.met | in_text) - missed
        counted = plan.counted if talked is None else check_size("counted", talked)
        after = replace(
            plan,
            counted=counted,
            met=tuple(one for one in plan.people if one in met),
            missed=tuple(one for one in plan.people if one in missed),
        )
        if after != plan:
            self._keep_plan(after)

    def _conclude(self, before: Outset | None, told: LookedBack, day: Day) -> None:
        """Keep what the experiment of the plan showed: in its own entry where one stands open, else in a new one."""
        if before is None or before.experiment is None:
            raise UsageError(
                "Nothing was to be tried out there, or it was told already.",
                "Note it with “coach experiment add”, or change it with “coach experiment done”.",
            )
        waiting = (one for one in self.experiments() if one.verdict is None and one.hypothesis == before.experiment)
        begun = next(waiting, None)
        if begun is None:
            begun = self.add_experiment(before.experiment, event=before.event.id, date=day)
        else:
            begun = self.notebook.ledger(Experiment).save(replace(begun, event_id=before.event.id))
        self.finish_experiment(begun.id, happened=told.happened, verdict=told.verdict, next=told.next)

    def _tried(self, plan: Plan, event: Event) -> str | None:
        """The guess that was taken along; None once what came of it was told, or where it is younger than the event."""
        experiments = self.experiments()
        if any(one.event_id == event.id and one.verdict for one in experiments):
            return None
        to_try, newest = self.to_try(plan)
        later = newest is not None and newest.date and event.date and newest.date > event.date
        return plan.experiment or (None if later else to_try)
