"""``coach person``: add, list, show, edit, duplicates, merge, archive, forget."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from coach.chains import ties
from coach.cli import shapes
from coach.cli.command import Command, commands, run_of
from coach.cli.say import Line
from coach.domain.fact import Fact
from coach.domain.note import Note
from coach.domain.person import Person
from coach.domain.person import Stage as Stages
from coach.domain.plain import plain
from coach.domain.suggestion import Channel
from coach.errors import UsageError
from coach.store.alike import Alike

app = commands("person", "The people I know. WHO is a name, an alias, a part of a name or an id.")

Who = Annotated[str, typer.Argument(metavar="WHO", help="A name, an alias, a part of a name or an id.")]
Several = list[str] | None
Alias = Annotated[Several, typer.Option("--alias", help="Another name; may be given again.")]
Company = Annotated[str | None, typer.Option(help="Where they work.")]
Role = Annotated[str | None, typer.Option(help="What they do there.")]
Place = Annotated[str | None, typer.Option(help="Where they live.")]
Email = Annotated[Several, typer.Option("--email", help="May be given again.")]
Phone = Annotated[Several, typer.Option("--phone", help="May be given again.")]
Link = Annotated[Several, typer.Option("--link", help="May be given again.")]
Relation = Annotated[str | None, typer.Option(help="What they are to me.")]
Stage = Annotated[str | None, typer.Option(help="How well we know each other.")]
HowMet = Annotated[str | None, typer.Option("--how-met", help="Where or through whom we met.")]
Bio = Annotated[str | None, typer.Option(help="Pasted text about them.")]
Through = Annotated[str | None, typer.Option("--introduced-by", help="Whose doing it is that we met.")]
Where = Annotated[Channel | None, typer.Option("--channel", help="Where they like to be written to.")]
Knows = Annotated[Several, typer.Option("--knows", help="What I could call them about; may be given again.")]
Inner = Annotated[bool | None, typer.Option("--inner-circle/--no-inner-circle", help="One of the few I keep close.")]
Comfortable = Annotated[
    bool | None,
    typer.Option(
        "--comfortable/--not-comfortable",
        help="Would I be comfortable asking them for an opinion or a favour? Then we are connected, not only met.",
    ),
]


@app.command("add", cls=Command)
def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    alias: Alias = None,
    company: Company = None,
    role: Role = None,
    place: Place = None,
    email: Email = None,
    phone: Phone = None,
    link: Link = None,
    relation: Relation = None,
    stage: Stage = None,
    how_met: HowMet = None,
    bio: Bio = None,
    introduced_by: Through = None,
    channel: Where = None,
    knows: Knows = None,
    inner_circle: Inner = None,
    comfortable: Comfortable = None,
) -> None:
    """Note a new person; only the name is needed."""
    run = run_of(ctx)
    person = run.coach.add_person(name, **_fields(ctx))
    run.answer({"person": plain(person)}, [Line(f"{person.name} is in the notebook.")])


@app.command("list", cls=Command)
def list_people(
    ctx: typer.Context,
    text: Annotated[str | None, typer.Argument(metavar="TEXT", help="Part of a name, company, role or place.")] = None,
    archived: Annotated[bool, typer.Option("--archived", help="Those put away as well.")] = False,
) -> None:
    """Everybody by name."""
    run = run_of(ctx)
    people = run.coach.people(text, archived=archived)
    run.answer({"people": plain(people)}, _list(people))


@app.command("show", cls=Command)
def show(ctx: typer.Context, who: Who) -> None:
    """One person: what is noted now, what was before, and the talks in order."""
    run = run_of(ctx)
    person = run.coach.person(who)
    facts = sorted(run.coach.facts(person.id, current_only=False), key=lambda fact: fact.valid_until is not None)
    notes = run.coach.notes(person=person.id)
    document = {
        "person": plain(person),
        "facts": [shapes.fact(fact) for fact in facts],
        "notes": plain(notes),
        "drafts": [shapes.draft(draft) for draft in run.coach.drafts(person=person.id)],
    }
    run.answer(document, _person(person, facts, notes))


@app.command("edit", cls=Command)
def edit(
    ctx: typer.Context,
    who: Who,
    name: Annotated[str | None, typer.Option(help="What they are called.")] = None,
    alias: Alias = None,
    company: Company = None,
    role: Role = None,
    place: Place = None,
    email: Email = None,
    phone: Phone = None,
    link: Link = None,
    relation: Relation = None,
    stage: Stage = None,
    how_met: HowMet = None,
    bio: Bio = None,
    introduced_by: Through = None,
    channel: Where = None,
    knows: Knows = None,
    inner_circle: Inner = None,
    comfortable: Comfortable = None,
) -> None:
    """Change what is written about a person; an empty text clears a field, a list given replaces the old one."""
    run, changes = run_of(ctx), _fields(ctx)
    if not changes:
        raise UsageError("Say what to change, for example --company Freightly.")
    person = run.coach.person(who)
    before = plain(person)
    replaced = [key for key, value in changes.items() if before[key] and plain(value) != before[key]]
    if replaced:
        run.confirm(f"Change {person.name}?", [f"{key}: {before[key]} → {plain(changes[key])}" for key in replaced])
    person = run.coach.edit_person(person.id, **changes)
    run.answer({"person": plain(person)}, [Line(f"{person.name} is up to date.")])


@app.command("merge", cls=Command)
def merge(
    ctx: typer.Context,
    keep: Annotated[str, typer.Argument(metavar="KEEP", help="Who stays.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Who becomes part of them.")],
) -> None:
    """Make one person of two."""
    run = run_of(ctx)
    kept, gone = run.coach.person(keep), run.coach.person(other)
    notes = len(run.coach.notes(person=gone.id))
    run.confirm(f"Make {gone.name} a part of {kept.name}?", [f"{notes} notes of {gone.name} go to {kept.name}."])
    person = run.coach.merge_people(kept.id, gone.id)
    run.answer({"person": plain(person), "merged": plain(gone.ref)}, [Line(f"They are one now: {person.name}.")])


@app.command("duplicates", cls=Command)
def duplicates(ctx: typer.Context) -> None:
    """Who may be one and the same, and why; nothing is joined by itself."""
    run = run_of(ctx)
    pairs = run.coach.duplicates()
    document = [{"a": plain(p.one.ref), "b": plain(p.other.ref), "score": p.score, "reasons": p.reasons} for p in pairs]
    run.answer({"duplicates": document}, _alike(pairs))


@app.command("archive", cls=Command)
def archive(
    ctx: typer.Context,
    who: Who,
    back: Annotated[bool, typer.Option("--back", help="Bring them back.")] = False,
) -> None:
    """Put a person out of sight; their notes stay."""
    run = run_of(ctx)
    person = run.coach.archive_person(who, archived=not back)
    run.answer({"person": plain(person)}, [Line(f"{person.name} is {'back' if back else 'put away'}.")])


@app.command("forget", cls=Command)
def forget(ctx: typer.Context, who: Who) -> None:
    """Erase a person and the notes that are theirs alone, for good."""
    run = run_of(ctx)
    person = run.coach.person(who)
    notes, facts = run.coach.notes(person=person.id), run.coach.facts(person.id, current_only=False)
    alone = sum(len(note.people) == 1 for note in notes)
    preview = (
        f"{alone} notes, {len(facts)} facts, everything written to {person.name} and debriefs that name them go"
        f"{_rehearsed(run.coach.rehearsals_with(person.id))}. There is no way back."
    )
    run.confirm(f"Forget {person.name} for good?", [preview, *_kept_words(run.coach.mentions_of(person.id))])
    gone = run.coach.forget_person(person.id)
    lines = [Line(f"{person.name} is forgotten."), *(Line(text, "quiet") for text in _kept_words(gone["mentions"]))]
    run.answer({"forgotten": plain(person.ref), **gone}, lines)


def _rehearsed(rehearsals: int) -> str:
    """What goes of rehearsals: those with the person, and those with others in which I named them."""
    if not rehearsals:
        return ""
    return (
        f", and so {'does 1 rehearsal' if rehearsals == 1 else f'do {rehearsals} rehearsals'} with them or naming them"
    )


def _kept_words(mentions: int) -> list[str]:
    """What of a forgotten person stays: notes of others are theirs."""
    if not mentions:
        return []
    notes = "1 note about others mentions them and keeps its" if mentions == 1 else (
        f"{mentions} notes about others mention them and keep their")  # fmt: skip
    return [f"{notes} words; “coach search” finds such notes."]


_FIELDS = {"alias": "aliases", "email": "emails", "phone": "phones", "link": "links"}
_NOT_FIELDS = {"who"}


def _fields(ctx: typer.Context) -> dict[str, Any]:
    """The options that were given, by the names of a person's fields."""
    given = {_FIELDS.get(key, key): value for key, value in ctx.params.items() if key not in _NOT_FIELDS}
    if ctx.info_name == "add":
        given.pop("name")
    if given["comfortable"] is not None:
        given["stage"] = Stages.CONNECTED if given["comfortable"] else Stages.MET
    del given["comfortable"]
    return {key: value for key, value in given.items() if value not in (None, [], ())}


