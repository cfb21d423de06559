"""The prep session over the command line, practice by practice."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from coach import paths
from coach.checks.kind_words import unkind
from tests.cli.conftest import Coach

EVENT = "Open Data Evening"
ANA = "Talked with Ana Ruiz. She tests her data pipelines with a small sample. Sings in a choir in Ghent."
BO = "Bo Marsh wants to learn how others test their pipelines. Collects old maps."
GRIEF = "Talked with Cleo Vint. Her mother died two weeks ago."


def prep(coach: Coach, *words: str) -> dict[str, Any]:
    """The document of a session."""
    told = coach("prep", *words, "--json")
    assert told.status == 0, told.out
    document: dict[str, Any] = told.document
    return document


@pytest.fixture
def sample(coach: Coach) -> Coach:
    """The sample notebook."""
    assert coach("import", str(paths.samples_dir() / "notebook.jsonl")).status == 0
    return coach


@pytest.fixture
def evening(coach: Coach) -> Coach:
    """A notebook of three people who go to the same evening."""
    coach("me", "--set", "does=data engineer in a harbour", "--set", "interests=sings in a choir;climbs", "--yes")
    for name, text in (("Ana Ruiz", ANA), ("Bo Marsh", BO), ("Cleo Vint", GRIEF)):
        coach("note", "add", "--person", name, "--date", "2026-11-10", "--text", text)
    coach(
        *("event", "add", "Data Night", "--date", "2026-11-26", "--place", "Hall 3, Ghent"),
        *("--goal", "learn how others test their pipelines"),
        *("--guest", "Cleo Vint", "--guest", "Bo Marsh", "--guest", "Ana Ruiz", "--guest", "X. Strange"),
    )
    return coach


def names(document: dict[str, Any]) -> list[str]:
    """Whom to look for, in order."""
    return [each["person"]["name"] for each in document["people"]]


def test_the_session_has_the_shape_of_the_contract(sample: Coach) -> None:
    """Every field, each quote exact, people of the notebook apart from the others."""
    document = prep(sample, EVENT)
    assert document.keys() >= {
        *("event", "goal", "target", "people", "introductions", "self_introductions", "exits", "topics_beyond_work"),
        *("experiment", "engine", "prompts", "flags", "others"),
    }
    texts = {note["id"]: note["text"] for note in sample("note", "list", "--json").document["notes"]}
    for each in document["people"]:
        cited = [*each["sources"], *(source for one in each["openers"] for source in one["sources"])]
        cited += [source for one in each["questions"] for source in one["sources"]]
        assert cited
        assert all(source["quote"] in texts[source["note_id"]] for source in cited)
        assert all(one["sources"] for one in each["openers"])
    assert document["others"] == ["Helene Strandvik", "Oskar Pellworm", "B. Quist (Remise 7)"]
    assert all(way.keys() >= {"text", "uses_left"} for way in document["exits"])
    assert all(intro["uses"] >= 0 for intro in document["self_introductions"])


def test_a_past_event_is_prepared_from_those_met_there(sample: Coach) -> None:
    """No guest list is needed."""
    assert set(names(prep(sample, "PyData Berlin"))) <= {
        "Priya Raman",
        "Kwame Boateng",
        "Marta Zielińska",
        "Rafael Duarte",
    }


def test_001_01_people_are_ranked_by_the_goal_and_the_words_are_shown(evening: Coach) -> None:
    """Whoever's notes speak of the goal comes first; why says so and cites the note."""
    document = prep(evening, "Data Night")
    assert names(document) == ["Ana Ruiz", "Bo Marsh"]
    for each, note in zip(document["people"], (ANA, BO), strict=True):
        assert {"test", "pipelines"} <= set(each["matched"])
        assert "“test” and “pipelines”" in each["why"]
        assert each["sources"][0]["quote"] in note
    assert names(prep(evening, "Data Night", "--goal", "learn where old maps are kept", "--yes"))[0] == "Bo Marsh"


