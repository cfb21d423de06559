"""Whom a statement is about: the person of the note, the user, or somebody else."""

from __future__ import annotations

import pytest

from coach.domain.fact import Reserve
from coach.domain.person import Person
from tests.reading.hurried import ANA, BO, kept_back, read, said_back


@pytest.mark.parametrize(
    "text",
    [
        "Her sister Lotta opened a bakery",
        "His daughter needs a maths tutor",
        "Her boss is a nightmare to work for",
        "Ana's husband sells kayaks",
        "The landlord wants them out",
        "Oskar is leaving Kranwerk",
        "a guy called Timo runs the kiln there",
        "said that Oskar cheated on his exam",
        "her flatmate drinks",
        "Brother of hers: her brother quit his job",
    ],
)
def test_third_persons_stay_in_the_note(text: str) -> None:
    """What is said of somebody else is kept and never said back."""
    facts = read(text)
    assert facts
    assert not said_back(facts)


def test_somebody_known_from_the_notebook_is_a_third_person() -> None:
    """Another person of the notebook at the start of a statement is not the person of the note."""
    facts = read("Runs a kiln. Bo is leaving Kranwerk.", others=["Bo Lindqvist"])
    assert said_back(facts) == ["Runs a kiln"]
    assert kept_back(facts) == ["Bo is leaving Kranwerk"]


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("Her brother lost his job. She is looking for a flat.", ["She is looking for a flat"]),
        ("His wife sells kayaks. He needs a van.", ["He needs a van"]),
        ("Her sister Lotta opened a bakery. Ana is looking for a flat.", ["Ana is looking for a flat"]),
    ],
)
def test_who_is_meant_again_after_a_third_person(text: str, free: list[str]) -> None:
    """A pronoun of the other gender, or the name, comes back to the person of the note."""
    assert said_back(read(text)) == free


@pytest.mark.parametrize(
    "text",
    [
        "Her sister opened a bakery. She is worried about the lease.",
        "Her mum fell. She's in a home now.",
        "Her brother has a new partner. They moved to Kiel.",
    ],
)
def test_a_pronoun_nobody_can_place_stays_in_the_note(text: str) -> None:
    """After a third person of the same gender, nobody can tell who “she” is, so nothing is said back."""
    assert not said_back(read(text))


@pytest.mark.parametrize(
    ("text", "reserve"),
    [
        ("My sister is a vet", Reserve.MINE),
        ("I grew up in Kiel", Reserve.MINE),
        ("I told her about my kayak", Reserve.MINE),
        ("I felt a bit shy", Reserve.MY_FEELING),
    ],
)
def test_what_is_mine(text: str, reserve: Reserve) -> None:
    """What is about me is never taken for something they said."""
    assert [fact.reserve for fact in read(text)] == [reserve]


@pytest.mark.parametrize(
    "text",
    [
        "We both love moss",
        "Talked about trams and tram brakes",
        "She runs a kiln",
        "Ana runs a kiln",
        "Annie runs a kiln",
        "runs a kiln",
        "Bimbla is hiring welders",
        "OKAFOR? no: she runs a kiln",
    ],
)
def test_what_is_theirs(text: str) -> None:
    """With or without a subject, by name, alias, pronoun or their firm: it is about the person of the note."""
    assert said_back(read(text))


def test_several_people_in_one_note() -> None:
    """Names and pronouns divide a note about two people between them."""
    facts = read(
        "Met Ana and Bo at the fair. Ana is a welder. She needs a van. Bo paints boats. He is looking for a shed.",
        ANA,
        BO,
    )
    assert [(fact.person_id, fact.quote) for fact in facts if fact.shareable] == [
        (ANA.id, "Ana is a welder"),
        (ANA.id, "She needs a van"),
        (BO.id, "Bo paints boats"),
        (BO.id, "He is looking for a shed"),
    ]


def test_labels_divide_a_note() -> None:
    """“Ana: …” and “Bo: …” say whom each line is about."""
    facts = read("Ana: needs a van\nBo: paints boats", ANA, BO)
    assert [(fact.person_id, fact.quote) for fact in facts] == [(ANA.id, "needs a van"), (BO.id, "paints boats")]


