"""The pocket card of an event, and my contact card: what goes along on a phone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coach.app.preparing import PreparingVerbs
from coach.errors import StoreError, UsageError

if TYPE_CHECKING:
    from coach.chains.context import Desk
    from coach.domain.pocket_card import PocketCard


class CardVerbs(PreparingVerbs):
    """What can be taken along. Asks no model: it is made in a moment, also on the way out."""

    def card(self, which: str) -> PocketCard:
        """The pocket card of an event, named by an id, a name or a part of one.

        Raises:
            NotFound, Ambiguous: the event is unknown or unclear.
        """
        from coach.chains.pocket_card import pocket_card
        from coach.exchange.qr import contact_code

        event = self.notebook.events.find(which)
        code = contact_code(self.notebook.profile.get())
        return pocket_card(self._desk_asleep(), event, self.plan_of(event.id), code)

    def card_html(self, which: str) -> str:
        """The pocket card as a page of its own, for a phone, a browser or a printer; it needs no network.

        Raises:
            NotFound, Ambiguous: as `card`.
        """
        from coach.exchange.pocket_card import card_page

        return card_page(self.card(which))

    def card_file_name(self, which: str) -> str:
        """What the pocket card of an event is called as a file.

        Raises:
            NotFound, Ambiguous: as `card`.
        """
        from coach.exchange.pocket_card import file_name

        return file_name(self.notebook.events.find(which))

    def save_card(self, which: str, out: Path) -> PocketCard:
        """Write the pocket card of an event to a file; returns what stands on it.

        Raises:
            NotFound, Ambiguous: as `card`.
            StoreError: the file cannot be written.
        """
        from coach.exchange.pocket_card import card_page

        made = self.card(which)
        _write(out, card_page(made).encode("utf-8"))
        return made

    def save_contact_card(self, out: Path) -> Path:
        """Write my contact card: ``.vcf`` is the whole vCard, ``.svg`` a code of its short form, to be scanned.

        Raises:
            UsageError: the file's name ends in neither, or my profile names no way to reach me.
            StoreError: the file cannot be written.
        """
        from coach.exchange.card import SUFFIX
        from coach.exchange.qr import PICTURE

        if out.suffix.lower() not in (SUFFIX, PICTURE):
            raise UsageError(f"A contact card is a file that ends in {SUFFIX} or {PICTURE}.")
        card, picture = self.contact_card() or (None, None)
        content = card if out.suffix.lower() == SUFFIX else picture
        if content is None:
            raise UsageError(
                "Your profile names no way to reach you that fits on a card.",
                "Add one: coach me --set 'emails=…' or 'links=…'",
            )
        _write(out, content)
        return out

    def contact_card(self) -> tuple[bytes, bytes | None] | None:
        """My contact card to hand over: the whole vCard, and a picture (SVG) of a code of its short form.

        None while my profile names no way to reach me; no picture where that is too long to be scanned.
        """
        from coach.exchange.card import vcard
        from coach.exchange.qr import contact_picture

        me = self.notebook.profile.get()
        return (vcard(me), contact_picture(me)) if me.emails or me.links else None

    def _desk_asleep(self) -> Desk:
        """The chains' place of work with no model on it, so that none is started or even loaded."""
        from functools import partial

        from coach.chains.context import Desk
        from coach.settings import Engine
        from coach.store.ids import Thing, new_id

        return Desk(
            notebook=self.notebook,
            chat=None,
            embedder=None,
            search=self.search,
            today=self.today,
            engine=Engine.OFF,
            new_id=partial(new_id, Thing.DRAFT),
        )


def _write(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content)
    except OSError as error:
        raise StoreError(f"“{out}” could not be written: {error.strerror}.") from error
