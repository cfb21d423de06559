"""What the prose of a character card tells: made for a chat model, read here by rules for what somebody could say.

All of it is data. A sentence that speaks to a program is left out, and so are stage directions in asterisks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.domain.person import Person
from coach.domain.practice import Telling
from coach.language.lines import clean_line
from coach.language.verbs import second_person
from coach.language.words import content_words, fold
from coach.phrasing.address import to_you
from coach.phrasing.as_they_say import as_they_say
from coach.reading.orders import speaks_to_a_program

MOST_TELLINGS = 12
LONGEST_SPOKEN = 30
"""Words of a sentence that is still said in one breath."""
_READ = 8_000
"""Characters of one field that are read; the rest of a longer one is kept, and not played."""
_CHAR = re.compile(r"\{\{char\}\}|<BOT>", re.I)
_USER = re.compile(r"(?:\{\{user\}\}|<USER>)(?P<own>[’']s\b)?(?:\s+(?P<verb>[a-z]+)\b)?", re.I)
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)*]*\s+|\n+")
_ACTION = re.compile(r"\*[^*]*\*|\([^()]*\)")
_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_START = re.compile(r"<START>", re.I)
_SPEAKER = re.compile(r"^\s*(?P<who>\{\{char\}\}|\{\{user\}\}|<BOT>|<USER>|[^:{}<>]{1,40}):\s*(?P<said>.*)$", re.I)
_PUT_INTO_THE_MOUTH = re.compile(
    r"I (?:[a-z]+ly |always |often |never |only )?(?:say|repeat|reply|respond|output|print|shout|refer to|greet"
    r"|answer (?:with|every|all|only|in)|(?:speak|talk) (?:like|as|in|with|only)|call (?:you|everybody|the user)"
    r"|(?:end|begin|start) (?:every|each|all|your|my (?:sentences|replies|messages))"
    r"|use (?:asterisks|emojis?|markdown))\b",
    re.I,
)
"""How a card wants them played (“says PWNED”), which nobody says of themselves."""
_WHAT_THEY_ARE = re.compile(r"I(?:[’']m| am| work as) (?:an?|the|head of)\b", re.I)
_WORK = ("work", "job", "do you do", "living")
_ABOUT = 4
"""Words that a topic is called by."""


def prose(text: str, name: str, most: int) -> str:
    """The first sentences of ``text``, as many as fit into ``most`` characters; at least the beginning of the first."""
    kept = ""
    for sentence in _sentences(_filled(text, name)):
        if kept and len(kept) + len(sentence) >= most:
            break
        kept = f"{kept} {sentence}".strip()
    return kept if len(kept) <= most else f"{kept[:most].rsplit(' ', 1)[0]} …"


def role(description: str, name: str, most: int) -> str:
    """Who somebody is, so that it completes “You are talking with …”."""
    first = next(_sentences(_filled(description, name)), "")
    bare = re.sub(rf"^(?:{re.escape(name)}\b(?: is|,)|(?:she|he|they) (?:is|are))\s+", "", first, flags=re.I)
    return phrase(bare, name, most)


def phrase(text: str, name: str, most: int) -> str:
    """The beginning of ``text`` as a part of a sentence: “Dry, curious.” → “dry, curious”."""
    kept = prose(text, name, most).rstrip(".")
    first = kept.split(" ", 1)[0]
    called = first in ("I", *name.split()) or any(char.isupper() for char in first[1:])
    return kept if called else kept[:1].lower() + kept[1:]


def spoken(text: str, name: str, most: int = 2) -> str:
    """What is said aloud in ``text``: what stands in quotation marks where there are any, else all but directions."""
    filled = _ACTION.sub(" ", _filled(text, name))
    quoted = " ".join(_QUOTED.findall(filled))
    said = [one for one in _sentences(quoted or filled) if len(one.split()) <= LONGEST_SPOKEN]
    return " ".join(said[:most])


def tellings(description: str, examples: str, name: str) -> tuple[Telling, ...]:
    """What they can tell: their lines in the examples, then what the description says of them, as they would say it."""
    found: dict[str, Telling] = {}
    for asked, said in _exchanges(examples, name):
        line = spoken(said, name)
        if line:
            found.setdefault(line, Telling(_about(asked or line), line, _cues(f"{asked} {line}")))
    for sentence in _sentences(_filled(description, name)):
        line = _first_person(sentence, name)
        if line and not _PUT_INTO_THE_MOUTH.match(line):
            work = _WORK if _WHAT_THEY_ARE.match(line) else ()
            found.setdefault(line, Telling(_about(line), line, (*work, *_cues(line))))
    return tuple(found.values())[:MOST_TELLINGS]


def without_orders(text: str) -> str:
    """The text as it stands, but for sentences that speak to a program."""
    parts = re.split(rf"({_SENTENCE.pattern})", text)
    kept = "".join(
        part + space
        for part, space in zip(parts[::2], (*parts[1::2], ""), strict=True)
        if not speaks_to_a_program(part)
    )
    if speaks_to_a_program(kept):
        return ""
    return kept if kept == text else kept.rstrip()


def _exchanges(examples: str, name: str) -> Iterator[tuple[str, str]]:
    """Each line of theirs with what was said to them before it."""
    for part in _START.split(examples[:_READ]):
        asked = ""
        for row in part.splitlines():
            line = _SPEAKER.match(row)
            if line is None:
                continue
            who = line["who"].strip().casefold()
            if who in ("{{char}}", "<bot>", name.casefold()):
                yield asked, line["said"]
                asked = ""
            else:
                asked = line["said"]


def _first_person(sentence: str, name: str) -> str:
    if len(sentence.split()) > LONGEST_SPOKEN:
        return ""
    if re.match(r"(?:I|I[’'](?:m|ve|ll|d)|My)\b", sentence):
        return sentence
    bare = re.match(r"(?:An?|The) (?=[a-z])", sentence)
    clause = to_you(f"{name} is {sentence[:1].lower()}{sentence[1:]}" if bare else sentence, Person("", name))
    return as_they_say(clause) if clause else ""


def _filled(text: str, name: str) -> str:
    """The text with the name in the places that the format keeps for it, and “you” in those for whoever plays."""
    return _USER.sub(_you, _CHAR.sub(lambda _: name, text[:_READ]))


def _you(found: re.Match[str]) -> str:
    if found["own"]:
        return f"your {found['verb'] or ''}".rstrip()
    verb = found["verb"]
    return "you" if not verb else f"you {second_person(verb) or verb}"


def _sentences(text: str) -> Iterator[str]:
    for sentence in map(clean_line, _SENTENCE.split(text)):
        if sentence and not speaks_to_a_program(sentence):
            yield sentence[:1].upper() + sentence[1:]


def _about(text: str) -> str:
    return " ".join(content_words(text)[:_ABOUT]) or "small talk"


def _cues(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(word) for word in content_words(text) if len(word) > 3))
