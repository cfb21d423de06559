"""Learning how I write from messages of mine: counting, nothing else.

A greeting or a sign-off is believed after one message, a favourite or something I never say after two. Sentences that
I sent just as they were drafted are the coach's and teach nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean

from coach.domain.suggestion import Channel
from coach.domain.voice import ARROW, Sample, Trait, TraitKind
from coach.language.words import STOP_WORDS, fold, stem, words
from coach.voice.message import Message, pictures, read_message, sentences
from coach.voice.pairs import added, changes
from coach.voice.style import COLOUR, SAYINGS, casual_marks, contracted, contractible, formal_marks

TWICE = 2
"""Messages in which a phrase must have stood, or gone missing, to be a habit."""
_MOST = 6
"""Favourites, and things never said, that are kept: the profile stays short."""
_OFTEN, _RARELY = 0.6, 0.15
_COACHS_GREETINGS = ("Hi NAME,", "Dear NAME,")
_COACHS_SIGN_OFFS = ("Best", "Best wishes", "Kind regards", "NAME", "")
_LIGHT = STOP_WORDS | COLOUR | {word for phrase in SAYINGS for word in phrase.split()}
"""Words that are about nothing in particular; a phrase of others is a topic, however often it comes up."""
_PLAIN_ENDS = frozenset(STOP_WORDS) - {"too", "again", "now", "then", "yours", "there"}


@dataclass(frozen=True)
class Known:
    """What is no habit but a fact: ``names`` of people, places and firms (folded words), ``told`` by person (stems)."""

    names: frozenset[str] = frozenset()
    told: Mapping[str | None, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Read:
    """A sample taken apart; ``mine`` is what of its body the coach did not write."""

    sample: Sample
    message: Message
    drafted: Message | None
    mine: str

    @property
    def reader(self) -> str:
        """Who it was written to; a pasted sample counts as to somebody of its own."""
        return self.sample.person_id or self.sample.id or str(hash(self.sample.text))


def learned(samples: Sequence[Sample], known: Known = Known()) -> tuple[Trait, ...]:
    """The traits that ``samples`` (oldest first) show, each with the number of messages it was seen in."""
    read = [_read(sample) for sample in samples]
    return (
        *_greetings(read),
        *_sign_offs(read),
        *_signature(read),
        *_manner([one for one in read if one.mine.strip()]),
        *_favourites(read, known),
        *_edits(read, known),
    )


def _read(sample: Sample) -> _Read:
    message = read_message(sample.text)
    if sample.drafted is None:
        return _Read(sample, message, None, message.body)
    drafted = read_message(sample.drafted)
    return _Read(sample, message, drafted, added(drafted.body, message.body))


def _greetings(read: Sequence[_Read]) -> Iterator[Trait]:
    seen = [
        (one.message.greeting, one.sample.channel)
        for one in read
        if one.drafted is None
        or one.message.greeting != one.drafted.greeting
        or one.message.greeting not in _COACHS_GREETINGS
    ]
    yield from _habits(TraitKind.GREETING, seen)


def _sign_offs(read: Sequence[_Read]) -> Iterator[Trait]:
    seen = [
        (one.message.sign_off, one.sample.channel)
        for one in read
        if one.drafted is None
        or one.message.sign_off != one.drafted.sign_off
        or one.message.sign_off not in _COACHS_SIGN_OFFS
    ]
    yield from _habits(TraitKind.SIGN_OFF, seen)


def _habits(kind: TraitKind, seen: Sequence[tuple[str, Channel | None]]) -> Iterator[Trait]:
    """The commonest one, and for a channel its own where it differs; “none at all” must be seen twice."""
    general = _commonest([value for value, _ in seen])
    if general:
        yield Trait(kind, general[0], None, general[1])
    for channel in Channel:
        there = _commonest([value for value, where in seen if where is channel])
        if there and there[1] >= TWICE and (general is None or there[0] != general[0]):
            yield Trait(kind, there[0], channel, there[1])


def _commonest(values: Sequence[str]) -> tuple[str, int] | None:
    """The value seen most often and how often; among equals the latest."""
    counted = Counter(values)
    places = {value: place for place, value in enumerate(values)}
    fit = [value for value in counted if value or counted[value] >= TWICE]
    best = max(fit, key=lambda value: (counted[value], places[value]), default=None)
    return (best, counted[best]) if best is not None else None


def _signature(read: Sequence[_Read]) -> Iterator[Trait]:
    names = [
        one.message.signature
        for one in read
        if one.message.signature and (one.drafted is None or one.message.signature != one.drafted.signature)
    ]
    found = _commonest(names)
    if found:
        yield Trait(TraitKind.SIGNATURE, found[0], None, found[1])


def _manner(read: Sequence[_Read]) -> Iterator[Trait]:
    """Length, formality, contractions, marks and emoji, as far as they are mine and not the draft's."""
    said = [sentence for one in read for sentence in sentences(one.mine)]
    if said:
        yield Trait(TraitKind.LENGTH, str(max(3, round(fmean(len(one.split()) for one in said)))), None, len(read))
    levels = [level for one in read if (level := _level(one))]
    if levels:
        yield Trait(TraitKind.FORMALITY, str(round(fmean(levels))), None, len(levels))
    yield from _contractions(read)
    for kind, count in ((TraitKind.EXCLAMATIONS, _exclaimed), (TraitKind.EMOJI, _pictured)):
        seen = [count(one.sample.text) > 0 for one in read if _beyond(one, count) != 0 or one.drafted is None]
        if any(seen) or len(seen) >= TWICE:
            share = sum(seen) / len(seen)
            yield Trait(kind, "yes" if share >= _OFTEN else "no" if share == 0 else "mixed", None, len(seen))


