"""How I write: what I sent, what it shows, and what I say about it myself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from coach.app.following import Following
from coach.domain.follow_up import FollowUp
from coach.domain.suggestion import Channel, Draft
from coach.domain.voice import SEVERAL, Sample, Trait, TraitKind, Voice
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.store.ledger import Ledger

SENT, LEARNED, SET, GONE = "a message I sent", "a message of mine", "how I write", "let go of how I write"
"""What the writes of this module are called when they are taken back."""
LONGEST = 20_000
"""Characters of a pasted message that are kept."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A draft that I sent, how I write to its reader by now, and the follow-up that it was."""

    draft: Draft
    voice: Voice
    follow_up: FollowUp | None


class VoiceVerbs(Following):
    """My voice, in general or to one person (``who`` is an id, a name, an alias or a part of a name)."""

    def voice(self, who: str | None = None) -> Voice:
        """How I write: what I set by hand, and what my messages show.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        from coach.chains.voices import voice_to

        return voice_to(self.notebook, self._reader(who))

    def voice_lines(self, who: str | None = None) -> list[tuple[str, int | None]]:
        """The same in plain lines, each with the number of messages it was seen in; None when I set it myself."""
        from coach.voice.lines import line_of

        return [(line_of(trait), trait.messages) for trait in self.voice(who)]

    def samples(self, who: str | None = None) -> list[Sample]:
        """The messages of mine it is learned from, oldest first: all, or those to one person."""
        return self.notebook.ledger(Sample).list(person_id=self._reader(who))

    def add_sample(self, text: str, who: str | None = None, channel: Channel | None = None) -> list[Sample]:
        """Learn from messages of mine; several are separated by lines of dashes. One that is known is not kept twice.

        Raises:
            UsageError: there is no message in it.
        """
        from coach.voice.message import divided

        found = [part[:LONGEST] for part in divided(text)]
        if not found:
            raise UsageError("There is no message in it.", "Paste one that you wrote, as you sent it.")
        reader, ledger = self._reader(who), self.notebook.ledger(Sample)
        known = {sample.text for sample in ledger.list()}
        with self.notebook.unit(LEARNED):
            return [
                ledger.add(Sample(text=part, person_id=reader, channel=channel, date=self.today))
                for part in dict.fromkeys(found)
                if part not in known
            ]

    def set_voice(self, lines: Iterable[str], who: str | None = None) -> Voice:
        """Set traits by hand, one a line; nothing that is learned replaces them. Returns the whole voice.

        Raises:
            UsageError: a line is not understood.
        """
        from coach.voice.lines import trait_of

        return self._set([trait_of(line) for line in lines if line.strip()], (), who)

    def edit_voice(self, text: str, who: str | None = None) -> Voice:
        """The whole voice as I want it, one trait a line: a new line is set by hand, a missing one is not so.

        Raises:
            UsageError: a line is not understood.
        """
        from coach.voice.lines import line_of, trait_of

        shown = {line_of(trait): trait for trait in self.voice(who)}
        typed = [line.strip() for line in text.splitlines() if line.strip()]
        fresh = [trait_of(line) for line in typed if line not in shown]
        changed = {trait.key for trait in fresh}
        gone = [trait for line, trait in shown.items() if line not in typed and trait.key not in changed]
        return self._set(fresh, gone, who)

    def forget_voice(self, who: str | None = None) -> int:
        """Let go of my samples and of what I set, all or what is about one person; returns how many messages went."""
        reader = self._reader(who)
        samples = self.notebook.ledger(Sample).list(person_id=reader)
        with self.notebook.unit(GONE):
            for sample in samples:
                self.notebook.ledger(Sample).remove(sample.id)
            for voice in self.notebook.ledger(Voice).list(person_id=reader):
                self.notebook.ledger(Voice).remove(voice.id)
        return len(samples)

    def sent(self, draft_id: str, text: str | None = None) -> Sent:
        """I sent a draft myself, perhaps edited to ``text``: it teaches my voice and closes its follow-up, as one unit.

        Sent once more, the later text counts.

        Raises:
            NotFound: there is no such draft.
            UsageError: there is nothing in it that could have been sent.
        """
        draft = self.notebook.drafts.get(draft_id)
        body = (draft.body if text is None else text).strip("\r\n")
        if not body.strip():
            raise UsageError("There is no message in this draft.", "Give what you sent with --text FILE.")
        with self.notebook.unit(SENT):
            first = draft.sent is None
            draft = self.notebook.drafts.save(_sent_as(draft, body, self.today))
            self._keep_sample(draft)
            if first:
                self._follow_up_sent(draft)
        follow_ups = self.notebook.ledger(FollowUp).list(person_id=draft.person.id)
        mine = next((each for each in reversed(follow_ups) if each.draft_id == draft.id), None)
        return Sent(draft, self.voice(draft.person.id), mine)

    def _keep_sample(self, draft: Draft) -> None:
        ledger: Ledger[Sample] = self.notebook.ledger(Sample)
        before = next((one for one in ledger.list(person_id=draft.person.id) if one.draft_id == draft.id), None)
        sample = Sample(
            id=before.id if before else "",
            person_id=draft.person.id,
            text=draft.message[:LONGEST],
            drafted=draft.drafted or draft.body,
            channel=draft.channel,
            date=draft.sent,
            draft_id=draft.id,
        )
        if before:
            ledger.save(sample)
        else:
            ledger.add(sample)

    def _set(self, traits: Iterable[Trait], gone: Iterable[Trait], who: str | None) -> Voice:
        reader, ledger = self._reader(who), self.notebook.ledger(Voice)
        kept = next((one for one in ledger.list() if one.person_id == reader), Voice(person_id=reader))
        struck = {trait.key: trait for trait in (*kept.struck, *gone)}
        by_key = {trait.key: trait for trait in kept.traits if trait.key not in {one.key for one in gone}}
        for trait in traits:
            by_key[trait.key] = trait
            struck.pop(trait.key, None)
            if trait.kind in SEVERAL:
                by_key.pop((_OTHER.get(trait.kind, ""), *trait.key[1:]), None)
        fresh = replace(kept, traits=tuple(by_key.values()), struck=tuple(struck.values()))
        with self.notebook.unit(SET):
            if kept.id:
                ledger.save(fresh)
            else:
                ledger.add(fresh)
        return self.voice(who)

    def _reader(self, who: str | None) -> str | None:
        return self.notebook.people.find(who).id if who is not None else None


_OTHER = {TraitKind.NEVER: TraitKind.FAVOURITE.value, TraitKind.FAVOURITE: TraitKind.NEVER.value}


def _sent_as(draft: Draft, body: str, day: date) -> Draft:
    """The draft as it was sent that day; sentences that are no longer in it go."""
    if body == draft.body:
        return replace(draft, sent=day)
    kept = tuple(sentence for sentence in draft.sentences if sentence.text in body)
    return replace(draft, body=body, sentences=kept, drafted=draft.drafted or draft.body, sent=day)
