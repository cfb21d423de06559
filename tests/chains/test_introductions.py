"""Introductions: a goal in common first, both notes beside it, and nothing said aloud that is theirs to tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coach.app import Coach, open_coach
from coach.chains.introductions import A_GUESS, MAY_HAVE_MET, MOST, MOST_ASKED, ONLY_A_PASTIME
from coach.domain.experiment import IntroState
from coach.domain.introduction import Introduction
from coach.llm.protocol import ChatModel, Embedder
from coach.llm.scripted import ScriptedModel, WordEmbedder
from coach.settings import Engine, load_settings

ANA, BO = "Ana Ruiz", "Bo Lind"
Opening = Callable[..., Coach]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opening]:
    """A coach whose people have one note each."""
    coaches: list[Coach] = []

    def open_one(
        people: dict[str, str], chat: ChatModel | None = None, embedder: Embedder | None = None, **profile: str
    ) -> Coach:
        engine = Engine.LOCAL if chat else Engine.OFF
        coach = open_coach(load_settings(tmp_path / f"{len(coaches)}", engine=engine), chat=chat, embedder=embedder)
        coaches.append(coach)
        coach.set_profile(dict(profile))
        for name, text in people.items():
            coach.add_note(text, [name])
        return coach

    yield open_one
    for coach in coaches:
        coach.close()


def only(coach: Coach, *names: str) -> Introduction:
    """The one introduction there is among these."""
    (found,) = coach.introductions(among=names or (ANA, BO)).found
    return found


TALK = {
    ANA: "Runs the tram depot. Wants to give a conference talk.",
    BO: "Repairs organs in churches. Hopes to give a conference talk in spring. Collects stamps.",
}


def test_000_11_a_pair_has_a_reason_from_both_notes_and_two_sentences(opened: Opening) -> None:
    """000-11: “Ana, this is Bo, who … . You both want to …”, each source word for word from a note of its person."""
    coach = opened(TALK)
    found = only(coach)
    assert found.line == "Ana, this is Bo, who repairs organs in churches. You both want to give a conference talk."
    assert (found.shared_goal, found.warning) == ("give a conference talk", None)
    owners = {ref.name for source in found.sources for ref in coach.note(source.note_id).people}
    assert owners == {ANA, BO}
    assert all(source.quote in coach.note(source.note_id).text for source in found.sources)


def test_000_11_with_nobody_known_the_move_is_not_available(opened: Opening) -> None:
    """000-11: nobody known in the room, or one only, and it is said why; nothing is made up."""
    coach = opened(TALK)
    coach.add_event("Quiet Meetup", guests=["Somebody Unknown", "Another Stranger"])
    nobody = coach.introductions("Quiet Meetup")
    assert nobody.found == ()
    assert "Nobody you know" in str(nobody.unavailable)
    one = coach.introductions(among=["ana"])
    assert one.found == ()
    assert "only Ana Ruiz" in str(one.unavailable)


def test_000_11_the_room_is_the_guests_and_those_met_there(opened: Opening) -> None:
    """A guest list and a note of that evening both put somebody in the room."""
    coach = opened({BO: TALK[BO]})
    coach.add_event("Tram Night", guests=["bo lind", "Nobody Known"])
    coach.add_note(TALK[ANA], [ANA], event="Tram Night")
    assert [person.name for person in coach.people_there("Tram Night")] == [BO, ANA]
    assert coach.introductions("Tram Night").found[0].shared_goal == "give a conference talk"


def test_004_05_a_pastime_alone_brings_a_warning(opened: Opening) -> None:
    """004-05: both play chess and want different things: shown last, with what is missing."""
    coach = opened({ANA: "Plays chess in a club. Wants to buy a flat.", BO: "He plays chess. Hopes to learn Japanese."})
    found = only(coach)
    assert (found.shared_goal, found.warning) == ("", ONLY_A_PASTIME)
    assert "chess" in found.line
    assert len(found.sources) == 2


def test_004_05_goals_that_share_a_word_only_are_left_to_the_model(opened: Opening) -> None:
    """004-05: with a model that says no, nobody is introduced over words."""
    people = {ANA: "Wants to give a conference talk.", BO: "Wants to sell recordings of a conference talk."}
    yes, no = ScriptedModel(lambda _: "yes"), ScriptedModel(lambda _: "no")
    assert opened(people, yes, WordEmbedder()).introductions(among=[ANA, BO]).found
    assert not opened(people, no, WordEmbedder()).introductions(among=[ANA, BO]).found


def test_a_goal_is_asked_about_both_ways_round(opened: Opening) -> None:
    """The model says yes too easily one way: both orders are asked."""
    model = ScriptedModel(lambda _: "yes")
    only(opened(TALK, model, WordEmbedder()))
    tasks = [turns[-1][1] for turns in model.asked]
    assert len(tasks) == 2
    assert tasks[0].index("spring") != tasks[1].index("spring")


def test_one_who_needs_what_the_other_does_is_introduced_to_them(opened: Opening) -> None:
    """The one in need is spoken to, no help is promised for the other, and both notes are shown."""
    coach = opened(
        {
            BO: "Repairs pianos and harpsichords in schools.",
            ANA: "She is looking for somebody who repairs harpsichords in schools.",
        }
    )
    found = only(coach, BO, ANA)
    assert (found.a.name, found.b.name) == (ANA, BO)
    assert found.line == (
        "Ana, this is Bo, who repairs pianos and harpsichords in schools. You were looking for somebody who repairs "
        "harpsichords in schools, so I thought the two of you might like to talk."
    )
    assert "somebody who repairs" in found.shared_goal


@pytest.mark.parametrize(
    "hidden",
    [
        "Between us, she wants to give a conference talk.",
        "Her brother wants to give a conference talk.",
        "I want to give a conference talk.",
    ],
)
def test_what_is_held_back_introduces_nobody(opened: Opening, hidden: str) -> None:
    """A confidence, a third person's goal and my own are nothing to introduce somebody by."""
    coach = opened({ANA: f"Runs the tram depot. {hidden}", BO: TALK[BO]})
    assert coach.introductions(among=[ANA, BO]).found == ()