@pytest.mark.parametrize("text", ["Both like sourdough", "They both also love moss", "Both of them are learning Dutch"])
def test_both_after_one_of_them_means_the_two(text: str) -> None:
    """Whoever was spoken of last, “both” is noted for each of two, and stays in a note about three."""
    facts = read(f"Ana is a welder. Bo is a baker. {text}.", ANA, BO)
    assert [fact.person_id for fact in facts if fact.quote == text] == [ANA.id, BO.id]
    three = read(f"Ana is a welder. Bo is a baker. {text}.", ANA, BO, Person("p-cy", "Cy Dahl"))
    assert text in kept_back(three)
    assert text not in said_back(three)


@pytest.mark.parametrize("text", ["Both kids play chess", "Both of us love moss", "Both boats leak"])
def test_both_of_something_else_is_of_one(text: str) -> None:
    """Two children, two things, or she and I are not the two people of the note."""
    facts = read(f"Ana is a welder. Bo is a baker. {text}.", ANA, BO)
    assert {fact.person_id for fact in facts if fact.quote == text} == {BO.id}


def test_what_is_true_of_both() -> None:
    """A statement about both is noted for each of the two."""
    facts = read("Both love chess.", ANA, BO)
    assert [(fact.person_id, fact.shareable) for fact in facts] == [(ANA.id, True), (BO.id, True)]


def test_nobody_named_among_two_is_nobody() -> None:
    """A pronoun that could be either of two people is said back to neither."""
    assert not said_back(read("She needs a van.", ANA, BO))


@pytest.mark.parametrize("text", ["Met Ana at the fair, a welder", "Met Ana at the fair. A welder.", "Ana: a welder"])
def test_the_meeting_itself_is_no_fact(text: str) -> None:
    """That we met is not something they told; what follows it is."""
    assert [fact.quote.lower() for fact in read(text)] == ["a welder"]


@pytest.mark.parametrize(
    "text",
    ["Sucht einen Klempner und hat zwei Kinder.", "Elle cherche un appartement avec sa soeur.", "她在找一个攀岩馆。"],
)
def test_other_languages_are_kept_and_not_used(text: str) -> None:
    """What the rules cannot read stays in the note, noted as unsure."""
    facts = read(text)
    assert facts
    assert {fact.reserve for fact in facts} == {Reserve.UNSURE}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ('ana said: "zoe drinks too much since august"', "zoe drinks"),
        ('ana said "Zoe is impossible to work with, she never writes a test"', "Zoe is impossible"),
        ('ana said "Zoe is impossible to work with, she never writes a test"', "never writes"),
        ("ana x zoe had a row at lunch re: test coverage", "row at lunch"),
        ("Ana thinks Zoe is leaving in March.", "leaving"),
    ],
)
def test_what_one_said_of_another_stays_in_the_note(text: str, kept: str) -> None:
    """Also in small letters and within quotation marks, and what is said on in the same breath."""
    facts = read(text, others=("Zoe Hart",))
    assert any(kept in quote for quote in kept_back(facts))
    assert not any(kept in quote for quote in said_back(facts))


def test_a_name_that_is_a_word_means_nobody_in_small_letters() -> None:
    """“said: may need a plumber” is about the person, though somebody is called May."""
    assert said_back(read("Ana said: may need a plumber soon", others=("May Hart",)))


def test_two_named_together_are_both_meant() -> None:
    """“Ana and Bo both …”, and what goes on in the same sentence, is said of each."""
    facts = read("Ana and Bo both like chess and want to run a small shop.", ANA, BO)
    assert {(fact.person_id, fact.quote) for fact in facts} >= {
        (person.id, quote)
        for person in (ANA, BO)
        for quote in ("Ana and Bo both like chess", "want to run a small shop")
    }


def test_the_trouble_of_somebody_named_is_not_grave_for_who_told_it() -> None:
    """That Anton is sued weighs on Anton; that her brother died weighs on her."""
    (told,) = read("She told me, keep it to yourself, that Anton Wirth is being sued by his sister.")
    assert told.gravity is None
    (loss,) = read("She told me that her brother Tom died.")
    assert loss.gravity is not None
