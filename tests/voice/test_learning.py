"""Learning from messages and from what was changed in drafts."""

from __future__ import annotations

from coach.domain.suggestion import Channel
from coach.domain.voice import Sample, Trait, Voice
from coach.voice.learning import Known, learned, names_in
from coach.voice.lines import line_of
from tests.voice.samples import CASUAL, DRAFTED, FORMAL, SENT


def _lines(traits: tuple[Trait, ...]) -> list[str]:
    return [line_of(trait) for trait in Voice(traits=traits)]


def _pairs(count: int = 2) -> list[Sample]:
    both = list(zip(SENT, DRAFTED, strict=True))[:count]
    return [Sample(text=sent, drafted=drafted, person_id=f"p{place}") for place, (sent, drafted) in enumerate(both)]


def test_a_casual_writer_is_known_by_three_messages() -> None:
    """Greeting, sign-off, length, tone, contractions, marks, and two favourites."""
    lines = _lines(learned([Sample(text=text) for text in CASUAL]))
    assert {
        "You greet with “Hey NAME!”.",
        "You sign off with “Cheers”.",
        "You sign as “Noor”.",
        "You write casually.",
        "You shorten words (“I’m”, “don’t”).",
        "You like exclamation marks.",
        "You like to say “honestly”.",
        "You like to say “by the way”.",
    } <= set(lines)
    assert 6 <= len(lines) <= 10


def test_a_formal_writer_is_known_by_two() -> None:
    """The other way round."""
    lines = _lines(learned([Sample(text=text) for text in FORMAL]))
    assert {
        "You greet with “Dear”.",
        "You sign off with “Kind regards”.",
        "You write formally.",
        "You write words out (“I am”, “do not”).",
        "You never use exclamation marks.",
    } <= set(lines)


def test_each_trait_says_from_how_many_messages() -> None:
    """The greeting “Hey NAME!” stood in two of three."""
    found = {trait.kind.value: trait.messages for trait in learned([Sample(text=text) for text in CASUAL])}
    assert (found["greeting"], found["signature"]) == (2, 3)


def test_changes_to_drafts_teach_what_is_never_said_and_what_instead() -> None:
    """Replaced twice: said otherwise. Taken out twice: never said. Once is no habit."""
    lines = _lines(learned(_pairs()))
    assert "Instead of “you mentioned” you say “I remember”." in lines
    assert "You never say “as promised”." in lines
    assert "You greet with “Hey”." in lines
    once = _lines(learned(_pairs(1)))
    assert "You greet with “Hey”." in once
    assert not [line for line in once if "never say" in line or "Instead" in line]


def test_a_draft_sent_as_it_was_teaches_nothing() -> None:
    """Its sentences are the coach's, and so are its greeting and its marks."""
    assert learned([Sample(text=text, drafted=text, person_id="p") for text in DRAFTED]) == ()


def test_facts_are_no_favourites() -> None:
    """Names, what is noted about the reader, and what only one reader was told, however often it is said."""
    said = "Hey Priya,\n\nDagster is lovely stuff. The Freightly team is lovely. Rye bread tomorrow.\n\nCheers,\nNoor"
    to_one = [Sample(text=said.replace("tomorrow", day), person_id="p") for day in ("today", "soon", "later")]
    assert not [line for line in _lines(learned(to_one)) if "like to say" in line]
    to_two = [*to_one, Sample(text=said.replace("Priya", "Sam"), person_id="q")]
    assert "You like to say “lovely”." in _lines(learned(to_two))
    known = Known(names_in(["Priya Raman", "Freightly", "Lovely Lane"]))
    assert not [line for line in _lines(learned(to_two, known)) if "like to say" in line]


def test_what_is_noted_is_no_habit_to_leave_out() -> None:
    """Taking a fact out of a draft twice says something about the fact."""
    drafted = "Hi Priya,\n\nYou are weighing Dagster. I liked the kiln.\n\nBest,\nNoor"
    sent = drafted.replace("weighing ", "")
    samples = [Sample(text=sent, drafted=drafted, person_id="p")] * 2
    known = Known(told={"p": frozenset({"weigh", "dagster"})})
    assert "You never say “weighing”." in _lines(learned(samples))
    assert learned(samples, known) == tuple(t for t in learned(samples) if t.value != "weighing")


def test_a_channel_with_habits_of_its_own() -> None:
    """Two text messages without a greeting beside e-mails with one."""
    mails = [Sample(text=text, channel=Channel.EMAIL) for text in FORMAL]
    texts = [Sample(text=text, channel=Channel.SMS) for text in ("On my way, 5 min", "Got the tickets, see you there")]
    assert "In a text message you begin without a greeting." in _lines(learned([*mails, *mails, *texts]))
