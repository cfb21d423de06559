"""A debrief from its text to a proposal, by rules alone: in milliseconds, and the same every time.

No model is asked: what rules cannot tell (a “she” that fits two) goes to both and is shown as unsure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from coach.debriefing.assignment import assign
from coach.debriefing.division import divide
from coach.debriefing.faces import Face, faces_in
from coach.debriefing.proposing import Occasion, Read, proposal_of
from coach.domain.debrief import Proposal
from coach.domain.person import Person

Pronoun = Callable[[Person], str | None]
"""“she” or “he” for somebody known, as far as earlier notes tell."""


def propose(text: str, people: Sequence[Person], occasion: Occasion, read: Read, pronoun: Pronoun) -> Proposal:
    """What would be kept of ``text``.

    Args:
        text: the debrief, as typed.
        people: everybody in the notebook.
        occasion: when and where.
        read: reads the facts of a note about one person.
        pronoun: what is known of somebody's pronoun.
    """
    guests = occasion.event.guests if occasion.event else ()
    faces, mentions = faces_in(text, people, guests)
    units = divide(text, mentions)
    assigned = assign(text, units, faces, mentions, _pronouns(faces.values(), pronoun))
    return proposal_of(text, assigned, faces, occasion, read)


def _pronouns(faces: Iterable[Face], pronoun: Pronoun) -> dict[str, str]:

    return {face.key: said for face in faces if face.person and (said := pronoun(face.person))}
