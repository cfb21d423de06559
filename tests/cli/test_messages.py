"""Messages from the command line: what a practice asks of them, each named by its id."""

from __future__ import annotations

import email
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from coach import paths
from tests.cli.conftest import Coach


@pytest.fixture
def sample(coach: Coach) -> Coach:
    """The sample notebook."""
    assert coach("import", str(paths.samples_dir() / "notebook.jsonl")).status == 0
    return coach


def answer(coach: Coach, *words: str) -> Any:  # noqa: ANN401 - any JSON value
    """The document of a command that must succeed."""
    outcome = coach(*words, "--json")
    assert outcome.status == 0, outcome.out
    return outcome.document


def test_000_17_the_preferred_channel_is_the_default(sample: Coach) -> None:
    """000-17: email where nothing is noted; what is noted with the person beats it, and --channel beats both."""
    assert answer(sample, "follow-up", "Priya")["channel"] == "email"
    answer(sample, "person", "edit", "Priya", "--channel", "linkedin-note")
    draft = answer(sample, "follow-up", "Priya")
    assert (draft["channel"], draft["subject"], draft["limit"]) == ("linkedin-note", None, {"characters": 300})
    assert answer(sample, "follow-up", "Priya", "--channel", "sms")["channel"] == "sms"
    assert answer(sample, "follow-up", "Rafael")["channel"] == "email"
    assert "like to be written to" in " ".join(sample("follow-up", "--help").out.split())


def test_000_17_a_channel_that_came_from_elsewhere_does_no_harm(coach: Coach, tmp_path: Path) -> None:
    """000-17: a file may name a channel that there is none of; then it is email."""
    lines = ['{"type": "person", "name": "Ana Ruiz", "channel": "carrier pigeon"}']
    lines.append('{"type": "note", "text": "She wants to learn sailing.", "people": ["Ana Ruiz"]}')
    file = tmp_path / "in.jsonl"
    file.write_text("\n".join(lines))
    answer(coach, "import", str(file), "--yes")
    assert answer(coach, "follow-up", "Ana")["channel"] == "email"


def test_002_04_a_place_two_times_and_a_file(sample: Coach, tmp_path: Path) -> None:
    """002-04: who works where I do is met on neutral ground unless I say otherwise; the times are in the .ics."""
    answer(sample, "brain", "add", "Ingrid", "--admire", "how she leads without slides")
    invite = ("follow-up", "Ingrid", "--kind", "invite")
    out = tmp_path / "x.ics"
    body = answer(sample, *invite, "--out", str(out))["body"]
    assert "at the café round the corner, away from our desks?" in body
    calendar = out.read_text().replace("\n ", "")
    assert calendar.count("BEGIN:VEVENT") == 2
    assert "LOCATION:the café round the corner" in calendar
    assert "away from our desks" not in answer(sample, *invite, "--other-company")["body"]
    assert "at the library?" in answer(sample, *invite, "--same-company", "--place", "the library")["body"]
    assert "away from our desks" in answer(sample, "follow-up", "Priya", "--kind", "invite", "--same-company")["body"]


def test_002_02_an_invitation_that_sells_is_told_so(sample: Coach) -> None:
    """000-07, 002-02: what I typed is flagged as a pitch, with another way to say it."""
    flags = answer(sample, "follow-up", "Priya", "--kind", "invite", "--wish", "let us book a demo")["flags"]
    (pitch,) = [flag for flag in flags if flag["kind"] == "pitch"]
    assert (pitch["span"], bool(pitch["suggestion"])) == ("book a demo", True)


def test_002_10_the_caution_is_shown_once(sample: Coach) -> None:
    """002-10: with the first wish for a way in, and never again in this home."""
    wish = ("follow-up", "Priya", "--wish", "could you refer me to your hiring manager")
    first, second = answer(sample, *wish), answer(sample, *wish)
    assert [flag["span"] for flag in first["flags"] if flag["kind"] == "needy"] == ["refer me"]
    assert not [flag for flag in second["flags"] if flag["kind"] == "needy"]
    assert "Could you refer me to your hiring manager?" in second["body"]


def test_003_08_ideas_join_their_need_with_what_is_mine(sample: Coach) -> None:
    """003-08: each has their need as noted, what is mine, minutes and a first step; sorted by the effort."""
    ideas = answer(sample, "help-ideas", "Priya")["ideas"]
    assert ideas
    me = answer(sample, "me")["me"]
    mine = [me["does"], *me["can_do"], *me["interests"]]
    for idea in ideas:
        note = answer(sample, "note", "show", idea["need"]["note_id"])["note"]
        assert idea["need"]["quote"] in note["text"]
        assert "p-priya" in [ref["id"] for ref in note["people"]]
        assert any(idea["mine"].casefold() in words.casefold() or words in idea["mine"] for words in mine)
        assert 0 < idea["effort_minutes"] <= 240
        assert idea["first_step"].strip()
    assert [idea["effort_minutes"] for idea in ideas] == sorted(idea["effort_minutes"] for idea in ideas)
    told = sample("help-ideas", "Priya").out
    assert ideas[0]["need"]["quote"] in " ".join(told.split())


