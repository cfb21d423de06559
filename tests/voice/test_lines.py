"""A voice in plain lines, and plain lines as a voice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.suggestion import Channel
from coach.domain.voice import Trait, TraitKind, Voice, joined
from coach.errors import UsageError
from coach.voice.lines import line_of, trait_of

_WORDS = st.from_regex(r"[a-z]{2,8}( [a-z]{2,8}){0,2}", fullmatch=True)
_TRAITS = st.one_of(
    st.builds(Trait, st.sampled_from([TraitKind.FAVOURITE, TraitKind.NEVER]), _WORDS),
    st.builds(Trait, st.just(TraitKind.INSTEAD), st.tuples(_WORDS, _WORDS).map(" → ".join)),
    st.builds(
        Trait,
        st.just(TraitKind.GREETING),
        st.sampled_from(["Hey NAME,", "Yo NAME!", "Hello,", "NAME –", ""]),
        st.none() | st.sampled_from(Channel),
    ),
    st.builds(
        Trait,
        st.just(TraitKind.SIGN_OFF),
        st.sampled_from(["Cheers", "Kind regards", "NAME", "", "x"]),
        st.none() | st.sampled_from(Channel),
    ),
    st.builds(Trait, st.just(TraitKind.SIGNATURE), st.just("Noor")),
    st.builds(Trait, st.just(TraitKind.LENGTH), st.integers(3, 40).map(str)),
    st.builds(Trait, st.just(TraitKind.FORMALITY), st.sampled_from("123")),
    st.builds(
        Trait,
        st.sampled_from([TraitKind.CONTRACTIONS, TraitKind.EXCLAMATIONS, TraitKind.EMOJI]),
        st.sampled_from(["yes", "mixed", "no"]),
    ),
)


@given(_TRAITS)
def test_a_line_reads_back_as_its_trait(trait: Trait) -> None:
    """What the coach writes, it understands."""
    assert trait_of(line_of(trait)) == trait


@pytest.mark.parametrize(
    ("typed", "kind", "value"),
    [
        ("greet with Hello", TraitKind.GREETING, "Hello NAME,"),
        ("I never say synergy", TraitKind.NEVER, "synergy"),
        ("Short and friendly.", TraitKind.LENGTH, "9"),
        ("friendly", TraitKind.FORMALITY, "1"),
        ("no exclamation marks", TraitKind.EXCLAMATIONS, "no"),
        ("Signs with Noor.", TraitKind.SIGNATURE, "Noor"),
        ("I sign with Cheers", TraitKind.SIGN_OFF, "Cheers"),
        ("I say 'happy' instead of 'glad'", TraitKind.INSTEAD, "glad → happy"),
        ("- I don't use contractions", TraitKind.CONTRACTIONS, "no"),
    ],
)
def test_what_is_typed_is_read_tolerantly(typed: str, kind: TraitKind, value: str) -> None:
    """People do not write like forms."""
    trait = trait_of(typed)
    assert (trait.kind, trait.value, trait.by_hand) == (kind, value, True)


def test_a_line_that_is_not_understood_comes_with_examples() -> None:
    """The hint holds lines that can be copied."""
    with pytest.raises(UsageError) as told:
        trait_of("Purple on Tuesdays.")
    assert "You never say" in (told.value.hint or "")


def test_a_channel_of_its_own_beats_the_general_habit() -> None:
    """In a text message, the greeting of text messages."""
    voice = Voice(traits=tuple(map(trait_of, ("You greet with “Hello”.", "In a text message you greet with “Yo”."))))
    assert voice.one(TraitKind.GREETING, Channel.SMS) == "Yo NAME,"
    assert voice.one(TraitKind.GREETING, Channel.EMAIL) == "Hello NAME,"
    assert [line_of(trait) for trait in voice] == ["You greet with “Hello”.", "In a text message you greet with “Yo”."]


def test_what_is_set_by_hand_stands_against_what_is_learned() -> None:
    """Of one kind there is one; what was struck out is not learned again."""
    learned = (
        Trait(TraitKind.GREETING, "Hi NAME,", None, 9),
        Trait(TraitKind.GREETING, "Yo NAME,", Channel.SMS, 4),
        Trait(TraitKind.EMOJI, "yes", None, 4),
        Trait(TraitKind.FAVOURITE, "cheers", None, 3),
    )
    mine = Voice(
        traits=(trait_of("You greet with “Hello”."), trait_of("You never say “cheers”.")),
        struck=(Trait(TraitKind.EMOJI, "yes"),),
    )
    assert [line_of(trait) for trait in joined([mine, Voice(traits=learned)])] == [
        "You greet with “Hello”.",
        "You never say “cheers”.",
    ]
