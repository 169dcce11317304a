"""A reader view prints the target of each link in brackets behind its words: headings are found all the same."""

from __future__ import annotations

from graphkit.records import Entity, Section
from tests.extract.structure import analyse, whole

_REPORT = (
    "Eskford Police: National child protection inspection\n\nPublished on: 3 May 2024\n\nContents\n\n"
    "* Introduction (#introduction)\n  * How we inspected (#how-we-inspected)\n"
    "* Leadership (#leadership)\n  * Main findings (#leadership-main-findings)\n"
    "* Initial contact (#initial-contact)\n  * Main findings (#contact-main-findings)\n* Glossary (#glossary)\n\n"
    "Introduction\n\nThis is a report of HMICFRS on how Eskford Police protects children.\n\n"
    "How we inspected\n\nWe listened to officers and read files. The glossary (#glossary) explains our words.\n\n"
    "Leadership\n\nMain findings\n\nHere is what we found about leadership in the force.\n\n"
    "Leaders know their staff\n\nThe chief officers visit each team, and the child exploitation panel (CEP) "
    "(#glossary-cep) reports to them.\n\n"
    "Initial contact\n\nMain findings\n\nHere is what we found about how calls are answered.\n\n"
    "Calls are answered quickly\n\nOperators use the LANTERN (#glossary-lantern) model when they take a call.\n\n"
    "Glossary\n\nReferral\n\nA request that somebody looks at what a child needs.\n"
)


def test_the_contents_list_names_the_headings_and_their_levels() -> None:
    assert [(s.level, s.heading) for s in analyse(_REPORT).of(Section)] == [
        (1, "Introduction"),
        (2, "How we inspected"),
        (1, "Leadership"),
        (2, "Main findings"),
        (3, "Leaders know their staff"),
        (1, "Initial contact"),
        (2, "Main findings"),
        (3, "Calls are answered quickly"),
        (1, "Glossary"),
    ]


def test_an_abbreviation_before_it_is_that_of_the_name() -> None:
    (panel,) = [e for e in whole(_REPORT) if isinstance(e, Entity) and e.abbreviation == "CEP"]
    assert panel.name.lower() == "child exploitation panel"
