"""Export, import into a fresh home, export: the same lines."""

from __future__ import annotations

import datetime
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach import paths
from coach.app import Coach
from coach.domain.event import Event
from coach.domain.fact import Fact, Gravity, Kind, Reserve
from coach.domain.note import Note, Source
from coach.domain.person import Person, Stage
from coach.domain.profile import Profile
from coach.domain.suggestion import Channel, Draft, DraftKind, Sentence
from tests.exchange.conftest import fresh

text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(lambda t: t.strip() != "")
name = text.map(lambda t: " ".join(t.split())).filter(bool)
some = st.lists(text, max_size=3, unique=True).map(tuple)
maybe = st.none() | text
day = st.dates(datetime.date(1990, 1, 1), datetime.date(2100, 1, 1))

person = st.builds(
    Person, id=st.just(""), name=name, aliases=some, company=maybe, role=maybe, place=maybe, emails=some, phones=some,
    links=some, relation=maybe, stage=st.sampled_from(Stage).map(str), how_met=maybe, bio=maybe, archived=st.booleans(),
)  # fmt: skip
event = st.builds(
    Event, id=st.just(""), name=name, date=st.none() | day, place=maybe, goal=maybe, target=st.integers(0, 9),
    energy=st.none() | st.integers(1, 5), guests=some,
)  # fmt: skip
note = st.builds(Note, id=st.just(""), date=day, text=text, place=maybe, private=st.booleans())
me = st.builds(Profile, name=st.none() | name, does=maybe, can_do=some, interests=some, goals=some, voice=maybe)


@st.composite
def filled(draw: st.DrawFn) -> tuple[Profile, list[Person], list[Event], list[Note], list[Fact], list[Draft]]:
    """The contents of a notebook, whatever they say."""
    people = [replace(each, id=f"p{n}") for n, each in enumerate(draw(st.lists(person, min_size=1, max_size=4)))]
    events = [replace(each, id=f"e{n}") for n, each in enumerate(draw(st.lists(event, max_size=2)))]
    notes, facts = [], []
    for number, each in enumerate(draw(st.lists(note, max_size=4))):
        about = draw(st.lists(st.sampled_from(people), unique_by=lambda p: p.id, max_size=2))
        at = draw(st.none() | st.sampled_from(events)) if events else None
        quotes = (each.text,) if draw(st.booleans()) else ()
        refs = tuple(p.ref for p in about)
        notes.append(replace(each, id=f"n{number}", people=refs, event=at.ref if at else None, private_quotes=quotes))
        for one in about:
            facts.append(draw(_fact(f"f{len(facts)}", notes[-1], one)))
    letters = [_draft(f"d{n}", people[0], draw(text)) for n in range(draw(st.integers(0, 2)))]
    return draw(me), people, events, notes, facts, letters


def _fact(key: str, about: Note, who: Person) -> st.SearchStrategy[Fact]:
    return st.builds(
        Fact, id=st.just(key), note_id=st.just(about.id), person_id=st.just(who.id), quote=st.just(about.text),
        start=st.just(0), end=st.just(len(about.text)), kind=st.sampled_from(Kind),
        reserve=st.none() | st.sampled_from(Reserve), gravity=st.none() | st.sampled_from(Gravity),
        valid_from=st.none() | day, valid_until=st.none() | day, kind_by=st.sampled_from(["rules", "model"]),
    )  # fmt: skip


def _draft(key: str, to: Person, body: str) -> Draft:
    said = Sentence(body, (Source("n0", "tea"),), claim=True)
    return Draft(key, to.ref, DraftKind.FOLLOW_UP, Channel.EMAIL, None, body, (said,), "off", created="2026-11-20")


def _exported(coach: Coach, out: Path) -> bytes:
    coach.export_file(out)
    return out.read_bytes()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(filled())
def test_nothing_is_lost(
    content: tuple[Profile, list[Person], list[Event], list[Note], list[Fact], list[Draft]],
) -> None:
    """Whatever a notebook holds, its export brings a fresh home to the same export."""
    profile, people, events, notes, facts, drafts = content
    with tempfile.TemporaryDirectory() as folder:
        there = Path(folder)
        first, second = fresh(there / "a"), fresh(there / "b")
        with first.notebook.unit("fill"):
            first.save_profile(profile)
            for each in people:
                first.notebook.people.add(each)
            for occasion in events:
                first.notebook.events.add(occasion)
            for talk in notes:
                first.notebook.notes.add(talk)
            first.notebook.facts.add(facts)
            for letter in drafts:
                first.notebook.drafts.add(letter)
        exported = _exported(first, there / "a.jsonl")
        report = second.import_file(there / "a.jsonl")
        assert report.skipped == []
        assert report.read == sum(report.created.values())
        assert _exported(second, there / "b.jsonl") == exported
        again = second.import_file(there / "a.jsonl")
        assert sum(again.created.values()) + sum(again.updated.values()) == 0
        first.close()
        second.close()


def test_the_sample_notebook_comes_back(coach: Coach, tmp_path: Path) -> None:
    """The sample notebook, facts included, survives the way out and in."""
    coach.import_file(paths.samples_dir() / "notebook.jsonl")
    exported = _exported(coach, tmp_path / "a.jsonl")
    other = fresh(tmp_path / "b")
    other.import_file(tmp_path / "a.jsonl")
    assert _exported(other, tmp_path / "b.jsonl") == exported
    other.close()
