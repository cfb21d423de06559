"""Taking what rests on a note out of a rehearsal: what I said stays mine, what the others said in it goes."""

from __future__ import annotations

from dataclasses import replace

from coach.domain.practice import Character, Practice, Turn

GONE = "…"
"""What stands where something was said that is gone."""


def rests_on(practice: Practice, note_id: str) -> bool:
    """Whether something that is told in a rehearsal was drawn from a note."""
    told = (one.source for character in practice.scene.characters for one in character.tells)
    said = (turn.source for take in (practice.turns, *practice.takes) for turn in take)
    return any(source is not None and source.note_id == note_id for source in (*told, *said))


def cleared(practice: Practice) -> Practice:
    """The rehearsal with my lines, my comfort and what I liked, and nothing that anybody told in it.

    It has ended: nobody in it has anything left to say. What there was to read about it goes too, since it may name
    what was told.
    """
    scene = replace(
        practice.scene,
        situation=f"You rehearsed “{practice.scene.title}”. A note it was made from is gone.",
        characters=tuple(Character(one.name, "", person_id=one.person_id) for one in practice.scene.characters),
        opening=(),
        asks=(),
        room=None,
        objectives=(),
    )
    takes = tuple(_mine(take) for take in practice.takes)
    return replace(practice, scene=scene, turns=_mine(practice.turns), takes=takes, ended=True, feedback=None)


def _mine(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    return tuple(turn if turn.mine else Turn(turn.speaker, GONE, turn.act) for turn in turns)
