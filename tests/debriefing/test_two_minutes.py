"""Two minutes about five people, the way they are typed on the way home: the same notes every time, nothing lost."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coach import paths
from coach.app import Coach, open_coach
from coach.domain.debrief import Proposal
from coach.settings import load_settings

TODAY = datetime.date(2026, 11, 19)
TEXT = """\
Made it to the Lantern Walk after all, wet shoes, worth it. Started off with Kwame Boateng under the big umbrella. The \
lending data has its first three users, he grins about it all day. He wants to write down how they did it and needs \
somebody who reads drafts without mercy. I promised him to read the first one by Tuesday. He told me he'd send me the \
list of street names tomorrow, it is in his brother's handwriting.

Then Priya Raman walked up. She is off the on-call list since Monday and sleeps again. Her two new colleagues start in \
January. We laughed about the broken lantern for ages.

Who else – the barbecue guy! He plays the trombone now, badly, he says. I told him I'd lend him my old music stand. \
He is thinking about moving his workshop to Teltow. Priya wasn't there for that.

Met Lotte Ahrendt, new to me. She mends umbrellas in a shop by the canal and would like to teach it at the school. She \
said my lantern was the best in the street, that made my evening. I owe her a photo of it before next Friday.

And there was a second Lotte, Lotte Wierzba, a tram driver who paints signs. Just between us, she is applying for the \
depot in Erkner. Looking for a flat there with a north window. I keep thinking about what she said about patience.

Too many people at the end and I got short with the stall owner. Home at ten, soup, bed."""
MINE, THEIRS = True, False
PROMISED = {
    ("Kwame Boateng", MINE, "I promised him to read the first one by Tuesday", "2026-11-24"),
    (
        "Kwame Boateng",
        THEIRS,
        "He told me he'd send me the list of street names tomorrow, it is in his brother's handwriting",
        "2026-11-20",
    ),
    ("the barbecue guy", MINE, "I told him I'd lend him my old music stand", "None"),
    ("Lotte Ahrendt", MINE, "I owe her a photo of it before next Friday", "2026-11-26"),
}
KNOWN = {"Kwame Boateng": "p-kwame", "Priya Raman": "p-priya", "the barbecue guy": "p-barbecue"}


@contextmanager
def _sample(home: Path, **settings: str) -> Iterator[Coach]:
    coach = open_coach(load_settings(home, today=TODAY, **settings))
    coach.import_file(paths.samples_dir() / "notebook.jsonl")
    yield coach
    coach.close()


def _proposed(coach: Coach, text: str = TEXT) -> tuple[str, Proposal]:
    kept = coach.keep_debrief(text, event="Lantern Walk")
    return kept.id, coach.propose_debrief(kept.id)


def _check(proposal: Proposal) -> None:
    """Right people, exact quotes, right directions and days, every word kept."""
    parts = {part.name: part for part in proposal.parts}
    assert set(parts) == {*KNOWN, "Lotte Ahrendt", "Lotte Wierzba"}
    assert {name: part.person.id for name, part in parts.items() if part.person} == KNOWN
    assert not [part.name for part in proposal.parts if part.candidates or part.unsure]
    promised = {
        (part.name, pledge.mine, pledge.quote, str(pledge.due)) for part in proposal.parts for pledge in part.promises
    }
    assert promised == PROMISED
    for part in proposal.parts:
        assert part.text == "\n".join(TEXT[start:end] for start, end in part.spans)
        assert all(fact.quote in part.text for fact in part.facts)
    assert "for that" not in parts["Priya Raman"].text
    assert "tram driver" in parts["Lotte Wierzba"].text
    assert "umbrellas in a shop" in parts["Lotte Ahrendt"].text
    assert [name for name, part in parts.items() if part.thinking] == ["Lotte Wierzba"]
    assert [(praise.key, praise.words) for praise in proposal.felt_good] == [
        (parts["Lotte Ahrendt"].key, "She said my lantern was the best in the street, that made my evening")
    ]
    kept = "\n".join([*(part.text for part in proposal.parts), proposal.rest or ""])
    assert Counter(re.findall(r"\w+", kept)) == Counter(re.findall(r"\w+", TEXT))


def test_000_14_ten_runs_give_the_same_right_notes(tmp_path: Path) -> None:
    """Five people of whom two share a first name, four promises both ways: the same, ten times out of ten."""
    with _sample(tmp_path / "home", engine="off") as coach:
        for _ in range(10):
            _, proposal = _proposed(coach)
            _check(proposal)


def test_000_14_what_says_nothing_about_somebody_is_no_fact(tmp_path: Path) -> None:
    """That somebody walked up, is new to me, or told me something between us is nothing to confirm."""
    with _sample(tmp_path / "home", engine="off") as coach:
        _, proposal = _proposed(coach)
    quotes = {fact.quote for part in proposal.parts for fact in part.facts}
    assert not quotes & {"Then Priya Raman walked up", "new to me", "Just between us", "Between us"}
    assert any(
        fact.reserve == "confidence" and "Erkner" in fact.quote for part in proposal.parts for fact in part.facts
    )


def test_003_03_all_of_it_is_kept_and_one_undo_takes_it_back(tmp_path: Path) -> None:
    """Promises of both directions are in the ledger afterwards, and gone after Undo."""
    with _sample(tmp_path / "home", engine="off") as coach:
        before = {promise.id for promise in coach.promises()}
        kept, proposal = _proposed(coach)
        coach.save_debrief(kept, proposal)
        made = [promise for promise in coach.promises() if promise.id not in before]
        assert Counter(promise.mine for promise in made) == {MINE: 3, THEIRS: 1}
        assert {str(promise.due) for promise in made} == {day for *_, day in PROMISED}
        coach.undo()
        assert {promise.id for promise in coach.promises()} == before


@pytest.mark.weights
@pytest.mark.usefixtures("allow_model_requests")
def test_the_default_model_takes_nothing_away(default_weights: str, tmp_path: Path) -> None:
    """With a model the same notes come out, and of a couple nobody knows yet “she” and “he” each get their own."""
    with _sample(tmp_path / "home", model=default_weights) as coach:
        _, proposal = _proposed(coach)
        _check(proposal)
        _, couple = _proposed(coach, "Met Tova Lindgren and Elias Kern. She has the keys. He worries about the rent.")
    words = {part.name: part.text for part in couple.parts}
    assert "She has the keys." in words["Tova Lindgren"]
    assert "She has the keys." not in words["Elias Kern"]
    assert "He worries about the rent." in words["Elias Kern"]
    assert all(part.unsure for part in couple.parts)
