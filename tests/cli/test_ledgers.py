"""The ledgers from the command line: promises, favours, goals, experiments, self-introductions and the rest."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.conftest import Coach

PRIYA = (
    "Met Priya Raman at PyData Berlin. She is weighing Dagster. "
    "I promised to send her my data pipeline testing checklist by Friday. She promised to send me her slides."
)
MINE = "I promised to send her my data pipeline testing checklist by Friday"


@pytest.fixture
def noted(coach: Coach) -> Coach:
    """A notebook with a note that holds a promise each way."""
    coach("note", "add", "--person", "Priya Raman", "--event", "PyData", "--date", "2026-11-12", "--text", PRIYA)
    return coach


def answer(coach: Coach, *words: str) -> Any:  # noqa: ANN401 - any JSON value
    """The document of a command that must succeed."""
    outcome = coach(*words, "--json")
    assert outcome.status == 0, outcome.out
    return outcome.document


def test_what_a_note_promises_counts_without_confirmation(noted: Coach) -> None:
    """Both directions, each with its words, and the day counted from the note's."""
    mine, theirs = answer(noted, "promise", "list")["promises"]
    assert (mine["what"], mine["due"], mine["mine"]) == (
        "Send her my data pipeline testing checklist by Friday",
        "2026-11-13",
        True,
    )
    assert (mine["quote"], mine["person"]["name"], mine["state"]) == (MINE, "Priya Raman", "open")
    assert (theirs["what"], theirs["due"], theirs["mine"]) == ("Send me her slides", None, False)


def test_003_07_a_kept_promise_becomes_a_favour_given(noted: Coach) -> None:
    """003-07: the help ledger has direction, person, what, when, and whether it was promised or done."""
    mine, theirs = answer(noted, "promise", "list")["promises"]
    kept = answer(noted, "promise", "done", mine["id"], "--favour", "--minutes", "20")
    assert (kept["promise"]["state"], kept["promise"]["settled"]) == ("kept", "2026-11-20")
    answer(noted, "promise", "done", theirs["id"], "--favour")
    answer(noted, "favour", "add", "Priya", "Looked over her CV", "--minutes", "40", "--date", "2026-11-18")
    favours = answer(noted, "favour", "list", "--person", "priya")["favours"]
    told = {(each["what"], each["given"], each["minutes"], each["date"]) for each in favours}
    assert told == {
        ("Send her my data pipeline testing checklist by Friday", True, 20, "2026-11-20"),
        ("Send me her slides", False, None, "2026-11-20"),
        ("Looked over her CV", True, 40, "2026-11-18"),
    }
    assert {each["promise_id"] for each in favours} >= {kept["promise"]["id"]}
    assert answer(noted, "promise", "list")["promises"] == []
    assert len(answer(noted, "promise", "list", "--all")["promises"]) == 2


def test_a_settled_promise_is_settled_once(noted: Coach) -> None:
    """Dropped, it is gone from the open ones, and a second word on it is refused."""
    mine = answer(noted, "promise", "list")["promises"][0]
    dropped = answer(noted, "promise", "drop", mine["id"])["promise"]
    assert dropped["state"] == "dropped"
    again = noted("promise", "done", dropped["id"], "--json")
    assert (again.status, again.document["error"]["kind"]) == (2, "usage")
    assert noted("promise", "done", mine["id"], "--json").document["error"]["kind"] == "not-found"


def test_a_promise_to_two_is_kept_to_each(coach: Coach) -> None:
    """The same words promise something to both; keeping it to one leaves it open to the other."""
    both = ("--person", "Ana Ruiz", "--person", "Bo Lind")
    coach("note", "add", *both, "--text", "I promised to send them both the photos.")
    ana, bo = answer(coach, "promise", "list")["promises"]
    answer(coach, "promise", "done", ana["id"])
    (left,) = answer(coach, "promise", "list")["promises"]
    assert left["person"] == bo["person"]


