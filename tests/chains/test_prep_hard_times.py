"""A prep for somebody of whom only bad news was noted: kind, not cheerful, not prying, and nothing else.

The notes were read twice each with the default model, what came is told in the docstrings: the reason, “How are you
these days?”, what to leave alone, and an offer only where they said what they need.
"""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from coach.app import Coach, open_coach
from coach.cli import prep_shape
from coach.settings import load_settings
from tests.chains.answering import faithful
from tests.chains.conftest import NOTED, TODAY, Opening

LAID_OFF = "Ana was laid off last week, the whole team went. She sounded flat."
BEREAVED = "Met Ana at the bus stop. Her mother died on Sunday, the funeral is on Friday."
ILL = "Ana has breast cancer, starts chemo in December. She doesn't want to talk about it."
SEEKING = (
    "Call with Ana: made redundant after eleven years, has to be out by the end of the month. "
    "Is looking for a bookkeeping job in Ghent."
)
BOTH = "Ana lost her job on Monday and her father is in hospice. She cried a little."
WIDOWED = "Ana's husband passed away in October. She is trying to keep the garden going for him."
MISCARRIED = "Ana miscarried in the summer. Told me in the kitchen, nobody else knows."
ASKS_FOR_HELP = "Lost her brother to a stroke. Ana needs somebody to help with the paperwork."
BURNT_OUT = "Ana had a breakdown, signed off work until spring, sleeps a lot. Wants to get back to painting."
LET_GO = "They let Ana go on Thursday. Her company is closing the Ghent office. Would like someone to look over her CV."
NEWS = [LAID_OFF, BEREAVED, ILL, SEEKING, BOTH, WIDOWED, MISCARRIED, ASKS_FOR_HELP, BURNT_OUT, LET_GO]
HELP = {ASKS_FOR_HELP: "You can help with forms and paperwork: offer it to Ana.", LET_GO: "You can review CVs"}
"""The offers that came from the default model; the rest had none."""
_CHEER = re.compile(r"!|\b(?:enjoy\w*|weekend|year off|excit\w*|great|fun|luck|glad|happy|congrat\w*)\b", re.I)
_PRYING = re.compile(
    r"\b(?:mother|father|husband|brother|died|death|cancer|chemo|laid off|redundant|lost|job|CV|hospice|miscarr\w*"
    r"|breakdown|stroke|garden|paint\w*|why|what happened|how did)\b",
    re.I,
)


def prepared(coach: Coach, text: str) -> dict[str, Any]:
    """The document of a session with Ana, of whom only ``text`` is noted, and Bo, who wants to paint."""
    coach.set_profile(
        {
            "name": "Robin Vale",
            "does": "keeps the books of a small museum",
            "can_do": "help with forms and paperwork; can review CVs",
            "interests": "climbs twice a week; paints landscapes",
        }
    )
    coach.add_note(text, ["Ana Ruiz"], date=NOTED)
    coach.add_note("Bo collects maps and wants to learn to paint.", ["Bo Marsh"], date=NOTED)
    coach.add_event(
        "Data Night", date=TODAY + timedelta(days=2), goal="find new clients", guests=("Ana Ruiz", "Bo Marsh")
    )
    return prep_shape.session(coach, coach.prep("Data Night", people=["Ana Ruiz"]))


def check(document: dict[str, Any], text: str) -> None:
    """One question that a word answers, nothing to find out, no cheer, not a word of the news, nobody else."""
    (ana,) = document["people"]
    assert "hard time for Ana" in ana["why"]
    assert ana["openers"] == []
    assert ana["common_ground"] == []
    assert [each["text"] for each in ana["questions"]] == ["How are you these days?"]
    assert ana["gaps"] == ["Nothing has to be found out about Ana now. Listening is enough."]
    assert ana["unsaid"]
    assert all(each["idea"].startswith(HELP.get(text, "none")) for each in ana["help"])
    assert document["introductions"] == []
    said = json.dumps([ana[part] for part in ("why", "openers", "questions", "gaps")])
    assert not _CHEER.search(said)
    assert not _PRYING.search(said)


@pytest.mark.parametrize("text", NEWS)
@pytest.mark.parametrize("asked", [False, True])
def test_only_bad_news(opened: Opening, text: str, asked: bool) -> None:
    """Ten wordings, without a model and with one that says yes to everything."""
    coach = opened(faithful() if asked else None, profile=False)
    check(prepared(coach, text), text)


def test_of_two_kinds_of_news_the_graver_is_spoken_for(opened: Opening) -> None:
    """Where work was lost and somebody is dying, the plan does not speak of a search for work."""
    (ana,) = prepared(opened(profile=False), BOTH)["people"]
    assert "search for work" not in json.dumps(ana["unsaid"])
    (other,) = prepared(opened(profile=False), LAID_OFF)["people"]
    assert "search for work" in json.dumps(other["unsaid"])


