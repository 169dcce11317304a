"""Finds what the inspectors recommend, with deadline, items, the inspection that made it, and where it is repeated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc, Span

from graphkit.extract.about.inspected import earlier_of
from graphkit.extract.layout import family
from graphkit.extract.prose.view import View
from graphkit.extract.prose.worded import worded
from graphkit.extract.recommending import labels
from graphkit.extract.recommending.deadlines import deadline
from graphkit.extract.state import Analysis, Block, analysis
from graphkit.extract.themes.theming import Parts, themes_of_each
from graphkit.records import Item, Recommendation, Repeat, Section, inspection_id

_TRIGGER = worded(
    r"(?:^|(?<=[.:;)\"'] )|(?<=, ))(?:(?:we|hmicfrs|hmic|inspectors)"
    r" (?:also |further |therefore |strongly )*recommends?"
    r"|it is (?:therefore |also )?recommended)(?=\s+(?:that|to|,|:|[A-Z]|the\b))",
    re.IGNORECASE,
)
#: a recommendation of a section of recommendations that does without "We recommend"
_SHOULD = re.compile(
    r"^(?!(?:until|where|when|while|as|if|because|so|once|unless)\b)"
    r"(?:(?:immediately|within [\w -]{3,30}|by [\w ]{3,30}\d{4}),? )?(?:the )?[\w'&,. -]{0,70}?\b"
    r"(?:police|constabulary|force|chief constable|service|chief"
    r" officers?)\b[\w', -]{0,60}?\b(?:should|must|needs? to)\b",
    re.IGNORECASE,
)
#: a lead that names addressee and deadline alone, so that each item of its list is a recommendation
_BARE_LEAD = re.compile(
    r"^(?:that)?,?\s*(?:(?:immediately|within [\w -]{3,30}?),?\s+)?(?:the"
    r" )?(?:[A-Z][\w'&-]*|and|of|the|force|constabulary|chief"
    r"|constable|[,&])(?:\s+(?:[A-Z][\w'&-]*|and|of|the|force|constabulary|chief|constable|&))*(?:\s+(?:should|must))?"
    r"(?:,?\s+(?:immediately|within [\w -]{3,30}?))?(?:\s+(?:should|must))?\s*[:,]?$"
)
_OBLIGED = re.compile(r"\b(?:should|must)\b")
#: a heading that is a deadline and nothing else
_BY_DEADLINE = re.compile(
    r"^\W*(?:\d\S* )?(?:immediate(?:ly)?\b|within (?:the )?(?:next )?[\w-]+ (?:days?|weeks?|months?|years?))"
    r"(?! \w+ \w+ \w+)",
    re.IGNORECASE,
)
_STOP = re.compile(r"\.(?=\s+[A-Z]|\s*$)")
_ITEM_BEGIN = re.compile(r"\s*(?:(?:and|or)\s+)?(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).]\s+|[•–*-]\s*)?(?=\S)")
_YEAR = re.compile(r"\b(20[01]\d|202\d)\b")
_WORD = re.compile(r"[a-z]{3,}")
_COMMON = frozenset(
    "the and that for this with are its should from have been which all any these those their".split()  # noqa: SIM905
)


@dataclass(slots=True)
class _Draft:
    start: int
    end: int
    lead: str
    items: list[tuple[int, int]] = field(default_factory=list)
    words: frozenset[str] = frozenset()
    section: str | None = None
    heading: str = ""
    deadline: str | None = None
    label: tuple[int, int] | None = None  # where "Recommendation 3" stands, outside its span
    full: bool = True  # it begins with "We recommend", so that it is not an entry of a list under a common lead
    entries: list[_Draft] = field(default_factory=list)  # its items, were each a recommendation of its own
    one: bool = True  # whether those are one recommendation by their own shape


@Language.component("graphkit_recommendations")
def recommendations(doc: Doc) -> Doc:
    """Add Recommendation records, and set the zone of their sentences."""
    state = analysis(doc)
    if state.facts is None or state.facts.kind in {"news", "other"}:
        return doc  # who recommends there is no inspectorate
    drafts = _settled(list(_drafts(state)))
    groups = _grouped(drafts)
    earlier = _earlier(state)
    sections = {s.id: s for s in state.of(Section)}
    parts = [[first.lead, *(View(state.text, item).clean for item in first.items)] for first, *_ in groups]
    above = [sections.get(first.section or "") for first, *_ in groups]
    themes = themes_of_each(
        [
            Parts(said, section.practice_area if section else None, group[0].heading)
            for group, said, section in zip(groups, parts, above, strict=True)
        ]
    )
    for group, said, theme in zip(groups, parts, themes, strict=True):
        state.records.append(_record(state, group, said, theme, earlier))
    _zones(state, drafts)
    spans = (doc.char_span(d.start, d.end, label="RECOMMENDATION", alignment_mode="expand") for d in drafts)
    found: list[Span] = [span for span in spans if span is not None]
    doc.spans["graphkit_recommendations"] = found
    return doc


def _drafts(state: Analysis) -> Iterator[_Draft]:
    sections = {s.id: s for s in state.of(Section)}
    blocks = [b for b in state.blocks if b.kind in {"paragraph", "bullet", "heading", "caption"}]
    views = {id(b): state.view(b) for b in blocks if b.kind in {"paragraph", "bullet"}}
    asking = {s.id for s in sections.values() if _in_recommendations(s, sections)}
    taken: set[int] = set()
    for i, block in enumerate(blocks):
        if i in taken or block.kind in {"heading", "caption"}:
            continue
        view = views[id(block)]
        section = sections.get(block.section or "")
        label = labels.find(state, blocks, i, view.clean)
        said = labels.reading(view, label)
        shift = len(view.clean) - len(said)
        starts = [shift + m.start() for m in _TRIGGER.finditer(said)]
        if not starts and (labels.asks(said) if label else block.section in asking and _SHOULD.match(said)):
            starts = [shift]
        if not starts:
            continue
        for k, at in enumerate(starts):
            stop = starts[k + 1] if k + 1 < len(starts) else len(view.clean)
            lead = labels.without_next(view.clean[at:stop].strip())
            start, end = view.span(at, at + len(lead))
            heading = section.heading if section else ""
            by = deadline(lead, f"{label.title if label else ''} {heading}")
            draft = _Draft(start, end, lead, section=block.section, heading=heading, deadline=by)
            draft.label = label.span if label else None
            if k + 1 == len(starts):
                below = list(_below(state, blocks, i, views, lead))
                if below and _bare(lead):
                    taken.update(j for j, _ in below)
                    draft.entries = list(_list(state, blocks, below, views, draft))
                    draft.one = _one(draft, draft.entries)
                taken.update(j for j, _ in below)
                if not below:
                    draft.items = [view.span(at + a, at + b) for a, b in _inline(lead)]
                for _, item in below:
                    draft.items.append((item.start, item.end))
                    draft.end = item.end
            draft.words = _words(" ".join([_stripped(lead), *(state.text[a:b] for a, b in draft.items)]))
            yield draft


def _below(
    state: Analysis, blocks: list[Block], i: int, views: dict[int, View], lead: str
) -> Iterator[tuple[int, Block]]:
    """Yield the list items that belong to the recommendation in block `i`, with their indices."""
    host = blocks[i]
    open_lead = not lead.rstrip().endswith((".", ";"))
    nested = host.kind == "bullet"
    own = _indent(state, host)
    if not open_lead and not nested:
        return
    for j in range(i + 1, len(blocks)):
        block = blocks[j]
        if block.kind != "bullet" or _TRIGGER.match(clean := views[id(block)].clean) or family.label(clean):
            return
        if nested and _indent(state, block) <= own and not lead.rstrip().endswith(":"):
            return
        yield j, block


def _inline(lead: str) -> list[tuple[int, int]]:
    """Return the spans of the items that a recommendation lists in its own sentence: "by: (a) ...; and (b) ..."."""
    colon = lead.find(":")
    stop = next((m.start() for m in _STOP.finditer(lead, colon)), len(lead)) if colon >= 0 else 0
    if colon < 0 or lead.count(";", colon, stop) < 1:
        return []
    items: list[tuple[int, int]] = []
    at = colon + 1
    for end in [*(m.start() for m in re.finditer(";", lead[:stop]) if m.start() > colon), stop]:
        begin = _ITEM_BEGIN.match(lead, at)
        if begin and begin.end() < end:
            items.append((begin.end(), end))
        at = end + 1
    return items


def _indent(state: Analysis, block: Block) -> int:
    """Return how far the list mark of a block stands from the start of its line."""
    text = state.text
    line = (
        max(text.rfind("\n", 0, block.start), text.rfind("\r", 0, block.start), text.rfind("\x0c", 0, block.start)) + 1
    )
    lead = text[line : block.start]
    return len(lead.expandtabs(4)) - len(lead.expandtabs(4).lstrip())


def _bare(lead: str) -> bool:
    match = _TRIGGER.match(lead)
    return bool(_BARE_LEAD.match(lead[match.end() :].strip())) if match else bool(re.search(r"\bshould:?$", lead))


def _one(draft: _Draft, entries: list[_Draft]) -> bool:
    """Say whether what stands below a bare lead may be one recommendation of several parts.

    "The force should: do this; and do that" is one sentence. Where the parts are sentences of their own or have parts
    themselves, each is one.
    """
    if draft.label is not None:
        return True  # it is numbered as one
    return _OBLIGED.search(draft.lead) is not None and not any(
        entry.items or entry.lead.endswith(".") for entry in entries[:-1]
    )


def _settled(drafts: list[_Draft]) -> list[_Draft]:
    """Take a list under a common lead for recommendations of their own, or for one, as the rest of the text does.

    It is one where the same list stands elsewhere as one. Its entries are recommendations where they are made elsewhere
    by themselves, and where the heading is a deadline and the list all that is due then: a second lead or a
    recommendation beside it shows that leads part them there, and not entries.
    """
    full = [d for d in drafts if not d.entries and d.full]
    beside = Counter(d.section for d in drafts)
    whole = [d for d in drafts if d.entries and d.one and not _BY_DEADLINE.match(d.heading)]
    out: list[_Draft] = []
    for draft in drafts:
        known = sum(any(_alike(one, entry) for one in full) for entry in draft.entries)
        again = any(
            one.section != draft.section and len(one.items) == len(draft.items) and _alike(one, draft) for one in whole
        )
        alone = _BY_DEADLINE.match(draft.heading) and beside[draft.section] == 1
        parted = known * 2 > len(draft.entries) or (not again and (not draft.one or alone))
        out.extend(draft.entries if draft.entries and parted else [draft])
    return sorted(out, key=lambda d: (d.start, d.end))


def _list(
    state: Analysis, blocks: list[Block], below: list[tuple[int, Block]], views: dict[int, View], lead: _Draft
) -> Iterator[_Draft]:
    """Yield a draft for each entry of a list under a common lead; entries nested below it are its items."""
    indents = [_indent(state, b) for _, b in below]
    outer = min(indents)
    current: _Draft | None = None
    last = ""
    for (_, block), indent in zip(below, indents, strict=True):
        clean = views[id(block)].clean
        # A list below a list ends with the item that ends with a full stop, whether or not it is indented.
        open_below = current is not None and current.lead.endswith(":") and not last.endswith(".")
        item = current is not None and (indent > outer or open_below)
        last = clean
        if item and current is not None:
            current.items.append((block.start, block.end))
            current.end = block.end
            continue
        if current is not None:
            yield _finish(state, current)
        current = _Draft(
            block.start,
            block.end,
            clean,
            section=block.section,
            heading=lead.heading,
            deadline=lead.deadline,
            full=False,
        )
    if current is not None:
        yield _finish(state, current)


def _finish(state: Analysis, draft: _Draft) -> _Draft:
    draft.words = _words(" ".join([draft.lead, *(state.text[a:b] for a, b in draft.items)]))
    return draft


def _in_recommendations(section: Section | None, sections: dict[str, Section]) -> bool:
    while section is not None:
        known = family.chapter(section.heading) or family.part_of(section.heading)
        if (known and known.zone == "recommendation") or re.search(r"\brecommendations?\b", section.heading, re.I):
            return not re.search(r"\b(?:progress|response|findings)\b", section.heading, re.IGNORECASE)
        if known and known.zone in {"context", "method", "glossary"}:
            return False  # "Next steps" below "Conclusion and recommendations"
        section = sections.get(section.parent or "")
    return False


def _stripped(lead: str) -> str:
    """Return what a recommendation asks for, without who recommends, who is addressed and by when."""
    match = _TRIGGER.match(lead)
    rest = lead[match.end() :] if match else lead
    verb = re.search(r"\b(?:immediately|months?,?|weeks?,?)\s+(?=\w)", rest[:160])
    return rest[verb.end() :] if verb else rest


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _COMMON


def _grouped(drafts: list[_Draft]) -> list[list[_Draft]]:
    """Put a recommendation and its repetitions together; the first place is the recommendation's own."""
    groups: list[list[_Draft]] = []
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
            if (alike := _alike(first, draft)) > score:
                best, score = group, alike
        if best is not None:
            best.append(draft)
        else:
            groups.append([draft])
    return groups


