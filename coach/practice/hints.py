"""What to do next in a rehearsal: one idea, and a line to say if I want one. From the stage of the talk, in code.

A line claims nothing about me: it asks, offers, takes leave, or says what I typed myself that I came to say.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from coach.domain.fact import Gravity
from coach.domain.practice import Character, Scene, Turn
from coach.language import verbs
from coach.language.words import stems
from coach.phrasing.as_they_say import as_they_say
from coach.phrasing.my_work import what_i_do
from coach.practice.acts import Act
from coach.practice.answering import answer
from coach.practice.exchanges import SAYS_LITTLE
from coach.practice.moves import Move, read_move
from coach.practice.naming import is_name
from coach.practice.picking_up import question_on
from coach.practice.situations import brought_up, is_typed
from coach.reading.kinds import gravity_of

_NEAR_THE_END = 2
"""So many lines of mine before the last one the scene is meant for, leaving comes up."""
_TOLD = 0.5
"""Share of the content words of something that tell that it was said."""
_ABOUT_WORK = re.compile(
    r"\bwhat (?:do|are) you (?:do|doing)\b|\byour (?:work|job)\b|\bdo for a living\b|\byou work\b|\bwhat you do\b", re.I
)
_HOW_ARE_YOU = re.compile(r"\bhow (?:have you been|are you|is it going|are things|is life)\b", re.I)
_WHY = re.compile(r"^\W*(?:and )?(?:why|how come|may I ask why|what made you)\b", re.I)
_PROMISE = re.compile(r"\bget round to it\?$", re.I)
_IN_CONFIDENCE = re.compile(
    r"\b(?:between (?:us|you and me)|keep (?:it|this|that) (?:to yourself|between us|quiet)|in confidence"
    r"|(?:do not|don[’']t) tell (?:anybody|anyone)|have not told (?:this to )?any)",
    re.I,
)
_EASY = (
    "What are you working on these days?",
    "How do you like to spend a free weekend?",
    "What are you looking forward to?",
    "Have you lived here for long?",
    "What do you do?",
    "What is new with you?",
)
_ANYHOW = ("How did you come to that?", "What do you like most about it?", "Tell me more about that.")
_THEIR_SIDE = ("What matters most to you in this?", "What would be a good way for both of us?")
_SEEKING = ("What is the hardest part of it at the moment?", "What would make it easier for you?")
_OFFERS = (
    ("ask around", "May I ask around for you?"),
    ("send", "May I send you something on that, if I find it?"),
    ("introduc", "Shall I introduce you, if I find somebody who knows about it?"),
    ("show", "Shall I show you, once I have had a look at it myself?"),
    ("help", "May I help you with that?"),
)
"""What can be offered without claiming to have it, by the cues of what would help."""


@dataclass(frozen=True, slots=True)
class Hint:
    """``idea`` is what to do next, ``line`` something I could say."""

    idea: str
    line: str


def hint(scene: Scene, turns: Sequence[Turn], *, does: str = "") -> Hint:
    """What to do next in ``scene`` after ``turns``. ``does`` is what I do, as my profile has it."""
    mine = [read_move(turn.text) for turn in turns if turn.mine]
    said = {turn.text for turn in turns if turn.mine}
    last = next((turn for turn in reversed(turns) if not turn.mine), None)
    turned_back = last is not None and last.act in SAYS_LITTLE and last.act != Act.ASK
    asked = last is not None and turns[-1] is last and last.text.rstrip().endswith("?") and not turned_back
    if mine and mine[-1].rude:
        return Hint("That may have hurt. One plain sentence sets it right.", "Sorry, that came out wrong.")
    if mine and mine[-1].leaves:
        return Hint("You have said goodbye. There is nothing more to do.", "See you.")
    if last is not None and asked and (mine or not scene.circle):
        return _came_for(scene, turns) or _answer(last.text, does)
    if not mine:
        return _first(scene, last)
    gently = _gently(last, said) if last else None
    if gently:
        return gently
    need = _need_told(scene, turns)
    if need is not None:
        return _leave(scene, need.name) if any(move.offers for move in mine) else _offer(scene, need, said)
    if len(mine) >= max(scene.turns - _NEAR_THE_END, 1):
        return _leave(scene, last.speaker if last else scene.characters[0].name)
    return _came_for(scene, turns) or _go_on(scene, turns, mine, said)


def _first(scene: Scene, last: Turn | None) -> Hint:
    if scene.circle:
        return Hint("Walk over, stand at the open side and listen; nobody waits for a clever word.", "May I join you?")
    asked = question_on(last.text) if last else None
    if last and asked:
        return Hint(f"Begin with what {last.speaker} just said.", asked if scene.known else f"Hello. {asked}")
    if not scene.known:
        return Hint("A plain hello and an easy question are enough.", "Hello. What brings you here today?")
    turns = (last,) if last else ()
    name = last.speaker if last else scene.characters[0].name
    hello = f"Hello {name}" if is_name(name) else "Hello"
    well = f"{hello}, how have you been?"
    easy = next((f"{hello}. {line}" for line in _EASY if _leads_on(line, scene, turns)), well)
    return Hint("Greet them, and ask how they are.", well if _leads_on(well, scene, turns) else easy)


def _answer(question: str, does: str) -> Hint:
    if _ABOUT_WORK.search(question) and does.strip():
        return Hint("You are asked. One true, short sentence, then the question back.", f"{what_i_do(does)}. And you?")
    if _PROMISE.search(question):
        return Hint("Say in one sentence how it stands; no excuse is needed.", "I have not forgotten it.")
    if _HOW_ARE_YOU.search(question):
        return Hint(
            "Answer in a word that is true, then ask back.", "Thank you for asking. How have you been yourself?"
        )
    if _WHY.search(question):
        return Hint(
            "Give the true reason in one sentence, without complaint.",
            "That is a fair question. Let me think how to put it.",
        )
    return Hint(
        "You are asked. Answer in one true sentence, then give the question back.",
        "Let me think for a moment. How is it for you?",
    )


def _gently(last: Turn, said: Collection[str]) -> Hint | None:
    """What to say to grave news, to a wish to leave it alone, and to something told in confidence; each once."""
    found = None
    if "ordinary things" in last.text:
        found = Hint("They would rather leave it there. Go with them to something easy.", _EASY[1])
    elif _IN_CONFIDENCE.search(last.text):
        found = Hint("They trust you with it. Say that it stays with you.", "It stays with me.")
    elif gravity_of(last.text) in (Gravity.GRIEF, Gravity.ILLNESS, Gravity.JOB_LOSS):
        found = Hint("That is heavy. A word is enough, then listen.", "I am sorry to hear that. I am listening.")
    return found if found and found.line not in said else None


def _came_for(scene: Scene, turns: Sequence[Turn]) -> Hint | None:
    """What I typed that I came to say, as long as I have not said it."""
    mine = stems(" ".join(turn.text for turn in turns if turn.mine))
    for aim in brought_up(scene):
        wanted = stems(aim)
        line = _in_my_words(aim)
        if len(wanted & mine) < _TOLD * len(wanted) and not any(turn.mine and turn.text == line for turn in turns):
            return Hint(f"You came for this: {aim}", line)
    return None


def _in_my_words(aim: str) -> str:
    """“Tell your boss that you need a day off.” as I would say it to them."""
    for pattern, said in _TO_SAY:
        found = pattern.match(aim)
        if found:
            what = as_they_say(found["what"]).rstrip(".") if "what" in found.groupdict() else ""
            what = re.sub(r"\b(?:she|he|they) (\w+)", _facing, what)
            return said.format(
                what=what[:1].upper() + what[1:] if said.startswith("{") else what[:1].lower() + what[1:]
            )
    return "There is something I would like to bring up."


def _facing(found: re.Match[str]) -> str:
    """“he needs” as I say it to him: “you need”."""
    return f"you {verbs.second_person(found[1]) or found[1]}"


_WHOM = r"(?:him|her|them|your [\w -]{2,25}?|(?-i:(?:[A-Z][\w.-]+ ?){1,3}))"
_TO_SAY = (
    (re.compile(r"^(?:tell|let) .{2,40}?\b(?:that|know) (?P<what>.+)\.$", re.I), "{what}."),
    (re.compile(r"^say no\b", re.I), "I have to say no this time."),
    (
        re.compile(rf"^ask {_WHOM} (?P<what>(?:for|to) .+)\.$", re.I),
        "I would like to ask you {what}.",
    ),
    (
        re.compile(rf"^ask {_WHOM} (?P<what>(?:what|how|why|when|where|who|whether|if) .+)\.$", re.I),
        "I would like to know {what}.",
    ),
)


def _need_told(scene: Scene, turns: Sequence[Turn]) -> Character | None:
    """Who has said what they could use."""
    for one in scene.characters:
        needed = stems(one.hides)
        told = [turn.text for turn in turns if turn.speaker == one.name]
        if needed and any(len(stems(text) & needed) >= _TOLD * len(needed) for text in told):
            return one
    return None


def _offer(scene: Scene, need: Character, said: Collection[str]) -> Hint:
    fitting = (line for cue, line in _OFFERS if any(one.startswith(cue) for one in need.helped_by))
    line = next((one for one in (*fitting, _ASK_WHAT) if one not in said), None)
    if line is None:
        return _leave(scene, need.name)
    return Hint(f"{need.name} told you what they could use. Offer something small, or ask what would help.", line)


_ASK_WHAT = "What would help you most with that?"


def _leave(scene: Scene, name: str) -> Hint:
    idea = "This is a good moment to go: say that it was good, and leave."
    if not scene.fit:
        idea = "There may be nothing for each other here, and that is fine. Leave in a friendly way."
    everybody = "you all" if len(scene.characters) > 1 else f"you, {name}" if name and is_name(name) else "you"
    return Hint(idea, f"I will let you get on. It was good to talk to {everybody}.")


def _go_on(scene: Scene, turns: Sequence[Turn], mine: Sequence[Move], said: Collection[str]) -> Hint:
    last = next((turn for turn in reversed(turns) if not turn.mine), None)
    if scene.circle and len(mine) == 1:
        return Hint("You are in. Listening is enough for a moment.", "I am happy just to listen for a moment.")
    asked = question_on(last.text, said) if last and last.act not in SAYS_LITTLE else None
    if last and asked and asked not in said:
        return Hint(f"Stay with what {last.speaker} just said.", asked)
    answered = sum(not turn.mine and bool(re.fullmatch(r"\d+\.\d+", turn.told)) for turn in turns)
    seeking = next((line for line in _SEEKING if line not in said), None)
    if seeking and answered > 1 and any(one.hides for one in scene.characters):
        return Hint("Somebody here could use something. Ask what is hard.", seeking)
    easy = next((line for line in _EASY if line not in said and _leads_on(line, scene, turns)), None)
    if easy:
        return Hint("Ask something easy.", easy)
    more = next((line for line in (_THEIR_SIDE if is_typed(scene) else _ANYHOW) if line not in said), None)
    return Hint("Ask for a little more.", more) if more else _leave(scene, last.speaker if last else "")


def _leads_on(question: str, scene: Scene, turns: Sequence[Turn]) -> bool:
    """Whether whoever spoke last can answer a question with something they have not told."""
    speaker = next((turn.speaker for turn in reversed(turns) if not turn.mine), scene.characters[0].name)
    who = next((one for one in scene.characters if one.name == speaker), scene.characters[0])
    return answer(read_move(question), who, turns) is not None
