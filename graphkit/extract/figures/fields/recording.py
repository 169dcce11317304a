"""Makes the record of a figure: its quote, kind, scope and date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.extract.figures.among.audited import of_several
from graphkit.extract.figures.among.changes import is_time
from graphkit.extract.figures.among.counted import clause_of, what_of
from graphkit.extract.figures.fields.kinds import asked, is_aim, is_legal_limit, is_norm, kind_of
from graphkit.extract.figures.fields.weighing import Seen, weighed
from graphkit.extract.figures.fields.whose import Scope, of_partners, scope_of
from graphkit.extract.figures.numbers.alone import number_at
from graphkit.extract.figures.numbers.figure import Figure
from graphkit.extract.figures.when.dates import as_of
from graphkit.extract.prose.numbers import find_numbers
from graphkit.extract.prose.splitting import split
from graphkit.extract.state import Analysis, Sentence
from graphkit.records import Metric

_AROUND = 30
#: what leads to figures that are none to the last one
_ROUNDED = re.compile(
    r"\b(?:approximately|around|about|roughly):?$|\b(?:figures|numbers|totals)\b[^.;]{0,80}? rounded\b"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands.

    Attributes:
        sentence: its sentence.
        lead: the words that introduce the list that the sentence stands in, else nothing.
        before: the reading of the sentence before it in its block, else nothing.
        in_case: it stands in a case study and does not speak of the force.
        heading: that of its section, else nothing.
    """

    sentence: Sentence
    lead: str
    before: str
    in_case: bool
    heading: str = ""


def metric(state: Analysis, place: Place, figure: Figure, dated: tuple[str | None, bool]) -> tuple[Metric, Seen | None]:
    """Return the record of a figure, and what its kind was weighed by, None where that was clear without.

    Args:
        state: the document.
        place: where the figure stands.
        figure: the figure.
        dated: when it held, and whether the text says that it was at another time than that of the inspection.
    """
    sentence, lead = place.sentence, place.lead
    view, text = sentence.view, sentence.view.clean
    start, end = view.span(figure.start, figure.end)
    quote = state.text[start:end]
    what = figure.named or (figure.told if figure.told and figure.of is None else what_of(text, figure))
    spoken = " ".join(filter(None, (figure.told, what_of(text, figure.like or figure, whole=True))))
    bound = figure.bound
    if bound is None and _ROUNDED.search(lead.strip()):
        bound = "approx"
    clause = " ".join(filter(None, (lead[-60:], figure.told, clause_of(text, figure.like or figure))))
    seen = None
    if figure.kind is None:
        share = figure.of is not None
        by_rule = kind_of(f"{lead[-60:]} {text}".strip(), figure.unit, spoken, share=share, clause=clause)
        seen = _seen(place, figure, what, by_rule)
    kind = weighed(seen) if seen else figure.kind or "volume"
    if figure.kind is None and (is_time(figure) or figure.unit == "percent") and is_aim(_up_to_number(text, figure)):
        kind = "target"
    if figure.like is not None and is_norm(text[: figure.start], text[figure.end :]):
        kind = "target"  # "71 offenders each, compared with the 50 that the force considers safe"
    scope: Scope | None = scope_of(
        text, figure.end, in_case=place.in_case, several=of_several(figure), before=place.before
    )
    if scope == "force" and figure.unit == "percent" and of_partners(text, number_at(text, figure), place.before):
        scope = "partner"
    if scope == "case" and kind == "target" and is_time(figure) and not asked(text):
        kind = "delay"  # how long it took, whatever was planned
    if is_time(figure) and scope == "force" and is_legal_limit(clause):
        scope = "national"
    date, elsewhen = dated
    facts = state.facts
    if scope == "force" and facts is not None and facts.force is None:
        scope = None  # a paper about no one force: whose figure it is, nobody says
    if date is None and lead and not elsewhen:
        low, high = list(split(lead))[-1]  # "The backlog rose in May. For example:" dates no example
        date = as_of(lead[low:high], high - low, high - low)  # "In March 2016 these were:"
    if date is None and not elsewhen and facts is not None and kind == "backlog" and facts.inspection_start:
        date = facts.inspection_start[:7]  # what waited when the inspectors came; on which day, nobody says
    around = (text[max(0, figure.start - _AROUND) : figure.start], text[figure.end : figure.end + _AROUND])
    made = Metric(
        id=state.ids.make("metric", quote, *around),
        document=state.document.id,
        start=start,
        end=end,
        quote=quote,
        page=state.page_at(start),
        value=figure.value,
        value_max=figure.value_max,
        of=figure.of,
        unit=figure.unit,
        what=what or None,
        bound=bound,
        as_of=date,
        kind=kind,
        scope=scope,
        section=sentence.section,
    )
    return made, seen


def _up_to_number(text: str, figure: Figure) -> str:
    """Return what stands before the number of a figure, with the words that bound it: "below 10 percent"."""
    numbers = find_numbers(text[figure.start : figure.end])
    return text[: figure.start + (numbers[0].start if numbers else 0)]


def _seen(place: Place, figure: Figure, what: str, kind: str) -> Seen:
    text = place.sentence.view.clean
    before, quote, after = text[: figure.start], text[figure.start : figure.end], text[figure.end :]
    return Seen(kind, figure.unit, figure.value, figure.of, what, before, quote, after, place.heading)
