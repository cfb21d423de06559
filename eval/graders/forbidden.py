"""What may not be said: confidences, third persons, own feelings, superseded or reversed statements."""

from __future__ import annotations

from collections.abc import Iterator

from eval.graders.finding import Desk, Finding, wrong
from eval.wording import has_word, says


def forbidden(desk: Desk) -> Iterator[Finding]:
    """Forbidden words and reversed statements in anything suggested."""
    for where, text in desk.spoken():
        for word in desk.case.forbidden_words:
            if has_word(text, word):
                yield wrong("forbidden-word", f"{where} says “{word}”", text)
        for pattern in desk.case.forbidden_claims:
            said = says(text, pattern)
            if said:
                yield wrong("forbidden-claim", f"{where} claims “{said.strip()}”", text)
