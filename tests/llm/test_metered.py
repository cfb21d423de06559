"""The meter counts requests and changes nothing."""

from __future__ import annotations

from langchain_core.prompts import ChatPromptTemplate

from coach.llm.metered import Meter, MeteredChat, MeteredEmbedder
from coach.llm.scripted import ScriptedModel, WordEmbedder


def test_a_metered_model_answers_as_the_model_does() -> None:
    """What the model says comes through, and each request is counted once."""
    meter = Meter()
    model = MeteredChat(ScriptedModel(["yes", "no"]), meter)
    prompt = ChatPromptTemplate.from_messages([("human", "Well?")]).invoke({})

    said = [model.sampler(temperature=0.0, max_tokens=4).invoke(prompt)[0].text for _ in range(2)]

    assert said == ["yes", "no"]
    assert meter.requests == 2
    assert meter.seconds > 0


def test_a_metered_embedder_gives_the_embedders_vectors() -> None:
    """Vectors, name and dimensions are the embedder's own."""
    meter, inner = Meter(), WordEmbedder()
    metered = MeteredEmbedder(inner, meter)

    assert inner.embed(["a note"]) == metered.embed(["a note"])
    assert (inner.name, inner.dimensions, 1) == (metered.name, metered.dimensions, meter.requests)
