"""Names, addresses, numbers and links out of a text before it leaves the machine, and back into the answer.

Word by word: “Priya Raman” becomes “Person1 Surname1” and “Priya” alone “Person1”, so a remote model
can still greet somebody by first name. Ordinary words that are names as well (Will, Grace) count as
names only with a capital. E-mail addresses, telephone numbers and links are found by their form. Knows nothing of
models or of the notebook.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from coach.language.words import fold

_ALSO_WORDS = frozenset(
    """
    will mark may grace hope joy rose bill jack art faith dawn june april august summer pat sue frank rich drew chance
    miles max ray dean gene rob guy nick chase iris lily olive ruby pearl jade amber penny ivy daisy heather holly young
    brown baker white black green gray grey king long short cook hill wood woods stone park day best little small good
    wise fox wolf bird field fields rivers banks bush price power sharp strong swift bright bell ball case cross church
    carpenter mason miller potter shepherd taylor turner walker hunter fisher gardener page paige read reed rice root
    major singer love sunny happy angel christian melody harmony ginger basil hazel sage clay cliff dale glen norm sandy
    rusty buddy star sky
    """.split()
)
_LEFT_ALONE = frozenset(
    "dr mr mrs ms prof sir de da di du del der den van von la le el al bin ibn of the and und".split()
)
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[-'\u2019](?=\w))*")
_ADDRESS = r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_ENDINGS = (
    "com|org|net|edu|gov|info|io|dev|app|ai|me|co|eu|uk|ie|de|at|ch|fr|be|nl|es|pt|it|pl|cz|se|no|dk|fi|example|test"
)
_LINK = (
    r"(?<![\w@])(?:(?:[a-z][a-z0-9+-]{1,9}://|www\.)[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]'’]"
    rf"|(?:[a-z0-9-]+\.)+(?:{_ENDINGS})\b(?:/[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]'’])?)"
)
_DAY_OR_TIMES = (
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}|(?:1[5-9]|20)\d\d ?[-–/] ?(?:1[5-9]|20)\d\d"
    r"|\d{1,2}\.\d\d ?[-–] ?\d{1,2}\.\d\d)(?![\d./-])"
)
_NUMBER = rf"(?<!\w)(?<!\d[.,])(?!{_DAY_OR_TIMES})(?:\+|\(\+?)?\d(?:[ \u00a0().\/–-]{{0,3}}\d){{6,}}(?!\w)"
"""Seven figures or more with whatever stands between them, but no day, no years and no hours."""
_BY_FORM = (("Mailaddress", _ADDRESS), ("Weblink", _LINK), ("Phonenumber", _NUMBER))
_STEMS = ("person", "surname", *(stem.lower() for stem, _ in _BY_FORM))
_LITERAL = rf"(?<!\w)(?:{'|'.join(_STEMS)})[ \u00a0]?\d+"
_MARK = re.compile(rf"[\[<]?(?<!\w)({'|'.join(_STEMS)})[ \u00a0]?(\d+)[\]>]?", re.IGNORECASE)
_LONGEST_MARK = max(map(len, _STEMS)) + 6


class Placeholders:
    """Stable stand-ins for the words of those names, and for every address, number and link they meet."""

    def __init__(self, names: Sequence[str]) -> None:
        self._marks: dict[str, str] = {}
        self._originals: dict[str, str] = {}
        self._whole = [name for name in dict.fromkeys(name.strip() for name in names) if name]
        for name in self._whole:
            self._learn(name)
        self._pattern = self._compile()

    def hide(self, text: str) -> str:
        """The text with every known name, address, number and link replaced; possessives and punctuation stay."""
        return self._pattern.sub(lambda match: self._hidden(match[0]), text)

    def restore(self, text: str) -> str:
        """The text with all of it back, even where the model changed the case of a stand-in."""
        return _MARK.sub(self._original, text)

    def restore_stream(self, pieces: Iterable[str]) -> Iterator[str]:
        """The same for a text that arrives in pieces; a stand-in split over two is put together."""
        held = ""
        for piece in pieces:
            held += piece
            safe = _settled_length(held)
            if safe:
                yield self.restore(held[:safe])
                held = held[safe:]
        if held:
            yield self.restore(held)

    def _learn(self, name: str) -> None:
        first = True
        for word in _WORD.findall(name):
            key = fold(word)
            if key in _LEFT_ALONE or len(key) < 2:
                continue
            if key not in self._marks:
                self._mint(key, word, "Person" if first else "Surname")
            first = False

    def _mint(self, key: str, original: str, stem: str) -> str:
        number = 1 + sum(mark.startswith(stem) for mark in self._marks.values())
        self._marks[key] = f"{stem}{number}"
        self._originals[f"{stem}{number}".lower()] = original
        return self._marks[key]

    def _compile(self) -> re.Pattern[str]:
        """Stand-ins that were there already, addresses and the like, whole names longest first, then single words."""
        whole = sorted((name for name in self._whole if len(name.split()) > 1), key=len, reverse=True)
        firm = [_variants(name) for name in whole]
        words = sorted(self._marks, key=len, reverse=True)
        firm += [_variants(self._originals[self._marks[word].lower()]) for word in words if word not in _ALSO_WORDS]
        capital = [f"(?-i:{word.capitalize()}|{word.upper()})" for word in words if word in _ALSO_WORDS]
        names = "|".join(firm + capital)
        always = "|".join([_LITERAL, *(form for _, form in _BY_FORM)])
        return re.compile(rf"{always}|(?<!\w)(?:{names})(?!\w)" if names else always, re.IGNORECASE)

    def _hidden(self, found: str) -> str:
        if re.fullmatch(_LITERAL, found, re.IGNORECASE):
            return self._marks.get(found) or self._mint(found, found, "Person")
        for stem, form in _BY_FORM:
            if re.fullmatch(form, found, re.IGNORECASE):
                return self._marks.get(found) or self._mint(found, found, stem)
        return _WORD.sub(lambda word: self._marks.get(fold(word[0]), word[0]), found)

    def _original(self, match: re.Match[str]) -> str:
        return self._originals.get(f"{match[1]}{match[2]}".lower(), match[0])


def _variants(name: str) -> str:
    """A pattern for the name as written and without its accents, with any blanks between the words."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    forms = dict.fromkeys([unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name), plain])
    return "|".join(r"\s+".join(re.escape(word) for word in form.split()) for form in forms)


def _settled_length(text: str) -> int:
    """How much of the text can no longer become part of a stand-in."""
    for start in range(max(0, len(text) - _LONGEST_MARK), len(text)):
        if (start == 0 or not text[start - 1].isalnum()) and _may_grow(text[start:].lower()):
            return start
    return len(text)


def _may_grow(tail: str) -> bool:
    tail = tail[1:] if tail[0] in "[<" else tail
    return any(stem.startswith(tail) or re.fullmatch(rf"{stem}[ \u00a0]?\d*", tail) for stem in _STEMS)
