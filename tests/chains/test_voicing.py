"""The second pass: how I would say it, and not one fact more or less."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.app import Coach
from coach.chains.letter import Part
from coach.chains.voices import is_message
from coach.chains.voicing import Voicing
from coach.domain.note import Source
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.domain.suggestion import Channel, Draft, DraftKind, Sentence
from coach.domain.voice import Voice
from coach.voice.lines import trait_of
from tests.chains.answering import PRIYA, faithful
from tests.chains.conftest import Opening
from tests.chains.shape import check_draft
from tests.voice.samples import CASUAL, FORMAL

_LINES = (
    "You greet with “Hey NAME!”.",
    "You sign off with “Cheers”.",
    "You write casually.",
    "You write formally.",
    "You shorten words (“I’m”, “don’t”).",
    "You write words out (“I am”, “do not”).",
    "You like exclamation marks.",
    "You never use exclamation marks.",
    "You write short sentences, about 6 words.",
    "You like to say “by the way”.",
    "You like to say “speak soon”.",
    "You like to say “happy”.",
    "You never say “you mentioned”.",
    "You never say “as promised”.",
    "You never say “still”.",
    "Instead of “glad” you say “chuffed”.",
)
_FACTS = (
    "You mentioned that you are weighing Dagster against 2 other tools.",
    "You told me that you have moved from Chennai, and as promised, I will send you my checklist by 3 May.",
    "I am still glad that you do not mind the rain in Bergen.",
    "Thank you for offering to introduce me to Ana López.",
    "How is the search for a second engineer at Freightly going?",
    "You would like to read “The Overstory”, and you have 14 pages left.",
    "I have not forgotten that I promised to look at your practice repo.",
)
_voices = st.lists(st.sampled_from(_LINES), max_size=6, unique=True).map(
    lambda lines: Voice(traits=tuple({trait.key: trait for trait in map(trait_of, lines)}.values()))
)


def _literal(text: str) -> list[str]:
    """Numbers, and words with a capital that begin no sentence."""
    named = re.findall(r"(?<![.!?] )(?<!^)\b[A-ZÀ-Þ]\w+", text)
    return sorted([*re.findall(r"\d+", text), *named])


@given(_voices, st.sampled_from(_FACTS), st.sampled_from([1, 2, 3]))
@settings(max_examples=150, deadline=None)
def test_no_name_and_no_number_is_ever_changed(voice: Voice, said: str, level: int) -> None:
    """Whatever the voice, the second pass keeps them all, and a question stays one."""
    sentence = Sentence(said, (Source("n", said),), claim=True)
    voiced = Voicing(voice, level).sentence(sentence)
    assert _literal(voiced.text) == _literal(said)
    assert voiced.text.endswith("?") is said.endswith("?")
    assert (voiced.sources, voiced.claim) == (sentence.sources, True)
    assert (" not " in said) is (" not " in voiced.text or "n't" in voiced.text)


@given(_voices, st.lists(st.sampled_from(_FACTS), min_size=1, max_size=4, unique=True), st.sampled_from(Channel))
@settings(max_examples=100, deadline=None)
def test_a_whole_message_keeps_its_facts(voice: Voice, said: list[str], channel: Channel) -> None:
    """Divided sentences keep a source each; nothing with a source is left out."""
    parts = [Part(Sentence(text, (Source("n", text),), claim=True), 8, 0) for text in said]
    done = Voicing(voice).parts(parts, channel, DraftKind.FOLLOW_UP, quiet=False)
    told = [part.sentence for part in done if part.sentence.claim]
    assert _literal(" ".join(one.text for one in told)) == _literal(" ".join(said))
    assert all(one.sources for one in told)


def test_without_a_voice_nothing_changes() -> None:
    """Who told nothing gets the plain words."""
    for text in _FACTS:
        assert Voicing().sentence(Sentence(text)).text == text


@pytest.mark.parametrize(
    ("lines", "before", "after"),
    [
        (("You shorten words.",), "I am glad that you have moved.", "I'm glad that you've moved."),
        (("You shorten words.",), "I am as glad as you are.", "I'm as glad as you are."),
        (
            ("You shorten words.",),
            "If some of that is of use, that is fine.",
            "If some of that is of use, that's fine.",
        ),
        (("You write words out.",), "I'm glad it's done.", "I am glad it is done."),
        (("You never say “you mentioned”.",), "You mentioned that you row.", "You told me that you row."),
        (("You never say “really”.",), "I really liked the moss.", "I liked the moss."),
        (("Instead of “glad” you say “happy”.",), "I am glad you row.", "I am happy you row."),
        (("You like to say “many thanks”.",), "Thank you for the drill.", "Many thanks for the drill."),
        (("You never use exclamation marks.",), "Thank you!", "Thank you."),
    ],
)
def test_what_code_does_to_a_sentence(lines: tuple[str, ...], before: str, after: str) -> None:
    """Each trait, alone."""
    voice = Voice(traits=tuple(map(trait_of, lines)))
    assert Voicing(voice).sentence(Sentence(before)).text == after


def test_what_i_typed_stays_as_it_is() -> None:
    """A wish of mine is not put into other words."""
    voice = Voice(traits=(trait_of("You shorten words."),))
    said = Sentence("I am in town on Friday.")
    assert Voicing(voice, typed="I am in town on Friday").sentence(said) is said


def test_greeting_and_sign_off_are_mine_unless_i_ask_for_another_tone() -> None:
    """“Hey” and “Cheers”, but not in a message that shall be formal."""
    voice = Voice(traits=(trait_of("You greet with “Hey”."), trait_of("You sign off with “Cheers”.")))
    priya, profile = Person("p", "Priya Raman"), Profile(name="Noor Haddad")
    mine, formal = Voicing(voice), Voicing(voice, 3, fixed=True)
    said = [
        part.text
        for voicing in (mine, formal)
        for part in (voicing.greeting(priya, Channel.EMAIL), voicing.sign_off(profile, Channel.EMAIL))
        if part
    ]
    assert said == ["Hey Priya,", "Cheers,\nNoor", "Dear Priya Raman,", "Kind regards,\nNoor Haddad"]
    none = Voice(traits=(trait_of("You begin without a greeting."), trait_of("You end without a sign-off.")))
    assert Voicing(none).greeting(priya, Channel.EMAIL) is None
    assert Voicing(none).sign_off(profile, Channel.EMAIL) is None


def _draft(coach: Coach, samples: tuple[str, ...], channel: str = "email") -> Draft:
    coach.add_note(PRIYA, ["Priya Raman"])
    for text in samples:
        coach.add_sample(text)
    draft = coach.draft("Priya", channel=channel)
    check_draft(draft, coach)
    return draft


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("samples", [CASUAL, FORMAL], ids=["casual", "formal"])
def test_every_channel_keeps_its_limit_and_its_sources(
    opened: Opening, samples: tuple[str, ...], channel: Channel
) -> None:
    """The contract holds after the second pass as it did before."""
    draft = _draft(opened(), samples, channel)
    assert draft.body.startswith("Hey Priya!" if samples is CASUAL else "Dear Priya Raman,")
    assert ("I'll" in draft.body) is (samples is CASUAL)


def test_the_same_facts_whoever_writes(opened: Opening) -> None:
    """Casual, formal or plain: the sentences rest on the same notes in the same order."""
    cited = [
        [sentence.sources for sentence in _draft(opened(), samples).sentences if sentence.claim]
        for samples in ((), CASUAL, FORMAL)
    ]
    quotes = [[source.quote for sources in each for source in sources] for each in cited]
    assert quotes[0]
    assert quotes[0] == quotes[1] == quotes[2]


def test_sentences_reach_the_page_as_they_stand_in_the_draft(opened: Opening) -> None:
    """Greeting first; each streamed sentence is one of the finished letter."""
    coach = opened()
    coach.add_note(PRIYA, ["Priya Raman"])
    coach.add_sample("Hey Lee!\n\nI'm late, sorry. I'll bring the drill.\n\nCheers,\nNoor")
    steps = list(coach.draft_steps("Priya"))
    streamed = [step.text for step in steps if isinstance(step, Sentence)]
    draft = next(step for step in steps if isinstance(step, Draft))
    assert streamed[0] == "Hey Priya!"
    assert streamed == [sentence.text for sentence in draft.sentences]


def test_to_one_person_i_write_otherwise(opened: Opening) -> None:
    """What I sent to them counts before what I send to others."""
    coach = opened()
    coach.add_note("She runs a bakery. She needs a way to plan rolls.", ["Ana Testwood"])
    coach.add_note(PRIYA, ["Priya Raman"])
    for text in CASUAL:
        coach.add_sample(text)
    coach.add_sample("Good morning Ana,\n\nThe rolls were lovely.\n\nWarm regards,\nRobin", "Ana")
    assert coach.draft("Ana").body.startswith("Good morning Ana,")
    assert coach.draft("Priya").body.startswith("Hey Priya!")


def test_the_voice_of_the_profile_is_read(opened: Opening) -> None:
    """Lines in it are lines of my voice; a pasted message in it is a sample."""
    coach = opened()
    coach.set_profile({"voice": "Short and friendly. Never say “you mentioned”. I greet with Hiya."})
    body = _draft(coach, ()).body
    assert body.startswith("Hiya Priya,")
    assert "mentioned" not in body
    assert is_message("Hey Jo, late again. Cheers, Noor")
    assert not is_message("Short and friendly. Signs with Noor.")


def test_no_model_is_asked_to_reword(opened: Opening) -> None:
    """Its part did not earn its time (docs/decisions/0007-voice.md)."""
    model = faithful()
    _draft(opened(model), CASUAL)
    assert not [turns for turns in model.asked if any("plain:" in text for _, text in turns)]


def test_grave_news_stays_quiet(opened: Opening) -> None:
    """No mark, no farewell, no by-the-way beside it."""
    coach = opened()
    coach.add_note("Her mother died on Monday. She runs a bakery in Porto.", ["Ana Testwood"])
    for text in CASUAL:
        coach.add_sample(text)
    greeting, _, rest = coach.draft("Ana").body.partition("\n")
    assert greeting.startswith("Hey Ana")
    assert "!" not in rest
    assert "by the way" not in rest.lower()