def _list(people: list[Person]) -> Iterator[Line]:
    if not people:
        yield Line("Nobody here yet.")
        yield Line("coach note add --person NAME --text '…' writes about somebody and adds them.", "quiet")
    for person in people:
        about = " · ".join(text for text in (person.role, person.company, person.place) if text)
        yield Line(person.name + (f" — {about}" if about else "") + (" (put away)" if person.archived else ""))


def _alike(pairs: list[Alike]) -> Iterator[Line]:
    if not pairs:
        yield Line("Nobody seems to be here twice.")
    for pair in pairs:
        yield Line(f"{pair.one.name} and {pair.other.name}: {', '.join(pair.reasons)}")
        yield Line(f"coach person merge {pair.one.id} {pair.other.id}", "quiet", 2)


def _person(person: Person, facts: list[Fact], notes: list[Note]) -> Iterator[Line]:
    yield Line(person.name, "title")
    shown = {key: value for key, value in plain(person).items() if value and key not in ("id", "name", "archived")}
    for key, value in shown.items():
        text = ", ".join(value) if isinstance(value, list) else str(value)
        yield Line(f"{key.replace('_', ' ')}: {text}", "quiet", 2)
    asked = ties.prompt(person)
    if asked:
        yield Line(asked, indent=2)
    for title, some in (
        ("Noted", [fact for fact in facts if fact.valid_until is None]),
        ("Before", [fact for fact in facts if fact.valid_until is not None]),
    ):
        if some:
            yield Line()
            yield Line(title, "title")
        for fact in some:
            kept_back = f" (stays in the note: {fact.reserve})" if fact.reserve else ""
            until = f", until {fact.valid_until}" if fact.valid_until else ""
            yield Line(f"{fact.quote}  [{fact.kind}{until}]{kept_back}", indent=2)
    if notes:
        yield Line()
        yield Line("Talks", "title")
    for note in notes:
        where = f", {note.event.name}" if note.event else ""
        yield Line(f"{note.date}{where}  ({note.id})", "quiet", 2)
        yield Line(note.text, indent=4)
