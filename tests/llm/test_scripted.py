"""The shipped fake keeps the same promises as a real model."""

from __future__ import annotations

import math

import pytest
from langchain_core.prompts import ChatPromptTemplate

from coach.errors import BadOutput, EngineError
from coach.llm.scripted import ScriptedModel, WordEmbedder

PROMPT = ChatPromptTemplate.from_messages([("system", "Be brief."), ("human", "Hello")]).invoke({})


def test_candidates_follow_the_script() -> None:
    """Several texts are several candidates, the first the likeliest; one text is repeated."""
    model = ScriptedModel([["a", "b"], "c"])
    draw = model.sampler(n=2, temperature=1, max_tokens=5)
    first = draw.invoke(PROMPT)
    assert [one.text for one in first] == ["a", "b"]
    assert (first[0].logprob or 0) > (first[1].logprob or 0)
    assert [one.text for one in draw.invoke(PROMPT)] == ["c", "c"]
    assert model.asked == [[("system", "Be brief."), ("human", "Hello")]] * 2


def test_a_function_may_answer() -> None:
    """The reply can depend on what was asked."""
    model = ScriptedModel(lambda turns: turns[-1][1].upper())
    assert "".join(model.stream(PROMPT, temperature=0, max_tokens=5)) == "HELLO"


def test_structured_replies() -> None:
    """A dictionary comes back, nonsense is an error that carries it."""
    answer = ScriptedModel([{"a": 1}, "nonsense"]).structured({}, temperature=0, max_tokens=5)
    assert answer.invoke(PROMPT) == {"a": 1}
    with pytest.raises(BadOutput) as caught:
        answer.invoke(PROMPT)
    assert caught.value.raw == "nonsense"


def test_errors_and_the_end() -> None:
    """An error in the script is raised; a script that is at its end says so."""
    draw = ScriptedModel([EngineError("gone")]).sampler(temperature=0, max_tokens=5)
    with pytest.raises(EngineError):
        draw.invoke(PROMPT)
    with pytest.raises(RuntimeError, match="at its end"):
        draw.invoke(PROMPT)


def test_words_make_vectors() -> None:
    """Vectors are unit length, the same for the same text, and nearer where words are shared."""
    gym, climb, violin, empty = WordEmbedder().embed(
        ["a bouldering gym", "the gym for bouldering", "violin lessons", ""]
    )
    assert all(math.isclose(sum(value * value for value in vector), 1) for vector in (gym, climb, violin, empty))

    def near(one: list[float], other: list[float]) -> float:
        return sum(a * b for a, b in zip(one, other, strict=True))

    assert near(gym, climb) > near(gym, violin)
    assert WordEmbedder().embed(["a bouldering gym"]) == [gym]
