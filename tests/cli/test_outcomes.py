"""How every outcome leaves: exit status, one JSON document, no trace."""

from __future__ import annotations

import pytest

from coach.app import Coach as Door
from coach.errors import EngineError
from tests.cli.conftest import Coach


@pytest.mark.parametrize(
    ("words", "status", "kind"),
    [
        (("persn",), 2, "usage"),
        (("person",), 2, "usage"),
        (("person", "add"), 2, "usage"),
        (("person", "list", "--colour"), 2, "usage"),
        (("note", "add", "--text", "x"), 2, "usage"),
        (("note", "add", "--person", "Ana"), 2, "usage"),
        (("note", "add", "--person", "Ana", "--text", "  "), 2, "usage"),
        (("note", "add", "--person", "Ana", "--text", "x", "-"), 2, "usage"),
        (("note", "add", "--person", "Ana", "--text", "x", "--date", "2026-02-30"), 2, "usage"),
        (("note", "add", "--person", "Ana", "--file", "no-such-file"), 2, "usage"),
        (("note", "show", "n0"), 1, "not-found"),
        (("person", "show", "Nobody"), 1, "not-found"),
        (("event", "add", "Fair"), 2, "usage"),
        (("event", "add", "Fair", "--date", "2026-11-12", "--energy", "6"), 2, "usage"),
        (("search",), 2, "usage"),
        (("search", " "), 2, "usage"),
        (("search", "x", "--limit", "0"), 2, "usage"),
        (("search", "x", "--person", "Nobody"), 1, "not-found"),
        (("prep",), 2, "usage"),
        (("prep", "Fair"), 1, "not-found"),
        (("help-ideas", "Nobody"), 1, "not-found"),
        (("follow-up", "Nobody"), 1, "not-found"),
        (("follow-up", "Nobody", "--channel", "fax"), 2, "usage"),
        (("follow-up", "Nobody", "--formality", "4"), 2, "usage"),
        (("follow-up", "Nobody", "--out", "x.pdf"), 2, "usage"),
        (("import", "no-such-file"), 1, "import"),
        (("import", "."), 1, "import"),
        (("import", "x", "--format", "xml"), 2, "usage"),
        (("me", "--set", "shoe_size=43"), 2, "usage"),
        (("me", "--set", "name"), 2, "usage"),
        (("models", "pull", "gpt-12"), 1, "not-found"),
    ],
)
def test_every_refusal_is_one_document(coach: Coach, words: tuple[str, ...], status: int, kind: str) -> None:
    """With --json a refusal is one document with kind, message and hint, and the exit status says whose fault it is."""
    refused = coach(*words, "--json")
    assert refused.status == status
    assert refused.document["error"]["kind"] == kind
    assert refused.document["error"]["message"]
    assert refused.document["error"].keys() >= {"kind", "message", "hint"}


def test_a_refusal_for_a_person_goes_to_standard_error(coach: Coach) -> None:
    """Without --json nothing of a refusal is on standard output, and it names a way on."""
    refused = coach("person", "show", "Nobody")
    assert (refused.status, refused.out) == (1, "")
    assert "Nobody" in refused.err


def test_several_that_fit_are_named(coach: Coach) -> None:
    """A name that fits several people is refused with the candidates."""
    for name in ("Jonas Wendt", "Jonas Adeyemi"):
        coach("person", "add", name)
    refused = coach("follow-up", "jonas", "--json").document["error"]
    assert refused["kind"] == "ambiguous"
    assert [found["name"] for found in refused["candidates"]] == ["Jonas Adeyemi", "Jonas Wendt"]


@pytest.mark.parametrize("fault", [RuntimeError("loose wire"), OSError("disk on fire")])
def test_an_unforeseen_fault_is_told_without_a_trace(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    """A fault of the program itself is one document too, with exit status 1 and no trace."""

    def break_down(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(Door, "people", break_down)
    refused = coach("person", "list", "--json")
    assert (refused.status, refused.document["error"]["kind"]) == (1, "store")
    assert "Traceback" not in refused.err


def test_the_trace_is_there_for_who_asks(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    """With COACH_DEBUG the trace of a fault is printed, on standard error."""

    def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("loose wire")

    monkeypatch.setenv("COACH_DEBUG", "1")
    monkeypatch.setattr(Door, "people", break_down)
    refused = coach("person", "list", "--json")
    assert "Traceback" in refused.err
    assert refused.document["error"]["kind"] == "store"


def test_an_engine_that_does_not_start_is_an_engine_error(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of the model's side keeps its kind."""

    def break_down(*_: object, **__: object) -> None:
        raise EngineError("It does not start.")

    monkeypatch.setattr(Door, "help_ideas", break_down)
    assert coach("help-ideas", "Ana", "--json").document["error"]["kind"] == "engine"


def test_an_interruption_is_one_line(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C ends with status 130 and one line."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Door, "people", interrupt)
    stopped = coach("person", "list")
    assert (stopped.status, stopped.err) == (130, "Interrupted.\n")
