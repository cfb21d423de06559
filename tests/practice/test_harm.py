"""Harm and grief in a typed situation: never a task, and set phrases with the same words say none of it."""

from __future__ import annotations

import pytest

from coach.domain.practice import Scene
from coach.errors import UsageError
from coach.practice.grief import grieving
from coach.practice.harm import Danger, danger, hates, hurts_me
from coach.practice.situations import scene_of

OWN_LIFE = (
    "I want to kill myself and need to tell my friend Ana",
    "I want to die, talking to my doctor tomorrow",
    "I'm thinking about suicide and want to tell my mother",
    "I don't want to live anymore. Talk with my sister.",
    "I feel suicidal and have to see my boss",
    "everyone would be better off without me, dinner with my family",
    "I want to end my life",
    "I keep cutting myself and my mum found out",
    "i wanna die lol, meeting my ex tmrw",
    "I am tired of living and nobody at work knows",
    "I wish I was dead when I have to talk to my manager",
    "I'm going to overdose tonight",
    "I hurt myself again and must tell my therapist",
    "life is not worth living since Tom left",
    "I want to jump off a bridge after that talk with my boss",
    "Ich will mich umbringen und muss mit meiner Mutter reden",
    "I have no reason to live. Lunch with Ana.",
    "I want to end it all",
    "I've been having suicidal thoughts and want to tell my partner",
    "I can't live any more, talking to my father on Sunday",
    "I wish I had never been born. My mother visits.",
    "I plan to hang myself, how do I tell my wife",
    "I self-harm and my girlfriend asks about my arms",
    "thinking of taking my own life, need to speak with Dr Lind",
    "I just want to be dead. meeting with my teacher",
    "I want to kms before the presentation to my boss",
    "I might take all my pills; coffee with Ben first",
    "I want to sleep forever, call with my brother",
    "How do I tell my parents that I tried to kill myself?",
    "I want to step in front of a train and have to talk to my landlord",
    "je veux mourir, je parle à ma mère demain",
    "I don't want to be alive. Talking to HR.",
    "Sometimes I think about killing myself. Lunch with my old boss.",
    "I can't do this anymore, I want it all to be over. Talking to Ana.",
    "I've thought of suicide for weeks, meeting my doctor",
    "nobody would miss me if I was gone. lunch with my boss",
    "I want to stop existing",
    "I'm going to shoot myself if my boss says no again",
    "I bought a rope and will say goodbye to my sister",
    "I have been starving myself and my mother noticed",
    "I wanna end myself",
    "I feel like dying and my friends don't know",
    "I don't see a reason to keep living, how do I tell my husband",
    "I tried to end my life in May and must explain it to my employer",
    "I'd be better off dead, my ex calls tonight",
    "I keep thinking how easy it would be to just not be here, talking to my mum",
    "My plan is to be dead by Friday and I want to say sorry to Ana",
    "I took too many pills last week and must tell my boss why I was away",
    "I want to die so badly, dinner with Tom",
    "life isn't worth it any more, seeing my doctor",
    "I burn myself when my mother shouts, I want to tell her",
    "suicidal again. tell my wife?",
    "I don't want to wake up tomorrow, meeting with HR",
    "I hope I don't survive the night. My sister calls.",
    "I thought about jumping off the balcony and want to tell my friend",
)
THEIR_LIFE = (
    "My friend Ana wants to kill herself and I need to talk to her",
    "My son says he is suicidal",
    "My sister cuts herself and I want to ask her about it",
    "My brother threatens to hang himself if I leave",
    "My daughter harms herself. I need to talk with her",
    "My colleague talks about suicide, I want to check in",
)
HARM = (
    "I want to hit my boss",
    "Get revenge on my colleague Lena",
    "I want to steal my coworker Ben's client",
    "I will punch my neighbour in the face",
    "I'm going to threaten my landlord",
    "I want to beat up my ex's new boyfriend",
    "how can I make my manager suffer",
    "I want to stalk my ex",
    "I could kill my boss",
    "Goal: get back at Tom",
    "I want to blackmail my colleague Karl",
    "I want to talk to Ben and steal his client",
    "I want to ruin my ex's life",
    "I feel like slapping my mother-in-law",
    "I plan to spread rumours about Lena at work",
    "I want to kill my boss",
    "I want to smash my boss's face",
    "I need to teach my neighbour a lesson",
    "I'd love to strangle my colleague Tim",
    "I want to rob my uncle",
    "I will make him pay for what he did. He is my ex",
    "I want to poison my neighbour's dog",
    "I'm planning to sabotage my coworker Lena's project",
    "I want revenge, talking to my old boss",
    "I want to humiliate my colleague Ben in front of everybody",
    "I want to hurt my brother",
    "I'm going to beat him up. He is my sister's boyfriend",
    "I want to follow her home. She is the barista",
    "I want to hack my girlfriend's phone",
    "I want to scare my ex and then threaten her",
    "i wanna punch my teacher",
    "I want to knock my boss's teeth out",
    "I wish I could throttle my neighbour",
    "I want to break my ex's arm",
    "My goal is to make Lena cry in the meeting",
    "I want to key my neighbour's car",
    "I'm going to send my ex's nudes to her boss",
    "I plan on robbing the shop with my friend Tom",
    "I want to push my colleague down the stairs",
    "I'm going to shoot my teacher",
    "I'll bring a knife to the talk with my landlord",
    "I want to trick my grandmother out of her savings",
    "I want to steal money from my boss",
    "I will burn down my ex's house",
    "I want to whack my brother",
    "I'd like to deck my manager",
    "I'm thinking of poisoning my mother-in-law",
    "I want to get back at my ex by sleeping with her sister",
    "I want my colleague to suffer",
    "I want to scream at my boss and smash his laptop",
    "I'd love to see him bleed, he is my ex",
    "I will hurt him if he says no. He is my landlord",
    "I want to sneak a look at my boss's emails and steal the list",
    "I want to slap some sense into my son",
)
HARMLESS = (
    "I'm dying to meet her, she is my new boss",
    "this job kills me, I want to tell my manager",
    "I want to kill time with a stranger on the train",
    "I could murder a coffee with my colleague Ana",
    "I want to hit it off with my boss",
    "I want to steal an hour of my manager's time",
    "My phone died, I need to tell my boss why I missed the call",
    "I want to hit my targets and tell my boss",
    "I want to beat the deadline, talking to my client",
    "I don't want to hurt my mother's feelings",
    "I want to shoot my manager a message about a raise",
    "I want to steal a minute with the speaker",
    "I almost died laughing with Tom, lunch with him",
    "I have a deadline and must tell my boss that it slips",
    "I'm scared to death of my boss and want to ask for a raise",
    "I want to attack the problem with my team",
    "I'd kill for a day off, I want to ask my boss",
    "I want to kill the project, I have to tell my boss",
    "Cake to die for; I want to ask the baker for the recipe",
    "I want to pick her brain. She is a director at Lumen",
    "I want to break the ice with my new colleagues",
    "I cut myself off too often, talking to my boss",
    "I want to end it with my boyfriend",
    "I want to beat my brother at chess and invite him",
    "I'm killing it at work and want to tell my boss",
    "I want to hit the ground running with my new manager",
    "I want to steal the show at the presentation with my boss",
    "I'd rather die than sing karaoke with my boss",
    "I want to kick off the meeting with my client",
    "I want to punch above my weight in the interview",
    "I want to hit him up for coffee. He is my old boss",
    "I am dying of curiosity and want to ask my colleague Ana",
    "I want to make a killing on the sale, talking to the buyer",
    "I want to shadow my boss for a day",
    "I must not hurt my friend Ana, I want to say no kindly",
    "I want to end the meeting on time, my boss talks a lot",
    "My battery was dead, I have to apologise to Ben",
    "I want to get even better at talks, asking my mentor",
    "I cut myself some slack now, telling my boss I leave at five",
    "I want to stop beating around the bush with my manager",
    "I work in suicide prevention and meet a funder",
    "I'm dead tired of meetings and want to tell my manager",
    "I killed the server yesterday and must tell my boss",
    "I want to take my life in a new direction, telling my wife",
    "I don't want to die on that hill with my boss",
    "I want to follow up with her. She is the recruiter",
    "I want to threaten nobody, just ask my landlord for repairs",
    "I want to live with my sister again",
    "I don't want to live with my flatmate any more",
    "I am tired of living in a mess, talking to my flatmate",
    "I hit my colleague's car and want to say sorry",
    "I want to burn off steam with Tom",
    "I need to shoot a video with my boss",
    "I want to get my boss's attention",
    "I'd die for a seat at her table, she is my old professor",
    "My feet are killing me, asking my boss for a desk",
    "I want to crush the interview with the recruiter",
    "I want to smash my goals and tell my manager",
    "My boss will kill me when I tell him the date slips",
    "I want to blow my client away with a demo",
    "I want to fight for my budget with my boss",
    "I want to stick to my guns with my landlord",
    "I bombed the test and must tell my father",
    "I'm hanging out with Tom",
    "I want to hang on to my job, talk with HR",
    "I shot myself in the foot at the meeting with my boss",
    "I want to beat Tom to the punch and ask my boss first",
    "I want to take a stab at salary talk with my manager",
    "I want to drop dead weight from the plan, telling my team",
    "My dying wish is a holiday, ask my boss",
    "I want to catch my boss before lunch",
    "I need to cut Tom off politely when he talks",
    "I want to take the blame for the bug and tell my client",
    "I can't live without coffee; ask the barista her name",
    "I want to sleep well before the talk with my boss",
    "I'm scared I'll die of shame in front of my crush",
    "My car died and I must tell my manager",
    "I want to take a shot at the job, talk with the recruiter",
    "I want to bring my bat to practice with Tom",
    "I want to break the news to my boss",
    "I want to make my mother cry with joy at her birthday",
    "I want to strike a deal with my client",
    "I want to beat the competition, talking to an investor",
    "I want to push my boss for a date",
    "I want to make him laugh. He is my new colleague",
    "I need to cut my hours and tell my boss",
    "I want to end our lease, telling my landlord",
    "I don't see the point of living so far away, I want to tell my boss I'm moving",
    "I want to kill the rumours about Lena",
    "I want to give my boss a piece of my mind politely",
    "I have to fire Tom, my employee",
)
HURT = (
    "My husband hits me and I want to tell my sister",
    "My ex threatens to kill me, I have to meet him",
    "My boss gropes me and I want to tell HR",
    "My partner is abusive, talking to a friend",
    "My father beats my brother, I want to talk to my teacher",
)
NOT_HURT = (
    "My boss threatens to fire me",
    "The news hit me hard, talking to my friend Ana",
    "My boss beats me at chess, lunch with him",
    "My boss hits me up for reports",
)
GRIEF = (
    "My aunt's funeral on Friday, I will see my cousin Tom.",
    "My father died, I have to tell my boss",
    "Talking to Ana after the death of her mother",
    "My colleague Ben lost his wife, I want to say something kind",
    "I need to go to a funeral and talk to my aunt",
    "My friend's husband passed away, I want to call her",
    "My mother is dying, talking with my brother",
    "My brother killed himself last year, I will talk with my mother about him",
)
NO_GRIEF = (
    "My phone died, talking to my boss",
    "I died laughing, lunch with Tom",
    "The project is dead, I must tell my client",
    "I have a deadline with my boss",
    "I lost my keys, need to tell my landlord",
    "My boss nearly died laughing at my joke, I want to tell another",
    "I lost my mother in the supermarket once; lunch with her",
)
HATE = (
    "I have to talk to my father, he drinks and I hate him",
    "I hate my boss. I want to ask for a raise.",
    "I can't stand Lena, my colleague. We share a desk.",
    "My sister hates me and I want to talk with her",
)
NO_HATE = (
    "I hate small talk. Dinner with my boss.",
    "I hate that my boss calls late",
    "I can't stand the noise, telling my neighbour",
    "My boss hates meetings.",
)
_WORDS = (
    "hit",
    "punch",
    "slap",
    "kill",
    "strangl",
    "poison",
    "beat",
    "smash",
    "threat",
    "reveng",
    "steal",
    "rob ",
    "sabot",
)


