"""Text of notes, names and files is data: these functions make it show as typed, whatever it contains.

Streamlit reads Markdown in labels and messages (links, images that would be fetched, formulas, colour and icon
directives), so data goes through ``plain`` there and through ``safe`` wherever HTML is written.
"""

from __future__ import annotations

import html
import re

_MARKS = re.compile(r"([!-/:-@\[-`{-~])")
_JOINER = "\u2060"


def safe(text: str) -> str:
    """Data inside HTML, attributes included."""
    return html.escape(text, quote=True)


def plain(text: str) -> str:
    """Data inside a Markdown label or message.

    Every punctuation mark is escaped. Names between colons, addresses and arrows are recognised after Markdown's own
    escapes are gone, so an invisible joiner keeps those apart.
    """
    apart = re.sub(r"([:@])(?=\S)", rf"\1{_JOINER}", text)
    apart = re.sub(r"(?i)\b(www)\.", rf"\1{_JOINER}.", apart)
    apart = re.sub(r"(?<=[<>=-])(?=[<>=-])", _JOINER, apart)
    return _MARKS.sub(r"\\\1", " ".join(apart.split()))


def marked(text: str, spans: list[tuple[int, int, str]]) -> str:
    """HTML of ``text`` with each ``(start, end, title)`` in a mark; spans that overlap an earlier one are left out."""
    out, at = [], 0
    for start, end, title in sorted(spans):
        if start < at or end > len(text) or end <= start:
            continue
        label = f' title="{safe(title)}"' if title else ""
        out.append(f"{safe(text[at:start])}<mark{label}>{safe(text[start:end])}</mark>")
        at = end
    return "".join([*out, safe(text[at:])])
