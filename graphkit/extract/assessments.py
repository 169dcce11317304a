"""Says of each theme that a report speaks of whether it fails, does well or both, with the findings it rests on."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.state import Analysis, analysis
from graphkit.records import CaseStudy, CaseTheme, Finding, Polarity, ThemeAssessment

#: A theme is mixed where its failings are at least a third of the evidence although praise prevails, or its praise at
#: least two fifths although failings prevail: so a failing that stands is not outvoted. Chosen on readers' own labels
#: of two reports, case studies left out, against the matrices that the same readers filled.
_FAILINGS_COUNT, _PRAISE_COUNTS = 1 / 3, 0.4
#: a finding counts in full for the theme that it speaks of most, for less for its second and third
_RANKS = (1.0, 0.7, 0.5)
#: a theme that is but the second of one finding is no evidence
_ENOUGH = 0.8


@Language.component("graphkit_assessments")
def assessments(doc: Doc) -> Doc:
    """Add one ThemeAssessment for each theme with evidence; what happened in case studies is left out."""
    state = analysis(doc)
    failing: dict[str, dict[str, float]] = defaultdict(dict)
    strength: dict[str, dict[str, float]] = defaultdict(dict)
    for finding in _evidence(state):
        for weight, theme in zip(_RANKS, finding.themes, strict=False):
            if finding.polarity in {"failing", "mixed"}:
                failing[theme][finding.id] = weight
            if finding.polarity in {"strength", "mixed"}:
                strength[theme][finding.id] = weight
    for theme in sorted({*failing, *strength}):
        value = value_of(sum(failing[theme].values()), sum(strength[theme].values()))
        if value is not None:
            state.records.append(
                ThemeAssessment(
                    id=state.ids.make("assessment", theme),
                    document=state.document.id,
                    theme=theme,
                    value=value,
                    failings=tuple(failing[theme]),
                    strengths=tuple(strength[theme]),
                )
            )
    return doc


def value_of(failings: float, strengths: float) -> Polarity | None:
    """Return the value of a theme with so much evidence on either side, None where it is too little to say."""
    total = failings + strengths
    if total < _ENOUGH:
        return None
    if strengths > failings:
        return "mixed" if failings >= _FAILINGS_COUNT * total else "strength"
    return "mixed" if strengths >= _PRAISE_COUNTS * total else "failing"


def _evidence(state: Analysis) -> list[Finding | CaseTheme]:
    cases = sorted(
        [
            *((c.start, c.end) for c in state.of(CaseStudy)),
            *((b.start, b.end) for b in state.blocks if b.kind == "caption"),  # their titles
        ]
    )
    starts = [start for start, _ in cases]

    def in_a_case(finding: Finding | CaseTheme) -> bool:
        k = bisect_right(starts, finding.start) - 1
        return k >= 0 and finding.start < cases[k][1]

    return [r for r in state.records if isinstance(r, Finding | CaseTheme) and not in_a_case(r)]
