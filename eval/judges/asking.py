"""One rubric asked about one message: how likely the model's answer is “yes”.

A rubric is a prompt file in ``eval/rubrics`` (front matter, worked turns, the task). It is no part of the
product: nothing in ``prompts/`` knows of it.
"""

from __future__ import annotations

import math
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from coach.prompting import load_prompt

if TYPE_CHECKING:
    from coach.llm.protocol import ChatModel

RUBRICS = Path(__file__).parent.parent / "rubrics"
QUESTIONS = {
    "person": "sounds like a person",
    "welcome": "one would be glad to receive it",
    "gives": "helps at least as much as it asks",
    "free": "leaves the reader free, nothing presses",
}
"""Each rubric by its file's name, and what its “yes” means."""
UNTOLD = 0.85
"""How sure a bare answer is taken to be where the endpoint gives no probabilities."""

load_rubric = partial(load_prompt, folder=RUBRICS)


def likelihood_of_yes(model: ChatModel, rubric: str, message: str) -> float | None:
    """The probability of “yes”, 0 to 1; None when the answer is neither yes nor no.

    Raises:
        PromptError: there is no such rubric.
        ModelError: the model cannot be asked.
    """
    prompt = load_rubric(rubric)
    sampler = model.sampler(n=1, temperature=prompt.temperature, max_tokens=prompt.max_tokens, stop=("\n",))
    answers = (prompt.template() | sampler).invoke({"message": " ".join(message.split())})
    if not answers:
        return None
    said = answers[0].text.strip().strip("\"“”'").casefold()
    sure = UNTOLD if answers[0].logprob is None else math.exp(answers[0].logprob)
    return sure if said.startswith("yes") else 1 - sure if said.startswith("no") else None
