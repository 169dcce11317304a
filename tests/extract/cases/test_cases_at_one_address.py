"""What happened at one address is a case, where somebody is told of."""

from __future__ import annotations

import pytest

from graphkit.records import CaseStudy
from tests.extract.structure import whole

_COVER = "National Child Protection Inspection\n\nSallowby Police\n\n6–9 March 2017\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "At one address, two sisters, aged five and seven, had locked themselves in a shed. The officer sat with them "
        "until their aunt came, and wrote down what they said.",
        "At another house, police found a baby of six months in a cold room. The officer took him to hospital at once.",
    ],
)
@pytest.mark.parametrize("then", ["With younger children, officers tended to write little.", ""])
def test_what_happened_at_one_address_is_a_case_up_to_what_is_said_of_many(told: str, then: str) -> None:
    text = (
        f"{_COVER}1. Initial contact\n\nRecords have improved. {told} {then}\n\n2. Conclusion\n\nMore is to be done.\n"
    )
    assert [c.quote for c in whole(text) if isinstance(c, CaseStudy)] == [told]


@pytest.mark.parametrize(
    "said",
    [
        "At one address, records were poor and no supervisor had seen them.",
        "At one school, pupils can talk to an officer each week.",
        "At one house in three, no child was spoken to.",
    ],
)
def test_what_is_said_of_one_place_is_no_case(said: str) -> None:
    text = f"{_COVER}1. Initial contact\n\nRecords have improved. {said}\n\n2. Conclusion\n\nMore is to be done.\n"
    assert not [c for c in whole(text) if isinstance(c, CaseStudy)]
