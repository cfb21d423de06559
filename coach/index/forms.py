"""Forms of English words that stemming cannot bring together: “bought” answers a question with “buy”."""

from __future__ import annotations

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
