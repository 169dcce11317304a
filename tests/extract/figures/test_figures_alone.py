"""Metrics whose number names nothing itself, stands in other words, or is a part of what was counted before."""

from __future__ import annotations

import pytest

from graphkit.extract.figures.metrics import read, run
from graphkit.records import Metric
from tests.extract.naming_harness import analysed, figures


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Only 23 were issued in 2019.", 23),
        ("Just 16 had been trained.", 16),
        ("Orders are rare: only three have been made since May.", 3),
        ("We found 14 that had no review date.", 14),
        ("We identified 15 who had not been visited.", 15),
        ("The constabulary makes good use of orders, with 22 granted in 2020.", 22),
        ("It has drawn up plans for 36 of them.", 36),
        ("Of those, 14 had never been opened.", 14),
        ("Of these, nine were late.", 9),
        ("That is well above the 45 that the national body advises.", 45),
        ("The limit of 18 which the force has set is not met.", 18),
        ("Managers have a ratio of 62.", 62),
        ("A review team of four was formed in 2018.", 4),
        ("The squad of nine is led by a sergeant.", 9),
        ("The first eight will begin in March 2020.", 8),
        ("The first 12 have completed the course.", 12),
        ("The time of release was noted in only two.", 2),
        ("Each of the managers has around 70, which is too many.", 70),
        ("The remaining 14 had not been allocated.", 14),
        ("In the other nine, no reason was given.", 9),
        ("There was no entry in 13.", 13),
        ("Caseloads averaged 27 in the north.", 27),
        ("The force serves a population of around 512,000 across two counties.", 512000),
    ],
)
def test_a_number_without_a_noun_counts(text: str, value: float) -> None:
    assert value in [m.value for m in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Two were arrested the same day.",
        "The two were found at a hotel.",
        "The youngest was only six.",
        "One boy was just nine.",
        "Her brother, who was 11, was not spoken to.",
        "Officers found five in a locked room.",
        "She had two suitcases with her.",
        "Three of them told us that they felt unsafe.",
        "Six of these said that they had had no training.",
        "A child is anyone under the age of 18.",
        "The first four describe the town; the next three hold our findings.",
        "No enquiries were made between 10pm and 8am.",
        "He said so once, and was asked twice.",
        "The average age of those at risk is 14.",
        "This is the second of three inspections.",
        "About half of the population lives on the coast.",
    ],
)
def test_a_number_without_a_noun_may_count_nothing(text: str) -> None:
    assert [(m.value, m.quote) for m in figures(text)] == []


@pytest.mark.parametrize(
    ("text", "value", "of", "unit"),
    [
        ("Visits to 71 offenders were late, including eight to men at high risk.", 8, 71, "offenders"),
        ("A total of 214 visits were outstanding, among them 31 to people at high risk.", 31, 214, "visits"),
        ("In June, 52 suspects were wanted, 17 of them for more than a month.", 17, 52, "suspects"),
        ("Reasons were given in four of the nine logs, but the time in only two.", 2, 9, "logs"),
        ("We checked 30 addresses and found that six had no marker.", 6, 30, "addresses"),
        ("We dip-sampled 30 notices, and 12 lacked any detail of the child.", 12, 30, "notices"),
        ("We looked at 15 audits that were graded, and we agreed with only 6 of those grades.", 6, 15, "audits"),
        ("The team had 31 vacancies among its 250 posts.", 31, 250, "vacancies"),
        ("Commanders came to only three of the last nine meetings.", 3, 9, "meetings"),
        ("Of 63 requests, the councils met two.", 2, 63, "requests"),
        ("A bed was found in three cases out of 28.", 3, 28, "cases"),
        ("In one of the three cases the mother was not told.", 1, 3, "cases"),
        ("In 11 of the 14 section 47 cases we read, there was drift.", 11, 14, "section 47 cases"),
    ],
)
def test_a_part_of_what_the_sentence_counts(text: str, value: float, of: float, unit: str) -> None:
    assert (value, of, unit) in [(m.value, m.of, m.unit) for m in figures(text)]


def test_a_part_of_what_the_sentence_before_counts() -> None:
    text = "We examined seven searches. None of the seven was recorded. In four of them no officer was named."
    first, second, third = (s + "." for s in text.removesuffix(".").split(". "))
    state = analysed(text)
    whole = state.sentences.pop()
    for piece in (first, second, third):
        at = text.index(piece)
        state.sentences.append(type(whole)(at, at + len(piece), 0, type(whole.view)(state.text, (at, at + len(piece)))))
    state.records[:] = [r for r in state.records if not isinstance(r, Metric)]
    run(state)
    found = [(m.value, m.of, m.unit) for m in state.of(Metric)]
    assert (0, 7, "searches") in found
    assert (4, 7, "searches") in found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On the second day of our inspection 88 incidents were waiting for a car.", 88),
        ("In five of the cases that we examined the officers did not know of it.", 5),
        ("In a further seven cases the record was closed.", 7),
        ("We found six cases where a discussion should have been held.", 6),
        ("On 3 March, 52 suspects had not been arrested.", 52),
        ("In April, 19 children were held overnight.", 19),
        ("The council was asked on 17 occasions in 2020.", 17),
        ("The first six detectives will join in May 2020.", 6),
        ("Visits to 60 men were late.", 60),
    ],
)
def test_counts_beside_words_that_are_no_part_of_them(text: str, value: float) -> None:
    assert value in [m.value for m in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "We examined 41 cases in all.",
        "The force selected and assessed its work in 33 cases.",
        "In 12 cases, practice was good; in nine it was inadequate.",
    ],
)
def test_how_many_cases_were_audited_is_no_metric(text: str) -> None:
    assert [(m.value, m.quote) for m in figures(text)] == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Staff see a counsellor twice a year.", 2, "times a year"),
        ("The council found a bed just twice.", 2, "times"),
        ("The power was used only once in 2018.", 1, "times"),
        ("Reports of missing children have fallen by almost a quarter.", 25, "percent"),
        ("The number of meetings has risen by a third in two years.", 33, "percent"),
    ],
)
def test_figures_in_other_words(text: str, value: float, unit: str) -> None:
    (metric,) = figures(text)
    assert (metric.value, metric.unit) == (value, unit)


