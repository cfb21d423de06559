"""One prompt asked, its answers checked: the step all chains share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from coach.chains.choosing import Wish, Worded, choose
from coach.domain.suggestion import Stamp
from coach.prompting import Prompt, load_prompt

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable

    from coach.llm.protocol import Candidate, ChatModel

CANDIDATES = 4
"""Drawn in one request: four cost about twice the time of one (see docs/decisions)."""


_UNSTATED = 0.85
"""How sure an answer is taken to be where the endpoint gives no probabilities: about the local model's median."""
_RULED = -0.2
"""Rank of the first wording by rule among the model's: it loses to a likely sentence and beats a strained one."""


@dataclass
class Scribe:
    """Asks prompts of one model and remembers answers and stamps. Without a model every answer is empty.

    ``left`` is how many requests it may still make; None is as many as it likes. What was answered once costs none.
    """

    model: ChatModel | None
    stamps: dict[str, Stamp] = field(default_factory=dict)
    left: int | None = None
    answered: dict[tuple[str, ...], list[Candidate]] = field(default_factory=dict)

    def sparing(self, requests: int) -> Scribe:
        """One that knows the same answers and may make only so many further requests."""
        return replace(self, left=requests)

    @property
    def spent(self) -> bool:
        """Whether there is a model that may not be asked any more."""
        return self.model is not None and self.left == 0

    def word(self, prompt_name: str, inputs: Mapping[str, str], wish: Wish, spare: Sequence[str] = ()) -> list[Worded]:
        """Sentences that passed the checks, best first; ``spare`` are wordings by rule that stand in when none did."""
        answers = self._ask(prompt_name, inputs) if self.model is not None else []
        worded = choose([(finished(answer), answer.logprob) for answer in answers], wish)
        if worded:
            self._stamp(prompt_name)
        known = {one.text.casefold() for one in worded}
        ruled = [Worded(text, _RULED - place) for place, text in enumerate(spare) if text.casefold() not in known]
        return sorted(worded + ruled, key=lambda one: -one.rank)

    def says_yes(self, prompt_name: str, inputs: Mapping[str, str]) -> float | None:
        """The probability of “yes” to a yes-or-no prompt, 0 to 1; None without a model or a clear answer."""
        if self.model is None:
            return None
        import math

        answers = self._ask(prompt_name, inputs, n=1)
        if not answers:
            return None
        answer = answers[0]
        said = answer.text.strip().lower()[:3]
        sure = math.exp(answer.logprob) if answer.logprob is not None else _UNSTATED
        self._stamp(prompt_name)
        return sure if said == "yes" else 1 - sure if said.startswith("no") else None

    def _ask(self, prompt_name: str, inputs: Mapping[str, str], n: int = CANDIDATES) -> list[Candidate]:
        assert self.model is not None
        prompt = load_prompt(prompt_name)
        told = {name: data(inputs[name]) for name in prompt.inputs}
        key = (prompt_name, str(n), *told.values())
        if key not in self.answered:
            if self.left == 0:
                return []
            self.left = None if self.left is None else self.left - 1
            chain: Runnable[dict[str, str], list[Candidate]] = prompt.template() | self._sampler(prompt, n)
            self.answered[key] = chain.invoke(told)
        return self.answered[key]

    def _sampler(self, prompt: Prompt, n: int) -> Runnable[object, list[Candidate]]:
        assert self.model is not None
        return self.model.sampler(n=n, temperature=prompt.temperature, max_tokens=prompt.max_tokens, stop=("\n",))  # type: ignore[return-value]

    def _stamp(self, prompt_name: str) -> None:
        assert self.model is not None
        self.stamps[prompt_name] = load_prompt(prompt_name).stamp(self.model.label)

    @property
    def used(self) -> tuple[Stamp, ...]:
        """The stamps of the prompts whose answers were used, in the order of first use."""
        return tuple(self.stamps.values())


def finished(answer: Candidate) -> str:
    """The sentences of an answer that are whole: of one that was cut, all but the last."""
    if answer.whole:
        return answer.text
    end = max(answer.text.rfind(mark) for mark in ".?!")
    return answer.text[: end + 1]


def data(text: str) -> str:
    """Noted text on its way into a prompt: one line, so that it cannot pass for a turn of the conversation."""
    return " ".join(text.split())
