"""Facts of the document, recommendations and judgements in other shapes of the family, about forces of our own."""

from __future__ import annotations

import pytest

from graphkit.extract.about.inspected import published_of
from graphkit.extract.prose.dates import find_periods
from graphkit.extract.prose.graded_prose import counts_in
from graphkit.extract.prose.grades import item
from graphkit.extract.recommending.deadlines import deadline
from graphkit.ontology import load_ontology
from graphkit.records import CaseAudit, Judgement, Recommendation, Section, inspection_id
from tests.extract.structure import analyse

REVIEW = """National Child Protection Inspection
Post-inspection review

Eastvale Constabulary
28 November – 2 December 2016

May 2017

Contents

Foreword
1. Introduction
2. Initial contact

Foreword

Her Majesty's Inspectorate of Constabulary (HMIC) looks at how forces protect children.

1. Introduction

HMIC first inspected Eastvale Constabulary in June 2015 and published its report in October 2015.

2. Initial contact

Recommendation from the 2015 inspection report

- We recommend that, within three months, Eastvale Constabulary trains its call handlers.

Post-inspection review findings

The force has trained most of its call handlers.
"""

GRADED = """Child protection inspection: Westmarch Police

Published on: 3 July 2024

Summary

HMICFRS inspected Westmarch Police between 4 and 15 March 2024.

Leadership of child protection arrangements

Adequate

Leaders know what they want.

Working with safeguarding partners

Requires improvement

Partners wait too long for answers.

Recommendation 1

By 31 December 2024, Westmarch Police should make sure that partners get answers.
"""

NEWS = """Westmarch Police must do better for children, inspectors say

Posted: 2nd March 2020

The watchdog HMICFRS examined the force in October.

The report said that on 30 September 2019 nobody looked for six missing children. Inspectors said police were slow.

"We have changed," a police spokesman said.
"""


def test_a_post_inspection_review() -> None:
    state = analyse(REVIEW)
    facts = state.facts
    assert facts is not None
    assert (facts.kind, facts.force, facts.inspectorate) == ("post-inspection-review", "Eastvale Constabulary", "HMIC")
    assert (facts.inspection_start, facts.inspection_end, facts.published) == ("2016-11-28", "2016-12-02", "2017-05")
    (made,) = state.of(Recommendation)
    assert (made.deadline, made.inspection) == ("P3M", "inspection/eastvale-constabulary/2015-06")
    levels = {s.heading: s.level for s in state.of(Section)}
    assert levels["Recommendation from the 2015 inspection report"] == 2
    assert levels["Post-inspection review findings"] == 2


def test_what_reviews_an_inspection_in_each_chapter_is_a_review() -> None:
    told = "The force answers calls quickly. Police officers in every town told inspectors so."
    chapters = ("Initial contact", "Assessment and help", "Investigation", "Police detention")
    body = "\n\n".join(f"{chapter}\n\n{told}\n\nPost-inspection review findings\n\n{told}" for chapter in chapters)
    facts = analyse(f"National child protection inspections\n\nEastvale Constabulary\n\nMay 2017\n\n{body}\n").facts
    assert facts is not None
    assert facts.kind == "post-inspection-review"


@pytest.mark.parametrize(
    ("says", "kind"),
    [
        ("This report sets out the results of our post-inspection review of Eastvale Constabulary.",
         "post-inspection-review"),
        ("This report describes what came of a re-inspection of the force.", "re-inspection"),
        ("This report describes the force. A post-inspection review of it will follow.", "inspection"),
    ],
)  # fmt: skip
def test_a_report_whose_cover_is_lost_says_what_it_is(says: str, kind: str) -> None:
    told = "Eastvale Constabulary answers calls quickly. Police officers in every town told inspectors so."
    chapters = ("Introduction", "Initial contact", "Assessment and help", "Investigation", "Police detention")
    facts = analyse("\n\n".join(f"{chapter}\n\n{says} {told}" for chapter in chapters)).facts
    assert facts is not None
    assert facts.kind == kind


