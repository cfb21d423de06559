"""One person's page by its practices: the head, what is known, what is between the two of you, who they are."""

from __future__ import annotations

import re

from streamlit.testing.v1 import AppTest

from coach.app import Coach
from coach.checks.kind_words import unkind
from coach.domain.goal import GoalVerdict, SharedGoal
from coach.domain.note import Source
from coach.domain.person import Stage
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, keys, said


def _panel(open_page: OpenPage, person: str, panel: str) -> AppTest:
    page = open_page("people", person)
    return page.segmented_control(key="people-panel").set_value(panel).run()


def _lines(page: AppTest) -> list[str]:
    """What was drawn as HTML, without the look of the page."""
    return [part.proto.body for part in page.get("html") if part.proto.body.startswith("<p")]


def test_003_01_the_details_say_what_a_tie_is_and_keep_friends_apart(sample: Coach, open_page: OpenPage) -> None:
    """003-01: a tie goes both ways and need not be a friendship; each kind says what it means; own words stay."""
    page = _panel(open_page, "p-jonas-wendt", "details")
    box = page.selectbox(key="person-p-jonas-wendt-relation")
    assert "both ways" in box.help
    assert "need not be a friend" in box.help
    assert [option for option in box.options if option.startswith(("friend:", "peer:", "mentor:"))] == [
        "friend: you like being together, with or without a reason",
        "peer: you do similar work and can compare notes",
        "mentor: you learn from their experience",
    ]
    assert box.value == "neighbour"
    box.set_value("mentor")
    page.button(key="person-p-jonas-wendt-keep").click().run()
    assert sample.person("p-jonas-wendt").relation == "mentor"


def test_003_02_the_one_question_makes_a_connection(sample: Coach, open_page: OpenPage) -> None:
    """003-02: met until I would be comfortable asking them; the head says so then, in plain words."""
    page = _panel(open_page, "p-dilan", "details")
    assert "ask them for a favour" not in html(page)
    page.toggle(key="person-p-dilan-comfortable").set_value(True)
    page.button(key="person-p-dilan-keep").click().run()
    assert sample.person("p-dilan").stage == Stage.CONNECTED
    assert "you would ask them for a favour" in html(page)


def test_003_06_a_kept_promise_that_helped_counts_as_somebody_helped(sample: Coach, open_page: OpenPage) -> None:
    """003-06: one click between the two of you, and the first figure of Progress knows of it."""
    before = sample.progress()[0]
    page = _panel(open_page, "p-priya", "between")
    (promise,) = sample.promises("p-priya")
    page.button(key=f"person-p-priya-pledges-favour-{promise.id}").click().run()
    after = sample.progress()[0]
    assert "helped" in after.says
    assert after.value == before.value + 1
    assert "What became of earlier promises" in [fold.label for fold in page.expander]


def test_003_07_a_favour_taken_out_can_be_had_back(sample: Coach, open_page: OpenPage) -> None:
    """003-07: given and received stand with who, what and when; taking one out has an Undo beside it."""
    given = sample.add_favour("p-priya", "Sent <i>two</i> links", minutes=10)
    sample.add_favour("p-priya", "Read my abstract", given=False)
    page = _panel(open_page, "p-priya", "between")
    drawn = html(page)
    assert "You, for Priya" in drawn
    assert "Priya, for you" in drawn
    assert "Sent &lt;i&gt;two&lt;/i&gt; links" in drawn
    assert "10 minutes" in drawn
    page.button(key=f"person-p-priya-pledges-out-{given.id}").click().run()
    assert [favour.given for favour in sample.favours("p-priya")] == [False]
    page.button(key="person-p-priya-undo").click().run()
    assert len(sample.favours("p-priya")) == 2


def test_003_13_and_003_18_nothing_on_the_page_asks_for_anything_back(sample: Coach, open_page: OpenPage) -> None:
    """003-13, 003-18: old promises of theirs and one-sided favours bring no reminder of a debt and no sum."""
    for number in range(4):
        sample.add_favour("p-lena", f"Proofread chapter {number}", minutes=60)
    sample.add_promise("p-lena", "send me her plum cake recipe", mine=False)
    page = _panel(open_page, "p-lena", "between")
    spoken = "".join([*_lines(page), said(page)]).casefold()
    assert "proofread chapter 3" in spoken
    assert not re.search(r"\b(?:owes?|owed|balance|debt|in return|still waiting|240)\b", spoken)
    assert unkind(said(page)) == []


def test_003_12_one_click_puts_somebody_aside_and_undo_takes_it_back(sample: Coach, open_page: OpenPage) -> None:
    """003-12: moving on is normal; everything noted stays."""
    page = open_page("people", "p-dilan")
    page.button(key="people-aside").click().run()
    assert sample.person("p-dilan").archived
    assert len(sample.notes(person="p-dilan")) == 2
    page.button(key="person-p-dilan-undo").click().run()
    assert not sample.person("p-dilan").archived


def test_003_14_a_name_without_a_talk_shows_no_strength(coach: Coach, open_page: OpenPage) -> None:
    """003-14: whatever stands in the record, the head says that no talk is noted yet."""
    ada = coach.add_person("Ada Quill", stage="connected", company="Kitewerk", inner_circle=True)
    page = open_page("people", ada.id)
    assert "no talk noted yet" in html(page)
    assert "ask them for a favour" not in html(page)
    assert "keep close" not in html(page)
    coach.add_note("Builds kites out of old maps.", [ada.id])
    page.run()
    assert "no talk noted yet" not in html(page)
    assert "ask them for a favour" in html(page)


