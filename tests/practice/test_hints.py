"""A hint fits the stage of the talk, and its line claims nothing about me."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from coach.checks.grounding import first_person_claims
from coach.domain.practice import ME, Line, Scene, Telling, Turn
from coach.practice.hints import Hint, hint
from coach.practice.picking_up import question_on
from coach.practice.scenes import scenes
from coach.practice.situations import scene_of
from coach.practice.stage import next_beats, opening
from tests.practice.made import ILSE, PAIR

CIRCLE = next(scene for scene in scenes() if scene.id == "circle-by-the-window")


def after(scene: Scene, *said: tuple[str, str], does: str = "") -> Hint:
    """The hint after lines of (speaker, text)."""
    return hint(scene, [Turn(who, text) for who, text in said], does=does)


def followed(scene: Scene, lines: int) -> list[Turn]:
    """A talk in which I say what each hint says."""
    turns = list(opening(scene))
    for _ in range(lines):
        turns.append(Turn(ME, hint(scene, turns).line))
        for beat in next_beats(scene, turns):
            turns.append(Turn(beat.who, beat.say, beat.act, beat.told))
    return turns


def test_000_05_a_circle_is_joined_by_listening() -> None:
    """000-05: first walk over, then listen; no clever line is asked for."""
    assert after(CIRCLE).line == "May I join you?"
    joined = after(CIRCLE, (ME, "May I join you?"), ("Omar", "Come, stand with us, there is room."))
    assert "Listening is enough" in joined.idea


def test_002_07_their_last_words_are_picked_up() -> None:
    """002-07: the line asks about what was said last, in their words."""
    found = after(PAIR, (ME, "Hello."), ("Ilse", "I repair clocks in a shop by the river."))
    assert found == Hint("Stay with what Ilse just said.", "How did you come to repair clocks in a shop by the river?")


def test_003_05_a_need_that_was_told_is_met_with_an_offer() -> None:
    """003-05: something small that would help, and nothing I would have to have."""
    scene = replace(PAIR, characters=(replace(ILSE, helped_by=("ask around", "page")),))
    said = [(ME, "What is hard?"), ("Ilse", ILSE.hides)]
    first = after(scene, *said)
    assert first.line == "May I ask around for you?"
    assert after(scene, *said, (ME, first.line), ("Ilse", ILSE.thanks)).line.startswith("I will let you get on.")
    assert after(PAIR, *said).line == "What would help you most with that?"


@pytest.mark.parametrize(
    ("question", "does", "line"),
    [
        ("And what do you do?", "data engineer at Altglas", "I am a data engineer at Altglas. And you?"),
        ("And what do you do?", "", "Let me think for a moment. How is it for you?"),
        ("And how have you been?", "baker", "Thank you for asking. How have you been yourself?"),
        ("May I ask why you left?", "baker", "That is a fair question. Let me think how to put it."),
        ("You said you would call. Did you get round to it?", "baker", "I have not forgotten it."),
    ],
)
def test_a_question_is_answered_before_anything_else(question: str, does: str, line: str) -> None:
    """What I do is said as my profile has it; nothing else is claimed."""
    assert after(PAIR, (ME, "Hello."), ("Ilse", question), does=does).line == line


def test_rudeness_is_set_right_and_a_goodbye_is_the_end() -> None:
    """After a rude line one plain sentence, after a goodbye nothing more."""
    assert after(PAIR, (ME, "Shut up."), ("Ilse", "Oh.")).line == "Sorry, that came out wrong."
    assert "nothing more to do" in after(PAIR, (ME, "Goodbye, take care."), ("Ilse", "Bye.")).idea


def test_000_12_and_003_12_towards_the_end_one_leaves_warmly() -> None:
    """000-12, 003-12: with a warm close, also where there is nothing for each other."""
    said = [(ME, "I see."), ("Ilse", "Yes.")] * PAIR.turns
    assert after(PAIR, *said).line == "I will let you get on. It was good to talk to you, Ilse."
    assert "and that is fine" in after(replace(PAIR, fit=False), *said).idea


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (
            "It has been a hard autumn. I would rather talk about ordinary things today.",
            "How do you like to spend a free weekend?",
        ),
        ("My mother died in May.", "I am sorry to hear that. I am listening."),
        ("I am leaving in March. Please keep it between us.", "It stays with me."),
    ],
)
def test_grave_news_and_confidences_are_met_gently(told: str, line: str) -> None:
    """Nothing is asked about what is heavy; what is told in confidence stays."""
    found = after(PAIR, (ME, "How are you?"), ("Ilse", told))
    assert found.line == line
    assert after(PAIR, (ME, "How are you?"), (ME, line), ("Ilse", told)).line != line


def test_each_offer_is_heard_as_one() -> None:
    """Whatever would help, the line is an offer that fits, to the scene as well."""
    for cue in ("ask around", "send", "introduc", "show", "help"):
        scene = replace(PAIR, characters=(replace(ILSE, helped_by=(cue,)),))
        turns = [Turn(ME, "What is hard?"), Turn("Ilse", ILSE.hides, "reveal", "hides")]
        turns.append(Turn(ME, hint(scene, turns).line))
        assert [beat.say for beat in next_beats(scene, turns)] == [ILSE.thanks]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("I want to ask my boss for a raise.", "I would like to ask you for a raise."),
        ("My neighbour is loud. I want to ask him to stop.", "I would like to ask you to stop."),
        ("I want to ask Tom what he needs to say yes.", "I would like to know what you need to say yes."),
        ("I need to say no to Karim.", "I have to say no this time."),
        ("I have to tell my boss that I'm moving.", "I'm moving."),
        ("My boss is here. I want to lead a project.", "There is something I would like to bring up."),
    ],
)
def test_what_i_came_for_is_said_in_my_words_once(text: str, line: str) -> None:
    """The line says what I typed and no more; once said it is not said again."""
    scene = scene_of(text)
    found = hint(scene, opening(scene))
    assert found.line == line
    assert hint(scene, [*opening(scene), Turn(ME, line), Turn(scene.characters[0].name, "I see.")]).line != line


def test_what_i_typed_that_i_came_to_say_comes_up() -> None:
    """In a situation of mine the hint says it in my own words, until I have said it."""
    scene = scene_of("I have to tell my manager that I want to move to part time. She will ask why.")
    begun: Sequence[tuple[str, str]] = [("Your manager", "Hello. You wanted to talk?")]
    found = after(scene, *begun)
    assert found.line == "I want to move to part time."
    said = after(scene, *begun, (ME, found.line), ("Your manager", "May I ask why?"))
    assert said.line == "That is a fair question. Let me think how to put it."


@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.id)
def test_whoever_follows_the_hints_says_nothing_untrue_and_takes_leave(scene: Scene) -> None:
    """In every scene: no claim about me, no line twice before the goodbye but a word of thought, and a warm close."""
    mine = [turn.text for turn in followed(scene, scene.turns + 2) if turn.speaker == ME]
    claims = [claim for line in mine for claim in first_person_claims(line)]
    assert claims == []
    assert any("It was good to talk to" in line for line in mine)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("I'm looking for a bouldering gym.", "What should a bouldering gym be like?"),
        ("Since you ask: I'm weighing two tools.", "What speaks for two tools?"),
        ("I moved here from Cologne in spring.", "What do you miss about Cologne in spring?"),
        ("I'm a midwife.", "How did you come to be a midwife?"),
        ("My data set is half done.", "Tell me more about your data set."),
        ("You never listen.", "What makes you say so?"),
        ("I want you to take over support.", "What would change for you if I did?"),
        ("Honestly, I want to learn German.", "What would it take to learn German?"),
        ("The order job wakes me.", "Tell me more about the order job."),
        ("Twice this week.", None),
        ("Mm-hm.", None),
        ("", None),
    ],
)
def test_a_question_is_made_of_their_own_words(text: str, question: str | None) -> None:
    """Where no rule fits, none is made."""
    assert question_on(text) == question


def test_a_question_that_was_asked_is_not_made_again() -> None:
    """The next best one, or none."""
    first = question_on("I repair the old clocks.")
    assert first == "How did you come to repair the old clocks?"
    assert question_on("I repair the old clocks.", {first}) == "What is the story with the old clocks?"


def test_the_first_hint_greets_whom_i_know_by_name() -> None:
    """Somebody I know is asked what they can answer, a stranger what brings them here."""
    known = replace(PAIR, known=True, opening=(Line("Ilse", "Hello."),))
    well = Telling("how they are", "Not bad.", ("how have you been",))
    assert hint(known, opening(known)).line == "Hello Ilse. What are you working on these days?"
    asked = replace(known, characters=(replace(ILSE, tells=(*ILSE.tells, well)),))
    assert hint(asked, opening(asked)).line == "Hello Ilse, how have you been?"
    assert hint(PAIR, ()).line == "Hello. What brings you here today?"
