"""Gives figures that stand for a noun said elsewhere its unit ("a population of 640,000", "notices, of which 64")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graphkit.extract.figures.among.changes import named_before
from graphkit.extract.figures.among.counted import what_of
from graphkit.extract.figures.numbers.alone import number_at
from graphkit.extract.figures.numbers.figure import Dated, Figure
from graphkit.records import Metric

#: whom a population, or a workforce, is made of
_PEOPLED = re.compile(
    r"\b(?:population|workforce)s?(?: of [A-Z][\w-]+)?"
    r" (?:of|is|was|stands at|numbers|numbering|totals|c\.|circa)(?: now)?"
    r" (?:(?:some|about|around|approximately|roughly|nearly|almost|over|more than|just|under|an estimated) )*$",
    re.IGNORECASE,
)
#: "offenders in the community, of whom there are 1,064", "use of warning notices, of which only four had been served":
#: a verb before the noun would be taken along, so something must part it from what stands before
_OF_WHICH = re.compile(
    r"(?:^(?=[A-Za-z-]+s )|\b(?:of|for|with|by|in|from|about|on|at|to|all|these|those|many|some)(?: the| its| their)? )"
    r"(?P<unit>(?:(?!(?:of|in|at|on|for|to|by|with|and|or|the|its|their|that|which|who) )[A-Za-z-]+ ){0,3}"
    r"[A-Za-z-]*[a-rt-z]s)"
    r"(?:\d{1,2})?(?: \([^)]*\))?(?: (?:in|at|on|for|to|who|that)\b[^,.;:()\d]{1,50})?, of (?:which|whom)"
    r"(?: there (?:are|were|had been|have been))?(?: now| still)?"
    r"(?: (?:only|just|about|around|some|approximately|nearly))* $"
)
_NO_NOUN = re.compile(
    r"(?:.* )?(?:focus|process|access|progress|times|occasions|days|weeks|months|years|hours|minutes|always|us|this|is)"
)
#: of what nothing is a part
_NO_WHOLE = re.compile(
    r"percent|pounds|(?:.* )?(?:seconds|minutes|hours|days|weeks|months|years|times|occasions|miles|men)"
)
#: what one officer is responsible for
_CARRIES = re.compile(
    r"\b(?:each|every|each of (?:its|the|these|their)(?: \w+)?|on average)\b[^.;:]{0,70}?"
    r"\b(?:has|have|had|carr(?:y|ies|ied)|holds?|held|manages?|managed|looks? after|looked after|supervises?|supervised"
    r"|responsible for)(?: (?:on average|an average of|about|around|some|up to|more than|over|nearly|almost))* $",
    re.IGNORECASE,
)
_CARRIED = re.compile(r"(?:.* )?(?:offenders|RSOs|cases|investigations|crimes|nominals|people)$")
_ENDS = re.compile(r"(?: of (?:them|these))?(?=[.,;)]|$| (?:on average|each|and|but|which|at)\b)")
#: "from 210 to 365 a year" says how often, and not of what
_HOW_OFTEN = re.compile(r"(?:a|an|each|every|per) (?:day|week|month|quarter|year)")
#: so many sentences on a small number is forgotten, and from where on a number is hardly ever told twice of two things
_FORGOTTEN, _SMALL = 6, 10
#: so many sentences on, a part is still of the time of its whole
_JUST = 2


@dataclass(slots=True)
class Counts:
    """What was counted so far, of which a part may be told later.

    Attributes:
        told: of each value, the sentence, its section and the unit with which it was told last.
        dated: of each value that was given a date in words, the sentence, its section and the date.
    """

    told: dict[float, tuple[int, str | None, str]] = field(default_factory=dict)
    dated: dict[float, tuple[int, str | None, str]] = field(default_factory=dict)

    def note(self, figures: Sequence[Figure], sentence: int, section: str | None) -> None:
        """Keep what a sentence counts."""
        for figure in figures:
            if figure.unit and _may_be_whole(figure):
                whole = figure.value if figure.of is None else figure.of
                self.told[whole] = (sentence, section, figure.unit)

    def dated_as(
        self, figures: Sequence[Figure], times: Sequence[Dated], sentence: int, section: str | None
    ) -> list[Dated]:
        """Return `times`, each part that has no date with that of its whole, if that was just said; keep those said."""
        out = [
            (date or self._date_of(figure, sentence, section), then)
            for figure, (date, then) in zip(figures, times, strict=True)
        ]
        for figure, (date, _) in zip(figures, out, strict=True):
            if date and _may_be_whole(figure) and figure.of is None:
                self.dated[figure.value] = (sentence, section, date)
        return out

    def _date_of(self, figure: Figure, sentence: int, section: str | None) -> str | None:
        at, where, date = self.dated.get(figure.of if figure.of is not None else -1.0, (0, None, ""))
        return date if date and where == section and sentence - at <= _JUST else None

    def unit_of(self, whole: float, sentence: int, section: str | None) -> str | None:
        """Return the unit of a whole that was counted before, None where it was not, or too long ago to be meant."""
        at, where, unit = self.told.get(whole, (0, None, ""))
        if not unit or where != section or (whole < _SMALL and sentence - at > _FORGOTTEN):
            return None
        return unit


def _may_be_whole(figure: Figure) -> bool:
    """Tell whether a figure counts things of which another may be a part."""
    return bool(figure.unit) and figure.value_max is None and not _NO_WHOLE.fullmatch(figure.unit or "")


def named(
    text: str, figures: Sequence[Figure], said: Sequence[Metric], counts: Counts, at: tuple[int, str | None]
) -> list[Figure]:
    """Return `figures`, each that names nothing itself with the unit of what it stands for, where that was said.

    Args:
        text: the reading of the sentence.
        figures: its figures.
        said: the metrics of the sentence right before it in its block.
        counts: what was counted before.
        at: the number of the sentence, and its section.
    """
    out: list[Figure] = []
    for figure in figures:
        bare = replace(figure, unit=None) if figure.unit and _HOW_OFTEN.fullmatch(figure.unit) else figure
        known = _named(text, named_before(text, bare), said, counts, at) if bare.unit is None else bare
        out.append(known if known.unit else figure)
    return out


def _named(text: str, figure: Figure, said: Sequence[Metric], counts: Counts, at: tuple[int, str | None]) -> Figure:
    unit = None if figure.unit else _unit(text, figure, said, counts, at)
    if unit is None:
        return figure
    # of which town so many are the people, or who carries so many, its clause says and the noun does not
    apart = figure.of is None and _OF_WHICH.search(text, 0, number_at(text, figure)) is None
    return replace(figure, unit=unit, named=what_of(text, figure) if apart else None)


def _unit(text: str, figure: Figure, said: Sequence[Metric], counts: Counts, at: tuple[int, str | None]) -> str | None:
    if figure.of is not None:
        return counts.unit_of(figure.of, *at)
    before = text[: number_at(text, figure)]
    if _PEOPLED.search(before):
        return "people"
    if (found := _OF_WHICH.search(before)) and not _NO_NOUN.fullmatch(found["unit"]):
        words = found["unit"]
        return words if words[:2].isupper() else words[0].lower() + words[1:]
    if _CARRIES.search(before) and _ENDS.match(text, figure.end):
        return next((m.unit for m in reversed(said) if m.unit and _CARRIED.fullmatch(m.unit)), None)
    return None