def test_an_inspection_with_a_chapter_of_review_is_an_inspection() -> None:
    told = "The force answers calls quickly. Police officers in every town told inspectors so."
    chapters = ("Introduction", "Initial contact", "Assessment and help", "Investigation", "Police detention")
    body = "\n\n".join(f"{chapter}\n\n{told}" for chapter in (*chapters, "Post-inspection review of progress"))
    facts = analyse(f"National child protection inspections\n\nEastvale Constabulary\n\nMay 2017\n\n{body}\n").facts
    assert facts is not None
    assert facts.kind == "inspection"


def test_a_series_may_break_over_two_lines_of_the_cover() -> None:
    told = "The force answers calls quickly. Police officers in every town told inspectors so."
    cover = "National Child Protection\nInspections\n\nEastvale Constabulary\n\nMay 2015"
    facts = analyse(f"{cover}\n\nIntroduction\n\n{told}\n\nInitial contact\n\n{told}\n").facts
    assert facts is not None
    assert facts.title == "National Child Protection Inspections: Eastvale Constabulary"


def test_a_graded_report() -> None:
    state = analyse(GRADED)
    facts = state.facts
    assert facts is not None
    assert (facts.title, facts.kind) == ("Child protection inspection: Westmarch Police", "inspection")
    assert (facts.published, facts.inspection_start, facts.inspection_end) == ("2024-07-03", "2024-03-04", "2024-03-15")
    graded = [(j.topic, j.grade, j.body, j.by) for j in state.of(Judgement)]
    assert graded == [
        ("Leadership of child protection arrangements", "Adequate", "Westmarch Police", "HMICFRS"),
        ("Working with safeguarding partners", "Requires improvement", "Westmarch Police", "HMICFRS"),
    ]
    assert "Adequate" not in {s.heading for s in state.of(Section)}


def test_news_that_names_a_month_alone() -> None:
    facts = analyse(NEWS).facts
    assert facts is not None
    assert (facts.kind, facts.force, facts.published) == ("news", "Westmarch Police", "2020-03-02")
    assert (facts.inspection_start, facts.inspection) == ("2019-10", "inspection/westmarch-police/2019-10")


_BYLINE = "A. Writer, home affairs\nMon 2 Mar 2020 00.01 GMT\nLast modified on Tue 3 Mar 2020 15.32 GMT"


def test_news_that_speaks_of_the_month_of_its_own_day_and_was_amended() -> None:
    told = "In a report HMICFRS said that Westmarch Police fails children. Inspectors said police were slow."
    text = (
        f"Police force fails children, says watchdog\n\n{_BYLINE}\n\n{told}\n\nInspectors returned to the force in"
        " June.\n\nThis article was amended on 2 March 2020.\n"
    )
    facts = analyse(text).facts
    assert facts is not None
    assert (facts.kind, facts.published, facts.inspection_start) == ("news", "2020-03-03", "2019-06")


def test_a_fortnight_with_the_force_is_an_inspection() -> None:
    told = "Inspectors said police were slow. The report said that Westmarch Police fails children; police knew."
    text = (
        "Westmarch children left waiting, inspectors find\n\nPublished 12 October 2023\n\nThe inspectorate (HMICFRS)"
        f" spent a fortnight with the county's force in April.\n\n{told}\n"
    )
    facts = analyse(text).facts
    assert facts is not None
    assert (facts.kind, facts.inspection_start) == ("news", "2023-04")


def test_the_day_and_hour_of_a_meeting_publish_nothing() -> None:
    assert published_of(["Tuesday 9 August 2022, 10.00, online"], [], None) is None
    assert published_of(["Tuesday 9 August 2022, 10.00"], [], None) == "2022-08-09"


