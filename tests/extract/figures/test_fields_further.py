"""Aims, what still waits, whose a figure is by who does it, and when it held by what was told before."""

from __future__ import annotations

import pytest

from graphkit.extract.figures.metrics import run
from graphkit.learning.themes import analysed
from graphkit.records import Metric

COVER = "Northmoor Police\n\nNational child protection inspection\n\nInspected between 4 and 15 March 2019\n\n"


def told(text: str) -> list[Metric]:
    state = analysed(f"{COVER}Investigation\n\n{text}\n", "report", "graphkit_metrics")
    run(state)
    return list(state.of(Metric))


@pytest.mark.parametrize(
    "text",
    [
        "The target is for 90 percent of visits to be made on time.",
        "The force hopes to bring the vacancy rate below 10 percent.",
        "It aims to reach 95 percent.",
        "The course will be longer, and the force plans to increase it to five days.",
        "Officers should not exceed 60 minutes.",
        "The force expects each form to be read within 24 hours.",
    ],
)
def test_what_is_aimed_at_is_a_target(text: str) -> None:
    assert [m.kind for m in told(text)] == ["target"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The target was met in 71 percent of incidents.", {"rate"}),
        ("The force wants to reduce the 31 percent of files that come back.", {"rate"}),
        ("It hoped to raise attendance from 60 percent to 80 percent.", {"rate", "target"}),
    ],
)
def test_what_is_so_already_is_no_target(text: str, kinds: set[str]) -> None:
    assert {m.kind for m in told(text)} == kinds


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("There was a backlog of 275 forms in May. It then fell and stood at 140 forms.", (140, "forms", "backlog")),
        ("We found 520 cases awaiting review. The force had reduced this number to 16.", (16, "cases", "backlog")),
        ("There was a backlog of 275 forms in May. The force has 140 forms for that.", (140, "forms", "volume")),
    ],
)
def test_how_many_still_wait(text: str, last: tuple[float, str, str]) -> None:
    assert [(m.value, m.unit, m.kind) for m in told(text)][-1] == last


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("The council told us that 35 percent of its social workers were new.", ["partner"]),
        ("The council has vacancies. Its average caseload was 21 children.", ["partner"]),
        ("The health trust reported that 460 children were waiting.", ["partner"]),
        ("The Crown Prosecution Service took an average of 38 days.", ["partner"]),
        ("The helpline is staffed by a children's charity between 10am and 8pm.", ["partner"]),
        # what is shared is the force's too
        ("The force and councils agreed on 12 beds.", ["force"]),
        # it is the police who wait
        ("Detectives wait ten weeks for advice from the Crown Prosecution Service.", ["force"]),
        # a child of whom the sentence before tells
        ("In this case, nobody spoke to the boy. His phone was examined after five months.", ["case"]),
    ],
)
def test_whose_a_figure_is_by_who_does_it(text: str, scopes: list[str]) -> None:
    assert [m.scope for m in told(text)] == scopes


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In our 2016 inspection we reported that 520 cases were awaiting review.", ["2016"]),
        ("Powers were used 94 times in 2018, well below the 2015 figure of 150.", ["2018", "2015"]),
        ("Since our last inspection in 2016, the number of crimes has risen from 210 to 365 a year.", ["2016", None]),
        ("Officers attended 34 percent of meetings in the last quarter of 2017/18.", ["2018-01/2018-03"]),
        ("Officers attended 34 percent of meetings in the first quarter of 2017/18.", ["2017-04/2017-06"]),
        ("By the time we inspected, 19 posts were vacant.", ["2019-03"]),
        # weeks are no whole of which cases are a part
        ("In May 2018, it took 12 weeks. Of the 12 cases, five had no plan.", ["2018-05", None]),
        # a part is of the time of its whole
        ("In the year to May 2018, 38 children were refused bail. Beds were found for two of them.", ["2018-05"] * 2),
    ],
)
def test_when_a_figure_held(text: str, dates: list[str | None]) -> None:
    assert [m.as_of for m in told(text)] == dates


def test_a_number_of_cases_that_inspectors_read_is_known_when_a_part_is_told() -> None:
    (part,) = told("We examined 15 cases of children who had gone missing. In 11 of them, nothing was written.")
    assert (part.value, part.of, part.unit, part.kind) == (11, 15, "cases", "audit")


def test_how_often_is_no_noun() -> None:
    assert {m.unit for m in told("The number of crimes has risen from 210 to 365 a year.")} == {"crimes"}


def test_what_each_deals_with_is_a_load() -> None:
    assert told("Two officers were each dealing with over 40 crimes.")[-1].kind == "caseload"
