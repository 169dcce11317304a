"""Grades told in running prose: whose, of which cases, nil and the rest apart, and never two totals of all."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.graded_prose import cases_in, counts_in
from graphkit.records import CaseAudit, QualityNote
from tests.extract.judging_harness import records

HEAD = "Case file analysis\n\nResults of case file reviews\n\n"
ROUNDS = (
    "Before our visit we asked the force to assess 14 cases. It rated six as good, five as requiring improvement and "
    "three as inadequate. We looked at the same files. Of the 14 cases, we judged two good, seven requiring "
    "improvement and five inadequate. Inspectors chose another 20 cases. Of these 20 cases, four were good, ten "
    "required improvement and six were inadequate. In total, of 34 cases, six were good, 17 required improvement and "
    "11 were inadequate. In 2018 we had examined 40 cases, of which three were good, 17 required improvement and 20 "
    "were inadequate.\n"
)


def audits(body: str) -> list[tuple[str | None, str, str | None, tuple[int | None, ...], int | None]]:
    return [
        (r.assessor, r.scope, r.case_type, (r.good, r.requires_improvement, r.inadequate), r.cases)
        for r in records(HEAD + body)
        if isinstance(r, CaseAudit)
    ]


def test_each_round_of_grades_is_of_its_own_cases() -> None:
    assert audits(ROUNDS) == [
        ("force", "self-assessed", None, (6, 5, 3), 14),
        ("inspectorate", "self-assessed", None, (2, 7, 5), 14),
        ("inspectorate", "additional", None, (4, 10, 6), 20),
        ("inspectorate", "all", None, (6, 17, 11), 34),
        ("inspectorate", "previous", None, (3, 17, 20), 40),
    ]


def test_the_force_s_number_tells_whose_cases_they_are() -> None:
    found = audits(
        "The force graded 14 cases. It rated six as good, five as requiring improvement and three as inadequate.\n\n"
        "Our findings for those graded were less favourable. We judged two good, seven requiring improvement and five "
        "inadequate.\n\nWe examined 34 cases. Six were good, 17 required improvement and 11 were inadequate.\n"
    )
    assert [(a, scope) for a, scope, *_ in found] == [
        ("force", "self-assessed"),
        ("inspectorate", "self-assessed"),
        ("inspectorate", "all"),
    ]


def test_a_round_that_goes_on_over_three_sentences() -> None:
    found = audits(
        "We found that 16 of the cases were good. Another 18 required improvement. The remaining 11 were inadequate.\n"
    )
    assert found == [("inspectorate", "all", None, (16, 18, 11), None)]


def test_cases_of_one_place_are_not_all() -> None:
    found = audits(
        "In Eastport, where we read 12 cases, three were good, five required improvement and four were inadequate. In "
        "total, we read 45 cases; 16 were good, 18 required improvement and 11 were inadequate.\n"
    )
    assert found == [("inspectorate", "all", None, (16, 18, 11), 45)]


def test_what_prose_says_again_is_one_record() -> None:
    table = "Type of case\tGood\tRequires improvement\tInadequate\nMissing children\t0\t3\t5\nDomestic abuse\t2\t6\t4\n"
    found = audits(
        f"{table}\nMissing children\n\nNone of the eight missing children cases that we examined was good.\n"
    )
    assert [f[2:4] for f in found] == [("missing", (0, 3, 5)), ("domestic-abuse", (2, 6, 4))]


@pytest.mark.parametrize(
    "said",
    [
        "None of the seven cases of domestic abuse was good. Five required improvement and two were inadequate.",
        "Not one of the seven cases of domestic abuse was judged good. Five required improvement; two were inadequate.",
        "We assessed seven cases of domestic abuse. We graded none of the seven as good. Five of them required "
        "improvement and two were inadequate.",
        "Of the seven cases of domestic abuse, none was good. The others required improvement in five and were "
        "inadequate in two.",
    ],
)
def test_nil_and_the_rest_in_two_sentences(said: str) -> None:
    assert audits(said + "\n") == [("inspectorate", "case-type", "domestic-abuse", (0, 5, 2), 7)]


@pytest.mark.parametrize(
    ("sentence", "counts", "cases"),
    [
        ("Two of the ten cases were good.", {"good": 2}, 10),
        ("Only one of the six was good and five were inadequate.", {"good": 1, "inadequate": 5}, None),
        ("In 2019, nine of 50 cases were good.", {"good": 9}, 50),
        ("Of 45 cases, 16 were good (nine of 50 in 2019) and 18 inadequate.", {"good": 16, "inadequate": 18}, 45),
        ("We found that 16 of the cases were good.", {"good": 16}, None),
        ("Of these nine were good and 15 inadequate.", {"good": 9, "inadequate": 15}, None),
        ("Three of the nine were good and none of the rest was inadequate.", {"good": 3, "inadequate": 0}, None),
    ],
)
def test_the_whole_is_no_count_of_a_grade(sentence: str, counts: dict[str, int], cases: int | None) -> None:
    read = counts_in(sentence)
    assert read is not None
    assert (read.known(), cases_in(sentence)) == (counts, cases)


LISTS = "".join(
    f"Cases assessed involving {kind}\n\n- {good} good\n- 2 require improvement\n- 1 inadequate.\n\n"
    for kind, good in (("missing children", 2), ("domestic abuse", 3), ("police protection", 1), ("section 47", 2))
)
PROSE = "".join(
    f"In the {good + 3} cases of {kind}, {good} were good, two required improvement and one was inadequate. "
    for kind, good in (("missing children", 2), ("domestic abuse", 3), ("police protection", 4), ("section 47", 5))
)
TOTAL = "Total {} cases assessed by us\n\n- {} good\n- 8 require improvement\n- 4 inadequate.\n\n"


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        (TOTAL.format(20, 8) + LISTS, False),
        (TOTAL.format(21, 9) + LISTS, True),
        (TOTAL.format(21, 9) + "Some cases are of more than one type.\n\n" + LISTS, False),
        (TOTAL.format(40, 28) + PROSE + "\n", False),
    ],
)
def test_types_contradict_a_total_only_where_they_are_all_of_it(body: str, wrong: bool) -> None:
    notes = [r.rule for r in records(HEAD + body) if isinstance(r, QualityNote)]
    assert notes == (["case-types-do-not-sum"] if wrong else [])


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("We examined five cases of children in custody, none of whom was moved.", 1),
        ("Inspectors reviewed the five cases in which a child was detained. All had been refused bail.", 1),
        ("We assessed four cases of detention in detail.", 1),
        ("We examined 12 cases of children in custody, none of whom was moved.", 2),  # more than were graded: others
        ("We examined five cases of missing children.", 2),
    ],
)
def test_cases_that_a_list_grades_are_not_counted_again_where_prose_returns_to_them(said: str, counted: int) -> None:
    graded = "Children detained in police custody\n\n- 0 good\n- 2 require improvement\n- 3 inadequate\n\n"
    body = (
        f"We looked at what the force does.\n\nBreakdown of case file audit results by area\n\n{graded}"
        f"5. Initial contact\n\nOfficers attend.\n\n{said}\n"
    )
    assert len(audits(body)) == counted


@pytest.mark.parametrize(
    ("said", "cases"),
    [
        ("We looked at 62 cases. Of these, 14 were good, 20 required improvement and 27 were inadequate.", 62),
        (
            "In all we assessed 62 cases. Practice in 17 cases was good, in 26 cases required improvement and in 18 "
            "cases was inadequate.",
            62,
        ),
        (
            "There were 48 cases in our sample. We judged 11 cases to be good, 20 cases as requiring improvement and "
            "16 cases as inadequate.",
            48,
        ),
    ],
)
def test_a_total_in_the_sentence_before_that_the_grades_do_not_make(said: str, cases: int) -> None:
    found = records(HEAD + said + "\n")
    assert [r.cases for r in found if isinstance(r, CaseAudit)] == [cases]
    (note,) = [r for r in found if isinstance(r, QualityNote)]
    assert (note.rule, f"the report states {cases}." in note.message) == ("grades-do-not-sum", True)


@pytest.mark.parametrize(
    "said",
    [
        "We assessed 61 cases. Practice in 17 cases was good, in 26 cases required improvement and in 18 cases was "
        "inadequate.",
        "Officers spoke to us about nine cases. Practice in 17 cases was good, in 26 cases required improvement and in "
        "18 cases was inadequate.",
        "We chose 62 cases. In 17 cases practice was good and in 26 cases it required improvement.",
    ],
)
def test_a_total_that_the_grades_make_or_do_not_fill_is_no_contradiction(said: str) -> None:
    assert [r.message for r in records(HEAD + said + "\n") if isinstance(r, QualityNote)] == []


def test_the_type_of_the_paragraph_above_is_not_that_of_a_total() -> None:
    found = audits(
        "Visits to registered sex offenders are late.\n\nWe read 34 cases of children at risk. Of these, we judged "
        "six good, 17 as requiring improvement and 11 as inadequate.\n"
    )
    assert [(scope, kind) for _, scope, kind, *_ in found] == [("all", None)]


def test_cases_of_the_force_are_counted_whatever_the_paragraph_above_speaks_of() -> None:
    found = audits(
        "Too little is done to find missing children.\n\nWe examined 34 of the force's child protection cases. Of "
        "these, we graded six as good, 17 as requiring improvement and 11 as inadequate.\n"
    )
    assert [(scope, kind, cases) for _, scope, kind, _, cases in found] == [("all", None, 34)]


def test_a_total_behind_long_words_on_the_practice() -> None:
    said = "In 9 of these files we considered that the constabulary's handling was good, in 6 it was inadequate."
    read = counts_in(said)
    assert read is not None and (read.good, read.inadequate) == (9, 6)
