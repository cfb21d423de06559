"""Names, numbers, dates, links, claims and secrets of a sentence must be noted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from coach.checks.evidence import Evidence
from coach.checks.grounding import first_person_claims, unsupported
from tests.reading.hurried import note_texts, scrap_texts

EVIDENCE = Evidence(
    noted=(
        "she is looking for a choir in Bergen",
        "moved from Porto in 2019 with 2 dogs, starts 14 Nov",
        "her site is https://kiln.example/ana",
    ),
    mine=("sings alto at Nordlys",),
    names=("Ana", "Ana Okafor"),
    secret=("about to leave Kranwerk for Glimmerworks",),
)


def grave(sentence: str) -> list[str]:
    """The spans that state something that is not noted."""
    return [found.span for found in unsupported(sentence, EVIDENCE) if found.grave]


@pytest.mark.parametrize(
    "sentence",
    [
        "You mentioned that you are looking for a choir in Bergen.",
        "Have you found a choir in Bergen yet, Ana?",
        "How are you settling in after the move from Porto in 2019?",
        "You moved from Porto with your 2 dogs.",
        "You start on 14 November.",
        "Your site is https://kiln.example/ana.",
        "I sing alto at Nordlys.",
        "I was glad to hear about your choir.",
        "I promised to write about Bergen.",
        "I have not forgotten your choir in Bergen.",
        "I liked hearing about Porto.",
        "I am happy to talk about Bergen.",
        "What is going on in Bergen's choirs?",
        "You mentioned: Bergen, a choir, Porto.",
    ],
)
def test_what_is_noted_may_be_said(sentence: str) -> None:
    """A sentence made of what is noted, of my profile, of their name and of courtesy states nothing new."""
    assert grave(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "span"),
    [
        ("Is the choir in Oslo any good?", "Oslo"),
        ("Have you asked Zebulon about a choir?", "Zebulon"),
        ("The ZBX choir in Bergen is good.", "ZBX"),
        ("You moved from Porto with your 3 dogs.", "3"),
        ("You moved from Porto in 2018.", "2018"),
        ("You moved from Porto with five dogs.", "five"),
        ("Are you free on Tuesday for a choir?", "Tuesday"),
        ("You start on 14 December.", "December"),
        ("See https://choir.example for a choir.", "https://choir.example"),
        ("Write to bergen@choir.example.", "bergen@choir.example"),
        ("See https://kiln.example/bo for a choir.", "https://kiln.example/bo"),
        ("Hi [Name], have you found a choir?", "[Name]"),
        ("Have you found {thing} yet?", "{thing}"),
        ("I know a choir in Bergen.", "I know a choir in Bergen"),
        ("I have a friend in Bergen.", "I have a friend in Bergen"),
        ("I can introduce you to a choir in Bergen.", "I can introduce you to a choir in Bergen"),
        ("I was in Porto too.", "I was in Porto too"),
        ("I've been to Porto.", "I've been to Porto"),
        ("I love Bergen.", "I love Bergen"),
    ],
)
def test_what_is_not_noted_is_found(sentence: str, span: str) -> None:
    """A name, number, date, link, blank or claim about me that nothing supports is found, with its words."""
    assert span in grave(sentence)


@pytest.mark.parametrize(
    "sentence", ["Are you leaving for Glimmerworks?", "Glimmerworks has a choir.", "You may leave the choir."]
)
def test_words_of_a_secret_are_found(sentence: str) -> None:
    """A word that stands only in something that stays in the notes may not appear."""
    assert grave(sentence)


def test_a_word_that_is_also_noted_is_no_secret() -> None:
    """A secret takes no word away that the note says openly too."""
    evidence = Evidence(noted=("sings in a choir",), secret=("the choir is broke",))
    assert not unsupported("Your choir sings.", evidence)
    assert [found.span for found in unsupported("Your choir is broke.", evidence) if found.grave] == ["broke"]


def test_a_colouring_word_is_found_but_not_grave() -> None:
    """A word that merely goes beyond the note is told apart from an invented fact."""
    (found,) = unsupported("You are looking for a marvellous choir in Bergen.", EVIDENCE)
    assert (found.span, found.grave) == ("marvellous", False)


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("I know a plumber in Leeds.", 1),
        ("Here is what my sister says.", 1),
        ("I was glad to hear that.", 0),
        ("I'll send you the map.", 0),
        ("How are you?", 0),
        ("I wonder whether I have seen it.", 1),
    ],
)
def test_claims_about_me(sentence: str, claims: int) -> None:
    """What I say about myself is told apart from courtesy."""
    assert len(first_person_claims(sentence)) == claims


@settings(max_examples=150, deadline=None)
@given(note_texts)
def test_any_sentence_can_be_checked(text: str) -> None:
    """No sentence breaks the check, and every finding quotes the sentence."""
    assert all(found.span in text for found in unsupported(text, EVIDENCE))


@settings(max_examples=100, deadline=None)
@given(scrap_texts)
def test_a_text_supports_itself(text: str) -> None:
    """What a note says is never found unsupported by that note, unfilled blanks apart."""
    itself = unsupported(text, Evidence(noted=(text,), mine=(text,)))
    assert not [found for found in itself if found.grave and len(found.span) > 1 and "blank" not in found.reason]


def test_a_day_is_no_habit() -> None:
    """“Chess club Tuesday” does not say that it is every week; “on Tuesdays” and “every Tuesday” do."""
    asked = "What brings you to the chess club on Tuesdays?"
    assert unsupported(asked, Evidence(noted=("locksmith, chess club Tuesday",)))
    for noted in ("chess club on Tuesdays", "chess club every Tuesday"):
        assert not unsupported(asked, Evidence(noted=(noted, "what brings you")))
