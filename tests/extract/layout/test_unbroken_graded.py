"""A page of the newest manner on one long line: graded areas in a table, and parts that each chapter has."""

from __future__ import annotations

from graphkit.records import Judgement, Section
from tests.extract.structure import analyse

_PROSE = (
    "Officers of the force met children in most cases and wrote down what they said. Supervisors read the records "
    "within a day and gave clear directions. Partners told us that they trust the force. "
)  # fmt: skip
_PAGE = (
    "Home About us Eskford – National child protection inspection Published on: 12 March 2024 Contents About "
    "us Summary Introduction Leadership of child protection arrangements Recommendations Main findings "
    "Working with safeguarding partners Recommendations Main findings Responding to children at risk of harm "
    "Main findings Conclusion Next steps Print this document About us We inspect police forces. <P> Summary "
    "We inspected Eskford Police in March 2024. We grade it as follows. Area Judgement Leadership of child "
    "protection arrangements Adequate Working with safeguarding partners Good Responding to children at risk "
    "of harm Requires improvement Investigating reports of abuse, neglect and exploitation of children "
    "Inadequate Introduction This report is about Eskford Police. <P> Return to contents Leadership of child "
    "protection arrangements Adequate Eskford Police is adequate at this. <P> Recommendations By 31 October "
    "2024, Eskford Police should train its officers. Main findings Leaders listen to staff They meet them "
    "each week. <P> Return to contents Working with safeguarding partners Good Eskford Police is good at "
    "this. <P> Recommendations By 31 October 2024, Eskford Police should read its records. Main findings <P> "
    "Responding to children at risk of harm Requires improvement Eskford Police requires improvement at this."
    " <P> Main findings <P> Return to contents Conclusion <P> Next steps The force should tell us what it "
    "does. "
).replace("<P> ", _PROSE)  # fmt: skip


def test_chapters_and_the_parts_that_each_has() -> None:
    found = [(s.heading, s.level) for s in analyse(_PAGE).of(Section)]
    assert [heading for heading, level in found if level == 1] == [
        "About us",
        "Summary",
        "Introduction",
        "Leadership of child protection arrangements",
        "Working with safeguarding partners",
        "Responding to children at risk of harm",
        "Conclusion",
    ]
    assert [heading for heading, _ in found].count("Main findings") == 3
    assert "Return to contents" not in {heading for heading, _ in found}


def test_each_area_has_its_grade() -> None:
    grades = {j.topic: j.grade for j in analyse(_PAGE).of(Judgement)}
    assert grades == {
        "Leadership of child protection arrangements": "Adequate",
        "Working with safeguarding partners": "Good",
        "Responding to children at risk of harm": "Requires improvement",
        "Investigating reports of abuse, neglect and exploitation of children": "Inadequate",
    }
