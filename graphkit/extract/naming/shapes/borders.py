"""Tells where a name begins, behind the words that only open its sentence, and where the next one beside it does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.naming.abbreviations import is_short_form
from graphkit.extract.naming.shapes.set_apart import CAP, UPPER
from graphkit.extract.naming.words import BODY_HEADS, MAY_BEGIN, NO_NAME

#: small words that are said again before the next name of a list
_AGAIN = frozenset({"with", "by", "from", "to", "at"})
#: small words that stand within names
JOIN = r"(?:of|and|for|the|in|to|on|with|&|from|at|by|into)"
_TOWN = rf"[{UPPER}](?:[a-zà-ž]|-[A-Za-z])+(?![\w-])"
#: Welsh councils are named so, whatever stands beside them: "the City and County of Abermor"
CITY_AND_COUNTY = re.compile(
    rf"\b(?:City and County|(?:County|Royal) Borough) of {CAP}(?: (?:upon|on) {CAP}|-{CAP})?(?: Council\b)?"
    r"|\b(?:London |Metropolitan )?Borough of"
    rf" (?:Barking and Dagenham|Hammersmith and Fulham|{_TOWN}(?: (?:(?:upon|on) )?{_TOWN})?)"
    rf"(?: Council\b|(?! {_TOWN}))"
)
#: where something is, but behind an article: "In Wales Regional Boards have", "the Wales Fraud Board"
_ENDS = frozenset({*BODY_HEADS, *(w.removesuffix("s") for w in BODY_HEADS), "Institution"})
_COUNTRIES = frozenset({"England", "Wales", "Britain"})
#: with what the second of two places begins that one name joins ("Northmoor and the Isles Partnership")
_PLACES = re.compile(
    r"Isles?|Islands?|Vale|City|County|Borders|Highlands|Dales|Wolds|Fens|Forest|North|South|East|West"
)


def at_sentence_start(text: str, at: int) -> bool:
    """Tell whether a word at `at` has its capital from where it stands: first in a sentence or behind a colon."""
    if at > 1 and text[at - 1] == "-" and text[at - 2].isalnum():
        return False  # "e-Watch" is one word
    before = text[:at].rstrip(" '\"(")
    return not before or before[-1] in ".!?:;•-"


def trim(text: str, start: int, end: int) -> int | None:
    """Return where the name in `text[start:end]` really begins: words that only open a sentence are passed over."""
    while start < end:
        m = re.match(r"[A-Za-z'&-]+|(?:19|20)\d\d(?=,? )", text[start:end])
        if not m:
            return None
        word = m.group()
        if word.isdecimal():  # "In 2018 Northmoor Police had"
            start += m.end()
            start += len(text[start:end]) - len(text[start:end].lstrip(" ,"))
            continue
        opens = text[start + m.end() : start + m.end() + 2] == ", " and (
            word.endswith("ly") or at_sentence_start(text, start)
        )
        joins = re.fullmatch(JOIN, word) or re.match(r"(?:Together|Along) with ", text[start:end])
        if word not in NO_NAME and not joins and not opens:
            return start
        if (
            word in ("Police", "Children") and start + m.end() < end
        ):  # "Police and Criminal Evidence Act", "Children Act"
            return start
        if (
            word in MAY_BEGIN
            and re.match(r" [A-Z]", text[start + m.end() : end])
            and not at_sentence_start(text, start)
            and not (word in _COUNTRIES and not text.endswith((" the ", "The "), 0, start))
        ):
            return start  # "the Three Rivers Unit", "the New Horizons Team"
        start += m.end()
        while start < end and text[start] in " ,":
            start += 1
    return None


#: several of a kind of staff: "PCSOs in the Blue Door scheme"
_STAFF = re.compile(r"[A-Z]{2,6}s")


def parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split at commas, and at "and" where the words before it end as a body does ("A Council and B Council")."""
    lo = start
    if (city := CITY_AND_COUNTY.match(text, start, end)) and not city[0].endswith("Council"):
        start = lo = min(city.end() + len(" and "), end) if text.startswith(" and ", city.end()) else city.end()
    for m in re.finditer(r", (?:and )?(?:the )?|,? and (?!Crime\b)(?:the )?| in the | by (?:the )?", text[start:end]):
        left, right = text[lo : start + m.start()].split(), text[start + m.end() : end].split()
        two = bool(left and _STAFF.fullmatch(" ".join(left))) or (
            len(left) > 1 and left[-1] in BODY_HEADS and right and _another(right)
        )
        if m.group() == " in the " and not two:
            continue  # "the Care Board in the Fenby Partnership" are two, "Safe in the City Project" is one
        comma = m.group().startswith(",") or (m.group().endswith("the ") and _another(right))
        body = left and (is_short_form(left[-1]) or (len(left) > 1 and left[-1].removesuffix("s") in _ENDS))
        if right and (comma or (body and (right[0][0].isupper() or right[0] in _AGAIN))):
            if left:
                yield lo, start + m.start()
            lo = start + m.end()
            lo += len(right[0]) + 1 if right[0] in _AGAIN else 0  # "with the A Trust and with B Council"
    if lo < end:
        yield lo, end


def _another(words: Sequence[str]) -> bool:
    """Tell whether what follows "and the" is a body by itself, and not the second of two places in one name."""
    last = words[-2] if len(words) > 1 and words[-1].isdecimal() else words[-1] if words else ""
    return len(words) > 1 and last in BODY_HEADS and not _PLACES.fullmatch(words[0])
