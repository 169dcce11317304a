"""Finds the grades that audited cases got, by whom and for which cases, in lists, tables and prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.cases.assessors import assessor_in, last_actor, says_who, who_in
from graphkit.extract.cases.audit_scopes import Scope, scope_in
from graphkit.extract.cases.audit_tables import Over, assessor_of_title
from graphkit.extract.cases.audited import Audit, settled, stated
from graphkit.extract.cases.case_types import THESE, case_type, in_prose, typed_line
from graphkit.extract.cases.grade_leads import list_lead
from graphkit.extract.layout.cells import cells_of
from graphkit.extract.prose.grades import Counts, cases_in, count_of, counts_in, grade_of, item, run_of
from graphkit.extract.prose.splitting import split
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Analysis, Block, analysis
from graphkit.records import CaseAudit, Section

_TYPE_COLUMN = re.compile(
    r"\b(?:types? of case|case types?|category|area of (?:child )?protection|cases?)\b", re.IGNORECASE
)
_COUNT_COLUMN = re.compile(r"\b(?:number|no\.?|total|count|cases)\b", re.IGNORECASE)
_JUDGING = worded(
    r"\b(?:assess|judg|rat(?:e|ed|ing)\b|grad(?:e|ed|ing)\b|view"
    r"|class|consider|deem|found|find|scor|required? improvement|(?:was|were) (?:good|adequate|inadequate)\b)",
    re.I,
)
_CASE_WORD = re.compile(
    r"\b(?:cases?|files?|records?|investigations?|audits?|incidents?|enquir(?:y|ies)|referrals?|detentions?)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^(?:only|just|(?:of )?the (?:others?|remaining|remainder|rest)|a further|another|all|both|one|two|three|four"
    r"|five|six|seven|eight|nine|ten|\d+|none|neither|no)\b",
    re.IGNORECASE,
)
_EXAMINED = worded(
    r"\b(?:inspectors|we|hmic(?:frs)?)\b[^.;]{0,60}?\b(?:assessed"
    r"|audited|examined|reviewed)\s+(?:a further |an additional |the )?"
    r"(?P<n>\w+(?:-\w+)?) (?:[\w-]+ ){0,3}?cases?\b"
    r"|\b(?P<read>\w+(?:-\w+)?) cases (?:(?:in )?whose|the) (?:minutes|files|records)(?: of which)? (?:inspectors|we)"
    r" (?:also )?(?:assessed|audited|examined|reviewed|read|looked at)\b",
    re.IGNORECASE,
)
#: every case of the inspection, wherever a sentence stands
_WHOLE = re.compile(
    r"\b(?:in total|overall|altogether|combined|taken together|all (?:of )?(?:the|our|\d+)|total)\b", re.I
)
_OFSTED = worded(r"\bofsted\b|\blocal authorit", re.IGNORECASE)


@Language.component("graphkit_case_audit")
def case_audit(doc: Doc) -> Doc:
    """Add CaseAudit records, and set the zone of their sentences."""
    state = analysis(doc)
    if state.facts is None or state.facts.kind in {"news", "other"}:
        return doc
    audits = sorted([*_lists(state), *_tables(state), *_prose(state)], key=lambda a: (a.start, a.end))
    listed = {a.case_type for a in audits if a.kind != "prose"}
    for audit in audits:
        if audit.case_type == "child-abuse" and "section-47" in listed and "child-abuse" not in listed:
            audit.case_type = "section-47"  # what the document's own list of types calls them
    kept = settled(audits)
    for audit in kept:
        state.records.append(_record(state, audit))
    # what repeats a grade of a list, and "none of them was good" by itself, judge as any sentence does
    tallies = [a for a in audits if a in kept or len(a.counts.known()) > 1]
    spans = [(a.start, a.end) for a in tallies if a.graded or len(a.counts.known()) != 1]
    for sentence in state.sentences:
        if sentence.zone != "recommendation" and any(a < sentence.end and sentence.start < b for a, b in spans):
            sentence.zone = "case-audit"
    found = (doc.char_span(a, b, label="CASE_AUDIT", alignment_mode="expand") for a, b in spans)
    doc.spans["graphkit_case_audit"] = [span for span in found if span is not None]
    return doc


def _record(state: Analysis, audit: Audit) -> CaseAudit:
    counts = audit.counts
    key = "/".join(str(x) for x in (audit.assessor, audit.scope, audit.case_type, *counts.known().items()))
    return CaseAudit(
        id=state.ids.make("case-audit", key),
        document=state.document.id,
        start=audit.start,
        end=audit.end,
        quote=state.text[audit.start : audit.end],
        page=state.page_at(audit.start),
        assessor=audit.assessor,
        scope=audit.scope,
        case_type=audit.case_type,
        good=counts.good,
        adequate=counts.adequate,
        requires_improvement=counts.requires_improvement,
        inadequate=counts.inadequate,
        cases=audit.cases,
        section=audit.section,
    )


def _lists(state: Analysis) -> Iterator[Audit]:
    """Yield what lists of counts by grade say, each item on its line or all on one."""
    sections = {s.id: s for s in state.of(Section)}
    lead = before = ""
    current: Audit | None = None
    last = -2
    for i, block in enumerate(state.blocks):
        if block.kind in {"contents", "furniture", "footnote"}:
            continue
        clean = state.view(block).clean if block.kind in {"paragraph", "bullet", "row"} else ""
        single = item(clean) if clean else None
        whole = None if single or not clean else run_of(clean)
        if not single and whole is None and (typed := typed_line(state.ontology, clean)):
            audit = _listed(state, block, typed[1], lead, sections)
            audit.scope, audit.case_type, audit.said = "case-type", typed[0], True
            yield audit
            continue
        if single is None and whole is None:
            if current is not None:
                yield current
                current = None
            if block.kind in {"paragraph", "heading"}:
                lead, before = list_lead(clean, before), clean
            continue
        if whole is not None:
            yield _listed(state, block, whole, lead, sections)
            continue
        grade, count = single or ("", 0)
        if (
            current is not None
            and last == i - 1
            and current.section == block.section
            and current.counts.add(grade, count)
        ):
            current.end = block.end
        else:
            if current is not None:
                yield current
            counts = Counts()
            counts.add(grade, count)
            current = _listed(state, block, counts, lead, sections)
        last = i
    if current is not None:
        yield current


def _listed(state: Analysis, block: Block, counts: Counts, lead: str, sections: dict[str, Section]) -> Audit:
    section = sections.get(block.section or "")
    heading = section.heading if section else ""
    kind = case_type(state.ontology, heading) if re.search(r"\bcases?\b", heading, re.I) else None
    kind = kind or (case_type(state.ontology, lead) if re.search(r"\bcases?\b", lead, re.IGNORECASE) else None)
    if kind is None and section and section.level == 3 and not scope_in(heading):
        kind = case_type(state.ontology, heading)
    stated = scope_in(lead) or scope_in(heading)
    scope: Scope = "case-type" if kind else (stated or "all")
    assessor = assessor_in(lead) or assessor_in(heading) or "inspectorate"
    cases = cases_in(lead) or cases_in(heading)
    said = bool(kind or stated)
    return Audit(block.start, block.end, counts, assessor, scope, kind, cases, block.section, "list", said=said)


@dataclass(slots=True)
class _Cells:
    """One row of a table: where it stands and what its cells say."""

    start: int
    end: int
    cells: list[str]
    section: str | None


def _tables(state: Analysis) -> Iterator[Audit]:
    """Yield what tables say: a column for each grade, or the number of cases of each type."""
    over = Over()
    rows: list[_Cells] = []
    for block in state.blocks:
        if block.kind in {"furniture", "footnote", "contents"}:
            continue
        if block.kind == "row":
            cells = cells_of(state.text, block.start, block.end)
            rows.append(_Cells(block.start, block.end, cells, block.section))
            continue
        yield from _table(state, _whole_rows(rows), over)
        rows = []
        if block.kind in {"paragraph", "caption", "heading"}:
            over = over.followed_by(state.view(block).clean, block.kind)
    yield from _table(state, _whole_rows(rows), over)


def _whole_rows(rows: list[_Cells]) -> list[_Cells]:
    """Put the rows of a table together whose every cell stands on a line of its own."""
    if len(rows) < 6 or any(len(row.cells) != 1 for row in rows):
        return rows
    counted = [count_of(row.cells[0]) is not None for row in rows]
    first = counted.index(True) if any(counted) else 0
    for width, header in ((first - 1, first - 1), (first, first - 1)):  # a corner may be empty
        body = rows[header:]
        if width < 2 or len(body) % width or header < 1:
            continue
        if all(flag == (k % width > 0) for k, flag in enumerate(counted[header:])):
            parts = [rows[:header], *(body[k : k + width] for k in range(0, len(body), width))]
            whole = [_Cells(p[0].start, p[-1].end, [r.cells[0] for r in p], p[0].section) for p in parts]
            if header < width:
                whole[0].cells.insert(0, "")
            return whole
    return rows


def _table(state: Analysis, rows: list[_Cells], over: Over) -> Iterator[Audit]:
    columns: list[str | None] = []
    who: int | None = None
    counts_only = False
    for row in rows:
        cells = row.cells
        named = [grade_of(c) if len(c) < 30 else None for c in cells]
        if sum(g is not None for g in named) >= 2 and not any(count_of(c) is not None for c in cells):
            columns = named
            who = next((k for k, c in enumerate(cells) if says_who(c)), None)
            continue
        if len(cells) == 2 and _TYPE_COLUMN.search(cells[0]) and _COUNT_COLUMN.search(cells[1]) and not columns:
            counts_only = True
            continue
        if columns and len(cells) in {len(columns), len(columns) + 1}:
            # With one cell more than the header has, the label's column has no name.
            audit = _row(state, row, cells, columns if len(cells) == len(columns) else [None, *columns], over)
            if audit is not None:
                if who is not None and len(cells) == len(columns):
                    audit.assessor = who_in(cells[who]) or audit.assessor
                yield audit
        elif counts_only and len(cells) == 2 and (count := count_of(cells[1])) is not None:
            kind = case_type(state.ontology, cells[0])
            if kind is not None:
                graded_by = assessor_of_title(over.nearest)
                yield Audit(row.start, row.end, Counts(), graded_by, "case-type", kind, count, row.section, "table")


def _row(state: Analysis, block: _Cells, cells: list[str], columns: list[str | None], over: Over) -> Audit | None:
    counts = Counts()
    for grade, cell in zip(columns, cells, strict=True):
        if grade and (count := count_of(cell)) is not None:
            counts.add(grade, count)
    if not counts.known():
        return None
    label = cells[0] if columns[0] is None else ""
    kind = case_type(state.ontology, label) if label else None
    scope: Scope = "case-type" if kind else (scope_in(label) or over.scope or "all")
    assessor = assessor_in(label) or over.assessor or "inspectorate"
    total = next((count_of(c) for g, c in zip(columns[1:], cells[1:], strict=True) if g is None), None)
    return Audit(block.start, block.end, counts, assessor, scope, kind, total, block.section, "table")


def _prose(state: Analysis) -> Iterator[Audit]:
    """Yield what sentences say: "Seven were assessed as good, 3 as adequate ..."."""
    before_block = ""
    for block in state.blocks:
        if block.kind == "heading":
            before_block = ""
        if block.kind not in {"paragraph", "bullet"}:
            continue
        view = state.view(block)
        clean = view.clean
        if item(clean) or run_of(clean) or typed_line(state.ontology, clean):
            continue
        sentences = [clean[a:b] for a, b in split(clean)]
        spans = split(clean)
        found: list[Audit] = []
        for k, sentence in enumerate(sentences):
            if _OFSTED.search(sentence):
                continue
            earlier = sentences[:k]
            context = " ".join(earlier[-2:])
            read = counts_in(sentence)
            if read is None:
                continue
            counts, _, _ = read
            if not _JUDGING.search(sentence) or not _CASE_WORD.search(f"{context} {sentence} {before_block}"):
                continue
            if found and found[-1].blocks[-1] == k - 1 and _merges(found[-1], sentence, counts):
                for grade, count in counts.known().items():
                    found[-1].counts.add(grade, count)
                found[-1].end = view.span(*spans[k])[1]
                found[-1].blocks.append(k)
                continue
            start, end = view.span(*spans[k])
            audit = _judged(state, block, sentence, earlier, before_block, counts, (start, end))
            audit.blocks.append(k)
            found.append(audit)
        if not found and block.kind == "paragraph":
            found.extend(_examined(state, block, sentences, [view.span(*s) for s in spans]))
        yield from found
        before_block = clean[-1200:]


def _merges(audit: Audit, sentence: str, counts: Counts) -> bool:
    if set(counts.known()) & set(audit.counts.known()) or not _GOES_ON.match(sentence) or cases_in(sentence):
        return False
    if in_prose(sentence) not in {None, audit.case_type}:
        return False
    total = sum(audit.counts.known().values()) + sum(counts.known().values())
    return audit.cases is None or total <= audit.cases


def _judged(
    state: Analysis,
    block: Block,
    sentence: str,
    earlier: list[str],
    before_block: str,
    counts: Counts,
    span: tuple[int, int],
) -> Audit:
    scope = _scope(state, sentence, earlier, before_block)
    kind = in_prose(sentence) or _type_before(earlier)
    counted = any(cases_in(text) is not None and not THESE.search(text) for text in earlier)
    if kind is None and not counted and len(earlier) < 2 and THESE.search(" ".join([*earlier, sentence])):
        kind = _type_before([before_block[a:b] for a, b in split(before_block)])
    section = state.section_at(block.start)
    headed = False
    if kind is None and section is not None and (scope is None or (scope == "all" and not _WHOLE.search(sentence))):
        kind = case_type(state.ontology, section.heading) if section.level > 1 else None
        headed = kind is not None
        kind = kind or (_AREA_TYPE.get(section.practice_area or "") if scope is None else None)
    assessor = assessor_in(sentence)
    for text in (*reversed(earlier), before_block):
        assessor = assessor or last_actor(text)
    assessor = assessor or "inspectorate"
    said = scope is not None or kind is not None
    if kind is not None and scope != "previous":
        scope = "case-type"
    elif scope is None:
        scope = "self-assessed" if assessor == "force" else "all"
    return Audit(
        *span,
        counts,
        assessor,
        scope,
        kind,
        stated(sentence, earlier, counts, kind),
        block.section,
        "prose",
        said=said,
        headed=headed,
    )


def _scope(state: Analysis, sentence: str, earlier: list[str], before_block: str) -> Scope | None:
    """Return which cases a sentence grades: as it says, or as the sentences since the last grades say."""
    began = state.facts.inspection_start if state.facts else None
    year = int(began[:4]) if began else None
    own = scope_in(sentence, year=year, those=False)
    if own is not None:
        return own
    for text in reversed(earlier[-3:]):
        if counts_in(text) is not None:
            break
        if (before := scope_in(text, year=year, those=False)) is not None:
            return before
    graded = any(last_actor(text) == "force" for text in (*earlier, before_block))
    return scope_in(sentence, year=year) if graded else None


def _type_before(sentences: list[str]) -> str | None:
    """Return the case type that the sentences before speak of, the nearest that counts cases first."""
    for sentence in reversed(sentences[-8:]):
        if cases_in(sentence) is not None and (kind := in_prose(sentence)):
            return kind
        if cases_in(sentence) is not None and not THESE.search(sentence):
            return None  # cases of every type
    return next((t for s in reversed(sentences[-4:]) if (t := in_prose(s))), None)


_AREA_TYPE = {"police-detention": "custody", "managing-risk": "sex-offender-management"}


def _examined(state: Analysis, block: Block, sentences: list[str], spans: list[tuple[int, int]]) -> Iterator[Audit]:
    """Yield cases of a type that the inspectors say they assessed, without grades."""
    for k, sentence in enumerate(sentences):
        match = _EXAMINED.search(sentence)
        count = count_of(match["n"] or match["read"]) if match else None
        if match is None or count is None or count < 3:
            continue
        kind = in_prose(sentence) or next((t for s in reversed(sentences[:k]) if (t := in_prose(s))), None)
        if kind is not None:
            yield Audit(*spans[k], Counts(), "inspectorate", "case-type", kind, count, block.section, "prose")
            return
