"""“Their DAGs are flaky” → “your DAGs are flaky”: a statement about somebody, turned to face them.

Where the rules cannot be sure, they say so with None, and the statement is not said back by rules.
"""

from __future__ import annotations

import re

from coach.domain.person import Person
from coach.language import verbs
from coach.language.words import fold

_LEAD = re.compile(
    r"^(?:(?:also|and|but|so|then|apparently|btw|by the way|fyi|turns out|it turns out|plus|oh"
    r"|actually|anyway|meanwhile|sadly|luckily|says|said|mentioned|told me)\b[:,]?\s+(?:that\s+)?)+",
    re.I,
)
_SHORTHAND = (
    (re.compile(r"\bw/o\b\s*", re.I), "without "),
    (re.compile(r"(?<!\w)w/\s*", re.I), "with "),
    (re.compile(r"\bb/c\b", re.I), "because"),
    (re.compile(r"\s&\s"), " and "),
    (re.compile(r"\s\+\s"), " and "),
    (re.compile(r"\b(last|this|next|per|every|each|an?|one) yr\b", re.I), r"\1 year"),
    (re.compile(r"\byrs?\b", re.I), "years"),
    (re.compile(r"(?<=\w) @ (?=\w)"), " at "),
    (re.compile(r"\bwks?\b", re.I), "weeks"),
    (re.compile(r"\bppl\b", re.I), "people"),
    (re.compile(r"\bnr\b\.?", re.I), "near"),
    (re.compile(r"\bw(?= [a-z])"), "with"),
    (re.compile(r"\bmths?\b", re.I), "months"),
    (re.compile(r"\b(by|at|until|till) end of\b", re.I), r"\1 the end of"),
    (re.compile(r"\bi\b(?![.’'])"), "I"),
    (re.compile(r"\bweighing(?: up)?\b"), "considering"),
    (re.compile(r"\bcant\b"), "can't"),
    (re.compile(r"\bdont\b"), "don't"),
    (re.compile(r"(?<=\w)\s+->\s+(?=\w)"), " to "),
)
_CALENDAR = re.compile(
    r"\b(?:january|february|april|june|july|august|september|october|november|december"
    r"|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?)\b"
)
_DAYS = {"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday"}
_SHORT_DAY = re.compile(r"\b(?:tues?|weds?|thurs?|thu)\b(?!\w)", re.I)
_SUBJECT = re.compile(r"^(she|he|they)(?:[’'](s|re|ll|d|ve))?\b\s*", re.I)
_OWNER = re.compile(r"^(her|his|their)\s+(?=\w)", re.I)
_OF_OTHERS = re.compile(
    r"\b(?:how|what|why|where|whether) (?:(?:other|most|some|many) )?(?:others|people|teams|companies|firms"
    r"|clinics|schools"
    r"|everybody|everyone)\b[^,;]*",
    re.I,
)
"""What is about others in general: “their” in it is not the person's."""
_CONTRACTED = {"s": "are", "re": "are", "ll": "will", "d": "would", "ve": "have"}
_BE = re.compile(
    r"^(?:into|from|in|at|based|born|allergic|vegan|vegetarian|fluent|good|great|keen|interested"
    r"|passionate|new|originally|fond|mad|crazy|obsessed|responsible|busy"
    r"|laid off|made redundant|engaged|married|retired|self-employed|between jobs|back|short of|stuck"
    r"|torn|unsure|curious|close to|due|on|out of|after|about to|afraid|worried|proud)\b",
    re.I,
)
_WERE = re.compile(r"^(?:laid off|made redundant|born|promoted|let go)\b", re.I)
_NOUN_PHRASE = re.compile(r"^(?:a|an|the)\s+", re.I)
_ROLE = re.compile(
    r"^(?:(?:senior|junior|lead|head|chief|principal|staff|big|huge|keen|avid|former|retired|primary"
    r"|secondary|freelance|data|software|product|civil|tree|stage|music|biology|history|maths?|english"
    r"|high school|ux|ml|ai|devops|platform|backend|frontend|night|paediatric|pediatric)\s+)*"
    r"(?:\w+(?:er|or|ist|ian|ect|yst|ant|smith|maker|nurse|chef|cook|head|fan|vet|coach|midwife"
    r"|student|scientist|surgeon|pilot|judge|clerk|officer|guide|owner|founder|curator|intern"
    r"|apprentice)|nurse|chef|cook|fan|vet|coach|midwife|student|scientist|pilot|founder|engineer|cto"
    r"|ceo)\b",
    re.I,
)


def to_you(statement: str, person: Person) -> str | None:
    """The clause ``statement`` makes about ``person``, addressed to them: “you …” or “your …”, without a full stop.

    None when the rules do not see who does what, or when it also speaks of others as “they”.
    """
    text = _plain(statement)
    text, subject = _subject(text, person)
    if subject == "owner":
        return _rest(f"your {text}")
    if subject == "none" and fold(text.split(" ")[0]) in {
        fold(part) for name in name_parts(person) for part in name.split()
    }:
        return None
    clause = _predicate(text, had_subject=subject == "you")
    return _rest(f"you {clause}") if clause else None


def plain_english(text: str) -> str:
    """``text`` with note-taker's shorthand written out (“w/” → “with”)."""
    for pattern, full in _SHORTHAND:
        text = pattern.sub(full, text)
    text = re.sub(r"[?!]+(?=\s|$)", "", text)
    text = _SHORT_DAY.sub(lambda found: _DAYS[found.group()[:3].lower()], text)
    text = _CALENDAR.sub(lambda found: found.group().capitalize(), text)
    return re.sub(r"\s{2,}", " ", text).strip()


