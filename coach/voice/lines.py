"""A voice as plain lines that can be read and edited, and such lines as traits again.

What the coach writes it reads back the same; what somebody types is read tolerantly, and what is not understood is
told so with what could be written.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from coach.domain.suggestion import Channel
from coach.domain.voice import ARROW, Trait, TraitKind
from coach.errors import UsageError
from coach.language.lines import clean_line
from coach.voice.message import is_closing

SHORT, MEDIUM, LONG = 9, 14, 20
"""Words in a sentence that are meant by “short”, “medium” and “long”."""
_LONGEST = 200
_PLACES = {
    Channel.EMAIL: "an email",
    Channel.LINKEDIN_NOTE: "a LinkedIn note",
    Channel.DM: "a direct message",
    Channel.SMS: "a text message",
}
_SAID: dict[TraitKind, dict[str, str]] = {
    TraitKind.FORMALITY: {
        "1": "You write casually.",
        "2": "You write neither casually nor formally.",
        "3": "You write formally.",
    },
    TraitKind.CONTRACTIONS: {
        "yes": "You shorten words (“I’m”, “don’t”).",
        "mixed": "You shorten words now and then (“I’m”, “don’t”).",
        "no": "You write words out (“I am”, “do not”).",
    },
    TraitKind.EXCLAMATIONS: {
        "yes": "You like exclamation marks.",
        "mixed": "You use an exclamation mark now and then.",
        "no": "You never use exclamation marks.",
    },
    TraitKind.EMOJI: {
        "yes": "You like emoji.",
        "mixed": "You use emoji now and then.",
        "no": "You never use emoji.",
    },
    TraitKind.GREETING: {"": "You begin without a greeting."},
    TraitKind.SIGN_OFF: {"": "You end without a sign-off.", "NAME": "You sign off with your name alone."},
}
_QUOTED = re.compile(r"[“\"„«](.+?)[”\"“»]|(?<!\w)['‘](.+?)['’](?!\w)")
_NO = r"\b(?:no|never|without|not|don[’']t|avoid|hate|dislike)\b"


def line_of(trait: Trait) -> str:
    """One trait in a sentence."""
    said = _SAID.get(trait.kind, {}).get(trait.value) or _told(trait)
    return f"In {_PLACES[trait.channel]} {said[:1].lower()}{said[1:]}" if trait.channel else said


def _told(trait: Trait) -> str:
    value = trait.value
    match trait.kind:
        case TraitKind.LENGTH:
            count = int(value)
            size = "short" if count <= 11 else "long" if count >= 17 else "medium"
            return f"You write {size} sentences, about {count} words."
        case TraitKind.GREETING:
            return f"You greet with “{value.removesuffix(' NAME,')}”."
        case TraitKind.INSTEAD:
            before, _, after = value.partition(ARROW)
            return f"Instead of “{before}” you say “{after}”."
    verb = {
        TraitKind.SIGN_OFF: "You sign off with",
        TraitKind.SIGNATURE: "You sign as",
        TraitKind.FAVOURITE: "You like to say",
        TraitKind.NEVER: "You never say",
    }[trait.kind]
    return f"{verb} “{value}”."


def trait_of(line: str) -> Trait:
    """The trait that a typed line sets, by hand.

    Raises:
        UsageError: it is not understood; the hint has lines that are.
    """
    text = clean_line(line)[:_LONGEST].strip(" -•*")
    channel, rest = _channel(text)
    for read in _READERS:
        found = read(rest)
        if found is not None:
            return Trait(found[0], found[1], channel if found[0] in _BY_CHANNEL else None)
    raise UsageError(
        f"I do not understand “{text}” as something about how you write.",
        "Write it like: You greet with “Hey”. · You never say “touch base”. · You write short sentences.",
    )


_BY_CHANNEL = {TraitKind.GREETING, TraitKind.SIGN_OFF}


def _channel(text: str) -> tuple[Channel | None, str]:
    for channel, place in _PLACES.items():
        names = "|".join(map(re.escape, (place, channel.value, place.split(" ", 1)[1], f"{place.split(' ', 1)[1]}s")))
        found = re.match(rf"^(?:in|on|by) (?:{names}),? (?=\w)", text, re.I)
        if found:
            return channel, text[found.end() :]
    return None, text


Read = tuple[TraitKind, str] | None


def _instead(text: str) -> Read:
    quoted = _quotes(text)
    if len(quoted) == 2 and re.search(r"\binstead of\b|\brather than\b", text, re.I):
        turned = not re.match(r"\W*(?:instead of|rather than)\b", text, re.I)
        before, after = (quoted[1], quoted[0]) if turned else (quoted[0], quoted[1])
        return TraitKind.INSTEAD, f"{before}{ARROW}{after}"
    return None


def _greeting(text: str) -> Read:
    if not re.search(r"\bgreet\w*\b|\bbegin\b|\bstart with\b|\bopen with\b", text, re.I):
        return None
    quoted = _quotes(text) or _after(text, r"(?:greet\w*|begin|start|open)(?: \w+)? (?:with|is):?|greeting:")
    if re.search(r"\bwithout a greeting\b|\bno greeting\b", text, re.I):
        return TraitKind.GREETING, ""
    return (TraitKind.GREETING, as_greeting(quoted[0])) if quoted else None


def as_greeting(said: str) -> str:
    """“Hey” → “Hey NAME,”; what has a NAME or a mark at its end already is taken as it is."""
    return said if "NAME" in said or said[-1:] in ",!.:–—-" else f"{said} NAME,"


def _sign_off(text: str) -> Read:
    signed = _quotes(text) or _after(text, r"signs? (?:as|with):?")
    if re.search(r"\bsigns? (?:as|with)\b", text, re.I) and signed and not is_closing(signed[0]):
        return TraitKind.SIGNATURE, signed[0]
    if not re.search(r"\bsigns?[- ]?off\b|\bsigns? (?:it )?with\b|\bend (?:with|without)\b|\bclose with\b", text, re.I):
        return None
    if re.search(r"\bwithout\b|\bno sign", text, re.I):
        return TraitKind.SIGN_OFF, ""
    if re.search(r"\bname alone\b|\bonly (?:my|your) name\b|\bjust (?:my|your) name\b", text, re.I):
        return TraitKind.SIGN_OFF, "NAME"
    quoted = _quotes(text) or _after(text, r"(?:signs?[- ]?off|ends?|close|signs?)(?: \w+)? with:?|sign[- ]?off:")
    return (TraitKind.SIGN_OFF, quoted[0].rstrip(" ,")) if quoted else None


def _marks(text: str) -> Read:
    for kind, pattern in ((TraitKind.EXCLAMATIONS, r"\bexclamation"), (TraitKind.EMOJI, r"\b(?:emoji|smile)")):
        if re.search(pattern, text, re.I):
            return kind, _use(text)
    if re.search(r"\bcontractions?\b|\bshorten\w* words\b", text, re.I):
        return TraitKind.CONTRACTIONS, _use(text)
    if re.search(r"\bwords? out\b|\bfull words\b", text, re.I):
        return TraitKind.CONTRACTIONS, "no"
    return None


def _use(text: str) -> str:
    if re.search(_NO, re.sub(r"[“\"(].*?[”\")]", "", text), re.I):
        return "no"
    return "mixed" if re.search(r"\bnow and then\b|\bsometimes\b|\brarely\b|\bmixed?\b|\bfew\b", text, re.I) else "yes"


def _phrase(text: str) -> Read:
    never = re.search(
        r"\bnever (?:say|write|use)\b|\bdon[’']t (?:say|write|use)\b|\bavoid\b|\bno\b(?= [“\"])", text, re.I
    )
    likes = re.search(r"\blikes? (?:to say|saying)\b|\boften say\b|\bfavou?rites?\b|\blike the words?\b", text, re.I)
    if not never and not likes:
        return None
    quoted = _quotes(text) or _after(text, r"(?:say|write|use|avoid|saying)\b:?|favou?rites?(?: \w+)?:?")
    words = quoted[0].strip(" .,") if quoted else ""
    return (TraitKind.NEVER if never else TraitKind.FAVOURITE, words) if words else None


def _size(text: str) -> Read:
    if not re.search(r"\bsentences?\b|\bwords\b|^\W*(?:keep it |write |be )?(?:short|brief|long)\b", text, re.I):
        return None
    number = re.search(r"\b(\d{1,2})\b", text)
    if number and 3 <= int(number[1]) <= 40:
        return TraitKind.LENGTH, number[1]
    sizes = {"short": SHORT, "brief": SHORT, "medium": MEDIUM, "long": LONG}
    found = re.search(r"\b(short|brief|medium|long)\b", text, re.I)
    return (TraitKind.LENGTH, str(sizes[found[1].lower()])) if found else None


def _tone(text: str) -> Read:
    if re.search(r"\bneither casual\w* nor formal\w*\b|\bneutral\w*\b|\bin between\b", text, re.I):
        return TraitKind.FORMALITY, "2"
    if re.search(r"\b(?:casual\w*|informal\w*|relaxed|friendly|chatty|warm\w*)\b|\bnot (?:too )?formal", text, re.I):
        return TraitKind.FORMALITY, "1"
    if re.search(r"\b(?:formal\w*|polite\w*|reserved)\b", text, re.I):
        return TraitKind.FORMALITY, "3"
    return None


_READERS: tuple[Callable[[str], Read], ...] = (_instead, _greeting, _sign_off, _marks, _phrase, _size, _tone)


def _quotes(text: str) -> list[str]:
    found = [(one or other).strip() for one, other in _QUOTED.findall(text)]
    return [words for words in found if words]


def _after(text: str, pattern: str) -> list[str]:
    found = re.search(rf"\b(?:{pattern})\s+(.+)$", text, re.I)
    words = found[1].strip(" .") if found else ""
    return [words] if words else []
