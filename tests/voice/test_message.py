"""Taking a message of mine apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.voice.message import divided, pictures, read_message


@pytest.mark.parametrize(
    ("text", "greeting", "sign_off", "signature"),
    [
        ("Hi Priya,\n\nSee you there.\n\nBest wishes,\nNoor", "Hi NAME,", "Best wishes", "Noor"),
        ("Hey Sam! Late again, sorry.\nx", "Hey NAME!", "x", None),
        (
            "Dear Dr. Kovač,\n\nThank you.\n\nYours sincerely,\nNoor Haddad",
            "Dear NAME,",
            "Yours sincerely",
            "Noor Haddad",
        ),
        ("Priya –\nthe map is on its way.\nNoor", "NAME –", "NAME", "Noor"),
        ("Good morning,\n\nthe map is on its way.\n\nTake care, Noor", "Good morning,", "Take care", "Noor"),
        ("Running late, sorry", "", "", None),
        ("Hello there,\nsee you at six.\nCheers!", "Hello there,", "Cheers", None),
    ],
)
def test_a_message_is_taken_apart(text: str, greeting: str, sign_off: str, signature: str | None) -> None:
    """Greeting with NAME, sign-off, the name it is signed with."""
    message = read_message(text)
    assert (message.greeting, message.sign_off, message.signature) == (greeting, sign_off, signature)


def test_high_in_the_first_sentence_is_no_greeting() -> None:
    """A word that only begins like one."""
    assert read_message("High time we met. Friday?").greeting == ""
    assert read_message("Morning runs are my thing. Yours?").greeting == ""


def test_several_messages_are_pasted_at_once() -> None:
    """A line of dashes parts them; a dash in a sentence does not."""
    assert divided("One - and on.\n---\nTwo.\n-----\n\n") == ["One - and on.", "Two."]


def test_smileys_are_pictures_and_times_are_not() -> None:
    """“:)” is one, “16:30” is none."""
    assert pictures("See you at 16:30 :) 🙂") == [":)", "🙂"]


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    """Nothing that is pasted breaks it."""
    message = read_message(text)
    assert isinstance(message.sentences, tuple)
