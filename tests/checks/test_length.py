"""How long a message may be on each channel."""

from __future__ import annotations

import pytest

from coach.checks.length import LIMITS, length_flags
from coach.domain.suggestion import Channel, FlagKind


@pytest.mark.parametrize(
    ("channel", "longest"),
    [
        (Channel.EMAIL, "word " * 150),
        (Channel.DM, "word " * 80),
        (Channel.LINKEDIN_NOTE, "x" * 300),
        (Channel.SMS, "x" * 300),
    ],
)
def test_limits(channel: Channel, longest: str) -> None:
    """The longest body that fits raises nothing, one more word or character is flagged once, with its figures."""
    assert length_flags(longest, channel) == []
    (flag,) = length_flags(longest + "more", channel)
    assert flag.kind is FlagKind.TOO_LONG
    assert str(LIMITS[channel].count) in flag.reason


def test_every_channel_has_its_limit() -> None:
    """No channel is without one, and only the email's is good manners rather than a rule."""
    assert set(LIMITS) == set(Channel)
    assert [channel for channel, limit in LIMITS.items() if not limit.hard] == [Channel.EMAIL]


def test_characters_are_characters() -> None:
    """Accents and symbols count one each, and an empty body fits everywhere."""
    assert LIMITS[Channel.SMS].measure("é😀ß") == 3
    assert not any(length_flags("", channel) for channel in Channel)
