"""Settings: my profile, who answers, what was sent, files."""

from __future__ import annotations

from pathlib import Path

from coach.app import Coach
from tests.ui.conftest import OpenPage
from tests.ui.drawn import said
from ui import wiring


def test_every_field_of_my_profile_can_be_changed(sample: Coach, open_page: OpenPage) -> None:
    """Lists are one a line."""
    page = open_page("settings")
    page.text_input(key="settings-me-name").input("Noor H.")
    page.text_area(key="settings-me-dull").input("crypto\n\nparking")
    page.button(key="settings-me-keep").click().run()
    assert sample.profile().name == "Noor H."
    assert sample.profile().dull == ("crypto", "parking")
    assert sample.profile().interests[0] == "climbs at Boulderklub twice a week"


def test_it_says_who_answers_and_what_is_on_this_machine(coach: Coach, open_page: OpenPage) -> None:
    """With the engine off, no model is asked, and the page says so."""
    page = open_page("settings")
    page.segmented_control(key="settings-panel").set_value("engine").run()
    assert "No model answers" in said(page)
    assert "1.1 GB · not here yet" in said(page)


def test_what_was_sent_is_shown_word_for_word(coach: Coach, open_page: OpenPage) -> None:
    """As long as nothing was sent, it says that."""
    page = open_page("settings")
    page.segmented_control(key="settings-panel").set_value("sent").run()
    assert "Nothing has been sent" in said(page)


def test_it_says_where_the_notes_are(coach: Coach, open_page: OpenPage) -> None:
    """The folder's full name."""
    page = open_page("settings")
    page.segmented_control(key="settings-panel").set_value("files").run()
    assert page.code[0].value == str(wiring.coach().settings.home)


def test_a_file_is_looked_at_before_it_is_brought_in(coach: Coach, open_page: OpenPage) -> None:
    """The counts are shown, and nothing is kept until one says so."""
    page = open_page("settings")
    page.segmented_control(key="settings-panel").set_value("files").run()
    line = b'{"type": "note", "text": "Bakes rye bread.", "people": ["Ada Testwood"]}\n'
    page.file_uploader(key="settings-import-0").set_value(("notes.jsonl", line, "application/x-ndjson")).run()
    assert "1 new note" in said(page)
    assert coach.people() == []
    page.button(key="settings-import-begin").click().run()
    assert [person.name for person in coach.people()] == ["Ada Testwood"]


def test_a_backup_is_looked_at_before_it_replaces_everything(
    sample: Coach, open_page: OpenPage, tmp_path: Path
) -> None:
    """What it holds is told first; with one click the notebook is what it was."""
    sample.backup(tmp_path / "b")
    before = sample.people()
    sample.add_person("Ada Testwood")
    page = open_page("settings")
    page.segmented_control(key="settings-panel").set_value("files").run()
    given = ("rapport.backup", (tmp_path / "b").read_bytes(), "application/zip")
    page.file_uploader(key="settings-restore-0").set_value(given).run()
    assert "2026" in said(page)
    assert "12 people and" in said(page)
    assert len(sample.people()) == len(before) + 1
    page.button(key="settings-restore-begin").click().run()
    assert not page.exception
    assert sample.people() == before


def test_a_file_that_is_no_backup_changes_nothing(sample: Coach, open_page: OpenPage) -> None:
    """It is said, and there is nothing to click."""
    page = open_page("settings")
    page.segmented_control(key="settings-panel").set_value("files").run()
    page.file_uploader(key="settings-restore-0").set_value(("letter.txt", b"Dear diary", "text/plain")).run()
    assert "is no backup" in page.error[0].value
    assert [button for button in page.button if button.key == "settings-restore-begin"] == []


def test_what_is_due_can_be_had_as_a_calendar(sample: Coach, open_page: OpenPage, tmp_path: Path) -> None:
    """Under Files; the file is the one that the command line writes."""
    page = open_page("settings")
    page.segmented_control(key="settings-panel").set_value("files").run()
    labels = [each.proto.label for each in page.get("download_button")]
    assert "Calendar of what is due (.ics)" in labels
    file = tmp_path / "due.ics"
    sample.export_calendar(file)
    content = file.read_bytes()
    assert content.startswith(b"BEGIN:VCALENDAR")
    assert content.count(b"BEGIN:VEVENT") == len(sample.all_due())
