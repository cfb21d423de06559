"""Questions by rule, to be said face to face."""

from __future__ import annotations

import pytest

from coach.chains.spoken import gerund, may_be_asked, questions
from coach.checks.direction import reversed_in
from coach.checks.grounding import unsupported
from coach.checks.tone import tone_flags
from coach.evidence import Dossier
from tests.chains.conftest import NOTED, Opening


def told(opened: Opening, text: str) -> Dossier:
    """What is known after one note."""
    coach = opened()
    coach.add_note(text, ["Ana Okafor"], date=NOTED)
    return coach._desk().dossier(coach.people()[0])


ASKED = [
    ("Just moved here from Porto in spring.", "How are you settling in after the move from Porto?"),
    ("She is looking for a choir in Bergen.", "Have you found a choir in Bergen yet?"),
    ("Is hiring two welders.", "How is the search for two welders going?"),
    ("She is weighing Dagster.", "Have you decided on Dagster yet?"),
    ("Is thinking of applying for a pitch.", "You were thinking of applying for a pitch. How far are you with that?"),
    ("Wants to learn Polish properly this year.", "How far have you got with your plan to learn Polish properly?"),
    ("Needs somebody to mend an old kiln.", "Have you found somebody to mend an old kiln yet?"),
    ("Still has no room for the workshop, eight chairs would do.", "Have you found room for the workshop by now?"),
    ("Still has nobody for the accounts.", "Have you found someone for the accounts by now?"),
    ("Her kilns are flaky.", "You told me that your kilns are flaky. Has that got any better?"),
    ("Leads the tram timetable team at Bimbla.", "What is the tram timetable team working on at the moment?"),
    ("Used to run a tram depot.", "What was it like to run a tram depot?"),
    ("Likes to walk in the mornings.", "What do you like most about walking in the mornings?"),
    ("Grows tomatoes on a balcony every summer.", "How did you come to grow tomatoes on a balcony?"),
    (
        "She recommended a course on glazes.",
        "Thank you for recommending a course on glazes. How did you come across it?",
    ),
    ("Supports the Union and goes to every match.", "How did you come to support the Union and go to every match?"),
    ("She finished the glaze course.", "You mentioned that you finished the glaze course. What comes next?"),
]


@pytest.mark.parametrize(("note", "question"), ASKED)
def test_what_was_noted_has_its_own_question(opened: Opening, note: str, question: str) -> None:
    """The first question names its topic, says nothing that is not noted, and turns nothing round."""
    dossier = told(opened, note)
    point = dossier.points[0]
    asked = questions(point)
    assert asked[0] == question
    for text in asked:
        assert not [one for one in unsupported(text, dossier.evidence(point.fact, said=(point.clause,))) if one.grave]
        assert not reversed_in(text, point.fact)
        assert not tone_flags(text)


@pytest.mark.parametrize(
    "note",
    [
        "He is looking for a role as a bookkeeper.",
        "Would like someone to look over his CV.",
        "Worries about the privacy rules.",
        "Sleeps badly.",
        "Wants to patent it.",
        "Left the tram depot.",
        "Is a brilliant welder.",
        "Repairs organs with his late wife's father.",
        "Runs marathons in his memory.",
    ],
)
def test_some_things_are_not_asked_after(opened: Opening, note: str) -> None:
    """A search for work, a worry, a loss, praise, and what points back at something else have no question by rule."""
    assert not [text for point in told(opened, note).points for text in questions(point)]


def test_a_search_for_work_opens_no_talk(opened: Opening) -> None:
    """Looking for a job is told apart from looking for anything else."""
    (sought,) = told(opened, "He is looking for a job as a bookkeeper.").points
    (other,) = told(opened, "He is looking for a choir in Bergen.").points
    assert not may_be_asked(sought)
    assert may_be_asked(other)


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("climb", "climbing"),
        ("bake", "baking"),
        ("swim", "swimming"),
        ("cook", "cooking"),
        ("tie", "tying"),
        ("see", "seeing"),
        ("edit", "editing"),
    ],
)
def test_gerunds(verb: str, form: str) -> None:
    """Regular endings of everyday verbs."""
    assert gerund(verb) == form


def test_001_12_what_a_dull_topic_heads_is_dull_too(opened: Opening) -> None:
    """001-12: “cars cars cars. restores a volvo” is on cars; a topic that is only mentioned heads nothing."""
    coach = opened()
    coach.set_profile({"dull": "cars"})
    coach.add_note("ana - cars cars cars. restores a 1987 volvo. collects old radios", ["Ana Okafor"], date=NOTED)
    coach.add_note("Talked of cars for an hour. Plays the double bass.", ["Ana Okafor"], date=NOTED)
    told = {point.fact.quote for point in coach._desk().dossier(coach.people()[0]).points}
    assert told == {"collects old radios", "Plays the double bass"}