@pytest.mark.parametrize("text", OWN_LIFE)
def test_a_word_on_ending_ones_life_begins_no_scene(text: str) -> None:
    """Whatever else is typed, a plain message says where to turn, with no number that could be wrong, and no scene."""
    with pytest.raises(UsageError, match="more than a rehearsal can hold") as caught:
        scene_of(text)
    for turn_to in ("somebody you trust", "a doctor", "a crisis line", "emergency number"):
        assert turn_to in caught.value.message
    assert not any(char.isdigit() for char in caught.value.message)
    assert danger(text) is Danger.MINE


@pytest.mark.parametrize("text", THEIR_LIFE)
def test_somebody_else_in_danger_is_no_rehearsal_either(text: str) -> None:
    """Then the message says where both can turn."""
    with pytest.raises(UsageError, match="stay with them"):
        scene_of(text)
    assert danger(text) is Danger.THEIRS


def _scene_or_none(text: str) -> Scene | None:
    try:
        return scene_of(text)
    except UsageError as error:
        if error.message != "What would harm somebody is not rehearsed here.":
            raise
        return None


@pytest.mark.parametrize("text", HARM)
def test_harm_to_somebody_is_never_an_aim(text: str) -> None:
    """It is left out, and the scene says so; where nothing remains there is none."""
    scene = _scene_or_none(text)
    if scene is None:
        return
    assert "What would harm somebody is left out here." in scene.situation
    told = " ".join((*scene.objectives, *(line.line for one in scene.characters for line in one.tells))).lower()
    assert not any(word in told for word in _WORDS)