def name_parts(person: Person) -> tuple[str, ...]:
    """Every way the person is called, longest first."""
    return tuple(sorted({person.name, person.first_name, person.last_name, *person.aliases}, key=len, reverse=True))


def _plain(statement: str) -> str:
    text = plain_english(statement).strip(" .!;,–—-")
    return _LEAD.sub("", text)


def _subject(text: str, person: Person) -> tuple[str, str]:
    """What is left of ``text`` after its subject, and whether that was the person, something of theirs, or missing."""
    for name in name_parts(person):
        if fold(text).startswith(fold(name)):
            rest = text[len(name) :]
            if re.match(r"[’']s?\s+(?!(?:been|got|just|now|in|at|on|back|a|an|going|looking|moving)\b)", rest):
                return re.sub(r"^[’']s?\s+", "", rest), "owner"
            if re.match(r"[’']s\s", rest):
                return "are " + rest[2:].strip(), "you"
            rest = re.sub(r"^\s*\([^)]*\)|^,[^,]+,(?=\s)", "", rest)
            if re.match(r"\s+\w", rest):
                return rest.strip(), "you"
    pronoun = _SUBJECT.match(text)
    if pronoun:
        short = _CONTRACTED.get((pronoun.group(2) or "").lower(), "")
        rest = text[pronoun.end() :]
        if short == "are" and re.match(r"(?:been|got|had|moved|left|started|joined|just)\b", rest):
            short = "have"
        return f"{short} {rest}".strip(), "you"
    owner = _OWNER.match(text)
    if owner and verbs.second_person(text[owner.end() :].split()[0]) in (None, "work", "run", "play"):
        return text[owner.end() :], "owner"
    return text, "none"


_ASKED_FOR = re.compile(
    r"^asked (?:me )?(?:if|whether) I (?:know|knew) (?:any|some)(?:one|body) (?P<who>who|for|in|at|with)\b",
    re.I,
)


def _predicate(text: str, *, had_subject: bool) -> str | None:
    asked = _ASKED_FOR.match(text)
    if asked:
        return f"are looking for somebody {text[asked.start('who') :]}"
    words = text.split(" ")
    lead: list[str] = []
    while words and verbs.is_adverb(words[0]):
        lead.append(words.pop(0).lower())
    if not words:
        return None
    before = " ".join(lead) + " " if lead else ""
    first, rest = words[0], " ".join(words)
    if first == "Retired" and not had_subject and _ROLE.match(rest):  # “Retired typesetter”, not “retired last year”
        return f"are {before}a {_decapitalised(rest)}"
    form = verbs.second_person(first) or (verbs.bare_form(first) if had_subject else None)
    if form is None and had_subject and len(words) > 1:
        form = verbs.unlisted(first)
    if form is not None and not (not had_subject and first.lower() in ("'d", "'ll")):
        tail = " ".join(words[1:])
        return f"{before}{form} {tail}".strip() if tail or had_subject else None
    if first.lower() in ("are", "have", "were", "do", "need", "want"):
        return f"{before}{first.lower()} {' '.join(words[1:])}"
    if first.lower().endswith("ing") and len(first) > 4:
        return f"are {before}{_decapitalised(rest)}"
    if _WERE.match(rest):
        return f"were {before}{_decapitalised(rest)}"
    if _BE.match(rest) or (_NOUN_PHRASE.match(rest) and _ROLE.match(_NOUN_PHRASE.sub("", rest))):
        return f"are {before}{_decapitalised(rest)}"
    if not had_subject and _ROLE.match(rest) and not re.search(r"[:;(]", rest):
        role = _decapitalised(rest)
        return f"are {before}{verbs.article(role)} {role}"
    return None


def _rest(clause: str) -> str | None:
    """The clause with every later mention of the person turned too."""
    clause = re.sub(r"\bNOT\b", "not", verbs.agree_rest(clause))
    if re.search(r"\b(?:they|them|theirs|themselves|their)\b", _OF_OTHERS.sub("", clause), re.I):
        return None
    clause = re.sub(r"\b(?:herself|himself)\b", "yourself", clause, flags=re.I)
    clause = re.sub(r"\b(?:she|he)[’']s\b", "you're", clause, flags=re.I)
    clause = re.sub(
        r"\b(?:she|he)\s+(\w+)\b",
        lambda found: f"you {verbs.second_person(found.group(1)) or found.group(1)}",
        clause,
        flags=re.I,
    )
    clause = re.sub(
        r"\bhis\b(?=\s+\w)|\bher\b(?=\s+(?!(?:to|in|on|at|with|for|and|but|or|from|by|about|a|an|the"
        r"|that|how|what|if|when|my|our|some|any|all|this|these|those|two|back|up|over|out|down|because|so)\b)\w)",
        "your",
        clause,
        flags=re.I,
    )
    clause = re.sub(r"\b(?:her|him|hers)\b", "you", clause, flags=re.I)
    return None if re.search(r"\b(?:she|he)\b", clause, re.I) else clause.strip(" .,;")


def _decapitalised(text: str) -> str:
    first = text.split(" ")[0]
    keep = (first.isupper() and len(first) > 1) or any(char.isupper() for char in first[1:])
    return text if keep else text[:1].lower() + text[1:]
