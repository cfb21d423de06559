"""Is this English? The rules read English only, and must know when they do not understand."""

from __future__ import annotations

from coach.language.words import fold, words

_FOREIGN = frozenset(
    """der die das und ist nicht ein eine einen mit fur von hat sie ich zu auf im den dem sucht wir ihr ihm sich auch
        bei nach uber wird sind war le la les des une est et dans pour avec elle il nous vous sur qui que pas du
        cherche au aux ses sont chez je lui son el los las una es y con por para esta su sus muy pero ella busca
        como mas tiene le en del se lo esta un jest nie na ze sie do za ma jej jego oraz szuka ktory ktora ale
        juz tez bardzo przy od po dla czy ja kogos il di che non per sono della cerca anche ho ha nel gli het
        een van niet met voor zij hij zoekt ook naar zijn op aan bij heeft o os em um uma nao com procura ele
        ela dos das""".split()
)
_ENGLISH = frozenset(
    """the a an and is are was were has have had to of in on at for with from by she he they her his their it we you i
        my me our this that will would can could not no but or if so as who what when where how about into out
        up new some who's she's he's they're wants needs works leads runs likes loves met said told send looking
        team years back one two moved""".split()
) - {"die", "in", "a", "i", "is", "was", "met", "me", "no", "on", "as", "so", "we", "had", "up", "an", "he", "at"}


def reads_as_english(text: str) -> bool:
    """Whether ``text`` may be taken for English: more of its small words are English than are not.

    Fragments without any small word (“ex-Navy; chess”) count as English, other scripts do not.
    """
    letters = [char for char in text if char.isalpha()]
    if letters and sum(char.isascii() or "\u00c0" <= char <= "\u024f" for char in letters) < len(letters) / 2:
        return False
    foreign, english = _counted(text)
    return foreign <= english or foreign < 2


def mostly_english(text: str) -> bool:
    """The same for a few words that are to be said aloud: one small word of another language tips it."""
    foreign, english = _counted(text)
    return reads_as_english(text) and foreign <= english


def small_words(text: str) -> int:
    """How many small words of English there are, which hardly any other language has."""
    return _counted(text)[1]


def _counted(text: str) -> tuple[int, int]:
    found = [fold(word) for place, word in enumerate(words(text)) if place == 0 or not word[0].isupper()]
    foreign = sum(word in _FOREIGN and word not in _ENGLISH for word in found)
    return foreign, sum(word in _ENGLISH for word in found)