@pytest.mark.parametrize("text", HARMLESS)
def test_a_set_phrase_with_such_a_word_is_rehearsed_as_it_stands(text: str) -> None:
    """“I'm dying to meet her” harms nobody."""
    scene = scene_of(text)
    assert "left out" not in scene.situation
    assert not hurts_me(text)
    assert not hates(text)


def test_what_can_be_said_beside_the_harm_is_kept() -> None:
    """Anger becomes something to be said calmly, and what was meant besides stays."""
    assert scene_of("I want to hit my boss").objectives[0] == "Say calmly what bothers you."
    assert scene_of("I want to talk to Ben and steal his client").objectives[0] == "Talk to Ben."
    asked = scene_of("I could kill my boss. I want to ask him for a day off.")
    assert asked.objectives[:2] == ("Ask him for a day off.", "Say calmly what bothers you.")


@pytest.mark.parametrize("text", HATE)
def test_hate_is_neither_kept_in_mind_nor_said(text: str) -> None:
    """Not mine of them, not theirs of me."""
    scene = scene_of(text)
    told = " ".join((*scene.objectives, *(line.line for one in scene.characters for line in one.tells)))
    assert " hate" not in told
    assert "stand Lena" not in told


@pytest.mark.parametrize("text", NO_HATE)
def test_a_dislike_of_things_is_no_hate(text: str) -> None:
    """“I hate small talk” may be kept in mind."""
    assert not hates(text)


