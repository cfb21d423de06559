"""What was said in confidence, and how far a mark of confidence reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.language.statements import Statement
from coach.language.words import content_words, fold
from coach.reading import lexicon

_GOES_ON = re.compile(r"(?:it|this|that|so|because|which|the|they)\b", re.I)
_FILLERS = frozenset(
    """please anyone anybody people else work team colleagues yet boss mention tell asked said told share okay ok
        remember""".split()
)
_UNAWARE = re.compile(r"\b(?:doesn't|does not|don't|do not|isn't|aren't) (?:know|aware)\b", re.I)
_LITTLE = 1
"""Content words a sentence may have beside a mark of confidence and still be nothing but the mark."""


def in_confidence(text: str, spans: Sequence[Statement]) -> frozenset[int]:
    """Starts of the statements that were said in confidence.

    The mark covers its whole sentence. A sentence that is little but the mark covers its neighbours: the one
    one before (“Please don't tell anyone.”), or, ending in a colon, the rest of the note's paragraph after it.
    """
    by_sentence: dict[int, list[Statement]] = {}
    for span in spans:
        by_sentence.setdefault(span.sentence, []).append(span)
    numbers = sorted(by_sentence)
    covered: set[int] = set()
    for place, number in enumerate(numbers):
        first, last = by_sentence[number][0], by_sentence[number][-1]
        whole = text[first.start : last.end]
        if not lexicon.CONFIDENCE.search(whole):
            continue
        covered.add(number)
        after = numbers[place + 1 :]
        if len(set(map(fold, content_words(lexicon.CONFIDENCE.sub(" ", whole)))) - _FILLERS) <= _LITTLE:
            is_label = re.match(r"\s*[:–—-]", text[last.end :]) is not None or whole.rstrip().endswith(":")
            same_line = [n for n in after if by_sentence[n][0].paragraph == first.paragraph] or after
            covered.update(same_line if is_label else numbers[max(0, place - 1) : place])
        if _UNAWARE.search(whole):
            covered.update(numbers[max(0, place - 1) : place])
        if after and _GOES_ON.match(by_sentence[after[0]][0].text):
            covered.add(after[0])
    return frozenset(span.start for number in covered for span in by_sentence[number])