@pytest.mark.parametrize("went", ["returned to", "went back to", "revisited"])
def test_a_return_to_the_force_is_an_inspection(went: str) -> None:
    text = f"""National child protection re-inspection: Westmarch Police

Introduction

HMICFRS inspects how well police forces protect children.
We first inspected the force in March 2019. In June 2021 we {went} Westmarch Police to see what had changed.

Initial contact

Supervisors check every open incident.

Investigation

Digital examinations are delayed.

Police detention

Appropriate adults attend promptly.
"""
    facts = analyse(text).facts
    assert facts is not None
    assert (facts.kind, facts.inspection_start, facts.inspection_end) == ("re-inspection", "2021-06", "2021-06")


@pytest.mark.parametrize(
    ("cover", "force"),
    [
        ("Metropolitan Police Service", "Metropolitan Police Service"),
        ("Avon and Somerset Constabulary", None),
        ("Avon & Somerset Police", None),
        ("Quillshire Constabulary", "Quillshire Constabulary"),
    ],
)
def test_forces_by_any_name(cover: str, force: str | None) -> None:
    text = (
        f"National Child Protection Inspections\n\n{cover}\n2–13 September"
        f" 2019\n\nForeword\n\nThe police protect. Police and police.\n"
    )
    facts = analyse(text).facts
    assert facts is not None
    known = load_ontology().find_force("Avon and Somerset")
    assert known is not None
    assert facts.force == (force or known.official_name)
    assert facts.title == f"National Child Protection Inspections: {cover}"


@pytest.mark.parametrize("series", ["Inspection of", "Review of", "Report on"])
def test_what_is_inspected_is_no_part_of_a_force(series: str) -> None:
    text = f"{series} Eastvale Constabulary\nMay 2022\n\nForeword\n\nThe police protect. Police and police.\n"
    facts = analyse(text).facts
    assert facts is not None
    assert facts.force == "Eastvale Constabulary"


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("We recommend that, within three months, Northmoor Police reviews its plans.", "P3M"),
        ("We recommend that within 6 weeks the chief constable of Northmoor Police reviews its plans.", "P6W"),
        ("We recommend that Northmoor Police immediately:", "immediately"),
        ("We recommend that all chief constables immediately review their plans.", "immediately"),
        ("We recommend that the force should immediately review its plans.", "immediately"),
        ("We recommend that Northmoor Police reviews its plans within twelve months.", "P12M"),
        ("We recommend that Northmoor Police makes sure officers immediately tell a supervisor of it.", None),
        ("We recommend that Northmoor Police reviews its plans.", None),
    ],
)
def test_deadlines(lead: str, expected: str | None) -> None:
    assert deadline(lead) == expected


def test_a_list_under_a_common_lead_repeats_what_was_recommended() -> None:
    text = (
        "National Child Protection Inspections\n\nNorthmoor Police\n4-15"
        " March 2015\n\n1. Introduction\n\nHMIC looked at the police.\n\n"
        "2. Investigation\n\nRecommendation\n\nWe recommend that Northmoor"
        " Police immediately takes steps to improve how cases of older "
        "children are written up. This should include:\n\n- writing on"
        " the day; and\n- checking each week.\n\n3. Recommendations\n\n"
        "Immediately\n\nWe recommend that Northmoor Police immediately\n\n-"
        " takes steps to improve how cases of older children are "
        "written up. This should include:\n - writing on the day; and\n - checking each week.\n"
    )
    (made,) = analyse(text).of(Recommendation)
    assert (made.deadline, len(made.items), len(made.repeats)) == ("immediately", 2, 1)
    assert made.repeats[0].quote.startswith("takes steps")


