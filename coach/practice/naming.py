"""What somebody in a scene is called: by a name, or by what they are (“Your mother”, “Somebody”)."""

from __future__ import annotations

import re

NOBODY = "Somebody"
"""What the other is called where I do not say who it is."""
_WHAT_THEY_ARE = re.compile(rf"(?:{NOBODY}$|(?:Your|The|An?) [a-z])")


def is_name(called: str) -> bool:
    """Whether it is a name, which one can say of oneself."""
    return _WHAT_THEY_ARE.match(called) is None


def within(called: str) -> str:
    """As it stands within a sentence: “your mother”, “the barbecue guy”, “Ana”."""
    return called if is_name(called) else called[:1].lower() + called[1:]
