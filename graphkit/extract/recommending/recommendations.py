"""Finds what the inspectors recommend, with deadline, items, the inspection that made it, and where it is repeated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from graphkit.extract.layout import family
from graphkit.extract.layout.fields import is_field
from graphkit.extract.prose.dates import BY_DATE
from graphkit.extract.prose.view import View
from graphkit.extract.recommending import due, labels
from graphkit.extract.recommending.deadlines import deadline, is_deadline
from graphkit.extract.recommending.drafts import TRIGGER, Draft, alike, read, restates, stripped, words_of
from graphkit.extract.recommending.in_a_row import in_a_row
from graphkit.extract.recommending.lists import (
    bare,
    below,
    by_deadline,
    entries_of,
    inline,
    is_one,
    one_paragraph,
    without_lead,
)
from graphkit.extract.recommending.makers import Makers, earlier_inspections
from graphkit.extract.state import Analysis, Asked, Block, analysis
from graphkit.records import Item, Recommendation, Repeat, Section

#: a recommendation of a section of recommendations that does without "We recommend"
_SHOULD = re.compile(
    r"^(?!(?:until|where|when|while|as|if|because|so|once|unless|areas? for improvement)\b)"
    # "the table says by when the force should act" asks for nothing
    r"(?!(?:(?!\b(?:should|must|needs? to)\b)[^.;:]){0,90}\b(?:which|whom|whether|how|when|what) )"
    rf"(?:(?:immediately|within [\w -]{{3,30}}|by [\w ]{{3,30}}\d{{4}}|{BY_DATE}),? )?"
    r"(?:the )?[\w'&,. -]{0,70}?\b"
    r"(?:police|constabulary|force|chief constable|service|chief"
    r" officers?)\b[\w', -]{0,60}?\b(?:should|must|needs? to)\b",
    re.IGNORECASE,
)
#: announces what worries the inspectors; what the force should do about it by a date is a recommendation
#: a label over what is recommended, in a line of its own
_ASKED = re.compile(r"(?:(?:our|new|further) )*recommendations?\b[^.;]{0,60}:$", re.IGNORECASE)
_CONCERN = re.compile(r"^\W*(?:\d\S* )?(?:accelerated )?causes? of concern\b", re.IGNORECASE)
#: what announces a list is shorter than so many characters
_TITLE = 60


@Language.component("graphkit_recommendations")
def recommendations(doc: Doc) -> Doc:
    """Add Recommendation records, and set the zone of their sentences."""
    state = analysis(doc)
    if state.facts is None or state.facts.kind in {"news", "other"}:
        return doc  # who recommends there is no inspectorate
    made = _drafts(state)
    drafts = _settled(made)
    groups = _grouped(drafts)
    sections = {s.id: s for s in state.of(Section)}
    makers = Makers(state, sections, [(d.start, d.end) for d in drafts], earlier_inspections(state))
    parts = [[first.lead, *(read(state, *item) for item in first.items)] for first, *_ in groups]
    for group, said in zip(groups, parts, strict=True):
        record = _record(state, group, said, makers)
        section = sections.get(group[0].section or "")
        area = section.practice_area if section else None
        state.asked[record.id] = Asked(tuple(said), area, group[0].heading)
        state.records.append(record)
    _zones(state, [*made, *drafts])  # the leads that recommend nothing by themselves as well
    spans = (doc.char_span(d.start, d.end, label="RECOMMENDATION", alignment_mode="expand") for d in drafts)
    found: list[Span] = [span for span in spans if span is not None]
    doc.spans["graphkit_recommendations"] = found
    return doc


def _drafts(state: Analysis) -> list[Draft]:
    sections = {s.id: s for s in state.of(Section)}
    blocks = [b for b in state.blocks if b.kind in {"paragraph", "bullet", "heading", "caption"}]
    views = {id(b): state.view(b) for b in blocks if b.kind in {"paragraph", "bullet"}}
    asking = {s.id for s in sections.values() if _in_recommendations(s, sections)}
    asking -= _with_both(blocks, views, sections)
    taken: set[int] = set()
    made: list[Draft] = []
    announced = in_a_row(blocks, views)
    to_improve = concern = False
    for i, block in enumerate(blocks):
        view = views.get(id(block)) or state.view(block)
        if block.kind == "caption" and is_field(view.clean):
            continue
        improve = family.improvement(view.clean[:_TITLE])
        # the lead of a list is still of what stands over it
        if block.kind in {"heading", "caption"} or (view.clean.endswith(":") and (improve or _ASKED.match(view.clean))):
            to_improve = improve
        if block.kind in {"heading", "caption"}:
            concern = _CONCERN.match(view.clean) is not None
        if i in taken or block.kind in {"heading", "caption"}:
            continue
        section = sections.get(block.section or "")
        label = labels.find(state, blocks, i, view.clean)
        said = labels.reading(view, label)
        shift = len(view.clean) - len(said)
        starts = [shift + m.start() for m in TRIGGER.finditer(said)]
        by_date = concern and deadline(said) is not None
        here = (by_date or block.section in asking) and not to_improve
        asked = i in announced or (here and (_SHOULD.match(said) or restates(said)))
        if not starts and (labels.asks(said) if label else asked):
            starts = [shift]
        if not starts:
            continue
        for k, at in enumerate(starts):
            stop = starts[k + 1] if k + 1 < len(starts) else len(view.clean)
            lead = labels.without_next(view.clean[at:stop].strip())
            start, end = view.span(at, at + len(lead))
            heading = section.heading if section else ""
            by = deadline(lead, f"{label.title if label else ''} {heading}")
            draft = Draft(start, end, lead, section=block.section, heading=heading, deadline=by)
            draft.label = label.span if label else None
            if k + 1 == len(starts):
                listed = list(below(state, blocks, i, views, lead))
                taken.update(j for j, _ in listed)
                if not listed and bare(lead) and (timed := list(by_deadline(state, blocks, i, views))):
                    draft.one = False
                    for title, rows in timed:
                        taken.update(j for j, _ in rows)
                        due_then = Draft(0, 0, "", heading=title, deadline=deadline("", title))
                        draft.entries += entries_of(state, rows, views, due_then)
                elif not listed:
                    draft.items = [view.span(at + a, at + b) for a, b in inline(lead)]
                elif bare(lead):
                    draft.entries = list(entries_of(state, listed, views, draft))
                    draft.one = is_one(draft, draft.entries)
                for _, item in listed:
                    draft.items.append((item.start, item.end))
                    draft.end = item.end
                if draft.entries and one_paragraph(state, lead, listed, draft.entries):
                    torn = draft.entries.pop()
                    draft.lead = lead = f"{lead} {torn.lead}"
                    draft.items = torn.items
            if k + 1 == len(starts) and draft.deadline is None:
                draft.deadline = due.beside(state.text, draft.start, draft.end)
                draft.deadline = draft.deadline or due.below(state, blocks, max([i, *(j for j, _ in listed)]))
            draft.words = words_of(" ".join([stripped(lead), *(read(state, a, b) for a, b in draft.items)]))
            made.append(draft)
        taken.add(i)
    open_ones = [i for i, b in enumerate(blocks) if i not in taken and b.section in asking]
    return [*made, *_restated(state, blocks, open_ones, views, made)]


def _restated(
    state: Analysis, blocks: list[Block], open_ones: Sequence[int], views: dict[int, View], made: Sequence[Draft]
) -> Iterator[Draft]:
    """Yield what a chapter of recommendations says again of those that are made elsewhere, without any lead at all.

    Args:
        state: the extraction.
        blocks: paragraphs, list items and headings.
        open_ones: the blocks of such chapters that are part of no recommendation yet, by their indices.
        views: the readings of paragraphs and list items.
        made: the recommendations found so far.
    """
    full = [d for d in made if d.full]
    lead = Draft(0, 0, "")
    run: list[tuple[int, Block]] = []
    for i in [*open_ones, None]:
        block = blocks[i] if i is not None else None
        view = views.get(id(block))
        dated = view is not None and is_deadline(view.clean)
        if (block is None or dated or block.section != lead.section) and run:
            for draft in entries_of(state, without_lead(state, run, views), views, lead):
                if any(one.section != draft.section and alike(one, draft) for one in full):
                    yield draft
            run = []
        if i is None or block is None or view is None:
            continue
        if dated or block.section != lead.section:
            section = state.section_at(block.start)
            heading = view.clean if dated else section.heading if section else ""
            lead = Draft(0, 0, "", section=block.section, heading=heading, deadline=deadline("", heading))
        if not dated:
            run.append((i, block))


def _settled(drafts: list[Draft]) -> list[Draft]:
    """Take a list under a common lead for recommendations of their own, or for one, as the rest of the text does.

    It is one where the same list stands elsewhere as one. Its entries are recommendations where they are made elsewhere
    by themselves, and where the heading is a deadline and the list all that is due then: a second lead or a
    recommendation beside it shows that leads part them there, and not entries.
    """
    full = [d for d in drafts if not d.entries and d.full]
    beside = Counter(d.section for d in drafts)
    whole = [d for d in drafts if d.entries and d.one and not is_deadline(d.heading)]
    out: list[Draft] = []
    for draft in drafts:
        known = sum(any(alike(one, entry) for one in full) for entry in draft.entries)
        again = any(
            one.section != draft.section and len(one.items) == len(draft.items) and alike(one, draft) for one in whole
        )
        alone = is_deadline(draft.heading) and beside[draft.section] == 1
        parted = known * 2 > len(draft.entries) or (not again and (not draft.one or alone))
        out.extend(draft.entries if draft.entries and parted else [draft])
    return sorted(out, key=lambda d: (d.start, d.end))


def _in_recommendations(section: Section | None, sections: dict[str, Section]) -> bool:
    while section is not None:
        if family.improvement(section.heading):
            return False
        known = family.chapter(section.heading) or family.part_of(section.heading)
        if (known and known.zone == "recommendation") or re.search(r"\brecommendations?\b", section.heading, re.I):
            return not re.search(r"\b(?:progress|response|findings)\b", section.heading, re.IGNORECASE)
        if known and known.zone in {"context", "method", "glossary"}:
            return False  # "Next steps" below "Conclusion and recommendations"
        section = sections.get(section.parent or "")
    return False


def _with_both(blocks: Sequence[Block], views: Mapping[int, View], sections: Mapping[str, Section]) -> set[str | None]:
    """Return the sections of recommendations and areas for improvement in which "We recommend" tells the former."""
    both = {s.id for s in sections.values() if family.IMPROVE.search(s.heading)}
    return {b.section for b in blocks if b.section in both and id(b) in views and TRIGGER.search(views[id(b)].clean)}


def _grouped(drafts: list[Draft]) -> list[list[Draft]]:
    """Put a recommendation and its repetitions together; the first place is the recommendation's own."""
    groups: list[list[Draft]] = []
    for draft in drafts:
        best, score = None, 0.0
        for group in groups:
            first = group[0]
            if first.section == draft.section or (
                first.deadline != draft.deadline and first.deadline and draft.deadline
            ):
                continue
            if len(first.items) != len(draft.items) and not (
                not draft.full and abs(len(first.items) - len(draft.items)) <= 1
            ):
                continue
            if (share := alike(first, draft)) > score:
                best, score = group, share
        if best is not None:
            best.append(draft)
        else:
            groups.append([draft])
    return groups


def _record(state: Analysis, group: list[Draft], parts: list[str], makers: Makers) -> Recommendation:
    draft, *others = group
    quote = state.text[draft.start : draft.end]
    return Recommendation(
        id=state.ids.make("recommendation", " ".join(parts)),
        document=state.document.id,
        start=draft.start,
        end=draft.end,
        quote=quote,
        page=state.page_at(draft.start),
        deadline=draft.deadline,
        items=tuple(Item(start=a, end=b, quote=state.text[a:b]) for a, b in draft.items),
        themes=(),  # said when the force's own names are known
        section=draft.section,
        inspection=makers.of(group),
        repeats=tuple(Repeat(start=d.start, end=d.end, quote=state.text[d.start : d.end]) for d in others),
    )


def _zones(state: Analysis, drafts: list[Draft]) -> None:
    spans = sorted([*((d.start, d.end) for d in drafts), *(d.label for d in drafts if d.label)])
    k = 0
    for sentence in state.sentences:
        while k < len(spans) and spans[k][1] <= sentence.start:
            k += 1
        if k < len(spans) and spans[k][0] < sentence.end and sentence.start < spans[k][1]:
            sentence.zone = "recommendation"
