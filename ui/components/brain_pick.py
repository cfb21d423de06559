"""Learning from somebody: what exactly I admire, the invitation, what to take along, and the thanks afterwards."""

from __future__ import annotations

import streamlit as st

from coach.domain.brain import BrainPick, BrainState, QuestionSheet, Topic
from coach.domain.person import Person
from coach.domain.suggestion import DraftKind, Question
from ui import state, wiring
from ui.components import draft_request, sources, trouble, undo
from ui.components.escaping import plain, safe
from ui.waiting import watched

_SAID = {BrainState.IDEA: "not invited yet", BrainState.INVITED: "invited", BrainState.MET: "you met"}
_NEXT = {
    BrainState.IDEA: ("I invited them", BrainState.INVITED),
    BrainState.INVITED: ("We met", BrainState.MET),
    BrainState.MET: ("I thanked them", BrainState.THANKED),
}


def show(key: str, person: Person) -> None:
    """One plan for one person: begun with a reason, then one step further at a time."""
    pick = next(iter(wiring.coach().brain_picks(person.id)), None)
    with st.expander("Learn from them", icon=":material/lightbulb:", expanded=pick is not None, key=f"{key}-fold"):
        if pick is None:
            st.caption("Ask for an hour of their time because of something they do well. No hidden wish behind it.")
        else:
            _plan(key, person, pick)
        _reason(f"{key}-{state.turn(key)}", key, person, pick)
        _questions(key, person)
        undo.show(key)


def _plan(key: str, person: Person, pick: BrainPick) -> None:
    st.html(f'<p class="fact"><span class="kind">{_SAID[pick.state]}</span>You admire: {safe(pick.admire)}</p>')
    label, following = _NEXT[pick.state]
    with st.container(horizontal=True):
        if pick.state in (BrainState.IDEA, BrainState.MET):
            kind = DraftKind.INVITE if pick.state is BrainState.IDEA else DraftKind.THANK_YOU
            said = "Write the invitation" if kind is DraftKind.INVITE else "Write the thanks"
            if st.button(said, key=f"{key}-write", type="primary", icon=":material/mail:"):
                draft_request.ask(person.id, kind, None)
                st.switch_page(wiring.WRITE, query_params={"person": person.id})
        st.button(label, key=f"{key}-next", on_click=_move, args=(person.id, following))
        st.button("Let go", key=f"{key}-drop", type="tertiary", on_click=_drop, args=(person.id,))


def _reason(form: str, key: str, person: Person, pick: BrainPick | None) -> None:
    with st.form(form, border=False):
        admire = st.text_input(
            "What exactly do you admire?",
            value=pick.admire if pick else "",
            placeholder="how she explains hard things simply",
            key=f"{form}-admire",
        )
        question = st.text_input("A question of your own", key=f"{form}-question")
        if st.form_submit_button("Keep it", key=f"{form}-keep"):
            with trouble.told():
                wiring.coach().add_brain_pick(person.id, admire or "", [question or ""])
                state.next_turn(key)
                undo.offer("The reason is kept.")
                st.rerun()


def _questions(key: str, person: Person) -> None:
    """The questions behind a button: the model words those on what was noted."""
    stamp = f"{person.id} {wiring.coach().notebook.version()}"
    sheet: QuestionSheet | None = state.made(key, stamp)
    st.button("Questions to take along", key=f"{key}-sheet", on_click=state.ask, args=(f"{key}-sheet", person.id))
    if state.asked(f"{key}-sheet") == person.id:
        with trouble.told():
            (sheet,) = watched((wiring.writer().question_sheet(who) for who in (person.id,)), st.empty().empty)
            state.keep_made(key, stamp, sheet)
        state.settle(f"{key}-sheet")
    if sheet is not None:
        _sheet(key, sheet)


def _sheet(key: str, sheet: QuestionSheet) -> None:
    """As it is printed: the page around it steps aside on paper."""
    own = Topic("mine", "Your own", sheet.mine)
    topics = (*((own,) if sheet.mine else ()), *((sheet.workplace,) if sheet.workplace else ()), *sheet.topics)
    told = "".join(map(_from_note, sheet.from_notes))
    noted = f"<h4>On what they told you</h4><ul>{told}</ul>" if told else ""
    st.html(
        f'<div class="sheet"><h3>Questions for {safe(sheet.person.name)}</h3><p class="line">{safe(sheet.pace)}</p>'
        f"{noted}{''.join(map(_topic, topics))}</div>"
    )
    coach, name = wiring.coach(), f"questions-{sheet.person.id}"
    with st.container(horizontal=True):
        for suffix, label in ((".txt", "Save as text"), (".md", "Save as Markdown")):
            st.download_button(label, coach.sheet_text(sheet, suffix), f"{name}{suffix}", key=f"{key}-save{suffix}")
    st.caption("To print: the browser's own print command shows the questions alone.")


def _from_note(question: Question) -> str:
    return f"<li>{safe(question.text)}{sources.html(question.sources)}</li>"


def _topic(topic: Topic) -> str:
    asked = "".join(f"<li>{safe(question)}</li>" for question in topic.questions)
    further = "".join(f'<li class="quiet">and then: {safe(question)}</li>' for question in topic.further)
    return f"<h4>{safe(topic.title)}</h4><ul>{asked}{further}</ul>"


def _move(person_id: str, following: BrainState) -> None:
    with trouble.told():
        wiring.coach().move_brain_pick(person_id, following)
        undo.offer("Noted.")


def _drop(person_id: str) -> None:
    with trouble.told():
        name = plain(wiring.coach().person(person_id).name)
        wiring.coach().drop_brain_pick(person_id)
        undo.offer(f"The plan with {name} is let go of.")
