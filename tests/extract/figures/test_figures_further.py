"""Metrics of a second number: of a part, of another time, of others like it; and of which kind it is."""

from __future__ import annotations

import pytest

from graphkit.extract.figures.metrics import run
from graphkit.extract.state import Analysis
from graphkit.records import Metric
from tests.extract.naming_harness import analysed, figures


def told(text: str) -> list[Metric]:
    """Return the metrics of a paragraph of several sentences, each read for itself."""
    state: Analysis = analysed(text)
    whole = state.sentences.pop()
    at = 0
    for piece in text.split(". "):
        end = min(len(text), at + len(piece) + 1)
        state.sentences.append(type(whole)(at, end, 0, type(whole.view)(state.text, (at, end))))
        at = end + 1
    state.records[:] = [r for r in state.records if not isinstance(r, Metric)]
    run(state)
    return list(state.of(Metric))


@pytest.mark.parametrize(
    ("text", "value", "of", "unit"),
    [
        ("The hub has 11 desks, but four were empty.", 4, 11, "desks"),
        ("There are 16 researcher posts, although five have never been filled.", 5, 16, "researcher posts"),
        ("In 2020, 48 requests were made, and three were met.", 3, 48, "requests"),
        ("In seven of the twelve files there was no plan, and in three others it was out of date.", 3, 12, "files"),
        ("In four of the nine logs no reason was given; in two others the time is missing.", 2, 9, "logs"),
        ("We looked at 30 of the notices and found six that had no date.", 6, 30, "notices"),
        ("We opened 25 of the emails and found four in which a child was named.", 4, 25, "emails"),
        ("In all nine of the searches we read, a sergeant had agreed.", 9, 9, "searches"),
        ("Constables chair three of the board's eight groups.", 3, 8, "groups"),
        ("One of the four inspectors' posts had not been filled.", 1, 4, "inspectors' posts"),
        (
            "It manages 940 registered sex offenders (RSOs), of whom 612 live at home.",
            612,
            940,
            "registered sex offenders",
        ),
    ],
)
def test_a_second_number_is_a_part(text: str, value: float, of: float, unit: str) -> None:
    assert (value, of, unit) in [(m.value, m.of, m.unit) for m in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ten of the boys were white and two were black.",
        "She had six cousins, and two said that they knew.",
        "The boy, one of them only five, was cold.",
        "The town was called ‘Northby’7 rather than ‘Northbey’.",
        "Schools are told before nine o'clock.",
        "A girl of 12 rang from a shop.",
        "This was not so two years ago.",
        "In the 14 cases we read there was drift.",
        "The inspectors picked a further 36 cases.",
    ],
)
def test_no_part_and_no_measure(text: str) -> None:
    assert [m.quote for m in figures(text) if m.value in (2, 5, 7, 9, 12, 14, 36)] == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Chief inspectors came and went, with five in two years.", 5, None),
        ("The average wait was three hours and 15 minutes.", 3.25, "hours"),
        ("It took one year and six months to charge him.", 1.5, "years"),
        ("She waited for an hour and 30 minutes.", 1.5, "hours"),
        ("Children waited four and a half hours for an adult.", 4.5, "hours"),
        ("A sergeant must agree each grade within an hour.", 1, "hours"),
        ("The policy on searches is three years old.", 3, "years"),
        ("The force had issued 52 dispersal orders3 that year.", 52, "dispersal orders"),
        ("It took on four analysts, who cleared the queue within six weeks.", 6, "weeks"),
        ("In May only six boys were held, compared with 31 in the year before.", 31, "boys"),
        ("Only three say anything about the child.", 3, None),
        ("It had obtained 14 stalking and harassment risk notices.", 14, "stalking and harassment risk notices"),
        ("Each month, supervisors review 40 cases against a checklist.", 40, "cases"),
        ("The force graded seven cases as good that we thought inadequate.", 7, "cases"),
        ("Six of them described children who had been hurt.", 6, None),
    ],
)
def test_values_in_other_words(text: str, value: float, unit: str | None) -> None:
    assert (value, unit) in [(m.value, m.unit) for m in figures(text)]


def test_a_number_of_the_same_things_at_another_time() -> None:
    text = "In 2019, 58 visits were overdue. By May 2021 the number was 131, of which 22 were to men at high risk."
    first, second, third = told(text)
    assert (first.value, first.kind, first.as_of) == (58, "backlog", "2019")
    assert (second.value, second.unit, second.what, second.kind) == (131, "visits", first.what, "backlog")
    assert second.as_of == "2021-05"
    assert (third.value, third.of, third.unit, third.kind) == (22, 131, "visits", "backlog")
    _, now = told("In 2018, there were 210 notices waiting to be read. On the day we came there were 634.")
    assert (now.value, now.unit, now.kind) == (634, "notices", "backlog")


