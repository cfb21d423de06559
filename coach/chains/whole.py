"""A large model words a whole letter in one request; code still decides what is said, and looks at every sentence.

The plan is the same as for a small model, first in plain sentences by rule. The model words them anew, each with the
numbers of the facts it rests on. A sentence that a check finds fault with, or that rests on nothing of the plan, is
not used, and the plain one stays. How the user writes goes along, so that no second request is needed for the voice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coach.chains.choosing import Wish, choose
from coach.chains.letter import Part
from coach.chains.voices import messages_like
from coach.chains.wording import Scribe, data
from coach.chains.work import Work
from coach.checks import consistency
from coach.checks.grounding import first_person_claims
from coach.checks.length import LIMITS
from coach.checks.tone import tone_flags
from coach.domain.fact import Fact, Kind
from coach.domain.note import Source
from coach.domain.suggestion import Sentence, Stamp
from coach.domain.voice import TraitKind
from coach.errors import BadOutput
from coach.language.words import shares_word
from coach.prompting import load_prompt
from coach.voice.lines import line_of

_PROMPT = "followup/letter"
_MOST_WORDS = 40
_SAMPLES = 2
_SAMPLE_WORDS = 120
_BY_CODE = (TraitKind.GREETING, TraitKind.SIGN_OFF, TraitKind.SIGNATURE, TraitKind.EMOJI)
_PROMISES = (Kind.PROMISE_MINE, Kind.PROMISE_THEIRS)
_SCHEMA: dict[str, object] = {
    "type": "object",
    "properties": {
        "sentences": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"text": {"type": "string"}, "facts": {"type": "array", "items": {"type": "integer"}}},
                "required": ["text", "facts"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["sentences"],
    "additionalProperties": False,
}


@dataclass(frozen=True)
class Said:
    """A sentence of the model's answer and the facts it says it rests on."""

    text: str
    facts: tuple[Fact, ...]


def words_whole_letters(scribe: Scribe) -> bool:
    """Whether the model may be asked for a whole letter at once."""
    return scribe.model is not None and scribe.model.capability == "large"


def reworded(planned: Work, scribe: Scribe) -> Iterator[Sentence]:
    """Word the parts of ``planned`` with one request, change them in place, and hand out the sentences in order.

    Raises:
        ModelError: the model cannot be reached. An answer that is unusable is none: the plain sentences stay.
    """
    facts = _numbered(planned)
    if facts:
        said = _ask(planned, facts, scribe)
        fresh = _replaced(planned, said)
        if doubted := _doubted(fresh, planned):
            fresh = _replaced(planned, [one for one in said if one.text not in doubted])
        if fresh != planned.parts:
            assert scribe.model is not None
            scribe.stamps[_PROMPT] = _stamp(scribe.model.label)
        planned.parts[:] = fresh
    yield from (part.sentence for part in planned.parts)


def _stamp(label: str) -> Stamp:
    return load_prompt(_PROMPT).stamp(label)


def _numbered(work: Work) -> list[Fact]:
    """The facts the model may word, in the order of the plan; their numbers count from 1."""
    return list({fact.id: fact for part in work.parts if _may_word(part, work) for fact in part.facts}.values())


def _may_word(part: Part, work: Work) -> bool:
    """Whether the wording is free: not where a wrong word hurts, or says what is between the two, or about others."""
    known = {point.fact.id: point for point in work.dossier.points}
    return bool(part.facts) and all(
        fact.gravity is None
        and fact.person_id == work.dossier.person.id
        and (fact.kind in _PROMISES or (fact.id in known and not known[fact.id].between_us))
        for fact in part.facts
    )


def _ask(work: Work, facts: Sequence[Fact], scribe: Scribe) -> list[Said]:
    assert scribe.model is not None
    prompt = load_prompt(_PROMPT)
    number = {fact.id: place for place, fact in enumerate(facts, 1)}
    limit = LIMITS[work.channel]
    told = {
        "facts": "\n".join(f"{number[fact.id]}. {_told(fact, work)}" for fact in facts),
        "plan": "\n".join(f"{place}. {_line(part, number, work)}" for place, part in enumerate(work.parts, 1)),
        "voice": _voice(work),
        "limit": f"at most {limit.count} {limit.unit} in all.",
    }
    step = scribe.model.structured(_SCHEMA, temperature=prompt.temperature, max_tokens=prompt.max_tokens)
    try:
        return list(_read((prompt.template() | step).invoke(told), facts))
    except BadOutput:
        return []


def _voice(work: Work) -> str:
    """How the user writes, as lines, and up to two messages of theirs; what code puts in is left out."""
    traits = [trait for trait in work.voicing.voice if trait.kind not in _BY_CODE]
    lines = [f"- {data(line_of(trait))}" for trait in traits]
    for text in messages_like(work.desk.notebook, work.dossier.person.id, work.channel)[:_SAMPLES]:
        lines.append(f"- A message: “{' '.join(text.split()[:_SAMPLE_WORDS])}”")
    return "\n".join(lines) or "- Nothing is known."


