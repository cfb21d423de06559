"""``coach debrief``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Coach

TEXT = (
    b"Talked to Priya again, she is weighing Dagster. I promised to send her my checklist by Tuesday. "
    b"Met Nina Costa, she plans parks. I would like to know her better. Adaeze Obi gave me an hour over coffee. "
    b"Good soup."
)


@pytest.fixture
def met(coach: Coach) -> Coach:
    """A notebook that knows Priya and two Toms."""
    coach("person", "add", "Priya Raman", "--company", "Freightly")
    coach("person", "add", "Tom Hale")
    coach("person", "add", "Tom Bishop")
    return coach


def test_without_yes_json_proposes_and_only_the_text_is_kept(met: Coach) -> None:
    """The shape of the contract; nobody is made, no note either."""
    outcome = met("debrief", "-", "--json", typed=TEXT)
    document = outcome.document
    assert (outcome.status, document["saved"], document["notes"]) == (0, False, [])
    assert document["text"] == TEXT.decode()
    priya, nina, adaeze = document["people"]
    assert (priya["person"]["name"], priya["new"], nina["person"], nina["new"]) == ("Priya Raman", False, None, True)
    assert [(each["mine"], each["due"]) for each in priya["promises"]] == [(True, "2026-11-24")]
    assert all(fact["quote"] in priya["note"] for fact in priya["facts"])
    assert (nina["thinking"], nina["follow_up"]["due"], document["better"]["name"]) == (
        True,
        "2026-11-27",
        "Nina Costa",
    )
    assert (adaeze["follow_up"]["kind"], document["question"][0]["about"]) == ("thank-you", "formality")
    assert document["rest"] == "Good soup."
    assert document["gained"][0]["attendance"] is True
    assert len(met("person", "list", "--json").document["people"]) == 3
    assert met("note", "list", "--json").document["notes"] == []
    assert [each["id"] for each in met("debrief", "list", "--json").document["debriefs"]] == [document["debrief_id"]]


def test_with_yes_all_of_it_is_kept_and_one_undo_takes_it_back(met: Coach) -> None:
    """One command for the tired; one to take it back."""
    document = met("debrief", "-", "--yes", "--json", "--event", "Harbour", typed=TEXT).document
    assert document["saved"] is True
    assert document["event"]["name"] == "Harbour"
    assert [person["person"]["name"] for person in document["people"]] == ["Priya Raman", "Nina Costa", "Adaeze Obi"]
    assert len(document["notes"]) == 4
    assert met("undo", "--yes").status == 0
    assert met("note", "list", "--json").document["notes"] == []


def test_where_nobody_can_be_asked_the_way_on_is_told(met: Coach) -> None:
    """The preview is printed, the text is safe, and the hint names the command that keeps it."""
    outcome = met("debrief", "-", typed=TEXT)
    assert outcome.status == 1
    assert "You promised: Send her my checklist by Tuesday" in outcome.out
    assert "The text is safe" in outcome.err
    assert "--resume" in outcome.err
    (kept,) = met("debrief", "list", "--json").document["debriefs"]
    assert met("debrief", "--resume", kept["id"], "--yes").status == 0
    assert len(met("note", "list", "--json").document["notes"]) == 4


def test_an_unclear_name_is_kept_back_with_yes_and_settled_with_is(met: Coach) -> None:
    """It is reported, and nothing of it goes to anybody meanwhile."""
    first = met("debrief", "-", "--yes", "--json", typed=b"Tom builds canoes. Priya sings.").document
    assert first["saved"] is False
    (question,) = first["question"]
    assert {each["name"] for each in question["candidates"]} == {"Tom Hale", "Tom Bishop"}
    assert [note["people"][0]["name"] for note in first["notes"]] == ["Priya Raman"]
    second = met("debrief", "--resume", first["debrief_id"], "--is", "Tom=Hale", "--yes", "--json").document
    assert second["saved"] is True
    assert [(note["people"][0]["name"], note["text"]) for note in second["notes"]] == [
        ("Tom Hale", "Tom builds canoes.")
    ]


def test_options_change_what_was_read(met: Coach, tmp_path: Path) -> None:
    """From a file; facts taken out, answers given, what is shared added."""
    file = tmp_path / "evening.txt"
    file.write_bytes(TEXT)
    document = met(
        *("debrief", str(file), "--json", "--without", "weighing", "--let-go", "Nina", "--better", "nobody"),
        *("--formality", "Adaeze=1", "--fun", "Priya=the raffle", "--gained", "I stayed to the end", "--talked", "2"),
    ).document
    priya, nina, adaeze = document["people"]
    assert not any("weighing" in fact["quote"] for fact in priya["facts"])
    assert "We had fun with the raffle." in priya["note"]
    assert (nina["thinking"], nina["follow_up"], document["better"]) == (False, None, None)
    assert adaeze["follow_up"]["formality"] == 1
    assert [each["text"] for each in document["gained"]][1:] == ["I stayed to the end"]


def test_001_09_a_count_may_be_typed(met: Coach) -> None:
    """Fewer talks than hoped for are told kindly, and as many as hoped for otherwise."""
    met("event", "add", "Harbour", "--date", "2026-11-20", "--target", "3")
    words = [
        met("debrief", "-", "--event", "Harbour", "--talked", count, "--json", typed=b"Priya sings.").document["word"]
        for count in ("1", "3")
    ]
    assert words[0] != words[1]
    assert "Being there counts" in words[0]


@pytest.mark.parametrize(
    "words",
    [
        ("debrief",),
        ("debrief", "a", "b"),
        ("debrief", "/nowhere/at/all"),
        ("debrief", "-", "--is", "Nobody=Hale"),
        ("debrief", "-", "--is", "Priya"),
        ("debrief", "-", "--formality", "Priya=7"),
        ("debrief", "-", "--without", "words that stand nowhere"),
    ],
)
def test_a_wrong_command_line_is_told(met: Coach, words: tuple[str, ...]) -> None:
    """Exit status 2, with what to write instead."""
    outcome = met(*words, "--json", typed=b"Priya sings.")
    assert (outcome.status, outcome.document["error"]["kind"]) == (2, "usage")


def test_a_text_is_let_go_and_an_unknown_one_told(met: Coach) -> None:
    """drop and --resume name a debrief by its id."""
    kept = met("debrief", "-", "--json", typed=b"Priya sings.").document["debrief_id"]
    assert met("debrief", "drop", kept, "--json").document == {"dropped": kept}
    for words in (("drop", kept), ("--resume", kept)):
        assert met("debrief", *words, "--json").document["error"]["kind"] == "not-found"


def test_what_is_printed_holds_no_control_characters(met: Coach) -> None:
    """A text full of escapes is shown as text."""
    out = met("debrief", "-", typed=b"Met Ana\x1b[2J Lee, she \x07sings [bold]loud[/].").out
    assert not {"\x1b", "\x07"} & set(out)


def test_where_all_of_it_waits_that_is_what_is_told(met: Coach) -> None:
    """A text about a name that two have makes no note yet; the answer says what waits and how to go on."""
    outcome = met("debrief", "-", "--yes", typed=b"Tom told me he sails.")
    assert outcome.status == 0
    assert "Kept: 0" not in outcome.out
    assert "No note was made yet. The text is safe and waits until it is clear whom “Tom” means." in outcome.out
    assert "Whom do you mean by “Tom”" in outcome.out
    assert "--is NAME=WHO" in outcome.out


def test_an_event_that_would_be_made_has_no_id_yet(met: Coach) -> None:
    """Null before it is kept, an id afterwards."""
    before = met("debrief", "-", "--json", "--event", "Harbour", typed=TEXT).document
    assert before["event"] == {"id": None, "name": "Harbour"}
    after = met("debrief", "--resume", before["debrief_id"], "--yes", "--json").document
    assert after["event"]["name"] == "Harbour"
    assert after["event"]["id"]
