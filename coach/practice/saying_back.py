"""What they said, taken up: said back to them, asked about, or named when I leave. By rule, from their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.language.words import STOP_WORDS, content_words, fold, stem, words
from coach.phrasing.as_they_say import as_they_say
from coach.practice.cues import is_need
from coach.practice.exchanges import SAYS_LITTLE, Exchange
from coach.practice.noticing import spoken
from coach.practice.picking_up import question_on

_I = re.IGNORECASE
_THING = re.compile(
    r"\b(?P<whose>the|my|our) (?P<x>(?:[a-z][\w’'-]+ )?[a-z][\w’'-]+)(?=[.,;!?]|$| (?:of|in|at|on|for|with|and|or|by"
    r"|from|that|who)\b)"
)
_EMPTY = frozenset(
    "thing things way lot moment day days time rest one ones kind part sort first last same bit little few while week"
    " weeks year years month months good great nice morning evening night own only".split()
)
_HAPPENED = re.compile(
    r"^(?:I|we|it|she|he|they|that|there|my \w+|our \w+)(?: \w+ly| only| just| once| first| almost"
    r"| nearly)* (?:\w+ed|was|were|gave|wrote|lost|found|came|went|quit|left|began|got|had|made|took|used to|told"
    r"|rang|broke|built)\b",
    _I,
)
_NERVOUS = re.compile(r"\b(?P<how>nervous|worried|afraid|scared|anxious|excited|proud|happy|lonely)\b", _I)
_ANSWERS = re.compile(
    r"(?:an?|the|in|on|at|from|near|for|since|once|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|mostly|always|never|only|every|forty|something|somebody|some|both|old|too|very|not) ",
    _I,
)
_ECHO = 5
"""Words up to which an answer is said back whole."""


_LOSS = re.compile(r"\b(?:lost|died|passed away|laid off|let (?:me|us|all of us) go|divorced|broke up)\b", _I)
_NEEDS = (
    (
        r"\b(?:looking for|searching|find|found|wish I (?:knew|had)|know any\w*|have any\w*)\b",
        "Where have you looked so far?",
    ),
    (
        r"\b(?:how to|show\w*|taught|example|explain\w*|know how|know what)\b",
        "How do you go about it at the moment?",
    ),
)


def ruled_question(told: str) -> str | None:
    """A question on a sentence of theirs by rule; None where none fits."""
    if _LOSS.search(told):
        return "I am sorry to hear that. How is it for you now?"
    feels = _NERVOUS.search(told)
    if feels and re.search(r"\b(?:I|I['’]m|me)\b", told):
        return f"What makes you {feels['how'].lower()} about it?"
    if is_need(told):
        return next((asks for sort, asks in _NEEDS if re.search(sort, told, _I)), "What have you tried so far?")
    if len(told.split()) <= _ECHO and _ANSWERS.match(told):
        return f"{told.rstrip('.!… ')}? Tell me more about that."
    if _HAPPENED.match(told):
        return "How did that come about?"
    made = question_on(told)
    return made if made and fold(words(made)[-1]) not in STOP_WORDS else None


def just_told(here: Exchange) -> list[str]:
    """What they had just said, the last first, without what fits any talk, what they asked, and greetings."""
    heard = [turn for turn in here.heard or here.before[-2:] if turn.act not in SAYS_LITTLE]
    told = [part for turn in reversed(heard) for part in reversed(spoken(turn.text))]
    return [part for part in told if not part.endswith("?") and not _GREETING.match(part)]


_GREETING = re.compile(r"^\W*(?:good (?:evening|morning|afternoon|day)|hello|hi|hey|bye|nice to meet you)\b", _I)


def facing(told: str) -> str:
    """A sentence of theirs as I say it back: “I am looking for a choir.” → “you are looking for a choir”."""
    one = re.sub(r"\b[Ww]e[’']re\b", "I'm", told)
    one = re.sub(r"\b[Oo]urs?\b", "my", re.sub(r"\b[Ww]e\b", "I", one))
    turned = as_they_say(re.sub(r"^(?:honestly|well|oh|yes|no|and|but|so|actually)\b,? *", "", one, flags=_I)).rstrip(
        "."
    )
    return f"y{turned[1:]}" if turned.startswith("You") else turned


def thing_told(told: Sequence[str], here: Exchange) -> str | None:
    """What was spoken of most in ``told``, as I would name it: “the order job”, “your daughter”."""
    spoken_of = [stem(word) for turn in here.before for word in words(turn.text)]
    found = [thing for text in reversed(told) if not text.rstrip().endswith("?") for thing in _things(text)]
    return max(found, key=lambda thing: spoken_of.count(stem(thing.split()[-1])), default=None)


def _things(text: str) -> Iterator[str]:
    for found in _THING.finditer(text):
        named = found["x"].split()
        if named[-1] in _EMPTY or _NO_NOUN.search(named[-1]) or not content_words(named[-1]):
            continue
        yield f"{'your' if found['whose'] in ('my', 'our') else 'the'} {' '.join(named)}"


_NO_NOUN = re.compile(
    r"(?:ed|ly|ful|ous|ive|able)$|^(?:small|large|big|old|young|hard|long|short|bad|easy|free|late|early|slow|fast"
    r"|rings?|moves?|runs?|makes?|wakes?|is|was|new|very|most|hardest|only|wrong|right|whole|same|other|next|one|is)$"
)
