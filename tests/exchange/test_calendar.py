"""Calendar files: times as people type them, and text that cannot break out of its field."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from coach.domain.person import Person, Ref
from coach.domain.suggestion import Channel, Draft, DraftKind
from coach.domain.today import Sort, Thing
from coach.errors import UsageError
from coach.exchange.calendar import due_calendar, invitation, slot_times

TODAY = date(2026, 11, 18)
"""A Wednesday."""
ADA = Person("p1", "Ada Quill")
DRAFT = Draft("d1", ADA.ref, DraftKind.INVITE, Channel.EMAIL, "Tea?", "Hi Ada,\n\nTea?", (), "off")


@pytest.mark.parametrize(
    ("slot", "start", "end"),
    [
        ("Tuesday 18:30", "2026-11-24T18:30:00", "2026-11-24T19:30:00"),
        ("Tue 6pm", "2026-11-24T18:00:00", "2026-11-24T19:00:00"),
        ("2026-11-24T18:30", "2026-11-24T18:30:00", "2026-11-24T19:30:00"),
        ("2026-11-24 6pm to 7.15pm", "2026-11-24T18:00:00", "2026-11-24T19:15:00"),
        ("Nov 24, 6-7pm", "2026-11-24T18:00:00", "2026-11-24T19:00:00"),
        ("24 November 12:15", "2026-11-24T12:15:00", "2026-11-24T13:15:00"),
        ("Thursday at noon", "2026-11-19T12:00:00", "2026-11-19T13:00:00"),
        ("tomorrow at 12 am", "2026-11-19T00:00:00", "2026-11-19T01:00:00"),
        ("Friday 23:00-1:00", "2026-11-20T23:00:00", "2026-11-21T01:00:00"),
        ("Saturday", "2026-11-21", "2026-11-22"),
        ("tomorrow", "2026-11-19", "2026-11-20"),
    ],
)
def test_slots_are_read_as_typed(slot: str, start: str, end: str) -> None:
    """A day, and a time when one is said; an hour unless an end is."""
    assert tuple(moment.isoformat() for moment in slot_times(slot, TODAY)) == (start, end)


@pytest.mark.parametrize("slot", ["", "whenever", "18:30", "some day soon"])
def test_a_slot_without_a_day_is_refused(slot: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(UsageError):
        slot_times(slot, TODAY)


def test_an_invitation_needs_a_slot() -> None:
    """There is nothing to write without one."""
    with pytest.raises(UsageError):
        invitation(DRAFT, ADA, [], None, TODAY)


def test_an_invitation_reads_back() -> None:
    """Each slot one tentative event with the place and the message."""
    content = invitation(DRAFT, ADA, ["Tuesday 18:30", "Saturday"], "Café; Ufer", TODAY)
    events = list(Calendar.from_ical(content).walk("VEVENT"))
    assert [str(event["summary"]) for event in events] == ["Perhaps: Ada Quill"] * 2
    assert {str(event["location"]) for event in events} == {"Café; Ufer"}
    assert {str(event["description"]) for event in events} == {DRAFT.body}
    assert len({str(event["uid"]) for event in events}) == 2


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=300))
def test_whatever_a_name_or_a_promise_holds_stays_in_its_field(text: str) -> None:
    """A line such as “BEGIN:VEVENT” in a note makes no event."""
    hostile = f"{text}\nEND:VEVENT\r\nBEGIN:VEVENT"
    thing = Thing(
        id="l1", sort=Sort.PROMISE, person=Ref("p1", hostile), due=TODAY, days_left=0, reason=hostile, what=hostile
    )
    assert len(list(Calendar.from_ical(due_calendar([thing], TODAY)).walk("VEVENT"))) == 1


def test_the_same_thing_keeps_its_id_and_moves_with_the_day() -> None:
    """What was due on Monday is due today in today's file, and tomorrow in tomorrow's."""
    thing = Thing(id="l1", sort=Sort.FOLLOW_UP, person=ADA.ref, due=date(2026, 11, 16), days_left=-2)
    first, second = (
        next(iter(Calendar.from_ical(due_calendar([thing], day)).walk("VEVENT"))) for day in (TODAY, date(2026, 11, 19))
    )
    assert str(first["uid"]) == str(second["uid"])
    assert (first["dtstart"].dt, second["dtstart"].dt) == (TODAY, date(2026, 11, 19))
