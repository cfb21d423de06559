"""Write, kind by kind: what each lets one say, and what becomes of it; practices are named by their id."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from coach.app import Coach
from coach.checks.favours import CAUTION
from coach.domain.suggestion import Channel, DraftKind, FlagKind
from tests.ui.conftest import OpenPage
from tests.ui.drawn import keys

Write = Callable[[str, DraftKind], AppTest]


@pytest.fixture
def write(sample: Coach, open_page: OpenPage) -> Write:
    """Opens Write for somebody of the sample notebook, with a kind chosen."""

    def open_(person: str, kind: DraftKind) -> AppTest:
        page = open_page("write", person)
        page.pills(key="write-kind").set_value(kind).run()
        return page

    return open_


def test_000_17_the_preferred_channel_is_chosen_and_another_can_be_remembered(
    sample: Coach, open_page: OpenPage
) -> None:
    """000-17: what is noted stands chosen; after another choice the page offers to note that one, and to undo it."""
    sample.edit_person("p-priya", channel="dm")
    page = open_page("write", "p-priya")
    pills = page.pills(key="write-channel-p-priya")
    assert pills.value == Channel.DM
    assert "write-remember-p-priya" not in keys(page, "write-")
    pills.set_value(Channel.SMS).run()
    page.button(key="write-remember-p-priya").click().run()
    assert sample.person("p-priya").channel == "sms"
    assert "write-remember-p-priya" not in keys(page, "write-")
    page.button(key="write-begin").click().run()
    assert sample.drafts("p-priya")[0].channel is Channel.SMS
    assert open_page("write", "p-rafael").pills(key="write-channel-p-rafael").value == Channel.EMAIL


def test_000_17_remembering_can_be_taken_back(sample: Coach, open_page: OpenPage) -> None:
    """000-17: one click notes the channel, one click takes it back."""
    page = open_page("write", "p-priya")
    page.pills(key="write-channel-p-priya").set_value(Channel.SMS).run()
    page.button(key="write-remember-p-priya").click().run()
    page.button(key="write-undo").click().run()
    assert sample.person("p-priya").channel is None


def test_002_04_an_invitation_takes_place_and_times(sample: Coach, write: Write) -> None:
    """002-04: what is typed is said, and stands in the calendar file that is offered beside the letter."""
    page = write("p-priya", DraftKind.INVITE)
    assert page.toggle(key="write-same-company-p-priya").value is False
    page.text_input(key="write-place-p-priya").input("the <b>lake</b>")
    page.text_input(key="write-time-1-p-priya").input("2026-11-26 17:00")
    page.text_input(key="write-time-2-p-priya").input("Friday 9:00")
    page.button(key="write-begin").click().run()
    draft = sample.drafts("p-priya")[0]
    assert "Would Thursday 26 November at 17:00 or Friday 9:00 suit you, at the <b>lake</b>?" in draft.body
    assert draft.slots == ("2026-11-26 17:00", "Friday 9:00")
    assert "Download .ics" in [part.proto.label for part in page.get("download_button")]


def test_002_04_a_colleague_is_met_on_neutral_ground(sample: Coach, write: Write) -> None:
    """002-04: same company is on for somebody from mine; switched off, the place is anywhere again."""
    sample.add_brain_pick("p-ingrid", "how she leads without slides")
    page = write("p-ingrid", DraftKind.INVITE)
    assert page.toggle(key="write-same-company-p-ingrid").value is True
    assert "away from our desks" in page.text_input(key="write-place-p-ingrid").placeholder
    page.button(key="write-begin").click().run()
    assert "away from our desks" in sample.drafts("p-ingrid")[0].body
    page.toggle(key="write-same-company-p-ingrid").set_value(False).run()
    page.button(key="write-begin").click().run()
    assert "away from our desks" not in sample.drafts("p-ingrid")[0].body


def test_a_time_without_a_day_is_said_and_is_no_calendar_file(sample: Coach, write: Write) -> None:
    """“Whenever it suits you” is a fine thing to write."""
    page = write("p-priya", DraftKind.INVITE)
    page.text_input(key="write-time-1-p-priya").input("some evening")
    page.button(key="write-begin").click().run()
    assert "Would some evening suit you" in sample.drafts("p-priya")[0].body
    assert "Download .ics" not in [part.proto.label for part in page.get("download_button")]


def test_002_09_thanks_are_as_formal_as_the_talk_felt(sample: Coach, write: Write) -> None:
    """002-09: what the debrief stored stands chosen among three; another choice is followed."""
    sample.plan_follow_up("p-priya", kind="thank-you", formality=3)
    page = write("p-priya", DraftKind.THANK_YOU)
    pills = page.pills(key="write-formality-p-priya")
    assert (pills.value, list(pills.options)) == (3, ["Casual", "In between", "Formal"])
    page.button(key="write-begin").click().run()
    assert sample.drafts("p-priya")[0].body.startswith("Dear Priya Raman,")
    page.pills(key="write-formality-p-priya").set_value(1).run()
    page.button(key="write-begin").click().run()
    assert sample.drafts("p-priya")[0].body.startswith("Hi Priya,")


def test_002_10_a_wish_is_said_as_typed_and_cautioned_once(sample: Coach, write: Write) -> None:
    """002-10: the caution stands beside the first such letter, and beside no other."""
    page = write("p-priya", DraftKind.FOLLOW_UP)
    page.text_input(key="write-wish-p-priya").input("could you put in a good word for me").run()
    page.button(key="write-begin").click().run()
    page.button(key="write-begin").click().run()
    second, first = sample.drafts("p-priya")[:2]
    assert [flag.reason for flag in first.flags if flag.kind is FlagKind.NEEDY] == [CAUTION]
    assert FlagKind.NEEDY not in [flag.kind for flag in second.flags]
    assert "Could you put in a good word for me?" in second.body


def test_004_16_my_card_is_one_switch_away(sample: Coach, write: Write) -> None:
    """004-16: it stands below the letter, and one that does not fit a short note is told kindly."""
    page = write("p-priya", DraftKind.REINTRODUCE)
    page.toggle(key="write-card-p-priya").set_value(True).run()
    page.button(key="write-begin").click().run()
    draft = sample.drafts("p-priya")[0]
    assert draft.card
    assert draft.body.endswith(draft.card)
    page.pills(key="write-channel-p-priya").set_value(Channel.SMS).run()
    page.button(key="write-begin").click().run()
    assert "Your card does not fit" in page.error[0].value
    assert [one.id for one in sample.drafts("p-priya")] == [draft.id]


def test_004_05_both_sides_of_an_introduction(sample: Coach, write: Write) -> None:
    """004-05: it needs a second person; once the one is written to, one click writes to the other."""
    page = write("p-priya", DraftKind.INTRODUCE)
    assert page.button(key="write-begin").disabled
    page.selectbox(key="write-to-p-priya").set_value("p-rafael").run()
    page.button(key="write-begin").click().run()
    assert "introduced to Rafael?" in sample.drafts("p-priya")[0].body
    page.button(key="write-other-side").click().run()
    other = sample.drafts("p-rafael")[0]
    assert (other.kind, other.to and other.to.id) == (DraftKind.INTRODUCE, "p-priya")
    assert "introduced to Priya?" in other.body
    assert page.query_params["person"] == "p-rafael"
    assert page.button(key="write-other-side").label == "Now ask Priya"


def test_what_was_typed_for_one_message_is_in_no_other(sample: Coach, write: Write, open_page: OpenPage) -> None:
    """A place for one person does not follow to somebody else, nor to another kind of message."""
    sample.add_brain_pick("p-ingrid", "how she leads without slides")
    page = write("p-priya", DraftKind.INVITE)
    page.text_input(key="write-place-p-priya").input("the lake")
    page.button(key="write-begin").click().run()
    page.pills(key="write-kind").set_value(DraftKind.FOLLOW_UP).run()
    page.button(key="write-begin").click().run()
    assert "the lake" not in sample.drafts("p-priya")[0].body
    page.query_params["person"] = "p-ingrid"
    page.run()
    page.pills(key="write-kind").set_value(DraftKind.INVITE).run()
    page.button(key="write-begin").click().run()
    assert "the lake" not in sample.drafts("p-ingrid")[0].body
