"""What is said to an offer of help: taken by whoever could use it, declined kindly by others."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from coach.checks.plain import PLAIN
from coach.domain.practice import Character, Scene, Turn
from coach.language.words import content_words, fold, stems
from coach.practice.acts import Act, Beat
from coach.practice.floor import by_closeness
from coach.practice.moves import Move
from coach.practice.stock import stock

_ASKS_WHAT = re.compile(r"\b(?:something|anything|how|what)\b[^.?!]*\bI (?:can|could|might)\b", re.I)
"""An offer that leaves open what it is of: it asks for the need."""
_POINTS = re.compile(r"\b(?:it|one|ones|that|this|them|those|these|some|ours|mine)\b", re.I)
_ANYBODY = stems(
    "people person somebody someone anybody everybody friend home house place today tonight week year help"
)
"""Words that are in many lines and tell nothing of what is offered."""


def offer_taken(scene: Scene, turns: Sequence[Turn], move: Move, to: Character) -> Beat | None:
    """The answer to the offers of ``move``, made ``to`` somebody after ``turns``; None when there was none.

    One that fits what somebody needs is thanked for, whether or not they said so; one of what they told is welcome.
    """
    if not move.offers:
        return None
    said = {turn.text for turn in turns}
    needy = next((one for one in by_closeness(scene, turns) if _fits(move, one, turns)), None)
    if needy and _told(turns, needy, ("thanks",)):
        return _stock(Act.ACCEPT, "promised", needy, said)
    if needy:
        return Beat(needy.name, Act.ACCEPT, needy.thanks, "thanks")
    if move.asks and not any(part in move.offers for part in move.questions):
        return None
    if _takes_up(move, _told(turns, to)):
        return _stock(Act.ACCEPT, "glad_of", to, said)
    if _ASKS_WHAT.search(" ".join(move.offers)):
        needs = to.hides and not _told(turns, to, ("hides",)) and len(_told(turns, to)) >= scene.difficulty
        return Beat(to.name, Act.REVEAL, to.hides, "hides") if needs else _stock(Act.DECLINE, "kind_no", to, said)
    return _stock(Act.DECLINE, "not_quite" if _told(turns, to, ("hides",)) else "kind_no", to, said)


def _takes_up(move: Move, told: Sequence[str]) -> bool:
    """Whether an offer is of something that they told, in a word that carries a meaning of its own."""
    offered = stems(_offered(move)) - PLAIN - _ANYBODY
    return bool(offered & stems(" ".join(told)))


def _offered(move: Move) -> str:
    """What is offered, with what was said around it where the offer only points at that (“I could send you one”)."""
    offer = " ".join(move.offers)
    return move.text if _POINTS.search(offer) else offer


def _told(turns: Sequence[Turn], who: Character, places: Collection[str] = ()) -> list[str]:
    """What somebody told, anywhere or at one of these places."""
    mine = [turn for turn in turns if turn.speaker == who.name and turn.told]
    return [turn.text for turn in mine if not places or turn.told in places]


def _fits(move: Move, character: Character, turns: Sequence[Turn]) -> bool:
    """Whether an offer of mine is of what a character could use; “with that” says so only once they told of it."""
    offered = fold(_offered(move))
    told = bool(_told(turns, character, ("hides",)))
    cues = [cue for cue in character.helped_by if character.thanks and (told or content_words(cue))]
    return any(re.search(rf"\b{re.escape(fold(cue))}", offered) for cue in cues)


def _stock(act: Act, kind: str, who: Character, said: Collection[str]) -> Beat:
    return Beat(who.name, act, stock(kind, who.name, said))
