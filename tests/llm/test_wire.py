"""The gateway against a server that misbehaves in every way one can."""

from __future__ import annotations

import pytest

from coach.errors import BadOutput, EndpointError
from coach.llm import wire
from coach.llm.protocol import Candidate
from tests.llm.asking import model, prompt, sample
from tests.llm.stub_server import Answer, Stub, choice, completion, serving, stream

pytestmark = pytest.mark.usefixtures("allow_model_requests")


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited between tries; nobody really waits."""
    waited: list[float] = []
    monkeypatch.setattr("time.sleep", waited.append)
    return waited


def test_candidates_come_with_their_probabilities(stub: Stub) -> None:
    """Each of n candidates keeps its own text and its own mean log-probability."""
    stub.answers.append(Answer(completion(choice("one", 0, -0.5), choice("two", 1, -1.5))))
    assert sample(model(stub), 2) == [Candidate("one", -0.5), Candidate("two", -1.5)]
    sent = stub.asked[0]
    assert (sent["n"], sent["max_tokens"], sent["logprobs"], sent["model"]) == (2, 20, True, "big")


def test_a_server_without_n_is_asked_one_by_one(stub: Stub) -> None:
    """Options that are refused are dropped, remembered, and made up for."""
    refusal = Answer({"error": {"message": "n and logprobs are not supported"}}, 400)
    stub.answers.extend([refusal, *(Answer(completion(choice(text))) for text in "abcdef")])
    chat = model(stub)
    assert [one.text for one in sample(chat, 3)] == ["a", "b", "c"]
    assert [one.text for one in sample(chat, 3)] == ["d", "e", "f"]
    assert all("logprobs" not in sent for sent in stub.asked[2:])


def test_a_server_that_ignores_n_is_asked_again(stub: Stub) -> None:
    """One candidate where three were asked for is topped up."""
    stub.answers.extend(Answer(completion(choice(text))) for text in "abc")
    assert [one.text for one in sample(model(stub), 3)] == ["a", "b", "c"]


def test_the_newer_name_of_the_limit(stub: Stub) -> None:
    """A server that knows only max_completion_tokens gets that."""
    refusal = {"error": {"message": "'max_tokens' is not supported. Use 'max_completion_tokens' instead."}}
    stub.answers.extend([Answer(refusal, 400), Answer(completion(choice("hi")))])
    assert sample(model(stub))[0].text == "hi"
    assert "max_tokens" not in stub.asked[1]
    assert stub.asked[1]["max_completion_tokens"] == 20


def test_retry_after_is_honoured(stub: Stub, pauses: list[float]) -> None:
    """A busy server is asked again when it says so, a broken one after a moment."""
    busy = Answer({"error": {"message": "slow down"}}, 429, {"Retry-After": "7"})
    stub.answers.extend([busy, Answer("oops", 500), Answer(completion(choice("hi")))])
    assert sample(model(stub))[0].text == "hi"
    assert [pause for pause in pauses if pause] == [7.0, 1.0]


def test_retries_are_bounded(stub: Stub, pauses: list[float]) -> None:
    """After three tries the fault is told."""
    stub.answers.extend([Answer({"error": {"message": "on fire"}}, 503)] * 5)
    with pytest.raises(EndpointError, match="on fire"):
        sample(model(stub))
    assert len(stub.asked) == wire.ATTEMPTS


def test_a_long_retry_after_is_not_waited_for(stub: Stub, pauses: list[float]) -> None:
    """Nobody sits an hour before a page."""
    stub.answers.append(Answer({"error": {"message": "quota"}}, 429, {"Retry-After": "3600"}))
    with pytest.raises(EndpointError, match="quota"):
        sample(model(stub))
    assert not any(pauses)


@pytest.mark.parametrize(
    ("answer", "message", "hint"),
    [
        (Answer({"error": {"message": "bad key"}}, 401), "does not accept the key", "COACH_API_KEY"),
        (Answer({"error": {"message": "no such model"}}, 404), "does not know", "It offers: big, bigger"),
        (Answer({"error": {"message": "context length exceeded"}}, 400), "longer than", "Shorter notes"),
        (Answer({"error": {"message": "teapot"}}, 418), "418: .*teapot", ""),
        (Answer("", 302, {"Location": "http://127.0.0.1:9/"}), "302", ""),
        (Answer("{not json"), "not in the expected form", "OpenAI-compatible"),
        (Answer("<html>hello</html>"), "not in the expected form", "OpenAI-compatible"),
        (Answer({"error": {"message": "hm"}}), "not in the expected form", "OpenAI-compatible"),
        (Answer({"id": "1"}), "not in the expected form", "OpenAI-compatible"),
        (Answer(completion()), "without content", "another model"),
    ],
)
def test_faults_are_told_plainly(stub: Stub, answer: Answer, message: str, hint: str) -> None:
    """Each fault is one error of ours, with what to do, and is not tried again."""
    stub.answers.append(answer)
    with pytest.raises(EndpointError, match=message) as caught:
        sample(model(stub))
    assert hint in str(caught.value.hint or "")
    assert len(stub.asked) == 1


def test_a_broken_answer_is_told(stub: Stub, pauses: list[float]) -> None:
    """A connection that breaks in the middle is tried again and then told."""
    stub.answers.extend([Answer(completion(choice("hi")), promised=100)] * wire.ATTEMPTS)
    with pytest.raises(EndpointError, match="connection"):
        sample(model(stub))


def test_slowness_has_an_end(stub: Stub) -> None:
    """A server slower than allowed is given up, once."""
    stub.answers.append(Answer(completion(choice("hi")), wait=0.6))
    with pytest.raises(EndpointError, match=r"within 0\.2 seconds"):
        sample(model(stub, timeout_seconds=0.2))
    assert len(stub.asked) == 1


def test_nobody_there(pauses: list[float]) -> None:
    """An address without a server is told as such."""
    with serving() as gone:
        pass
    with pytest.raises(EndpointError, match="could not be made"):
        sample(model(gone))


def test_streaming(stub: Stub) -> None:
    """The pieces of a stream are the text."""
    stub.answers.append(Answer(stream("Hel", "lo", "!")))
    assert "".join(model(stub).stream(prompt(), temperature=0, max_tokens=9)) == "Hello!"


def test_a_stream_is_retried_before_its_first_piece(stub: Stub, pauses: list[float]) -> None:
    """A busy server costs a stream nothing but time."""
    stub.answers.extend([Answer("busy", 429), Answer(stream("hi"))])
    assert "".join(model(stub).stream(prompt(), temperature=0, max_tokens=9)) == "hi"


@pytest.mark.parametrize("answer", [Answer(stream("Hel", finished=False)), Answer(stream("Hel"), promised=50)])
def test_a_cut_stream_is_told(stub: Stub, answer: Answer) -> None:
    """What arrived is given, then the break is told, whether or not the server closed politely."""
    if answer.promised:
        answer.body = stream("Hel", finished=False)
    stub.answers.append(answer)
    pieces = model(stub).stream(prompt(), temperature=0, max_tokens=9)
    assert next(pieces) == "Hel"
    with pytest.raises(EndpointError):
        list(pieces)


@pytest.mark.parametrize("finish", [None, "length"])
def test_a_cut_answer_is_no_whole_one(stub: Stub, finish: str | None) -> None:
    """A candidate that ran into its limit, or whose end nobody vouches for, says so; JSON cut like that is an error."""
    stub.answers.append(Answer(completion(choice("one. And tw", 0, finish=finish), choice("two.", 1))))
    assert [one.whole for one in sample(model(stub), 2)] == [False, True]
    stub.answers.append(Answer(completion(choice('{"a": "b"}', finish=finish))))
    with pytest.raises(BadOutput, match="cut off"):
        model(stub).structured(SCHEMA, temperature=0, max_tokens=9).invoke(prompt())


def test_closing_a_stream_cancels(stub: Stub) -> None:
    """The server notices that nobody listens any more."""
    stub.endless = True
    pieces = model(stub).stream(prompt(), temperature=0, max_tokens=9)
    next(pieces)
    pieces.close()  # type: ignore[attr-defined]
    assert stub.broken_off.wait(10)


SCHEMA: dict[str, object] = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}


def test_structured(stub: Stub) -> None:
    """The schema goes out, the object comes back."""
    stub.answers.append(Answer(completion(choice('{"a": "b"}'))))
    assert model(stub).structured(SCHEMA, temperature=0, max_tokens=9).invoke(prompt()) == {"a": "b"}
    assert stub.asked[0]["response_format"]["json_schema"]["schema"] == SCHEMA


@pytest.mark.parametrize("said", ["no idea", '{"a": ', '["a"]', '{"b": 1}', ""])
def test_structured_nonsense_is_carried(stub: Stub, said: str) -> None:
    """An answer that is not the JSON asked for is an error that holds it."""
    stub.answers.append(Answer(completion(choice(said))))
    with pytest.raises(BadOutput) as caught:
        model(stub).structured(SCHEMA, temperature=0, max_tokens=9).invoke(prompt())
    assert caught.value.raw == said


def test_a_server_without_schemas(stub: Stub) -> None:
    """Where response_format is refused the answer is read all the same, fence and all."""
    refusal = Answer({"error": {"message": "response_format is unknown"}}, 400)
    stub.answers.extend([refusal, Answer(completion(choice('```json\n{"a": "b"}\n```')))])
    assert model(stub).structured(SCHEMA, temperature=0, max_tokens=9).invoke(prompt()) == {"a": "b"}


def test_names_do_not_leave(stub: Stub) -> None:
    """What is sent has stand-ins, what comes back has names, in all three ways of asking."""
    chat = model(stub, names=["Priya Raman"])
    stub.answers.append(Answer(completion(choice("Hi Person1!"))))
    assert sample(chat, text="Write to Priya Raman.")[0].text == "Hi Priya!"
    assert "Person1 Surname1" in str(chat.last_sent)
    stub.answers.append(Answer(stream("Hi Per", "son", "1", "!")))
    assert "".join(chat.stream(prompt("To Priya"), temperature=0, max_tokens=9)) == "Hi Priya!"
    stub.answers.append(Answer(completion(choice('{"a": ["Person1"]}'))))
    found = chat.structured(SCHEMA, temperature=0, max_tokens=9).invoke(prompt("To Priya"))
    assert found == {"a": ["Priya"]}
    assert not any(word in str(stub.asked) for word in ("Priya", "Raman"))
