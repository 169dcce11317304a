"""Tables, lists of grades and their titles are found in a text without breaks."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, CaseTheme, Judgement, Section
from tests.extract.judging_harness import records
from tests.extract.structure import analyse

_PROSE = (
    "Officers of the force met children in most cases and wrote down what they said. Supervisors read the records "
    "within a day and gave clear directions. Partners told us that they trust the force. "
)  # fmt: skip


def _line(text: str) -> str:
    return " ".join(f"1. Introduction\n\n{_PROSE * 6}\n\n2. Case file analysis\n\n{_PROSE}\n\n{text}".split())


def _audits(text: str) -> list[tuple[str | None, str, str | None, int | None, int | None]]:
    return [
        (a.assessor, a.scope, a.case_type, a.good, a.inadequate)
        for a in records(_line(text))
        if isinstance(a, CaseAudit)
    ]


def _headings(text: str) -> list[str]:
    return [s.heading for s in analyse(_line(text)).of(Section)]


_GRADED = (
    "Domestic abuse\n\n• 4 good\n• 3 require improvement\n• 2 inadequate\n\nMissing children\n\n• 1 good\n"
    "• 2 require improvement\n• 3 inadequate.\n\n3. Initial contact\n\n"
)  # fmt: skip


def test_the_types_above_lists_of_grades() -> None:
    assert _audits(_GRADED + _PROSE) == [
        ("inspectorate", "case-type", "domestic-abuse", 4, 2),
        ("inspectorate", "case-type", "missing", 1, 3),
    ]
    assert _headings(_GRADED + _PROSE)[-3:] == ["Domestic abuse", "Missing children", "Initial contact"]


def test_the_types_above_themes_and_above_sentences_with_their_grades() -> None:
    text = (
        "Domestic abuse\n\nCommon themes:\n\n• visits are prompt; and\n• plans are weak.\n\nMissing children\n\nWe "
        "assessed nine cases: 4 as good, 3 as requiring improvement and 2 as inadequate.\n\n3. Initial contact\n\n"
    )  # fmt: skip
    found = records(_line(text + _PROSE))
    assert [t.case_type for t in found if isinstance(t, CaseTheme)] == ["domestic-abuse"] * 2
    assert _headings(text + _PROSE)[-3:] == ["Domestic abuse", "Missing children", "Initial contact"]


def test_a_table_of_how_many_cases_there_are_before_an_annex() -> None:
    text = (
        "The force assessed these.\n\nType of case\tNumber of cases\nDomestic abuse\t5\nMissing children\t4\n"
        "Police protection\t3\n\nAnnex B Glossary\n\nchild a person who is not yet 18\n\n"
    )  # fmt: skip
    text += "A number of cases is named in each. " * 3
    found = [a for a in records(_line(text)) if isinstance(a, CaseAudit)]
    assert [(a.case_type, a.cases) for a in found] == [("domestic-abuse", 5), ("missing", 4), ("police-protection", 3)]
    assert _headings(text)[-1] == "Annex B Glossary"


@pytest.mark.parametrize(
    "heading",
    [
        "Domestic abuse",
        "There is a backlog in the MASH",
        "Calls are answered, but visits are not",
        "Early help works well in Eskham",
    ],
)
def test_headings_that_run_on_into_their_text(heading: str) -> None:
    text = f"{heading}\n\nThe force has done much. {_PROSE}\n\n3. Initial contact\n\n{_PROSE}"
    assert heading in _headings(text)


def test_what_leads_to_a_name_is_no_heading() -> None:
    text = (
        f"The force set up Operation Heron in May. In March we asked how well Eskford Police protects girls. {_PROSE}"
    )
    assert _headings(text)[-1] == "Case file analysis"


def test_a_contents_list_without_marks() -> None:
    titles = ["Foreword", "Summary", "Recent changes", "Initial contact", "Investigation", "Conclusion", "Next steps"]
    text = " ".join(f"{title} {_PROSE}" for title in titles[:-2]) + f"Conclusion Next steps {_PROSE * 2}"
    state = analyse(f"Eskford Police On this page {' '.join(titles)} {text}")
    assert [s.heading for s in state.of(Section)] == titles


@pytest.mark.parametrize("count", ["\n4", " and was\nmissed\t4"])
def test_a_row_whose_long_label_was_wrapped(count: str) -> None:
    table = (
        "Case file analysis\n\nThe force assessed these.\n\nType of case\tNumber of cases\nDomestic abuse\t5\n"
        f"General concerns about a child whom somebody outside the home had reported{count}\nMissing children\t3\n"
    )  # fmt: skip
    found = [a for a in records(f"{table}\nInitial contact\n\n{_PROSE}") if isinstance(a, CaseAudit)]
    assert [(a.case_type, a.cases) for a in found] == [("domestic-abuse", 5), ("other-incidents", 4), ("missing", 3)]


_ROWS = "Graded by Good Requires improvement Inadequate Total Eskford Police 9 3 1 13 HMICFRS 5 4 4 13 "


@pytest.mark.parametrize("head", ["Cases assessed by both Eskford Police and us", "13 cases graded by both of us"])
def test_a_heading_that_names_the_cases_stays_above_its_table(head: str) -> None:
    text = f"Results of case file reviews {_PROSE} {head} {_ROWS}{_PROSE} 3. Initial contact {_PROSE}"
    assert head in _headings(text)
    assert [(a, good, inadequate) for a, _, _, good, inadequate in _audits(text)] == [
        ("force", 9, 1),
        ("inspectorate", 5, 4),
    ]


def test_the_name_of_a_column_is_no_heading() -> None:
    text = f"Results of case file reviews {_PROSE} Cases audited {_ROWS}{_PROSE} 3. Initial contact {_PROSE}"
    assert _headings(text)[-2:] == ["Results of case file reviews", "Initial contact"]


@pytest.mark.parametrize("header", ["Local authority Judgement Date", "Council Grade given Date published"])
def test_a_table_of_how_bodies_were_judged(header: str) -> None:
    rows = "Farnholt County Council Requires improvement June 2016 Ostry Borough Council Good January 2015"
    text = f"Ofsted’s last judgments are set out below. {header} {rows} 3. Initial contact {_PROSE * 4}"
    found = [(r.body, r.grade.lower(), r.date) for r in records(_line(text)) if isinstance(r, Judgement)]
    assert found == [
        ("Farnholt County Council", "requires improvement", "2016-06"),
        ("Ostry Borough Council", "good", "2015-01"),
    ]
    assert _headings(text)[-2:] == ["Case file analysis", "Initial contact"]


def test_a_sentence_on_a_judgement_and_its_date_is_no_table() -> None:
    text = f"The judgement date is on page two. Of these grades date Farnholt itself. 3. Initial contact {_PROSE * 4}"
    assert not [r for r in records(_line(text)) if isinstance(r, Judgement)]
    assert _headings(text)[-2:] == ["Case file analysis", "Initial contact"]


@pytest.mark.parametrize(
    "table",
    [
        "Kind of case Number assessed Domestic abuse (s. 47) 5 Missing children 4 Police protection 3",
        "Kind of caseNumber assessed Domestic abuse (s. 47)5 Missing children4 Police protection3",
    ],
)
def test_a_table_whose_column_says_what_was_done_with_the_cases_and_one_whose_cells_touch(table: str) -> None:
    found = records(_line(f"The force assessed these.\n\n{table}\n\nAnnex B Glossary\n\nchild a person below 18"))
    assert [(a.case_type, a.cases) for a in found if isinstance(a, CaseAudit)] == [
        ("domestic-abuse", 5),
        ("missing", 4),
        ("police-protection", 3),
    ]


def test_a_table_of_bodies_whose_cells_touch() -> None:
    table = "Local authorityJudgmentDate EskfordRequires improvementJune 2017 Port GarrowGoodOctober 2018"
    found = records(_line(f"The judgments of Ofsted are below.\n\n{table}\n\nThe force has two units."))
    assert [(j.body, j.grade, j.date) for j in found if isinstance(j, Judgement)] == [
        ("Eskford", "Requires improvement", "2017-06"),
        ("Port Garrow", "Good", "2018-10"),
    ]


@pytest.mark.parametrize(
    ("domestic", "missing"),
    [
        (
            "Cases assessed12Good5Requires improvement4Inadequate3",
            "Cases assessed8Good2Requires improvement1Inadequate5",
        ),
        ("Good5Requires improvement4Inadequate3Total12", "Good2Requires improvement1Inadequate5Total8"),
        ("Good: 5Requires improvement: 4Inadequate: 3", "Good: 2Requires improvement: 1Inadequate: 5"),
        ("Files reviewed: 12 Good: 5 Inadequate: 3", "Files reviewed: 8 Good: 2 Inadequate: 5"),
    ],
)
def test_counts_below_the_title_of_a_type_whose_cells_touch(domestic: str, missing: str) -> None:
    text = (
        f"Breakdown of case file audit results by area of child protection\n\nDomestic abuse\n\n{domestic}\n\n"
        f"Common themes include: plans are weak; and visits come late.\n\nMissing children\n\n{missing}\n\n"
        "Common themes include: searches begin at once; and nobody speaks to carers.\n\n3. Initial contact\n\n"
    )
    assert _audits(text + _PROSE) == [
        ("inspectorate", "case-type", "domestic-abuse", 5, 3),
        ("inspectorate", "case-type", "missing", 2, 5),
    ]
    assert _headings(text + _PROSE)[-4:] == [
        "Breakdown of case file audit results by area of child protection",
        "Domestic abuse",
        "Missing children",
        "Initial contact",
    ]
    themes = [t.case_type for t in records(_line(text + _PROSE)) if isinstance(t, CaseTheme)]
    assert themes == ["domestic-abuse"] * 2 + ["missing"] * 2


def test_counts_that_touch_behind_the_label_of_a_line() -> None:
    text = (
        "All 61 cases reviewed by us:Good16Requires improvement25Inadequate20 "
        "Breakdown of case file audit results by area of child protection Officers met children. "
    )
    found = [a for a in records(_line(text + _PROSE)) if isinstance(a, CaseAudit)]
    assert [(a.scope, a.cases, a.good, a.requires_improvement, a.inadequate) for a in found] == [
        ("all", 61, 16, 25, 20)
    ]
    assert _headings(text + _PROSE)[-1] == "Breakdown of case file audit results by area of child protection"


@pytest.mark.parametrize("head", ["Local authorityJudgementDate", "CouncilRatingDate of inspection"])
def test_a_table_of_bodies_whose_rows_touch_as_well(head: str) -> None:
    table = f"{head}Eskford City CouncilRequires improvement to be goodJune 2017Garrow County CouncilInadequateMay 2018"
    text = f"The judgments of Ofsted are below.\n\n{table}\n\nThe force has two units."
    assert [(j.body, j.grade, j.date) for j in records(_line(text)) if isinstance(j, Judgement)] == [
        ("Eskford City Council", "Requires improvement to be good", "2017-06"),
        ("Garrow County Council", "Inadequate", "2018-05"),
    ]
    assert _headings(text)[-1] == "Case file analysis"


def test_a_list_of_grades_below_what_might_lead_to_told_cases_as_well() -> None:
    text = (
        "The force graded the 33 cases as follows:\n14 good;\n15 requires improvement; and\n4 inadequate.\n\n"
        "We graded the same 33 cases as follows:\n8 good;\n15 requires improvement; and\n10 inadequate.\n\n"
    )
    assert [audit[3:] for audit in _audits(text + _PROSE)] == [(14, 4), (8, 10)]


@pytest.mark.parametrize("label", ["Table 2:", "Table 12.", "Figure 1 –", "Table 3"])
def test_the_caption_of_a_table_is_no_heading(label: str) -> None:
    text = (
        f"{_PROSE}{label} Cases assessed by both Eskford Police and us Assessor Good Requires improvement Inadequate "
        f"Eskford Police 15 12 6 HMICFRS 7 15 11 {_PROSE}"
    )
    assert _headings(text) == ["Case file analysis"]
    assert [(who, good, bad) for who, _, _, good, bad in _audits(text)] == [
        ("force", 15, 6),
        ("inspectorate", 7, 11),
    ]


@pytest.mark.parametrize(
    "head", ["Local authority Judgment Published", "Council Grade Report published", "Body Rating Year"]
)
def test_a_table_of_bodies_below_a_caption(head: str) -> None:
    table = (
        f"Table 1: Ofsted judgments on the councils {head} Eskford Council Good May 2021 Garrow Council Good June 2022"
    )
    found = records(_line(f"The judgments of Ofsted are below. {table}\n\nThe force has two units."))
    assert [(j.body, j.date) for j in found if isinstance(j, Judgement)] == [
        ("Eskford Council", "2021-05"),
        ("Garrow Council", "2022-06"),
    ]
