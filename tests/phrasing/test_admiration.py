"""What I admire, as typed, turned to face them."""

from __future__ import annotations

import pytest

from coach.domain.person import Person
from coach.phrasing.admiration import to_learn

PRIYA = Person("p", "Priya Raman")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("how she explains hard things simply", "how you explain hard things simply"),
        ("how they test their pipelines", "how you test your pipelines"),
        ("How Priya keeps her team together.", "how you keep your team together"),
        ("I admire how she built her team", "how you built your team"),
        ("the way she runs meetings", "about the way you run meetings"),
        ("that she never raises her voice", "how it is that you never raise your voice"),
        ("explains hard things simply", "how you explain hard things simply"),
        ("mentors juniors", "how you mentor juniors"),
        ("running calm meetings with her team", "how you go about running calm meetings with your team"),
        ("is so calm in a crisis", "how you come to be so calm in a crisis"),
        ("her talk on pipeline tests", "more about your talk on pipeline tests"),
        ("Priya's way of saying no", "more about your way of saying no"),
        ("the clarity of her posts", "more about the clarity of your posts"),
        ("patience with beginners", "more about your patience with beginners"),
        ("SQL skills", "more about your SQL skills"),
        ("how you say no", "how you say no"),
    ],
)
def test_a_reason_is_said_to_them(typed: str, said: str) -> None:
    """A doing becomes “how you …”, a thing “more about your …”."""
    assert to_learn(typed, PRIYA) == said
