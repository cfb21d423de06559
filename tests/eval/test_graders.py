"""Every grader finds what it is there for, and nothing in a good answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from eval.cases import Case
from eval.graders import grade
from tests.eval.made import GOOD, NOTE, a_case, a_draft


def found(case: Case, document: dict[str, Any], facts: Sequence[dict[str, Any]] = ()) -> set[str]:
    """The names of the graders that found something."""
    return {finding.grader for finding in grade(case, document, facts)}


def changed(at: int, text: str, quote: str | None = None) -> dict[str, Any]:
    """The good draft with one sentence replaced."""
    sentences = list(GOOD)
    sentences[at] = (text, quote)
    return a_draft(*sentences)


def test_a_good_draft_has_no_findings() -> None:
    """Nothing is found in a draft that could be sent."""
    assert found(a_case(), a_draft(*GOOD)) == set()


@pytest.mark.parametrize(
    ("document", "grader"),
    [
        (changed(1, "Your choir is 7 tenors short.", "her choir is 2 tenors short"), "invented-number"),
        (changed(1, "Your choir in Zeeland needs tenors.", "her choir is 2 tenors short"), "invented-name"),
        (changed(1, "Your choir is at https://choir.example now.", "her choir is 2 tenors short"), "invented-link"),
        (changed(1, "Your choir is short, like Bea.", "her choir is 2 tenors short"), "forbidden-word"),
        (changed(2, "You will send the recording.", "I said I'd send her the recording"), "forbidden-claim"),
        (changed(2, "Soon more from the choir.", "her choir is 2 tenors short"), "promise-missing"),
        (changed(1, "It was lovely weather.", None), "no-detail"),
        (changed(1, "Your choir is short of tenors.", "her choir is two tenors short"), "source-exact"),
        (changed(1, "Your choir is short of tenors.", "choir"), "source-short"),
        (changed(1, "The choir matters.", "Lotte Brandsma: nurse"), "source-related"),
        (changed(1, "I hope this finds you well, choir tenors.", None), "stock-phrase"),
        (changed(1, "Your choir w/ few tenors.", "her choir is 2 tenors short"), "shorthand"),
        (changed(1, "Your choir [Name] has few tenors.", "her choir is 2 tenors short"), "placeholder"),
        (changed(1, "She is in a choir short of tenors.", "her choir is 2 tenors short"), "third-person-voice"),
        (changed(1, "Choir? Tenors?", None) | {"subject": None}, "subject"),
        (a_draft(*GOOD, ("How is the choir?", None), ("Could you tell me about tenors", None)), "asks"),
        (a_draft(*GOOD, ("choir " * 150, None)), "too-long"),
        (a_draft(*GOOD) | {"body": "Something else."}, "assembled"),
        (a_draft(*GOOD) | {"limit": {"words": 80}}, "limit-field"),
        (a_draft(body="", question="What did you talk about?"), "no-draft"),
        ({"error": {"kind": "store", "message": "broken"}}, "answer"),
    ],
)
def test_a_fault_in_a_draft_is_found(document: dict[str, Any], grader: str) -> None:
    """One planted fault, and its grader speaks."""
    assert grader in found(a_case(), document)


def test_a_claim_needs_a_source_or_a_flag() -> None:
    """A claim without a source is found unless a flag names it."""
    bare = a_draft(*GOOD)
    bare["sentences"][1]["sources"] = []
    assert "uncited-claim" in found(a_case(), bare)
    flag = {"kind": "unsupported", "span": bare["sentences"][1]["text"], "reason": "", "suggestion": None}
    assert "uncited-claim" not in found(a_case(), bare | {"flags": [flag]})


def test_a_source_must_be_about_the_reader_and_not_private() -> None:
    """Another person's note, an unknown note and a private passage cannot be cited."""
    draft = changed(1, "Your choir dives in Zeeland.", "Joost dives in Zeeland")
    draft["sentences"][1]["sources"][0]["note_id"] = "n2"
    assert "source-person" in found(a_case(), draft)
    draft["sentences"][1]["sources"][0]["note_id"] = "n9"
    assert "source-note" in found(a_case(), draft)
    notes = [{"id": "n1", "date": "2026-05-16", "people": ["Lotte Brandsma"], "text": NOTE, "private": True}]
    assert "source-private" in found(a_case(notes=notes), a_draft(*GOOD))


def test_their_promise_told_as_mine_is_found() -> None:
    """“I'll send the score” when they promised it."""
    case = a_case(expect={"promises_theirs": [["score"]]})
    assert "promise-reversed" in found(case, a_draft(("I'll send the score for choir.", None)))
    assert "promise-reversed" not in found(case, a_draft(("You said you'll send the score, I will wait.", None)))


