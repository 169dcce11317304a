"""Metrics: numbers with unit, bound, date, kind and scope, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.extract.figures.when.dates import as_of
from graphkit.records import Metric
from tests.extract.naming_harness import analysed, figures


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("The force has approximately 2,050 staff in all.", 2050, "staff", "approx"),
        ("There is a backlog of more than 300 referrals.", 300, "referrals", "over"),
        ("Delays of up to four days were common.", 4, "days", "max"),
        ("At least 25 percent had no training.", 25, "percent", "min"),
        ("Fewer than 20 notices were sent.", 20, "notices", "under"),
        ("We were told of ten such offenders in the area.", 10, "such offenders", None),
        ("There was a five-month delay before an entry.", 5, "months", None),
        ("He was missing for over a year before that.", 1, "years", "over"),
        ("The service is open on a 24/7 basis.", 24, "hours a day", None),
        ("About a third of officers were untrained.", 33, "percent", "approx"),
    ],
)
def test_value_unit_and_bound(text: str, value: float, unit: str, bound: str | None) -> None:
    (metric,) = figures(text)
    assert (metric.value, metric.unit, metric.bound) == (value, unit, bound)
    assert text[metric.start : metric.end] == metric.quote


def test_ranges_and_shares() -> None:
    (metric,) = figures("There are regular waits of 8 to 12 weeks for this.")
    assert (metric.value, metric.value_max, metric.unit, metric.kind) == (8, 12, "weeks", "delay")
    (metric,) = figures("In five of the six cases we reviewed, the arrest was right.")
    assert (metric.value, metric.of) == (5, 6)
    (metric,) = figures("None of the 11 children were looked for.")
    assert (metric.value, metric.of) == (0, 11)
    for said in ("Of the 52 posts in the unit, 15 were empty.", "Of the 52 posts in the unit, only 15 are filled."):
        (metric,) = figures(said)
        assert (metric.value, metric.of, metric.unit) == (15, 52, "posts")
    (metric,) = figures("In a check of 24 notices, only 1 notice met the standard.")
    assert (metric.value, metric.of) == (1, 24)


@pytest.mark.parametrize(
    "text",
    [
        "Section 47 of the Act and level 2 apply from 3 May 2021 to 2022.",
        "A 15-year-old girl and children aged between 9 and 11 came.",
        "She was 14 years old and is described on page 18.",
        "There are two main reasons and three examples.",
        "The first four describe the area; the next three hold what we found.",
        "We examined 70 cases and rated 20 cases as good.",
        "We assessed practice as good in 12 cases, requiring improvement in 3 and inadequate in 2 cases.",
        "One officer told us this.",
        "We made 12 recommendations in 2020-21.",
        "Call 01234 567 or see www.example.org/24.",
        "Officers found a baby of 11 months in a locked car.",
        "Her twin of seven weeks was left with a neighbour.",
        "We read the records of some children, the youngest of whom was 13.",
        "The eldest child was 15.",
    ],
)
def test_other_numbers_are_no_metrics(text: str) -> None:
    assert [(m.value, m.quote) for m in figures(text)] == []


def test_dates_kinds_and_scopes() -> None:
    (metric,) = figures("There was a backlog of 58 suspects in January 2022.")
    assert (metric.as_of, metric.kind, metric.scope) == ("2022-01", "backlog", "force")
    (metric,) = figures("There is a backlog of 58 suspects.")
    assert metric.as_of == "2021-05"  # the time of the inspection
    (metric,) = figures("Between January and March 2015 attendance was 40 percent.")
    assert (metric.as_of, metric.kind) == ("2015-01/2015-03", "rate")
    (metric,) = figures("In one case it took seven days to tell the school.")
    assert (metric.scope, metric.kind) == ("case", "delay")
    (metric,) = figures("Nationally, 40 percent of forces do so.")
    assert metric.scope == "national"


def test_a_time_that_closes_a_measure_is_not_one_of_its_own() -> None:
    (metric,) = figures("Children who go missing 3 times in 90 days are discussed.")
    assert (metric.value, metric.unit) == (3, "times")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "3",
                "ten",
                "1,264",
                "61",
                "percent",
                "of",
                "to",
                "-",
                "\u2013",
                "weeks",
                "12",
                "months",
                "aged",
                "year-old",
                "section",
                "2021",
                "May",
                "half",
                "a",
                "third",
                "only",
                "none",
                "up",
                "over",
                "about",
                "cases",
                "24/7",
                "9am",
                "and",
                "7pm",
                "officers",
                ".",
                ",",
                "(",
                ")",
                "\u2019",
                "\n",
                "\xa0",
                "\U0001f600",
                "\xa32m",
                "million",
            ]
        ),
        max_size=30,
    )
)
def test_any_text_gives_true_quotes_twice(pieces: list[str]) -> None:
    text = " ".join(pieces)
    if not text.strip():
        return
    state = analysed(text)
    for m in state.of(Metric):
        assert state.text[m.start : m.end] == m.quote
        assert m.quote.strip()
    assert list(analysed(text).of(Metric)) == list(state.of(Metric))


def test_a_backlog_holds_for_the_inspection_and_not_for_its_oldest_entry() -> None:
    sentence = "There were 120 referrals waiting (the oldest dating back to 3 May 2020)."
    assert as_of(sentence, sentence.index("120"), sentence.index(" waiting")) is None
    assert as_of("There were 90 referrals waiting on 3 May 2020.", 11, 23) == "2020-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "Two services exchanged information there.",
        "One of the two services keeps the list, and the two agencies meet.",
        "Only one of the two services knew of the girl.",
        "We saw that three officers told the school of it.",
        "We spoke to eight officers and interviewed two sergeants.",
        "This is set out in two letters and three policies.",
        "Information passes between four partner organisations.",
        "The data lacked information from ten offender managers.",
        "The plan has three stages and rests on two strands.",
        "Northmoor Police should also send an action plan within six weeks.",
        "Two social workers had agreed to call.",
    ],
)
def test_actors_and_documents_counted_in_passing_are_no_metrics(text: str) -> None:
    assert [(m.value, m.quote) for m in figures(text)] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("There are four detective sergeants in the unit.", 4),
        ("Three officers left the unit.", 3),
        ("The unit now works with two charitable organisations.", 2),
        ("A backlog of two reports waited for a reply.", 2),
        ("The two children were held for long, and 40 officers agreed to help.", 2),
        ("Three services were overdue an answer.", 3),
        ("Officers should send the form within 24 hours.", 24),
    ],
)
def test_what_an_analyst_would_compare_stays_a_metric(text: str, value: float) -> None:
    assert value in [m.value for m in figures(text)]
