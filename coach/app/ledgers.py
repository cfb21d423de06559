"""All ledgers as one set of verbs, and how an entry is shown: the records it points at by id and name."""

from __future__ import annotations

from collections.abc import Iterable

from coach.app.giving import GivingVerbs
from coach.app.goals import GoalVerbs
from coach.app.promises import PromiseVerbs
from coach.app.trials import TrialVerbs
from coach.domain.ledger import Entry
from coach.domain.plain import Json, plain

_SHOWN = {"person_id": "person", "other_id": "other"}


class LedgerVerbs(PromiseVerbs, GoalVerbs, TrialVerbs, GivingVerbs):
    """Promises, favours, goals, experiments, self-introductions, introductions, what felt good, what to share."""

    def entries_shown(self, entries: Iterable[Entry]) -> list[dict[str, Json]]:
        """Entries as answers have them: ``person``, ``other`` and ``event`` as ``{"id", "name"}`` or null."""
        shown = list(entries)
        people = {person.id: person.ref for person in self.notebook.people.all(archived=True)} if shown else {}
        events = {event.id: event.ref for event in self.notebook.events.all()} if shown else {}
        return [
            {
                **{key: value for key, value in plain(entry).items() if key not in (*_SHOWN, "event_id")},
                **{name: plain(people.get(getattr(entry, key))) for key, name in _SHOWN.items()},
                "event": plain(events.get(entry.event_id or "")),
            }
            for entry in shown
        ]

    def entry_shown(self, entry: Entry) -> dict[str, Json]:
        """One entry as answers have it."""
        return self.entries_shown([entry])[0]
