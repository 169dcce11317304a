"""When an inspection took place: from the day on which it began to that on which it ended, whatever else is dated."""

from __future__ import annotations

import pytest

from tests.extract.structure import analyse


@pytest.mark.parametrize(
    ("said", "began", "ended"),
    [
        ("Our inspection began in May 2017 and finished in June 2017.", "2017-05", "2017-06"),
        ("The inspection started on 22 May 2017 and was completed on 2 June 2017.", "2017-05-22", "2017-06-02"),
        ("The inspection began in May 2017.", "2017-05", "2017-05"),
        ("We carried out this inspection in May 2017, before the election of June 2017.", "2017-05", "2017-05"),
        (
            "We had finished our fieldwork before the election of June 2017. We inspected the force in May 2017.",
            "2017-05",
            "2017-05",
        ),
        (
            "The inspection took place between 22 May and 2 June 2017. When we visited in 2015 there were 90 notices"
            " unread; on 29 May 2017 there were 12.",
            "2017-05-22",
            "2017-06-02",
        ),
        ("This report sets out what we found there from 5 to 16 June 2017.", "2017-06-05", "2017-06-16"),
        ("The report gives our findings, gathered between 5 and 16 June 2017.", "2017-06-05", "2017-06-16"),
    ],
)
def test_an_inspection_is_dated_by_its_beginning_and_its_end(said: str, began: str, ended: str) -> None:
    text = (
        "National Child Protection Inspections\n\nQuarrymoor Police\n\nOctober 2017\n\nSummary\n\n"
        f"This report is about Quarrymoor Police and how it protects children. {said}\n"
    )
    facts = analyse(text).facts
    assert facts is not None
    assert (facts.inspection_start, facts.inspection_end) == (began, ended)


@pytest.mark.parametrize("heading", ["The 2017 inspection", "Our first inspection"])
def test_the_earlier_inspection_is_not_the_review_s_own(heading: str) -> None:
    text = (
        "Quarrymoor – National child protection post-inspection review\n\nIntroduction\n\n"
        f"{heading}\n\nIn May 2017, HMICFRS conducted a child protection inspection of Quarrymoor Police.\n\n"
    )
    facts = analyse(text).facts
    assert facts is not None
    assert (facts.kind, facts.inspection_start) == ("post-inspection-review", None)
    facts = analyse(f"{text}The review\n\nWe carried out our review of Quarrymoor Police in March 2019.\n").facts
    assert facts is not None
    assert facts.inspection_start == "2019-03"


@pytest.mark.parametrize(
    "said",
    [
        "When we visited the force, 40 notices were unread as at 3 May 2017.",
        "During the inspection we examined the queue, and on 4 May 2017 there were 40 notices in it.",
        "This report sets out our findings for the cases between 1 April 2016 and 31 March 2017.",
        "When we inspected in 2015 there were 90 notices; by 4 May 2017 the oldest was a week old.",
    ],
)
def test_a_day_on_which_something_was_counted_dates_no_inspection(said: str) -> None:
    text = (
        "Quarrymoor \u2013 National child protection post-inspection review\n\nOctober 2017\n\nIntroduction\n\n"
        f"This report is about Quarrymoor Police. {said}\n"
    )
    facts = analyse(text).facts
    assert facts is not None
    assert (facts.inspection_start, facts.inspection_end) == (None, None)
