"""What a query asks for: words, quoted phrases, dates, names, and what it leaves out. Text in, `Query` out.

It knows nothing of notes or stores, only whose names are in the notebook.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coach.index.dates import Span, take_dates
from coach.language.words import STOP_WORDS, fold

LONGEST = 2_000
"""Characters of a query that are read; nobody asks longer, and a paste by accident must not take seconds."""

MOST_WORDS = 48
"""Words of a query that are looked up."""

_PHRASE = re.compile(r'["“”„«»]([^"“”„«»]+)["“”„«»]')
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_FILLERS = frozenset(
    """anybody anyone anything conversation conversations everybody everyone everything happen happened happens meet
    meeting meetings met note noted notes people person said say somebody someone something speak spoke talk talked
    talking talks tell told""".split()
)
"""Words that say nothing beside a date or an exclusion: “whom did I meet in May 2019” asks for that month's notes."""

_NO_EXCLUSION = frozenset(
    """able afraid all alone always another any bad best better easy enough ever every far good great happy here
    important just keen less like long many me mine more much necessarily new nice ok only quite ready really right
    sure that there these this those too true until very well willing working worth yet you""".split()
)
"""After “not” these are ordinary phrasing, no wish to leave something out."""

_VERBS = (
    r"(?:is|was|are|were|be|been|am|do|does|did|has|have|had|can|could|will|would|shall|should|may"
    r"|might|must|why|or|if|whether|to|than|it|he|she|they|we|i|you)"
)
_STARTS = re.compile(
    r"(?:(?<=\s)|^)-(?=[^\W\d_\"“„])"
    r"|(?:(?<=\s)|^)-(?=[\"“„])"
    r"|\b(?:without|except(?: for)?|excluding)\s+"
    r"|(?P<who>\b(?:who|that|which)(?:['’]s|\s+(?:is|was|are|were)))\s+not\s+"
    rf"|(?P<verb>\b{_VERBS}\s+)?\b(?P<bare>not)\s+",
    re.I,
)
_LEADING = re.compile(
    r"(?:(?:the|a|an|any|about|from|with|by|in|at|my|our|his|her|their|anyone|anybody|those|people)\s+)*", re.I
)
_STOPS_AT = re.compile(r"\W*$")
_MOST_EXCLUDED_WORDS = 3


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood.

    Attributes:
        words: content words to look for, as typed, each once.
        meaning_text: what to embed: the query without dates, exclusions and quotation marks; may be empty.
        phrases: quoted phrases; each must occur.
        span: the days asked for, None when no date was named.
        exclusions: words or phrases that must not occur.
    """

    words: tuple[str, ...] = ()
    meaning_text: str = ""
    phrases: tuple[str, ...] = ()
    span: Span | None = None
    exclusions: tuple[str, ...] = ()

    @property
    def lists(self) -> bool:
        """Whether it only says which notes, by date or by what they lack, and nothing to rank them by."""
        return not (self.words or self.phrases) and bool(self.span or self.exclusions)


def understand(text: str, today: date, known_names: Iterable[str] = ()) -> Query:
    """Read a query.

    Args:
        text: as typed; anything.
        today: what relative dates count from.
        known_names: folded words of the names and aliases in the notebook.
    """
    known = frozenset(known_names)
    left, phrases, exclusions = _take_phrases_and_exclusions(" ".join(text[:LONGEST].split()), known)
    left, span = take_dates(left, today, known)
    narrowed = span is not None or bool(exclusions)
    found = [word for word in _words(left) if not (narrowed and fold(word) in _FILLERS)]
    words = list({fold(word): word for word in found}.values())[:MOST_WORDS]
    for phrase in phrases:
        words += [word for word in _words(phrase) if fold(word) not in map(fold, words)]
    meaning = " ".join([left, *phrases]).strip() if words else ""
    return Query(tuple(words), meaning, phrases, span, exclusions)


def _words(text: str) -> list[str]:
    """Content words, possessive endings removed; a single letter or a stop word is none."""
    bare = [re.sub(r"['’][sS]?$", "", word) for word in _WORD.findall(text)]
    return [word for word in bare if fold(word) not in STOP_WORDS and (len(word) > 1 or not word.isascii())]


def _take_phrases_and_exclusions(text: str, known: frozenset[str]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    exclusions: list[str] = []
    position = 0
    kept = ""
    for match in _STARTS.finditer(text):
        if match.start() < position or _inside_phrase(text, match.start()):
            continue
        taken = _excluded(text, match, known)
        if taken is None:
            continue
        said, end = taken
        kept += text[position : match.start()] + (match["who"] or "")
        exclusions += said
        position = end
    kept += text[position:]
    phrases = tuple(phrase.strip() for phrase in _PHRASE.findall(kept) if _WORD.search(phrase))
    return " ".join(_PHRASE.sub(" ", kept).split()), phrases, tuple(said for said in exclusions if _WORD.search(said))


def _inside_phrase(text: str, position: int) -> bool:
    return any(match.start() < position < match.end() for match in _PHRASE.finditer(text))


def _excluded(text: str, match: re.Match[str], known: frozenset[str]) -> tuple[list[str], int] | None:
    """What follows a word of exclusion, and where it ends; None when the word excludes nothing here."""
    start = match.end()
    quoted = _PHRASE.match(text, start)
    if quoted:
        return [quoted[1]], quoted.end()
    if match[0].startswith("-"):
        word = _WORD.match(text, start)
        return ([word[0]], word.end()) if word else None
    lead = _LEADING.match(text, start)
    begin = lead.end() if lead else start
    said, end = _noun(text, begin)
    if not said:
        return None
    if match["bare"] and not _means_to_exclude(text, match, said, begin > start, known):
        return None
    found = [said]
    while more := re.compile(r"\s*,?\s+(?:or|nor|and not|or from)\s+", re.I).match(text, end):
        lead = _LEADING.match(text, more.end())
        said, after = _noun(text, lead.end() if lead else more.end())
        if not said:
            break
        found.append(said)
        end = after
    return found, end


def _noun(text: str, start: int) -> tuple[str, int]:
    """The words up to the next stop word or punctuation, three at most."""
    end = start
    for count, word in enumerate(_WORD.finditer(text, start)):
        gap = text[end : word.start()]
        if count == _MOST_EXCLUDED_WORDS or (count and gap.strip(" -")) or fold(word[0]) in STOP_WORDS:
            break
        end = word.end()
    return re.sub(r"['’][sS]?$", "", text[start:end]), end


def _means_to_exclude(text: str, match: re.Match[str], said: str, led: bool, known: frozenset[str]) -> bool:
    """“not” excludes before a name or “the …”, after a comma or “but”; “not sure” and “could not” are ordinary."""
    if match["verb"]:
        return False
    first = fold(said.split()[0])
    if first in _NO_EXCLUSION or (not led and re.search(r"(?:ed|ing|ly)$", first)):
        return False
    before = text[: match.start()].rstrip().casefold()
    last = _STOPS_AT.match(text, match.end() + len(said)) is not None
    return led or last or first in known or said[0].isupper() or not before or before.endswith((",", "but", ";"))
