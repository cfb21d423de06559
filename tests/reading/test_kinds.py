"""What kind of thing a statement tells, and whose promise it is."""

from __future__ import annotations

import pytest

from coach.domain.fact import Gravity, Kind
from coach.reading.kinds import gravity_of
from tests.reading.hurried import ANA, BO, read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Leads the tram timetable team at Bimbla", Kind.WORK),
        ("nurse on a night ward", Kind.WORK),
        ("joined Kranwerk as a welder", Kind.WORK),
        ("Ana moved from Kranwerk to Nordlys as head of research", Kind.WORK),
        ("moved from Bimbla to Nordlys", Kind.WORK),
        ("moved from Porto to Bergen", Kind.PLACE),
        ("moved from Porto to Bergen as a child", Kind.PLACE),
        ("Ana will lend me her tent", Kind.PROMISE_THEIRS),
        ("Ana Okafor is going to send me a photo of a clock", Kind.PROMISE_THEIRS),
        ("needs a plumber who knows old houses", Kind.NEED),
        ("looking for a choir", Kind.NEED),
        ("their kiln controller is flaky", Kind.NEED),
        ("hiring 2 welders", Kind.NEED),
        ("torn between Oslo and Bergen", Kind.NEED),
        ("loves moss", Kind.INTEREST),
        ("big fan of trams", Kind.INTEREST),
        ("plays the cello", Kind.INTEREST),
        ("wants to open a tea room one day", Kind.GOAL),
        ("dreams of sailing to Iceland", Kind.GOAL),
        ("planning a trip along the Danube", Kind.PLAN),
        ("signed up for a pottery course", Kind.PLAN),
        ("two kids and a dog", Kind.PERSONAL),
        ("vegan, by the way", Kind.PERSONAL),
        ("just moved from Porto", Kind.PLACE),
        ("lives in Bergen", Kind.PLACE),
        ("grew up in Kiel", Kind.PLACE),
        ("speaks Dutch and Urdu", Kind.KNOWLEDGE),
        ("knows everything about tram brakes", Kind.KNOWLEDGE),
        ("background in acoustics", Kind.KNOWLEDGE),
    ],
)
def test_kind(text: str, kind: Kind) -> None:
    """A hurried statement is sorted into the kind a reader would choose, and may be said back."""
    (fact,) = read(text)
    assert (fact.kind, fact.reserve) == (kind, None)


@pytest.mark.parametrize(
    "text",
    [
        "I promised to send her my glaze recipes",
        "promised her my glaze recipes",
        "I owe him a coffee",
        "I told her I'd ask around about flats",
        "said I'd send him the slides",
        "I'll lend them my drill",
        "I offered to read her thesis",
        "todo: send her the kiln link",
        "must send her the kiln link",
        "I said I would introduce her to Lotta",
        "Promised to print her poster",
        "I'm going to send her the tram map",
        "If she gives the talk at the hall I'll lend her the projector",
        "I'll send her the list if she asks",
        "I'll send the kiln cheat sheet",
    ],
)
def test_my_promise(text: str) -> None:
    """What I said I would do is my promise, and may be said."""
    (fact,) = read(text)
    assert (fact.kind, fact.reserve) == (Kind.PROMISE_MINE, None)


@pytest.mark.parametrize(
    "text",
    [
        "She promised to send me her slides",
        "he'll introduce me to his editor",
        "offered to lend me her drill",
        "promised me an intro to her editor",
        "will send me the recipe",
        "Ana promised to show us the kiln",
        "she owes me lunch",
        "said she'd send me the tram map",
    ],
)
def test_their_promise(text: str) -> None:
    """What they said they would do for me is theirs."""
    (fact,) = read(text)
    assert (fact.kind, fact.reserve) == (Kind.PROMISE_THEIRS, None)


@pytest.mark.parametrize(
    "text",
    [
        "was promised a promotion",
        "promised a promotion by her firm",
        "she will be in Bergen",
        "I was in Bergen too",
        "will send her kids to Kiel",
        "offered a job at Kranwerk",
        "If she moves I'd think about Kiel",
        "If it rains I'll see",
    ],
)
def test_no_promise(text: str) -> None:
    """Somebody else's offers, travel and the future tense are no promises between the two of us."""
    assert all(fact.kind not in (Kind.PROMISE_MINE, Kind.PROMISE_THEIRS) for fact in read(text))


