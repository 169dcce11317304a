"""Operations in full, for short, in capitals, and by their bare names before those who work on them."""

from __future__ import annotations

import pytest

from graphkit.records import Entity
from tests.extract.naming_harness import analysed, mentions, named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Op Marigold and Op Teasel have ended.", {"Op Marigold", "Op Teasel"}),
        ("OPERATION MARIGOLD has ended.", {"OPERATION MARIGOLD"}),
        ("The operation on her arm went well, and Operational work went on.", set()),
        ("The Opera House and the Ops room were shut.", set()),
    ],
)
def test_an_operation_is_named_in_several_ways(text: str, names: set[str]) -> None:
    assert {e.name for e in named(text).values() if e.entity_type == "operation"} == names


def test_one_operation_has_its_name_in_full() -> None:
    state = analysed("Operation Teasel (Op Teasel) is large. Op Teasel goes on, and Teasel detectives are tired.")
    (one,) = state.of(Entity)
    assert (one.name, one.entity_type) == ("Operation Teasel", "operation")
    assert mentions(state, one) == ["Operation Teasel", "Op Teasel", "Op Teasel", "Teasel"]


def test_a_known_operation_is_known_for_short() -> None:
    (one,) = named("Schools have Op Hydrant.").values()
    assert one.concept == "operation/operation-hydrant"


def test_the_bare_name_is_a_word_like_others_elsewhere() -> None:
    state = analysed("Operation Mask is large. Officers wear a mask. Mask wearing is rare.")
    (one,) = state.of(Entity)
    assert mentions(state, one) == ["Operation Mask"]
