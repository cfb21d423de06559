"""Characters as Character Card V2 files (JSON): ``spec`` “chara_card_v2”, all that is known under ``data``.

What the format has no field for travels in ``extensions`` under our own key, so that a card of ours comes back whole;
what another program put on a card is kept and written out again. The orders that a card may carry for a model
(``system_prompt``, ``post_history_instructions``) are taken from nobody: this program says what is played, a card only
who is there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pydantic import TypeAdapter, ValidationError

from coach.domain.plain import Json, plain
from coach.domain.practice import ME, Area, Character, Line, Scene, Skill
from coach.errors import ImportFormatError
from coach.exchange.character_prose import phrase, prose, role, spoken, tellings, without_orders
from coach.language.lines import clean_line
from coach.reading.orders import speaks_to_a_program

SPEC = "chara_card_v2"
LARGEST = 1_000_000
"""Characters of a card that is read; those in use have some ten thousand."""
LONGEST_NAME, _LONGEST_ROLE, _LONGEST_SCENARIO = 60, 160, 600
_LONGEST_TEXT = 400
"""Characters of any other text of a scene."""
_DEEPEST = 20
"""Levels of lists and objects within each other."""
_OURS = "rapport"
_ORDERS = ("system_prompt", "post_history_instructions")
_TEXTS = ("name", "description", "personality", "scenario", "first_mes", "mes_example")
_WRITTEN = (*_TEXTS, *_ORDERS, "creator_notes", "alternate_greetings", "tags", "creator", "character_version")
_KNOWN = (*_WRITTEN, "character_book", "extensions")
_SCENE = TypeAdapter(Scene)


@dataclass(frozen=True, slots=True)
class Card:
    """A card as read. ``rest`` is what it holds besides, to be given out again; ``remarks`` say what is not used."""

    scene: Scene
    rest: dict[str, Any]
    remarks: tuple[str, ...]


def character_card(scene: Scene, name: str, rest: dict[str, Any] | None = None) -> Json:
    """The card of one character of a scene, with what came along with it when it was taken in.

    Raises:
        KeyError: nobody is called ``name`` there.
    """
    who, others = scene.character(name), rest or {}
    alone = replace(
        scene,
        characters=(_unnoted(who),),
        opening=tuple(line for line in scene.opening if line.who == name),
        asks=tuple(line for line in scene.asks if line.who == name),
        room=None,
    )
    ours = {key: value for key, value in plain(alone).items() if key not in ("id", "area")}
    data: dict[str, Any] = {
        "name": who.name,
        "description": "\n".join(_described(who)),
        "personality": who.manner,
        "scenario": scene.situation,
        "first_mes": _first(alone),
        "mes_example": "".join(_example(who)),
        "creator_notes": "",
        "system_prompt": "",
        "post_history_instructions": "",
        "alternate_greetings": [],
        "tags": [str(skill) for skill in scene.skills],
        "creator": "",
        "character_version": "",
        **others,
    }
    data["extensions"] = {**others.get("extensions", {}), _OURS: ours}
    return {"spec": SPEC, "spec_version": "2.0", "data": data}


def read_card(text: str) -> Card:
    """The character on a card, in a scene of its own.

    Raises:
        ImportFormatError: it is no Character Card V2, or names nobody.
    """
    data = _data(text)
    name = clean_line(data["name"])[:LONGEST_NAME].strip()
    if not name:
        raise ImportFormatError("The character on this card has no name.")
    if name.casefold() == ME:
        raise ImportFormatError("The character on this card is called “me”, which is what you are called here.")
    extensions = data.get("extensions")
    others = dict(extensions) if isinstance(extensions, dict) else {}
    ours = others.pop(_OURS, None)
    unknown = {key: value for key, value in data.items() if key not in _KNOWN}
    kept = ("creator_notes", "alternate_greetings", "tags", "creator", "character_version", "character_book")
    rest = {key: data[key] for key in kept if data.get(key)} | {"extensions": {**unknown, **others}}
    scene = _played(data, name, ours if isinstance(ours, dict) else None)
    rest |= _own_texts(data, character_card(scene, name)["data"])
    told = json.dumps([plain(replace(scene, id="")), rest], sort_keys=True, ensure_ascii=False)
    mark = hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:6]
    return Card(replace(scene, id=f"{_slug(name)}-{mark}"), rest, tuple(_remarks(data, unknown)))


def _own_texts(data: dict[str, Any], made: dict[str, Any]) -> dict[str, str]:
    """The texts of a card that are not as this program would write them, to go out again as they came."""
    texts = {key: without_orders(data[key]) for key in _TEXTS if key != "name" and data[key] != made[key]}
    return {key: text for key, text in texts.items() if text.strip()}


def _data(text: str) -> dict[str, Any]:
    """The fields of a card, those that are texts as texts."""
    if len(text) > LARGEST:
        raise ImportFormatError(f"This is too large for a character card: more than {LARGEST:,} characters.")
    try:
        read = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise ImportFormatError("This is no character card: it is not JSON.", "Export the card as JSON.") from None
    if not isinstance(read, dict) or read.get("spec") != SPEC or not isinstance(read.get("data"), dict):
        raise ImportFormatError(
            "This is no Character Card V2.", f"Such a file has “spec”: “{SPEC}” and the character under “data”."
        )
    data = _whole(read["data"])
    wrong = next((key for key in (*_TEXTS, *_ORDERS) if not isinstance(data.get(key, ""), str)), None)
    if wrong is not None or "name" not in data:
        raise ImportFormatError(f"On this card “{wrong or 'name'}” is no text.")
    return {**dict.fromkeys((*_TEXTS, *_ORDERS), ""), **data}


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number")


def _whole(value: Json, level: int = 0) -> Json:
    """The value without half characters, which no file could hold."""
    if level > _DEEPEST:
        raise ImportFormatError("This card is nested too deeply to be read.")
    if isinstance(value, dict):
        return {_whole(key): _whole(each, level + 1) for key, each in value.items()}
    if isinstance(value, list):
        return [_whole(each, level + 1) for each in value]
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


def _played(data: dict[str, Any], name: str, ours: dict[str, Any] | None) -> Scene:
    """The scene of a card: the fields of the format as they stand now; the others from our part of it, else as read."""
    made = (_ours(ours, name) if ours else None) or _plain_talk(data, name)
    who, first = made.characters[0], spoken(data["first_mes"], name)
    manner = phrase(data["personality"], name, _LONGEST_ROLE)
    changed = data["personality"] != who.manner
    return replace(
        made,
        area=Area.MINE,
        situation=made.situation if data["scenario"] == made.situation else _situation(data, name),
        characters=(replace(who, manner=manner) if manner and changed else who,),
        opening=made.opening if data["first_mes"] == _first(made) else (Line(name, first),) if first else (),
    )


def _plain_talk(data: dict[str, Any], name: str) -> Scene:
    """A talk with somebody of whom only the fields of the format are known."""
    who = Character(
        name=name,
        role=role(data["description"], name, _LONGEST_ROLE) or "somebody new",
        tells=tellings(data["description"], data["mes_example"], name),
        farewell="It was good to talk with you.",
    )
    return Scene(
        id="",
        title=f"A talk with {name}",
        situation="",
        characters=(who,),
        skills=(Skill.ASKING, Skill.GOING_DEEPER, Skill.LEAVING),
        objectives=("Ask one thing, and stay with the answer.", "Leave with a warm word."),
        success="You know one thing more about them, and left in a friendly way.",
    )


def _situation(data: dict[str, Any], name: str) -> str:
    return prose(data["scenario"], name, _LONGEST_SCENARIO) or f"You meet {name}."


def _first(scene: Scene) -> str:
    return " ".join(line.line for line in scene.opening)


def _ours(ours: dict[str, Any], name: str) -> Scene | None:
    """The scene in our part of a card, under the name that the card has now; None when somebody broke it."""
    try:
        made = _read({**ours, "id": ""})
        who = replace(_unnoted(made.characters[0]), name=name)
    except (ValidationError, ValueError, IndexError):
        return None
    told = tuple(replace(one, more=tuple(filter(None, one.more))) for one in who.tells if one.line)
    return replace(
        made,
        difficulty=min(max(made.difficulty, 1), 3),
        minutes=min(max(made.minutes, 1), 60),
        turns=min(max(made.turns, 1), 60),
        characters=(replace(who, tells=told, role=who.role or "somebody new"),),
        opening=tuple(Line(name, line.line) for line in made.opening if line.line),
        asks=tuple(Line(name, line.line) for line in made.asks if line.line),
        room=None,
    )


def _read(values: dict[str, Any]) -> Scene:
    """A scene whose texts are clean lines of a bearable length; what speaks to a program is left out of it."""

    def cleaned(value: Json) -> Json:
        if isinstance(value, dict):
            return {key: cleaned(each) for key, each in value.items()}
        if isinstance(value, list):
            return [cleaned(each) for each in value]
        if not isinstance(value, str):
            return value
        line = clean_line(value)[:_LONGEST_TEXT]
        return "" if speaks_to_a_program(line) else line

    made: Scene = _SCENE.validate_json(json.dumps(cleaned(values)), strict=True)
    return made


def _unnoted(who: Character) -> Character:
    """The character without the person and the notes it was made from."""
    return replace(who, person_id=None, tells=tuple(replace(one, source=None) for one in who.tells))


def _described(who: Character) -> Iterator[str]:
    yield f"{who.name} is {who.role}."
    if who.wants:
        yield f"{who.name} wants {who.wants}."
    yield from (line for one in who.tells for line in (one.line, *one.more))
    if who.hides:
        yield f"{who.name} says only when asked well: {who.hides}"


def _example(who: Character) -> Iterator[str]:
    for one in who.tells:
        yield f"<START>\n{{{{user}}}}: Tell me about {one.about}.\n{{{{char}}}}: {one.line}\n"


def _remarks(data: dict[str, Any], unknown: dict[str, Any]) -> Iterator[str]:
    if any(data[key].strip() for key in _ORDERS):
        yield "The card carries instructions for a model; they are left out. What is played is decided here."
    if data.get("character_book"):
        yield "Its character book is kept on the card and not played."
    if data.get("alternate_greetings"):
        yield "Its other greetings are kept on the card and not played."
    if unknown:
        yield f"Kept on the card without a use here: {', '.join(clean_line(str(key))[:40] for key in unknown)}."


def _slug(name: str) -> str:
    words = "".join(char if char.isalnum() else " " for char in name.lower()).split()
    return "-".join(words)[:30].strip("-") or "character"
