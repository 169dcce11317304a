"""Lists that a page's end cuts, tables without "We recommend", and rows that print a recommendation again."""

from __future__ import annotations

import pytest

from graphkit.records import CaseTheme, Recommendation, Section
from tests.extract.judging_harness import records
from tests.extract.structure import analyse, whole

_HEAD = (
    "National child protection inspection\n\nSelwick Police\n\n6–10 May 2019\n\nIntroduction\n\n"
    "We inspected Selwick Police in May 2019.\n\nInvestigation\n\nOfficers attend quickly.\n\n"
)
_LEAD = "We recommend that, within five months, Selwick Police improves its files. As a minimum this should include:"


def asked(body: str) -> list[Recommendation]:
    """Return the recommendations of a report that ends like this."""
    return sorted(analyse(_HEAD + body).of(Recommendation), key=lambda r: r.start)


@pytest.mark.parametrize(
    "cut", ["23", "Page 23", "23 of 60", "HMICFRS\n23", "Selwick Police report\n\n23", "23\nHMICFRS"]
)
@pytest.mark.parametrize("end", [";", "; and", ","])
def test_a_page_that_ends_within_a_list_does_not_cut_it(cut: str, end: str) -> None:
    text = f"{_LEAD}\n\n• a plan in each file{end}\n\n{cut}\n\n• a note of each talk; and\n\n• a second reader.\n"
    (one,) = asked(text)
    assert [i.quote for i in one.items] == [f"a plan in each file{end}", "a note of each talk; and", "a second reader."]
    assert [s.heading for s in analyse(_HEAD + text).of(Section)] == ["Introduction", "Investigation"]


def test_a_page_that_ends_among_common_themes_does_not_cut_them() -> None:
    body = (
        "Cases assessed involving missing children\n\n• 3 good\n• 5 inadequate.\n\nCommon themes include:\n\n"
        "• searches begin quickly;\n\nHMICFRS\n31\n\n• plans are missing from files.\n\n"
    )
    found = [r for r in records(_HEAD + body) if isinstance(r, CaseTheme)]
    assert [r.case_type for r in found] == ["missing", "missing"]


def test_a_number_right_below_what_it_counts_is_no_page() -> None:
    text = f"{_HEAD}We counted:\n\n• beds that were free,\n12\n• beds that were not,\n30\n\nOfficers knew this.\n"
    kinds = [b.kind for b in analyse(text).blocks if analyse(text).view(b).clean in {"12", "30"}]
    assert "furniture" not in kinds


def test_a_heading_between_two_lists_stays_one() -> None:
    body = "The force has:\n\n• a plan; and\n• a list.\n\nMissing children\n\n• Searches begin quickly.\n\n"
    assert "Missing children" in [s.heading for s in analyse(_HEAD + body).of(Section)]


def test_a_table_without_we_recommend_holds_recommendations() -> None:
    rows = (
        "No.\tRecommendation\tBy when\n"
        "1\tSelwick Police should list its unread referrals.\tImmediately\n"
        "2\tThe force should make sure that each file has a plan.\tWithin 4 months\n"
    )
    assert [(r.quote, r.deadline) for r in asked(f"Recommendations\n\n{rows}")] == [
        ("Selwick Police should list its unread referrals.", "immediately"),
        ("The force should make sure that each file has a plan.", "P4M"),
    ]
    # no cell says by when
    table = "Area\tAim\tLead\nCalls\tSelwick Police should answer in ten seconds.\tControl room\n"
    assert asked(f"Recommendations\n\n{table}") == []


def test_a_row_that_says_it_again_is_a_repeat() -> None:
    body = (
        "Recommendation\n\nWe recommend that, within five months, Selwick Police ensures that:\n"
        "• each file has a plan; and\n• a second reader looks at it.\n\n"
        "Annex A – Summary of recommendations\n\nChapter\tRecommendation\tDeadline\n"
        "Investigation\tWe recommend that, within five months, Selwick Police ensures that: each file has a plan; and "
        "a second reader looks at it.\tFive months\n"
    )
    (one,) = asked(body)
    assert (one.deadline, len(one.items), len(one.repeats)) == ("P5M", 2, 1)


def test_a_lead_whose_list_went_elsewhere_is_no_fault() -> None:
    body = (
        "- children are not kept at police stations while a suitable place is found.\x0cTrusted adult\x0c6. "
        "Findings: leadership, management and governance\x0cWe recommend that Selwick Constabulary "
        "immediately\x0cWithin six months\x0c- undertakes a review, with both local authorities, of how it "
        "manages the detention of children. As a minimum, the review should consider:\nHMIC will ask for an "
        "update within six weeks. Selwick Constabulary should also provide, within six weeks, an action plan "
        "that explains how it will respond to the remainder. HMIC will return to the force within six months "
        "to assess progress.\x0cChild protection inspection methodology\x0cAnnex B\x0c"
    )
    quotes = [r.quote for r in whole(body) if isinstance(r, Recommendation)]
    assert all("Selwick" in quote or "undertakes" in quote for quote in quotes)
