"""A draft that is shown twice, alone and with its other angles, is one write."""

from __future__ import annotations

from coach.app import Coach
from coach.domain.suggestion import Draft


def _noted(coach: Coach) -> None:
    coach.add_note(
        "Priya runs a pottery studio in Leith. She is looking for a second-hand kiln. "
        "She loves open water swimming. She offered to show me the archive.",
        people=["Priya"],
    )


def test_a_follow_up_is_one_undo_step(coach: Coach) -> None:
    """One undo takes the draft back, though it came a second time with other letters beside it."""
    _noted(coach)
    before = coach.last_write()
    drafts = [step for step in coach.draft_steps("Priya") if isinstance(step, Draft)]
    assert len(drafts) == 2
    assert drafts[0].id == drafts[1].id
    assert coach.drafts() == [drafts[1]]
    assert coach.undo().label == "write a draft"
    assert coach.drafts() == []
    assert coach.last_write() == before


def test_a_draft_outlives_a_listener_who_leaves_early(coach: Coach) -> None:
    """Whoever stops at the first state of the draft has that state kept."""
    _noted(coach)
    steps = coach.draft_steps("Priya")
    first = next(step for step in steps if isinstance(step, Draft))
    steps.close()  # type: ignore[attr-defined]
    assert coach.drafts() == [first]
