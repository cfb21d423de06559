"""English verb forms, as far as turning “she leads” into “you lead” needs them."""

from __future__ import annotations

import re

_IRREGULAR = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "goes": "go",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
    "'s": "'re",
}
_MODALS = frozenset(
    """will would can could may might must should won't wouldn't can't cannot couldn't 'll 'd 've has had did didn't
        hadn't""".split()
)
_VERBS = frozenset(
    """leads runs works likes loves hates wants needs lives plays plans hopes thinks owns builds manages teaches
        studies writes reads collects knows speaks says asks looks seems feels gets makes takes starts stops
        goes climbs hikes cycles swims sings paints cooks bakes grows keeps sells buys helps mentors coaches
        designs researches uses tries travels rows sails surfs skis dances brews knits draws gardens volunteers
        organises organizes heads founds maintains restores repairs fixes trains consults advises edits
        translates photographs farms brings walks dreams enjoys prefers struggles worries wonders considers
        commutes rents shares studies supports tests tracks tutors treats turns visits watches weighs wishes
        wrestles specialises specializes cares competes believes develops drives flies follows misses moves
        offers opens performs practises practices produces programs publishes rehearses reports represents
        returns reviews saves searches seeks sees sends serves sets shows spends stays swaps talks tells tends
        tinkers wins breeds carves directs does expects faces fears fights finds gives hosts hunts invests joins
        judges kayaks launches learns leaves lectures lends meets misses needs operates owes pays picks plants
        presents prints promises puts raises records recommends remembers rides rolls sculpts sews sits sleeps
        solves sorts sources stages suffers teaches throws types understands votes waits wears welds works""".split()
)
_PAST = frozenset(
    """moved left joined started lent gave brought sent showed asked recommended
    taught invented retrained relocated emigrated inherited finished
    grew studied worked built bought quit began founded got went came lost found
        had did made took wrote ran led used met became gave sold switched retired trained returned signed
        passed won spent graduated opened closed published planned decided tried asked hired launched learned
        learnt taught trained organised organized designed restored shipped broke rebuilt applied tested ordered
        booked rented lived helped mentioned said told wanted needed loved liked swapped adopted changed hurt
        missed set put ran announced posted tweeted released raised invested spoke unveiled presented shared""".split()
)
ADVERBS = (
    r"(?:just|also|now|still|currently|recently|already|always|often|really|only|mostly|once|even"
    r"|apparently|finally|soon|never|usually|sometimes)"
)
_ADVERB = re.compile(rf"^{ADVERBS}$", re.I)
_NO_VERBS = frozenset(
    """always perhaps sometimes besides towards afterwards across yes overseas upstairs downstairs nowadays weekends
        weekdays evenings mornings nights mondays tuesdays wednesdays thursdays fridays saturdays sundays hers
        ours theirs whereas unless alas hence news series since less various previous""".split()
)
"""Words in “s” that may follow a name and are no verbs."""
_FACING = re.compile(r"you\b(?!.*\b(?:who|which|that|whose|where|because|since|while)\b)")
"""A clause turned to “you”, with no other subject so far."""
_OBJECT_AFTER = re.compile(r" (?:the|an?|my|your|his|her|no|some|any|every|it|them)\b")
"""What follows a verb and hardly ever a noun in the plural."""
_COORDINATED = re.compile(rf"(\b(?:and|but|or|who)\s+|,\s+)((?:{ADVERBS}\s+)?)([a-z']+)\b")


def second_person(verb: str) -> str | None:
    """The form after “you” of a verb in the third person or a tense that has one form; None when it is none."""
    low = verb.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low in _MODALS:
        return "have" if low == "has" else low
    if low in _PAST:
        return low
    if low in _VERBS:
        return _bare(low)
    return None


def unlisted(word: str) -> str | None:
    """The form after “you” of what must be a verb in the third person, since a subject stands before it: “predicts”.

    None when it does not end like one.
    """
    low = word.lower()
    if low != word or len(low) < 4 or not re.fullmatch(r"[a-z]+[^sui]s", low) or low in _NO_VERBS:
        return None
    return low[:-2] if re.search(r"(?:cus|gas|bias)es$", low) else _bare(low)


def third_person(verb: str) -> str | None:
    """The form after “who”, of somebody else, of a verb as it stands after “you”; None when it is none."""
    for other, second in _IRREGULAR.items():
        if second == verb and not other.startswith("'"):
            return other
    if verb in _MODALS | _PAST:
        return verb
    return next((form for form in sorted(_VERBS) if _bare(form) == verb), None)


def bare_form(word: str) -> str | None:
    """``word`` if it is a bare verb (“they live”), else None."""
    return word.lower() if word.lower() in BARE_VERBS else None


def is_adverb(word: str) -> bool:
    """Whether ``word`` may stand between “you” and its verb."""
    return _ADVERB.match(word) is not None


def agree_rest(text: str) -> str:
    """``text`` with later verbs of the same subject agreeing with “you” (“… and is looking” → “… and are looking”)."""

    def swap(match: re.Match[str]) -> str:
        if match.group(1).startswith("who"):
            return match.group()
        verb, turned = match.group(3), text[: match.start()]
        form = _IRREGULAR.get(verb) or (_bare(verb) if verb in _VERBS - _NOUNS else None)
        if form is None and match.group(1).startswith(("and", "but")) and _FACING.match(turned):
            form = unlisted(verb) if verb not in _NOUNS and _OBJECT_AFTER.match(text, match.end()) else None
        return f"{match.group(1)}{match.group(2)}{form}" if form else match.group()

    return _COORDINATED.sub(swap, text)


def article(noun: str) -> str:
    """“a” or “an” before ``noun``, by its first letter (good enough for jobs)."""
    return "an" if noun[:1].lower() in "aeiou" and not re.match(r"(?:uni|use|ux|eu|one)", noun, re.I) else "a"


def _bare(verb: str) -> str:
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if re.search(r"(?:ss|sh|ch|x|zz|o)es$", verb):
        return verb[:-2]
    return verb[:-1]


_NOUNS = frozenset(  # plurals that look like verbs
    """designs tests reports reviews tracks walks runs works plays talks types sets shows turns prints records returns
        visits watches hikes needs plans hopes uses looks rows surfs dances draws gardens coaches tutors sources
        stages practices programs guests wins starts helps dreams rides trains parks""".split()
)


PREDICATES = tuple(sorted((_VERBS - _NOUNS) | {"plays", "runs", "works", "uses", "needs", "plans", "hopes", "walks"}))
"""Verbs in the third person that may begin a predicate; words that are as often nouns are left out."""
BARE_VERBS = frozenset(map(_bare, _VERBS))
"""Verbs as they stand after “they” or “can”."""
