"""Capture after an event that was prepared: whom one meant to look for, what one tried, how many talks there were."""

from __future__ import annotations

import datetime

import pytest
from streamlit.testing.v1 import AppTest

from coach.app import Coach
from coach.domain.plan import Plan, Step
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, said

TEXT = "Talked to Ana again, she keeps golden files. Met Nina Costa, she plans parks."


@pytest.fixture
def prepared(coach: Coach) -> Coach:
    """An evening of yesterday with a plan: Ana, Bo, and a guess to try."""
    coach.add_note("Ana Ruiz tests her data pipelines.", ["Ana Ruiz"], date=coach.today - datetime.timedelta(days=9))
    coach.add_note("Bo Marsh collects old maps.", ["Bo Marsh"], date=coach.today - datetime.timedelta(days=9))
    coach.add_experiment("People open up if I ask twice", verdict="held", next="Ask once, then wait")
    coach.add_event("Data Night", coach.today - datetime.timedelta(days=1), guests=["Ana Ruiz", "Bo Marsh"])
    coach.change_plan("Data Night", people=["Ana Ruiz", "Bo Marsh"], experiment="Ask once, then wait", step=Step.CARD)
    return coach


def plan_of(coach: Coach) -> Plan:
    """The plan of the evening."""
    plan = coach.plan_of("Data Night")
    assert plan is not None
    return plan


def met_key(coach: Coach, name: str, before: str = "capture-0") -> str:
    """The key of the question whether I talked with somebody."""
    return f"{before}-met-{coach.event('Data Night').id}-{coach.person(name).id}"


def typed(open_page: OpenPage) -> AppTest:
    """The proposal made of the text."""
    page = open_page("capture")
    page.text_area(key="capture-0-text").input(TEXT)
    page.button(key="capture-keep").click().run()
    assert not page.exception
    return page


def test_001_02_the_plan_stands_above_the_box(prepared: Coach, open_page: OpenPage) -> None:
    """Who was planned and what was to be tried; another event shows nothing of it, and the evening is there again."""
    page = open_page("capture")
    assert "You meant to look for Ana Ruiz and Bo Marsh." in html(page)
    assert "You went out to try: Ask once, then wait" in html(page)
    other = prepared.add_event("Old Dinner", prepared.today - datetime.timedelta(days=30))
    page.run()
    page.selectbox(key="capture-0-event").set_value(other.id).run()
    assert "You meant to" not in html(page)
    page.selectbox(key="capture-0-event").set_value(prepared.event("Data Night").id).run()
    assert "You meant to" in html(page)


def test_the_evening_that_was_planned_is_offered_first(prepared: Coach, open_page: OpenPage) -> None:
    """Of two in two days; without a plan among them none is chosen, and both stand before all others."""
    prepared.add_event("Lunch", prepared.today)
    prepared.add_event("Next Year", prepared.today + datetime.timedelta(days=300))
    page = open_page("capture")
    assert page.title[0].value == "How was Data Night?"
    assert page.selectbox(key="capture-0-event").value == prepared.event("Data Night").id
    offered = page.selectbox(key="capture-0-event").options
    assert [option.split(" · ")[0] for option in offered] == ["Lunch", "Data Night", "Next Year"]


def test_000_08_one_click_says_whom_one_talked_with(prepared: Coach, open_page: OpenPage) -> None:
    """Each way, and back again; a page opened anew shows what was said."""
    bo, ana = prepared.person("Bo").id, prepared.person("Ana").id
    page = open_page("capture")
    page.segmented_control(key=met_key(prepared, "Bo")).set_value("missed").run()
    page.segmented_control(key=met_key(prepared, "Ana")).set_value("met").run()
    assert (plan_of(prepared).met, plan_of(prepared).missed) == ((ana,), (bo,))
    again = open_page("capture")
    assert again.segmented_control(key=met_key(prepared, "Bo")).value == "missed"
    page.segmented_control(key=met_key(prepared, "Bo")).set_value(None).run()
    assert (plan_of(prepared).met, plan_of(prepared).missed) == ((ana,), ())


