"""Reading the facts out of one note by rules: no model, no index, milliseconds.

Every fact is an exact slice of the text. What must stay in the note is kept as a fact too, with the
reason, so that the user can see what was left out and why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coach.domain.fact import Fact, Gravity, Kind, Reserve
from coach.domain.note import Note
from coach.domain.person import Person
from coach.language.english import reads_as_english
from coach.language.statements import Statement
from coach.language.words import STOP_WORDS, content_words, fold
from coach.reading import kinds, lexicon
from coach.reading.confidence import in_confidence
from coach.reading.division import divide, is_meeting
from coach.reading.orders import begins_with_command, speaks_to_a_program
from coach.reading.subject import (
    Cast,
    Thread,
    Whom,
    begins_with_third,
    gender_of_third,
    is_of_both,
    is_said_of_third,
    joined,
    mentions_relation,
    pronoun_in,
    subject_of,
)

_OF_ME = re.compile(
    r"\b(?:wants? me to|thinks? (?:that )?(?:I|i)\b|said (?:I|i) should|told me (?:to|I|i|(?:that )?my)\b|said my\b)",
    re.I,
)
_TO_ME = re.compile(r".{0,60}?\b(?:me|us)\b", re.I | re.S)
_MARK_ALONE = re.compile(r"(?:just )?(?:between (?:us|you and me|ourselves)|in confidence|psst)\W*", re.I)
_ASKING = re.compile(
    r"(?:is|are|does|do|did|can|could|will|would|what|who|where|when|why|how|should|which|has|have)\b[^.!]*\?+$", re.I
)


@dataclass(frozen=True)
class _Read:
    """One statement, read: whose it is and what it tells."""

    statement: Statement
    person_ids: tuple[str, ...]
    whom: Whom
    kind: Kind
    sure: bool
    gravity: Gravity | None


def read_note(
    note: Note,
    people: Sequence[Person],
    new_id: Callable[[], str],
    *,
    others: Sequence[str] = (),
) -> list[Fact]:
    """The facts of ``note`` about each of ``people`` (those the note is about), in the order of the text.

    ``others`` are further names of the notebook: what is said of them is a third person's matter here.
    ``new_id`` gives each fact its id.
    """
    cast = _cast(note, people, others)
    thread = Thread(current=tuple(person.id for person in people) if len(people) == 1 else ())
    everyone = tuple(person.id for person in people)
    spoken = divide(note.text, cast)
    reads = [read for statement in spoken if (read := _read(statement, thread, cast, everyone))]
    secret = in_confidence(note.text, [read.statement for read in reads])
    facts: list[Fact] = []
    for read in reads:
        if _MARK_ALONE.fullmatch(read.statement.text):
            continue
        reserve = _reserve(read, note, secret)
        for person_id in read.person_ids:
            facts.append(_fact(read, note, person_id, reserve, new_id()))
    return facts


def _fact(read: _Read, note: Note, person_id: str, reserve: Reserve | None, fact_id: str) -> Fact:
    span = read.statement
    return Fact(
        id=fact_id,
        note_id=note.id,
        person_id=person_id,
        quote=note.text[span.start : span.end],
        start=span.start,
        end=span.end,
        kind=read.kind,
        reserve=reserve,
        gravity=read.gravity,
        valid_from=note.date,
        kind_by="rules" if read.sure else "guess",
    )


def _cast(note: Note, people: Sequence[Person], others: Sequence[str]) -> Cast:
    names: dict[str, tuple[str, ...]] = {}
    for person in people:
        whole = (person.name, person.first_name, person.last_name, *person.aliases)
        names[person.id] = tuple(name for name in dict.fromkeys(whole) if len(name) > 1)
    mine = {fold(name) for known in names.values() for name in known}
    firms = tuple(person.company for person in people if person.company)
    placed = tuple(
        re.findall(
            r"\b(?:at|for|from|with|in|joined|left|of|near|using|uses|to) ((?:[A-Z][\w&.-]*)(?: [A-Z][\w&.-]*)*)",
            note.text,
        )
    )
    where = (note.event.name,) if note.event else ()
    strangers = tuple(
        name
        for other in others
        for name in (other, *other.split()[:1])
        if len(name) > 1 and fold(name) not in mine | STOP_WORDS
    )
    return Cast(names=names, others=strangers, firms=firms + placed + where, employers=firms)


def _read(statement: Statement, thread: Thread, cast: Cast, everyone: tuple[str, ...]) -> _Read | None:
    text = statement.text
    continues = statement.start > 0 and thread.sentence == statement.sentence
    whom, named = subject_of(text, thread, cast, continues=continues)
    mentioned = _mentioned(text, cast)
    if is_meeting(text, cast) and whom is not Whom.THIRD:
        _meet(thread, mentioned or everyone)
        thread.third_recent, thread.third_gender = mentions_relation(text), gender_of_third(text)
        _remember_sentence(thread, statement, Whom.THEM)
        return None
    if named and set(map(fold, content_words(text))) <= {
        fold(part) for name in cast.names[named] for part in name.split()
    }:
        _meet(thread, (named,))
        _remember_sentence(thread, statement, Whom.THEM)
        return None
    whom = thread.whom if whom is Whom.NOBODY else whom
    if speaks_to_a_program(text):
        return _Read(statement, thread.current or everyone, Whom.THEM, Kind.WORK, True, None)
    promise = kinds.promise_of(text)
    if promise is Kind.PROMISE_THEIRS and whom is Whom.THIRD and (head := _TO_ME.match(text)):
        whom, named = subject_of(head.group(), thread, cast, continues=continues)  # “he'd introduce me to his boss”
    if promise is not None and whom is not Whom.THIRD:
        whom = Whom.ME if promise is Kind.PROMISE_MINE else Whom.THEM
    if not reads_as_english(text):
        whom, named = Whom.UNSURE, None
    people = _whose(whom, named, mentioned, thread, everyone)
    if len(everyone) > 1 and is_of_both(text):
        people = _both(everyone)
    together = joined(text, cast)
    people = together or people
    _follow(thread, text, whom, named, statement, cast)
    thread.current = together or thread.current
    if not people:
        people, whom = everyone, Whom.UNSURE
    if promise is Kind.PROMISE_MINE and kinds.is_done(text):
        promise, whom = None, Whom.ME
    kind, sure = (promise, True) if promise else kinds.kind_of(text, cast.employers)
    return _Read(statement, people, whom, kind, sure, _gravity(text, whom, cast))


def _gravity(text: str, whom: Whom, cast: Cast) -> Gravity | None:
    """How grave it is for the people of the note; the troubles of somebody they spoke of are not, except a death."""
    gravity = kinds.gravity_of(text)
    of_another = whom is Whom.THIRD and gravity is not Gravity.GRIEF and is_said_of_third(text, cast)
    return None if of_another else gravity


def _whose(
    whom: Whom, named: str | None, mentioned: tuple[str, ...], thread: Thread, everyone: tuple[str, ...]
) -> tuple[str, ...]:
    if named:
        return tuple(dict.fromkeys((named, *(key for key in mentioned if whom is Whom.US))))
    if len(everyone) == 1:
        return everyone
    if whom in (Whom.ME, Whom.THIRD, Whom.US):
        return mentioned or thread.current or everyone
    return thread.current


def _both(everyone: tuple[str, ...]) -> tuple[str, ...]:
    """The two of the note; nobody of three, since which two are meant cannot be told."""
    return () if len(everyone) > 2 else everyone


def _follow(thread: Thread, text: str, whom: Whom, named: str | None, statement: Statement, cast: Cast) -> None:
    goes_on = thread.quotes_of_third and thread.sentence == statement.sentence
    thread.quotes_of_third = goes_on or (whom is Whom.THIRD and is_said_of_third(text, cast))
    if named:
        thread.current = (named,)
    if whom is Whom.THIRD:
        if begins_with_third(text, cast):
            thread.third_recent, thread.third_gender = True, gender_of_third(text)
    elif mentions_relation(text):
        thread.third_recent, thread.third_gender = True, gender_of_third(text)
    elif named or (whom is Whom.THEM and pronoun_in(text) is None):
        thread.third_recent = False
    pronoun = pronoun_in(text)
    if whom is Whom.THEM and pronoun in ("she", "he") and len(thread.current) == 1:
        thread.pronouns.setdefault(thread.current[0], pronoun)
    _remember_sentence(thread, statement, whom)


def _meet(thread: Thread, people: tuple[str, ...]) -> None:
    thread.current = people
    thread.third_recent = False


def _remember_sentence(thread: Thread, statement: Statement, whom: Whom) -> None:
    thread.whom = whom
    thread.sentence = statement.sentence


def _mentioned(text: str, cast: Cast) -> tuple[str, ...]:
    plain = fold(text)
    return tuple(
        key
        for key, names in cast.names.items()
        if any(re.search(rf"(?<![^\W_]){re.escape(fold(n))}(?![^\W_])", plain) for n in names)
    )


def _reserve(read: _Read, note: Note, secret: frozenset[int]) -> Reserve | None:
    text = read.statement.text
    if note.private or any(_overlaps(read.statement, note.text, quote) for quote in note.private_quotes):
        return Reserve.PRIVATE
    if speaks_to_a_program(text) or (begins_with_command(text) and read.whom is not Whom.ME):
        return Reserve.INSTRUCTION
    if read.statement.start in secret:
        return Reserve.CONFIDENCE
    if read.whom is Whom.THIRD and read.gravity is not Gravity.GRIEF:
        return Reserve.THIRD_PERSON
    if lexicon.FEELING.search(text) and read.kind is not Kind.PROMISE_MINE:
        return Reserve.MY_FEELING
    if _OF_ME.search(text) and read.kind not in (Kind.PROMISE_MINE, Kind.PROMISE_THEIRS):
        return Reserve.MINE
    if lexicon.OPINION.search(text):
        return Reserve.MY_FEELING
    if lexicon.SENSITIVE.search(text):
        return Reserve.CONFIDENCE
    if read.whom is Whom.UNSURE:
        return Reserve.UNSURE
    if (read.whom is Whom.ME and read.kind is not Kind.PROMISE_MINE) or _ASKING.match(text):
        return Reserve.MINE
    return None


def _overlaps(statement: Statement, text: str, quote: str) -> bool:
    start = text.find(quote)
    return start >= 0 and start < statement.end and statement.start < start + len(quote)
