"""The draft lines of a native file."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import TypeAdapter, ValidationError

from coach.domain.person import Person
from coach.domain.suggestion import Draft, present_form
from coach.exchange.fields import named
from coach.exchange.lines import BadRecord, Record

_DOCUMENT = TypeAdapter(Draft)


def draft_of(record: Record, look: Callable[[str], Person | None]) -> Draft:
    """A draft from its line; ``look`` finds whom it is to.

    Raises:
        BadRecord: it is to nobody in the notebook, or no draft.
    """
    who = named(record.get("person"))
    person = look(who) if who else None
    if person is None:
        raise BadRecord("is a draft to somebody who is not in the notebook")
    content = present_form({key: value for key, value in record.items() if key != "type"})
    try:
        return _DOCUMENT.validate_python({**content, "person": {"id": person.id, "name": person.name}})
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise BadRecord(f"is no draft: “{where}” is not as it should be") from None
