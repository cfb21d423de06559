"""The second pass: what a message says is decided; this is how I would say it.

Code does what it can do safely: greeting, sign-off, contractions, courtesies, words I never say. A model may reword a
sentence after my own samples. Each step is kept only where a check proves that the sentence still says the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coach.chains.letter import Part, greeting, sign_off
from coach.checks.direction import reversed_in
from coach.checks.length import LIMITS
from coach.checks.plain import PLAIN
from coach.checks.sameness import changed_in
from coach.domain.fact import Fact
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.domain.suggestion import Channel, DraftKind, Sentence
from coach.domain.voice import TraitKind, Voice
from coach.language.lines import clean_line
from coach.language.words import shares_word, stem
from coach.voice.rewriting import halves, says, steps
from coach.voice.style import COLOUR, CONNECTIVES, FAREWELLS, SAYINGS

FREE = PLAIN | {stem(word) for word in COLOUR} | {stem(word) for phrase in SAYINGS for word in phrase.split()}
"""Stems that state nothing: plain conversation, colour and sayings."""
_SPLIT_OVER = 1.6
"""A sentence this many times longer than mine usually are is divided, if it can be."""
_SPARE_WORDS = 6
_SHORT = (Channel.LINKEDIN_NOTE, Channel.SMS)
_ESSENTIAL = 9
"""From this on a sentence is what the message is for (see `Work.say`), and is not left out for its words."""
_CASUAL_HELLO = re.compile(r"^(?:hey|hi|hiya|heya|yo|howdy|ciao|hola|hallo|hej|moin|servus|salut|NAME)\b", re.I)
_CASUAL_BYE = re.compile(
    r"^(?:cheers|x{1,3}|xo|ta|thanks|love|bye|ciao|hugs|take care|talk|speak|see|catch|best$|NAME$|$)", re.I
)
_CHEERFUL = re.compile(r"(?:thank|cheers for|many thanks|ta for|speak|talk|see you|all the best|yes)", re.I)


@dataclass(frozen=True)
class Voicing:
    """One message's way of speaking: ``level`` is its formality; ``fixed`` says that I asked for it this time.

    ``typed`` is what I typed for this message: it stays as it is.
    """

    voice: Voice = Voice()  # noqa: RUF009 - frozen
    level: int = 2
    fixed: bool = False
    typed: str | None = None

    def sentence(self, said: Sentence, facts: Sequence[Fact] = ()) -> Sentence:
        """The same sentence as I would say it; sources and claim stay as they are."""
        if self.typed and self.typed.casefold() in said.text.casefold():
            return said
        text = said.text
        for step in steps(self.voice, self.level):
            other = step(text)
            if other != text and _holds(said, other, facts):
                text = other
        return replace(said, text=text)

    def others(self, wordings: Sequence[Sentence], beside: Sequence[Sentence]) -> Iterator[Sentence]:
        """Other ways to say a sentence, by code alone, without those that stand in the message or came out alike."""
        seen = {sentence.text for sentence in beside}
        for wording in wordings:
            voiced = self.sentence(wording)
            if voiced.text not in seen:
                seen.add(voiced.text)
                yield voiced

    def greeting(self, person: Person, channel: Channel) -> Sentence | None:
        """How the message begins; None where I begin without a greeting."""
        mine = self.voice.one(TraitKind.GREETING, channel)
        plain = greeting(person, self.level)
        if mine is None or not self._fits(bool(_CASUAL_HELLO.match(mine)), mine):
            return plain
        if not mine:
            return None
        name = clean_line(person.name) if self.level == 3 else clean_line(person.greeted)
        if person.greeted == "there" and not _CASUAL_HELLO.match(mine.replace("NAME", "")):
            return plain
        if self.voice.one(TraitKind.EXCLAMATIONS) == "no":
            mine = mine.replace("!", ",")
        return Sentence(mine.replace("NAME", name))

    def sign_off(self, profile: Profile, channel: Channel) -> Sentence | None:
        """How it ends; a habit of e-mails is not carried over to short messages."""
        plain = sign_off(profile, channel, self.level)
        traits = [trait for trait in self.voice.traits if trait.kind is TraitKind.SIGN_OFF]
        own = {trait.channel: trait.value for trait in traits}
        mine = own.get(channel, own.get(None) if channel is Channel.EMAIL else None)
        name = self._name(profile)
        if mine is None or not self._fits(bool(_CASUAL_BYE.match(mine)), mine):
            mine = plain.text.split(",\n")[0] if plain and channel is Channel.EMAIL else None
            if mine is None:
                return Sentence(name) if plain and name else plain
        if mine in ("", "NAME"):
            return Sentence(name) if mine and name else None
        if re.fullmatch(r"x{1,3}", mine, re.I):
            return Sentence(f"{name} {mine}" if name else mine)
        return Sentence(f"{mine},\n{name}" if name else mine)

    def parts(self, parts: Sequence[Part], channel: Channel, kind: DraftKind, *, quiet: bool) -> list[Part]:
        """The sentences of a whole message: long ones divided, a habit at its end; ``quiet`` ones stay plain."""
        never = self.voice.several(TraitKind.NEVER)
        kept = [part for part in parts if not self._left_out(part, never)] or list(parts)
        kept = [half for part in kept for half in self._divided(part)]
        if quiet:
            return kept
        kept = self._joined_on(kept, channel)
        kept += self._farewell(kept, channel, kind)
        return self._cheered(kept, channel)

    def _fits(self, casual: bool, mine: str) -> bool:
        """Whether a habit suits the formality that was asked for this time."""
        return not self.fixed or self.level == 2 or casual is (self.level == 1)

    def _name(self, profile: Profile) -> str | None:
        signature = self.voice.one(TraitKind.SIGNATURE)
        if signature:
            return signature
        named = clean_line(profile.name or "")
        return (named if self.level == 3 else named.split()[0]) if named else None

    def _left_out(self, part: Part, never: Sequence[str]) -> bool:
        said = part.sentence
        if said.claim or part.needed >= _ESSENTIAL or (self.typed and self.typed in said.text):
            return False
        return any(says(said.text, phrase) for phrase in never)

    def _divided(self, part: Part) -> list[Part]:
        usual = self.voice.one(TraitKind.LENGTH)
        said = part.sentence
        if usual is None or (self.typed and self.typed in said.text):
            return [part]
        found = halves(said.text, max(round(int(usual) * _SPLIT_OVER), int(usual) + _SPARE_WORDS))
        if found is None:
            return [part]
        halved = [self._half(said, text) for text in found]
        if said.claim and not all(half.sources for half in halved):
            return [part]
        return [replace(part, sentence=half) for half in halved]

    def _half(self, said: Sentence, text: str) -> Sentence:
        return replace(
            said, text=text, sources=tuple(source for source in said.sources if shares_word(text, source.quote))
        )

    def _joined_on(self, parts: list[Part], channel: Channel) -> list[Part]:
        """One of my connectives before the question at the end, where something else was said before it."""
        liked = [words for words in self.voice.several(TraitKind.FAVOURITE) if words.casefold() in CONNECTIVES]
        last = max((place for place, part in enumerate(parts) if part.sentence.text.endswith("?")), default=0)
        said = parts[last].sentence if parts else None
        if not liked or said is None or not last or not said.claim or self.level == 3 or channel in _SHORT:
            return parts
        if any(says(part.sentence.text, liked[0]) for part in parts):
            return parts
        text = f"{liked[0][:1].upper()}{liked[0][1:]}, {_small(said.text)}"
        if not _holds(said, text, ()):
            return parts
        return [*parts[:last], replace(parts[last], sentence=replace(said, text=text)), *parts[last + 1 :]]

    def _farewell(self, parts: Sequence[Part], channel: Channel, kind: DraftKind) -> list[Part]:
        """“Speak soon.” where I like to say so and nothing is being closed."""
        liked = [words for words in self.voice.several(TraitKind.FAVOURITE) if words.casefold() in FAREWELLS]
        if not liked or kind is DraftKind.CLOSE or self.level == 3 or not parts:
            return []
        said = f"{liked[0][:1].upper()}{liked[0][1:]}."
        closing = self.voice.one(TraitKind.SIGN_OFF, channel) or ""
        if says(closing, liked[0]) or any(says(part.sentence.text, liked[0]) for part in parts):
            return []
        if liked[0].casefold().startswith("no ") and not any("?" in part.sentence.text for part in parts):
            return []
        body = " ".join(part.sentence.text for part in parts)
        if not LIMITS[channel].fits(f"{body} {said}" + " " * 40):
            return []
        return [Part(Sentence(said), 0, max(part.paragraph for part in parts))]

    def _cheered(self, parts: list[Part], channel: Channel) -> list[Part]:
        """One exclamation mark, at thanks or a good wish, where I like them and the greeting has none."""
        liked = self.voice.one(TraitKind.EXCLAMATIONS) == "yes"
        begins = self.voice.one(TraitKind.GREETING, channel) or ""
        if not liked or self.level == 3 or "!" in begins or any("!" in part.sentence.text for part in parts):
            return parts
        for place, part in enumerate(parts):
            text = part.sentence.text
            if _CHEERFUL.match(text) and text.endswith(".") and text.count(".") == 1:
                marked = replace(part, sentence=replace(part.sentence, text=f"{text[:-1]}!"))
                return [*parts[:place], marked, *parts[place + 1 :]]
        return parts


def _holds(said: Sentence, other: str, facts: Sequence[Fact]) -> bool:
    """Whether ``other`` may stand where ``said`` stands: the same facts, from the same places, the same way round."""
    if changed_in(said.text, other, FREE) is not None:
        return False
    if any(reversed_in(other, fact) and not reversed_in(said.text, fact) for fact in facts):
        return False
    return not said.sources or any(shares_word(other, source.quote) for source in said.sources)


def _small(text: str) -> str:
    """A sentence as it goes on after a comma."""
    first = text.split(" ", 1)[0].rstrip(",")
    asks = (
        first.lower()
        in "how what which who where when have has are is do does did was were would could can will".split()
    )
    return text[:1].lower() + text[1:] if asks or re.match(r"(?:how|what|where|who)['’]s$", first, re.I) else text
