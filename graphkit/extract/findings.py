"""Makes the findings: the sentences in which the inspectors judge, with their polarity, themes and mentions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.places import spans_of
from graphkit.extract.polarity import Verdict, judge
from graphkit.extract.state import Analysis, Block, Sentence, analysis
from graphkit.extract.theming import themes_of
from graphkit.records import CaseAudit, CaseStudy, CaseTheme, Finding, Judgement, Mention, Recommendation, Section

_ZONES = {"findings", "context", "case-study"}
#: kinds of blocks in which inspectors judge in sentences
_BLOCKS = {"paragraph", "bullet", "caption"}
_BARE_LABEL = re.compile(r"^(?:a |our )?case (?:stud(?:y|ies)|examples?)\b[^a-z]*$", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:a |our )?case (?:stud(?:y|ies)|examples?)\b[^:\u2013\u2014-]*[:\u2013\u2014-]\s*", re.IGNORECASE
)
_NO_FINDINGS = {"news", "other"}
#: background, law and duty: a verdict there needs plain words
_SURE = 0.72


@dataclass(slots=True)
class _Place:
    section: Section | None
    heading: str


@Language.component("graphkit_findings")
def findings(doc: Doc) -> Doc:
    """Add a Finding for every sentence of the report in which the inspectors judge."""
    state = analysis(doc)
    if state.facts is not None and state.facts.kind in _NO_FINDINGS:
        return doc
    found = _found(state)
    state.records.extend(found)
    spans = (doc.char_span(f.start, f.end, label=f.polarity.upper(), alignment_mode="expand") for f in found)
    doc.spans["graphkit_findings"] = [span for span in spans if span is not None]
    return doc


def _found(state: Analysis) -> list[Finding]:
    places = {s.id: _Place(s, s.heading) for s in state.of(Section)}
    nowhere = _Place(None, "")
    closed = _closed(state)
    titles = {(c.start, c.end): c.title or "" for c in state.of(CaseStudy)}
    mentions = sorted((m.start, m.end, m.entity) for m in state.of(Mention))
    starts = [m[0] for m in mentions]
    out: list[Finding] = []
    previous: Sentence | None = None
    quoted = False
    leads = _leads(state)
    for sentence in state.sentences:
        block = state.blocks[sentence.block]
        clean = sentence.view.clean
        place = places.get(sentence.section or "", nowhere)
        same = previous is not None and previous.section == sentence.section and _follows(state, previous, sentence)
        before = leads.get(sentence.block, "") if block.kind == "bullet" and not _inside(previous, sentence) else ""
        if not before and same and previous is not None:
            before = previous.view.clean
        heading = _heading(titles, sentence, place)
        previous = sentence
        opens = clean.startswith('"') and clean.count('"') % 2 == 1
        quoted = (quoted and same) or opens
        if quoted:
            quoted = not (clean.rstrip(".").endswith('"') and not opens)
            continue
        if sentence.zone not in _ZONES or block.kind not in _BLOCKS or _overlaps(closed, sentence):
            continue
        if _BARE_LABEL.match(clean):
            continue
        verdict = _judged(sentence, block, clean, before, heading)
        if verdict.polarity is None:
            continue
        lo, hi = bisect_left(starts, sentence.start), bisect_right(starts, sentence.end)
        named = tuple(dict.fromkeys(e for _, end, e in mentions[lo:hi] if end <= sentence.end))
        quote = state.text[sentence.start : sentence.end]
        out.append(
            Finding(
                id=state.ids.make("finding", quote),
                document=state.document.id,
                start=sentence.start,
                end=sentence.end,
                quote=quote,
                page=state.page_at(sentence.start),
                polarity=verdict.polarity,
                themes=themes_of(
                    clean,
                    practice_area=place.section.practice_area if place.section else None,
                    context=f"{before} ; {heading}" if before or heading else "",
                ),
                section=sentence.section,
                reason=verdict.reason,
                confidence=verdict.confidence,
                mentions=named,
            )
        )
    return out


def _judged(sentence: Sentence, block: Block, clean: str, before: str, heading: str) -> Verdict:
    if block.kind == "caption":
        return judge(_LABEL.sub("", clean))
    verdict = judge(clean, before=before, heading=heading)
    if sentence.zone == "context" and verdict.confidence < _SURE:
        return Verdict(None, (), verdict.confidence)
    return verdict


def _heading(titles: dict[tuple[int, int], str], sentence: Sentence, place: _Place) -> str:
    if sentence.zone == "case-study":
        for (start, end), title in titles.items():
            if start <= sentence.start < end:
                return title
    return place.heading


def _inside(previous: Sentence | None, sentence: Sentence) -> bool:
    """Tell whether `sentence` goes on in the block of `previous`."""
    return previous is not None and previous.block == sentence.block


def _follows(state: Analysis, previous: Sentence, sentence: Sentence) -> bool:
    """Tell whether `sentence` may take up what `previous` says: text between them is no heading or caption."""
    if previous.block == sentence.block:
        return True
    between = state.blocks[previous.block + 1 : sentence.block]
    kinds = {b.kind for b in between}
    if kinds & {"heading", "caption"} or state.blocks[previous.block].kind in {"caption", "footnote", "row"}:
        return False
    return (previous.zone == "case-study") == (sentence.zone == "case-study")


def _leads(state: Analysis) -> dict[int, str]:
    """Return for each bullet that has one the last sentence of the paragraph that introduces its list."""
    last = {s.block: s.view.clean for s in state.sentences}
    return {
        i: last[b.lead]
        for i, b in enumerate(state.blocks)
        if b.kind == "bullet" and b.lead is not None and b.lead in last
    }


def _closed(state: Analysis) -> list[tuple[int, int]]:
    """Return the spans whose sentences are records of another type, in order."""
    spans = [(r.start, r.end) for r in state.records if isinstance(r, CaseTheme | CaseAudit | Judgement)]
    return sorted([*spans, *spans_of(state.of(Recommendation))])


def _overlaps(spans: list[tuple[int, int]], sentence: Sentence) -> bool:
    return any(a < sentence.end and sentence.start < b for a, b in spans)
