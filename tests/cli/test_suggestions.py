"""Search and suggestions from the command line, without a model."""

from __future__ import annotations

import email
from pathlib import Path

import pytest

from coach import paths
from tests.cli.conftest import Coach


@pytest.fixture
def sample(coach: Coach) -> Coach:
    """The sample notebook."""
    assert coach("import", str(paths.samples_dir() / "notebook.jsonl")).status == 0
    return coach


def test_a_search_shows_how_it_matched(sample: Coach) -> None:
    """A hit has the shape of the contract; without a model it matched by words."""
    document = sample("search", "Airflow", "--json").document
    assert document["query"] == "Airflow"
    (first, *_) = document["hits"]
    assert first.keys() >= {"note_id", "date", "people", "text", "score", "matched"}
    assert first["matched"] == ["words"]
    assert "Airflow" in first["text"]


def test_a_file_of_queries_is_answered_line_by_line(sample: Coach, tmp_path: Path) -> None:
    """--queries gives an element a line, in order, an empty line included; --limit holds for each."""
    queries = tmp_path / "queries.txt"
    queries.write_text("Airflow\n\nbouldering\n")
    results = sample("search", "--queries", str(queries), "--limit", "1", "--json").document["results"]
    assert [result["query"] for result in results] == ["Airflow", "", "bouldering"]
    assert [len(result["hits"]) for result in results] == [1, 0, 1]


def test_a_search_for_one_person(sample: Coach) -> None:
    """--person keeps to the notes about them."""
    hits = sample("search", "Berlin", "--person", "priya", "--json").document["hits"]
    assert all("p-priya" in [ref["id"] for ref in hit["people"]] for hit in hits)


def test_a_draft_has_the_shape_of_the_contract(sample: Coach) -> None:
    """Every claim of a draft cites a note word for word, and the off engine says that it is off."""
    draft = sample("follow-up", "Priya", "--json").document
    assert draft["engine"] == "off"
    assert draft["limit"] is None
    assert isinstance(draft["subject"], str)
    for sentence in draft["sentences"]:
        assert sentence["text"] in draft["body"]
        assert sentence["sources"] or not sentence["claim"]
        for source in sentence["sources"]:
            assert source["quote"] in sample("note", "show", source["note_id"], "--json").document["note"]["text"]


@pytest.mark.parametrize(
    ("channel", "limit"),
    [("linkedin-note", {"characters": 300}), ("sms", {"characters": 300}), ("dm", {"words": 80})],
)
def test_a_channel_tells_its_limit(sample: Coach, channel: str, limit: dict[str, int]) -> None:
    """A short channel has no subject, and its limit is told and kept."""
    draft = sample("follow-up", "Priya", "--channel", channel, "--json").document
    assert (draft["subject"], draft["limit"]) == (None, limit)
    size = len(draft["body"]) if "characters" in limit else len(draft["body"].split())
    assert 0 < size <= next(iter(limit.values()))


def test_a_draft_as_a_mail_that_opens_unsent(sample: Coach, tmp_path: Path) -> None:
    """--out x.eml writes a mail to them, marked as not sent, whose text is the draft's."""
    out = tmp_path / "x.eml"
    draft = sample("follow-up", "Priya", "--out", str(out), "--json").document
    message = email.message_from_bytes(out.read_bytes())
    assert (message["X-Unsent"], message["Subject"]) == ("1", draft["subject"])
    assert "priya@freightly.example" in message["To"]
    text = message.get_payload(decode=True)
    assert isinstance(text, bytes)
    assert text.decode().replace("\r\n", "\n").strip() == draft["body"]
    assert sample("follow-up", "Priya", "--out", str(out), "--json").document["error"]["kind"] == "needs-confirmation"


def test_a_draft_is_kept(sample: Coach) -> None:
    """A draft that was written is found again with the person."""
    draft = sample("follow-up", "Priya", "--json").document
    assert draft["draft_id"] in [
        each["draft_id"] for each in sample("person", "show", "Priya", "--json").document["drafts"]
    ]


def test_a_briefing_has_the_shape_of_the_contract(sample: Coach) -> None:
    """prep --person is the document of an event without one, with that person in it."""
    document = sample("prep", "--person", "Priya", "--json").document
    assert document["event"] is None
    assert [each["person"]["id"] for each in document["people"]] == ["p-priya"]
    assert document["people"][0].keys() >= {"why", "sources", "openers", "questions", "help"}
    assert all(each.keys() >= {"text", "uses_left"} for each in document["exits"])
    assert {
        "goal",
        "target",
        "introductions",
        "self_introductions",
        "topics_beyond_work",
        "experiment",
    } <= document.keys()


def test_an_event_tells_who_is_known(coach: Coach) -> None:
    """prep EVENT briefs the guests of the notebook and names the others."""
    coach("note", "add", "--person", "Ana Ruiz", "--text", "She wants to learn sailing.")
    coach(
        "event", "add", "Fair", "--date", "2026-11-26", "--goal", "two talks", "--guest", "Ana Ruiz", "--guest", "X Y"
    )
    document = coach("prep", "fair", "--json").document
    assert (document["event"]["name"], document["goal"], document["target"]) == ("Fair", "two talks", 3)
    assert [each["person"]["name"] for each in document["people"]] == ["Ana Ruiz"]
    assert document["others"] == ["X Y"]


def test_help_ideas_have_the_shape_of_the_contract(sample: Coach) -> None:
    """help-ideas gives ideas and gaps; with neither need nor model it says what to ask."""
    document = sample("help-ideas", "Priya", "--json").document
    assert document.keys() >= {"person", "ideas", "gaps", "engine", "prompts", "flags"}
    assert document["ideas"] or document["gaps"]


@pytest.mark.parametrize(
    "words", [("prep", "--person", "Priya"), ("help-ideas", "Priya"), ("follow-up", "Priya"), ("search", "Airflow")]
)
def test_a_person_can_read_it_too(sample: Coach, words: tuple[str, ...]) -> None:
    """Without --json each answer is text, with the words of the note it rests on."""
    told = sample(*words)
    assert told.status == 0
    assert "Priya" in told.out


def test_a_draft_from_another_angle(sample: Coach) -> None:
    """--angle decides what leads; the other angles are whole letters beside it, and an impossible one is an error."""
    draft = sample("follow-up", "Priya", "--angle", "promise", "--json").document
    assert draft["angle"] == "promise"
    assert draft["sentences"][1]["text"].startswith("As promised")
    assert draft["alternatives"]
    assert draft["angles"] == list(dict.fromkeys(letter["angle"] for letter in draft["alternatives"]))
    for letter in draft["alternatives"]:
        assert letter.keys() >= {"angle", "subject", "body", "sentences"}
        assert letter["body"] != draft["body"]
    assert "--angle" in sample("follow-up", "Priya").out
    assert sample("follow-up", "Priya", "--kind", "close", "--angle", "help", "--json").document["error"]["hint"]
