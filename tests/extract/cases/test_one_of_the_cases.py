"""A sentence that singles out one of the cases that were looked at begins a case, however these are named."""

from __future__ import annotations

import pytest

from tests.extract.judging_harness import case_studies

_TELLS = (
    "In one {}, a two-year-old girl was alone in a parked car and officers took her to her grandmother within an hour."
)


@pytest.mark.parametrize(
    "of", ["of the cases", "of the ten cases we examined", "of our files", "of these", "of those files"]
)
def test_one_of_them_is_a_case(of: str) -> None:
    text = f"Investigation\n\nOfficers usually act promptly when a child is in danger. {_TELLS.format(of)}\n"
    assert [c.child_ages for c in case_studies(text)] == [(2,)]


def test_one_of_the_towns_is_none() -> None:
    text = "Investigation\n\nIn one of the towns, a girl of 12 or older may go to the hub by herself.\n"
    assert case_studies(text) == []
