"""The feedback with my profile and a model at hand: the model words a question at most, and only a sound one."""

from __future__ import annotations

from dataclasses import replace

from coach.app import Coach
from coach.chains.feedback import feedback
from coach.domain.practice import ME, Feedback, Practice, Scene, Skill, Turn
from coach.errors import ModelError
from coach.llm.scripted import ScriptedModel
from tests.chains.conftest import Opening
from tests.practice.made import CIRCLE, PAIR, played

TALK = (
    Turn("Ilse", "We wrap every clock in newspaper."),
    Turn(ME, "You are absolutely amazing!"),
)
BY_RULE = "Tell me more about that."


def with_skill(skill: Skill) -> Scene:
    """The circle as a scene that trains one skill."""
    return replace(CIRCLE, skills=(skill,))


def better(coach: Coach) -> str:
    """What is offered instead of the gushing in `TALK`."""
    (found,) = [one for one in made(coach).observations if one.better is not None]
    assert found.better
    return found.better


def made(coach: Coach) -> Feedback:
    """The feedback on `TALK`."""
    return feedback(coach._desk(), PAIR, TALK, ())


def test_a_model_words_the_question_and_is_named_for_it(opened: Opening) -> None:
    """A sound question on what they said stands, with the stamp of its prompt; the rest is the same without a model."""
    coach = opened(ScriptedModel(["Which newspaper do you wrap the clocks in?"]))
    assert better(coach).endswith("Which newspaper do you wrap the clocks in?")


def test_an_unsound_question_is_not_taken(opened: Opening) -> None:
    """What they never said, what is no question, and what is unkind give way to the question by rule."""
    for reply in ("How is your sister in Lisbon?", "I wrap clocks as well.", "Why have you wasted so much newspaper?"):
        coach = opened(ScriptedModel([reply]))
        assert better(coach).endswith(BY_RULE)
        coach = opened(ScriptedModel([reply]))
        assert made(coach).prompts == ()


def test_a_model_that_cannot_be_reached_leaves_the_question_to_the_rules(opened: Opening) -> None:
    """The feedback comes all the same, and nobody waits for a second request."""
    model = ScriptedModel(lambda _: ModelError("The model does not answer."))
    assert better(opened(model)).endswith(BY_RULE)
    assert len(model.asked) == 1


def test_002_08_what_is_better_said_comes_from_my_profile(opened: Opening) -> None:
    """002-08: the neutral version tells what I noted of myself; without a profile it tells nothing of me."""
    turns = (Turn("Ilse", "And your job?"), Turn(ME, "I hate it."))
    for known, begins in ((True, "I restore church organs."), (False, "I would rather hear about you.")):
        found = feedback(opened(profile=known)._desk(), PAIR, turns, ()).observations[0]
        assert found.quote == "I hate it"
        assert found.better
        assert found.better.startswith(begins)


def test_the_next_scene_knows_what_was_rehearsed_before(opened: Opening) -> None:
    """A skill that showed in an earlier rehearsal is no reason for the next scene."""
    coach = opened()
    turns = tuple(played(PAIR, "What is your work?", "It was nice to meet you. Bye."))
    scenes = (PAIR, CIRCLE)
    first = feedback(coach._desk(), PAIR, turns, [PAIR, with_skill(Skill.JOINING)])
    assert first.next_scene == CIRCLE.id
    joined = feedback(coach._desk(), CIRCLE, played(CIRCLE, "…", "What is your work?", "See you. Thank you."), scenes)
    coach.notebook.ledger(Practice).add(Practice(scene=CIRCLE, feedback=joined))
    assert feedback(coach._desk(), PAIR, turns, [PAIR, with_skill(Skill.JOINING)]).next_scene is None