def test_a_settled_promise_is_not_promised_again(noted: Coach) -> None:
    """A draft speaks of an open promise, and no more once it is kept."""
    assert "checklist" in answer(noted, "follow-up", "Priya")["body"]
    answer(noted, "promise", "done", answer(noted, "promise", "list")["promises"][0]["id"])
    assert "checklist" not in answer(noted, "follow-up", "Priya")["body"]


def test_003_13_and_003_18_nothing_reads_as_a_debt(noted: Coach) -> None:
    """003-13, 003-18: an old promise of theirs and a one-sided ledger bring no reminder of a debt, and no count."""
    for number in range(4):
        answer(noted, "favour", "add", "Priya", f"Help {number}", "--date", "2025-01-01")
    told = [
        noted("promise", "list", "--today", "2028-01-01").out,
        noted("favour", "list", "--today", "2028-01-01").out,
        answer(noted, "follow-up", "Priya", "--today", "2028-01-01")["body"],
    ]
    for text in told:
        assert text
        assert not [word for word in ("owe", "overdue", "days ago", "late", "in return", "helped you") if word in text]
        assert "Help 3" not in told[2]


def test_a_promise_of_theirs_noted_by_hand(noted: Coach) -> None:
    """With its direction and day; due ones stand before those without a day."""
    answer(noted, "promise", "add", "Priya", "Introduce me to Lena", "--theirs", "--due", "2026-11-25")
    dues = [each["due"] for each in answer(noted, "promise", "list")["promises"]]
    assert dues == ["2026-11-13", "2026-11-25", None]
    assert noted("promise", "add", "Priya", "  ", "--json").document["error"]["kind"] == "usage"
    assert noted("promise", "add", "Nobody", "x", "--json").document["error"]["kind"] == "not-found"


def test_003_09_an_accepted_idea_becomes_a_promise_with_a_date_and_a_draft(noted: Coach) -> None:
    """003-09: ideas go from the smallest effort up; one accepted stands among the promises."""
    noted("me", "--set", "name=Noor", "--set", "can_do=review Airflow jobs; migrated three pipelines to Dagster")
    ideas = answer(noted, "help-ideas", "Priya")["ideas"]
    efforts = [idea["effort_minutes"] for idea in ideas]
    assert efforts
    assert efforts == sorted(efforts)
    accepted = answer(noted, "help-ideas", "Priya", "--accept", "1", "--due", "2026-11-30")
    assert (accepted["promise"]["what"], accepted["promise"]["due"]) == (ideas[0]["idea"], "2026-11-30")
    assert "Dagster" in accepted["draft"]["body"]
    assert accepted["promise"]["id"] in {each["id"] for each in answer(noted, "promise", "list")["promises"]}
    assert answer(noted, "help-ideas", "Priya", "--accept", "1")["promise"]["due"] == "2026-11-27"
    assert noted("help-ideas", "Priya", "--accept", "9", "--json").document["error"]["kind"] == "usage"


def test_goals_of_mine_and_theirs(noted: Coach) -> None:
    """From the profile, from notes and noted here; one that is reached leaves the profile."""
    noted("me", "--set", "goals=give a talk; learn to sail")
    noted("note", "add", "--person", "Priya", "--text", "She wants to run a marathon in spring.")
    answer(noted, "goal", "add", "read more novels")
    answer(noted, "goal", "add", "write a book", "--person", "Priya")
    goals = answer(noted, "goal", "list")["goals"]
    whose = [(each["person"]["name"] if each["person"] else None, each["text"]) for each in goals]
    assert whose[:3] == [(None, "give a talk"), (None, "learn to sail"), (None, "read more novels")]
    assert ("Priya Raman", "write a book") in whose
    assert any("marathon" in text for name, text in whose if name)
    reached = answer(noted, "goal", "done", goals[0]["id"])["goal"]
    assert (reached["state"], reached["text"]) == ("reached", "give a talk")
    assert answer(noted, "me")["me"]["goals"] == ["learn to sail"]
    marathon = next(each for each in goals if "marathon" in each["text"])
    answer(noted, "goal", "drop", marathon["id"])
    left = answer(noted, "goal", "list", "--person", "Priya")["goals"]
    assert [each["text"] for each in left] == ["write a book"]
    assert [each["text"] for each in answer(noted, "goal", "list", "--mine")["goals"]] == [
        "learn to sail",
        "read more novels",
    ]


