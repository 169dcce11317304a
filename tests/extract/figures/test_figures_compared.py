"""Metrics that a sentence sets side by side: values, units, and to each the date of its own clause."""

from __future__ import annotations

import pytest

from graphkit.documents import Document, sha256
from graphkit.extract.figures.metrics import read
from graphkit.extract.figures.when.dates import Moments, when
from graphkit.extract.pipeline import extract
from graphkit.records import Metric
from tests.extract.naming_harness import figures

_MOMENTS = Moments(own="2019-04", plain="2017-05", earlier="2017-05")


def _shown(text: str) -> list[tuple[float, str | None, str | None]]:
    found = read(text)
    spans = [(f.start, f.end) for f in found]
    return [
        (f.value, f.unit, when(text, f.start, f.end, [s for s in spans if s != (f.start, f.end)], _MOMENTS)[0])
        for f in found
    ]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("All but three of the 40 notices were served.", 37, 40),
        ("Every one except two of the 12 plans had been read.", 10, 12),
        ("Of the 18 searches, all but four were recorded.", 14, 18),
        ("Not one of the six supervisors had seen the plan.", 0, 6),
        ("Of 30 unit files, only eleven had an entry.", 11, 30),
        ("None of its nine records held a plan.", 0, 9),
        ("Of the 18 searches we read, none was recorded.", 0, 18),
    ],
)
def test_what_is_left_out_of_a_whole(text: str, value: float, of: float) -> None:
    (metric,) = figures(text)
    assert (metric.value, metric.of) == (value, of)


def test_without_a_whole_only_the_exception_is_known() -> None:
    assert figures("All but one have since been closed.") == []
    (metric,) = figures("All but two officers had been trained.")
    assert metric.quote == "All but two officers"
    assert metric.what == "All but two officers had been trained"


def test_a_part_with_a_noun_of_its_own_leaves_the_whole_a_count() -> None:
    whole, part = figures("The force employs about 3,150 people, of whom 1,420 are police officers.")
    assert (whole.value, whole.unit, whole.bound, whole.kind) == (3150, "people", "approx", "workforce")
    assert (part.value, part.unit, part.of, part.kind) == (1420, "police officers", 3150, "workforce")
    referrals, late = figures("There were 300 referrals, of which 40 were late.")
    assert (referrals.value, referrals.unit, referrals.of) == (300, "referrals", None)
    assert (late.value, late.unit, late.of) == (40, "referrals", 300)
    (late,) = figures("Of the 300 referrals, 40 were late.")
    assert (late.value, late.of) == (40, 300)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hub has 11 researchers but needs 16.", [(11, "researchers"), (16, "researchers")]),
        ("The unit has nine detectives but should have 14.", [(9, "detectives"), (14, "detectives")]),
        ("The team has 20 posts and needs 26 to meet demand.", [(20, "posts"), (26, "posts")]),
        ("It held 742 boys, compared with 1,015 two years earlier.", [(742, "boys"), (1015, "boys")]),
        ("Fewer boys are held: 310 in the year to March 2019, against 402 a year before.", [(310, None), (402, None)]),
        ("Waits are two weeks longer than a year earlier.", [(2, "weeks")]),
        ("Fewer boys were held than two years earlier.", []),
        ("The oldest report was more than a year old.", [(1, "years")]),
        ("Two of the nine plans were kept, but in four there was no date.", [(2, "plans"), (4, "plans")]),
        ("A boy was found after three hours, and in two it was dark.", [(3, "hours")]),
        ("In the six months before our visit, 34 boys were held.", [(34, "boys")]),
        ("During the three months to March 2019, 34 boys were held.", [(34, "boys")]),
    ],
)
def test_what_is_needed_and_what_was_then(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert [(m.value, m.unit) for m in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The laboratory had 410 tablets waiting in June 2017 and has 655 now.",
            [(410, "tablets", "2017-06"), (655, "tablets", "2019-04")],
        ),
        ("Officers carry 22 crimes each, against 15 in 2016.", [(22, "crimes", None), (15, "crimes", "2016")]),
        (
            "The queue fell from 1,340 in May 2017 to 205 on 4 April 2019.",
            [(1340, None, "2017-05"), (205, None, "2019-04-04")],
        ),
        ("There were 480 arrests in 2018, against 730 in 2016.", [(480, "arrests", "2018"), (730, "arrests", "2016")]),
        ("In 2016 there were 730 arrests; in 2018, 480.", [(730, "arrests", "2016"), (480, "arrests", "2018")]),
        ("Late visits have gone up from 54 to 127.", [(54, "late visits", None), (127, "late visits", None)]),
        ("The number of children held fell from 300 to 120.", [(300, "children", None), (120, "children", None)]),
        (
            "Calls are answered in 12 minutes on average, down from just over an hour.",
            [(12, "minutes", None), (1, "hours", None)],
        ),
        (
            "Each manager looks after 77 offenders; at the time of our inspection it was 62.",
            [(77, "offenders", None), (62, "offenders", "2017-05")],
        ),
        (
            "When we inspected in May 2017, 1,240 notices hadn't been read; on 4 April 2019 there were 180.",
            [(1240, "notices", "2017-05"), (180, "notices", "2019-04-04")],
        ),
        ("Attendance has risen from 48 to 91 percent.", [(48, "percent", None), (91, "percent", None)]),
        ("The wait has been cut from nine weeks to four.", [(9, "weeks", None), (4, "weeks", None)]),
        ("The unit has 14 detectives, up from nine in 2017.", [(14, "detectives", None), (9, "detectives", "2017")]),
        (
            "Staff held 30 meetings in 2018, 41 in 2019 and 52 in 2020.",
            [(30, "meetings", "2018"), (41, "meetings", "2019"), (52, "meetings", "2020")],
        ),
        (
            "Between May 2017 and April 2019 the backlog fell from 900 to 300.",
            [(900, None, "2017-05"), (300, None, "2019-04")],
        ),
        (
            "There was a backlog of 58 files in January 2019, compared with 32 a year earlier.",
            [(58, "files", "2019-01"), (32, "files", None)],
        ),
        (
            "Attendance was 91 percent in 2018, up from 48 percent two years before.",
            [(91, "percent", "2018"), (48, "percent", None)],
        ),
        (
            "Detectives in Dale each carry 33 investigations, against 12 in Upper Dale.",
            [(33, "investigations", None), (12, "investigations", None)],
        ),
        (
            "By May 2018, 310 visits were late, 45 of them to men at high risk.",
            [(310, "visits", "2018-05"), (45, "visits", "2018-05")],
        ),
        ("Plans are signed off by hand, and 260 were awaiting a reply.", [(260, None, None)]),
        (
            "In our view 70 percent had been trained, against 26 percent at the time of our inspection.",
            [(70, "percent", None), (26, "percent", "2017-05")],
        ),
    ],
)
def test_side_by_side(text: str, expected: list[tuple[float, str | None, str | None]]) -> None:
    assert _shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The unit has 12 officers and has two vacancies.", [(12, "officers"), (2, "vacancies")]),
        ("There were 30 meetings and 20 visits.", [(30, "meetings"), (20, "visits")]),
        ("Loads have grown from 15 to 20 crimes each to 25 to 30 crimes.", [(15, "crimes"), (25, "crimes")]),
        ("The board meets four times, against 12 planned.", [(4, "times")]),
        ("Waits range from three to nine weeks.", [(3, "weeks")]),
        ("The force found that 212 children went missing, 40 more than once.", [(212, "children")]),
        ("It had 30 cases in 2018, and 15 more are to come.", [(30, "cases")]),
    ],
)
def test_what_stands_beside_but_counts_something_else(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(f.value, f.unit) for f in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("There were 300 forms there.", "forms"),
        ("Last year 63 children were held.", "children"),
        ("Each of its 14 managers has a car.", "managers"),
        ("We found 300 forms now filed away.", "forms"),
        ("In all 300 referrals hadn't been opened.", "referrals"),
        ("We saw 14 photographs copied from a telephone.", "photographs"),
        ("Some 80 young people come each Friday.", "young people"),
        ("She was supervising 64 live investigations.", "live investigations"),
        ("It has 60 police community support officers.", "police community support officers"),
        ("There are two area-based harm teams.", "area-based harm teams"),
        ("The panel reviews 25 cases a month in depth.", "cases a month"),
        ("The queue grew by some 40 a week.", "a week"),
    ],
)
def test_a_unit_ends_with_its_noun_phrase(text: str, unit: str) -> None:
    (metric,) = figures(text)
    assert metric.unit == unit


