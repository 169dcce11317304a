"""Says what a figure counts, in the words of its own clause."""

from __future__ import annotations

import re

from graphkit.extract.figures.changes import is_time
from graphkit.extract.figures.figure import Figure
from graphkit.extract.figures.shares import all_but
from graphkit.extract.figures.words import MONTHS

#: what follows tells when or of something else, no longer what is counted
_WHAT_END = re.compile(
    rf" (?:to (?=\d|only\b|about\b)|(?:in|on|by|since|during|at the end of) (?:\d{{1,2}} )?(?:{MONTHS}|20\d\d)\b|now\b"
    r"|there\b|already\b|on average\b|all the same\b"
    r"|and (?:to|then|now|has|have|had|is|are|was|were|it|they|there|[a-z]+ed)\b"
    r"|but\b|against\b|compared (?:with|to)\b)"
)


def what_of(text: str, figure: Figure, *, whole: bool = False) -> str:
    """Return what a figure counts, in the words of its clause; a time or a share keeps its place among them.

    Args:
        text: the reading of the sentence.
        figure: the figure.
        whole: with what the clause goes on to say, when and of something else.
    """
    if figure.like is not None and figure.like.unit and not is_time(figure) and figure.unit != "percent":
        figure = figure.like
    after = re.split(r"[.;:()?!]|, ", text[figure.end : figure.end + 140])[0].split()[:10]
    before = re.split(r"[.;:()?!]|, ", text[max(0, figure.start - 80) : figure.start])[-1].split()[-8:]
    if (
        figure.unit is None
        or figure.unit == "percent"
        or is_time(figure)
        or all_but(text[: figure.start + 8]) is not None
    ):
        words = [*before, text[figure.start : figure.end], *after]
    else:
        behind = " ".join(after)
        end = None if whole else _WHAT_END.search(" " + behind)
        words = [figure.unit, behind[: max(0, end.start() - 1)] if end else behind]
    return re.sub(r"^(?:and|but) ", "", " ".join(words).strip(" ,'\"-"))
