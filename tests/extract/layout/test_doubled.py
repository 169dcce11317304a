"""Pages whose elements were collected one by one, so that what stands in an item stands there twice."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.doubled import undoubled
from graphkit.extract.layout.lines import read_lines
from graphkit.records import CaseAudit, Recommendation
from tests.extract.structure import REPORT, whole


def _twice(text: str) -> str:
    lines = text.splitlines()
    return "\n".join(f"{one[2:]}\n\n{one[2:]}" if one.startswith("- ") else one for one in lines)


def _said(text: str) -> list[tuple[str, ...]]:
    found = [r for r in whole(text) if isinstance(r, Recommendation | CaseAudit)]
    return [
        tuple(" ".join(i.quote.split()) for i in r.items)
        if isinstance(r, Recommendation)
        else (str(r.scope), str(r.good), str(r.requires_improvement), str(r.inadequate))
        for r in found
    ]


def test_items_that_stand_twice_are_read_once() -> None:
    more = "".join(f"- officer {n} of the control room goes to schools;\n" for n in range(8))
    text = REPORT.replace("Next steps\n\n", f"Next steps\n\nThese are the steps:\n\n{more}\n")
    assert text.count("\n- ") > 8
    assert _said(_twice(text)) == _said(text)


@pytest.mark.parametrize(("times", "kept"), [(8, 8), (3, 6)])
def test_a_few_lines_that_return_are_no_manner(times: int, kept: int) -> None:
    text = "".join(f"There are {n} boxes on the shelf.\nThere are {n} boxes on the shelf.\n" for n in range(times))
    assert len(undoubled(read_lines(text))[0]) == kept


def test_cells_of_one_word_stay() -> None:
    text = "Good\nGood\n" + "".join(f"There are {n} boxes here.\nThere are {n} boxes here.\n" for n in range(9))
    assert [line.clean for line in undoubled(read_lines(text))[0]][:2] == ["Good", "Good"]
