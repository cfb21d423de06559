"""The second pass, as far as code can do it safely: steps that change how a sentence says a thing, not what.

Each step is a function from text to text. Whoever applies them checks after each that the facts are still the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from coach.domain.voice import ARROW, TraitKind, Voice
from coach.voice.style import BY_LEVEL, EQUALS, LONGER, LOOSE, PLAINER, SHORTER

Step = Callable[[str], str]


def steps(voice: Voice, level: int) -> Iterator[Step]:
    """What to do to each sentence, in order; ``level`` is the formality of this message, 1 to 3."""
    for favourite in voice.several(TraitKind.FAVOURITE):
        yield partial(_preferred, favourite=favourite)
    for pair in voice.several(TraitKind.INSTEAD):
        before, _, after = pair.partition(ARROW)
        yield partial(swapped, before=before, after=after)
    for phrase in voice.several(TraitKind.NEVER):
        yield partial(_avoided, phrase=phrase, voice=voice)
    for before, after in BY_LEVEL.get(level, ()):
        if not any(says(after, phrase) for phrase in voice.several(TraitKind.NEVER)):
            yield partial(swapped, before=before, after=after)
    use = voice.one(TraitKind.CONTRACTIONS)
    if level == 3 or use == "no":
        yield lengthened
    elif use == "yes" or (use is None and level == 1):
        yield shortened
    if voice.one(TraitKind.EXCLAMATIONS) == "no":
        yield lambda text: re.sub(r"!+", ".", text)


def shortened(text: str) -> str:
    """“I am glad” → “I'm glad”."""
    for pattern, into in SHORTER:
        text = pattern.sub(into, text)
    return text


def lengthened(text: str) -> str:
    """“I'm glad” → “I am glad”."""
    for pattern, into in LONGER:
        text = pattern.sub(into, text)
    return text


def swapped(text: str, before: str, after: str) -> str:
    """``text`` with one phrase in the place of another, with a capital where a sentence begins and only there.

    A phrase given with a capital is looked for where a sentence begins, others anywhere.
    """
    leads = before[:1].isupper() and re.match(r"I\b", before) is None

    def put(found: re.Match[str]) -> str:
        starts = re.search(r"(?:^|[.!?]\s+|\n)$", text[: found.start()]) is not None
        if leads and not starts:
            return found.group()
        first = after[:1].upper() if starts else after[:1] if re.match(r"I\b", after) else after[:1].lower()
        return first + after[1:]

    return _phrase(before).sub(put, text)


def says(text: str, phrase: str) -> bool:
    """Whether the phrase stands in the text, as whole words, in whatever case."""
    return _phrase(phrase).search(text) is not None


def _phrase(words: str) -> re.Pattern[str]:
    spoken = r"\s+".join(re.escape(word).replace("'", "['’]") for word in words.split())
    return re.compile(rf"(?<![\w’'-]){spoken}(?![\w’'-])", re.I)


def _preferred(text: str, favourite: str) -> str:
    """What means the same as a favourite gives way to it."""
    for group in EQUALS:
        mine = next(
            (one for one in group if one.casefold() in (favourite.casefold(), f"{favourite.casefold()} for")), None
        )
        spoken = next((one for one in group if says(text, one)), None)
        if mine and spoken and not says(text, mine):
            text = swapped(text, spoken, mine)
    return text


def _avoided(text: str, phrase: str, voice: Voice) -> str:
    """Without a phrase I never say, where it can be put plainly or left out."""
    if not says(text, phrase):
        return text
    never = voice.several(TraitKind.NEVER)
    for way in _ways(text, phrase):
        if not any(says(way, one) for one in never):
            return way
    return text


def _ways(text: str, phrase: str) -> Iterator[str]:
    plainer = PLAINER.get(phrase.casefold())
    if plainer:
        yield swapped(text, phrase, plainer)
    for group in EQUALS:
        for lead in (one for one in group if says(text, one) and says(one, phrase)):
            yield from (swapped(text, lead, other) for other in group if other is not lead)
    if all(word.casefold() in LOOSE for word in phrase.split()):
        without = re.sub(rf"\s*{_phrase(phrase).pattern},?", "", text, flags=re.I).strip()
        yield without[:1].upper() + without[1:]


def halves(text: str, most: int) -> tuple[str, str] | None:
    """A sentence of more than ``most`` words as two, where it has a joint of two main clauses."""
    if len(text.split()) <= most:
        return None
    joint = re.search(r"(?:;|,? and|, but) (?=(?:as promised, )?(?:I(?:['’]\w+)?|you(?:['’]\w+)?) \w)", text)
    if joint is None:
        return None
    head, tail = text[: joint.start()].rstrip(" ,;"), text[joint.end() :]
    if min(len(head.split()), len(tail.split())) < 3 or re.match(r"\W*(?:if|when|once|because)\b", head, re.I):
        return None
    if re.search(r"\b(?:that|who|which|both)\b", head):
        return None if not tail.startswith(("as promised", "I")) else (f"{head}.", f"{tail[:1].upper()}{tail[1:]}")
    return f"{head}.", f"{tail[:1].upper()}{tail[1:]}"
