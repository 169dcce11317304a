"""Ties each restated recommendation to the findings that speak to it, with the progress that they tell of."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.cues import words
from graphkit.extract.prose.view import View
from graphkit.extract.prose.worded import worded
from graphkit.extract.recommending.said import answers
from graphkit.extract.recommending.stretches import Stretch, stretches
from graphkit.extract.recommending.verdicts import Progress, read
from graphkit.extract.state import Analysis, analysis
from graphkit.records import CaseStudy, CaseTheme, Finding, FollowUp, Recommendation, Section

Judged: TypeAlias = Finding | CaseTheme
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
#: the report's own words on one recommendation ("The force has made no progress against this recommendation")
_STATES = worded(r"\b(?:this|the) recommendation\b", re.IGNORECASE)
_NO_PROGRESS = worded(
    r"\b(?:no|little) (?:\w+ )?progress\b|(?:n't|\bnot|\bnever) (?:\w+ )?(?:made|seen|been) (?:\w+ )?progress"
    r"|\b(?:insufficient|inadequate|not enough|too little) progress\b",
    re.IGNORECASE,
)
_PROGRESS = worded(
    r"\b(?:progress|improv(?:ed|ement|ements)|better than|reduced|fallen|strengthened|revised|introduced)\b",
    re.IGNORECASE,
)
#: share of a finding's telling words that stand in the recommendation, from which wording alone ties them
_WORDING = 0.34
#: and how many they must be where the two share no theme: "domestic abuse" alone speaks to nothing
_WORDS = 3
_MOST = 60
#: how far back a statement of progress looks for the passage that it closes
_PASSAGE = 6
#: fewer tied than this to the only recommendation of a chapter: all that the chapter says speaks to it
_FEW = 3
#: one finding in so many that share a theme: what stands under a later heading still speaks to the recommendation
_THIRD = 3
#: more findings than this under one heading are about more than one recommendation: only those on its themes are tied
_LONG = 30


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
    earlier = [r for r in state.of(Recommendation) if r.inspection is None or r.inspection != state.facts.inspection]
    telling = lru_cache(maxsize=None)(_telling)
    follows = stretches(state)
    own: dict[str, list[Stretch]] = defaultdict(list)
    for stretch in follows:
        if len(stretch.recommendations) == 1:
            own[stretch.recommendations[0]].append(stretch)
    answered = answers(state, follows, earlier, {r.id: telling(r.quote) for r in earlier})
    verdicts = answered.said
    for one, passages in answered.passages.items():
        own[one] += passages
    ties: dict[str, list[Judged]] = {}
    for recommendation in earlier:  # those made by this very inspection nobody can have acted on
        chapter = chapters.get(recommendation.section or "")
        others = [s for one in earlier if one.id != recommendation.id for s in own[one.id]]
        here = [
            f
            for f in found
            if chapter is not None
            and chapters.get(f.section or "") == chapter
            and not any(s.start <= f.start < s.end for s in others)  # that speaks to the other recommendation
        ]
        tied = _tied(recommendation, found, telling, {f.id for f in here})
        tied = _in_order([*tied, *_inherited(recommendation, own[recommendation.id], found)])
        if near := answered.near[recommendation.id] if len(tied) < _FEW or recommendation.id in verdicts else []:
            tied = _in_order([*tied, *_inherited(recommendation, near, found)])
        if len(tied) < _FEW and asked[chapter] == 1:  # the chapter is about nothing else
            tied = _in_order([*tied, *here])[:_MOST]
        ties[recommendation.id] = tied
    spoken = [span for verdict in verdicts.values() for span in verdict.spans]  # known to be on one of them
    open_ones = [f for f in found if not any(a < f.end and f.start < b for a, b in spoken)]
    stated = _stated(open_ones, {one: tied for one, tied in ties.items() if not own[one]})
    for recommendation in earlier:
        closing = stated.get(recommendation.id)
        verdict = verdicts.get(recommendation.id)
        judging = [f for f in found if verdict and any(a < f.end and f.start < b for a, b in verdict.spans)]
        tied = _in_order([*ties[recommendation.id], *judging, *([closing] if closing else [])])
        value = verdict.value if verdict else None
        outright = value is not None and value != "short"
        if value is None or value == "short":
            progress = statement(closing.quote) if closing else progress_of(tied)
        else:
            progress = value
        state.records.append(
            FollowUp(
                id=state.ids.make("follow-up", recommendation.id),
                document=state.document.id,
                recommendation=recommendation.id,
                findings=tuple(f.id for f in tied),
                progress=progress,
                stated=(outright or closing is not None) and progress != "unclear",
            )
        )
    return doc


def _inherited(recommendation: Recommendation, follows: list[Stretch], found: list[Judged]) -> list[Judged]:
    """Return the findings that speak to a recommendation because they follow it.

    The text up to the second heading with findings does; what stands under a later one where a third of its findings
    share a theme with the recommendation.
    """
    out: list[Judged] = []
    themes = set(recommendation.themes)
    for stretch in follows:
        begun = False
        for start, end in stretch.parts:
            here = [f for f in found if start <= f.start < end]
            shared = sum(not themes.isdisjoint(f.themes) for f in here)
            if 0 < len(here) <= _LONG and (not begun or shared * _THIRD >= len(here)):
                out += here
            begun = begun or (bool(here) and start != stretch.start)
    return out[:_MOST]


def _in_order(found: list[Judged]) -> list[Judged]:
    return sorted({f.id: f for f in found}.values(), key=lambda f: (f.start, f.end))


def _stated(found: list[Judged], ties: dict[str, list[Judged]]) -> dict[str, Judged]:
    """Return for recommendations the finding that states its progress: it closes a passage that speaks to it."""
    speaks: dict[str, list[str]] = defaultdict(list)
    for recommendation, tied in ties.items():
        for finding in tied:
            speaks[finding.id].append(recommendation)
    out: dict[str, Judged] = {}
    ordered = _in_order(found)
    for i, finding in enumerate(ordered):
        if not _STATES.search(finding.quote):
            continue
        for before in reversed(ordered[max(0, i - _PASSAGE) : i]):
            if before.section != finding.section or _STATES.search(before.quote):
                break
            if speaks[before.id]:
                out.setdefault(speaks[before.id][0], finding)
                break
    return out


def statement(quote: str) -> Progress:
    """Return the progress that a sentence about one recommendation states."""
    verdict = read(View(quote, (0, len(quote))).clean)
    return "unclear" if verdict is None or verdict.value == "short" else verdict.value


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


def _telling(text: str) -> frozenset[str]:
    return frozenset([root for word in words(text) if (root := _root(word[0]))])


@lru_cache(maxsize=50_000)
def _root(word: str) -> str:
    """Return a word that tells something without the "s" of a plural, "" for the others."""
    return word.removesuffix("s") if len(word) > 3 and word not in _COMMON else ""


def _tied(
    recommendation: Recommendation, found: list[Judged], telling: Callable[[str], frozenset[str]], here: set[str]
) -> list[Judged]:
    """Return the findings that share a theme and the chapter with a recommendation, or most of their telling words."""
    wanted = _telling(recommendation.quote)
    themes = set(recommendation.themes)
    scored: list[tuple[float, int, Judged]] = []
    for finding in found:
        inside = finding.id in here
        if not inside and themes.isdisjoint(finding.themes):
            continue
        shared = len(themes.intersection(finding.themes))
        said = telling(finding.quote)
        wording = len(said & wanted) / len(said) if said else 0.0
        if (shared and inside) or (wording >= _WORDING and (shared or len(said & wanted) >= _WORDS)):
            scored.append((shared + inside + 2 * wording, finding.start, finding))
    scored.sort(key=lambda x: (-x[0], x[1]))
    return sorted((f for _, _, f in scored[:_MOST]), key=lambda f: (f.start, f.end))


def progress_of(tied: list[Judged]) -> Progress:
    """Return what findings together say of a recommendation whose progress no sentence states."""
    if not tied:
        return "unclear"
    failing = sum(f.polarity != "strength" for f in tied)
    strength = sum(f.polarity != "failing" for f in tied)
    moved = any(_PROGRESS.search(f.quote) and not _NO_PROGRESS.search(f.quote) for f in tied)
    if strength and (strength * 4 >= failing or moved):
        return "progress"
    if failing:
        return "progress" if moved and not strength and failing <= _FEW else "none"
    return "unclear"
