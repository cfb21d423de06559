"""What the coach suggests: a briefing before meeting somebody, ways to help them, a message to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from coach.app.following import Following
from coach.domain.follow_up import PutAside
from coach.domain.suggestion import Channel, Draft, DraftKind, HelpIdeas, Sentence
from coach.errors import StoreError, UsageError

if TYPE_CHECKING:
    from coach.chains.context import Desk
    from coach.chains.defaults import Usual
    from coach.chains.prep import BriefStep, Prep

T = TypeVar("T")


class Suggesting(Following):
    """Suggestions, each with the notes it rests on. ``who`` is an id, a name, an alias or a part of a name."""

    def brief_steps(self, who: str) -> Iterator[BriefStep]:
        """Openers, questions and ideas as they are found, the whole `Prep` last."""
        from coach.chains.prep import brief_steps

        return brief_steps(self._desk(), self.notebook.people.find(who))

    def brief(self, who: str) -> Prep:
        """What to have ready for meeting somebody."""
        from coach.chains.prep import Prep

        return the_whole(self.brief_steps(who), Prep)

    def help_ideas(self, who: str) -> HelpIdeas:
        """How I could help somebody: their need as noted, joined with what is mine."""
        from coach.chains.help_ideas import help_ideas

        return help_ideas(self._desk(), self.notebook.people.find(who))

    def draft_steps(
        self, who: str, *, kind: str = "follow-up", channel: str | None = None, **options: object
    ) -> Iterator[Sentence | Draft]:
        """Sentences as they are decided, then the whole `Draft`; it is kept, as one write, when the steps end.

        Where the same can be told from other angles, it comes once more, with those letters beside it. Without a
        ``channel`` it is the one noted for that person, else e-mail; the options are those of `coach.chains.followup`.

        Raises:
            UsageError: the kind or the channel is none of those there are, or a time offered has passed.
        """
        from coach.chains.defaults import usual_channel
        from coach.chains.followup import draft_steps

        self._check_slots(options.get("slots"))
        person = self.notebook.people.find(who)
        where = _channel(channel) if channel else usual_channel(person)
        steps = draft_steps(self._desk(), person, _kind(kind), where, options)
        return self._keeping(steps)

    def usual(self, who: str) -> Usual:
        """How a message to somebody is written when nothing else is said: channel, formality, a neutral place.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        from coach.chains.defaults import usual

        return usual(self.notebook, self.notebook.people.find(who))

    def draft(self, who: str, *, kind: str = "follow-up", channel: str | None = None, **options: object) -> Draft:
        """A message to somebody that could be sent as it is, or one question when too little is noted."""
        return the_whole(self.draft_steps(who, kind=kind, channel=channel, **options), Draft)

    def drafts(self, person: str | None = None, limit: int | None = None) -> list[Draft]:
        """Earlier drafts, newest first: to anybody, or to one person."""
        about = self.notebook.people.find(person).id if person is not None else None
        return self.notebook.drafts.list(person_id=about, limit=limit)

    def edit_draft(self, draft_id: str, body: str) -> Draft:
        """Keep a draft as I changed it, looked over anew; sentences that are mine now stand without sources.

        Raises:
            NotFound: there is no such draft.
        """
        from coach.chains.edited import edited

        draft = self.notebook.drafts.get(draft_id)
        first = draft.drafted or draft.body
        with self.notebook.unit("edit a draft"):
            kept = self.notebook.drafts.save(replace(edited(self._desk(), draft, body), drafted=first))
            self._remember_caution(kept)
        return kept

    def reword_draft(self, draft_id: str, number: int) -> Draft:
        """Put wording ``number`` (from 0) in the place of the sentence it words anew, which becomes one itself.

        Raises:
            NotFound: there is no such draft.
            UsageError: it has no such wording, or the sentence was edited away.
        """
        draft = self.notebook.drafts.get(draft_id)
        other = draft.wordings[number] if 0 <= number < len(draft.wordings) else None
        first = next((one for one in draft.sentences if other and one.claim and one.sources == other.sources), None)
        if first is None or other is None:
            raise UsageError("There is no other wording for this draft.", "Edit it in place, or draft it again.")
        swapped = replace(
            draft,
            body=draft.body.replace(first.text, other.text, 1),
            sentences=tuple(other if one is first else one for one in draft.sentences),
            wordings=tuple(first if one is other else one for one in draft.wordings),
        )
        return self.notebook.drafts.save(swapped)

    def turn_draft(self, draft_id: str, number: int) -> Draft:
        """Put the letter of alternative ``number`` (from 0) in the draft's place; what stood there becomes one itself.

        Raises:
            NotFound: there is no such draft.
            UsageError: it has no such alternative.
        """
        from coach.chains.alternatives import turned

        return self.notebook.drafts.save(turned(self.notebook.drafts.get(draft_id), number))

    def save_draft(self, draft_id: str, out: Path, *, slots: Sequence[str] = (), place: str | None = None) -> Path:
        """Write a draft to a file: ``.eml`` opens as an unsent message in a mail program, ``.txt`` is its text.

        ``.ics`` holds the times offered, ``slots`` as typed and ``place``, as tentative events; those of the draft
        where none are given.

        Raises:
            NotFound: there is no such draft.
            UsageError: the file's name ends in none of these, or a slot names no day.
            StoreError: the file cannot be written.
        """
        from coach.exchange.letters import as_file

        draft = self.notebook.drafts.get(draft_id)
        person = self.notebook.people.get(draft.person.id)
        if out.suffix.lower() == ".ics":
            from coach.exchange.calendar import invitation

            content = invitation(draft, person, slots or draft.slots, place or draft.place, self.today)
        else:
            content = as_file(draft, person, self.notebook.profile.get(), out.suffix)
        try:
            out.write_bytes(content)
        except OSError as error:
            raise StoreError(f"“{out}” could not be written: {error.strerror}.") from error
        return out

    def offers_times(self, draft: Draft) -> bool:
        """Whether the times of a draft can be written as a calendar file: each names a day."""
        from coach.exchange.calendar import check_slots

        try:
            check_slots(draft.slots, self.today)
        except UsageError:
            return False
        return True

    def last_sent(self) -> str | None:
        """The last request to the model, exactly as it left; None when nothing was asked yet."""
        chat = self._chat
        return chat.last_sent if chat is not None else None

    def _check_slots(self, slots: object) -> None:
        if isinstance(slots, list | tuple) and slots:
            from coach.exchange.calendar import check_offered

            check_offered(slots, self.today)

    def _keeping(self, steps: Iterator[Sentence | Draft]) -> Iterator[Sentence | Draft]:
        kept: Draft | None = None
        try:
            for step in steps:
                if isinstance(step, Draft) and step.body:
                    step = kept = replace(step, created=kept.created if kept else self._now())
                yield step
        finally:  # one write however many states were shown, and none is lost when whoever listens goes away
            if kept is not None:
                self._keep_written(kept)

    def _keep_written(self, draft: Draft) -> None:
        with self.notebook.unit("write a draft"):
            self.notebook.drafts.add(draft)
            self._follow_up_drafted(draft)
            self._remember_caution(draft)

    def _remember_caution(self, draft: Draft) -> None:
        """A caution that was shown is not shown again (practice 002-10)."""
        from coach.chains.review import CAUTIONED
        from coach.checks.favours import CAUTION

        if any(flag.reason == CAUTION for flag in draft.flags):
            self.notebook.ledger(PutAside).add(PutAside(what=CAUTIONED))

    def _now(self) -> str:
        """This moment, on the day it is for this coach."""
        moment = datetime.combine(self.today, datetime.now().time())
        return moment.astimezone().isoformat(timespec="seconds")

    def _desk(self) -> Desk:
        from functools import partial

        from coach.chains.context import Desk
        from coach.store.ids import Thing, new_id

        return Desk(
            notebook=self.notebook,
            chat=self.chat_model(),
            embedder=self.embedder(),
            search=self.search,
            today=self.today,
            engine=self.settings.engine,
            new_id=partial(new_id, Thing.DRAFT),
        )


def the_whole(steps: Iterator[Any], kind: type[T]) -> T:
    """Run the steps through; the last one is the whole."""
    *_, whole = steps
    assert isinstance(whole, kind)
    return whole


def _kind(name: str) -> DraftKind:
    try:
        return DraftKind(name)
    except ValueError:
        raise UsageError(f"There is no kind of message “{name}”.", f"There are: {', '.join(DraftKind)}.") from None


def _channel(name: str) -> Channel:
    try:
        return Channel(name)
    except ValueError:
        raise UsageError(f"There is no channel “{name}”.", f"There are: {', '.join(Channel)}.") from None
