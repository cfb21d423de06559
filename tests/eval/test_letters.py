"""Fifty letters over every kind and channel, as the recipient sees them, and the readers' verdicts."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from coach.domain.suggestion import Channel, DraftKind
from eval.letters import __main__ as letters
from eval.letters.plan import Scene, places, scenes
from eval.letters.verdicts import Verdict, read_verdicts, told
from eval.letters.writing import Desk


def test_the_plan_is_fifty_letters_of_every_kind_on_every_channel() -> None:
    """Seven kinds, four channels each, thanks in three formalities, and the same plan every time."""
    plan = places()
    assert len(plan) == len({place.id for place in plan}) == 50
    assert {(place.kind, place.channel) for place in plan} == {
        (kind, channel) for kind in DraftKind for channel in Channel
    }
    thanks = {place.options["formality"] for place in plan if place.kind == "thank-you"}
    assert thanks == {1, 2, 3}
    assert plan == places()


def test_the_scenes_are_many_and_mixed() -> None:
    """More people than letters, over all themes of follow-ups and the sample, no scene twice."""
    found = scenes()
    named = Counter((scene.name, scene.about) for scene in found)
    assert len(found) > 50
    assert max(named.values()) == 1
    assert len({scene.case.theme for scene in found[:40] if scene.case}) >= 10
    assert sum(scene.case is None for scene in found[:36]) == 12


def test_a_page_of_letters_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Subject and body stand as the recipient gets them, below them each claim's note, and a line for the verdict."""
    assert letters.main(["--engine", "off", "--kind", "second-touch", "--limit", "1", "--out", str(tmp_path)]) == 0
    page = (tmp_path / "letters.md").read_text()
    assert "1 letters" in capsys.readouterr().out
    assert "\n> Hi " in page
    assert "<sub>" in page
    assert "Written before" in page
    assert "Verdict (send, edit, wrong): ____" in page
    [line] = (tmp_path / "letters.jsonl").read_text().splitlines()
    assert json.loads(line)["letter"].endswith("second-touch.email")


def test_a_question_passes_the_letter_on() -> None:
    """Where too little is noted for a kind, the next scene gets the letter, and the question is told once."""
    desk = Desk("off")
    german = next(scene for scene in scenes() if scene.name == "lang-german")
    first, second = list(desk.write_all(places()[:2], [german, Scene("Priya Raman"), Scene("Kwame Boateng")]))
    assert [first.scene.about, second.scene.about] == ["Priya Raman", "Kwame Boateng"]
    assert [letter.scene for letter in desk.passed] == [german]


def test_an_error_is_told_and_stops_nothing() -> None:
    """An option nobody knows makes an answer of its own on the page, not a search through all scenes."""
    [letter] = Desk("off").write_all(places({"formality": 9})[:1], scenes())
    assert not letter.written
    assert letter.document["error"]["kind"] == "usage"


def test_options_reach_every_letter() -> None:
    """What others add to the command line can be tried on all fifty."""
    assert all(place.options["angle"] == "help" for place in places({"angle": "help"}))


def test_verdicts_become_shares_and_reasons(tmp_path: Path) -> None:
    """Shares over all, by kind and by channel; the frequent reasons first; what nobody read does not count."""
    given = [
        ("01.follow-up.email", "send", ""),
        ("02.follow-up.sms", "Edit", "two thoughts in one line"),
        ("03.close.email", "edit", "two thoughts in one line"),
        ("04.close.dm", "wrong", "names the sister"),
        ("05.close.dm", "", ""),
    ]
    path = tmp_path / "verdicts.jsonl"
    lines = [json.dumps({"letter": one, "verdict": verdict, "reason": reason}) for one, verdict, reason in given]
    path.write_text("\n".join(lines))
    report = told(read_verdicts(path))
    assert "4 of 5 letters read" in report
    assert "| **all** | 4 | 25% | 50% | 25% |" in report
    assert "| follow-up | 2 | 50% | 50% | 0% |" in report
    assert "- edit 2×: two thoughts in one line (02.follow-up.sms, 03.close.email)" in report
    assert told([Verdict("01.close.dm", "", "")]).startswith("0 of 1")


@pytest.mark.parametrize(
    "line",
    ["no json", '{"letter": "1"}', '{"letter": "01.close.dm", "verdict": "fine"}', '{"letter": "1", "verdict": ""}'],
)
def test_a_line_that_is_no_verdict_is_refused(line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message names the line, and the exit status says that nothing was counted."""
    path = tmp_path / "verdicts.jsonl"
    path.write_text(line)
    assert letters.main(["--verdicts", str(path)]) == 2
    assert "line 1" in capsys.readouterr().err
