"""Large models: the same cases against any OpenAI-compatible endpoint, by one setting."""

from __future__ import annotations

import json
from collections import deque
from pathlib import Path
from typing import Any

import pytest

from eval.run import main
from tests.llm.stub_server import Answer, Stub, choice, completion, serving

CASES = ("prom-he-will-intro", "kind-introduce-email", "help-two-needs")


class Replies(deque[Answer]):
    """An answer to whatever is asked: JSON of the schema where one is given, else a plain word."""

    def __init__(self, stub: Stub) -> None:
        super().__init__()
        self._stub = stub

    def popleft(self) -> Answer:
        """The answer to the last request of the stub."""
        asked = self._stub.asked[-1]
        form = asked.get("response_format", {}).get("json_schema", {}).get("schema")
        text = json.dumps(_filled(form)) if form else "no"
        return Answer(completion(*(choice(text, index, -0.3) for index in range(asked.get("n") or 1))))


def _filled(schema: dict[str, Any]) -> object:
    """The smallest JSON that a schema allows."""
    if "enum" in schema:
        return schema["enum"][0]
    kind = schema.get("type")
    if kind == "object":
        return {key: _filled(part) for key, part in schema.get("properties", {}).items()}
    return {"array": [], "string": "", "integer": 0, "number": 0, "boolean": False}.get(str(kind))


def test_the_cases_run_against_an_endpoint(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    allow_model_requests: None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """``--engine remote`` plays the very cases at that address, with the key, and no name of a person goes out."""
    with serving() as stub:
        stub.answers = Replies(stub)
        monkeypatch.setenv("COACH_BASE_URL", stub.base_url)
        monkeypatch.setenv("COACH_API_KEY", "sk-for-this-test")
        monkeypatch.setenv("COACH_MODEL", "big")
        wanted = [part for case in CASES for part in ("--case", case)]
        assert main(["--engine", "remote", "--out", str(tmp_path), *wanted]) == 0
    answers = [json.loads(line) for line in (tmp_path / "answers.jsonl").read_text().splitlines()]
    documents = {answer["case"]: answer["document"] for answer in answers}
    assert set(documents) == set(CASES)
    assert not [document["error"] for document in documents.values() if "error" in document]
    assert {document["engine"] for document in documents.values()} == {"remote"}
    assert stub.asked
    assert {asked["model"] for asked in stub.asked} == {"big"}
    assert all(headers["authorization"] == "Bearer sk-for-this-test" for headers in stub.headers)
    sent = json.dumps([asked["messages"] for asked in stub.asked], ensure_ascii=False)
    for name in ("Idris", "Vaughan", "Imogen", "Achterberg", "Oumar", "Tessier"):
        assert name not in sent
    assert "Hi Idris," in documents["prom-he-will-intro"]["body"]
    assert "in all" in capsys.readouterr().out
