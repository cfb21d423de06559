"""A debrief under its text: each person, what felt good, what was gained, and one button that keeps all of it."""

from __future__ import annotations

from datetime import date

import streamlit as st

from coach.domain.debrief import NOBODY, Debrief, DebriefState, Edits, Outset, Proposal
from ui import state, wiring
from ui.components import debrief_edits, debrief_outset, debrief_part, trouble, undo, words
from ui.components.escaping import plain, safe


def show(key: str, debrief_id: str) -> None:
    """Draw the proposal of one debrief."""
    coach = wiring.coach()
    kept = coach.debrief(debrief_id)
    read = coach.propose_debrief(debrief_id)
    people = {person.id: person for person in coach.people()}
    shown = coach.propose_debrief(debrief_id, debrief_edits.whose(debrief_id, read, people))
    now = {part.key: part for part in shown.parts}
    st.markdown("**Your words are safe.** This is what they would become; one button keeps all of it.")
    if len(read.parts) == 0:
        st.caption("Nobody in particular is named in it; it is kept as a note of the day.")
    for number, part in enumerate(read.parts):
        debrief_part.show(debrief_edits.at(debrief_id, number), part, now.get(part.key), people, coach.today)
    _rest(debrief_id, shown)
    outset = coach.outset(kept.event_id)
    _mine(debrief_id, read, outset)
    if outset:
        _of_the_plan(f"debrief-{debrief_id}", read, outset)
    edits = debrief_edits.all_of(debrief_id, read, shown, people)
    _whom_to_write_to(coach.propose_debrief(debrief_id, edits), coach.today)
    with st.container(horizontal=True, vertical_alignment="center", key=f"{key}-confirm"):
        if st.button("Keep all of it", key=f"{key}-save", type="primary"):
            _save(kept, edits)
        st.button("Later", key=f"{key}-later", on_click=state.keep, args=("debrief", None))


def waiting(key: str) -> None:
    """Texts that are kept and were not made into notes yet."""
    for kept in wiring.coach().debriefs():
        with st.container(key=f"card-{key}-{kept.id}"):
            st.html(
                f'<p class="quiet">{words.day_html(kept.date, wiring.coach().today)} · kept, not in your notes yet</p>'
            )
            st.html(f'<p class="said">{safe(words.clipped(kept.text, 160))}</p>')
            with st.container(horizontal=True):
                st.button(
                    "Look at it",
                    key=f"{key}-look-{kept.id}",
                    on_click=state.keep,
                    args=("debrief", kept.id),
                )
                if st.button("Let it go", key=f"{key}-drop-{kept.id}", type="tertiary"):
                    with trouble.told():
                        wiring.coach().drop_debrief(kept.id)
                        undo.offer("The text is let go.")
                        st.rerun()


def done(debrief_id: str) -> None:
    """What a debrief became: a kind word, and what was gained."""
    coach = wiring.coach()
    kept = next((one for one in coach.debriefs(saved=True) if one.id == debrief_id), None)
    if kept is None or not kept.note_ids:
        return
    with st.container(key="card-debrief-done"):
        st.markdown(f"**Kept**, as {len(kept.note_ids)} {'notes' if len(kept.note_ids) > 1 else 'note'}.")
        said = state.kept("debrief-word")
        if said:
            st.markdown(plain(said))
        st.html(f'<ul class="texts">{"".join(f"<li>{safe(gain)}</li>" for gain in kept.gained)}</ul>')
        _planned(kept)
        for ref in coach.unwritten(kept.event_id) if kept.event_id else ():
            st.caption(f"You talked with {plain(ref.name)}, too. A line about it is enough, whenever you like.")
        if kept.state is DebriefState.KEPT:
            st.caption("One part waits until you say whom it is about.")


