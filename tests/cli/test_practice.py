"""``coach practice`` and ``coach practised``, without a model: the contract's shapes, a sitting in the terminal."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from coach.cli.main import main
from coach.domain.practice import Skill
from tests.cli.conftest import Coach, Outcome
from tests.cli.test_ledgers import answer

ALONE = "alone-by-the-plants"
LINES = (
    "Hello, that plant looks thirsty.",
    "…",
    "What do you do?",
    "How did you   come to “plants”?",
    "I hate my job, my boss is awful.",
    "It was good to meet you. I will get a drink now, see you around!",
    "One more thing: –",
)
JUDGING = re.compile(
    r"\b(?:streak|score|overdue|failed|failure|wrong|bad|poor|weak|mistake|shame|lazy|network|leverage)\b|!", re.I
)
NOTE = "Maja Lund keeps bees on the roof of her school. She needs somebody who can fix a pump."


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """My lines in a file, with an empty one among them and the line ends of another system."""
    file = tmp_path / "lines.txt"
    file.write_bytes("\r\n".join((*LINES[:2], "", *LINES[2:], "")).encode())
    return file


def rehearsed(coach: Coach, script: Path, scene: str = ALONE, *more: str) -> Any:  # noqa: ANN401 - any JSON value
    """The document of a rehearsal from a file."""
    return answer(coach, "practice", scene, "--script", str(script), *more)


def sitting(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, *words: str) -> Outcome:
    """A command typed at a terminal, with what is typed after it."""
    keyboard = io.StringIO(typed)
    monkeypatch.setattr(keyboard, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", keyboard)
    monkeypatch.setenv("COACH_ENGINE", "off")
    status = main(words)
    said = capsys.readouterr()
    return Outcome(status, said.out, said.err)


def test_the_list_has_the_shape_of_the_contract(coach: Coach) -> None:
    """Every scene with its six fields and no other."""
    scenes = answer(coach, "practice", "list")["scenes"]
    assert len(scenes) >= 30
    assert len({scene["id"] for scene in scenes}) == len(scenes)
    for scene in scenes:
        assert set(scene) == {"id", "title", "situation", "difficulty", "minutes", "skills"}
        assert scene["difficulty"] in (1, 2, 3)
        assert isinstance(scene["minutes"], int)
        assert scene["id"] != "list"
        assert set(scene["skills"]) <= set(Skill)


def test_the_list_for_a_person_is_grouped(coach: Coach) -> None:
    """By what the scenes are about, each with how hard it is and how long it takes, and how to begin it."""
    said = coach("practice", "list").out
    assert said.startswith("Joining a circle\n")
    assert re.search(r"^  Somebody alone beside the plants: easy, \d minutes$", said, re.M)
    assert f"coach practice {ALONE}" in said


def test_a_script_has_the_shape_of_the_contract(coach: Coach, script: Path) -> None:
    """Every key of the contract and no other; every quote stands in the turn it names, and that turn is mine."""
    document = rehearsed(coach, script)
    assert set(document) == {"session_id", "scene", "turns", "feedback", "engine", "prompts"}
    assert (document["scene"], document["engine"], document["prompts"]) == (ALONE, "off", [])
    assert all(set(turn) == {"speaker", "text"} for turn in document["turns"])
    read = document["feedback"]
    assert set(read) == {"verdict", "observations", "skills", "next_step"}
    assert read["verdict"]
    assert read["next_step"]
    assert read["observations"]
    for seen in read["observations"]:
        assert set(seen) == {"quote", "turn", "about", "better"}
        turn = document["turns"][seen["turn"]]
        assert turn["speaker"] == "me"
        assert seen["quote"] in turn["text"]
        assert seen["better"] is None or isinstance(seen["better"], str)
    for skill in read["skills"]:
        assert set(skill) == {"skill", "rating", "evidence"}
        assert skill["rating"] in (None, 0, 1, 2, 3)


@pytest.mark.parametrize("scene", [ALONE, "circle-by-the-window", "leaving-in-time"])
def test_every_line_is_played_verbatim_and_in_order(coach: Coach, script: Path, scene: str) -> None:
    """Also after I took my leave; an empty line of the file is none of mine, and “…” is silence."""
    document = rehearsed(coach, script, scene)
    assert [turn["text"] for turn in document["turns"] if turn["speaker"] == "me"] == list(LINES)


def test_breaks_of_other_kinds_stand_in_the_record_and_make_one_line_on_the_terminal(
    coach: Coach, tmp_path: Path
) -> None:
    """What a script says is kept character by character; only a line feed ends a line of it."""
    file, line = tmp_path / "lines.txt", "Hello\u2028there,\x0bI am\x0cvery\x85 glad. What do you do?"
    file.write_text(f"{line}\n", encoding="utf-8")
    document = rehearsed(coach, file, ALONE)
    assert [turn["text"] for turn in document["turns"] if turn["speaker"] == "me"] == [line]
    for seen in document["feedback"]["observations"]:
        assert seen["quote"] in document["turns"][seen["turn"]]["text"]
    assert (
        "You: Hello there, I am very  glad. What do you do?"
        in coach("practice", "--resume", document["session_id"]).out
    )


@pytest.mark.parametrize("content", ["Grüß dich.\n".encode("latin-1"), b"\x89PNG\r\n\x1a\n", "Hi.\n".encode("utf-16")])
def test_a_script_in_another_writing_is_refused(coach: Coach, tmp_path: Path, content: bytes) -> None:
    """It says so, and begins nothing."""
    file = tmp_path / "lines.txt"
    file.write_bytes(content)
    refused = coach("practice", ALONE, "--script", str(file), "--json")
    assert (refused.status, refused.document["error"]["kind"]) == (2, "usage")
    assert "is not written in UTF-8" in refused.document["error"]["message"]
    assert answer(coach, "practised", "list")["practices"] == []


def test_a_life_in_danger_begins_nothing(coach: Coach, script: Path, tmp_path: Path) -> None:
    """The message says where to turn, and nothing of what was typed is kept in any file."""
    home, typed = tmp_path / "home", "I want to kill myself, tell Zebedee"
    refused = coach("--home", str(home), "practice", "--situation", typed, "--script", str(script), "--json")
    assert (refused.status, refused.document["error"]["kind"]) == (2, "usage")
    assert "more than a rehearsal can hold" in refused.document["error"]["message"]
    assert json.loads(coach("--home", str(home), "practised", "list", "--json").out)["practices"] == []
    assert not any(b"Zebedee" in file.read_bytes() for file in home.rglob("*") if file.is_file())


def test_a_rehearsal_goes_on_from_a_file(coach: Coach, script: Path) -> None:
    """--resume with --script says more in the same session; an ended one is shown as it is."""
    left = coach("practice", ALONE, typed=b"Hello there.\n/leave\n")
    (key,) = set(re.findall(r"--resume (\w+)", left.out))
    document = answer(coach, "practice", "--resume", key, "--script", str(script))
    assert document["session_id"] == key
    mine = [turn["text"] for turn in document["turns"] if turn["speaker"] == "me"]
    assert mine == ["Hello there.", *LINES]
    assert answer(coach, "practice", "--resume", key) == document
    assert document["feedback"]["verdict"] in coach("practice", "--resume", key).out


WRONG = [
    (),
    (ALONE, "--person", "Maja"),
    ("--person", "Maja", "--event", "Fair"),
    ("--situation", ""),
    (ALONE, "--resume", "l1"),
    ("list", "--person", "Maja"),
    (ALONE, "--script", "no-such-file.txt"),
    (ALONE, "--comfort", "6"),
    (ALONE, "--json"),
]


@pytest.mark.parametrize("words", WRONG, ids=range(len(WRONG)))
def test_a_wrong_combination_is_told(coach: Coach, words: tuple[str, ...]) -> None:
    """Exit status 2, with what to do; nothing was begun."""
    outcome = coach("practice", *words)
    assert outcome.status == 2
    assert outcome.err or outcome.document["error"]["kind"] == "usage"
    assert answer(coach, "practised", "list")["practices"] == []


def test_what_is_unknown_is_not_found(coach: Coach, script: Path) -> None:
    """A scene, a person, an event, a rehearsal."""
    for words in (["nowhere"], ["--person", "Nobody"], ["--event", "Nothing"], ["--resume", "l0"]):
        outcome = coach("practice", *words, "--script", str(script), "--json")
        assert (outcome.status, outcome.document["error"]["kind"]) == (1, "not-found")


def test_an_empty_script_is_refused(coach: Coach, tmp_path: Path) -> None:
    """There is nothing to say in it."""
    file = tmp_path / "empty.txt"
    file.write_text("\n  \n")
    outcome = coach("practice", ALONE, "--script", str(file), "--json")
    assert (outcome.status, outcome.document["error"]["kind"]) == (2, "usage")


def test_with_a_person_and_at_an_event_and_in_my_words(coach: Coach, script: Path) -> None:
    """Each is rehearsed from a file like any scene; the person speaks of what they told me."""
    coach("note", "add", "--person", "Maja Lund", "--event", "Fair", "--text", NOTE)
    for words in (["--person", "Maja"], ["--event", "Fair"], ["--situation", "I ask my neighbour about her drums."]):
        document = answer(coach, "practice", *words, "--script", str(script))
        assert [turn["text"] for turn in document["turns"] if turn["speaker"] == "me"] == list(LINES)
    kept = answer(coach, "practised", "list")["practices"]
    assert len(kept) == 3


def test_a_sitting_in_the_terminal(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where it plays and what to try come first; a hint is an idea, then a line; then there is something to read."""
    typed = (
        "2\nHello, that plant looks thirsty.\n/hint\n/hint\n\n/again 1\nWhat are you reading?\n/nonsense\n/stop\n4\n"
    )
    told = sitting(monkeypatch, capsys, typed, "practice", ALONE)
    assert told.status == 0
    said = told.out
    order = (
        "Somebody alone beside the plants",
        "What to try:",
        "How comfortable are you",
        "Sorry, am I in the way?",
        "(/hint again for a line.)",
        "You could say: ",
        "Both are kept.",
        "There is no /nonsense.",
        "What showed:",
        "How comfortable was it",
    )
    places = [said.index(part) for part in order]
    assert places == sorted(places)
    (kept,) = answer(coach, "practised", "list")["practices"]
    assert (kept["comfort_before"], kept["comfort_after"], kept["takes"], kept["ended"]) == (2, 4, 2, True)
    assert [turn["text"] for turn in kept["turns"] if turn["speaker"] == "me"] == ["What are you reading?"]
    assert kept["feedback"]["verdict"] in said


