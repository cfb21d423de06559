"""Practices that are rehearsed, shown on the page; each is named by its id. The terminal says the same words."""

from __future__ import annotations

import datetime
import re

import pytest
from streamlit.testing.v1 import AppTest

from coach.app import Coach
from coach.domain.practice import Feedback, Skill
from tests import talks
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html
from tests.ui.test_practise import begun, kept, said, spoken


def played(page: AppTest, talk: tuple[str, ...]) -> AppTest:
    """The page after this talk: the scene chosen, each line said or kept back."""
    scene, *lines = talk
    page = begun(page, scene)
    for line in lines:
        if line == "…":
            page.button(key="practise-talk-quiet").click().run()
        else:
            page = spoken(page, line)
    return page


def read(page: AppTest, coach: Coach) -> Feedback:
    """What there is to read once the talk on the page is ended there."""
    page.button(key="practise-talk-end").click().run()
    assert not page.exception
    found = kept(coach).feedback
    assert found is not None
    assert found.verdict in html(page)
    return found


def kinds(found: Feedback) -> set[str]:
    """What was noticed, by name."""
    return {one.kind for one in found.observations}


def rating(found: Feedback, skill: Skill) -> int | None:
    """How a skill showed."""
    return next(one.rating for one in found.skills if one.skill is skill)


def test_000_02_a_try_that_went_badly_reads_kindly(coach: Coach, open_page: OpenPage) -> None:
    """000-02: rude or cut short, it ends in one kind sentence and one thing to try; no figure, and no red on it."""
    page = played(open_page("practise"), ("alone-by-the-plants", "You are boring, go away."))
    found = read(page, coach)
    assert found.next_step in said(page)
    assert not page.error
    drawn = html(page).partition(found.verdict)[2].partition("<style")[0]
    assert not re.search(r"\b(?:red|points|score|wrong|bad|poor|failed)\b|color", drawn, re.I)


def test_000_04_a_group_of_three_is_already_talking(coach: Coach, open_page: OpenPage) -> None:
    """000-04: three and more, in the middle of something; the first try may be listening alone."""
    page = begun(open_page("practise"), "circle-by-the-window")
    assert len(kept(coach).scene.characters) >= 3
    assert {turn.speaker for turn in kept(coach).turns} >= {"Ines", "Omar"}
    for name in ("Ines", "Omar", "Petra"):
        assert f"**{name}**" in said(page)


def test_000_05_joining_without_a_line_is_read_as_joining(coach: Coach, open_page: OpenPage) -> None:
    """000-05: I say nothing, somebody makes room, and looking back names that as having joined."""
    page = played(open_page("practise"), talks.CIRCLE)
    room = next(turn for turn in kept(coach).turns if turn.act == "room")
    assert room.text in said(page)
    found = read(page, coach)
    assert "joined" in kinds(found)
    assert (rating(found, Skill.JOINING) or 0) >= 2


def test_000_06_the_same_job_in_another_way(coach: Coach, open_page: OpenPage) -> None:
    """000-06: said one way, tried again another way, both takes kept; the liked one is taken along."""
    coach.set_profile({"does": "data engineer in a harbour", "can_do": "tide tables"})
    page = played(open_page("practise"), talks.ABOUT_ME)
    page.button(key=f"practise-talk-again-{kept(coach).id}-1").click().run()
    page = spoken(page, talks.ANOTHER_WAY)
    assert kept(coach).takes[0][1].text == talks.ABOUT_ME[1]
    assert "true-intro" in kinds(read(page, coach))
    page.button(key="practise-read-like-1").click().run()
    assert kept(coach).liked == (talks.ANOTHER_WAY,)


def test_000_09_leaving_for_a_drink_and_another_way_out(coach: Coach, open_page: OpenPage) -> None:
    """000-09: taken as a goodbye, nothing alcoholic is presumed; the hint knows a way out without it."""
    page = played(open_page("practise"), talks.DRINK)
    shown = said(page)
    assert "good for once or twice an evening" in shown
    assert not any(word in shown.lower() for word in ("beer", "wine", "alcohol"))
    assert kept(coach).turns[-1].act == "farewell"
    page.button(key=f"practise-talk-again-{kept(coach).id}-7").click().run()
    page.button(key="practise-talk-hint").click().run()
    page.button(key="practise-talk-hint").click().run()
    hint = coach.practice_hint(kept(coach).id)
    assert hint.line in said(page)
    assert not any(word in hint.line for word in ("drink", "tea", "fetch"))


def test_000_10_a_card_then_the_close(coach: Coach, open_page: OpenPage) -> None:
    """000-10: the contact is offered once with a reason, taken, and the talk has an end."""
    page = played(open_page("practise"), talks.CARD)
    assert [turn.act for turn in kept(coach).turns if turn.act in ("accept", "farewell")] == ["accept", "farewell"]
    assert "graceful-exit" in kinds(read(page, coach))


def test_000_11_two_are_introduced_and_left_to_it(coach: Coach, open_page: OpenPage) -> None:
    """000-11: both by name with what they share, then away: the skill shows in full."""
    page = played(open_page("practise"), talks.TWO)
    assert rating(read(page, coach), Skill.INTRODUCING) == 3
    assert "Introducing" in html(page)


