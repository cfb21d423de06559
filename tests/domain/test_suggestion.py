"""Drafts kept by an earlier version are read as today's."""

from __future__ import annotations

from pydantic import TypeAdapter

from coach.domain.suggestion import Angle, Draft, present_form

OLD = {
    "id": "d-1",
    "person": {"id": "p-1", "name": "Ana"},
    "kind": "follow-up",
    "channel": "email",
    "subject": "Our talk",
    "body": "Hi Ana,",
    "sentences": [],
    "engine": "off",
    "alternatives": [{"text": "I remember the choir.", "sources": [], "claim": True}],
}


def test_other_wordings_once_stood_under_alternatives() -> None:
    """They become wordings; a draft of today stays as it is, and reading twice changes nothing."""
    draft = TypeAdapter(Draft).validate_python(present_form(OLD))
    assert [sentence.text for sentence in draft.wordings] == ["I remember the choir."]
    assert (draft.alternatives, draft.angle) == ((), Angle.DETAIL)
    document = TypeAdapter(Draft).dump_python(draft, mode="json")
    assert TypeAdapter(Draft).validate_python(present_form(document)) == draft


def test_nonsense_is_left_to_whoever_reads_it() -> None:
    """What is no list of wordings is handed on as it was."""
    assert present_form({"alternatives": "x"}) == {"alternatives": "x"}
