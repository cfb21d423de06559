"""Lines that do something to try otherwise, and lines that only look as if they did."""

from __future__ import annotations

import pytest

from coach.practice.noticing import noticed
from coach.practice.scenes import scenes
from coach.practice.signs import Sign

FOUND = {
    Sign.COMPLAINT: [
        *("My job is a nightmare.", "I am fed up with my boss.", "They treat us like children."),
        *("It is always me who cleans up.", "They don't even say hello.", "Nobody here has said a word to me."),
        *("My supervisor has not got a clue.", "They keep dumping tasks on me.", "Work is terrible at the moment."),
    ],
    Sign.NEEDY: [
        *("Could you hire me?", "I really need a job.", "Please don't leave yet, I have nobody to talk to."),
        *("Don't forget me.", "Could you sneak me in?", "I can't do this without you.", "Will you mention me to her?"),
        *(
            "Could you be my way into your company?",
            "I need a job, can you get me one?",
            "Do you mind if I stick with you?",
        ),
    ],
    Sign.BRAGGING: [
        *("I am the best in my field.", "Nobody else could have done it.", "Without me they would be lost."),
        *("I learned it in half the time.", "My watch cost more than this.", "I practically invented that."),
        *("I carry the whole department.", "They cannot afford to lose me.", "I know everyone important here."),
    ],
    Sign.PITCH: [
        *("Our app will save you hours.", "Shall we book a demo?", "You should really try our tool."),
        *("You get ten percent off.", "It would pay for itself by May.", "Our firm could cut your costs."),
        *(
            "Our software can save your company thousands.",
            "I have a product that is perfect for you.",
            "You should invest in us.",
        ),
    ],
    Sign.FLATTERY: [
        *("You are such a genius.", "I am your biggest fan.", "I can't believe I am talking to you."),
        *("I could listen to you for hours.", "You were born to sing.", "The world needs more people like you."),
        *("You must be the nicest person in the room.", "You have such a beautiful mind."),
    ],
    Sign.GOSSIP: [
        *("I heard that she got fired.", "Don't tell anyone, but Jo is broke.", "He told me in confidence."),
        *("Their marriage is over.", "She sees a therapist.", "It's a secret, but they are moving."),
        *(
            "He was caught drinking at work.",
            "Don't quote me, but they are more than colleagues.",
            "Jonas confided in me.",
        ),
    ],
    Sign.CLOSENESS: [
        *("We should totally hang out.", "I missed you so much.", "We go way back."),
        *("You and I belong together.", "I will call you every evening.", "You haven't changed a bit."),
        *("I feel as if I have known you my whole life.", "You get me like nobody else."),
    ],
    Sign.OVERSHARING: [
        *("My husband left me.", "I have panic attacks.", "My marriage is over.", "I had a breakdown in May."),
    ],
    Sign.RUDE: ["Who cares?", "That is a stupid idea.", "You must be bad at that.", "Whatever."],
    Sign.SEVERAL: ["Where is it? Who runs it? Is it old?"],
}
HARMLESS = [
    "The weather was awful on the way, but the walk was worth it.",
    "My manager always changes her mind for good reasons.",
    "I was lucky, I had the best teacher in town.",
    "Our company offers apprenticeships, I was one of them.",
    "Who decides about the budget where you work?",
    "My sister and I go way back with this place.",
    "You should try the soup.",
    "My brother was ill last year, he is fine again.",
    "I can't complain.",
    "My job is demanding but I like it.",
    "Ours broke twice, and I would like to learn how you find the cause.",
    "That sounds terrible. What did you do?",
    "Your boss never listens?",
    "You said that your job is a nightmare.",
    "I am terrible at names.",
    "I used to hate it, now I laugh.",
    "I hate to interrupt, is this seat free?",
    "Do you need anything?",
    "Is there a job that you would never do?",
    "What is the best part of your job?",
    "I was the only one who got lost.",
    "I was the most nervous person in the room.",
    "We did it in two years, five of us.",
    "Our tool broke on Monday.",
    "Your product helps my team every day.",
    "I am not selling anything.",
    "I can show you how we did it, if that helps.",
    "I liked the part about the list on the fridge.",
    "You are right.",
    "You are good at explaining runbooks.",
    "That is impressive, how long did it take?",
    "That was kind of you.",
    "I heard that there is a new tram.",
    "Have you heard the talk on bells?",
    "Between you and me, I was nervous as well.",
    "She showed me how to climb.",
    "I don't remember where we met.",
    "We could go together, if you like.",
    "My best friend lives there.",
    "Whatever you like.",
    "That is not boring at all.",
    "Sorry, a stupid mistake of mine.",
    "I don't care much for coffee.",
    "I have to go now. It was good to talk to you.",
    "How was it? Did you like it?",
    "It means a lot to me that you say so.",
    "They don't even mind the rain.",
    "The train does it in half the time.",
    "If you order the soup, ask for bread.",
    "Shall I sign you up for the hike?",
    "I read her letter twice.",
    "I am glad that we met.",
    "Our car had a breakdown in May.",
    "It is a hard job, I could listen to the sea for hours after it.",
]


@pytest.mark.parametrize(("sign", "line"), [(sign, line) for sign, lines in FOUND.items() for line in lines])
def test_what_a_line_does_is_noticed(sign: Sign, line: str) -> None:
    """The sign is found, with words of that line."""
    assert [quote in line for found, quote in noticed(line, "", known=False) if found is sign] == [True]


@pytest.mark.parametrize("line", HARMLESS)
def test_a_line_that_only_looks_alike_is_left_alone(line: str) -> None:
    """Nobody is told off for a word."""
    assert list(noticed(line, "", known=False)) == []


def test_saying_their_complaint_back_is_no_complaint() -> None:
    """An echo of what they said is listening."""
    heard = "The order job is a nightmare."
    assert list(noticed("It is a nightmare, that order job.", heard, known=False)) == []
    assert list(noticed("It is a nightmare, that order job.", "", known=False)) != []


def test_what_the_people_of_our_scenes_say_is_not_told_off() -> None:
    """Hundreds of lines by other hands, of people who talk well, have nothing to be tried otherwise."""
    told = [
        line
        for scene in scenes()
        for who in scene.characters
        for line in (*(part for one in who.tells for part in (one.line, *one.more)), who.farewell, who.thanks)
        if line
    ]
    off = [line for line in told if any(True for _ in noticed(line, "", known=False))]
    assert len(told) > 300
    assert len(off) <= len(told) * 0.01, off
