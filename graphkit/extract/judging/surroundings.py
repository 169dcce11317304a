"""Tells of each sentence what it must be read with: what stands before it, its list's lead, its heading, its zone."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeAlias

from graphkit.extract.judging.places import spans_of
from graphkit.extract.state import Analysis, Block, Sentence
from graphkit.records import CaseAudit, CaseStudy, CaseTheme, Judgement, Recommendation, Section

_ZONES = {"findings", "context", "case-study", "judged-audit"}
#: kinds of blocks in which inspectors judge in sentences
_BLOCKS = {"paragraph", "bullet", "caption"}
#: a case study's label without a title, and with one
_BARE_LABEL = re.compile(r"^(?:a |our )?case (?:stud(?:y|ies)|examples?)\b[^a-z]*$", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:a |our )?case (?:stud(?:y|ies)|examples?)\b[^:\u2013\u2014-]*[:\u2013\u2014-]\s*", re.IGNORECASE
)

#: a quotation not closed within so many sentences is a slip of the pen
_LONGEST_QUOTATION = 8
#: start, end, title and form of a case study
_Case: TypeAlias = tuple[int, int, str, str]


@dataclass(slots=True)
class Place:
    """One sentence with its surroundings.

    Attributes:
        clean: the sentence's text to read, without the label of a case study.
        lead: the sentence that introduces the list that it opens an item of, "" elsewhere.
        fresh: nothing before it belongs with it.
        heading: heading of its section, or what frames the case study that it stands in.
        told: it stands in a case study.
        judges: it stands where inspectors may judge, and is no part of another record.
        title: it is a caption.
    """

    sentence: Sentence
    block: Block
    section: Section | None
    clean: str
    lead: str
    fresh: bool
    heading: str
    told: bool
    judges: bool
    title: bool


def places(state: Analysis) -> Iterator[Place]:
    """Yield every sentence of the document with its surroundings, in order of the text."""
    sections = {s.id: s for s in state.of(Section)}
    themed = [(r.start, r.end) for r in state.records if isinstance(r, CaseTheme)]
    taken = _Spans([*spans_of(state.of(Recommendation)), *themed])
    graded = _Spans((r.start, r.end) for r in state.records if isinstance(r, CaseAudit | Judgement))
    cases: list[_Case] = sorted((c.start, c.end, c.title or "", c.form or "") for c in state.of(CaseStudy))
    leads = _leads(state)
    previous: Sentence | None = None
    quoted = 0  # sentences since a quotation opened, 0 outside one
    for sentence in state.sentences:
        block = state.blocks[sentence.block]
        clean = sentence.view.clean
        section = sections.get(sentence.section or "")
        case = _case_at(cases, sentence)
        inside = previous is not None and previous.block == sentence.block
        fresh = previous is None or previous.section != sentence.section or not _follows(state, previous, sentence)
        odd = clean.count('"') % 2 == 1
        open_before = 0 < quoted < _LONGEST_QUOTATION and not fresh
        within = open_before or (odd and clean.startswith('"'))
        quoted = (quoted + 1 if open_before else 1) if open_before != odd else 0
        lead = "" if inside or block.kind != "bullet" else leads.get(sentence.block, "")
        heading = section.heading if section else ""
        if case is not None:
            heading = case[2] or (_frame(state, block) if case[3] == "bullet" else heading)
            lead = ""
        judges = (
            sentence.zone in _ZONES
            and block.kind in _BLOCKS
            and not within
            and not taken.overlap(sentence)
            and not (block.kind != "paragraph" and graded.overlap(sentence))
            and not _BARE_LABEL.match(clean)
        )
        if block.kind == "caption":
            clean = _LABEL.sub("", clean)
        yield Place(
            sentence, block, section, clean, lead, fresh, heading, case is not None, judges, block.kind == "caption"
        )
        previous = sentence


def _case_at(cases: Sequence[_Case], sentence: Sentence) -> _Case | None:
    k = bisect_right(cases, (sentence.start, sentence.end, "\U0010ffff", "")) - 1
    return next((c for c in cases[max(0, k - 1) : k + 2] if c[0] < sentence.end and sentence.start < c[1]), None)


def _frame(state: Analysis, block: Block) -> str:
    """Return what stands before a list of examples, without the bare "For example:"."""
    if block.lead is None:
        return ""
    lead = block.lead
    said = [s.view.clean for s in state.sentences if s.block == lead]
    return " ".join(said[-2:])


def _follows(state: Analysis, previous: Sentence, sentence: Sentence) -> bool:
    """Tell whether `sentence` may take up what `previous` says: no heading, caption or edge of a case between."""
    if previous.block == sentence.block:
        return (previous.zone == "case-study") == (sentence.zone == "case-study")
    between = {b.kind for b in state.blocks[previous.block + 1 : sentence.block]}
    if between & {"heading", "caption"} or state.blocks[previous.block].kind in {"caption", "footnote", "row"}:
        return False
    return (previous.zone == "case-study") == (sentence.zone == "case-study")


def _leads(state: Analysis) -> dict[int, str]:
    """Return for each bullet that has one the last sentence of the paragraph that introduces its list."""
    last = {s.block: s.view.clean for s in state.sentences}
    leads = {i: b.lead for i, b in enumerate(state.blocks) if b.kind == "bullet" and b.lead is not None}
    return {i: last[lead] for i, lead in leads.items() if lead in last}


class _Spans:
    """Spans of the text, made to be asked often whether one of them overlaps another."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))

    def overlap(self, sentence: Sentence) -> bool:
        """Tell whether one of the spans shares a character with `sentence`."""
        begun = bisect_left(self._starts, sentence.end)
        return begun > 0 and self._furthest[begun - 1] > sentence.start