def test_000_12_a_warm_close_is_looked_for(coach: Coach, open_page: OpenPage) -> None:
    """000-12: with one, it is quoted as what went well; without one, there is a better wording."""
    warm = read(played(open_page("practise"), talks.DRINK), coach)
    assert warm.counted["warm_close"] == 1
    assert "graceful-exit" in kinds(warm)
    page = played(open_page("practise"), talks.CURT)
    cold = read(page, coach)
    (missed,) = [one for one in cold.observations if one.kind == "no-close"]
    assert missed.better
    assert missed.better.split(".")[0] in html(page)


def test_001_07_admiring_is_told_from_asking(coach: Coach, open_page: OpenPage) -> None:
    """001-07: praise without a detail is quoted with another wording; the question about the matter is not."""
    page = played(open_page("practise"), talks.ADMIRED)
    found = read(page, coach)
    flattery = [one for one in found.observations if one.kind == "flattery"]
    assert [one.turn for one in flattery] == [1]
    assert flattery[0].quote in html(page)
    assert "To try another way" in html(page)


def test_001_08_a_walk_to_lunch_without_work(coach: Coach, open_page: OpenPage) -> None:
    """001-08: the way, free time, and something to do together; work never comes up."""
    page = played(open_page("practise"), talks.LUNCH)
    theirs = " ".join(turn.text for turn in kept(coach).turns if not turn.mine)
    assert "chair on the roof" in theirs
    assert "tram museum" in theirs
    assert not re.search(r"\b(?:job|office|company|colleague|project)\b", theirs, re.I)
    assert "graceful-exit" in kinds(read(page, coach))


def test_002_07_a_quiz_is_noticed_and_staying_with_an_answer_too(coach: Coach, open_page: OpenPage) -> None:
    """002-07: three new topics without a question on an answer are pointed at; follow-ups are counted."""
    quiz = read(played(open_page("practise"), talks.QUIZ), coach)
    assert "hops" in kinds(quiz)
    assert quiz.counted["follow_ups"] == 0
    calm = read(played(open_page("practise"), talks.NEED), coach)
    assert "hops" not in kinds(calm)
    assert calm.counted["follow_ups"] >= 2


def test_002_08_a_complaint_and_a_plea_get_another_wording(coach: Coach, open_page: OpenPage) -> None:
    """002-08: asked about work, my own words are quoted, each with a plain version beside it."""
    page = played(open_page("practise"), talks.COMPLAINT)
    found = [one for one in read(page, coach).observations if one.kind in ("complaint", "needy")]
    assert [one.turn for one in found] == [1, 3]
    for one in found:
        assert one.quote in html(page)
        assert one.better
        assert one.better in html(page)


def test_003_05_a_need_is_found_by_asking_on(coach: Coach, open_page: OpenPage) -> None:
    """003-05: small talk does not bring it up, a question about what is hard does; looking back says which."""
    small = read(played(open_page("practise"), talks.SMALL_TALK), coach)
    assert small.counted["need_found"] == 0
    page = played(open_page("practise"), talks.NEED)
    assert kept(coach).scene.characters[0].hides in said(page)
    found = read(page, coach)
    (led,) = [one for one in found.observations if one.kind == "need-found"]
    assert led.quote == talks.NEED[3]
    assert led.quote in html(page)


def test_003_12_moving_on_politely_is_read_as_good(coach: Coach, open_page: OpenPage) -> None:
    """003-12: nothing for each other, left kindly: a good outcome, in full, with nothing to try otherwise."""
    page = played(open_page("practise"), talks.NO_FIT)
    found = read(page, coach)
    assert "good outcome" in found.verdict
    assert rating(found, Skill.LEAVING) == 3
    assert not [one for one in found.observations if one.better]
    assert "To try another way" not in html(page)


def test_004_13_comfort_is_drawn_on_progress_as_well(coach: Coach, open_page: OpenPage) -> None:
    """004-13: per scene over time, in words for whoever does not see the plot; no sixth figure comes with it."""
    for before, after in ((2, 3), (3, 3)):
        one = coach.begin_practice("walk-to-lunch", comfort_before=before)
        coach.say_in_practice(one.id, "Hello.")
        coach.end_practice(one.id)
        coach.set_comfort(one.id, after=after)
    page = open_page("progress")
    assert "each is one observation" in said(page)
    assert len(coach.progress()) <= 5


def test_004_14_the_long_run_is_told_only_when_asked_for(coach: Coach, open_page: OpenPage) -> None:
    """004-14: silence and light questions never bring it up; a question that goes there does."""
    page = played(open_page("practise"), talks.LIGHT)
    assert talks.LONG_RUN not in said(page)
    assert talks.LONG_RUN in said(played(open_page("practise"), talks.DEEPER))


@pytest.mark.parametrize("talked", [1, 2])
def test_004_14_going_deeper_waits_for_a_second_talk(coach: Coach, open_page: OpenPage, talked: int) -> None:
    """004-14: with somebody I know, it is something to try only where we talked more than once."""
    for day in range(talked):
        when = datetime.date(2026, 11, 2 + day)
        coach.add_note("Ana Ruiz sings in a choir. She moved to the harbour in spring.", ["Ana Ruiz"], date=when)
    page = open_page("practise")
    (person,) = coach.people()
    page.selectbox(key="practise-person-0").set_value(person.id).run()
    page.button(key="practise-begin").click().run()
    assert (Skill.GOING_DEEPER in kept(coach).scene.skills) is (talked > 1)
    assert all(aim in said(page) for aim in kept(coach).scene.objectives)