def _alike(first: _Draft, draft: _Draft) -> float:
    """Return how much two drafts have in common (0 to 1), 0 where too little to be the same recommendation."""
    common = len(first.words & draft.words)
    shorter = min(len(first.words), len(draft.words))
    alike = common / max(len(first.words | draft.words), 1)
    same = shorter and (alike >= 0.72 or (not draft.full and common / shorter >= 0.85 and alike >= 0.5))
    return alike if same else 0.0


def _record(
    state: Analysis,
    group: list[_Draft],
    parts: list[str],
    themes: tuple[str, ...],
    earlier: dict[str, str],
) -> Recommendation:
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
        themes=themes,
        section=draft.section,
        inspection=_made_by(state, draft.heading, earlier),
        repeats=tuple(Repeat(start=d.start, end=d.end, quote=state.text[d.start : d.end]) for d in others),
    )


def _earlier(state: Analysis) -> dict[str, str]:
    """Return the ids of the earlier inspections that this report follows up, by year; "" stands for the latest."""
    facts = state.facts
    if facts is None or facts.force is None or facts.kind not in {"re-inspection", "post-inspection-review"}:
        return {}
    body = [state.view(b).clean for b in state.blocks if b.kind in {"paragraph", "bullet"}]
    start = earlier_of(body, facts.inspection_start)
    found = {"": inspection_id(_official(state), start)}
    if start:
        found[start[:4]] = found[""]
    return found


