"""Finds the names of persons by the title before them, or the office beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.naming.words import NO_NAME

_TITLES = (
    r"(?:(?:Temporary |Acting |Deputy |Assistant )*(?:Chief Constable|Commissioner|Chief Superintendent)"
    r"|(?:Detective |Chief )*(?:Superintendent|Inspector|Sergeant|Constable)|(?:HM|His Majesty's"
    r"|Her Majesty's) Inspector"
    r"(?: of Constabulary)?|Sir|Dame|Lord|Lady|Baroness|Mr|Mrs|Ms|Miss|Dr|Professor|Councillor|Commander"
    r"|PC|DC|DS|DI|DCI|ACC|DCC)"
)
_NAME = r"(?:[OD]'|Mc|Mac)?[A-Z][a-z]+(?:[-'][A-Z][a-z]+)?\b"
_JOIN = r"(?:of|and|for|the|in|to|on|with|&|from|at|by|into)"
_TITLED_NAME = re.compile(
    rf"\b{_TITLES} (?P<name>{_NAME}(?: (?:[A-Z]\.? )?{_NAME}){{0,2}})(?! (?:{_JOIN} )?(?!{_TITLES} )[A-Z])"
)
#: a title before a name; a sentence without one is not looked at for longer
TITLED = re.compile(
    r"(?:Constable|Commissioner|Superintendent|Inspector|Sergeant|Constabulary|Sir|Dame|Lord|Lady|Baroness|Mr|Mrs|Ms"
    r"|Miss|Dr|Professor|Councillor|Commander|PC|DC|DS|DI|DCI|ACC|DCC) [A-Z]"
)
#: "Anna Quill, Her Majesty's Inspector", "Anna Quill, the charity's director"
_WITH_OFFICE = re.compile(
    rf"\b(?P<name>{_NAME} {_NAME}), (?:(?:Her|His) Majesty's|HM|the force's|the county's"
    r"|[a-z ]{0,30}(?:chief constable|commissioner|chief executive|director|inspector))"
)
#: "Anna Quill, Chief Constable", as at the foot of a letter
_SIGNED = re.compile(
    rf"^(?P<name>{_NAME}(?: {_NAME}){{1,2}})(?:,| [-\u2013])? (?:(?:Deputy |Assistant |Acting |Temporary )*"
    r"(?:Chief Constable|Chief Executive|Police(?:, Fire)? and Crime Commissioner"
    r"|Director of|Head of|Chair of|Leader of))\b"
)
#: "its director, Anna Quill, said", "the police and crime commissioner, Anna Quill, had"
_OF_OFFICE = re.compile(
    rf"\b(?:director|commissioner|chief executive|chair|chairman|chairwoman|leader|head|minister|manager|constable"
    rf"|spokes(?:man|woman|person))(?: (?:of|for) [\w' ]{{3,40}}?)?, (?P<name>{_NAME} {_NAME})(?=,)"
)
_OFFICES = (
    ", HM", "Majesty's", ", the force's", ", the county's", "chief constable", "commissioner", "chief executive",
    "director", "inspector", ", Chief", ", Police", ", Head", ", Director", ", Chair", ", Leader", "Commissioner",
    "chair", "leader", "head,", "minister", "manager,", "spokes",
)  # fmt: skip
#: a name that ends so is no person's
_BODIES = frozenset(
    {"Police", "Constabulary", "Council", "Service", "Services", "Authority", "Trust", "Board", "Hub", "Team", "Unit"}
)


def persons(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a person is named in one block: start and end of the name without its title."""
    patterns = [_TITLED_NAME] if TITLED.search(text) else []
    if any(map(text.__contains__, _OFFICES)):
        patterns += [_WITH_OFFICE, _SIGNED, _OF_OFFICE]
    for pattern in patterns:
        for match in pattern.finditer(text):
            words = match["name"].split()
            if words[0] not in NO_NAME and words[-1] not in _BODIES:
                yield match.span("name")
