"""The beginnings of words by which a question is known to be after something, or an offer to fit it."""

from __future__ import annotations

from coach.language.words import content_words, fold, stem

_WEAK = frozenset(
    """i'm i've need want look looking would like still know think help thing somebody someone could easy hard way
        monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
        every far use something done""".split()
)
"""Words of too many sentences to tell one from another."""

ASKED_HOW = (
    "how are you",
    "how have you been",
    "how do you feel",
    "how is it going",
    "how's it going",
    "how’s it going",
    "how are things",
    "how is life",
    "how's life",
    "how’s life",
    "how was your day",
    "how was your week",
)
"""By which somebody is asked how they are."""


def cue_words(line: str) -> tuple[str, ...]:
    """The telling words of ``line`` as a `Telling` or a `Character` lists them: lower case, without their endings."""
    found = (stem(word) for word in content_words(line) if fold(word) not in _WEAK)
    return tuple(dict.fromkeys(word.removesuffix("i") for word in found if len(word) > 2))
