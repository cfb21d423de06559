"""A talk as exchanges: what I heard, what I said to it, and whether I stayed with it or took up a new topic.

Counts what can be counted (practice 002-07: follow-up questions per topic). Asks no model.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.checks.plain import PLAIN
from coach.domain.practice import Scene, Turn
from coach.language.lines import straight
from coach.language.words import STOP_WORDS, fold, stem, stems, words
from coach.practice.acts import Act
from coach.practice.moves import Move, read_move

_I = re.IGNORECASE
_REFERS = re.compile(
    r"\b(?:it|its|them|they|their|he|she|him|her|his|then|that way|those|these|else|more|another|so far)\b(?! (?:hot"
    r"|cold|warm|raining|late|true that|okay))|\b(?:that|this)(?=[?.,!]|$| (?:is|was|were|like|work|mean|means"
    r"|happen|happened|for|to|with|and|come|go|do|did|make|take|feel|go|one|way|again|yourself|often|you|mean)\b)"
    r"|\b(?:is|was|were|does|did|has|will|would|isn't|wasn't) (?:that|this) (?!your|the|a\b|an\b|place|seat|evening"
    r"|event)|(?<!over )(?<!out )(?<!in )\bthere(?=[?.,]|$| (?:now|every|with|on|as|at)\b)",
    _I,
)
_POINTS = re.compile(r"\b(?:which|whose) \w+ (?:is|was) (?:that|this)\b", _I)
"""“Which phone is that?” points at something else than what was said."""
_GOES_ON = re.compile(
    r"^(?:\W|and|but|so|oh|okay|ah|really|yes|no|wow|hm+|mm+|interesting|well|,)*(?:why|how so|how come|really"
    r"|and then|since when|like what|such as|for example|what do you mean|what happened|in what way|tell me|go on"
    r"|which ones?|for how long|how long have you (?:done|been doing|worked|had)|what then|who with|where (?:was"
    r"|is) that)\b",
    _I,
)
_NEUTRAL = re.compile(
    r"\b(?:may|can|could|mind if|shall|do you mind if|(?:is it|would it be) (?:ok|okay|all right|alright|fine) if) I"
    r" (?:join|stand|sit|stay|listen|ask|interrupt|bring|get|come)\b|\bam I interrupting\b"
    r"|\bis (?:there|this|here) (?:room|seat|place|chair)|\bis (?:this|that) (?:seat|place|chair)\b"
    r"|\b(?:what|how) about (?:you|yours|yourself)\b|\band (?:you|yours|yourself)\?|\byour name\b|\bhow are you\b"
    r"|\b(?:would it help|shall I|should I|do you want me|may I|can I|could I|want me to|would you like me)\b"
    r"|\b(?:shall|should|could) we\b|\bhow was it with you\b|\b(?:right|no|okay|isn't it|don't you|you know)\?$",
    _I,
)
_STAYS = re.compile(
    r"^\W*(?:(?:and|so|but|oh|well)\W+)*(?:how (?:many|often|much)|since when|do you (?:still )?remember"
    r"|(?:did|had) you (?:ever|always|also|already)|were you|(?:which|what) part|who (?:else|with)|what was)\b",
    _I,
)
"""Forms that mostly stay with what is being talked about, whatever words they use."""
_OPEN = re.compile(
    r"\b(?:what|how|why|which)\b(?! (?:time|old|long|many|much|far|often|big|tall)\b)|\btell me\b|\bin what way\b", _I
)
_OF_EVERYBODY = re.compile(
    r"\bwhere (?:are you from|do you (?:live|come from))\b|\bwhat do you do(?= ?(?:\?|for (?:a living|work)))"
    r"|\bwhat(?:['’]s| is) your (?:work|job|profession|line of work)\b|\bhow old are you\b|\bare you married\b"
    r"|\bdo you have (?:any )?(?:children|kids|pets|hobbies)\b|\bwhat (?:brings|brought) you\b"
    r"|\bdo you come here often\b",
    _I,
)
_COMMON = frozenset(stem(word) for word in "year today tonight name really city meetup talk place evening".split())
"""Stems of what every talk has: a shared one does not show that I stayed with theirs."""
_NAMELESS = frozenset(
    stem(word)
    for word in """hold back afterwards help live come mind feel imagine suppose guess mean stop start become grow
        happen tell hard difficult best worst most favourite dangerous afraid miss proud surprise believe sure real
        name""".split()
)
"""Stems that name no topic."""
SAYS_LITTLE = frozenset({Act.REACT, Act.STEADY, Act.IMPROVISE, Act.QUIET, Act.GREET, Act.AFTER})
"""Acts of turns that fit any talk: nothing to ask about."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One line of mine, ``number`` in the talk, with what was said since my last one and all that was said before."""

    number: int
    text: str
    move: Move
    heard: tuple[Turn, ...]
    before: tuple[Turn, ...]
    recent: tuple[Turn, ...] = ()
    """The last turns before it, mine too."""
    around: frozenset[str] = frozenset()
    """Words that belong to what they told, beside those they used: the cues of the scene."""
    setting: frozenset[str] = frozenset()
    """Stems of what the scene says about the place and the people: one may ask about it at any time."""

    @property
    def heard_text(self) -> str:
        """What was said to me just before."""
        return " ".join(turn.text for turn in self.heard)

    @property
    def asked(self) -> bool:
        """Whether they had just asked something."""
        return bool(self.heard) and self.heard[-1].text.rstrip(" ”\"'").endswith("?")

    @property
    def on_topic(self) -> bool:
        """Whether it picks up something that they said."""
        if not self.heard and not self.before:
            return False
        return self.picks_up(" ".join((*(turn.text for turn in self.before), *self.around)))

    @property
    def asks(self) -> tuple[str, ...]:
        """The questions that look for something: not whether I may join, and not the one I hand back."""
        wanted = (*self.move.questions, *self.move.requests)
        return tuple(dict.fromkeys(part for part in wanted if not _NEUTRAL.search(straight(part))))

    def picks_up(self, told: str) -> bool:
        """Whether it has a word of ``told``, or asks on without one (“How so?”)."""
        if not _telling(told).isdisjoint(_telling(self.text)):
            return True
        return any(_GOES_ON.search(part) or _REFERS.search(_POINTS.sub("", straight(part))) for part in self.asks)

    def names_of(self, told: str) -> frozenset[str]:
        """The stems of ``told`` that it says again."""
        return _telling(told) & _telling(self.text)

    @property
    def follows(self) -> bool:
        """Whether it is a question on what they said."""
        return bool(self.asks) and self.on_topic

    @property
    def opens_topic(self) -> bool:
        """Whether it asks about something new: it names it, or is what one asks everybody."""
        if not self.asks or self.on_topic or self.turns_to_another:
            return False
        return any(_names(part) - self.setting or _OF_EVERYBODY.search(part) for part in self.asks)

    @property
    def leaps(self) -> bool:
        """Whether it opens a topic for sure: nothing in it goes on with what was said of late."""
        if self.move.offers or not self.opens_topic or any(_STAYS.search(straight(part)) for part in self.asks):
            return False
        return _telling(" ".join(self.asks)).isdisjoint(_telling(" ".join(turn.text for turn in self.recent)))

    @property
    def heard_little(self) -> bool:
        """Whether what came before it told nothing that one could ask on about."""
        return bool(self.heard) and all(turn.act in SAYS_LITTLE for turn in self.heard)

    @property
    def turns_to_another(self) -> bool:
        """Whether it names one of several who are there, and not the one who spoke last."""
        names = {turn.speaker for turn in self.before}
        last = self.heard[-1].speaker if self.heard else ""
        return any(re.search(rf"\b{re.escape(name)}\b", self.text) for name in names - {last})

    @property
    def open_questions(self) -> tuple[str, ...]:
        """The questions that can be answered with more than yes, no or a figure."""
        return tuple(part for part in self.asks if _OPEN.search(part))


