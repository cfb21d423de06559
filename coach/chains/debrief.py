"""A debrief from its text to a proposal. Rules alone do it; the model is asked whom an unclear “she” means.

A model that cannot be reached changes nothing: what the rules propose stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from coach.debriefing.assignment import assign
from coach.debriefing.division import divide
from coach.debriefing.faces import Face, faces_in
from coach.debriefing.proposing import Occasion, Read, proposal_of
from coach.domain.debrief import Proposal
from coach.domain.person import Person

if TYPE_CHECKING:
    from coach.llm.protocol import ChatModel

Pronoun = Callable[[Person], str | None]
"""“she” or “he” for somebody known, as far as earlier notes tell."""


def propose(
    text: str, people: Sequence[Person], occasion: Occasion, read: Read, pronoun: Pronoun, chat: ChatModel | None = None
) -> Proposal:
    """What would be kept of ``text``.

    Args:
        text: the debrief, as typed.
        people: everybody in the notebook.
        occasion: when and where.
        read: reads the facts of a note about one person.
        pronoun: what is known of somebody's pronoun.
        chat: a model to settle what rules leave open; None for rules alone.
    """
    guests = occasion.event.guests if occasion.event else ()
    faces, mentions = faces_in(text, people, guests)
    units = divide(text, mentions)
    assigned = assign(text, units, faces, mentions, _pronouns(faces.values(), pronoun))
    return proposal_of(text, assigned, faces, occasion, read)


def _pronouns(faces: Iterable[Face], pronoun: Pronoun) -> dict[str, str]:

    return {face.key: said for face in faces if face.person and (said := pronoun(face.person))}
