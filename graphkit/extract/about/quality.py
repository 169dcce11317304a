"""Says where a report contradicts itself: sums that do not add up, dates that cannot be. Repairs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.about.stated_totals import totals_in
from graphkit.extract.layout import family
from graphkit.extract.prose.dates import find_periods
from graphkit.extract.prose.grades import GRADES, run_of
from graphkit.extract.prose.numbers import find_numbers, parse_number
from graphkit.extract.prose.splitting import split
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Analysis, Block, analysis
from graphkit.records import CaseAudit, QualityNote, Recommendation, Section

_STATED = worded(
    r"\b(?:made|makes?|making|contains?|of) (?:a total of )?(?P<n>\w+(?:-\w+)?) recommendations\b"
    r"|\b(?:all|of the|the) (?P<n2>\w+(?:-\w+)?) recommendations\b"
    r"|\b(?P<new>\w+(?:-\w+)?) (?:new|further|additional|extra|more) recommendations\b",
    re.IGNORECASE,
)
#: a recommendation by itself, not an entry of a list under a common lead, which counts as one or as several
_BY_ITSELF = re.compile(r"^(?:we|hmic(?:frs)?|inspectors|it is)\b", re.IGNORECASE)
_PARTS_LEAD = re.compile(
    r"\b(?:compris\w+|consist\w*|made up of|broken down|breakdown|includ\w+"
    r"|these (?:are|were)|as follows|of (?:which|whom|these))\b[^:]*:$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:compris\w+|consist\w*|made up of|broken down|breakdown|of (?:which|whom|these))\b", re.IGNORECASE
)
#: the total that a table of cases is introduced with, and how few rows make one
_CASES_STATED = re.compile(r"\bthe (\d+) cases\b")
_FEWEST_ROWS = 3
#: an item that states a share, which no total counts
_SHARE = re.compile(r"^\W*[\d.]+ ?(?:%|per ?cent\b)", re.IGNORECASE)
#: what a report says where its case types are not all cases, or a case may be of several
_NOT_ALL = worded(
    r"\b(?:more than one|two or more|several|both) (?:case )?(?:types?|categor\w+|areas?)\b"
    r"|\bcounted (?:twice|more than once)\b"
    r"|\bmain (?:case )?types\b|\bsome of the (?:case )?types\b|\bother (?:case )?types (?:are|were) not\b"
    r"|\b(?:remaining|other|rest of the) cases\b[^.]{0,40}\bnot (?:shown|listed|included)\b"
    r"|\b(?:excludes?|excluding|does not include|doesn't include|do not include)\b[^.]{0,40}\bcases\b",
    re.IGNORECASE,
)
#: a stated number of recommendations that is one of several: of a subject, or of a chapter
_SOME_OF_THEM = re.compile(
    r"^ (?:about|on|for|that|which|relating|concerning|covering|here|in (?:this|that|the) (?:area|chapter|section)"
    r"|under)\b",
    re.I,
)
#: whose recommendations a sentence counts: those of another report than this one
_OF_ANOTHER = re.compile(
    r"\b(?:report|inspection|review)\b[^.]{0,40}\b(?P<year>(?:19|20)\d\d)\b"
    r"|\b(?:first|previous|earlier|last|original|(?:19|20)\d\d) (?:\w+ )?(?:report|inspection|review)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:approximately|around|about|some|over|more than|nearly|almost|roughly|just)\s*$", re.IGNORECASE
)


@Language.component("graphkit_quality")
def quality(doc: Doc) -> Doc:
    """Add QualityNote records; each quotes the place that states what does not hold."""
    state = analysis(doc)
    for notes in (_audits(state), _lists(state), _dates(state), _recommendations(state)):
        state.records.extend(notes)
    return doc


def _note(state: Analysis, rule: str, message: str, start: int, end: int, about: Iterable[str]) -> QualityNote:
    quote = state.text[start:end]
    return QualityNote(
        id=state.ids.make("quality-note", rule, quote),
        document=state.document.id,
        start=start,
        end=end,
        quote=quote,
        page=state.page_at(start),
        rule=rule,
        message=message,
        about=tuple(about),
    )


def _total(audit: CaseAudit) -> int:
    return sum(n for g in GRADES if (n := getattr(audit, g)) is not None)


def _audits(state: Analysis) -> list[QualityNote]:
    notes: list[QualityNote] = []
    audits = [a for a in state.of(CaseAudit) if a.assessor == "inspectorate"]
    in_chapter = _audit_sections(state)
    types = [a for a in audits if a.scope == "case-type" and a.section in in_chapter and _total(a)]
    whole = [a for a in audits if a.scope == "all" and a.case_type is None and _total(a)]
    stated = next((a for a in whole if a.section in in_chapter), next(iter(whole), None))
    certain = len({a.cases or _total(a) for a in whole}) == 1 and _claim_all(state, types, in_chapter)
    if stated is not None and certain and len({a.case_type for a in types}) >= 4:
        summed, said = sum(_total(a) for a in types), stated.cases or _total(stated)
        if summed != said:
            message = f"The {len(types)} case types add up to {summed} cases, the report states a total of {said}."
            start, end = _stating(state, stated, said)
            about = (stated.id, *(a.id for a in types))
            notes.append(_note(state, "case-types-do-not-sum", message, start, end, about))
    scale = {g for a in audits for g in GRADES if getattr(a, g) is not None}
    for audit in state.of(CaseAudit):
        known = [g for g in GRADES if getattr(audit, g) is not None]
        if audit.cases is not None and len(known) >= 3 and scale <= set(known) and _total(audit) != audit.cases:
            message = f"The grades add up to {_total(audit)} cases, the report states {audit.cases}."
            notes.append(_note(state, "grades-do-not-sum", message, audit.start, audit.end, (audit.id,)))
    notes.extend(_tables(state))
    own = [a for a in audits if a.scope in {"self-assessed", "additional"} and a.case_type is None]
    parts = {a.scope: a for a in own}
    # fewer than one of its parts alone are of one kind of case, and no total
    if (
        stated is not None
        and len(parts) == len(own) == 2
        and len(whole) == 1
        and _total(stated) >= max(_total(p) for p in own)
    ):
        wrong = [
            g
            for g in GRADES
            if None not in (getattr(stated, g), *(getattr(p, g) for p in parts.values()))
            and getattr(stated, g) != sum(getattr(p, g) for p in parts.values())
        ]
        if wrong:
            sums = (f"{g.replace('_', ' ')} {_plus(parts.values(), g)} against {getattr(stated, g)}" for g in wrong)
            message = f"Self-assessed and additional cases do not add up to the total: {', '.join(sums)}."
            about = (stated.id, *(p.id for p in parts.values()))
            notes.append(_note(state, "parts-do-not-sum", message, stated.start, stated.end, about))
    return notes


def _claim_all(state: Analysis, types: Iterable[CaseAudit], chapter: set[str | None]) -> bool:
    """Tell whether the case types are a list or table of all cases: not prose, nor one that says it is a choice."""
    prose = [(b.start, b.end) for b in state.blocks if b.kind == "paragraph"]
    if any(a <= t.start < b and not run_of(t.quote) for t in types for a, b in prose):
        return False
    return not any(_NOT_ALL.search(s.view.clean) for s in state.sentences if s.section in chapter)


def _tables(state: Analysis) -> Iterator[QualityNote]:
    """Yield tables of cases by type whose numbers do not add up to the total that the words before them state."""
    tables: dict[str | None, list[CaseAudit]] = {}
    for audit in state.of(CaseAudit):
        if audit.case_type is not None and audit.cases is not None and not _total(audit):
            tables.setdefault(audit.section, []).append(audit)
    for section, rows in tables.items():
        first = min(row.start for row in rows)
        before = [s for s in state.sentences if s.section == section and s.end <= first]
        said = [(s, int(m[1])) for s in before if (m := _CASES_STATED.search(s.view.clean))]
        summed = sum(row.cases or 0 for row in rows)
        if len(rows) >= _FEWEST_ROWS and said and said[-1][1] != summed:
            sentence, total = said[-1]
            message = f"The {len(rows)} case types add up to {summed} cases, the report states a total of {total}."
            about = tuple(row.id for row in rows)
            yield _note(state, "case-types-do-not-sum", message, sentence.start, sentence.end, about)


def _plus(audits: Iterable[CaseAudit], grade: str) -> str:
    return "+".join(str(getattr(a, grade)) for a in audits)


def _stating(state: Analysis, audit: CaseAudit, total: int) -> tuple[int, int]:
    """Return the span that states a total: the heading ("Total 70 cases ...") where it does, else the grades."""
    for section in state.of(Section):
        if section.id == audit.section and str(total) in section.heading:
            return section.start, section.end
    return audit.start, audit.end


def _audit_sections(state: Analysis) -> set[str | None]:
    found: set[str | None] = set()
    for section in state.of(Section):
        known = family.chapter(section.heading)
        if (known and known.zone == "case-audit") or section.parent in found:
            found.add(section.id)
    return found


def _lists(state: Analysis) -> Iterator[QualityNote]:
    """Yield lists whose parts do not add up to the total that their lead states."""
    items: dict[int, list[Block]] = {}
    for block in state.blocks:
        if block.kind == "bullet" and block.lead is not None:
            items.setdefault(block.lead, []).append(block)
    for lead, blocks in items.items():
        view = state.view(state.blocks[lead])
        if not _PARTS_LEAD.search(view.clean) or len(blocks) < 2:
            continue
        values = [_leading(state.view(b).clean) for b in blocks]
        if any(v is None for v in values) or any(_SHARE.search(state.view(b).clean) for b in blocks):
            continue
        spans = split(view.clean)
        tail = view.clean[spans[-2 if len(spans) > 1 else -1][0] :] if spans else view.clean
        offset = len(view.clean) - len(tail)
        numbers = list(totals_in(tail))
        if not numbers:
            continue
        number = numbers[-1]
        summed, said = sum(v for v in values if v is not None), number.value
        rough = bool(_ABOUT.search(tail[: number.start]))
        slack = 0.03 * said if rough else 0.0
        exact = bool(_WHOLE.search(tail))
        if (exact and abs(summed - said) > slack) or (not exact and summed > said + slack):
            start, end = view.span(offset + number.start, offset + number.end)
            yield _note(
                state,
                "list-does-not-sum",
                f"The list adds up to {summed:,.0f}, its lead states {said:,.0f}.",
                start,
                end,
                (),
            )


def _leading(clean: str) -> float | None:
    number = next(iter(find_numbers(clean)), None)
    return number.value if number is not None and number.start <= 1 else None


def _dates(state: Analysis) -> Iterator[QualityNote]:
    """Yield days that the calendar lacks, periods that end before they begin, an inspection after its report."""
    for block in state.blocks:
        if block.kind in {"contents"}:
            continue
        view = state.view(block)
        for period in find_periods(view.clean):
            start, end = view.span(period.start, period.end)
            if not period.real:
                yield _note(
                    state,
                    "no-such-date",
                    f"The calendar has no {view.clean[period.start : period.end]}.",
                    start,
                    end,
                    (),
                )
            elif period.first[: len(period.last)] > period.last[: len(period.first)]:
                yield _note(
                    state, "period-reversed", f"The period ends ({period.last}) before it begins.", start, end, ()
                )
    facts = state.facts
    if facts is not None and facts.published and facts.inspection_start and facts.kind != "news":
        width = min(len(facts.published), len(facts.inspection_start))
        if facts.inspection_start[:width] > facts.published[:width]:
            first = next((b for b in state.blocks if find_periods(state.view(b).clean)), None)
            if first is not None:
                message = f"The inspection ({facts.inspection_start}) is dated after its report ({facts.published})."
                yield _note(state, "inspection-after-report", message, first.start, first.end, (facts.id,))


def _sentence_start(clean: str, match: re.Match[str]) -> int:
    return max((start for start, _ in split(clean) if start <= match.start()), default=0)


def _recommendations(state: Analysis) -> Iterator[QualityNote]:
    """Yield stated numbers of recommendations that differ from how many the report prints.

    A report may restate nine and make three new ones: a number that it calls new is of its own, another may be of the
    restated ones, of its own or of both.
    """
    found = list(state.of(Recommendation))
    facts = state.facts
    if not found or facts is None or facts.kind in {"news", "other"}:
        return
    own = [r for r in found if r.inspection == facts.inspection]
    restated = [r for r in found if r.inspection != facts.inspection]
    told: set[bool] = set()
    another: set[float | None] = set()  # how many another report made, which is said again without it
    for block in state.blocks:
        if block.kind not in {"paragraph", "bullet"}:
            continue
        view = state.view(block)
        for match in _STATED.finditer(view.clean):
            value, new = parse_number(match["n"] or match["n2"] or match["new"] or ""), bool(match["new"])
            other = _OF_ANOTHER.search(view.clean, _sentence_start(view.clean, match), match.start())
            if not restated and other and (not other["year"] or other["year"] < (facts.inspection_start or "9999")[:4]):
                another.add(value)
            if (
                value is None
                or value < 2
                or new in told
                or value in another
                or (new and not restated)
                or _SOME_OF_THEM.match(view.clean[match.end() :])
            ):
                continue
            told.add(new)  # the first says it of the whole report
            likely = restated if not new and len(restated) >= len(own) else own
            printed = [own] if new else [restated, own, found]
            if not any(int(value) in _counts(one) for one in printed):
                start, end = view.span(*match.span())
                message = f"The report states {int(value)} recommendations and prints {len(likely)}."
                yield _note(state, "recommendations-miscounted", message, start, end, (r.id for r in likely))


def _counts(printed: Sequence[Recommendation]) -> set[int]:
    """Return how many recommendations a reader may count: entries under a common lead are one or several."""
    further = [
        one
        for before, one in pairwise(sorted(printed, key=lambda r: r.start))
        if before.section == one.section and not (_BY_ITSELF.match(one.quote) or _BY_ITSELF.match(before.quote))
    ]
    return {len(printed), len(printed) - len(further)}
