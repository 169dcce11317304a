"""When papers and articles were published that have no cover: labels, stamps, "today", and a title's last month."""

from __future__ import annotations

import pytest

from graphkit.extract.about.stamps import stamped_of
from graphkit.records import Kind
from tests.extract.structure import analyse


@pytest.mark.parametrize(
    ("kind", "lines", "body", "published"),
    [
        ("other", ["Number: B 16", "Date Published: 9 April 2014"], [], "2014-04-09"),
        ("other", ["A council", "Report published: 21 December 2017"], [], "2017-12-21"),
        ("news", ["The force answers", "News • Nov 25, 2016 00:01 GMT"], [], "2016-11-25"),
        ("news", ["The force answers"], ["The report that is out today, 25 November 2016, is hard."], "2016-11-25"),
        ("news", ["The force answers"], ["It was so today. On 25 November 2016 it rained."], None),
        ("other", ["Saltby missing children protocol July 2017"], [], "2017-07"),
        ("other", ["Deaths of children in July 2017"], [], None),
        ("other", ["Published by those who were there in the rain of 3 May 2014"], [], None),
        ("inspection", ["Northmoor Police November 2015"], [], None),
        (
            "other",
            ["1", "2 A review Date of review: May 2019 Date of publication: 3 March 2020 Seen by:"],
            [],
            "2020-03-03",
        ),
        ("news", ["date 2020-03-03 The minister said yesterday that all is well."], [], "2020-03-03"),
        ("news", ["Police must hurry", "Ada Quill 3 March 2020"], [], "2020-03-03"),
        ("other", ["Manual", '"No child may wait for it"', "Lord Quill January 2003"], [], None),
    ],
)
def test_when_it_was_published(kind: Kind, lines: list[str], body: list[str], published: str | None) -> None:
    assert stamped_of(kind, lines, body) == published


@pytest.mark.parametrize(("when", "inspection"), [(" in May 2019", "inspection/northmoor-police/2019-05"), ("", None)])
def test_an_article_that_does_not_say_when_speaks_of_no_inspection_in_particular(
    when: str, inspection: str | None
) -> None:
    told = f"Inspectors visited Northmoor Police{when}. The report said police were slow. Inspectors said police knew."
    facts = analyse(f"Northmoor Police must hurry\n\nPosted: 2nd March 2020\n\n{told}\n").facts
    assert facts is not None
    assert (facts.kind, facts.inspection) == ("news", inspection)


_MINUTES = "Accountability board\n\nMinutes\n\n3 March 2020\n\n1. Welcome\n\nThe chair welcomed all who had come.\n"
_SHOWN = (
    "Tuesday, March 3, 2020\n\nPolice are slow, charity warns\n\nA charity said that the police are slow. It said so"
    " in a letter. It said that children wait.\n"
)


@pytest.mark.parametrize(
    "text", [_MINUTES, _MINUTES.replace("Minutes\n\n3", "Date: 3").replace("1. W", "Attendees:\n\n1. W"), _SHOWN]
)
def test_the_day_of_a_meeting_or_of_a_visit_to_a_site_is_no_publication(text: str) -> None:
    facts = analyse(text).facts
    assert facts is not None
    assert facts.published is None