def test_a_confidence_leaves_no_word_in_the_line(opened: Opening) -> None:
    """A word that stands only in what must stay in the note is not said; then the names alone are."""
    coach = opened(
        {**TALK, ANA: "Wants to give a conference talk. In confidence: she is ill and may give up the organs job."}
    )
    assert "organs" not in only(coach).line.replace("repairs organs in churches", "")
    assert "ill" not in only(coach).line.split()


@pytest.mark.parametrize(
    "wish",
    ["Wants to leave her firm and start a bakery in Porto.", "Wants to find a new job and start a bakery in Porto."],
)
def test_a_change_of_job_is_not_said_aloud(opened: Opening, wish: str) -> None:
    """It may bring two together, and the boss may stand beside them."""
    found = only(opened({ANA: wish, BO: "Hopes to start a bakery in Porto."}))
    assert "leave" not in found.line
    assert "job" not in found.line


def test_somebody_retired_is_said_to_be_so(opened: Opening) -> None:
    """“Retired typesetter” is what they are, not something they did."""
    people = {**TALK, BO: "Retired typesetter. Hopes to give a conference talk in spring."}
    assert only(opened(people)).line.startswith("Ana, this is Bo, who is a retired typesetter.")


@pytest.mark.parametrize("wish", ["Wants to get her therapy paid.", "Hopes to pay off his debts."])
def test_money_and_health_introduce_nobody(opened: Opening, wish: str) -> None:
    """What people tell a stranger themselves or not at all."""
    assert opened({ANA: wish, BO: wish}).introductions(among=[ANA, BO]).found == ()


def test_another_name_of_the_notebook_is_not_said(opened: Opening) -> None:
    """A clause that names a third person stays unsaid."""
    people = {**TALK, BO: "Repairs organs with Magda. Hopes to give a conference talk.", "Magda Wolf": "Likes tea."}
    assert "Magda" not in only(opened(people)).line


def test_two_of_one_name_are_told_apart(opened: Opening) -> None:
    """“Ana, this is Ana Lind”."""
    people = {"Ana Ruiz": TALK[ANA], "Ana Lind": TALK[BO]}
    assert only(opened(people), *people).line.startswith("Ana, this is Ana Lind, who")


def test_somebody_without_a_name_is_not_presented(opened: Opening) -> None:
    """“This is the barbecue guy” is said to nobody."""
    people = {ANA: TALK[ANA], "the barbecue guy": TALK[BO]}
    assert opened(people).introductions(among=list(people)).found == ()


def test_two_who_were_met_together_may_know_each_other(opened: Opening) -> None:
    """A note about both says so."""
    coach = opened(TALK)
    coach.add_note("Had lunch, all three of us.", [ANA, BO])
    assert only(coach).warning == MAY_HAVE_MET


def test_what_two_said_together_introduces_them_to_nobody(opened: Opening) -> None:
    """Both told it in one talk: they know it of each other."""
    coach = opened({})
    coach.add_note("Both want to give a conference talk. Both play chess in a club.", [ANA, BO])
    assert coach.introductions(among=[ANA, BO]).found == ()


def test_talk_about_talk_is_no_pastime(opened: Opening) -> None:
    """“We talked about parties” tells of no liking."""
    coach = opened({ANA: "We talked about parties and pigeons.", BO: "We talked about pigeons mostly."})
    assert coach.introductions(among=[ANA, BO]).found == ()


