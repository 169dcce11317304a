"""Of which cases and on which side common themes are: by the grades right above them, by labels, by what is gone."""

from __future__ import annotations

import pytest

from graphkit.records import CaseTheme
from tests.extract.judging_harness import records

HEAD = "Case file analysis\n\nBreakdown of case file audit results by area of child protection\n\n"
MISSING = "Missing children\n\n- 1 good\n- 3 require improvement\n- 4 inadequate.\n\n"


def themes(body: str) -> list[tuple[str | None, str, str]]:
    found = [r for r in records(HEAD + body + "\n") if isinstance(r, CaseTheme)]
    return [(t.case_type, t.polarity, t.quote) for t in found]


def test_themes_are_of_the_type_whose_grades_stand_right_above() -> None:
    body = (
        f"{MISSING}Common themes include:\n\n- visits are late.\n\n"
        "Online child sexual abuse\n- good: 3\n- requires improvement: 2\n- inadequate: 1\n\n"
        "Common themes include:\n\n- devices are examined quickly;\n- supervision is poor.\n"
    )
    assert [kind for kind, *_ in themes(body)] == ["missing", "online-sexual-abuse", "online-sexual-abuse"]


def test_a_heading_over_the_themes_takes_nothing_away() -> None:
    assert [kind for kind, *_ in themes(f"{MISSING}Common themes\n\n1. Visits are late.\n2. Plans are poor.\n")] == [
        "missing"
    ] * 2


def test_the_last_row_of_a_table_of_all_types_says_nothing_of_the_themes() -> None:
    body = (
        "Type of case\tGood\tRequires improvement\tInadequate\nMissing children\t0\t3\t5\nNeglect\t2\t6\t4\n\n"
        "Common themes include:\n\n- visits are late.\n"
    )
    assert [kind for kind, *_ in themes(body)] == [None]


def test_labels_of_a_side_are_no_themes_and_say_the_side() -> None:
    body = (
        f"{MISSING}Common themes include:\n\n- strengths:\n  - a nurse is there; and\n  - visits on the day;\n"
        "- weaknesses:\n  - records by hand; and\n  - plans without dates.\n"
    )
    assert [polarity for _, polarity, _ in themes(body)] == ["strength", "strength", "failing", "failing"]


def test_a_label_overrules_no_words_behind_its_list() -> None:
    body = f"{MISSING}Common themes include:\n\n- strengths:\n  - a nurse is there; and\n- supervision is poor.\n"
    assert [polarity for _, polarity, _ in themes(body)] == ["strength", "failing"]


@pytest.mark.parametrize(
    ("said", "polarity"),
    [
        ("warning notes are missing from the log", "failing"),
        ("the reasons were often missing", "failing"),
        ("flags are missing", "failing"),
        ("there is no lack of checks when a girl is missing", "strength"),
        ("nothing is missing from good plans", "strength"),
        ("officers act quickly when children are missing", "strength"),
        ("staff know what to do when pupils are missing for long, and act promptly", "strength"),
    ],
)
def test_what_is_missing_is_a_failing_and_who_is_missing_none(said: str, polarity: str) -> None:
    assert [side for _, side, _ in themes(f"{MISSING}Common themes include:\n\n- {said}.\n")] == [polarity]


@pytest.mark.parametrize(
    "lead", ["Themes:", "We found these common themes:", "Inspectors noted some recurring issues in this work:"]
)
def test_themes_under_other_leads(lead: str) -> None:
    assert len(themes(f"{MISSING}{lead}\n\n- visits are late; and\n- plans are poor.\n")) == 2


@pytest.mark.parametrize("mark", ["»", "→"])
def test_themes_behind_arrows(mark: str) -> None:
    body = f"{MISSING}Common themes include\n{mark} visits are late\n{mark} plans are poor\n"
    assert [quote for *_, quote in themes(body)] == ["visits are late", "plans are poor"]
