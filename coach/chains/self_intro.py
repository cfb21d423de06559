"""Ways to say what I do, put together from my profile: each names one thing I know how to do (practice 002-12)."""

from __future__ import annotations

from collections.abc import Collection

from coach.domain.profile import Profile
from coach.language.lines import clean_line
from coach.phrasing.mine import saying
from coach.phrasing.my_work import what_i_do

_MOST = 4


def ways(me: Profile, kept: Collection[str] = ()) -> list[str]:
    """One way for each thing I can do, my work before it where it is told; those ``kept`` already are left out.

    They differ in what they lead to and state nothing that the profile does not.
    """
    work = what_i_do(clean_line(me.does or ""))
    lead = f"{work}. " if work else ""
    told = [f"{lead}{saying(words).clause}." for words in map(clean_line, me.can_do) if words]
    known = {text.casefold() for text in kept}
    return [text for text in dict.fromkeys(told) if text.casefold() not in known][:_MOST]
