"""Finds the names of persons by the title before them, the office beside them, or what they are said to say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.naming.shapes.speakers import HONOURS, NAME, SURNAMES, speakers
from graphkit.extract.naming.words import NO_NAME, STRONG
from graphkit.extract.prose.phrases import normal

_TITLES = (
    r"(?:(?:Temporary |Acting |Deputy |Assistant )*(?:Chief Constable|Commissioner|Chief Superintendent)"
    r"|(?:Detective |Chief )*(?:Superintendent|Inspector|Sergeant|Constable)|(?:HM|His Majesty's"
    r"|Her Majesty's) (?:Chief )?Inspector"
    r"(?: of (?:Constabulary|Prisons|Probation|Education))?(?:,? (?:and|&) Fire (?:and|&) Rescue Services)?"
    r"|Sir|Dame|Lord|Lady|Baroness|(?:Mr|Mrs|Ms|Dr)\.?|Miss|Professor|Councillor|Cllr|Commander"
    r"|PC|DC|DS|DI|DCI|ACC|DCC)"
)
_JOIN = r"(?:of|and|for|the|in|to|on|with|&|from|at|by|into)"
_TITLED_NAME = re.compile(
    rf"\b{_TITLES} (?P<name>{NAME}(?: (?:[A-Z]\.? )?{NAME}){{0,2}})(?! (?:{_JOIN} )?(?!{_TITLES} )[A-Z])"
)
#: a title before a name; a sentence without one is not looked at for longer
TITLED = re.compile(
    r"(?:Constable|Commissioner|Superintendent|Inspector|Sergeant|Constabulary|Prisons|Probation|Education"
    r"|Rescue Services|Sir|Dame|Lord|Lady|Baroness|(?:Mr|Mrs|Ms|Dr)\.?|Miss|Professor|Councillor|Cllr|Commander"
    r"|PC|DC|DS|DI|DCI|ACC|DCC) [A-Z]"
)
#: "Anna Quill, Her Majesty's Inspector", "Anna Quill, the charity's director"
_WITH_OFFICE = re.compile(
    rf"\b(?P<name>{NAME} {NAME}){HONOURS}, (?:(?:Her|His) Majesty's|HM|the force's|the county's"
    r"|[a-z ]{0,30}(?:chief constable|commissioner|chief executive|director|inspector))"
)
#: "Anna Quill, Chief Constable", as at the foot of a letter
_SIGNED = re.compile(
    rf"^(?P<name>{NAME}(?: {NAME}){{1,2}})(?:,| [-\u2013])? (?:(?:Deputy |Assistant |Acting |Temporary )*"
    r"(?:Chief Constable|Chief Executive|Police(?:, Fire)? and Crime Commissioner"
    r"|Director of|Head of|Chair of|Leader of))\b"
)
#: "Anna Quill (the Chair of the panel)"
_IN_BRACKETS = re.compile(
    rf"\b(?P<name>{NAME}(?: [A-Z]\.?)? {NAME}){HONOURS} \((?:[Tt]he )?(?:[\w'&-]+ ){{0,4}}?"
    r"(?i:chair(?:man|woman|person)?|director|chief executive|head|leader|secretary|manager|commissioner|superintendent"
    r"|chief constable|inspector)(?:\)|,| (?:of|for)\b)"
)
#: "its director, Anna Quill, said", "the police and crime commissioner, Anna Quill, had"
_OF_OFFICE = re.compile(
    rf"\b(?:director|commissioner|chief executive|chair|chairman|chairwoman|leader|head|minister|manager|constable"
    rf"|spokes(?:man|woman|person))(?: (?:of|for) [\w' ]{{3,40}}?)?, (?P<name>{NAME} {NAME})(?=,)"
)
_OFFICES = (
    ", HM", "Majesty's", ", the force's", ", the county's", "chief constable", "commissioner", "chief executive",
    "director", "inspector", ", Chief", ", Police", ", Head", ", Director", ", Chair", ", Leader", "Commissioner",
    "(Director", "(Head", "(Leader", "(Chief", "chair", "Chair", "leader", "head,", "minister", "manager,", "spokes",
)  # fmt: skip
#: behind which stands what somebody is in charge of: "the DCI Vulnerability", "the Area Commander North"
_OF_RANK = re.compile(r"\b(?:PC|DC|DS|DI|DCI|ACC|DCC|Commander|Superintendent|Inspector) $")
_OF_AREA = re.compile(r"\b(?:[Tt]he [\w ]{0,30}|Area |Borough |District |Division(?:al)? )$")
_AREAS = frozenset({"North", "South", "East", "West"})
#: a name that ends so is no person's
_BODIES = frozenset(
    {"Police", "Constabulary", "Council", "Service", "Services", "Authority", "Trust", "Board", "Hub", "Team", "Unit"}
)


def persons(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a person is named in one block: start and end of the name without its title."""
    patterns = [_TITLED_NAME] if TITLED.search(text) else []
    if any(map(text.__contains__, _OFFICES)):
        patterns += [_WITH_OFFICE, _IN_BRACKETS, _SIGNED, _OF_OFFICE]
    found = dict.fromkeys(speakers(text))
    for pattern in patterns:
        for match in pattern.finditer(text):
            words = match["name"].split()
            post = len(words) == 1 and _is_post(text, match.start("name"), words[0])
            place = len(words) > 1 and words[0] in _AREAS
            if words[0] not in NO_NAME and words[-1] not in _BODIES and not post and not place:
                found[match.span("name")] = None
    yield from found


def _is_post(text: str, at: int, word: str) -> bool:
    """Tell whether the word at `at`, behind a rank, says what of, and names nobody."""
    rank = _OF_RANK.search(text[:at])
    if rank is None:
        return False
    if word in _AREAS:
        return _OF_AREA.search(text[: rank.start()]) is not None
    return (normal(word) in STRONG and word not in SURNAMES) or word in {"Support", "Operations"}
