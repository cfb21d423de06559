"""Scenes, rehearsals and what there is to read about them, as a person reads them in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from coach.cli.say import Line
from coach.domain.practice import Area, Feedback, Practice, Scene, Turn
from coach.practice.words import AREAS, DIFFICULTIES, RATINGS, SKILLS

if TYPE_CHECKING:
    from coach.app.rehearsals import ComfortSeen


def list_lines(scenes: Iterable[Scene], next_scene: Scene | None) -> Iterator[Line]:
    """Scenes by what they are about, and one that could be next."""
    order = list(Area)
    grouped = groupby(sorted(scenes, key=lambda scene: order.index(scene.area)), key=lambda scene: scene.area)
    for area, found in grouped:
        yield Line(AREAS[area], "title")
        for scene in found:
            yield Line(f"{scene.title}: {DIFFICULTIES[scene.difficulty]}, {scene.minutes} minutes", indent=2)
            yield Line(f"coach practice {scene.id}", "quiet", 4)
    if next_scene is not None:
        yield Line(f"For skills you have not rehearsed yet: {next_scene.title}")
        yield Line(f"coach practice {next_scene.id}", "quiet", 2)


def scene_lines(scene: Scene) -> Iterator[Line]:
    """Where it plays, with whom, and what to try."""
    yield Line(scene.title, "title")
    yield Line(scene.situation)
    for character in scene.characters:
        yield Line(f"{character.name}: {character.role}", indent=2)
    if scene.objectives:
        yield Line("What to try:")
        yield from (Line(f"· {objective}", indent=2) for objective in scene.objectives)


def turn_lines(turns: Sequence[Turn], *, numbered: bool = False) -> Iterator[Line]:
    """What was said; with ``numbered`` each turn under its number, counted from 0."""
    for number, turn in enumerate(turns):
        place = f"{number}  " if numbered else ""
        yield Line(f"{place}{speaker(turn.speaker)}: {on_one_line(turn.text)}", indent=2 if numbered else 0)


def on_one_line(text: str) -> str:
    """What I said, which is kept as it was typed, as one line of a terminal."""
    return " ".join(text.splitlines())


def speaker(name: str) -> str:
    """Who speaks, as it stands before their words."""
    return "You" if name == "me" else name


def feedback_lines(read: Feedback) -> Iterator[Line]:
    """The verdict, what went well, what to try otherwise, the skills, one next step."""
    yield Line(read.verdict, "title")
    for praise in (True, False):
        for seen in read.observations:
            if (seen.better is None) is praise:
                yield Line(f"“{on_one_line(seen.quote)}” (line {seen.turn})", "quote", 2)
                yield Line(seen.about, indent=4)
                if seen.better is not None:
                    yield Line(f"You could say: {seen.better}", indent=4)
    shown = [skill for skill in read.skills if skill.rating is not None]
    if shown:
        yield Line("What showed:")
    for skill in shown:
        told = f" “{on_one_line(skill.evidence)}”" if skill.evidence else ""
        yield Line(f"{SKILLS[skill.skill]}: {RATINGS[skill.rating or 0]}{told}", indent=2)
    unseen = ", ".join(SKILLS[skill.skill] for skill in read.skills if skill.rating is None)
    if unseen:
        yield Line(f"Not seen this time: {unseen}", "quiet", 2)
    if read.next_step:
        yield Line(read.next_step)


def after_lines(practice: Practice, next_scene: Scene | None) -> Iterator[Line]:
    """What can be done with a rehearsal that has ended."""
    yield Line(f"coach practised like {practice.id} LINE takes a line along on the pocket card.", "quiet")
    yield Line(f"coach practised again {practice.id} LINE goes back to one, to try it again.", "quiet")
    if next_scene is not None:
        yield Line(f"When you feel like it: {next_scene.title} (coach practice {next_scene.id}).", "quiet")


def kept_lines(practices: Iterable[Practice]) -> Iterator[Line]:
    """Rehearsals, newest first."""
    for practice in practices:
        yield Line(practice.scene.title)
        how = "ended" if practice.ended else f"goes on with coach practice --resume {practice.id}"
        again = f", {len(practice.takes) + 1} takes" if practice.takes else ""
        yield Line(f"{practice.date or ''}, {how}{again}  ({practice.id})", "quiet", 2)


def comfort_lines(course: Sequence[ComfortSeen]) -> Iterator[Line]:
    """How comfortable each scene was over time, a line for each."""
    if course:
        yield Line("How comfortable it was, 1 to 5", "title")
    for scene, times in groupby(course, key=lambda seen: seen.scene):
        yield Line(f"{scene}: {'; '.join(map(_once, times))}", indent=2)


def practice_lines(practice: Practice) -> Iterator[Line]:
    """One rehearsal as it stands: the scene, what was said, what there is to read about it."""
    yield from scene_lines(practice.scene)
    yield Line()
    yield from turn_lines(practice.turns, numbered=True)
    if practice.liked:
        yield Line("Lines you liked:")
        yield from (Line(f"“{on_one_line(line)}”", "quote", 2) for line in practice.liked)
    if practice.comfort_before or practice.comfort_after:
        yield Line(f"Comfort: {_told(practice.comfort_before, practice.comfort_after)}.")
    if practice.feedback is not None:
        yield Line()
        yield from feedback_lines(practice.feedback)
    elif not practice.ended:
        yield Line(f"coach practice --resume {practice.id} goes on with it.", "quiet")


def take_lines(practice: Practice) -> Iterator[Line]:
    """The takes that are kept, each under the number it is taken up by."""
    for number, take in enumerate(practice.takes):
        yield Line(f"Take {number}", "title")
        yield from turn_lines(take, numbered=True)
    yield Line("The present one", "title")
    yield from turn_lines(practice.turns, numbered=True)
    if practice.takes:
        yield Line(f"coach practised take {practice.id} NUMBER goes back to one; this one is kept.", "quiet")


def _once(seen: ComfortSeen) -> str:
    day = f"{seen.date.day} {seen.date:%b %Y}" if seen.date else "once"
    return f"{day}, {_told(seen.before, seen.after)}"


def _told(before: int | None, after: int | None) -> str:
    parts = ((before, "before"), (after, "after"))
    return ", ".join(f"{comfort} {when}" for comfort, when in parts if comfort is not None)
