"""Figures of what the inspectors judge: the polarity and themes of sentences, and the theme matrix."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from graphkit.evaluate.figures import Figures
from graphkit.evaluate.gold import Gold, GoldSentence
from graphkit.evaluate.matching import prf, sets_f1, share
from graphkit.evaluate.structure import of
from graphkit.records import AnyRecord, CaseTheme, Finding, ThemeAssessment

#: the worst error: one called the other
_FLIP = {"failing", "strength"}


def theme_matrix(records: Sequence[AnyRecord], gold: Gold) -> Figures:
    """The value of each theme (`none` without an assessment) is one that the annotation accepts."""
    cells = {a.theme: a.value for a in of(records, ThemeAssessment)}
    got: dict[str, str] = {theme: cells.get(theme, "none") for theme in gold.themes}
    wrong = [(t, list(v.accept), got[t], "") for t, v in gold.themes.items() if got[t] not in v.accept]
    by_value: dict[str, list[bool]] = defaultdict(list)
    for theme, cell in gold.themes.items():
        by_value[cell.accept[0]].append(got[theme] in cell.accept)
    flips = sum({got[theme], *cell.accept} == _FLIP for theme, cell in gold.themes.items())
    macro = sum(sum(ok) / len(ok) for ok in by_value.values()) / len(by_value)
    return Figures(
        {
            "accuracy": share(len(got) - len(wrong), len(got)),
            "macro": round(macro, 4),
            "flips": flips,
            "cells": len(got),
        },
        wrong=wrong,
        tables={"matrix": {theme: [cell.accept[0], got[theme]] for theme, cell in gold.themes.items()}},
    )


def sentences(records: Sequence[AnyRecord], gold: Gold, text: str) -> Figures:
    """Polarity of the findings that cover a sentence, else neutral; themes of the sentences that judge."""
    findings: list[Finding | CaseTheme] = [r for r in records if isinstance(r, Finding | CaseTheme)]
    pairs: list[tuple[str, str]] = []
    themed: list[tuple[set[str], set[str]]] = []
    wrong: list[Any] = []
    missing = 0
    for sentence in gold.sentences:
        at, end = sentence.at, sentence.at + len(sentence.text)
        if text[at:end] != sentence.text:
            missing += 1
            continue
        cover = [f for f in findings if min(end, f.end) - max(at, f.start) >= 0.5 * min(end - at, f.end - f.start)]
        got = _polarity(f.polarity for f in cover)
        want = got if got in sentence.accept else sentence.polarity
        pairs.append((want, got))
        if sentence.polarity != "neutral":
            themed.append((set(sentence.themes), {t for f in cover for t in f.themes}))
        if got != want:
            wrong.append((at, want, got, sentence.text[:140]))
    return Figures(
        _accuracy(pairs) | {"themes_f1": sets_f1(themed), "n": len(pairs), "not_found": missing},
        wrong=wrong,
        tables={"confusion": _confusion(pairs), "themes": _by_theme(gold.sentences, themed)},
    )


def _polarity(kinds: Iterable[str]) -> str:
    found = set(kinds)
    if not found:
        return "neutral"
    return found.pop() if len(found) == 1 else "mixed"


def _accuracy(pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    n = len(pairs)
    labels = sorted({want for want, _ in pairs})
    counts = Counter(pairs)
    wanted, got = Counter(w for w, _ in pairs), Counter(g for _, g in pairs)
    f1 = [prf(counts[k, k], wanted[k], counts[k, k], got[k])["f1"] for k in labels]
    flips = sum({want, have} == _FLIP for want, have in pairs)
    return {
        "accuracy": share(sum(w == g for w, g in pairs), n),
        "macro_f1": round(sum(f1) / len(f1), 4) if f1 else 0.0,
        "flips": flips,
        "flips_per_60": round(60 * flips / n, 2) if n else 0.0,
    }


def _confusion(pairs: Sequence[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """Annotated polarity -> predicted polarity -> number of sentences."""
    order = ("failing", "strength", "mixed", "neutral")
    counts = Counter(pairs)
    return {want: {got: counts[want, got] for got in order} for want in order}


def _by_theme(
    listed: Sequence[GoldSentence], themed: Sequence[tuple[set[str], set[str]]]
) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of each theme that is annotated or predicted anywhere."""
    names = sorted({t for want, got in themed for t in want | got})
    result = {}
    for name in names:
        both = sum(name in want and name in got for want, got in themed)
        result[name] = prf(both, sum(name in want for want, _ in themed), both, sum(name in got for _, got in themed))
    return result
