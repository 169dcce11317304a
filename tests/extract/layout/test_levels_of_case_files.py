"""The rounds in which cases were graded stand below the heading that tells what was found in the case files."""

from __future__ import annotations

import pytest

from graphkit.records import Section
from tests.extract.structure import analyse


@pytest.mark.parametrize(
    "heading",
    [
        "What we found in the case files",
        "What we found in the cases we examined",
        "Findings from case audits",
        "Results of our case reviews",
        "What we saw in our case reviews",
    ],
)
def test_rounds_stand_below_what_was_found(heading: str) -> None:
    text = (
        "National child protection inspection\n\nNorthmoor Police\n\n1. Introduction\n\n"
        "This is a report of HMICFRS.\n\n"
        f"2. Case file analysis\n\n{heading}\n\nThe force graded 20 cases, and we graded the same cases.\n\n"
        "Cases assessed by Northmoor Police and by us\n\n"
        "We found:\n\n- 9 good\n- 6 require improvement\n- 5 inadequate.\n\n"
        "Another 10 cases assessed by us\n\n- 4 good\n- 4 require improvement\n- 2 inadequate.\n\n"
        "3. Initial contact\n\nOfficers attend quickly.\n"
    )
    levels = {s.heading: s.level for s in analyse(text).of(Section)}
    assert levels[heading] == 2
    assert levels["Cases assessed by Northmoor Police and by us"] == levels["Another 10 cases assessed by us"] == 3
    assert levels["Initial contact"] == 1


@pytest.mark.parametrize("heading", ["Common themes in the cases", "Key themes by type of case", "Recurring issues"])
def test_what_the_types_have_in_common_stands_beside_their_results(heading: str) -> None:
    text = (
        "National child protection inspection\n\nNorthmoor Police\n\n1. Introduction\n\n"
        "This is a report of HMICFRS.\n\n2. Case file analysis\n\nResults by type of case\n\n"
        "The lists below give our grades.\n\nDomestic abuse\n\n- 4 good\n- 4 require improvement\n- 2 inadequate.\n\n"
        f"{heading}\n\nDomestic abuse cases\n\nCommon themes include:\n\n- visits are quick; and\n- plans are weak.\n\n"
        "Missing children\n\nCommon themes include:\n\n- risk is graded well.\n\n"
        "3. Initial contact\n\nOfficers attend quickly.\n"
    )
    levels = {s.heading: s.level for s in analyse(text).of(Section)}
    assert levels["Results by type of case"] == levels[heading] == 2
    assert levels["Domestic abuse"] == levels["Domestic abuse cases"] == levels["Missing children"] == 3


@pytest.mark.parametrize("heading", ["Comparison with our 2014 inspection", "How these grades have changed"])
def test_what_compares_the_results_with_those_of_another_year_stands_beside_them(heading: str) -> None:
    text = (
        "National child protection inspection\n\nNorthmoor Police\n\n1. Introduction\n\n"
        "This is a report of HMICFRS.\n\n2. Case file analysis\n\nResults of case file reviews\n\n"
        "The force graded 20 cases.\n\nCases assessed by us\n\n- 9 good\n- 6 require improvement\n- 5 inadequate.\n\n"
        f"{heading}\n\nThe force does better than it did then.\n\n3. Initial contact\n\nOfficers attend quickly.\n"
    )
    levels = {s.heading: s.level for s in analyse(text).of(Section)}
    assert (levels["Results of case file reviews"], levels["Cases assessed by us"], levels[heading]) == (2, 3, 2)
