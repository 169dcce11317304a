"""Reads lists of grades: an item for each grade, or all of them on one line, below what leads to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.cases.audits.assessors import assessor_in
from graphkit.extract.cases.audits.audit_scopes import Scope, scope_here, scope_in
from graphkit.extract.cases.audits.audited import WHOLE, Audit
from graphkit.extract.cases.audits.grade_leads import list_lead
from graphkit.extract.cases.audits.other_graders import by_others
from graphkit.extract.cases.case_types import LABEL, case_type, titled, typed_line
from graphkit.extract.layout.cells import cells_in, in_columns
from graphkit.extract.prose.graded_prose import cases_in
from graphkit.extract.prose.graders import Assessor, who_in
from graphkit.extract.prose.grades import Counts, item, labelled_run, run_of, total_of
from graphkit.extract.prose.splitting import split
from graphkit.extract.state import Analysis, Block
from graphkit.ontology import Ontology
from graphkit.records import Section

#: "How we marked the other 40 files"
_THE_OTHER = re.compile(r"\bthe other \d+ (?:cases|files|records)\b", re.IGNORECASE)
#: more words than the name of a grader has
_NAMES = 4
#: so many words above a list may be the name of a type
_SHORT = 8
_CASES = re.compile(r"\bcases?\b", re.IGNORECASE)
#: heads the cases of one type, whether or not anybody knows the type
_OF_A_TYPE = re.compile(
    r"^cases? (?:\w+ )?(?:that )?(?:involv|relat|concern|about\b|of\b)"
    r"(?!.*\b(?:force\b|constabulary\b|inspection\b|assess|grad)|[\w ]{0,12}\b(?:children|all)$)",
    re.IGNORECASE,
)


def lists(state: Analysis) -> Iterator[Audit]:
    """Yield what lists of counts by grade say, each item on its line or all on one; none of a type nobody knows."""
    sections = {s.id: s for s in state.of(Section)}
    known = (a for a in _found(state, sections) if a.scope != "case-type" or a.case_type)
    yield from (a for a in known if not a.others)


def named_line(ontology: Ontology, line: str) -> tuple[str, str | None, Counts] | None:
    """Return label, type of case and counts of a line that names its cases and lists their grades behind.

    The label names a type ("Missing children: 4 good, 2 inadequate"), or whose grades or which cases they are.
    """
    if typed := typed_line(ontology, line):
        return "", *typed
    labelled = labelled_run(line)
    if labelled is None or len(labelled[0].split()) > LABEL or len(split(labelled[0])) > 1:
        return None
    if not (_who(labelled[0]) or scope_in(labelled[0])):
        return None
    return labelled[0], None, labelled[1]


def _who(label: str) -> Assessor:
    """Return who grades as a lead says, or a label of no more words than a name has ("Force", "Our grades")."""
    return assessor_in(label) or (who_in(label) if len(label.split()) < _NAMES else None)


def _found(state: Analysis, sections: dict[str, Section]) -> Iterator[Audit]:
    lead = before = ""
    current: Audit | None = None
    last = -2
    for i, block in enumerate(state.blocks):
        if block.kind in {"contents", "furniture", "footnote"}:
            last += last == i - 1  # a page may end in the midst of a list
            continue
        clean = state.view(block).clean if block.kind in {"paragraph", "bullet", "row"} else ""
        if block.kind == "heading" and typed_line(state.ontology, state.view(block).clean):
            clean = state.view(block).clean
        if in_columns(state.text, block.start, block.end):
            clean = ""  # a line of several lists
        single = item(clean) if clean else None
        named = None if single or not clean else named_line(state.ontology, clean)
        whole = None if single or named or not clean else run_of(clean)
        if named:
            label, kind, counts = named
            audit = listed(state, block, counts, lead if kind else label, sections)
            if kind:
                audit.cases = cases_in(clean)  # what stands above counts all of them
            if not kind and block.kind == "paragraph":
                audit.kind = "prose"  # it may say again what a list or a table says
            kind = kind or (titled(state.ontology, lead) if not audit.said else None)
            if kind:
                audit.scope, audit.case_type, audit.said = "case-type", kind, True
            yield audit
            continue
        if single is None and whole is None:
            if current is not None:
                yield current
                current = None
            if block.kind in {"paragraph", "heading"} or (
                block.kind == "row" and len(cells_in(state.text, block)) == 1
            ):
                lead, before = list_lead(clean, before), clean
            continue
        if whole is not None:
            if current is not None and last == i - 1 and _goes_on(current, block, whole):
                current.end = block.end
            else:
                if current is not None:
                    yield current
                current = listed(state, block, whole, lead, sections)
                current.cases = total_of(clean) or current.cases
            last = -2 if clean.endswith(".") else i  # without a stop a page may have ended within it
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
            current = listed(state, block, counts, lead, sections)
        last = i
    if current is not None:
        yield current


def _goes_on(audit: Audit, block: Block, counts: Counts) -> bool:
    """Add the counts of a line to those of the list above it; False where that has one of their grades already."""
    if audit.section != block.section or set(counts.known()) & set(audit.counts.known()):
        return False
    return all(audit.counts.add(*count) for count in counts.known().items())


def listed(state: Analysis, block: Block, counts: Counts, lead: str, sections: dict[str, Section]) -> Audit:
    """Return what a list of grades in `block` says, with the cases and the grader that `lead` and heading name."""
    section = sections.get(block.section or "")
    heading = section.heading if section else ""
    kind = case_type(state.ontology, heading, label=True) if _CASES.search(heading) else None
    kind = kind or (case_type(state.ontology, lead) if _CASES.search(lead) else None)
    if kind is None and len(lead.split()) <= _SHORT and not assessor_in(lead) and not scope_in(lead):
        kind = case_type(state.ontology, lead, label=True)
    stated = scope_here(state, block.start, lead) or scope_here(state, block.start, heading)
    if stated in {None, "all"} and (_THE_OTHER.search(lead) or (not lead and _THE_OTHER.search(heading))):
        stated = "additional"
    if kind is None and section and (section.level == 3 or (section.level == 2 and not WHOLE.search(lead))):
        kind = case_type(state.ontology, heading) if not scope_in(heading) else None
    assessor = _who(lead) or assessor_in(heading) or "inspectorate"
    scope: Scope = "case-type" if kind else (stated or ("self-assessed" if assessor == "force" else "all"))
    if kind is None and stated is None and (_OF_A_TYPE.match(lead) or (not lead and _OF_A_TYPE.match(heading))):
        scope = "case-type"
    cases = cases_in(lead) or cases_in(heading)
    told = [lead[a:b] for a, b in split(lead)]
    return Audit(
        block.start, block.end, counts, assessor, scope, kind, cases, block.section, "list",
        said=bool(kind or stated), others=bool(told) and by_others(told[-1], told[:-1]),
    )  # fmt: skip
