"""Something better that I could have said, made by rule from what stands there and from my profile.

A wording claims nothing of me that is not in my profile or in that line; what it says of them, they said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coach.checks.warmth import warm_close
from coach.domain.practice import Scene
from coach.domain.profile import Profile
from coach.language.words import STOP_WORDS, content_words, fold, words
from coach.phrasing.as_they_say import as_they_say
from coach.phrasing.mine import is_act, what_i_do
from coach.practice.cues import is_need
from coach.practice.exchanges import SAYS_LITTLE, Exchange
from coach.practice.finding_faults import Noticed
from coach.practice.noticing import spoken
from coach.practice.picking_up import question_on
from coach.practice.signs import Sign

Asking = Callable[[str, str], str]
"""Gives a question on a sentence that faces them (“you print the lists by hand”); the second text always does."""
_I = re.IGNORECASE
_EVENING = re.compile(
    r"\b(?:food|soup|coffee|wine|speakers?|talks?|event|events|evening|evenings|venue|music|weather|tickets"
    r"|this place|organi[sz]ers|why I came)\b",
    _I,
)
_STAYING = re.compile(r"\b(?:stay|go|leave|talk to|friend)\b", _I)
_MEMORY = re.compile(r"\b(?:remember|met|we have|go way back|old friends|great time|missed you|known)\b", _I)
_THING = re.compile(
    r"\b(?:the|my|our) (?P<x>(?:[a-z][\w’'-]+ )?[a-z][\w’'-]+)(?=[.,;!?]|$| (?:of|in|at|on|for|with|and|or|by|from"
    r"|that|who)\b)"
)
_EMPTY = frozenset(
    "thing things way lot moment day days time rest one ones kind part sort first last same bit little few while week"
    " weeks year years month months good great nice morning evening night own only".split()
)
_FEW = 3
_BREATH = 28
"""Words that can be said in one breath."""


@dataclass(frozen=True)
class Betters:
    """What I could have said in a talk. ``me`` is my profile, ``asking`` words a question (a model may)."""

    me: Profile
    scene: Scene
    talk: Sequence[Exchange]
    asking: Asking

    def better(self, one: Noticed) -> str:
        """Another wording for what was noticed."""
        here = next(exchange for exchange in self.talk if exchange.number == one.turn)
        match one.sign:
            case Sign.COMPLAINT if _EVENING.search(one.quote):
                return "What have you liked best so far?"
            case Sign.COMPLAINT:
                return self._plainly_me("I would rather hear about you. What do you like about what you do?")
            case Sign.BRAGGING | Sign.PITCH:
                back = "What about you?" if here.asked else self._question(here)
                return f"{self._what_i_do()} {back}".strip()
            case Sign.NEEDY:
                return self._without_the_ask(one.quote)
            case Sign.FLATTERY:
                return self._named(here)
            case Sign.MONOLOGUE:
                return _shorter(here.text)
            case Sign.MISSED_CUE:
                return self._question_on(one.cue)
            case Sign.GOSSIP:
                return f"That is for {self._whose(one.quote)} to tell. And you, how has your week been?"
            case Sign.CLOSENESS:
                return self._honest(one.quote, here)
            case Sign.NO_CLOSE:
                return self._close(here)
            case Sign.OVERSHARING:
                return "It has been a mixed week, thank you for asking. How was yours?"
            case Sign.SEVERAL:
                return next(iter((*here.open_questions, *here.asks, *here.move.questions)))
        return self._question(here)

    def _what_i_do(self) -> str:
        does = (self.me.does or "").strip()
        return f"{what_i_do(does)}." if does else ""

    def _plainly_me(self, otherwise: str) -> str:
        """My work in one plain sentence, and what I am after where my profile tells."""
        lead = self._what_i_do()
        aim = next((goal.strip(" .") for goal in self.me.goals if is_act(goal.strip())), "")
        told = f"{lead} At the moment I would like to {aim}." if lead and aim else lead
        return f"{told} What about you?" if told else otherwise

    def _without_the_ask(self, quote: str) -> str:
        if _STAYING.search(quote) and not re.search(r"\b(?:job|work|cv|resume|interview|company)\b", quote, _I):
            return "It was good to talk to you. Enjoy the rest of the evening."
        return "How did you come to what you do? I would like to hear how people find their way in."

    def _question(self, here: Exchange) -> str:
        """A question on what I had just heard."""
        heard = _heard(here)
        if not heard:
            return "Tell me more about that." if here.before else "What brought you here?"
        return self._question_on(heard[0])

    def _question_on(self, told: str) -> str:
        by_rule = _ruled_question(told)
        return by_rule or self.asking(facing(told), _ALWAYS)

    def _named(self, here: Exchange) -> str:
        """The one thing they said, and a question on it."""
        told = next((part for part in _heard(here) if _statement(part)), None)
        if told is None:
            return self._question(here)
        return f"I liked hearing that {facing(told)}. {self._question_on(told)}"

    def _whose(self, quote: str) -> str:
        names = [one.name for one in self.scene.characters if re.search(rf"\b{re.escape(one.name)}\b", quote)]
        told = re.findall(r"(?<![.?!] )(?<!^)\b([A-Z][a-z]+)\b", quote)
        return next(iter((*names, *(name for name in told if name not in _NO_NAMES))), "them")

    def _honest(self, quote: str, here: Exchange) -> str:
        if _MEMORY.search(quote) and not self.scene.known:
            name = f" I am {self.me.name.split()[0]}." if self.me.name else ""
            return f"I am not sure that we have met.{name} Will you tell me where you know me from?"
        return f"I would like to hear more about that. {self._question(here)}"

    def _close(self, here: Exchange) -> str:
        who = here.heard[-1].speaker if here.heard else here.before[-1].speaker if here.before else ""
        thanks = f"Thank you, {who}." if who else "Thank you."
        told = [turn.text for turn in reversed(here.before) if not turn.text.rstrip().endswith("?")]
        thing = next((found for text in told if (found := _thing(text))), None)
        about = f"It was good to hear about {thing}." if thing else "It was good to talk to you."
        words = f"I will let you go now. {thanks} {about}"
        return words if warm_close(words) else f"I will let you go now. {thanks} It was good to talk to you."


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
_ALWAYS = "What is that like for you?"
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


def _ruled_question(told: str) -> str | None:
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


def _heard(here: Exchange) -> list[str]:
    """What they had just said, the last first, without what fits any talk, what they asked, and greetings."""
    heard = [turn for turn in here.heard or here.before[-2:] if turn.act not in SAYS_LITTLE]
    told = [part for turn in reversed(heard) for part in reversed(spoken(turn.text))]
    return [part for part in told if not part.endswith("?") and not _GREETING.match(part)]


_GREETING = re.compile(r"^\W*(?:good (?:evening|morning|afternoon|day)|hello|hi|hey|bye|nice to meet you)\b", _I)
_NO_NAMES = frozenset("I He She They His Her People Rumour Between Did Don That".split())


def facing(told: str) -> str:
    """A sentence of theirs as I say it back: “I am looking for a choir.” → “you are looking for a choir”."""
    plain = re.sub(
        r"\b[Oo]urs?\b", "my", re.sub(r"\b[Ww]e\b", "I", told.replace("We're", "I'm").replace("we're", "I'm"))
    )
    plain = re.sub(r"^(?:honestly|well|oh|yes|no|and|but|so|actually)\b,? *", "", plain, flags=_I)
    turned = as_they_say(plain).rstrip(".")
    first = plain.split(" ")[0]
    return turned if first[1:2].isupper() or _is_name(first) else turned[:1].lower() + turned[1:]


def _is_name(word: str) -> bool:
    return (
        bool(re.match(r"[A-Z]", word))
        and word.rstrip("’'sm,") not in ("I", "My", "The", "It", "A", "An", "In")
        and (word.lower() not in _STARTERS)
    )


_STARTERS = frozenset(
    """we our you your they that this there at on for from nobody twice only two three last since when if not most
    forty mostly always never i'm i've it's hikers somebody as by until because then now every some many""".split()
)


