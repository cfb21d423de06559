"""Practices of an evening ahead, as the page carries them out; each is named by its id."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from coach.app import Coach
from coach.domain.plan import Step
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, keys, said
from ui.components.escaping import safe

TODAY = date(2026, 11, 18)
ANA = "Talked with Ana Ruiz. She tests her data pipelines with a small sample. Sings in a choir in Ghent."
BO = "Bo Marsh wants to learn how others test their pipelines. Collects old maps."
CY = "Cy Park wants to learn Japanese. Bakes bread."


def lines(page: AppTest) -> list[str]:
    """What to say, line by line, without the notes behind it."""
    return re.findall(r'<p class="line">(.*?)</p>', html(page))


@pytest.fixture
def evening(coach: Coach) -> str:
    """An evening with three people who are known and one who is not; the event's id."""
    coach.set_profile(
        {"does": "data engineer in a harbour", "can_do": "draw tide tables", "interests": "sings; climbs"}
    )
    for name, text in (("Ana Ruiz", ANA), ("Bo Marsh", BO), ("Cy Park", CY)):
        coach.add_note(text, [name], date=TODAY - timedelta(days=8))
    guests = ["Cy Park", "Bo Marsh", "Ana Ruiz", "X. Strange"]
    goal = "learn how others test their pipelines"
    return coach.add_event("Data Night", TODAY, place="Hall 3, Ghent", goal=goal, guests=guests).id


def opened(coach: Coach, open_page: OpenPage, step: Step) -> AppTest:
    """Prepare, at a step of the evening."""
    coach.change_plan("Data Night", step=step)
    page = open_page("prepare")
    assert not page.exception
    return page


def onward(page: AppTest) -> AppTest:
    """One step further."""
    page.button(key="prep-next").click().run()
    assert not page.exception
    return page


def labelled(page: AppTest, words: str) -> str:
    """The key of the one widget whose label begins like this."""
    (found,) = [
        str(one.key)
        for one in (*page.text_input, *page.segmented_control, *page.multiselect, *page.pills, *page.radio)
        if one.label.startswith(words)
    ]
    return found


def test_000_01_the_experiment_of_the_night_comes_from_the_last_one(
    evening: str, coach: Coach, open_page: OpenPage
) -> None:
    """000-01: what the last try says to do next stands in the field; changed for tonight it is kept at once."""
    coach.add_experiment("People open up if I ask twice", verdict="held", next="Ask once, then wait")
    page = opened(coach, open_page, Step.EXPERIMENT)
    field = page.text_input(key=labelled(page, "People …"))
    assert field.value == "Ask once, then wait"
    field.set_value("Say less").run()
    plan = coach.plan_of(evening)
    assert plan is not None
    assert plan.experiment == "Say less"


def test_000_03_three_talks_are_chosen_and_the_card_counts_to_them(
    evening: str, coach: Coach, open_page: OpenPage
) -> None:
    """000-03: three stand chosen; another number is on the card, with when one may go."""
    page = opened(coach, open_page, Step.GOAL)
    field = page.segmented_control(key=labelled(page, "How many talks"))
    assert field.value == 3
    field.set_value(4).run()
    assert coach.event(evening).target == 4
    (frame,) = opened(coach, open_page, Step.CARD).get("iframe")
    assert "○ ○ ○ ○" in frame.proto.srcdoc
    assert "you may go" in frame.proto.srcdoc


