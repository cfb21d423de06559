"""The same talk from several angles, and an answer to what was offered me."""

from __future__ import annotations

import pytest

from coach.app import Coach
from coach.domain.suggestion import Angle, Channel, Draft, DraftKind
from coach.errors import UsageError
from tests.chains.answering import PRIYA, faithful
from tests.chains.conftest import NOTED, Opening
from tests.chains.shape import check_draft

ANA = "Collects old organs. Runs the tram desk at Bimbla. Needs somebody to proofread a grant application."
PROMISED = "I promised to send her my tram map."
OFFERED = "She offered to introduce me to her editor."


def written(coach: Coach, text: str, **options: object) -> Draft:
    """A draft to Ana, about whom only ``text`` is noted."""
    coach.add_note(text, ["Ana Okafor"], date=NOTED)
    return coach.draft("ana", **options)  # type: ignore[arg-type]


@pytest.fixture
def coach(opened: Opening) -> Coach:
    """A coach without a model, whose user likes old organs and proofreads."""
    coach = opened()
    coach.set_profile({"interests": "old organs; climbs at Boulderklub twice a week"})
    return coach


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("kind", [DraftKind.FOLLOW_UP, DraftKind.SECOND_TOUCH])
def test_each_angle_leads_with_something_else(coach: Coach, channel: Channel, kind: DraftKind) -> None:
    """What I promised, what both like and what I could do: three letters, each led by its own fact, each sound."""
    draft = written(coach, f"{ANA} {PROMISED}", channel=channel, kind=kind)
    check_draft(draft, coach)

    assert draft.angle is Angle.PROMISE
    assert draft.angles == tuple(letter.angle for letter in draft.alternatives) == (Angle.INTEREST, Angle.HELP)
    interest, help_ = draft.alternatives
    assert [letter.sentences[1].text for letter in (draft, interest, help_)] == [
        "As promised, I will send you my tram map.",
        "I liked hearing that you collect old organs.",
        "You mentioned that you need somebody to proofread a grant application: "
        "I can proofread grant applications, if you like.",
    ]
    assert all("my tram map" in letter.body for letter in draft.alternatives)
    assert draft.flags == ()
    assert all(letter.flags == () for letter in draft.alternatives)


@pytest.mark.parametrize("angle", [Angle.PROMISE, Angle.INTEREST, Angle.HELP])
def test_a_draft_from_an_angle_that_was_asked_for(coach: Coach, angle: Angle) -> None:
    """The option decides what leads, and the others stand beside it."""
    draft = written(coach, f"{ANA} {PROMISED}", angle=angle.value)
    check_draft(draft, coach)

    assert draft.angle is angle
    assert angle not in draft.angles
    assert len(draft.angles) >= 2


@pytest.mark.parametrize("text", [ANA, "Looking for a choir in Bergen.", OFFERED, "She thinks that kilns are art."])
def test_an_open_promise_comes_first(coach: Coach, text: str) -> None:
    """Whatever else is noted, the first sentence is what I promised; once it is kept, something else leads."""
    draft = written(coach, f"{text} {PROMISED}")
    assert (draft.angle, draft.sentences[1].text) == (Angle.PROMISE, "As promised, I will send you my tram map.")
    assert draft.sentences[1].sources[0].quote in PROMISED

    coach.add_note("Sent her the tram map.", ["ana"], date=NOTED)
    after = coach.draft("ana")
    assert after.body
    assert after.angle is not Angle.PROMISE
    assert "tram map" not in after.body


def test_what_both_like_is_said_of_both(coach: Coach) -> None:
    """Common ground is theirs as noted and mine as my profile has it; the sentence on me cites nothing."""
    draft = written(coach, ANA)
    mine = next(sentence for sentence in draft.sentences if sentence.text.startswith("I am into"))

    assert mine.text == "I am into old organs too."
    assert not mine.claim


def test_an_angle_needs_material(coach: Coach) -> None:
    """Without a promise none leads; with one detail there is one letter; with two, another detail leads the other."""
    one = written(coach, "Runs the tram desk at Bimbla.")
    assert (one.angle, one.angles, one.alternatives) == (Angle.DETAIL, (), ())
    with pytest.raises(UsageError) as caught:
        coach.draft("ana", angle="promise")
    assert "detail" in str(caught.value.hint)
    two = written(coach, "Paints boats in Bergen.")
    check_draft(two, coach)
    assert (two.angle, two.angles) == (Angle.DETAIL, (Angle.DETAIL,))


