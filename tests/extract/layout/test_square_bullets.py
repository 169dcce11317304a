"""Square bullets, which symbol fonts leave as section signs, mark items; the sign before a number does not."""

from __future__ import annotations

import pytest

from graphkit.records import Recommendation
from tests.extract.structure import analyse

_HEAD = (
    "National child protection inspection\n\nEskford Police\n\n6–10 May 2019\n\nIntroduction\n\n"
    "We inspected Eskford Police in May 2019.\n\nInvestigation\n\nOfficers attend quickly.\n\n"
)
_LEAD = "We recommend that, within five months, Eskford Police improves its files. As a minimum this should include:"
_ITEMS = ("a plan in each file;", "a note of each talk; and", "a second reader.")


@pytest.mark.parametrize("mark", ["§ ", "§\t", "§\n", "§\n\n", "§\r\r"])
def test_its_parts_are_items(mark: str) -> None:
    end = "\r\r" if "\r" in mark else "\n"
    text = _HEAD + _LEAD + end + "".join(f"{mark}{item}{end}" for item in _ITEMS)
    (one,) = analyse(text).of(Recommendation)
    assert [item.quote for item in one.items] == list(_ITEMS)


def test_a_section_of_an_act_is_no_item() -> None:
    text = f"{_HEAD}Officers rely on the Children Act 1989:\n\n§ 46 of it\n\nmost of all.\n"
    assert "bullet" not in {block.kind for block in analyse(text).blocks}
