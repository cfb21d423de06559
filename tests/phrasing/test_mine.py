"""What the profile says about me, as something I could say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from coach.phrasing.mine import Sort, saying
from tests.reading.hurried import note_texts


@pytest.mark.parametrize(
    ("noted", "clause", "sort"),
    [
        ("migrated three pipelines to Dagster last year", "I migrated three pipelines to Dagster last year", Sort.DONE),
        ("built a kiln", "I built a kiln", Sort.DONE),
        ("I've built kayaks", "I've built kayaks", Sort.DONE),
        ("read contracts", "I can read contracts", Sort.CAN),
        ("can proofread English", "I can proofread English", Sort.CAN),
        ("set up websites", "I can set up websites", Sort.CAN),
        ("lend my drill", "I can lend my drill", Sort.CAN),
        ("speak Dutch", "I speak Dutch", Sort.CAN),
        ("sings alto", "I sing alto", Sort.CAN),
        ("is a notary", "I am a notary", Sort.CAN),
        ("tax advice", "I can help with tax advice", Sort.CAN),
        ("I have a van", "I have a van", Sort.DOES),
    ],
)
def test_skills(noted: str, clause: str, sort: Sort) -> None:
    """A skill becomes a first-person clause; what I did is told apart from what I can do."""
    found = saying(noted)
    assert (found.clause, found.sort) == (clause, sort)


@pytest.mark.parametrize(
    ("noted", "clause"),
    [
        ("climbs at Boulderklub twice a week", "I climb at Boulderklub twice a week"),
        ("bouldering", "I am into bouldering too"),
        ("into moss", "I am into moss too"),
        ("DIY", "I am into DIY too"),
    ],
)
def test_pastimes(noted: str, clause: str) -> None:
    """An interest becomes something to do together."""
    found = saying(noted, interest=True)
    assert (found.clause, found.sort) == (clause, Sort.DOES)


@pytest.mark.parametrize(
    "noted", ["know Lena Rask, a tax adviser", "knows Lena Rask, a tax adviser", "I know Lena Rask, the tax adviser"]
)
def test_a_contact_is_not_named(noted: str) -> None:
    """Somebody I know is offered by what they do; their name is not given away."""
    found = saying(noted)
    assert (found.clause, found.sort) == ("I know a tax adviser", Sort.KNOWS)


@settings(max_examples=100, deadline=None)
@given(note_texts)
def test_anything_in_a_profile_can_be_read(text: str) -> None:
    """Whatever stands in the profile, the clause is in the first person."""
    assert saying(text).clause.startswith("I")
    assert saying(text, interest=True).clause.startswith("I")