def test_001_01_nine_known_of_two_hundred(sample: Coach, tmp_path: Path) -> None:
    """A long list is read, the nine are found however they are written, and the order is the goal's."""
    known = ["Jonas Adeyemi", "Zielińska, Marta", "KWAME BOATENG", "Priya R.", "Lena Hofstetter", "Tomek Baran"]
    known += ["Rafael Duarte (Kitewerk)", "Mina Farrow", "Dr. Ingrid Solheim"]
    listed = [*known, *(f"Guest{number} Someone{number}" for number in range(191))]
    random.Random(5).shuffle(listed)
    file = tmp_path / "guests.txt"
    file.write_text("\n".join(listed), encoding="utf-8")
    sample("event", "add", "Fair", "--date", "2026-11-27", "--goal", "hear how a first talk is prepared")
    told = sample("event", "guests", "Fair", str(file), "--json").document
    assert (told["added"], len(told["known"])) == (200, 9)
    document = prep(sample, "Fair")
    assert (len(document["ranking"]), len(document["others"])) == (9, 191)
    assert set(names(document)) <= {"Jonas Adeyemi", "Mina Farrow", "Rafael Duarte"}
    assert all({"first", "talk"} & set(each["matched"]) for each in document["people"])


def test_001_02_two_are_proposed_and_more_is_asked_once(evening: Coach) -> None:
    """Two by default; a question whether two more are wanted; after a yes it is not asked again."""
    first = prep(evening, "Data Night")
    assert (len(first["people"]), bool(first["more"])) == (2, True)
    second = prep(evening, "Data Night", "--more")
    assert (len(second["people"]), second["more"]) == (3, None)
    assert len(prep(evening, "Data Night", "--more")["people"]) == 3


def test_001_03_nothing_says_how_many_one_could_miss(sample: Coach, tmp_path: Path) -> None:
    """With a long list the text names two people, and no number of others."""
    file = tmp_path / "guests.txt"
    file.write_text("\n".join(["Priya Raman", *(f"Guest{n} Some{n}" for n in range(60))]), encoding="utf-8")
    sample("event", "add", "Fair", "--date", "2026-11-27", "--goal", "learn one thing")
    sample("event", "guests", "Fair", str(file))
    told = sample("prep", "Fair").out
    assert "Guest1" not in told
    assert not any(number in told for number in ("60", "61"))


@pytest.mark.parametrize(("energy", "people", "tries"), [("1", 1, 1), ("2", 2, 2), ("3", 2, 3), ("5", 2, 3)])
def test_003_15_little_energy_makes_a_smaller_plan(evening: Coach, energy: str, people: int, tries: int) -> None:
    """Fewer people and fewer tries, the small settings first (also 001-10)."""
    document = prep(evening, "Data Night", "--energy", energy)
    assert (len(document["people"]), len(document["strangers"]["tries"])) == (people, tries)
    assert ("by themselves" in document["strangers"]["tries"][0]["where"]) == (int(energy) <= 2)


def test_001_10_just_attending_is_a_plan(evening: Coach) -> None:
    """Zero talks: nobody to look for, no tries, and a kind word."""
    document = prep(evening, "Data Night", "--target", "0")
    assert (document["target"], document["people"], document["strangers"]["tries"]) == (0, [], [])
    assert "Just being there" in document["target_said"]


def test_000_03_three_talks_are_the_default_and_can_be_changed(evening: Coach) -> None:
    """Three, or what I say; after that I may go."""
    assert prep(evening, "Data Night")["target"] == 3
    changed = prep(evening, "Data Night", "--target", "4")
    assert (changed["target"], changed["event"]["target"]) == (4, 4)
    assert "go home" in changed["target_said"]


def test_000_04_the_first_group_is_by_comfort_the_next_of_another_kind(evening: Coach) -> None:
    """My cue decides on the first; no other try repeats it."""
    tries = prep(evening, "Data Night", "--comfort", "loud")["strangers"]["tries"]
    assert [each["number"] for each in tries] == [1, 2, 3]
    assert "three or more" in tries[0]["where"]
    assert "laugh" in tries[0]["where"]
    assert all("different kind" in each["where"] for each in tries[1:])
    assert len({each["where"] for each in tries}) == 3


def test_000_01_the_session_brings_the_adjusted_experiment(evening: Coach) -> None:
    """What the last one said to try next is what I go out with; I may change it for this evening."""
    evening("experiment", "add", "People open up if I ask twice", "--verdict", "held", "--next", "Ask once, then wait")
    assert prep(evening, "Data Night")["experiment"]["to_try"] == "Ask once, then wait"
    assert "To try out: Ask once, then wait" in evening("prep", "Data Night").out
    changed = prep(evening, "Data Night", "--experiment", "Say less")
    assert changed["experiment"]["to_try"] == "Say less"


