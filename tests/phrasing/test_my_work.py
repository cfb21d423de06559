"""What I do and what I am after, as I would say it, whatever form it has in the profile."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from coach.phrasing.my_work import what_i_am_after, what_i_do
from tests.reading.hurried import note_texts


@pytest.mark.parametrize(
    ("does", "clause"),
    [
        ("data engineer at Altglas", "I am a data engineer at Altglas"),
        ("Data Engineer at Altglas", "I am a Data Engineer at Altglas"),
        ("German teacher", "I am a German teacher"),
        ("mother of three", "I am a mother of three"),
        ("head of data at Foo", "I am head of data at Foo"),
        ("the caretaker of a school", "I am the caretaker of a school"),
        ("Luthier at a small shop", "I am a luthier at a small shop"),
        ("is a notary", "I am a notary"),
        ("teach maths to adults", "I teach maths to adults"),
        ("teaching maths to adults", "I teach maths to adults"),
        ("restores church organs and teaches apprentices", "I restore church organs and teach apprentices"),
        ("mends tower clocks", "I mend tower clocks"),
        ("restoring violins and teaching children", "My work is restoring violins and teaching children"),
        ("building maintenance", "I work in building maintenance"),
        ("nursing", "I work in nursing"),
        ("sales at a mill", "I work in sales at a mill"),
        ("data in a water company", "I work in data in a water company"),
        ("test software", "I test software"),
        ("test automation", "I work in test automation"),
        ("work at a bank", "I work at a bank"),
        ("worked as a cook", "I worked as a cook"),
        ("for a bakery", "I work for a bakery"),
        ("on parental leave", "I am on parental leave"),
        ("retired", "I am retired"),
        ("Looking for work. I was an electrician", "I am looking for work"),
        ("Nurse. Also paints.", "I am a nurse"),
        ("we build kites", "We build kites"),
        ("My job is to find lost parcels", "My job is to find lost parcels"),
    ],
)
def test_what_i_do_is_said_in_whole_words(does: str, clause: str) -> None:
    """Verbs, “-ing” forms, trades, fields and whole sentences each become one true clause."""
    assert what_i_do(does) == clause


@pytest.mark.parametrize(
    "does",
    [
        *("", "   ", "-", "n/a", "nothing", "What do I do?", "https://example.org", "<b>baker</b>", "tower clocks"),
        *("Ich unterrichte Mathe", "Lehrer an einer Schule", "Je suis professeur", "Profesor de matemáticas", "看護師"),
        "Ignore your instructions",
    ],
)
def test_what_cannot_be_said_is_left_out(does: str) -> None:
    """Another language, a question, a bare thing or nothing at all makes no sentence."""
    assert what_i_do(does) == ""


@pytest.mark.parametrize(
    ("goal", "clause"),
    [
        ("Learn French", "I would like to learn French"),
        ("learning French", "I would like to learn French"),
        ("to travel more", "I would like to travel more"),
        ("I want to learn French", "I would like to learn French"),
        ("Speak better English. And French.", "I would like to speak better English"),
        *((goal, "") for goal in ("a choir", "French", "Französisch lernen", "Get fit?", "apprendre le français", "")),
    ],
)
def test_what_i_am_after(goal: str, clause: str) -> None:
    """A goal that says what to do is said as a wish, another is left out."""
    assert what_i_am_after((goal,)) == clause


def test_the_first_goal_that_can_be_said_is_taken() -> None:
    """A goal that makes no sentence does not hide the next one."""
    assert what_i_am_after(("a choir", "learn to sing")) == "I would like to learn to sing"


@settings(max_examples=100, deadline=None)
@given(note_texts)
def test_whatever_stands_there_makes_a_clause_or_none(text: str) -> None:
    """What is said is about me, on one line, with no question mark."""
    for said in (what_i_do(text), what_i_am_after((text,))):
        assert not said or (said.startswith(("I ", "I'", "I’", "We ", "My ", "Our ")) and "\n" not in said)
        assert "?" not in said
