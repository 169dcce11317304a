"""Floors on the annotated documents: a change that loses ground on them fails."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graphkit.extract.pipeline import extract
from graphkit.reading import read
from graphkit.records import to_json

pytestmark = pytest.mark.shared

#: document -> least F1 of entities, abbreviations and metrics, and least recall of named entities
FLOORS = {
    "derbyshire-2022": (0.90, 0.95, 0.95, 0.95),
    "devon-and-cornwall-2015": (0.86, 0.95, 0.85, 0.92),
    "derbyshire-news-2022": (0.75, 0.95, 0.80, 0.80),
}


def _score(shared: Path) -> Callable[..., dict[str, dict[str, Any]]]:
    spec = importlib.util.spec_from_file_location("shared_score", shared / "score" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Callable[..., dict[str, dict[str, Any]]] = module.score
    return found


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floors(shared: Path, name: str) -> None:
    path = shared / "reports" / f"{name}.txt"
    document = read(str(path))
    records = [json.loads(to_json(r)) for r in extract(document)]
    gold = json.loads((shared / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    figures = _score(shared)(records, gold, document.text, None)
    entities, abbreviations, metrics, named = FLOORS[name]
    assert figures["provenance"]["accuracy"] == 1.0
    assert figures["entities"]["f1"] >= entities
    assert figures["entities"]["named_recall"] >= named
    assert figures["abbreviations"]["f1"] >= abbreviations
    assert figures["metrics"]["f1"] >= metrics
