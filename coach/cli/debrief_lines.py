"""A debrief as a person reads it in the terminal: what would be kept, what was kept, what still waits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from coach.cli.say import Line
from coach.domain.debrief import Debrief, DebriefState, Part, Proposal
from coach.domain.fact import Kind

if TYPE_CHECKING:
    from coach.app.debrief_keeping import Saved

_UNKNOWN = {
    Kind.WORK: "what they do",
    Kind.INTEREST: "what they like",
    Kind.GOAL: "what they hope for",
    Kind.NEED: "what would help them",
}
_PROMISES = (Kind.PROMISE_MINE, Kind.PROMISE_THEIRS)


def preview(kept: Debrief, proposal: Proposal) -> Iterator[Line]:
    """Everything that would be kept."""
    yield Line(f"The text is safe ({kept.id}). This is what would be kept:", "quiet")
    for part in proposal.parts:
        yield Line()
        yield from _part(part)
    if proposal.rest:
        yield Line()
        yield Line("About nobody in particular", "title")
        yield Line(proposal.rest, "quote", 2)
    yield from _mine(proposal)
    yield from _list(proposal)
    for question in proposal.questions:
        yield Line()
        yield Line(question.text, "flag")


def saved_lines(proposal: Proposal, saved: Saved) -> Iterator[Line]:
    """What was kept, whom to write to and by when, and what still waits."""
    people = len(saved.people)
    if saved.notes:
        yield Line(f"Kept: {len(saved.notes)} note{'s' * (len(saved.notes) != 1)} about {people} "
                   f"{'person' if people == 1 else 'people'}. “coach undo” takes all of it back.")  # fmt: skip
    elif saved.debrief.waiting:
        names = " and ".join(f"“{part.name}”" for part in proposal.parts if part.candidates)
        yield Line(f"No note was made yet. The text is safe and waits until it is clear whom {names} means.")
    if proposal.word:
        yield Line(proposal.word)
    yield from _list(proposal)
    for question in proposal.questions:
        if question.about == "person":
            yield Line(question.text, "flag")
    if saved.debrief.waiting:
        yield Line(f"That part waits: coach debrief --resume {saved.debrief.id} --is NAME=WHO --yes", "quiet")


def list_lines(found: Sequence[Debrief]) -> Iterator[Line]:
    """Debriefs, those that wait first."""
    if not found:
        yield Line("No debriefs yet.")
        yield Line("coach debrief - begins one; type, and end with Ctrl+D.", "quiet")
    for each in sorted(found, key=lambda one: one.state is DebriefState.SAVED):
        state = "in your notes" if each.state is DebriefState.SAVED else "waits"
        yield Line(f"{each.date}  {state}  ({each.id})", "title")
        if each.text:
            yield Line(" ".join(each.text.split())[:120], "quiet", 2)


def _part(part: Part) -> Iterator[Line]:
    mark = " (new)" if part.new else " (unclear who)" if part.candidates else ""
    yield Line(f"{part.name}{mark}", "title")
    yield Line(part.text, "quote", 2)
    for fact in part.facts:
        if fact.kind not in _PROMISES:
            stays = f" (stays in the note: {fact.reserve})" if fact.reserve else ""
            yield Line(f"{fact.kind}: {fact.quote}{stays}", "quiet", 2)
    for pledge in part.promises:
        due = f", by {pledge.due}" if pledge.due else ""
        yield Line(f"{'You promised' if pledge.mine else 'They promised'}: {pledge.what}{due}", indent=2)
    if part.unsure:
        yield Line("A “she” or “he” here may mean somebody else.", "flag", 2)
    if part.gaps:
        yield Line(f"You don't know yet: {', '.join(_UNKNOWN[kind] for kind in part.gaps)}", "quiet", 2)


def _mine(proposal: Proposal) -> Iterator[Line]:
    names = {part.key: part.name for part in proposal.parts}
    if proposal.felt_good:
        yield Line()
        yield Line("Felt good", "title")
        for praise in proposal.felt_good:
            who = f"{names[praise.key]}: " if praise.key in names else ""
            yield Line(f"{who}{praise.words}", indent=2)
    yield Line()
    yield Line("What you gained", "title")
    for gain in proposal.gained:
        yield Line(gain.text, indent=2)
    if proposal.word:
        yield Line(proposal.word, indent=2)


def _list(proposal: Proposal) -> Iterator[Line]:
    """Whom to write to and by when; the one to know better leads, the rest is let go without guilt."""
    writing = [part for part in proposal.parts if part.follow_up and not part.candidates]
    writing.sort(key=lambda part: (part.key != proposal.better, part.follow_up and part.follow_up.due))
    if writing:
        yield Line()
        yield Line("Whom to write to", "title")
    for part in writing:
        assert part.follow_up is not None
        better = ", whom you would like to know better" if part.key == proposal.better else ""
        yield Line(f"{part.name}{better}: {part.follow_up.kind} by {part.follow_up.due}", indent=2)
