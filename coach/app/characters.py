"""Characters that come and go as files: Character Cards V2."""

from __future__ import annotations

from coach.app.rehearsals import RehearsalVerbs
from coach.domain.own_scene import OwnScene
from coach.domain.plain import Json
from coach.domain.practice import Scene
from coach.errors import NotFound, UsageError


class CharacterVerbs(RehearsalVerbs):
    """What can be done with characters."""

    def character_card(self, scene_id: str, name: str) -> Json:
        """The card of one character of a scene, as JSON; a part of the name is enough.

        Raises:
            NotFound: there is no such scene, or nobody in it is called so.
        """
        from coach.exchange.character_card import character_card
        from coach.store.naming import fold

        scene = self.scene(scene_id)
        key = fold(name)
        called = [one.name for one in scene.characters if key and key in fold(one.name)]
        exact = [each for each in called if fold(each) == key] or called
        if len(exact) != 1:
            there = ", ".join(one.name for one in scene.characters)
            raise NotFound(f"Nobody in “{scene.title}” is called “{name}”.", f"There are: {there}.")
        kept = next((one for one in self.notebook.ledger(OwnScene).list() if one.scene.id == scene.id), None)
        return character_card(scene, exact[0], kept.card if kept else None)

    def take_in_character(self, card: str) -> Scene:
        """Keep a scene of my own with the character on a card; a card taken in before is not kept twice.

        Raises:
            ImportFormatError: the text is no Character Card V2.
        """
        from coach.exchange.character_card import read_card

        read = read_card(card)
        ledger = self.notebook.ledger(OwnScene)
        with self.notebook.unit("take in a character"):
            if all(one.scene.id != read.scene.id for one in ledger.list()):
                ledger.add(OwnScene(scene=read.scene, card=read.rest))
        return read.scene

    def card_remarks(self, card: str) -> tuple[str, ...]:
        """What of a card is left out or kept without a use here, in a sentence each.

        Raises:
            ImportFormatError: as `take_in_character`.
        """
        from coach.exchange.character_card import read_card

        return read_card(card).remarks

    def drop_scene(self, scene_id: str) -> Scene:
        """Take out a scene of my own that was kept; rehearsals of it stay.

        Raises:
            NotFound: there is no such scene.
            UsageError: it came with the coach, or stands in a rehearsal only.
        """
        scene, ledger = self.scene(scene_id), self.notebook.ledger(OwnScene)
        kept = next((one for one in ledger.list() if one.scene.id == scene.id), None)
        if kept is None:
            raise UsageError(
                "This scene is not one that was kept from a card.", "A rehearsal goes with practised drop."
            )
        ledger.remove(kept.id)
        return scene
