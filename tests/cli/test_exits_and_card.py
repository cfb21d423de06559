"""Ways out of a talk and the pocket card, from the command line."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from coach.checks.warmth import warm_close
from tests.cli.conftest import Coach

DRINK = "exit-something-to-drink"


@pytest.fixture
def evening(coach: Coach) -> Coach:
    """An evening with three guests, two of whom are in the notebook."""
    coach("note", "add", "--person", "Ana Ruiz", "--text", "Met Ana Ruiz. She is looking for a bouldering gym.")
    coach("note", "add", "--person", "Bo Lind", "--text", "Bo Lind keeps bees on the roof.")
    guests = ("--guest", "Ana Ruiz", "--guest", "Bo Lind", "--guest", "Zed <b>Unknown</b>")
    coach("event", "add", "Spring Fair", "--date", "2026-11-20", "--goal", "learn how others keep bees", *guests)
    return coach


def answer(coach: Coach, *words: str) -> Any:  # noqa: ANN401 - any JSON value
    """The document of a command that must succeed."""
    outcome = coach(*words, "--json")
    assert outcome.status == 0, outcome.out
    return outcome.document


def exits(coach: Coach, *words: str) -> dict[str, Any]:
    """Ways out by id."""
    return {each["id"]: each for each in answer(coach, "exit", "list", *words)["exits"]}


def test_000_09_a_drink_is_fetched_twice_at_an_event_and_no_more(evening: Coach) -> None:
    """000-09: the third time is refused and another way out offered; at the next event it may be said again."""
    evening("event", "add", "Dinner", "--date", "2026-11-27")
    assert exits(evening, "--event", "Spring Fair")[DRINK]["uses_left"] == 2
    for left in (1, 0):
        assert answer(evening, "exit", "used", DRINK, "--event", "fair")["exit"]["uses_left"] == left
    refused = evening("exit", "used", DRINK, "--event", "fair", "--json")
    error = refused.document["error"]
    assert (refused.status, error["kind"]) == (2, "usage")
    offered = re.search(r"“(.+)”  \((exit-[\w-]+)\)", error["hint"])
    assert offered
    still = exits(evening, "--event", "Spring Fair")
    assert still[offered[2]]["text"] == offered[1]
    assert DRINK not in still
    assert exits(evening, "--event", "Dinner")[DRINK]["uses_left"] == 2
    evening("undo")
    assert exits(evening, "--event", "Spring Fair")[DRINK]["uses_left"] == 1


def test_000_12_every_way_out_on_the_list_ends_warmly(evening: Coach) -> None:
    """000-12: those that come with the program and my own; there are at least eight."""
    made = answer(evening, "exit", "add", "I want to call home before nine", "--limit", "1")["exit"]
    assert made["text"].startswith("I want to call home before nine. ")
    found = exits(evening)
    assert len(found) >= 9
    assert all(warm_close(each["text"]) for each in found.values())
    assert next(iter(found)) == made["id"]
    assert found[made["id"]]["limit"] == 1


def test_000_11_introducing_is_offered_only_with_somebody_known_there(evening: Coach) -> None:
    """000-11: with nobody known in the room the line is not on the list."""
    evening("event", "add", "Elsewhere", "--date", "2026-11-27", "--guest", "Nobody Known")
    assert "introduce" in {each["kind"] for each in exits(evening, "--event", "fair").values()}
    assert "introduce" not in {each["kind"] for each in exits(evening, "--event", "Elsewhere").values()}


def test_the_shape_of_a_way_out(evening: Coach) -> None:
    """At an event each has its text and how often it may still be said, null for as often as one likes."""
    found = exits(evening, "--event", "Spring Fair").values()
    assert all(isinstance(each["text"], str) for each in found)
    assert {type(each["uses_left"]) for each in found} == {int, type(None)}


def test_dropping_asks_first(evening: Coach) -> None:
    """A way out goes once it was agreed, and an unknown one is not found."""
    assert evening("exit", "drop", "exit-hosts", "--json").document["error"]["kind"] == "needs-confirmation"
    assert answer(evening, "exit", "drop", "exit-hosts", "--yes") == {"dropped": "exit-hosts"}
    assert "exit-hosts" not in exits(evening)
    assert evening("exit", "drop", "exit-hosts", "--yes", "--json").document["error"]["kind"] == "not-found"
    assert evening("exit", "used", "exit-hosts", "--event", "fair", "--json").document["error"]["kind"] == "not-found"


def test_uses_and_own_words_travel_in_the_native_file(evening: Coach, tmp_path: Path) -> None:
    """What was exported comes back in another home with its counts."""
    evening("exit", "used", DRINK, "--event", "fair")
    evening("exit", "add", "I want to call home.")
    evening("export", str(tmp_path / "all.jsonl"))
    home = ("--home", str(tmp_path / "other"))
    evening("import", str(tmp_path / "all.jsonl"), "--yes", *home)
    assert exits(evening, "--event", "fair", *home) == exits(evening, "--event", "fair")


def test_the_list_reads_well(evening: Coach) -> None:
    """For a person: the words, how often, the id to name it by; and how to come by a contact card."""
    told = evening("exit", "list", "--event", "fair")
    assert "twice more  (exit-something-to-drink)" in told.out
    assert "coach me --set" in told.err
    evening("me", "--set", "emails=robin@example.org", "--yes")
    assert "coach me --set" not in evening("exit", "list").err


def test_000_03_the_card_counts_to_the_goal(evening: Coach, tmp_path: Path) -> None:
    """000-03: the file holds the target; it is three unless said otherwise, and none is fine."""
    out = tmp_path / "card.html"
    made = answer(evening, "card", "Spring Fair", "--out", str(out))
    assert (made["target"], made["file"], made["event"]["name"]) == (3, str(out), "Spring Fair")
    page = out.read_text("utf-8")
    assert json.loads(page.split('type="application/json">')[1].split("</script>")[0])["target"] == 3
    assert "Done: you may go." in page
    evening("event", "add", "Just There", "--date", "2026-11-27", "--target", "0")
    evening("card", "Just There", "--out", str(tmp_path / "zero.html"))
    assert "Just being there is enough" in (tmp_path / "zero.html").read_text("utf-8")


def test_001_03_the_card_has_two_names_with_one_opener_each(evening: Coach, tmp_path: Path) -> None:
    """001-03: two people and it stops; a guest who is not in the notebook is not named."""
    made = answer(evening, "card", "Spring Fair", "--out", str(tmp_path / "card.html"))
    assert [each["name"] for each in made["people"]] == ["Bo Lind", "Ana Ruiz"]
    assert "gym" in made["people"][1]["opener"]
    assert "Unknown" not in (tmp_path / "card.html").read_text("utf-8")


def test_what_the_session_agreed_on_goes_along(evening: Coach, tmp_path: Path) -> None:
    """After `prep` the card has its people in its order, each with the first of their openers, and its exits."""
    plan = answer(evening, "prep", "Spring Fair")
    made = answer(evening, "card", "Spring Fair", "--out", str(tmp_path / "card.html"))
    assert [each["name"] for each in made["people"]] == [each["person"]["name"] for each in plan["people"]]
    assert [each["opener"] for each in made["people"]] == [each["openers"][0]["text"] for each in plan["people"]]
    assert [each["text"] for each in made["exits"]] == [each["text"] for each in plan["exits"]]
    assert (made["goal"], made["target"]) == (plan["goal"], plan["target"])


def test_000_13_000_19_break_and_corner_are_on_the_card(evening: Coach, tmp_path: Path) -> None:
    """000-13 and 000-19: the break's length, a next move, an opener and a way out, in a file of its own."""
    made = answer(evening, "card", "Spring Fair", "--out", str(tmp_path / "card.html"))
    page = (tmp_path / "card.html").read_text("utf-8")
    assert made["break_minutes"] > 0
    for part in (f"{made['break_minutes']} minutes", made["moves"][0], made["openers"][0], "I am in the corner"):
        assert part in page
    assert "https://" not in page