@pytest.mark.parametrize(
    ("clean", "expected"),
    [
        ("19 good", ("good", 19)),
        ("nil inadequate.", ("inadequate", 0)),
        ("Requires improvement: 4", ("requires_improvement", 4)),
        ("good in 5 cases", ("good", 5)),
        ("good practice in 5 forces", None),
        ("1 requires improvement", ("requires_improvement", 1)),
    ],
)
def test_counted_items(clean: str, expected: tuple[str, int] | None) -> None:
    assert item(clean) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nine were rated as good, 2 as adequate and none as inadequate.", {"good": 9, "adequate": 2, "inadequate": 0}),
        ("We found practice good in 7 cases and inadequate in 3 cases.", {"good": 7, "inadequate": 3}),
        ("In 4 cases practice was good, in 6 cases required improvement.", {"good": 4, "requires_improvement": 6}),
        ("The north had four of the cases graded as inadequate.", None),
        ("We saw good supervision in three cases.", None),
    ],
)
def test_counts_in_prose(sentence: str, expected: dict[str, int] | None) -> None:
    read = counts_in(sentence)
    assert (read.known() if read else None) == expected


def test_a_table_with_a_column_for_each_grade() -> None:
    text = (
        "National Child Protection Inspections\n\nNorthmoor Police\n4-15"
        " March 2015\n\n1. Introduction\n\nHMIC looked at the police.\n\n"
        "2. Case file analysis\n\nInspectors graded these cases.\n\nCase"
        " type\tGood\tAdequate\tRequires improvement\tInadequate\n"
        "Missing children\t3\t0\t2\t1\nChildren in custody\t1\t2\t0\t-\n"
    )
    rows = [
        (a.case_type, a.good, a.adequate, a.requires_improvement, a.inadequate) for a in analyse(text).of(CaseAudit)
    ]
    assert rows == [("missing", 3, 0, 2, 1), ("custody", 1, 2, 0, None)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("18-29 May 2015", "2015-05-18", "2015-05-29"),
        ("28 December – 9 January 2016", "2015-12-28", "2016-01-09"),
        ("1st August 2022", "2022-08-01", "2022-08-01"),
        ("between May and June 2022", "2022-05", "2022-06"),
    ],
)
def test_periods(text: str, first: str, last: str) -> None:
    (period,) = find_periods(text)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(
    ("printed", "force"),
    [
        ("Hampshire Constabulary", "Hampshire Constabulary"),
        ("Hampshire and Isle of Wight Constabulary", "Hampshire and Isle of Wight Constabulary"),
        ("Herts", "Hertfordshire Constabulary"),
    ],
)
def test_a_report_s_own_name_of_the_force_is_kept_and_the_inspection_is_one(printed: str, force: str) -> None:
    text = (
        f"National Child Protection Inspections\n\n{printed}\n\n4-15 July 2016\n\nOctober 2016\n\nForeword\n\n"
        + f"HMIC inspected how {printed} protects children. Officers of {printed} look after children at risk.\n\n" * 3
        + "1. Introduction\n\nChildren deserve to be safe. Child protection is police work.\n"
    )
    facts = analyse(text).facts
    assert facts is not None and facts.force_concept is not None
    assert facts.force == force
    official = load_ontology().concepts[facts.force_concept].official_name
    assert facts.inspection == inspection_id(official, "2016-07")


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published by the inspectorate: September 2019", "2019-09"),
        ("Published by Her Majesty’s Inspectorate of Constabulary, 3 March 2017", "2017-03-03"),
        ("Published by HMIC in May 2016", "2016-05"),
        ("Published: 4 May 2018", "2018-05-04"),
        ("Published by the body that looks at 43 forces", None),
    ],
)
def test_a_label_says_when_and_by_whom_it_was_published(line: str, published: str | None) -> None:
    assert published_of([line], [], None) == published


@pytest.mark.parametrize("cover", ["{series}\n\n{force}", "{force}\n\n{series}"])
def test_a_cover_of_two_lines_has_the_title_not_the_head_of_the_pages(cover: str) -> None:
    series, force = "National child protection inspection post-inspection review", "Northmoor Constabulary"
    head = f"{force} – national child protection post-inspection review"
    facts = analyse(
        f"{cover.format(series=series, force=force)}\n\n13-17 March 2017\n\n1\n\n{head}\n\nForeword\n\nA.\n"
    ).facts
    assert facts is not None
    assert facts.title == f"{series}: {force}"
