"""Names, addresses, numbers and links leave as stand-ins and come back as themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.llm.placeholders import Placeholders
from tests.llm.asking import model, prompt, sample
from tests.llm.stub_server import Answer, Stub, choice, completion, serving, stream

NAMES = ["Priya Raman", "José Álvarez", "Will Young", "Anna Kowalska", "Anna-Lena van Dijk", "Jo"]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Met Priya Raman at the meetup.", ["Priya", "Raman"]),
        ("priya's DAGs are flaky, RAMAN said.", ["priya", "RAMAN"]),
        ("Jose Alvarez and José wrote.", ["Jose", "José", "Alvarez"]),
        ("Will Young will call; so will Will.", ["Will", "Young"]),
        ("Anna-Lena van Dijk, not Anna.", ["Anna", "Dijk"]),
        ("Priya\nRaman wrote (Jo).", ["Priya", "Raman", "Jo"]),
    ],
)
def test_names_are_hidden(text: str, gone: list[str]) -> None:
    """Whole names, parts of names and names without their accents are replaced."""
    words = Placeholders(NAMES).hide(text).replace("'s", "").split()
    assert not {word.strip(".,;()") for word in words} & set(gone)


def test_ordinary_words_stay() -> None:
    """A name that is a word too counts only with a capital, and parts of words never do."""
    hidden = Placeholders(["Will Young", "Jo"]).hide("She will join the young crew.")
    assert hidden == "She will join the young crew."


def test_a_person_keeps_one_stand_in() -> None:
    """The first name alone and the whole name share their stand-in, possessives are kept."""
    assert Placeholders(["Priya Raman"]).hide("Priya Raman's team. Priya leads it.") == (
        "Person1 Surname1's team. Person1 leads it."
    )


@pytest.mark.parametrize("said", ["Hi Person1,", "Hi PERSON1,", "Hi person 1,", "Hi [Person1],", "Hi <person1>,"])
def test_names_come_back(said: str) -> None:
    """Whatever the model did to case and brackets, the name is back."""
    assert Placeholders(["Priya Raman"]).restore(said) == "Hi Priya,"


def test_unknown_stand_ins_stay() -> None:
    """A stand-in the model invented is left for the checks to find."""
    assert Placeholders(["Priya"]).restore("Ask Person7 and Person10.") == "Ask Person7 and Person10."


def test_a_literal_stand_in_survives() -> None:
    """Text that already looks like a stand-in comes back as it was."""
    names = Placeholders(["Priya"])
    hidden = names.hide("Person1 is what we call Priya.")
    assert "Priya" not in hidden
    assert names.restore(hidden) == "Person1 is what we call Priya."


@settings(deadline=None)
@given(st.data())
def test_split_stand_ins_are_put_together(data: st.DataObject) -> None:
    """However a text is cut into pieces, the restored stream is the restored text."""
    names = Placeholders([f"Zed{letter} Quon{letter}" for letter in "abcdefghijkl"])
    text = "Hi Person1, ask Person12's friend Surname3; a person, in perspective: Person1"
    pieces, start = [], 0
    while start < len(text):
        size = data.draw(st.integers(min_value=1, max_value=9))
        pieces.append(text[start : start + size])
        start += size
    assert "".join(names.restore_stream(pieces)) == names.restore(text)


def test_without_names_nothing_changes() -> None:
    """An empty notebook hides nothing."""
    assert Placeholders([]).hide("Met nobody.") == "Met nobody."


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Write to priya.raman+kiln@mail.freightly.example.", "Write to Mailaddress1."),
        ("Call +49 (0)30 123-45 67 or 0171/2345678, please.", "Call Phonenumber1 or Phonenumber2, please."),
        ("rooms 555-019, or tel:555-0199", "rooms 555-019, or tel:Phonenumber1"),
        ("No.5550199222 and 00\u00a041 44\u00a0668 18 00", "No.Phonenumber1 and Phonenumber2"),
        ("See https://x.example/priya?a=1#b, then (www.kiln.example).", "See Weblink1, then (Weblink2)."),
        ("It is on github.com/praman, not on Node.js!", "It is on Weblink1, not on Node.js!"),
        ("priya@x.example, Priya, priya@x.example", "Mailaddress1, Person1, Mailaddress1"),
        ("on 2026-11-04, 04.11.2026, 4/11/26, 14.30-16.00, in 2019–2026", None),
        ("1,200,000 kilns, 40000 trams, 10:00-12:30, 3.5 %", None),
    ],
)
def test_addresses_numbers_and_links_are_hidden(text: str, left: str | None) -> None:
    """Whatever has the form of one is replaced, the same one by the same; days, hours and amounts stay."""
    known = Placeholders(["Priya Raman"])
    hidden = known.hide(text)
    assert hidden == (text if left is None else left)
    assert known.restore(hidden) == text


_SCRAPS = st.sampled_from(
    [
        "Priya",
        "priya@x.example",
        "+44 20 7946 0958",
        "https://a.example/b?c=1.",
        "(www.d.example)",
        "Person2",
        "weblink 7",
    ]
)


@settings(deadline=None)
@given(st.lists(_SCRAPS | st.text(alphabet="abz .,;:()-/@0129", max_size=12), max_size=8))
def test_everything_comes_back(scraps: list[str]) -> None:
    """What left as a stand-in is back to the letter, whole or in a stream."""
    text, known = " ".join(scraps), Placeholders(["Priya Raman"])
    hidden = known.hide(text)
    assert known.restore(hidden) == text
    assert "".join(known.restore_stream(hidden)) == text


@pytest.fixture
def stub() -> Iterator[Stub]:
    """A server to be told what to answer."""
    with serving() as server:
        yield server


SAID = "Ana (ana@x.example, +44 20 7946 0958) has https://kilns.example/ana and knows Robin."
LEFT = "Person1 (Mailaddress1, Phonenumber1) has Weblink1 and knows Person2."


@pytest.mark.usefixtures("allow_model_requests")
def test_what_left_shows_no_address_and_the_answer_has_it_again(stub: Stub) -> None:
    """Drawn, streamed or as JSON: the request as shown and as received has stand-ins, the answer the real thing."""
    chat = model(stub, ["Ana", "Robin"])
    stub.answers += [
        Answer(completion(choice(LEFT))),
        Answer(stream(LEFT[:30], LEFT[30:])),
        Answer(completion(choice(json.dumps({"said": [LEFT]})))),
    ]
    assert sample(chat, text=SAID)[0].text == SAID
    assert "".join(chat.stream(prompt(SAID), temperature=0.5, max_tokens=99)) == SAID
    schema: dict[str, object] = {"type": "object", "required": ["said"]}
    assert chat.structured(schema, temperature=0.5, max_tokens=99).invoke(prompt(SAID)) == {"said": [SAID]}

    assert [asked["messages"][-1]["content"] for asked in stub.asked] == [LEFT] * 3
    assert chat.last_sent is not None
    assert LEFT in chat.last_sent
    assert not [secret for secret in ("ana@", "7946", "kilns.example", "Robin") if secret in chat.last_sent]
