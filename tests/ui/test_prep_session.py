"""The prep session of an event on the page: step by step, kept, resumed, and to be left at any time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from coach.app import Coach
from coach.chains import session
from coach.chains.context import Desk
from coach.chains.prep import BriefStep, brief_steps
from coach.domain.person import Person
from coach.domain.plan import Step
from coach.domain.suggestion import Opener
from coach.errors import EngineError
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, said
from ui.components.escaping import plain

EVENT = "e-remise"


def at(page: AppTest, coach: Coach) -> Step:
    """The step that is shown, which is also the one that is kept."""
    plan = coach.plan_of(EVENT)
    assert plan is not None
    assert f"Step {list(Step).index(plan.step) + 1} of {len(Step)}" in said(page)
    return plan.step


def go(page: AppTest, steps: int) -> AppTest:
    """So many steps on."""
    for _ in range(steps):
        page.button(key="prep-next").click().run()
        assert not page.exception
    return page


def test_an_empty_calendar_asks_what_is_coming_up(coach: Coach, open_page: OpenPage) -> None:
    """One field; what is named becomes an event, and its session begins."""
    coach.add_person("Ana Ruiz")
    page = open_page("prepare")
    assert page.text_input[0].label == "What is coming up?"
    page.text_input(key="prep-name").set_value("Map Night")
    page.button(key="prep-begin").click().run()
    assert coach.event("Map Night").date == coach.today
    assert "Step 1 of" in said(page)


def test_every_step_can_be_walked_through_and_is_resumed(sample: Coach, open_page: OpenPage) -> None:
    """To the last step without typing a word; a page opened anew goes on there."""
    page = open_page("prepare")
    for step in list(Step)[:-1]:
        assert at(page, sample) is step
        go(page, 1)
    assert at(page, sample) is Step.CARD
    assert page.get("download_button") or page.get("iframe")
    again = open_page("prepare")
    assert at(again, sample) is Step.CARD
    again.button(key="prep-back").click().run()
    assert at(again, sample) is Step.EXPERIMENT


def test_001_01_the_goal_is_the_first_field_and_is_kept(sample: Coach, open_page: OpenPage) -> None:
    """What is typed becomes the goal of the event; who is proposed follows it, with the shared words in view."""
    page = open_page("prepare")
    page.text_input[0].set_value("learn how a library publishes its lending data").run()
    go(page, 1)
    assert sample.event(EVENT).goal == "learn how a library publishes its lending data"
    assert "Kwame Boateng" in html(page)
    assert "“library”" in html(page) or "“lending”" in html(page)


def test_002_01_the_learning_goal_is_one_click_away(sample: Coach, open_page: OpenPage) -> None:
    """Beside a goal that is out of my hands."""
    sample.change_plan(EVENT, goal="find a job")
    page = open_page("prepare")
    page.button(key="prep-learn").click().run()
    assert (sample.event(EVENT).goal or "").startswith("Learn ")
    assert page.text_input[0].value == sample.event(EVENT).goal


def test_001_02_two_more_are_asked_for_once(sample: Coach, open_page: OpenPage) -> None:
    """The button is gone after it was used."""
    page = go(open_page("prepare"), 1)
    page.button(key="prep-more").click().run()
    assert html(page).count('class="card"') == 4
    assert "prep-more" not in [button.key for button in page.button]


def test_001_10_just_attend_is_one_of_the_sizes(sample: Coach, open_page: OpenPage) -> None:
    """Nobody is proposed then, and the page says that this is fine."""
    page = open_page("prepare")
    next(one for one in page.segmented_control if "how many talks" in one.label.lower()).set_value(0).run()
    go(page, 1)
    assert "Nobody has to be looked for tonight" in said(page)


def test_000_04_the_comfort_cue_changes_the_first_group(sample: Coach, open_page: OpenPage) -> None:
    """A tap on a cue, and the first group is of that kind."""
    sample.change_plan(EVENT, energy=4, target=3)
    page = go(open_page("prepare"), 3)
    page.pills[0].set_value("loud").run()
    assert "they laugh" in html(page)


def test_words_stream_in_and_are_there_again_at_once(
    sample: Coach, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the first time nothing is asked of anybody."""
    page = go(open_page("prepare"), 2)
    assert "Have you found a bouldering gym yet?" in html(page)
    monkeypatch.setattr(type(sample), "prep_steps", lambda *_, **__: pytest.fail("asked again"))
    assert "Have you found a bouldering gym yet?" in html(open_page("prepare"))


