"""Whether somebody was left warmly: thanks, a good wish, or that it was good to talk (practice 000-12)."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_WARM = re.compile(
    r"\bthank(?:s| you)\b|\benjoy(?:ed|ing)?\b|\bpleasure\b|\btake care\b|\bsee you\b|\bgood luck\b|\ball the best\b"
    r"|\bkeep in touch\b|\blook(?:ing)? forward\b|\bhope (?:we|to|you|your|the rest)\b"
    r"|\bhope (?:it|that|this|all|everything|the|things?)\b.*\b(?:works? out|goes? well|turns? out|for you)\b"
    r"|\bwish(?:ing)? (?:you|everybody)(?: all| both| two)? (?:a|an|all|the|lots|much|luck|every|well|good|fun)\b"
    r"|\byou(?:[’']ve| have)? made my (?:day|evening|night|week)\b|\bfingers crossed\b|\bkind of you\b|\bthink of you\b"
    r"|\bglad (?:that )?(?:I|we) (?:came|met|talked|asked|sat)\b|\bI(?: really)? liked (?:our|talking|this|meeting"
    r"|sitting|standing|walking|waiting|listening|being)\b"
    r"|\blearned a lot from you\b|\b(?:stay|be) in touch\b|\b(?:let[’']s|we should|love to) do (?:this|that) again"
    r"|\bget home (?:safe|well)|\bbest (?:of luck|wishes)\b|^\W*(?:sleep|stay) well\b|^\W*have (?:lots of |much )?fun\b"
    r"|^\W*(?:and |so )?(?:safe|good) (?:travels?|journey|trip|flight|drive|way home)\b"
    r"|^\W*(?:and )?(?:say hello|give my (?:best|regards|love)) to\b"
    r"|\bhave (?:a|an) (?:\w+ )?(?:good|great|lovely|nice|wonderful|fun|safe)\b"
    r"|\b(?:good|great|lovely|nice|wonderful|delightful|fun|glad|happy|pleased|delighted|joy)\b[^,;.!?]*"
    r"\b(?:talk|talking|talked|chat|chatting|chatted|meet|meeting|met|see|seeing|hear|hearing|listen|know"
    r"|company|conversation|you)\b"
    r"|\b(?:talking|meeting|chatting)\b[^,;.!?]*\b(?:good|great|lovely|nice|wonderful|delightful|fun|joy)\b",
    re.IGNORECASE,
)
_GOODBYE = re.compile(r"\b(?:good ?bye|bye|good ?night|see you|cheers|take care|so long)\b", re.IGNORECASE)
_IT_WAS_GOOD = re.compile(
    r"^\W*(?:but |and )?(?:it|this|that)(?:[’']s been| was| has been) (?:really |so |very |such )*(?:a )?"
    r"(?:good|great|lovely|nice|wonderful|delightful|fun)(?: (?:time|evening|talk|chat))?\W*$",
    re.IGNORECASE,
)
"""Of anything, unless a goodbye stands beside it."""
_NOT = re.compile(r"\b(?:not|never|no|hardly|barely)\b|n['’]t\b", re.IGNORECASE)


def warm_close(text: str) -> str | None:
    """The last sentence of ``text`` when it is a warm one, else None."""
    last = _SENTENCE.split(text.strip())[-1]
    leaves = _GOODBYE.search(last) is not None
    return next((last for part in re.split(r"[,;]", last) if _is_warm(part, leaves) and not _NOT.search(part)), None)


def _is_warm(part: str, leaves: bool) -> bool:
    return _WARM.search(part) is not None or (leaves and _IT_WAS_GOOD.search(part) is not None)
