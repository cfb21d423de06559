"""What to do next in a rehearsal: one idea, and a line to say if I want one. From the stage of the talk, in code.

A line claims nothing about me: it asks, offers, or takes leave (practices 000-12, 002-07 and 003-05).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.domain.practice import Character, Scene, Turn
from coach.language.words import stems
from coach.phrasing.mine import what_i_do
from coach.practice.moves import Move, read_move
from coach.practice.picking_up import question_on

_NEAR_THE_END = 2
"""So many lines of mine before the last one the scene is meant for, leaving comes up."""
_TOLD = 0.5
"""Share of the content words of a need that tell that it was said."""
_ABOUT_WORK = re.compile(
    r"\bwhat (?:do|are) you (?:do|doing)\b|\byour (?:work|job)\b|\bdo for a living\b|\byou work\b", re.I
)
_HOW_ARE_YOU = re.compile(r"\bhow (?:have you been|are you|is it going|are things|is life)\b", re.I)
_WHY = re.compile(r"^\W*(?:and )?(?:why|how come|may I ask why|what made you)\b", re.I)
_SEARCHED = re.compile(
    r"\b(?:looking for|need|needs|hiring|could use) (?P<what>(?:an? |some |somebody |someone )?[\w' -]{3,40})", re.I
)


@dataclass(frozen=True, slots=True)
class Hint:
    """``idea`` is what to do next, ``line`` something I could say."""

    idea: str
    line: str


def hint(scene: Scene, turns: Sequence[Turn], *, does: str = "") -> Hint:
    """What to do next in ``scene`` after ``turns``. ``does`` is what I do, as my profile has it."""
    mine = [read_move(turn.text) for turn in turns if turn.mine]
    last = next((turn for turn in reversed(turns) if not turn.mine), None)
    said = {turn.text for turn in turns if turn.mine}
    if mine and turns[-1].mine and turns[-1] is not turns[0] and mine[-1].rude:
        return Hint("That may have hurt. One plain sentence sets it right.", "Sorry, that came out wrong.")
    if not mine:
        return _first(scene, last)
    if mine[-1].leaves:
        return Hint("You have said goodbye. There is nothing more to do.", "See you.")
    other = _who(scene, last)
    if last is not None and last.text.rstrip().endswith("?") and turns[-1] is last:
        return _answer(last.text, does)
    need = _need_told(scene, turns)
    if need is not None:
        offered = any(move.offers for move in mine)
        return _leave(scene, need) if offered or len(mine) >= scene.turns else _offer(need, said)
    if len(mine) >= max(scene.turns - _NEAR_THE_END, 1):
        return _leave(scene, other)
    return _go_on(scene, mine, last, said)


def _first(scene: Scene, last: Turn | None) -> Hint:
    if scene.circle:
        return Hint(
            "Walk over, stand at the open side and listen; nobody waits for a clever word.", "Hello, may I join you?"
        )
    name = scene.characters[0].name
    if last is not None and last.text.rstrip().endswith("?"):
        return _answer(last.text, "")
    if scene.known:
        return Hint("Greet them by name, and ask how they have been.", f"Hello {name}, how have you been?")
    return Hint("A plain hello and an easy question are enough.", "Hello. What brings you here today?")


def _answer(question: str, does: str) -> Hint:
    if _ABOUT_WORK.search(question) and does.strip():
        return Hint("You are asked. One true, short sentence, then the question back.", f"{what_i_do(does)}. And you?")
    if _HOW_ARE_YOU.search(question):
        return Hint(
            "Answer in a word that is true, then ask back.", "Thank you for asking. How have you been yourself?"
        )
    if _WHY.search(question):
        return Hint(
            "Give the true reason in one sentence, without complaint.",
            "That is a fair question. Let me think how to put it.",
        )
    return Hint(
        "You are asked. Answer in one true sentence, then give the question back.",
        "Let me think for a moment. How is it for you?",
    )


def _need_told(scene: Scene, turns: Sequence[Turn]) -> Character | None:
    """Who has said what they could use."""
    for one in scene.characters:
        needed = stems(one.hides)
        told = [turn.text for turn in turns if turn.speaker == one.name]
        if needed and any(len(stems(text) & needed) >= _TOLD * len(needed) for text in told):
            return one
    return None


def _offer(need: Character, said: set[str]) -> Hint:
    looked = _SEARCHED.search(need.hides)
    person = looked is not None and re.search(r"\b(?:who|someone|somebody|people)\b", looked["what"]) is not None
    line = "May I ask around for you?" if person else "What would help you most with that?"
    if line in said:
        line = "May I think about it and write to you?"
    return Hint(f"{need.name} told you what they could use. Offer something small, or ask what would help.", line)


def _leave(scene: Scene, other: Character) -> Hint:
    idea = "This is a good moment to go: say that it was good, and leave."
    if not scene.fit:
        idea = "There may be nothing for each other here, and that is fine. Leave in a friendly way."
    everybody = "you all" if len(scene.characters) > 1 else f"you, {other.name}"
    return Hint(idea, f"I will let you get on. It was good to talk to {everybody}.")


def _go_on(scene: Scene, mine: Sequence[Move], last: Turn | None, said: set[str]) -> Hint:
    if last is not None:
        asked = question_on(last.text, said)
        if asked:
            return Hint(f"Stay with what {last.speaker} just said.", asked)
    if any(one.hides for one in scene.characters) and len(mine) > 1:
        line = "What is the hardest part of it at the moment?"
        if line not in said:
            return Hint("Somebody here could use something. Ask what is hard.", line)
    if scene.circle and len(mine) == 1:
        return Hint("You are in. Listening is enough for a moment.", "Go on, I would like to hear the rest.")
    fresh = next((line for line in _EASY if line not in said), _EASY[-1])
    return Hint("Ask something easy.", fresh)


_EASY = (
    "How did that begin?",
    "What do you enjoy about it?",
    "What are you looking forward to at the moment?",
    "Tell me more about that.",
)


def _who(scene: Scene, last: Turn | None) -> Character:
    named = last.speaker if last else ""
    return next((one for one in scene.characters if one.name == named), scene.characters[0])