def test_000_13_a_break_with_friends_has_a_length(evening: Coach) -> None:
    """Friends on the list are named, with a length and one way back."""
    evening("person", "edit", "Ana Ruiz", "--relation", "friend", "--yes")
    document = prep(evening, "Data Night")
    assert ([each["name"] for each in document["break"]["with"]], document["break"]["minutes"]) == (["Ana Ruiz"], 15)
    assert "15 minutes with Ana Ruiz, then back once more" in evening("prep", "Data Night").out
    assert prep(evening, "Data Night", "--break-minutes", "5")["break"]["minutes"] == 5


def test_000_13_the_step_of_the_break_says_how_long_and_with_whom(evening: Coach) -> None:
    """Without a friend there it is fresh air; whoever was named is said, and one who is not on the list is refused."""
    assert "15 minutes in the fresh air" in evening("prep", "Data Night", "--step", "break").out
    told = evening("prep", "Data Night", "--break-with", "Bo", "--break-minutes", "1").out
    assert "1 minute with Bo Marsh, then back once more" in told
    assert "No break is planned" in evening("prep", "Data Night", "--step", "break", "--break-minutes", "0").out
    evening("person", "add", "Tom Absent")
    refused = evening("prep", "Data Night", "--break-with", "Tom", "--json").document["error"]
    assert (refused["kind"], "Tom Absent is not on the guest list" in refused["message"]) == ("usage", True)
    evening("event", "guests", "Data Night", "--guest", "Tom Absent")
    assert prep(evening, "Data Night", "--break-with", "Tom")["break"]["with"][0]["name"] == "Tom Absent"


def test_000_11_the_step_of_introductions_says_what_it_needs(evening: Coach) -> None:
    """With nobody or one known in the room the move is said to be unavailable, in the step and in the whole."""
    evening("event", "add", "Fair", "--date", "2026-11-27", "--guest", "X. Strange")
    assert "nobody to introduce" in evening("prep", "Fair", "--step", "introductions").out
    evening("event", "guests", "Fair", "--guest", "Bo Marsh")
    assert "you know only Bo Marsh; an introduction needs two" in evening("prep", "Fair").out


def test_000_01_the_step_of_the_experiment_asks_for_one(evening: Coach) -> None:
    """While there is none, it says how to name one; afterwards it shows it."""
    assert "What would you like to try out?" in evening("prep", "Data Night", "--step", "experiment").out
    told = evening("prep", "Data Night", "--step", "experiment", "--experiment", "Say less").out
    assert "To try out: Say less" in told
    assert "What would you like" not in told


def test_001_08_something_but_work_and_something_to_do_together(evening: Coach) -> None:
    """One topic from the notes at least, and a walk through the town of the event."""
    topics = prep(evening, "Data Night")["topics_beyond_work"]
    assert any("choir" in topic or "maps" in topic for topic in topics)
    assert any("Explore the place together" in topic and "Ghent" in topic for topic in topics)


def test_001_12_nothing_on_what_bores_me(evening: Coach) -> None:
    """A dull topic is in no opener, and named among what to leave alone."""
    evening("me", "--set", "dull=maps", "--yes")
    document = prep(evening, "Data Night")
    bo = next(each for each in document["people"] if each["person"]["name"] == "Bo Marsh")
    said = json.dumps([bo["openers"], bo["questions"], document["topics_beyond_work"]])
    assert "maps" not in said
    assert any("Maps" in each["text"] for each in bo["unsaid"])


def test_002_14_the_same_line_of_work_is_common_ground(evening: Coach) -> None:
    """From a note with its source; from an import by my own word for it, and no raw field is copied."""
    evening("person", "add", "Dan Okoye", "--role", "pipeline plumber and data whisperer")
    evening("event", "edit", "Data Night", "--guest", "Dan Okoye")
    document = prep(evening, "Data Night", "--with", "Ana Ruiz", "--with", "Dan Okoye")
    ana, dan = document["people"]
    assert (ana["common_ground"][0]["topic"], ana["common_ground"][0]["sources"][0]["quote"] in ANA) == ("data", True)
    assert (dan["common_ground"][0]["topic"], dan["common_ground"][0]["sources"]) == ("data", [])
    assert "whisperer" not in json.dumps({key: value for key, value in dan.items() if key != "person"})


