"""Areas for improvement: what the force should do better is no recommendation, wherever its heading stands."""

from __future__ import annotations

import pytest

from graphkit.records import Recommendation, Section
from tests.extract.structure import analyse

_COVER = "National Child Protection Inspection\n\nEskford Police\n\nMarch 2022\n\n"
_CHAPTERS = (
    "Introduction\n\nWe inspected Eskford Police in January 2022.\n\nInvestigation\n\n"
    "Plans are weak\n\nFew have plans.\n\n"
)
_WE = "We recommend that Eskford Police immediately makes sure that each investigation has a plan.\n\n"
_FORCE = "The force should make sure that notices reach schools before the first lesson.\n\n"
_LIST = "- The force should read its own audits.\n- Eskford Police must train its call handlers.\n\n"
_LEAD = "The force should make sure that its officers:\n\n- read its audits; and\n- visit schools.\n\n"
_AFTER = "Conclusion\n\nEskford Police has more to do.\n"


def _read(body: str) -> tuple[list[str], list[tuple[str, int]]]:
    state = analyse(f"{_COVER}{_CHAPTERS}{body}{_AFTER}")
    sections = [(s.heading, s.level) for s in state.of(Section)]
    return [r.quote.split(" ")[0] for r in state.of(Recommendation)], sections


@pytest.mark.parametrize("heading", ["Area for improvement", "Areas for improvement", "Areas requiring improvement"])
@pytest.mark.parametrize("asked", [_FORCE, _LIST])
@pytest.mark.parametrize("above", ["Recommendation", "Recommendations"])
def test_what_stands_under_areas_for_improvement_is_no_recommendation(heading: str, asked: str, above: str) -> None:
    made, sections = _read(f"{above}\n\n{_WE}{heading}\n\n{asked}")
    assert made == ["We"]
    assert dict(sections)[heading] == dict(sections)[above]


@pytest.mark.parametrize("label", ["Areas for improvement:", "Area for improvement:"])
def test_a_label_in_a_line_of_its_own_parts_them_as_well(label: str) -> None:
    assert _read(f"Recommendations\n\n{_WE}{label}\n\n{_FORCE}")[0] == ["We"]


@pytest.mark.parametrize("label", ["Areas for improvement:", "Area for improvement:"])
def test_the_lead_of_a_list_below_such_a_label_asks_for_no_more(label: str) -> None:
    assert _read(f"Recommendations\n\n{_WE}{label}\n\n{_LEAD}")[0] == ["We"]
    again = _read(f"Recommendations\n\n{label}\n\n{_LEAD}Recommendations:\n\n{_LEAD}")[0]
    assert again == ["The"]


def test_a_label_before_each_tells_them_apart() -> None:
    assert _read(f"Recommendations\n\n{_WE}Area for improvement 1 {_FORCE}")[0] == ["We"]


def test_under_a_heading_of_both_those_are_recommendations_that_recommend() -> None:
    assert _read(f"Recommendations and areas for improvement\n\n{_WE}{_FORCE}{_LIST}")[0] == ["We"]


def test_a_section_of_recommendations_may_do_without_the_words() -> None:
    assert _read(f"Recommendations\n\n{_FORCE}")[0] == ["The"]
