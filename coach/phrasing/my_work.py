"""What my profile says that I do, and what I am after, as I would say it aloud; nothing where it cannot be said so.

Profiles hold verbs, nouns, whole sentences and other languages. A clause is made only where a rule knows the form: it
is better to leave something out than to say “I can help with Looking for work”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.language import verbs
from coach.language.english import mostly_english, small_words
from coach.language.statements import sentences
from coach.phrasing.mine import begins_with_doing, is_act, is_done, lowered
from coach.phrasing.trades import is_field, is_trade

_LONGEST = 25
"""Words that can be said in one breath."""
_NO_SPEECH = re.compile(r"[?{}<>|=]|https?:|www\.|\w@\w")
_NOTHING = re.compile(r"(?:nothing|none|n/?a|tbd|to ?do|unknown|various|private|secret|-+)\b.*", re.I)
_LEAD = re.compile(r"^(?:(?:currently|presently|at the moment|right now|now|these days)\b,?|(?:work|job):)\s*", re.I)
_WHOLE = re.compile(r"^(?:I(?:[’']m|[’']ve|[’']d)?|we|(?:my|our) [\w’' -]{1,40}? (?:is|are)) \S", re.I)
_STATE = re.compile(
    r"^(?:(?:semi-)?retired|unemployed|self-employed|freelance|out of work|jobless|(?:in )?between jobs"
    r"|part-time|on \w+|at \w+|in \w+|with (?:the|an?) \w+|off work|working|looking|searching|trying|learning"
    r"|studying|training|retraining|taking|living|raising|preparing|finishing|starting|doing|applying"
    r"|recovering|caring|volunteering|freelancing)\b",
    re.I,
)
_HEAD = re.compile(
    r"\s*(?:[,;:(/&+]|\b(?:at|in|for|of|with|on|from|who|that|and|by|to|near|since|turned|working|looking|based)\b).*",
    re.I | re.S,
)
_ARTICLE = re.compile(r"^(?:an?|the) ", re.I)
_INSIDE = re.compile(r" (?:an?|the|my|our|their|his|her|some|your|its|these|those)\b", re.I)
_NO_ARTICLE = re.compile(r"^(?:(?:deputy |co-)?(?:head|director|chair|president|dean) of|[CV][A-Z]?[OP]\b)", re.I)
_WORKS = re.compile(r"^(?:work|study|volunteer|research|intern) (?:at|in|for|on|with|as|from|to|near)\b", re.I)
_ABSTRACT = re.compile(r"(?:tion|sion|ment|ance|ence|ism|ity|ing)$", re.I)
_ALSO_DOING = re.compile(r"(?:\band|,|&) (?:\w+ )?\w{2,}ing\b", re.I)
_PEOPLES = re.compile(r"^(?:[A-Z]\w*(?:ish|ese|ian|ean)|German|French|Dutch|Czech|Arab\w*|Greek|Thai)\b")
_WANTS = re.compile(
    r"^(?:I )?(?P<how>wants?|would like|would love|hopes?|plans?)(?: to)? (?=\w)|^I[’']d (?:like|love) to ", re.I
)


def what_i_do(does: str) -> str:
    """My work as a clause: “data engineer at Altglas” → “I am a data engineer at Altglas”; "" when none can be made."""
    return next(filter(None, map(_work, _spoken(does))), "")


def what_i_am_after(goals: Sequence[str]) -> str:
    """The first of my goals as a clause: “Learn French” → “I would like to learn French”; "" when none can be made."""
    return next(filter(None, (_goal(part) for goal in goals for part in _spoken(goal))), "")


def _spoken(text: str) -> Iterator[str]:
    """The sentences that can be said aloud in English."""
    for start, end in sentences(text):
        part = " ".join(text[start:end].split())
        speech = not _NO_SPEECH.search(part) and not _NOTHING.fullmatch(part)
        if speech and len(part.split()) <= _LONGEST and mostly_english(part):
            yield part


def _work(text: str) -> str:
    text = _LEAD.sub("", text)
    if _WHOLE.match(text):
        return f"{text[:1].upper()}{text[1:]}"
    return _trade(text) or _state(text) or _doing(text) or _ing(text) or _field(text)


def _trade(text: str) -> str:
    """“nurse on a children's ward” → “I am a nurse on a children's ward”."""
    text = re.sub(r"^(?:am|is) (?=an? )", "", text)
    bare = _ARTICLE.sub("", text)
    head = _HEAD.sub("", bare)
    if not head or _INSIDE.search(f" {head}"[1:]) or len(head.split()) > 5:
        return ""
    if not is_trade(head.split()[-1], sure=bool(small_words(text)) or (head.islower() and " " not in head)):
        return ""
    said = bare if _PEOPLES.match(bare) or re.match(r"\w+ [A-Z]", bare) else lowered(bare)
    if text.lower().startswith("the "):
        return f"I am the {said}"
    return f"I am {said}" if _NO_ARTICLE.match(bare) else f"I am {verbs.article(said)} {said}"


def _state(text: str) -> str:
    if re.match(r"^for (?:an?|the|my)\b", text, re.I):
        return f"I work {lowered(text)}"
    return f"I am {lowered(text)}" if _STATE.match(text) else ""


def _doing(text: str) -> str:
    """“teach maths to adults”, “teaches maths”, “taught maths” → “I teach …”."""
    first, _, rest = text.partition(" ")
    if is_done(text) or text.lower().startswith("used to "):
        return f"I {lowered(text)}"
    if _WORKS.match(text) or (rest and is_act(text)) or _tests_things(text):
        return f"I {lowered(text)}"
    form = verbs.second_person(first)
    unlisted = verbs.unlisted(first.lower()) if form is None else None
    if unlisted and (begins_with_doing(rest) or is_act(f"{unlisted} the")):
        form = unlisted
    if not form or not rest or form == first.lower():
        return ""
    kept = verbs.agree_rest(f"you {form} {rest}").removeprefix(f"you {form}")
    return f"I {'am' if form == 'are' else 'was' if form == 'were' else form}{kept}"


def _tests_things(text: str) -> bool:
    """Whether words that may be a thing or a doing are one here: “test software”, not “test automation”."""
    return is_act(f"{text}s") and not _ABSTRACT.search(_HEAD.sub("", text))


def _ing(text: str) -> str:
    """“restoring old violins” → “I restore old violins”, “nursing” → “I work in nursing”."""
    first, _, rest = text.partition(" ")
    if not re.fullmatch(r"[A-Za-z]{2,}ing", first) or first.lower() in ("thing", "spring", "string", "king"):
        return ""
    if not _HEAD.sub("", rest) or _ABSTRACT.search(_HEAD.sub("", rest)):
        bare = _bare(first) if rest.startswith(("at ", "in ", "for ")) and first.lower() == "teaching" else None
        return f"I {bare} {rest}" if bare else f"I work in {lowered(text)}"
    bare = _bare(first)
    if bare and not _ALSO_DOING.search(rest):
        return f"I {bare} {rest}"
    return f"My work is {lowered(text)}"


def _bare(word: str) -> str | None:
    """“restoring” → “restore”, “running” → “run”; None where it is no doing that is known."""
    stem = word.lower().removesuffix("ing")
    forms = (stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else "", f"{stem[:-1]}ie")
    return next((form for form in forms if form and is_act(f"{form} the")), None)


def _field(text: str) -> str:
    return f"I work in {lowered(text)}" if is_field(_HEAD.sub("", text)) else ""


def _goal(text: str) -> str:
    text = re.sub(r"^to (?=\w)", "", text, flags=re.I)
    wants = _WANTS.match(text)
    if wants:
        rest = text[wants.end() :].removeprefix("to ")
        return f"I would like to {lowered(rest)}" if is_act(rest) else ""
    first, _, rest = text.partition(" ")
    if rest and is_act(text):
        return f"I would like to {lowered(text)}"
    bare = _bare(first) if rest and first.lower().endswith("ing") and not _ALSO_DOING.search(rest) else None
    return f"I would like to {bare} {rest}" if bare else ""
