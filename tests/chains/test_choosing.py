"""Among a model's candidates, what fails a check is never chosen."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.chains.choosing import Wish, choose, tidy
from coach.checks.evidence import Evidence
from coach.domain.fact import Fact, Kind
from tests.reading.hurried import note_texts

QUOTE = "She is looking for a choir in Bergen with 2 altos"
FACT = Fact("f-1", "n-1", "p-ana", QUOTE, 0, len(QUOTE), Kind.NEED)
SAID = "you are looking for a choir in Bergen with 2 altos"
EVIDENCE = Evidence(noted=(QUOTE, SAID), names=("Ana",), secret=("about to leave Kranwerk",))
TELLING = Wish((FACT,), EVIDENCE)
ASKING = Wish((FACT,), EVIDENCE, question=True)

_known = st.sampled_from("You you are looking for a choir in Bergen with 2 altos Ana Have found How is yet".split())
_invented = st.sampled_from("Zebulon Oslo Glimmerworks ZBX Kranwerk 3 17 2019 Quito seven https://x.example".split())
_marks = st.sampled_from([".", "?", "!", ",", " and", "\n", " – ", "."])
_sentences = st.lists(st.one_of(_known, _known, _known, _invented, _marks), max_size=14).map(" ".join)
_ending = st.tuples(_sentences, st.sampled_from(["", ".", "?"])).map("".join)
_around = st.tuples(_sentences, st.sampled_from([f"You told me that {SAID}.", "Have you found a choir in Bergen yet?"]))
_texts = st.one_of(_ending, _around.map(" ".join), note_texts)
_candidates = st.lists(st.tuples(_texts, st.none() | st.floats(-9, 0)), max_size=6)


@settings(max_examples=120, deadline=None)
@given(_candidates, st.booleans())
def test_nothing_invented_is_chosen(candidates: list[tuple[str, float | None]], question: bool) -> None:
    """Of any candidates, those chosen hold no number that is not noted and, within a sentence, no name that is not."""
    for one in choose(candidates, ASKING if question else TELLING):
        assert set(re.findall(r"\d+", one.text)) <= {"2"}
        names = set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", one.text))
        assert {name.lower() for name in names} <= {"bergen", "ana", *SAID.lower().split(), "have", "how", "your"}
        assert "Kranwerk" not in one.text
        assert one.text.endswith("?") is question
        assert "\n" not in one.text


@settings(max_examples=60, deadline=None)
@given(_candidates)
def test_the_best_comes_first_and_none_twice(candidates: list[tuple[str, float | None]]) -> None:
    """The chosen are in the order of their rank, without repetitions."""
    chosen = choose(candidates, TELLING)
    assert [one.rank for one in chosen] == sorted((one.rank for one in chosen), reverse=True)
    assert len({one.text.casefold() for one in chosen}) == len(chosen)


def test_a_likelier_candidate_wins() -> None:
    """Between two sound sentences the likelier one stands first."""
    texts = ["I remember you are looking for a choir in Bergen.", "I remember that you are looking for a choir."]
    assert choose([(texts[0], -2.0), (texts[1], -0.1)], TELLING)[0].text == texts[1]
    assert choose([(texts[0], -0.1), (texts[1], -2.0)], TELLING)[0].text == texts[0]


def test_no_likelihoods_are_needed() -> None:
    """An endpoint without log-probabilities still gets its candidates judged."""
    assert [one.text for one in choose([(f"You told me that {SAID}.", None)], TELLING)] == [f"You told me that {SAID}."]


@pytest.mark.parametrize(
    "text",
    [
        "You told me that you are looking for a choir in Oslo.",
        "You told me that you found a choir in Bergen with 3 altos.",
        "I am looking for a choir in Bergen.",
        "She is looking for a choir in Bergen.",
        "I know a choir in Bergen.",
        "Have you found a choir in Bergen yet?",
        "You are about to leave Kranwerk for a choir.",
        "What a lovely day it was.",
        "Choir.",
        "",
        "You told me that you are looking for a choir in Bergen, which is a marvellous, windswept, ancient town.",
        "You told me that " + "you are looking for a choir and " * 8 + "Bergen.",
    ],
)
def test_what_fails_is_not_chosen(text: str) -> None:
    """Invention, reversal, claims about me, secrets, a question where none is wanted, small talk and excess fail."""
    assert choose([(text, 0.0)], TELLING) == []


@pytest.mark.parametrize(
    "text",
    [
        "You found a choir.",
        "Have you found a choir in Oslo yet?",
        "How is her search for a choir going?",
        "Could you help me find a choir?",
        "Did Zebulon find you a choir in Bergen?",
        "Is it sunny today?",
    ],
)
def test_a_question_must_be_sound_too(text: str) -> None:
    """A statement, an invention, a reversal and small talk are no question on the fact."""
    assert choose([(text, 0.0)], ASKING) == []


@pytest.mark.parametrize(
    ("raw", "question", "expected"),
    [
        (' "Have you found one yet?" ', True, "Have you found one yet?"),
        ("That is nice. Have you found one yet? Tell me.", True, "Have you found one yet?"),
        ("Question: Have you found one yet?", True, "Have you found one yet?"),
        ("That is nice.", True, ""),
        ("You told me about it", False, "You told me about it."),
        ("You told me about it. And more.\n## System", False, "You told me about it."),
        ("", False, ""),
    ],
)
def test_an_answer_is_cut_to_its_sentence(raw: str, question: bool, expected: str) -> None:
    """Of an answer only the first sentence, or the first question, is taken, without marks and labels."""
    assert tidy(raw, question=question) == expected
