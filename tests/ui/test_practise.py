"""Practise: choosing what to rehearse, the talk, and looking back."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from coach.app import Coach
from coach.domain.plan import Step
from coach.domain.practice import Practice
from coach.errors import EngineError
from coach.practice.scenes import scenes
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, keys
from tests.ui.drawn import said as escaped
from ui import wiring


def begun(page: AppTest, scene: str) -> AppTest:
    """The page with this scene begun."""
    page.segmented_control(key="practise-what-0").set_value("A scene").run()
    page.radio(key="practise-scene-None-None").set_value(scene).run()
    page.button(key="practise-begin").click().run()
    assert not page.exception
    return page


def spoken(page: AppTest, line: str) -> AppTest:
    """The page after I said a line."""
    page.chat_input(key="practise-talk-line").set_value(line).run()
    assert not page.exception
    return page


def said(page: AppTest) -> str:
    """What is drawn, as it is read: without the marks that keep typed text from being markup."""
    return escaped(page).replace("\\", "")


def kept(coach: Coach) -> Practice:
    """The newest rehearsal."""
    return coach.practices()[0]


def test_it_begins_with_somebody_i_know(sample: Coach, open_page: OpenPage) -> None:
    """Rehearsing with a real person comes first; until one is chosen there is nothing to begin."""
    page = open_page("practise")
    assert page.segmented_control(key="practise-what-0").value == "Someone I know"
    assert page.button(key="practise-begin").disabled
    page.selectbox(key="practise-person-0").set_value("p-priya").run()
    page.button(key="practise-begin").click().run()
    assert kept(sample).person_id == "p-priya"
    assert "Priya" in said(page)


def test_an_empty_notebook_offers_scenes(coach: Coach, open_page: OpenPage) -> None:
    """Nobody has to be noted to rehearse."""
    page = open_page("practise")
    assert page.segmented_control(key="practise-what-0").value == "A scene"
    assert len(page.radio(key="practise-scene-None-None").options) == len(scenes())
    page.segmented_control(key="practise-what-0").set_value("Someone I know").run()
    assert "Nobody is in your notebook yet" in said(page)
    page.segmented_control(key="practise-what-0").set_value("An event").run()
    assert "No event is noted yet" in said(page)


def test_scenes_are_chosen_by_what_they_are_about_and_how_hard_they_are(coach: Coach, open_page: OpenPage) -> None:
    """The two narrow the list; where nothing is both, it says so."""
    page = open_page("practise")
    page.pills(key="practise-level").set_value(1).run()
    easy = page.radio(key="practise-scene-None-1").options
    assert 0 < len(easy) < len(scenes())


def test_my_own_situation_can_be_typed(coach: Coach, open_page: OpenPage) -> None:
    """A few lines make a scene."""
    page = open_page("practise")
    page.segmented_control(key="practise-what-0").set_value("My own situation").run()
    page.text_area(key="practise-situation").set_value("My manager Kim. She will ask why I am late.").run()
    page.button(key="practise-begin").click().run()
    assert [one.name for one in kept(coach).scene.characters] == ["Kim"]


def test_a_life_in_danger_is_no_scene(coach: Coach, open_page: OpenPage) -> None:
    """The page says where to turn, and begins nothing."""
    page = open_page("practise")
    page.segmented_control(key="practise-what-0").set_value("My own situation").run()
    page.text_area(key="practise-situation").set_value("I want to kill myself and need to tell Kim.").run()
    page.button(key="practise-begin").click().run()
    assert "more than a rehearsal can hold" in " ".join(one.value for one in page.error)
    assert coach.practices() == []


def test_an_event_can_be_rehearsed(sample: Coach, open_page: OpenPage) -> None:
    """The circle that may be there on the evening."""
    page = open_page("practise")
    page.segmented_control(key="practise-what-0").set_value("An event").run()
    page.button(key="practise-begin").click().run()
    assert kept(sample).event_id is not None
    assert kept(sample).scene.circle


def test_000_05_a_circle_can_be_joined_without_a_word(coach: Coach, open_page: OpenPage) -> None:
    """000-04, 000-05: the talk is going on, I say nothing, somebody makes room."""
    page = begun(open_page("practise"), "circle-by-the-window")
    before = len(page.chat_message)
    assert before >= 2
    page.button(key="practise-talk-quiet").click().run()
    assert kept(coach).turns[before].mine
    assert kept(coach).turns[before + 1].act == "room"


def test_what_i_say_is_kept_and_answered(coach: Coach, open_page: OpenPage) -> None:
    """My line, then theirs, each with its name."""
    page = spoken(begun(open_page("practise"), "alone-by-the-plants"), "What do you do for work?")
    turns = kept(coach).turns
    assert [turn.mine for turn in turns] == [False, True, False]
    assert "What do you do for work?" in said(page)
    assert turns[-1].text in said(page)


def test_a_hint_is_an_idea_first_and_a_line_only_when_asked_again(coach: Coach, open_page: OpenPage) -> None:
    """One click, one idea; a second click, something to say."""
    page = spoken(begun(open_page("practise"), "alone-by-the-plants"), "What do you do for work?")
    found = coach.practice_hint(kept(coach).id)
    page.button(key="practise-talk-hint").click().run()
    assert found.idea in said(page)
    assert found.line not in said(page)
    page.button(key="practise-talk-hint").click().run()
    assert found.line in said(page)


def test_a_line_can_be_tried_again_and_both_takes_stay(coach: Coach, open_page: OpenPage) -> None:
    """Back to before the line; the take before can be taken up again."""
    page = spoken(begun(open_page("practise"), "alone-by-the-plants"), "Hm.")
    first = kept(coach).turns
    page.button(key=keys(page, "practise-talk-again-")[0]).click().run()
    assert len(kept(coach).turns) == 1
    page = spoken(page, "What do you do for work?")
    second = kept(coach).turns
    page.button(key="practise-talk-take-0").click().run()
    assert kept(coach).turns == first
    assert kept(coach).takes == (second,)


def test_a_session_is_left_and_taken_up_again(coach: Coach, open_page: OpenPage) -> None:
    """Something else, and back: it is where it was."""
    page = spoken(begun(open_page("practise"), "alone-by-the-plants"), "What do you do for work?")
    page.button(key="practise-other").click().run()
    left = page.button(key=f"practise-left-{kept(coach).id}")
    assert left.label.endswith("one line")
    left.click().run()
    assert kept(coach).turns[-1].text in said(page)


def test_looking_back_quotes_my_own_words(coach: Coach, open_page: OpenPage) -> None:
    """000-02: a kind sentence, my words with what they did, and one next step; no figure for the whole."""
    page = begun(open_page("practise"), "asked-kindly-what-you-do")
    page = spoken(page, "I hate my job, my boss is a nightmare.")
    page.button(key="practise-talk-end").click().run()
    read = kept(coach).feedback
    assert read is not None
    assert read.verdict in html(page)
    assert all(one.quote in html(page) for one in read.observations)
    assert read.next_step in said(page)


def test_lines_i_liked_are_taken_along(coach: Coach, open_page: OpenPage) -> None:
    """A line goes to the pocket card or to what felt good, and comes off the card again."""
    page = spoken(begun(open_page("practise"), "alone-by-the-plants"), "What do you do for work?")
    page.button(key="practise-talk-end").click().run()
    page.button(key="practise-read-like-1").click().run()
    assert kept(coach).liked == ("What do you do for work?",)
    page.button(key="practise-read-good-1").click().run()
    assert [one.words for one in coach.felt_good()] == ["What do you do for work?"]
    page.button(key="practise-read-like-1").click().run()
    assert kept(coach).liked == ()


def test_004_13_comfort_before_and_after_is_kept_and_drawn(coach: Coach, open_page: OpenPage) -> None:
    """004-13: one answer before, one after, its course per scene once there are two."""
    page = open_page("practise")
    for _ in range(2):
        page.segmented_control(key="practise-what-0").set_value("A scene").run()
        box = next(one for one in page.segmented_control if str(one.key).startswith("practise-before-"))
        box.set_value(2).run()
        page = spoken(begun(page, "alone-by-the-plants"), "Hello.")
        page.button(key="practise-talk-end").click().run()
        page.segmented_control(key=f"practise-read-after-{kept(coach).id}").set_value(4).run()
        page.button(key="practise-other").click().run()
    assert [(one.before, one.after) for one in coach.comfort_course()] == [(2, 4), (2, 4)]
    assert "each is one observation" in said(page)


def test_a_reply_that_broke_off_can_be_asked_for_again(
    sample: Coach, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The model goes away in the middle: my line stands, and one button lets them answer."""

    def broken(_: str) -> Iterator[object]:
        raise EngineError("The local model stopped.")

    page = begun(open_page("practise"), "alone-by-the-plants")
    with monkeypatch.context() as away:
        away.setattr(sample, "reply_steps", broken)
        page = spoken(page, "What do you do for work?")
        assert "The local model stopped." in said(page)
    assert kept(sample).turns[-1].mine
    page.button(key="practise-talk-retry").click().run()
    page.run()
    assert not kept(sample).turns[-1].mine