def test_000_01_an_experiment_has_its_five_parts_and_leads_to_the_next(noted: Coach) -> None:
    """000-01: hypothesis, what I tried, what happened, verdict, next; the adjusted one is what to try next."""
    made = answer(noted, "experiment", "add", "People talk more if I ask what surprised them", "--event", "PyData")
    assert answer(noted, "experiment", "list")["to_try"] == "People talk more if I ask what surprised them"
    said = ("--tried", "Asked three", "--happened", "One told a story", "--verdict", "unclear", "--next", "Ask later")
    done = answer(noted, "experiment", "done", made["experiment"]["id"], *said)["experiment"]
    assert [done[key] for key in ("tried", "happened", "verdict", "next")] == [
        "Asked three",
        "One told a story",
        "unclear",
        "Ask later",
    ]
    assert done["event"]["name"] == "PyData"
    assert answer(noted, "experiment", "list")["to_try"] == "Ask later"
    for words in (("prep", "PyData"), ("prep", "--person", "Priya")):
        assert answer(noted, *words)["experiment"]["to_try"] == "Ask later"
        assert "To try out: Ask later" in noted(*words).out.splitlines()


def test_000_02_a_try_that_did_not_hold_is_one_more_observation(noted: Coach) -> None:
    """000-02: it adds one observation, changes nothing else, and no word of it judges."""
    from coach.checks.kind_words import unkind

    others = (("promise", "list"), ("favour", "list"), ("goal", "list"), ("self-intro", "list"), ("person", "list"))
    made = answer(noted, "experiment", "add", "People laugh if I open with a joke")["experiment"]
    before = [answer(noted, *words) for words in others]
    assert answer(noted, "experiment", "list")["observations"] == 0
    told = noted("experiment", "done", made["id"], "--verdict", "did-not", "--happened", "Silence").out
    assert unkind(told) == []
    assert "One more observation" in told
    assert answer(noted, "experiment", "list")["observations"] == 1
    assert [answer(noted, *words) for words in others] == before
    assert unkind(noted("experiment", "list").out) == []


def test_000_06_self_introductions_count_their_uses(noted: Coach) -> None:
    """000-06: comfort and a tally per use; n is shown, below five it is too few to tell."""
    noted("me", "--set", "does=data engineer at a glass recycler")
    made = answer(noted, "self-intro", "add", "I am a data engineer for glass", "--comfort", "4")["self_intro"]
    for reaction in ("wanted", "wanted", "other", "neutral"):
        answer(noted, "self-intro", "used", made["id"], "--reaction", reaction, "--event", "PyData")
    (four,) = answer(noted, "self-intro", "list")["self_intros"]
    assert (four["n"], four["enough"], four["comfort"]) == (4, False, 4)
    assert "too few to tell" in noted("self-intro", "list").out
    five = answer(noted, "self-intro", "done", made["id"], "--reaction", "wanted")["self_intro"]
    assert (five["n"], five["enough"], five["told"]) == (5, True, "3 of 5 as hoped")
    assert five["tally"] == {"wanted": 3, "neutral": 1, "other": 1}
    (taken,) = answer(noted, "prep", "PyData")["self_introductions"]
    assert (taken["text"], taken["uses"]) == ("I am a data engineer for glass", 5)


