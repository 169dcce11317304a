"""A box that stands in the midst of a sentence parts it no more than the end of a page does."""

from __future__ import annotations

import pytest

from graphkit.records import Section
from tests.extract.structure import analyse

_TEXT = (
    "    Northmoor Police\n\n    National child protection inspection\n\n    1. Introduction\n\n"
    "    This is a report of HMICFRS on Northmoor Police.\n\n    2. Initial contact\n\n"
    "    Officers who go out at night know how to speak with a child and write down what it\n"
    "    says. The staff of the control room had too much to do, and did not always look for\n\n{box}\n\n"
    "    {rest}, so that few officers knew of them.\n\n    3. Investigation\n\n    Detectives are busy.\n"
)
_TITLE = "Four calls in four weeks"
_BOX = (
    f"       {_TITLE}\n\n"
    "       A seven-year-old girl told her teacher that she was often alone at night. A neighbour had\n"
    "       called the police four times. Officers went there each time and did not see her.\n\n"
    "       Nobody made a referral, and the girl was found in the cold house by her teacher."
)
_WHOLE = "did not always look for earlier calls from the same house, so that few officers knew of them."
_REST = "earlier calls from the same house"


@pytest.mark.parametrize("box", [_BOX, _BOX.replace(f"       {_TITLE}\n\n", "")])
def test_the_sentence_goes_on_below_the_box(box: str) -> None:
    state = analyse(_TEXT.format(box=box, rest=_REST))
    assert any(s.view.clean.endswith(_WHOLE) for s in state.sentences)
    assert [s.heading for s in state.of(Section)] == ["Introduction", "Initial contact", "Investigation"]


def test_its_title_is_one_of_a_box_and_no_part_of_the_sentence() -> None:
    state = analyse(_TEXT.format(box=_BOX, rest=_REST))
    assert [state.view(b).clean for b in state.blocks if b.kind == "caption"] == [_TITLE]


@pytest.mark.parametrize(
    ("box", "rest"),
    [
        (_BOX.replace("       ", "    "), _REST),  # no further in
        (_BOX, _REST.capitalize()),  # a sentence of its own
        (_BOX.replace("her teacher.", "her teacher and"), _REST),  # which goes on itself
    ],
)
def test_what_parts_no_sentence(box: str, rest: str) -> None:
    state = analyse(_TEXT.format(box=box, rest=rest))
    assert not any(_WHOLE in s.view.clean for s in state.sentences)
