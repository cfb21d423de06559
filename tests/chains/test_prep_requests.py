"""What a prep asks of a model: little, and never more than its cap, whatever is noted."""

from __future__ import annotations

import pytest

from coach import paths
from coach.chains.first_words import OPENERS
from coach.chains.introductions import MOST_ASKED
from coach.chains.prep import REQUESTS
from coach.domain.plan import Prepared
from coach.llm.scripted import ScriptedModel, WordEmbedder
from tests.chains.answering import faithful, wants_choice
from tests.chains.conftest import NOTED, Opening

_THINGS = "kilns moss trams looms canoes clocks lutes maps bricks wheels".split()
NEEDS = " ".join(f"Needs somebody who can read the Dagster pipelines of her {thing}." for thing in _THINGS)
THOUGHTS = " ".join(f"She thinks that old {thing} should be cooled slowly." for thing in _THINGS)
DOERS = [f"Works on Dagster pipelines for {thing}. Knows Dagster pipelines and {thing}." for thing in _THINGS]


@pytest.mark.parametrize("yes", [True, False])
@pytest.mark.parametrize("text", [NEEDS, THOUGHTS, f"{NEEDS} {THOUGHTS}"])
def test_one_person_costs_at_most_the_cap(opened: Opening, text: str, yes: bool) -> None:
    """However many needs, helpers and statements without a rule there are, and whatever the model answers."""
    model = faithful(yes=yes)
    coach = opened(model, embedder=WordEmbedder())
    for number, doer in enumerate(DOERS):
        coach.add_note(doer, [f"Helper Nr{'abcdefghij'[number]}"], date=NOTED)
    coach.add_note(text, ["Ana Okafor"], date=NOTED)
    model.asked.clear()
    coach.brief("Ana Okafor")
    assert 0 < len(model.asked) <= REQUESTS


def test_a_model_that_answers_nonsense_costs_no_more(opened: Opening) -> None:
    """Answers that are thrown away count as well."""
    model = ScriptedModel(lambda turns: "perhaps" if wants_choice(turns) else "Lorem ipsum!")
    coach = opened(model, embedder=WordEmbedder())
    coach.add_note(f"{NEEDS} {THOUGHTS}", ["Ana Okafor"], date=NOTED)
    model.asked.clear()
    coach.brief("ana")
    assert 0 < len(model.asked) <= REQUESTS


def test_where_rules_find_enough_the_model_words_nothing(opened: Opening) -> None:
    """Four openers by rule: the model is left alone with the wording."""
    model = faithful()
    coach = opened(model)
    text = "Plays the bassoon. Is looking for a choir in Bergen. Just moved from Porto. Leads the tram team at Bimbla."
    coach.add_note(text, ["Ana Okafor"], date=NOTED)
    model.asked.clear()
    (briefing,) = coach.brief("ana").people
    assert len(briefing.openers) == OPENERS
    assert not [turns for turns in model.asked if not wants_choice(turns)]


def test_what_is_asked_last_is_not_taken_unasked(opened: Opening) -> None:
    """Where the model says no to what it is asked about, no idea comes in past the cap."""
    model = faithful(yes=False)
    coach = opened(model, embedder=WordEmbedder())
    for number, doer in enumerate(DOERS):
        coach.add_note(doer, [f"Helper Nr{'abcdefghij'[number]}"], date=NOTED)
    coach.add_note("Needs somebody who knows clocks.", ["Ana Okafor"], date=NOTED)
    assert len(coach.brief("Ana Okafor").people[0].help) <= 1


@pytest.mark.parametrize("event", ["PyData Berlin", "Open Data Evening"])
def test_a_session_grows_with_the_people_chosen(opened: Opening, event: str) -> None:
    """Each person of a sample event costs at most the cap; introductions have a cap of their own."""
    model = faithful()
    coach = opened(model, profile=False, embedder=WordEmbedder())
    coach.import_file(paths.samples_dir() / "notebook.jsonl")
    before = 0
    steps = coach.prep_steps(event, more_asked=True)
    model.asked.clear()
    for step in steps:
        if isinstance(step, Prepared):
            assert len(model.asked) - before <= REQUESTS
            before = len(model.asked)
    assert len(model.asked) - before <= MOST_ASKED
