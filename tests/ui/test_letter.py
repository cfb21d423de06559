"""The letter: the body cut at its sentences without losing a character, flags beside the sentence they are about."""

from __future__ import annotations

from datetime import date

from coach.domain.note import Note, Source
from coach.domain.person import Ref
from coach.domain.suggestion import Channel, Draft, DraftKind, Flag, FlagKind, Sentence
from ui.components import letter, words

NOTE = Note("n1", date(2026, 11, 12), "Their DAGs are flaky. <b>Likes</b> tea.")
CLAIM = Sentence("You said your DAGs are flaky.", (Source("n1", "DAGs are flaky"),), True)
DRAFT = Draft(
    "d1",
    Ref("p1", "Ada"),
    DraftKind.FOLLOW_UP,
    Channel.DM,
    None,
    f"Hi Ada,\n\n{CLAIM.text} Added by hand.\n\nNoor",
    (Sentence("Hi Ada,"), CLAIM, Sentence("Noor")),
    "local",
    flags=(Flag(FlagKind.TOO_EAGER, "flaky", "It hurries.", "Slowly."), Flag(FlagKind.TOO_LONG, "", "Long.")),
)


def test_the_parts_joined_are_the_body() -> None:
    """Spaces, line breaks and words written by hand all stay."""
    assert "".join(part.text for part in letter.parts(DRAFT)) == DRAFT.body


def test_a_sentence_that_was_edited_away_is_no_part() -> None:
    """A sentence that is not in the body any more leaves the body as it is."""
    odd = Sentence("Not in the body.", (), True)
    changed = Draft("d", DRAFT.person, DRAFT.kind, DRAFT.channel, None, DRAFT.body, (odd,), "local")
    assert [part.text for part in letter.parts(changed)] == [DRAFT.body]


def test_a_claim_carries_its_note_day_and_quote() -> None:
    """The script gets the note's text and where the quote is in it, as data."""
    part = letter._part(letter.Part(CLAIM.text, CLAIM), DRAFT.flags, lambda _: NOTE, date(2026, 11, 18))
    source = part["sources"][0]
    assert source["text"][source["start"] : source["end"]] == "DAGs are flaky"
    assert (source["when"], source["exact"]) == ("last Thursday", "Thursday, 12 November 2026")
    assert [flag["kind"] for flag in part["flags"]] == ["A little eager"]


def test_a_flag_about_no_sentence_stands_under_the_letter() -> None:
    """It is not lost."""
    assert [letter._placed(flag, DRAFT) for flag in DRAFT.flags] == [True, False]


def test_the_length_is_shown_against_the_channels_limit() -> None:
    """Words for a direct message, characters for a short note."""
    assert words.length(DRAFT) == "12 of 80 words"


def test_a_growing_letter_is_escaped() -> None:
    """Even a sentence full of markup shows as text."""
    assert "<b>" not in letter.growing([Sentence("<b>Hi</b>")])
