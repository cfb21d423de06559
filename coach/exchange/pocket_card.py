"""The pocket card as one HTML file that works without a network, and without its script on paper.

Every text on it is data: it is escaped where it stands in HTML, and the script gets it as JSON in which no character
can end the element it stands in. The page's policy lets nothing be fetched and no script run but the one of this file.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape
from pathlib import Path
from string import Template

from coach.domain.event import Event
from coach.domain.exit import WayOut
from coach.domain.pocket_card import SHOWN_EXITS, LookFor, PocketCard
from coach.errors import StoreError
from coach.language.lines import clean_line

_HERE = Path(__file__).parent
_JUST_THERE = "Just being there is enough. You may go whenever you like."
_NO_GOAL = "Come home knowing one person a little better."
_LOOK_FOR = {0: "To say to somebody you have not met", 1: "One to look for", 2: "Two to look for"}
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""Characters that could end a script element or a line of it, as JSON writes them otherwise."""


def card_page(card: PocketCard) -> str:
    """The whole page; what it shows is also there when its script may not run.

    Raises:
        StoreError: the template that comes with the program cannot be read.
    """
    script, style = _text("pocket_card.js"), _text("pocket_card.css")
    shown = card.exits[:SHOWN_EXITS]
    return Template(_text("pocket_card.html")).substitute(
        policy=_policy(script),
        style=style,
        script=script,
        data=_data(card),
        title=_safe(card.event),
        when=_when(card),
        goal=_safe(card.goal or (_NO_GOAL if card.target else "Just be there.")),
        learning=_learning(card.learning_goal),
        tally=" ".join("○" * card.target) or "—",
        may_go="When these are ticked: done, you may go." if card.target else _JUST_THERE,
        move=_safe(next(iter(card.moves), "")),
        opener=_safe(next(iter(card.openers), "")),
        way_out=_safe(next((one.text for one in shown), "")),
        people_title=_LOOK_FOR.get(len(card.people), "To look for"),
        people="".join(_people(card.people) if card.people else _first_words(card.openers)),
        liked=_liked(card.liked),
        exits="".join(_exits(card.exits)),
        break_note=_break_note(card),
        contact=_contact(card),
        paper_note="At the debrief, tell the coach how many talks there were." if card.target else "",
    )


def file_name(event: Event) -> str:
    """What the card of an event is called as a file."""
    words = "".join(char if char.isalnum() else " " for char in event.name.lower()).split()
    return f"card-{'-'.join(words)[:60].strip('-') or 'event'}.html"


def _policy(script: str) -> str:
    """Nothing is fetched from anywhere, and of all scripts only ours runs (Content Security Policy 3, hash sources)."""
    digest = base64.b64encode(hashlib.sha256(f"\n{script}".encode()).digest()).decode("ascii")
    allowed = f"style-src 'unsafe-inline'; script-src 'sha256-{digest}'; img-src data:"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _data(card: PocketCard) -> str:
    told = {
        "event_id": card.event_id,
        "target": card.target,
        "exits": [{"id": one.id, "text": clean_line(one.text), "uses_left": one.uses_left} for one in card.exits],
        "shown": SHOWN_EXITS,
        "moves": [*card.moves],
        "openers": [clean_line(opener) for opener in card.openers],
        "break_minutes": card.break_minutes,
    }
    written = json.dumps(told, ensure_ascii=False)
    for char, instead in _UNSAFE.items():
        written = written.replace(char, instead)
    return written


def _learning(goal: str | None) -> str:
    """What can be taken home in any case, beside a goal that is not in my hands alone."""
    return f'<p class="learning">Beside it, in your own hands: {_safe(goal)}</p>\n' if goal else ""


def _when(card: PocketCard) -> str:
    day = f"{card.date:%A}, {card.date.day} {card.date:%B %Y}" if card.date else ""
    told = " · ".join(part for part in (day, clean_line(card.place or "")) if part)
    return f'<p class="quiet">{_safe(told)}</p>\n' if told else ""


def _people(people: Iterable[LookFor]) -> Iterator[str]:
    for person in people:
        yield f"<li><b>{_safe(person.name)}</b> <span>{_safe(person.opener)}</span></li>\n"


def _first_words(openers: Iterable[str]) -> Iterator[str]:
    yield from (f"<li>{_safe(opener)}</li>\n" for opener in openers)


def _liked(lines: Iterable[str]) -> str:
    """What I liked to say when I rehearsed; nothing where there is no such line."""
    items = "".join(f"<li>{_safe(line)}</li>\n" for line in lines)
    return f'<section id="liked">\n<h2>Lines you liked</h2>\n<ul>\n{items}</ul>\n</section>\n' if items else ""


def _exits(exits: Iterable[WayOut]) -> Iterator[str]:
    for number, way_out in enumerate(exits):
        spare = " data-spare hidden" if number >= SHOWN_EXITS else ""
        said = f"<span>{_safe(way_out.text)}</span>{_line(way_out)}"
        yield f'<li data-exit="{_safe(way_out.id)}"{spare}>{said}{_uses(way_out)}</li>\n'


def _line(way_out: WayOut) -> str:
    return f'<div class="quiet">“{_safe(way_out.line)}”</div>' if way_out.line else ""


def _uses(way_out: WayOut) -> str:
    if way_out.uses_left is None:
        return ""
    times = {1: "once", 2: "once or twice"}.get(way_out.uses_left, f"up to {way_out.uses_left} times")
    button = f'<button class="live small" type="button" data-say="{_safe(way_out.id)}">I said it</button>'
    return f' <span class="quiet still">({times})</span><div class="live quiet uses"></div>{button}'


def _break_note(card: PocketCard) -> str:
    company = " and ".join(clean_line(name) for name in card.break_with)
    minutes = f"{card.break_minutes} minute{'' if card.break_minutes == 1 else 's'}"
    return _safe(f"{minutes}, with {company}, then back." if company else f"{minutes} of quiet, then back.")


def _contact(card: PocketCard) -> str:
    if card.qr is None:
        return ""
    name = _safe(clean_line(card.me or "") or "My contact card")
    picture = f'<div class="qr" role="img" aria-label="Contact card as a QR code">{card.qr}</div>'
    return f'<section id="contact">\n<h2>My card, to be scanned</h2>\n<p><b>{name}</b></p>\n{picture}\n</section>\n'


def _safe(text: str) -> str:
    """Data inside HTML, attributes included, on one line."""
    return escape(clean_line(text), quote=True)


@lru_cache(maxsize=4)
def _text(name: str) -> str:
    try:
        return (_HERE / name).read_text(encoding="utf-8")
    except OSError as error:
        raise StoreError("The template of the pocket card cannot be read.", "Install the program again.") from error
