"""Says which stretch of a re-inspection follows each restated recommendation, and what is said there of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graphkit.extract.judging.places import spans_of
from graphkit.extract.prose.view import View
from graphkit.extract.recommending.verdicts import NAMED, PART, SUBJECT, Value, Verdict, read, settle
from graphkit.extract.state import Analysis, Sentence
from graphkit.records import CaseStudy, Recommendation, Section

#: headings that leave what a chapter says of its recommendations
_LEAVES = re.compile(
    r"^(?:(?:overall )?conclusions?|next steps|what happens next|annex|appendix|glossary|summary"
    r"|case (?:file|audit)\b)",
    re.IGNORECASE,
)
#: in a text without headings: no stretch is longer than so many sentences
_LONGEST = 15
#: a sentence, not a label ("Recommendation 2.") nor what leads to a list
_SENTENCE = re.compile(r"^(?!recommendations? ).{15,}[.!?][\"')]*$", re.IGNORECASE)
_SPOKEN = {"findings", "context"}
_TOGETHER = re.compile(
    r"\b(?:both|all|each|these|neither|none)(?: of)?(?: (?:these|the|those|our))?(?: (?:two|three|four))?"
    r" recommendations?\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\b(?:the|our) (first|second|third|fourth) (?:of these )?recommendation\b", re.IGNORECASE)
_ORDER = {"first": 0, "second": 1, "third": 2, "fourth": 3}


@dataclass(slots=True)
class Stretch:
    """What follows recommendations that are printed together, up to the next one or the heading that leaves them.

    Attributes:
        recommendations: ids, in the order of the text; one, or several that the report prints as one list.
        start, end: positions in the document's text.
        parts: the stretch cut at its headings: (start, end), the first without one.
    """

    recommendations: tuple[str, ...]
    start: int
    end: int
    parts: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Said:
    """The verdicts on one recommendation, in the order of the text, with where they stand."""

    verdicts: list[Verdict] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)

    @property
    def value(self) -> Value | None:
        """What the verdicts come to."""
        return settle(self.verdicts)


def stretches(state: Analysis) -> list[Stretch]:
    """Return the stretches of a document in the order of the text; one place of a recommendation begins each."""
    sections = sorted(state.of(Section), key=lambda s: s.start)
    by_id = {s.id: s for s in sections}
    printed = sorted(
        (start, end, one.id, one.section) for one in state.of(Recommendation) for start, end in spans_of([one])
    )
    starts = [s.start for s in state.sentences]
    groups: list[list[tuple[int, int, str, str | None]]] = []
    for place in printed:
        if (
            groups
            and place[2] not in {p[2] for p in groups[-1]}  # printed again: here it stands in its chapter
            and _chapter(state.section_at(place[0]), by_id) == _chapter(state.section_at(groups[-1][-1][0]), by_id)
            and not _speaks(state.sentences, starts, groups[-1][-1][1], place[0])
        ):
            groups[-1].append(place)
        else:
            groups.append([place])
    out: list[Stretch] = []
    for i, group in enumerate(groups):
        begin = group[-1][1]
        after = groups[i + 1][0][0] if i + 1 < len(groups) else len(state.text)
        section = state.section_at(group[-1][0])
        end = min(after, _leaving(section, begin, sections, by_id, state, starts))
        if i + 1 < len(groups) and end == after:  # the next one's own heading belongs to it
            heads = [s.start for s in sections if begin < s.start < after]
            while heads and not _speaks(state.sentences, starts, heads[-1], end):
                end = heads.pop()
        cuts = [begin, *(s.start for s in sections if begin < s.start < end), end]
        parts = [(a, b) for a, b in pairwise(cuts) if a < b]
        out.append(Stretch(tuple(dict.fromkeys(p[2] for p in group)), begin, end, parts))
    return out


def _speaks(sentences: Sequence[Sentence], starts: Sequence[int], begin: int, end: int) -> bool:
    """Tell whether the report says anything itself between two positions."""
    between = sentences[bisect_left(starts, begin) : bisect_left(starts, end)]
    return any(s.zone in _SPOKEN and _SENTENCE.search(s.view.clean) for s in between)


def _chapter(section: Section | None, by_id: dict[str, Section]) -> Section | None:
    while section is not None and section.parent is not None:
        section = by_id[section.parent]
    return section


def _leaving(
    section: Section | None,
    begin: int,
    sections: Sequence[Section],
    by_id: dict[str, Section],
    state: Analysis,
    starts: Sequence[int],
) -> int:
    """Return where the text leaves the subject of a recommendation that stands in `section`."""
    if section is None:
        at = bisect_left(starts, begin) + _LONGEST
        return state.sentences[at].start if at < len(starts) else len(state.text)
    chapter = _chapter(section, by_id) or section
    for one in sections:
        if begin < one.start < chapter.text_end and (
            _LEAVES.match(one.heading)
            or (one.practice_area is not None and one.practice_area != section.practice_area is not None)
        ):
            return one.start
    return chapter.text_end


def said(state: Analysis, found: Sequence[Stretch], telling: dict[str, frozenset[str]]) -> dict[str, Said]:
    """Return for recommendations what verdicts say of them.

    Args:
        state: the extraction.
        found: the stretches.
        telling: for each recommendation its telling words: a verdict "on" one of these is on its subject.
    """
    cases = [(c.start, c.end) for c in state.of(CaseStudy)]
    starts = [s.start for s in state.sentences]
    year = state.facts.inspection_start if state.facts else None
    before_year = int(year[:4]) if year else None
    out: dict[str, Said] = {}
    for stretch in found:
        opens, before = True, ""
        for start, end, view in _lines(state, stretch, starts):
            if any(a < end and start < b for a, b in cases):
                opens = False
                continue
            heading = any(start == a for a, _ in stretch.parts)
            clean = view.clean
            verdict = read(clean, opens=opens, before=before, year=before_year)
            opens, before = opens and heading, clean
            if verdict is None:
                continue
            for one in _meant(stretch, clean):
                held = verdict
                if verdict.about == PART and _words(" ".join(telling.get(one, ()))) & _words(verdict.on):
                    held = Verdict(verdict.value, SUBJECT, verdict.on)
                if len(stretch.recommendations) > 1:
                    held = Verdict(verdict.value, NAMED, verdict.on)
                record = out.setdefault(one, Said())
                record.verdicts.append(held)
                record.spans.append((start, end))
    return out


def _meant(stretch: Stretch, clean: str) -> tuple[str, ...]:
    """Return the recommendations of a stretch that a verdict is on: the only one, or those that it names."""
    asked = stretch.recommendations
    if len(asked) == 1:
        return asked
    if ordinal := _ORDINAL.search(clean):
        at = _ORDER[ordinal[1].lower()]
        return asked[at : at + 1]
    return asked if _TOGETHER.search(clean) else ()


def _lines(state: Analysis, stretch: Stretch, starts: Sequence[int]) -> list[tuple[int, int, View]]:
    """Return the sentences and headings of a stretch in which the inspectors speak."""
    lines = [
        (s.start, s.end, s.view)
        for s in state.sentences[bisect_left(starts, stretch.start) : bisect_left(starts, stretch.end)]
        if s.zone in _SPOKEN and state.blocks[s.block].kind in {"paragraph", "bullet", "caption"}
    ]
    heads = [
        (b.start, b.end, state.view(b))
        for b in state.blocks
        if b.kind == "heading" and stretch.start <= b.start < stretch.end
    ]
    return sorted([*lines, *heads], key=lambda line: line[:2])


def _words(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of a text: "recording" is "recorded"."""
    return frozenset(re.findall(r"\b[a-z]{5}", text.lower()))
