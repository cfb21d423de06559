"""How comfortable each scene was over time (practice 004-13)."""

from __future__ import annotations

import streamlit as st

from ui import wiring
from ui.components.escaping import plain

_AT_LEAST = 2
"""Points from which a line says something."""


def show(key: str) -> None:
    """Before and after, scene by scene; each is one observation, and no line has to rise."""
    told = [one for one in wiring.coach().comfort_course() if one.before and one.after]
    scenes = list(dict.fromkeys(one.scene for one in told))
    if len(told) < _AT_LEAST:
        return
    with st.expander("How it felt to rehearse, before and after", key=f"{key}-course", expanded=True):
        several = len(scenes) > 1
        scene = st.selectbox("Scene", scenes, key=f"{key}-scene", format_func=plain) if several else scenes[0]
        course = [one for one in told if one.scene == scene]
        spec = {
            "legend": {"data": ["before", "after"], "bottom": 0},
            "grid": {"left": 24, "right": 12, "top": 16, "bottom": 44},
            "xAxis": {"type": "category", "data": [one.date.isoformat() if one.date else "" for one in course]},
            "yAxis": {"type": "value", "min": 1, "max": 5, "interval": 1},
            "series": [
                {
                    "name": name,
                    "type": "line",
                    "symbol": symbol,
                    "symbolSize": 10,
                    "data": [getattr(one, name) for one in course],
                }
                for name, symbol in (("before", "emptyCircle"), ("after", "diamond"))
            ],
        }
        said = ", ".join(f"{one.before} before and {one.after} after" for one in course)
        st.echarts_chart(spec, height=240, key=f"{key}-plot", alt=f"How it felt, from 1 uneasy to 5 at ease: {said}")
        st.caption("1 is uneasy, 5 at ease. It goes up and down for everybody; each is one observation.")
