"""Fun together, common interests, something to learn: three short lines for a talk, none of them needed (004-02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.app.notes import NoteVerbs
from coach.app.wording import one_line
from coach.domain.note import Note
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.chains.meeting_anew import Slot


class ThreeThingsVerbs(NoteVerbs):
    """What can be done with the three things. ``who`` is an id, a name, an alias or a part of a name."""

    def three_things(self, who: str) -> list[Slot]:
        """The three, each with what is noted of it and a natural question for as long as that is nothing.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        from coach.chains.three_things import three_things

        return three_things(self.facts(who), self.notebook.profile.get().interests)

    def add_three_things(
        self, who: str, *, fun: str | None = None, common: str | None = None, learn: str | None = None
    ) -> Note:
        """Note some of the three in a few words each, with the day of the last talk: they belong to it.

        Args:
            who: whom I talked with.
            fun: what we laughed over or enjoyed, such as “the pub quiz”.
            common: what both of us like, such as “bouldering”.
            learn: what they know that I would like to learn, such as “saying no kindly”.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
            UsageError: none of the three is given.
        """
        from coach.chains.three_things import COMMON, FUN, LEARN, note_of

        person = self.person(who)
        given = {FUN: one_line(fun), COMMON: one_line(common), LEARN: one_line(learn)}
        said = {name: text for name, text in given.items() if text}
        if not said:
            raise UsageError("None of the three is said.", "Say one of them in a few words.")
        talks = (note.date for note in self.notes(person.id) if note.date <= self.today)
        return self.add_note(note_of(said), [person.id], date=next(talks, None))
