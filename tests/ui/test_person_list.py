"""The list of people by its practices: who may be here twice, who is silent, what was brought in, the trash."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from coach.app import Coach
from coach.domain.person import Stage
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, keys, said


def test_somebody_here_twice_is_shown_with_the_reason(coach: Coach, open_page: OpenPage) -> None:
    """How likely, why, and both with their last talk; nothing is joined by looking."""
    coach.add_person("Ada Quill", company="Kitewerk")
    coach.add_note("Builds kites.", ["Ada <b>"])
    coach.add_person("Ada Quil", company="Kitewerk")
    page = open_page("people")
    page.segmented_control(key="people-view").set_value("twice").run()
    drawn = html(page)
    assert "nearly the same name" in drawn
    assert "the same company" in drawn
    assert "76 of 100" in drawn
    assert len(coach.people()) == 3


def test_nobody_twice_is_said(sample: Coach, open_page: OpenPage) -> None:
    """The two Jonases of the sample notebook are two."""
    page = open_page("people")
    page.segmented_control(key="people-view").set_value("twice").run()
    assert "Nobody seems to be in your notebook twice." in said(page)


def _merging() -> None:
    from ui import wiring
    from ui.components import person_doubles

    person_doubles.show("twice")
    for pair in wiring.coach().duplicates()[:1]:
        person_doubles.merge(pair.one, pair.other)


def test_two_become_one_after_asking_and_undo_parts_them(coach: Coach) -> None:
    """I choose whose name stays; the note goes along; Undo brings both back."""
    full = coach.add_person("Ada Quill", company="Kitewerk")
    coach.add_note("Builds kites.", [coach.add_person("Ada Quil", company="Kitewerk").id])
    page = AppTest.from_function(_merging, default_timeout=20).run()
    page.radio(key="merge-stays").set_value(full.id).run()
    assert "1 note and all that was promised or written goes along" in said(page)
    page.button(key="merge-go").click().run()
    (ada,) = coach.people()
    assert (ada.name, ada.aliases, len(coach.notes(person=ada.id))) == ("Ada Quill", ("Ada Quil",), 1)
    page.button(key="twice-undo").click().run()
    assert not page.exception
    assert sorted(person.name for person in coach.people()) == ["Ada Quil", "Ada Quill"]


def test_003_12_a_row_is_put_aside_with_one_click(sample: Coach, open_page: OpenPage) -> None:
    """003-12: it leaves the list, stands there again when asked for, and Undo takes it back."""
    page = open_page("people")
    page.button(key="people-aside-p-dilan").click().run()
    assert "people-open-p-dilan" not in keys(page, "people-open-")
    page.toggle(key="people-aside").set_value(True).run()
    assert "people-open-p-dilan" in keys(page, "people-open-")
    page.button(key="people-undo").click().run()
    assert not sample.person("p-dilan").archived


def test_004_06_those_without_a_note_come_last_with_a_way_to_write(sample: Coach, open_page: OpenPage) -> None:
    """004-06: oldest first under a heading of their own, whatever their names; each leads to the honest hello."""
    sample.add_person("Cem Aal", how_met="a conference")
    sample.add_person("Aaron Aal")
    page = open_page("people")
    assert "You can say nothing about yet" in [heading.value for heading in page.subheader]
    names = [button.label for button in page.button if str(button.key).startswith("people-open-")]
    assert names[-2:] == ["Cem Aal", "Aaron Aal"]
    first = next(key for key in keys(page, "people-anew-p"))
    page.button(key=first).click().run()
    assert page.session_state["rapport-kept-draft-kind"] == "reintroduce"


def test_003_14_whoever_is_brought_in_is_met_and_has_no_talk(coach: Coach, tmp_path: Path, open_page: OpenPage) -> None:
    """003-14: a name and a company are no connection."""
    file = tmp_path / "cards.jsonl"
    file.write_text('{"type": "person", "name": "Ada Quill", "company": "Kitewerk"}\n', "utf-8")
    coach.import_file(file)
    assert coach.people()[0].stage == Stage.MET
    page = open_page("people")
    assert "Kitewerk · no talk noted yet" in html(page)


def test_what_was_deleted_is_brought_back_from_settings(sample: Coach, open_page: OpenPage) -> None:
    """Settings lists it in its own words; one click brings it back, one more takes that back."""
    before = sample.notes(person="p-dilan")
    sample.delete_note("n-22")
    page = open_page("settings")
    page.segmented_control(key="settings-panel").set_value("trash").run()
    assert "Dilan again" in html(page)
    (key,) = keys(page, "settings-trash-back-")
    page.button(key=key).click().run()
    assert sample.notes(person="p-dilan") == before
    assert "Nothing was deleted" in said(page)
    page.button(key="settings-trash-undo").click().run()
    assert len(sample.notes(person="p-dilan")) == len(before) - 1


def test_an_empty_trash_says_so(coach: Coach, open_page: OpenPage) -> None:
    """Nothing to do, and said kindly."""
    page = open_page("settings")
    page.segmented_control(key="settings-panel").set_value("trash").run()
    assert "Nothing was deleted." in said(page)


def test_a_row_says_what_comes_next(coach: Coach, open_page: OpenPage) -> None:
    """What I promised stands under the last talk; without a promise it is the message I decided to write."""
    coach.add_note("Builds kites. I promised to send her my old maps.", ["Ada Quill"])
    ben = coach.add_note("Bakes rye bread.", ["Ben Oake"]).people[0]
    coach.plan_follow_up(ben.id)
    drawn = html(open_page("people"))
    assert "Next: you promised <q>Send her my old maps</q>" in drawn
    assert "Next: write to them, " in drawn
