"""What went well in a talk, with the exact words: the same care as for what may be tried otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from coach.checks.self_intro import beyond_profile
from coach.domain.practice import Scene, Turn
from coach.domain.profile import Profile
from coach.language.statements import statements
from coach.language.words import stem, stems
from coach.practice.acts import Act
from coach.practice.closing import closing
from coach.practice.cues import cue, is_need, reveals
from coach.practice.exchanges import Exchange
from coach.practice.finding_faults import Noticed, exact
from coach.practice.moves import read_move
from coach.practice.noticing import spoken
from coach.practice.saying_back import told_in
from coach.practice.signs import Sign

_TELLS = re.compile(r"^\W*(?:\w+, )?(?:did|do|have) you (?:know|hear|heard) (?:that|about)\b|\bremember\?$", re.I)
"""Questions that only tell."""
_ANEW = re.compile(
    r"\bwhen you(?:['’]re| are) not\b|\b(?:apart|aside) from\b|\bsomething (?:completely )?different\b", re.I
)
"""What takes their words up only to leave them."""
_DUMMY = re.compile(
    r"\bis (?:it|this) (?:your|the) first\b|\bis it (?:far|late|always|often|okay|all right)\b"
    r"|\bhow(?: is|'s) it going\b|\bback then\b|\bone of these\b|^\W*it(?:['’]s| is)\b"
    r"|(?<!\bis)(?<!\bwas) that (?:you|we|I)\b",
    re.I,
)
"""“Is it your first time here?” points at nothing that was said."""
MOST = 5
"""Things that went well which are named: more would be read by nobody."""
_ABOUT_ME = re.compile(
    r"\b(?:and you(?=\W*$)|you do(?! (?:it|that|this)\b)|your (?:work|job|office|team|company|boss|week)|about you"
    r"|yourself|who are you|where do you work|what are you working|what brings you|do for a living|you work"
    r"|(?:is|how is|how's|how about) work)\b",
    re.IGNORECASE,
)
_MY_WORK = re.compile(
    r"\b(?:work|job|office|team|company|boss|you do(?! (?:it|that|this)\b)|living|working on)\b", re.IGNORECASE
)
_GLAD = re.compile(
    r"\b(?:I (?:(?:really|quite|also|still|just|mostly|do|did|even) )?(?:like|love|enjoy)|best part"
    r"|can(?:['’]t|not) complain|half the fun|fun|went well|good people|people are (?:good|kind|nice)|happy|glad|proud"
    r"|interesting)\b",
    re.IGNORECASE,
)
_DULLED = re.compile(
    r"\b(?:not|never|no|hardly|n['’]t (?!complain)|would|could|wish|only)\b|n['’]t (?!complain)|\?$", re.I
)
"""What takes a glad word back: “I am not happy there”."""
_SELF = re.compile(
    r"^(?:\W|hello|hi|hey|well|oh|good evening|now|today|,)*I(?:[’']m| am| work| look after| do| build| make"
    r"| help)?\b",
    re.I,
)
_SHORT = 25
_LISTENING = 12
"""Words up to which a first line is a hello."""


_THANKS = re.compile(r"^\W*(?:thanks|thank you)\b|\bI could listen to\b", re.I)
_NO_INTRO = re.compile(
    r"\b(?:don['’]t|do not|have to|need to|must|could|would|will)\b|\bI['’](?:ll|d)\b"
    r"|\bI(?:['’]m| am) (?:so |very |really |just )*(?:happy|glad|sorry|going|off|afraid|keeping|here|late|early)\b",
    re.I,
)
"""What says nothing of who I am, though it is about me."""
_UNASKED = re.compile(
    r"\bI(?:['’]m| am| can| work| look after| do| build| make| help| teach| run| study| play| sing| write"
    r"| like| love)\b",
    re.I,
)
"""What a sentence that nobody asked for has when it says who I am."""


def asked_about_me(one: Exchange) -> bool:
    """Whether they had just asked me about myself."""
    return one.asked and _ABOUT_ME.search(one.heard[-1].text) is not None


def asked_about_work(one: Exchange) -> bool:
    """Whether they had just asked me about my work."""
    return asked_about_me(one) and _MY_WORK.search(one.heard[-1].text) is not None


def praise(
    me: Profile, scene: Scene, turns: Sequence[Turn], talk: Sequence[Exchange], faults: Sequence[Noticed]
) -> list[Noticed]:
    """What went well, at most ``MOST``, in the order of the talk; no line that has something to try otherwise."""
    busy = {one.turn for one in faults}
    found = [*_with_the_need(turns, talk), *_about_me(me, talk), *_around(scene, talk), *_questions(talk)]
    once: dict[int, Noticed] = {}
    for one in found:
        if one.turn not in busy:
            once.setdefault(one.turn, one)
    return sorted(list(once.values())[:MOST], key=lambda one: one.turn)


def _with_the_need(turns: Sequence[Turn], talk: Sequence[Exchange]) -> Iterator[Noticed]:
    for number in reveals(turns):
        led = next((one for one in reversed(talk) if one.number < number and one.move.asks), None)
        if led and not led.move.leaving:
            yield Noticed(Sign.NEED_FOUND, exact(led, (*led.asks, *led.move.questions)[0]), led.number)
    offering = [one for one in talk if offers(one)]
    for one in offering:
        again = (one.move.leaving or one is talk[-1]) and one is not offering[0]
        if not again and fits(turns, one):
            yield Noticed(Sign.HELP_OFFERED, exact(one, offers(one)[0]), one.number)


def offers(one: Exchange) -> tuple[str, ...]:
    """The sentences of a line that offer something; thanks are none (“I could listen to you all day”)."""
    return tuple(part for part in one.move.offers if not _THANKS.search(part))


def fits(turns: Sequence[Turn], one: Exchange) -> bool:
    """Whether an offer of mine meets what somebody said they could use."""
    after = next((turn for turn in turns[one.number + 1 :] if not turn.mine), None)
    if after and after.act == Act.ACCEPT:
        return True
    if any(turn.act == Act.REVEAL for turn in turns):
        return False
    return any((told := cue(turn)) and is_need(told) and one.picks_up(told) for turn in one.before)


def _about_me(me: Profile, talk: Sequence[Exchange]) -> Iterator[Noticed]:
    for one in talk:
        intro = true_intro(me, one)
        if intro and asked_about_me(one):
            yield Noticed(Sign.TRUE_INTRO, intro, one.number)
        elif asked_about_work(one) and (glad := stayed_positive(one)):
            yield Noticed(Sign.STAYED_POSITIVE, glad, one.number)


def stayed_positive(one: Exchange) -> str | None:
    """The sentence that says something good of my work; None where there is none."""
    glad = (part for part in spoken(one.text) if _GLAD.search(part) and not _DULLED.search(part))
    return next(glad, None)


def true_intro(me: Profile, one: Exchange) -> str | None:
    """The statement that says who I am with what my profile tells; None where there is none."""
    mine = stems(" ".join(filter(None, (me.name, *me.statements()))))
    for part in (statement.text for statement in statements(one.text)):
        if _NO_INTRO.search(part) or any(part in said for said in (*one.move.offers, *one.move.leaving)):
            continue
        if not (asked_about_me(one) or _UNASKED.search(part)):
            continue
        short = len(part.split()) <= _SHORT and _SELF.match(part) and not part.endswith("?")
        if short and not mine.isdisjoint(stems(part)) and not beyond_profile(part, me):
            return part
    return None


def _around(scene: Scene, talk: Sequence[Exchange]) -> Iterator[Noticed]:
    """How I came, let them talk, and left."""
    end = closing(talk)
    if end and end.warm and end.said:
        where = next((one for one in reversed(talk) if end.warm in one.text), end.last)
        yield Noticed(Sign.GRACEFUL_EXIT, end.warm, where.number)
    if scene.circle and talk and talk[0].move.words <= _LISTENING and not talk[0].opens_topic:
        yield Noticed(Sign.JOINED, talk[0].text.strip(), talk[0].number)
    for one, later in pairwise(talk):
        if one.move.silent and one.heard and not one.asked and any(map(told_in, later.heard)):
            yield Noticed(Sign.GAVE_ROOM, one.text.strip(), one.number)


def follow_up(one: Exchange) -> str | None:
    """The question of mine that stays with something they told, to whoever told it; None where there is none.

    Stricter than what keeps a question from being a hop: they must have told it, in these words or just now.
    """
    asked = [part for part in one.asks if not (_TELLS.search(part) or _ANEW.search(part) or part in one.move.offers)]
    if not asked or one.move.orders:
        return None
    told = " ".join(part for turn in one.before for part in told_in(turn))
    names = {turn.speaker for turn in one.before}
    just = any(map(told_in, one.heard))
    for part in asked:
        line = replace(one, text=part, move=read_move(part))
        words = line.names_of(told) - {stem(name) for name in names}
        points = just and line.picks_up("") and not _DUMMY.search(part)
        if words or points:
            return part
    return None


def _questions(talk: Sequence[Exchange]) -> Iterator[Noticed]:
    """Questions that stay with an answer, those with their words first; where there are none, an open one."""
    following = [(one, part) for one in talk if (part := follow_up(one))]
    for one, part in sorted(following, key=lambda pair: not pair[0].open_questions):
        yield Noticed(Sign.FOLLOW_UP, exact(one, part), one.number)
    if not following:
        yield from (
            Noticed(Sign.OPEN_QUESTION, exact(one, one.open_questions[0]), one.number)
            for one in talk
            if one.open_questions
        )
