"""Is everything a sentence says noted? Names, numbers, links, content words and first-person claims must be."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.checks.evidence import Evidence
from coach.checks.plain import PLAIN
from coach.language.words import STOP_WORDS, content_words, fold, stem, words

_LINK = re.compile(r"https?://\S+|www\.\S+|\b[\w.+-]+@[\w-]+\.\w+", re.I)
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_PLACEHOLDER = re.compile(r"\[[^\]]*\]|\{[^}]*\}|<[^>]*>|\bX{2,}\b|_{2,}")
_NUMBER_WORDS = frozenset(
    """two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred thousand
        million dozen""".split()
)
_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
        october november december weekend tomorrow yesterday tonight""".split()
)
_EVERY = frozenset(f"{day}s" for day in _DAYS if day.endswith("day"))
_MONTHS = {
    name[:3]: name
    for name in """january february march april may june july august september october november december""".split()
}
_CLAIM = re.compile(
    r"\b(?:I|[Ww]e) (?:also )?(?:know|have|had|am|was|work|worked|live|lived|run|lead|own|met|saw|can|could|did"
    r"|do|built|migrated|moved|learned|studied|teach|taught|use|used|wrote|read|play|climb|went|go"
    r"|love|like|enjoy|spent|tried)\b[^.?!]*"
    r"|\b(?:I|[Ww]e)[’'](?:ve|m|d|re)\b[^.?!]*|\b(?:[Mm]y|[Oo]ur) \w+[^.?!]*",
)
_SAFE_CLAIM = re.compile(
    r"\bI (?:promised|remember|remembered|have not forgotten|haven[’']t forgotten|hope|wonder"
    r"|was (?:glad|sorry|thinking|wondering)|liked hearing|enjoyed (?:hearing|our|talking)|am (?:happy"
    r"|glad|sorry|curious)|have been (?:thinking|wondering)"
    r"|keep thinking|kept thinking|would (?:like|love) to hear"
    r"|know that you)\b|\bI[’'](?:m (?:happy|glad|sorry|curious|wondering)|ve been (?:thinking"
    r"|wondering)|ll\b|d (?:like|love) to hear)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A ``span`` of the sentence that is not noted; ``grave`` means it states a fact rather than colours one."""

    span: str
    reason: str
    grave: bool


def unsupported(sentence: str, evidence: Evidence, allowed: frozenset[str] = PLAIN) -> list[Unsupported]:
    """What ``sentence`` says beyond ``evidence``, in the order of the text; stems in ``allowed`` are free."""
    found = [
        *_literals(sentence, evidence),
        *_names(sentence, evidence),
        *_secrets(sentence, evidence),
        *_claims(sentence, evidence),
        *_content(sentence, evidence, allowed),
    ]
    return sorted(dict.fromkeys(found), key=lambda one: sentence.find(one.span))


def first_person_claims(sentence: str) -> list[str]:
    """The clauses in which the writer says something about themselves beyond courtesy."""
    return [match.group().strip() for match in _CLAIM.finditer(sentence) if not _SAFE_CLAIM.match(match.group())]


def _literals(sentence: str, evidence: Evidence) -> list[Unsupported]:
    found = [Unsupported(m.group(), "a blank that was never filled in", True) for m in _PLACEHOLDER.finditer(sentence)]
    for match in _LINK.finditer(sentence):
        if match.group().rstrip(".,;)") not in evidence.text:
            found.append(Unsupported(match.group(), "a link that is not noted", True))
    numbers = set(_NUMBER.findall(evidence.text))
    found += [
        Unsupported(n, "a number that is not noted", True)
        for n in _NUMBER.findall(_LINK.sub("", sentence))
        if n not in numbers
    ]
    for word in words(sentence):
        low = fold(word)
        if low in _NUMBER_WORDS and low not in evidence.words and low not in ("two",):
            found.append(Unsupported(word, "a number that is not noted", True))
        if (low in _DAYS and not _day_noted(low, evidence)) or (low in _EVERY and not _every_noted(low, evidence)):
            found.append(Unsupported(word, "a date that is not noted", True))
    return found


def _day_noted(day: str, evidence: Evidence) -> bool:
    return any(len(word) >= 3 and day.startswith(word.rstrip(".")) for word in evidence.words)


def _every_noted(days: str, evidence: Evidence) -> bool:
    """“On Tuesdays” is a habit, “Tuesday” a day: the one does not bear the other out."""
    return not evidence.words.isdisjoint({days, "every", "each", "weekly"})


def _names(sentence: str, evidence: Evidence) -> list[Unsupported]:
    """Words with a capital that are not noted; at the start of a sentence a plain word has one too."""
    found: list[Unsupported] = []
    for match in re.finditer(r"(?<![\w’'])[^\W\d_][\w&+#-]*", sentence):
        word = match.group()
        if not word[0].isupper() or word == "I":
            continue
        starts = _STARTS.search(sentence[: match.start()]) is not None
        if starts and (stem(word) in PLAIN | _STOP_STEMS or fold(word) in _FIRST_WORDS):
            continue
        if not _known(word, evidence):
            found.append(Unsupported(word, "a name that is not noted", True))
    return found


def _known(word: str, evidence: Evidence) -> bool:
    low = fold(word)
    if low in evidence.words or word in words(evidence.text) or stem(word) in evidence.stems or low in STOP_WORDS:
        return True
    parts = [part for part in re.split(r"[-&]", low) if part]
    if len(parts) > 1 and all(part in evidence.words or part in STOP_WORDS for part in parts):
        return True
    return low in _MONTHS.values() and low[:3] in {known[:3] for known in evidence.words}


def _secrets(sentence: str, evidence: Evidence) -> list[Unsupported]:
    return [
        Unsupported(word, "this belongs to something that stays in the notes", True)
        for word in content_words(sentence)
        if stem(word) in evidence.secret_stems and stem(word) not in PLAIN
    ]


def _claims(sentence: str, evidence: Evidence) -> list[Unsupported]:
    mine = Evidence(noted=evidence.mine, names=evidence.names)
    found: list[Unsupported] = []
    for claim in first_person_claims(sentence):
        own = [word for word in content_words(claim) if stem(word) not in PLAIN]
        if own and not _of_me(own, mine.stems, evidence):
            found.append(Unsupported(claim, "something about you that neither your profile nor the note says", True))
    return found


def _of_me(own: list[str], mine: frozenset[str], evidence: Evidence) -> bool:
    """Whether my profile, or the note where it speaks of me (“I promised … my checklist”), has all these words."""
    about_me = tuple(text for text in evidence.noted if re.search(r"\b(?:I|my|me|our|we|us)\b", text))
    known = mine | Evidence(noted=about_me).stems
    return all(stem(word) in known for word in own)


def _content(sentence: str, evidence: Evidence, allowed: frozenset[str]) -> list[Unsupported]:
    return [
        Unsupported(word, "a word that the note does not support", False)
        for word in content_words(sentence)
        if stem(word) not in evidence.stems
        and stem(word) not in allowed
        and not all(part in evidence.stems | allowed for part in map(stem, re.split(r"[-’']", word)))
        and not word[:1].isupper()
        and not word[:1].isdigit()
        and fold(word) not in _DAYS
        and not _spelled_out(word, evidence)
    ]


def _spelled_out(word: str, evidence: Evidence) -> bool:
    """Whether the note has the word in a note-taker's short form (“min” for “minutes”, “Oct” for “October”)."""
    low = fold(word)
    return any(
        len(known) >= 2 and low.startswith(known) and len(low) > len(known)
        for known in evidence.words
        if len(known) <= 5
    )


_STARTS = re.compile(r"(?:^|[.!?:…]\s+|\n\s*)[\"“‘(]?$")
_FIRST_WORDS = frozenset(
    "since as at is are was were do does did have has how which who thanks thank my our it".split()
)
_STOP_STEMS = frozenset(stem(word) for word in STOP_WORDS)
