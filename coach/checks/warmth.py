"""Whether somebody was left warmly: thanks, a good wish, or that it was good to talk (practice 000-12)."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_WARM = re.compile(
    r"\bthank(?:s| you)\b|\benjoy(?:ed|ing)?\b|\bpleasure\b|\btake care\b|\bsee you\b|\bgood luck\b|\ball the best\b"
    r"|\bkeep in touch\b|\blook(?:ing)? forward\b|\bhope (?:we|to|you|your|the rest)\b"
    r"|\bhave (?:a|an) (?:\w+ )?(?:good|great|lovely|nice|wonderful|fun|safe)\b"
    r"|\b(?:good|great|lovely|nice|wonderful|delightful|fun|glad|happy|pleased|delighted|joy)\b[^,;.!?]*"
    r"\b(?:talk|talking|talked|chat|chatting|chatted|meet|meeting|met|see|seeing|hear|hearing|listen|know"
    r"|company|conversation|you)\b"
    r"|\b(?:talking|meeting|chatting)\b[^,;.!?]*\b(?:good|great|lovely|nice|wonderful|delightful|fun|joy)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no|hardly|barely)\b|n['’]t\b", re.IGNORECASE)


def warm_close(text: str) -> str | None:
    """The last sentence of ``text`` when it is a warm one, else None."""
    last = _SENTENCE.split(text.strip())[-1]
    return next((last for part in re.split(r"[,;]", last) if _WARM.search(part) and not _NOT.search(part)), None)
