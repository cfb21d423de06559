"""One picture of two figures: seconds to a draft, and milliseconds to an answer, as notes grow.

Plain SVG by hand: no library that is here draws a file without another one. It brings its own paper, and turns dark
where the reader's screen is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 450, 300, 58, 142, 48, 44
_LOOKS = (("#c2571a", ""), ("#2f7fc1", ""), ("#c2571a", "5 4"), ("#2f7fc1", "5 4"))
_STYLE = (
    "text{font:12px system-ui,sans-serif;fill:#24292f}.paper{fill:#fff}.grid{stroke:#d8dee4}.title{font-weight:600}"
    ".line{fill:none;stroke-width:2}"
    "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.paper{fill:#161b22}.grid{stroke:#30363d}}"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a panel: its name, and a value for each place that has one."""

    name: str
    points: dict[int, float]


@dataclass(frozen=True, slots=True)
class Panel:
    """Lines over numbers of notes, on a logarithmic scale; ``unit`` is that of the values."""

    title: str
    unit: str
    lines: Sequence[Line]


def drawn(panels: Sequence[Panel]) -> str:
    """The SVG with the panels side by side; those without a point are left out."""
    full = [panel for panel in panels if panel.lines]
    width = _WIDTH * max(len(full), 1)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_HEIGHT}" role="img">'
    title = escape("; ".join(panel.title for panel in full))
    parts = [f'<g transform="translate({_WIDTH * place} 0)">{_panel(each)}</g>' for place, each in enumerate(full)]
    paper = f'<rect class="paper" width="{width}" height="{_HEIGHT}"/>'
    return "\n".join((head, f"<title>{title}</title><style>{_STYLE}</style>", paper, *parts, "</svg>\n"))


def _panel(panel: Panel) -> str:
    places = sorted({place for line in panel.lines for place in line.points})
    top = _rounded_up(max(value for line in panel.lines for value in line.points.values()))
    parts = [_text(12, 24, panel.title, 'class="title"'), _text(_LEFT, _HEIGHT - 6, "notes")]
    for value in (top * step / 4 for step in range(5)):
        y = _y(value, top)
        parts.append(f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(_text(_LEFT - 6, y + 4, f"{value:g} {panel.unit}", 'text-anchor="end"'))
    parts += [_text(_x(place, places), _HEIGHT - 24, f"{place:,}", 'text-anchor="middle"') for place in places]
    heights = _apart([_y(line.points[max(line.points)], top) for line in panel.lines])
    for line, height, (colour, dash) in zip(panel.lines, heights, _LOOKS, strict=False):
        spots = [(_x(place, places), _y(value, top)) for place, value in sorted(line.points.items())]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
        parts.append(f'<polyline class="line" stroke="{colour}" stroke-dasharray="{dash}" points="{path}"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in spots]
        parts.append(_text(_WIDTH - _RIGHT + 10, height + 4, line.name, f'style="fill:{colour}"'))
    return "\n".join(parts)


def _text(x: float, y: float, said: str, look: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" {look}>{escape(said)}</text>'


def _x(place: int, places: Sequence[int]) -> float:
    span = math.log(places[-1] / places[0]) or 1.0
    return _LEFT + (_WIDTH - _RIGHT - _LEFT) * math.log(place / places[0]) / span


def _y(value: float, top: float) -> float:
    return _HEIGHT - _BOTTOM - (_HEIGHT - _BOTTOM - _TOP) * value / top


def _rounded_up(value: float) -> float:
    """The next 1, 2, 4 or 8 times a power of ten: quarters of it are short to write."""
    power = 10.0 ** math.floor(math.log10(value))
    return next((step * power for step in (1, 2, 4, 8) if step * power >= value), 10 * power)


def _apart(wanted: Sequence[float]) -> list[float]:
    """The heights of the labels, moved down where they would overlap."""
    placed, last = dict[int, float](), -math.inf
    for number in sorted(range(len(wanted)), key=lambda each: wanted[each]):
        last = placed[number] = max(wanted[number], last + 15)
    return [placed[number] for number in range(len(wanted))]