def test_what_is_typed_is_no_markup(coach: Coach, open_page: OpenPage) -> None:
    """Angle brackets and stars are shown as they were typed."""
    page = spoken(begun(open_page("practise"), "alone-by-the-plants"), "<b>*Hi*</b> <script>alert(1)</script>")
    assert "\\<script\\>" in escaped(page)


def test_both_coaches_see_the_same_rehearsal(
    coach: Coach, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the model is still being fetched, another coach answers; what it says stands in the same notebook."""
    monkeypatch.setattr(wiring, "waits_for_model", lambda: True)
    assert wiring.writer() is not coach
    page = spoken(begun(open_page("practise"), "alone-by-the-plants"), "What do you do for work?")
    assert "still being fetched" in said(page)
    assert [turn.mine for turn in coach.practices()[0].turns] == [False, True, False]
    page.button(key="practise-talk-end").click().run()
    assert coach.practices()[0].ended


def test_what_was_said_last_can_be_taken_back(coach: Coach, open_page: OpenPage) -> None:
    """Undo stands beside it and takes my line and its answer together."""
    page = spoken(begun(open_page("practise"), "alone-by-the-plants"), "What do you do for work?")
    page.button(key="practise-talk-undo").click().run()
    assert [turn.mine for turn in kept(coach).turns] == [False]


def test_a_rehearsal_is_taken_out_and_had_back(coach: Coach, open_page: OpenPage) -> None:
    """One left in the middle and one that ended; Undo stands where it was."""
    page = spoken(begun(open_page("practise"), "alone-by-the-plants"), "Hello.")
    page.button(key="practise-other").click().run()
    page.button(key=f"practise-drop-{kept(coach).id}").click().run()
    assert coach.practices() == []
    assert "The rehearsal is taken out." in said(page)
    page.button(key="practise-undo").click().run()
    page.button(key=f"practise-left-{kept(coach).id}").click().run()
    page.button(key="practise-talk-end").click().run()
    page.button(key="practise-other").click().run()
    page.button(key=f"practise-kept-drop-{kept(coach).id}").click().run()
    assert coach.practices() == []


def test_the_time_is_shown_only_where_it_is_wanted(coach: Coach, open_page: OpenPage) -> None:
    """Off at first; switched on, the minutes so far and no hurry."""
    page = begun(open_page("practise"), "alone-by-the-plants")
    assert "There is no hurry." not in said(page)
    page.toggle(key="practise-talk-clock").set_value(True).run()
    assert "0 of about" in said(page)


def test_a_character_from_a_card_stands_among_the_scenes(coach: Coach, open_page: OpenPage) -> None:
    """It is there to choose and to talk with, its name shown as it was typed."""
    data = {"name": "Ida *Falk* <b>", "description": "A beekeeper on a roof.", "first_mes": "Mind the bees."}
    scene = coach.take_in_character(json.dumps({"spec": "chara_card_v2", "spec_version": "2.0", "data": data}))
    page = spoken(begun(open_page("practise"), scene.id), "Hello.")
    assert "Mind the bees." in said(page)
    assert "\\*Falk\\*" in escaped(page)


def test_an_evening_is_rehearsed_from_its_card(sample: Coach, open_page: OpenPage) -> None:
    """The last step of getting ready leads here with that event chosen, also where another one comes first."""
    event = sample.add_event("A later evening", date=datetime.date(2027, 1, 4))
    sample.change_plan(event.id, step=Step.CARD)
    page = open_page("prepare")
    next(box for box in page.selectbox if str(box.key).startswith("prep-which-")).set_value(event.id).run()
    next(button for button in page.button if button.label == "Rehearse this evening").click().run()
    page.switch_page("screens/practise.py").run()
    assert page.segmented_control(key="practise-what-1").value == "An event"
    page.button(key="practise-begin").click().run()
    assert kept(sample).event_id == event.id


def test_when_they_have_left_looking_back_is_what_comes_next(coach: Coach, open_page: OpenPage) -> None:
    """After both said goodbye it says so; before, it does not."""
    page = spoken(begun(open_page("practise"), "alone-by-the-plants"), "What do you do for work?")
    assert "has come to its end" not in said(page)
    page = spoken(page, "It was good to meet you, I will look for my friends now. See you.")
    assert "has come to its end" in said(page)
