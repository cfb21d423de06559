"""One turn of a character worded: what the stage plan fixed as it stands, the rest by the model and checked.

A small model answers a question for yes or no that no scene foresaw. Of others it makes up a story; asked to word a
fixed line it repeats it, asked to react it speaks in platitudes (docs/decisions/0009-practice.md). A large one words
the whole turn. What is out of character is drawn a second time, and then the plan's own words stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.chains.choosing import tidy
from coach.chains.wording import data, finished
from coach.checks.in_character import breaks
from coach.checks.plain import PLAIN
from coach.domain.note import Source
from coach.domain.practice import ME, Character, Scene, Turn
from coach.domain.suggestion import Stamp
from coach.language.words import content_words, stem, stems
from coach.practice.acts import Act, Beat
from coach.practice.moves import read_move
from coach.practice.small_questions import YES_OR_NO, small_kind
from coach.prompting import load_prompt

if TYPE_CHECKING:
    from coach.llm.protocol import ChatModel

_DRAWN, _DRAWS = 3, 2
"""Candidates of one request, and requests at most for one turn."""
_ANSWER_WORDS = 22
_NEW_WORDS, _ECHO_WORDS = 1, 1
"""Content words of an answer that nobody has said yet, and of mine in it: with two it is a story, or an echo."""
_LIKELY = -1.4
"""Mean log-probability from which an answer makes sense; of those below, most did not (docs/decisions/0009)."""
_KNOWN_OF_SELF = 6
"""Things a small model is told of its character: each costs reading time, and more were not used."""
_KEPT = 0.6
"""Share of the content words of a fixed line that a large model's wording has to keep."""
_REMEMBERED = 12
"""Turns of the talk that a large model gets to read."""
_ANSWER, _TURN = "practice/answer", "practice/turn"


_AS_PLANNED = frozenset({Act.OPENING, Act.ROOM, Act.STEADY, Act.QUIET, Act.LEAVE, Act.AFTER})
"""Turns that no model words: where somebody may be trying to talk it out of its part, or little is to be said."""


_YES_OR_NO = re.compile(
    r"(?:Yes|No|Not|Now and then|Sometimes|Often|Mostly|Only|Some|Maybe|Perhaps|Probably|Less|More|Oh|Well|Hardly|Never"
    r"|Always|It depends|I (?:do|did|am|was|have|would|think so|hope|try)|A (?:little|bit))\b"
)
"""How somebody begins to answer a question that can be answered with yes or no."""


