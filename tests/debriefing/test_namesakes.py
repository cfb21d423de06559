"""One name twice in a text: one person called in full and in short, or two people of the same name."""

from __future__ import annotations

import pytest

from coach.domain.person import Person
from tests.debriefing.made import EVERYBODY, handed_out, named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Met Priya Nair, who runs a repair café. I told Priya I would send her a list. "
            "I can't stop thinking about the talk with Priya.",
            {"Priya Nair"},
        ),
        ("Talked to Umar. Later Umar Falk showed me his clocks.", {"Umar Falk"}),
        ("Met a new person, Umar Falk, who restores clocks. He will send me a photo.", {"Umar Falk"}),
        ("Met somebody new: Umar, who restores clocks.", {"Umar"}),
        (
            "I met two Toms. Tom from Acme sails. Tom from Nordlys collects stamps.",
            {"Tom from Acme", "Tom from Nordlys"},
        ),
        ("Two Toms today. Tom from Acme, a sailor. And then Tom from Nordlys.", {"Tom from Acme", "Tom from Nordlys"}),
        (
            "Talked with Ola from Acme. He sings. Later talked with Ola from Nordlys. She paints.",
            {"Ola from Acme", "Ola from Nordlys"},
        ),
        ("Talked with Ola from Acme. Later talked with Ola from Acme AS again. Ola sings.", {"Ola"}),
        ("Met Anna Lindqvist. And another Anna, Anna Petrova.", {"Anna Lindqvist", "Anna Petrova"}),
    ],
)
def test_each_is_one_person(text: str, names: set[str]) -> None:
    """A short name is the full one's; two companies are two people; a company told twice is one."""
    assert set(named(text, ())) == names


@pytest.mark.parametrize(
    "text",
    ["I met two deadlines. Berlin was cold.", "Met a person of few words, and it rained.", "Two Thursdays passed."],
)
def test_what_sounds_like_it_makes_nobody(text: str) -> None:
    """Plurals and presentations without a name are no people."""
    assert named(text, ()) == {}


def test_what_follows_is_about_the_one_spoken_of_last() -> None:
    """Of two namesakes each gets what was said after their name; a company is no last name."""
    text = "Talked with Ola from Acme. He sings. Later talked with Ola from Nordlys. Ola paints. Acme is hiring."
    found = dict(handed_out(text, ()))
    assert (found["He sings."], found["Ola paints."]) == ({"Ola from Acme"}, {"Ola from Nordlys"})
    assert found["Acme is hiring."] != {"Ola from Acme"}


def test_somebody_of_the_notebook_comes_first() -> None:
    """The known one from Acme is recognised, and of another company the coach asks."""
    ola = Person("p9", "Ola Berg", company="Acme")
    faces = named("Talked with Ola from Acme. Later talked with Ola from Nordlys.", (*EVERYBODY, ola))
    assert faces["Ola Berg"].person == ola
    assert faces["Ola from Nordlys"].candidates == (ola,)
