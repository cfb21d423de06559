"""My profile, drafts and cached vectors come back as they were kept."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from coach.domain.profile import Profile
from coach.domain.suggestion import Draft
from coach.errors import NotFound
from coach.store.notebook import Notebook
from tests.store import invented
from tests.store.invented import PRIYA, TOMAS, draft

quickly = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_the_profile_is_empty_at_first(notebook: Notebook) -> None:
    """A profile can be asked for before it was ever saved."""
    assert notebook.profile.get() == Profile()


@quickly
@given(profile=invented.profiles)
def test_any_profile_comes_back_as_kept(notebook: Notebook, profile: Profile) -> None:
    """Whatever I say about myself comes back unchanged."""
    notebook.profile.save(profile)
    assert notebook.profile.get() == profile


@quickly
@given(any_draft=invented.drafts)
def test_any_draft_comes_back_as_kept(notebook: Notebook, any_draft: Draft) -> None:
    """A draft comes back whole, with sentences, sources, stamps and flags, new and edited."""
    if notebook.people.look("p1") is None:
        notebook.people.add(PRIYA)
        notebook.drafts.add(replace(any_draft, id="dx", body="before"))
    notebook.drafts.save(any_draft)
    assert notebook.drafts.get("dx") == any_draft


def test_saving_an_unchanged_draft_is_no_change(notebook: Notebook) -> None:
    """What is the same as before is not journaled."""
    notebook.people.add(PRIYA)
    notebook.drafts.add(draft())
    version = notebook.version()
    notebook.drafts.save(draft())
    assert notebook.version() == version


def test_drafts_are_listed_newest_first(notebook: Notebook) -> None:
    """All of them, or those to one person, at most as many as asked for."""
    notebook.people.add(PRIYA)
    notebook.people.add(TOMAS)
    for one in (draft("d1"), draft("d2", TOMAS.ref), draft("d3")):
        notebook.drafts.add(one)
    assert [d.id for d in notebook.drafts.list()] == ["d3", "d2", "d1"]
    assert [d.id for d in notebook.drafts.list("p1", limit=1)] == ["d3"]
    for attempt in (lambda: notebook.drafts.get("d9"), lambda: notebook.drafts.save(draft("d9"))):
        with pytest.raises(NotFound):
            attempt()


def test_vectors_are_kept_by_embedder(notebook: Notebook) -> None:
    """Float32 in, the same float32 out; another embedder's vectors are others; a new one replaces the old."""
    vector = np.linspace(-1, 1, 384, dtype=np.float32).tolist()
    notebook.vectors.put_many("mini", {"a": [0.0], "b": [1.0]})
    notebook.vectors.put_many("mini", {"a": vector})
    notebook.vectors.put_many("other", {"a": [2.0]})
    notebook.vectors.put_many("mini", {})
    assert notebook.vectors.get_many("mini", ["a", "b", "c"]) == {"a": vector, "b": [1.0]}
    notebook.vectors.forget(["a"])
    assert notebook.vectors.get_many("mini", ["a", "b"]) == {"b": [1.0]}
    assert notebook.vectors.get_many("other", ["a"]) == {}