def _contractions(read: Sequence[_Read]) -> Iterator[Trait]:
    short = [max(0, _beyond(one, contracted)) for one in read]
    full = [max(0, _beyond(one, contractible)) for one in read]
    if sum(short) + sum(full) >= TWICE:
        share = sum(short) / (sum(short) + sum(full))
        use = "yes" if share >= _OFTEN else "no" if share <= _RARELY else "mixed"
        count = sum(a + b > 0 for a, b in zip(short, full, strict=True))
        yield Trait(TraitKind.CONTRACTIONS, use, None, count)


def _beyond(one: _Read, count: Callable[[str], int]) -> int:
    """How many more there are than in the draft; all of them where nothing was drafted."""
    return count(one.sample.text) - (count(one.sample.drafted) if one.sample.drafted else 0)


def _exclaimed(text: str) -> int:
    return text.count("!")


def _pictured(text: str) -> int:
    return len(pictures(text))


def _level(one: _Read) -> int | None:
    """1 to 3; None where I changed nothing of the tone of a draft."""
    casual = _tone(one.message, casual_marks) - (_tone(one.drafted, casual_marks) if one.drafted else 0)
    formal = _tone(one.message, formal_marks) - (_tone(one.drafted, formal_marks) if one.drafted else 0)
    if one.drafted and casual == formal:
        return None
    return 1 if casual > formal else 3 if formal > casual else 2


def _tone(message: Message, marks: Callable[[str, str, str], int]) -> int:
    return marks(message.greeting, message.body, message.sign_off)


def _favourites(read: Sequence[_Read], known: Known) -> Iterator[Trait]:
    """Words of colour, sayings and repeated phrases of two and more words, to at least two readers."""
    messages: dict[str, set[int]] = defaultdict(set)
    readers: dict[str, set[str]] = defaultdict(set)
    for place, one in enumerate(read):
        for phrase in _phrases(one.mine):
            if not _factual(phrase, one.sample.person_id, known):
                messages[phrase].add(place)
                readers[phrase].add(one.reader)
    often = [p for p in messages if len(messages[p]) >= TWICE and len(readers[p]) >= TWICE]
    often.sort(key=lambda phrase: (-len(messages[phrase]), -len(phrase.split()), phrase))
    kept: list[str] = []
    for phrase in often:
        if len(kept) < _MOST and not any(_within(phrase, other) or _within(other, phrase) for other in kept):
            kept.append(phrase)
            yield Trait(TraitKind.FAVOURITE, phrase, None, len(messages[phrase]))


