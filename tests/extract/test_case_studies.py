"""Case studies in small reports of our own: boxed, bulleted, in running text."""

from __future__ import annotations

from tests.extract.judging_harness import case_studies, findings

BOXED = """Investigation

Delays are common

Enquiries often take too long, and supervisors don't notice.

Case study

A poor response to an allegation of abuse

A 13-year-old girl told her teacher that her uncle had hurt her.

The officer did not speak to the girl for nine days. Nobody told her social worker.

Since January 2020, meetings with partners have generally been held by telephone. They are usually well attended.
"""
BULLETS = """Assessment and help

Inspectors found that some opportunities to protect children were missed. For example:

- a 15-year-old boy had been reported missing 12 times. No strategy discussion was held; and
- the mother of a girl aged four called the police because her partner was drunk. Officers did not record the call.

Multi-agency meetings are held in each district.
"""
INLINE = """Initial contact

Calls are graded quickly. But in one case, a 9-year-old girl waited for five hours before an officer came. She was \
found alone in the street. Supervisors routinely check open incidents.
"""


def test_a_boxed_study_ends_where_the_report_speaks_of_the_force_again() -> None:
    (study,) = case_studies(BOXED)
    assert study.form == "boxed"
    assert study.title == "A poor response to an allegation of abuse"
    assert study.quote.startswith("A 13-year-old girl")
    assert study.quote.endswith("Nobody told her social worker.")
    assert study.polarity == "ineffective"
    assert study.child_ages == (13,)


def test_bulleted_examples_are_one_study_each() -> None:
    first, second = case_studies(BULLETS)
    assert (first.form, first.child_ages, first.polarity) == ("bullet", (15,), "ineffective")
    assert (second.form, second.child_ages, second.polarity) == ("bullet", (4,), "ineffective")


def test_a_case_in_running_text_is_its_sentences_and_no_more() -> None:
    (study,) = case_studies(INLINE)
    assert study.form == "inline"
    assert study.quote.endswith("She was found alone in the street.")


def test_findings_go_on_in_and_after_a_case() -> None:
    quotes = [f.quote for f in findings(INLINE)]
    assert "Supervisors routinely check open incidents." in quotes
    assert any("waited for five hours" in quote for quote in quotes)
