"""The feedback on a rehearsal, with my profile at hand; a model may word the question I could have asked.

Everything else is decided in `coach.practice`, so that it is the same without a model.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.chains.choosing import Wish
from coach.chains.context import Desk
from coach.chains.wording import Scribe
from coach.checks.evidence import Evidence
from coach.checks.kind_words import unkind
from coach.domain.practice import Feedback, Practice, Scene, Skill, Turn
from coach.errors import ModelError
from coach.language.words import shares_content
from coach.practice import feedback as practice

if TYPE_CHECKING:
    from coach.store.notebook import Notebook

_REQUESTS = 2
"""Questions a model is asked to word: each takes a few seconds, and more faults than that are read by rule as well."""
_LONGEST = 20


def feedback(desk: Desk, scene: Scene, turns: Sequence[Turn], scenes: Sequence[Scene]) -> Feedback:
    """The feedback on one take of ``scene``; ``scenes`` are those to choose the next from.

    A model that cannot be reached leaves the questions to the rules: nobody should wait for a kind word.

    Raises:
        PromptError: the prompt cannot be read.
    """
    asking = _Asking(Scribe(desk.chat, left=_REQUESTS))
    made = practice.feedback(
        desk.profile(), scene, turns, scenes, before=_seen_before(desk.notebook), asking=asking.question
    )
    return replace(made, prompts=asking.scribe.used if asking.worded else ())


@dataclass
class _Asking:
    """Questions on what they said, worded by a model as long as it answers."""

    scribe: Scribe
    worded: bool = False

    def question(self, told: str, by_rule: str) -> str:
        """The likeliest that passes the checks, else ``by_rule``."""
        wish = Wish((), Evidence((told,)), question=True, max_words=_LONGEST, must_share=False)
        try:
            worded = self.scribe.word("prep/question", {"fact": told}, wish, [by_rule])
        except ModelError:
            self.scribe = Scribe(None, stamps=self.scribe.stamps)
            return by_rule
        fitting = (one.text for one in worded if shares_content(one.text, told) and not unkind(one.text))
        found = next(fitting, None)
        self.worded = self.worded or found is not None
        return found or by_rule


def _seen_before(notebook: Notebook) -> frozenset[Skill]:
    """The skills that showed in what was rehearsed before."""
    read = (one.feedback for one in notebook.ledger(Practice).list() if one.feedback is not None)
    return frozenset(one.skill for made in read for one in made.skills if one.rating is not None)