def test_a_pastime_may_be_spoken_of(opened: Opening) -> None:
    """Ordinary things stay possible: what they like doing is asked after, what they hoped for before is not."""
    coach = opened(profile=False)
    coach.add_note(
        "Ana wants to open a shop in Ghent. Leads the map team.", ["Ana Ruiz"], date=NOTED - timedelta(days=60)
    )
    (ana,) = prepared(coach, "Ana's mother died on Sunday. Ana likes to walk in the mornings.")["people"]
    assert [each["text"] for each in ana["openers"]] == ["What do you like most about walking in the mornings?"]


def test_after_a_while_a_search_for_work_is_still_left_to_them(opened: Opening) -> None:
    """Months after the lay-off the search is asked about only once they speak of it, and their CV is no pastime."""
    coach = opened(profile=False)
    coach.add_note("Ana was laid off.", ["Ana Ruiz"], date=NOTED - timedelta(days=90))
    text = "Ana is looking for a bookkeeping job in Ghent. Sings in a choir. Would like someone to look over her CV."
    document = prepared(coach, f"{text} Used to keep the books of a museum.")
    (ana,) = document["people"]
    assert ana["common_ground"] == []
    assert "choir" in json.dumps(ana["openers"])
    assert not re.search(r"job|CV|year off", json.dumps([ana["openers"], ana["questions"]]))
    assert [each["text"] for each in ana["unsaid"]] == ["How the search for work is going: let Ana come to it first."]
    assert "CV" not in json.dumps(document["topics_beyond_work"])


@pytest.mark.weights
@pytest.mark.usefixtures("allow_model_requests")
@pytest.mark.parametrize("text", [BEREAVED, BOTH, SEEKING, LET_GO])
def test_only_bad_news_with_the_default_model(default_weights: str, tmp_path: Path, text: str) -> None:
    """The same with the model that people have: what came was what the rules say, and help only where it was wished."""
    coach = open_coach(load_settings(tmp_path / "home", model=default_weights, today=TODAY))
    check(prepared(coach, text), text)
    coach.close()


@pytest.mark.parametrize(
    "news",
    [
        "Ana attempted suicide in spring, told me himself.",
        "Ana her husband left her for a colleague.",
        "Ana house burned down, lost everything.",
        "Ana they closed his shop, he cried.",
        "Ana her cat was run over.",
        "Ana's father died last week. Ana was made redundant the same day.",
    ],
)
def test_news_in_hurried_words(opened: Opening, news: str) -> None:
    """Whatever the grammar: kind, and neither the news nor what they look for because of it is asked about."""
    document = prepared(opened(profile=False), f"{news} Is looking for a smaller flat.")
    check(document, "")
    assert "search for work" not in json.dumps(document["people"][0]["unsaid"]) or "shop" in news


@pytest.mark.parametrize(
    "pastime",
    [
        "Ana repairs church organs on weekends w/ his late wife's father.",
        "Trains for a marathon in his memory.",
        "Ana misses the walks with her.",
        "Learns to walk again.",
        "Plays chess with her mother on Sundays.",
        "Sleeps badly.",
    ],
)
def test_what_leads_back_to_the_loss_is_no_opener(opened: Opening, pastime: str) -> None:
    """A pastime that is tied to whom they lost, or to getting well, is neither asked after nor named as a topic."""
    document = prepared(opened(profile=False), f"Ana's wife died in August. {pastime}")
    check(document, "")
    assert not [each for each in document["topics_beyond_work"] if each.startswith("Ana")]


def test_long_after_a_loss_it_is_still_not_asked_about(opened: Opening) -> None:
    """Years later “your late wife” is in no question."""
    coach = opened(profile=False)
    coach.add_note(
        "Ana repairs church organs w/ his late wife's father. Collects maps.", ["Ana Ruiz"], date=NOTED - timedelta(500)
    )
    (ana,) = prepared(coach, "Ana plays chess.")["people"]
    assert "late" not in json.dumps([ana["openers"], ana["questions"]])
    assert "maps" in json.dumps(ana["openers"])


def test_a_search_that_was_chosen_may_be_asked_about(opened: Opening) -> None:
    """No lay-off was noted: the search is asked about so that it need not be answered, and never first."""
    (ana,) = prepared(opened(profile=False), "Ana is looking for a bookkeeping job in Ghent. Sings in a choir.")[
        "people"
    ]
    assert not [each for each in ana["openers"] if "job" in each["text"]]
    (asked,) = [each["text"] for each in ana["questions"] if "job" in each["text"]]
    assert asked.startswith("If you feel like telling:")
    assert ana["unsaid"] == []
