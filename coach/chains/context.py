"""What every chain is given: the record, the models, the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from coach.domain.fact import Fact, Kind
from coach.domain.goal import Goal, GoalState
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.domain.promise import Promise, PromiseState
from coach.evidence import Dossier, gather
from coach.settings import Engine

if TYPE_CHECKING:
    from coach.llm.protocol import ChatModel, Embedder
    from coach.store.notebook import Notebook


@dataclass(frozen=True)
class Desk:
    """The chain's place of work. ``chat`` and ``embedder`` are None when no model is to be used or none is there."""

    notebook: Notebook
    chat: ChatModel | None
    embedder: Embedder | None
    search: Callable[..., Any]
    today: date
    engine: Engine
    new_id: Callable[[], str]

    def profile(self) -> Profile:
        """What I said of myself, with the goals of mine that were noted apart and are open."""
        me, goals = self.notebook.profile.get(), self.notebook.ledger(Goal).list()
        noted = (goal.text for goal in goals if goal.person_id is None and goal.state is GoalState.OPEN)
        return replace(me, goals=tuple(dict.fromkeys((*me.goals, *noted))))

    def dossier(self, person: Person) -> Dossier:
        """Everything noted about ``person`` that a chain may know; a promise kept or dropped is spoken of no more."""
        entries = self.notebook.ledger(Promise).list(person_id=person.id)
        settled = {(one.note_id, one.quote) for one in entries if one.state is not PromiseState.OPEN}
        facts = self.notebook.facts.of_person(person.id, current_only=False)
        return gather(
            person,
            self.profile(),
            self.notebook.notes.of_person(person.id),
            [fact for fact in facts if not (_is_promise(fact) and (fact.note_id, fact.quote) in settled)],
            self.today,
        )


def _is_promise(fact: Fact) -> bool:
    return fact.shareable and fact.kind in (Kind.PROMISE_MINE, Kind.PROMISE_THEIRS)
