"""The prep session of an event: a plan that is begun, changed step by step, kept, and opened again by the debrief."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from coach.app.events import EventVerbs, check_size, goal_line
from coach.app.suggesting import Suggesting, the_whole
from coach.app.trials import TrialVerbs
from coach.app.wording import one_line
from coach.domain.event import Event
from coach.domain.experiment import Experiment
from coach.domain.plan import Budget, Comfort, Plan, Prepared, Step
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.chains.looking_for import Nearness
    from coach.chains.planning import Frame
    from coach.chains.session import Session, SessionStep
    from coach.llm.protocol import Embedder

_OF_EVENT = ("goal", "target", "energy")
"""What a plan and its event have in common: changed in one place, it is changed in both."""


class PreparingVerbs(Suggesting, TrialVerbs, EventVerbs):
    """What can be done before an event. ``which`` is an event's id, its name or a part of it."""

    _compared: tuple[tuple[str, ...], list[float]] | None = None

    def plan_of(self, which: str) -> Plan | None:
        """What was agreed on for an event: who was to be looked for, and what to try out; None without a session.

        Raises:
            NotFound, Ambiguous: the event is unknown or unclear.
        """
        event = self.notebook.events.find(which)
        return next(reversed(self.notebook.ledger(Plan).list(event_id=event.id)), None)

    def planned_people(self, plan: Plan) -> list[tuple[str, str]]:
        """(id, name) of those a plan names, in its order; without anybody who was forgotten since."""
        from coach.chains.room import people_with

        return [(person.id, person.name) for person in people_with(self.notebook, plan.people)]

    def prep_frame(self, which: str, **changes: object) -> Frame:
        """The frame of the plan of an event, at once and without a model; a plan is begun where there is none.

        The ``changes`` are those of `change_plan`, made first. A plan that is begun, or read on, is nothing one wrote:
        `undo` takes back changes alone.

        Raises:
            NotFound, Ambiguous: the event or somebody named is unknown or unclear.
            UsageError: a change is none there is, or out of its range.
        """
        from coach.chains.planning import begun, frame

        event = self.notebook.events.find(which)
        plan = self.plan_of(event.id)
        mine = any(value is not None for key, value in changes.items() if key != "step")
        with (self.notebook.unit if mine else self.notebook.finding)(f"prepare for {event.name}"):
            event, changed = self._changed(event, plan or begun(self._desk(), event), changes)
            made = frame(self._desk(), event, changed, self._nearness())
            if made.plan != plan:
                made = replace(made, plan=self._keep_plan(made.plan))
        return made

    def change_plan(self, which: str, **changes: object) -> Plan:
        """Change a plan: ``goal``, ``target`` and ``energy``, in which the event follows; ``people``, ``break_with``
        by name; ``more_asked``, ``comfort``, ``exits``, ``break_minutes``, ``experiment``, ``self_intro``, ``step``,
        ``counted``.

        Raises:
            NotFound, Ambiguous: the event or somebody named is unknown or unclear.
            UsageError: a change is none there is, or out of its range.
        """
        return self.prep_frame(which, **changes).plan

    def prep_steps(self, which: str, *, anew: bool = False, **changes: object) -> Iterator[SessionStep]:
        """The session step by step: the frame, then what to say to each person, introductions, and all of it last.

        What was found for somebody is kept at once, so that a session that was left goes on where it was.

        Raises:
            NotFound, Ambiguous, UsageError: as `prep_frame`.
            ModelError: the model cannot be reached.
        """
        from coach.chains.session import Session, session_steps

        made = self.prep_frame(which, **changes)
        for step in session_steps(self._desk(), made, anew=anew):
            if isinstance(step, Prepared):
                self._keep_prepared(made.plan.id, step)
            elif isinstance(step, Session):
                step = replace(step, plan=self._keep_introductions(step.plan))
            yield step

    def prep(self, which: str, *, anew: bool = False, **changes: object) -> Session:
        """The whole session of an event, as `prep_steps`."""
        from coach.chains.session import Session

        return the_whole(self.prep_steps(which, anew=anew, **changes), Session)

    def prep_kept(self, which: str) -> Session:
        """The session as it stands, at once and without a model.

        Raises:
            NotFound, Ambiguous: the event is unknown or unclear.
        """
        from coach.chains.session import whole

        made = self.prep_frame(which)
        return whole(self._desk(), made, made.plan)

    def forget_prepared(self, which: str) -> None:
        """Let go of what was found for the people of a plan, so that it is thought of anew.

        Raises:
            NotFound, Ambiguous: the event is unknown or unclear.
        """
        plan = self.plan_of(which)
        if plan:
            with self.notebook.finding("let go of what was found"):
                self.notebook.ledger(Plan).save(replace(plan, prepared=(), introductions=(), introduced=""))

    def add_guest_list(self, which: str, text: str) -> list[str]:
        """Put a pasted guest list on an event, whatever its layout; the names that were not on it before.

        Raises:
            NotFound, Ambiguous: the event is unknown or unclear.
            ImportFormatError: it begins as a calendar and is none.
        """
        from coach.exchange.guests import guests_in

        return self.add_guests(which, self.guest_names(guests_in(text)))[1]

    def to_try(self, plan: Plan | None = None) -> tuple[str | None, Experiment | None]:
        """The guess to go out with, by the plan or else from the last experiment (000-01), and that experiment."""
        newest = next(iter(self.experiments()), None)
        return (plan.experiment if plan and plan.experiment else self.experiment_to_try()), newest

    def learning_goal(self, goal: str | None) -> str | None:
        """Something to learn that stands beside a goal one cannot bring about alone (002-01); None where it is none."""
        from coach.chains.learning import learning_goal

        return learning_goal(goal)

    def event_warnings(self, which: str) -> list[str]:
        """A kind word where the week of an event holds more events than are good for me (002-15).

        Raises:
            NotFound, Ambiguous: the event is unknown or unclear.
        """
        from coach.chains.planning import warnings

        return warnings(self._desk(), self.notebook.events.find(which))

    def events_a_week(self) -> int:
        """How many events a week are good for me, as I said or else as suits most who like it quiet (002-15)."""
        from coach.chains.planning import budget

        return budget(self._desk())

    def set_budget(self, events_a_week: int) -> Budget:
        """Say how many events a week are good for me; a plan speaks up kindly where a week holds more (002-15).

        Raises:
            UsageError: it is below 0.
        """
        if events_a_week < 0:
            raise UsageError("How many events a week are good for you is a number from 0 on.")
        ledger = self.notebook.ledger(Budget)
        before = next(reversed(ledger.list()), None)
        made = Budget(id=before.id if before else "", events_a_week=events_a_week)
        return ledger.save(made) if before else ledger.add(made)

    def _changed(self, event: Event, plan: Plan, changes: Mapping[str, Any]) -> tuple[Event, Plan]:
        """The event and the plan with what was asked for, and with what was changed on the event itself since."""
        from coach.chains.planning import size

        given = {key: value for key, value in changes.items() if value is not None}
        tidied: dict[str, Any] = {key: self._tidied(key, value) for key, value in given.items()}
        of_event: dict[str, Any] = {key: value for key, value in tidied.items() if key in _OF_EVENT}
        if of_event:
            own = event.own_target or "target" in of_event
            event = self.notebook.events.save(replace(event, own_target=own, **of_event))
        since: dict[str, Any] = {"goal": event.goal, "energy": event.energy, "target": size(event)}
        self._check_present(event, tidied.get("break_with", ()))
        named: dict[str, Any] = {"chosen": bool(tidied["people"])} if "people" in tidied else {}
        changed = replace(plan, **{**since, **tidied, **named})
        return event, replace(changed, changed=self.today) if changed != plan else plan

    def _tidied(self, key: str, value: Any) -> object:  # noqa: ANN401 - as typed
        """A change as the plan holds it.

        Raises:
            UsageError: there is no such field, or the value is out of its range.
        """
        if key == "goal":
            return goal_line(value)
        if key in ("target", "energy", "counted", "break_minutes"):
            return check_size(key, value)
        if key in ("people", "break_with"):
            return self._ids(value)
        if key in ("experiment", "self_intro"):
            return one_line(value)
        kinds: dict[str, Any] = {"comfort": Comfort, "step": Step, "exits": tuple, "more_asked": bool}
        if key not in kinds:
            raise UsageError(f"A plan has no “{key}”.")
        try:
            return kinds[key](value)
        except ValueError:
            raise UsageError(f"There is no {key} “{value}”.", f"There are: {', '.join(kinds[key])}.") from None

    def _ids(self, names: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.notebook.people.find(name).id for name in names))

    def _check_present(self, event: Event, ids: Sequence[str]) -> None:
        """Refuse a break with somebody who is not noted as being there.

        Raises:
            UsageError: one of them is not.
        """
        from coach.chains.room import room

        here = {person.id for person in room(self.notebook, event).known} if ids else set()
        absent = next((one for one in ids if one not in here), None)
        if absent is not None:
            name = self.notebook.people.get(absent).name
            raise UsageError(
                f"{name} is not on the guest list of “{event.name}”.",
                f"Put them on it first: coach event guests “{event.name}” --guest “{name}”",
            )

    def _keep_plan(self, plan: Plan) -> Plan:
        ledger = self.notebook.ledger(Plan)
        return ledger.save(plan) if plan.id else ledger.add(plan)

    def _keep_prepared(self, plan_id: str, made: Prepared) -> None:
        """Keep what was found for one person, in the plan as it is by now."""
        ledger = self.notebook.ledger(Plan)
        with self.notebook.finding(f"what to say to {made.person.name}"):
            plan = ledger.get(plan_id)
            if made not in plan.prepared:
                others = [one for one in plan.prepared if one.person.id != made.person.id]
                ledger.save(replace(plan, prepared=(*others, made)))

    def _keep_introductions(self, made: Plan) -> Plan:
        ledger = self.notebook.ledger(Plan)
        with self.notebook.finding("introductions"):
            plan = ledger.get(made.id)
            kept = replace(plan, introductions=made.introductions, introduced=made.introduced)
            return ledger.save(kept) if kept != plan else plan

    def _nearness(self) -> Nearness | None:
        """How near texts are to a goal in meaning, where the embedder is awake: it is not woken for the frame."""
        embedder = self.embedder()
        if embedder is None or not self._is_awake(embedder):
            return None
        ready = embedder

        def near(goal: str, texts: Sequence[str]) -> list[float]:
            asked = (goal, *texts)
            if self._compared is None or self._compared[0] != asked:
                first, *others = ready.embed(asked)
                cosines = [sum(a * b for a, b in zip(first, other, strict=True)) for other in others]
                self._compared = asked, cosines
            return self._compared[1]

        return near

    def _is_awake(self, embedder: Embedder) -> bool:
        from coach.llm.embedder import LocalEmbedder
        from coach.llm.engine import engine_status

        return not isinstance(embedder, LocalEmbedder) or "embeddings" in engine_status().roles
