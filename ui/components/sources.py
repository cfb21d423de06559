"""Where a suggestion comes from: a fold that opens to the note's own words and its day, without asking the server."""

from __future__ import annotations

from collections.abc import Sequence

from coach.domain.note import Source
from ui import wiring
from ui.components import words
from ui.components.escaping import marked


def html(found: Sequence[Source]) -> str:
    """One closed fold for all sources of a line; empty when it rests on no note."""
    if not found:
        return ""
    today = wiring.coach().today
    quotes = "".join(f'<blockquote class="found">{quoted(source)}</blockquote>' for source in found)
    day = words.day_html(wiring.coach().note(found[0].note_id).date, today)
    return f'<details class="source"><summary>from your note, {day}</summary>{quotes}</details>'


def quoted(source: Source) -> str:
    """HTML of the whole note with the quoted words marked."""
    text = wiring.coach().note(source.note_id).text
    at = text.find(source.quote)
    return marked(text, [(at, at + len(source.quote), "")] if at >= 0 else [])
