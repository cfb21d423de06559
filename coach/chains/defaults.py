"""What a message takes from the record where nothing was typed for it: its channel, its formality, a neutral place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from coach.domain.brain import BrainPick, BrainState
from coach.domain.follow_up import FollowUp, FollowUpKind
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.domain.suggestion import Channel, DraftKind
from coach.language.lines import clean_line

if TYPE_CHECKING:
    from coach.store.notebook import Notebook

_AT_WORK = re.compile(r"\b(?:manager|boss|peer|colleague|team-?mate|co-?worker)s?\b", re.I)
_NO_LONGER = re.compile(r"\b(?:former|formerly|old|ex|previous|past|used to)\b", re.I)


@dataclass(frozen=True, slots=True)
class Usual:
    """How a message to somebody is written when nothing else is said.

    ``formality`` is what was felt in the talk (002-09), None where no debrief said; ``same_company`` whether they work
    where I do.
    """

    channel: Channel
    formality: int | None
    same_company: bool


def usual(notebook: Notebook, person: Person) -> Usual:
    """How a message to ``person`` is usually written."""
    return Usual(usual_channel(person), felt(notebook, person), works_where_i_do(person, notebook.profile.get()))


def usual_channel(person: Person) -> Channel:
    """Where they like to be written to (000-17); e-mail where that is not noted, or is no channel there is."""
    try:
        return Channel(person.channel or Channel.EMAIL)
    except ValueError:
        return Channel.EMAIL


def felt(notebook: Notebook, person: Person) -> int | None:
    """The formality a debrief stored with the newest open follow-up, one for a thank-you before any other."""
    open_ones = [
        each for each in notebook.ledger(FollowUp).list(person_id=person.id) if each.is_open and each.formality
    ]
    thanks = [each for each in open_ones if each.kind is FollowUpKind.THANK_YOU]
    return next((each.formality for each in reversed(thanks or open_ones)), None)


def why_them(notebook: Notebook, person: Person) -> str | None:
    """What I noted that I admire in them, as far as the talk is still to come (002-03); None where I did not."""
    picks = notebook.ledger(BrainPick).list(person_id=person.id)
    return next((each.admire for each in reversed(picks) if each.state in (BrainState.IDEA, BrainState.INVITED)), None)


def met_to_learn(notebook: Notebook, person: Person) -> date | None:
    """The day of a talk to learn from them that I have not thanked for yet (practice 002-09); None without one."""
    picks = notebook.ledger(BrainPick).list(person_id=person.id)
    return next((each.date for each in reversed(picks) if each.state is BrainState.MET), None)


def works_where_i_do(person: Person, me: Profile) -> bool:
    """Whether they work where I do: by what they are to me, or because my profile names their company."""
    relation = person.relation or ""
    if _AT_WORK.search(relation) and not _NO_LONGER.search(relation):
        return True
    company = clean_line(person.company or "")
    return bool(company and re.search(rf"(?<!\w){re.escape(company)}(?!\w)", clean_line(me.does or ""), re.I))


def settled(notebook: Notebook, person: Person, kind: DraftKind, given: Mapping[str, Any]) -> dict[str, Any]:
    """``given`` with what the record knows in the place of what was not typed."""
    found = dict(given)
    if kind is DraftKind.THANK_YOU and found.get("formality") is None:
        found["formality"] = felt(notebook, person)
    if kind is DraftKind.INVITE and not found.get("admire"):
        found["admire"] = why_them(notebook, person)
    if found.get("same_company") is None:
        found["same_company"] = works_where_i_do(person, notebook.profile.get())
    return found
