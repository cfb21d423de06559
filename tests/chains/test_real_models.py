"""Note in, cited draft out, with the real engine: the small model for the shape, the default one for the sense."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coach.app import open_coach
from coach.settings import load_settings
from tests.chains.answering import PRIYA
from tests.chains.conftest import NOTED, TODAY
from tests.chains.shape import check_draft


@pytest.mark.engine
@pytest.mark.usefixtures("allow_model_requests")
def test_a_small_model_writes_a_draft_of_the_right_shape(small_weights: str, tmp_path: Path) -> None:
    """With the smallest model a draft comes out that keeps the contract: what it cannot do, the rules do."""
    coach = open_coach(load_settings(tmp_path / "home", model=small_weights, today=TODAY))
    coach.add_note(PRIYA, ["Priya Raman"], date=NOTED)
    draft = coach.draft("priya")
    check_draft(draft, coach)
    assert (draft.engine, draft.question) == ("local", None)
    assert "testing checklist" in draft.body
    coach.close()


@pytest.mark.weights
@pytest.mark.usefixtures("allow_model_requests")
def test_the_default_model_end_to_end(default_weights: str, tmp_path: Path) -> None:
    """The note about Priya in, a cited draft out: the checklist is named, the move not reversed, prompts stamped."""
    coach = open_coach(load_settings(tmp_path / "home", model=default_weights, today=TODAY))
    coach.set_profile(
        {
            "name": "Robin Vale",
            "can_do": "migrated three pipelines to Dagster last year",
            "interests": "climbs at Boulderklub twice a week",
        }
    )
    coach.add_note(PRIYA, ["Priya Raman"], event="PyData Berlin", date=NOTED)
    draft = coach.draft("priya")
    check_draft(draft, coach)
    assert draft.engine == "local"
    assert "testing checklist" in draft.body
    assert not re.search(r"\b(?:to|in|into|at) Chennai\b", draft.body)
    assert not [flag for flag in draft.flags if flag.kind == "unsupported"]
    assert all(stamp.model.startswith(default_weights) for stamp in draft.prompts)
    assert draft.prompts
    coach.close()
