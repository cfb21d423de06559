"""Practice: beginning a rehearsal, playing it line by line, trying again, and ending it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from coach.app.characters import CharacterVerbs
from coach.app.rehearsals import SILENCE, check_comfort
from coach.app.suggesting import Suggesting
from coach.domain.practice import ME, Practice, Turn
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.chains.playing import Said
    from coach.practice.hints import Hint

_SAYING = "say a line in a rehearsal"
"""The label of a line of mine and of the answer to it: they are taken back together."""


class PracticeVerbs(Suggesting, CharacterVerbs):
    """What can be done in a rehearsal. Everything said is kept as soon as it is said."""

    def begin_practice(
        self,
        scene_id: str | None = None,
        *,
        person: str | None = None,
        event: str | None = None,
        situation: str | None = None,
        comfort_before: int | None = None,
    ) -> Practice:
        """Begin a rehearsal of one scene: a stock one, or one made from a person, an event or typed words.

        Raises:
            UsageError: none or several of these are given, the situation is empty, or comfort is out of its range.
            NotFound, Ambiguous: the scene, the person or the event is unknown or unclear.
        """
        check_comfort(comfort_before)
        given = [one for one in (scene_id, person, event, situation) if one is not None]
        if len(given) != 1:
            raise UsageError("Say one thing to rehearse: a scene, a person, an event or a situation.")
        made = replace(self._to_play(scene_id, person, event, situation), comfort_before=comfort_before)
        with self.notebook.unit("begin a rehearsal"):
            return self.notebook.ledger(Practice).add(made)

    def say_in_practice(self, practice_id: str, text: str) -> Practice:
        """Keep a line of mine as it was typed, before anybody answers it. Where there are no words in it, I was silent.

        Raises:
            NotFound: there is no such rehearsal.
            UsageError: it has ended.
        """
        with self.notebook.unit(_SAYING):
            before = self._going_on(practice_id)
            line = text if text.strip() else SILENCE
            return self._keep_rehearsal(replace(before, turns=(*before.turns, Turn(ME, line))))

    def reply_steps(self, practice_id: str) -> Iterator[Said | Turn]:
        """What the others answer, in pieces as it comes; each `Turn` is kept as soon as it is whole.

        Asked again after an interruption, what is missing comes. When the rehearsal was changed meanwhile (a line
        taken back, another take), the rest of an answer to what is no longer there is let go.

        Raises:
            NotFound: there is no such rehearsal.
            UsageError: it has ended.
            ModelError: the model cannot be reached; what was said is kept.
        """
        from coach.chains.playing import reply_steps

        now, desk = self._going_on(practice_id), self._desk()
        for step in reply_steps(desk, now.scene, now.turns):
            if isinstance(step, Turn):
                with self.notebook.unit(_SAYING, going_on=practice_id):
                    if self.practice(practice_id).turns != now.turns:
                        return
                    now = self._keep_rehearsal(replace(now, turns=(*now.turns, step), engine=str(desk.engine)))
            yield step

    def reply(self, practice_id: str) -> Practice:
        """What the others answer, at once.

        Raises:
            NotFound, UsageError, ModelError: as `reply_steps`.
        """
        for _ in self.reply_steps(practice_id):
            pass
        return self.practice(practice_id)

    def practice_hint(self, practice_id: str) -> Hint:
        """What I could do now: an idea, and a line for whoever asks again.

        Raises:
            NotFound: there is no such rehearsal.
        """
        from coach.practice.hints import hint

        now = self.practice(practice_id)
        return hint(now.scene, now.turns, does=self.notebook.profile.get().does or "")

    def again_from(self, practice_id: str, turn: int) -> Practice:
        """Go back to before a line of mine, number ``turn`` of all turns from 0; what was said is kept as a take.

        Raises:
            NotFound: there is no such rehearsal.
            UsageError: this turn is not one of mine.
        """
        with self.notebook.unit("try a line again"):
            now = self.practice(practice_id)
            self._line_of_mine(now, turn)
            return self._keep_rehearsal(_at(now, now.turns[:turn], _with_take(now.takes, now.turns)))

    def take_up(self, practice_id: str, number: int) -> Practice:
        """Go on from an earlier take, counted from 0; the present one is kept as a take.

        Raises:
            NotFound: there is no such rehearsal.
            UsageError: there is no such take.
        """
        with self.notebook.unit("go back to an earlier take"):
            now = self.practice(practice_id)
            if not 0 <= number < len(now.takes):
                raise UsageError("There is no such take of this rehearsal.", f"Kept are {len(now.takes)}.")
            others = now.takes[:number] + now.takes[number + 1 :]
            return self._keep_rehearsal(_at(now, now.takes[number], _with_take(others, now.turns)))

    def end_practice(self, practice_id: str) -> Practice:
        """End a rehearsal and have something to read about it; one that has ended is given as it is.

        Raises:
            NotFound: there is no such rehearsal.
            ModelError: the model cannot be reached; nothing is lost, and it can be asked for again.
        """
        from coach.chains.feedback import feedback

        now = self.practice(practice_id)
        if now.ended and now.feedback is not None:
            return now
        read = feedback(self._desk(), now.scene, now.turns, self.scenes())
        with self.notebook.unit("end a rehearsal"):
            kept = self.practice(practice_id)
            if kept.turns != now.turns:
                raise UsageError("Something was said in this rehearsal meanwhile.", "End it again.")
            return self._keep_rehearsal(replace(kept, ended=True, feedback=read))

    def _to_play(self, scene_id: str | None, person: str | None, event: str | None, situation: str | None) -> Practice:
        from coach.chains.rehearsing import scene_at, scene_from, scene_with
        from coach.practice.stage import opening

        person_id = event_id = None
        if person is not None:
            about = self.notebook.people.find(person)
            scene, person_id = scene_with(self._desk(), about), about.id
        elif event is not None:
            where = self.notebook.events.find(event)
            scene, event_id = scene_at(self._desk(), where), where.id
        elif situation is not None:
            if not situation.strip():
                raise UsageError("There is nothing in the situation.", "Tell it in a line or two.")
            scene = scene_from(self._desk(), situation)
        else:
            scene = self.scene(scene_id or "")
        return Practice(
            scene=scene,
            turns=opening(scene),
            date=self.today,
            person_id=person_id,
            event_id=event_id,
            engine=str(self.settings.engine),
        )

    def _going_on(self, practice_id: str) -> Practice:
        now = self.practice(practice_id)
        if now.ended:
            raise UsageError("This rehearsal has ended.", "Try a line again, or begin anew.")
        return now


def _at(now: Practice, turns: tuple[Turn, ...], takes: tuple[tuple[Turn, ...], ...]) -> Practice:
    """A rehearsal that goes on from ``turns``: what was read about another take is not about this one."""
    return replace(now, turns=turns, takes=takes, ended=False, feedback=None)


def _with_take(takes: tuple[tuple[Turn, ...], ...], take: tuple[Turn, ...]) -> tuple[tuple[Turn, ...], ...]:
    """The takes and one more, unless it is how another one began, or nothing of mine is in it."""
    known = any(other[: len(take)] == take for other in takes)
    return takes if known or not any(turn.mine for turn in take) else (*takes, take)
