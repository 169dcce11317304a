"""Says when each figure of a sentence held: by its own words, by another's time, or by the inspection's."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from graphkit.extract.about.inspected import earlier_of
from graphkit.extract.figures.among.changes import is_time
from graphkit.extract.figures.numbers.figure import Dated, Figure
from graphkit.extract.figures.when.dates import Moments, when
from graphkit.extract.figures.when.relative import relative, years_back
from graphkit.extract.prose.splitting import split
from graphkit.extract.state import Analysis

#: of a follow-up: the sentences that may say when the inspection was that it follows up
_INSPECTION = re.compile(
    r"\b(?:[Ww]e|HMIC(?:FRS)?|[Ii]nspectors)\b.*?\binspect(?:ed|ion)|\b(?:our|the) (?:\w+ )?inspection\b"
)


def moments_of(state: Analysis) -> Moments:
    """Return when the inspections were of which the document may speak, as far as it says so."""
    facts = state.facts
    if facts is None or facts.inspection_start is None:
        return Moments()
    own = facts.inspection_start[:7]
    if facts.kind not in ("re-inspection", "post-inspection-review"):
        return Moments(own=own, plain=own)
    body = [state.view(b).clean for b in state.blocks if b.kind in ("paragraph", "bullet")]
    body = [c[lo:hi] for c in body[:80] for lo, hi in split(c) if _INSPECTION.search(c, lo, hi)]
    earlier = (earlier_of(body, facts.inspection_start) or "")[:7] or None
    return Moments(own=own, plain=earlier if facts.kind == "post-inspection-review" else None, earlier=earlier)


def times_of(
    text: str, figures: Sequence[Figure], moments: Moments, told: Set[str]
) -> tuple[list[Dated], frozenset[str]]:
    """Return when each figure of a sentence held, and the dates that the sentence itself gives.

    Args:
        text: the reading of the sentence.
        figures: its figures.
        moments: when the inspections were that it may speak of.
        told: the dates that figures were given shortly before.
    """
    spans = [(f.start, f.end) for f in figures]
    times = [
        (None, True)
        if years_back(text, f.start, f.end) is not None
        else when(text, f.start, f.end, [*spans[:i], *spans[i + 1 :]], moments, timed=is_time(f))
        for i, f in enumerate(figures)
    ]
    own = frozenset(date for date, _ in times if date)
    base = own or told
    return [(d or relative(text, f.start, f.end, base), then) for f, (d, then) in zip(figures, times, strict=True)], own