@pytest.mark.parametrize(
    "text",
    ["Announced a new round last week", "Spoke at a tram fair on brakes", "posted about kilns", "Unveiled a new tram"],
)
def test_what_somebody_made_known_is_their_work(text: str) -> None:
    """Recent doings are read by rule, not guessed."""
    (fact,) = read(text)
    assert (fact.kind, fact.kind_by, fact.reserve) == (Kind.WORK, "rules", None)


@pytest.mark.parametrize(
    "text",
    [
        "Tom is looking for a statistician for his cancer registry",
        "paediatric nurse, sings in the hospital choir",
        "raises money for a dementia charity",
        "leads a cancer research lab",
        "works in a hospital in Kiel",
        "researches pneumonia",
        "nurse on a chemo ward",
    ],
)
def test_care_as_work_is_no_bad_news(text: str) -> None:
    """An illness that is somebody's field, and a hospital that is a place of work, leave the tone as it is."""
    assert gravity_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "has cancer and works in a hospital",
        "was taken to hospital on Monday",
        "diagnosed at the cancer clinic",
        "nurse on a chemo ward, off sick since May",
        "is having surgery next week",
        "moved into a dementia home",
        "works nights, was taken to hospital",
        "in a cancer trial since May",
    ],
)
def test_illness_beside_such_work_is_noticed(text: str) -> None:
    """Who works in care may be ill as well."""
    assert gravity_of(text) is Gravity.ILLNESS


@pytest.mark.parametrize(
    ("text", "gravity"),
    [
        ("Her mother died in March", Gravity.GRIEF),
        ("lost his dad in spring", Gravity.GRIEF),
        ("Ana's dog passed away", Gravity.GRIEF),
        ("was widowed last year", Gravity.GRIEF),
        ("laid off from Kranwerk in September", Gravity.JOB_LOSS),
        ("made redundant", Gravity.JOB_LOSS),
        ("lost her job at the mill", Gravity.JOB_LOSS),
        ("has cancer", Gravity.ILLNESS),
        ("on sick leave since May", Gravity.ILLNESS),
        ("recovering from surgery", Gravity.ILLNESS),
        ("going through a divorce", Gravity.HARDSHIP),
        ("visa was refused", Gravity.HARDSHIP),
        ("split up with her boyfriend", Gravity.HARDSHIP),
        ("her husband left her for a colleague", Gravity.HARDSHIP),
        ("her wife walked out", Gravity.HARDSHIP),
        ("Ana house burned down", Gravity.HARDSHIP),
        ("they closed his shop", Gravity.JOB_LOSS),
        ("her bakery is closing down", Gravity.JOB_LOSS),
        ("Ana attempted suicide in spring", Gravity.ILLNESS),
        ("tried to kill himself", Gravity.ILLNESS),
        ("her cat was run over", Gravity.GRIEF),
        ("his brother took his own life", Gravity.GRIEF),
    ],
)
def test_grave_news(text: str, gravity: Gravity) -> None:
    """Grief, illness, the loss of a job and hardship are noticed."""
    assert [fact.gravity for fact in read(text)] == [gravity]


@pytest.mark.parametrize(
    "text",
    [
        "works for a funeral director on their website",
        "her laptop died",
        "killed it on stage",
        "runs a bakery in Leeds",
        "will bake for the fair",
        "passed the bar exam",
        "still in Oslo",
        "let her kids paint the van",
        "her husband left her a note",
        "her husband left for Berlin",
        "his shop is closed on Mondays",
        "ran over time",
    ],
)
def test_news_that_is_not_grave(text: str) -> None:
    """Words that look like grave news and are none do not quieten anything."""
    assert [fact.gravity for fact in read(text)] == [None] * len(read(text))


def test_promises_of_two_people_do_not_mix() -> None:
    """In a note about two people each promise belongs to the one it was made to or by."""
    facts = read("Ana promised to send me a recipe. I promised Bo the tram map.", ANA, BO)
    assert [(fact.person_id, fact.kind) for fact in facts] == [
        (ANA.id, Kind.PROMISE_THEIRS),
        (BO.id, Kind.PROMISE_MINE),
    ]