def exchanges(turns: Sequence[Turn], scene: Scene | None = None) -> tuple[Exchange, ...]:
    """Each line of mine with what led to it, in order; ``scene`` tells what belongs to what they said."""
    found = []
    around: set[str] = set()
    setting = stems(" ".join((scene.situation, *(one.role for one in scene.characters)))) if scene else frozenset()
    last = 0
    for number, turn in enumerate(turns):
        if turn.mine:
            heard = tuple(one for one in turns[last:number] if not one.mine)
            before = tuple(one for one in turns[:number] if not one.mine)
            belongs = frozenset(around)
            recent = tuple(turns[max(0, number - _RECENT) : number])
            found.append(Exchange(number, turn.text, read_move(turn.text), heard, before, recent, belongs, setting))
            last = number + 1
        elif scene:
            around.update(_belongs(scene, turn))
    return tuple(found)


def _belongs(scene: Scene, turn: Turn) -> tuple[str, ...]:
    """The cues of what a character told in ``turn``."""
    place = turn.told.partition(".")[0]
    who = next((one for one in scene.characters if one.name == turn.speaker), None)
    if who is None or not place.isdigit() or int(place) >= len(who.tells):
        return ()
    return who.tells[int(place)].cues


def hops(talk: Sequence[Exchange]) -> list[Exchange]:
    """Where a third topic in a row begins with nothing asked about an answer (practice 002-07).

    Only where each is new for sure: to be told off for a question that stayed is worse than a leap unnoticed. Where an
    answer told little there was less to ask about, so that one more is needed.
    """
    found: list[Exchange] = []
    run: list[Exchange] = []
    for one in talk:
        if one.leaps:
            run.append(one)
        elif one.asks or (one.on_topic and not one.asked):
            run = []
        if len(run) >= IN_A_ROW + any(each.heard_little for each in run):
            found.append(one)
            run = []
    return found


IN_A_ROW = 3
_RECENT = 6
"""How many turns back a shared word shows that a question stays with the talk."""


def counted(turns: Sequence[Turn], talk: Sequence[Exchange]) -> dict[str, float]:
    """Figures of a talk: ``share_of_talk`` is mine of all words, 0 to 1, the others are numbers of occurrences."""
    topics = sum(one.opens_topic for one in talk)
    follow_ups = sum(one.follows for one in talk)
    spoken = sum(len(words(turn.text)) for turn in turns)
    return {
        "lines": float(len(talk)),
        "questions": float(sum(len(one.asks) for one in talk)),
        "open_questions": float(sum(len(one.open_questions) for one in talk)),
        "topics": float(topics),
        "follow_ups": float(follow_ups),
        "follow_ups_per_topic": round(follow_ups / max(topics, 1), 2),
        "share_of_talk": round(sum(len(words(one.text)) for one in talk) / spoken, 2) if spoken else 0.0,
        "hops": float(len(hops(talk))),
    }


def _telling(text: str) -> frozenset[str]:
    """Stems of the words that say something, not of those that every talk has."""
    return _names(text) - _COMMON


def _names(text: str) -> frozenset[str]:
    """Stems of the words that name a topic."""
    return stems(" ".join(word for word in words(text) if fold(word) not in STOP_WORDS)) - PLAIN - _NAMELESS
