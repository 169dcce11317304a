"""Ties each restated recommendation to the findings that speak to it, with the progress that they tell of."""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal, TypeAlias

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.cues import words
from graphkit.extract.state import Analysis, analysis
from graphkit.records import CaseStudy, CaseTheme, Finding, FollowUp, Recommendation, Section

Judged: TypeAlias = Finding | CaseTheme
Progress = Literal["achieved", "progress", "none", "unclear"]
_KINDS = {"re-inspection", "post-inspection-review"}
_COMMON = frozenset(
    {
        *(
            "about",
            "action",
            "also",
            "constabulary",
            "child",
            "children",
            "been",
            "ensure",
            "ensures",
            "ensuring",
            "force",
        ),
        *("from", "have", "immediately", "improve", "improves", "improving", "includes", "including", "made", "make"),
        *("makes", "minimum", "months", "police", "practice", "practices", "recommend", "review", "reviews", "should"),
        *(
            "steps",
            "sure",
            "takes",
            "that",
            "their",
            "these",
            "they",
            "this",
            "those",
            "three",
            "were",
            "which",
            "with",
        ),
        *("within", "arrangements"),
    }
)
_ACHIEVED = re.compile(
    r"\b(?:fully|now|has|have|been) (?:met|achieved|completed|addressed|implemented|discharged|satisfied)\b"
    r"|\brecommendations? (?:is|are|has been|have been) (?:now )?(?:met|achieved|complete|closed|discharged)\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(r"\b(?:not|n't|yet to|none|neither|partly|partially|some of)\b|n't\b", re.IGNORECASE)
_PROGRESS = re.compile(
    r"\b(?:progress|improv\w+|better|introduced|reduced|increased|strengthened|changed|revised|developed)\b",
    re.IGNORECASE,
)
#: share of a finding's telling words that stand in the recommendation, from which wording alone ties them
_WORDING = 0.34
_MOST = 60
#: fewer tied than this to the only recommendation of a chapter: all that the chapter says speaks to it
_FEW = 3


@Language.component("graphkit_follow_ups")
def follow_ups(doc: Doc) -> Doc:
    """Add a FollowUp for every recommendation that a re-inspection or a review restates from an earlier inspection."""
    state = analysis(doc)
    if state.facts is None or state.facts.kind not in _KINDS:
        return doc
    chapters = _chapters(state)
    cases = [(c.start, c.end) for c in state.of(CaseStudy)]
    found = [
        f for f in state.records if isinstance(f, Finding | CaseTheme) and not any(a <= f.start < b for a, b in cases)
    ]
    asked = Counter(chapters.get(r.section or "") for r in state.of(Recommendation))
    for recommendation in state.of(Recommendation):
        if recommendation.inspection is not None and recommendation.inspection == state.facts.inspection:
            continue  # made by this very inspection: nobody can have acted on it
        chapter = chapters.get(recommendation.section or "")
        here = [f for f in found if chapter is not None and chapters.get(f.section or "") == chapter]
        tied = _tied(recommendation, found, {f.id for f in here})
        if len(tied) < _FEW and asked[chapter] == 1:  # the chapter is about nothing else
            tied = sorted({f.id: f for f in (*tied, *here)}.values(), key=lambda f: (f.start, f.end))[:_MOST]
        state.records.append(
            FollowUp(
                id=state.ids.make("follow-up", recommendation.id),
                document=state.document.id,
                recommendation=recommendation.id,
                findings=tuple(f.id for f in tied),
                progress=progress_of(tied),
            )
        )
    return doc


def _chapters(state: Analysis) -> dict[str, str]:
    """Return for each section the chapter (the outermost section) that it stands in."""
    parents = {s.id: s.parent for s in state.of(Section)}
    tops: dict[str, str] = {}
    for section in parents:
        top = section
        while (above := parents.get(top)) is not None:
            top = above
        tops[section] = top
    return tops


def _telling(text: str) -> set[str]:
    return {w.text.removesuffix("s") for w in words(text) if len(w.text) > 3 and w.text not in _COMMON}


def _tied(recommendation: Recommendation, found: list[Judged], here: set[str]) -> list[Judged]:
    """Return the findings that share a theme and the chapter with a recommendation, or most of their telling words."""
    wanted = _telling(recommendation.quote)
    themes = set(recommendation.themes)
    scored: list[tuple[float, int, Judged]] = []
    for finding in found:
        said = _telling(finding.quote)
        wording = len(said & wanted) / len(said) if said else 0.0
        shared = len(themes & set(finding.themes))
        inside = finding.id in here
        if (shared and inside) or ((inside or shared) and wording >= _WORDING):
            scored.append((shared + inside + 2 * wording, finding.start, finding))
    scored.sort(key=lambda x: (-x[0], x[1]))
    return sorted((f for _, _, f in scored[:_MOST]), key=lambda f: (f.start, f.end))


def progress_of(tied: list[Judged]) -> Progress:
    """Return what the findings say of a recommendation; achieved only where the report says it in so many words."""
    if not tied:
        return "unclear"
    failing = sum(f.polarity != "strength" for f in tied)
    strength = sum(f.polarity != "failing" for f in tied)
    said = any(f.polarity == "strength" and _ACHIEVED.search(f.quote) and not _UNDONE.search(f.quote) for f in tied)
    if said and failing <= strength / 4:
        return "achieved"
    if strength and (
        strength * 4 >= failing or any(f.polarity == "strength" and _PROGRESS.search(f.quote) for f in tied)
    ):
        return "progress"
    return "none" if failing else "unclear"
