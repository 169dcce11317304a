"""Fits of what kind figures are: `python -m graphkit.learning.kinds GOLD.json=REPORT ... --own GOLD.json=REPORT ...`.

Logistic regression over the kinds of counts and shares with a ridge penalty, solved from zero (`weighing.py` in
extract/figures/fields). With `--left-out` it fits on all reports but one and prints how many of these in that one are
of the kind that readers say, beside the rules' count. Kinds that are none of these are learned as volumes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graphkit.extract.figures.fields.weighing import KINDS, Seen, Weights, is_open, signs, weighed
from graphkit.extract.figures.metrics import run
from graphkit.learning.commanding import command
from graphkit.learning.rows import as_sparse, often
from graphkit.learning.solving import solved
from graphkit.learning.themes import analysed
from graphkit.records import Metric

#: readers' words for kinds that have another name here; all others are volumes
_AS = {"staffing": "workforce", "progress": "rate"}
#: ridge penalties of signs and of what every figure has; in how many figures and reports a sign must be met
_RIDGE, _BIAS_RIDGE, _OFTEN, _REPORTS = 3.0, 0.01, 8, 3
#: a sign that counts for less, in hundredths, is left out of the table
_SLIGHT = 8
#: how far from where readers begin a figure it may begin, in code points
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Labelled:
    """A figure that graphkit finds in a report, with its kind as readers have it."""

    seen: Seen
    kind: str
    report: str


def labelled(gold: dict[str, Any], text: str, name: str, published: bool = True) -> list[Labelled]:
    """Return the figures of `text` to which `gold["metrics"]` gives a kind; `published` makes no difference."""
    del published
    state = analysed(text, name, "graphkit_metrics")
    seen = run(state)
    have = [metric for metric in state.of(Metric) if metric.id in seen]
    found = []
    for given in gold.get("metrics") or ():
        values = given["value"] if isinstance(given["value"], list) else [given["value"]]
        near = [
            m
            for m in have
            if given["at"] < m.end
            and m.start < given["at"] + len(given["quote"])
            and not {m.value, m.value_max}.isdisjoint(map(float, values))
        ]
        if near and given.get("kind"):
            one = min(near, key=lambda m: abs(m.start - given["at"]))
            if abs(one.start - given["at"]) <= _NEAR:
                found.append(Labelled(seen[one.id], _own(given["kind"]), name))
    return found


def _own(kind: str) -> str:
    return kind if kind in KINDS else _AS.get(kind, "volume")


def fit(figures: Sequence[Labelled]) -> Weights:
    """Return the weights that fit the labels."""
    import numpy as np

    figures = [one for one in figures if is_open(one.seen)]
    rows = [signs(one.seen) for one in figures]
    names = sorted(often(rows, [one.report for one in figures], times=_OFTEN, reports=_REPORTS))
    if not names:
        return {}
    y = np.array([[float(one.kind == kind) for kind in KINDS] for one in figures])
    penalty = np.array([[_RIDGE if name else _BIAS_RIDGE] for name in names])
    w = solved(as_sparse(rows, names), y, np.ones((len(rows), 1)), penalty)
    table = zip(names, w.round(2).tolist(), strict=True)
    return {
        name: {kind: x for kind, x in zip(KINDS, row, strict=True) if abs(x) * 100 >= _SLIGHT} for name, row in table
    }


def right(figures: Sequence[Labelled], table: Weights) -> int:
    """Return how many of `figures` are of the kind that readers say."""
    return sum(weighed(one.seen, table) == one.kind for one in figures)


def _scored(figures: Sequence[Labelled], table: Weights) -> str:
    weighed_ones = [one for one in figures if is_open(one.seen)]
    rules = sum(one.seen.kind == one.kind for one in weighed_ones)
    return f"{right(weighed_ones, table)} of {len(weighed_ones)} kinds right, {rules} by the rules alone,"


def _written(table: Weights) -> str:
    rows = {name: {kind: round(100 * x) for kind, x in counts.items()} for name, counts in sorted(table.items())}
    return "{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in rows.items() if v) + "\n}\n"


if __name__ == "__main__":
    command(__doc__, labelled, fit, _scored, _written)
