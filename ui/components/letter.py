"""The draft as a letter: claims softly underlined; a click, or the keyboard, shows the note and day each came from.

The text travels as data and is only ever set as text by the script; nothing of it is read as HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import streamlit as st

from coach.domain.note import Note, Source
from coach.domain.suggestion import Draft, Flag, Sentence
from ui.components import words
from ui.components.escaping import safe

_HERE = Path(__file__).parent
_mount = st.components.v2.component(
    "rapport.letter", css=(_HERE / "letter.css").read_text("utf-8"), js=(_HERE / "letter.js").read_text("utf-8")
)


@dataclass(frozen=True)
class Part:
    """A stretch of the body: a sentence, or what stands between two of them (``sentence`` is None)."""

    text: str
    sentence: Sentence | None = None


def parts(draft: Draft) -> list[Part]:
    """The body cut at its sentences, nothing lost: the texts joined are the body again."""
    found: list[Part] = []
    at = 0
    for sentence in draft.sentences:
        start = draft.body.find(sentence.text, at)
        if start < 0:
            continue
        if start > at:
            found.append(Part(draft.body[at:start]))
        at = start + len(sentence.text)
        found.append(Part(sentence.text, sentence))
    return [*found, Part(draft.body[at:])] if at < len(draft.body) else found


def show(key: str, draft: Draft, note_of: Callable[[str], Note], today: date, limit: str) -> None:
    """Draw the letter of a finished draft. ``limit`` says its length in words."""
    data = {
        "subject": draft.subject,
        "body": draft.body,
        "limit": limit,
        "parts": [_part(part, draft.flags, note_of, today) for part in parts(draft)],
        "loose": [_flag(flag) for flag in draft.flags if not _placed(flag, draft)],
    }
    _mount(key=key, data=data, height="content")


def growing(sentences: Sequence[Sentence]) -> str:
    """HTML of a letter while it is being written, in the same shape as the finished one."""
    text = "".join(safe(one.text) + (" " if one.claim else "\n\n") for one in sentences)
    return f'<div class="card said" role="status" aria-live="polite">{text}…</div>'


def _placed(flag: Flag, draft: Draft) -> bool:
    return any(flag.span and flag.span in sentence.text for sentence in draft.sentences)


def _part(part: Part, flags: Sequence[Flag], note_of: Callable[[str], Note], today: date) -> dict[str, Any]:
    if part.sentence is None:
        return {"text": part.text}
    return {
        "text": part.text,
        "claim": part.sentence.claim,
        "sources": [_source(source, note_of, today) for source in part.sentence.sources],
        "flags": [_flag(flag) for flag in flags if flag.span and flag.span in part.text],
    }


def _source(source: Source, note_of: Callable[[str], Note], today: date) -> dict[str, Any]:
    note = note_of(source.note_id)
    start = note.text.find(source.quote)
    return {
        "text": note.text,
        "start": max(start, 0),
        "end": start + len(source.quote) if start >= 0 else 0,
        "when": words.when(note.date, today),
        "exact": words.exact(note.date),
        "place": note.event.name if note.event else note.place,
    }


def _flag(flag: Flag) -> dict[str, Any]:
    return {"kind": words.FLAGS[flag.kind], "reason": flag.reason, "suggestion": flag.suggestion, "span": flag.span}
