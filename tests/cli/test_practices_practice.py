"""Practices that are rehearsed, shown in the terminal; each is named by its id. The page says the same words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests import talks
from tests.cli.conftest import Coach
from tests.cli.test_ledgers import answer


@pytest.fixture
def spoken(tmp_path: Path) -> Path:
    """Where the lines of a talk are written."""
    return tmp_path / "lines.txt"


def played(coach: Coach, file: Path, talk: tuple[str, ...], *more: str) -> Any:  # noqa: ANN401 - any JSON value
    """The document of a talk, said from a file: ``talk`` is the scene and my lines."""
    file.write_text("\n".join(talk[1:]), encoding="utf-8")
    return answer(coach, "practice", talk[0], "--script", str(file), *more)


def theirs(document: Any) -> str:  # noqa: ANN401 - any JSON value
    """Everything the others said."""
    return "\n".join(turn["text"] for turn in document["turns"] if turn["speaker"] != "me")


def about(document: Any, beginning: str) -> list[Any]:  # noqa: ANN401 - any JSON value
    """The observations that begin like this."""
    return [seen for seen in document["feedback"]["observations"] if seen["about"].startswith(beginning)]


def rating(document: Any, skill: str) -> int | None:  # noqa: ANN401 - any JSON value
    """How a skill showed."""
    found: int | None = next(one["rating"] for one in document["feedback"]["skills"] if one["skill"] == skill)
    return found


def test_000_04_a_group_of_three_is_already_talking(coach: Coach, spoken: Path) -> None:
    """000-04: before I say a word, more than one of at least three has spoken."""
    document = played(coach, spoken, talks.CIRCLE)
    mine = [turn["speaker"] for turn in document["turns"]].index("me")
    assert len({turn["speaker"] for turn in document["turns"][:mine]}) >= 2
    shown = coach("practised", "show", document["session_id"]).out
    assert all(f"{name}: " in shown for name in ("Ines", "Omar", "Petra"))


def test_000_05_joining_without_a_line_is_read_as_joining(coach: Coach, spoken: Path) -> None:
    """000-05: silence first; somebody makes room, and it counts as having joined."""
    document = played(coach, spoken, talks.CIRCLE)
    assert "there is room" in theirs(document)
    assert about(document, "You joined")
    assert (rating(document, "joining") or 0) >= 2


def test_000_06_the_same_job_in_another_way(coach: Coach, spoken: Path) -> None:
    """000-06: tried again from the same moment in other words; both takes are kept, and one goes along."""
    answer(coach, "me", "--set", "does=data engineer in a harbour", "--set", "can_do=tide tables", "--yes")
    first = played(coach, spoken, talks.ABOUT_ME)
    assert answer(coach, "practised", "again", first["session_id"], "1")["practice"]["feedback"] is None
    spoken.write_text(talks.ANOTHER_WAY)
    second = answer(coach, "practice", "--resume", first["session_id"], "--script", str(spoken))
    takes = answer(coach, "practised", "takes", first["session_id"])
    assert [take[1]["text"] for take in takes["takes"]] == [talks.ABOUT_ME[1]]
    assert second["turns"][1]["text"] == talks.ANOTHER_WAY
    liked = answer(coach, "practised", "like", first["session_id"], "1")
    assert liked["practice"]["liked"] == [talks.ANOTHER_WAY]


def test_000_09_leaving_for_a_drink_and_another_way_out(coach: Coach, spoken: Path) -> None:
    """000-09: taken as a goodbye, nothing alcoholic is presumed; the hint knows a way out without it."""
    document = played(coach, spoken, talks.DRINK)
    assert "I will stay with this table" in theirs(document)
    shown = coach("practised", "show", document["session_id"]).out
    assert "good for once or twice an evening" in " ".join(shown.split())
    assert not re.search(r"\b(?:beer|wine|alcohol)\b", shown, re.I)
    answer(coach, "practised", "again", document["session_id"], "7")
    hints = coach("practice", "--resume", document["session_id"], typed=b"/hint\n/hint\n/leave\n").out
    line = next(one for one in hints.splitlines() if "You could say: " in one)
    assert "get on" in line
    assert not re.search(r"\b(?:drink|tea|fetch)\b", line)


def test_000_10_a_card_then_the_close(coach: Coach, spoken: Path) -> None:
    """000-10: the contact is offered once with a reason, taken, and the talk has an end."""
    document = played(coach, spoken, talks.CARD)
    assert "then I know where to send the date" in theirs(document)
    assert about(document, "A graceful exit")


def test_000_11_two_are_introduced_and_left_to_it(coach: Coach, spoken: Path) -> None:
    """000-11: both by name with what they share, then away: the skill shows in full."""
    document = played(coach, spoken, talks.TWO)
    assert "He mends wood?" in theirs(document)
    assert rating(document, "introducing") == 3


def test_000_12_a_warm_close_is_looked_for(coach: Coach, spoken: Path) -> None:
    """000-12: with one, it is quoted as what went well; without one, there is a better wording."""
    (warm,) = about(played(coach, spoken, talks.DRINK), "A graceful exit")
    assert warm["quote"] in talks.DRINK[-1]
    (cold,) = about(played(coach, spoken, talks.CURT), "No warm close")
    assert cold["better"]


def test_001_07_admiring_is_told_from_asking(coach: Coach, spoken: Path) -> None:
    """001-07: praise without a detail is quoted with another wording; the question about the matter is not."""
    document = played(coach, spoken, talks.ADMIRED)
    assert [seen["turn"] for seen in document["feedback"]["observations"] if seen["better"]] == [1]
    assert about(document, "Flattery")[0]["quote"] in talks.ADMIRED[1]


def test_001_08_a_walk_to_lunch_without_work(coach: Coach, spoken: Path) -> None:
    """001-08: the way, free time, and something to do together; work never comes up."""
    document = played(coach, spoken, talks.LUNCH)
    assert "chair on the roof" in theirs(document)
    assert "tram museum" in theirs(document)
    assert not re.search(r"\b(?:job|office|company|colleague|project)\b", theirs(document), re.I)


def test_002_07_a_quiz_is_noticed_and_staying_with_an_answer_too(coach: Coach, spoken: Path) -> None:
    """002-07: three new topics without a question on an answer are pointed at; follow-ups are named."""
    assert about(played(coach, spoken, talks.QUIZ), "Three topics in a row")
    calm = played(coach, spoken, talks.NEED)
    assert not about(calm, "Three topics in a row")
    assert about(calm, "A follow-up")
    assert (rating(calm, "going-deeper") or 0) >= 2


def test_002_08_a_complaint_and_a_plea_get_another_wording(coach: Coach, spoken: Path) -> None:
    """002-08: asked about work, my own words are quoted, each with a plain version beside it."""
    document = played(coach, spoken, talks.COMPLAINT)
    (complaint,), (plea,) = about(document, "A complaint"), about(document, "Neediness")
    shown = coach("practised", "show", document["session_id"]).out
    for seen in (complaint, plea):
        assert seen["quote"] in document["turns"][seen["turn"]]["text"]
        assert seen["better"]
        assert seen["better"].split(".")[0] in shown


def test_003_05_a_need_is_found_by_asking_on(coach: Coach, spoken: Path) -> None:
    """003-05: small talk does not bring it up, a question about what is hard does; looking back says which."""
    assert not about(played(coach, spoken, talks.SMALL_TALK), "A need found")
    document = played(coach, spoken, talks.NEED)
    (led,) = about(document, "A need found")
    assert led["quote"] == talks.NEED[3]
    assert "table that tells me who has paid" in theirs(document)


def test_003_12_moving_on_politely_is_read_as_good(coach: Coach, spoken: Path) -> None:
    """003-12: nothing for each other, left kindly: a good outcome, with nothing to try otherwise."""
    document = played(coach, spoken, talks.NO_FIT)
    assert "good outcome" in document["feedback"]["verdict"]
    assert rating(document, "leaving") == 3
    assert not [seen for seen in document["feedback"]["observations"] if seen["better"]]


def test_004_14_the_long_run_is_told_only_when_asked_for(coach: Coach, spoken: Path) -> None:
    """004-14: silence and light questions never bring it up; a question that goes there does."""
    assert talks.LONG_RUN not in theirs(played(coach, spoken, talks.LIGHT))
    assert talks.LONG_RUN in theirs(played(coach, spoken, talks.DEEPER))


@pytest.mark.parametrize("talked", [1, 2])
def test_004_14_going_deeper_waits_for_a_second_talk(coach: Coach, spoken: Path, talked: int) -> None:
    """004-14: with somebody I know, it is something to try only where we talked more than once."""
    noted = "Ana Ruiz sings in a choir. She moved to the harbour in spring."
    for day in range(talked):
        answer(coach, "note", "add", "--person", "Ana Ruiz", "--date", f"2026-11-0{2 + day}", "--text", noted)
    spoken.write_text("How is the choir?\n")
    document = answer(coach, "practice", "--person", "Ana Ruiz", "--script", str(spoken))
    first = [one["skill"] for one in document["feedback"]["skills"]][:4]
    assert ("going-deeper" in first) is (talked > 1)
