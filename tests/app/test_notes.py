"""Notes through the door: who they are about, what is read out of them, what follows when they change."""

from __future__ import annotations

import datetime

import pytest

from coach.app import Coach
from coach.domain.fact import Reserve
from coach.errors import Ambiguous, NotFound, UsageError

OLD, NEW = datetime.date(2026, 1, 10), datetime.date(2026, 6, 10)


def _quotes(coach: Coach, who: str) -> set[str]:
    return {fact.quote for fact in coach.facts(who)}


def test_a_later_note_closes_an_earlier_fact(coach: Coach) -> None:
    """A new job ends the old one; nothing is deleted."""
    coach.add_note("She works at Freightly.", ["Priya"], date=OLD)
    coach.add_note("She joined Halmaplan.", ["Priya"], date=NEW)
    assert _quotes(coach, "Priya") == {"She joined Halmaplan"}
    closed = [fact for fact in coach.facts("Priya", current_only=False) if fact.valid_until]
    assert [(fact.quote, fact.valid_until) for fact in closed] == [("She works at Freightly", NEW)]


def test_a_note_entered_late_is_settled_as_if_in_time(coach: Coach) -> None:
    """The order of writing does not matter, the dates do."""
    coach.add_note("She joined Halmaplan.", ["Priya"], date=NEW)
    coach.add_note("She works at Freightly.", ["Priya"], date=OLD)
    assert _quotes(coach, "Priya") == {"She joined Halmaplan"}


def test_deleting_a_note_opens_what_it_had_closed(coach: Coach) -> None:
    """Without the later note the earlier fact holds again; the same when the note is changed."""
    coach.add_note("She works at Freightly.", ["Priya"], date=OLD)
    later = coach.add_note("She joined Halmaplan.", ["Priya"], date=NEW)
    coach.edit_note(later.id, text="She likes tea.")
    assert _quotes(coach, "Priya") == {"She works at Freightly", "She likes tea"}
    coach.edit_note(later.id, text="She joined Halmaplan.")
    coach.delete_note(later.id)
    assert _quotes(coach, "Priya") == {"She works at Freightly"}


def test_a_note_handed_to_somebody_else_takes_its_facts_along(coach: Coach) -> None:
    """When a note turns out to be about another person, nothing of it stays with the first."""
    note = coach.add_note("She works at Freightly.", ["Priya"])
    coach.add_person("Marta")
    coach.edit_note(note.id, people=["Marta"])
    assert _quotes(coach, "Priya") == set()
    assert _quotes(coach, "Marta") == {"She works at Freightly"}


def test_a_correction_creates_nobody(coach: Coach) -> None:
    """A name or an event that is not known is an error when a note is edited."""
    note = coach.add_note("She works at Freightly.", ["Priya"])
    with pytest.raises(NotFound):
        coach.edit_note(note.id, people=["Nobody"])
    with pytest.raises(NotFound):
        coach.edit_note(note.id, event="Nowhere")
    assert [person.name for person in coach.people()] == ["Priya"]


def test_all_of_a_note_is_kept_or_nothing(coach: Coach) -> None:
    """A name that fits several refuses the note, and leaves nobody behind who was made for it."""
    coach.add_person("Jonas Wendt")
    coach.add_person("Jonas Adeyemi")
    with pytest.raises(Ambiguous):
        coach.add_note("Talked.", ["Zoë", "Jonas"])
    assert [person.name for person in coach.people()] == ["Jonas Adeyemi", "Jonas Wendt"]
    assert coach.notes() == []


def test_whoever_is_named_twice_is_there_once(coach: Coach) -> None:
    """Two names of one person in a note are one person."""
    coach.add_person("Priya Raman", aliases=["PR"])
    note = coach.add_note("Talked.", ["Priya", "PR", "priya raman"])
    assert [ref.name for ref in note.people] == ["Priya Raman"]


@pytest.mark.parametrize("names", [[], [""], [" \n "], ["x" * 201]])
def test_a_note_is_about_somebody(coach: Coach, names: list[str]) -> None:
    """Without a name, or with one that is none, a note is refused."""
    with pytest.raises(UsageError):
        coach.add_note("Talked.", names)


def test_keeping_private_and_taking_it_back(coach: Coach) -> None:
    """A note or a passage can be kept out of suggestions, and let back in."""
    note = coach.add_note("Likes jazz. Is moving to Lyon.", ["Ana"])

    def reserved() -> set[str]:
        return {fact.quote for fact in coach.facts("Ana") if fact.reserve is Reserve.PRIVATE}

    coach.keep_private(note.id, "Likes jazz")
    assert reserved() == {"Likes jazz"}
    coach.keep_private(note.id, "Likes jazz", private=False)
    assert reserved() == set()
    coach.keep_private(note.id)
    assert len(reserved()) == 2
    with pytest.raises(NotFound):
        coach.keep_private(note.id, "Hates jazz")


def test_a_passage_that_is_edited_away_is_no_longer_private(coach: Coach) -> None:
    """Changing the text drops the marks whose words are gone."""
    note = coach.add_note("Likes jazz. Sails.", ["Ana"], private_quotes=["Likes jazz"])
    assert coach.edit_note(note.id, text="Sails.").private_quotes == ()


def test_what_is_said_of_others_is_theirs(coach: Coach) -> None:
    """A statement about another person of the notebook is no fact to use with this one."""
    coach.add_person("Tomek Baran")
    coach.add_note("She sails. Tomek lost his job.", ["Ana"])
    assert {fact.quote for fact in coach.facts("Ana") if fact.shareable} == {"She sails"}


def test_merging_joins_facts_and_drafts_once(coach: Coach) -> None:
    """After a merge each statement of a note about both stands once, and old drafts are found."""
    coach.add_note("They sail together.", ["Priya Raman", "P. R."])
    coach.add_note("Likes tea.", ["P. R."])
    draft = coach.draft("P. R.")
    coach.merge_people("Priya Raman", "P. R.")
    facts = coach.facts("Priya")
    assert len({(fact.note_id, fact.start) for fact in facts}) == len(facts)
    assert len(coach.notes(person="Priya")) == 2
    assert [each.person.name for each in coach.drafts(person="Priya")] == ["Priya Raman"] * bool(draft.body)
