"""``coach intro suggest`` and ``coach intro ask``, without a model."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Coach
from tests.cli.test_ledgers import answer

SHAPE = {"a", "b", "shared_goal", "line", "sources", "warning"}


@pytest.fixture
def room(coach: Coach) -> Coach:
    """A meetup with two people I know and one I do not, and a third known one who shares a pastime."""
    for name, text in (
        ("Ana Ruiz", "Runs the tram depot. Wants to give a conference talk. Plays chess in a club."),
        ("Bo Lind", "Repairs organs in churches. Hopes to give a conference talk in spring."),
        ("Cy Park", "Sells kitchens. He plays chess. Hopes to learn Japanese."),
    ):
        answer(coach, "note", "add", "--person", name, "--text", text)
    guests = ("--guest", "Ana Ruiz", "--guest", "Bo Lind", "--guest", "Somebody Else")
    answer(coach, "event", "add", "Tram Night", "--date", "2026-11-21", *guests)
    answer(coach, "event", "add", "Empty Night", "--date", "2026-11-22", "--guest", "Somebody Else")
    return coach


def test_000_11_the_pairs_of_an_event_have_the_shape_of_the_contract(room: Coach) -> None:
    """000-11: both by id and name, the goal, two sentences, and quotes that stand word for word in notes of both."""
    document = answer(room, "intro", "suggest", "--event", "Tram Night")
    (pair,) = document["introductions"]
    assert pair.keys() == SHAPE
    assert {pair["a"]["name"], pair["b"]["name"]} == {"Ana Ruiz", "Bo Lind"}
    assert pair["shared_goal"] == "give a conference talk"
    assert pair["line"].count(".") == 2
    assert pair["warning"] is None
    people = set()
    for source in pair["sources"]:
        note = answer(room, "note", "show", source["note_id"])["note"]
        assert source["quote"] in note["text"]
        people |= {ref["name"] for ref in note["people"]}
    assert people == {"Ana Ruiz", "Bo Lind"}


def test_000_11_an_empty_room_says_that_the_move_is_not_available(room: Coach) -> None:
    """000-11: in words and in the document; so does a room with one."""
    document = answer(room, "intro", "suggest", "--event", "Empty Night")
    assert document["introductions"] == []
    assert document["unavailable"]
    assert "not available" in room("intro", "suggest", "--event", "Empty Night").out
    assert "only Ana Ruiz" in answer(room, "intro", "suggest", "--among", "ana")["unavailable"]


def test_004_05_a_pastime_alone_is_told_apart(room: Coach) -> None:
    """004-05: no goal is named, and a warning says so, in the terminal as well."""
    words = ("intro", "suggest", "--among", "ana", "--among", "cy")
    (pair,) = answer(room, *words)["introductions"]
    assert pair["shared_goal"] == ""
    assert "no goal you noted" in pair["warning"]
    assert "no goal you noted" in room(*words).out


def test_one_is_kept_and_both_are_asked_first(room: Coach) -> None:
    """--keep makes an entry; “ask” gives two mirrored drafts, and the entry stays an idea: nothing was sent."""
    document = answer(room, "intro", "suggest", "--event", "Tram Night", "--keep", "1")
    (kept,) = document["intros"]
    assert (kept["shared_goal"], kept["line"]) == ("give a conference talk", document["introductions"][0]["line"])
    again = answer(room, "intro", "suggest", "--event", "Tram Night", "--keep", "1")["intros"]
    assert [each["id"] for each in again] == [kept["id"]]
    one, other = answer(room, "intro", "ask", kept["id"])["drafts"]
    assert (one["kind"], other["kind"]) == ("introduce", "introduce")
    assert one["person"] == other["to"]
    assert other["person"] == one["to"]
    for draft in (one, other):
        assert draft["body"].count("?") == 1
        assert "asking both of you first" in draft["body"]
    assert answer(room, "intro", "list")["intros"][0]["state"] == "idea"
    assert answer(room, "intro", "done", kept["id"], "--asked")["intro"]["state"] == "asked"


def test_004_05_both_letters_say_what_the_two_share(room: Coach) -> None:
    """004-05: the goal stands in both drafts with the notes of both; where it was said in other words, only their own;
    a goal that is delicate or names somebody else is not passed on.
    """
    (kept,) = answer(room, "intro", "suggest", "--event", "Tram Night", "--keep", "1")["intros"]
    for draft in answer(room, "intro", "ask", kept["id"])["drafts"]:
        assert "You both want to give a conference talk." in draft["body"]
        (said,) = [one for one in draft["sentences"] if "You both" in one["text"]]
        assert (said["claim"], len(said["sources"])) == (True, 2)
        assert not draft["flags"]
    alike = answer(room, "intro", "add", "ana", "bo", "--goal", "speak at a conference")["intro"]
    for draft in answer(room, "intro", "ask", alike["id"])["drafts"]:
        assert "give a conference talk" in draft["body"]
        assert "is after something much like it." in draft["body"]
    for goal in ("find another job", "visit Cy"):
        held = answer(room, "intro", "add", "ana", "bo", "--goal", goal)["intro"]
        assert goal not in answer(room, "intro", "ask", held["id"])["drafts"][0]["body"]


def test_asking_is_one_write_to_undo(room: Coach) -> None:
    """Both drafts go with one undo."""
    (kept,) = answer(room, "intro", "suggest", "--event", "Tram Night", "--keep", "1")["intros"]
    answer(room, "intro", "ask", kept["id"])
    undone = answer(room, "undo")
    assert "ask both" in str(undone)
    assert answer(room, "intro", "list")["intros"][0]["id"] == kept["id"]


def test_what_cannot_be_done_is_said(room: Coach) -> None:
    """Nobody named, a number there is not, an introduction that was made or is not there."""
    assert room("intro", "suggest", "--json").document["error"]["kind"] == "usage"
    assert room("intro", "suggest", "--among", "nobody at all", "--json").document["error"]["kind"] == "not-found"
    ninth = room("intro", "suggest", "--event", "Tram Night", "--keep", "9", "--json")
    assert "no introduction number 9" in ninth.document["error"]["message"]
    kept = answer(room, "intro", "add", "ana", "bo")["intro"]
    answer(room, "intro", "done", kept["id"])
    assert room("intro", "ask", kept["id"], "--json").document["error"]["kind"] == "usage"
    assert room("intro", "ask", "e-none", "--json").document["error"]["kind"] == "not-found"