def test_002_15_a_full_week_is_pointed_out_kindly(evening: Coach) -> None:
    """Above the week's measure the plan says so; within it, nothing."""
    assert prep(evening, "Data Night")["warnings"] == []
    evening("event", "budget", "1")
    shown = evening("event", "add", "Lunch", "--date", "2026-11-25", "--json").document
    assert shown["warnings"] == prep(evening, "Data Night")["warnings"]
    (said,) = shown["warnings"]
    assert "fine to skip" in said
    assert not unkind(said)


def test_002_01_an_outcome_goal_gets_a_learning_goal_beside_it(evening: Coach) -> None:
    """On the event and in the session; the goal itself stays mine."""
    shown = evening("event", "edit", "Data Night", "--goal", "find clients", "--yes", "--json").document
    assert shown["learning_goal"].startswith("Learn ")
    document = prep(evening, "Data Night")
    assert (document["goal"], document["learning_goal"]) == ("find clients", shown["learning_goal"])


def test_004_14_close_questions_wait_for_an_earlier_talk(evening: Coach) -> None:
    """Depth three only after a talk on another day was logged; depths never fall."""

    def depths(document: dict[str, Any]) -> list[int]:
        return [each["depth"] for each in document["people"][0]["questions"]]

    first = depths(prep(evening, "Data Night", "--with", "Ana Ruiz"))
    evening("note", "add", "--person", "Ana Ruiz", "--date", "2026-11-15", "--text", "Ana bakes bread on Sundays.")
    second = depths(prep(evening, "Data Night"))
    assert max(first) < 3
    assert max(second) == 3
    assert second == sorted(second)


def test_only_bad_news_is_met_with_kindness(evening: Coach) -> None:
    """No cheer, no prying, nothing to find out; what happened is in no sentence."""
    document = prep(evening, "Data Night", "--with", "Cleo Vint")
    (cleo,) = document["people"]
    assert cleo["openers"] == []
    assert [each["text"] for each in cleo["questions"]] == ["How are you these days?"]
    said = json.dumps([cleo["why"], cleo["questions"], cleo["gaps"], cleo["unsaid"]])
    assert not any(word in said for word in ("mother", "died", "enjoy", "weekend", "year off", "!"))
    assert "leave it to Cleo" in said


def test_private_matters_are_noted_as_such_and_not_told(evening: Coach) -> None:
    """That there is something private is said, with the note to find it in; not a word of it."""
    private = "Ana told me about a lawsuit with Varnholt."
    evening("note", "add", "--person", "Ana Ruiz", "--date", "2026-11-12", "--private", "--text", private)
    told = evening("prep", "Data Night", "--with", "Ana Ruiz", "--json")
    (ana,) = told.document["people"]
    assert any(each["text"] == "Something you marked as private." and each["note_id"] for each in ana["unsaid"])
    assert "Varnholt" not in told.out
    assert "lawsuit" not in told.out


def test_what_was_found_is_kept_until_the_notes_change(evening: Coach) -> None:
    """A second opening changes nothing; a new note renews that person alone; the people stay the same."""
    first = prep(evening, "Data Night")
    assert prep(evening, "Data Night") == first
    evening("note", "add", "--person", "Bo Marsh", "--date", "2026-11-19", "--text", "Bo restores an old tram.")
    renewed = prep(evening, "Data Night")
    assert names(renewed) == names(first) == ["Ana Ruiz", "Bo Marsh"]
    assert "tram" in json.dumps(renewed["people"][1])
    assert renewed["people"][0]["openers"] == first["people"][0]["openers"]


def test_a_single_step_is_shown_and_remembered(evening: Coach) -> None:
    """--step shows one thing, and the session goes on from there."""
    told = evening("prep", "Data Night", "--step", "exits").out
    assert "To leave:" in told
    assert "Bo Marsh" not in told
    assert prep(evening, "Data Night")["step"] == "exits"


