"""Labels of boxes are no sections where the contents list what a chapter's headings are; elsewhere they may be."""

from __future__ import annotations

import pytest

from graphkit.records import CaseStudy, Recommendation, Section
from tests.extract.structure import analyse, whole

_LISTED = (
    "Contents\n\n  1. Introduction\n  2. Leadership\n    1. Leaders know their staff\n    2. Data is patchy\n"
    "  3. Trusted adult\n    1. Cadets are well led\n    2. Schools are visited\n\n"
)
_CHAPTERS = "Contents\n\n- Introduction\n- Leadership\n- Trusted adult\n\n"


def _report(contents: str, box: str) -> str:
    return (
        f"Northmoor Police: National child protection inspection\n\nPublished on: 3 May 2024\n\n{contents}"
        "1. Introduction\n\nThis is a report of HMICFRS on how Northmoor Police protects children.\n\n"
        "2. Leadership\n\nLeaders know their staff\n\nThe chief officers visit each team and listen to it.\n\n"
        "Data is patchy\n\nManagers cannot tell how many referrals are sent late, and nobody reads the audits.\n\n"
        f"{box}3. Trusted adult\n\nCadets are well led\n\nThe force has five cadet units, led by sergeants.\n\n"
        "Schools are visited\n\nOfficers visit each school twice a term and teachers speak highly of them.\n"
    )


def _headings(text: str) -> list[str]:
    return [s.heading for s in analyse(text).of(Section)]


SECTIONS = ["Introduction", "Leadership", "Leaders know their staff", "Data is patchy"]
AFTER = ["Trusted adult", "Cadets are well led", "Schools are visited"]


@pytest.mark.parametrize(
    "box",
    [
        "Area for improvement\n\nThe force should make sure that its audits are read.\n\n",
        "Areas for improvement\n\nThe force should make sure that its audits are read.\n\n",
        "Area for improvement: audits\n\nThe force should make sure that its audits are read.\n\n",
        "Innovative practice\n\nThe Lantern Club helps children speak\n\nThe club brings children and officers "
        "together, and more than 90 officers have taken part.\n\n",
        "Promising practice: the Lantern Club\n\nThe club brings children and officers together each month.\n\n",
        "Good practice\n\nThe club brings children and officers together each month, and it is well led.\n\n",
    ],
)
def test_a_box_is_no_section_where_the_contents_list_its_neighbours(box: str) -> None:
    assert _headings(_report(_LISTED, box)) == [*SECTIONS, *AFTER]


@pytest.mark.parametrize("label", ["Area for improvement", "Areas for improvement"])
def test_it_is_one_where_the_contents_list_it_or_list_chapters_alone(label: str) -> None:
    box = f"{label}\n\nThe force should make sure that its audits are read.\n\n"
    assert _headings(_report(_CHAPTERS, box)) == [*SECTIONS, label, *AFTER]
    listed = _LISTED.replace("    2. Data is patchy\n", f"    2. Data is patchy\n    3. {label}\n")
    assert _headings(_report(listed, box)) == [*SECTIONS, label, *AFTER]


def test_another_heading_that_the_contents_left_out_stays_one() -> None:
    text = _report(_LISTED, "The audits are not read\n\nNobody reads the audits that the unit writes each month.\n\n")
    assert _headings(text) == [*SECTIONS, "The audits are not read", *AFTER]
    assert not [c for c in whole(text) if isinstance(c, CaseStudy)]


_SHOULD = "The force should make sure that its sergeants:\n\n- visit the schools; and\n- write it down.\n\n"
_CLUB = "The Lantern Club helps children speak\n\nThe club brings children and officers together each month.\n\n"


@pytest.mark.parametrize(
    "box",
    [f"Area for improvement\n\n{_SHOULD}", f"Areas for improvement\n\n{_SHOULD}", f"Promising practice\n\n{_CLUB}"],
)
@pytest.mark.parametrize("above", ["Recommendation", "Recommendations", "The audits are not read"])
def test_a_box_below_a_heading_that_the_contents_left_out_is_none_either(above: str, box: str) -> None:
    said = "We recommend that Northmoor Police immediately reads the audits that its unit writes each month.\n\n"
    text = _report(_LISTED, f"{above}\n\n{said}{box}")
    assert _headings(text) == [*SECTIONS, above, *AFTER]
    (asked,) = analyse(text).of(Recommendation)
    assert asked.quote == said.strip()
