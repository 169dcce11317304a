"""Tells words with capitals that end as the names of bodies do, and name none."""

from __future__ import annotations

import re

#: two entries of a glossary that lost the line between them ("Board of JusticeHRU Harm Review Unit")
_GLUED = re.compile(r"[a-z]{3}[A-Z]{2}")
#: what follows the name of a law, which stands before it in brackets
_REST_OF_LAW = re.compile(r"(?:Regulations|Order|Rules)(?:,? \d{4})?")
#: found by what an Act is called, with its year
_ACT = re.compile(r".* Act(?:,? \d{4})?")
#: people of some kind
_PEOPLE = re.compile(
    r"\b(?:Risk|Vulnerable|Ethnic|Minority|Age|Priority|Target|Victim|Offender|Faith|Religious) Groups?"
)
_STATE = re.compile(r"Secretar(?:y|ies) of State\b")
#: "the Valuing the Police inspections": whom something is about
_THE_POLICE = re.compile(r".* the (?:Police|Constabulary)")


def is_glued(name: str) -> bool:
    """Tell whether layout glued two things together in `name`."""
    return _GLUED.search(name) is not None


def is_no_body(name: str) -> bool:
    """Tell whether `name` is that of people of a kind, a minister, a law or the rest of one, or what layout glued."""
    return (
        _REST_OF_LAW.fullmatch(name) is not None
        or _ACT.fullmatch(name) is not None
        or _STATE.match(name) is not None
        or _PEOPLE.search(name) is not None
        or _THE_POLICE.fullmatch(name) is not None
        or is_glued(name)
    )