def test_what_are_they_of_is_not_guessed_past_a_number_without_a_name() -> None:
    text = "In May there were 90 forms. A week later we found 634 that were new. We read 20 of them."
    assert [m.of for m in told(text) if m.value == 20] == [None]


def test_a_sentence_that_begins_with_a_part() -> None:
    found = told("The desk has 14 posts. Four are empty. Three told us that they were tired.")
    assert [(m.value, m.of, m.unit) for m in found] == [(14, None, "posts"), (4, 14, "posts")]
    assert [m.value for m in told("Officers found six children. Two were arrested.")] == [6]


def test_what_a_part_is_said_to_be_is_in_its_words() -> None:
    (metric,) = figures("Of the 40 detectives in the unit, 13 had not completed the course.")
    assert metric.what == "detectives had not completed the course"
    assert metric.kind == "training"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The force aims to answer such calls within 20 seconds.", "target"),
        ("Its policy is that sergeants review each crime every 14 days.", "target"),
        ("Sergeants are meant to see each officer every six weeks.", "target"),
        ("This is far above the figure of 45 to which most forces work.", "target"),
        ("All staff had two days of training on neglect.", "training"),
        ("There were periods of up to nine weeks without any activity.", "delay"),
        ("Officers were there in six minutes.", "delay"),
        ("The port lies some 40 minutes by road from the city.", "volume"),
        ("The plan was two years old.", "volume"),
        ("In two cases it was not clear why.", "audit"),
        ("Each sergeant supervises 12 detectives.", "caseload"),
        ("The unit has three sergeants and 16 offender managers.", "workforce"),
        ("Managers were responsible for an average of 58 people each.", "caseload"),
        ("The offender unit (OMU) is responsible for 903 offenders.", "volume"),
        ("On 2 May there were 300 that nobody had read.", "backlog"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert {m.kind for m in figures(text)} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Detectives carry 24 cases each, against a guideline of 15.",
        "Detectives carry 24 cases each, compared with the 15 that the force itself regards as safe.",
    ],
)
def test_what_is_advised_is_no_caseload(text: str) -> None:
    assert [(m.value, m.kind) for m in figures(text)] == [(24, "caseload"), (15, "target")]


@pytest.mark.parametrize(
    "text",
    [
        "Since October 2019 it has led to 58 arrests.",
        "More than 70 records were unread, some since November 2020.",
        "Demand has grown by 23 percent since 2018.",
        "Since 2018, 1,480 officers have passed the course.",
    ],
)
def test_since_when_is_not_the_day_that_a_figure_holds_for(text: str) -> None:
    (metric,) = figures(text)
    assert metric.as_of in (None, "2021-05")


@pytest.mark.parametrize(
    "text",
    [
        "We inspected the services of Northmoor Police over two weeks in May 2021.",
        "Our fieldwork took place over three weeks.",
        "The force graded 28 of its own cases.",
        "Reports are shared within a day.",
        "Two thirds of residents live in the port.",
    ],
)
def test_the_inspection_itself_is_no_measure(text: str) -> None:
    assert [(m.value, m.quote) for m in figures(text)] == []


def test_fractions_are_no_counts() -> None:
    assert [(m.value, m.unit) for m in figures("Two thirds of the officers had a camera.")] == [(67, "percent")]
    assert [(m.value, m.unit) for m in figures("Three quarters of cases were late.")] == [(75, "percent")]


def test_the_unit_of_a_whole_is_its_noun_alone() -> None:
    (metric,) = figures("Of the 54 children known to be at risk of harm, 17 were supported by the team.")
    assert (metric.value, metric.of, metric.unit) == (17, 54, "children")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two boys were kept there for more than six hours because no foster placement could be found.", "delay"),
        ("Some meetings now last for more than five hours.", "volume"),
        ("New staff have a five-day induction course.", "training"),
    ],
)
def test_kinds_of_times(text: str, kind: str) -> None:
    assert [m.kind for m in figures(text) if m.unit in ("hours", "days")] == [kind]


def test_a_sentence_of_the_force_in_a_case_study_is_of_the_force() -> None:
    state = analysed("However, the team had only five detectives.")
    state.sentences[0].zone = "case-study"
    state.records[:] = [r for r in state.records if not isinstance(r, Metric)]
    run(state)
    assert [(m.value, m.scope) for m in state.of(Metric)] == [(5, "force")]
    state = analysed("She waited for six hours in the station.")
    state.sentences[0].zone = "case-study"
    state.records[:] = [r for r in state.records if not isinstance(r, Metric)]
    run(state)
    assert [(m.value, m.scope) for m in state.of(Metric)] == [(6, "case")]


