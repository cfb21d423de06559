"""What a debrief says of me: what felt good, what stays on my mind, what I gained. My own words, never a score."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.debriefing import lexicon
from coach.debriefing.assignment import Assigned
from coach.domain.debrief import Gain, Praise
from coach.domain.event import Event
from coach.language.statements import statements
from coach.language.words import content_words

_LABEL = re.compile(
    r"^\W*what I (?:gained|got out of it|learned|learnt|take home)\W*(?=\w)|^\W*(?:gained|learned|learnt)\s*:\s*", re.I
)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def felt_good(text: str, assigned: Sequence[Assigned]) -> list[Praise]:
    """Words that did me good, each an exact slice of the text, with who said them when it is one person."""
    found: list[Praise] = []
    for place, each in enumerate(assigned):
        said = text[each.unit.start : each.unit.end]
        key = each.keys[0] if len(each.keys) == 1 else None
        clauses = [clause.text for clause in statements(said)]
        praising = [one for one in clauses if lexicon.PRAISED.search(one) and not lexicon.NOT_PRAISED.search(one)]
        happy = lexicon.MADE_MY_DAY.search(said)
        if praising:
            found += [Praise(one, key) for one in praising]
        elif happy and key and len(content_words(said)) > len(content_words(happy.group())) + 2:
            found.append(Praise(said.strip(" .!-"), key))
        elif happy and key and place and key in assigned[place - 1].keys:
            before = assigned[place - 1].unit
            why = said.strip(" .!-")
            if found and found[-1].key == key:
                found[-1] = Praise(found[-1].words, key, why)
            else:
                found.append(Praise(text[before.start : before.end].strip(" .!-"), key, why))
    return found


def thinking(said: str) -> bool | None:
    """The answer to “still thinking about it?” where the words give it; None where they do not."""
    if lexicon.NOT_THINKING.search(said):
        return False
    return True if lexicon.THINKING.search(said) or lexicon.BETTER.search(said) else None


def wants_to_know_better(said: str) -> bool:
    """Whether it says that I would like to know somebody better."""
    return lexicon.BETTER.search(said) is not None


def gave_time(said: str) -> bool:
    """Whether somebody gave me their time, which wants a word of thanks."""
    return lexicon.GAVE_TIME.search(said) is not None


def gains(text: str, assigned: Sequence[Assigned], event: Event | None) -> list[Gain]:
    """What I take home: that I was there, first of all, and what I wrote of it in my own words."""
    there = f"You went to {event.name}." if event else "You were there, and you wrote it down."
    found = [Gain(there, attendance=True)]
    for each in assigned:
        said = text[each.unit.start : each.unit.end]
        if lexicon.GAINED.search(said):
            found.append(Gain(_LABEL.sub("", said).strip(" -•*\n")))
    return found


def kind_word(text: str, talks: int, event: Event | None) -> str | None:
    """A line about how it went; different for a goal reached and one not reached, and neither blames."""
    missed = lexicon.MISSED_GOAL.search(text) is not None
    if event is None and not missed:
        return None
    target = event.target if event else 0
    if not missed and talks >= target:
        return (
            f"{_counted(talks).capitalize()}: as many as you had in mind. Enough for one evening." if target else None
        )
    if not talks:
        return "No long talk this time. You went all the same, and that counts."
    hoped = (
        f", and {_NUMBERS[target] if target < len(_NUMBERS) else target} had been the idea" if target > talks else ""
    )
    return f"{_counted(talks).capitalize()}{hoped}. Being there counts, and so does everything below."


def last_time(event: str, talks: int, target: int) -> str:
    """A line about the talks of an evening that was, before the next one; none of them blames."""
    if not talks:
        return f"Last time, at {event}, there was no long talk. You went, and that counted."
    enough = ", as many as you had in mind" if talks >= target > 0 else ". Being there counted too"
    return f"Last time, at {event}: {_counted(talks)}{enough}."


def _counted(talks: int) -> str:
    number = _NUMBERS[talks] if talks < len(_NUMBERS) else str(talks)
    return f"{number} talk{'' if talks == 1 else 's'}"
