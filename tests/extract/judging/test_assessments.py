"""Assessments: what so much evidence on either side comes to."""

from __future__ import annotations

import pytest

from graphkit.extract.judging.assessments import _weigh, value_of
from graphkit.extract.judging.conceded import conceded
from graphkit.extract.layout.earlier import heads_earlier
from graphkit.records import CaseStudy, Finding, Polarity, ThemeAssessment
from tests.extract.judging_harness import records


@pytest.mark.parametrize(
    ("failings", "strengths", "value"),
    [
        (3, 0, "failing"),
        (0, 2, "strength"),
        (1, 1, "mixed"),
        (1, 2, "mixed"),  # a third of the evidence fails
        (1, 3, "strength"),
        (3, 7, "mixed"),
        (3, 1, "failing"),
        (8, 5, "mixed"),
        (8, 4, "failing"),  # a third praises
        (3, 2, "mixed"),  # two fifths praise
        (6, 5, "mixed"),
        (0.45, 0, "failing"),  # one finding that is nearly as likely as not to speak of it
        (0.3, 0, None),
        (0, 0, None),
    ],
)
def test_value(failings: float, strengths: float, value: str | None) -> None:
    assert value_of(failings, strengths) == value


@pytest.mark.parametrize(
    ("sentence", "polarity", "granted"),
    [
        ("MARAC meetings are well attended, but children are often not spoken to.", "failing", {"marac"}),
        (
            "Although children are often not spoken to, MARAC meetings are well attended.",
            "strength",
            {"voice-of-the-child"},
        ),
        ("MARAC meetings are well attended, but their records are poor.", "mixed", set()),
        ("MARAC meetings are well attended and children are often not spoken to.", "failing", set()),
        (
            "MARAC meetings are held each week, but children are often not spoken to.",
            "failing",
            set(),
        ),  # grants nothing
    ],
)
def test_what_a_verdict_only_grants(sentence: str, polarity: Polarity, granted: set[str]) -> None:
    assert conceded(sentence, polarity) & {"marac", "voice-of-the-child"} == granted


BODY = """Investigation

Digital forensic examinations are delayed by more than a year. The unit doesn't have enough examiners.

Supervision of investigations is good and timely.

Case study

Poor supervision of an enquiry

A 12-year-old boy told the police that he had been hurt. No supervisor reviewed the investigation, and its \
supervision was ineffective.
"""


def test_cases_speak_for_a_side_that_nothing_else_speaks_for() -> None:
    found = records(BODY)
    values = {r.theme: r for r in found if isinstance(r, ThemeAssessment)}
    (case,) = (r for r in found if isinstance(r, CaseStudy))
    quotes = {r.id: r for r in found if isinstance(r, Finding)}
    assert values["digital-forensics"].value == "failing"
    assert values["supervision"].value == "mixed"
    assert [quotes[f].quote for f in values["supervision"].strengths] == [
        "Supervision of investigations is good and timely."
    ]
    assert values["supervision"].failings
    assert all(quotes[f].start >= case.start or "Poor" in quotes[f].quote for f in values["supervision"].failings)


def test_cases_add_nothing_to_a_side_that_the_text_speaks_for() -> None:
    said = "Supervision of investigations is poor."
    found = records(BODY.replace("Supervision of investigations is good and timely.", said))
    values = {r.theme: r for r in found if isinstance(r, ThemeAssessment)}
    quotes = {r.id: r.quote for r in found if isinstance(r, Finding)}
    assert values["supervision"].value == "failing"
    assert [quotes[f] for f in values["supervision"].failings] == [said]


def test_a_theme_that_only_cases_speak_of_rests_on_two_of_their_findings() -> None:
    body = BODY.replace("Supervision of investigations is good and timely.\n\n", "")
    values = {r.theme: r for r in records(body) if isinstance(r, ThemeAssessment)}
    assert values["supervision"].value == "failing"
    assert len(values["supervision"].failings) >= 2


def test_where_no_finding_says_a_theme_those_count_that_may() -> None:
    finding, *_ = (r for r in records(BODY) if isinstance(r, Finding))
    assert finding.themes == ("digital-forensics",)
    sides = _weigh([finding], {finding.id: {"digital-forensics": 0.9, "marac": 0.3}}, 1.0)
    assert (sides["digital-forensics"].failings, sides["marac"].failings) == ([finding.id], [finding.id])
    assert sides["marac"].weight == (0.3, 0.0), "for as much as it is likely"
    assert not sides["marac"].strengths


THEN = """Summary

The 2019 inspection

Supervisors gave no direction to investigations. Detectives were well trained.

The 2021 review

Detectives were well trained, and the training of call handlers is effective.

"""


def test_what_stands_below_the_name_of_an_earlier_inspection_says_nothing_of_now() -> None:
    cover = "National Child Protection Inspection Post-Inspection Review\n\nNorthmoor Police\n\n8-19 March 2021\n\n"
    found = records(THEN, cover)
    then, *_ = [r for r in found if isinstance(r, Finding) and r.polarity == "failing"]
    assert "supervision" in then.themes
    assessed = {r.theme: r for r in found if isinstance(r, ThemeAssessment)}
    assert "supervision" not in assessed
    assert len(assessed["training"].strengths) == 1


@pytest.mark.parametrize(
    ("heading", "year", "earlier"),
    [
        ("The 2019 inspection", 2021, True),
        ("Our first inspection", None, True),
        ("Our inspection in May 2019", 2021, True),
        ("Findings of the previous inspection", 2021, True),
        ("The 2021 inspection", 2021, False),
        ("Progress since the 2019 inspection", 2021, False),
        ("Recommendations from the 2019 inspection", 2021, False),
        ("2021 re-inspection", 2022, False),
    ],
)
def test_headings_of_earlier_inspections(heading: str, year: int | None, earlier: bool) -> None:
    assert heads_earlier(heading, year) is earlier
