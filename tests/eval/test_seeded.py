"""The graders calibrated: each fault that was put into a good document is found, and the good ones are clean."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from eval.cases import Case
from eval.graders import grade
from tests.eval.made import a_case, a_draft

Fault = Callable[[dict[str, Any]], None]

PEOPLE = [{"name": "Lotte Brandsma"}, {"name": "Lotte van Dael"}, {"name": "Joost Eekman"}]
NOTES = [
    {
        "id": "n1",
        "date": "2026-05-16",
        "people": ["Lotte Brandsma"],
        "text": "Lotte Brandsma: nurse; is looking for 2 tenors for her choir. I said I'd send her the recording. "
        "She'll lend me her songbook. Off the record: her sister Bea is in debt",
        "private_parts": ["her sister Bea is in debt"],
    },
    {"id": "n2", "date": "2026-05-16", "people": ["Joost Eekman"], "text": "Joost repairs wooden kayaks in Zeeland"},
    {"id": "n3", "date": "2026-05-17", "people": ["Lotte van Dael"], "text": "Lotte van Dael drives a milk float"},
]
FACTS = [
    {"quote_has": "is looking for 2 tenors", "kind": ["need"]},
    {"quote_has": "I said I'd send her the recording", "kind": ["promise-mine"]},
    {"quote_has": "She'll lend me her songbook", "kind": ["promise-theirs"]},
]
EXPECT = {
    "promises_mine": [["recording"]],
    "promises_theirs": [["songbook"]],
    "details": [["tenor*"], ["choir"], ["songbook"], ["recording"]],
}
FORBID = {"words": ["Bea", "debt*", "sister"], "claims": []}


def case(kind: str = "follow-up", **changes: object) -> Case:
    """Two people with one first name and somebody else; a need, a promise each way, a confidence."""
    record = {"people": PEOPLE, "notes": NOTES, "facts": FACTS, "expect": EXPECT, "forbid": FORBID, "kind": kind}
    return a_case(**(record | changes))


FOLLOW_UP = a_draft(
    ("Hi Lotte,", None),
    ("You are looking for 2 tenors for your choir.", "is looking for 2 tenors for her choir"),
    ("As promised, I will send you the recording.", "I said I'd send her the recording"),
    ("Thank you for offering to lend me your songbook.", "She'll lend me her songbook"),
    ("Have you found a tenor since?", "is looking for 2 tenors for her choir"),
    ("Best wishes,\nMara", None),
)
THANKS = a_draft(
    ("Dear Lotte Brandsma,", None),
    ("Thank you for lending me your songbook.", "She'll lend me her songbook"),
    ("The recording I promised follows tomorrow.", "I said I'd send her the recording"),
    ("Kind regards,\nMara", None),
)
CLOSE = a_draft(
    ("Hi Lotte,", None),
    ("I remember that you are looking for 2 tenors.", "is looking for 2 tenors"),
    ("The recording is on its way as I said I would.", "I said I'd send her the recording"),
    ("I do not think it is the right moment for the two of us, and that is fine.", None),
    ("Best wishes,\nMara", None),
)
GOOD = {"follow-up": FOLLOW_UP, "thank-you": THANKS, "close": CLOSE}


def says(at: int, text: str, quote: str | None = None, note: str = "n1") -> Fault:
    """Another sentence in place of one, in the body too."""

    def plant(draft: dict[str, Any]) -> None:
        draft["body"] = draft["body"].replace(draft["sentences"][at]["text"], text)
        draft["sentences"][at]["text"] = text
        if quote is not None:
            draft["sentences"][at]["sources"] = [{"note_id": note, "quote": quote}]

    return plant


def added(text: str) -> Fault:
    """One more sentence before the sign-off."""

    def plant(draft: dict[str, Any]) -> None:
        draft["sentences"].insert(-1, {"text": text, "claim": False, "sources": []})
        draft["body"] = "\n".join(one["text"] for one in draft["sentences"])

    return plant


def sourceless(at: int) -> Fault:
    """The source of a claim taken away."""

    def plant(draft: dict[str, Any]) -> None:
        draft["sentences"][at]["sources"] = []

    return plant


def both(first: Fault, second: Fault) -> Fault:
    """Two changes that make one fault."""

    def plant(draft: dict[str, Any]) -> None:
        first(draft)
        second(draft)

    return plant


def alternative(*texts: str) -> Fault:
    """A second version of the message."""

    def plant(draft: dict[str, Any]) -> None:
        sentences = [{"text": text, "claim": False, "sources": []} for text in texts]
        draft["alternatives"] = [{"subject": "Tenors", "body": "\n".join(texts), "sentences": sentences}]

    return plant


@pytest.mark.parametrize("kind", GOOD)
def test_good_documents_are_clean(kind: str) -> None:
    """Nothing is found in a follow-up, a thank-you and a close that could be sent."""
    assert grade(case(kind), GOOD[kind]) == []


SEEDED: list[tuple[str, str, str, Fault]] = [
    ("wrong person greeted", "follow-up", "wrong-person", says(0, "Hi Joost,")),
    ("wrong person in a formal greeting", "thank-you", "wrong-person", says(0, "Dear Joost Eekman,")),
    (
        "somebody else's detail",
        "follow-up",
        "other-persons-detail",
        says(1, "You repair wooden kayaks, choir and all."),
    ),
    ("the other Lotte's detail", "close", "other-persons-detail", says(1, "You drive a milk float, choir or not.")),
    ("somebody else's note cited", "follow-up", "source-person", says(1, "Kayaks?", "repairs wooden kayaks", "n2")),
    ("my promise told as theirs", "follow-up", "direction-turned", says(2, "You promised me the recording.")),
    ("their promise told as mine", "follow-up", "direction-turned", says(3, "I will lend out the songbook to you.")),
    ("their promise told as mine, uncited", "close", "promise-reversed", added("I'll bring the songbook.")),
    ("their need told as mine", "follow-up", "direction-turned", says(1, "I am looking for 2 tenors for the choir.")),
    ("invented number", "follow-up", "invented-number", says(1, "You are looking for 12 tenors for your choir.")),
    ("invented name", "close", "invented-name", says(1, "I remember that you and Sabine need 2 tenors.")),
    ("invented link", "thank-you", "invented-link", added("It is at https://scores.example/tenor for all.")),
    ("confidence told", "follow-up", "forbidden-word", added("I hope Bea is well again.")),
    ("private passage cited", "follow-up", "source-private", says(3, "Family debt.", "her sister Bea is in debt")),
    ("two asks", "follow-up", "asks", added("Could you tell me when the choir meets?")),
    ("an ask in a close", "close", "asks", added("Let me know what you think of the recording.")),
    ("stock opener", "follow-up", "stock-phrase", says(1, "I hope this finds you well, tenors and choir.")),
    ("missing source", "follow-up", "uncited-claim", sourceless(1)),
    ("a source that is not in the note", "thank-you", "source-exact", says(1, "Your songbook.", "lends her songbook")),
    ("a promise forgotten", "thank-you", "promise-missing", says(2, "More about the choir tomorrow.")),
    ("nothing of the talk at the start", "close", "no-detail", both(says(1, "A fine day."), says(2, "So it was."))),
    ("pressing", "follow-up", "tone", added("Please answer asap about the choir.")),
    ("eager", "thank-you", "tone", says(1, "Thank you for the songbook!! It is amazing!")),
    ("too long", "close", "too-long", added("The choir, the choir and the tenors. " * 25)),
    ("more in the body than in its sentences", "thank-you", "assembled", lambda draft: draft.update(body="Else.")),
    ("a leak in an alternative", "follow-up", "forbidden-word", alternative("Hi Lotte,", "How is Bea, your tenor?")),
    ("two asks in an alternative", "follow-up", "asks", alternative("Hi Lotte,", "Choir? And the recording?", "Soon?")),
]


@pytest.mark.parametrize(("fault", "kind", "grader", "plant"), SEEDED, ids=[fault for fault, *_ in SEEDED])
def test_a_seeded_fault_is_found(fault: str, kind: str, grader: str, plant: Fault) -> None:
    """One fault put into a good document, and its grader speaks."""
    draft = deepcopy(GOOD[kind])
    plant(draft)
    assert grader in {finding.grader for finding in grade(case(kind), draft)}, fault


def test_versions_that_begin_alike_are_found() -> None:
    """An alternative that differs in wording behind the same start is no alternative."""
    draft = deepcopy(FOLLOW_UP)
    alternative("Hi Lotte,", FOLLOW_UP["sentences"][1]["text"], "Something of the recording.")(draft)
    assert "alternatives-alike" in {finding.grader for finding in grade(case(), draft)}


def test_an_invitation_asks_exactly_once() -> None:
    """002-04: an invitation that asks nothing is no invitation."""
    assert "asks" in {finding.grader for finding in grade(case("invite"), THANKS)}


@pytest.mark.parametrize(
    ("asked", "fault"),
    [
        ("Would Tuesday 26 May at 12:30 or Thursday 28 May at 17:30 suit you?", False),
        ("Would Tuesday 27 May at 12:30 suit you?", True),
        ("Would Tuesday 19 May at 12:30 suit you?", True),
        ("Would Thursday 30 July at 12:30 suit you?", True),
    ],
)
def test_proposed_times_are_checked_against_the_calendar(asked: str, fault: bool) -> None:
    """002-04: the day has that weekday and lies ahead; a time told instead of asked is an invented one."""
    draft = deepcopy(FOLLOW_UP)
    says(4, asked)(draft)
    draft["sentences"][4]["sources"], draft["sentences"][4]["claim"] = [], False
    assert {finding.grader for finding in grade(case("invite"), draft)} == ({"proposed-time"} if fault else set())
    says(4, "We meet on Tuesday 26 May at 12:30.")(draft)
    assert "invented-number" in {finding.grader for finding in grade(case("invite"), draft)}


def test_an_expected_flag_that_is_missing_is_found() -> None:
    """002-10: where the user typed a plea for a favour, the coach has to say so."""
    wanted = case(expect=EXPECT | {"flags": ["needy"]})
    assert "flag-missing" in {finding.grader for finding in grade(wanted, FOLLOW_UP)}
    flag = {"kind": "needy", "span": "tenor", "reason": "", "suggestion": None}
    assert grade(wanted, FOLLOW_UP | {"flags": [flag]}) == []


def test_an_introduction_may_draw_on_both_peoples_notes() -> None:
    """The one they are introduced to is named with what is noted about them; anybody else is not."""
    draft = a_draft(
        ("Hi Lotte,", None),
        ("You are looking for 2 tenors for your choir.", "is looking for 2 tenors for her choir"),
        ("Would you like to be introduced to Joost, who repairs wooden kayaks?", "repairs wooden kayaks in Zeeland"),
        ("Best wishes,\nMara", None),
    )
    draft["sentences"][2]["sources"][0]["note_id"] = "n2"
    quiet = {"details": EXPECT["details"]}
    assert grade(case("introduce", options={"to": "Joost Eekman"}, expect=quiet), draft) == []
    other = case("introduce", options={"to": "Lotte van Dael"}, expect=quiet)
    assert {"other-persons-detail", "source-person"} <= {finding.grader for finding in grade(other, draft)}
