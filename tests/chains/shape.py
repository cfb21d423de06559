"""The contract's shapes, checked on what the chains hand out; written against the contract, not against the code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.app import Coach
from coach.chains.prep import Prep
from coach.domain.note import Source
from coach.domain.suggestion import Draft, FlagKind, HelpIdeas, Idea, Letter
from eval.wording import content, shares_content

LIMITS = {
    "email": ("words", 150),
    "dm": ("words", 80),
    "linkedin-note": ("characters", 300),
    "sms": ("characters", 300),
}
_BLANKS = re.compile(r"\[[^\]]*\]|\{[^}]*\}|<[^>]*>|\bNone\b|\bw/|  |\?\?| ,|\.\.")


def check_draft(draft: Draft, coach: Coach) -> None:
    """Sentences make up the body, claims cite the person's notes word for word, limits hold, no blank is left."""
    if draft.question is not None:
        assert (draft.body, draft.sentences) == ("", ())
        assert draft.question.endswith("?")
        return
    _check_sentences(draft)
    assert _fits(draft.body, draft.channel.value)
    assert isinstance(draft.subject, str) is (draft.channel.value == "email")
    assert not _BLANKS.search(draft.body), draft.body
    flagged = " ".join(flag.span for flag in draft.flags)
    for sentence in (*draft.sentences, *draft.wordings):
        assert not sentence.claim or sentence.sources or sentence.text in flagged
        check_sources(sentence.text, sentence.sources, coach, draft.person.id)
    for letter in draft.alternatives:
        check_letter(letter, draft, coach)
    assert all(re.fullmatch(r"[a-z_/-]+@\d+", stamp.prompt) for stamp in draft.prompts)


def check_letter(letter: Letter, draft: Draft, coach: Coach) -> None:
    """An alternative keeps the contract as the draft does, and leads with another fact."""
    _check_sentences(letter)
    assert _fits(letter.body, draft.channel.value)
    assert isinstance(letter.subject, str) is (draft.channel.value == "email")
    assert not _BLANKS.search(letter.body), letter.body
    assert letter.body != draft.body
    assert letter.angle in draft.angles
    assert _lead(letter) != _lead(draft)
    assert sum(sentence.text.count("?") for sentence in letter.sentences) <= 1
    for sentence in letter.sentences:
        check_sources(sentence.text, sentence.sources, coach, draft.person.id)


def _lead(letter: Letter | Draft) -> Sequence[Source]:
    return next(sentence.sources for sentence in letter.sentences if sentence.claim)


def _check_sentences(draft: Draft | Letter) -> None:
    place = 0
    for sentence in draft.sentences:
        start = draft.body.find(sentence.text, place)
        assert start >= place, sentence.text
        assert draft.body[place:start].strip() == ""
        place = start + len(sentence.text)
    assert draft.body[place:].strip() == ""


def _fits(body: str, channel: str) -> bool:
    unit, count = LIMITS[channel]
    return (len(body) if unit == "characters" else len(body.split())) <= count


def check_sources(text: str, sources: Sequence[Source], coach: Coach, person_id: str) -> None:
    """Each source is copied from a note about the person, is long enough, and shares a content word with the text."""
    for source in sources:
        note = coach.note(source.note_id)
        assert source.quote in note.text
        assert person_id in {ref.id for ref in note.people}
        assert len(source.quote.split()) >= 2 or len(source.quote) >= 8
    if sources:
        assert any(shares_content(text, source.quote) for source in sources), (text, sources)


def check_ideas(ideas: Sequence[Idea], coach: Coach, person_id: str) -> None:
    """Each idea joins a noted need with something of mine, in minutes, with a first step."""
    owned = " ".join(coach.profile().statements())
    for idea in ideas:
        note = coach.note(idea.need.note_id)
        assert idea.need.quote in note.text
        assert person_id in {ref.id for ref in note.people}
        contacts = [person for person in coach.people() if person.id != person_id and person.name in idea.mine]
        assert contacts or content(idea.mine) <= content(owned)
        assert 0 < idea.effort_minutes <= 240
        assert idea.idea.strip()
        assert idea.first_step.strip()


def check_help(help_ideas: HelpIdeas, coach: Coach) -> None:
    """Ideas have both sides; without any, there is something to ask instead."""
    check_ideas(help_ideas.ideas, coach, help_ideas.person.id)
    assert help_ideas.ideas or help_ideas.gaps
    assert all(gap.strip() for gap in help_ideas.gaps)


def check_prep(prep: Prep, coach: Coach) -> None:
    """Openers end in a question and cite a fact, questions rise in depth and one at least is not about work."""
    (briefing,) = prep.people
    assert prep.event is None
    assert briefing.why.strip()
    for opener in briefing.openers:
        assert opener.text.endswith("?")
        assert opener.sources
        assert not _BLANKS.search(opener.text), opener.text
        check_sources(opener.text, opener.sources, coach, briefing.person.id)
    depths = [question.depth for question in briefing.questions]
    assert depths == sorted(depths)
    assert set(depths) <= {1, 2, 3}
    assert all(question.text.endswith("?") for question in briefing.questions)
    assert any(not _about_work(question.text, question.sources) for question in briefing.questions)
    for question in briefing.questions:
        check_sources(question.text, question.sources, coach, briefing.person.id)
    check_ideas(briefing.help, coach, briefing.person.id)
    assert all(flag.kind is FlagKind.INSTRUCTION_IN_NOTE for flag in prep.flags)


_WORK = re.compile(
    r"\b(?:team|hiring|welders?|tram timetables?|pipelines?|data|dags?|dagster|engineer|bimbla|freightly|nurse)\b", re.I
)


def _about_work(text: str, sources: Sequence[Source]) -> bool:
    return bool(_WORK.search(" ".join([text, *(source.quote for source in sources)])))
