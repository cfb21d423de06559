"""From the sentences of a work to the letter that is shown: laid out within its limit, with a subject, looked over."""

from __future__ import annotations

from coach.chains.letter import assemble
from coach.chains.options import Options
from coach.chains.review import review
from coach.chains.subject import subject
from coach.chains.work import Work
from coach.domain.suggestion import Channel, DraftKind, Letter


def finish(work: Work, kind: DraftKind, options: Options, *, empty: bool = False) -> Letter:
    """The letter of ``work``; an ``empty`` one says nothing, because something must be asked first."""
    voicing, channel = work.voicing, work.channel
    opening = voicing.greeting(work.dossier.person, channel)
    closing = voicing.sign_off(work.dossier.profile, channel)
    parts = voicing.parts(work.parts, channel, kind, quiet=bool(work.dossier.grave))
    body, sentences = ("", ()) if empty else assemble(opening, parts, closing, channel)
    return Letter(
        angle=work.angle,
        subject=subject(work, kind, options) if channel is Channel.EMAIL else None,
        body=body,
        sentences=sentences,
        flags=tuple(review(body, sentences, work, options)),
    )
