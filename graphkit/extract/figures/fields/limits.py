"""Gives a limit that names nothing itself ("the force's own limit of 50") the unit of what is held against it."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphkit.extract.figures.fields.kinds import is_norm
from graphkit.extract.figures.numbers.alone import GUIDED, number_at
from graphkit.extract.figures.numbers.figure import Figure
from graphkit.records import Metric

_LIMIT = re.compile(
    r"\b(?:limit|target|norm|ceiling|cap|maximum|minimum|benchmark|guideline|quota|(?:recommended|agreed|advised|safe) (?:number|level|load|caseload|figure))"
    r" (?:of|is|was) (?:only |just |about |around )?[\w,.]+$"
    r"|\bthe (?:(?:force|constabulary)'s (?:own )?|nationally )?(?:recommended|advised|suggested|stipulated) [\w,.]+$"
)
#: a sentence that sets the figure of the one before against a limit: "This is much higher than the limit of 50"
_THIS_IS = re.compile(
    r"^(?:But |And |Yet )?(?:This|That|It|These|Those|(?:The|This) (?:figure|number|average|load|caseload|workload|wait|queue|backlog))\b"
    r"(?: \w+)? (?:is|was|are|were|remain(?:s|ed)?|exceed(?:s|ed)?|ha[sd])\b"
)
#: "This is more than the 57 we found in 2018": the same figure at another time
_THAN_THEN = re.compile(r"\b(?:than|from|with|to|of) the [\w,.]+$")
#: "against a figure of between 12 and 15 that the force regards as right"
_AGAINST = re.compile(
    r"\b(?:against|compared (?:with|to)|above|beyond|over|exceed(?:s|ed|ing)?) (?:an?|the|its|their) (?:[a-z]+ ){0,3}?(?:figure|number|level|load|range) of $"
)
_NEAR = 60


def limits(text: str, figures: Sequence[Figure], said: Sequence[Metric]) -> list[Figure]:
    """Return `figures`, each limit that has no unit with that of the figure before it, here or in the sentence before.

    Args:
        text: the reading of the sentence.
        figures: its figures, in order.
        said: the metrics of the sentence right before it in its block, in order.
    """
    out: list[Figure] = []
    for figure in figures:
        unit = None
        if figure.unit is None and figure.of is None and _LIMIT.search(text[: figure.end], max(0, figure.end - _NEAR)):
            unit = next((f.unit for f in reversed(out) if f.unit), None)
            if unit is None and said and _THIS_IS.match(text):
                unit = said[-1].unit
        bare = figure.unit is None and figure.of is None
        if unit is None and bare and out and _AGAINST.search(text, 0, figure.start) and is_norm("", text[figure.end :]):
            unit = next((f.unit for f in reversed(out) if f.unit), None)
        if bare and said and said[-1].kind == "caseload" and GUIDED.search(text[: number_at(text, figure)]):
            unit = said[-1].unit
        if (
            unit is None
            and figure.unit is None
            and said
            and _THIS_IS.match(text)
            and _THAN_THEN.search(text, 0, figure.end)
        ):
            out.append(replace(figure, unit=said[-1].unit, kind=said[-1].kind))
            continue
        out.append(replace(figure, unit=unit, kind="target") if unit else figure)
    return out