def test_a_plan_without_the_model_stays_usable(
    sample: Coach, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What happened is said; why to look for them is there, and so is the way on."""

    def silent(*_: object, **__: object) -> Iterator[object]:
        raise EngineError("The model does not answer.", "Try again.")
        yield

    monkeypatch.setattr(type(sample), "prep_steps", silent)
    page = go(open_page("prepare"), 2)
    assert "The model does not answer" in page.error[0].value
    go(page, 1)
    assert at(page, sample) is Step.STRANGERS


def test_a_pasted_guest_list_is_read(sample: Coach, open_page: OpenPage) -> None:
    """Lines as they come; names show as typed, whatever is in them."""
    page = go(open_page("prepare"), 1)
    page.text_area[0].set_value("- Lena Hofstetter\n- ![x](http://example.org/a.png)")
    page.button(key="prep-guests-keep").click().run()
    assert "Lena Hofstetter" in sample.event(EVENT).guests
    assert "![x](" not in said(page)


def test_what_was_found_before_the_model_stopped_is_kept(
    sample: Coach, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first person's lines stay, the second keeps why to look for them; trying again asks about that one alone."""
    asked: list[str] = []

    def breaking(desk: Desk, person: Person) -> Iterator[BriefStep]:
        asked.append(person.name)
        if len(asked) == 2:
            yield Opener("How do you begin a day?", ())
            raise EngineError("The model does not answer.", "Try again.")
        yield from brief_steps(desk, person)

    monkeypatch.setattr(session, "brief_steps", breaking)
    page = go(open_page("prepare"), 2)
    assert "The model does not answer" in page.error[0].value
    first, second = sample.prep_frame(EVENT).people
    assert asked == [first.person.name, second.person.name]
    for _ in range(2):
        assert plain(second.why) in said(page)
        assert "How do you begin a day?" in html(page)
        page.run()
    again = open_page("prepare")
    assert not again.error
    assert "To begin" in said(again)
    again.button(key="prep-words").click().run()
    assert asked == [first.person.name, second.person.name, second.person.name]
    assert not again.error
    assert all(prepared for _, prepared in sample.prep_kept(EVENT).both())


def test_an_evening_with_no_names_goes_on_all_the_same(coach: Coach, open_page: OpenPage) -> None:
    """No guest, nobody known, no profile: every step says what it can do without, and the card is made."""
    coach.add_event("Map Night", coach.today)
    page = open_page("prepare")
    shown = []
    for _ in list(Step)[:-1]:
        shown.append(said(page))
        page.button(key="prep-next").click().run()
        assert not page.exception
        assert not page.error
    told = "\n".join(shown)
    for words in ("No names are noted for it yet", "Nobody has to be looked for", "does not say yet what you do"):
        assert words in told
    assert "needs two people you know" in told
    assert "Nobody you know is on the list" in told
    assert page.get("iframe")


def test_what_was_typed_outlives_the_page(sample: Coach, open_page: OpenPage) -> None:
    """A goal that was typed, and nothing else clicked, is there when the page is opened anew, at the same step."""
    page = open_page("prepare")
    page.text_input[0].set_value("hear how a map is drawn").run()
    page.switch_page("screens/people.py").run()
    again = open_page("prepare")
    assert at(again, sample) is Step.GOAL
    assert again.text_input[0].value == "hear how a map is drawn"


def test_those_i_choose_myself_are_shown_at_once(sample: Coach, open_page: OpenPage) -> None:
    """Chosen in the fold, they stand above it before the next step."""
    page = go(open_page("prepare"), 1)
    (names,) = page.multiselect
    names.set_value(["p-kwame"]).run()
    assert html(page).count('class="card"') == 1
    assert "Kwame Boateng" in html(page)
