"""Names leave as stand-ins and come back as themselves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.llm.placeholders import Placeholders

NAMES = ["Priya Raman", "José Álvarez", "Will Young", "Anna Kowalska", "Anna-Lena van Dijk", "Jo"]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Met Priya Raman at the meetup.", ["Priya", "Raman"]),
        ("priya's DAGs are flaky, RAMAN said.", ["priya", "RAMAN"]),
        ("Jose Alvarez and José wrote.", ["Jose", "José", "Alvarez"]),
        ("Will Young will call; so will Will.", ["Will", "Young"]),
        ("Anna-Lena van Dijk, not Anna.", ["Anna", "Dijk"]),
        ("Priya\nRaman wrote (Jo).", ["Priya", "Raman", "Jo"]),
    ],
)
def test_names_are_hidden(text: str, gone: list[str]) -> None:
    """Whole names, parts of names and names without their accents are replaced."""
    words = Placeholders(NAMES).hide(text).replace("'s", "").split()
    assert not {word.strip(".,;()") for word in words} & set(gone)


def test_ordinary_words_stay() -> None:
    """A name that is a word too counts only with a capital, and parts of words never do."""
    hidden = Placeholders(["Will Young", "Jo"]).hide("She will join the young crew.")
    assert hidden == "She will join the young crew."


def test_a_person_keeps_one_stand_in() -> None:
    """The first name alone and the whole name share their stand-in, possessives are kept."""
    assert Placeholders(["Priya Raman"]).hide("Priya Raman's team. Priya leads it.") == (
        "Person1 Surname1's team. Person1 leads it."
    )


@pytest.mark.parametrize("said", ["Hi Person1,", "Hi PERSON1,", "Hi person 1,", "Hi [Person1],", "Hi <person1>,"])
def test_names_come_back(said: str) -> None:
    """Whatever the model did to case and brackets, the name is back."""
    assert Placeholders(["Priya Raman"]).restore(said) == "Hi Priya,"


def test_unknown_stand_ins_stay() -> None:
    """A stand-in the model invented is left for the checks to find."""
    assert Placeholders(["Priya"]).restore("Ask Person7 and Person10.") == "Ask Person7 and Person10."


def test_a_literal_stand_in_survives() -> None:
    """Text that already looks like a stand-in comes back as it was."""
    names = Placeholders(["Priya"])
    hidden = names.hide("Person1 is what we call Priya.")
    assert "Priya" not in hidden
    assert names.restore(hidden) == "Person1 is what we call Priya."


@settings(deadline=None)
@given(st.data())
def test_split_stand_ins_are_put_together(data: st.DataObject) -> None:
    """However a text is cut into pieces, the restored stream is the restored text."""
    names = Placeholders([f"Zed{letter} Quon{letter}" for letter in "abcdefghijkl"])
    text = "Hi Person1, ask Person12's friend Surname3; a person, in perspective: Person1"
    pieces, start = [], 0
    while start < len(text):
        size = data.draw(st.integers(min_value=1, max_value=9))
        pieces.append(text[start : start + size])
        start += size
    assert "".join(names.restore_stream(pieces)) == names.restore(text)


def test_without_names_nothing_changes() -> None:
    """An empty notebook hides nothing."""
    assert Placeholders([]).hide("Met nobody.") == "Met nobody."