def test_000_04_later_groups_are_of_another_kind(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """000-04: three tries; the first as I find it easy, in a group of three or more, the others different."""
    drawn = html(opened(coach, open_page, Step.STRANGERS))
    assert "A group of three or more already talking" in drawn
    assert drawn.count("A different kind of group") == 2


def test_000_06_a_way_to_say_what_i_do_is_chosen(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """000-06: mine with how often it was said, then those from my profile; the chosen one goes into the plan."""
    mine, _ = coach.add_self_intro("I look after the data of a harbour.", comfort=4)
    coach.use_self_intro(mine.id, "wanted")
    page = opened(coach, open_page, Step.SELF_INTRODUCTION)
    ways = page.radio(key=labelled(page, "The same thing"))
    assert [option.replace("\\", "").split("  \n") for option in ways.options] == [
        ["I look after the data of a harbour.", "said once"],
        ["I am a data engineer in a harbour. I can draw tide tables."],
    ]
    ways.set_value("I am a data engineer in a harbour. I can draw tide tables.").run()
    plan = coach.plan_of(evening)
    assert plan is not None
    assert plan.self_intro == "I am a data engineer in a harbour. I can draw tide tables."


@pytest.mark.parametrize(
    ("text", "span", "reason"),
    [
        ("I am one of the best data engineers in a harbour.", "I am one of the best", "impressing"),
        ("I am a data engineer, shall we book a demo?", "book a demo", "sells"),
        ("I am a data engineer, and you look gorgeous.", "you look gorgeous", "flirting"),
    ],
)
def test_000_07_a_first_line_that_sells_brags_or_flirts_is_pointed_at(
    evening: str, coach: Coach, open_page: OpenPage, text: str, span: str, reason: str
) -> None:
    """000-07: where I choose what to say of myself, with the words it is about."""
    coach.add_self_intro(text)
    told = said(opened(coach, open_page, Step.SELF_INTRODUCTION))
    assert f"“{span}”" in told
    assert reason in told


def test_000_07_002_02_an_invitation_that_sells_is_flagged_beside_its_words(
    evening: str, coach: Coach, open_page: OpenPage
) -> None:
    """000-07, 002-02: what I write into an invitation is looked over, with the reason and another way to say it."""
    who = coach.person("Ana").id
    draft = coach.draft(who, kind="invite")
    page = open_page("write", who)
    page.button(key=f"write-past-{draft.id}").click().run()
    page.button(key="write-edit").click().run()
    page.text_area(key=f"write-body-{draft.id}").set_value(f"{draft.body}\n\nShall we book a demo?")
    page.button(key="write-keep").click().run()
    assert not page.exception
    shown = str([component.proto for component in page.get("bidi_component")])
    assert "Sounds like selling" in shown
    assert "This sells rather than helps." in shown
    assert "I can show you in a few minutes how it works" in shown


def test_000_10_the_way_out_with_a_card_and_the_card_itself(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """000-10: the line that swaps contacts is among the ways out, and what to scan is on the card taken along."""
    coach.set_profile({"name": "Noor Haddad", "emails": "noor@example.org"})
    assert "shall we swap contacts" in html(opened(coach, open_page, Step.EXITS))
    (frame,) = opened(coach, open_page, Step.CARD).get("iframe")
    assert 'class="qr"' in frame.proto.srcdoc


def test_000_11_two_of_those_there_are_brought_together(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """000-11, 004-05: a pair with what both want, two sentences to say, the notes of both, and asking both first."""
    coach.add_note("Cy Park wants to learn how to test pipelines.", ["Cy Park"])
    page = opened(coach, open_page, Step.INTRODUCTIONS)
    page.button(key="prep-pairs").click().run()
    assert not page.exception
    drawn = html(page)
    assert "Bo Marsh and Cy Park" in drawn.replace("Cy Park and Bo Marsh", "Bo Marsh and Cy Park")
    assert "What it is about" in drawn
    assert drawn.count("<summary>from your note") >= 2
    assert keys(page, "prep-pairs-0-draft")


def test_000_11_with_nobody_known_it_is_said_to_be_none_tonight(coach: Coach, open_page: OpenPage) -> None:
    """000-11: no pair is made up in a room of strangers, and none is asked for."""
    coach.add_event("Data Night", TODAY, guests=["X. Strange"])
    page = opened(coach, open_page, Step.INTRODUCTIONS)
    assert "needs two people you know in the room" in said(page)
    assert keys(page, "prep-pairs") == []


def test_000_13_a_break_names_the_friends_and_its_length(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """000-13: a friend on the list stands there already; the length is mine, and both are on the card."""
    coach.edit_person("Ana", relation="friend")
    page = opened(coach, open_page, Step.BREAK)
    assert page.multiselect(key=labelled(page, "With whom")).value == [coach.person("Ana").id]
    page.segmented_control(key=labelled(page, "For how many minutes")).set_value(5).run()
    page = onward(page)
    assert "5 minutes with Ana Ruiz" in [button.label for button in page.button]
    (frame,) = opened(coach, open_page, Step.CARD).get("iframe")
    assert "Ana Ruiz" in frame.proto.srcdoc
    assert "Start the break" in frame.proto.srcdoc


def test_000_15_words_that_did_me_good_are_there_to_pass_on(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """000-15: beside the first lines, with who said them; the newest two are enough."""
    for words in ("an old one", "a calm way of asking", "your <b>maps</b> are lovely"):
        coach.add_felt_good(words, "Bo")
    drawn = html(opened(coach, open_page, Step.STRANGERS))
    assert "“a calm way of asking” — Bo Marsh" in drawn
    assert "your &lt;b&gt;maps&lt;/b&gt; are lovely" in drawn
    assert "an old one" not in drawn


def test_001_03_a_long_list_stays_out_of_sight(coach: Coach, open_page: OpenPage) -> None:
    """001-03: two names and it stops; neither the other sixty nor their number are anywhere, up to the card."""
    for name in ("Ana Ruiz", "Bo Marsh"):
        coach.add_note("Grows quinces.", [name], date=TODAY)
    guests = ["Ana Ruiz", "Bo Marsh", *(f"Guest{number} Some{number}" for number in range(60))]
    coach.add_event("Data Night", TODAY, goal="learn one thing", guests=guests)
    for step in (Step.PEOPLE, Step.CARD):
        page = opened(coach, open_page, step)
        cards = "".join(str(frame.proto.srcdoc) for frame in page.get("iframe"))
        drawn = html(page) + said(page) + cards + " ".join(button.label for button in page.button)
        assert "Ana Ruiz" in drawn
        assert not [part for part in ("Guest1", " 60 ", " 62 ") if part in drawn]


def test_001_08_something_but_work_and_something_to_do_together(
    evening: str, coach: Coach, open_page: OpenPage
) -> None:
    """001-08: from the notes of those I look for, and a walk through the town of the evening."""
    page = opened(coach, open_page, Step.STRANGERS)
    assert "Not about work" in said(page)
    drawn = html(page)
    assert "Ana: Sings in a choir in Ghent" in drawn
    assert "Explore the place together" in drawn
    assert "through Ghent" in drawn


def test_001_12_nothing_on_what_bores_me(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """001-12: a line that was there is gone once its topic is dull to me, and the page says what to leave alone."""
    page = opened(coach, open_page, Step.WORDS)
    page.button(key="prep-words").click().run()
    assert [line for line in lines(page) if "maps" in line]
    coach.set_profile({"dull": "maps"})
    page = opened(coach, open_page, Step.WORDS)
    page.button(key="prep-words").click().run()
    assert not [line for line in lines(page) if "maps" in line]
    assert len(lines(page)) > 4
    assert "Better left alone: Maps" in html(opened(coach, open_page, Step.PEOPLE))


def test_002_01_what_is_out_of_my_hands_is_shown_something_to_learn_first(
    evening: str, coach: Coach, open_page: OpenPage
) -> None:
    """002-01: typed and sent on with one click, the step stays once, with the learning goal; then it goes on."""
    page = opened(coach, open_page, Step.GOAL)
    page.text_input(key=labelled(page, "What would you like to learn")).set_value("get a job")
    onward(page)
    assert "That is not in your hands alone" in said(page)
    assert coach.event(evening).goal == "get a job"
    onward(page)
    assert "Step 2 of" in said(page)


def test_002_05_the_purpose_is_said_openly(sample: Coach, open_page: OpenPage) -> None:
    """002-05, 002-10: the invitation that Write opens with says what for and asks for time alone."""
    sample.add_brain_pick("p-priya", "how she explains hard things simply")
    page = open_page("prepare", "p-priya")
    page.button(key="brain-p-priya-write").click().run()
    assert not page.exception
    (draft,) = sample.drafts("p-priya", limit=1)
    shown = str([component.proto for component in page.get("bidi_component")])
    assert "no agenda beyond that" in draft.body
    assert "no agenda beyond that" in shown
    assert draft.body.count("?") == 1
    assert not {flag.kind.value for flag in draft.flags} & {"pitch", "needy", "leverage", "too-eager"}


def test_002_14_the_same_line_of_work_is_common_ground(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """002-14: with somebody who does what I do, the page says what it is and to ask about it."""
    drawn = html(opened(coach, open_page, Step.PEOPLE))
    assert "line of work in common (“data”)" in drawn


def test_002_15_a_full_week_is_pointed_out_kindly(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """002-15: how many a week are good is said on the page; above it a kind word stands over the goal."""
    coach.add_event("Lunch", TODAY + timedelta(days=1))
    page = opened(coach, open_page, Step.GOAL)
    assert not page.info
    page.number_input(key="prep-events-a-week").set_value(1).run()
    assert coach.events_a_week() == 1
    (warning,) = page.info
    assert "fine to skip one" in warning.value
    assert opened(coach, open_page, Step.GOAL).number_input(key="prep-events-a-week").value == 1


def test_003_05_what_they_need_is_asked_for_and_used(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """003-05: where no need is noted the prep gives a question for it; a noted one stands first with the person."""
    who = coach.person("Ana").id
    page = open_page("prepare", who)
    page.button(key="prepare-begin").click().run()
    assert "You have not noted what Ana needs. Ask:" in html(page)
    coach.add_note("She needs somebody who draws tide tables.", [who])
    page.run()
    page.button(key="prepare-begin").click().run()
    assert "have not noted what Ana needs" not in html(page)
    assert "<b>They need</b><q>" in html(page)
    people = open_page("people", who)
    people.segmented_control(key="people-panel").set_value("known").run()
    assert "What they need" in said(people)


def test_003_15_little_energy_makes_a_smaller_plan(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """003-15, 001-10: one tap on 1, and it is one talk, one person, and somebody by themselves to begin with."""
    page = opened(coach, open_page, Step.GOAL)
    page.segmented_control(key=labelled(page, "How much energy")).set_value(1).run()
    assert page.segmented_control(key=labelled(page, "How many talks")).value == 1
    assert html(onward(page)).count('class="card"') == 1
    drawn = html(opened(coach, open_page, Step.STRANGERS))
    assert "<b>1.</b> Somebody by themselves" in drawn
    assert "<b>2.</b>" not in drawn


def test_004_09_what_is_not_known_is_under_what_to_say(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """004-09: each person of the evening has a fold with what to find out, as a question to ask."""
    page = opened(coach, open_page, Step.WORDS)
    page.button(key="prep-words").click().run()
    assert "What you do not know of them yet" in [fold.label for fold in page.expander]
    assert "You do not know what Ana is aiming for. Ask:" in html(page)


def test_004_11_a_manager_is_asked_outside_a_review(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """004-11: what to ask them at work is among the questions once it is noted who they are to me."""
    who = coach.edit_person("Bo", relation="manager").id
    sheet = coach.question_sheet(who).workplace
    assert sheet is not None
    page = open_page("prepare", who)
    page.button(key="prepare-begin").click().run()
    page.button(key=f"brain-{who}-sheet").click().run()
    assert not page.exception
    drawn = html(page)
    assert f"<h4>{sheet.title}</h4>" in drawn
    assert drawn.count(safe(sheet.questions[0])) == 2


def test_004_12_whoever_was_picked_is_prepared_for(coach: Coach, open_page: OpenPage) -> None:
    """004-12: somebody nothing is noted about has the three things to find out as questions."""
    who = coach.add_person("Ana Ruiz").id
    page = open_page("prepare", who)
    page.button(key="prepare-begin").click().run()
    assert not page.exception
    drawn = html(page)
    for asked in ("taking more of your time", "free weekend", "get better at this year"):
        assert asked in drawn


def test_004_14_close_questions_wait_for_an_earlier_talk(evening: str, coach: Coach, open_page: OpenPage) -> None:
    """004-14: after one talk nothing is close; after a second, one question that is, marked as such, comes last."""
    page = opened(coach, open_page, Step.WORDS)
    page.button(key="prep-words").click().run()
    assert "When it feels right" not in html(page)
    coach.add_note("Ana bakes bread on Sundays.", ["Ana Ruiz"], date=TODAY - timedelta(days=3))
    page = opened(coach, open_page, Step.WORDS)
    page.button(key="prep-words").click().run()
    drawn = html(page)
    assert drawn.count("When it feels right") == 1
    assert drawn.index("To begin with") < drawn.index("When it feels right")
