"""What I said yes to leads the message, and a goal of mine counts wherever it was noted."""

from __future__ import annotations

from coach.app import Coach
from coach.domain.suggestion import Angle, Draft
from tests.chains.answering import faithful
from tests.chains.conftest import NOTED, Opening

TWO_NEEDS = "She needs help with her grant application for the choir. She wants to migrate two pipelines to Dagster."


def _first_claim(draft: Draft) -> str:
    return next(sentence.text for sentence in draft.sentences if sentence.claim)


def test_the_draft_leads_with_the_very_idea_that_was_accepted(opened: Opening) -> None:
    """Of two ideas each gives its own letter: their need and what is mine, in the first claim, cited."""
    for chat in (None, faithful()):
        coach = opened(chat)
        coach.add_note(TWO_NEEDS, ["Ana Okafor"], date=NOTED)
        ideas = coach.help_ideas("ana").ideas
        assert {idea.mine for idea in ideas} == {
            "proofread grant applications",
            "migrated three pipelines to Dagster last year",
        }
        for idea, need, mine in (
            (next(one for one in ideas if "grant" in one.mine), "grant application", "proofread"),
            (next(one for one in ideas if "Dagster" in one.mine), "Dagster", "migrated three pipelines"),
        ):
            draft = coach.draft("ana", idea=idea)
            assert draft.angle is Angle.HELP
            lead = _first_claim(draft)
            assert need in lead
            assert mine in lead
            assert next(one.sources for one in draft.sentences if one.claim) == (idea.need,)
            assert draft.flags == ()


def test_somebody_who_could_help_is_not_named_before_they_were_asked(opened: Opening) -> None:
    """An accepted introduction says that somebody may be asked, and nothing of who."""
    coach = opened(faithful(), profile=False)
    coach.add_note("She is looking for a choir conductor in Bergen.", ["Ana Okafor"], date=NOTED)
    coach.add_note("Works as a choir conductor in Bergen.", ["Bo Lindqvist"], date=NOTED)
    (idea,) = coach.help_ideas("ana").ideas
    draft = coach.draft("ana", idea=idea)
    assert "choir conductor" in _first_claim(draft)
    assert "I may know somebody" in _first_claim(draft)
    assert "Bo" not in draft.body.split()
    assert "Lindqvist" not in draft.body
    assert draft.flags == ()


def test_after_grave_news_an_accepted_idea_does_not_lead(opened: Opening) -> None:
    """The message stays quiet; what was promised stands in the ledger."""
    coach = opened()
    coach.add_note(f"{TWO_NEEDS} Her father died last week.", ["Ana Okafor"], date=NOTED)
    ideas = coach.help_ideas("ana").ideas
    draft = coach.draft("ana", idea=ideas[0])
    assert ideas[0].mine not in draft.body


def test_what_was_asked_of_me_leads_as_it_was_asked(opened: Opening) -> None:
    """It is no news to them, and so no detail of a message, but an answer to it is."""
    coach = opened()
    coach.add_note(
        "Plays the viola. Ana asked whether I'd proofread her grant applications.", ["Ana Okafor"], date=NOTED
    )
    idea = coach.help_ideas("ana").ideas[0]
    draft = coach.draft("ana", idea=idea)
    assert _first_claim(draft).startswith("You asked whether I'd proofread your grant applications")
    assert draft.flags == ()


def _mine(coach: Coach) -> tuple[str, ...]:
    return coach._desk().dossier(coach.person("ana")).profile.goals


def test_a_goal_noted_apart_is_a_goal_of_my_profile(opened: Opening) -> None:
    """It is known to every chain while it is open, once, and neither somebody else's nor one that is settled is."""
    coach = opened()
    coach.set_profile({"goals": "restore the organ of Bergen"})
    coach.add_note("Sings.", ["Ana Okafor"], date=NOTED)
    goal = coach.add_goal("see Iceland")
    coach.add_goal("restore the organ of Bergen")
    coach.add_goal("learn to sail", "ana")
    assert _mine(coach) == ("restore the organ of Bergen", "see Iceland")
    coach.reach_goal(goal.id)
    assert _mine(coach) == ("restore the organ of Bergen",)
