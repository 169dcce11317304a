"""A figure is dated by the time of another one, by the note on a force's workforce, and by words for the inspection."""

from __future__ import annotations

import pytest

from graphkit.extract.figures.metrics import run
from graphkit.extract.figures.when.relative import earlier
from graphkit.learning.themes import analysed
from graphkit.records import Metric

COVER = "Northmoor Police\n\nNational child protection inspection\n\nInspected between 4 and 15 March 2019\n\n"


def dates(body: str, cover: str = COVER) -> list[tuple[float, str | None]]:
    state = analysed(f"{cover}Police detention\n\n{body}\n", "report", "graphkit_metrics")
    run(state)
    return [(m.value, m.as_of) for m in state.of(Metric)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("In 2017, 804 children were detained, compared with 911 in the year before.", [(804, "2017"), (911, "2016")]),
        (
            "In the year to March 2018, 304 children were detained. The previous year, the number was 338.",
            [(304, "2018-03"), (338, "2017-03")],
        ),
        (
            "Between April and June 2018, officers attended 91 percent of meetings in the city, against 58 percent in"
            " the same period of the previous year.",
            [(91, "2018-04/2018-06"), (58, "2017-04/2017-06")],
        ),
        ("In 2016, 40 notices were served, and 55 notices the following year.", [(40, "2016"), (55, "2017")]),
        ("In 2018, 61 children were charged. In the same year, 40 of them were moved.", [(61, "2018"), (40, "2018")]),
    ],
)
def test_a_time_is_told_by_way_of_another_figure(body: str, expected: list[tuple[float, str]]) -> None:
    assert dates(body) == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("in the first half of 2017", "2017-01/2017-06"),
        ("in the second half of 2017", "2017-07/2017-12"),
        ("in the last three months of 2018", "2018-10/2018-12"),
        ("in the first nine months of 2018", "2018-01/2018-09"),
    ],
)
def test_a_part_of_a_year_is_its_months(when: str, expected: str) -> None:
    assert dates(f"Officers attended 91 percent of meetings {when}.") == [(91, expected)]


@pytest.mark.parametrize(
    ("body", "last"),
    [
        # a year of its own, whose end is another's to say
        ("In 2018, 61 children were detained. The force served 46 notices in the year before our inspection.", None),
        # two times before it: of which of them, nobody says
        ("In 2017 there were 61 arrests and in 2018 there were 70 arrests. There were 50 visits a year earlier.", None),
        # long forgotten
        (
            "In 2018, 61 children were detained. Staff are kind. They listen. They write. They are quick. In the same"
            " year, 40 requests were made.",
            None,
        ),
    ],
)
def test_what_is_not_told_by_way_of_another_has_no_date_of_it(body: str, last: str | None) -> None:
    assert dates(body)[-1][1] == last


@pytest.mark.parametrize(
    "when",
    [
        "On the first day of our inspection,",
        "On one evening during our fieldwork,",
        "On the day that we visited,",
        "By the time of our visit,",
        "When we began our fieldwork,",
        "By the end of the fieldwork,",
    ],
)
def test_words_for_the_inspection_give_its_month(when: str) -> None:
    assert dates(f"{when} 19 posts were vacant.") == [(19, "2019-03")]


NOTED = (
    "The force has approximately:\n\n- 1,240 police officers;\n\n- 890 police staff; and\n\n- 96 special constables."
    "\u00b2\n\n"
    "The unit has 12 sergeants.\n\n\u00b2 Police workforce, England and Wales, {day}Home Office, July 2018.\n"
)


def test_the_people_of_a_force_are_dated_by_the_note_on_them() -> None:
    noted = [(1240, "2018-03-31"), (890, "2018-03-31"), (96, "2018-03-31"), (12, None)]
    assert dates(NOTED.format(day="31 March 2018, ")) == noted
    assert {date for _, date in dates(NOTED.format(day=""))} == {None}, "when a book came out dates nobody"


def test_years_are_taken_from_every_part_of_a_date() -> None:
    assert earlier("2018-04/2019-03", 2) == "2016-04/2017-03"
    assert earlier("2018-04-30", -1) == "2019-04-30"
