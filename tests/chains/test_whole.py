"""A large model words a whole letter in one request, and every sentence of it is looked at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.app import Coach, open_coach
from coach.chains import whole
from coach.domain.suggestion import Draft
from coach.llm.scripted import ScriptedModel, WordEmbedder
from coach.prompting import load_prompt
from coach.settings import load_settings
from tests.chains.answering import ANA
from tests.chains.conftest import NOTED, TODAY, Opening
from tests.chains.shape import check_draft
from tests.llm.stub_server import Answer, Stub, choice, completion, serving

pytestmark = pytest.mark.usefixtures("allow_model_requests")

CHOIR = "Your search for a choir in Bergen has stayed with me since we talked."
MAP = "I will send you my tram map, as promised."
PLAIN_MAP = "As promised, I will send you my tram map."
PLAIN_CHOIR = "I hope you find a choir in Bergen soon."
ASKED_CHOIR = "Have you found a choir in Bergen yet?"
FOUND = "Have you found the choir in Bergen you are looking for?"
WISH = "See you at the depot."
"""Typed, it ends the letter, so that the choir is a statement and no question."""


@pytest.fixture
def stub() -> Iterator[Stub]:
    """A server to be told what to answer."""
    with serving() as server:
        yield server


@pytest.fixture
def coach(stub: Stub, tmp_path: Path) -> Iterator[Coach]:
    """A coach whose model is large and at the stub."""
    settings = load_settings(tmp_path, engine="remote", base_url=stub.base_url, model="big", today=TODAY)
    opened = open_coach(settings, embedder=WordEmbedder())
    opened.set_profile({"name": "Robin Vale"})
    opened.add_note(ANA, ["Ana Okafor"], date=NOTED)
    yield opened
    opened.close()


def told(stub: Stub, *sentences: tuple[str, list[int]], finish: str = "stop") -> None:
    """Let the stub answer with these sentences."""
    document = {"sentences": [{"text": text, "facts": facts} for text, facts in sentences]}
    stub.answers.append(Answer(completion(choice(json.dumps(document), finish=finish))))


def written(coach: Coach) -> Draft:
    """A draft that names the tram map (fact 1) and the choir (fact 2), and ends with what was typed."""
    return coach.draft("ana", wish=WISH)


def texts(draft: Draft) -> list[str]:
    """What it says, sentence by sentence."""
    return [sentence.text for sentence in draft.sentences]


def test_one_request_for_a_whole_letter(coach: Coach, stub: Stub) -> None:
    """Grounded sentences are kept with their sources, the prompt is stamped, and nothing else is asked."""
    told(stub, (MAP, [1]), (CHOIR, [2]))
    draft = written(coach)

    check_draft(draft, coach)
    assert len(stub.asked) == 1
    assert texts(draft) == ["Hi Ana,", MAP, CHOIR, WISH, "Best wishes,\nRobin"]
    assert [len(sentence.sources) for sentence in draft.sentences] == [0, 1, 1, 0, 0]
    assert draft.flags == ()
    assert draft.engine == "remote"
    assert [(stamp.prompt, stamp.model) for stamp in draft.prompts] == [("followup/letter@2", "big")]
    assert draft.prompts[0].sha256 == load_prompt("followup/letter").sha256
    assert draft.alternatives


@pytest.mark.parametrize(
    ("said", "kept"),
    [(FOUND, FOUND), (CHOIR, ASKED_CHOIR), ("Have you found the three choirs in Bergen yet?", ASKED_CHOIR)],
)
def test_a_question_stays_a_question(coach: Coach, stub: Stub, said: str, kept: str) -> None:
    """Where the plan asks after the detail, only a sound question on the same fact takes its place."""
    told(stub, (MAP, [1]), (said, [2]))
    draft = coach.draft("ana")

    check_draft(draft, coach)
    assert texts(draft)[1:-1] == [MAP, kept]


def test_what_is_asked_holds_numbered_facts_and_the_plan(coach: Coach, stub: Stub) -> None:
    """The facts are turned to the reader and numbered, lines that are not free are marked, and no name leaves."""
    told(stub)
    coach.draft("ana", wish="see you at the depot")
    task = stub.asked[0]["messages"][-1]["content"]

    assert "2. you are looking for a choir in Bergen" in task
    assert f"{PLAIN_MAP} (fact 1)" in task
    assert f"{PLAIN_CHOIR} (fact 2)" in task
    assert "See you at the depot. (as it is)" in task
    assert not {"Ana", "Okafor", "Robin"} & set(str(stub.asked[0]).replace('"', " ").split())


def test_neither_my_name_nor_an_address_leaves(coach: Coach, stub: Stub) -> None:
    """What I typed goes out with stand-ins, as the last request shows, and stands in the draft as I typed it."""
    told(stub, (CHOIR, [2]))
    wish = "Robin Vale is at robin@vale.example, +44 20 7946 0958 or www.vale.example"
    draft = coach.draft("ana", wish=wish)

    assert wish in draft.body
    assert CHOIR in draft.body
    sent = coach.last_sent() or ""
    assert "(as it is)" in sent
    assert not [secret for secret in ("Robin", "Vale", "vale.example", "7946", "Okafor") if secret in sent]


@pytest.mark.parametrize(
    "wrong",
    [
        "Zebulon in Oslo also knows a choir in Bergen.",
        "I sing in a choir in Bergen too.",
        "I am looking for a choir in Bergen.",
        "Is the choir in Bergen any good?",
        "You are looking for a choir in Bergen with 40 voices.",
        "She is looking for a choir in Bergen.",
        "Your amazing search for a choir in Bergen has stayed with me!!",
        "It was good to talk about your plans.",
        "You are not looking for a choir in Bergen.",
        "You are only looking for a choir in Bergen.",
        "You said that you hardly look for a choir in Bergen.",
        "You mentioned you are looking for three choirs in Bergen.",
    ],
)
def test_an_unsound_sentence_is_replaced(coach: Coach, stub: Stub, wrong: str) -> None:
    """An invented, a turned round, an eager or an empty sentence gives way to the plain one on the same fact."""
    told(stub, (MAP, [1]), (wrong, [2]))
    draft = written(coach)

    check_draft(draft, coach)
    assert texts(draft)[1:3] == [MAP, PLAIN_CHOIR]
    assert draft.prompts


@pytest.mark.parametrize(
    "wrong",
    [
        "As you promised, you will send me the tram map.",
        "You owe me the tram map.",
        "I will not send you my tram map.",
        "I will send you only the tram map, as promised.",
        "I will send you my two tram maps, as promised.",
        "I will take my tram map from you.",
    ],
)
def test_a_promise_is_not_turned_round(coach: Coach, stub: Stub, wrong: str) -> None:
    """What I promised stays mine."""
    told(stub, (wrong, [1]), (CHOIR, [2]))
    assert texts(written(coach))[1:3] == [PLAIN_MAP, CHOIR]


@pytest.mark.parametrize(
    "said",
    [
        "You told me you are looking for a choir in Bergen.",
        "I kept thinking about your search for a choir in Bergen.",
        "You said a choir in Bergen is what you are looking for.",
    ],
)
def test_a_faithful_sentence_is_kept(coach: Coach, stub: Stub, said: str) -> None:
    """The checks for contradictions leave a paraphrase alone."""
    told(stub, (said, [2]))
    assert texts(written(coach))[1:3] == [PLAIN_MAP, said]


def test_the_letter_as_a_whole_is_looked_at_too(coach: Coach, stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    """What slips past the look at one sentence is found against all that is noted, and the plain sentence is back."""
    monkeypatch.setattr(whole, "_passes", lambda *_: True)
    told(stub, (MAP, [1]), ("You are looking for seven choirs in Bergen.", [2]))
    assert texts(written(coach))[1:3] == [MAP, PLAIN_CHOIR]


MINE = (
    "Hey Noor, the ferry was late again, so I'm writing this on the pier.\n\nCheers,\nRobin",
    "Hey Bo, I'm still laughing about the goat. Let's cook soon!\n\nCheers,\nRobin",
    "Hey Ana, the attic's dry now.\n\nCheers,\nRobin",
)


def test_my_voice_goes_along_in_the_one_request(coach: Coach, stub: Stub) -> None:
    """Lines about how I write and two messages of mine, the reader's first; no sentence is asked for again."""
    for text in MINE[:2]:
        coach.add_sample(text)
    coach.add_sample(MINE[2], "ana")
    coach.set_voice(["You write casually.", "You never say “touch base”."])
    told(stub, (MAP, [1]), (CHOIR, [2]))
    draft = written(coach)

    check_draft(draft, coach)
    assert len(stub.asked) == 1
    task = stub.asked[0]["messages"][-1]["content"]
    messages = [line for line in task.splitlines() if line.startswith("- A message:")]
    assert messages == [
        "- A message: “the attic's dry now.”",
        "- A message: “I'm still laughing about the goat. Let's cook soon!”",
    ]
    assert "- You write casually." in task
    assert "touch base" in task
    assert "Cheers" not in task
    assert CHOIR in draft.body
    assert [stamp.prompt for stamp in draft.prompts] == ["followup/letter@2"]
    assert not {"attic", "goat"} & set(draft.body.split())


