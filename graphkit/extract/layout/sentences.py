"""Cuts the blocks into sentences and says what kind of text each stands in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.layout import family
from graphkit.extract.prose.splitting import split
from graphkit.extract.prose.view import View
from graphkit.extract.state import Analysis, Block, Sentence, Zone, analysis
from graphkit.records import Section

#: kinds of blocks that hold sentences
_READ = {"paragraph", "bullet", "row", "footnote", "caption"}
#: so many practice areas, each with so many characters of text, are the chapters of a report and no list of them
_AREAS, _TOLD = 3, 300
#: paragraphs and items of the longest foreword, and how many are so many chapters
_FOREWORD, _MANY = 6, 60
#: a heading that says it holds what was found
_FOUND = re.compile(
    r"^(?:(?:the|our|a|main|key|overall|headline) ){0,3}(?:summary of (?:(?:the|our|main|key) ){0,2})?findings$"
    r"|^(?:in brief: )?what (?:we|inspectors) found$"
)


@Language.component("graphkit_sentences")
def sentences(doc: Doc) -> Doc:
    """Fill `Analysis.sentences`, in order of the text; each bullet, row and caption holds its own."""
    state = analysis(doc)
    zones = _section_zones(state)
    beyond = _beyond_a_foreword(state, zones)
    state.sentences = []
    for index, block in enumerate(state.blocks):
        if block.kind not in _READ:
            continue
        zone = _zone(block, zones, beyond=beyond[0] <= block.start < beyond[1])
        view = state.view(block)
        for lo, hi in split(view.clean):
            start, end = _whole(state.text, block, *view.span(lo, hi))
            inner = [(max(a, start), min(b, end)) for a, b in block.segments if a < end and b > start]
            if inner:
                state.sentences.append(Sentence(start, end, index, View(state.text, *inner), block.section, zone))
    state.sentences.sort(key=lambda s: (s.start, s.end))
    spans = (doc.char_span(s.start, s.end, label="SENTENCE", alignment_mode="expand") for s in state.sentences)
    doc.spans["graphkit_sentences"] = [span for span in spans if span is not None]
    return doc


def _whole(text: str, block: Block, start: int, end: int) -> tuple[int, int]:
    """Take in what the view left out at the edges: emphasis and brackets at the start, a footnote's mark at the end."""
    limit = next((b for a, b in block.segments if a <= end <= b), end)
    while end < limit and text[end] in "*_¹²³⁰⁴⁵⁶⁷⁸⁹)]":
        if text[end] in ")]" and not text.startswith("](", end):
            break
        if text.startswith("](", end):
            close = text.find(")", end, limit)
            if close < 0:
                break
            end = close + 1
        else:
            end += 1
    first = next((a for a, b in block.segments if a <= start < b), start)
    while start > first and text[start - 1] in "*_[¹²³⁰⁴⁵⁶⁷⁸⁹":
        start -= 1
    if start > first and text[start - 1] == " " and text[first : start - 1].strip("¹²³⁰⁴⁵⁶⁷⁸⁹") == "":
        start = first
    return start, end


def _section_zones(state: Analysis) -> dict[str, Zone]:
    """Return the zone of each section, from its own heading or else from the one above it."""
    zones: dict[str, Zone] = {}
    for section in state.of(Section):
        known = family.chapter(section.heading)
        above: Zone = zones.get(section.parent, "findings") if section.parent else "findings"
        found = above == "context" and _FOUND.search(family.fold(section.heading)) is not None
        nested = known is not None and known.short and above in {"method", "context", "glossary"}
        if found:
            zones[section.id] = "findings"  # "Summary of findings" below the introduction
        elif known is None or nested or (above != "findings" and known.zone == "findings"):
            zones[section.id] = above
        else:
            zones[section.id] = known.zone
    zones.update(dict.fromkeys(_below_a_lost_chapter(state, zones), "findings"))
    return zones


def _below_a_lost_chapter(state: Analysis, zones: Mapping[str, Zone]) -> Iterator[str]:
    """Yield the sections of practice areas, and theirs, that stand below a chapter of context for want of their own.

    Where the heading over them was not found ("Findings: the experiences, progress and outcomes ..."), all that the
    report found would pass for context. So many areas that have text of their own, and no findings elsewhere, are told
    from an introduction that lists what was looked at.
    """
    sections = list(state.of(Section))
    ends = [after.start for after in sections[1:]] + [len(state.text)]  # one too many where there is no section
    told = [s for s, end in zip(sections, ends, strict=False) if end - s.end >= _TOLD]
    areas: dict[Zone, set[str]] = defaultdict(set)
    for section in told:
        known = family.chapter(section.heading)
        if known and known.area and known.area != "leadership":
            areas[zones[section.id]].add(known.area)
    if len(areas["context"]) < _AREAS or areas["findings"]:
        return
    lost: set[str] = set()
    for section in sections:
        known = family.chapter(section.heading)
        of_area = known is not None and known.area is not None and zones[section.id] == "context"
        if of_area or (section.parent in lost and (known is None or known.zone == "findings")):
            lost.add(section.id)
            yield section.id


def _beyond_a_foreword(state: Analysis, zones: Mapping[str, Zone]) -> tuple[int, int]:
    """Return where the text begins and ends that stands below a foreword for want of its own chapters.

    A converter that lost the titles of the chapters leaves all that was found in the foreword, the one heading above.
    """
    end = len(state.text)
    chapters = [section for section in state.of(Section) if section.level == 1]
    first = next((s for s in chapters if family.fold(s.heading) == "foreword"), None)
    if first is None or any(zones[s.id] == "findings" and s.text_end - s.end >= _TOLD for s in chapters):
        return end, end
    told = [b for b in state.blocks if b.kind in _READ and first.end < b.start < first.text_end]
    if len(told) < _MANY or first.text_end - first.end <= end // 2:
        return end, end
    known = ((section.start, family.chapter(section.heading)) for section in state.of(Section))
    return told[_FOREWORD].start, next((at for at, chapter in known if chapter and chapter.zone == "method"), end)


def _zone(block: Block, zones: dict[str, Zone], *, beyond: bool) -> Zone:
    zone = zones.get(block.section, "findings") if block.section else "findings"
    if beyond and zone == "context":
        zone = "findings"
    if block.kind == "caption":
        return "case-study"
    if block.kind == "footnote" and zone == "findings":
        return "context"
    if zone in {"recommendation", "case-audit"}:
        return "findings"  # set by the components that know the span of each recommendation and audit
    if block.kind == "row" and zone == "findings":
        return "context"
    return zone
