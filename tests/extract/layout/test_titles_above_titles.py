"""On a page without blank lines a heading right below a chapter's title ends where a sentence begins."""

from __future__ import annotations

import pytest

from graphkit.records import Section
from tests.extract.structure import analyse

_TEXT = (
    "National Child Protection Inspection\nEskford Constabulary\nMarch 2015\n"
    "Introduction\n"
    "Officers in the control room were calm and asked the right questions. They\n"
    "searched police systems and passed on what they found, and most\n"
    "children were seen within an hour. Inspectors found some delays at night, when\n"
    "few people were there and joint visits with social workers had to wait until the next\n"
    "shift. Everybody knew of the delays, and a plan to end them had been written.\n"
    "Initial contact\n"
    "{first}\n"
    "{then}\n"
    "the next morning. Officers stayed with children until somebody came to them who\n"
    "knew them well. They told us that it was the best of all parts of their work.\n"
    "Investigation\n"
    "Detectives are busy. They have too many cases, and some of them have been there\n"
    "for a year or more without any training at all in how to speak with a child.\n"
)


def _headings(first: str, then: str) -> list[str]:
    return [s.heading for s in analyse(_TEXT.format(first=first, then=then)).of(Section)]


@pytest.mark.parametrize("then", ["Joint visits of officers and social workers", "Children were visited by two people"])
def test_a_word_that_elsewhere_has_no_capital_begins_the_text(then: str) -> None:
    first = "Callers are heard by people who know how to ask about what they saw"
    assert _headings(first, then) == ["Introduction", "Initial contact", first, "Investigation"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (
            "Whoever calls about children at night is put through and in touch with",
            "Joint visits of officers and social workers",
        ),
        (
            "Whoever calls at night about a child is asked about what they saw by an",
            "Inspectors saw that they were asked about it",
        ),
        (
            "The force works on its plan for the delays with everybody in Eskford",
            "Children of the town, who were asked about it on",
        ),
        (
            "A plan that is to end the delays in the town was read by the workers",
            "Barnardo's has seen that the force did so on",
        ),
        (
            "A plan that is to end the delays in the town was read out, and called",
            "Delays Of The Night was its title, and it was on",
        ),
    ],
)
def test_a_sentence_that_goes_over_the_line_is_no_heading(first: str, then: str) -> None:
    assert _headings(first, then) == ["Introduction", "Initial contact", "Investigation"]