def _official(state: Analysis) -> str:
    """Return the force's official name, by which inspections are named whatever a report prints."""
    facts = state.facts
    assert facts is not None and facts.force is not None
    return state.ontology.concepts[facts.force_concept].official_name if facts.force_concept else facts.force


def _made_by(state: Analysis, heading: str, earlier: dict[str, str]) -> str | None:
    """Return the inspection that made a recommendation: an earlier one where the heading says so."""
    facts = state.facts
    if facts is None or facts.force is None:
        return None
    years = [y for y in _YEAR.findall(heading) if not facts.inspection_start or y <= facts.inspection_start[:4]]
    restated = bool(re.search(r"\b(?:from|of|in|made)\b.{0,40}\b(?:inspection|report)\b|\bprevious\b", heading, re.I))
    if earlier and (years or restated):
        for year in years:
            return earlier.get(year) or inspection_id(_official(state), year)
        return earlier[""]
    if earlier and facts.kind == "post-inspection-review":
        return earlier[""]  # a review makes none of its own
    return facts.inspection


def _zones(state: Analysis, drafts: list[_Draft]) -> None:
    spans = sorted([*((d.start, d.end) for d in drafts), *(d.label for d in drafts if d.label)])
    k = 0
    for sentence in state.sentences:
        while k < len(spans) and spans[k][1] <= sentence.start:
            k += 1
        if k < len(spans) and spans[k][0] < sentence.end and sentence.start < spans[k][1]:
            sentence.zone = "recommendation"