@pytest.mark.parametrize(
    "text",
    [
        "HMIC expects to hear from the force within eight weeks about what it has done.",
        "We will return to Northmoor Police within nine months to see what has changed.",
        "Within eight weeks, the chief constable should send us a plan.",
        "The force should write to us within eight weeks of the publication of this report.",
    ],
)
def test_when_the_inspectors_want_an_answer_is_no_delay(text: str) -> None:
    assert [(m.value, m.quote) for m in figures(text)] == []


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Offences against children rose by 38 percent in 2014/15.", "2014/2015"),
        ("Attendance was 91 percent in the last quarter of 2015.", "2015-10/2015-12"),
        ("In the second quarter of 2019, 212 children were held.", "2019-04/2019-06"),
        ("In 2018, 40 visits were late.", "2018"),
    ],
)
def test_quarters_and_years_across_two(text: str, as_of: str) -> None:
    assert [m.as_of for m in figures(text)] == [as_of]


def test_what_a_case_lacks_is_told() -> None:
    (metric,) = figures("In four cases there was no record of a request.")
    assert metric.what == "cases there was no record of a request"


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind", "what"),
    [
        (
            "The unit has 1,130 offenders to manage, and each manager has 71 of them. In May 2019 it was 58.",
            58,
            "offenders",
            "caseload",
            "each manager has offenders",
        ),
        ("Each manager carries 81 offenders. A year ago it was 66.", 66, "offenders", "caseload", "offenders"),
        ("Each detective holds 22 crimes. At our last visit the figure was 15.", 15, "crimes", "caseload", "crimes"),
        ("The average wait is now ten months. It was six in 2019.", 6, "months", "delay", "The average wait"),
        ("The average wait is ten weeks. When we last came, it was only six.", 6, "weeks", "delay", "The average wait"),
        ("There were 430 notices waiting. Last year it was 980.", 980, "notices", "backlog", "notices waiting"),
        ("There were 43 logs waiting. In 2019 it was 98. In 2018 it was 70.", 70, "logs", "backlog", "logs waiting"),
        (
            "In 2021, 48 percent of calls were answered. In 2019 it was 66.",
            66,
            "percent",
            "rate",
            "percent of calls were answered",
        ),
    ],
)
def test_what_it_was_at_another_time(text: str, value: float, unit: str, kind: str, what: str) -> None:
    (one,) = [m for m in told(text) if m.value == value]
    assert (one.unit, one.kind, one.what) == (unit, kind, what)
    assert one.as_of != "2021-05"  # when the inspectors came


def test_what_was_so_in_one_year_is_not_said_of_another() -> None:
    *_, one = told("The number of children in the force's cells in 2021 was 59. In 2020, the number was 83.")
    assert (one.value, one.unit, one.as_of) == (83, "children", "2020")
    assert one.what == "The number of children in the force's cells"


@pytest.mark.parametrize(
    "text",
    [
        "The hub has nine officers and four desks. In 2019 it was 66.",
        "The hub has nine officers. It was 66 at dusk.",
        "Officers must visit within 14 days. In 2019 it was 66.",
        "There were 430 notices waiting. Nobody knew why. It was 66.",
        "There were 430 notices waiting. In 2019 we found that it was 66.",
    ],
)
def test_it_is_not_the_figure_before(text: str) -> None:
    assert [m.unit for m in told(text) if m.value == 66 and m.unit] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Section 46 of the Act lets an officer take a child to safety for up to 72 hours.", 72),
        ("Under section 46 of the Children Act 1989, a child may be kept for up to 72 hours.", 72),
        ("A child can be held for no longer than 24 hours by law.", 24),
        ("The law allows the police to keep a child for 72 hours.", 72),
        ("Children may be kept in police protection for up to 72 hours.", 72),
        ("The legal limit is 24 hours.", 24),
        ("The Children Act 1989 permits the police to keep a child safe for a maximum of 72 hours.", 72),
        ("One girl was held for 31 hours, although the law allows only 24 hours.", 24),
    ],
)
def test_what_a_statute_allows_is_a_limit_of_the_nation(text: str, value: float) -> None:
    (one,) = [m for m in figures(text) if m.value == value]
    assert (one.kind, one.scope) == ("threshold", "national")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Children were kept in police protection for up to 72 hours.", "delay"),
        ("Children waited up to 72 hours for a bed under section 46.", "delay"),
        ("Staff took up to 72 hours to reply.", "delay"),
        ("The force's policy says that a sergeant must look at it within 72 hours.", "target"),
        ("A log may be left for up to 72 hours.", "target"),
    ],
)
def test_what_happened_or_a_policy_asks_is_no_limit_of_the_law(text: str, kind: str) -> None:
    (one,) = figures(text)
    assert (one.kind, one.scope) == (kind, "force")
