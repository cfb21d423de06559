"""Messages of every kind, each on every channel, from invented people and without a model."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from coach.app import Coach, open_coach
from coach.domain.suggestion import Channel, Draft, DraftKind
from coach.errors import UsageError
from coach.settings import load_settings
from tests.chains.shape import check_draft

TODAY = date(2026, 11, 16)
NOTE = (
    "Met Ana Okafor at the tram fair. Runs the timetable desk at Bimbla. She is looking for a choir in Kiel."
    " Wants to learn Danish. I promised to send her my route list."
)


@pytest.fixture
def coach(tmp_path: Path) -> Coach:
    """A coach without a model, who knows Ana, Ben and Somebody."""
    coach = open_coach(load_settings(tmp_path, engine="off", today=TODAY))
    coach.set_profile({"name": "Noor Hadley", "does": "clockmaker at Tikk", "can_do": "mended two tower clocks"})
    coach.add_note(NOTE, ["Ana Okafor"], event="tram fair", date=date(2026, 11, 12))
    coach.add_note("Ben Ito teaches Danish in the evenings. Boss is a bully.", ["Ben Ito"], date=date(2026, 11, 1))
    coach.add_person("Mika Vogt")
    return coach


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("kind", list(DraftKind))
def test_each_kind_on_each_channel(coach: Coach, kind: DraftKind, channel: Channel) -> None:
    """Every kind fits its channel, cites what it claims and is laid out sentence by sentence."""
    draft = coach.draft("Ana", kind=kind, channel=channel, **({"to": "Ben"} if kind is DraftKind.INTRODUCE else {}))

    assert draft.body
    assert draft.kind is kind
    assert not {flag.kind.value for flag in draft.flags} - {"goal-mismatch"}
    if kind is not DraftKind.INTRODUCE:
        check_draft(draft, coach)


@pytest.mark.parametrize(
    ("formality", "greeting", "closing"),
    [
        (1, "Hi Ana,", "Best,\nNoor"),
        (2, "Hi Ana,", "Best wishes,\nNoor"),
        (3, "Dear Ana Okafor,", "Kind regards,\nNoor Hadley"),
    ],
)
def test_002_09_a_thank_you_has_three_formalities(coach: Coach, formality: int, greeting: str, closing: str) -> None:
    """The thanks follow the formality that was felt, and ask nothing."""
    draft = coach.draft("Ana", kind="thank-you", formality=formality)

    assert draft.body.startswith(greeting)
    assert draft.body.endswith(closing)
    assert "?" not in draft.body


def test_003_17_a_second_touch_does_not_repeat_the_first(coach: Coach) -> None:
    """What the first message named stays out of the second, however often that one is drafted."""
    first = coach.draft("Ana")
    second = coach.draft("Ana", kind="second-touch")
    again = coach.draft("Ana", kind="second-touch")

    assert not _quotes(first) & _quotes(second)
    assert again.body == second.body


def test_003_17_a_second_touch_with_nothing_new_asks(coach: Coach) -> None:
    """When the first message said all there is, the question is what is new."""
    coach.draft("Ben")
    asked = coach.draft("Ben", kind="second-touch")

    assert not asked.body
    assert asked.question == "What is new since your last message to Ben?"


def test_times_are_said_as_people_say_them(coach: Coach) -> None:
    """A time typed for a machine is said for a person, and no other is added to it."""
    draft = coach.draft("Ana", kind="invite", slots=["2026-11-26T17:00"])

    assert "Would Thursday 26 November at 17:00 suit you, at a café of your choice?" in draft.body


def test_what_was_typed_must_leave_room(coach: Coach) -> None:
    """A wish longer than the channel is refused, since a hard limit is one."""
    with pytest.raises(UsageError):
        coach.draft("Ana", channel="sms", wish="x" * 400)


def test_nothing_typed_brings_control_characters_along(coach: Coach) -> None:
    """Terminal escapes in a name or a wish do not reach the message."""
    coach.add_note("She is looking for a flat in Kiel.", ["Ev\x1b[2Jil\x07 Moth"])
    draft = coach.draft("Evil", wish="See you \x1b[31msoon")

    assert draft.body.isprintable() or "\x1b" not in draft.body
    assert draft.body.startswith("Hi Evil,")
    assert "See you soon." in draft.body


def test_002_04_an_invitation_names_a_place_and_two_times(coach: Coach) -> None:
    """Place and times are those given; where none is, two are computed, in the week to come."""
    given = coach.draft("Ana", kind="invite", place="the tram depot", slots=["Friday at 9:00"])
    proposed = coach.draft("Ana", kind="invite")

    assert "Would Friday at 9:00 suit you, at the tram depot?" in given.body
    assert "Would Tuesday 24 November at 12:30 or Thursday 26 November at 17:30 suit you" in proposed.body


def test_002_05_the_purpose_of_an_invitation_is_said(coach: Coach) -> None:
    """It says that one wants to learn, asks once, and hides nothing behind it."""
    body = coach.draft("Ana", kind="invite").body

    assert "I would like to learn" in body
    assert body.count("?") == 1


def test_002_10_a_favour_is_asked_only_when_typed(coach: Coach) -> None:
    """No draft asks for a word with the boss; a wish that was typed is said as typed, with a caution."""
    plain = coach.draft("Ana")
    wished = coach.draft("Ana", wish="could you put in a good word for me")

    assert "good word" not in plain.body
    assert "Could you put in a good word for me?" in wished.body
    assert "needy" in {flag.kind.value for flag in wished.flags}
    assert wished.body.count("?") == 1


def test_004_07_a_reintroduction_admits_what_is_not_remembered(coach: Coach) -> None:
    """With nothing noted it says so, offers two lines about me, and asks one question."""
    draft = coach.draft("Mika", kind="reintroduce")

    assert "I do not remember" in draft.body
    assert "I am a clockmaker at Tikk. I mended two tower clocks." in draft.body
    assert draft.body.count("?") == 1
    assert not any(sentence.claim for sentence in draft.sentences)


def test_004_05_an_introduction_asks_both_first(coach: Coach) -> None:
    """It says what the other is known for, asks, and leaves what is private with the other."""
    draft = coach.draft("Ana", kind="introduce", to="Ben")

    assert "I thought of Ben, who teaches Danish in the evenings." in draft.body
    assert "I am asking both of you first" in draft.body
    assert "bully" not in draft.body
    assert not draft.flags


def test_004_05_an_introduction_without_a_common_goal_is_flagged(coach: Coach) -> None:
    """Where nothing the one wants meets what the other does, the flag says so."""
    draft = coach.draft("Ana", kind="introduce", to="Mika")

    assert [flag.kind.value for flag in draft.flags] == ["goal-mismatch"]


@pytest.mark.parametrize(
    ("one", "two", "flagged"),
    [
        ("Loves climbing. His goal is to open a bakery.", "Loves climbing. His goal is to run a marathon.", True),
        ("Wants to open a bakery.", "Hopes to open a boatyard in Kiel.", True),
        ("His goal is to climb the Eiger.", "Loves climbing.", True),
        ("Is looking for a climbing partner.", "Loves climbing.", False),
        ("His goal is to open a bakery.", "Runs a bakery in Kiel.", False),
    ],
)
def test_004_05_the_word_goal_and_a_pastime_are_no_common_goal(coach: Coach, one: str, two: str, flagged: bool) -> None:
    """What both aim at must meet: the word “goal” in both notes, or a pastime beside them, does not."""
    coach.add_note(one, ["Gus Ode"], date=date(2026, 11, 1))
    coach.add_note(two, ["Hal Penn"], date=date(2026, 11, 1))
    draft = coach.draft("Gus", kind="introduce", to="Hal")

    assert ("goal-mismatch" in [flag.kind.value for flag in draft.flags]) is flagged


@pytest.mark.parametrize("who", ["Ana", "Mika"])
def test_004_10_a_close_asks_nothing(coach: Coach, who: str) -> None:
    """No fit now, gladly later, and nothing to answer."""
    body = coach.draft(who, kind="close").body

    assert "?" not in body
    assert not re.search(r"let me know|please|could you", body, re.IGNORECASE)


@pytest.mark.parametrize("given", [{}, {"to": "Ana"}])
def test_an_introduction_needs_somebody_else(coach: Coach, given: dict[str, str]) -> None:
    """To nobody, or to themselves, nobody is introduced."""
    with pytest.raises(UsageError):
        coach.draft("Ana", kind="introduce", **given)


def test_somebody_without_a_name_is_greeted_all_the_same(coach: Coach) -> None:
    """“Hi the,” is no greeting."""
    coach.add_note("The barbecue guy collects maps of Bimbla.", ["the barbecue guy"])

    assert coach.draft("the barbecue guy").body.startswith("Hi there,")


def _quotes(draft: Draft) -> set[str]:
    return {source.quote for sentence in draft.sentences for source in sentence.sources}
