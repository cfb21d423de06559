"""People: the list, one person's notes and facts, and changing both."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from coach.app import Coach
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, keys, said


def test_the_list_shows_the_last_talk(sample: Coach, open_page: OpenPage) -> None:
    """Each person comes with the day and the beginning of the last talk."""
    page = open_page("people")
    assert len(keys(page, "people-open-")) == 12
    assert "Leads the data platform team" in html(page)
    assert 'title="Thursday, 12 November 2026"' in html(page)


def test_the_search_box_narrows_the_list(sample: Coach, open_page: OpenPage) -> None:
    """A part of a name is enough."""
    page = open_page("people")
    page.text_input(key="people-search").input("jonas").run()
    assert keys(page, "people-open-") == ["people-open-p-jonas-adeyemi", "people-open-p-jonas-wendt"]


def test_thousands_of_people_are_shown_a_page_at_a_time(coach: Coach, open_page: OpenPage) -> None:
    """Only twenty are drawn, and there is a way on."""
    with coach.notebook.unit("many"):
        for number in range(45):
            coach.add_person(f"Person {number:03}")
    page = open_page("people")
    assert len(keys(page, "people-open-")) == 20


def test_an_empty_list_says_how_to_begin(coach: Coach, open_page: OpenPage) -> None:
    """Three ways, each a button."""
    page = open_page("people")
    assert keys(page, "people-") == ["people-begin", "people-sample", "people-import"]


def test_past_facts_stand_apart_with_their_words(sample: Coach, open_page: OpenPage) -> None:
    """What a later note contradicted is under "Before", not gone."""
    page = open_page("people", "p-kwame")
    page.segmented_control(key="people-panel").set_value("known").run()
    headings = [heading.value for heading in page.subheader]
    assert "What they need" in headings
    assert "Before" in headings
    assert "Lumenbank" in html(page).split("fact past", 1)[1]


def test_a_note_can_be_edited(sample: Coach) -> None:
    """The changed text is kept, and read anew."""
    dialog = AppTest.from_function(_dialog, args=("edit", "n-22")).run()
    dialog.text_area(key="note-edit-n-22").input("Dilan needs a rope.")
    dialog.button(key="note-keep-n-22").click().run()
    assert sample.note("n-22").text == "Dilan needs a rope."
    assert [fact.quote for fact in sample.facts_of_note("n-22")] == ["Dilan needs a rope"]


def test_a_note_or_some_of_its_words_can_be_private(sample: Coach) -> None:
    """First one passage, then all of it."""
    quote = "Learns the accordion, the neighbours know"
    dialog = AppTest.from_function(_dialog, args=("keep_private", "n-22")).run()
    dialog.multiselect(key="note-quotes-n-22").set_value([quote])
    dialog.button(key="note-private-keep-n-22").click().run()
    assert sample.note("n-22").private_quotes == (quote,)
    dialog = AppTest.from_function(_dialog, args=("keep_private", "n-22")).run()
    dialog.toggle(key="note-private-n-22").set_value(True).run()
    dialog.button(key="note-private-keep-n-22").click().run()
    assert sample.note("n-22").private


def test_deleting_a_note_asks_first(sample: Coach) -> None:
    """What will go is shown, and goes only after the second click."""
    dialog = AppTest.from_function(_dialog, args=("delete", "n-22")).run()
    assert "Dilan again" in said(dialog)
    assert sample.note("n-22")
    dialog.button(key="note-delete-n-22").click().run()
    assert "n-22" not in [note.id for note in sample.notes()]


def _dialog(name: str, note_id: str) -> None:
    from ui import wiring
    from ui.components import person_notes

    if note_id in [note.id for note in wiring.coach().notes()]:
        getattr(person_notes, name)(wiring.coach().note(note_id))


def test_details_can_be_changed(sample: Coach, open_page: OpenPage) -> None:
    """Fields and lists are kept."""
    page = open_page("people", "p-dilan")
    page.segmented_control(key="people-panel").set_value("details").run()
    page.text_input(key="person-p-dilan-company").input("Praxis am Kanal")
    page.text_input(key="person-p-dilan-emails").input("d@one.example; d@two.example")
    page.button(key="person-p-dilan-keep").click().run()
    assert sample.person("p-dilan").company == "Praxis am Kanal"
    assert sample.person("p-dilan").emails == ("d@one.example", "d@two.example")


def test_forgetting_asks_for_the_name(sample: Coach) -> None:
    """The button works only after the name was typed."""
    dialog = AppTest.from_function(_forgetting).run()
    assert dialog.button(key="forget-go-p-dilan").disabled
    dialog.text_input(key="forget-p-dilan").input("Dilan").run()
    dialog.button(key="forget-go-p-dilan").click().run()
    assert "p-dilan" not in [person.id for person in sample.people()]


def _forgetting() -> None:
    from ui import wiring
    from ui.components import person_details

    dilan = [person for person in wiring.coach().people() if person.id == "p-dilan"]
    for person in dilan:
        person_details.forget(person)


def test_a_private_note_is_not_quoted_in_the_list(coach: Coach, open_page: OpenPage) -> None:
    """The list may be seen by whoever stands behind one."""
    coach.add_note("A secret about beans.", ["Ada Testwood"], private=True)
    page = open_page("people")
    assert "beans" not in html(page) + said(page)