@pytest.mark.parametrize("text", HURT)
def test_who_is_hurt_reads_where_to_turn_and_nobody_says_it_back(text: str) -> None:
    """“I hit you” is nobody's line."""
    scene = scene_of(text)
    assert "Nobody may hurt or threaten you" in scene.situation
    told = " ".join(line.line for one in scene.characters for line in one.tells)
    assert not any(word in told for word in ("hit", "kill", "grope", "beat"))


@pytest.mark.parametrize("text", NOT_HURT)
def test_a_hard_word_is_no_violence(text: str) -> None:
    """“Hit me up”, “beats me at chess”."""
    assert not hurts_me(text)


@pytest.mark.parametrize("text", GRIEF)
def test_grief_is_a_quiet_scene(text: str) -> None:
    """Nothing to find out, nothing to be cheerful about, and nobody who is dead speaks."""
    scene = scene_of(text)
    assert "Take your time; nothing has to be found out." in scene.objectives
    assert not any("funeral" in one.lower() or one.startswith(("Ask one", "Keep in mind")) for one in scene.objectives)
    assert "Not bad, thank you for asking." not in [line.line for line in scene.characters[0].tells]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Funeral of my uncle. I want to say something kind to my aunt.", "Your aunt"),
        ("My father died, I have to tell my boss", "Your boss"),
        ("My colleague Ben lost his wife, I want to say something kind", "Ben"),
        ("My mother is dying. I want to tell her that I love her.", "Your mother"),
        ("My father died.", "Somebody"),
    ],
)
def test_one_talks_with_the_living(text: str, name: str) -> None:
    """Who died is not somebody to talk with; who is dying may be."""
    assert scene_of(text).characters[0].name == name


@pytest.mark.parametrize("text", NO_GRIEF)
def test_a_dead_phone_is_no_grief(text: str) -> None:
    """Set phrases make no scene quiet."""
    assert not grieving(text)
