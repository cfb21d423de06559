"""A picture of people and the goals I share with them: click somebody to see both notes, confirm or refuse."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from coach.domain.goal import GoalVerdict, SharedGoal
from coach.domain.note import Source
from ui import state, wiring
from ui.components import sources, trouble, undo
from ui.components.escaping import plain, safe

_ME, _GOAL, _SHARED = 0, 1, 2
_SORTS = ("Me", "My goals", "People")
_COLOURS = ("#2f6f62", "#9db8a7", "#c9a46a")
_SIZES = {_ME: 34, _GOAL: 22, _SHARED: 26}


def show(key: str) -> None:
    """The picture, and under it the goals in common of whoever was clicked, or all of them."""
    undo.show(key)
    coach = wiring.coach()
    if not coach.goals(mine=True):
        st.caption("None of your own goals is noted yet, so there is nothing to compare. Settings keeps them.")
        return
    if st.button("Look for goals in common", key=f"{key}-find", icon=":material/search:"):
        with trouble.told():
            find()
    found = coach.shared_goals()
    if not found:
        st.caption("No goals in common are known yet. They come out of what you note about people.")
        return
    nodes, spec = _drawn(found)
    picked = st.echarts_chart(
        spec, height=420, key=f"{key}-chart", on_select="rerun", alt="People and the goals you share with them"
    )
    chosen = _picked(picked, nodes)
    for goal in found:
        if chosen in (None, "me", goal.person_id, goal.mine):
            card(key, goal)


def find(who: str | None = None) -> None:
    """Compare goals, with one person or with everybody, and tell how far it is."""
    bar = st.progress(0.0, "Comparing goals …")

    def told(done: int, people: int) -> None:
        bar.progress(done / max(people, 1))

    new = list(wiring.writer().find_shared_goals(who, progress=told))
    st.toast(f"{len(new)} found." if new else "Nothing new found.")
    st.rerun()


def _drawn(found: list[SharedGoal]) -> tuple[list[str], dict[str, Any]]:
    """The meaning of each node in order (“me”, a goal of mine, a person's id), and the chart."""
    coach = wiring.coach()
    people = {goal.person_id: coach.person(goal.person_id).name for goal in found if goal.person_id}
    mine = list(dict.fromkeys(goal.mine for goal in found))
    meanings = ["me", *mine, *people]
    labels = ["Me", *mine, *people.values()]
    sorts = [_ME, *[_GOAL] * len(mine), *[_SHARED] * len(people)]
    place = {meaning: number for number, meaning in enumerate(meanings)}
    links = [{"source": 0, "target": place[text], "lineStyle": {"opacity": 0.35}} for text in mine]
    links += [
        {
            "source": place[goal.mine],
            "target": place[goal.person_id or ""],
            "lineStyle": {"type": "solid" if goal.verdict is GoalVerdict.CONFIRMED else "dashed"},
        }
        for goal in found
    ]
    data = [
        {"id": str(number), "name": _short(label), "category": sort, "symbolSize": _SIZES[sort]}
        for number, (label, sort) in enumerate(zip(labels, sorts, strict=True))
    ]
    series = {
        "type": "graph",
        "layout": "force",
        "force": {"repulsion": 520, "edgeLength": 110},
        "roam": "move",
        "selectedMode": "single",
        "label": {"show": True, "position": "bottom"},
        "categories": [
            {"name": name, "itemStyle": {"color": colour}} for name, colour in zip(_SORTS, _COLOURS, strict=True)
        ],
        "data": data,
        "links": links,
    }
    return meanings, {"legend": [{"bottom": 0}], "series": [series]}


def _picked(chart: Mapping[str, Any], meanings: list[str]) -> str | None:
    """What the clicked node stands for; None when nothing, or a line, is selected."""
    for group in chart["selection"]["selected"]:
        if group["data_type"] == "node" and group["data_indices"]:
            return meanings[int(group["data_indices"][0])]
    return None


def card(key: str, goal: SharedGoal, *, named: bool = True) -> None:
    """Both goals with the notes that show them, and what I say to it; ``named`` adds whose it is, to click."""
    coach = wiring.coach()
    person = coach.person(goal.person_id or "")
    with st.container(key=f"card-{key}-{goal.id}"):
        if named:
            st.button(
                plain(person.name),
                key=f"{key}-open-{goal.id}",
                type="tertiary",
                on_click=state.set_focus,
                args=(person.id,),
            )
        theirs = [Source(goal.note_id, goal.quote)] if goal.note_id and goal.quote else []
        mine = [goal.my_source] if goal.my_source else []
        st.html(
            f'<p class="line"><span class="kind">You</span><q>{safe(goal.mine)}</q></p>{sources.html(mine)}'
            f'<p class="line"><span class="kind">They</span><q>{safe(goal.theirs)}</q></p>{sources.html(theirs)}'
        )
        if goal.verdict is GoalVerdict.PROPOSED:
            with st.container(horizontal=True):
                for label, verdict in (("Yes, we share it", GoalVerdict.CONFIRMED), ("No", GoalVerdict.REFUSED)):
                    st.button(
                        label,
                        key=f"{key}-{verdict}-{goal.id}",
                        on_click=_judge,
                        args=(goal.id, verdict),
                    )


def _judge(entry_id: str, verdict: GoalVerdict) -> None:
    with trouble.told():
        wiring.coach().judge_shared_goal(entry_id, verdict)
        undo.offer("A goal in common." if verdict is GoalVerdict.CONFIRMED else "That one will not be proposed again.")


def _short(text: str) -> str:
    return text if len(text) <= 26 else text[:25] + "…"
