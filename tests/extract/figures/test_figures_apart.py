"""What belongs to another figure than the one it stands beside: a date, a scope, a target; and numbers that name."""

from __future__ import annotations

import pytest

from graphkit.records import Metric
from tests.extract.judging_harness import records
from tests.extract.naming_harness import figures

COVER = "National child protection inspection\n\nSelwick Police\n\n6–10 May 2019\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "Regulation 9 applies to the custody of young people.",
        "The rules 4 and 5 apply, and clause 11 lists exceptions.",
        "Page 3 of 48 HMICFRS Selwick Police inspection report.",
    ],
)
def test_a_number_that_names_a_rule_or_a_page_is_no_metric(said: str) -> None:
    assert figures(said) == []


@pytest.mark.parametrize(
    ("said", "scopes"),
    [
        ("Of these crimes 58 percent were closed early (49 percent nationally).", ["force", "national"]),
        ("Some 1.4m people live here, 9 percent of them over 80 (England and Wales: 5 percent).", 2 * ["force"]),
        ("In Selwick 61 percent were closed, while 54 percent were nationally.", ["force", "national"]),
        ("Each manager should have 50 offenders (the national guideline).", ["national"]),
        ("About 20 percent of them were born outside the UK.", ["force"]),
    ],
)
def test_what_is_so_nationally_in_brackets_is_not_the_figure_before_them(said: str, scopes: list[str]) -> None:
    assert [m.scope for m in figures(said)][: len(scopes)] == scopes


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("The average time to reach a caller was 52 minutes against a target of 40 minutes.", ["delay", "target"]),
        ("It took 19 minutes on average, well above the force's own target of 15 minutes.", ["delay", "target"]),
        ("The target is 15 minutes.", ["target"]),
    ],
)
def test_what_is_held_against_a_target_is_none(said: str, kinds: list[str]) -> None:
    assert [m.kind for m in figures(said)] == kinds


@pytest.mark.parametrize(
    ("said", "dates"),
    [
        ("Of the eight recommendations made in 2015, three have been met in full.", [None]),
        ("It works with two councils: Elmshire, which Ofsted judged to be good in May 2015.", [None]),
        ("The laboratory has six more analysts than it had in 2017.", [None]),
        ("The unit received 410 reports in May 2018.", ["2018-05"]),
        ("Of the 40 visits due in March 2018, 12 had been made.", ["2018-03"]),
    ],
)
def test_the_date_of_another_fact_is_not_the_figure_s(said: str, dates: list[str | None]) -> None:
    assert [m.as_of for m in figures(said)] == dates


def _listed(lead: str) -> list[tuple[float, str | None]]:
    listed = "- a report about a baby was not read for 19 days; and\n- officers came after 12 days."
    body = f"Initial contact\n\n{lead}\n\n{listed}\n\n"
    return [(r.value, r.as_of) for r in records(body, COVER) if isinstance(r, Metric) and r.value in (19, 12)]


def test_a_list_has_the_date_of_the_sentence_that_leads_to_it() -> None:
    assert _listed("The queue had grown to 500 reports on 3 May 2018. For example:") == [(19, None), (12, None)]
    assert _listed("Many reports waited. In May 2018 we found that:") == [(19, "2018-05"), (12, "2018-05")]


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("The unit had 212 notifications, which were all unread on 4 May 2018.", "2018-05-04"),
        ("There were 44 children, who had been missing at some point in June 2018.", "2018-06"),
        ("Staff told us of 30 arrests, which took place in 2018.", "2018"),
    ],
)
def test_when_things_counted_were_so_is_their_date(said: str, date: str) -> None:
    assert [m.as_of for m in figures(said)] == [date]


def test_a_year_before_months_dates_what_stands_with_them() -> None:
    assert figures("In 2018 the unit received 44 reports in March and 30 in April.")[0].as_of == "2018"
