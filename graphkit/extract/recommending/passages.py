"""Divides what follows several recommendations among them: a passage is on the one that its verdict closes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graphkit.extract.recommending.addressed import stems
from graphkit.extract.recommending.verdicts import NAMED, SUBJECT, Verdict

#: a passage is on a recommendation that has so much in common with it, and so many times as much as any other
_LEAST, _MORE = 1.0, 1.5
#: what leads to a passage with a verdict has one word in so many of those that this has in common with its subject
_NEAR = 2
#: words of a heading say more of what a passage is about
_HEADING = 3


@dataclass(slots=True)
class Line:
    """A sentence or heading in which the inspectors speak.

    Attributes:
        start, end: positions in the document's text.
        clean: its words, with plain quotes and spaces.
        heading: whether it is one.
        block: number of the paragraph that it stands in.
        verdict: what it says outright of a recommendation.
        on: the recommendations that it names; () where it names none in particular.
    """

    start: int
    end: int
    clean: str
    heading: bool
    block: int = -1
    verdict: Verdict | None = None
    on: tuple[str, ...] = ()

    @property
    def closes(self) -> bool:
        """Whether it is a verdict on one recommendation, which it may leave to the reader to see."""
        return self.verdict is not None and self.verdict.about == NAMED and len(self.on) <= 1


@dataclass(slots=True)
class Passage:
    """Lines on one subject.

    Attributes:
        lines: in the order of the text.
        recommendation: id of the one that they have most in common with, None where none is sure.
        answers: whether they end in a verdict on it, or lead to a passage that does.
        scores: how much they have in common with each.
    """

    lines: list[Line]
    recommendation: str | None = None
    answers: bool = False
    scores: dict[str, float] = field(default_factory=dict)

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.lines[-1].end

    @property
    def headed(self) -> bool:
        """Whether a heading parts it from what is said of other subjects."""
        return self.lines[0].heading

    @property
    def closed(self) -> bool:
        """Whether a verdict on one recommendation stands in it."""
        return any(line.closes for line in self.lines)

    @property
    def speaks(self) -> bool:
        """Whether it says outright how far its subject has come ("There has been little progress here")."""
        return any(line.verdict is not None and line.verdict.about >= SUBJECT for line in self.lines)


def divide(lines: Sequence[Line], asked: Mapping[str, str]) -> list[Passage]:
    """Return the passages of what follows recommendations that are printed together, in the order of the text.

    What names a recommendation is on it; what shares its words more than any other's is as well. A verdict that names
    none closes what stands before it; where nothing tells on which of several it is, they follow the recommendations
    in their order if they are as many, and else the last verdict is on the last recommendation.

    Args:
        lines: what is said there.
        asked: the words of each of the recommendations, by their ids in the order of the text.
    """
    passages = [p for part in _parts(lines) for p in _cut(part)]
    _score(passages, asked)
    for passage in passages:
        names = [line.on[0] for line in passage.lines if line.closes and line.on]
        passage.recommendation = names[0] if names else _clear(passage.scores)
    open_ones: str | None = None
    for passage in passages:  # a verdict under a heading of its own closes what the heading before began
        if passage.closed and passage.recommendation is None and open_ones:
            passage.recommendation = open_ones
        open_ones = None if passage.closed else passage.recommendation or open_ones
    unsure = [p for p in passages if p.closed and p.recommendation is None]
    known = {p.recommendation for p in passages if p.closed}
    left = [one for one in asked if one not in known]
    if len(unsure) == len(left):
        for passage, one in zip(unsure, left, strict=True):
            passage.recommendation = one
    elif unsure and left:
        unsure[-1].recommendation = left[-1]
    _answering(passages)
    return passages


def _answering(passages: Sequence[Passage]) -> None:
    """Set which passages answer a recommendation: what is said of it elsewhere only may."""
    closed = {p.recommendation for p in passages if p.closed}
    if not closed:
        return
    wanted: Passage | None = None
    for passage in reversed(passages):
        if passage.closed or (passage.recommendation not in closed and passage.speaks):
            wanted, passage.answers = passage, passage.recommendation is not None
        elif wanted is not None and wanted.recommendation is not None and passage.recommendation is not None:
            near = passage.scores[wanted.recommendation] * _NEAR >= wanted.scores[wanted.recommendation]
            passage.answers = near and passage.recommendation == wanted.recommendation
            wanted = wanted if passage.answers else None


def _parts(lines: Sequence[Line]) -> list[list[Line]]:
    """Return lines parted before each heading; headings that follow each other stay together."""
    parts: list[list[Line]] = []
    for line in lines:
        if not parts or (line.heading and not all(one.heading for one in parts[-1])):
            parts.append([])
        parts[-1].append(line)
    return parts


def _cut(part: list[Line]) -> list[Passage]:
    """Return a part cut behind the paragraphs that hold its verdicts, or before these where it begins with one."""
    closing = [i for i, line in enumerate(part) if line.closes]
    said = next((i for i, line in enumerate(part) if not line.heading), 0)
    if closing and closing[0] <= said:
        cuts = [0, *closing[1:], len(part)]
    else:
        cuts = [0, *(_behind(part, i, closing) for i in closing), len(part)]
    return [Passage(part[a:b]) for a, b in pairwise(cuts) if a < b]


def _behind(part: Sequence[Line], at: int, closing: Sequence[int]) -> int:
    """Return where the paragraph of a verdict ends, or the verdict itself where another follows in the paragraph."""
    end = at + 1
    while end < len(part) and part[end].block == part[at].block:
        if end in closing:
            return at + 1
        end += 1
    return end


def _score(passages: Sequence[Passage], asked: Mapping[str, str]) -> None:
    """Set how much each passage has in common with each recommendation; words that stand in all say nothing."""
    own = {one: stems(words) for one, words in asked.items()}
    shared = Counter(stem for words in own.values() for stem in words)
    alone = {one: {stem for stem in words if shared[stem] == 1} for one, words in own.items()}
    texts = [(stems(_text(p, heading=True)), stems(_text(p, heading=False))) for p in passages]
    spread = Counter(stem for head, body in texts for stem in head | body)
    for passage, (head, body) in zip(passages, texts, strict=True):
        passage.scores = {
            one: sum((_HEADING * (stem in head) + (stem in body)) / spread[stem] for stem in words & (head | body))
            for one, words in alone.items()
        }


def _text(passage: Passage, *, heading: bool) -> str:
    return " ".join(line.clean for line in passage.lines if line.heading is heading)


def _clear(scores: Mapping[str, float]) -> str | None:
    if not scores:
        return None
    best, *others = sorted(scores, key=scores.__getitem__, reverse=True)
    second = max((scores[one] for one in others), default=0.0)
    return best if scores[best] >= _LEAST and scores[best] >= _MORE * second else None
