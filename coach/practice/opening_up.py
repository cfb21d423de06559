"""When somebody tells what they need: to a question that looks for it, or to one who stays with an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.domain.practice import Character, Scene, Turn
from coach.practice.acts import ANSWERS, Act
from coach.practice.answering import Answer, goes_on
from coach.practice.moves import Move
from coach.practice.questions import read_question
from coach.practice.topics import formed, overlap

_I = re.IGNORECASE
_LOOKS_FOR_IT = re.compile(
    r"\b(?:what|anything|something|is there|how|who)\b[^.?!]*\b(?:(?:would|could|might|can|does|that) (?:\w+ )?help\w*"
    r"|help (?:you|with)|you (?:\w+ ){0,2}(?:need|lack)\b(?! (?:\w+ ){0,2}(?:for|to)\b)|needed|useful to you"
    r"|easier|(?:could|can) (?:you )?use|you could use"
    r"|(?:I|we) (?:can|could) do\b(?! about)|(?:can|could) (?:I|we) do\b)"
    r"|\bwhat(?:[’']s| is) missing\b|\bhow (?:can|could) (?:I|we|one) help\b|\banything (?:I|we) (?:can|could) do\b"
    r"|\bdo you need (?:anything|something|help|a hand|somebody|someone)\b",
    _I,
)
_WHAT_IS_HARD = re.compile(
    r"\b(?:what|anything|something|is there|how|which)\b[^.?!]*\b(?:in the way|get(?:s|ting)? in your way"
    r"|hard(?:est|er)?"
    r"|difficult|trick(?:y|iest)|stuck|worr(?:y|ies|ied)|trouble|bother\w*|struggl\w+|annoy\w*|challeng\w+|confusing"
    r"|goes wrong|takes? (?:too long|the most time|longest)|worst|holds? you back)\b",
    _I,
)
_STAYS = re.compile(r"\b(?:why|how come|what (?:makes|made)|what is (?:it|that) like|how (?:do|did) you feel)\b", _I)


def looks_for_a_need(move: Move) -> bool:
    """Whether I ask what would help, or what they need."""
    return bool(_LOOKS_FOR_IT.search(move.asked))


def asks_what_is_hard(move: Move) -> bool:
    """Whether I ask what is hard for them, or in their way."""
    return bool(_WHAT_IS_HARD.search(move.asked))


def opens_up(scene: Scene, turns: Sequence[Turn], move: Move, who: Character, found: Answer | None) -> bool:
    """Whether ``who`` tells what they need, rather than what was ``found`` to answer.

    A plain question for it needs one answer before it, more in a difficult scene; one for what is hard also that
    they have nothing else to say to it. Where it is not difficult, staying with one answer opens as well.
    """
    if not who.hides or any(turn.speaker == who.name and turn.told == "hides" for turn in turns):
        return False
    mine = [turn for turn in turns if turn.speaker == who.name]
    answered = sum(turn.act in ANSWERS for turn in mine)
    if looks_for_a_need(move):
        return answered >= max(1, scene.difficulty - 1)
    if asks_what_is_hard(move):
        return not _is_that(move, who, found) and answered >= scene.difficulty
    deep = sum(turn.act == Act.FURTHER for turn in mine)
    patient = scene.difficulty < 3 and deep >= scene.difficulty + 1
    return patient and bool(_STAYS.search(move.asked)) and goes_on(move, who, turns)


def _is_that(move: Move, who: Character, found: Answer | None) -> bool:
    """Whether what was found is of that sort or, of somebody from my notes, of the very thing I ask after."""
    if found is not None and who.person_id is not None and overlap(read_question(move), found.line):
        return True
    return found is not None and formed(read_question(move), who.tells[int(found.place.partition(".")[0])])
