"""Tells a board or a group that meets ("the Harm Gold Group") from one that is a body of its own ("a health board")."""

from __future__ import annotations

import re

from graphkit.extract.naming.abbreviations import is_short_form

_HEAD = re.compile(r"(?P<before>.+) (?P<head>board|group)s?", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:safeguarding|health|justice|parole|trust|care|clinical|nhs|commissioning|authority|hearing|schools?"
    r"|examination|housing|arbitration)\b",
    re.IGNORECASE,
)
#: of what a group is that officers and their partners hold
_MEETS = re.compile(
    r"\b(?:gold|silver|bronze|tactical|strategic|operational|management|steering|working|governance|performance"
    r"|improvement|scrutiny|delivery|tasking|oversight|assurance|programme|coordination|review|reference)\b",
    re.IGNORECASE,
)


def is_meeting(name: str) -> bool:
    """Tell whether a name is that of a board or group that meets; a group needs a word that says so."""
    found = _HEAD.fullmatch(name.strip())
    if found is None or _BODY.search(found["before"]):
        return False
    return (
        found["head"].lower() == "board"
        or _MEETS.search(found["before"]) is not None
        or is_short_form(found["before"].split()[-1])
    )
