"""Ways out of a talk: those I wrote, those that come with the program, and which were taken where."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coach.app.preparing import PreparingVerbs
from coach.app.wording import what_is_said
from coach.domain.exit import WARM, Exit, Leaving
from coach.errors import NotFound, UsageError

if TYPE_CHECKING:
    from coach.domain.event import Event
    from coach.domain.exit import WayOut


class ExitVerbs(PreparingVerbs):
    """What can be done with ways out of a talk."""

    def exits(self) -> list[Exit]:
        """Every way out there is, mine first."""
        from coach.chains.exits import all_exits

        return all_exits(self.notebook)

    def exits_at(self, which: str) -> list[WayOut]:
        """Those that can be taken at an event, in the order to offer them, without those that are used up.

        Raises:
            NotFound, Ambiguous: the event is unknown or unclear.
        """
        return self._ways_out(self.notebook.events.find(which))

    def add_exit(self, text: str, *, limit: int | None = None) -> Exit:
        """Keep a way out in my own words; one that ends without a warm word gets one.

        Raises:
            UsageError: nothing is said, or the limit is below 1.
        """
        from coach.checks.warmth import warm_close

        if limit is not None and limit < 1:
            raise UsageError(
                "A way out can be used once or more often.", "Leave the limit out for as often as you like."
            )
        said = what_is_said(text, "way out")
        close = warm_close(said)
        stop = "" if said[-1] in ".!?…" else "."
        made = Exit(text=said if close else f"{said}{stop} {WARM}", close=close or WARM, limit=limit)
        with self.notebook.unit("note a way out"):
            return self.notebook.ledger(Exit).add(made)

    def use_exit(self, exit_id: str, event: str) -> Exit:
        """Note that a way out was taken at an event.

        Raises:
            NotFound, Ambiguous: there is no such way out or event, or several events fit.
            UsageError: it was used as often as it may be there; the hint names another.
        """
        found, place = self._exit(exit_id), self.notebook.events.find(event)
        if found.uses_left(place.id) == 0:
            self._offer_another(found, place)
        with self.notebook.unit("use a way out"):
            return self._keep(replace(found, used=(*found.used, Leaving(place.id, self.today))))

    def drop_exit(self, exit_id: str) -> Exit:
        """Take a way out off the list.

        Raises:
            NotFound: there is no such way out.
        """
        from coach.chains.exits import shipped_exits

        found = self._exit(exit_id)
        with self.notebook.unit("drop a way out"):
            if any(one.id == found.id for one in shipped_exits()):
                return self._keep(replace(found, dropped=True))
            self.notebook.ledger(Exit).remove(found.id)
        return found

    def _ways_out(self, event: Event) -> list[WayOut]:
        from coach.chains.exits import exits_for
        from coach.chains.room import room

        return exits_for(self.notebook, event, self.plan_of(event.id), known=room(self.notebook, event).known)

    def _offer_another(self, used_up: Exit, event: Event) -> None:
        from coach.chains.exits import instead_of

        other = instead_of(used_up, self._ways_out(event))
        times = {1: "once", 2: "twice"}.get(used_up.limit or 0, f"{used_up.limit} times")
        raise UsageError(
            f"That way out was used {times} at “{event.name}”, which is as often as it sounds true.",
            f"Say instead: “{other.text}”  ({other.id})" if other else "It is fine to just say goodbye.",
        )

    def _exit(self, exit_id: str) -> Exit:
        found = next((one for one in self.exits() if one.id == exit_id), None)
        if found is None:
            raise NotFound("This way out is not in the notebook.", "See which are with “coach exit list”.")
        return found

    def _keep(self, way_out: Exit) -> Exit:
        ledger = self.notebook.ledger(Exit)
        here = any(one.id == way_out.id for one in ledger.list())
        return ledger.save(way_out) if here else ledger.add(way_out)
