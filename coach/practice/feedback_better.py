"""Something better that I could have said, made by rule from what stands there and from my profile.

A wording claims nothing of me that is not in my profile or in that line; what it says of them, they said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coach.domain.practice import Scene
from coach.domain.profile import Profile
from coach.phrasing.mine import is_act
from coach.phrasing.my_work import what_i_do
from coach.practice.exchanges import Exchange
from coach.practice.finding_faults import Noticed
from coach.practice.noticing import spoken
from coach.practice.saying_back import facing, just_told, ruled_question, thing_told
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
        heard = just_told(here)
        if not heard:
            return "Tell me more about that." if here.before else "What brought you here?"
        return self._question_on(heard[0])

    def _question_on(self, told: str) -> str:
        by_rule = ruled_question(told)
        return by_rule or self.asking(facing(told), _ALWAYS)

    def _named(self, here: Exchange) -> str:
        """The one thing they said, and a question on it."""
        told = next((part for part in just_told(here) if _statement(part)), None)
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
        thing = thing_told([turn.text for turn in here.before if turn.speaker == who], here)
        about = f"It was good to hear about {thing}." if thing else "It was good to talk to you."
        return f"I will let you go now. {thanks} {about}"


_ALWAYS = "What is that like for you?"
_NO_NAMES = frozenset("I He She They His Her People Rumour Between Did Don That".split())


def _statement(part: str) -> bool:
    return re.match(r"(?:I|My|We|Our|I[’']m|I[’']ve)\b", part) is not None and _FEW < len(part.split()) <= _BREATH // 2


def _shorter(text: str) -> str:
    """The first thought of a long turn, and the word back to them."""
    first = next((part for part in spoken(text) if len(part.split()) > _FEW), spoken(text)[0]).rstrip(".!?…")
    if len(first.split()) > _BREATH:
        first, *parts = re.split(r",\s+(?:(?:and|which|where|who|but|so|because|then)\s+)?|\s+and (?=then\b)", first)
        if len(first.split()) <= _FEW and parts:
            first = f"{first}, {parts[0]}"
    first = " ".join(first.split()[:_BREATH])
    return f"{first}. What about you?"
