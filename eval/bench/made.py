"""Notes made up by the thousand for measuring speed: short hurried ones as people type them, no two alike.

They are put together from parts, always the same for the same numbers. How well notes are found is never measured on
them, only how fast.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from coach.domain.note import Note
from coach.domain.person import Person

FIRST_DAY = date(2016, 1, 4)
_DAYS = 3_900

_GIVEN = "Ada Bela Cora Dina Edda Fina Gita Hedda Ilka Jana Kira Lena Mila Nora Olga Pia Rosa Sina Tilda Uta".split()
_FAMILY = "Abt Berg Cohn Dahl Ebert Falk Groth Hahn Ihle Jung Kern Lenz Moll Nau Ohm Pohl Quast Rust Stolz Thal".split()
_MET = "at the meetup|over coffee|on the train|in the canteen|after the talk|at the library|on the stairs|at lunch"
_TEAMS = "platform|research|billing|support|mapping|hiring|reporting|warehouse|teaching|search"
_THINGS = (
    "nightly data loads|test suite|release process|interview plan|budget sheets|search results|backups"
    "|onboarding guide|sensor feed|invoice scans|mailing list|shift plan"
)
_TROUBLES = "keep breaking|take all night|are read by nobody|cost too much|need a new owner|confuse newcomers"
_OPTIONS = "Dagster|Postgres|a smaller vendor|plain spreadsheets|a second office|pair work|Rust|an outside trainer"
_HOBBIES = "climbing|choir|rye bread|chess|rowing|pottery|short stories|bird watching|Italian|long walks|cello|sewing"
_DAYS_OF_WEEK = "Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Sundays"
_PROMISES = "my checklist|a book title|the slides|our template|the name of a trainer|a write-up|two links|my notes"


def people(count: int) -> list[Person]:
    """Up to 400 people of different names."""
    names = [f"{given} {family}" for family in _FAMILY for given in _GIVEN]
    return [Person(id=f"p{number}", name=name) for number, name in enumerate(names[:count])]


def texts(count: int, seed: int = 1) -> list[str]:
    """So many different notes of some 30 words."""
    return list(islice(_texts(random.Random(seed)), count))


def notes(count: int, about: list[Person], seed: int = 1) -> Iterator[Note]:
    """Notes about these people in turn, over ten years."""
    for number, text in enumerate(texts(count, seed)):
        person = about[number % len(about)]
        yield Note(f"n{number}", FIRST_DAY + timedelta(days=number * 7 % _DAYS), text, (person.ref,))


def queries(count: int, seed: int = 2) -> list[str]:
    """What may be asked of such notes: topics, names with a topic, a quoted phrase now and then."""
    chance = random.Random(seed)
    things, hobbies, options = (part.split("|") for part in (_THINGS, _HOBBIES, _OPTIONS))
    makers = (
        lambda: f"who has trouble with {chance.choice(things)}",
        lambda: f"{chance.choice(_GIVEN)} and {chance.choice(hobbies)}",
        lambda: f"somebody weighing {chance.choice(options)} for the {chance.choice(things)}",
        lambda: f"“{chance.choice(things)}” {chance.choice(hobbies)}",
    )
    return [makers[number % len(makers)]() for number in range(count)]


def _texts(chance: random.Random) -> Iterator[str]:
    seen: set[str] = set()
    while True:
        text = _text(chance)
        if text not in seen:
            seen.add(text)
            yield text


def _text(chance: random.Random) -> str:
    def one(parts: str) -> str:
        return chance.choice(parts.split("|"))

    return (
        f"Talked {one(_MET)}. She leads the {one(_TEAMS)} team. Their {one(_THINGS)} {one(_TROUBLES)}; she is weighing "
        f"{one(_OPTIONS)}. Does {one(_HOBBIES)} on {one(_DAYS_OF_WEEK)}. I promised to send her {one(_PROMISES)}."
    )
