"""A message of mine taken apart: how it greets, what it says, how it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HELLO = (
    r"hey(?: there| ya| again)?|hi(?:ya)?(?: there| again)?|hello(?: there| again)?|heya|howdy|yo|dear|greetings"
    r"|good (?:morning|afternoon|evening|day)|morning|hej|hallo|ciao|hola|salut|moin|servus"
)
_TITLE = r"(?:(?:mr|mrs|ms|mx|dr|prof(?:essor)?)\.? )"
_NAME = rf"(?:{_TITLE}?(?-i:[A-ZÀ-Þ])[\w’'-]*(?: (?-i:[A-ZÀ-Þ])[\w’'-]*){{0,2}}|all|both|everyone|team)"
_GREETING = re.compile(rf"^(?P<hello>{_HELLO})(?:,? (?P<name>{_NAME}))?(?P<end> ?[,!.:–—-]|(?=\n)|$)\s*", re.I)
_NAME_FIRST = re.compile(r"^(?P<name>[A-ZÀ-Þ][\w’'-]+)(?P<end> ?[,!:–—-])[ ]*\n\s*")
_CLOSER = re.compile(
    r"^(?:(?:with )?(?:all )?(?:(?:my|the|very|kind|kindest|warm|warmest|best|many|lots of) )*"
    r"(?:best|wishes|regards|thanks|thank you|love|cheers|sincerely|respectfully|warmly|yours(?: \w+)?|x{1,3}|(?:xo)+x?"
    r"|ta|bye(?: for now)?|ciao|hugs|take care|(?:talk|speak|see you|catch you) (?:soon|then|later)|see you|cordially)"
    r"(?: again)?)\s*[,.!–—-]*$",
    re.I,
)
_SIGNED = re.compile(r"^[–—-]?\s*(?P<name>[^\W\d_][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*){0,2})(?: x{1,3})?$")
_END = re.compile(r"(?<=[.!?…])[\"”)]*\s+(?=[^\W_]|[\"“(])|\n+")
_PICTURE = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]|(?<!\\w)[:;]-?[)D(P](?!\\w)")
_LONGEST = 20_000
"""Characters of a pasted text that are read."""


@dataclass(frozen=True, slots=True)
class Message:
    """``greeting`` has NAME where the name goes; ``sign_off`` is “NAME” for a name alone; "" where there is none."""

    greeting: str
    body: str
    sign_off: str
    signature: str | None

    @property
    def sentences(self) -> tuple[str, ...]:
        """What it says, sentence by sentence."""
        return sentences(self.body)


def read_message(text: str) -> Message:
    """Take a message apart; what is neither greeting nor sign-off is its body."""
    rest = text[:_LONGEST].strip()
    greeting, rest = _greeting(rest)
    sign_off, signature, rest = _ending(rest)
    return Message(greeting, rest.strip(), sign_off, signature)


def is_closing(line: str) -> bool:
    """Whether a line is what one writes before one's name: “Cheers”, “Kind regards”."""
    return _CLOSER.match(line.strip()) is not None


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, as written."""
    return tuple(part.strip() for part in _END.split(text) if any(char.isalnum() for char in part))


def pictures(text: str) -> list[str]:
    """The emoji and smileys of a text."""
    return _PICTURE.findall(text)


def divided(pasted: str) -> list[str]:
    """Several messages pasted as one text, with a line of dashes between them."""
    return [part.strip() for part in re.split(r"(?m)^\s*(?:-{3,}|={3,}|\*{3,})\s*$", pasted) if part.strip()]


def _greeting(text: str) -> tuple[str, str]:
    found = _GREETING.match(text)
    if found and (found["name"] or found["end"].strip() or found.end() == len(text) or "\n" in found.group()):
        name = " NAME" if found["name"] else ""
        return f"{found['hello']}{name}{found['end'].rstrip() or ','}", text[found.end() :]
    named = _NAME_FIRST.match(text)
    return (f"NAME{named['end'].rstrip()}", text[named.end() :]) if named else ("", text)


def _ending(text: str) -> tuple[str, str | None, str]:
    """The words before the name, the name, and what is left."""
    lines = text.rstrip().split("\n")
    signed = _SIGNED.match(lines[-1].strip()) if len(lines) > 1 and not _CLOSER.match(lines[-1].strip()) else None
    signature = signed["name"] if signed else None
    left = [line for line in (lines[:-1] if signed else lines)]
    while left and not left[-1].strip():
        left.pop()
    if left and _CLOSER.match(left[-1].strip()):
        return left[-1].strip().rstrip(" ,.!–—-"), signature, "\n".join(left[:-1])
    together = re.match(r"^(.*?), ([A-ZÀ-Þ][\w’'-]*)$", left[-1].strip()) if left and not signed else None
    if together and _CLOSER.match(together[1]):
        return together[1], together[2], "\n".join(left[:-1])
    return ("NAME" if signature else ""), signature, "\n".join(left)
