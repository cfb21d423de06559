"""The stage plan: who speaks next in a scene, to what end, and with which words where they are fixed.

Pure: the same scene and turns always give the same plan, so that a session can be left, resumed and tried again from
any turn. What is fixed here is said as it stands; a model adds a reaction, or words what no scene foresaw.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.checks.in_character import MOST_SENTENCES, sentence_count
from coach.domain.practice import Character, Scene, Turn
from coach.practice.acts import Act, Beat
from coach.practice.answering import Answer, Near, answer, unasked
from coach.practice.asking_back import next_ask
from coach.practice.ending import comes_back, ended
from coach.practice.floor import addressed, goes_on_talking
from coach.practice.harm import danger
from coach.practice.moves import Move, read_move
from coach.practice.noticing import noticed
from coach.practice.offers import offer_taken
from coach.practice.opening_up import asks_what_is_hard, looks_for_a_need, opens_up
from coach.practice.reacting import reaction_kind
from coach.practice.signs import Sign
from coach.practice.small_questions import EXACT, ODD, OF_ANYBODY, small_kind
from coach.practice.stock import stock
from coach.practice.topics import CUE

_GREETS = re.compile(r"^\W*(?:hi|hello|hey|good (?:evening|morning|afternoon|day)|nice to meet)\b", re.I)
_JOINS = re.compile(
    r"\b(?:join|stand|sit|may I|can I|mind if|room for|interrupt\w*|disturb\w*|darf ich|puis-je)\b", re.I
)
_OF_THEM = re.compile(r"\b(?:your|yours|you(?:[’']re| are| have| were)|her|his)\b", re.I)
_BRIEF = 4
"""Words below which what I say is taken up without a word on it."""
_MET = {
    Sign.PITCH: "guarded",
    Sign.NEEDY: "helpless",
    Sign.GOSSIP: "not_mine",
    Sign.FLATTERY: "modest",
    Sign.BRAGGING: "unmoved",
    Sign.CLOSENESS: "not_yet",
}
"""What is said to these, whatever else stands in the line; the first that is there counts."""


def next_beats(scene: Scene, turns: Sequence[Turn], near: Near | None = None) -> tuple[Beat, ...]:
    """What the others do after ``turns``; nothing when it is my turn.

    A reply that was interrupted goes on with what is missing of it. ``near`` compares meanings, where an embedder is
    there.
    """
    place = next((number for number in reversed(range(len(turns))) if turns[number].mine), None)
    if place is None:
        return ()
    given = len(turns) - place - 1
    return tuple(_Plan(scene, turns[:place], read_move(turns[place].text), near).beats())[given:]


def opening(scene: Scene) -> tuple[Turn, ...]:
    """What is said before I come in."""
    return tuple(Turn(line.who, line.line, Act.OPENING) for line in scene.opening)


class _Plan:
    """The plan for one line of mine, said after ``turns``."""

    def __init__(self, scene: Scene, turns: Sequence[Turn], move: Move, near: Near | None) -> None:
        self.scene, self.turns, self.move, self.near = scene, turns, move, near
        self.said = {turn.text for turn in turns}
        self.heard = {f"{first}." for turn in turns for first in turn.text.split(". ")[:1]}
        self.first = not any(turn.mine for turn in turns)
        self.who = addressed(scene, turns, move, near)

    def beats(self) -> Iterator[Beat]:
        """Everything that follows my line, in order."""
        move = self.move
        if danger(move.text):
            yield self._stock(Act.STEADY, "worried")
        elif ended(self.turns) and not comes_back(self.turns, move):
            yield self._stock(Act.AFTER, "after")
        elif move.orders:
            yield self._stock(Act.STEADY, "puzzled")
        elif (odd := small_kind(move.text)) in ODD:
            yield self._stock(Act.STEADY, odd)
        elif move.rude:
            yield from self._hurt()
        elif move.leaves and not self.first:
            yield from self._farewell()
        elif move.silent:
            yield from self._silence()
        elif move.long and not self.first:
            yield from self._tired()
        else:
            yield from self._talk()

    def _talk(self) -> Iterator[Beat]:
        joining = self.first and self.scene.room is not None
        if joining:
            yield self._room()
        strained = self._strained()
        if strained:
            yield self._stock(Act.STEADY, strained)
            return
        offered = offer_taken(self.scene, self.turns, self.move, self.who)
        if offered:
            yield offered
        elif self.move.asks and not (joining and _may_i(self.move)):
            yield self._answer()
            yield from self._second_voice()
        elif not joining:
            yield from self._heard()

    def _answer(self) -> Beat:
        """The answer to my question: the need when the question is good enough, else what fits, else a word or two."""
        found = answer(self.move, self.who, self.turns, self.near)
        if opens_up(self.scene, self.turns, self.move, self.who, found):
            return Beat(self.who.name, Act.REVEAL, self.who.hides, "hides")
        seeks = looks_for_a_need(self.move)
        if self._was_told("hides") and (seeks or (found is None and asks_what_is_hard(self.move))):
            return self._stock(Act.REVEAL, "as_said")
        if found is None:
            return self._no_need() if seeks else self._small_answer()
        act = Act.FURTHER if found.further else Act.ANSWER
        return self._greeted(Beat(self.who.name, act, found.line, found.place))

    def _no_need(self) -> Beat:
        """To a question for what they need: too early, or there is nothing."""
        return self._stock(Act.STEADY, "unsure" if self.who.hides else "kind_no")

    def _small_answer(self) -> Beat:
        """A word or two on a question that the scene does not foresee."""
        kind = small_kind(self.move.asked)
        if kind == "again":
            last = next((turn.text for turn in reversed(self.turns) if turn.speaker == self.who.name), "")
            return Beat(self.who.name, Act.STEADY, last) if last else self._stock(Act.STEADY, "gladly")
        if kind in EXACT:
            return self._stock(Act.STEADY, kind)
        # of somebody I know nothing is said that is not noted, not even yes or no
        if self.who.person_id is not None and kind not in OF_ANYBODY:
            kind = "unsure" if kind in ("unsure", "why") else "left_open"
        quiet = kind == "unsure" and any(one.weighs for one in self.who.tells)
        return self._stock(Act.IMPROVISE, "unsure_quiet" if quiet else kind)

    def _greeted(self, beat: Beat) -> Beat:
        """A first answer begins with a name, where we do not know each other and I said hello."""
        if not self.first or self.scene.known or self.scene.room or not _GREETS.match(self.move.text):
            return beat
        hello = stock("hello", self.who.name, self.said)
        return beat if sentence_count(beat.say) >= MOST_SENTENCES else replace(beat, first=hello)

    def _heard(self) -> Iterator[Beat]:
        """After something I told: what it calls up, a word and a question of theirs, or something of their own."""
        hello = self._hello()
        if hello:
            yield hello
            if self.scene.room or not self._ask():
                return
        asked, more = self._ask(), unasked(self.who, self.turns, self.move.text)
        if more and not hello and more.fit >= self._enough(asked):
            yield Beat(self.who.name, Act.TELL, more.line, more.place)
        elif asked and (hello or asked.who != self.who.name):
            if not hello:
                yield Beat(self.who.name, Act.REACT, self._reaction(self.who.name))
            yield asked
        elif asked:
            yield self._after_a_word(asked)
        else:
            yield from self._of_their_own(more)

    def _enough(self, asked: Beat | None) -> float:
        """How near something of theirs must be to what I said to be told at once: less when I spoke of them."""
        if _OF_THEM.search(self.move.text):
            return CUE
        return math.inf if asked else 2 * CUE

    def _of_their_own(self, more: Answer | None) -> Iterator[Beat]:
        """A word on what I told, and when that is all they said before, something they tell themselves."""
        word = Beat(self.who.name, Act.REACT, self._reaction(self.who.name))
        told = Beat(self.who.name, Act.TELL, more.line, more.place) if more and not self._just_told() else None
        if told is None or (self.move.words >= _BRIEF and not self._only_reacted() and sentence_count(told.say) > 1):
            yield word
        elif self.move.words < _BRIEF or sentence_count(told.say) < MOST_SENTENCES:
            yield self._after_a_word(told)
        else:
            yield from (word, told)

    def _after_a_word(self, beat: Beat) -> Beat:
        """The beat with a few words on what I told before it, where there is room for them."""
        brief = self.move.words < _BRIEF or sentence_count(beat.say) >= MOST_SENTENCES
        return beat if brief else replace(beat, first=self._reaction(beat.who))

    def _reaction(self, name: str) -> str:
        return stock(reaction_kind(self.move.text), name, self.said | self.heard)

    def _hello(self) -> Beat | None:
        if not self.first or self.scene.known or not _GREETS.match(self.move.text) or self.move.words > 12:
            return None
        return self._stock(Act.GREET, "hello")

    def _silence(self) -> Iterator[Beat]:
        """In a circle the others go on talking; of two, one asks, then lets it be quiet, then looks around."""
        quiet = self._silences_before()
        if self.scene.room is not None:
            if self.first:
                yield self._room()
            going_on = goes_on_talking(self.scene, self.turns)
            if going_on:
                yield Beat(going_on[0].name, Act.TELL, going_on[1].line, going_on[1].place)
            elif not self.first:
                yield self._stock(Act.QUIET, "quiet")
        elif quiet >= 2:
            yield self._stock(Act.LEAVE, "leaves_quietly")
        elif quiet == 1:
            yield self._stock(Act.QUIET, "quiet")
        else:
            more = unasked(self.who, self.turns)
            told = Beat(self.who.name, Act.TELL, more.line, more.place) if more else self._stock(Act.QUIET, "quiet")
            yield self._ask() or told

    def _hurt(self) -> Iterator[Beat]:
        again = any(turn.act == Act.STEADY and turn.told == "cool" for turn in self.turns)
        yield self._stock(Act.LEAVE, "leaves_hurt") if again else self._stock(Act.STEADY, "cool", told="cool")

    def _tired(self) -> Iterator[Beat]:
        again = any(turn.act == Act.STEADY and turn.told == "drift" for turn in self.turns)
        yield self._stock(Act.LEAVE, "leaves_tired") if again else self._stock(Act.STEADY, "drift", told="drift")

    def _farewell(self) -> Iterator[Beat]:
        """A good way out is accepted; so is a curt one, with fewer words."""
        curt = self.move.warm is None and self.move.words < 6
        if curt:
            yield self._stock(Act.FAREWELL, "farewell_cool")
            return
        said = self.who.farewell
        new = said and said not in self.said
        yield Beat(self.who.name, Act.FAREWELL, said) if new else self._stock(Act.FAREWELL, "farewell")
        other = next((one for one in self.scene.characters if one is not self.who), None)
        if other and self.scene.circle:
            yield Beat(other.name, Act.FAREWELL, other.farewell or stock("bye", other.name, self.said))

    def _second_voice(self) -> Iterator[Beat]:
        """Every other time, somebody else in a circle asks me something or adds a word."""
        if not self.scene.circle or sum(turn.mine for turn in self.turns) % 2 == 0:
            return
        asked = self._ask()
        if asked and asked.who != self.who.name:
            yield asked

    def _ask(self) -> Beat | None:
        """The next question that the scene has them ask me."""
        return next_ask(self.scene, self.turns, self.move.text)

    def _room(self) -> Beat:
        assert self.scene.room is not None
        return Beat(self.scene.room.who, Act.ROOM, self.scene.room.line, "room")

    def _strained(self) -> str | None:
        """The stock answer to a pitch, praise without a detail, a plea, gossip, or a friendship that is not there."""
        heard = self.turns[-1].text if self.turns else ""
        signs = {sign for sign, _ in noticed(self.move.text, heard, known=self.scene.known)}
        return next((kind for sign, kind in _MET.items() if sign in signs), None)

    def _was_told(self, place: str, who: Character | None = None) -> bool:
        name = (who or self.who).name
        return any(turn.speaker == name and turn.told == place for turn in self.turns)

    def _just_told(self) -> bool:
        return bool(self.turns) and self.turns[-1].act == Act.TELL

    def _only_reacted(self) -> bool:
        return bool(self.turns) and any(turn.act == Act.REACT for turn in self.turns[-2:] if not turn.mine)

    def _silences_before(self) -> int:
        """How many of my last lines said nothing, in a row."""
        count = 0
        for turn in reversed([turn for turn in self.turns if turn.mine]):
            if not read_move(turn.text).silent:
                break
            count += 1
        return count

    def _stock(self, act: Act, kind: str, who: Character | None = None, *, told: str = "") -> Beat:
        name = (who or self.who).name
        return Beat(name, act, stock(kind, name, self.said), told)


def _may_i(move: Move) -> bool:
    """Whether the question is only whether I may stand there."""
    return all(_JOINS.search(part) for part in move.questions)
