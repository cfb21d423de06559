"""A debrief read by rules, for tests: who gets which sentence."""

from __future__ import annotations

from collections.abc import Sequence

from coach.debriefing.assignment import Assigned, assign
from coach.debriefing.division import divide
from coach.debriefing.faces import Face, faces_in
from coach.domain.person import Person

PRIYA = Person("p1", "Priya Raman", company="Freightly")
KWAME = Person("p2", "Kwame Boateng", role="digital team of the library")
TOM_HALE = Person("p3", "Tom Hale", company="Acme")
TOM_BISHOP = Person("p4", "Tom Bishop", company="Ostrava Rail")
BOB = Person("p5", "Robert Finch", aliases=("Bobby",))
BARBECUE = Person("p6", "the barbecue guy", aliases=("green apron",))
EVERYBODY = (PRIYA, KWAME, TOM_HALE, TOM_BISHOP, BOB, BARBECUE)


def named(text: str, people: Sequence[Person] = EVERYBODY, guests: Sequence[str] = ()) -> dict[str, Face]:
    """Everybody spoken of, by the name they get."""
    return {face.name: face for face in faces_in(text, people, guests)[0].values()}


def handed_out(
    text: str,
    people: Sequence[Person] = EVERYBODY,
    pronouns: dict[str, str] | None = None,
    guessed: dict[str, str] | None = None,
) -> list[tuple[str, set[str]]]:
    """Each sentence with the names it is about."""
    return [(text[one.unit.start : one.unit.end], whose) for one, whose in _assigned(text, people, pronouns, guessed)]


def _assigned(text: str, people: Sequence[Person], *pronouns: dict[str, str] | None) -> list[tuple[Assigned, set[str]]]:
    faces, mentions = faces_in(text, people)
    found = assign(text, divide(text, mentions), faces, mentions, *pronouns)
    return [(one, {faces[key].name for key in one.keys}) for one in found]
