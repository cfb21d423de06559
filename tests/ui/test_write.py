"""Write: whom, the draft as a letter, edits, past drafts, and the one question when too little is noted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import streamlit as st

from coach.app import Coach
from coach.domain.suggestion import Draft, Sentence
from coach.errors import EngineError
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, keys, said


def test_those_with_a_promise_of_mine_come_first(sample: Coach, open_page: OpenPage) -> None:
    """Each with what was promised, in the note's words."""
    page = open_page("write")
    first = keys(page, "write-first-open-")[:3]
    assert "write-first-open-p-priya" in first
    assert "my data pipeline testing checklist" in html(page)


def test_an_empty_notebook_says_what_to_do(coach: Coach, open_page: OpenPage) -> None:
    """There is nobody to write to yet."""
    assert "Capture a first talk" in said(open_page("write"))


def test_a_draft_is_kept_and_shown_as_a_letter(sample: Coach, open_page: OpenPage) -> None:
    """With its length, the ways to change it, and a file to take along."""
    page = open_page("write", "p-priya")
    page.button(key="write-begin").click().run()
    draft = sample.drafts("p-priya")[0]
    assert draft.body
    assert page.get("bidi_component")
    assert page.button(key="write-edit")
    assert page.get("download_button")
    assert "without a model" in said(page)


def test_a_draft_can_be_edited_in_place(sample: Coach, open_page: OpenPage) -> None:
    """My words replace the coach's."""
    page = open_page("write", "p-priya")
    page.button(key="write-begin").click().run()
    draft = sample.drafts("p-priya")[0]
    page.button(key="write-edit").click().run()
    page.text_area(key=f"write-body-{draft.id}").input(draft.body + "\n\nSee you!")
    page.button(key="write-keep").click().run()
    assert sample.drafts("p-priya")[0].body.endswith("See you!")


def test_past_drafts_can_be_opened_again(sample: Coach, open_page: OpenPage) -> None:
    """Drafting again loses nothing."""
    page = open_page("write", "p-priya")
    page.button(key="write-begin").click().run()
    first = sample.drafts("p-priya")[0]
    page.pills(key="write-channel-p-priya").set_value("sms").run()
    page.button(key="write-begin").click().run()
    assert f"write-past-{first.id}" in keys(page, "write-past-")
    page.button(key=f"write-past-{first.id}").click().run()
    assert f"write-past-{first.id}" not in keys(page, "write-past-")


def test_too_little_noted_leads_to_one_question_and_then_a_draft(coach: Coach, open_page: OpenPage) -> None:
    """The answer becomes a note, and the coach tries again."""
    person = coach.add_person("Ada Testwood")
    page = open_page("write", person.id)
    page.button(key="write-begin").click().run()
    assert "about Ada" in said(page)
    page.text_area(key=f"write-answer-{person.id}").input("She runs a bakery. She needs a way to plan rolls.")
    page.button(key="write-answered").click().run()
    assert coach.notes(person=person.id)[0].text.startswith("She runs a bakery")
    assert coach.drafts(person.id)[0].body


def test_a_model_that_does_not_answer_is_told_and_the_button_stays(
    sample: Coach, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What to do is said, and trying again is one click."""

    def silent(*_: object, **__: object) -> Iterator[Sentence | Draft]:
        yield Sentence("Hi Priya,")
        raise EngineError("The model does not answer.", "Try again.")

    monkeypatch.setattr(type(sample), "draft_steps", silent)
    page = open_page("write", "p-priya")
    page.button(key="write-begin").click().run()
    assert "The model does not answer" in page.error[0].value
    assert page.button(key="write-again")
    assert "write-stop" not in keys(page, "write-")


def test_another_wording_is_one_click_away_and_so_is_the_first(sample: Coach, open_page: OpenPage) -> None:
    """The two change places, each with its note."""
    page = open_page("write", "p-priya")
    page.button(key="write-begin").click().run()
    draft = sample.drafts("p-priya")[0]
    first = next(sentence for sentence in draft.sentences if sentence.claim)
    other = replace(first, text="I kept thinking about your Airflow DAGs.")
    sample.notebook.drafts.save(replace(draft, wordings=(other,)))
    page.run()
    page.button(key="write-other-0").click().run()
    swapped = sample.drafts("p-priya")[0]
    assert other in swapped.sentences
    assert swapped.body == draft.body.replace(first.text, other.text)
    assert swapped.wordings == (first,)


def test_without_the_model_here_a_plain_draft_is_made(
    sample: Coach, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody has to wait for a download to write to somebody."""
    monkeypatch.setenv("COACH_ENGINE", "local")
    st.cache_resource.clear()
    page = open_page("write", "p-priya")
    page.button(key="write-begin").click().run()
    assert sample.drafts("p-priya")[0].engine == "off"
    assert "without a model" in said(page)


def test_another_angle_is_one_click_away(sample: Coach, open_page: OpenPage) -> None:
    """The letter that begins with something else comes to the desk, and the first one waits beside it."""
    page = open_page("write", "p-priya")
    page.button(key="write-begin").click().run()
    draft = sample.drafts("p-priya")[0]
    assert draft.alternatives
    page.segmented_control(key=f"write-angle-{draft.id}-0").set_value(1).run()
    turned = sample.drafts("p-priya")[0]
    assert turned.body == draft.alternatives[0].body
    assert draft.body in [letter.body for letter in turned.alternatives]
    assert page.segmented_control(key=f"write-angle-{draft.id}-1").value == 0
