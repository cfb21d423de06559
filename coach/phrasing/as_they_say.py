"""“You are weighing Dagster” → “I'm weighing Dagster.”: a clause that faces somebody, as they would say it themselves.

The other way round for what speaks of me: “you lent me a book” → “I lent you a book.”
"""

from __future__ import annotations

import re

from coach.language import verbs

_TOKEN = re.compile(
    r"\b(?:you[’'](?P<short>re|ve|ll|d)|(?P<you>yourself|yours|your|you)"
    r"|I[’'](?P<my_short>m|ve|ll|d)|(?P<me>I|myself|mine|my|me|us))\b",
    re.I,
)
_TURNED = {
    "yourself": "myself",
    "yours": "mine",
    "your": "my",
    "i": "you",
    "me": "you",
    "us": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
}
_SHORT = {"re": "I'm", "ve": "I've", "ll": "I'll", "d": "I'd"}
_MY_SHORT = {"m": "you're", "ve": "you've", "ll": "you'll", "d": "you'd"}
_AFTER_ME = (
    (re.compile(r"\bI are not\b"), "I'm not"),
    (re.compile(r"\bI aren[’']t\b"), "I'm not"),
    (re.compile(r"\bI are\b"), "I'm"),
    (re.compile(r"\bI (?P<how>also|now|still|just|currently|really|always|often|already|soon) are\b"), r"I'm \g<how>"),
    (re.compile(r"\bI weren[’']t\b"), "I wasn't"),
    (re.compile(r"\bI were\b"), "I was"),
    (re.compile(r"\byou am\b"), "you are"),
    (re.compile(r"\byou was\b"), "you were"),
    (re.compile(r"\byou (?P<did>am|was)n[’']t\b"), "you weren't"),
    (re.compile(r"\bI think (?P<of>about|of)\b"), r"I'm thinking \g<of>"),
    (re.compile(r"\bI (?P<how>(?:currently |also |now )?)learn (?=the |to |[A-Z])"), r"I'm \g<how>learning "),
)
_JOINED_BE = re.compile(r"(?P<joint>\b(?:and|but|or)(?: (?:also|now|still|just|currently))?|,) (?P<be>are|were)\b")
_BEFORE_OBJECT = re.compile(
    r"\b(?:to|for|with|of|about|at|from|by|on|behind|near|after|before|without|between|around|like|than|as"
    r"|let|lets|helps?|makes?|gives?|gave|tells?|told|shows?|showed|asks?|asked|sends?|sent|calls?|taught|wakes?|keeps?"
    r"|takes?|took|brings?|brought|lent|worries|bothers?|needs?|wants?|likes?|loves?|pays?|drives?) $",
    re.I,
)


def as_they_say(clause: str, *, ours: bool = False) -> str:
    """The sentence that somebody would say of themselves where ``clause`` faces them (“you …”, “your …”).

    ``ours`` says that more than one are meant: “Our DAGs are flaky.”, “We make software.”
    """
    turned = _TOKEN.sub(lambda found: _turned(found, clause), clause.strip(" .,;"))
    for pattern, full in _AFTER_ME:
        turned = pattern.sub(full, turned)
    if turned.startswith("I"):
        turned = _JOINED_BE.sub(
            lambda found: f"{found['joint']} {'am' if found['be'] == 'are' else 'was'}",
            turned,
        )
    if ours:
        turned = re.sub(r"^my\b", "our", re.sub(r"^I(?![’'\w])", "we", re.sub(r"^I[’']m\b", "we're", turned)))
    return f"{turned[:1].upper()}{turned[1:]}."


def _turned(found: re.Match[str], clause: str) -> str:
    if found["short"]:
        return _SHORT[found["short"].lower()]
    if found["my_short"]:
        return _MY_SHORT[found["my_short"].lower()]
    word = (found["you"] or found["me"]).lower()
    if word != "you":
        return _TURNED[word]
    return "I" if _is_subject(clause[: found.start()], clause[found.end() :]) else "me"


def _is_subject(before: str, after: str) -> bool:
    """Whether “you” does something here, rather than having it done: “you swim”, “it helps you sleep”."""
    if not before.strip():
        return True
    following = re.match(r"[\w’']+", after.lstrip())
    if following is None or _BEFORE_OBJECT.search(before):
        return False
    word = following.group().lower()
    plural = verbs.second_person(word) or verbs.bare_form(word)
    return plural is not None or word in ("are", "were", "do", "have") or verbs.is_adverb(word)
