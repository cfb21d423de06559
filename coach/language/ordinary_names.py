"""Names that are also words, for everybody who looks for a name in a text."""

from __future__ import annotations

ORDINARY_NAMES = frozenset(
    """may will mark hope grace art bill rob sue pat frank dean drew chase jack ray faith joy summer dawn iris ivy lily
        rose april june august max guy miles rich gene earl duke king young long short brown green white black grey
        wood stone rivers wells hill field park lane street church bishop baker cook smith hunter page cole rusty
        sandy penny olive ginger violet daisy holly heather amber ruby pearl crystal robin jay martin victor norm
        sunny stormy winter autumn christian mercy patience charity angel bell buck cliff clay dale don glen grant
        harry heath herb hank jimmy josh kit lance neil nick pierce ross rod russ sky trace van wade woody ward win
        son di an so my ha do le""".split()
)
"""Names that are also words: only a capital letter makes them names."""
