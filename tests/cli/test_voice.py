"""``coach sent`` and ``coach voice``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.cli.conftest import Coach

_NOTE = (
    "Leads the data platform team at Freightly. She is looking for a bouldering gym. I promised to send her my list."
)
_HEY = "Hey Priya!\n\nI'll send you my list tonight.\n\nCheers,\nNoor"


def _drafted(coach: Coach) -> str:
    coach("note", "add", "--person", "Priya Raman", "--text", _NOTE)
    return str(coach("follow-up", "Priya", "--json").document["draft_id"])


def _lines(document: Any) -> list[str]:  # noqa: ANN401 - any JSON value
    return [line["text"] for line in document["voice"]["lines"]]


def test_sent_has_the_shape_of_the_contract(coach: Coach) -> None:
    """The draft, the person, the day, the voice in lines, the follow-up that is closed."""
    answer = coach("sent", _drafted(coach), "--text", "-", "--json", typed=_HEY.encode()).document
    assert answer["person"]["name"] == "Priya Raman"
    assert answer["sent"] == "2026-11-20"
    assert answer["follow_up"]["state"] == "sent"
    assert "You greet with “Hey NAME!”." in _lines(answer)
    assert coach("follow-up", "Priya", "--json").document["body"].startswith("Hey Priya!")


def test_sent_is_taken_back_as_one(coach: Coach) -> None:
    """The day, the text, the sample and the follow-up go together."""
    draft = _drafted(coach)
    before = coach("voice", "--json").document
    coach("sent", draft, "--text", "-", typed=_HEY.encode())
    assert coach("undo").status == 0
    assert coach("voice", "--json").document == before
    assert coach("sent", draft, "--json").document["follow_up"]["tries"] == 1


def test_sent_as_it_was_and_sent_again(coach: Coach) -> None:
    """Without a text the draft was sent as it stands; told again, the later text counts and nothing is doubled."""
    draft = _drafted(coach)
    assert coach("sent", draft, "--json").document["voice"]["lines"] == []
    again = coach("sent", draft, "--text", "-", "--json", typed=_HEY.encode()).document
    assert (again["voice"]["messages"], again["follow_up"]["tries"]) == (1, 1)
    assert "You sign off with “Cheers”." in _lines(again)


def test_an_unknown_draft_and_an_empty_text_are_told(coach: Coach) -> None:
    """Neither leaves a trace."""
    assert coach("sent", "nope", "--json").document["error"]["kind"] == "not-found"
    empty = coach("sent", _drafted(coach), "--text", "-", "--json", typed=b" \n")
    assert empty.document["error"]["kind"] == "usage"
    assert coach("voice", "--json").document["voice"]["messages"] == 0


def test_the_voice_is_set_line_by_line(coach: Coach, tmp_path: Path) -> None:
    """A line, words never said, a sample; what is set by hand has no number of messages."""
    file = tmp_path / "mine.txt"
    file.write_text(_HEY + "\n---\n" + _HEY.replace("Hey Priya", "Hey Sam"), "utf-8")
    answer = coach("voice", "--set", "greet with Hello", "--never", "touch base", "--sample", str(file), "--json")
    found = {line["text"]: line for line in answer.document["voice"]["lines"]}
    assert found["You greet with “Hello”."]["by_hand"] is True
    assert found["You never say “touch base”."]["messages"] is None
    assert found["You sign off with “Cheers”."]["messages"] == 2
    assert "set by you" in coach("voice").out
    refused = coach("voice", "--set", "Purple on Tuesdays", "--json")
    assert refused.status == 2
    assert "You never say" in refused.document["error"]["hint"]


def test_a_voice_for_one_person(coach: Coach) -> None:
    """It holds for them alone."""
    coach("person", "add", "Ana Testwood")
    coach("voice", "--set", "You greet with “Good day”.", "--person", "Ana")
    assert _lines(coach("voice", "--person", "Ana", "--json").document) == ["You greet with “Good day”."]
    assert coach("voice", "--json").document["voice"] == {"person": None, "messages": 0, "lines": []}


def test_letting_go_asks_first(coach: Coach) -> None:
    """And one undo brings it back."""
    coach("voice", "--sample", "-", typed=_HEY.encode())
    assert coach("voice", "--forget", "--json").document["error"]["kind"] == "needs-confirmation"
    assert coach("voice", "--forget", "--yes", "--json").document["voice"]["lines"] == []
    coach("undo")
    assert coach("voice", "--json").document["voice"]["messages"] == 1


def test_forgetting_a_person_takes_what_i_wrote_to_them(coach: Coach) -> None:
    """The voice is what the other messages show, without theirs."""
    coach("sent", _drafted(coach), "--text", "-", typed=_HEY.encode())
    coach("person", "add", "Ana Testwood")
    coach("voice", "--sample", "-", "--person", "Ana", typed=b"Yo Ana,\n\nlate again, sorry.\n\nTa,\nNoor")
    assert coach("voice", "--json").document["voice"]["messages"] == 2
    coach("person", "forget", "Priya", "--yes")
    answer = coach("voice", "--json").document
    assert answer["voice"]["messages"] == 1
    assert "You greet with “Yo”." in _lines(answer)
    assert not [line for line in _lines(answer) if "Hey" in line or "Cheers" in line]


def test_samples_and_lines_travel_in_the_native_file(coach: Coach, tmp_path: Path) -> None:
    """Written out and read back in another home, the voice is the same; read again, nothing is doubled."""
    coach("sent", _drafted(coach), "--text", "-", typed=_HEY.encode())
    coach("voice", "--never", "touch base")
    mine = coach("voice", "--json").document
    file, other = str(tmp_path / "all.jsonl"), str(tmp_path / "other")
    assert coach("export", file).status == 0
    for _ in range(2):
        assert coach("import", file, "--home", other, "--yes").status == 0
    assert coach("voice", "--home", other, "--json").document == mine
