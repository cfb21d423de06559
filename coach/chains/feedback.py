"""The feedback on a rehearsal, with my profile at hand; a model may word the question I could have asked.

Everything else is decided in `coach.practice`, so that it is the same without a model.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.chains.choosing import Wish
from coach.chains.context import Desk
from coach.chains.wording import Scribe
from coach.checks.evidence import Evidence
from coach.checks.kind_words import unkind
from coach.domain.practice import Feedback, Scene, Turn
from coach.errors import ModelError
from coach.language.words import shares_content
from coach.practice import feedback as practice

_REQUESTS = 3
"""Questions a model is asked to word: each takes a few seconds, and more faults than that are read by rule as well."""
_LONGEST = 20


def feedback(desk: Desk, scene: Scene, turns: Sequence[Turn], scenes: Sequence[Scene]) -> Feedback:
    """The feedback on one take of ``scene``; ``scenes`` are those to choose the next from.

    A model that cannot be reached leaves the questions to the rules.

    Raises:
        PromptError: the prompt cannot be read.
    """
    scribe = Scribe(desk.chat, left=_REQUESTS)

    def asking(told: str, by_rule: str) -> str:
        wish = Wish((), Evidence((told,)), question=True, max_words=_LONGEST, must_share=False)
        try:
            worded = scribe.word("prep/question", {"fact": told}, wish, [by_rule])
        except ModelError:
            return by_rule
        fitting = (
            one.text
            for one in worded
            if one.text == by_rule or (shares_content(one.text, told) and not unkind(one.text))
        )
        return next(fitting, by_rule)

    made = practice.feedback(desk.profile(), scene, turns, scenes, asking)
    return replace(made, prompts=scribe.used)
