"""What ``coach prep --json`` prints for the sample events: exact quotes, grounded openers, nobody else's matters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from coach import paths
from coach.app import Coach, open_coach
from coach.checks.evidence import Evidence
from coach.checks.grounding import unsupported
from coach.cli import prep_shape
from coach.domain.note import Source
from coach.language.words import fold, words
from coach.llm.scripted import WordEmbedder
from coach.settings import load_settings
from tests.chains.answering import faithful
from tests.chains.conftest import Opening

TODAY = date(2026, 11, 24)
EVENTS = ["PyData Berlin", "Open Data Evening"]
_OTHERS = re.compile(
    r"\b(?:he|she|him|hers?|his|they|Ola|Mia|Bernd|Gil|sister|daughter|neighbour|flatmate|team lead|mother)\b", re.I
)
"""Whoever else the sample notes speak of."""


def cited(document: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON value
    """Every source anywhere in the document."""
    if isinstance(document, dict):
        if document.keys() == {"note_id", "quote"}:
            yield document
        for value in document.values():
            yield from cited(value)
    elif isinstance(document, list | tuple):
        for value in document:
            yield from cited(value)


def check(coach: Coach, event: str) -> None:
    """All that is asked of the document of a session."""
    document = prep_shape.session(coach, coach.prep(event, more_asked=True))
    sources = list(cited(document))
    assert len(document["people"]) == 4
    assert len(sources) > 15
    assert all(source["quote"] in coach.note(source["note_id"]).text for source in sources)
    for each in document["people"]:
        first, told = each["person"]["name"], [*each["openers"], *each["questions"]]
        assert each["openers"]
        assert all(opener["sources"] for opener in each["openers"])
        others = [name for person in coach.people() for name in words(person.name) if name[:1].isupper()]
        for one in told:
            check_sentence(coach, one, first, {fold(name) for name in others} - set(map(fold, words(first))))


def check_sentence(coach: Coach, one: dict[str, Any], name: str, others: set[str]) -> None:
    """A question that rests on their own notes alone."""
    text = one["text"]
    assert text.endswith("?")
    assert not _OTHERS.search(text), text
    assert others.isdisjoint(map(fold, words(text))), text
    for source in (Source(**each) for each in one["sources"]):
        note = coach.note(source.note_id)
        assert name in {ref.name for ref in note.people}
        evidence = Evidence(noted=(source.quote,), mine=(), names=(name,), secret=())
        assert not unsupported(text, evidence), text


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("asked", [False, True])
def test_both_sample_events(opened: Opening, event: str, asked: bool) -> None:
    """Without a model, and with one that says back what it was given."""
    coach = opened(faithful() if asked else None, profile=False, today=TODAY, embedder=WordEmbedder())
    coach.import_file(paths.samples_dir() / "notebook.jsonl")
    check(coach, event)


@pytest.mark.engine
@pytest.mark.usefixtures("allow_model_requests")
@pytest.mark.parametrize("event", EVENTS)
def test_both_sample_events_with_a_real_engine(small_weights: str, tmp_path: Path, event: str) -> None:
    """With the smallest model, which says much that has to be thrown away."""
    coach = open_coach(load_settings(tmp_path / "home", model=small_weights, today=TODAY))
    coach.import_file(paths.samples_dir() / "notebook.jsonl")
    check(coach, event)
    coach.close()


@pytest.mark.weights
@pytest.mark.usefixtures("allow_model_requests")
@pytest.mark.parametrize("event", EVENTS)
def test_both_sample_events_with_the_default_model(default_weights: str, tmp_path: Path, event: str) -> None:
    """With the model that people have."""
    coach = open_coach(load_settings(tmp_path / "home", model=default_weights, today=TODAY))
    coach.import_file(paths.samples_dir() / "notebook.jsonl")
    check(coach, event)
    coach.close()
