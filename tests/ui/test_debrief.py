"""Capture of several people: one box, a proposal under it, one button, one undo."""

from __future__ import annotations

import datetime

from streamlit.testing.v1 import AppTest

from coach.app import Coach
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, said
from ui.components.debrief_edits import mark

TEXT = (
    "Loud room. Talked to Priya again, she is weighing Dagster. I promised to send her my checklist by Friday. "
    "Met Nina Costa, she plans parks. I would like to know her better. "
    "Marta told me my question was the best of the evening."
)


def _typed(open_page: OpenPage, text: str = TEXT) -> AppTest:
    page = open_page("capture")
    page.text_area(key="capture-0-text").input(text)
    page.button(key="capture-keep").click().run()
    assert not page.exception
    return page


def test_000_14_one_text_box_is_enough(sample: Coach, open_page: OpenPage) -> None:
    """Type, keep, confirm: a note for each, in one step that can be taken back."""
    before = len(sample.notes())
    page = _typed(open_page)
    (kept,) = sample.debriefs()
    assert kept.text == TEXT
    assert len(sample.notes()) == before
    page.button(key="capture-save").click().run()
    assert not page.exception
    notes = {
        tuple(ref.name for ref in note.people): note.text for note in sample.notes()[: len(sample.notes()) - before]
    }
    assert set(notes) == {("Priya Raman",), ("Nina Costa",), ("Marta Zielińska",), ()}
    assert "Nina Costa" in html(page)
    page.button(key="capture-undo").click().run()
    assert len(sample.notes()) == before
    assert [each.text for each in sample.debriefs()] == [TEXT]
    assert "Loud room" in html(page)


def test_000_14_the_day_after_an_event_it_is_asked_about(coach: Coach, open_page: OpenPage) -> None:
    """The event is chosen already; two days later it is not."""
    coach.add_event("Harbour Meetup", coach.today - datetime.timedelta(days=1))
    page = open_page("capture")
    assert "How was Harbour Meetup?" in said(page)
    assert page.selectbox(key="capture-0-event").value == coach.event("Harbour Meetup").id
    coach.add_event("Older", coach.today - datetime.timedelta(days=2))
    assert "Older" not in page.run().title[0].value


def test_003_10_facts_are_shown_in_their_words_and_can_be_taken_out(sample: Coach, open_page: OpenPage) -> None:
    """Highlighted in the text, a tick each."""
    page = _typed(open_page)
    (kept,) = sample.debriefs()
    assert "<mark" in html(page)
    fact = f"debrief-{kept.id}-0-fact-{mark('she is weighing Dagster')}"
    assert page.checkbox(key=fact).value is True
    page.checkbox(key=fact).uncheck().run()
    page.button(key="capture-save").click().run()
    note = sample.notes(person="p-priya")[0]
    assert "weighing Dagster" in note.text
    assert "she is weighing Dagster" not in [one.quote for one in sample.facts_of_note(note.id)]


def test_a_promise_can_be_changed(sample: Coach, open_page: OpenPage) -> None:
    """Its words and its day."""
    page = _typed(open_page)
    (kept,) = sample.debriefs()
    name = f"debrief-{kept.id}-0-fact-{mark('I promised to send her my checklist by Friday')}"
    assert page.date_input(key=f"{name}-due").value == datetime.date(2026, 11, 20)
    page.text_input(key=f"{name}-what").input("Send the short list")
    page.date_input(key=f"{name}-due").set_value(datetime.date(2026, 11, 27)).run()
    page.button(key="capture-save").click().run()
    assert ("Send the short list", datetime.date(2026, 11, 27)) in [
        (each.what, each.due) for each in sample.promises("p-priya")
    ]


def test_000_08_at_most_one_to_know_better_and_they_lead(sample: Coach, open_page: OpenPage) -> None:
    """Read from the text, and changed by one click."""
    page = _typed(open_page)
    (kept,) = sample.debriefs()
    better = page.button_group(key=f"debrief-{kept.id}-better")
    assert better.value == "new:nina costa"
    better.set_value("p-priya").run()
    page.button(key="capture-save").click().run()
    assert [each.person_id for each in sample.follow_ups() if each.better] == ["p-priya"]


def test_001_06_still_thinking_about_it(sample: Coach, open_page: OpenPage) -> None:
    """Yes puts them on the list, “let it go” never reminds, no answer does neither."""
    page = _typed(open_page)
    (kept,) = sample.debriefs()
    page.button_group(key=f"debrief-{kept.id}-0-thinking").set_value("no").run()
    page.button_group(key=f"debrief-{kept.id}-2-thinking").set_value("yes").run()
    page.button(key="capture-save").click().run()
    noted = {each.person_id: str(each.state) for each in sample.follow_ups(settled=True)}
    assert (noted["p-priya"], noted["p-marta"]) == ("let-go", "planned")


