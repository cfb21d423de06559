"""Today: at most seven things, one key each, and quiet when there is nothing."""

from __future__ import annotations

from datetime import date

from streamlit.testing.v1 import AppTest

from coach.app import Coach
from coach.domain.follow_up import FollowUpState
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, keys, said


def test_at_most_seven_things_each_with_why_and_the_last_talk(sample: Coach, open_page: OpenPage) -> None:
    """The first is at hand with its keys, six more stand below, and the rest is a number."""
    page = open_page("today")
    assert page.subheader[0].value == "Priya Raman"
    assert "You promised: Send her my data pipeline testing checklist this week." in html(page)
    assert "Their Airflow DAGs are flaky" in html(page)
    assert len(sample.due_today().things) == 7
    assert "more can wait" in said(page)
    shortcuts = {button.key: button.proto.shortcut for button in page.button if button.proto.shortcut}
    assert {shortcuts[f"today-{name}"] for name in ("done", "later", "let-go")} == {"1", "2", "3"}


def test_done_takes_it_off_the_list_and_undo_brings_it_back(sample: Coach, open_page: OpenPage) -> None:
    """The promise is kept, and one click takes that back."""
    page = open_page("today")
    page.button(key="today-done").click().run()
    assert not [promise for promise in sample.promises("p-priya") if promise.mine]
    assert page.subheader[0].value != "Priya Raman"
    page.button(key="today-undo").click().run()
    assert page.subheader[0].value == "Priya Raman"
    assert [promise for promise in sample.promises("p-priya") if promise.mine]


def test_001_06_a_talk_is_asked_about_and_let_go_without_a_word(coach: Coach, open_page: OpenPage) -> None:
    """“Still thinking about it?” can be answered with letting go; nothing reminds of it again."""
    coach.add_note("Ada builds kites out of old maps.", ["Ada Quill"], date=date(2026, 11, 15))
    page = open_page("today")
    assert "Still thinking about it?" in html(page)
    page.button(key="today-let-go").click().run()
    assert "**Nothing is due. Good.**" in said(page)
    assert [each.state for each in coach.follow_ups(settled=True)] == [FollowUpState.LET_GO]


def test_yes_keeps_it_on_the_list_and_asks_no_more(coach: Coach, open_page: OpenPage) -> None:
    """It is a follow-up of mine then."""
    coach.add_note("Ada builds kites out of old maps.", ["Ada Quill"], date=date(2026, 11, 15))
    page = open_page("today")
    page.button(key="today-keep").click().run()
    assert "Still thinking" not in html(page)
    assert page.subheader[0].value == "Ada Quill"


def test_nothing_due_is_said_kindly(coach: Coach, open_page: OpenPage) -> None:
    """A notebook with one old talk asks for nothing."""
    coach.add_note("Ada builds kites.", ["Ada Quill"], date=date(2026, 1, 15))
    assert "**Nothing is due. Good.**" in said(open_page("today"))


def test_markup_in_a_note_shows_as_typed(coach: Coach, open_page: OpenPage) -> None:
    """Names and words are data here too."""
    coach.add_note("Needs <img src=x onerror=1> a $boat$ by spring.", ["<b>Ada</b>"], date=date(2026, 11, 15))
    drawn = html(open_page("today"))
    assert "<img" not in drawn
    assert "<b>Ada" not in drawn


def test_write_to_them_puts_the_person_in_focus(sample: Coach, open_page: OpenPage) -> None:
    """The way from what is due to the draft is one click."""
    page = open_page("today")
    page.button(key="today-write").click().run()
    assert page.session_state["rapport-focus"] == "p-priya"


def test_003_17_a_person_shows_the_thread_and_what_came_of_it(sample: Coach, open_page: OpenPage) -> None:
    """The messages stand under the person with their state; an outcome is one click and can be taken back."""
    draft = sample.draft("p-priya")
    sample._follow_up_sent(draft)
    page = _thread(open_page, "p-priya")
    assert "sent" in html(page)
    assert draft.body.split("\n")[0] in html(page)
    page.button(key="person-p-priya-declined").click().run()
    assert "no fit now" in html(page)
    page.button(key="person-p-priya-undo").click().run()
    assert sample.follow_ups("p-priya", settled=True)[0].state is FollowUpState.SENT


def test_an_interval_is_chosen_on_the_person(sample: Coach, open_page: OpenPage) -> None:
    """Nobody is brought up before that."""
    page = _thread(open_page, "p-lena")
    assert sample.touches() == []
    page.selectbox(key="person-p-lena-every").set_value(30).run()
    assert [(person.id, entry.every_days) for person, entry, _ in sample.touches()] == [("p-lena", 30)]


def test_keys_of_the_rows_lead_to_all_seven(sample: Coach, open_page: OpenPage) -> None:
    """Every thing after the first has its own menu, so nothing has to be done in order."""
    page = open_page("today")
    assert len(page.get("menu_button")) + len(keys(page, "today-menu-")) >= 6


def test_004_06_somebody_i_know_nothing_about_is_shown_one_at_a_time(sample: Coach, open_page: OpenPage) -> None:
    """The longest here first; “not now” brings the next."""
    sample.add_person("Cem Tarn")
    sample.add_person("Ada Quill")
    page = open_page("people")
    page.toggle(key="people-anew").set_value(True).run()
    assert "**Cem Tarn**" in said(page)
    page.button(key="people-anew-later").click().run()
    assert "**Ada Quill**" in said(page)
    assert [person.name for person in sample.people_to_meet_anew()] == ["Ada Quill"]


def test_004_12_a_random_pick_shows_what_to_find_out(sample: Coach, open_page: OpenPage) -> None:
    """Three questions, with what is noted so far; the same clicks pick the same people."""
    page = open_page("people")
    page.toggle(key="people-anew").set_value(True).run()
    assert "Something is noted about everybody" in said(page)
    page.button(key="people-anew-random").click().run()
    seed = int(page.session_state["rapport-kept-anew-seed"])
    assert f"**{sample.picked_at_random(seed).name}**".replace("-", "") in said(page).replace("\\-", "")
    assert html(page).count('<p class="line">') >= 3


def _thread(open_page: OpenPage, person: str) -> AppTest:
    page = open_page("people", person)
    return page.segmented_control(key="people-panel").set_value("thread").run()
