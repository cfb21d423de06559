"""Figures, each with a small plot of its course; no colour says that less is worse."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from coach.domain.progress import Expectation, Figure

_COLOUR = "#2f6f62"


def show(key: str, shown: Sequence[Figure]) -> None:
    """One after the other, the plot beside the figure."""
    for figure in shown:
        of = f" of {figure.of}" if figure.of is not None else ""
        with st.container(key=f"{key}-{figure.name}", horizontal=True, vertical_alignment="center"):
            st.html(f'<p class="figure"><b>{figure.value}</b>{of} {figure.says}</p>')
            if any(value for _, value in figure.course):
                _plot(f"{key}-plot-{figure.name}", figure)


def expectation(far: Expectation) -> None:
    """What to expect: of many people met, few stay, and that is how it is for everybody."""
    st.caption(
        f"Of {far.met} people in your notes you wrote to {far.written} and are still in touch with {far.in_touch}. "
        "Ties take time; one in a hundred is what others report."
    )


def _plot(key: str, figure: Figure) -> None:
    axes = {"show": False}
    spec = {
        "grid": {"left": 2, "right": 2, "top": 6, "bottom": 6},
        "xAxis": axes | {"type": "category", "data": [month for month, _ in figure.course]},
        "yAxis": axes | {"type": "value", "min": 0},
        "tooltip": {"trigger": "axis", "formatter": "{b}: {c}"},
        "series": [
            {
                "type": "line",
                "data": [value for _, value in figure.course],
                "showSymbol": False,
                "lineStyle": {"color": _COLOUR},
                "itemStyle": {"color": _COLOUR},
                "areaStyle": {"opacity": 0.12, "color": _COLOUR},
            }
        ],
    }
    st.echarts_chart(spec, width=260, height=70, key=key, alt=f"{figure.says} over the last twelve months")
