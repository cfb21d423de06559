"""Is a line what somebody at a gathering would say? What gives away an assistant, or somebody speaking for others."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum

from coach.language.words import content_words, fold, stem, stems

MOST_SENTENCES = 2
"""People answer in one or two sentences; a third is a speech (issue: share of replies over two sentences)."""
MOST_WORDS = 40
_SAME = 0.8
"""Share of content words from which two lines say the same."""
_I = re.IGNORECASE
_ASSISTANT = re.compile(
    r"\b(?:as an? (?:AI|language model|assistant|chatbot)|language model|artificial intelligence"
    r"|I(?:[’']m| am) (?:an? )?(?:AI|assistant|program|bot)\b|how (?:can|may) I (?:help|assist)|assist you"
    r"|I(?:[’']m| am) here to (?:help|assist)|feel free to|let me know if|happy to (?:help|assist|answer)"
    r"|I can (?:help|assist)(?: you)? with"
    r"|I(?:[’']d| would) be happy to (?:help|assist)|can(?:no|[’'])t (?:assist|help) with|certainly"
    r"|of course, (?:here|I)|here(?:[’']s| is| are) (?:a|an|some|the) \w+|in summary|in conclusion"
    r"|it(?:[’']s| is) important to|to the best of my|my instructions|my prompt"
    r"|the (?:scene|character|role-?play|conversation so far))\b",
    _I,
)
_FLATTERS = re.compile(
    r"\b(?:great|good|excellent|wonderful|fantastic|amazing|awesome|brilliant|interesting) (?:question|point|job|idea)"
    r"|\b(?:impressive|amazing|fantastic|awesome|incredible|inspiring|wonderful|fascinating|exciting)\b|!",
    _I,
)
_LABEL = re.compile(r"(?:^|\n|[.?!]\s)\s*(?:\w+ ?){1,2}:\s|[\"“”*_#<>\[\]{}|]|\n")
_END = re.compile(r"[.?!…]+[\"”’')]*(?=\s+[^\sa-z]|\s*$)")
_NAME = re.compile(r"(?<![.?!…] )(?<!^)\b[A-ZÀ-Þ][\w’'-]*")
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|hundred|thousand|million)\b", _I
)


class Break(StrEnum):
    """A way in which a reply is no line of its character."""

    ASSISTANT = "speaks as an assistant"
    FLATTERS = "flatters"
    FOR_ANOTHER = "speaks for somebody else"
    REPEATS = "repeats what was said"
    LONG = "runs on"
    INVENTS = "names what nobody said"
    EMPTY = "says nothing"


def breaks(text: str, said: Collection[str], mine: str, known: str = "") -> list[Break]:
    """What is wrong with ``text`` as the next line; nothing when it may be said.

    ``said`` are the earlier lines of all characters, ``mine`` what I just said, ``known`` all that may be named.
    """
    found = {
        Break.EMPTY: not re.search(r"\w", text),
        Break.ASSISTANT: bool(_ASSISTANT.search(text)),
        Break.FLATTERS: bool(_FLATTERS.search(text)),
        Break.FOR_ANOTHER: bool(_LABEL.search(text)),
        Break.REPEATS: _echoes(text, mine) or any(_same(text, line) for line in said),
        Break.LONG: sentence_count(text) > MOST_SENTENCES or len(text.split()) > MOST_WORDS,
        Break.INVENTS: invents(text, f"{mine} {known}"),
    }
    return [one for one, is_so in found.items() if is_so]


def sentence_count(text: str) -> int:
    """How many sentences a line has; one that does not end counts."""
    ends = [match.end() for match in _END.finditer(text)]
    rest = text[ends[-1] :] if ends else text
    return len(ends) + bool(re.search(r"\w", rest))


def invents(text: str, known: str) -> bool:
    """Whether ``text`` names somebody or some place, or gives a number, that ``known`` does not."""
    there = {stem(word) for word in re.findall(r"[\w’'-]+", fold(known))}
    named = [match.group() for match in _NAME.finditer(text) if not re.match(r"I(?:[’']\w+)?$", match.group())]
    numbers = [match.group() for match in _NUMBER.finditer(text)]
    return any(stem(fold(word.strip("’'-"))) not in there for word in (*named, *numbers))


def _same(one: str, other: str) -> bool:
    ours, theirs = stems(one), stems(other)
    if not ours or not theirs:
        return fold(one).strip() == fold(other).strip()
    return len(ours & theirs) / min(len(ours), len(theirs)) >= _SAME and min(len(ours), len(theirs)) > 2


def _echoes(text: str, mine: str) -> bool:
    """Whether it only gives my own words back."""
    words = content_words(text)
    heard = stems(mine)
    return (
        len(words) > 1
        and sum(stem(word) in heard for word in words) / len(words) > _SAME
        and len(words) >= len(heard) / 2
    )