@dataclass(frozen=True)
class Voice:
    """Who words the turns of a scene: a model, or nobody."""

    model: ChatModel | None
    scene: Scene

    def turn(self, beat: Beat, turns: Sequence[Turn]) -> Turn:
        """The turn of ``beat`` after ``turns``.

        Raises:
            ModelError: the model cannot be reached.
        """
        text, stamp = self._worded(beat, turns)
        return Turn(beat.who, text or beat.whole, beat.act, beat.told, self._source(beat), stamp if text else None)

    def _worded(self, beat: Beat, turns: Sequence[Turn]) -> tuple[str, Stamp | None]:
        """What the model makes of a beat; "" where it is not asked or nothing it said may stand."""
        if self.model is None or beat.act in _AS_PLANNED:
            return "", None
        if beat.act in (Act.IMPROVISE, Act.REACT) and self.scene.character(beat.who).person_id is not None:
            return "", None  # nothing is put into the mouth of somebody I know
        if self.model.capability == "large":
            return self._whole(beat, turns)
        return self._improvised(beat, turns) if beat.act is Act.IMPROVISE else ("", None)

    def _improvised(self, beat: Beat, turns: Sequence[Turn]) -> tuple[str, Stamp | None]:
        asked = _asked(turns)
        if small_kind(asked) not in YES_OR_NO:
            return "", None
        who = self.scene.character(beat.who)
        told = " | ".join(one.line for one in who.tells[:_KNOWN_OF_SELF]) or "nothing in particular"
        theirs, mine = stems(self._known(beat)), stems(asked)

        def sound(text: str) -> bool:
            said = [stem(word) for word in content_words(text)]
            new = [word for word in said if word not in theirs | mine | PLAIN]
            echo = [word for word in said if word in mine]
            brief = len(text.split()) <= _ANSWER_WORDS and len(new) <= _NEW_WORDS and len(echo) <= _ECHO_WORDS
            return bool(_YES_OR_NO.match(text)) and brief and "?" not in text

        return self._drawn(_ANSWER, {"role": who.role, "told": told, "said": asked}, beat, turns, sound)

    def _whole(self, beat: Beat, turns: Sequence[Turn]) -> tuple[str, Stamp | None]:
        who = self.scene.character(beat.who)
        wanted = stems(beat.say)

        def sound(text: str) -> bool:
            kept = len(stems(text) & wanted) / max(len(wanted), 1)
            free = beat.act in (Act.IMPROVISE, Act.REACT)
            return (free or kept >= _KEPT) and ("?" in beat.say or "?" not in text)

        inputs = {"who": _portrait(who), "talk": _talk(turns), "task": _task(beat)}
        return self._drawn(_TURN, inputs, beat, turns, sound)

    def _drawn(
        self, name: str, inputs: dict[str, str], beat: Beat, turns: Sequence[Turn], sound: Callable[[str], bool]
    ) -> tuple[str, Stamp | None]:
        """The likeliest line that stays in character; a second draw when the first has none."""
        assert self.model is not None
        prompt = load_prompt(name)
        told = inputs if name == _TURN else {key: data(value) for key, value in inputs.items()}
        said, known = [turn.text for turn in turns if not turn.mine], self._known(beat)
        sampler = self.model.sampler(
            n=_DRAWN, temperature=prompt.temperature, max_tokens=prompt.max_tokens, stop=("\n",)
        )
        for _ in range(_DRAWS):
            candidates = (prompt.template() | sampler).invoke(told)
            likely = [one for one in candidates if one.logprob is None or one.logprob >= _LIKELY]
            lines = [(one.logprob or 0.0, _line(finished(one), whole=name == _TURN)) for one in likely]
            passed = [one for one in lines if sound(one[1]) and not breaks(one[1], said, _last(turns), known)]
            if passed:
                return max(passed)[1], prompt.stamp(self.model.label)
        return "", None

    def _known(self, beat: Beat) -> str:
        """All that a character may name: who is there, what is said, what is theirs."""
        who = self.scene.character(beat.who)
        names = " ".join(one.name for one in self.scene.characters)
        told = " ".join(line for one in who.tells for line in (one.line, *one.more))
        return " ".join((names, who.role, told, beat.say, self.scene.situation))

    def _source(self, beat: Beat) -> Source | None:
        """The note behind what is told, where the character was made from notes."""
        topic = re.match(r"(\d+)\.", beat.told)
        return self.scene.character(beat.who).tells[int(topic[1])].source if topic else None


def _last(turns: Sequence[Turn]) -> str:
    """My last line."""
    return next((turn.text for turn in reversed(turns) if turn.mine), "")


def _asked(turns: Sequence[Turn]) -> str:
    """What I just asked, without what I told."""
    move = read_move(_last(turns))
    return move.asked or move.text


def _line(answer: str, *, whole: bool) -> str:
    """An answer as a line: of a small model its first sentence, of a large one all of it."""
    text = " ".join(answer.split()).strip()
    return text.strip('"“”') if whole else tidy(text, question=False)


def _portrait(who: Character) -> str:
    return f"{who.name}, {who.role}. Speaks {who.manner}." + (f" Wants {who.wants}." if who.wants else "")


def _talk(turns: Sequence[Turn]) -> str:
    """The talk as a model reads it; a line of mine stays on one line, so that it cannot pass for another's turn."""
    return "\n".join(f"{turn.speaker if not turn.mine else ME}: {data(turn.text)}" for turn in turns[-_REMEMBERED:])


def _task(beat: Beat) -> str:
    if beat.act is Act.IMPROVISE:
        return f"{beat.who} answers this small question briefly, vague where nothing is known about it"
    if beat.act is Act.REACT:
        return f"{beat.who} says a few words on what was just said, without a question"
    return f"{beat.who} says: {beat.say}"
