"""Words, stems and content words: how two texts are compared everywhere in the coach."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "\u0131": "i", "æ": "ae", "œ": "oe", "þ": "th", "\u2019": "'"}
)
"""Letters that read as accented ones but have no decomposition in Unicode, and the curly apostrophe."""
_STEMMER = snowballstemmer.stemmer("english")
_WORD = re.compile(r"[^\W_]+(?:[’'.+#&-][^\W_]+)*[+#]*", re.UNICODE)

STOP_WORDS = frozenset(
    """a about above after again against all also am an and any are aren't as at be because been before being below
        between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during
        each few for from further get gets getting got had hadn't has hasn't have haven't having he he'd he'll
        he's her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't it it's its
        itself just let's me more most my myself no nor not now of off on once only or other our ours ourselves
        out over own same she she'd she'll she's should shouldn't so some such than that that's the their theirs
        them themselves then there there's these they they'd they'll they're they've this those through to too
        under until up us very was wasn't we we'd we'll we're we've were weren't what what's when where which
        while who whom why will with won't would wouldn't you you'd you'll you're you've your yours mine yourself w b
        c re via per one two really quite bit lot maybe still yet even much many""".split()
)
"""Words that carry no content of their own; a shared one proves nothing."""


def fold(text: str) -> str:
    """``text`` without case and accents, for comparing names and words: “Łoś” becomes “los”."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return plain.casefold().translate(PLAIN_LETTERS)


def words(text: str) -> list[str]:
    """The words of ``text`` as written, in order; “O'Neil”, “C++” and “follow-up” are one word each."""
    return _WORD.findall(text)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The folded stem of one word (Snowball English); possessive endings go first."""
    folded = fold(word)
    for ending in ("'s", "s'"):
        folded = folded.removesuffix(ending)
    return str(_STEMMER.stemWord(folded))


def content_words(text: str) -> list[str]:
    """The words of ``text`` that say something, as written; compounds also count by their parts elsewhere."""
    return [word for word in words(text) if fold(word) not in STOP_WORDS and (len(word) > 1 or word.isdigit())]


def stems(text: str) -> frozenset[str]:
    """Stems of the content words of ``text``; a compound (“follow-up”) counts whole and by its parts."""
    found: set[str] = set()
    for word in content_words(text):
        found.add(stem(word))
        parts = re.split(r"[-'’.]", word)
        if len(parts) > 1:
            found.update(stem(part) for part in parts if len(part) > 1 and fold(part) not in STOP_WORDS)
    return frozenset(found)


def shares_word(one: str, other: str) -> bool:
    """Whether a content word stands in both texts in the same form: the plainest proof that one speaks of the other."""
    return not {fold(word) for word in content_words(one)}.isdisjoint(fold(word) for word in content_words(other))


def shares_content(one: str, other: str) -> bool:
    """Whether the two texts have a content word in common, by stem."""
    return not stems(one).isdisjoint(stems(other))