def test_a_pair_that_is_settled_is_not_proposed_again(opened: Opening) -> None:
    """Made or let go of: no second time."""
    coach = opened(TALK)
    kept = coach.keep_introduction(only(coach))
    assert coach.keep_introduction(only(coach)).id == kept.id
    coach.move_intro(kept.id, IntroState.DROPPED)
    assert coach.introductions(among=[ANA, BO]).found == ()


def test_an_archived_person_is_not_there(opened: Opening) -> None:
    """Who was put away is left alone."""
    coach = opened(TALK)
    coach.archive_person(ANA)
    assert [person.name for person in coach.people_there(among=[ANA, BO])] == [BO]


def test_what_a_room_costs_does_not_grow_with_it(opened: Opening) -> None:
    """Sixty people with a goal each, and a model that says no: a bounded number of requests, of either kind."""
    people = {f"Guest{place} Name{place}": f"Wants to build a boat of type {place}." for place in range(60)}
    model, embedder = ScriptedModel(lambda _: "no"), Counted()
    coach = opened(people, model, embedder)
    embedder.requests = 0
    assert coach.introductions(among=list(people)).found == ()
    assert len(model.asked) <= MOST_ASKED
    assert embedder.requests <= MOST_ASKED + 2


def test_more_than_a_few_are_not_looked_for(opened: Opening) -> None:
    """Prep ends: three pairs, and no more."""
    people = {f"Guest{place} Name{place}": "Wants to give a conference talk." for place in range(6)}
    assert len(opened(people).introductions(among=list(people)).found) == MOST


class Counted(WordEmbedder):
    """One that counts its requests."""

    requests = 0

    def embed(self, texts: list[str]) -> list[list[float]]:  # type: ignore[override]
        """The vectors of words."""
        self.requests += 1
        return super().embed(texts)


def test_those_who_know_each_other_are_not_introduced(opened: Opening) -> None:
    """Met together at an event, or told of each other in a note of either: there is nobody to introduce."""
    for text in (
        "Ana and Bo met at the market and got along.",
        "Ana works with Bo on Fridays.",
        'Ana said: "bo is late".',
    ):
        coach = opened(TALK)
        coach.add_note(text, [ANA])
        assert coach.introductions(among=[ANA, BO]).found == (), text
    coach = opened(TALK)
    coach.add_event("Tram Night")
    coach.add_note("Stood with Ana and Bo in the queue.", [ANA, BO], event="Tram Night")
    assert coach.introductions(among=[ANA, BO]).found == ()


def test_those_who_should_meet_are_introduced(opened: Opening) -> None:
    """“Ana and Bo do not know each other” is the reason to, and no goal of theirs."""
    coach = opened(TALK)
    coach.add_note("Ana and Bo dont know each other, both want to give a conference talk. shd meet?", [ANA])
    assert "know each other" not in only(coach).line
    assert only(coach).shared_goal == "give a conference talk"


def test_004_05_goals_in_other_words_are_marked_as_a_guess(opened: Opening) -> None:
    """004-05: what only the model takes for one goal brings a warning; that words differ is shown, not hidden."""
    people = {ANA: "Wants to do something useful for the city.", BO: "Hopes to open the tram archive to the public."}
    found = only(opened(people, ScriptedModel(lambda _: "yes"), SameVector()))
    assert found.warning == A_GUESS


def test_two_goals_that_share_two_words_of_many_are_not_one(opened: Opening) -> None:
    """Without a model, a book on test rigs and how embedded teams test hardware stay apart."""
    people = {
        ANA: "Wants to write a book on hardware test rigs.",
        BO: "Wants to learn how embedded teams test hardware in ships.",
    }
    assert opened(people).introductions(among=[ANA, BO]).found == ()


def test_what_cannot_be_said_of_either_introduces_nobody(opened: Opening) -> None:
    """A wish that points at something else, and a course that is done, are no goal to bring two together over."""
    people = {ANA: "He wants to sell it at the meetup.", BO: "She wants to sell it at the meetup."}
    assert opened(people).introductions(among=[ANA, BO]).found == ()


def test_a_goal_noted_as_a_label_is_said_as_a_wish(opened: Opening) -> None:
    """“goal: lead a small team” is something they want, and a team lead whom one wants to be is nobody else."""
    people = {ANA: "wants to become a team lead", BO: "goal: lead a small team one day, same as me"}
    assert "You both want to become a team lead." in only(opened(people)).line


class SameVector(WordEmbedder):
    """One to whom every text means the same."""

    def embed(self, texts: list[str]) -> list[list[float]]:  # type: ignore[override]
        """The same unit vector for each."""
        return [[1.0, 0.0] for _ in texts]
