"""The letters as a page to read: first what the recipient sees, then in small what every claim rests on."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

from eval.letters.writing import Letter
from eval.tally import model_of

HEAD = """# Letters to read, written by {model}

Read each as the person who gets it. Then say **send** (as it is), **edit** (good, but something must be changed) or
**wrong** (it says something untrue, private or out of place), with the reason in a few words: in `letters.jsonl`
beside this page, or on the line below the letter. `python -m eval.letters --verdicts FILE` counts them.
"""


def page(letters: Sequence[Letter], passed: Sequence[Letter]) -> str:
    """The whole page, in Markdown."""
    parts = [HEAD.format(model=model_of(letter.document for letter in letters))]
    parts += ["\n".join(_letter(letter)) for letter in letters]
    if passed:
        parts.append("## Where the coach asked first\n")
        parts += [f"- {one.place.kind}, {one.scene.name}, {one.scene.about}: {_instead(one)}" for one in passed]
    return "\n".join(parts) + "\n"


def _letter(letter: Letter) -> Iterator[str]:
    place, document = letter.place, letter.document
    chosen = "".join(f" · {name} {_listed(value)}" for name, value in place.options.items())
    yield f"## {place.id}\n\nTo {letter.scene.about} · {letter.scene.name} · {letter.scene.today}{chosen}\n"
    if not letter.written:
        yield f"No letter: {_instead(letter)}\n"
        return
    if document.get("subject"):
        yield f"> **{html.escape(str(document['subject']), quote=False)}**\n>"
    yield _quoted(str(document["body"]))
    yield from _small(letter)
    yield "\nVerdict (send, edit, wrong): ________ because: ________________________________\n"


def _small(letter: Letter) -> Iterator[str]:
    """What the claims rest on, what was flagged, the message before, and the notes to check it against."""
    for sentence in letter.document.get("sentences", ()):
        for source in sentence.get("sources", ()):
            day = letter.date_of(source["note_id"]) or "a note about somebody else"
            yield f"<sub>{_line(sentence['text'])} ← “{_line(source['quote'])}” ({day})</sub><br>"
    for flag in letter.document.get("flags", ()):
        yield f"<sub>flag: {_line(flag['span'])}: {_line(flag['reason'])}</sub><br>"
    if letter.earlier:
        yield f"\n<details><summary>Written before</summary>\n\n{_quoted(letter.earlier)}\n\n</details>"
    noted = "\n".join(f"- {note.date}: {_line(note.text)}" for note in letter.notes)
    yield f"\n<details><summary>All notes</summary>\n\n{noted}\n\n</details>"


def _quoted(body: str) -> str:
    """The body as a block quote that keeps its lines."""
    return "\n".join(f"> {html.escape(line, quote=False)}  ".rstrip(" ") + "  " for line in body.split("\n")) + "\n"


def _instead(letter: Letter) -> str:
    document = letter.document
    return _line(str(document.get("question") or document.get("error", {}).get("message", "")))


def _listed(value: object) -> str:
    return " or ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _line(text: str) -> str:
    return html.escape(" ".join(text.split()), quote=False)