def test_003_16_a_mentor_is_told_what_the_advice_led_to(sample: Coach, open_page: OpenPage) -> None:
    """003-16: the prompt stands on the page of whoever is a mentor, and of nobody else."""
    assert "advice led to" not in html(open_page("people", "p-mina"))
    sample.edit_person("p-mina", relation="mentor")
    assert "Tell Mina what their advice led to" in html(open_page("people", "p-mina"))


def test_002_13_a_manager_is_asked_for_goals_outside_reviews(sample: Coach, open_page: OpenPage) -> None:
    """002-13: the manager of the sample notebook has a prompt of her own."""
    assert "Ask Ingrid outside any review" in html(open_page("people", "p-ingrid"))


def test_the_head_says_how_one_met_and_what_to_call_about(coach: Coach, open_page: OpenPage) -> None:
    """In plain words, and markup in them shows as typed."""
    ada = coach.add_person("Ada Quill", how_met="PyData", introduced_by="<b>Lena</b>", knows=["Los Angeles", "kites"])
    drawn = html(open_page("people", ada.id))
    assert "How you met: PyData · introduced by &lt;b&gt;Lena&lt;/b&gt;" in drawn
    assert "You could call them about Los Angeles, kites" in drawn


def test_004_02_three_lines_are_noted_like_anything_else(coach: Coach, open_page: OpenPage) -> None:
    """004-02: what is open has a question; what is filled in stands in a note of the last talk, and can be undone."""
    ada = coach.add_person("Ada Quill")
    page = _panel(open_page, ada.id, "known")
    assert html(page).count("not noted yet. You could ask:") == 3
    page.text_input(key=f"person-{ada.id}-three-0-fun").input("the pub quiz")
    page.text_input(key=f"person-{ada.id}-three-0-learn").input("saying no kindly")
    page.button(key=f"person-{ada.id}-three-0-keep").click().run()
    (note,) = coach.notes(person=ada.id)
    assert note.text == "Had a good laugh with me over the pub quiz.\nKnows a lot about saying no kindly."
    assert html(page).count("not noted yet. You could ask:") == 1
    assert "good laugh with me over the pub quiz" in coach.draft(ada.id).body.replace("You had a", "")
    coach.undo()
    page.run()
    assert not page.exception


def test_004_02_the_lines_can_be_taken_back(coach: Coach, open_page: OpenPage) -> None:
    """Undo stands beside them, and the open questions come back."""
    ada = coach.add_person("Ada Quill")
    page = _panel(open_page, ada.id, "known")
    page.text_input(key=f"person-{ada.id}-three-0-common").input("bouldering")
    page.button(key=f"person-{ada.id}-three-0-keep").click().run()
    page.button(key=f"person-{ada.id}-undo").click().run()
    assert coach.notes(person=ada.id) == []
    assert html(page).count("not noted yet. You could ask:") == 3


def test_what_is_not_known_comes_with_ways_to_ask(coach: Coach, open_page: OpenPage) -> None:
    """A gap is a question one could ask, not an empty field; it goes once something is noted."""
    coach.add_note("Builds kites out of old maps.", ["Ada Quill"])
    page = _panel(open_page, coach.people()[0].id, "known")
    assert "What is taking more of your time than it should?" in html(page)
    coach.add_note("Needs a sewing machine for sailcloth.", ["Ada Quill"])
    page.run()
    assert "What is taking more of your time than it should?" not in html(page)


def test_004_03_a_goal_in_common_is_shown_with_its_note_and_judged(sample: Coach, open_page: OpenPage) -> None:
    """004-03: both goals, the note that shows theirs, yes or no; a refused one goes and can be brought back."""
    note = sample.notes(person="p-rafael")[0]
    fact = sample.facts_of_note(note.id)[0]
    one, two = (
        sample.notebook.ledger(SharedGoal).add(
            SharedGoal(
                person_id="p-rafael",
                note_id=note.id,
                quote=fact.quote,
                mine=mine,
                theirs=fact.quote,
                my_source=Source(note.id, fact.quote),
            )
        )
        for mine in ("start a reading group", "run less meetings")
    )
    page = _panel(open_page, "p-rafael", "between")
    assert html(page).count("from your note") >= 4
    page.button(key=f"person-p-rafael-goal-confirmed-{one.id}").click().run()
    page.button(key=f"person-p-rafael-goal-refused-{two.id}").click().run()
    assert [(goal.mine, goal.verdict) for goal in sample.shared_goals("p-rafael")] == [
        ("start a reading group", GoalVerdict.CONFIRMED)
    ]
    assert "run less meetings" not in html(page)
    page.button(key="person-p-rafael-undo").click().run()
    assert len(sample.shared_goals("p-rafael")) == 2


def test_without_goals_of_my_own_it_is_said_why_nothing_is_compared(coach: Coach, open_page: OpenPage) -> None:
    """The reason is named, with the way to change it; no button leads nowhere."""
    coach.add_note("Wants to build a kite museum.", ["Ada Quill"])
    page = _panel(open_page, coach.people()[0].id, "between")
    assert "None of your own goals is noted yet" in said(page)
    assert not [key for key in keys(page, "person-") if key.endswith("goals-find")]


def test_a_channel_there_is_not_does_not_keep_the_page_from_opening(sample: Coach, open_page: OpenPage) -> None:
    """What an import brought may name any channel; the details and the list show the person all the same."""
    sample.edit_person("p-jonas-wendt", channel="carrier pigeon")
    page = _panel(open_page, "p-jonas-wendt", "details")
    assert page.selectbox(key="person-p-jonas-wendt-channel").value == "email"
    page.button(key="person-p-jonas-wendt-keep").click().run()
    assert not page.exception