def test_an_event_that_repeats_comes_again(evening: Coach) -> None:
    """The next date is proposed; the new event keeps place, goal and rhythm, and knows who was met before."""
    evening("event", "edit", "Data Night", "--repeats", "monthly")
    evening("note", "add", "--person", "Ana Ruiz", "--event", "Data Night", "--date", "2026-11-26", "--text", "Tea.")
    shown = evening("event", "show", "Data Night", "--json").document
    assert shown["next_date"] == "2026-12-24"
    again = evening("event", "again", "Data Night", "--json").document["event"]
    assert (again["date"], again["place"], again["repeats"]) == ("2026-12-24", "Hall 3, Ghent", "monthly")
    assert again["goal"] == "learn how others test their pipelines"
    assert names(prep(evening, again["id"])) == ["Ana Ruiz"]


def test_the_last_saturday_stays_the_last(coach: Coach) -> None:
    """A month without a fifth Saturday makes no fourth one of all that follow."""
    told = coach("event", "add", "Swap", "--date", "2026-01-31", "--repeats", "monthly", "--json").document["event"]
    days: list[str] = []
    while len(days) < 5:
        told = coach("event", "again", told["id"], "--today", told["date"], "--json").document["event"]
        days.append(told["date"])
    assert days == ["2026-02-28", "2026-03-28", "2026-04-25", "2026-05-30", "2026-06-27"]


@pytest.mark.parametrize(
    "words",
    [("--with", "Nobody Known"), ("--goal", "x" * 300), ("--comfort", "hugs"), ("--target", "-1"), ("--step", "nap")],
)
def test_what_cannot_be_is_refused(evening: Coach, words: tuple[str, ...]) -> None:
    """Unknown people, a page for a goal, values out of range; the plan stays as it was."""
    before = prep(evening, "Data Night")
    assert evening("prep", "Data Night", *words, "--yes", "--json").status in (1, 2)
    assert prep(evening, "Data Night") == before


def test_changing_my_goal_is_asked_for(evening: Coach) -> None:
    """What I wrote is not written over without a yes."""
    told = evening("prep", "Data Night", "--goal", "learn to juggle", "--json")
    assert told.document["error"]["kind"] == "needs-confirmation"
    assert prep(evening, "Data Night", "--goal", "learn to juggle", "--yes")["goal"] == "learn to juggle"


def test_a_guest_stands_on_the_list_once_however_written(evening: Coach) -> None:
    """Doubles are left out by name, case and order of the words, and what is told counts what is new."""
    names = ("ana  RUIZ", "Ruiz, Ana", "strange, X.", "Dan Okoye", "OKOYE, dan")
    told = evening("event", "guests", "Data Night", *(word for name in names for word in ("--guest", name)))
    assert told.out.startswith("One more name is on the list now, 5 in all.")
    assert evening("event", "guests", "Data Night", "--guest", "Dan Okoye").out.startswith("They were on the list")
    evening("event", "add", "Fair", "--date", "2026-11-27")
    told = evening("event", "guests", "Fair", "--guest", "Bo Marsh, Kurbel", "--guest", "Ana Ruiz +1")
    assert told.out == "2 names are on the list now. You know Ana Ruiz, Bo Marsh.\n"


def test_one_person_alone_has_what_to_leave_alone_too(evening: Coach) -> None:
    """``prep --person`` says what is better not raised, and where the reason stands, as the plan of an event does."""
    told = evening("prep", "--person", "Cleo").out
    assert "Better left alone: The hard news you noted" in told
    assert "(your note of 2026-11-10)" in told
    (cleo,) = prep(evening, "--person", "Cleo")["people"]
    assert [each["note_id"] for each in cleo["unsaid"]] != [None]


def test_001_08_a_topic_beyond_work_is_none_of_their_work(evening: Coach) -> None:
    """A chapter, a simulator and written updates are work; a name stands once before its topic."""
    text = "Bo needs somebody to read ch 1. Wants to open source his tram simulator. Likes short written updates."
    evening("note", "add", "--person", "Bo Marsh", "--date", "2026-11-11", "--text", text)
    topics = prep(evening, "Data Night", "--with", "Bo")["topics_beyond_work"]
    assert not [topic for topic in topics if any(word in topic for word in ("ch 1", "simulator", "updates"))]
    assert "Bo: Collects old maps" in topics
    evening("note", "add", "--person", "Bo Marsh", "--date", "2026-11-12", "--text", "Bo keeps bees on a roof.")
    assert "Bo: keeps bees on a roof" in prep(evening, "Data Night", "--with", "Bo")["topics_beyond_work"]
