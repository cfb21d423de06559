"""What can be rehearsed: somebody I know, an event, a situation of mine, or one of the scenes."""

from __future__ import annotations

import streamlit as st

from coach.domain.practice import Area, Practice, Scene
from ui import state, wiring
from ui.components import trouble
from ui.components.escaping import plain

_KNOWN, _EVENT, _MINE, _SCENE = "Someone I know", "An event", "My own situation", "A scene"
_AREAS = {
    Area.CIRCLE: "Joining a circle",
    Area.FIRST_CONTACT: "First words",
    Area.ABOUT_ME: "Being asked what I do",
    Area.FINDING_OUT: "Finding out more",
    Area.HELPING: "Helping",
    Area.AT_WORK: "At work",
    Area.MEETING_ANEW: "Meeting anew",
    Area.INTRODUCING: "Introducing two",
    Area.LEAVING: "Leaving",
    Area.MINE: "My own",
}
LEVELS = {1: "easy", 2: "some nerve", 3: "more nerve"}
COMFORT = {1: "1 uneasy", 2: "2", 3: "3", 4: "4", 5: "5 at ease"}


def show(key: str) -> None:
    """Choose, say how it feels, begin; rehearsals that were left are one click away."""
    _left_open(key)
    people = wiring.coach().people()
    ways = [_KNOWN, _EVENT, _MINE, _SCENE]
    what = st.segmented_control(
        "What to rehearse",
        ways,
        default=_KNOWN if people else _SCENE,
        key=f"{key}-what",
        required=True,
        persist_state="session",
    )
    begin: dict[str, str] = {}
    if what == _KNOWN:
        begin = _somebody(key)
    elif what == _EVENT:
        begin = _an_event(key)
    elif what == _MINE:
        begin = _situation(key)
    else:
        begin = _a_scene(key)
    comfort = st.segmented_control(
        "How does it feel right now? (only if you like)",
        list(COMFORT),
        format_func=COMFORT.__getitem__,
        key=f"{key}-before-{state.turn('practice')}",
    )
    if st.button("Begin", key=f"{key}-begin", type="primary", icon=":material/play_arrow:", disabled=not begin):
        with trouble.told():
            _began(wiring.coach().begin_practice(**begin, comfort_before=comfort))


def open_scene(scene_id: str) -> None:
    """Begin a scene straight away: the next one, or the same again."""
    with trouble.told():
        state.keep("practice", wiring.coach().begin_practice(scene_id).id)


def _began(made: Practice) -> None:
    state.keep("practice", made.id)
    state.next_turn("practice")
    st.rerun()


def _left_open(key: str) -> None:
    """What was left in the middle, the newest first."""
    waiting = [one for one in wiring.coach().practices() if not one.ended][:3]
    if not waiting:
        return
    with st.container(key=f"card-{key}-left"):
        st.caption("Left in the middle")
        for one in waiting:
            mine = sum(turn.mine for turn in one.turns)
            lines = "not begun" if not mine else "one line" if mine == 1 else f"{mine} lines"
            st.button(
                f"{plain(one.scene.title)} · {lines}",
                key=f"{key}-left-{one.id}",
                type="tertiary",
                icon=":material/resume:",
                on_click=state.keep,
                args=("practice", one.id),
            )


def _somebody(key: str) -> dict[str, str]:
    people = {one.id: one for one in wiring.coach().people()}
    if not people:
        st.caption("Nobody is in your notebook yet. Write about one person you met, or choose a scene.")
        return {}
    focus = state.focus()
    chosen = st.selectbox(
        "Who",
        list(people),
        index=list(people).index(focus) if focus in people else None,
        format_func=lambda one: plain(people[one].name),
        placeholder="Choose somebody",
        key=f"{key}-person",
    )
    st.caption("They know what they told you, and nothing else: no private note and nobody else's story comes in.")
    return {"person": chosen} if chosen else {}


def _an_event(key: str) -> dict[str, str]:
    events = {one.id: one for one in wiring.coach().events()}
    if not events:
        st.caption("No event is noted yet. Begin one under Prepare, or choose a scene.")
        return {}
    chosen = st.selectbox(
        "Which",
        list(events),
        format_func=lambda one: plain(events[one].name),
        key=f"{key}-event",
    )
    st.caption("A circle with people you know will be there, and its topic.")
    return {"event": chosen} if chosen else {}


def _situation(key: str) -> dict[str, str]:
    typed = st.text_area(
        "Who is it, what do you want, what makes it hard?",
        key=f"{key}-situation",
        height=140,
        placeholder="My manager Kim. I want to move to another team. She will ask why now.",
        persist_state="session",
    )
    return {"situation": typed} if (typed or "").strip() else {}


def _a_scene(key: str) -> dict[str, str]:
    scenes = wiring.coach().scenes()
    areas = [area for area in Area if any(scene.area is area for scene in scenes)]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        area = st.selectbox(
            "About",
            areas,
            index=None,
            format_func=_AREAS.__getitem__,
            placeholder="anything",
            key=f"{key}-area",
            persist_state="session",
            width=260,
        )
        levels = list(LEVELS)
        level = st.pills(
            "How hard", levels, format_func=LEVELS.__getitem__, key=f"{key}-level", persist_state="session"
        )
    fitting = [one for one in scenes if area in (None, one.area) and level in (None, one.difficulty)]
    if not fitting:
        st.caption("No scene is both. Take one of the two away.")
        return {}
    suggested = wiring.coach().next_scene()
    fitting.sort(key=lambda one: suggested is None or one.id != suggested.id)
    names = {one.id: one for one in fitting}
    with st.container(height=420, border=False, key=f"{key}-scenes"):
        chosen = st.radio(
            "Scenes",
            list(names),
            format_func=lambda one: f"**{plain(names[one].title)}**",
            captions=[_about(one) for one in fitting],
            key=f"{key}-scene-{area}-{level}",
            label_visibility="collapsed",
        )
    return {"scene_id": chosen} if chosen else {}


def _about(scene: Scene) -> str:
    return f"{LEVELS[scene.difficulty]} · about {scene.minutes} minutes  \n{plain(scene.situation)}"
