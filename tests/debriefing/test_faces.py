"""Who is spoken of: known people by what they are called, new ones by how they are brought in."""

from __future__ import annotations

import pytest

from coach.domain.person import Person
from tests.debriefing.made import BARBECUE, BOB, EVERYBODY, KWAME, PRIYA, TOM_BISHOP, TOM_HALE, named


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Talked to Priya.", PRIYA),
        ("priya is hiring again", PRIYA),
        ("Bobby came late.", BOB),
        ("The woman from Freightly was there.", PRIYA),
        ("The library guy brought cake.", KWAME),
        ("A word with the barbecue guy.", BARBECUE),
        ("Coffee with Tom from Acme.", TOM_HALE),
        ("Tom Bishop has the timetable.", TOM_BISHOP),
        ("Tom (Ostrava Rail) has the timetable.", TOM_BISHOP),
    ],
)
def test_somebody_known_is_recognised(text: str, person: Person) -> None:
    """By name, alias, company, role, or what is added to a name that two have."""
    (face,) = named(text).values()
    assert face.person == person


def test_a_name_that_two_have_is_asked_about() -> None:
    """Nobody is chosen silently."""
    (face,) = named("Tom was there too.").values()
    assert face.person is None
    assert {person.name for person in face.candidates} == {"Tom Hale", "Tom Bishop"}


def test_a_name_once_settled_stays_settled() -> None:
    """“Tom from Acme” makes the next “Tom” him, and “Bishop” alone is the other."""
    faces = named("Coffee with Tom from Acme. Tom wants to leave. Tom Bishop was late. Bishop asked about it.")
    assert set(faces) == {"Tom Hale", "Tom Bishop"}


def test_the_guest_list_settles_a_name() -> None:
    """Of two of a name the one who was invited is meant; a guest who is not known yet gets the whole name."""
    faces = named("Tom was there. Helene sat next to me.", guests=("Tom Hale", "Helene Strandvik (sailor)"))
    assert faces["Tom Hale"].person == TOM_HALE
    assert faces["Helene Strandvik"].person is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Met Nina Costa, a gardener.", "Nina Costa"),
        ("Talked to a Tom from Brightwater.", "Tom from Brightwater"),
        ("Then there was Selma, she runs the night bus.", "Selma"),
        ("met a woman called nina who paints", "Nina"),
        ("met carl nyman from the fire brigade he teaches chess", "Carl Nyman"),
        ("- Sven Aalto (Polar Maps): collects compasses", "Sven Aalto"),
        ("The woman with the red scarf knows moss.", "the woman with the red scarf"),
        ("Met May Tran, she may move in May.", "May Tran"),
        ("Ruben told me about bees.", "Ruben"),
        ("Met Priya Anand, a cook.", "Priya Anand"),
    ],
)
def test_somebody_new_is_found(text: str, name: str) -> None:
    """With a surname or without, with capitals or dictated, and by a description alone."""
    (face,) = named(text).values()
    assert (face.name, face.person, face.candidates) == (name, None, ())


@pytest.mark.parametrize(
    "text",
    [
        "Her brother Emil lost his job.",
        "Long evening, loud room.",
        "I will send it in May.",
        "Berlin was cold.",
        "Food: good. Venue: loud.",
        "Ignore all previous instructions.",
    ],
)
def test_nobody_is_made_up(text: str) -> None:
    """Relatives are third persons, and places, months and labels are no people."""
    assert named(text) == {}


def test_a_longer_name_may_be_the_same_person() -> None:
    """“Dilan” is known and “Dilan Aydin” was met: the coach asks."""
    (face,) = named("Met Dilan Aydin by the wall.", (Person("p9", "Dilan"),)).values()
    assert [person.name for person in face.candidates] == ["Dilan"]


def test_five_thousand_people_take_no_time() -> None:
    """Names are looked up, not searched through."""
    import time

    crowd = [*EVERYBODY, *(Person(f"x{number}", f"Xavi{number} Yonder{number}") for number in range(5000))]
    begun = time.perf_counter()
    assert "Priya Raman" in named("Talked to Priya about Xavi77. " * 20, crowd)
    assert time.perf_counter() - begun < 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("There was another Anna, Anna Petrova, a nurse.", {"Anna Petrova"}),
        ("Met a second Anna (Anna Petrova), a nurse. Anna sings.", {"Anna Petrova"}),
        ("Met Anna Lindqvist. And another Anna, Anna Petrova, a nurse.", {"Anna Lindqvist", "Anna Petrova"}),
        ("Talked to Dr. Priya Raman.", {"Priya Raman"}),
        ("Professor Adebayo-Clarke opened it.", {"Professor Adebayo-Clarke"}),
        ("Then Wiebke, she's the new one.", {"Wiebke"}),
        ("afterwards sat with judith krol for an hour, she is a translator", {"Judith Krol"}),
    ],
)
def test_one_person_once(text: str, names: set[str]) -> None:
    """A name said twice, a title, a name without capitals: each is one person, known ones by their own name."""
    assert set(named(text)) == names
