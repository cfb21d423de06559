"""Follow-ups: deciding to write, or to let a talk be; and what came of a message."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Day

from coach.app.finding import Finding
from coach.app.wording import one_line
from coach.domain.follow_up import (
    FORMALITIES,
    FollowUp,
    FollowUpKind,
    FollowUpState,
    Outcome,
    days_left,
    due_after,
)
from coach.domain.note import Note
from coach.domain.person import Person
from coach.domain.suggestion import Draft, DraftKind
from coach.errors import UsageError


class Following(Finding):
    """What can be done with follow-ups. ``who`` is an id, a name, an alias or a part of a name."""

    def follow_ups(self, who: str | None = None, *, settled: bool = False) -> list[FollowUp]:
        """Follow-ups in which it is my turn, the least time left first; with ``settled`` all others after them.

        Those let go are among the settled: they can be seen, and never remind.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        about = self.notebook.people.find(who).id if who is not None else None
        found = self.notebook.ledger(FollowUp).list(person_id=about)
        chosen = [each for each in found if settled or each.waits]
        return sorted(chosen, key=lambda each: (not each.waits, days_left(each.due or Day.max, self.today)))

    def plan_follow_up(
        self,
        who: str,
        *,
        kind: str = "follow-up",
        thinking: bool = True,
        due: Day | None = None,
        note_id: str | None = None,
        formality: int | None = None,
        better: bool = False,
        reason: str | None = None,
    ) -> FollowUp:
        """Decide after a talk: still thinking about it puts it on the list, otherwise it is let go.

        Args:
            who: whom I talked with.
            kind: ``follow-up``, within a week of the talk, or ``thank-you``, the day after.
            thinking: False lets it go; nothing ever reminds of it.
            due: another day than that.
            note_id: the talk; the newest note about them unless given.
            formality: 1 casual to 3 formal, by what I felt in the meeting.
            better: they are the one person I would like to know better; whoever was it that evening is so no more.
            reason: in my words.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
            UsageError: the kind or the formality is none there is.
        """
        person, why = self.notebook.people.find(who), _kind(kind)
        if formality not in (None, *FORMALITIES):
            raise UsageError("The formality is 1 (casual), 2 or 3 (formal).")
        note = self.notebook.notes.get(note_id) if note_id else self._newest_note(person)
        talk = min(note.date, self.today) if note else self.today
        planned = FollowUp(
            person_id=person.id,
            note_id=note.id if note else None,
            event_id=note.event.id if note and note.event else None,
            kind=why,
            state=FollowUpState.PLANNED if thinking else FollowUpState.LET_GO,
            due=due or due_after(talk, why),
            made=self.today,
            changed=self.today,
            formality=formality,
            better=better and thinking,
            reason=one_line(reason),
        )
        with self.notebook.unit(f"plan a {why}" if thinking else "let a talk go"):
            if planned.better:
                self._only_better(planned)
            return self._replacing(planned)

    def let_go(self, follow_up_id: str) -> FollowUp:
        """Let a follow-up go, without guilt.

        Raises:
            NotFound: there is no such follow-up.
        """
        ledger = self.notebook.ledger(FollowUp)
        with self.notebook.unit("let a follow-up go"):
            return ledger.save(self._stepped(ledger.get(follow_up_id), FollowUpState.LET_GO))

    def outcome(self, who: str, state: str, date: Day | None = None) -> FollowUp:
        """Tell what came of the latest follow-up to somebody; one is noted when there was none.

        No answer puts a second short hello on the list a week later; after the second try nothing reminds any more,
        and so it is after a no. ``reopened`` puts it back on the list.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
            UsageError: the state is none of `Outcome`, the day is still to come, or it is told already of every
                message noted as sent that nothing came back.
        """
        person, told, day = self.notebook.people.find(who), _outcome(state), date or self.today
        before = self._latest(person.id) or FollowUp(person_id=person.id, made=day, state=FollowUpState.SENT)
        if day > self.today:
            raise UsageError(f"{day} is still to come.", "Tell it once it has happened; --date is that day.")
        if told is Outcome.NO_ANSWER and before.all_unanswered:
            raise UsageError(
                f"That nothing came back from {person.name} is noted already.",
                "Once a second message is out, note it with “coach sent DRAFT_ID”; after that, tell this again.",
            )
        with self.notebook.unit(f"an outcome: {told}"):
            return self._kept(_after(before, told, day))

    def _follow_up_drafted(self, draft: Draft) -> None:
        """A message was written: it belongs to what was decided about the person, or to their newest talk."""
        if draft.kind is DraftKind.CLOSE or not draft.body:
            return
        before = self._open(draft) or self._asked_about(draft)
        if before is not None and before.draft_id != draft.id:
            state = FollowUpState.DRAFTED if before.state is FollowUpState.PLANNED else before.state
            self._kept(replace(self._stepped(before, state), draft_id=draft.id))

    def _follow_up_sent(self, draft: Draft) -> None:
        """A message was sent: the follow-up waits for an answer, and no longer for me; a close ends it."""
        before = self._open(draft) or FollowUp(person_id=draft.person.id, made=self.today)
        closes = draft.kind is DraftKind.CLOSE
        after = self._stepped(before, FollowUpState.CLOSED if closes else FollowUpState.SENT)
        self._kept(replace(after, draft_id=draft.id, tries=before.next_try))

    def _open(self, draft: Draft) -> FollowUp | None:
        """The follow-up a message belongs to: of its own kind before any other, the newest first."""
        found = reversed(self.notebook.ledger(FollowUp).list(person_id=draft.person.id))

        def distance(each: FollowUp) -> tuple[bool, bool, bool]:
            return each.draft_id != draft.id, each.kind.value != draft.kind.value, not each.waits

        return min((each for each in found if each.is_open), key=distance, default=None)

    def _asked_about(self, draft: Draft) -> FollowUp | None:
        """Who writes to somebody is still thinking about the talk the coach would ask about."""
        from coach.chains.today import ASKED_FOR

        note = self._newest_note(self.notebook.people.get(draft.person.id))
        if note is None or not self.today - ASKED_FOR <= note.date <= self.today:
            return None
        if any(each.note_id == note.id for each in self.notebook.ledger(FollowUp).list(person_id=draft.person.id)):
            return None
        kind = FollowUpKind.THANK_YOU if draft.kind is DraftKind.THANK_YOU else FollowUpKind.FOLLOW_UP
        event_id = note.event.id if note.event else None
        return FollowUp(
            person_id=draft.person.id,
            note_id=note.id,
            event_id=event_id,
            kind=kind,
            due=due_after(note.date, kind),
            made=self.today,
        )

    def _latest(self, person_id: str) -> FollowUp | None:
        """What an outcome is about: the newest that was sent, else that waits, else the newest at all."""
        found = list(reversed(self.notebook.ledger(FollowUp).list(person_id=person_id)))
        sent = [each for each in found if each.state is FollowUpState.SENT]
        return next(iter([*sent, *(each for each in found if each.waits), *found]), None)

    def _newest_note(self, person: Person) -> Note | None:
        """The newest talk that has taken place."""
        notes = self.notebook.notes.list(person_id=person.id)
        return next((note for note in notes if note.date <= self.today), None)

    def _replacing(self, planned: FollowUp) -> FollowUp:
        """Keep a decision; an earlier one of the same kind about the same talk is that very follow-up."""
        for each in self.notebook.ledger(FollowUp).list(person_id=planned.person_id):
            asked_again = each.note_id == planned.note_id and each.state in (
                FollowUpState.PLANNED,
                FollowUpState.LET_GO,
            )
            if asked_again and each.kind is planned.kind:
                return self._kept(replace(planned, id=each.id, made=each.made))
        return self._kept(planned)

    def _only_better(self, planned: FollowUp) -> None:
        """At most one person of an evening is the one to know better."""
        ledger = self.notebook.ledger(FollowUp)
        for each in ledger.list():
            together = each.event_id == planned.event_id if planned.event_id else each.made == planned.made
            if each.better and together and each.person_id != planned.person_id:
                ledger.save(replace(each, better=False))

    def _stepped(self, before: FollowUp, state: FollowUpState) -> FollowUp:
        return replace(before, state=state, changed=self.today, later=None)

    def _kept(self, follow_up: FollowUp) -> FollowUp:
        ledger = self.notebook.ledger(FollowUp)
        return ledger.save(follow_up) if follow_up.id else ledger.add(follow_up)


def _after(before: FollowUp, told: Outcome, day: Day) -> FollowUp:
    """The follow-up once its outcome is known."""
    step = replace(before, changed=day, later=None)
    match told:
        case Outcome.NO_ANSWER:
            silent = replace(step, unanswered=before.unanswered + 1)
            if silent.tried_enough:
                return replace(silent, state=FollowUpState.SENT)
            return replace(silent, state=FollowUpState.PLANNED, due=due_after(day))
        case Outcome.REOPENED:
            return replace(step, state=FollowUpState.PLANNED, due=due_after(day), tries=0, unanswered=0)
        case _:
            return replace(step, state=FollowUpState(told.value), unanswered=0)


def _kind(name: str) -> FollowUpKind:
    try:
        return FollowUpKind(name)
    except ValueError:
        raise UsageError(f"There is no follow-up “{name}”.", f"There are: {', '.join(FollowUpKind)}.") from None


def _outcome(name: str) -> Outcome:
    try:
        return Outcome(name)
    except ValueError:
        raise UsageError(f"There is no outcome “{name}”.", f"There are: {', '.join(Outcome)}.") from None
