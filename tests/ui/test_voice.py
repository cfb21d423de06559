"""My voice on the page: the lines in Settings, and “I sent it” under a draft."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from coach.app import Coach
from coach.domain.voice import Sample
from tests.ui.conftest import OpenPage
from tests.ui.drawn import keys, said

HEY = "Hey Sam!\n\nI'm late, sorry. I'll bring the drill.\n\nCheers,\nNoor"


def _box(page: AppTest) -> Any:  # noqa: ANN401 - a widget of the test's own kind
    (box,) = [area for area in page.text_area if "settings-voice-lines" in str(area.key)]
    return box


def _lines(page: AppTest) -> str:
    return str(_box(page).value)


def test_a_pasted_message_is_learned_from_and_can_be_taken_back(coach: Coach, open_page: OpenPage) -> None:
    """The lines appear with the number of messages; Undo beside them takes the message out again."""
    page = open_page("settings")
    page.segmented_control(key="settings-panel").set_value("voice").run()
    assert "nothing yet" in said(page)
    page.text_area(key="settings-voice-sample-0").input(HEY)
    page.button(key="settings-voice-learn").click().run()
    assert "You greet with “Hey NAME!”." in _lines(page)
    assert "1 message of yours" in said(page)
    page.button(key="settings-voice-undo").click().run()
    assert coach.samples() == []
    assert _lines(page) == ""


def test_the_lines_are_edited_like_any_text(coach: Coach, open_page: OpenPage) -> None:
    """A changed line is set by hand, one taken out is not learned again."""
    coach.add_sample(HEY)
    page = open_page("settings")
    page.segmented_control(key="settings-panel").set_value("voice").run()
    text = _lines(page).replace("“Cheers”", "“Ta”").replace("You never use emoji.\n", "")
    kept = [line for line in text.splitlines() if "shorten" not in line]
    _box(page).input("\n".join(kept))
    page.button(key="settings-voice-keep").click().run()
    lines = dict(coach.voice_lines())
    assert lines["You sign off with “Ta”."] is None
    assert lines["You greet with “Hey NAME!”."] == 1
    assert not any("shorten" in line for line in lines)


def test_a_line_that_is_not_understood_is_told_kindly(coach: Coach, open_page: OpenPage) -> None:
    """With lines that would be, and nothing is lost."""
    page = open_page("settings")
    page.segmented_control(key="settings-panel").set_value("voice").run()
    _box(page).input("Purple on Tuesdays.")
    page.button(key="settings-voice-keep").click().run()
    assert "I do not understand" in said(page)
    assert _lines(page) == "Purple on Tuesdays."
    assert coach.voice_lines() == []


def test_i_sent_it_is_one_click_and_one_click_back(sample: Coach, open_page: OpenPage) -> None:
    """The draft carries the day, the message is kept as mine, and Undo takes both back."""
    page = open_page("write", "p-priya")
    page.button(key="write-begin").click().run()
    page.button(key="write-sent").click().run()
    draft = sample.drafts("p-priya")[0]
    assert draft.sent == sample.today
    assert "You sent this today." in said(page)
    assert [one.draft_id for one in sample.notebook.ledger(Sample).list()] == [draft.id]
    page.button(key="write-sent-undo").click().run()
    assert sample.drafts("p-priya")[0].sent is None
    assert sample.samples() == []
    assert "write-sent" in keys(page, "write-")


def test_what_i_changed_before_sending_teaches(sample: Coach, open_page: OpenPage) -> None:
    """An edit on the page, then “I sent it”: the greeting is mine from then on."""
    page = open_page("write", "p-priya")
    page.button(key="write-begin").click().run()
    draft = sample.drafts("p-priya")[0]
    page.button(key="write-edit").click().run()
    page.text_area(key=f"write-body-{draft.id}").input(draft.body.replace("Hi Priya,", "Hiya Priya,"))
    page.button(key="write-keep").click().run()
    page.button(key="write-sent").click().run()
    assert sample.samples()[0].drafted == draft.body
    assert sample.draft("Dilan").body.startswith("Hiya Dilan,")