def test_000_15_what_felt_good_can_be_left_out(sample: Coach, open_page: OpenPage) -> None:
    """It is shown with who said it."""
    page = _typed(open_page)
    (kept,) = sample.debriefs()
    box = page.checkbox(key=f"debrief-{kept.id}-felt-{mark('Marta told me my question was the best of the evening')}")
    assert "Marta" in box.label
    box.uncheck().run()
    page.button(key="capture-save").click().run()
    assert sample.felt_good() == []


def test_001_09_attendance_and_my_own_words(coach: Coach, open_page: OpenPage) -> None:
    """Being there stands first; a number of talks may be typed; nothing blames."""
    coach.add_event("Harbour Meetup", coach.today)
    page = _typed(open_page, "Dull evening. Talked to Greta, she sells chairs.")
    (kept,) = coach.debriefs()
    assert "You went to Harbour Meetup" in said(page)
    page.text_area(key=f"debrief-{kept.id}-gained").input("I know the quiet corner now").run()
    page.number_input(key=f"debrief-{kept.id}-talked").set_value(1).run()
    page.button(key="capture-save").click().run()
    assert coach.debrief(kept.id).gained == ("You went to Harbour Meetup.", "I know the quiet corner now")
    assert coach.debrief(kept.id).talked == 1
    assert "Being there counts" in said(page)


def test_002_09_how_formal_a_thank_you_is(coach: Coach, open_page: OpenPage) -> None:
    """Three steps, when somebody gave their time."""
    page = _typed(open_page, "Adaeze Obi gave me an hour over coffee.")
    (kept,) = coach.debriefs()
    page.button_group(key=f"debrief-{kept.id}-0-formality").set_value(3).run()
    page.button(key="capture-save").click().run()
    (thanks,) = coach.follow_ups()
    assert (str(thanks.kind), thanks.formality, thanks.due) == (
        "thank-you",
        3,
        coach.today + datetime.timedelta(days=1),
    )


def test_004_02_what_you_share(sample: Coach, open_page: OpenPage) -> None:
    """Three optional fields a person; what is filled is in the note."""
    page = _typed(open_page)
    (kept,) = sample.debriefs()
    page.text_input(key=f"debrief-{kept.id}-0-common").input("bouldering").run()
    page.button(key="capture-save").click().run()
    assert sample.notes(person="p-priya")[0].text.endswith("We both like bouldering.")


def test_an_unclear_name_is_a_choice(sample: Coach, open_page: OpenPage) -> None:
    """Two of that name: nothing is saved to anybody until it is said, and what waits can be looked at again."""
    page = _typed(open_page, "Jonas was there, he sings.")
    (kept,) = sample.debriefs()
    assert page.selectbox(key=f"debrief-{kept.id}-0-who").value is None
    before = len(sample.notes())
    page.button(key="capture-save").click().run()
    assert len(sample.notes()) == before
    page.button(key=f"capture-waiting-look-{kept.id}").click().run()
    page.selectbox(key=f"debrief-{kept.id}-0-who").set_value("p-jonas-wendt").run()
    page.button(key="capture-save").click().run()
    assert sample.notes(person="p-jonas-wendt")[0].text == "Jonas was there, he sings."
    assert sample.debriefs() == []


def test_another_person_or_nobody_can_be_chosen(sample: Coach, open_page: OpenPage) -> None:
    """Whoever was read is a choice; their words can be changed."""
    page = _typed(open_page)
    (kept,) = sample.debriefs()
    page.selectbox(key=f"debrief-{kept.id}-1-who").set_value("p-lena").run()
    page.selectbox(key=f"debrief-{kept.id}-2-who").set_value("nobody").run()
    page.text_area(key=f"debrief-{kept.id}-0-text").input("Priya again. Very short.").run()
    page.button(key="capture-save").click().run()
    assert not page.exception
    assert "plans parks" in sample.notes(person="p-lena")[0].text
    assert sample.notes(person="p-priya")[0].text == "Priya again. Very short."
    assert any("Marta told me" in note.text for note in sample.notes() if not note.people)


def test_later_leaves_the_text_where_it_is(sample: Coach, open_page: OpenPage) -> None:
    """And it can be let go, with an undo."""
    page = _typed(open_page)
    page.button(key="capture-later").click().run()
    (kept,) = sample.debriefs()
    page.button(key=f"capture-waiting-drop-{kept.id}").click().run()
    assert sample.debriefs() == []
    page.button(key="capture-undo").click().run()
    assert [each.id for each in sample.debriefs()] == [kept.id]


def test_markup_in_a_debrief_shows_as_typed(coach: Coach, open_page: OpenPage) -> None:
    """Names and words are data."""
    page = _typed(open_page, "Met <b>Ana</b> Lee, she sings. Met Bo ![x](http://127.0.0.1:9/b), she :red[paints].")
    assert "<b>Ana" not in html(page)
    assert "![x]" not in said(page)
