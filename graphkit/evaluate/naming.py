"""Figures of what a document names and counts: entities, abbreviations, metrics."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from graphkit.evaluate.figures import Figures
from graphkit.evaluate.gold import Gold, GoldEntity, GoldMetric
from graphkit.evaluate.matching import prf, share, squeeze
from graphkit.evaluate.structure import of
from graphkit.records import AnyRecord, Entity, Mention, Metric

#: the kinds of figures that are compared across forces
COMPARED = frozenset({"backlog", "caseload", "delay", "rate", "workforce"})
#: a year, or a date or a span of dates of a year and month at least, in ISO 8601
_ISO = re.compile(r"\d{4}(?:-\d\d){1,2}(?:/\d{4}(?:-\d\d){1,2})?|\d{4}")
#: mentions from which on an entity counts as named even in lower case
_OFTEN = 3


def entities(records: Sequence[AnyRecord], gold: Gold) -> Figures:
    """An accepted type, and a name, abbreviation or surface in common; recall of `named` and by type."""
    have = of(records, Entity)
    surfaces: dict[str, set[str]] = defaultdict(set)
    for mention in of(records, Mention):
        surfaces[mention.entity].add(squeeze(mention.quote))

    predicted = [
        {squeeze(s) for s in (x.name, x.abbreviation, *x.surfaces) if s} | surfaces.get(x.id, set()) for x in have
    ]
    listed = gold.entities or ()
    names = [{squeeze(s) for s in (g.name, g.abbreviation, g.surface, *g.surfaces) if s} for g in listed]

    def same(i: int, j: int) -> bool:
        accepted = listed[i].accept_types or (listed[i].type,)
        return have[j].entity_type in accepted and bool(names[i] & predicted[j])

    found = [any(same(i, j) for j in range(len(have))) for i in range(len(listed))]
    hits = [{not listed[i].optional for i in range(len(listed)) if same(i, j)} for j in range(len(have))]
    core = [not g.optional for g in listed]
    named = [i for i, g in enumerate(listed) if core[i] and _is_named(g)]
    by_type: dict[str, list[bool]] = defaultdict(list)
    for i, g in enumerate(listed):
        if core[i]:
            by_type[g.type].append(found[i])
    recalled = sum(f and c for f, c in zip(found, core, strict=True))
    return Figures(
        prf(recalled, sum(core), sum(True in hit for hit in hits), sum(hit != {False} for hit in hits))
        | {"named_recall": share(sum(found[i] for i in named), len(named), 1.0)},
        [(g.type, g.name) for i, g in enumerate(listed) if core[i] and not found[i]],
        [(x.entity_type, x.name) for x, hit in zip(have, hits, strict=True) if not hit],
        tables={"recall by type": {kind: f"{sum(ok)}/{len(ok)}" for kind, ok in sorted(by_type.items())}},
    )


def _is_named(entity: GoldEntity) -> bool:
    return bool(entity.abbreviation or (entity.surface or entity.name)[:1].isupper() or entity.mentions >= _OFTEN)


def abbreviations(records: Sequence[AnyRecord], gold: Gold) -> Figures:
    """Same abbreviation and same expansion, letters only, a plural s apart."""

    def key(abbreviation: str, expansion: str) -> tuple[str, str]:
        letters = re.sub(r"[^a-z]", "", expansion.lower())
        return abbreviation.lower(), letters

    def bare(entry: tuple[str, str]) -> tuple[str, str]:
        return entry[0].rstrip("s"), entry[1].rstrip("s")

    want = {key(a.abbreviation, a.expansion_in_text) for a in gold.abbreviations if a.expansion_in_text}
    have = {
        key(e.abbreviation, e.expansion_in_text) for e in of(records, Entity) if e.abbreviation and e.expansion_in_text
    }
    wanted, had = {bare(w) for w in want}, {bare(h) for h in have}
    hit = {w for w in want if bare(w) in had}
    right = {h for h in have if bare(h) in wanted}
    return Figures(
        prf(len(hit), len(want), len(right), len(have)),
        sorted(map(str, want - hit)),
        sorted(map(str, have - right)),
    )


def metrics(records: Sequence[AnyRecord], gold: Gold) -> Figures:
    """Spans overlap and a value is equal. Figures inside cases, and what one reader listed, are optional."""
    have = of(records, Metric)
    listed = gold.metrics or ()
    same = [(i, j) for i, g in enumerate(listed) for j, p in enumerate(have) if _is_same(g, p)]
    must = {i for i, g in enumerate(listed) if g.scope not in ("case", "context") and not g.optional}
    found, hit = {i for i, _ in same}, {j for _, j in same}
    right = {j for i, j in same if i in must}
    return Figures(
        prf(len(found & must), len(must), len(right), len(have) - len(hit - right)),
        [(listed[i].at, listed[i].value, listed[i].quote) for i in sorted(must - found)],
        [(p.start, p.value, p.quote) for j, p in enumerate(have) if j not in hit],
    )


def _is_same(metric: GoldMetric, found: Metric) -> bool:
    given = metric.value if isinstance(metric.value, tuple) else (metric.value,)
    values = {round(float(v), 3) for v in (found.value, found.value_max) if v is not None}
    overlaps = metric.at < found.end and found.start < metric.at + len(metric.quote)
    return overlaps and not values.isdisjoint(round(float(v), 3) for v in given)


def metric_fields(records: Sequence[AnyRecord], gold: Gold) -> Figures:
    """What is said of the figures that are found: by fields, each a share of those of which it can be told.

    `kind_accuracy` is of those that reader or graphkit takes for a kind that is compared across forces, since the list
    of kinds is open and readers word the others as they like; `as_of_accuracy` of those to which the reader gives a
    date in ISO 8601.
    """
    have = of(records, Metric)
    rows: dict[str, list[tuple[int, Any, Any, str]]] = {name: [] for name in ("kind", "scope", "bound", "as_of", "of")}
    kinds: Counter[str] = Counter()
    for g in gold.metrics or ():
        same = [p for p in have if _is_same(g, p)]
        if not same:
            continue
        p = min(same, key=lambda p: abs(p.start - g.at))
        if g.kind is not None:
            kinds[f"{g.kind} read as {p.kind}"] += 1
        if g.kind is not None and {g.kind, p.kind} & COMPARED:
            rows["kind"].append((g.at, g.kind, p.kind, g.quote))
        if g.scope != "context":
            rows["scope"].append((g.at, g.scope, p.scope, g.quote))
        if g.as_of is not None and _ISO.fullmatch(g.as_of):
            rows["as_of"].append((g.at, g.as_of, p.as_of, g.quote))
        rows["bound"].append((g.at, g.bound, p.bound, g.quote))
        rows["of"].append((g.at, g.of, p.of, g.quote))
    return Figures(
        {f"{name}_accuracy": share(sum(a == b for _, a, b, _ in row), len(row), 1.0) for name, row in rows.items()},
        wrong=sorted(((at, a, b, quote) for row in rows.values() for at, a, b, quote in row if a != b), key=str),
        tables={"kinds": dict(sorted(kinds.items()))},
    )
