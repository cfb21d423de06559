"""A thing that is due, and a gift: why now, the last talk, what to say, and the answers one can give."""

from __future__ import annotations

import streamlit as st

from coach.domain.person import Ref
from coach.domain.today import Answer, Gift, Sort, Thing
from ui import state, wiring
from ui.components import sources, trouble, undo, words
from ui.components.escaping import plain, safe

_ANSWERS = {
    Answer.DONE: ("Done", ":material/check:"),
    Answer.LATER: ("Later", ":material/schedule:"),
    Answer.LET_GO: ("Let go", ":material/spa:"),
    Answer.KEEP: ("Yes, keep it", ":material/favorite:"),
}
_SAID = {Answer.DONE: "Done", Answer.LATER: "That comes later", Answer.LET_GO: "Let go", Answer.KEEP: "Kept in mind"}
_KEYS = {Answer.DONE: "1", Answer.LATER: "2", Answer.LET_GO: "3"}
_ABOUT = {"goal": "Their goal", "promise": "You promised", "theirs": "They promised"}


def current(key: str, thing: Thing) -> None:
    """The first thing, with everything one needs and a key for each answer."""
    with st.container(key=f"card-{key}-current"):
        st.subheader(plain(thing.person.name), anchor=False)
        st.html(f'<p class="quiet">{_when(thing)}</p>')
        _why(thing)
        with st.container(horizontal=True):
            for answer in _answers(thing):
                label, icon = _ANSWERS[answer]
                st.button(
                    label,
                    key=f"{key}-{answer.value}",
                    type="primary" if answer is Answer.DONE else "secondary",
                    icon=icon,
                    shortcut=_KEYS.get(answer),
                    on_click=_say,
                    args=(thing, answer),
                )
            _write(f"{key}-write", thing.person)


def row(key: str, thing: Thing) -> None:
    """One of the things after it."""
    with st.container(key=f"row-{key}-{thing.id.replace(':', '-')}", gap=None):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.html(f'<p class="line"><b>{safe(thing.person.name)}</b> <span class="quiet">{_when(thing)}</span></p>')
            answer = st.menu_button(
                "Answer",
                [*_answers(thing), "write"],
                key=f"{key}-menu-{thing.id}",
                format_func=_labelled,
                type="tertiary",
            )
        _why(thing)
    if answer == "write":
        _go_and_write(thing.person)
    elif answer:
        _say(thing, Answer(answer))
        st.rerun()


def gift(key: str, one: Gift) -> None:
    """Somebody to give something to, without being asked: this week's, folded away until there are ten minutes."""
    with st.expander("Ten minutes for somebody", key=f"{key}-open", icon=":material/volunteer_activism:"):
        st.html(
            f'<p class="line"><b>{safe(one.person.name)}</b></p><p class="line">{safe(one.idea)}</p>'
            f'<p class="quiet">First step: {safe(one.first_step)} · about {one.effort_minutes} minutes</p>'
            f"{sources.html(one.sources)}"
        )
        with st.container(horizontal=True):
            if st.button("Draft it", key=f"{key}-draft", type="primary", icon=":material/mail:"):
                _draft(one)
            for answer in (Answer.DONE, Answer.LATER, Answer.LET_GO):
                label, icon = _ANSWERS[answer]
                st.button(label, key=f"{key}-{answer.value}", icon=icon, on_click=_say, args=(one, answer))


def _draft(one: Gift) -> None:
    """Write the offer and go to where it lies; what answers no need that was noted is written there."""
    if one.help:
        with trouble.told(), st.spinner("Writing …"):
            made = wiring.writer().draft(one.person.id, idea=one.help)
            state.keep(f"draft-{one.person.id}", made.id if made.body else None)
            state.keep(f"question-{one.person.id}", made.question)
    _go_and_write(one.person)


def _why(thing: Thing) -> None:
    """Why now; the last talk, unless those are its words; what to pick up."""
    asks = f"<b>{safe(thing.asks)}</b> " if thing.asks else ""
    lines = [f'<p class="line">{asks}{safe(thing.reason)}</p>']
    if thing.talk and thing.last and all(source.quote != thing.talk.quote for source in thing.sources):
        day = words.day_html(thing.last, wiring.coach().today)
        lines.append(f'<p class="quiet">Last talk, {day}: <q>{safe(thing.talk.quote)}</q></p>')
    lines += [f'<p class="quiet">{_ABOUT[told.about]}: {safe(told.text)}</p>' for told in thing.say]
    st.html("".join(lines) + sources.html(thing.sources))


def _when(thing: Thing) -> str:
    """HTML of the time left; a day that has passed is no reproach."""
    if thing.due is None or thing.days_left is None:
        return "whenever it suits"
    if thing.sort is Sort.KEEP_IN_TOUCH:
        return f"every {thing.every_days} days"
    day = words.day_html(thing.due, wiring.coach().today)
    if thing.days_left < 0:
        return f"still fine, planned for {day}"
    rest = f", {thing.weekend} of them at the weekend" if thing.weekend and thing.days_left > 1 else ""
    return f"{day}{rest}"


def _answers(thing: Thing) -> list[Answer]:
    return [*_KEYS, *([Answer.KEEP] if thing.asks else [])]


def _labelled(answer: str) -> str:
    return "Write to them" if answer == "write" else _ANSWERS[Answer(answer)][0]


def _say(thing: Thing | Gift, answer: Answer) -> None:
    with trouble.told():
        wiring.coach().answer(thing.id, answer.value)
        undo.offer(f"{_SAID[answer]}: {thing.person.name}.")


def _write(key: str, person: Ref) -> None:
    if st.button("Write to them", key=key, icon=":material/mail:"):
        _go_and_write(person)


def _go_and_write(person: Ref) -> None:
    state.set_focus(person.id)
    st.switch_page(wiring.WRITE, query_params={"person": person.id})
