"""Something better that I could have said, made by rule from what stands there and from my profile.

A wording claims nothing of me that is not in my profile or in that line; what it says of them, they said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coach.checks.favours import way_in
from coach.domain.practice import Scene
from coach.domain.profile import Profile
from coach.language.words import shares_content
from coach.phrasing.my_work import what_i_am_after, what_i_do
from coach.practice.about_others import naming, their_own
from coach.practice.exchanges import Exchange
from coach.practice.finding_faults import Noticed
from coach.practice.noticing import noticed, spoken
from coach.practice.praise import asked_about_me
from coach.practice.saying_back import HEAVY, facing, just_told, ruled_question, thing_told, told_in
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
_WELL = re.compile(
    r"\bhow (?:have you been|are you|is it going|are things|is life|was your week)|\bare you (?:well|ok)", _I
)
_MINE = re.compile(r"^(?:I|We|My|Our)\b")
_POINTS = re.compile(
    r"\b(?:you|your|them|they|it|its|that|this|these|those|there|she|he|her|him|not|never|only|n[’']t)\b", _I
)
_PROUD_OF = re.compile(
    r"^(?:I|We) (?:also |still |just |once )*(?:built|wrote|drew|made|gave|founded|organi[sz]ed?|organi[sz]e|restored?"
    r"|repair|mend|draw|paint|grow|bake|collect|write|make|build|teach|look after|played?|sing|run|do|record|weave"
    r"|translate|tune|plan|lead|used to)\b(?!.*\b(?:not|no|never|only|nothing|nobody|n['’]t)\b)"
)
_BARE_END = re.compile(r"^(?:and|but|so|or|well|sometimes|yes|no|oh|honestly|sure)\b,?", _I)
_FRESH = (
    "What are you looking forward to these days?",
    "How do you like to spend a free day?",
    "What has been keeping you busy?",
)
"""Easy questions, for when nothing was told that one could ask about."""
_FEW = 2
_LONG = 14
_BREATH = 22
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
            case Sign.COMPLAINT | Sign.BRAGGING | Sign.PITCH if here.asked:
                return self._plainly_me(here, aim=one.sign is Sign.COMPLAINT)
            case Sign.NEEDY:
                return self._without_the_ask(one.quote)
            case Sign.FLATTERY:
                return self._named(here)
            case Sign.MONOLOGUE:
                return self._shorter(here)
            case Sign.MISSED_CUE:
                return self._question_on(one.cue)
            case Sign.GOSSIP:
                return their_own(self.scene, here, one.quote) or self._question(here)
            case Sign.CLOSENESS:
                return self._honest(one.quote, here)
            case Sign.NO_CLOSE:
                return self._close(here)
            case Sign.OVERSHARING if here.asked:
                well = _WELL.search(here.heard[-1].text)
                return "Thank you for asking. And how are you?" if well else "That is a longer story. What about you?"
            case Sign.RUDE if here.asked:
                return "Let me think about that for a moment. How do you see it?"
            case Sign.SEVERAL:
                return next(iter((*here.open_questions, *here.asks, *here.move.questions)))
        return self._question(here)

    def _plainly_me(self, here: Exchange, *, aim: bool) -> str:
        """My work in one plain sentence, and what I am after where my profile tells; else what else I had said."""
        if not asked_about_me(here):
            rest = self._rest(here)
            return f"{rest} And you?" if rest else "There is not much to tell. What about you?"
        work = self._plain(what_i_do(self.me.does or ""))
        goals = [goal for goal in self.me.goals if way_in(goal) is None]
        after = self._plain(what_i_am_after(goals)) if aim and work else ""
        told = " ".join(filter(None, (work, f"At the moment {after}" if after else "")))
        return (
            f"{told} What about you?" if told else "I would rather hear about you. What do you like about what you do?"
        )

    def _plain(self, clause: str) -> str:
        """The clause as a sentence, unless it would be told off itself."""
        return f"{clause}." if clause and not any(True for _ in noticed(f"{clause}.", "", known=True)) else ""

    def _rest(self, here: Exchange) -> str:
        """What the line says of me beside what is to be tried otherwise."""
        for part in spoken(here.text):
            clean = not any(True for _ in noticed(part, here.heard_text, known=self.scene.known))
            if clean and _MINE.match(part) and _FEW < len(part.split()) <= _BREATH and not part.endswith("?"):
                return f"{part.rstrip('.!… ')}."
        return ""

    def _without_the_ask(self, quote: str) -> str:
        if _STAYING.search(quote) and not re.search(r"\b(?:job|work|cv|resume|interview|company)\b", quote, _I):
            return "It was good to talk to you. I hope we meet again."
        return "How did you come to what you do?"

    def _question(self, here: Exchange) -> str:
        """A question on what I had just heard, on what they told before that, else an easy one."""
        heard = just_told(here)
        if heard:
            return self._best_question(heard)
        earlier = _earlier(here)
        if any(ruled_question(part, self.scene) == HEAVY for part in earlier):
            return HEAVY
        said_back = next((clause for part in earlier if (clause := _clause(part))), None)
        if said_back is not None:
            return f"You said that {facing(said_back)}. {self._asked_on(said_back)}"
        if not here.before and not self.scene.known:
            return "What brought you here?"
        said = {one.text for one in self.talk}
        return next((line for line in _FRESH if line not in said), _FRESH[0])

    def _best_question(self, told: list[str]) -> str:
        """On what weighs on them, else on the last thing that a rule has a question on, else on the last."""
        ruled = [asked for part in told if (asked := ruled_question(part, self.scene))]
        return HEAVY if HEAVY in ruled else ruled[0] if ruled else self._question_on(told[0])

    def _question_on(self, told: str) -> str:
        return ruled_question(told, self.scene) or self.asking(facing(told), _ALWAYS)

    def _named(self, here: Exchange) -> str:
        """The one thing they said, and a question on it."""
        heard = just_told(here)
        told = next(
            (
                part
                for part in heard
                if _PROUD_OF.match(part) and len(part.split()) <= _LONG and not _POINTS.search(part)
            ),
            None,
        )
        asked = self._question(here)
        if told is None or asked == HEAVY:
            return asked
        return f"I liked hearing that {facing(told)}. {self._asked_on(told)}"

    def _asked_on(self, said_back: str) -> str:
        """A question on what was just said back, which does not say it again."""
        asked = ruled_question(said_back, self.scene) or _ALWAYS
        if asked.startswith("How did you come to"):
            return "How did you get into that?"
        return _ALWAYS if shares_content(asked, facing(said_back)) else asked

    def _shorter(self, here: Exchange) -> str:
        """The first thought of a long turn, and the word back to them."""
        first = _first_thought(here.text)
        if not here.asked and (len(first.split()) > _LONG or any(True for _ in noticed(first, "", known=True))):
            return self._question(here)
        asked = here.heard[-1].text if here.asked else ""
        back = "What about you?" if not asked or re.search(r"\byou(?:rs?)?\b", asked, _I) else "Shall I go on?"
        return f"{first}. {back}"

    def _honest(self, quote: str, here: Exchange) -> str:
        if _MEMORY.search(quote) and not self.scene.known:
            name = f" I am {self.me.name.split()[0]}." if self.me.name and self.me.name.strip() else ""
            return f"I am not sure that we have met.{name} Where do you know me from?"
        return self._question(here)

    def _close(self, here: Exchange) -> str:
        who = here.heard[-1].speaker if here.heard else here.before[-1].speaker if here.before else ""
        thanks = f"Thank you, {who}." if naming(who) else "Thank you."
        told = [part for turn in here.before if turn.speaker == who for part in told_in(turn)]
        if any(ruled_question(part, self.scene) == HEAVY for part in told):
            return f"I will let you go now. Thank you for telling me{', ' + who if naming(who) else ''}. Take care."
        thing = thing_told(told, here)
        about = f"It was good to hear about {thing}." if thing else "It was good to talk to you."
        return f"I will let you go now. {thanks} {about}"


_ALWAYS = "Tell me more about that."


def _earlier(here: Exchange) -> list[str]:
    """How each turn began in which whoever spoke last told something, the last first."""
    who = here.before[-1].speaker if here.before else ""
    return [told[0] for turn in reversed(here.before) if turn.speaker == who and (told := told_in(turn))]


def _clause(told: str) -> str | None:
    """The first clause of something they said of themselves, where it can stand alone; None where it cannot."""
    first = re.split(r",? (?:but|so|and|until|because|or rather)\b|, ", told.rstrip(".!… "))[0]
    stands = _MINE.match(first) and _FEW < len(first.split()) <= _LONG and not _POINTS.search(first)
    return first if stands else None


def _first_thought(text: str) -> str:
    said = [part.rstrip(".!?…") for part in spoken(text)]
    first = next((part for part in said if len(part.split()) >= _FEW and not _BARE_END.match(part)), said[0])
    if len(first.split()) > _BREATH:
        first, *parts = re.split(r",\s+(?:(?:and|which|where|who|but|so|because|then)\s+)?|\s+and (?=then\b)", first)
        if len(first.split()) <= _FEW + 1 and parts:
            first = f"{first}, {parts[0]}"
    return " ".join(first.split()[:_BREATH])
