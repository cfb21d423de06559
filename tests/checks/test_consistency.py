"""Consistency: paraphrase passes, a turned statement is found, and the span says where."""

from __future__ import annotations

import pytest
from hypothesis import given

from coach.checks.consistency import Source, clauses, differences, negated_words
from tests.reading.hurried import note_texts

_NOTE = (
    "Priya was promoted to head of data in March. Her team of 12 moved from Airflow to Dagster, and the nightly runs"
    " became faster. She is flexible about the office but does not want to move to Munich. Budget is 1.2 to 1.3 billion"
    " rupees. Earnings per share rose in the second quarter. She called her mother before the talk."
)


def _kinds(text: str, source: str = _NOTE) -> set[str]:
    return {one.kind for one in differences(text, Source([source]))}


@pytest.mark.parametrize(
    "text",
    [
        "Priya became head of data in March.",
        "Her twelve people switched from Airflow to Dagster.",
        "The nightly runs turned quicker.",
        "She does not want to go to Munich.",
        "A budget of 1.3 billion rupees.",
        "There were gains in EPS in Q2.",
        "The budget is about 1.25 billion rupees.",
        "The team uses Dagster now, and its nightly jobs finish sooner.",
    ],
)
def test_a_faithful_paraphrase_passes(text: str) -> None:
    """Other words alone are no difference."""
    assert differences(text, Source([_NOTE])) == []


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("Her team of 14 moved to Dagster.", "number", "14"),
        ("Her fifteen people moved to Dagster.", "number", "fifteen"),
        ("The budget is 1.3 million rupees.", "number", "1.3 million"),
        ("Earnings rose in Q3.", "number", "Q3"),
        ("Her team moved to Prefect.", "name", "Prefect"),
        ("The nightly runs became slower.", "opposite", "slower"),
        ("She is inflexible about the office.", "opposite", "inflexible"),
        ("She called her father before the talk.", "opposite", "father"),
        ("She was promoted to head of data in April.", "name", "April"),
        ("Priya was not promoted.", "negation", "promoted"),
        ("She never called her mother.", "negation", "called"),
        ("Only the nightly runs became faster.", "narrowing", "Only"),
    ],
)
def test_a_turned_statement_is_found(text: str, kind: str, span: str) -> None:
    """The kind says what happened, the span which words did it."""
    assert (kind, span) in {(one.kind, one.span) for one in differences(text, Source([_NOTE]))}


def test_a_contrary_counts_only_beside_a_shared_word() -> None:
    """“Slow” elsewhere in the source does not contradict “quick” about something else."""
    assert "opposite" not in _kinds("The answer was quick.", "The answer came. Rents are slow to fall.")
    assert "opposite" in _kinds("The answer was quick.", "The answer was slow.")


def test_a_word_the_source_has_too_is_no_opposite() -> None:
    """Where rents rose and wages fell, both may be said."""
    assert "opposite" not in _kinds("Wages fell.", "Rents rose while wages fell.")


def test_a_negation_told_by_an_opposite_passes() -> None:
    """“Not certain” says no more than “uncertain”."""
    assert "negation" not in _kinds("He is not certain.", "He is uncertain about the grant.")


def test_negated_words_are_the_next_two() -> None:
    """What stands further off is not negated."""
    assert negated_words("She does not like early meetings on Mondays") == [("like", "early")]
    assert negated_words("She likes meetings") == []


def test_scraps_are_left_out_of_clauses() -> None:
    """A clause has three words, unless the sentence itself is shorter."""
    assert list(clauses("Yes, she moved to Pune and now teaches chess.")) == [
        "she moved to Pune",
        "and now teaches chess",
    ]
    assert list(clauses("All well.")) == ["All well"]


@given(text=note_texts)
def test_a_text_agrees_with_itself(text: str) -> None:
    """Whatever a note says, its own words neither add a number or a name nor negate anything anew."""
    assert _kinds(text, text) <= {"opposite"}


def test_an_empty_source_supports_no_number_and_no_name() -> None:
    """Nothing noted, nothing known; and nothing said, nothing wrong."""
    assert _kinds("We met Priya 3 times.", "") == {"number", "name"}
    assert differences("", Source([_NOTE])) == []
