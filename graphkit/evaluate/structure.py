"""Figures of what a report's structure gives: provenance, facts, sections, recommendations, cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from graphkit.evaluate.figures import Figures
from graphkit.evaluate.gold import Gold, GoldAudit, GoldRecommendation
from graphkit.evaluate.matching import nearness, overlap, pair, prf, sets_f1, share, squeeze
from graphkit.records import (
    AnyRecord,
    CaseAudit,
    CaseStudy,
    CaseTheme,
    DocumentRecord,
    Located,
    Recommendation,
    Section,
)

T = TypeVar("T")
#: a gold deadline in words, as ISO 8601
_DEADLINES = {"within three months": "P3M", "within six months": "P6M", "unspecified": None}
GRADES = ("good", "adequate", "requires_improvement", "inadequate")


def of(records: Sequence[AnyRecord], kind: type[T]) -> list[T]:
    """Return the records of one type."""
    return [r for r in records if isinstance(r, kind)]


def rest(items: Sequence[T], used: set[int], show: Callable[[T], Any]) -> list[Any]:
    """Return what was not used, shown."""
    return [show(item) for i, item in enumerate(items) if i not in used]


def provenance(records: Sequence[AnyRecord], text: str) -> Figures:
    """Return the share of located records whose quote is what stands in the text."""
    spans = of(records, Located)
    bad = [r for r in spans if text[r.start : r.end] != r.quote]
    accuracy = share(len(spans) - len(bad), len(spans))
    return Figures(
        {"accuracy": accuracy, "records": len(spans)},
        wrong=[(r.start, r.quote, text[r.start : r.end], r.id) for r in bad],
    )


def document(records: Sequence[AnyRecord], gold: Gold) -> Figures:
    """Return the share of the seven facts of the document that are right."""
    facts = next(iter(of(records, DocumentRecord)), None)
    meta = gold.meta
    period = meta.inspection_period
    want: dict[str, Any] = {
        "title": squeeze(meta.title),
        "kind": meta.kind,
        "force": squeeze(meta.force),
        "inspectorate": meta.inspectorate,
        "published": meta.published,
        "inspection_start": period.start if period else None,
        "inspection_end": period.end if period else None,
    }
    have = {key: getattr(facts, key, None) for key in want}
    have |= {key: squeeze(have[key]) for key in ("title", "force")}
    wrong = {key: [getattr(facts, key, None), want[key]] for key in want if have[key] != want[key]}
    return Figures({"accuracy": share(len(want) - len(wrong), len(want)), "wrong": wrong})


def sections(records: Sequence[AnyRecord], gold: Gold) -> Figures:
    """Same heading, start within TOLERANCE; and the share of levels right."""
    have = of(records, Section)
    pairs = pair(
        gold.sections,
        have,
        lambda g, p: nearness(g.at, p.start) if squeeze(g.heading) == squeeze(p.heading) else 0.0,
    )
    level = [(gold.sections[i], have[j]) for i, j in pairs if gold.sections[i].level != have[j].level]
    return Figures(
        prf(len(pairs), len(gold.sections), len(pairs), len(have))
        | {"level_accuracy": share(len(pairs) - len(level), len(pairs))},
        rest(gold.sections, {i for i, _ in pairs}, lambda g: (g.at, g.heading)),
        rest(have, {j for _, j in pairs}, lambda p: (p.start, p.heading)),
        [(g.at, g.level, p.level, g.heading) for g, p in level],
    )


def recommendations(records: Sequence[AnyRecord], gold: Gold) -> Figures:
    """Start within TOLERANCE of the place or of a repeat of it; deadlines, number of items, themes."""
    have = of(records, Recommendation)

    def near(g: GoldRecommendation, p: Recommendation) -> float:
        return max(nearness(g.at, p.start), nearness(g.repeated_at, p.start))

    pairs = pair(gold.recommendations, have, near)
    used = {j for _, j in pairs}
    repeats = {
        j
        for j, p in enumerate(have)
        if j not in used and any(g.repeated_at and near(g, p) for g in gold.recommendations)
    }
    both = [(gold.recommendations[i], have[j]) for i, j in pairs]
    dated = [(g, _DEADLINES.get(g.deadline or "", g.deadline), p) for g, p in both]
    late = [(g.at, want, p.deadline, p.quote[:90]) for g, want, p in dated if want != p.deadline]
    n = len(both) or 1
    return Figures(
        prf(len(pairs), len(gold.recommendations), len(pairs), len(have) - len(repeats))
        | {
            "deadline_accuracy": round((len(both) - len(late)) / n, 4),
            "items_exact": round(sum(len(g.sub_items) == len(p.items) for g, p in both) / n, 4),
            "themes_f1": sets_f1([(set(g.themes), set(p.themes)) for g, p in both]),
        },
        rest(gold.recommendations, {i for i, _ in pairs}, lambda g: (g.at, g.text_starts)),
        rest(have, used | repeats, lambda p: (p.start, p.quote[:90])),
        late,
        {"themes": [(g.at, sorted(g.themes), sorted(p.themes)) for g, p in both if set(g.themes) != set(p.themes)]},
    )


def case_audit(records: Sequence[AnyRecord], gold: Gold) -> Figures:
    """Same assessor, scope and case type, and all four grades equal. Derived and grade-less totals do not count."""

    def row(audit: GoldAudit | CaseAudit, scope: str | None, case_type: str | None) -> tuple[Any, ...]:
        return (audit.assessor, scope, case_type, *(getattr(audit, grade) for grade in GRADES))

    want = {row(x, "case-type", x.case_key) for x in gold.case_audit.by_type}
    for x in gold.case_audit.totals:
        if x.source != "derived" and any(getattr(x, grade) is not None for grade in GRADES):
            want.add(row(x, (x.scope or "").split(" ")[0], None))
    have = {row(x, x.scope, x.case_type): x for x in of(records, CaseAudit)}
    hit = want & set(have)
    return Figures(
        prf(len(hit), len(want), len(hit), len(have)),
        sorted(map(str, want - hit)),
        [(audit.start, str(key)) for key, audit in have.items() if key not in hit],
    )


def case_themes(records: Sequence[AnyRecord], gold: Gold) -> Figures:
    """Start within TOLERANCE; polarity and case type of those found."""
    have = of(records, CaseTheme)
    pairs = pair(gold.case_themes, have, lambda g, p: nearness(g.at, p.start))
    both = [(gold.case_themes[i], have[j]) for i, j in pairs]
    n = len(both) or 1
    polarity = [(g.at, g.polarity, p.polarity, g.text) for g, p in both if g.polarity != p.polarity]
    case_type = sum(g.case_key == p.case_type for g, p in both)
    none = not gold.case_themes
    return Figures(
        prf(len(pairs), len(gold.case_themes), len(pairs), len(have))
        | {
            "polarity_accuracy": 1.0 if none else round((len(both) - len(polarity)) / n, 4),
            "case_type_accuracy": 1.0 if none else round(case_type / n, 4),
        },
        rest(gold.case_themes, {i for i, _ in pairs}, lambda g: (g.at, g.text)),
        rest(have, {j for _, j in pairs}, lambda p: (p.start, p.quote[:90])),
        polarity,
    )


def case_studies(records: Sequence[AnyRecord], gold: Gold) -> Figures:
    """Spans overlap by half of the shorter. What one of two readers listed is neither missed nor invented."""
    have = of(records, CaseStudy)
    pairs = pair(gold.case_studies, have, lambda g, p: overlap((g.at, g.end), (p.start, p.end)))
    sure = [(gold.case_studies[i], have[j]) for i, j in pairs if not gold.case_studies[i].optional]
    must = sum(not g.optional for g in gold.case_studies)
    n = len(sure) or 1
    polarity = [
        (g.at, g.polarity, p.polarity, g.text_starts) for g, p in sure if p.polarity not in (g.accept or (g.polarity,))
    ]
    ages = sum(sorted(set(g.child_ages)) == sorted(set(p.child_ages)) for g, p in sure)
    used = {i for i, _ in pairs}
    return Figures(
        prf(len(sure), must, len(sure), len(have) - len(pairs) + len(sure))
        | {
            "polarity_accuracy": 1.0 if not must else round((len(sure) - len(polarity)) / n, 4),
            "ages_exact": 1.0 if not must else round(ages / n, 4),
        },
        [(g.form, g.at, g.text_starts) for i, g in enumerate(gold.case_studies) if i not in used and not g.optional],
        rest(have, {j for _, j in pairs}, lambda p: (p.form, p.start, p.quote[:90])),
        polarity,
        {
            "by form": dict(
                Counter(
                    f"{g.form}: {'found' if i in used else 'missed'}"
                    for i, g in enumerate(gold.case_studies)
                    if not g.optional
                )
            )
        },
    )
