"""Picking somebody's brain: whom, why, what to ask, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from coach.app.suggesting import Suggesting
from coach.app.wording import lines, what_is_said
from coach.domain.brain import BrainPick, BrainState, QuestionSheet
from coach.errors import NotFound, StoreError


class BrainVerbs(Suggesting):
    """What can be done to learn from somebody. ``who`` is an id, a name, an alias or a part of a name."""

    def brain_picks(self, who: str | None = None, *, settled: bool = False) -> list[BrainPick]:
        """Whom I would like to learn from, newest first; with ``settled`` those thanked as well.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        about = self.notebook.people.find(who).id if who is not None else None
        found = self.notebook.ledger(BrainPick).list(person_id=about)[::-1]
        return [each for each in found if settled or each.state is not BrainState.THANKED]

    def brain_pick(self, who: str) -> BrainPick:
        """What is under way with somebody.

        Raises:
            NotFound: nothing is; or, with Ambiguous, the person is unknown or unclear.
        """
        found = next(iter(self.brain_picks(who)), None)
        if found is None:
            name = self.notebook.people.find(who).name
            raise NotFound(f"No talk with {name} is planned.", f"coach brain add “{name}” --admire TEXT plans one.")
        return found

    def add_brain_pick(self, who: str, admire: str, questions: Iterable[str] = ()) -> BrainPick:
        """Note whom I would like to learn from and what exactly I admire; a plan under way is changed.

        Raises:
            UsageError: it is not said what I admire.
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        person, said, asked = self.notebook.people.find(who), what_is_said(admire, "reason"), lines(questions)
        ledger = self.notebook.ledger(BrainPick)
        known = next(iter(self.brain_picks(person.id)), None)
        if known is None:
            return ledger.add(BrainPick(person_id=person.id, admire=said, questions=asked, date=self.today))
        return ledger.save(replace(known, admire=said, questions=lines((*known.questions, *asked))))

    def move_brain_pick(self, who: str, state: BrainState) -> BrainPick:
        """I invited them, we met, or I thanked them.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear, or nothing is under way.
        """
        kept = self.brain_pick(who)
        with self.notebook.unit(f"a talk to learn from is {state}"):
            return self.notebook.ledger(BrainPick).save(replace(kept, state=state, date=self.today))

    def drop_brain_pick(self, who: str) -> BrainPick:
        """Take a plan out; it can be had back from the trash.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear, or nothing is under way.
        """
        kept = self.brain_pick(who)
        self.notebook.ledger(BrainPick).remove(kept.id)
        return kept

    def question_sheet(self, who: str) -> QuestionSheet:
        """What to ask somebody I would like to learn from; the plan for it need not be noted.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
            ModelError: the model cannot be reached.
        """
        from coach.chains.brain import question_sheet

        person = self.notebook.people.find(who)
        return question_sheet(self._desk(), person, next(iter(self.brain_picks(person.id)), None))

    def sheet_text(self, sheet: QuestionSheet, suffix: str = ".txt") -> str:
        """The sheet as the text of a file with this ending, ``.txt`` or ``.md``.

        Raises:
            UsageError: it is another one.
        """
        from coach.exchange.question_sheet import as_text

        return as_text(sheet, suffix)

    def save_question_sheet(self, sheet: QuestionSheet, out: Path) -> Path:
        """Write the sheet to a file.

        Raises:
            UsageError: the file's name ends in neither ``.txt`` nor ``.md``.
            StoreError: the file cannot be written.
        """
        content = self.sheet_text(sheet, out.suffix)
        try:
            out.write_text(content, encoding="utf-8")
        except OSError as error:
            raise StoreError(f"“{out}” could not be written: {error.strerror}.") from error
        return out
