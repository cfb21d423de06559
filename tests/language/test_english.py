"""The rules read English only, and must know when they do not understand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.language.english import reads_as_english


@pytest.mark.parametrize(
    "text",
    [
        "Leads the tram timetable team at Bimbla",
        "ex-Navy; chess",
        "hiring 2 welders",
        "w/ two kids, moved to Den Haag",
        "loves Die Zeit and Le Monde",
        "ran into El Mehdi of the tram team",
        "",
        "42",
    ],
)
def test_english_and_fragments_are_read(text: str) -> None:
    """Hurried English counts as English, with foreign names in it and without any small word at all."""
    assert reads_as_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sucht einen Klempner und hat zwei Kinder",
        "Elle cherche un appartement avec sa soeur",
        "Ella busca un piso para su hermana",
        "Szuka mieszkania dla siostry i nie ma czasu",
        "Cerca una casa per la sorella",
        "Zij zoekt een huis voor haar zus",
        "她在找一个攀岩馆",
        "Она ищет квартиру",
        "彼女はジムを探している",
    ],
)
def test_other_languages_are_not(text: str) -> None:
    """Sentences in other languages and scripts are recognised as something the rules cannot read."""
    assert not reads_as_english(text)


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    """Whatever is typed, the answer is yes or no."""
    assert reads_as_english(text) in (True, False)
