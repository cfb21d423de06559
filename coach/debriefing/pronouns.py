"""Who is “she” and who is “he”: as far as the words of a debrief tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from coach.debriefing import lexicon
from coach.debriefing.division import Unit
from coach.debriefing.faces import Face, Mention
from coach.debriefing.newcomers import untitled

_SHE_NAMED = re.compile(
    r"(?:mrs|ms|frau|dame|lady|madame|señora|signora|sister)\b|(?:the|a) .*\b(?:woman|lady|girl)\b", re.I
)
_HE_NAMED = re.compile(
    r"(?:mr|herr|sir|lord|monsieur|señor|signor|father)\b"
    r"|(?:the|a) .*\b(?:guy|man|boy|bloke|chap|fellow|lad|gentleman|dude)\b",
    re.I,
)


def pronouns_in(
    text: str, units: Sequence[Unit], faces: Mapping[str, Face], mentions: Sequence[Mention]
) -> dict[str, str]:
    """“she” or “he” of those whose name tells, or whom a sentence names alone, from that one or the one after it."""
    found = {key: said for key, face in faces.items() if (said := _by_name(face.name))}
    for number, unit in enumerate(units):
        keys = {mention.key for mention in mentions if unit.start <= mention.start < unit.end}
        if len(keys) != 1:
            continue
        said = text[unit.start : unit.end]
        following = units[number + 1] if number + 1 < len(units) else None
        if following and not any(following.start <= mention.start < following.end for mention in mentions):
            said += " " + text[following.start : following.end]
        she, he = lexicon.SHE.search(said), lexicon.HE.search(said)
        if bool(she) != bool(he):
            found.setdefault(keys.pop(), "she" if she else "he")
    return found


def _by_name(name: str) -> str | None:
    she, he = _SHE_NAMED.match(name), _HE_NAMED.match(name)
    return "she" if she and not he else "he" if he and not she else None


def in_doubt(keys: Iterable[str], faces: Mapping[str, Face]) -> dict[str, str]:
    """First names by key, of those who are known or were brought in by a name, not by a description."""
    named = {key: untitled(faces[key].name).split()[0] for key in keys if not faces[key].candidates}
    return {key: name for key, name in named.items() if name[:1].isupper()}
