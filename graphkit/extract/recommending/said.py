"""Collects what a report says outright of each recommendation that it restates, and the passages that answer it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graphkit.extract.prose.view import View
from graphkit.extract.recommending.addressed import OTHER, TOGETHER, named, pieces
from graphkit.extract.recommending.passages import Line, Passage, divide
from graphkit.extract.recommending.stretches import SPOKEN, Stretch
from graphkit.extract.recommending.verdicts import NAMED, PART, SUBJECT, Value, Verdict, labelled, read, settle
from graphkit.extract.state import Analysis
from graphkit.records import CaseStudy, Recommendation, Section

_BOTH = re.compile(r"\b(?:both|neither|either)\b", re.IGNORECASE)
#: "Recommendation 2", which stands before what it labels
_LABEL = re.compile(r"\brecommendation \d+\b(?=[^\n]{0,20}\n*[^\n]{0,20}$)", re.IGNORECASE)
#: a heading that says no more than that recommendations follow
_OF_ALL = re.compile(r"\brecommendations?\b|\bfindings\b", re.IGNORECASE)


@dataclass(slots=True)
class Said:
    """The verdicts on one recommendation, in the order of the text, with where they stand."""

    verdicts: list[Verdict] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)

    @property
    def value(self) -> Value | None:
        """What the verdicts come to."""
        return settle(self.verdicts)


@dataclass(slots=True)
class Answers:
    """What is said of recommendations, by their ids.

    Attributes:
        said: the verdicts.
        passages: where what follows several recommendations answers one of them.
        near: where it has more in common with one of them, on which no verdict follows, than with the others.
    """

    said: dict[str, Said] = field(default_factory=dict)
    passages: dict[str, list[Stretch]] = field(default_factory=lambda: defaultdict(list))
    near: dict[str, list[Stretch]] = field(default_factory=lambda: defaultdict(list))

    def add(self, recommendation: str, line: Line, telling: frozenset[str] | None) -> None:
        """Add the verdict of a line, if it gives one, on a recommendation.

        Args:
            recommendation: its id.
            line: the line.
            telling: the recommendation's telling words where the line does not name it, None where it does.
        """
        if (verdict := line.verdict) is None:
            return
        about = NAMED if telling is None else verdict.about
        if telling and about == PART and _words(" ".join(telling)) & _words(verdict.on):
            about = SUBJECT
        record = self.said.setdefault(recommendation, Said())
        record.verdicts.append(Verdict(verdict.value, about, verdict.on))
        record.spans.append((line.start, line.end))


def answers(
    state: Analysis, found: Sequence[Stretch], earlier: Sequence[Recommendation], telling: Mapping[str, frozenset[str]]
) -> Answers:
    """Return what a report says outright of the recommendations that it restates.

    Args:
        state: the extraction.
        found: the stretches that follow recommendations.
        earlier: those that it restates, in the order of the text.
        telling: for each its telling words: a verdict "on" one of these is on its subject.
    """
    reader = _Reader(state, earlier)
    out = Answers()
    for stretch in found:
        group = tuple(one for one in stretch.recommendations if one in reader.asked)
        if not group:
            continue
        lines = list(reader.lines(stretch, group))
        if len(group) == 1:
            parts = [Passage(lines, group[0], answers=True)]
        else:
            parts = divide(lines, {one: reader.asked[one] for one in group})
        closed = {part.recommendation for part in parts if part.answers}
        for part in parts if len(group) > 1 else ():
            if (one := part.recommendation) and (part.answers or (part.headed and one not in closed)):
                kept = out.passages if part.answers else out.near
                kept[one].append(Stretch((one,), part.start, part.end, [(part.start, part.end)]))
        for part in parts:
            own = (part.recommendation,) if part.answers and part.recommendation else ()
            for line in part.lines:
                for one in line.on or own:
                    out.add(one, line, telling[one] if not line.on else None)
    for line in reader.elsewhere(found):
        for one in line.on if line.verdict and line.verdict.about == NAMED else ():
            out.add(one, line, None)
    return out


class _Reader:
    """Reads the lines of a report with the verdicts in them."""

    def __init__(self, state: Analysis, earlier: Sequence[Recommendation]) -> None:
        self.state = state
        self.starts = [s.start for s in state.sentences]
        self.cases = [(c.start, c.end) for c in state.of(CaseStudy)]
        year = state.facts.inspection_start if state.facts else None
        self.year = int(year[:4]) if year else None
        self.sections = {s.id: s for s in state.of(Section)}
        self.earlier = earlier
        self.chapters = {one.id: self._chapter(state.section_at(one.start)) for one in earlier}
        self.asked = {one.id: self._words_of(one) for one in earlier}

    def _chapter(self, section: Section | None) -> str | None:
        while section is not None and section.parent is not None:
            section = self.sections[section.parent]
        return section.id if section else None

    def _words_of(self, one: Recommendation) -> str:
        """Return a recommendation's words with its label before them and the headings above it behind them."""
        label = _LABEL.search(self.state.text[max(0, one.start - 60) : one.start])
        above = [self.sections.get(one.section or ""), self.sections.get(self.chapters[one.id] or "")]
        heads = [s.heading for s in above if s is not None and not _OF_ALL.search(s.heading)]
        return "\n".join([label[0] if label else "", one.quote, *heads]).strip()

    def lines(self, stretch: Stretch, group: tuple[str, ...]) -> Iterator[Line]:
        """Yield what the inspectors say in a stretch, each with what it names."""
        opens, before = True, ""
        last: tuple[str, ...] = ()
        for start, end, view, block in self._spoken(stretch):
            if any(a < end and start < b for a, b in self.cases):
                opens = False
                continue
            clean = view.clean
            for piece in pieces(clean):
                verdict = read(piece, opens=opens, before=before, year=self.year)
                on = (named(piece, self.asked, self._meant(piece, group, start)) or ()) if verdict else ()
                if verdict and len(group) > 1 and OTHER.search(piece):  # than the one spoken of before
                    on = tuple(one for one in group if one not in last) if last else ()
                    verdict = verdict if len(on) == 1 else None
                last = on if verdict and len(on) == 1 else last
                if len(group) == 1 and set(on) & set(group):
                    on = () if len(on) == 1 else on
                heading = block < 0 and not labelled(piece)  # "Outcome: achieved" closes what it stands under
                yield Line(start, end, piece, heading, block, verdict, on)
            opens, before = opens and any(start == a for a, _ in stretch.parts), clean

    def _meant(self, clean: str, group: tuple[str, ...], at: int) -> tuple[str, ...]:
        """Return the recommendations that "both" or "these" may be: those printed together, or the chapter's so far."""
        if len(group) > 1 or not TOGETHER.search(clean):
            return group
        chapter = self.chapters[group[0]]
        so_far = [one.id for one in self.earlier if self.chapters[one.id] == chapter and one.start < at]
        return tuple(so_far[-2:] if _BOTH.search(clean) else so_far) if chapter else group

    def _spoken(self, stretch: Stretch) -> list[tuple[int, int, View, int]]:
        """Return the sentences and headings of a stretch in which the inspectors speak, with their blocks or -1."""
        sentences = self.state.sentences[
            bisect_left(self.starts, stretch.start) : bisect_left(self.starts, stretch.end)
        ]
        spoken = [
            (s.start, s.end, s.view, s.block)
            for s in sentences
            if s.zone in SPOKEN and self.state.blocks[s.block].kind in {"paragraph", "bullet", "caption"}
        ]
        heads = [
            (b.start, b.end, self.state.view(b), -1)
            for b in self.state.blocks
            if b.kind == "heading" and stretch.start <= b.start < stretch.end
        ]
        return sorted([*spoken, *heads], key=lambda line: line[:2])

    def elsewhere(self, found: Sequence[Stretch]) -> Iterator[Line]:
        """Yield what is said of a recommendation that is named, but not where it stands: in a summary, a conclusion."""
        for s in self.state.sentences:
            if (
                s.zone not in SPOKEN
                or "ecommendation" not in s.view.clean
                or any(one.start <= s.start < one.end for one in found)
            ):
                continue
            if any(a < s.end and s.start < b for a, b in self.cases):
                continue
            for piece in pieces(s.view.clean):
                if (verdict := read(piece, year=self.year)) and (on := named(piece, self.asked, ())):
                    yield Line(s.start, s.end, piece, False, s.block, verdict, on)


def _words(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of a text: "recording" is "recorded"."""
    return frozenset(re.findall(r"\b[a-z]{5}", text.lower()))
