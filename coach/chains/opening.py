"""The sentences every kind of message may use: a detail of the talk, one light question, lines about me."""

from __future__ import annotations

from collections.abc import Iterator

from coach.chains import frames
from coach.chains.choosing import Wish
from coach.chains.tellings import Shape, is_sore, shape, tellings
from coach.chains.wording import Scribe
from coach.chains.work import Work
from coach.domain.profile import Profile
from coach.domain.suggestion import Sentence
from coach.evidence import Point
from coach.phrasing.mine import saying
from coach.phrasing.my_work import what_i_do

STRAINED = -0.45
"""Rank below which a question is not worth asking: rather none than one that puzzles."""
_NOT_IN_A_HOOK = (
    r"\bI (?:also |just )?(?:mentioned|told|said|described|had an idea|plan)\b",
    r"\bfor me\b",
    r"\bmy (?:project|team|work)\b",
    r"\bfor sure\b",
    r"\bright\b$",
    r"\bI noticed\b",
    r"\bI heard\b",
    r"\bI hear\b",
    r"\bfor (?:quite )?(?:some|a long|a) (?:time|while)\b",
    r"\b(?:always|ever since|lately|for years)\b",
    r"\b(?:intriguing|interesting|impressive|amazing|fascinating|exciting|admirable|wonderful)\b",
    r"^(?:you|your)\b(?![’']?\w* ?(?:mentioned|told|said|plan|idea|hope|wish|wanting|description|story)\b)",
)
NOT_ASKED = (
    r"\bweigh(?:t|s)? in\b|\bdo you weigh\b",
    r"\bwhat (?:is|are) (?:a|an|the role)\b",
    r"\bhelp (?:me|you)\b",
    r"\bwhy (?:did|do|are) you\b",
    r"\bwhat happened\b",
    r"\bwhat do you need\b",
    r"^what does \w+ (?:interest|like|mean)\b",
    r"^(?:are|is|do|does|did|was|were|can|could|will|would)\b",
    r"\bwhy (?:don[’']t|do|did|are|aren[’']t)\b",
    r"\bwhat makes you (?:an?|the)\b|\bmakes you (?:feel|worried|broke)\b",
    r"\bwhat (?:attracts|attracted|drew|inspired) you to (?:an?|the|need)\b",
    r"\bwhat (?:is|are) your (?:knowledge|experience|current|role|preferences?|opinion)\b",
    r"\b(?:have|had) you heard about\b",
    r"\bshould (?:I|you|we)\b",
    r"\bcan you (?:tell|explain|describe)\b",
)


def hook(work: Work, point: Point, *, warm: bool = False) -> Sentence:
    """The first sentence: a concrete detail of the talk; the runners-up become its other wordings.

    The model is asked only where no rule has more to say than “you mentioned”: elsewhere it took seconds to say the
    same, or coloured it. ``warm`` wishes well, where no question follows.
    """
    note = next((note for note in work.dossier.notes if note.id == point.fact.note_id), None)
    spare = tellings(point, note.event.name if note and note.event else None, warm=warm)
    evidence = work.dossier.evidence(point.fact, said=(point.clause,))
    wish = Wish((point.fact,), evidence, max_words=30, banned=_NOT_IN_A_HOOK)
    asked = work.scribe if shape(point) is Shape.PLAIN and not point.between_us and not warm else Scribe(None)
    worded = asked.word("followup/hook", {"fact": point.clause}, wish, spare)
    ranked = [Sentence(one.text, (point.source,), claim=True) for one in worded]
    work.wordings = tuple(ranked[1:4])
    return work.say(ranked[0], 8, 0, point.fact)


def pick_up(work: Work, point: Point, *, asking: bool) -> Iterator[Sentence]:
    """``point`` as a question where one may be asked and a good one is at hand, else as a statement.

    One detail and its own question are enough: two details that have nothing to do with each other read like a form.
    """
    asked = question_on(work, point) if asking else None
    later = bool(work.parts)
    yield work.say(asked, 8, int(later), point.fact) if asked else hook(work, point, warm=later)


def question_on(work: Work, point: Point) -> Sentence | None:
    """One light question about ``point``; None rather than one that puzzles."""
    if point.between_us or is_sore(point):
        return None
    ruled = frames.question(point)
    if ruled:
        return Sentence(ruled[0], (point.source,), claim=True)
    if shape(point) is not Shape.HABIT:  # asked about somebody's trade, the model drops where and for whom
        return None
    evidence = work.dossier.evidence(point.fact, said=(point.clause,))
    wish = Wish((point.fact,), evidence, question=True, max_words=22, banned=NOT_ASKED)
    worded = work.scribe.word("followup/question", {"fact": point.clause}, wish)
    fit = worded and worded[0].rank > STRAINED
    return Sentence(worded[0].text, (point.source,), claim=True) if fit else None


def lines_about_me(profile: Profile) -> list[str]:
    """At most two lines on what I do and can do, from the profile alone."""
    work = what_i_do(profile.does or "")
    mine = [work] if work else []
    mine += [saying(words).clause for words in profile.can_do if words.strip()][:1]
    return [f"{clause}." for clause in mine]
