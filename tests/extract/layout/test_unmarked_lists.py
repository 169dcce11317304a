"""Tests that the last item of a list without marks is one, so that its figures add up."""

import pytest

from graphkit.records import QualityNote
from tests.extract.structure import REPORT, analyse, whole

_ITEMS = ("1,690 police officers;", "1,215 police staff;", "185 community support officers; and", "150 constables.")
_LEAD = "Northmoor Police has a workforce of approximately 3,240, made up of:"


def _report(between: str, after: str = "") -> str:
    listed = between.join((_LEAD, *_ITEMS))
    return REPORT.replace("Most calls were graded well.", f"Calls were graded.\n\n{listed}{after}\n\nMost were short.")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_counts_of_a_list_without_marks_are_its_items(between: str) -> None:
    text = _report(between)
    items = [text[b.start : b.end] for b in analyse(text).blocks if b.kind == "bullet"]
    assert [i for i in items if i in _ITEMS] == list(_ITEMS)
    assert not [r for r in whole(text) if isinstance(r, QualityNote) and r.quote == "3,240"]


def test_a_paragraph_behind_the_last_item_is_none() -> None:
    after = "13 teams look after children, and each of them is led by an inspector who has held the post for long."
    text = _report("\n\n", f"\n\n{after}")
    assert after in [text[b.start : b.end] for b in analyse(text).blocks if b.kind == "paragraph"]
