"""Rehearsals at the door: every line is kept as it is said, and can be gone on with, tried again and taken back."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import coach.chains.playing as playing
from coach.app import Coach, open_coach
from coach.app.rehearsals import SILENCE
from coach.domain.practice import ME, Practice, Turn
from coach.errors import EngineError, NotFound, UsageError
from coach.settings import Engine, Settings

ALONE = "alone-by-the-plants"
CIRCLE = "circle-by-the-window"
NOTE = "Maja Lund keeps bees on the roof of her school. She needs somebody who can fix a pump."


def spoken(practice: Practice) -> list[str]:
    """My lines."""
    return [turn.text for turn in practice.turns if turn.mine]


def talked(coach: Coach, scene: str = ALONE, *lines: str) -> Practice:
    """A rehearsal in which I said these lines, each answered."""
    practice = coach.begin_practice(scene)
    for line in lines or ("Hello, what are you reading?", "What do you do?"):
        coach.say_in_practice(practice.id, line)
        practice = coach.reply(practice.id)
    return practice


def breaking_after(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Whoever answers is gone after so many turns."""
    whole = playing.reply_steps

    def steps(*given: object) -> Iterator[object]:
        left = number
        for step in whole(*given):  # type: ignore[arg-type]
            if left == 0:
                raise EngineError("The engine went away.")
            yield step
            left -= isinstance(step, Turn)

    monkeypatch.setattr(playing, "reply_steps", steps)