def test_000_01_the_verdict_leads_to_the_next_session(prepared: Coach, open_page: OpenPage) -> None:
    """The plan's guess is what is judged; what to try next opens the next session, and is in its field."""
    page = typed(open_page)
    (kept,) = prepared.debriefs()
    assert "Ask once, then wait" in html(page)
    page.pills(key=f"debrief-{kept.id}-verdict").set_value("did-not").run()
    page.text_input(key=f"debrief-{kept.id}-happened").input("They looked at the clock").run()
    page.text_input(key=f"debrief-{kept.id}-next").input("Say one thing of mine first").run()
    page.button(key="capture-save").click().run()
    assert not page.exception
    newest = prepared.experiments()[0]
    assert (newest.hypothesis, str(newest.verdict)) == ("Ask once, then wait", "did-not")
    assert (newest.happened, newest.event_id) == ("They looked at the clock", prepared.event("Data Night").id)
    prepared.add_event("Map Night", prepared.today + datetime.timedelta(days=6), guests=["Bo Marsh"])
    prepare = open_page("prepare")
    assert "To try out: <b>Say one thing of mine first</b>" in html(prepare)
    prepared.change_plan("Map Night", step=Step.EXPERIMENT)
    prepare.run()
    assert "Say one thing of mine first" in [field.value for field in prepare.text_input]
    assert "To try out" not in html(prepare)


def test_000_03_the_number_of_talks_is_kept_in_the_plan(prepared: Coach, open_page: OpenPage) -> None:
    """It begins with those written about and those named, and is what I make it."""
    prepared.say_met(prepared.event("Data Night").id, prepared.person("Bo").id, met=True)
    page = typed(open_page)
    (kept,) = prepared.debriefs()
    number = page.number_input(key=f"debrief-{kept.id}-talked")
    assert number.value == 3
    number.set_value(4).run()
    page.button(key="capture-save").click().run()
    assert plan_of(prepared).counted == 4
    assert set(plan_of(prepared).met) == {prepared.person("Ana").id, prepared.person("Bo").id}
    assert "You talked with Bo Marsh, too. A line about it is enough" in said(page)
    page.button(key="capture-undo").click().run()
    assert (plan_of(prepared).counted, plan_of(prepared).met) == (None, (prepared.person("Bo").id,))


def test_001_09_the_next_session_begins_kindly(prepared: Coach, open_page: OpenPage) -> None:
    """Two talks where three had been the idea are told without blame, and only on the first step."""
    page = typed(open_page)
    page.button(key="capture-save").click().run()
    assert "Being there counts" in said(page)
    prepared.add_event("Map Night", prepared.today + datetime.timedelta(days=6))
    prepare = open_page("prepare")
    assert "Last time, at Data Night: two talks. Being there counted too." in html(prepare)
    prepared.change_plan("Map Night", step=Step.STRANGERS)
    assert "Last time" not in html(prepare.run())


def test_of_whom_the_text_tells_nobody_is_asked_again(prepared: Coach, open_page: OpenPage) -> None:
    """Under the text only those are asked about of whom it does not tell."""
    page = typed(open_page)
    (kept,) = prepared.debriefs()
    bo = met_key(prepared, "Bo", f"debrief-{kept.id}")
    assert [control.key for control in page.segmented_control if "-met-" in (control.key or "")] == [bo]
    page.segmented_control(key=bo).set_value("missed").run()
    page.button(key="capture-save").click().run()
    assert plan_of(prepared).missed == (prepared.person("Bo").id,)


def test_markup_in_a_plan_shows_as_typed(prepared: Coach, open_page: OpenPage) -> None:
    """Names and guesses are data."""
    prepared.edit_person("Bo Marsh", name="Bo ![x](http://127.0.0.1:9/b)")
    prepared.change_plan("Data Night", experiment="<b>People</b> :red[laugh]")
    page = open_page("capture")
    assert "![x](" not in said(page)
    assert "<b>People" not in html(page)
