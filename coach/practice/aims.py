"""What I want to do, out of one part of a typed sentence."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_AIMS = tuple(
    re.compile(rf"^(?:and |but |so |also |then )?{pattern} (?P<what>.+)$", _I)
    for pattern in (
        r"(?:I|we)(?:[’']d| would)? (?:just |really |only |also )?(?:want|like|love|need|have|hope|plan|intend|wish"
        r"|ought|mean|decided) to",
        r"(?:I[’']m|I am|we[’']re|we are) (?:going|trying|hoping|planning|about|supposed|here) to",
        r"(?:I|we)(?:[’']ll| will| must| should| gotta|[’']ve got to| have got to)",
        r"(?:I[’']m|I am) the one who (?:has|needs|will have) to",
        r"(?:my|our) (?:goal|aim|plan|hope) is(?: to)?",
        r"how (?:do|can|should|could) I",
    )
)
_IMPERATIVE = re.compile(
    r"^(?:to )?(?:ask|tell|say|find out|convince|explain|get|invite|thank|apologi[sz]e|refuse|negotiate|persuade"
    r"|introduce|offer|decline|cancel|break up|return|complain|give|learn|stay|keep|be|make|agree)\b (?!me\b)",
    _I,
)
_DOING = re.compile(
    r"^(?P<doing>asking|telling|saying|giving|introducing|thanking|explaining|inviting|negotiating"
    r"|apologi[sz]ing|refusing"
    r"|convincing|declining|quitting|confronting) (?P<what>.+)$",
    _I,
)
_DONE = {
    doing: f"{doing[:-3]}e"
    for doing in "giving introducing inviting negotiating apologising apologizing refusing convincing declining".split()
} | {"quitting": "quit"}


def aim_of(piece: str) -> str | None:
    """What I want to do, from the verb on; None where the piece says something else."""
    found = next((match["what"] for pattern in _AIMS if (match := pattern.match(piece))), None)
    doing = _DOING.match(piece)
    if found or doing is None:
        return found or (piece.removeprefix("to ") if _IMPERATIVE.match(piece) else None)
    return f"{_DONE.get(doing['doing'].lower(), doing['doing'].lower()[:-3])} {doing['what']}"