def _planned(kept: Debrief) -> None:
    """Whom to write to and by when, the one to know better first; the others are let go without a word."""
    coach = wiring.coach()
    planned = [each for each in coach.follow_ups() if each.note_id in kept.note_ids and each.person_id]
    planned.sort(key=lambda each: (not each.better, each.due or coach.today))
    lines = [(coach.person(each.person_id or "").name, str(each.kind), each.due, each.better) for each in planned]
    shown = [_line(name, kind, due, coach.today, better) for name, kind, due, better in lines if due]
    if shown:
        st.html("".join(shown))


def _line(name: str, kind: str, due: date, today: date, better: bool) -> str:
    told = f"{safe(kind)}, {words.day_html(due, today)}{', to know them better' if better else ''}"
    return f'<p class="line"><b>{safe(name)}</b> <span class="quiet">{told}</span></p>'


def _save(kept: Debrief, edits: Edits) -> None:
    with trouble.told():
        coach = wiring.coach()
        proposal = coach.propose_debrief(kept.id, edits)
        told = debrief_outset.told(f"debrief-{kept.id}")
        saved = coach.save_debrief(kept.id, proposal, talked=edits.talked, told=told)
        state.keep("debrief", None)
        state.keep("debrief-saved", kept.id)
        state.keep("debrief-word", proposal.word)
        count = len(saved.people)
        undo.offer(f"Kept: notes about {count} {'person' if count == 1 else 'people'}.")
        st.rerun()


def _rest(debrief_id: str, shown: Proposal) -> None:
    if shown.rest:
        st.subheader("About nobody in particular", anchor=False)
        st.text_area(
            "Kept as a note of the day",
            shown.rest,
            key=f"debrief-{debrief_id}-rest",
            height=90,
            label_visibility="collapsed",
        )


def _of_the_plan(key: str, read: Proposal, outset: Outset) -> None:
    """What the text leaves open of the plan: those it does not tell of, and the experiment."""
    written = {part.person.id for part in read.parts if part.person}
    if not written.issuperset(ref.id for ref in outset.people):
        st.subheader("Whom you meant to look for", anchor=False)
        debrief_outset.people(key, outset, written)
    if outset.experiment:
        debrief_outset.experiment(key, outset)


def _mine(debrief_id: str, read: Proposal, outset: Outset | None) -> None:
    names = {part.key: part.name for part in read.parts}
    if read.parts:
        st.pills(
            "Whom would you like to know better? One at most.",
            [*names, NOBODY],
            default=read.better or NOBODY,
            format_func=lambda key: plain(names.get(key, "nobody tonight")),
            key=f"debrief-{debrief_id}-better",
        )
    if read.felt_good:
        st.subheader("Felt good", anchor=False)
    for praise in read.felt_good:
        who = f"{plain(names[praise.key])}: " if praise.key in names else ""
        st.checkbox(
            f"{who}“{plain(praise.words)}”", True, key=f"debrief-{debrief_id}-felt-{debrief_edits.mark(praise.words)}"
        )
    if not read.gained:
        return
    st.subheader("What you gained", anchor=False)
    there = next((gain.text for gain in read.gained if gain.attendance), None)
    if there:
        st.markdown(plain(there))
    own = "\n".join(gain.text for gain in read.gained if not gain.attendance)
    st.text_area("And in your own words (optional)", own, key=f"debrief-{debrief_id}-gained", height=80)
    if wiring.coach().debrief(debrief_id).event_id:
        st.number_input(
            "How many talks, if you like to count",
            0,
            50,
            min(50, debrief_outset.count(outset, {part.person.id if part.person else part.key for part in read.parts})),
            key=f"debrief-{debrief_id}-talked",
            width=220,
        )


def _whom_to_write_to(proposal: Proposal, today: date) -> None:
    writing = [part for part in proposal.parts if part.follow_up and not part.candidates]
    writing.sort(key=lambda part: (part.key != proposal.better, part.follow_up.due if part.follow_up else today))
    if not writing:
        return
    st.subheader("Whom to write to", anchor=False)
    lines = [
        _line(part.name, str(part.follow_up.kind), part.follow_up.due, today, part.key == proposal.better)
        for part in writing
        if part.follow_up
    ]
    st.html("".join(lines))