def test_000_10_the_contact_card_is_on_it(evening: Coach, tmp_path: Path) -> None:
    """000-10: a code to scan once the profile names a way to reach me; before that the command says how."""
    out = str(tmp_path / "card.html")
    assert "coach me --set" in evening("card", "Spring Fair", "--out", out).out
    evening("me", "--set", "emails=robin@example.org", "--yes")
    assert answer(evening, "card", "Spring Fair", "--out", out, "--yes")["contact_code"] is True
    assert "<svg" in Path(out).read_text("utf-8")


def test_the_file_is_not_written_over_unasked(evening: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --out it is named after the event, here; a second one needs a yes; a folder is no file."""
    monkeypatch.chdir(tmp_path)
    assert answer(evening, "card", "fair")["file"] == "card-spring-fair.html"
    assert evening("card", "fair", "--json").document["error"]["kind"] == "needs-confirmation"
    assert evening("card", "fair", "--yes").status == 0
    assert evening("card", "fair", "--out", str(tmp_path), "--json").document["error"]["kind"] == "usage"
    assert evening("card", "fair", "--out", "no/such/x.html", "--json").document["error"]["kind"] == "usage"
    assert evening("card", "Nowhere", "--json").document["error"]["kind"] == "not-found"


def test_000_10_my_contact_card_as_a_file(coach: Coach, tmp_path: Path) -> None:
    """000-10: a vCard to send or a code to show; without a way to reach me there is neither."""
    card, code = tmp_path / "me.vcf", tmp_path / "me.svg"
    assert coach("me", "--card", str(card), "--json").document["error"]["kind"] == "usage"
    assert not card.exists()
    coach("me", "--set", "name=Robin Vale", "--set", "emails=robin@example.org", "--set", "can_do=tune pipes")
    assert answer(coach, "me", "--card", str(card))["card"] == str(card)
    assert b"EMAIL:robin@example.org\r\n" in card.read_bytes()
    answer(coach, "me", "--card", str(code))
    assert code.read_text("ascii").startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ')
    assert coach("me", "--card", str(code), "--json").document["error"]["kind"] == "needs-confirmation"
    assert coach("me", "--card", str(tmp_path / "me.png"), "--json").document["error"]["kind"] == "usage"
    assert coach("me", "--card", str(tmp_path / "no" / "me.vcf"), "--json").document["error"]["kind"] == "store"