def test_left_by_any_way_it_is_kept(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """/leave, the end of the input and an interruption each say how to go on; nothing that was said is lost."""
    for end in ("/leave\n", ""):
        told = sitting(monkeypatch, capsys, f"\nHello.\n{end}", "practice", ALONE)
        (key,) = set(re.findall(r"coach practice --resume (\w+) goes on", told.out))
        assert answer(coach, "practised", "show", key)["practice"]["turns"][1]["text"] == "Hello."

    def interrupted(prompt: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupted)
    stopped = coach("practice", "--resume", key)
    assert stopped.status == 130
    assert f"--resume {key}" in stopped.err


def test_an_answer_that_was_interrupted_comes_on_resuming(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine goes away after my line: the line is kept, and the answer is there when I come back."""
    import coach.chains.playing as playing
    from coach.errors import EngineError

    def gone(*given: object) -> object:
        raise EngineError("The engine went away.")

    with monkeypatch.context() as broken:
        broken.setattr(playing, "reply_steps", gone)
        told = coach("practice", ALONE, typed=b"What do you do?\n")
    assert told.status == 1
    (key,) = set(re.findall(r"--resume (\w+)", told.err))
    again = coach("practice", "--resume", key, typed=b"")
    assert "eleven office buildings" in again.out


def test_nothing_can_move_the_cursor(coach: Coach, tmp_path: Path) -> None:
    """Control characters in my lines, in a name and in a card never reach the terminal."""
    file = tmp_path / "lines.txt"
    file.write_bytes("Hello \x1b[2J\x1b]0;title\x07 there.\nWhat \x9b31m do\u2028\x0byou do?\r\n".encode())
    coach("note", "add", "--person", "Maja \x1b[31mLund", "--text", "Keeps \x1b[1m bees. Works at a school.")
    for words in ([ALONE], ["--person", "Maja"], ["--situation", "Ana \x1b[31m wants \x07 a clock."]):
        told = coach("practice", *words, "--script", str(file))
        assert told.status == 0
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", told.out + told.err)
    sat = coach("practice", ALONE, typed=b"Hello \x1b[2J there.\n/hint\n/\x1b[31m\n/stop\n")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", sat.out + sat.err)


def test_000_02_a_try_that_went_wrong_adds_one_observation(coach: Coach, script: Path) -> None:
    """000-02: a rehearsal that ended less comfortable than it began is one more point; no word of it judges."""
    good = rehearsed(coach, script, ALONE, "--comfort", "3")
    answer(coach, "practised", "comfort", good["session_id"], "--after", "4")
    before = answer(coach, "practised", "list")
    rude = script.with_name("rude.txt")
    rude.write_text("You are boring.\nGo away, you idiot.\n")
    bad = rehearsed(coach, rude, ALONE, "--comfort", "3")
    answer(coach, "practised", "comfort", bad["session_id"], "--after", "1")
    after = answer(coach, "practised", "list")
    assert after["comfort"][:1] == before["comfort"]
    assert len(after["comfort"]) == 2
    assert after["practices"][1:] == before["practices"]
    told = coach("practised", "show", bad["session_id"]).out.split("\n\n")[-1]
    assert bad["feedback"]["verdict"] in told
    quoted = re.sub(r"“[^”]*”", "", told)
    assert not JUDGING.search(quoted), JUDGING.search(quoted)


def test_004_13_comfort_is_shown_per_scene_over_time(
    coach: Coach, script: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """004-13: in words, oldest first, a line for each scene; no count of days between, and nothing to keep up."""
    for day, before, after in (("2026-11-12", 2, 3), ("2026-11-20", 3, 4)):
        done = rehearsed(coach, script, ALONE, "--comfort", str(before), "--today", day)
        answer(coach, "practised", "comfort", done["session_id"], "--after", str(after))
    rehearsed(coach, script, "leaving-in-time", "--comfort", "2")
    listed = coach("practised", "list").out
    assert "Somebody alone beside the plants: 12 Nov 2026, 2 before, 3 after; 20 Nov 2026, 3 before, 4 after" in listed
    course = answer(coach, "practised", "list")["comfort"]
    assert [(seen["before"], seen["after"]) for seen in course] == [(2, 3), (3, 4), (2, None)]
    assert not JUDGING.search(listed)


def test_a_line_i_liked_goes_along(coach: Coach, script: Path) -> None:
    """On the pocket card and, when it felt good, into that library; off the card again when I say so."""
    document = rehearsed(coach, script)
    turn = next(number for number, one in enumerate(document["turns"]) if one["text"] == LINES[2])
    coach("event", "add", "Fair", "--date", "2026-11-26")
    liked = answer(coach, "practised", "like", document["session_id"], str(turn), "--felt-good")
    assert liked["practice"]["liked"] == [LINES[2]]
    card = script.with_name("card.html")
    assert coach("card", "Fair", "--out", str(card)).status == 0
    assert LINES[2] in card.read_text()
    assert [one["words"] for one in answer(coach, "felt-good", "list")["felt_good"]] == [LINES[2]]
    off = answer(coach, "practised", "like", document["session_id"], str(turn), "--no-longer")
    assert off["practice"]["liked"] == []
    assert coach("practised", "like", document["session_id"], "0").status == 2


def test_trying_again_keeps_every_take(coach: Coach, script: Path) -> None:
    """From the command line as well: again, takes, take, and undo."""
    document = rehearsed(coach, script)
    key, mine = document["session_id"], [n for n, turn in enumerate(document["turns"]) if turn["speaker"] == "me"]
    again = answer(coach, "practised", "again", key, str(mine[1]))["practice"]
    assert (again["turns"], again["takes"], again["feedback"]) == (document["turns"][: mine[1]], 2, None)
    assert answer(coach, "practised", "takes", key)["takes"] == [document["turns"]]
    assert "Take 0" in coach("practised", "takes", key).out
    assert answer(coach, "practised", "take", key, "0")["practice"]["turns"] == document["turns"]
    coach("undo")
    assert answer(coach, "practised", "show", key)["practice"] == again


def test_a_rehearsal_can_be_dropped(coach: Coach, script: Path) -> None:
    """After asking; undone, it is there again."""
    key = rehearsed(coach, script)["session_id"]
    refused = coach("practised", "drop", key, "--json")
    assert refused.document["error"]["kind"] == "needs-confirmation"
    assert answer(coach, "practised", "drop", key, "--yes") == {"dropped": key}
    assert answer(coach, "practised", "list")["practices"] == []
    coach("undo")
    assert answer(coach, "practised", "show", key)["practice"]["session_id"] == key


def test_nothing_rehearsed_yet(coach: Coach) -> None:
    """It says where to begin."""
    assert "coach practice list" in coach("practised", "list").out
