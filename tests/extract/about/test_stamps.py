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
