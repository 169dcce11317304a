"""Finds the grades that audited cases got, by whom and for which cases, in lists, tables and prose."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.cases.audits.assessors import assessor_in, last_actor
from graphkit.extract.cases.audits.audit_scopes import Scope, scope_here, set_of
from graphkit.extract.cases.audits.audited import WHOLE, Audit, settled, stated
from graphkit.extract.cases.audits.compared_grades import compared
from graphkit.extract.cases.audits.graded_lists import lists, named_line
from graphkit.extract.cases.audits.graded_tables import tables
from graphkit.extract.cases.audits.lists_beside import beside
from graphkit.extract.cases.audits.not_audited import not_of_the_audit, of_one_side, of_one_told, regraded
from graphkit.extract.cases.audits.other_graders import by_others
from graphkit.extract.cases.audits.types_before import type_before, type_of_whole
from graphkit.extract.cases.case_types import THESE, case_type, in_prose, titled
from graphkit.extract.polarity.judge import judge
from graphkit.extract.prose.grade_parts import parts
from graphkit.extract.prose.graded_prose import all_graded, cases_in, counts_in, wholes_in
from graphkit.extract.prose.grades import GRADE, Counts, count_of, item, run_of
from graphkit.extract.prose.rests import counted
from graphkit.extract.prose.splitting import split
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Analysis, Block, analysis
from graphkit.records import CaseAudit

_JUDGING = worded(
    r"\b(?:assess|judg|rat(?:e|ed|ing)s?\b|grad(?:e|ed|ing)s?\b|view|regard|believ|thought|felt|results?\b|mark(?:s|ed)\b"
    r"|practice|class|consider|deem|found|find|scor|(?:requir|need)e?[ds]? improvement"
    r"|no (?:good|adequate|inadequate) (?:cases|files)|(?:was|were|had been) (?:good|adequate|inadequate)\b)",
    re.I,
)
_CASE_WORD = re.compile(
    r"\b(?:cases?|files?|records?|investigations?|audits?|incidents?|enquir(?:y|ies)|referrals?|detentions?|allegations?)\b",
    re.IGNORECASE,
)
_CASES_TITLE = re.compile(r"\b(?:cases?|files?|audits?)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"^(?:(?:there (?:was|were)|(?:we|inspectors|they) found) (?:no|none|only|just)|it (?:was|required|needed)|only"
    r"|in [\w-]+,? (?:it|they|practice)"
    r"|just|(?:(?:in|of) )?the (?:others?|remaining|remainder|rest)|a further|another|all|both"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|\d+|none|neither|no)\b",
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
_CHOSE = re.compile(
    r"\b(?:we|inspectors|hmic(?:frs)?) (?:had |then |also |themselves )?(?:chose|selected|picked|drew|sampled|took) "
    r"|\b(?:chosen|selected|picked|drawn|sampled)(?: and \w+)? by (?:us|(?:our )?inspectors|hmic(?:frs)?)\b",
    re.I,
)
#: speaks of cases, or of what an inspection found; of other things at an earlier time it tells nothing of the cases
_OF_CASES_THEN = re.compile(
    r"\b(?:cases?|files?|records)\b"
    r"|\b(?:we|inspectors|hmic(?:frs)?|inspection|report|review)(?: (?:had|also))? (?!of\b)\w+",
    re.IGNORECASE,
)
#: so many sentences on, the grades of the same cases may go on
_APART = 2
#: so few cases, of which no grade is told, are worth no record
_FEWEST = 3
#: so many counts by grade need no word that judges beside them
_SURE = 3
#: so many times as many poor cases as good ones judge the work on cases of a type
_MANY_TIMES = 5
#: a share of cases named before
_OF_THOSE = re.compile(r"\w of (?:the cases|the files|them)\b", re.IGNORECASE)


@Language.component("graphkit_case_audit")
def case_audit(doc: Doc) -> Doc:
    """Add CaseAudit records, and set the zone of their sentences."""
    state = analysis(doc)
    if state.facts is None or state.facts.kind in {"news", "other"}:
        return doc
    columns = list(beside(state))
    listed = [a for a in lists(state) if not any(c.start <= a.start < c.end for c in columns)]
    audits = sorted([*listed, *columns, *tables(state), *_prose(state)], key=lambda a: (a.start, a.end))
    types = {a.case_type for a in audits if a.kind != "prose"}
    for audit in audits:
        if audit.case_type == "child-abuse" and "section-47" in types and "child-abuse" not in types:
            audit.case_type = "section-47"  # what the document's own list of types calls them
    _tell_types(audits)
    kept = settled(audits)
    for audit in kept:
        state.records.append(_record(state, audit))
    # what repeats a grade of a list, and "none of them was good" by itself, judge as any sentence does
    tallies = [a for a in audits if a in kept or len(a.counts.known()) > 1]
    spans = [(a.start, a.end) for a in tallies if a.graded or len(a.counts.known()) != 1]
    for sentence in state.sentences:
        if sentence.zone != "recommendation" and any(a < sentence.end and sentence.start < b for a, b in spans):
            here = [a for a in tallies if a.start < sentence.end and sentence.start < a.end]
            told = sentence.zone == "findings" and state.blocks[sentence.block].kind == "paragraph"
            judges = told and all(a in kept for a in here) and _one_sided(here, kept, sentence.view.clean)
            sentence.zone = "judged-audit" if judges else "case-audit"
    found = (doc.char_span(a, b, label="CASE_AUDIT", alignment_mode="expand") for a, b in spans)
    doc.spans["graphkit_case_audit"] = [span for span in found if span is not None]
    return doc


def _one_sided(here: Sequence[Audit], audits: Sequence[Audit], clean: str) -> bool:
    """Tell whether cases of one type went nearly all one way and the sentence says so: a finding on that work."""
    if any(a.kind != "prose" or a.scope != "case-type" or a.assessor != "inspectorate" for a in here):
        return False
    types = {a.case_type for a in here}
    same = [
        a.counts for a in audits if a.scope == "case-type" and a.case_type in types and a.assessor == "inspectorate"
    ]
    poor = sum((c.requires_improvement or 0) + (c.inadequate or 0) for c in same)
    fine = sum((c.good or 0) + (c.adequate or 0) for c in same)
    verdict = judge(clean).polarity
    if verdict == "failing":
        return poor >= _MANY_TIMES * fine and (poor > 0 or any(c.good == 0 for c in same))
    return verdict == "strength" and not poor and fine > 0


def _tell_types(audits: Sequence[Audit]) -> None:
    """Give cases of no stated type the only type in a list or table that has their grades: they are told once more."""
    typed: dict[tuple[str | None, tuple[tuple[str, int], ...]], set[str]] = defaultdict(set)
    for audit in audits:
        if audit.kind != "prose" and audit.case_type and len(audit.counts.known()) > 1:
            typed[audit.assessor, tuple(sorted(audit.counts.known().items()))].add(audit.case_type)
    for audit in audits:
        types = typed.get((audit.assessor, tuple(sorted(audit.counts.known().items()))), set())
        if audit.kind == "prose" and audit.scope == "all" and len(typed) > 1 and len(types) == 1:
            audit.scope, audit.case_type = "case-type", next(iter(types))


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
        cases=audit.cases if not audit.ungraded else None,  # their grades are not those of all
        section=audit.section,
    )


def _prose(state: Analysis) -> Iterator[Audit]:
    """Yield what sentences say: "Seven were assessed as good, 3 as adequate ..."."""
    before_block = ""
    for block in state.blocks:
        if block.kind == "heading":
            before_block = ""
        if block.kind not in {"paragraph", "bullet"}:
            continue
        clean = state.view(block).clean
        graded = GRADE.search(clean) is not None
        if graded and (item(clean) or run_of(clean) or named_line(state.ontology, clean)):
            continue
        found = _told(state, block, before_block) if graded else []
        if not found and block.kind == "paragraph" and _EXAMINED.search(clean):
            found = list(_examined(state, block))
        yield from found
        before_block = clean[-1200:]


def _told(state: Analysis, block: Block, before_block: str) -> list[Audit]:
    """Return the grades that the sentences of a block tell."""
    view = state.view(block)
    clean = view.clean
    within = [(clean[a:b], (a + x, a + y)) for a, b in split(clean) for x, y in parts(clean[a:b])]
    spans = [span for _, span in within]
    sentences = [clean[a:b] for a, b in spans]
    section = state.section_at(block.start)
    titled_cases = section is not None and _CASES_TITLE.search(section.heading)
    found: list[Audit] = []
    for k, sentence in enumerate(sentences):
        earlier = sentences[:k]
        context = f"{' '.join(earlier[-2:])} {sentence}"
        if found and k - found[-1].blocks[-1] == 1:
            sentence = counted(sentence, told=found[-1].graded, cases=found[-1].cases)
        else:
            sentence = counted(sentence, earlier[-1] if earlier else "")
        counts = _counts(sentence, earlier)
        if counts is None and earlier and scope_here(state, block.start, sentence) == "previous":
            counts = compared(sentence, earlier[-1])
        if counts is None or not_of_the_audit(sentence, context) or of_one_told(sentence, counts):
            continue
        if regraded(sentence) or of_one_side(sentence, earlier):
            continue
        if by_others(sentence, earlier or [before_block[a:b] for a, b in split(before_block)]):
            continue
        single = len(counts.known()) == 1
        if single and block.kind == "bullet" and not _CASE_WORD.search(sentence):
            continue  # what a theme of cases says: "supervision was inadequate in two of them"
        if len(counts.known()) < _SURE and not _JUDGING.search(within[k][0]):  # in any part of the sentence
            continue
        start, end = view.span(*spans[k])
        apart = k - found[-1].blocks[-1] if found else 0
        if found and apart <= _APART and _merges(found[-1], sentence, counts, whole=apart > 1):
            for grade, count in counts.known().items():
                found[-1].counts.add(grade, count)
            found[-1].end = end
            found[-1].blocks.append(k)
        elif titled_cases or found or _CASE_WORD.search(f"{context} {before_block}"):
            audit = _judged(state, block, sentence, earlier, before_block, counts, (start, end))
            audit.blocks.append(k)
            found.append(audit)
    return found


def _counts(sentence: str, earlier: list[str]) -> Counts | None:
    """Return the counts that a sentence states, or that "all of which were inadequate" states of those counted."""
    if (told := counts_in(sentence)) is not None:
        return told
    grade = all_graded(sentence)
    cases = cases_in(sentence) or (cases_in(earlier[-1]) if earlier else None) if grade else None
    if grade is None or cases is None:
        return None
    counts = Counts()
    counts.add(grade, cases)
    return counts


def _merges(audit: Audit, sentence: str, counts: Counts, *, whole: bool) -> bool:
    """Tell whether a sentence goes on with the grades of `audit`; `whole`, so that all its cases are graded then."""
    if set(counts.known()) & set(audit.counts.known()) or not _GOES_ON.match(sentence):
        return False
    if cases_in(sentence) not in {None, *counts.known().values()} or in_prose(sentence) not in {None, audit.case_type}:
        return False
    total = sum(audit.counts.known().values()) + sum(counts.known().values())
    return total == audit.cases if whole else audit.cases is None or total <= audit.cases


def _judged(
    state: Analysis,
    block: Block,
    sentence: str,
    earlier: list[str],
    before_block: str,
    counts: Counts,
    span: tuple[int, int],
) -> Audit:
    scope = _scope(state, block, sentence, earlier, before_block, counts)
    kind = in_prose(sentence) or type_before(earlier, sentence)
    counted = any(cases_in(text) is not None and not THESE.search(text) for text in earlier)
    if kind is None and not counted and len(earlier) < 2 and THESE.search(" ".join([*earlier, sentence])):
        kind = type_before([before_block[a:b] for a, b in split(before_block)])
    if kind is None and scope is None and not earlier:
        kind = titled(state.ontology, before_block)
    if kind is None and scope == "self-assessed":
        kind = type_of_whole([*earlier[-2:], sentence], before_block)
    section = state.section_at(block.start)
    headed = False
    if kind is None and section is not None and (scope is None or (scope == "all" and not WHOLE.search(sentence))):
        kind = case_type(state.ontology, section.heading) if section.level > 1 else None
        headed = kind is not None
        kind = kind or (_AREA_TYPE.get(section.practice_area or "") if scope is None else None)
    assessor = assessor_in(sentence)
    for text in (*reversed(earlier), before_block):
        assessor = assessor or last_actor(text)
    if scope == "previous" and assessor_in(sentence) is None:
        assessor = "inspectorate"
    assessor = assessor or "inspectorate"
    said = scope is not None or kind is not None
    spoken_of = {t for text in earlier if (t := in_prose(text))}
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
        named=in_prose(sentence) is not None,
        chosen=any(_CHOSE.search(text) for text in (sentence, *earlier[-2:])),
        about=spoken_of.pop() if not said and len(spoken_of) == 1 else None,
    )


def _scope(
    state: Analysis, block: Block, sentence: str, earlier: list[str], before_block: str, counts: Counts
) -> Scope | None:
    """Return which cases a sentence grades: as it says, or as the sentences since the last grades say."""
    own = scope_here(state, block.start, sentence, those=False)
    if own is not None:
        return own
    total = cases_in(sentence) or sum(counts.known().values())
    for text in reversed(earlier[-3:]):
        if counts_in(text) is None and (of_two := set_of(text, total)):
            return of_two
    for text in reversed(earlier[-3:]):
        if counts_in(text) is not None:
            break
        before = scope_here(state, block.start, text, those=False)
        if before is not None and (before != "previous" or _OF_CASES_THEN.search(text)):
            return before
    theirs = {n for t in earlier[-3:] if last_actor(t) == "force" and counts_in(t) for n in wholes_in(t)}
    if theirs & set(wholes_in(sentence)):
        return "self-assessed"
    if _OF_THOSE.search(sentence) and any(last_actor(t) == "force" and counts_in(t) for t in earlier[-3:]):
        return "self-assessed"  # "The force judged 14 of its 25 cases good. We judged 11 of the cases inadequate."
    graded = any(last_actor(text) == "force" for text in (*earlier, before_block))
    return scope_here(state, block.start, sentence) if graded else None


_AREA_TYPE = {"police-detention": "custody", "managing-risk": "sex-offender-management"}


def _examined(state: Analysis, block: Block) -> Iterator[Audit]:
    """Yield cases of a type that the inspectors say they assessed, without grades."""
    view = state.view(block)
    spans = split(view.clean)
    sentences = [view.clean[a:b] for a, b in spans]
    for k, sentence in enumerate(sentences):
        match = _EXAMINED.search(sentence)
        count = count_of(match["n"] or match["read"]) if match else None
        if match is None or count is None or count < _FEWEST:
            continue
        kind = in_prose(sentence) or next((t for s in reversed(sentences[:k]) if (t := in_prose(s))), None)
        if kind is not None:
            at = view.span(*spans[k])
            yield Audit(*at, Counts(), "inspectorate", "case-type", kind, count, block.section, "prose")
            return
