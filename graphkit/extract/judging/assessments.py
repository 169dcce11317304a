"""Says of each theme that a report speaks of whether it fails, does well or both, with the findings it rests on."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.layout.earlier import heads_earlier
from graphkit.extract.polarity.voices.earlier import recalls
from graphkit.extract.state import Analysis, analysis
from graphkit.records import CaseStudy, CaseTheme, Finding, Polarity, Section, ThemeAssessment

#: A theme is mixed where its failings are at least three tenths of the evidence although praise prevails, or its praise
#: at least 0.35 although failings prevail: so a failing that stands is not outvoted. Chosen, as are the figures below,
#: against readers' matrices of eight reports, on what extraction finds in each with weights fitted on the others; with
#: 0.33 for the first and 0.33 to 0.4 for the second the mean of the eight stays within .02.
_FAILINGS_COUNT, _PRAISE_COUNTS = 0.3, 0.35
#: with less evidence than a finding of which one in three speaks of the theme, nothing is said. Of the cells of
#: seventeen blind reports .789 are right so, and ten turned round, where what may speak of a theme counts though no
#: finding says it; with 0.45, and only what says it, .778 and eleven. Of three published ones with weights that had not
#: seen them it is two cells more
_ENOUGH = 0.35
#: what happened in a case study counts for so much of a finding, and only for a side of a theme with no evidence
#: elsewhere: so readers' own labels add up best (to 0.92 and 0.78 of two published
#: matrices, to 0.92 and 0.75 where cases speak only for themes that nothing else speaks of)
_CASE = 0.5
#: kinds of documents that go back to an earlier inspection
_FOLLOWING = frozenset({"re-inspection", "post-inspection-review"})
Judging: TypeAlias = Finding | CaseTheme


@Language.component("graphkit_assessments")
def assessments(doc: Doc) -> Doc:
    """Add one ThemeAssessment for each theme with evidence; case studies speak where nothing else does for a side."""
    state = analysis(doc)
    said, told = _evidence(state)
    in_general, in_cases = _weigh(said, state.chances, 1.0), _weigh(told, state.chances, _CASE)
    for theme in sorted({*in_general, *in_cases}):
        general, cases = in_general.get(theme, _NOTHING), in_cases.get(theme, _NOTHING)
        found = general.with_silent_sides(cases)
        value = value_of(*found.weight)
        if value is None:
            found = general.plus(cases)
            value = value_of(*found.weight)
        if value is not None:
            state.records.append(
                ThemeAssessment(
                    id=state.ids.make("assessment", theme),
                    document=state.document.id,
                    theme=theme,
                    value=value,
                    failings=tuple(found.failings),
                    strengths=tuple(found.strengths),
                )
            )
    return doc


class _Sides(NamedTuple):
    """What speaks for one value of a theme and for the other: the findings that say it, and how much all evidence is.

    A finding counts for as much as it is likely to speak of the theme, and a little where the theme is not among those
    said; where none says it, those are given that may.
    """

    failings: list[str]
    strengths: list[str]
    weight: tuple[float, float]

    def plus(self, cases: _Sides) -> _Sides:
        """Return it with what the case studies say."""
        weight = self.weight[0] + cases.weight[0], self.weight[1] + cases.weight[1]
        return _Sides(self.failings + cases.failings, self.strengths + cases.strengths, weight)

    def with_silent_sides(self, cases: _Sides) -> _Sides:
        """Return it with what the case studies say for a side of which the text says nothing in general."""
        failings = ([], 0.0) if self.weight[0] else (cases.failings, cases.weight[0])
        strengths = ([], 0.0) if self.weight[1] else (cases.strengths, cases.weight[1])
        return self.plus(_Sides(failings[0], strengths[0], (failings[1], strengths[1])))


def _weigh(evidence: Iterable[Judging], chances: Mapping[str, Mapping[str, float]], share: float) -> dict[str, _Sides]:
    said: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    may: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    weight: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for finding in evidence:
        sides = [i for i, name in enumerate(("failing", "strength")) if finding.polarity in {name, "mixed"}]
        for theme in finding.themes:
            if theme not in chances[finding.id]:
                continue
            for side in sides:
                said[theme][side].append(finding.id)
        for theme, chance in chances[finding.id].items():
            for side in sides:
                weight[theme][side] += share * chance
                may[theme][side].append(finding.id)
    return {
        theme: _Sides(said[theme][0] or may[theme][0], said[theme][1] or may[theme][1], (against, praise))
        for theme, (against, praise) in weight.items()
    }


_NOTHING = _Sides([], [], (0.0, 0.0))


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

    follows = state.facts is not None and state.facts.kind in _FOLLOWING
    began = state.facts.inspection_start if state.facts else None
    year = int(began[:4]) if began else None
    then = {s.id for s in state.of(Section) if follows and heads_earlier(s.heading, year)}
    general: list[Judging] = []
    told: list[Judging] = []
    for record in state.records:
        if isinstance(record, Finding | CaseTheme):
            recalled = record.polarity == "failing" and recalls(" ".join(record.quote.split()), year)
            if follows and (recalled or record.section in then):
                continue  # what was found the last time says nothing of how the theme stands now
            (told if in_a_case(record) else general).append(record)
    return general, told
