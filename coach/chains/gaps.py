"""What is not known about somebody yet, as natural questions to ask them (practices 004-09 and 004-12)."""

from __future__ import annotations

from coach.chains.context import Desk
from coach.domain.fact import Kind
from coach.domain.goal import Goal, GoalState
from coach.evidence import Dossier


def of(desk: Desk, dossier: Dossier, *, has_ideas: bool) -> list[str]:
    """What to ask or to fill in, most useful first; addressed to the user.

    What is noted counts, also where it cannot be said back, and goals that were written down apart.
    """
    name = dossier.person.first_name
    kinds = {point.fact.kind for point in (*dossier.points, *dossier.needs)}
    if any(goal.state is GoalState.OPEN for goal in desk.notebook.ledger(Goal).list(person_id=dossier.person.id)):
        kinds.add(Kind.GOAL)
    found: list[str] = []
    if not has_ideas and kinds.isdisjoint((Kind.NEED, Kind.GOAL)):
        found.append(f"You have not noted what {name} needs. Ask: “What is taking more of your time than it should?”")
    elif not has_ideas:
        mine = dossier.profile.can_do or dossier.profile.interests
        found.append(
            f"Nothing of yours fits what {name} needs yet. Ask: “What would help you most with that?”"
            if mine
            else "Your profile does not say what you can do for others. Add it, and ideas can be found."
        )
    if Kind.GOAL not in kinds:
        found.append(
            f"You do not know what {name} is aiming for. Ask: “What would you like to get better at this year?”"
        )
    if not any(point.leisure for point in dossier.points):
        found.append(f"You do not know how {name} relaxes. Ask: “How do you like to spend a free weekend?”")
    return found
