"""How a case went: what the police did decides, then what it is an example of; nothing where neither says."""

from __future__ import annotations

import pytest

from graphkit.extract.cases.studies.outcomes import Story, outcome
from tests.extract.judging_harness import case_studies

HEAD = "Investigation\n\nThe team has too much to do\n\nThe unit covers three towns.\n\n"


@pytest.mark.parametrize(
    ("told", "polarity"),
    [
        (
            "A neighbour rang to say that two boys hadn't been seen for days. Officers forced the door within the hour "
            "and found that there was no food, no heating and no one to look after them. They carried the younger boy "
            "to the ambulance and stayed with both until a social worker came.",
            "effective",
        ),
        (
            "A boy of 14 was found on a roof by his foster carer. Two constables climbed up and talked with him until "
            "he came down. They took him to a place of safety and told the duty social worker at once.",
            "effective",
        ),
        (
            "A teacher told police that a boy of 8 had not eaten for two days. The referral was read five days later. "
            "Nobody visited the house.",
            "ineffective",
        ),
        (
            "A mother reported that her partner had hit her son, who was 7. The call handler graded the call as "
            "routine. Officers came after eleven hours, by which time the man had left.",
            "ineffective",
        ),
    ],
)
def test_what_the_police_did_decides_not_what_happened_nor_the_heading(told: str, polarity: str) -> None:
    assert [c.polarity for c in case_studies(f"{HEAD}{told}\n")] == [polarity]
    assert [c.polarity for c in case_studies(f"Investigation\n\nThe team has too much to do\n\n{told}\n")] == [polarity]


@pytest.mark.parametrize(
    ("told", "polarity"),
    [
        (
            "On the other hand, links with schools are strong. Every head teacher has a number to ring. In one case, a "
            "boy of 12 was at the door with his teacher.",
            "effective",
        ),
        ("Supervision is weak. For example, in one case a 15-year-old boy was left with his uncle.", "ineffective"),
        (
            "Practice is usually good. But in one case, a 12-year-old girl was taken home by a man whom she had met.",
            "ineffective",
        ),
        (
            "In one case, a detective had to wait nine weeks before the phone of a girl of 14 was examined.",
            "ineffective",
        ),
        ("In one case, a constable told the unit about an offender, and he was recalled that afternoon.", "effective"),
        (
            "The unit covers three towns. In one case, a 9-year-old boy lived with his grandmother and attended a "
            "school in the next town.",
            None,
        ),
    ],
)
def test_what_it_is_an_example_of_decides_where_it_does_not(told: str, polarity: str | None) -> None:
    assert [c.polarity for c in case_studies(f"{HEAD}{told}\n")] == [polarity]


def test_a_case_that_nothing_judges_names_no_words() -> None:
    (case,) = case_studies(f"{HEAD}In one case, a 9-year-old boy lived with his aunt and attended a school nearby.\n")
    assert (case.polarity, case.reason) == (None, ())


@pytest.mark.parametrize(
    "told",
    [
        "We read of a six-year-old girl who slept on a chair in the front office until dawn.",
        "One boy of 12 spent the night in a police station because no bed was found.",
        "One girl of 15 was held overnight in a cell.",
    ],
)
def test_a_night_where_no_child_should_sleep_speaks_against_the_police(told: str) -> None:
    assert outcome(Story(None, (told,)))[0] == "ineffective"


@pytest.mark.parametrize(
    ("told", "polarity"),
    [
        (
            "A girl of 13 left her home at four in the afternoon and was recorded as absent. Staff telephoned about a "
            "man's messages on her tablet, but the grade remained the same. She was found the next day, 40 miles away.",
            "ineffective",
        ),
        (
            "A nurse reported that two children aged two and five lived in squalor. The incident was passed to a "
            "constable as a routine enquiry and was attended four days later.",
            "ineffective",
        ),
        (
            "A girl of 15 was reported missing by her aunt at nine in the morning. The report stayed at medium risk "
            "and she was found the following day at a house in another town.",
            "ineffective",
        ),
        (
            "A boy of 10 told his teacher that he had been hit. A detective came to the school that afternoon and "
            "his father was arrested the next day.",
            "effective",
        ),
    ],
)
def test_a_time_of_day_is_no_promptness(told: str, polarity: str) -> None:
    assert outcome(Story(None, tuple(s if s.endswith(".") else f"{s}." for s in told.split(". "))))[0] == polarity


@pytest.mark.parametrize(
    ("title", "went"),
    [("A delay that left two sisters without help", "ineffective"), ("Notes from a file", "mixed")],
)
def test_a_title_that_names_the_delay_judges_all_of_it(title: str, went: str) -> None:
    told = (
        "The call handler asked the right questions and graded the call well.",
        "No patrol was sent for three days.",
        "Officers then found the sisters, took them to their aunt and arrested the man.",
    )
    assert outcome(Story(title, told))[0] == went
