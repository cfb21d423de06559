"""The one thing a model is asked about a debrief: whether a first name goes by “she” or “he”."""

from __future__ import annotations

import datetime

import pytest

import coach.chains.debrief as chain
from coach.chains.debrief import propose
from coach.chains.wording import Scribe
from coach.debriefing.proposing import Occasion
from coach.domain.debrief import Proposal
from coach.domain.person import Person
from coach.errors import ModelError
from coach.llm.scripted import Reply, ScriptedModel, Turn

TOVA, ELIAS = Person("p1", "Tova Lindgren"), Person("p2", "Elias Kern")
TEXT = "Walked home with Tova and Elias. She wants a kiln. He worries about the rent."


def _names(turns: list[Turn]) -> Reply:
    asked = " ".join(turns[-1][1].split())
    return "yes" if asked in ("name: Tova pronoun: she", "name: Elias pronoun: he") else "no"


def _proposed(model: ScriptedModel | None, text: str = TEXT, known: str | None = None) -> Proposal:
    occasion = Occasion(datetime.date(2026, 11, 19))
    return propose(text, (TOVA, ELIAS), occasion, lambda *_: [], lambda _: known, Scribe(model))


def _words(proposal: Proposal) -> dict[str, str]:
    return {part.name: part.text for part in proposal.parts}


def test_a_name_settles_she_and_he_and_stays_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each sentence goes to one; the user is still asked to have a look."""
    monkeypatch.setattr(chain, "_MARGIN", 0.2)  # the scripted model is never surer than that
    proposal = _proposed(ScriptedModel(_names))
    assert _words(proposal) == {
        "Tova Lindgren": "Walked home with Tova and Elias. She wants a kiln.",
        "Elias Kern": "Walked home with Tova and Elias.\nHe worries about the rent.",
    }
    assert all(part.unsure for part in proposal.parts)


def test_without_a_model_or_when_it_breaks_both_keep_the_sentence() -> None:
    """As before: nothing is lost, and it is marked."""
    for model in (None, ScriptedModel(lambda _: ModelError("The engine has gone."))):
        proposal = _proposed(model)
        assert set(_words(proposal).values()) == {TEXT}
        assert all(part.unsure for part in proposal.parts)


def test_no_model_is_asked_where_words_tell() -> None:
    """Only an open “she” or “he” costs a request."""
    model = ScriptedModel(_names)
    _proposed(model, "Tova wants a kiln. She has the keys. Elias and Tova sing. They laugh.")
    assert model.asked == []