def test_too_little_noted_wants_a_question() -> None:
    """A filler draft is wrong where a question was expected, a question is right."""
    case = a_case(expect={"question": True})
    assert "question" in found(case, a_draft(*GOOD))
    assert found(case, a_draft(body="", question="What did you talk about?", subject=None)) == set()


def idea(**changes: object) -> dict[str, Any]:
    """A help idea that is in order."""
    good = {
        "idea": "Help find tenors through my choir",
        "need": {"note_id": "n1", "quote": "her choir is 2 tenors short"},
        "mine": "choir",
        "effort_minutes": 15,
        "first_step": "Ask in my choir",
    }
    return good | changes


HELP = {"needs": ["2 tenors short"], "help": [{"need": "tenors", "mine": "choir"}]}


def test_a_good_idea_has_no_findings() -> None:
    """Both sides, effort and first step: nothing is found."""
    assert found(a_case("help-ideas", expect=HELP), {"ideas": [idea()], "gaps": []}) == set()


@pytest.mark.parametrize(
    ("ideas", "grader"),
    [
        ([idea(mine="a yacht")], "idea-mine"),
        ([idea(effort_minutes=0)], "idea-effort"),
        ([idea(first_step="")], "idea-parts"),
        ([idea(mine="Postgres")], "idea-pair"),
        ([], "idea-missing"),
        ([], "gaps"),
    ],
)
def test_a_fault_in_ideas_is_found(ideas: list[dict[str, Any]], grader: str) -> None:
    """One planted fault, and its grader speaks."""
    assert grader in found(a_case("help-ideas", expect=HELP), {"ideas": ideas, "gaps": []})


def test_an_idea_where_none_is_honest_is_found() -> None:
    """With nothing to offer, every idea is wrong."""
    assert "idea-dishonest" in found(a_case("help-ideas", expect={"empty_help": True}), {"ideas": [idea()], "gaps": []})


def prep(**changes: object) -> dict[str, Any]:
    """A preparation that is in order."""
    source = {"note_id": "n1", "quote": "her choir is 2 tenors short"}
    texts = ("Has a tenor turned up?", "What will your choir sing?", "How did your choir begin?")
    good = {
        "person": {"id": "p", "name": "Lotte Brandsma"},
        "openers": [{"text": text, "sources": [source]} for text in texts],
        "questions": [{"text": "What does the choir give you?", "depth": 2, "sources": [source]}],
        "help": [],
    }
    return {"people": [good | changes]}


def test_a_good_preparation_has_no_findings() -> None:
    """Three openers, a question beyond work: nothing is found."""
    assert found(a_case("prep"), prep(openers=prep()["people"][0]["openers"])) == set()


@pytest.mark.parametrize(
    ("document", "grader"),
    [
        (prep(openers=[]), "openers-few"),
        (prep(openers=[{"text": "Your choir.", "sources": []}]), "opener-question"),
        (prep(openers=[{"text": "Your choir?", "sources": []}]), "opener-source"),
        (prep(openers=[{"text": "Your choir?", "sources": []}] * 3), "openers-alike"),
        (prep(questions=[{"text": "How is work?", "depth": 1, "sources": []}]), "question-beyond-work"),
        (prep(questions=[{"text": "A?", "depth": 3}, {"text": "B?", "depth": 1}]), "question-depth"),
        (prep(questions=[{"text": "Tell me.", "depth": 1}]), "question-mark"),
        (prep(openers=[{"text": "Sun?", "sources": []}]), "no-detail"),
    ],
)
def test_a_fault_in_a_preparation_is_found(document: dict[str, Any], grader: str) -> None:
    """One planted fault, and its grader speaks."""
    assert grader in found(a_case("prep"), document)


def fact(quote: str, kind: str, **changes: object) -> dict[str, Any]:
    """A fact of the made note."""
    start = NOTE.index(quote)
    return {"note_id": "n1", "quote": quote, "start": start, "end": start + len(quote), "kind": kind} | changes


@pytest.mark.parametrize(
    ("read", "grader"),
    [
        (fact("2 tenors short", "work"), "fact-kind"),
        (fact("2 tenors short", "need", start=0), "fact-span"),
        (fact("2 tenors short", "need", reserve="private"), "fact-withheld"),
        (fact("nurse", "work"), "fact-missing"),
        (fact("Her sister Bea is in debt", "personal"), "fact-leak"),
        (fact("Her sister Bea is in debt", "personal", reserve="confidence"), "fact-reserve"),
        (fact("Her sister Bea is in debt", "personal", reserve="third-person"), "fact-gravity"),
    ],
)
def test_a_fault_in_the_facts_is_found(read: dict[str, Any], grader: str) -> None:
    """One planted fault, and its grader speaks."""
    wanted = [
        {"quote_has": "2 tenors short", "kind": ["need"]},
        {"quote_has": "in debt", "reserve": "third-person", "gravity": "hardship"},
    ]
    assert grader in found(a_case("reading", facts=wanted), {}, [read])
