"""Says what a figure counts, in the words of its own clause."""

from __future__ import annotations

import re

from graphkit.extract.figures.among.changes import is_time
from graphkit.extract.figures.among.shares import DID, STATE, all_but
from graphkit.extract.figures.numbers.figure import Figure
from graphkit.extract.figures.numbers.words import MONTHS

#: what follows tells when or of something else, no longer what is counted
_WHAT_END = re.compile(
    rf" (?:to (?=\d|only\b|about\b)|(?:in|on|by|since|during|at the end of) (?:\d{{1,2}} )?(?:{MONTHS}|20\d\d)\b|now\b"
    r"|(?<!been )there\b(?! (?:is|are|was|were|has|had)\b)|already\b|on average\b|all the same\b"
    r"|and (?:to|then|now|has|have|had|is|are|was|were|it|they|there|[a-z]+ed)\b"
    r"|but\b|against\b|compared (?:with|to)\b)"
)


#: where a clause begins that may count something else
_CLAUSE = re.compile(
    r"(?:\.(?!\d)|[;:?!])|, (?:and|but|which|who|while|whereas|although|though|so|because|as)\b"
    r"|\b(?:and|but) (?:the|there|it|they)\b"
)
#: what its own words do not tell of: how often, at which hours, of which cases
_NEEDS_CLAUSE = re.compile(r"(?:^|.* )(?:times|occasions)(?: .*)?|(?:[a-z]+ )?men|hour of day|hours a day")
_CASES = ("cases", "records", "files", "occasions")
#: a number at an end of a rise or fall has its noun from elsewhere ("the number of children held fell from 212 to 147")
_BARE = re.compile(r"[\d,.]+|[a-z]+(?:-[a-z]+)?")
_ENDS = re.compile(r"\b(?:from|to|at|is|was|were|of|totalled|reached) $")
#: words with which a part of a clause begins that says nothing by itself ("was much smaller, at 58")
_DEPENDS = frozenset(
    {"at", "against", "compared", "down", "up", "ranging", "from", "to", "by", "than", "including", "with"}
)
#: a time that says no more than when
_WHEN_ALONE = re.compile(
    r"(?:(?:about|almost|nearly|over|more than) )*[\w-]+ [\w-]+(?: (?:later|on|earlier)|(?: after| before) .*)?",
    re.I,
)
_COMMA = re.compile(r", ")
#: the state in which a part is, at the end of the words that are quoted for it
_STATE = re.compile(rf"(?:{STATE}|{DID})$")
#: from here on a figure is held against what is aimed at, which is another one
_HELD_AGAINST = re.compile(
    r" (?:against|compared (?:with|to)|in comparison (?:with|to)|versus|despite|well (?:above|below|over|under|within)"
    r"|above|below|beyond|outside|exceed(?:s|ed|ing)) (?:an?|the|its|their|our|this|that) (?:[a-z'-]+ ){0,3}?"
    r"(?:target|limit|ceiling|standard|norm|cap|quota|benchmark|guideline|maximum|expectation)s?\b"
)
#: what parts the words of a clause from others; the point of a decimal or a time of day does not
_PARTED = re.compile(r"\.(?!\d)|[;:()?!]|, ")
_PARTS = re.compile(rf"({_PARTED.pattern})")
#: with what the words of a clause begin that tell nothing of it, who says it among them
_SAID = re.compile(
    r"^(?:(?:and|but|so|that) )?"
    r"(?:(?:[Hh]e|[Ss]he|[Tt]hey) (?:also )?(?:said|stated|explained|added|noted|reported) that )?"
    r"(?:out (?=of (?:the|these|those|\d)))?"
)
#: the number of a footnote behind a word
_NOTE = re.compile(r"(?<=[a-z])\d{1,2}\b")
_BEFORE, _AFTER = 14, 10
#: a clause is no longer, in characters
_NEAR = 300


def clause_of(text: str, figure: Figure) -> str:
    """Return the clause of the sentence in which a figure stands."""
    low, high = max(0, figure.start - _NEAR), min(len(text), figure.end + _NEAR)
    start = max((m.start() for m in _CLAUSE.finditer(text, low, figure.start)), default=low)
    end = next((m.start() for m in _CLAUSE.finditer(text, figure.end, high)), high)
    return text[start:end]


def what_of(text: str, figure: Figure, *, whole: bool = False) -> str:
    """Return what a figure counts, in the words of its clause; a time or a share keeps its place among them.

    Args:
        text: the reading of the sentence.
        figure: the figure.
        whole: with what the clause goes on to say, when and of something else.
    """
    if figure.like is not None and figure.like.unit and not is_time(figure) and figure.unit != "percent":
        figure = figure.like
    end = _NOTE.match(text, figure.end)
    from_here = end.end() if end else figure.end
    after = _PARTED.split(text[from_here : from_here + 140])[0].split()[:_AFTER]
    if whole and (against := _HELD_AGAINST.search(" ".join(["", *after]))) is not None:
        after = " ".join(["", *after])[: against.start()].split()
    state = _STATE.search(text, figure.start, figure.end) if figure.of is not None else None
    if state and figure.unit and after:  # "Of the 44 staff, 17 had not | passed": what is said of them, all of it
        after = [*state.group().split(), *after]
    if (
        figure.unit is None
        or figure.unit == "percent"
        or is_time(figure)
        or _NEEDS_CLAUSE.fullmatch(figure.unit)
        or all_but(text[: figure.start + 8]) is not None
        or (
            figure.like is None
            and _BARE.fullmatch(text, figure.start, figure.end)
            and _ENDS.search(text, 0, figure.start)
        )
        or (not after and (_shared(text, figure) or figure.unit.endswith(_CASES)))
    ):
        words = [*_before(text, figure.start), text[figure.start : figure.end], *after]
        if is_time(figure) and _WHEN_ALONE.fullmatch(" ".join(words)):
            words += _next_part(text, from_here)
    else:
        behind = " ".join(after)
        stop = None if whole else _WHAT_END.search(" " + behind)
        words = [figure.unit, behind[: max(0, stop.start() - 1)] if stop else behind]
    return _SAID.sub("", " ".join(words).replace(" ,", ",").strip(" ,'\"-"))


def _next_part(text: str, at: int) -> list[str]:
    """Return the words behind the next comma, with it: what happened "six days later, ..."."""
    found = _COMMA.search(text, at, at + 140)
    part = _PARTED.split(text[found.end() : found.end() + 140])[0].split() if found else []
    return [",", *part[:_AFTER]] if part else []


def _is_end(text: str, figure: Figure) -> bool:
    return bool(_BARE.fullmatch(text, figure.start, figure.end) and _ENDS.search(text, 0, figure.start))


def _shared(text: str, figure: Figure) -> bool:
    """Tell whether a share is worded so that the quote names no more than what it is a share of."""
    quote = text[figure.start : figure.end]
    return figure.of is not None and (" of " in quote or not quote.endswith(figure.unit or ""))


def _before(text: str, at: int) -> list[str]:
    """Return the words of its clause that stand before a figure; one that depends takes the clause before along."""
    parts = _PARTS.split(text[max(0, at - 200) : at])
    words = parts[-1].split()
    if len(parts) > 2 and parts[-2] == ", " and (not words or (len(words) < 3 and words[0] in _DEPENDS)):
        words = [*f"{parts[-3]},".split(), *words]
    return words[-_BEFORE:]