def test_a_line_is_kept_before_anybody_is_asked(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer breaks at once; my line is there, and asking again brings the answer."""
    practice = coach.begin_practice(ALONE)
    coach.say_in_practice(practice.id, "Hello, what are you reading?")
    with monkeypatch.context() as broken:
        breaking_after(broken, 0)
        with pytest.raises(EngineError):
            coach.reply(practice.id)
    assert spoken(coach.practice(practice.id)) == ["Hello, what are you reading?"]
    assert coach.practice(practice.id).turns[-1].mine
    assert not coach.reply(practice.id).turns[-1].mine


def test_an_interrupted_answer_goes_on_with_what_is_missing(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several who answer, the first is kept as soon as it is whole; nobody says it twice."""
    line = "Hello, may I join you? What are you talking about?"
    whole = talked(coach, CIRCLE, line)
    practice = coach.begin_practice(CIRCLE)
    coach.say_in_practice(practice.id, line)
    with monkeypatch.context() as broken:
        breaking_after(broken, 1)
        with pytest.raises(EngineError):
            coach.reply(practice.id)
    assert coach.practice(practice.id).turns == whole.turns[: len(practice.turns) + 2]
    assert len(whole.turns) > len(practice.turns) + 2
    assert coach.reply(practice.id).turns == whole.turns
    assert coach.reply(practice.id).turns == whole.turns


def test_an_exchange_is_taken_back_as_one(coach: Coach) -> None:
    """Undoing takes my line and everything said to it; once more, and the exchange before goes."""
    practice = coach.begin_practice(CIRCLE)
    states = [practice.turns]
    for line in ("Hello, may I join you?", "What brought you here?"):
        coach.say_in_practice(practice.id, line)
        states.append(coach.reply(practice.id).turns)
    assert coach.undo().label == "say a line in a rehearsal"
    assert coach.practice(practice.id).turns == states[1]
    coach.undo()
    assert coach.practice(practice.id).turns == states[0]
    coach.undo()
    assert coach.practices() == []


def test_two_rehearsals_at_once_are_taken_back_apart(coach: Coach) -> None:
    """An answer joins the line it is to, never a line of another rehearsal that was said meanwhile."""
    one, other = coach.begin_practice(ALONE), coach.begin_practice(CIRCLE)
    coach.say_in_practice(one.id, "Hello.")
    coach.say_in_practice(other.id, "Hello, may I join you?")
    coach.reply(one.id)
    coach.undo()
    assert spoken(coach.practice(one.id)) == ["Hello."]
    assert spoken(coach.practice(other.id)) == ["Hello, may I join you?"]


def test_an_answer_to_what_was_taken_back_is_let_go(coach: Coach) -> None:
    """While they speak I take my line back: what they go on to say is not kept."""
    practice = coach.begin_practice(ALONE)
    coach.say_in_practice(practice.id, "Hello, what are you reading?")
    steps = coach.reply_steps(practice.id)
    next(steps)
    coach.undo()
    assert not any(isinstance(step, Turn) for step in steps)
    assert coach.practice(practice.id).turns == practice.turns


def test_000_05_saying_nothing_is_silence(coach: Coach) -> None:
    """000-05: standing there without a line is fine, and somebody makes room."""
    practice = coach.begin_practice(CIRCLE)
    coach.say_in_practice(practice.id, "  ")
    said = coach.reply(practice.id)
    assert spoken(said) == [SILENCE]
    assert said.scene.room is not None
    assert said.scene.room.line in [turn.text for turn in said.turns]


def test_trying_again_keeps_both(coach: Coach) -> None:
    """“Let me try that again” from any line of mine; each take can be gone back to, and none is kept twice."""
    first = talked(coach)
    mine = [number for number, turn in enumerate(first.turns) if turn.mine]
    again = coach.again_from(first.id, mine[1])
    assert again.turns == first.turns[: mine[1]]
    assert again.takes == (first.turns,)
    assert coach.again_from(first.id, mine[0]).takes == (first.turns,)
    coach.say_in_practice(first.id, "Good evening.")
    second = coach.reply(first.id)
    back = coach.take_up(first.id, 0)
    assert back.turns == first.turns
    assert back.takes == (second.turns,)
    with pytest.raises(UsageError):
        coach.take_up(first.id, 1)


@pytest.mark.parametrize("turn", [-1, 0, 99])
def test_only_a_line_of_mine_can_be_tried_again_or_liked(coach: Coach, turn: int) -> None:
    """Another turn is refused, with the numbers that are mine."""
    practice = talked(coach)
    for verb in (coach.again_from, coach.like_line, coach.felt_good_line):
        with pytest.raises(UsageError) as refused:
            verb(practice.id, turn)
        mine = [str(number) for number, one in enumerate(practice.turns) if one.mine]
        assert refused.value.hint == f"Yours are: {', '.join(mine)}."


def test_an_ended_rehearsal_is_read_once_and_can_be_tried_again(coach: Coach) -> None:
    """Nothing more is said in it; a line tried again opens it, and what was read is about another take."""
    ended = coach.end_practice(talked(coach).id)
    assert ended.ended
    assert ended.feedback is not None
    assert coach.end_practice(ended.id) == ended
    with pytest.raises(UsageError, match="has ended"):
        coach.say_in_practice(ended.id, "And then")
    with pytest.raises(UsageError, match="has ended"):
        coach.reply(ended.id)
    again = coach.again_from(ended.id, 1)
    assert (again.ended, again.feedback) == (False, None)


def test_it_goes_on_days_later(coach: Coach, tmp_path: Path) -> None:
    """Left in one sitting, resumed in another."""
    practice = talked(coach)
    coach.close()
    later = open_coach(
        Settings(home=tmp_path / "home", engine=Engine.OFF, today=datetime.date(2026, 11, 24)),
    )
    later.say_in_practice(practice.id, "Where did you learn that?")
    assert later.reply(practice.id).turns[: len(practice.turns)] == practice.turns
    later.close()


@pytest.mark.parametrize(
    "what", [{}, {"scene_id": ALONE, "person": "Maja"}, {"person": "Maja", "event": "Fair"}, {"situation": " "}]
)
def test_one_thing_is_rehearsed(coach: Coach, what: dict[str, str]) -> None:
    """Nothing, or two things, or empty words, are refused."""
    coach.add_note(NOTE, ["Maja Lund"], event="Fair")
    with pytest.raises(UsageError):
        coach.begin_practice(**what)  # type: ignore[arg-type]
    assert coach.practices() == []


def test_a_typed_situation_becomes_a_scene_of_mine(coach: Coach) -> None:
    """It can be chosen again; one made from notes is made anew each time, since they change."""
    coach.add_note(NOTE, ["Maja Lund"])
    typed = coach.begin_practice(situation="I meet my new neighbour. She wants me to take her parcels.")
    coach.begin_practice(person="Maja")
    own = [scene.id for scene in coach.scenes() if scene.area == "mine"]
    assert own == [typed.scene.id]
    assert coach.begin_practice(typed.scene.id).scene == typed.scene
    with pytest.raises(NotFound):
        coach.scene("no-such-scene")


def test_004_13_comfort_before_and_after_is_kept_per_scene_over_time(coach: Coach) -> None:
    """004-13: each time adds a point to the course of its scene, oldest first; what was not told is left open."""
    first = coach.begin_practice(ALONE, comfort_before=2)
    coach.set_comfort(first.id, after=3)
    coach.begin_practice(CIRCLE, comfort_before=4)
    second = coach.begin_practice(ALONE)
    coach.set_comfort(second.id, after=4)
    coach.begin_practice(ALONE)
    day = datetime.date(2026, 11, 20)
    title = first.scene.title
    assert [seen for seen in coach.comfort_course() if seen.scene == title] == [
        (title, day, 2, 3),
        (title, day, None, 4),
    ]
    assert len(coach.comfort_course()) == 3
    with pytest.raises(UsageError):
        coach.set_comfort(first.id, before=6)


def test_000_02_a_try_that_went_wrong_adds_one_observation(coach: Coach) -> None:
    """000-02: comfort lower than before is one more point; no earlier one changes, and nothing is counted down."""
    good = coach.begin_practice(ALONE, comfort_before=3)
    coach.set_comfort(good.id, after=4)
    before, seen = coach.comfort_course(), coach.end_practice(good.id).feedback
    bad = talked(coach, ALONE, "Go away.")
    coach.set_comfort(bad.id, before=3, after=1)
    coach.end_practice(bad.id)
    assert coach.comfort_course()[: len(before)] == before
    assert len(coach.comfort_course()) == len(before) + 1
    assert coach.practice(good.id).feedback == seen


def test_the_next_scene_is_for_skills_not_seen(coach: Coach) -> None:
    """An easy one, another than the last; what was seen once is not asked for again."""
    first = coach.next_scene()
    assert first is not None
    assert first.difficulty == 1
    ended = coach.end_practice(talked(coach, first.id).id)
    assert ended.feedback is not None
    seen = {each.skill for each in ended.feedback.skills if each.rating is not None}
    following = coach.next_scene()
    assert seen
    assert following is not None
    assert following.id != first.id
    assert {*following.skills} - seen


def test_a_line_i_liked_goes_on_the_pocket_card(coach: Coach) -> None:
    """And into the library of what felt good, once; taken off again it is gone from the card."""
    coach.add_event("Fair", datetime.date(2026, 11, 26))
    practice = talked(coach)
    assert coach.card("Fair").liked == ()
    assert "Lines you liked" not in coach.card_html("Fair")
    mine = [number for number, turn in enumerate(practice.turns) if turn.mine]
    for turn in (*mine, mine[0]):
        coach.like_line(practice.id, turn)
    line = practice.turns[mine[0]].text
    assert coach.practice(practice.id).liked == (practice.turns[mine[1]].text, line)
    assert coach.card("Fair").liked[0] == line
    assert "Lines you liked" in coach.card_html("Fair")
    assert coach.felt_good_line(practice.id, mine[0]) == coach.felt_good_line(practice.id, mine[0])
    assert [(one.words, one.person_id) for one in coach.felt_good()] == [(line, None)]
    coach.like_line(practice.id, mine[0], liked=False)
    assert line not in coach.card("Fair").liked


def test_silence_is_no_line_to_like(coach: Coach) -> None:
    """There is nothing to take along."""
    practice = talked(coach, ALONE, "")
    with pytest.raises(UsageError, match="Nothing was said"):
        coach.like_line(practice.id, 1)


def test_forgetting_a_person_takes_the_rehearsals_along(coach: Coach, tmp_path: Path) -> None:
    """Those made from their notes, with them at an event, of words typed about them: no trace is left."""
    coach.add_note(NOTE, ["Maja Lund"], event="Fair")
    coach.add_note("Per Holm builds boats.", ["Per Holm"])
    kept = [coach.begin_practice(person="Per"), talked(coach)]
    coach.begin_practice(person="Maja")
    coach.begin_practice(event="Fair")
    coach.begin_practice(situation="Maja will ask me about the pump. She wants an answer today.")
    named = talked(coach, ALONE, "Maja told me about this evening.")
    dropped = coach.begin_practice(person="Maja")
    coach.drop_practice(dropped.id)
    assert coach.practice(named.id)
    coach.forget_person("Maja Lund")
    assert {one.id for one in coach.practices()} == {one.id for one in kept}
    coach.close()
    stored = (tmp_path / "home" / "notebook.sqlite").read_bytes()
    assert b"Maja" not in stored
    assert b"fix a pump" not in stored
    assert b"Per Holm" in stored


def test_a_namesake_in_a_stock_scene_is_nobody_i_know(coach: Coach) -> None:
    """Forgetting a Wanjiru of mine leaves the rehearsals with the one who comes with the coach."""
    coach.add_note("Wanjiru Mwangi sells lamps.", ["Wanjiru Mwangi"])
    practice = talked(coach, ALONE, "Hello Wanjiru, what are you reading?")
    coach.forget_person("Wanjiru Mwangi")
    assert coach.practice(practice.id) == practice


@pytest.mark.parametrize("private", [False, True])
def test_what_a_note_told_goes_with_the_note(coach: Coach, tmp_path: Path, private: bool) -> None:
    """Deleted or made private, nothing drawn from it is left in a rehearsal but my lines; undoing brings all back."""
    note = coach.add_note(NOTE, ["Maja Lund"])
    practice = coach.begin_practice(person="Maja")
    coach.say_in_practice(practice.id, "What are you working on?")
    before = coach.reply(practice.id)
    assert "bees" in json.dumps([one.line for one in before.scene.characters[0].tells])
    if private:
        coach.keep_private(note.id)
    else:
        coach.delete_note(note.id)
    after = coach.practice(practice.id)
    assert after.ended
    assert spoken(after) == ["What are you working on?"]
    assert {turn.text for turn in after.turns if not turn.mine} == {SILENCE}
    assert "bees" not in repr(after)
    assert "pump" not in repr(after)
    coach.undo()
    assert coach.practice(practice.id) == before


def test_deleting_another_note_changes_nothing(coach: Coach) -> None:
    """A rehearsal keeps what rests on other notes."""
    coach.add_note(NOTE, ["Maja Lund"])
    other = coach.add_note("Per Holm builds boats.", ["Per Holm"])
    practice = coach.begin_practice(person="Maja")
    coach.delete_note(other.id)
    assert coach.practice(practice.id) == practice


def test_a_person_merged_keeps_the_rehearsals(coach: Coach) -> None:
    """They are about the one who stays."""
    coach.add_note(NOTE, ["Maja Lund"])
    coach.add_note("Same Maja, from the market.", ["M. Lund"])
    practice = coach.begin_practice(person="Maja Lund")
    kept = coach.merge_people("M. Lund", "Maja Lund")
    assert coach.practice(practice.id).person_id == kept.id


def test_rehearsals_go_out_and_come_in_without_loss(coach: Coach, tmp_path: Path) -> None:
    """Takes, comfort, liked lines and feedback included; a second time adds nothing."""
    coach.add_note(NOTE, ["Maja Lund"], event="Fair")
    practice = talked(coach, CIRCLE, "Hello, may I join you?", "What brought you here?")
    coach.like_line(practice.id, next(n for n, turn in enumerate(practice.turns) if turn.mine))
    coach.set_comfort(practice.id, before=2, after=3)
    coach.again_from(practice.id, next(n for n, turn in enumerate(practice.turns) if turn.mine))
    coach.end_practice(practice.id)
    coach.begin_practice(person="Maja", comfort_before=1)
    coach.begin_practice(event="Fair")
    coach.export_file(tmp_path / "all.jsonl")
    other = open_coach(Settings(home=tmp_path / "other", engine=Engine.OFF, today=coach.today))
    assert other.import_file(tmp_path / "all.jsonl").skipped == []
    assert other.practices()[::-1] == coach.practices()[::-1]
    other.export_file(tmp_path / "again.jsonl")
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "all.jsonl").read_bytes()
    assert not any(other.import_file(tmp_path / "all.jsonl").created.values())
    other.close()


def test_a_dropped_rehearsal_waits_in_the_trash(coach: Coach, tmp_path: Path) -> None:
    """Under the title of its scene; and a backup holds what there is."""
    practice = talked(coach)
    coach.backup(tmp_path / "copy.zip")
    coach.drop_practice(practice.id)
    assert coach.practices() == []
    (gone,) = coach.trash()
    assert (gone.kind, gone.what) == ("practice", practice.scene.title)
    coach.restore_removed(gone.id)
    assert coach.practices() == [practice]
    coach.drop_practice(practice.id)
    coach.restore(tmp_path / "copy.zip")
    assert coach.practices() == [practice]


def test_my_lines_are_kept_as_typed(coach: Coach) -> None:
    """Spaces, signs and breaks of every kind stand."""
    practice = coach.begin_practice(ALONE)
    line = "  Well –  a   “plant”.\x1b[31m\nIs\u2028it\x0b\x0cyours?\x85 "
    kept = coach.say_in_practice(practice.id, line)
    assert kept.turns[-1] == Turn(ME, line)
    assert replace(coach.reply(practice.id), turns=()) == replace(kept, turns=())
