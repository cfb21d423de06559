"""Putting checked sentences together: greeting, body, sign-off, within the limit of the channel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.checks.length import LIMITS
from coach.domain.fact import Fact
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.domain.suggestion import Channel, Sentence
from coach.language.lines import clean_line


@dataclass(frozen=True)
class Part:
    """A sentence of the body on ``facts``; the least ``needed`` ones go first when the channel is short."""

    sentence: Sentence
    needed: int
    paragraph: int = 0
    facts: tuple[Fact, ...] = ()


def greeting(person: Person, formality: int = 2) -> Sentence:
    """“Hi Priya,”, or the whole name after “Dear” where it is formal (3)."""
    if formality == 3:
        return Sentence("Good day," if person.greeted == "there" else f"Dear {clean_line(person.name)},")
    return Sentence(f"Hi {clean_line(person.greeted)},")


def sign_off(profile: Profile, channel: Channel, formality: int = 2) -> Sentence | None:
    """“Best wishes,” and my name, as the formality asks; short channels carry the name alone, if I have told it."""
    first = profile.name.split()[0] if profile.name and profile.name.split() else None
    if channel is Channel.EMAIL:
        words = ("Best", "Best wishes", "Kind regards")[formality - 1]
        name = profile.name if formality == 3 else first
        return Sentence(f"{words},\n{name}" if name else words)
    return Sentence(first) if first and channel is not Channel.DM else None


def assemble(
    opening: Sentence | None, parts: Sequence[Part], closing: Sentence | None, channel: Channel
) -> tuple[str, tuple[Sentence, ...]]:
    """The body and its sentences in order; parts are left out, least needed first, until the limit holds."""
    kept = list(parts)
    while True:
        body, sentences = _lay_out(opening, kept, closing, channel)
        if LIMITS[channel].fits(body) or len(kept) <= 1:
            return body, sentences
        kept.remove(min(kept, key=lambda part: part.needed))


def _lay_out(
    opening: Sentence | None, parts: Sequence[Part], closing: Sentence | None, channel: Channel
) -> tuple[str, tuple[Sentence, ...]]:
    paragraphs: dict[int, list[str]] = {}
    for part in parts:
        paragraphs.setdefault(part.paragraph if channel is Channel.EMAIL else 0, []).append(part.sentence.text)
    blocks = [" ".join(texts) for _, texts in sorted(paragraphs.items())]
    if opening:
        blocks.insert(0, opening.text)
    if closing:
        blocks.append(closing.text)
    gap = "\n\n" if channel is Channel.EMAIL else "\n"
    ordered = [
        part.sentence for part in sorted(parts, key=lambda part: part.paragraph if channel is Channel.EMAIL else 0)
    ]
    sentences = (*((opening,) if opening else ()), *ordered, *((closing,) if closing else ()))
    return gap.join(blocks), sentences
