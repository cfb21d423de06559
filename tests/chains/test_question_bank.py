"""The questions that ship with the coach: every one of them read, and the sets for those I work with."""

from __future__ import annotations

import re

import pytest

from coach.chains import question_bank
from coach.chains.prep import Prep
from coach.checks.kind_words import unkind
from coach.checks.tone import tone_flags
from coach.domain.brain import Topic
from coach.domain.person import Person
from coach.domain.suggestion import Question
from tests.chains.conftest import Opening

MANAGER, PEER = (Person("p", "Gwen Abel", relation=relation) for relation in ("manager", "peer"))
TOPICS = question_bank.topics()
SETS = tuple(found for person in (MANAGER, PEER) if (found := question_bank.workplace(person)))
SHIPPED = [question for topic in (*TOPICS, *SETS) for question in (*topic.questions, *topic.further)]
STAGE = re.compile(
    r"\b(?:young\w*|old(?:er)?|age|senior|junior|student|graduat\w+|retire\w*|first job|career|start(?:ed|ing) out"
    r"|at your (?:level|stage)|years of experience|grow up|promot\w+|entry.level|veteran)\b",
    re.I,
)
ALCOHOL = re.compile(r"\b(?:drinks?|beer|wine|bar|pub|cocktails?|pint|toast)\b", re.I)
REVIEW = re.compile(r"\b(?:feedback|performance|apprais\w+|rating|target|objective|how am I doing)\b", re.I)


def test_002_06_the_four_topics_are_each_put_three_ways() -> None:
    """002-06: where the field goes, the best part, what stood in the way, what helped; one more layer under each."""
    assert [topic.name for topic in TOPICS] == ["direction", "best-part", "obstacles", "qualities"]
    for topic in TOPICS:
        assert len(topic.questions) == len(set(topic.questions)) == 3
        assert topic.further


def test_002_07_the_pace_is_to_stay_until_it_is_understood() -> None:
    """002-07: no quiz; ask on until you could explain it."""
    assert "stay with an answer until you could explain it" in question_bank.pace()
    assert not ALCOHOL.search(question_bank.pace())


@pytest.mark.parametrize("question", SHIPPED)
def test_002_16_a_shipped_question_presumes_nothing_and_is_kind(question: str) -> None:
    """002-16: no career stage; no drink, no plea and no pitch either, and each can be said in one breath."""
    assert not STAGE.search(question)
    assert not ALCOHOL.search(question)
    assert not tone_flags(question)
    assert not unkind(question)
    assert question.endswith("?")
    assert len(question.split()) <= 40


@pytest.mark.parametrize("found", SETS, ids=lambda found: found.name)
def test_004_11_the_workplace_set_opens_outside_any_review(found: Topic) -> None:
    """004-11, 002-13: an opener that says it is none, three questions about what they are after."""
    assert len(found.questions) == 3
    first, *others = found.questions
    assert re.match(r"(?:This is not about my work|We mostly talk about what has to be done)", first)
    assert not any(REVIEW.search(question) for question in (first, *others, *found.further))


@pytest.mark.parametrize(
    ("relation", "name"),
    [
        ("manager", "manager"),
        ("my boss", "manager"),
        ("team lead", "manager"),
        ("peer", "peer"),
        ("Colleagues in data", "peer"),
        ("former manager", None),
        ("friend", None),
        ("customer", None),
        (None, None),
    ],
)
def test_004_11_it_is_chosen_by_who_they_are_to_me(relation: str | None, name: str | None) -> None:
    """A manager and a peer have one each; others none, and nor has a manager of old."""
    found = question_bank.workplace(Person("p", "Gwen Abel", relation=relation))
    assert (found and found.name) == name


def test_004_11_a_briefing_for_a_manager_asks_for_their_goals(opened: Opening) -> None:
    """The set stands among the questions of prep, at depth 2, with no note behind it and none claimed."""
    coach = opened()
    coach.add_note("Runs the depot. Likes moss.", ["Gwen Abel"])
    plain = {question.text for question in coach.brief("Gwen").people[0].questions}
    coach.edit_person("Gwen", relation="manager")
    made = coach.brief("Gwen").people[0].questions
    added = [question for question in made if question.text not in plain]
    assert added == [Question(text, 2) for text in SETS[0].questions]
    assert [question.depth for question in made] == sorted(question.depth for question in made)


def test_004_11_after_grave_news_nobody_is_asked_what_they_are_after(opened: Opening) -> None:
    """A manager whose mother died is not asked for next year's goals."""
    coach = opened()
    coach.add_note("Her mother died last week.", ["Gwen Abel"])
    coach.edit_person("Gwen", relation="manager")
    asked = {
        question.text
        for step in coach.brief_steps("Gwen")
        if isinstance(step, Prep)
        for question in step.people[0].questions
    }
    assert not asked & set(SETS[0].questions)
