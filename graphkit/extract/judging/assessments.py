"""Says of each theme that a report speaks of whether it fails, does well or both, with the findings it rests on."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.state import Analysis, analysis
from graphkit.records import CaseStudy, CaseTheme, Finding, Polarity, ThemeAssessment

#: A theme is mixed where its failings are at least three tenths of the evidence although praise prevails, or its praise
#: at least nine twentieths although failings prevail: so a failing that stands is not outvoted. Chosen on what
#: extraction finds in two published reports, themed without them, and three samples, against matrices of readers.
_FAILINGS_COUNT, _PRAISE_COUNTS = 0.3, 0.45
#: a finding counts in full for the theme that it speaks of most, for less for its second and third
_RANKS = (1.0, 0.7, 0.5)
#: a theme that is but the third of one finding, or of one sentence of a case study, is no evidence
_ENOUGH = 0.6
#: what happened in a case study counts for so much of a finding, and only for a theme with no evidence elsewhere
_CASE = 0.5
Judging: TypeAlias = Finding | CaseTheme


@Language.component("graphkit_assessments")
def assessments(doc: Doc) -> Doc:
    """Add one ThemeAssessment for each theme with evidence; case studies speak only where nothing else does."""
    state = analysis(doc)
    general, told = _evidence(state)
    first, fallback = _weigh(general, 1.0), _weigh(told, _CASE)
    for theme in sorted({*first, *fallback}):
        failing, strength = first.get(theme, ({}, {}))
        value = value_of(sum(failing.values()), sum(strength.values()))
        if value is None and theme in fallback:
            failing, strength = ({**a, **b} for a, b in zip((failing, strength), fallback[theme], strict=True))
            value = value_of(sum(failing.values()), sum(strength.values()))
        if value is not None:
            state.records.append(
                ThemeAssessment(
                    id=state.ids.make("assessment", theme),
                    document=state.document.id,
                    theme=theme,
                    value=value,
                    failings=tuple(failing),
                    strengths=tuple(strength),
                )
            )
    return doc


def _weigh(evidence: Iterable[Judging], share: float) -> dict[str, tuple[dict[str, float], dict[str, float]]]:
    """Return theme -> (failings, strengths), each id of a finding -> its weight."""
    by_theme: dict[str, tuple[dict[str, float], dict[str, float]]] = defaultdict(lambda: ({}, {}))
    for finding in evidence:
        for weight, theme in zip(_RANKS, finding.themes, strict=False):
            failing, strength = by_theme[theme]
            if finding.polarity in {"failing", "mixed"}:
                failing[finding.id] = share * weight
            if finding.polarity in {"strength", "mixed"}:
                strength[finding.id] = share * weight
    return by_theme


def value_of(failings: float, strengths: float) -> Polarity | None:
    """Return the value of a theme with so much evidence on either side, None where it is too little to say."""
    total = failings + strengths
    if total < _ENOUGH:
        return None
    if strengths > failings:
        return "mixed" if failings >= _FAILINGS_COUNT * total else "strength"
    return "mixed" if strengths >= _PRAISE_COUNTS * total else "failing"


def _evidence(state: Analysis) -> tuple[list[Judging], list[Judging]]:
    """Return what judges in general, and what judges within case studies and their titles."""
    cases = sorted(
        [
            *((c.start, c.end) for c in state.of(CaseStudy)),
            *((b.start, b.end) for b in state.blocks if b.kind == "caption"),  # their titles
        ]
    )
    starts = [start for start, _ in cases]

    def in_a_case(finding: Judging) -> bool:
        k = bisect_right(starts, finding.start) - 1
        return k >= 0 and finding.start < cases[k][1]

    general: list[Judging] = []
    told: list[Judging] = []
    for record in state.records:
        if isinstance(record, Finding | CaseTheme):
            (told if in_a_case(record) else general).append(record)
    return general, told
