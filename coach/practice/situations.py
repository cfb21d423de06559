"""“My real situation”: a few typed lines, read by rules into a scene.

Whatever is said of the other becomes theirs to say, whatever is said of me an objective. Typed text is data: a line
that orders a program about is left out.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from coach.domain.practice import Character, Line, Scene, Skill, Telling
from coach.language.english import reads_as_english
from coach.language.lines import clean_line
from coach.language.statements import sentences
from coach.language.words import content_words, fold
from coach.phrasing.address import to_you
from coach.phrasing.as_they_say import as_they_say
from coach.practice.company import Other, others_in
from coach.reading.orders import speaks_to_a_program

LONGEST = 25
"""Words of a line that is still easily said."""
_I = re.IGNORECASE
_LABEL = re.compile(
    r"^(?P<label>who|with|person|(?:what )?(?:she|he|they|[\w ]{1,20}) wants?|wants?|(?:my )?goals?|what i want|i want"
    r"|aim|(?:what makes it |what is |the )?(?:hard|difficult)(?: part)?|problem|worry|difficulty|where|when|setting"
    r"|situation|context|they will ask|(?:s?he|they)[’']?(?:ll| will) ask|asks?|question)\s*[:=–-]\s+",
    _I,
)
_HARD_LEAD = re.compile(
    r"^(?:and |but |so )?(?:(?:what|the thing that) (?:makes|will make) it (?:so )?(?:hard|difficult|tricky)"
    r"(?: for me)? (?:is|are)|(?:the )?(?:hard|difficult|tricky) (?:part|thing) is"
    r"|(?:the )?(?:problem|trouble|worry|thing|issue) is"
    r"|it(?:[’']s| is) (?:hard|difficult|tricky),? (?:because|since|as))(?: that)?[:,]?\s+",
    _I,
)
_PARTS = re.compile(
    r"(?:,\s*|\s+)(?:because|since|but|and|while|so|who|though|although)\s+(?=(?:she|he|they|I)(?:[’'](?:s|ll|re|m|d|ve))?\b)"
    r"|,\s+(?=(?:she|he|they|I)(?:[’'](?:s|ll|re|m|d|ve))?\s)",
    _I,
)
_ASK = re.compile(
    r"^(?P<who>.{0,40}?)\b(?:will|is going to|are going to|[’']ll|might|may|could|always|keeps?|usually|probably|surely"
    r"|is sure to|are sure to|tends to)\b(?: (?:probably|surely|always|certainly|definitely|then|also))*"
    r" (?:asks?|asking|wants? to know|wonder)\b(?: me| us)?[:,]? *(?P<what>.+)$"
    r"|^(?P<who_2>.{0,30}?)\b(?:asks|ask|wants to know|wonders)(?: me| us)?[:,]? (?P<what_2>(?:why|how|what|when|where"
    r"|who|if|whether|about|which)\b.+)$",
    _I,
)
_MINE = re.compile(r"^(?:and |but |so |also |then )?(?:I|my|me|we|our)(?:[’'](?:m|ll|d|ve|re))?\b", _I)
_AIM = re.compile(
    r"^(?:and |but |so |also |then )?(?:I|we)(?:[’']d| would)? (?:just |really |only |also )?"
    r"(?:want|like|love|need|have|hope|plan|intend|wish|ought|mean|am going|[’']m going|am supposed|must|should|will)"
    r"(?: to)? (?P<what>(?!to\b)\w.+)$"
    r"|^(?:and |so )?(?:I[’']m|I am) (?:going|trying|hoping|planning|about|supposed) to (?P<what_2>.+)$"
    r"|^(?:and |so )?(?:I must|I should|I[’']ll|I will|I gotta|I[’']ve got to|I have got to) (?P<what_3>.+)$"
    r"|^(?:my|our) (?:goal|aim|plan|hope) is to (?P<what_4>.+)$",
    _I,
)
_VERB_FIRST = re.compile(r"^(?:not |never |finally |just )?[a-z]+", _I)
_MEETING = re.compile(
    r"\b(?:practi[sc]e|rehearse|prepare|meeting|meet|talk(?:ing)?|speak(?:ing)?|lunch|coffee|dinner|call|interview)\b",
    _I,
)
_MANNERS = (
    (re.compile(r"\b(?:interrupt\w*|cuts? (?:me|people|everybody) off)\b", _I), "fast, and cut in"),
    (re.compile(r"\btalks? (?:a lot|too much|all the time|fast|non-?stop)\b|\bchatty\b", _I), "fast and at length"),
    (
        re.compile(r"\b(?:shy|quiet|reserved|says? little|few words|silent|introvert\w*|awkward)\b", _I),
        "quietly, in few words",
    ),
    (re.compile(r"\b(?:busy|no time|little time|in a hurry|rush\w*|stressed)\b", _I), "in a hurry, in short sentences"),
    (
        re.compile(
            r"\b(?:angry|short-tempered|impatient|gets? (?:loud|mad|defensive|annoyed|upset|impatient)|rude|blunt|harsh"
            r"|strict|shouts?|yells?|cold|grumpy|difficult|stern)\b",
            _I,
        ),
        "bluntly and a little impatiently",
    ),
    (re.compile(r"\b(?:friendly|kind|warm|nice|easy-?going|relaxed|patient)\b", _I), "warmly and at ease"),
)
_WANTED = re.compile(
    r"^I(?:[’']d| would)?(?: \w+ly)? (?:want|like|love|hope|expect|wish)(?P<to> to| for)? (?P<what>.+)\.$", _I
)
_NEEDED = re.compile(
    r"^I(?:[’']m)?(?: also| still| really)? (?:need|could use|(?:am )?looking for|short of|(?:have )?no(?:body|one) )",
    _I,
)
_EMPTY = (
    Telling("work", "That is a long story. Where should I begin?", ("work", "job", "do for", "company")),
    Telling("other things", "I will gladly tell you. What would you like to know?", ("tell me", "else", "new", "how")),
)


@dataclass
class _Read:
    """What the lines came to, so far."""

    lines: dict[int, list[str]] = field(default_factory=dict)
    needs: dict[int, str] = field(default_factory=dict)
    wants: dict[int, str] = field(default_factory=dict)
    manners: dict[int, str] = field(default_factory=dict)
    asks: list[tuple[int, str]] = field(default_factory=list)
    objectives: list[str] = field(default_factory=list)
    setting: list[str] = field(default_factory=list)


def scene_of(text: str) -> Scene:
    """The scene that the typed ``text`` tells of; one with few words where it is not understood."""
    scene_id = f"mine-{hashlib.sha256(text.encode()).hexdigest()[:10]}"
    parts = _typed(text)
    whole = " ".join(parts)
    others = others_in(whole)
    read = _Read()
    understood = bool(parts) and reads_as_english(whole)
    for part in parts if understood else ():
        _read(part, others, read)
    if not understood and whole:
        read.objectives.append(f"In your words: “{_short(whole)}”")
    characters = tuple(_character(place, other, read) for place, other in enumerate(others))
    told = any(one.tells is not _EMPTY for one in characters)
    who = " and ".join(other.role or other.name for other in others)
    return Scene(
        id=scene_id,
        title=f"A talk with {who}",
        situation=_situation(others, read, told=told),
        characters=characters,
        difficulty=2,
        skills=(Skill.ASKING, Skill.LISTENING, Skill.BEING_PLAIN, Skill.LEAVING),
        objectives=tuple(
            dict.fromkeys((*read.objectives[:5], "Ask one thing about their side.", "Leave with a warm word."))
        ),
        success="You said what you came to say, asked about their side, and left in a friendly way.",
        opening=(Line(characters[0].name, "Hello. You wanted to talk?" if read.objectives else "Hello."),),
        asks=tuple(Line(characters[place].name, line) for place, line in dict.fromkeys(read.asks)),
        fit=True,
        known=any(other.known for other in others),
        practices=("000-12",),
    )


def _typed(text: str) -> list[str]:
    """The sentences of ``text`` on clean lines, shouting lowered, without orders to a program."""
    found: list[str] = []
    for raw in text.splitlines():
        line = clean_line(raw)
        letters = [char for char in line if char.isalpha()]
        if len(letters) > 8 and sum(char.isupper() for char in letters) > 0.8 * len(letters):
            line = re.sub(r"\bi\b", "I", line.lower())
        line = re.sub(r"\bi(?=[’'](?:m|ll|d|ve)\b|\s)", "I", line)
        found += [line[start:end].strip() for start, end in _with_marks(line)]
    return [part for part in found if part and not speaks_to_a_program(part)]


def _with_marks(line: str) -> list[tuple[int, int]]:
    """Spans of the sentences, each with the question mark that ends it."""
    return [(start, end + 1 if line[end : end + 1] == "?" else end) for start, end in sentences(line)]


def _read(part: str, others: list[Other], read: _Read) -> None:
    label = _LABEL.match(part)
    if label:
        part = _spelled(label["label"].lower(), part[label.end() :])
    part = _HARD_LEAD.sub("", part)
    for piece in _PARTS.split(part):
        _read_piece(piece.strip(" ,"), others, read)


def _spelled(label: str, rest: str) -> str:
    """“Goal: stay calm” as a sentence: “I want to stay calm”."""
    if re.search(r"goal|aim|i want", label):
        return (
            rest
            if _MINE.match(rest)
            else f"I want {'' if rest.startswith('to ') else 'to '}{rest[:1].lower()}{rest[1:]}"
        )
    if "ask" in label or label == "question":
        return f"They will ask: {rest}"
    if re.search(r"wants?$", label):
        return f"They want {rest[:1].lower()}{rest[1:]}"
    return rest


def _read_piece(piece: str, others: list[Other], read: _Read) -> None:
    place = next((n for n, one in enumerate(others) if one.begins(piece)), None)
    asked = _ASK.match(piece)
    if asked and not _MINE.match(piece):
        line = _question(asked["what"] or asked["what_2"])
        if line:
            read.asks.append((place or 0, line))
        return
    if place is not None:
        _of_theirs(piece, others[place], place, read)
    elif _MINE.match(piece):
        objective = _objective(piece, others)
        if objective:
            read.objectives.append(objective)
    elif not re.search(r"\b(?:I|me|my|you|your)\b", piece) and len(content_words(piece)) > 1 and len(read.setting) < 2:
        read.setting.append(piece)


def _of_theirs(piece: str, other: Other, place: int, read: _Read) -> None:
    manner = next((said for pattern, said in _MANNERS if pattern.search(piece)), None)
    if manner:
        read.manners[place] = manner
        return
    clause = to_you(piece, other.person)
    if clause is None or len(clause.split()) > LONGEST or re.search(r"\b(?:she|he|they)\b", clause, _I):
        return
    line = as_they_say(clause)
    wanted = _WANTED.match(line)
    if _NEEDED.match(line) and place not in read.needs:
        read.needs[place] = line
        return
    if wanted and place not in read.wants:
        read.wants[place] = f"{'to ' if (wanted['to'] or '').strip() == 'to' else ''}{wanted['what']}"
    read.lines.setdefault(place, []).append(line)


def _question(what: str) -> str | None:
    """“why I left” as they would ask it: “May I ask why you left?”"""
    what = what.strip(" .!“”\"'")
    if what.endswith("?"):
        return what[:1].upper() + what[1:]
    turned = as_they_say(what).rstrip(".")
    turned = turned[:1].lower() + turned[1:]
    first = turned.split(" ")[0]
    if len(turned.split()) < 2 and first not in ("why", "how"):
        return None
    if first in ("why", "how", "what", "when", "where", "who", "which"):
        return f"May I ask {turned}?"
    if first in ("if", "whether"):
        return f"Can you tell me {turned}?"
    if first == "about":
        return f"Tell me {turned}."
    if first in ("for", "to"):
        return None
    return None


def _objective(piece: str, others: list[Other]) -> str | None:
    aim = _AIM.match(piece)
    what = next((part for part in aim.groups() if part), None) if aim else None
    if what is None and _MEETING.search(piece) and any(one.named(piece) for one in others):
        return None
    turned = as_they_say(what or piece).rstrip(".")
    return f"{turned}." if what else f"Keep in mind: {turned[:1].lower()}{turned[1:]}."


def _character(place: int, other: Other, read: _Read) -> Character:
    lines = read.lines.get(place, [])
    tells = tuple(Telling("what they said", line, _cues(line)) for line in lines) or _EMPTY
    return Character(
        name=other.name,
        role=other.role or "somebody you told the coach about",
        manner=read.manners.get(place, "in short, plain sentences"),
        wants=read.wants.get(place, "to hear what you have to say"),
        tells=tells,
        hides=read.needs.get(place, ""),
        helped_by=_cues(read.needs[place]) if place in read.needs else (),
        thanks="That would help me. Thank you." if place in read.needs else "",
        farewell="Good that we talked.",
    )


def _cues(line: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(word).removesuffix("s") for word in content_words(line) if len(word) > 3))


def _situation(others: list[Other], read: _Read, *, told: bool) -> str:
    who = " and ".join(other.role or other.name for other in others)
    setting = "".join(f" {part[:1].upper()}{part[1:].rstrip('.')}." for part in read.setting)
    rest = "" if told else " What you typed holds little that they could say, so they say what anybody might."
    return f"You talk with {who}.{setting}{rest}"


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) <= 40 else f"{' '.join(words[:40])} …"
