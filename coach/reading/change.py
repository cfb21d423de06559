"""What changes over time: a later note closes an earlier fact, nothing is deleted.

The whole history of a person is settled at once, so an edit, a deletion or an old note entered late
all end in the same state.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from coach.domain.fact import Fact, Kind, Reserve
from coach.language.words import STOP_WORDS, fold, stem, stems, words
from coach.reading.kinds import CHANGED_JOBS, MOVED_FROM

_I = re.IGNORECASE
_NEW_JOB = re.compile(
    r"\b(?:joined|joining|new (?:job|role|position|employer|gig)|started (?:at|as|with|a new job"
    r"|her own|his own|their own)|now (?:at|with|works?|working|leads?|leading|runs?|heads?|employed"
    r"|freelanc\w+)"
    r"|switched to|changed jobs?|moved (?:on )?(?:from|to) (?:a |the )?(?:new )?(?:company|team|job"
    r"|role)|left (?:her|his|their|the) (?:job|company|firm|role)|left (?=(?-i:[A-Z]))|quit\b|laid off"
    r"|made redundant|retired|went freelance"
    r"|no longer (?:at|with|works?|working|leads?|leading|runs?)|handed in|has left|resigned)\b",
    _I,
)
_JOB = re.compile(
    r"\b(?:works?|working|leads?|leading|runs?|running|heads?|manages?|managing|at|job|role|engineer"
    r"|developer|designer|analyst|consultant|director|head of|manager|founder|nurse|teacher|team"
    r"|hiring|recruiting|their|employer|company|interviewing|leave|quit|looking for (?:\w+ ){0,3}(?:roles?|jobs?"
    r"|work|positions?))\b",
    _I,
)
_MOVED = re.compile(
    r"\b(?:mov(?:ed|es|ing) (?:back )?(?:to|in)|back (?:in|to) (?=(?-i:[A-Z]))|relocat(?:ed|ing) to"
    r"|(?:now )?(?:lives?|living|based|settled) in|emigrated to)\b",
    _I,
)
_SETTLED = re.compile(
    r"\b(?:found|hired|solved|sorted|fixed|decided|chose|chosen|went with|settled on|picked|signed"
    r"|got (?:a|an|the|one)|bought|no longer|not (?:looking|searching|hiring|interested) any ?more"
    r"|stopped (?:looking|searching|hiring)|gave up|given up|quit|done with"
    r"|doesn't need|does not need|don't need|has (?:a|an|one) now|is over|resolved|cancelled|canceled"
    r"|called off|dropped|on ice|on hold|shelved|postponed|has (?:her|his|their|a|an) \w+ now"
    r"|got (?:her|his|their)|finished|completed|filled)\b",
    _I,
)
_KEPT = re.compile(
    r"\b(?:sent|gave|shared|introduced|forwarded|emailed|mailed|delivered|brought|showed|lent"
    r"|passed on|did|made the intro\w*|connected|kept|got|received|wrote|reviewed|handed|already|done"
    r"|called|read|looked|asked|invited|dropped|arrived|came)\b",
    _I,
)
_ENDING = (_NEW_JOB, MOVED_FROM, CHANGED_JOBS, _MOVED, _SETTLED, _KEPT)
"""What a statement must hold to end an earlier one, whichever that is."""
_STILL = re.compile(r"\b(?:still|nobody|no one|not yet|hasn't|haven't|has not|not found|without)\b", _I)
_ENDABLE = frozenset({Kind.NEED, Kind.PLAN, Kind.GOAL, Kind.INTEREST})


def settle(history: Sequence[Fact]) -> list[Fact]:
    """The facts of one person with ``valid_until`` set anew; the order is kept.

    A fact ends on the day of the first later fact that contradicts it; one that was said in confidence or
    about somebody else ends nothing. ``history`` has the newest note first, which decides between two of one day.
    """
    age = {note_id: place for place, note_id in enumerate(dict.fromkeys(fact.note_id for fact in history))}
    ordered = sorted(history, key=lambda fact: (fact.valid_from or date.min, -age[fact.note_id], fact.start))
    ended: dict[str, date] = {}
    for place, later in enumerate(ordered):
        if later.reserve in (Reserve.THIRD_PERSON, Reserve.INSTRUCTION, Reserve.UNSURE):
            continue
        if not any(words_of_change.search(later.quote) for words_of_change in _ENDING):
            continue  # most statements end nothing: without this a long history would take minutes
        old_firms = _firms(ordered[:place])
        for number, earlier in enumerate(ordered[:place]):
            before = ordered[number - 1] if number and _same_note(ordered[number - 1], earlier) else None
            if earlier.id not in ended and later.valid_from and _ends(later, earlier, before, old_firms):
                ended[earlier.id] = later.valid_from
    return [replace(fact, valid_until=ended.get(fact.id)) for fact in history]


def _ends(later: Fact, earlier: Fact, before: Fact | None, old_firms: frozenset[str]) -> bool:
    """Whether ``later`` ends ``earlier``; ``before`` stands before that one in its note."""
    if earlier.kind in (Kind.PROMISE_MINE, Kind.PROMISE_THEIRS):
        kept = later.kind != earlier.kind and _KEPT.search(later.quote) is not None
        return kept and (
            _about(later, earlier) or (_points_back(earlier) and before is not None and _about(later, before))
        )
    if _same_note(later, earlier):
        return False
    if _is_new_job(later, old_firms) and _job_is_over(later, earlier, old_firms):
        return True
    if later.kind is Kind.PLACE and _MOVED.search(later.quote) and earlier.kind is Kind.PLACE:
        return stems(later.quote) != stems(earlier.quote)
    if _STILL.search(later.quote):
        return False
    return earlier.kind in _ENDABLE and _SETTLED.search(later.quote) is not None and _about(later, earlier)


def _is_new_job(later: Fact, old_firms: frozenset[str]) -> bool:
    """Whether it tells of another job, by its words or by a move from a firm that was noted."""
    if _NEW_JOB.search(later.quote) or CHANGED_JOBS.search(later.quote):
        return True
    left = MOVED_FROM.search(later.quote)
    return left is not None and fold(left["whence"].split()[0]) in old_firms


def _job_is_over(later: Fact, earlier: Fact, old_firms: frozenset[str]) -> bool:
    if earlier.kind not in (Kind.WORK, Kind.NEED, Kind.PLAN, Kind.GOAL):
        return False
    named = {fold(word) for word in words(earlier.quote)}
    new = {fold(word) for word in words(later.quote)}
    if named & old_firms - new:
        return True
    return _JOB.search(earlier.quote) is not None and _NEW_JOB.search(earlier.quote) is None


def _firms(facts: Sequence[Fact]) -> frozenset[str]:
    found = (match for fact in facts for match in re.findall(r"\b(?:at|for|joined|with) ([A-Z][\w&.-]+)", fact.quote))
    return frozenset(fold(name) for name in found)


def _about(later: Fact, earlier: Fact) -> bool:
    """Whether they speak of the same thing: a content word in common besides verbs of giving and finding."""
    common = stems(later.quote) & stems(earlier.quote)
    return bool(common - _COMMON)


def _points_back(promise: Fact) -> bool:
    """“I promised to read it”: what was promised stands in the statement before."""
    return re.search(r"\b(?:it|that|this|them|one)\b", promise.quote, _I) is not None


def _same_note(one: Fact, other: Fact) -> bool:
    return one.note_id == other.note_id


_COMMON = frozenset(
    stem(word)
    for word in """send sent
    give gave promise promised offer introduce intro share look looking find found need want week month
        year new good one old soon friday monday tuesday wednesday thursday saturday sunday tomorrow today""".split()
) | frozenset(map(stem, STOP_WORDS))
