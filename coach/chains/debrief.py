"""A debrief from its text to a proposal: by rules, in milliseconds, and the same every time.

One thing a model is asked where there is one: whether a first name is a woman's or a man's, when “she” or “he” may mean
two people and nothing written tells. What follows from its answer is shown as unsure. Without a model such a sentence
goes to both, and is shown as unsure as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from coach.chains.wording import Scribe
from coach.debriefing.assignment import Assigned, assign
from coach.debriefing.division import divide
from coach.debriefing.faces import Face, faces_in
from coach.debriefing.pronouns import in_doubt
from coach.debriefing.proposing import Occasion, Read, proposal_of
from coach.domain.debrief import Proposal
from coach.domain.person import Person
from coach.errors import ModelError

Pronoun = Callable[[Person], str | None]
"""“she” or “he” for somebody known, as far as earlier notes tell."""

_MARGIN = 0.3
"""By how much one pronoun must be likelier than the other: decision 0008 has the figures."""


def propose(
    text: str,
    people: Sequence[Person],
    occasion: Occasion,
    read: Read,
    pronoun: Pronoun,
    scribe: Scribe | None = None,
) -> Proposal:
    """What would be kept of ``text``.

    Args:
        text: the debrief, as typed.
        people: everybody in the notebook.
        occasion: when and where.
        read: reads the facts of a note about one person.
        pronoun: what is known of somebody's pronoun.
        scribe: asks the model, when there is one.
    """
    guests = occasion.event.guests if occasion.event else ()
    faces, mentions = faces_in(text, people, guests)
    units = divide(text, mentions)
    known = _pronouns(faces.values(), pronoun)
    assigned = assign(text, units, faces, mentions, known)
    doubtful = in_doubt({key for each in assigned if each.unsure for key in each.keys} - set(known), faces)
    if scribe is not None and scribe.model is not None and doubtful:
        guessed = _guessed(doubtful, scribe)
        assigned = _still_unsure(assign(text, units, faces, mentions, known, guessed), assigned)
    return proposal_of(text, assigned, faces, occasion, read)


def _pronouns(faces: Iterable[Face], pronoun: Pronoun) -> dict[str, str]:
    return {face.key: said for face in faces if face.person and (said := pronoun(face.person))}


def _guessed(names: Mapping[str, str], scribe: Scribe) -> dict[str, str]:
    """“she” or “he” by key, where the model leaves little doubt; nothing when it cannot be asked."""
    found: dict[str, str] = {}
    try:
        for key, name in names.items():
            she, he = (scribe.says_yes("debrief/pronoun", {"name": name, "pronoun": said}) for said in ("she", "he"))
            if she is not None and he is not None and abs(she - he) >= _MARGIN:
                found[key] = "she" if she > he else "he"
    except ModelError:
        return {}
    return found


def _still_unsure(now: Sequence[Assigned], before: Sequence[Assigned]) -> list[Assigned]:
    """What rests on a guess stays marked for the user to look at."""
    return [replace(each, unsure=each.unsure or ruled.unsure) for each, ruled in zip(now, before, strict=True)]