@pytest.mark.parametrize("text", ["Of the complaints, three there were old.", "The list held two or three words."])
def test_no_unit_without_a_noun(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The laboratory had 410 tablets waiting.", "backlog"),
        ("We found that 410 notices hadn't been looked at.", "backlog"),
        ("She was supervising 64 live investigations.", "caseload"),
        ("Each now looks after 77 registered offenders.", "caseload"),
        ("There are 58 offenders per manager.", "caseload"),
        ("The team has five vacancies for trained staff.", "workforce"),
        ("Three of the ten posts are vacant, and the queue grows.", "workforce"),
        ("Six more offender managers were needed.", "workforce"),
        ("Urgent calls are attended in 12 minutes on average.", "delay"),
        ("The unit looks after 900 offenders.", "volume"),
        ("The oldest had been in the queue for 19 days.", "delay"),
        ("In 32 of the 70 homes nobody was asked.", "rate"),
        ("There are 166 care homes, each with an officer.", "volume"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    (metric,) = figures(text)
    assert metric.kind == kind


def test_what_is_counted_ends_where_the_clause_speaks_of_when() -> None:
    then, now = figures("The laboratory had 410 tablets waiting in June 2017 and has 655 now.")
    assert then.what == now.what == "tablets waiting"


def test_a_backlog_told_of_another_month_is_not_dated_to_the_inspection() -> None:
    (metric,) = figures("The backlog of referrals grew by 20 referrals in February.")
    assert metric.as_of is None


def test_an_age_is_no_figure() -> None:
    assert figures("Most of the cadets are under 18.") == []


def test_a_list_has_the_date_of_the_words_that_lead_to_it() -> None:
    text = (
        "1. About the force\n\nThe force is a small one, and its people are spread thinly over the hills. "
        "At the end of 2016 the force had:\n\n\u2022 1,240 police officers;\n\u2022 310 police staff.\n"
    )
    document = Document(id="n", text=text, source="n.txt", location="file:///n.txt", sha256=sha256(text.encode()))
    metrics = [r for r in extract(document) if isinstance(r, Metric)]
    assert [(m.value, m.as_of) for m in metrics] == [(1240, "2016"), (310, "2016")]
