"""A question on what somebody just said, made by rule from their own words (practice 002-07)."""

from __future__ import annotations

import re
from collections.abc import Collection

from coach.language.statements import sentences
from coach.phrasing.as_they_say import as_they_say
from coach.practice.things import things

_LONGEST = 9
"""Words of theirs that a question can carry."""
_LEAD = re.compile(
    r"^(?:since you ask: |honestly,? |well,? |oh,? |yes,? |no,? |and |but |so |actually,? |mostly )+", re.I
)
_ASKED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.I), question)
    for pattern, question in (
        (
            r"^(?P<x>you (?:never|always|only|do not|don[’']t) .+|you(?:[’']re| are) too .+)",
            "What makes you say so?",
        ),
        (r"^I think (?P<x>.+)", "What makes you think so?"),
        (r"^I (?:still )?want you to (?P<x>[^,.;]+)", "What would change for you if I did?"),
        (
            r"^I (?:also |still )?want (?P<x>(?:an?|the|more|some|honest) [^,.;]+)",
            "What would {x} make easier for you?",
        ),
        (r"^I[’']m (?:still |now )?looking for (?P<x>[^,.;]+)", "What should {x} be like?"),
        (
            r"^I[’']m (?:still |now |just )?(?:considering|weighing|thinking (?:about|of)) (?P<x>[^,.;]+)",
            "What speaks for {x}?",
        ),
        (r"^I (?:just |recently )?moved (?:here )?from (?P<x>[^,.;]+)", "What do you miss about {x}?"),
        (r"^I[’']m (?P<x>an? (?!bit\b|little\b|lot\b|fan\b)[^,.;]+)", "How did you come to be {x}?"),
        (r"^I[’']m (?:now |just |still )?learning (?P<x>[^,.;]+)", "What made you take up {x}?"),
        (
            r"^I (?:now |also |still )?(?:want|would like|would love|hope|plan)(?: to) (?P<x>[^,.;]+)",
            "What would it take to {x}?",
        ),
        (
            r"^I (?:still |also )?need (?P<x>(?:an?|some|somebody|someone|more) [^,.;]+)",
            "What have you tried so far to find {x}?",
        ),
        (
            r"^I (?P<x>(?:play|sing|climb|bake|cook|grow|collect|paint|knit|swim|row|run|draw|make|keep|teach|lead"
            r"|organi[sz]e|repair|build|write|restore|test|look after|mend|record|translate|tune|weave|sail|export"
            r"|organi[sz]e|plan|set up|count|taste)\b(?! (?:it|them|that|this|each|the same|off|out|back|up"
            r"|\w+ing|until|before|just)\b)(?:(?! (?:and|but|or|if|when|because|until) )[^,.;])*)",
            "How did you come to {x}?",
        ),
        (r"^(?P<x>(?:my|our) [\w’' -]+?) (?:is|are|was|were) ", "Tell me more about {x}."),
    )
)


def question_on(text: str, said: Collection[str] = ()) -> str | None:
    """A question on the last thing ``text`` says, that is not among those ``said``; None where no rule fits."""
    spans = sentences(text)
    for start, end in reversed(spans):
        sentence = _LEAD.sub("", text[start:end].strip(" .!…"))
        for question in _questions(sentence, len(said)):
            if question not in said:
                return question
    return None


def _questions(sentence: str, turn: int) -> list[str]:
    """The question of each rule that fits; what is asked of a thing by its name changes with ``turn``."""
    found: list[str] = []
    for pattern, question in _ASKED:
        match = pattern.match(sentence)
        if match and len(match["x"].split()) <= _LONGEST:
            found.append(question.format(x=_to_you(match["x"])))
    for thing in things(sentence):
        frames = _ABOUT if thing.startswith(("the", "The")) else _ABOUT[:1]
        named = [frame.format(x=_to_you(thing)) for frame in frames]
        found += named[turn % len(named) :] + named[: turn % len(named)]
    return list(dict.fromkeys(found))


_ABOUT = ("Tell me more about {x}.", "What is the story with {x}?")
"""Of what is theirs only the first is asked: it may be somebody."""


def _to_you(words: str) -> str:
    """Their words as I say them back: “my tomatoes” → “your tomatoes”."""
    turned = as_they_say(words.strip()).rstrip(".")
    turned = re.sub(r"\b[Oo]ur\b", "your", turned)
    first = words.strip().split(" ")[0]
    return (
        turned
        if first[:1].isupper() and first not in ("My", "Our", "The", "These", "Those")
        else turned[:1].lower() + turned[1:]
    )