@pytest.mark.parametrize(
    ("note", "can_do"),
    [("She collects old maps.", "can teach climbing"), ("She is looking for a climbing partner.", "")],
)
def test_003_08_no_idea_without_both_sides(coach: Coach, note: str, can_do: str) -> None:
    """003-08: with no need noted, or nothing of mine, there is none, but something to find out."""
    answer(coach, "note", "add", "--person", "Ana Ruiz", "--text", note)
    answer(coach, "me", "--set", f"can_do={can_do}")
    document = answer(coach, "help-ideas", "Ana")
    assert document["ideas"] == []
    assert document["gaps"]


def test_004_05_an_introduction_shows_its_other_side(sample: Coach) -> None:
    """004-05: each of the two is asked, and the command for the other one stands below the message."""
    told = sample("follow-up", "Priya", "--kind", "introduce", "--to", "Rafael").out
    assert "coach follow-up “Rafael Duarte” --kind introduce --to “Priya Raman”" in " ".join(told.split())
    draft = answer(sample, "follow-up", "Rafael", "--kind", "introduce", "--to", "Priya")
    assert (draft["person"]["name"], draft["to"]["name"]) == ("Rafael Duarte", "Priya Raman")
    assert "introduced to Priya?" in draft["body"]


def test_004_16_my_card_goes_with_a_reintroduction(sample: Coach, tmp_path: Path) -> None:
    """004-16: below the sign-off, sentence by sentence, claiming nothing; a mail has it as a file as well."""
    out = tmp_path / "x.eml"
    draft = answer(sample, "follow-up", "Priya", "--kind", "reintroduce", "--card", "--out", str(out))
    message, _, card = draft["body"].partition("\n\nAbout me:\n")
    assert message.endswith("Noor")
    for words in ("I bake rye bread.", "I can review SQL and dbt models.", "give a first short talk next spring"):
        assert words in card
    assert "noor@example.org · https://noor.example.org" in card
    at = 0
    for sentence in draft["sentences"]:
        at = draft["body"].index(sentence["text"], at) + len(sentence["text"])
        assert not (sentence["claim"] and sentence["text"] in card)
    assert at == len(draft["body"])
    assert len(draft["body"].split()) <= 150
    (attached,) = email.message_from_bytes(out.read_bytes(), policy=default).iter_attachments()
    assert (attached.get_content_type(), attached.get_filename()) == ("text/vcard", "noor-hadley.vcf")
    assert attached.get_content().startswith("BEGIN:VCARD")
    assert "About me" not in answer(sample, "follow-up", "Priya", "--kind", "reintroduce")["body"]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("--kind", "reintroduce", "--channel", "sms"), "--channel email"),
        (("--kind", "reintroduce", "--channel", "linkedin-note"), "--channel email"),
        (("--kind", "thank-you"), "--kind reintroduce"),
    ],
)
def test_004_16_a_card_that_does_not_fit_is_refused_kindly(sample: Coach, words: tuple[str, ...], hint: str) -> None:
    """004-16: nothing is cut to pieces; the hint says how it works, and no half message is kept."""
    refused = sample("follow-up", "Priya", *words, "--card", "--json")
    assert (refused.status, refused.document["error"]["kind"]) == (2, "usage")
    assert hint in refused.document["error"]["hint"]
    assert answer(sample, "person", "show", "Priya")["drafts"] == []


def test_004_16_a_direct_message_takes_what_there_is_room_for(sample: Coach) -> None:
    """004-16: within 80 words, and what I do is said once."""
    draft = answer(sample, "follow-up", "Priya", "--kind", "reintroduce", "--card", "--channel", "dm")
    assert len(draft["body"].split()) <= 80
    assert draft["body"].count("data engineer at Altglas") == 1
    assert "About me:" in draft["body"]


def test_004_16_a_short_card_fits_a_text_message(coach: Coach) -> None:
    """004-16: where all of it fits, it goes; without anything in the profile there is no card."""
    coach("person", "add", "Mika Vogt")
    card = ("follow-up", "Mika", "--kind", "reintroduce", "--card", "--channel", "sms")
    assert "coach me --set" in coach(*card, "--json").document["error"]["hint"]
    answer(coach, "me", "--set", "name=Noor", "--set", "interests=bakes rye bread")
    body = answer(coach, *card)["body"]
    assert body.endswith("Noor\nAbout me:\nI bake rye bread.")
    assert len(body) <= 300


def test_002_12_a_self_introduction_names_something_i_can_do(sample: Coach) -> None:
    """002-12: the ways proposed name one such thing each, are borne out by the profile, and go once they are kept."""
    assert answer(sample, "self-intro", "list")["self_intros"] == []
    ideas = answer(sample, "self-intro", "ideas")["ideas"]
    assert len(ideas) == 4
    assert all(idea.startswith("I am a data engineer at Altglas & Co") for idea in ideas)
    assert ideas[2].endswith("I can review SQL and dbt models.")
    kept = answer(sample, "self-intro", "add", ideas[0])
    assert kept["flags"] == []
    left = answer(sample, "self-intro", "ideas")["ideas"]
    assert ideas[0] not in left
    assert left[:3] == ideas[1:]


def test_002_12_without_a_skill_it_says_what_to_do(coach: Coach) -> None:
    """002-12: nothing is made up."""
    assert answer(coach, "self-intro", "ideas")["ideas"] == []
    assert "can_do" in coach("self-intro", "ideas").out