def test_hours_of_the_day_are_those_of_a_service() -> None:
    (metric,) = figures("The desk is staffed from 6am until midnight.")
    assert (metric.value, metric.value_max, metric.unit, metric.kind) == (6, 0, "hour of day", "availability")
    assert metric.what == "The desk is staffed from 6am until midnight"


def test_all_but_so_many_of_a_whole_that_is_not_said() -> None:
    (metric,) = figures("All but three of the detectives had passed the course.")
    assert (metric.value, metric.unit, metric.of, metric.kind) == (3, "detectives", None, "training")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The board meets every six weeks.", "frequency"),
        ("As a result of the workload, 97 visits were overdue.", "backlog"),
        ("The team makes about 30 audits of its cases each quarter.", "volume"),
        ("The desk has 12 researchers.", "workforce"),
        ("Kiosks were put in at four police stations, and the queue has got shorter.", "volume"),
        ("There were 13 reports by officers of the town.", "volume"),
        ("Officers attend within a target of 15 minutes.", "target"),
        ("Officers should receive a joint visit within 15 days.", "target"),
        ("Police can hold a child for up to 72 hours.", "target"),
        ("The wait has improved from ten months in 2017.", "delay"),
        ("All of them went on a two-day course.", "training"),
        ("Each manager had more than the 50 that the force considers safe.", "target"),
        ("In all 22 children were taken to a station to wait for a bed.", "volume"),
        ("Investigators hold, on average, 21 live cases.", "caseload"),
        ("The scheme has cost £350,000 so far.", "cost"),
        ("Calls are answered in nine seconds on average.", "delay"),
        ("A boy had been reported missing 41 times.", "volume"),
    ],
)
def test_the_kind_is_that_of_its_own_clause(text: str, kind: str) -> None:
    (metric,) = figures(text)
    assert metric.kind == kind


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("In 45 of the 72 cases that we examined the ethnicity of the child was left blank.", "force"),
        ("The child abuse investigation unit has 41 posts.", "force"),
        ("In one incident the boy waited four hours.", "case"),
        ("He had 3,000 images on his computer.", "case"),
        ("We found one family about whom 13 notices had been sent.", "case"),
    ],
)
def test_whom_a_metric_is_about(text: str, scope: str) -> None:
    assert [m.scope for m in figures(text)] == [scope]


def test_what_is_counted_is_told_from_where_its_clause_begins() -> None:
    (metric,) = figures("The backlog in Dale was much smaller, at 58.")
    assert metric.what == "The backlog in Dale was much smaller, at 58"
    (metric,) = figures("The force used this power 171 times in 2017.")
    assert metric.what == "The force used this power 171 times in 2017"


@pytest.mark.parametrize(
    "text",
    [
        "In 2019, the number of children held overnight fell from 61 to 19.",
        "By 2019 the number of children who were held had fallen from 61 to 19.",
    ],
)
def test_the_date_before_a_change_is_that_of_its_end(text: str) -> None:
    assert [(m.value, m.unit, m.as_of) for m in figures(text)] == [(61, "children", None), (19, "children", "2019")]


def test_the_number_of_what_is_its_unit() -> None:
    (metric,) = figures("The number of children kept in its cells in 2019 was 413.")
    assert (metric.value, metric.unit, metric.as_of) == (413, "children", "2019")


def test_a_number_that_the_public_calls_counts_nothing() -> None:
    (metric,) = figures("Some 101 callers waited for eight minutes.")
    assert (metric.value, metric.unit, metric.kind) == (8, "minutes", "delay")


def test_the_date_of_what_a_figure_is_compared_with_is_not_its_own() -> None:
    metric = figures("The desk has 12 researchers, which is the same number as in 2018.")[0]
    assert metric.as_of is None


@pytest.mark.parametrize(
    "text",
    [
        "The researchers look back over just three months.",
        "It is well above the 50 that we advise.",
        "The desk was watched over two weeks in May 2019.",
        "Over seven weeks officers were called there.",
    ],
)
def test_over_and_above_may_set_no_bound(text: str) -> None:
    assert [f.bound for f in read(text)] == [None]
