"""Practices of the follow-up, each named by its id."""

from __future__ import annotations

import re

import pytest

from coach.app import Coach
from coach.domain.follow_up import FollowUp, FollowUpState
from coach.domain.suggestion import Draft, DraftKind, FlagKind
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
    assert flags(coach.edit_draft(draft.id, draft.body + "\n\nCould you send me your plan? Would Friday suit you?"), FlagKind.TOO_EAGER)
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