@pytest.mark.parametrize("text", ["Her mother died in March. Paints boats in Bergen. " + PROMISED, "ok"])
def test_grief_and_emptiness_have_no_angles(coach: Coach, text: str) -> None:
    """After grave news there is one quiet letter; where too little is noted there is none."""
    draft = written(coach, text)
    assert draft.alternatives == ()
    if draft.body:
        with pytest.raises(UsageError):
            coach.draft("ana", angle="promise")


@pytest.mark.parametrize("given", [{"kind": "close", "angle": "help"}, {"angle": "sideways"}])
def test_an_angle_that_cannot_be_is_refused(coach: Coach, given: dict[str, str]) -> None:
    """A kind with one angle takes none, and an unknown one is named as such."""
    with pytest.raises(UsageError):
        written(coach, ANA, **given)


def test_the_letters_change_places(coach: Coach) -> None:
    """One click brings another angle to the desk, a second one brings the first back."""
    draft = written(coach, f"{ANA} {PROMISED}")
    turned = coach.turn_draft(draft.id, 0)
    check_draft(turned, coach)

    assert (turned.angle, turned.body) == (Angle.INTEREST, draft.alternatives[0].body)
    assert Angle.PROMISE in turned.angles
    back = coach.turn_draft(draft.id, 0)
    assert back == draft
    with pytest.raises(UsageError):
        coach.turn_draft(draft.id, 7)


def test_alternatives_ask_the_model_once_each_at_most(opened: Opening) -> None:
    """The first draft comes as soon as ever; what was answered for it is not asked again."""
    model = faithful()
    coach = opened(model)
    coach.add_note(PRIYA, ["Priya Raman"], date=NOTED)
    asked = [len(model.asked) for step in coach.draft_steps("priya") if isinstance(step, Draft)]
    draft = coach.drafts("priya")[0]

    check_draft(draft, coach)
    assert len(asked) == 2
    assert len(draft.alternatives) >= 2
    assert asked[1] - asked[0] <= len(draft.alternatives) + 1
    assert len({str(turns) for turns in model.asked}) == len(model.asked)


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize(
    ("offer", "named", "yes", "step"),
    [
        (OFFERED, "introduce me to your editor", "Yes, I would like that.", "A line or two to both of us"),
        (
            "She said she'd send me the deck.",
            "send me the deck",
            "Yes, please.",
            "There is no hurry.",
        ),
        ("She offered to show me the archive.", "show me the archive", "Yes, I would like that.", "Which day"),
    ],
)
def test_an_offer_is_answered(coach: Coach, channel: Channel, offer: str, named: str, yes: str, step: str) -> None:
    """Thanks that name the offer, a plain yes, one step at most, and nothing beyond what was offered."""
    draft = written(coach, f"{offer} {ANA}", channel=channel, angle="answer")
    check_draft(draft, coach)
    said = [sentence.text for sentence in draft.sentences]

    assert said[1] == f"Thank you for offering to {named}."
    assert draft.sentences[1].sources[0].quote in offer
    assert said[2] == yes
    assert draft.body.count("?") <= 1
    assert step in draft.body
    assert not draft.flags
    assert draft.kind is DraftKind.FOLLOW_UP


def test_an_offer_is_the_answer_where_nothing_else_is_noted(coach: Coach) -> None:
    """Where only their offer was noted the message answers it; beside other things it is an angle of its own."""
    assert written(coach, OFFERED).angle is Angle.ANSWER
    assert Angle.ANSWER in written(coach, ANA).angles


@pytest.mark.parametrize("channel", list(Channel))
def test_an_offer_may_wait(coach: Coach, channel: Channel) -> None:
    """With “not now” as the wish it is a kind no, in the words typed, that asks nothing."""
    draft = written(coach, OFFERED, channel=channel, angle="answer", wish="not now, I am away until May")
    check_draft(draft, coach)

    assert "Not now, I am away until May. I would be glad to come back to it later." in draft.body
    assert "Yes" not in draft.body
    assert "?" not in draft.body


def test_a_time_makes_the_answer_a_meeting(coach: Coach) -> None:
    """Where a time and a place are typed they are the one next step."""
    draft = written(
        coach, "She offered to show me the archive.", angle="answer", slots=["Friday at 9:00"], place="the depot"
    )
    assert "Would Friday at 9:00 suit you, at the depot?" in draft.body
    assert draft.body.count("?") == 1
