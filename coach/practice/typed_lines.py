"""The lines of a typed situation, one by one: what they say of the other, what of me, and what I will be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from coach.language import verbs
from coach.language.lines import clean_line
from coach.language.statements import sentences
from coach.language.words import content_words, fold
from coach.phrasing.address import to_you
from coach.phrasing.as_they_say import as_they_say
from coach.practice import grief, harm
from coach.practice.aims import aim_of
from coach.practice.company import Other
from coach.practice.manners import manner_of
from coach.reading.orders import speaks_to_a_program

IN_MIND = "Keep in mind: "
LONGEST = 25
"""Words of a line that is still easily said."""
_I = re.IGNORECASE
_SHORT = re.compile(
    r"\b(he(?=s\b)|she(?=s\b)|I(?=m\b|ve\b)|they(?=re\b|ll\b)|(?:do|does|did|is|was|have|has|ca|wo)n?(?=t\b))"
    r"(s|m|ve|re|ll|t)\b",
    _I,
)
"""An apostrophe that was left out."""
_LABEL = re.compile(
    r"^(?P<label>who|with|person|(?:what )?(?:she|he|they) wants?|wants?|(?:my )?goals?|what i want|i want|aim"
    r"|(?:what makes it |what is |the )?(?:hard|difficult)(?: part)?|problem|worry|difficulty|where|when|setting"
    r"|situation|context|they will ask|(?:s?he|they)(?:[’']ll| will) ask|asks?|questions?)\s*[:=–-]\s+",
    _I,
)
_HARD_LEAD = re.compile(
    r"^(?:and |but |so )?(?:(?:what|the thing that) (?:makes|will make) it (?:so )?(?:hard|difficult|tricky)"
    r"(?: for me)? (?:is|are)|(?:the )?(?:hard|difficult|tricky) (?:part|thing) is"
    r"|(?:the )?(?:problem|trouble|worry|thing|issue) is"
    r"|it(?:[’']s| is) (?:hard|difficult|tricky),? (?:because|since|as))(?: that)?[:,]?\s+",
    _I,
)
_JOINT = re.compile(
    r"(?:,\s*|\s+)(?:because|since|but|and|while|so|though|although)\s+(?=(?:she|he|they|I)(?:[’'](?:s|ll|re|m|d"
    r"|ve))?\b)"
    r"|,\s+(?=(?:she|he|they|I)(?:[’'](?:s|ll|re|m|d|ve))?\s)"
    r"|(?:,\s*|\s+)and\s+(?=(?:don[’']t|can[’']t|cannot|am|was|will|want|need|have|would)\b)"
    rf"|(?:,\s*(?:and\s+)?|\s+and\s+)(?=(?:{'|'.join(verbs.PREDICATES)}|is|has|says|keeps|always|never|will)\b)",
    _I,
)
_ADVERBS = r"(?:(?:probably|surely|always|certainly|definitely|then|also|usually|just) )*"
_WILL = (
    r"(?:will|is going to|are going to|[’']ll|might|may|could|would|always|keeps?|usually|probably|surely|is sure to"
    r"|are sure to|tends? to)"
)
_QUESTION_WORD = r"(?:why|how|what|when|where|who|if|whether|about|which)\b"
_ASKS = re.compile(
    rf"^.{{0,40}}?(?:\b|(?=[’'])){_WILL} {_ADVERBS}(?:asks?|asking|wants? to know|wonder)\b(?: me| us)?[:,]?"
    r" *(?P<what>.+)$"
    rf"|^.{{0,30}}?\b(?:asks|asked|ask|wants? to know|wonders)(?: me| us)?[:,]? (?P<what_2>{_QUESTION_WORD}.*)$",
    _I,
)
_SAYS = re.compile(
    rf"^.{{0,40}}?(?:\b|(?=[’'])){_WILL} {_ADVERBS}(?:says?|saying|tells? me|telling me|claims?|complains?)(?: that)?"
    r"[:,]? (?P<what>.+)$"
    r"|^.{0,30}?\b(?:says|tells me|claims|complains|said|told me)(?: that)?[:,]? "
    r"(?P<what_2>(?:I|my|we|it|this|the|there|that)(?:[’']s)? .+)$",
    _I,
)
_MINE = re.compile(r"^(?:and |but |so |also |then )?(?:I|my|we|our)(?:[’'](?:m|ll|d|ve|re))?\b", _I)
_MEETING = re.compile(
    r"\b(?:practi[sc]e|rehearse|prepare|meeting|meet|talk(?:ing)?|speak(?:ing)?|lunch|coffee|dinner|call"
    r"|interview)\b",
    _I,
)
_COMES = re.compile(r"^you (?:will |are )?(?:come|call|visit|arrive|coming|calling|visiting|arriving)\b", _I)
"""When and where we talk, which is no line of theirs."""
_OF_A_THIRD = re.compile(r"^(?:and |but |so )?(?:she\b.*\bhim|he\b.*\bher)\b", _I)
"""“She was married to him”: somebody else is in it, whose place nobody can take."""
_WANTED = re.compile(
    r"^(?:I|We)(?:[’']d| would)?(?: \w+ly)? (?:want|would like|would love|hope|expect|wish)(?P<to> to| for)?"
    r" (?P<what>.+)\.$",
    _I,
)
_NEEDED = re.compile(
    r"^(?:I|we)(?:[’'](?:m|re))?(?: also| still| really)? (?:need|could use|(?:am )?looking for|short of"
    r"|have no) ",
    _I,
)
_OF_A_KIND = re.compile(
    r"^you are from |^you are (?:(?:so|very|too|really|a bit|quite) )?[a-z-]+$|^you are (?:my|the|an?) [\w -]{2,20}$",
    _I,
)
"""What one is (“famous”, “the CEO”), which nobody says of themselves out of the blue."""


@dataclass
class Read:
    """What the lines came to: by the place of the other among ``others`` what is theirs, and what is mine."""

    lines: dict[int, list[str]] = field(default_factory=dict)
    needs: dict[int, str] = field(default_factory=dict)
    wants: dict[int, str] = field(default_factory=dict)
    wishes: dict[int, str] = field(default_factory=dict)
    manners: dict[int, str] = field(default_factory=dict)
    asks: list[tuple[int, str]] = field(default_factory=list)
    aims: list[str] = field(default_factory=list)
    in_mind: list[str] = field(default_factory=list)
    setting: list[str] = field(default_factory=list)
    left_out: bool = False
    """Whether I meant to harm somebody, which is no part of it."""
    angry: bool = False
    """Whether I wrote of anger, which can be said calmly."""
    hurt: bool = False
    """Whether somebody hurts or threatens me."""


def typed(text: str) -> list[str]:
    """The sentences of ``text``, shouting lowered; what is said to a program is left out."""
    found: list[str] = []
    for raw in text.splitlines():
        line = clean_line(raw)
        letters = [char for char in line if char.isalpha()]
        if len(letters) > 8 and sum(char.isupper() for char in letters) > 0.8 * len(letters):
            line = line.lower()
        line = _SHORT.sub(lambda found: f"{found[1]}'{found[2]}", line)
        line = re.sub(r"\bi(?=[’'](?:m|ll|d|ve)\b|\s|$)", "I", line)
        for start, end in sentences(line):
            found.append(line[start : end + 1].strip(" .!") if line[end : end + 1] == "?" else line[start:end].strip())
    return [part for part in found if part and not speaks_to_a_program(part)]


def read(parts: Sequence[str], others: Sequence[Other]) -> Read:
    """What the sentences ``parts`` say of ``others``, and of me."""
    found = Read()
    for part in parts:
        label = _LABEL.match(part)
        part = _spelled(label["label"].lower(), part[label.end() :]) if label else part
        subject = ""
        for raw in _JOINT.split(_HARD_LEAD.sub("", part)):
            piece = raw.strip(" ,")
            if subject and _begins_with_verb(piece):
                piece = f"{subject} {piece}"
            subject = _subject(piece, others)
            kept = _without_harm(piece, found)
            if kept:
                _take(kept, others, found)
    return found


def _without_harm(piece: str, found: Read) -> str:
    """What may be rehearsed of ``piece``: the first half of “talk to him and hit him”, nothing of a blow alone."""
    if harm.hurts_me(piece):
        found.hurt = True
        return ""
    meant = harm.meant(piece)
    if meant is None and not harm.hates(piece):
        return piece
    found.left_out |= meant is not None
    found.angry |= harm.angry(piece)
    before = _LINK.match(piece[: meant.start()]) if meant else None
    return before["what"] if before and aim_of(before["what"]) else ""


_LINK = re.compile(r"^(?P<what>.{8,}?),?(?: (?:and|then|or|to))+ $", _I)


def _spelled(label: str, rest: str) -> str:
    """“Goal: stay calm” as a sentence: “I want to stay calm”."""
    if re.search(r"goal|aim|i want", label):
        return (
            rest
            if _MINE.match(rest)
            else f"I want to {rest.removeprefix('to ')[:1].lower()}{rest.removeprefix('to ')[1:]}"
        )
    if "ask" in label or "question" in label:
        return f"They will ask: {rest}"
    if label.endswith(("wants", "want")):
        return f"They want {rest[:1].lower()}{rest[1:]}"
    return rest


def _subject(piece: str, others: Sequence[Other]) -> str:
    """Whom a second half without a subject goes on about."""
    mention = next((one.mention(piece) for one in others if one.begins(piece)), None)
    if mention is not None:
        return mention or piece.split(" ")[0].split("'")[0].split("’")[0]
    return "I" if _MINE.match(piece) else ""


def _begins_with_verb(piece: str) -> bool:
    first = piece.split(" ")[0].lower()
    return verbs.second_person(first) is not None or first in _MORE_VERBS


_MORE_VERBS = frozenset("don't don’t can't can’t cannot am always want need have".split())


def _take(piece: str, others: Sequence[Other], found: Read) -> None:
    place = next((n for n, one in enumerate(others) if one.begins(piece)), None)
    asked, said = _ASKS.match(piece), _SAYS.match(piece)
    if place is None and (_MINE.match(piece) or aim_of(piece)):
        _of_mine(piece, others, found)
    elif asked:
        question = _question(asked["what"] or asked["what_2"])
        if question:
            found.asks.append((place or 0, question))
    elif place is not None and fold(others[place].mention(piece)) == fold(piece):
        return
    elif said:
        if not re.match(r"(?:she|he|they)\b", said["what"] or said["what_2"], _I):
            found.lines.setdefault(place or 0, []).append(as_they_say(said["what"] or said["what_2"]))
    elif place is not None:
        _of_theirs(piece, others[place], place, found, ours=len(others) > 1 and piece.lower().startswith("they"))
    elif not re.search(r"\b(?:I|me|my|you|your)\b", piece) and len(content_words(piece)) > 1 and len(found.setting) < 2:
        found.setting.append(piece)


def _of_theirs(piece: str, other: Other, place: int, found: Read, *, ours: bool) -> None:
    manner = manner_of(piece)
    if manner and not re.search(r"\bI\b|\bthinks?\b", piece):
        found.manners.setdefault(place, manner)
        return
    clause = _turned(piece, other)
    if clause is None or len(clause.split()) > LONGEST or _OF_A_KIND.match(clause):
        return
    if re.search(r"\b(?:she|he|they)\b", clause, _I) or other.named(clause) or _OF_A_THIRD.match(piece):
        return
    if _COMES.match(clause):
        found.setting.append(as_they_say(piece))
        return
    line = as_they_say(clause, ours=ours)
    wanted = _WANTED.match(line)
    if _NEEDED.match(line) and place not in found.needs:
        found.needs[place] = line
        return
    if wanted and place not in found.wants:
        found.wants[place] = f"{'to ' if wanted['to'] == ' to' else ''}{wanted['what']}"
        found.wishes[place] = line
    found.lines.setdefault(place, []).append(line)


def _turned(piece: str, other: Other) -> str | None:
    """The clause facing them; also of a verb in the past that no list has (“rejected my proposal”)."""
    clause = to_you(piece, other.person)
    if clause is not None:
        return clause
    mention = other.mention(piece)
    rest = piece[len(mention) :].strip() if mention else re.sub(r"^(?:she|he|they) ", "", piece, flags=_I)
    return f"you {rest}" if re.match(r"[a-z]{3,}ed [a-z]", rest) and not mention.endswith("s") else None


def _question(what: str) -> str | None:
    """“why I left” as they would ask it: “May I ask why you left?”; None where it is no question."""
    what = what.strip(" .!“”\"'")
    if what.endswith("?"):
        return what[:1].upper() + what[1:]
    turned = re.sub(r"\bwe\b", "you", re.sub(r"\bour\b", "your", as_they_say(what).rstrip(".")))
    turned = turned[:1].lower() + turned[1:]
    first = turned.split(" ")[0]
    if first in ("why", "how", "what", "when", "where", "who", "which"):
        return f"May I ask {turned}?"
    if first in ("if", "whether"):
        return f"Can you tell me {turned}?"
    return f"Tell me {turned}." if first == "about" else None


_LEAD = re.compile(r"^(?:and|but|so|also|then) ", _I)
_THING = re.compile(r"(?:an?|the|my|our|his|her|their)\b", _I)
"""The beginning of what is nothing to do: “I have to a funeral”."""
_TO_A_FUNERAL = re.compile(
    r"^(?:go|come|be|attend|travel|fly|drive)\b(?: \w+){0,4}? (?:funeral|burial|wake"
    r"|memorial)(?: service)?(?: and|,| to|$)\s*",
    _I,
)


def _of_mine(piece: str, others: Sequence[Other], found: Read) -> None:
    aim = aim_of(piece)
    if grief.grieving(piece):
        aim = _TO_A_FUNERAL.sub("", aim) if aim else None
        if not aim or _THING.match(aim):
            found.setting.append(as_they_say(_LEAD.sub("", piece)))
            return
    if aim and not _THING.match(aim):
        told = as_they_say(re.sub(r"^not ", "do not ", aim.strip(" ?")))
        found.aims.append(told)
    elif not (_MEETING.search(piece) and any(one.named(piece) for one in others)):
        told = as_they_say(_LEAD.sub("", piece))
        found.in_mind.append(f"{IN_MIND}{told[:1].lower()}{told[1:]}")
