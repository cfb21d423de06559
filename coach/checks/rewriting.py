"""Another wording for what a tone flag points at, where a rule can give one that says no more than the sentence did."""

from __future__ import annotations

import re
from collections.abc import Callable

from coach.domain.suggestion import FlagKind

_I = re.IGNORECASE
_PRAISED = re.compile(r"\byou(?:[’']re| are| were)\b[^.?!]*$", _I)
_HOW_OTHERS = "How do people usually find their way in there?"
_NO_HURRY = "There is no hurry to answer."
_SWAPS: dict[FlagKind, tuple[tuple[re.Pattern[str], str], ...]] = {
    FlagKind.TOO_EAGER: tuple(
        (re.compile(pattern, _I), fresh)
        for pattern, fresh in (
            (r"!+\?*|\?+!+", "."),
            (r"\?{2,}", "?"),
            (
                r"\b(?:so|super|really|very|extremely|incredibly|absolutely|totally) "
                r"(?:excited|thrilled|honou?red|happy)\b",
                "glad",
            ),
            (r"\b(?:thrilled|over the moon)\b", "glad"),
            (r"\b(?:so|super|really|very|extremely|incredibly|absolutely|totally) (?=inspir|impress)", ""),
            (r"\b(?:am |[’']m )?dying to\b", " would like to"),
            (r"\b(?:can[’']t|cannot) wait to\b", "would like to"),
            (r"\b(?:ASAP|as soon as possible)\b", "whenever it suits you"),
            (r"\b(really|so|love) \1\b", r"\1"),
            (r"\ban (?=(?:amazing|incredible|awesome)\b)", "a "),
            (r"\b(?:amazing|incredible|awesome|fantastic|brilliant|mind[- ]blowing)\b", "good"),
        )
    ),
    FlagKind.NEEDY: tuple(
        (re.compile(pattern, _I), fresh)
        for pattern, fresh in (
            (r".*\b(?:put in a (?:good )?word|refer me|get me (?:a job|in|an interview)).*", _HOW_OTHERS),
            (r".*\bany (?:job|opening|opportunit)\w* (?:for me|at your).*", _HOW_OTHERS),
            (r".*\bdo you have (?:a job|any openings|anything) for me.*", _HOW_OTHERS),
            (r".*\bplease (?:answer|reply|respond|get back).*", _NO_HURRY),
            (r".*\bwhy (?:haven[’']t|didn[’']t) you (?:answer|reply|respond).*", _NO_HURRY),
            (r"\b(?:I am |I[’']m )?sorry (?:to|for) (?:bother|disturb|trouble|taking)[^.,!?]*(?:, (?:but )?)?", ""),
            (r"\bI know you[’']re (?:very |super |so )?busy(?:,? (?:but|and) |, )?", ""),
            (r"\bplease,? please\b", "please"),
            (r"\bdesperately\s+", ""),
            (r"\bI (?:really|badly|urgently) need\b", "I am looking for"),
            (r"\bI[’']d be (?:so|forever|eternally|extremely) grateful\b", "I would be glad"),
            (r"\bpick your brain\b", "ask you a few questions"),
            (r"\bif you (?:could|can) find (?:it in[^.,?!]*|a minute|the time)", "if it suits you"),
        )
    ),
    FlagKind.PITCH: (
        (
            re.compile(r".*\b(?:book|schedule|set up|arrange) a (?:demo|sales call|discovery call).*", _I),
            "I can show you in a few minutes how it works, if you like.",
        ),
        (
            re.compile(r".*\b(?:our|my) (?:product|solution|platform|services?|offering|software|tool|app)\b.*", _I),
            "I can tell you how we went about it, if that is of use to you.",
        ),
    ),
    FlagKind.LEVERAGE: (
        (re.compile(r"^(?:[Ss]ince|[Bb]ecause) I\b[^,]*,\s*"), ""),
        (re.compile(r"^[Aa]fter (?:all|everything|what) I\b[^,]*,\s*"), ""),
        (re.compile(r",? in return for [^.,?!]*", _I), ""),
    ),
}


def rewritten(kind: FlagKind, text: str, span: tuple[int, int], still: Callable[[str], bool]) -> str | None:
    """The sentence of ``text`` around ``span`` said more plainly; None where nothing sound comes out.

    ``still`` tells whether a wording is flagged for the same again.
    """
    start = max((text.rfind(mark, 0, span[0]) for mark in ".?!\n"), default=-1) + 1
    ends = [place for mark in ".?!\n" if (place := text.find(mark, span[1])) >= 0]
    end = min(ends, default=len(text) - 1) + 1
    sentence = text[start:end].strip()
    if kind is FlagKind.TOO_EAGER and _PRAISED.search(sentence.rstrip(".?!")) and "!" not in text[span[0] : span[1]]:
        return None  # praise of a person wants a detail, and no rule knows it
    fresh = sentence
    for pattern, said in _SWAPS.get(kind, ()):
        fresh = pattern.sub(said, fresh)
    fresh = re.sub(r"\s{2,}", " ", re.sub(r"([.?!])\.+", r"\1", fresh)).strip(" ,")
    fresh = fresh[:1].upper() + fresh[1:]
    if fresh in ("", sentence) or len(fresh.split()) < 3 or still(fresh):
        return None
    return fresh if fresh[-1] in ".?!" else f"{fresh}."
