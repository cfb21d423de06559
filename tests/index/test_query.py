"""Understanding a query."""

from __future__ import annotations

from datetime import date

import pytest

from coach.index.query import LONGEST, MOST_WORDS, understand

TODAY = date(2026, 11, 22)
NAMES = {"priya", "raman", "tom"}


@pytest.mark.parametrize(
    ("query", "excluded", "words"),
    [
        ("board of the chess club, not the treasurer", ("treasurer",), ("board", "chess", "club")),
        ("board of the chess club not the treasurer", ("treasurer",), ("board", "chess", "club")),
        ("who is not the treasurer", ("treasurer",), ()),
        ("climbing without Tom", ("Tom",), ("climbing",)),
        ("everyone except Priya", ("Priya",), ()),
        ("except for Tom or Anna in May 2019", ("Tom", "Anna"), ()),
        ("data -airflow", ("airflow",), ("data",)),
        ('testing -"data pipeline"', ("data pipeline",), ("testing",)),
        ("coffee, not tea", ("tea",), ("coffee",)),
        ("python not java", ("java",), ("python",)),
        ("climbing not Tom", ("Tom",), ("climbing",)),
        ("anyone but not Tom Baker", ("Tom Baker",), ()),
        ("hiking not with my brother", ("brother",), ("hiking",)),
    ],
)
def test_exclusions_are_taken_out(query: str, excluded: tuple[str, ...], words: tuple[str, ...]) -> None:
    """What must not occur is known apart from what is looked for."""
    understood = understand(query, TODAY, NAMES)
    assert understood.exclusions == excluded
    assert understood.words == words
    assert not any(said in understood.meaning_text for said in excluded)


@pytest.mark.parametrize(
    "query",
    ["not sure about the job", "she could not come", "not only climbing", "people not interested in sports",
     "why did she not go to the party", "what is not working", "follow-up e-mail", "wood - cheap", "co-founder",
     "what has Tom done apart from yoga", '"without Tom" as a title'],
)  # fmt: skip
def test_ordinary_phrasing_excludes_nothing(query: str) -> None:
    """“not” inside a plain sentence, a hyphen and quoted words leave the query whole."""
    understood = understand(query, TODAY, NAMES)
    assert understood.exclusions == ()
    assert understood.words


def test_quoted_phrases_are_words_too() -> None:
    """A phrase must occur, and its words are looked for and embedded like the others."""
    understood = understand('"data pipeline" testing', TODAY)
    assert understood.phrases == ("data pipeline",)
    assert set(understood.words) == {"data", "pipeline", "testing"}
    assert understood.meaning_text == "testing data pipeline"


@pytest.mark.parametrize(
    "query", ["in May 2019", "who did I meet last week", "notes from 2024", "-treasurer", "not Tom"]
)
def test_a_query_of_dates_or_exclusions_only_lists(query: str) -> None:
    """Nothing is left to rank by: fillers beside a date do not count."""
    understood = understand(query, TODAY, NAMES)
    assert understood.lists
    assert understood.meaning_text == ""


@pytest.mark.parametrize("query", ["", "   ", "?!", '""', "the and of", "- -- *", "()"])
def test_nothing_asked_is_nothing_to_do(query: str) -> None:
    """Without a content word there is neither a list nor a search."""
    understood = understand(query, TODAY)
    assert not understood.lists
    assert (understood.words, understood.phrases, understood.meaning_text) == ((), (), "")


def test_a_very_long_query_is_cut() -> None:
    """A page pasted by accident is read as far as a query goes."""
    understood = understand(" ".join(f"word{number}" for number in range(5_000)), TODAY)
    assert len(understood.words) == MOST_WORDS
    assert len(understood.meaning_text) <= LONGEST


def test_possessives_are_their_words() -> None:
    """“Maria's dog” asks for Maria and dog."""
    assert understand("Where is Maria's dog, or Maria’s cat?", TODAY).words == ("Maria", "dog", "cat")
