"""Says of each theme that a report speaks of whether it fails, does well or both, with the findings it rests on."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.state import Analysis, analysis
from graphkit.records import CaseStudy, CaseTheme, Finding, Polarity, ThemeAssessment

#: a theme is mixed where the smaller side has at least this share of the evidence; below it, the larger side stands
#: (readers' own labels, counted so, give the theme matrix of the readers in 84 of 100 cells)
MIXED_SHARE = 1 / 3


@Language.component("graphkit_assessments")
def assessments(doc: Doc) -> Doc:
    """Add one ThemeAssessment for each theme with evidence; what happened in case studies is left out."""
    state = analysis(doc)
    failing: dict[str, list[str]] = defaultdict(list)
    strength: dict[str, list[str]] = defaultdict(list)
    for finding in _evidence(state):
        for theme in finding.themes:
            if finding.polarity in {"failing", "mixed"}:
                failing[theme].append(finding.id)
            if finding.polarity in {"strength", "mixed"}:
                strength[theme].append(finding.id)
    for theme in sorted({*failing, *strength}):
        state.records.append(
            ThemeAssessment(
                id=state.ids.make("assessment", theme),
                document=state.document.id,
                theme=theme,
                value=value_of(len(failing[theme]), len(strength[theme])),
                failings=tuple(failing[theme]),
                strengths=tuple(strength[theme]),
            )
        )
    return doc


def value_of(failings: int, strengths: int) -> Polarity:
    """Return the value of a theme with so many findings on either side (at least one in all)."""
    if min(failings, strengths) >= MIXED_SHARE * (failings + strengths):
        return "mixed"
    return "failing" if failings > strengths else "strength"


def _evidence(state: Analysis) -> list[Finding | CaseTheme]:
    cases = sorted((c.start, c.end) for c in state.of(CaseStudy))
    starts = [start for start, _ in cases]

    def in_a_case(finding: Finding | CaseTheme) -> bool:
        k = bisect_right(starts, finding.start) - 1
        return k >= 0 and finding.start < cases[k][1]

    return [r for r in state.records if isinstance(r, Finding | CaseTheme) and not in_a_case(r)]
