"""The scenes that are shipped: what each lets one practise, and that their lines can be said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coach import paths
from coach.checks.kind_words import unkind
from coach.checks.warmth import warm_close
from coach.domain.practice import Area, Character, Scene, Skill
from coach.errors import PromptError
from coach.practice.answering import answer
from coach.practice.moves import read_move
from coach.practice.scenes import read_scene, scenes
from tests.practice.made import played, replies

SHIPPED = {scene.id: scene for scene in scenes()}
CAST = [
    pytest.param(scene, character, id=f"{scene.id}-{character.name}")
    for scene in SHIPPED.values()
    for character in scene.characters
]
NEEDY = [one for one in CAST if isinstance(one.values[1], Character) and one.values[1].hides]
PRACTICES = {
    *("000-02", "000-04", "000-05", "000-06", "000-09", "000-10", "000-11", "000-12", "001-07", "001-08", "002-07"),
    *("002-08", "003-05", "003-12", "004-13", "004-14"),
}
WORDS, SENTENCES = 25, 2
SOUND = """\
title: By a kiln
situation: Two people wait for a kiln to cool.
characters:
  - name: Ilse
    role: a potter
    tells:
      - about: work
        line: I make bowls.
"""


def carrying(practice: str) -> list[Scene]:
    """The scenes in which a practice is carried out."""
    found = [scene for scene in SHIPPED.values() if practice in scene.practices]
    assert found
    return found


def lines(scene: Scene) -> list[str]:
    """Everything that may be said in a scene."""
    fixed = [*scene.opening, *scene.asks, *([scene.room] if scene.room else [])]
    said = [line.line for line in fixed]
    for one in scene.characters:
        said += [part for told in one.tells for part in (told.line, *told.more)]
        said += [line for line in (one.hides, one.thanks, one.farewell) if line]
    return said


def test_there_are_enough_of_them() -> None:
    """At least thirty, each practice in one, each area and skill, and something of each difficulty."""
    assert len(SHIPPED) >= 30
    assert {practice for scene in SHIPPED.values() for practice in scene.practices} == PRACTICES
    assert {scene.area for scene in SHIPPED.values()} == set(Area) - {Area.MINE}
    assert {skill for scene in SHIPPED.values() for skill in scene.skills} == set(Skill)
    assert {scene.difficulty for scene in SHIPPED.values()} == {1, 2, 3}
    assert len({scene.title for scene in SHIPPED.values()}) == len(SHIPPED)


@pytest.mark.parametrize("scene", SHIPPED.values(), ids=SHIPPED.keys())
def test_the_picker_can_show_a_scene(scene: Scene) -> None:
    """It says where one is, what to try, when it went well, how long it takes, and what it trains."""
    assert scene.situation
    assert scene.success
    assert scene.objectives
    assert scene.skills
    assert 5 <= scene.turns <= 10
    assert scene.turns / 2 <= scene.minutes <= scene.turns


@pytest.mark.parametrize("scene", SHIPPED.values(), ids=SHIPPED.keys())
def test_the_lines_of_a_scene_can_be_said(scene: Scene) -> None:
    """Short, kind, spoken without exclamation marks, and never twice the same."""
    said = lines(scene)
    assert len(set(said)) == len(said)
    for line in said:
        assert len(line.split()) <= WORDS, line
        assert len(re.findall(r"[.?!…]+(?=\s|$)", line)) <= SENTENCES, line
        assert line[0].isupper(), line
        assert line[-1] in ".?", line
    for text in (*said, scene.title, scene.situation, scene.success, *scene.objectives):
        assert "!" not in text, text
        assert not unkind(text), text


@pytest.mark.parametrize("scene", SHIPPED.values(), ids=SHIPPED.keys())
def test_no_drink_is_presumed(scene: Scene) -> None:
    """What is fetched may be water, juice or tea; nobody presumes alcohol."""
    written = " ".join((*lines(scene), scene.situation, scene.success, *scene.objectives))
    assert not re.search(r"\b(?:beers?|wines?|bars?|pubs?|cocktails?|alcohol|champagne|whisky)\b", written, re.I)


@pytest.mark.parametrize(("scene", "character"), CAST)
def test_a_character_is_somebody(scene: Scene, character: Character) -> None:
    """Each has a manner and a wish of their own, a goodbye, and enough to tell; whoever matters most has more."""
    assert character.manner
    assert character.wants
    assert character.farewell
    assert 2 <= len(character.tells) <= 6
    assert all(told.more for told in character.tells)
    assert max(len(one.tells) for one in scene.characters) >= 3


def test_no_two_characters_speak_alike() -> None:
    """Names and manners are all different."""
    cast = [one for scene in SHIPPED.values() for one in scene.characters]
    assert len({one.name for one in cast}) == len(cast)
    assert len({one.manner for one in cast}) == len(cast)


def test_nobody_is_taken_from_the_sample_notebook() -> None:
    """A scene is never mistaken for people one knows."""
    notebook = (Path(__file__).parents[1] / "samples" / "notebook.jsonl").read_text(encoding="utf-8")
    known = set(re.findall(r"\w+", notebook))
    assert known.isdisjoint(one.name for scene in SHIPPED.values() for one in scene.characters)


@pytest.mark.parametrize(("scene", "character"), CAST)
def test_cues_are_lower_case_and_what_it_is_about_calls_it_up(scene: Scene, character: Character) -> None:
    """A question that names a topic gets its first line."""
    for told in character.tells:
        assert told.cues
        assert all(cue == cue.lower().strip() for cue in told.cues), scene.id
        found = answer(read_move(f"What about {told.about}?"), character, [])
        assert found is not None
        assert found.line == told.line


@pytest.mark.parametrize(("scene", "character"), NEEDY)
def test_a_need_comes_out_and_can_be_met(scene: Scene, character: Character) -> None:
    """003-05: it is told to a question about it after others were answered, and an offer of that is thanked for."""
    mine = [f"{character.name}, what about {told.about}?" for told in character.tells][: scene.difficulty + 1]
    turns = played(scene, *mine, f"{character.name}, what would help you most?")
    assert character.hides in [turn.text for turn in turns]
    assert character.hides not in [turn.text for turn in played(scene, *mine[:1])]
    turns = played(scene, *mine, f"I could help you with this: {character.helped_by[0]}.")
    assert replies(turns)[0].text == character.thanks


@pytest.mark.parametrize(
    ("scene", "mine"),
    [
        ("somebody-shy", "I could keep a chair for you next time."),
        ("somebody-laid-off", "I could walk with you tomorrow morning."),
        ("somebody-grieving", "I can come by on Sunday and water the beans."),
        ("asking-a-colleague", "I could listen to your ten minutes."),
        ("need-behind-the-small-talk", "I could set up a simple table with you."),
        ("told-in-confidence", "I know somebody who left a clinic well."),
        ("pick-a-brain", "I could draw one of your figures."),
    ],
)
def test_help_as_people_offer_it_is_heard(scene: str, mine: str) -> None:
    """003-05: company, a chair, an ear or an hour of work is an offer; asking to ask is none."""
    assert replies(played(SHIPPED[scene], "How are you?", mine))[0].text in [
        one.thanks for one in SHIPPED[scene].characters if one.thanks
    ]
    assert not read_move("May I ask what you are working on?").offers


def test_words_that_any_question_has_are_no_cues() -> None:
    """A cue says which question is meant; “tell me more about that” calls up nothing else."""
    everyday = "Can you tell me more about that? What was it like, and how did you know? Why, when, who, which?"
    assert not [one for scene in SHIPPED.values() for one in scene.characters if answer(read_move(everyday), one, [])]


def test_an_offer_of_something_else_is_no_help() -> None:
    """Words that any offer has are no cues of a help that fits."""
    everyday = {"help", "show", "send", "give", "tell", "look", "share", "ask"}
    assert not [(one, cue) for scene in carrying("003-05") for one in scene.characters for cue in
                everyday & set(one.helped_by)]  # fmt: skip


def test_000_04_and_000_05_circles() -> None:
    """000-04, 000-05: three or more talk already, somebody makes room, and joining without a line is fine."""
    circles = {scene.id for scene in SHIPPED.values() if scene.circle}
    assert circles == {scene.id for scene in carrying("000-05")} >= {scene.id for scene in carrying("000-04")}
    assert {SHIPPED[one].difficulty for one in circles} == {1, 2, 3}
    for one in circles:
        scene = SHIPPED[one]
        assert len(scene.characters) >= 3
        assert len({line.who for line in scene.opening}) >= 2
        assert scene.room is not None
        assert Skill.JOINING in scene.skills
        joined = replies(played(scene, ""))
        assert joined[0].text == scene.room.line
        assert len(joined) > 1


def test_000_02_a_try_that_comes_to_nothing() -> None:
    """000-02: there are scenes that may come to nothing, and what they call success is what one did."""
    assert {scene.id for scene in carrying("000-02")} >= {"turned-down-kindly", "circle-of-old-friends"}
    for scene in carrying("000-02"):
        assert not re.search(r"\b(?:convinced|impressed|won|liked you|said yes)\b", scene.success)


def test_000_06_asked_what_one_does() -> None:
    """000-06: several people ask what I do, kindly, sharply, after a lay-off and after another life, and ask on."""
    assert {"asked-kindly-what-you-do", "asked-by-a-sceptic", "between-two-jobs", "starting-over"} <= {
        scene.id for scene in carrying("000-06")
    }
    for scene in carrying("000-06"):
        assert scene.area == Area.ABOUT_ME
        assert scene.opening[-1].line.endswith("?")
        assert len(scene.asks) >= 2
        assert Skill.SAYING_WHAT_I_DO in scene.skills


def test_000_09_fetching_something_is_a_last_resort() -> None:
    """000-09: the scene says that it is for once or twice an evening, and it is accepted as a goodbye."""
    (scene,) = carrying("000-09")
    assert "once or twice" in scene.situation
    assert replies(played(scene, "I'll get some water. It was nice talking to you."))[0].text != ""
    turns = played(scene, "Do people keep odd things there?", "I'll get some water. It was nice talking to you.")
    assert replies(turns)[0].text == scene.characters[0].farewell


def test_000_10_leaving_with_a_contact() -> None:
    """000-10: offering my card is taken up with a reason, and then there is a goodbye."""
    (scene,) = carrying("000-10")
    meera = scene.characters[0]
    turns = played(scene, "What are your plans?", "I can give you my card.", "It was great to meet you, good night.")
    assert [turn.text for turn in turns][-3:][0] == meera.thanks
    assert replies(turns)[0].text == meera.farewell


def test_000_11_introducing_two_people() -> None:
    """000-11: two are there whom I can bring together, each is glad of the other, and I may step away."""
    scene = SHIPPED["two-who-should-meet"]
    assert scene in carrying("000-11")
    zeynep, mateus = scene.characters
    assert mateus.name.lower() in zeynep.helped_by
    assert zeynep.name.lower() in mateus.helped_by
    for mine in ("Let me introduce Mateus, he mends wood.", "Zeynep, this is Mateus. He mends wood."):
        assert replies(played(scene, "What do you do?", mine))[0].text == zeynep.thanks
    assert not read_move("Hi, this is Sam.").offers
    for scene in carrying("000-11"):
        assert Skill.INTRODUCING in scene.skills
        assert Skill.LEAVING in scene.skills


def test_000_12_every_way_out_is_warm() -> None:
    """000-12: there is a scene for each way out, and a warm goodbye gets a friendly one."""
    ways = {"leaving-in-time", "leaving-with-a-card", "leaving-for-a-drink", "leaving-for-a-friend", "talk-without-end"}
    assert ways <= {scene.id for scene in carrying("000-12")}
    for scene in carrying("000-12"):
        assert Skill.LEAVING in scene.skills or Skill.OFFERING_HELP in scene.skills
        who = scene.characters[0]
        turns = played(scene, f"{who.name}, what about {who.tells[0].about}?", f"Good night, {who.name}, take care.")
        assert replies(turns)[0].text == who.farewell
    goodbyes = [scene.characters[-1].farewell for scene in SHIPPED.values() if scene.area == Area.LEAVING]
    assert len([one for one in goodbyes if warm_close(one)]) >= len(goodbyes) - 1


def test_001_07_no_gushing() -> None:
    """001-07: somebody well known stays unmoved by praise, and answers a question about the matter."""
    scene = SHIPPED["somebody-well-known"]
    assert scene in carrying("001-07")
    leilani = scene.characters[0]
    told = [part for one in leilani.tells for part in (one.line, *one.more)]
    praised = replies(played(scene, "I am such a big fan, your book is amazing!"))
    assert not {turn.text for turn in praised} & set(told)
    asked = replies(played(scene, "Which part of the talk are you least sure of?"))
    assert asked[0].text == leilani.tells[0].line
    assert all(Skill.BEING_PLAIN in one.skills for one in carrying("001-07"))


def test_001_08_something_other_than_work() -> None:
    """001-08: on a walk there is much to talk about besides work, and a place to look at."""
    assert {"walk-to-lunch", "exploring-a-new-city"} <= {scene.id for scene in carrying("001-08")}
    walk = SHIPPED["walk-to-lunch"]
    assert "work" not in [told.about for told in walk.characters[0].tells]
    for scene in carrying("001-08"):
        assert any(told.about == "free time" for told in scene.characters[-1].tells)


def test_002_07_staying_with_an_answer() -> None:
    """002-07: asking on is answered with more on the same thing."""
    for scene in carrying("002-07"):
        assert Skill.GOING_DEEPER in scene.skills
        who = scene.characters[0]
        turns = played(scene, f"{who.name}, what about {who.tells[0].about}?", f"Tell me more about that, {who.name}.")
        assert replies(turns)[0].text == who.tells[0].more[0]
    deep = SHIPPED["one-answer-to-the-bottom"].characters[0]
    assert max(len(told.more) for told in deep.tells) >= 3


def test_002_08_staying_positive() -> None:
    """002-08: they ask me about my work, one of them about a job that goes badly and a colleague who is not there."""
    bad = SHIPPED["job-that-goes-badly"]
    assert bad in carrying("002-08")
    assert {"mess", "colleague"} <= set(re.findall(r"\w+", " ".join(line.line for line in bad.asks)))
    assert Skill.DISCRETION in bad.skills
    for scene in carrying("002-08"):
        assert scene.asks


def test_discretion_can_be_practised() -> None:
    """Somebody tells me something in confidence and another one asks for it; others want gossip."""
    told = SHIPPED["told-in-confidence"]
    assert "keep it to yourself" in told.characters[0].tells[0].line
    assert told.characters[1].name in [line.who for line in told.asks]
    gossip = SHIPPED["gossip-by-the-lifts"]
    assert not any(one.hides for one in gossip.characters)
    assert {Skill.DISCRETION} <= set(told.skills) & set(gossip.skills)


def test_003_12_moving_on() -> None:
    """003-12: where there is nothing for each other, nobody needs anything of mine, and the end is friendly."""
    unfit = [scene for scene in SHIPPED.values() if not scene.fit]
    assert {"nothing-for-each-other", "turned-down-kindly"} == {scene.id for scene in unfit}
    for scene in unfit:
        assert scene in carrying("003-12")
        assert not any(one.hides for one in scene.characters)
    no = replies(played(SHIPPED["turned-down-kindly"], "Would you have a coffee with me one of these days?"))
    assert "say no" in no[0].text


def test_004_13_approaching_somebody_anew() -> None:
    """004-13: people I have seen before and know little of can be asked how they spend their time."""
    areas = {scene.area for scene in carrying("004-13")}
    assert {Area.AT_WORK, Area.MEETING_ANEW} <= areas
    assert all(scene.known for scene in carrying("004-13"))
    manager = SHIPPED["asking-my-manager"]
    goals = replies(played(manager, "What would you like to get done this year?"))
    assert goals[0].text == manager.characters[0].tells[0].line
    assert "review" in manager.situation


def test_004_14_a_deep_question_comes_late() -> None:
    """004-14: it is for people who have talked before, and the long run is told only when it is asked for."""
    (scene,) = carrying("004-14")
    assert scene.known
    (deep,) = [told for told in scene.characters[0].tells if told.asked_only]
    silent = [turn.text for turn in played(scene, "Hello.", "I have been well.", "It rained a lot.", "", "")]
    assert deep.line not in silent
    asked = replies(played(scene, "How is the choir?", "What do you want in the long run?"))
    assert asked[0].text == deep.line


@pytest.mark.parametrize(
    ("broken", "named"),
    [
        (SOUND.replace("title: By a kiln\n", ""), "title"),
        (SOUND + "difficulty: hard\n", "difficulty"),
        (SOUND + "area: kitchen\n", "area"),
        (SOUND + "skills: [juggling]\n", "skills"),
        (SOUND + "dificulty: 2\n", "dificulty"),
        (SOUND + "        cue: [bowl]\n", "cue"),
        (SOUND + "opening:\n  - who: Bo\n    line: Hello.\n", "Bo"),
        (SOUND.replace("name: Ilse", "name: me"), "characters"),
        ("title: [", "YAML"),
        ("", "no fields"),
    ],
)
def test_a_broken_scene_is_named_with_its_field(broken: str, named: str, tmp_path: Path) -> None:
    """Whoever adds a scene reads which file and which field to mend."""
    (tmp_path / "by-a-kiln.yaml").write_text(broken, encoding="utf-8")
    with pytest.raises(PromptError) as error:
        scenes(tmp_path)
    assert "by-a-kiln" in error.value.message
    assert named in error.value.message


def test_a_scene_that_is_no_text_is_named(tmp_path: Path) -> None:
    """A file in another encoding is said to be unreadable."""
    (tmp_path / "by-a-kiln.yaml").write_bytes(b"title: K\xf6ln")
    with pytest.raises(PromptError, match="by-a-kiln"):
        scenes(tmp_path)


def test_a_sound_scene_needs_little() -> None:
    """A title, a situation and one character are enough."""
    scene = read_scene(SOUND, "by-a-kiln")
    assert (scene.id, scene.title, scene.area) == ("by-a-kiln", "By a kiln", Area.MINE)
    assert scene.characters[0].tells[0].line == "I make bowls."


def test_the_readme_names_every_field() -> None:
    """Whoever adds a scene finds each field, skill and area explained."""
    folder = paths.prompts_dir() / "practice" / "scenes"
    readme = (folder / "README.md").read_text(encoding="utf-8")
    used = {key for file in folder.glob("*.yaml") for key in re.findall(r"^[ -]*(\w+):", file.read_text("utf-8"), re.M)}
    for name in {*used, *(skill.value for skill in Skill), *(area.value for area in Area if area != Area.MINE)}:
        assert f"`{name}`" in readme, name
