"""Practices of what stands, as the page carries them out; each is named by its id."""

from __future__ import annotations

from datetime import date

from coach.app import Coach
from coach.domain.follow_up import FollowUpState
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, said


def test_000_01_the_adjusted_guess_is_what_to_try_next(coach: Coach, open_page: OpenPage) -> None:
    """000-01, 000-02: guess, what happened, verdict, the next one; a try that did not work takes no figure down."""
    page = open_page("progress")
    page.text_input(key="progress-experiment-guess").set_value("People relax if I ask about their week")
    page.button(key="progress-experiment-add").click().run()
    before = coach.progress()
    (made,) = coach.experiments()
    key = f"progress-experiment-{made.id}"
    page.text_input(key=f"{key}-happened").set_value("They answered in one word")
    page.text_input(key=f"{key}-next").set_value("People relax if I tell of mine first")
    page.button(key=f"{key}-keep").click().run()
    assert coach.experiment_to_try() == "People relax if I tell of mine first"
    assert coach.progress() == before


def test_000_06_the_tally_says_when_it_is_too_small(coach: Coach, open_page: OpenPage) -> None:
    """000-06: ease, how often it was said and how it was taken; from five uses on it stands without the remark."""
    intro, _ = coach.add_self_intro("I look after data.", comfort=4)
    page = open_page("progress")
    for count in range(1, 6):
        page.button(key=f"progress-intro-wanted-{intro.id}").click().run()
        (told,) = [caption.value for caption in page.caption if "ease 4 of 5" in caption.value]
        assert f"said {count}×, {count}× taken as hoped" in told
        assert ("too few to tell" in told) is (count < 5)


def test_004_15_five_figures_and_people_helped_first(sample: Coach, open_page: OpenPage) -> None:
    """003-06, 004-15, 004-01: people helped come first, then goals in common, notes done; how many were met is none."""
    sample.add_favour("p-priya", "Looked over her talk", given=True)
    shown = sample.progress()
    drawn = html(open_page("progress"))
    assert len(shown) <= 5
    places = [
        drawn.index(f"<b>{figure.value}</b>{'' if figure.of is None else f' of {figure.of}'} {figure.says}")
        for figure in shown
    ]
    assert places == sorted(places)
    assert "help" in shown[0].says
    assert not any("met" in figure.says.split() for figure in shown)


def test_001_05_what_to_expect_with_my_own_figures(sample: Coach, open_page: OpenPage) -> None:
    """001-05: met, written to, still in touch, and that few stay for everybody."""
    sample.add_favour("p-priya", "Looked over her talk", given=True)
    far = sample.expectation()
    told = said(open_page("progress"))
    assert (
        f"Of {far.met} people in your notes you wrote to {far.written} and are still in touch with {far.in_touch}"
        in told
    )


def test_001_04_depth_for_the_few_kept_close(coach: Coach, open_page: OpenPage) -> None:
    """001-04: talks and help both ways, for them alone."""
    for name in ("Ana Okafor", "Bo Lind"):
        coach.add_note("Paints old boats.", [name], date=date(2026, 11, 2))
    coach.edit_person("Ana", inner_circle=True)
    coach.add_favour("Ana", "Lent her a brush", given=True)
    told = said(open_page("progress"))
    assert "Ana Okafor: 1 talks · you helped 1× · they helped 0×" in told.replace("\\", "")
    assert "Bo Lind:" not in told


def test_003_03_a_talk_needs_no_event(coach: Coach, open_page: OpenPage) -> None:
    """003-03, 004-08: with nothing in the notebook, one talk at a bus stop is enough to begin."""
    page = open_page("capture")
    page.multiselect(key="capture-0-people").set_value(["Ada Testwood"])
    page.text_area(key="capture-0-text").input("At the bus stop. She is looking for a choir in Kiel.")
    page.button(key="capture-keep").click().run()
    (note,) = coach.notes()
    assert note.event is None
    (ada,) = coach.people()
    page = open_page("write", ada.id)
    page.button(key="write-begin").click().run()
    assert "choir in Kiel" in coach.drafts(ada.id)[0].body


def test_004_10_a_no_stops_reminders_and_can_be_reopened(sample: Coach, open_page: OpenPage) -> None:
    """003-04, 004-10: the state stands under the person; a no asks for nothing any more, and one click reopens it."""
    sample.sent(sample.draft("p-priya").id)
    page = open_page("people", "p-priya")
    page.segmented_control(key="people-panel").set_value("thread").run()
    assert "sent" in html(page)
    page.button(key="person-p-priya-declined").click().run()
    assert "no fit now" in html(page)
    assert sample.follow_ups("p-priya") == []
    page.button(key="person-p-priya-reopened").click().run()
    assert [each.state for each in sample.follow_ups("p-priya")] == [FollowUpState.PLANNED]


def test_004_04_without_goals_of_mine_the_page_says_why(coach: Coach, open_page: OpenPage) -> None:
    """004-04: the empty list is named as the reason, beside the person."""
    coach.add_note("She wants to learn sailing.", ["Ana Ruiz"])
    page = open_page("people", coach.people()[0].id)
    page.segmented_control(key="people-panel").set_value("between").run()
    assert "None of your own goals is noted" in said(page)
    coach.set_profile({"goals": "learn sailing"})
    page.run()
    assert "None of your own goals is noted" not in said(page)
