"""Practices of an evening ahead that also have to work from the terminal; each is named by its id."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from coach.chains import session
from coach.chains.context import Desk
from coach.chains.prep import BriefStep, brief_steps
from coach.domain.person import Person
from coach.errors import EngineError
from tests.cli.conftest import Coach
from tests.cli.test_ledgers import answer


@pytest.fixture
def evening(coach: Coach) -> Coach:
    """An evening with one guest who is known."""
    answer(coach, "me", "--set", "does=data engineer in a harbour", "--set", "can_do=draw tide tables", "--yes")
    answer(coach, "note", "add", "--person", "Ana Ruiz", "--date", "2026-11-10", "--text", "Ana sings in a choir.")
    answer(coach, "event", "add", "Data Night", "--date", "2026-11-26", "--guest", "Ana Ruiz")
    return coach


@pytest.mark.parametrize(
    ("text", "span", "reason"),
    [
        ("I am one of the best data engineers in a harbour", "I am one of the best", "impressing"),
        ("I am a data engineer in a harbour, shall we book a demo?", "book a demo", "sells"),
        ("I am a data engineer in a harbour, and you look gorgeous", "you look gorgeous", "flirting"),
    ],
)
def test_000_07_a_first_line_that_sells_brags_or_flirts_is_pointed_at(
    evening: Coach, text: str, span: str, reason: str
) -> None:
    """000-07: the words, the reason, and another way; a plain line has no flag of that kind."""
    flags = answer(evening, "self-intro", "add", text)["flags"]
    (flag,) = [flag for flag in flags if flag["span"] == span]
    assert reason in flag["reason"]
    assert flag["suggestion"]
    assert f"“{span}”" in evening("self-intro", "list").out
    plain = answer(evening, "self-intro", "add", "I am a data engineer in a harbour")
    assert plain["flags"] == []


def test_000_15_words_that_did_me_good_are_there_to_pass_on(evening: Coach) -> None:
    """000-15: in the plan, the newest two, with who said them; not in what to say to strangers unless I choose so."""
    for words in ("an old one", "your question was a calm one", "nobody explains tides like you"):
        answer(evening, "felt-good", "add", words, "--person", "Ana")
    document = answer(evening, "prep", "Data Night")
    assert [(each["words"], each["person"]["name"]) for each in document["felt_good"]] == [
        ("nobody explains tides like you", "Ana Ruiz"),
        ("your question was a calm one", "Ana Ruiz"),
    ]
    assert "tides like you" not in json.dumps(document["strangers"])
    told = " ".join(evening("prep", "Data Night", "--step", "strangers").out.split())
    assert "“nobody explains tides like you” (Ana Ruiz said it to you)" in told


def test_003_05_what_they_need_is_asked_for_and_used(evening: Coach) -> None:
    """003-05: where no need is noted there is a question for it; a noted one leads to a way to help."""
    (before,) = answer(evening, "prep", "Data Night")["people"]
    assert any("have not noted what Ana needs. Ask:" in gap for gap in before["gaps"])
    assert before["help"] == []
    noted = answer(evening, "note", "add", "--person", "Ana", "--text", "She needs somebody who draws tide tables.")
    assert [fact["kind"] for fact in noted["facts"]] == ["need"]
    (after,) = answer(evening, "prep", "Data Night")["people"]
    assert not any("have not noted what Ana needs" in gap for gap in after["gaps"])
    assert after["help"][0]["need"]["quote"] in "She needs somebody who draws tide tables."


def test_004_12_whoever_was_picked_is_prepared_for(coach: Coach) -> None:
    """004-12: the random pick has three things to find out; the prep turns them into questions until they are noted."""
    for name in ("Ana Ruiz", "Bo Lind"):
        answer(coach, "person", "add", name)
    picked = answer(coach, "reintroduce", "--random", "--seed", "7")["person"]["name"]
    assert answer(coach, "reintroduce", "--random", "--seed", "7")["person"]["name"] == picked
    (before,) = answer(coach, "prep", "--person", picked)["people"]
    asked = " ".join(before["gaps"])
    for part in ("taking more of your time", "free weekend", "get better at this year"):
        assert part in asked
    answer(coach, "note", "add", "--person", picked, "--text", "Her goal is to sail to Gotland next summer.")
    (after,) = answer(coach, "prep", "--person", picked)["people"]
    assert "get better at this year" not in " ".join(after["gaps"])


def test_what_was_found_before_the_model_stopped_is_kept(evening: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    """The frame and the first person's lines are printed; the next time only the second is thought of."""
    answer(evening, "note", "add", "--person", "Bo Lind", "--date", "2026-11-11", "--text", "Bo plays chess.")
    answer(evening, "event", "edit", "Data Night", "--guest", "Bo Lind", "--yes")
    asked: list[str] = []

    def breaking(desk: Desk, person: Person) -> Iterator[BriefStep]:
        asked.append(person.name)
        if len(asked) == 2:
            raise EngineError("The model does not answer.", "Try again.")
        yield from brief_steps(desk, person)

    monkeypatch.setattr(session, "brief_steps", breaking)
    stopped = evening("prep", "Data Night")
    assert stopped.status == 1
    assert "The model does not answer" in stopped.err
    for part in ("Ana Ruiz", "Bo Lind", "To leave:", f"With {asked[0]}"):
        assert part in stopped.out
    assert f"With {asked[1]}" not in stopped.out
    document = answer(evening, "prep", "Data Night")
    assert asked[2:] == [asked[1]]
    assert all(each["openers"] or each["questions"] for each in document["people"])
