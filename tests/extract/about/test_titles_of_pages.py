"""Titles of pages: the site's name behind them is none of them, and they may name the force by its short name."""

from __future__ import annotations

import pytest

from tests.extract.structure import analyse

_BODY = "Contents\n\nIntroduction\n\nIntroduction\n\nHMICFRS inspected Eskford Police in March 2022.\n"
_TITLE = "Eskford – National child protection inspection"


@pytest.mark.parametrize(
    "cover",
    [
        f"Home\n\nAbout us\n\n{_TITLE}\n\n{_TITLE}\n\nPublished on: 14 July 2022\n\n",
        f"{_TITLE} - HMICFRS\n\nHome\n\nPublished on: 14 July 2022\n\n",
        f"{_TITLE}\n\nPolice Force:\n\nEskford Police\n\nPublication type:\n\nNational child protection inspection\n\n",
    ],
)
def test_the_title_of_a_page(cover: str) -> None:
    facts = analyse(cover + _BODY).facts
    assert facts is not None
    assert (facts.title, facts.kind) == (_TITLE, "inspection")


def test_the_head_of_the_pages_above_the_cover_is_no_second_series() -> None:
    text = (
        "National child protection inspection\n\nNational Child Protection Inspections\n\nEskford Constabulary\n\n"
        "March 2015\n\nForeword\n\nEvery child should be safe.\n\nIntroduction\n\nWe inspected the force.\n"
    )
    facts = analyse(text).facts
    assert facts is not None
    assert facts.title == "National Child Protection Inspections: Eskford Constabulary"


@pytest.mark.parametrize("force", ["ESKFORD CONSTABULARY", "ULVER AND DALE POLICE", "Eskford Constabulary"])
@pytest.mark.parametrize("series", ["NATIONAL CHILD PROTECTION INSPECTIONS", "National Child Protection Inspection"])
def test_a_cover_in_capitals_names_series_and_force(series: str, force: str) -> None:
    for lines in ((series, force), (force, series)):
        facts = analyse("\n\n".join([*lines, "March 2015", _BODY])).facts
        assert facts is not None
        assert facts.title == f"{series}: {force}"


def test_a_title_with_a_short_name_below_the_head_of_the_pages_is_whole() -> None:
    text = (
        f"National child protection inspection\n\n{_TITLE.replace('Eskford', 'Ulverby')}\n\n14 July 2022\n\n"
        "Foreword\n\nEvery child should be safe.\n\nIntroduction\n\nWe inspected the force.\n"
    )
    facts = analyse(text).facts
    assert facts is not None
    assert facts.title == "Ulverby – National child protection inspection"


def test_a_cover_that_became_one_line_is_a_title_without_its_imprint() -> None:
    text = (
        "Northmoor Police An inspection of vulnerability December 2015 © HMIC 2015 ISBN: 978-1-000 www.example.org\n\n"
        "Introduction\n\nHMIC inspected Northmoor Police in May 2015. Its officers were glad of it.\n"
    )
    facts = analyse(text).facts
    assert facts is not None
    assert facts.title == "Northmoor Police An inspection of vulnerability"
