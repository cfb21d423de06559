"""Practices of the follow-up, each named by its id."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coach.app import Coach
from coach.checks.favours import CAUTION, way_in
from coach.domain.follow_up import FollowUp, FollowUpState
from coach.domain.suggestion import Channel, Draft, DraftKind, FlagKind
from coach.domain.voice import Sample
from tests.chains.conftest import NOTED, TODAY, Opening

NOTE = "Runs the tram desk at Bimbla. She is looking for a choir in Kiel. I promised to send her my route list."


@pytest.fixture
def coach(opened: Opening) -> Coach:
    """A coach without a model who knows Ana and Ben."""
    coach = opened()
    coach.add_note(NOTE, ["Ana Okafor"], date=NOTED)
    coach.add_note("Ben Ito teaches Danish in the evenings.", ["Ben Ito"], date=NOTED)
    return coach


def flags(draft: Draft, kind: FlagKind) -> list[str]:
    """The spans flagged as ``kind``."""
    return [flag.span for flag in draft.flags if flag.kind is kind]


@pytest.mark.parametrize("kind", [kind for kind in DraftKind if kind is not DraftKind.THANK_YOU])
def test_000_18_the_first_lines_pick_up_the_talk(coach: Coach, kind: DraftKind) -> None:
    """000-18: within the first two sentences stands a detail that was noted, with its note."""
    draft = coach.draft("ana", kind=kind, **({"to": "Ben"} if kind is DraftKind.INTRODUCE else {}))
    cited = [sentence for sentence in draft.sentences[1:3] if sentence.sources]
    assert cited
    assert all(source.quote in NOTE for sentence in cited[:1] for source in sentence.sources)


@pytest.mark.parametrize("kind", [DraftKind.FOLLOW_UP, DraftKind.THANK_YOU, DraftKind.SECOND_TOUCH, DraftKind.INVITE])
def test_000_18_without_a_note_it_asks(coach: Coach, kind: DraftKind) -> None:
    """000-18: with nothing noted it asks instead of inventing."""
    coach.add_person("Mika Vogt")
    draft = coach.draft("mika", kind=kind)
    assert draft.body == ""
    assert draft.question


def test_000_07_an_edit_is_looked_over(coach: Coach) -> None:
    """000-07, 002-02: what I write into a draft is flagged with a reason and a rewrite, and flags go with the words."""
    draft = coach.draft("ana")
    assert draft.flags == ()
    edited = coach.edit_draft(draft.id, draft.body + "\n\nI am so excited to meet again!! Shall we book a demo?")
    spans = {flag.span: flag for flag in edited.flags}
    assert {"so excited", "!!", "book a demo"} <= set(spans)
    assert all(flag.reason and flag.suggestion for flag in edited.flags)
    assert spans["book a demo"].suggestion == "I can show you in a few minutes how it works, if you like."
    assert coach.edit_draft(draft.id, draft.body).flags == ()


def test_an_edit_keeps_sources_and_sees_what_is_not_noted(coach: Coach) -> None:
    """Sentences that stayed keep their notes, mine stand between them, and a name nobody noted is pointed out."""
    draft = coach.draft("ana")
    body = draft.body.replace("As promised,", "I hope Zebulon sings there. As promised,")
    edited = coach.edit_draft(draft.id, body)
    assert set(draft.sentences) <= set(edited.sentences)
    assert "I hope Zebulon sings there." in [sentence.text for sentence in edited.sentences]
    assert " ".join(" ".join(sentence.text for sentence in edited.sentences).split()) == " ".join(body.split())
    assert flags(edited, FlagKind.UNSUPPORTED) == ["Zebulon"]


def test_an_edit_that_tells_a_secret_is_flagged(coach: Coach) -> None:
    """What was said in confidence is pointed out when I write it myself."""
    coach.add_note("Between us, she is about to leave for Glimmerworks.", ["ana"], date=NOTED)
    draft = coach.draft("ana")
    edited = coach.edit_draft(draft.id, draft.body + "\n\nHow is Glimmerworks?")
    assert "Glimmerworks" in flags(edited, FlagKind.UNSUPPORTED)


def test_000_18_a_stock_opening_is_answered_with_a_detail(coach: Coach) -> None:
    """000-18: for “I hope you are well” the rewrite is what the two of us talked about."""
    draft = coach.draft("ana")
    edited = coach.edit_draft(draft.id, f"Hi Ana,\n\nI hope this email finds you well.\n\n{draft.body[8:].strip()}")
    (flag,) = [flag for flag in edited.flags if flag.kind is FlagKind.GENERIC_OPENER]
    assert "choir in Kiel" in str(flag.suggestion)


def test_001_07_asking_much_and_writing_soon_again(coach: Coach) -> None:
    """001-07: several asks are named, and so is a message two days after one that was sent; drafting again is none."""
    coach.draft("ana")
    draft = coach.draft("ana")
    assert draft.flags == ()
    assert flags(
        coach.edit_draft(draft.id, draft.body + "\n\nCould you send me your plan? Would Friday suit you?"),
        FlagKind.TOO_EAGER,
    )
    ana = coach.person("ana")
    coach.notebook.ledger(FollowUp).add(
        FollowUp(id="u-1", person_id=ana.id, state=FollowUpState.SENT, made=NOTED, changed=NOTED, tries=1)
    )
    (flag,) = coach.draft("ana").flags
    assert (flag.kind, flag.span) == (FlagKind.TOO_EAGER, "Hi Ana,")
    assert f"{(TODAY - NOTED).days} days ago" in flag.reason


def test_001_12_what_both_like_comes_first(opened: Opening) -> None:
    """001-12: an interest of mine that is theirs too leads draft and openers, before a need of the same note."""
    text = "She is looking for a plumber. Collects old organs. Runs the tram desk at Bimbla."
    plain, sharing = opened(profile=False), opened(profile=False)
    sharing.set_profile({"interests": "old organs"})
    for coach in (plain, sharing):
        coach.add_note(text, ["Ana Okafor"], date=NOTED)
    assert "organs" not in plain.draft("ana").sentences[1].text
    assert "organs" in sharing.draft("ana").sentences[1].text
    assert "organs" in sharing.brief("ana").people[0].openers[0].text


def test_001_12_nothing_on_a_dull_topic(opened: Opening) -> None:
    """001-12: what I find dull leads no draft, no alternative and no opener, though they care about it."""
    coach = opened()
    coach.set_profile({"interests": "old organs", "dull": "trams; organs"})
    coach.add_note("Collects old organs. Writes about trams. Paints boats in Bergen.", ["Ana Okafor"], date=NOTED)
    draft, prep = coach.draft("ana"), coach.brief("ana")
    said = " ".join(map(str, (draft.body, draft.alternatives, draft.wordings, prep.people[0].openers)))
    assert "boats" in said
    assert not re.search(r"organ|tram", said)


FAVOURS = [
    "I helped her move house in May.",
    "I lent her 40 euros.",
    "She owes me a favour.",
    "I proofread her grant application last year.",
    "I introduced her to Bo, who hired her.",
]


@pytest.mark.parametrize("favour", FAVOURS)
def test_003_13_no_draft_calls_in_a_favour(opened: Opening, favour: str) -> None:
    """003-13: what I did for somebody is in no message of any kind, from no angle."""
    coach = opened()
    coach.add_note(f"{favour} Collects old kilns. Looking for a choir in Kiel.", ["Ana Okafor"], date=NOTED)
    coach.add_note("Ben Ito teaches Danish in the evenings.", ["Ben Ito"], date=NOTED)
    for kind in DraftKind:
        draft = coach.draft("ana", kind=kind, **({"to": "Ben"} if kind is DraftKind.INTRODUCE else {}))
        said = " ".join((draft.body, *(letter.body for letter in draft.alternatives)))
        assert not re.search(r"\bhelped\b|\bmove house|\b40\b|\bowe|\bfavour|\bproofread\b|\bintroduced you", said), (
            said
        )
        assert not flags(draft, FlagKind.LEVERAGE)


@pytest.mark.parametrize("kind", list(DraftKind))
def test_000_07_002_02_no_kind_sells_brags_or_flirts(coach: Coach, kind: DraftKind) -> None:
    """000-07, 002-02: nothing of that is in a message of any kind, an invitation among them, on any channel."""
    for channel in Channel:
        draft = coach.draft("ana", kind=kind, channel=channel, **({"to": "Ben"} if kind is DraftKind.INTRODUCE else {}))
        assert draft.body
        assert not flags(draft, FlagKind.PITCH) + flags(draft, FlagKind.TOO_EAGER)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("let us book a demo of my platform", FlagKind.PITCH),
        ("I am one of the best in this field", FlagKind.PITCH),
        ("come alone, just the two of us", FlagKind.TOO_EAGER),
    ],
)
def test_002_02_an_invitation_that_sells_is_flagged(coach: Coach, typed: str, kind: FlagKind) -> None:
    """000-07, 002-02: what I type into an invitation myself is flagged too, with the reason and another way."""
    invitation = coach.draft("ana", kind="invite", wish=typed)
    (flag,) = [flag for flag in invitation.flags if flag.kind is kind]
    assert flag.span.casefold() in typed.casefold()
    assert flag.reason
    assert flag.suggestion


@pytest.mark.parametrize("kind", list(DraftKind))
def test_000_17_where_they_like_to_be_written_to(coach: Coach, kind: DraftKind) -> None:
    """000-17: the stored channel is the default of every kind, within its limit; one that is asked for beats it."""
    coach.edit_person("ana", channel="sms")
    to = {"to": "Ben"} if kind is DraftKind.INTRODUCE else {}
    draft = coach.draft("ana", kind=kind, **to)
    assert (draft.channel, draft.subject) == (Channel.SMS, None)
    assert 0 < len(draft.body) <= 300
    assert coach.draft("ana", kind=kind, channel="dm", **to).channel is Channel.DM
    assert coach.draft("ben", kind=kind, **({"to": "ana"} if to else {})).channel is Channel.EMAIL


@pytest.mark.parametrize(
    ("relation", "company", "neutral"),
    [
        ("manager", None, True),
        ("colleague", None, True),
        ("my boss", None, True),
        ("team-mate", None, True),
        ("former colleague", None, False),
        ("friend", None, False),
        (None, "St Bimbla’s", True),
        ("friend", "Organ", False),
        (None, None, False),
    ],
)
def test_002_04_people_of_one_company_meet_on_neutral_ground(
    coach: Coach, relation: str | None, company: str | None, neutral: bool
) -> None:
    """002-04: by what they are to me or where they work; what was typed wins over both, a place over everything."""
    coach.set_profile({"does": "restores church organs at St Bimbla’s in Kiel"})
    coach.edit_person("ana", relation=relation, company=company)
    places = {True: "at the café round the corner, away from our desks?", False: "at a café of your choice?"}
    assert places[neutral] in coach.draft("ana", kind="invite").body
    assert places[not neutral] in coach.draft("ana", kind="invite", same_company=not neutral).body
    assert "at the tram depot?" in coach.draft("ana", kind="invite", same_company=True, place="the tram depot").body


def test_002_04_the_times_that_are_offered_become_a_calendar_file(coach: Coach, tmp_path: Path) -> None:
    """002-04: those of the invitation, typed or proposed, are in the file without being typed again."""
    proposed = coach.draft("ana", kind="invite")
    text = coach.save_draft(proposed.id, tmp_path / "a.ics").read_text()
    assert "DTSTART:20261110T123000" in text
    assert "DTSTART:20261112T173000" in text
    assert "Tuesday 10 November at 12:30 or Thursday 12 November at 17:30" in proposed.body
    typed = coach.draft("ana", kind="invite", slots=["2026-11-26 17:00"], place="the depot")
    text = coach.save_draft(typed.id, tmp_path / "b.ics").read_text()
    assert text.count("BEGIN:VEVENT") == 1
    assert "DTSTART:20261126T170000" in text
    assert "LOCATION:the depot" in text


def test_002_09_the_debrief_decides_how_formal_the_thanks_are(coach: Coach) -> None:
    """002-09: what was felt in the meeting is taken over; what is asked for wins; other kinds ignore it."""
    assert coach.draft("ana", kind="thank-you").body.startswith("Hi Ana,")
    coach.plan_follow_up("ana", kind="thank-you", formality=3)
    thanks = coach.draft("ana", kind="thank-you")
    assert thanks.body.startswith("Dear Ana Okafor,")
    assert thanks.body.endswith("Kind regards,\nRobin Vale")
    assert coach.draft("ana", kind="thank-you").body == thanks.body
    assert coach.draft("ana", kind="thank-you", formality=1).body.startswith("Hi Ana,")
    assert coach.draft("ana").body.startswith("Hi Ana,")


WAYS_IN = [
    "could you put in a good word for me",
    "would you refer me",
    "can you introduce me to your hiring manager",
    "could you forward my CV",
    "maybe you can get me an interview",
    "I would love a referral",
    "is there an in with the head of data",
]


@pytest.mark.parametrize("wish", WAYS_IN)
def test_002_10_the_caution_comes_once(coach: Coach, wish: str) -> None:
    """002-10: a wish for a way in is written as typed; the caution comes with the first one and never again."""
    first = coach.draft("ana", wish=wish)
    assert wish[1:] in first.body
    (flag,) = [flag for flag in first.flags if flag.kind is FlagKind.NEEDY]
    assert flag.reason == CAUTION
    assert flag.span in first.body
    assert flag.suggestion
    assert flags(coach.draft("ben", wish=WAYS_IN[0]), FlagKind.NEEDY) == []
    assert flags(coach.edit_draft(first.id, f"{first.body} Would you vouch for me?"), FlagKind.NEEDY) == []


def test_002_10_the_first_time_may_be_an_edit(coach: Coach) -> None:
    """002-10: the same when I write the wish into a draft myself, and taking that back takes the caution back."""
    draft = coach.draft("ana")
    assert flags(draft, FlagKind.NEEDY) == []
    edited = coach.edit_draft(draft.id, f"{draft.body}\n\nWould you vouch for me?")
    assert flags(edited, FlagKind.NEEDY) == ["vouch for me"]
    coach.undo()
    assert flags(coach.draft("ben", wish="would you vouch for me"), FlagKind.NEEDY) == ["vouch for me"]


@pytest.mark.parametrize("kind", list(DraftKind))
def test_002_10_no_draft_asks_for_a_way_in_by_itself(coach: Coach, kind: DraftKind) -> None:
    """002-10: whatever my goals are, they are asked of nobody."""
    coach.set_profile({"goals": "get a referral from a hiring manager; find a new job"})
    draft = coach.draft("ana", kind=kind, **({"to": "Ben"} if kind is DraftKind.INTRODUCE else {}))
    said = " ".join((draft.body, *(letter.body for letter in draft.alternatives)))
    assert way_in(said) is None
    assert "job" not in said


def test_004_05_an_introduction_has_two_sides(coach: Coach) -> None:
    """004-05: the one message tells of the other, and each draft knows whom it introduces to."""
    one, other = coach.draft("ana", kind="introduce", to="ben"), coach.draft("ben", kind="introduce", to="ana")
    assert one.to == other.person
    assert other.to == one.person
    assert "Would you like to be introduced to Ben?" in one.body
    assert "Would you like to be introduced to Ana?" in other.body
    assert "teaches Danish" in one.body


def test_004_16_my_card_teaches_nothing_about_my_voice(coach: Coach) -> None:
    """004-16: what was sent counts as mine up to the sign-off, the card below it does not."""
    draft = coach.draft("ana", kind="reintroduce", card=True)
    assert draft.card
    coach.sent(draft.id)
    (sample,) = coach.notebook.ledger(Sample).list()
    assert sample.text == draft.message
    assert "About me" not in sample.text
    assert sample.text.endswith("Robin")
