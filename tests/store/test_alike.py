"""Who may be in the notebook twice: found with a score and a reason, never joined by itself."""

from __future__ import annotations

import pytest

from coach.domain.person import Person
from coach.store.alike import alike


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (Person("a", "Marta Zielińska"), Person("b", "Zielinska, Marta".replace(",", "")), "the same name"),
        (Person("a", "Marta Zielińska"), Person("b", "Marta Zielinsca"), "nearly the same name"),
        (Person("a", "Kwame", emails=("K@x.org",)), Person("b", "K. Boateng", emails=("k@x.org",)), "an address"),
        (
            Person("a", "Kwame", phones=("+49 171 2345678",)),
            Person("b", "K.B.", phones=("0171-2345678",)),
            "an address",
        ),
        (Person("a", "Bob"), Person("b", "Robert Ford", aliases=("Bob",)), "goes by"),
        (Person("a", "Priya", company="Freightly"), Person("b", "Priya Raman", company="freightly"), "first name"),
    ],
)
def test_one_who_is_here_twice_is_found(one: Person, other: Person, reason: str) -> None:
    """Spelling, order, accents, addresses and nicknames do not hide somebody."""
    (pair,) = alike([one, Person("c", "Somebody Else"), other])
    assert {pair.one.id, pair.other.id} == {"a", "b"}
    assert any(reason in told for told in pair.reasons)
    assert 55 <= pair.score <= 100


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Person("a", "Jonas Wendt"), Person("b", "Jonas Adeyemi")),
        (Person("a", "Priya"), Person("b", "Priya Raman")),
        (Person("a", "Ann Lee", company="Acme"), Person("b", "Ann Lee", company="Zenith")),
        (Person("a", "Priya", company="Acme"), Person("b", "Priya Raman", company="Freightly")),
    ],
)
def test_two_who_share_a_name_stay_two(one: Person, other: Person) -> None:
    """The same first name says nothing; another company speaks against it."""
    assert alike([one, other]) == []


def test_the_likeliest_come_first() -> None:
    """An address in common counts more than a slip of the pen."""
    people = [Person("a", "Ana Roca"), Person("b", "Ana Rocca"), Person("c", "A. R.", emails=("x@y.z",))]
    people.append(Person("d", "Anna", emails=("x@y.z",)))
    pairs = alike(people)
    assert [(pair.one.id, pair.other.id) for pair in pairs] == [("c", "d"), ("a", "b")]