def _statement(part: str) -> bool:
    return re.match(r"(?:I|My|We|Our|I[’']m|I[’']ve)\b", part) is not None and _FEW < len(part.split()) <= _BREATH // 2


def _thing(text: str) -> str | None:
    """What they spoke of, as I would name it: “the order job”, “your daughter”."""
    for found in _THING.finditer(text):
        first, *others = found["x"].split()
        named = [first, *others]
        if named[-1] in _EMPTY or _NO_NOUN.search(named[-1]) or not content_words(named[-1]):
            continue
        owner = found.group().split()[0].lower()
        return f"{'your' if owner in ('my', 'our') else 'the'} {' '.join(named)}"
    return None


_NO_NOUN = re.compile(
    r"(?:ed|ly|ful|ous|ive|able)$|^(?:small|large|big|old|young|hard|long|short|bad|easy|free|late|early|slow|fast"
    r"|rings?|moves?|runs?|makes?|wakes?|is|was|new|very|most|hardest|only|wrong|right|whole|same|other|next|one|is)$"
)


def _shorter(text: str) -> str:
    """The first thought of a long turn, and the word back to them."""
    first = next((part for part in spoken(text) if len(part.split()) > _FEW), spoken(text)[0]).rstrip(".!?…")
    if len(first.split()) > _BREATH:
        first, *parts = re.split(r",\s+(?:(?:and|which|where|who|but|so|because|then)\s+)?|\s+and (?=then\b)", first)
        if len(first.split()) <= _FEW and parts:
            first = f"{first}, {parts[0]}"
    first = " ".join(first.split()[:_BREATH])
    return f"{first}. What about you?"