def _phrases(text: str) -> set[str]:
    """The phrases of a text that may be a habit, in small letters: known sayings, colour words, and longer repeats."""
    found: set[str] = set()
    for sentence in sentences(text):
        for clause in re.split(r"[,;:–—()“”\"]+", sentence):
            said = words(clause)
            low = [fold(word) for word in said]
            found.update(word for word in low if word in COLOUR)
            for size in (2, 3, 4):
                for start in range(len(low) - size + 1):
                    phrase = " ".join(low[start : start + size])
                    if phrase in SAYINGS or (size >= 3 and _hangs_together(said[start : start + size], clause)):
                        found.add(phrase)
    return found


def _hangs_together(said: Sequence[str], clause: str) -> bool:
    """Whether three or four words read as one and are about nothing: they fill a clause, each of them a light word."""
    return len(said) == len(words(clause)) and all(fold(word) in _LIGHT for word in said)


def _edits(read: Sequence[_Read], known: Known) -> Iterator[Trait]:
    """What was taken out or replaced again and again."""
    gone: dict[str, set[int]] = defaultdict(set)
    instead: dict[tuple[str, str], set[int]] = defaultdict(set)
    for place, one in enumerate(read):
        if one.drafted is None:
            continue
        for change in changes(one.drafted.body, one.message.body):
            before, after = _shown(change.before), _shown(change.after)
            if not before or _factual(before, one.sample.person_id, known) or _shortens(before, after):
                continue
            if after and not _factual(after, one.sample.person_id, known):
                instead[before, after].add(place)
            elif not after:
                gone[before].add(place)
    replaced = [(pair, places) for pair, places in instead.items() if len(places) >= TWICE]
    for (before, after), places in sorted(replaced, key=lambda each: -len(each[1]))[:_MOST]:
        yield Trait(TraitKind.INSTEAD, f"{before}{ARROW}{after}", None, len(places))
    dropped = [(phrase, places) for phrase, places in gone.items() if len(places) >= TWICE and _tellable(phrase)]
    for phrase, places in sorted(dropped, key=lambda each: -len(each[1]))[:_MOST]:
        yield Trait(TraitKind.NEVER, phrase, None, len(places))


def _shown(phrase: str) -> str:
    return " ".join(word if word == "I" or word.startswith(("I'", "I’")) else fold(word) for word in phrase.split())


def _shortens(before: str, after: str) -> bool:
    """Whether the change is a contraction, which is a trait of its own."""
    return (
        bool(after) and (contracted(after) != contracted(before)) and bool(contractible(before) or contractible(after))
    )


def _tellable(phrase: str) -> bool:
    """Whether leaving it out can be a habit: some word of it is more than a hinge of the sentence."""
    return any(fold(word) not in _PLAIN_ENDS or fold(word) in COLOUR for word in phrase.split())


def _factual(phrase: str, person_id: str | None, known: Known) -> bool:
    """Whether it names somebody or something, has a number, or says what is noted about its reader."""
    told = known.told.get(person_id, frozenset())
    return any(
        any(char.isdigit() for char in word)
        or fold(word) in known.names
        or (stem(word) in told and fold(word) not in COLOUR)
        for word in words(phrase)
    )


def _within(one: str, other: str) -> bool:
    return f" {one} " in f" {other} "


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """The folded words of names, for `Known`."""
    return frozenset(fold(word) for text in texts for word in words(text) if fold(word) not in STOP_WORDS)