def _told(fact: Fact, work: Work) -> str:
    """A fact as the model hears it: turned to the reader; a promise as it will be said."""
    clauses = {point.fact.id: point.clause for point in work.dossier.points}
    said = next((part.sentence.text for part in work.parts if fact in part.facts), fact.quote)
    return data(clauses.get(fact.id, said))


def _line(part: Part, number: dict[str, int], work: Work) -> str:
    rests = ", ".join(str(number[fact.id]) for fact in part.facts if fact.id in number)
    free = rests and _may_word(part, work)
    return f"{data(part.sentence.text)} ({f'fact {rests}' if free else 'as it is'})"


def _read(answer: dict[str, object], facts: Sequence[Fact]) -> Iterator[Said]:
    """The sentences of an answer that name facts there are; whatever else it holds is not read."""
    sentences = answer.get("sentences")
    for one in sentences if isinstance(sentences, list) else ():
        if not isinstance(one, dict) or not isinstance(one.get("text"), str) or not isinstance(one.get("facts"), list):
            continue
        named = {place for place in one["facts"] if isinstance(place, int) and 0 < place <= len(facts)}
        if named and len(named) == len(one["facts"]):
            yield Said(data(one["text"]), tuple(facts[place - 1] for place in sorted(named)))


def _replaced(work: Work, said: Sequence[Said]) -> list[Part]:
    """The parts with the model's sentence wherever one on the same facts passed; one may stand for several parts."""
    fresh: list[Part] = []
    covered: set[str] = set()
    for part in work.parts:
        ids = {fact.id for fact in part.facts}
        if not _may_word(part, work):
            fresh.append(part)
        elif not ids <= covered:
            worded = next((one for one in said if ids & {f.id for f in one.facts} and _passes(one, part, work)), None)
            if worded:
                covered |= {fact.id for fact in worded.facts}
            fresh.append(_with(part, worded) if worded else part)
    return fresh


def _doubted(parts: Sequence[Part], work: Work) -> frozenset[str]:
    """The model's sentences in which the letter as a whole says what neither the notes nor the plan say."""
    plain = [part.sentence.text for part in work.parts]
    source = consistency.Source((*_known(work), *plain))
    spans = {one.span for one in consistency.differences("\n".join(part.sentence.text for part in parts), source)}
    fresh = {part.sentence.text for part in parts} - set(plain)
    return frozenset(text for text in fresh if any(span in text for span in spans))


def _known(work: Work) -> Iterator[str]:
    """All that is noted about the reader and me, in the words of the notes."""
    yield from (note.text for note in work.dossier.notes)
    yield from work.dossier.profile.statements()
    yield from (work.dossier.person.name, work.dossier.person.first_name)


def _with(part: Part, worded: Said) -> Part:
    sources = tuple(Source(fact.note_id, fact.quote) for fact in worded.facts)
    return replace(part, sentence=Sentence(worded.text, sources, claim=True), facts=worded.facts)


def _passes(said: Said, part: Part, work: Work) -> bool:
    """Whether every check lets the sentence pass, and it says all that it stands for."""
    stands_for = [other for other in work.parts if {f.id for f in other.facts} & {f.id for f in said.facts}]
    asks = part.sentence.text.endswith("?")
    if any(not _may_word(one, work) or one.sentence.text.endswith("?") is not asks for one in stands_for):
        return False
    if not {fact.id for fact in part.facts} <= {fact.id for fact in said.facts}:
        return False
    wish = _wish(said, stands_for, work, asks=asks)
    passed = choose([(said.text, None)], wish)
    whole = bool(passed) and passed[0].text == said.text
    if consistency.differences(said.text, consistency.Source((wish.evidence.text,))):
        return False
    return whole and not tone_flags(said.text) and all(shares_word(said.text, fact.quote) for fact in said.facts)


def _wish(said: Said, parts: Sequence[Part], work: Work, *, asks: bool) -> Wish:
    """What the sentence may say: its facts as noted, a promise as it is said today, mine where the plan has it."""
    plain = tuple(text for part in parts for text in (part.sentence.text, *(_told(fact, work) for fact in part.facts)))
    mine = work.dossier.profile.statements() if any(first_person_claims(part.sentence.text) for part in parts) else ()
    quoted = [fact for fact in said.facts if fact.kind not in _PROMISES]
    evidence = work.dossier.evidence(*quoted, said=plain, mine=mine)
    return Wish(said.facts, evidence, question=asks, max_words=_MOST_WORDS, plain=True)
