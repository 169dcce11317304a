"""Counts with their share or their whole in brackets, ratios, rates, degrees of risk, and none of so many."""

from __future__ import annotations

import pytest

from graphkit.records import Metric
from tests.extract.judging_harness import records
from tests.extract.naming_harness import figures

COVER = "National child protection inspection\n\nSelwick Police\n\n6–10 May 2019\n\n"


def _read(said: str) -> list[tuple[float, float | None, str | None]]:
    return [(m.value, m.of, m.unit) for m in figures(said)]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (
            "Of the 950 children held, 310 (33 percent) were kept overnight.",
            [(310, 950, "children"), (33, None, "percent")],
        ),
        ("The unit lost 14 (35 per cent) posts.", [(14, None, "posts"), (35, None, "percent")]),
        (
            "In 26 (43%) of the 60 files we read no plan was made.",
            [(26, 60, "files"), (43, None, "percent"), (60, None, "files")],
        ),
        ("It has 17 vacancies (of 90 posts).", [(17, 90, "vacancies")]),
        ("A total of 18 visits (out of 50) had been late.", [(18, 50, "visits")]),
        ("A bed was asked for in 23 cases and given in none.", [(23, None, "cases"), (0, 23, "cases")]),
        ("There were 12 children in care for every 1,000.", [(12, 1000, "children in care")]),
        ("It records 38 crimes per 1,000 people.", [(38, 1000, "crimes")]),
    ],
)
def test_a_share_or_a_whole_in_brackets(said: str, read: list[tuple[float, float | None, str | None]]) -> None:
    assert _read(said) == read


def test_a_count_with_its_share_in_brackets_is_of_the_sentence_before() -> None:
    body = "Investigation\n\nIt employs 250 detectives. Only 60 (24 percent) of them had completed the course.\n\n"
    found = [(r.value, r.of, r.unit) for r in records(body, COVER) if isinstance(r, Metric)]
    assert found == [(250, None, "detectives"), (60, 250, "detectives"), (24, None, "percent")]


@pytest.mark.parametrize(
    ("said", "value", "kind"),
    [
        ("The ratio of managers to offenders is 1:71.", 71, "caseload"),
        ("National guidance is a ratio of no more than 1:50.", 50, "target"),
        ("One detective said that she had 37 open investigations.", 37, "caseload"),
        ("Each detective in the abuse team carries an average of 24 investigations.", 24, "caseload"),
        ("We found 510 forms that had not been sent to partners, dating back to May 2018.", 510, "backlog"),
        ("The unit has 19 full-time equivalent (FTE) posts.", 19, "workforce"),
        ("The area has a population of just under 1.3 million.", 1_300_000, "volume"),
    ],
)
def test_ratios_loads_and_backlogs(said: str, value: float, kind: str) -> None:
    assert [(m.value, m.kind) for m in figures(said)] == [(value, kind)]


def test_a_population_under_so_many_has_its_bound_and_an_age_is_none() -> None:
    assert [m.bound for m in figures("The area has a population of just under 1.3 million.")] == ["under"]
    assert figures("The youngest boy was under 13.") == []


def test_what_a_whole_team_carries_is_no_one_s_load() -> None:
    assert [m.kind for m in figures("The team manages 340 offenders.")] == ["volume"]


def test_one_of_them_and_several_are_people() -> None:
    found = figures("A team of 1 sergeant and 5 constables looks for the missing.")
    assert [(m.unit, m.kind) for m in found] == [("sergeant", "workforce"), ("constables", "workforce")]


@pytest.mark.parametrize("joined", [": ", ", of whom ", ". Of these, "])
def test_degrees_of_risk_are_parts_of_the_whole(joined: str) -> None:
    said = f"The force manages 905 sex offenders{joined}41 very high risk, 214 high risk, 390 medium and 260 low risk."
    found = [m for m in figures(said) if m.of]
    assert [(m.value, m.of, m.unit) for m in found] == [(v, 905, "sex offenders") for v in (41, 214, 390, 260)]
    assert [m.what for m in found][1:] == [f"sex offenders, {rank}" for rank in ("high risk", "medium", "low risk")]


def test_more_than_there_are_is_no_part() -> None:
    said = "The force manages 90 sex offenders: 41 very high risk, 214 high risk and 260 low risk."
    assert [m.of for m in figures(said)] == [None]


def test_a_point_within_a_number_parts_no_clause() -> None:
    (one,) = figures("Officers call 290 schools before 8.30am.")
    assert one.what == "schools before 8.30am"
    found = figures("About 7.4 percent of residents are young, compared with 13 percent elsewhere.")
    assert found[1].what is not None and "7.4 percent" in found[1].what


def test_from_one_length_of_time_to_another() -> None:
    assert _read("Waits have grown, and the longest from 13 months to 21.") == [
        (13, None, "months"),
        (21, None, "months"),
    ]


def test_a_ratio_of_nobody_s_work_is_no_target() -> None:
    assert [m.kind for m in figures("The ratio of online to other offences is 1 to 4.")] != ["target"]
    assert [m.kind for m in figures("Managers have a ratio of 1:62.")] == ["caseload"]


def test_the_whole_before_a_share_is_no_figure_of_its_own() -> None:
    found = figures("There were 19 children in care out of 40 (47 percent).")
    assert [m.value for m in found] == [19, 47]
