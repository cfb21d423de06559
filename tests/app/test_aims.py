"""Goals in common: found by meaning or by words, shown with both notes, confirmed or refused by me."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from langchain_core.prompt_values import PromptValue
from langchain_core.runnables import Runnable, RunnableLambda

from coach.app import Coach, open_coach
from coach.domain.goal import GoalVerdict
from coach.llm.protocol import Candidate, ChatModel, Embedder
from coach.llm.scripted import ScriptedModel, WordEmbedder
from coach.settings import Engine, load_settings


class Sure(ScriptedModel):
    """One that is sure of its word."""

    def sampler(self, **_: object) -> Runnable[PromptValue, list[Candidate]]:
        """The scripted word with a probability of 98 %."""
        return RunnableLambda(lambda prompt: [Candidate(str(self._reply(prompt)), -0.02)])


Opening = Callable[..., Coach]


@pytest.fixture
def opened(tmp_path: Path) -> Opening:
    """A coach of somebody with two goals, and one note about Ana."""

    def open_one(chat: ChatModel | None = None, embedder: Embedder | None = None) -> Coach:
        engine = Engine.LOCAL if chat else Engine.OFF
        coach = open_coach(load_settings(tmp_path / engine, engine=engine), chat=chat, embedder=embedder)
        coach.set_profile({"goals": "give my first conference talk; learn to mend old bicycles"})
        coach.add_note("Wants to give a conference talk in spring. Paints boats.", ["Ana Okafor"])
        return coach

    return open_one


def test_004_03_a_shared_goal_shows_both_notes(opened: Opening) -> None:
    """What I want and what she said she wants, with the words of her note."""
    coach = opened()
    (found,) = coach.find_shared_goals()
    note = coach.notes(person="Ana")[0]
    assert found.mine == "give my first conference talk"
    assert found.quote is not None
    assert found.quote in note.text
    assert "conference talk" in found.quote
    assert (found.note_id, found.verdict) == (note.id, GoalVerdict.PROPOSED)
    assert coach.shared_goals("Ana") == [found]


def test_what_is_known_is_not_found_again(opened: Opening) -> None:
    """A second look proposes nothing twice, and nothing that was refused."""
    coach = opened()
    (found,) = coach.find_shared_goals()
    assert list(coach.find_shared_goals()) == []
    coach.judge_shared_goal(found.id, GoalVerdict.REFUSED)
    assert coach.shared_goals() == []
    assert list(coach.find_shared_goals("Ana")) == []


def test_the_model_has_a_say(opened: Opening) -> None:
    """Common words do not make a goal shared when the model is sure that it is not."""
    for chat, goals in ((None, 1), (Sure(lambda _: "no"), 0)):
        coach = opened(chat, WordEmbedder() if chat else None)
        coach.add_note("Wants to sell recordings of every conference talk to firms.", ["Bo Lind"])
        assert len(list(coach.find_shared_goals("Bo"))) == goals


def test_a_goal_without_common_words_is_found_by_the_models_yes(opened: Opening) -> None:
    """Meaning counts: the words need not be the same."""
    coach = opened(ScriptedModel(lambda _: "yes"), WordEmbedder())
    found = list(coach.find_shared_goals())
    assert [one.mine for one in found] == ["give my first conference talk"]


def test_004_04_without_goals_of_mine_there_is_nothing(opened: Opening) -> None:
    """No goal is made up for me."""
    coach = opened()
    coach.set_profile({"goals": ""})
    assert list(coach.find_shared_goals()) == []


def test_what_was_said_in_confidence_is_no_shared_goal(opened: Opening) -> None:
    """It stays where it was said."""
    coach = opened()
    coach.add_note("Between us, he wants to give a conference talk.", ["Bo Lind"])
    assert list(coach.find_shared_goals("Bo")) == []
