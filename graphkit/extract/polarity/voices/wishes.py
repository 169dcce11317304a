"""Tells what a body is only asked to do, and so says nothing of what it does: "The force should expand the scheme"."""

from __future__ import annotations

import re

from graphkit.extract.prose.worded import worded

_NAME = r"(?-i:[A-Z][\w'-]+(?: (?:and|of|for|the|&))*(?: [A-Z][\w'-]+(?: (?:and|of|for|the|&))*){1,6})"
#: who is asked; by name only where the name has two words, so that "Officers" and "They" are left to the other words
_BODY = (
    rf"(?:the |all |each |every )?(?:police )?(?:{_NAME}|forces?|constabular(?:y|ies)|(?:police )?service"
    r"|chief (?:constables?|officers?)|command team|police and crime commissioners?|commissioner)"
)
_ASKED = worded(
    r"(?:(?:therefore|additionally|also|in addition|as a minimum|in particular|with its partners),? )?"
    rf"{_BODY}(?: \([A-Z]{{2,8}}\))? should (?:also |now |therefore )?"
    r"(?!have\b|not have\b|be (?:\w+ing|commended|congratulated|praised|proud|applauded)\b)",
    re.IGNORECASE,
)
#: asked for so, it says that too little of it is done
_TOO_LITTLE = worded(
    r"\bshould (?:also |now |therefore )?(?:do (?:much )?(?:more|better)|improve|make sure|strengthen)\b", re.IGNORECASE
)
#: what goes on with how things are
_TURNS = re.compile(r"\b(?:but|however|although|though|yet|because|as (?:it|they|this))\b|;")


def asks(clean: str) -> bool:
    """Tell whether `clean` begins with what a body should do: "Northmoor Police should now ..."."""
    return _ASKED.match(clean) is not None


def wishes(clean: str) -> bool:
    """Tell whether `clean` asks a body to do something, and neither says nor hints how it does now."""
    return asks(clean) and _TOO_LITTLE.search(clean) is None and _TURNS.search(clean) is None
