"""Forms of words that stemming cannot bring together: “bought” answers a question with “buy”, “łoś” one with “los”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

_FAMILIES = """
become became|begin began begun|bite bit bitten|blow blew blown|break broke broken|bring brought|build built|
buy bought|catch caught|choose chose chosen|come came|deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk|
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|fly flew flown|
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|give gave given|go went gone|
grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|
leave left|lend lent|lose lost|make made|mean meant|meet met|pay paid|ride rode ridden|ring rang rung|rise rose risen|
run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot|sing sang sung|
sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent|stand stood|steal stole stolen|stick stuck|
strike struck|swear swore sworn|swim swam swum|take took taken|teach taught|tear tore torn|tell told|
think thought|throw threw thrown|understand understood|wake woke woken|wear wore worn|win won|write wrote written|
child children|man men|woman women|wife wives|knife knives|life lives|foot feet|tooth teeth|mouse mice|
person people
"""

_FORMS: dict[str, tuple[str, ...]] = {
    word: tuple(other for other in family.split() if other != word)
    for family in _FAMILIES.replace("\n", "").split("|")
    for word in family.split()
}


def other_forms(word: str) -> tuple[str, ...]:
    """The irregular forms that belong to ``word``, itself left out; none for a word that follows the rules."""
    return _FORMS.get(word.lower(), ())


_UNFOLDED = {"l": "ł", "o": "ø", "d": "đ", "ae": "æ", "oe": "œ", "th": "þ"}
"""What the exact-word index keeps as it is, by how people type it; ð, ħ and the dotless i are too rare to look for."""
_MOST_PLACES = 3


def other_letters(term: str) -> Iterator[str]:
    """``term`` with letters that have no accent to drop in place of plain ones, at up to three places of one sort."""
    for plain, letter in _UNFOLDED.items():
        places = [place for place in range(len(term)) if term.startswith(plain, place)][:_MOST_PLACES]
        for count in range(1, len(places) + 1):
            for chosen in combinations(places, count):
                changed = term
                for place in reversed(chosen):
                    changed = changed[:place] + letter + changed[place + len(plain) :]
                yield changed
