"""What somebody at a gathering would say, and what gives away an assistant."""

from __future__ import annotations

import pytest

from coach.checks.in_character import Break, breaks, sentence_count

SAID = ("I repair clocks in a shop by the river.",)
MINE = "I moved here from Lisbon and write billing software."


@pytest.mark.parametrize(
    "line",
    [
        "Billing, then you know a lot of angry letters.",
        "From Lisbon to here, that is quite a change of weather.",
        "No, I never liked boats.",
        "Hm, I would have to think about that. It changes.",
        "Big enough that I do not know everybody.",
    ],
)
def test_what_people_say_may_be_said(line: str) -> None:
    """A plain line, also one that picks up my words, stands."""
    assert breaks(line, SAID, MINE) == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("I'm sorry, but I can't assist with that.", Break.ASSISTANT),
        ("How can I help you today?", Break.ASSISTANT),
        ("As an AI, I do not have a job.", Break.ASSISTANT),
        ("Feel free to tell me more.", Break.ASSISTANT),
        ("That's a great question.", Break.FLATTERS),
        ("How nice to meet you!", Break.FLATTERS),
        ("I see.\nme: And what do you do?", Break.FOR_ANOTHER),
        ("Ilse: I repair clocks. You: I see.", Break.FOR_ANOTHER),
        ("*smiles* Hello there.", Break.FOR_ANOTHER),
        ("I repair clocks in the shop by the river.", Break.REPEATS),
        ("You moved here from Lisbon and write billing software.", Break.REPEATS),
        ("One. Then the next. And a third.", Break.LONG),
        ("My cousin in Berlin does that, too.", Break.INVENTS),
        ("We are 15 people.", Break.INVENTS),
        ("There are six of us.", Break.INVENTS),
        (" … ", Break.EMPTY),
    ],
)
def test_what_gives_it_away_is_found(line: str, reason: Break) -> None:
    """Each way of falling out of the part is named."""
    assert reason in breaks(line, SAID, MINE)


def test_what_is_theirs_may_be_named() -> None:
    """A name or number that the character knows is no invention."""
    assert breaks("Six of us, at Fjord.", (), MINE, known="We are six at Fjord.") == []


@pytest.mark.parametrize(("line", "count"), [("Yes.", 1), ("Yes. No", 2), ("Well … yes.", 1), ("", 0), ("Hm?! So?", 2)])
def test_sentences_are_counted_as_they_are_heard(line: str, count: int) -> None:
    """One that does not end counts, marks in a row do not."""
    assert sentence_count(line) == count
