"""Practices of what is due and what can be given, as the page carries them out; each is named by its id."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

from coach import paths
from coach.app import Coach
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, keys, said

TODAY = date(2026, 11, 18)
NEED = "She needs help with the grant application for the choir."


def _offering(coach: Coach) -> str:
    """Somebody who needs what I can give, met long enough ago that nothing else is due; their id."""
    coach.set_profile({"name": "Robin Vale", "can_do": "proofread grant applications"})
    return coach.add_note(NEED, ["Ana Okafor"], date=TODAY - timedelta(days=60)).people[0].id


def test_000_16_a_talk_is_due_in_a_week_and_stays_doable(coach: Coach, open_page: OpenPage) -> None:
    """000-16: the day is a week after the talk; what is past its day is still fine, and nothing scolds."""
    coach.add_note("Paints old boats.", ["Ana Okafor"], date=TODAY - timedelta(days=9))
    coach.add_note("Grows quinces.", ["Bo Lind"], date=TODAY - timedelta(days=4))
    drawn = html(open_page("today"))
    late, ahead = drawn.index("still fine, planned for <time"), drawn.index("Grows quinces")
    assert 'datetime="2026-11-16"' in drawn[late : late + 60]
    assert 'datetime="2026-11-21"' in drawn[late:ahead]
    assert "overdue" not in drawn.casefold()


def test_001_11_those_kept_close_come_first(coach: Coach, open_page: OpenPage) -> None:
    """001-11: the inner circle stands at the top, whoever else has waited for longer."""
    for name, days in (("Ana Okafor", 40), ("Bo Lind", 30)):
        coach.add_note("Paints old boats.", [name], date=TODAY - timedelta(days=days))
        coach.keep_in_touch(name, 14)
    coach.edit_person("Bo", inner_circle=True)
    page = open_page("today")
    assert "Bo Lind" in [heading.value for heading in page.subheader]


def test_002_11_ten_minutes_for_somebody(coach: Coach, open_page: OpenPage) -> None:
    """002-11: one person, one thing, folded away; the draft leads with that very thing."""
    who = _offering(coach)
    page = open_page("today")
    assert [fold.label for fold in page.expander] == ["Ten minutes for somebody"]
    assert NEED.rstrip(".") in html(page)
    page.button(key="today-gift-draft").click().run()
    assert not page.exception
    (draft,) = coach.drafts(who)
    lead = next(sentence for sentence in draft.sentences if sentence.claim)
    assert "grant application" in lead.text
    assert "proofread" in lead.text
    assert page.title[0].value == "Write to somebody"
    assert "Put together from your notes" in said(page)


def test_002_11_a_gift_is_let_go_and_had_back(coach: Coach, open_page: OpenPage) -> None:
    """002-11: nobody is pressed to give; with Undo it is there again."""
    _offering(coach)
    page = open_page("today")
    page.button(key="today-gift-let-go").click().run()
    assert keys(page, "today-gift") == []
    page.button(key="today-undo").click().run()
    assert keys(page, "today-gift-draft") == ["today-gift-draft"]


def test_002_11_something_worth_passing_on(coach: Coach, open_page: OpenPage) -> None:
    """002-11: an opportunity I noted for somebody is proposed; its button leads to Write."""
    coach.add_note("Paints old boats.", ["Ana Okafor"], date=TODAY - timedelta(days=60))
    coach.add_opportunity("A yard for painters is opening in May", "Ana")
    page = open_page("today")
    assert "A yard for painters is opening in May" in html(page)
    page.button(key="today-gift-draft").click().run()
    assert not page.exception
    assert page.title[0].value == "Write to somebody"


def test_002_16_no_screen_presumes_a_career_stage() -> None:
    """002-16: nothing the page says takes the user for a beginner, a student or somebody young."""
    young = re.compile(r"\b(?:students?|graduates?|juniors?|first job|young|early career|beginners?|intern)\b", re.I)
    screens = sorted(Path(paths.ui_dir()).rglob("*.py"))
    assert len(screens) > 30
    assert not [path.name for path in screens if young.search(path.read_text(encoding="utf-8"))]


def test_003_11_people_i_could_call_about_a_place(coach: Coach, open_page: OpenPage) -> None:
    """003-11: found in the list by what they know and where they are, not by their names alone."""
    for name in ("Ana Okafor", "Bo Lind"):
        coach.add_note("Paints old boats.", [name], date=TODAY)
    coach.edit_person("Ana", knows=["flats in LA"])
    page = open_page("people")
    page.text_input(key="people-search").set_value("flats in LA").run()
    drawn = html(page) + said(page) + " ".join(button.label for button in page.button)
    assert "Ana Okafor" in drawn
    assert "Bo Lind" not in drawn


def test_004_09_what_is_not_known_is_a_question(coach: Coach, open_page: OpenPage) -> None:
    """004-09: what the notes do not tell stands under the plan."""
    who = coach.add_note("She is a nurse at the mill clinic.", ["Ana Okafor"], date=TODAY).people[0].id
    page = open_page("prepare", who)
    page.button(key="prepare-begin").click().run()
    assert "Not in your notes yet" in [heading.value for heading in page.subheader]
    assert "aiming for" in html(page)


def test_write_begins_with_those_due_in_the_order_of_today(sample: Coach, open_page: OpenPage) -> None:
    """The same people as on Today, each once, and then those met lately."""
    due = list(dict.fromkeys(thing.person.id for thing in sample.due_today().things))
    shown = [key.removeprefix("write-first-open-") for key in keys(open_page("write"), "write-first-open-")]
    assert due
    assert shown[: len(due)] == due[: len(shown)]
