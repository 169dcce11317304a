"""Papers about inspections are no inspections: methods, criteria, plans and evaluations; reports on all forces are."""

from __future__ import annotations

import pytest

from graphkit.extract.about.papers import of_method
from graphkit.records import Finding
from tests.extract.structure import analyse, whole

PAPER = """{title}

Published on: 21 July 2020

The inspection looks at how police forces protect children. Officers respond promptly and record what they see.

What inspectors expect to see

The force has protected the child well. Supervision is good, and investigations are prompt and thorough.

HMICFRS runs the child protection inspections of all police forces. Poor practice puts children at risk.
"""
TITLES = [
    "National child protection inspection programme – methodology",
    "National Child Protection Inspection Programme - Assessment criteria",
    "National Child Protection Inspection Programme - Child protection inspection methodology",
    "National child protection inspection: methodology for work after an inspection",
    "Evaluation of the child protection inspection programme – full report",
    "National child protection inspection: terms of reference",
    "Child protection inspection framework 2021–25",
    "National child protection inspection",  # the page of the series, on no force
]
REPORTS = [
    "National child protection inspection: Northmoor Police",
    "National Child Protection Inspection Programme: Northmoor Police",
    "Northmoor – National child protection inspection programme",
    "An inspection of the force's vetting strategy",
    "A review of how forces follow the guidance",
]
ON_POLICE = "An inspection of how well the police find missing children"


@pytest.mark.parametrize("title", TITLES)
def test_a_paper_about_inspections_is_none(title: str) -> None:
    text = PAPER.format(title=title)
    facts = analyse(text).facts
    assert facts is not None
    assert facts.kind == "other"
    assert not [r for r in whole(text) if isinstance(r, Finding)]


@pytest.mark.parametrize("title", REPORTS)
def test_a_report_s_title_is_no_paper_s(title: str) -> None:
    assert not of_method(title)


def test_contents_alone_say_by_their_title_what_they_are_of() -> None:
    chapters = ("Foreword", "Summary", "Introduction", "Context for the force", "Initial contact", "Next steps")
    contents = "".join(f"  {i}. {chapter}\n" for i, chapter in enumerate(chapters, 1))
    title = "Northmoor Police – National child protection re\u2011inspection"
    text = f"{title}\n\nPublished on: 3 May 2022\n\nContents\n\n{contents}"
    facts = analyse(text).facts
    assert facts is not None
    assert (facts.kind, facts.force) == ("re-inspection", "Northmoor Police")


@pytest.mark.parametrize(
    ("title", "said", "kind"),
    [
        (ON_POLICE, "We visited forces and read records. The police were slow.", "thematic"),
        (ON_POLICE, "The council asks what the inspectors visited. The police were slow.", "other"),
        (f"{ON_POLICE} in Saltby", "We visited the town and read records.", "other"),
        ("The police response to stalking", "This report is the third in a series of thematic reports.", "thematic"),
    ],
)
def test_a_report_on_the_police_everywhere_is_thematic(title: str, said: str, kind: str) -> None:
    facts = analyse(f"{title}\n\nPublished on: 5 April 2023\n\nForeword\n\n{said}\n").facts
    assert facts is not None
    assert facts.kind == kind
