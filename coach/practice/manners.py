"""How somebody speaks, out of what I typed of them."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_MANNERS = tuple(
    (re.compile(rf"\b(?:{pattern})\b", _I), said)
    for pattern, said in (
        (r"interrupt\w*|cuts? (?:me|people|everybody) off|never lets? me finish", "fast, and cut in"),
        (r"talks? (?:a lot|too much|all the time|fast|non-?stop)|chatty", "fast and at length"),
        (r"shy|quiet|reserved|says? little|few words|silent|introvert\w*|awkward", "quietly, in few words"),
        (r"defensive|guarded|suspicious|cautious|sceptical|skeptical", "guardedly"),
        (r"(?:never|does(?: not|n[’']t)|hardly) listens?", "in a hurry, and listen with half an ear"),
        (r"busy|no time|little time|in a hurry|rush\w*|stressed", "in a hurry, in short sentences"),
        (
            r"angry|short-tempered|impatient|gets? (?:loud|mad|annoyed|upset)|rude|blunt|harsh|strict|shouts?|yells?"
            r"|pushy|cold|grumpy|difficult|stern|intimidating",
            "bluntly and a little impatiently",
        ),
        (r"friendly|kind|warm|nice|easy-?going|relaxed|patient|lovely", "warmly and at ease"),
    )
)


def manner_of(piece: str) -> str | None:
    """What completes “They speak …”, or None where ``piece`` says nothing of it."""
    return next((said for pattern, said in _MANNERS if pattern.search(piece)), None)