@pytest.mark.parametrize("facts", [[], [9], [2, 9], [0], ["2"]])
def test_a_sentence_on_no_fact_is_not_used(coach: Coach, stub: Stub, facts: list[int]) -> None:
    """Without the number of a fact there is, a sentence stands nowhere, and nothing is stamped."""
    told(stub, (CHOIR, facts))
    draft = written(coach)

    assert texts(draft)[1:3] == [PLAIN_MAP, PLAIN_CHOIR]
    assert draft.prompts == ()


@pytest.mark.parametrize("body", ["no idea", '{"sentences": 7}', '{"sentences": [{"text": 1, "facts": [1]}, 2]}'])
def test_nonsense_leaves_the_plain_letter(coach: Coach, stub: Stub, body: str) -> None:
    """An answer that cannot be read costs the wording, not the letter."""
    stub.answers.append(Answer(completion(choice(body))))
    draft = written(coach)

    check_draft(draft, coach)
    assert texts(draft)[1:3] == [PLAIN_MAP, PLAIN_CHOIR]
    assert (len(stub.asked), draft.prompts) == (1, ())


def test_a_cut_answer_leaves_the_plain_letter(coach: Coach, stub: Stub) -> None:
    """An answer that ran into its limit is not used, not even where it can be read."""
    told(stub, (CHOIR, [2]), finish="length")
    assert texts(written(coach))[1:3] == [PLAIN_MAP, PLAIN_CHOIR]


def test_one_sentence_may_say_two_things(coach: Coach, stub: Stub) -> None:
    """A sentence on two facts stands for both lines of the plan and cites both."""
    both = "You are looking for a choir in Bergen, and as promised, I will send you my tram map."
    told(stub, (both, [1, 2]))
    draft = written(coach)

    check_draft(draft, coach)
    assert texts(draft)[1:3] == [both, WISH]
    assert len(draft.sentences[1].sources) == 2


@pytest.mark.parametrize("channel", ["sms", "dm", "linkedin-note"])
def test_short_channels_hold(coach: Coach, stub: Stub, channel: str) -> None:
    """However long the model is, the channel's limit holds."""
    told(stub, (MAP, [1]), (FOUND, [2]))
    draft = coach.draft("ana", channel=channel)

    check_draft(draft, coach)
    assert MAP in draft.body


def test_grave_news_is_worded_by_rule(opened: Opening) -> None:
    """The quiet sentence is no model's to word; where nothing is free, nothing is asked."""
    model = ScriptedModel([], capability="large")
    coach = opened(model)
    coach.add_note("Her mother died in March.", ["Ana Okafor"], date=NOTED)
    assert "your mother" in coach.draft("ana").body
    assert model.asked == []
