"""A small case and answers made by hand, for the graders to look at."""

from __future__ import annotations

from typing import Any

from eval.cases import Case, read_case

NOTE = (
    "Lotte Brandsma: nurse; her choir is 2 tenors short. I said I'd send her the recording. Her sister Bea is in debt"
)


def a_case(job: str = "follow-up", **changes: object) -> Case:
    """A case about Lotte, changed at will."""
    record: dict[str, Any] = {
        "id": "made",
        "theme": "plain",
        "split": "dev",
        "today": "2026-05-20",
        "me": {"name": "Mara", "can_do": ["move databases to Postgres"], "interests": ["choir"]},
        "people": [{"name": "Lotte Brandsma"}, {"name": "Joost van Dael"}],
        "notes": [
            {"id": "n1", "date": "2026-05-16", "people": ["Lotte Brandsma"], "text": NOTE},
            {"id": "n2", "date": "2026-05-16", "people": ["Joost van Dael"], "text": "Joost dives in Zeeland"},
        ],
        "about": "Lotte Brandsma",
        "job": job,
        "expect": {"promises_mine": [["recording"]], "details": [["tenor*"], ["choir"]]},
        "forbid": {"words": ["Bea", "debt*"], "claims": [r"\byou(?:'ll| will) send"]},
    }
    return read_case(record | changes)


def a_draft(*sentences: tuple[str, str | None], **changes: object) -> dict[str, Any]:
    """A draft of (text, quote or None) sentences, as ``follow-up --json`` prints it."""
    return {
        "subject": "Two tenors",
        "body": "\n".join(text for text, _ in sentences),
        "sentences": [
            {"text": text, "claim": bool(quote), "sources": [{"note_id": "n1", "quote": quote}] if quote else []}
            for text, quote in sentences
        ],
        "limit": None,
        "flags": [],
        "question": None,
        "prompts": [],
    } | changes


GOOD = (
    ("Hi Lotte,", None),
    ("You mentioned your choir is two tenors short.", "her choir is 2 tenors short"),
    ("The recording I said I'd send follows tomorrow.", "I said I'd send her the recording"),
    ("Warmly, Mara", None),
)