def test_000_06_a_self_introduction_says_nothing_beyond_the_profile(noted: Coach) -> None:
    """000-06: framing may differ, facts may not: what the profile does not bear out is pointed at."""
    noted("me", "--set", "does=data engineer at a glass recycler")
    true = answer(noted, "self-intro", "add", "I engineer the data behind recycled glass")
    assert true["flags"] == []
    false = answer(noted, "self-intro", "add", "I worked at NASA for 12 years")
    assert {flag["kind"] for flag in false["flags"]} == {"unsupported"}
    assert {"NASA", "12"} <= {flag["span"] for flag in false["flags"]}


def test_an_introduction_goes_from_idea_to_made(noted: Coach) -> None:
    """It is about two people, and is let go of without a trace of blame."""
    noted("person", "add", "Lena Ho")
    made = answer(noted, "intro", "add", "Priya", "Lena", "--goal", "reliable pipelines")["intro"]
    assert (made["state"], made["person"]["name"], made["other"]["name"]) == ("idea", "Priya Raman", "Lena Ho")
    assert answer(noted, "intro", "done", made["id"], "--asked")["intro"]["state"] == "asked"
    assert answer(noted, "intro", "list", "--person", "Lena")["intros"][0]["id"] == made["id"]
    assert answer(noted, "intro", "done", made["id"])["intro"]["state"] == "made"
    assert answer(noted, "intro", "list")["intros"] == []
    assert answer(noted, "intro", "drop", made["id"])["intro"]["state"] == "dropped"
    assert noted("intro", "add", "Lena", "Lena Ho", "--json").document["error"]["kind"] == "usage"


def test_002_11_an_opportunity_is_passed_on(noted: Coach) -> None:
    """002-11: something worth sharing, noted before anybody needs it, becomes a favour when it is passed on."""
    made = answer(noted, "opportunity", "add", "A free ticket for the data meetup")["opportunity"]
    assert noted("opportunity", "done", made["id"], "--favour", "--json").document["error"]["kind"] == "usage"
    passed = answer(noted, "opportunity", "done", made["id"], "--to", "Priya", "--favour")
    assert (passed["opportunity"]["passed_on"], passed["favour"]["given"]) == ("2026-11-20", True)
    assert answer(noted, "opportunity", "list")["opportunities"] == []


def test_what_felt_good_is_kept_with_who_and_why(noted: Coach) -> None:
    """A library of words that did me good."""
    answer(noted, "felt-good", "add", "You ask real questions", "--person", "Priya", "--why", "I had practised that")
    (entry,) = answer(noted, "felt-good", "list")["felt_good"]
    assert (entry["words"], entry["person"]["name"], entry["why"], entry["date"]) == (
        "You ask real questions",
        "Priya Raman",
        "I had practised that",
        "2026-11-20",
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("favour", ("Priya", "x")),
        ("experiment", ("x",)),
        ("self-intro", ("x",)),
        ("opportunity", ("x",)),
        ("felt-good", ("x",)),
    ],
)
def test_what_is_taken_out_is_asked_for_and_can_be_had_back(noted: Coach, name: str, words: tuple[str, ...]) -> None:
    """A drop that removes a line is refused without --yes; from the trash it comes back as it was."""
    key = name.replace("-", "_")
    made = answer(noted, name, "add", *words)[key]
    before = answer(noted, name, "list")
    assert noted(name, "drop", made["id"], "--json").document["error"]["kind"] == "needs-confirmation"
    assert answer(noted, name, "drop", made["id"], "--yes") == {"dropped": made["id"]}
    (removed,) = answer(noted, "trash", "list")["trash"]
    assert (removed["kind"], removed["what"]) == (name, words[-1])
    answer(noted, "trash", "restore", removed["id"])
    assert answer(noted, name, "list") == before
    assert answer(noted, "trash", "list")["trash"] == []


def test_nothing_in_the_ledgers_yet(coach: Coach) -> None:
    """An empty list says what to do, and is an empty list for a program."""
    for name in ("promise", "favour", "goal", "experiment", "self-intro", "intro", "opportunity", "felt-good"):
        assert "coach" in coach(name, "list").out
        assert [] in answer(coach, name, "list").values()
