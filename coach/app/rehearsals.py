"""Scenes and rehearsals as they are kept, and what stays of them: lines I liked, comfort, what to rehearse next."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import NamedTuple

from coach.app.giving import GivingVerbs
from coach.domain.experiment import COMFORT, FeltGood
from coach.domain.own_scene import OwnScene
from coach.domain.practice import Area, Practice, Scene, Turn
from coach.errors import NotFound, UsageError

SILENCE = "…"
"""How it is written that I said nothing."""


class ComfortSeen(NamedTuple):
    """How comfortable a scene was once: 1 to 5 before and after, None where it was not told."""

    scene: str
    date: datetime.date | None
    before: int | None
    after: int | None


class RehearsalVerbs(GivingVerbs):
    """What can be done with scenes and with rehearsals that were begun."""

    def scenes(self) -> list[Scene]:
        """Every scene there is to play: those that come with the coach, then mine, each once."""
        from coach.practice.scenes import scenes

        typed = (one.scene for one in self.practices() if one.scene.area is Area.MINE and not _about_somebody(one))
        kept = (one.scene for one in self.notebook.ledger(OwnScene).list())
        found: dict[str, Scene] = {}
        for scene in (*scenes(), *kept, *typed):
            found.setdefault(scene.id, scene)
        return list(found.values())

    def scene(self, scene_id: str) -> Scene:
        """The scene with this id.

        Raises:
            NotFound: there is none.
        """
        found = next((scene for scene in self.scenes() if scene.id == scene_id.strip()), None)
        if found is None:
            raise NotFound(f"There is no scene “{scene_id}”.", "See which there are: coach practice list.")
        return found

    def practice(self, practice_id: str) -> Practice:
        """The rehearsal with this id.

        Raises:
            NotFound: there is none.
        """
        return self.notebook.ledger(Practice).get(practice_id)

    def practices(self) -> list[Practice]:
        """Every rehearsal, the newest first."""
        return self.notebook.ledger(Practice).list()[::-1]

    def drop_practice(self, practice_id: str) -> None:
        """Take a rehearsal out; it can be had back from the trash.

        Raises:
            NotFound: there is no such rehearsal.
        """
        self.notebook.ledger(Practice).remove(practice_id)

    def like_line(self, practice_id: str, turn: int, *, liked: bool = True) -> Practice:
        """Take a line of mine along: it stands on the pocket card; ``liked=False`` takes it off again.

        Raises:
            NotFound: there is no such rehearsal.
            UsageError: this turn is not one of mine, or nothing was said in it.
        """
        with self.notebook.unit("like a line" if liked else "like a line no longer"):
            now = self.practice(practice_id)
            line = _spoken(self._line_of_mine(now, turn))
            others = tuple(one for one in now.liked if one != line)
            return self._keep_rehearsal(replace(now, liked=(*others, line) if liked else others))

    def felt_good_line(self, practice_id: str, turn: int) -> FeltGood:
        """Keep a line of mine among the words that felt good, with where it comes from.

        Raises:
            NotFound: there is no such rehearsal.
            UsageError: this turn is not one of mine, or nothing was said in it.
        """
        now = self.practice(practice_id)
        line = _spoken(self._line_of_mine(now, turn))
        same = next((one for one in self.felt_good() if one.words == line), None)
        return same or self.add_felt_good(line, mine=True, why=f"I said it when I rehearsed “{now.scene.title}”.")

    def set_comfort(self, practice_id: str, before: int | None = None, after: int | None = None) -> Practice:
        """Note how comfortable I was, 1 to 5, before or after; what is not given stays.

        Raises:
            NotFound: there is no such rehearsal.
            UsageError: it is out of its range.
        """
        check_comfort(before)
        check_comfort(after)
        with self.notebook.unit("note my comfort"):
            now = self.practice(practice_id)
            told = replace(
                now,
                comfort_before=now.comfort_before if before is None else before,
                comfort_after=now.comfort_after if after is None else after,
            )
            return self._keep_rehearsal(told)

    def comfort_course(self) -> list[ComfortSeen]:
        """How comfortable each scene was over time: scene after scene, within each the oldest first."""
        told = [one for one in self.practices()[::-1] if one.comfort_before or one.comfort_after]
        order = {scene_id: place for place, scene_id in enumerate(dict.fromkeys(one.scene.id for one in told))}
        told.sort(key=lambda one: (order[one.scene.id], one.date or datetime.date.min))
        return [ComfortSeen(one.scene.title, one.date, one.comfort_before, one.comfort_after) for one in told]

    def next_scene(self) -> Scene | None:
        """An easy scene for skills not seen in any rehearsal, another than the last; None when every skill was."""
        practices = self.practices()
        read = [one.feedback for one in practices if one.feedback is not None]
        seen = {each.skill for one in read for each in one.skills if each.rating is not None}
        last = {one.scene.id for one in practices[:1]}
        open_ones = [one for one in self.scenes() if one.id not in last and not seen.issuperset(one.skills)]
        return min(open_ones, key=lambda one: (one.difficulty, -len({*one.skills} - seen)), default=None)

    def _line_of_mine(self, now: Practice, turn: int) -> Turn:
        if not 0 <= turn < len(now.turns) or not now.turns[turn].mine:
            mine = ", ".join(str(place) for place, one in enumerate(now.turns) if one.mine)
            raise UsageError(f"Turn {turn} is not one of yours.", f"Yours are: {mine}." if mine else None)
        return now.turns[turn]

    def _keep_rehearsal(self, practice: Practice) -> Practice:
        return self.notebook.ledger(Practice).save(practice)


def check_comfort(comfort: int | None) -> None:
    """Raises UsageError when a comfort is none of `COMFORT`."""
    if comfort is not None and comfort not in COMFORT:
        raise UsageError("Comfort goes from 1, not at all, to 5, at ease.")


def _spoken(turn: Turn) -> str:
    if turn.text == SILENCE:
        raise UsageError("Nothing was said in this turn.")
    return turn.text


def _about_somebody(practice: Practice) -> bool:
    """Whether its scene was made from notes, which may have changed since."""
    return practice.person_id is not None or practice.event_id is not None
