"""Measures what is said of figures against passages whose fields a writer gave who had seen nothing of graphkit.

Run: `python benchmarks/figures.py [--wrong]`. Prints how many of the figures in tests/evaluate/figures are found and
how many of those have a kind, a scope, a bound, a date and a whole that can be defended; `--wrong` lists the others.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphkit.extract.figures.metrics import run
from graphkit.learning.themes import analysed
from graphkit.records import Metric

PASSAGES = Path(__file__).parents[1] / "tests" / "evaluate" / "figures" / "passages.json"
_COVER = (
    "Northmoor Police\n\nNational child protection inspection\n\nInspected between 9 and 20 May 2022\n\n"
    "Investigation\n\n"
)
FIELDS = ("kind", "scope", "bound", "as_of")


def read(text: str) -> tuple[str, list[Metric]]:
    """Return the text of a report that holds a passage alone, and its figures."""
    state = analysed(f"{_COVER}{text}\n", "report", "graphkit_metrics")
    run(state)
    return state.text, list(state.of(Metric))


def compared(passage: dict[str, Any]) -> Iterator[tuple[str, bool, str]]:
    """Yield for each figure of a passage what was asked, whether it is right, and what was said."""
    text, have = read(passage["text"])
    for figure in passage["figures"]:
        at, values = text.find(figure["quote"]), {figure["value"], figure.get("value_max")}
        end = at + len(figure["quote"])
        one = next((m for m in have if m.start < end and at < m.end and values & {m.value, m.value_max} - {None}), None)
        yield "found", one is not None, figure["quote"]
        if one is None:
            continue
        for field in FIELDS:
            said = getattr(one, field)
            yield field, said in figure[field], f"{figure['quote']}: {said}, not {figure[field]}"
            if field == "as_of" and figure[field] != [None]:
                yield "told date", said in figure[field], ""
        yield "of", one.of == figure.get("of"), f"{figure['quote']}: of {one.of}, not {figure.get('of')}"


def counts(wrong: list[str] | None = None) -> dict[str, tuple[int, int]]:
    """Return for each question how many figures are right, and of how many it was asked."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for passage in json.loads(PASSAGES.read_text("utf-8")):
        for field, is_right, said in compared(passage):
            asked[field] += 1
            right[field] += is_right
            if wrong is not None and said and not is_right:
                wrong.append(f"{field}: {said}")
    return {field: (right[field], asked[field]) for field in asked}


def main() -> None:
    """Print the counts."""
    wrong: list[str] = []
    for field, (right, asked) in counts(wrong).items():
        print(f"{field}: {right} of {asked}")
    if "--wrong" in sys.argv[1:]:
        print(*sorted(wrong), sep="\n")


if __name__ == "__main__":
    main()
