"""Learning from somebody, on the page: the reason, the invitation, the questions, the thanks."""

from __future__ import annotations

from coach.app import Coach
from coach.domain.brain import BrainState
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, said

BRAIN = "brain-p-priya"


def test_002_03_the_reason_leads_to_the_invitation(sample: Coach, open_page: OpenPage) -> None:
    """002-03: what exactly I admire is typed, and the draft that Write opens with says it."""
    page = open_page("prepare", "p-priya")
    page.text_input(key=f"{BRAIN}-0-admire").set_value("how she explains hard things simply")
    page.text_input(key=f"{BRAIN}-0-question").set_value("How do you say no?")
    page.button(key=f"{BRAIN}-0-keep").click().run()
    assert not page.exception
    (pick,) = sample.brain_picks("p-priya")
    assert (pick.admire, pick.questions) == ("how she explains hard things simply", ("How do you say no?",))
    assert "You admire: how she explains hard things simply" in html(page)
    page.button(key=f"{BRAIN}-write").click().run()
    assert not page.exception
    (draft,) = sample.drafts("p-priya", limit=1)
    assert draft.kind.value == "invite"
    assert "I would like to learn how you explain hard things simply" in draft.body


def test_002_06_the_questions_are_shown_and_can_be_taken_along(sample: Coach, open_page: OpenPage) -> None:
    """002-06, 002-07: four topics on a sheet that prints alone, the pace first, two files to save."""
    page = open_page("prepare", "p-priya")
    page.button(key=f"{BRAIN}-sheet").click().run()
    assert not page.exception
    drawn = html(page)
    assert '<div class="sheet">' in drawn
    assert "stay with an answer until you could explain it" in drawn
    for title in ("Where the field is going", "The best part of the work", "What stood in the way", "What helped"):
        assert f"<h4>{title}</h4>" in drawn
    assert len(page.get("download_button")) == 2


def test_it_goes_one_step_further_at_a_time(sample: Coach, open_page: OpenPage) -> None:
    """Invited, met, thanked; after the thanks a new plan could begin. No step is asked for twice."""
    sample.add_brain_pick("p-priya", "her patience")
    page = open_page("prepare", "p-priya")
    for state in (BrainState.INVITED, BrainState.MET, BrainState.THANKED):
        page.button(key=f"{BRAIN}-next").click().run()
        (pick, *_) = sample.brain_picks("p-priya", settled=True)
        assert pick.state is state
    assert sample.brain_picks("p-priya") == []


def test_a_reason_is_needed(sample: Coach, open_page: OpenPage) -> None:
    """Nothing typed: it is said, and nothing is kept."""
    page = open_page("prepare", "p-priya")
    page.button(key=f"{BRAIN}-0-keep").click().run()
    assert "nothing to note" in page.error[0].value
    assert sample.brain_picks() == []


def test_what_was_typed_is_shown_as_typed(sample: Coach, open_page: OpenPage) -> None:
    """A reason with markup in it is text."""
    sample.add_brain_pick("p-priya", "<img src=x> calm")
    page = open_page("prepare", "p-priya")
    assert "&lt;img" in html(page)
    assert "<img" not in html(page) + said(page)
