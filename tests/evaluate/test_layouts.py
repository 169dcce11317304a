"""Reports whose layouts differ: headings, recommendations, case audits and case studies are found in each."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit import extract, read
from graphkit.evaluate import evaluate
from graphkit.evaluate.gold import read_gold

LAYOUTS = sorted((Path(__file__).parent / "layouts").glob("*.json"))
#: what each must reach, and the class and figure that tell it
WHOLE = (
    ("document", "accuracy"),
    ("sections", "f1"),
    ("sections", "level_accuracy"),
    ("recommendations", "f1"),
    ("recommendations", "deadline_accuracy"),
    ("recommendations", "items_exact"),
    ("case_audit", "f1"),
    ("case_themes", "f1"),
    ("case_themes", "case_type_accuracy"),
    ("case_studies", "f1"),
    ("case_studies", "ages_exact"),
)


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda p: p.stem)
def test_the_structure_of_each_layout_is_found(path: Path) -> None:
    """They were written by writers who had not seen graphkit; what their first reading missed is found now."""
    document = read(str(path.with_suffix(".txt")))
    figures = evaluate(list(extract(document)), read_gold(path), document.text).classes
    short = {f"{name} {key}": figures[name].values[key] for name, key in WHOLE if figures[name].values[key] < 1}
    assert short == {}


def test_there_are_layouts() -> None:
    assert len(LAYOUTS) >= 27
