"""``coach sent`` and ``coach voice``: what I sent, and how I write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.run import Run
from coach.cli.say import Line
from coach.cli.typed import from_file
from coach.domain.person import Person
from coach.domain.plain import plain
from coach.domain.suggestion import Channel
from coach.domain.voice import Sample, Trait, TraitKind, Voice
from coach.errors import UsageError

app = commands()
Document = dict[str, Any]


@app.command("sent", cls=Command)
def sent(
    ctx: typer.Context,
    draft_id: Annotated[str, typer.Argument(metavar="DRAFT_ID", help="The draft, as follow-up named it.")],
    text: Annotated[
        Path | None, typer.Option("--text", metavar="FILE", help="What I really sent, if I changed it; - to type it.")
    ] = None,
) -> None:
    """I sent it, perhaps edited: the coach learns how I write, and stops reminding me."""
    run = run_of(ctx)
    known = run.coach.sent(draft_id, from_file(text) if text is not None else None)
    draft = known.draft
    samples = run.coach.samples(draft.person.id)
    document = {
        "draft_id": draft.id,
        "person": plain(draft.person),
        "sent": draft.sent.isoformat() if draft.sent else None,
        "voice": voice_document(known.voice, draft.person.id, draft.person.name, samples),
        "follow_up": plain(known.follow_up) if known.follow_up else None,
    }
    run.answer(document, _sent_lines(draft.person.name, known.voice))


@app.command("voice", cls=Command)
def voice(
    ctx: typer.Context,
    settings: Annotated[
        list[str] | None, typer.Option("--set", metavar="LINE", help="Such as: You greet with “Hey”.")
    ] = None,
    never: Annotated[list[str] | None, typer.Option("--never", metavar="WORDS", help="What I never say.")] = None,
    sample: Annotated[
        Path | None, typer.Option("--sample", metavar="FILE", help="A message I wrote; several between lines of ---.")
    ] = None,
    channel: Annotated[Channel | None, typer.Option("--channel", help="Where that message was written.")] = None,
    person: Annotated[str | None, typer.Option("--person", metavar="NAME", help="To this person.")] = None,
    forget: Annotated[bool, typer.Option("--forget", help="Let go of all of it.")] = False,
) -> None:
    """How I write, learned from what I sent or set by hand: show it, add to it, or let go of it."""
    run = run_of(ctx)
    whom = run.coach.person(person) if person is not None else None
    reader = whom.id if whom else None
    if forget:
        if settings or never or sample:
            raise UsageError("Let go of it or add to it, not both at once.")
        _forget(run, whom)
    if sample is not None:
        run.coach.add_sample(from_file(sample), reader, channel)
    lines = [*(settings or ()), *(f"You never say “{words}”." for words in never or ())]
    if lines:
        run.coach.set_voice(lines, reader)
    found, samples = run.coach.voice(reader), run.coach.samples(reader)
    document = voice_document(found, reader, whom.name if whom else None, samples)
    run.answer({"voice": document}, _voice_lines(found, len(samples)))


def voice_document(voice: Voice, reader: str | None, name: str | None, samples: Sequence[Sample]) -> Document:
    """A voice as programs read it; ``messages`` is None for a line set by hand."""
    return {
        "person": {"id": reader, "name": name} if reader else None,
        "messages": len(samples),
        "lines": [
            {
                "text": line,
                "about": trait.kind.value,
                "channel": trait.channel.value if trait.channel else None,
                "by_hand": trait.by_hand,
                "messages": trait.messages,
            }
            for line, trait in _told(voice)
        ],
    }


def _told(voice: Voice) -> list[tuple[str, Trait]]:
    from coach.voice.lines import line_of

    return [(line_of(trait), trait) for trait in voice]


def _forget(run: Run, whom: Person | None) -> None:
    reader = whom.id if whom else None
    count = len(run.coach.samples(reader))
    about = f" to {whom.name}" if whom else ""
    run.confirm(
        f"Let go of how you write{about}?",
        [f"{count} messages and what you set by hand go. “coach undo” brings it back."],
    )
    run.coach.forget_voice(reader)


def _sent_lines(name: str, voice: Voice) -> Iterator[Line]:
    yield Line(f"Noted: you wrote to {name}.")
    learned = [line for line, trait in _told(voice) if trait.kind in (TraitKind.GREETING, TraitKind.SIGN_OFF)]
    if learned:
        yield Line(" ".join(learned), "quiet")
    yield Line("“coach voice” shows how you write; “coach undo” takes this back.", "quiet")


def _voice_lines(voice: Voice, messages: int) -> Iterator[Line]:
    told = _told(voice)
    if not told:
        yield Line("Nothing is known yet about how you write.")
        yield Line("Add a message of yours: coach voice --sample FILE. Or say it: coach voice --set LINE", "quiet")
        return
    for line, trait in told:
        count = trait.messages or 0
        seen = "set by you" if trait.by_hand else f"from {count} message{'' if count == 1 else 's'}"
        yield Line(line)
        yield Line(seen, "quiet", 2)
    yield Line(f"{messages} of your messages were read for this. They stay on this machine.", "quiet")
