"""Does a reworded sentence still say the same? Nothing may be added, lost, turned round or denied."""

from __future__ import annotations

import re

from coach.checks.grounding import first_person_claims
from coach.checks.plain import PLAIN
from coach.checks.tone import tone_flags
from coach.language.words import STOP_WORDS, content_words, fold, stem, stems, words

_LITERAL = re.compile(r"https?://\S+|www\.\S+|\b[\w.+-]+@[\w-]+\.\w+|\d+(?:[.,:]\d+)*")
_COUNTED = frozenset(
    """one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred thousand
        million dozen half once twice both""".split()
)
_DENIED = re.compile(r"\b(?:not|never|no|nothing|nobody|none|without|hardly|cannot)\b|n['’]t\b", re.I)
_SHORT_IS = re.compile(r"\b(how|what|where|who|that|there|here|it)['’]s\b", re.I)
_TITLED = re.compile(r"(?<![.!?:\n] )(?<!^)\b[A-ZÀ-Þ][\w’'&+#-]*")


def changed_in(before: str, after: str, free: frozenset[str] = PLAIN) -> str | None:
    """Why ``after`` does not say the same as ``before``, or None when it does.

    Args:
        before: the sentence whose facts hold.
        after: the same in other words.
        free: stems that may come and go, since they state nothing.
    """
    if _LITERAL.findall(before) != _LITERAL.findall(after) or _counted(before) != _counted(after):
        return "a number or a link changed"
    if _names(before, after) or _names(after, before):
        return "a name changed"
    if before.rstrip().endswith("?") is not after.rstrip().endswith("?"):
        return "a question must stay one, and nothing else may become one"
    if len(_DENIED.findall(before)) != len(_DENIED.findall(after)):
        return "what was denied must stay denied"
    if _content(before, free) != _content(after, free):
        return "a word that tells something came or went"
    if len(first_person_claims(after)) > len(first_person_claims(before)):
        return "it says something new about you"
    return "its tone is worse" if len(tone_flags(after)) > len(tone_flags(before)) else None


def _counted(text: str) -> list[str]:
    return sorted(low for word in words(text) if (low := fold(word)) in _COUNTED)


def _content(text: str, free: frozenset[str]) -> frozenset[str]:
    full = _SHORT_IS.sub(r"\1 is", text)
    return frozenset(stem(word) for word in content_words(full) if not word[0].isdigit()) - free


def _names(one: str, other: str) -> list[str]:
    """Names of ``one`` that ``other`` does not have: words with a capital that no sentence begins with."""
    known = {fold(word) for word in words(other)} | stems(other)
    return [
        name
        for name in _TITLED.findall(one)
        if name != "I" and not name.startswith(("I'", "I’")) and fold(name) not in known | STOP_WORDS
    ]
