"""Asking a model to say one sentence as I would, with sentences of mine as worked turns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from coach.chains.choosing import tidy
from coach.chains.wording import CANDIDATES, Scribe, data
from coach.language.words import stems, words
from coach.prompting import load_prompt
from coach.voice.rewriting import lengthened
from coach.voice.style import COLOUR

if TYPE_CHECKING:
    from coach.llm.protocol import Candidate

PROMPT = "voice/reword"
EXAMPLES = 3


def reworded(scribe: Scribe, text: str, mine: Sequence[str]) -> Iterator[str]:
    """What a model makes of ``text``, likeliest first and unchecked."""
    shown = likest(text, mine)
    if not shown or scribe.model is None:
        return
    prompt = load_prompt(PROMPT)
    examples = [turn for one in shown for turn in (("human", f"plain: {data(plainly(one))}"), ("ai", data(one)))]
    asked = replace(prompt, turns=(*prompt.turns[:-1], *examples, prompt.turns[-1]))
    chain = asked.template() | scribe.model.sampler(
        n=CANDIDATES, temperature=prompt.temperature, max_tokens=prompt.max_tokens, stop=("\n",)
    )
    answers: list[Candidate] = chain.invoke({"sentence": data(text)})
    question = text.rstrip().endswith("?")
    seen = {text.casefold()}
    for answer in sorted(answers, key=lambda one: -(one.logprob or 0.0)):
        other = tidy(answer.text, question=question)
        if other and other.casefold() not in seen:
            seen.add(other.casefold())
            yield other


def took_part(scribe: Scribe) -> None:
    """Stamp the message: a model had a hand in how it is said."""
    assert scribe.model is not None
    scribe.stamps[PROMPT] = load_prompt(PROMPT).stamp(scribe.model.label)


def likest(text: str, mine: Sequence[str]) -> list[str]:
    """The sentences of mine that are likest to ``text``: a question for a question, shared words, a similar length."""
    asked = text.rstrip().endswith("?")
    found, size = stems(text), len(words(text))
    fit = [one for one in mine if 3 <= len(words(one)) <= 30]
    fit.sort(
        key=lambda one: (
            one.rstrip().endswith("?") is not asked,
            -len(found & stems(one)),
            abs(len(words(one)) - size),
        )
    )
    return fit[:EXAMPLES][::-1]


def plainly(mine: str) -> str:
    """A sentence of mine without what makes it mine, as far as code can take it out."""
    kept = [word for word in lengthened(mine).split() if word.strip(",.!?").casefold() not in COLOUR]
    text = " ".join(kept).replace("!", ".").lstrip(", ")
    return text[:1].upper() + text[1:]
