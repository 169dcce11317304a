"""What those say who were inspected is no report; an article's paper, its day and its headline are told apart."""

from __future__ import annotations

import pytest

from graphkit.records import Finding
from tests.extract.structure import analyse, whole

RELEASE = """Force responds to child protection inspection

22 June 2023

{first}

Our officers listen to children and act at once. Supervisors check each case. More needs to be done for children who \
go missing, and we are at work on it.

Northmoor Police will publish a plan. Police officers are being trained by Northmoor Police.
"""


@pytest.mark.parametrize(
    "first",
    [
        "His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) visited us in February.",
        "We accept the findings of the inspection in full.",
        "Northmoor Police is a large force. We welcome the report that inspectors have written about it.",
    ],
)
def test_who_was_inspected_makes_no_findings(first: str) -> None:
    text = RELEASE.format(first=first)
    facts = analyse(text).facts
    assert facts is not None
    assert facts.kind in {"news", "other"}
    assert not [r for r in whole(text) if isinstance(r, Finding)]


def test_inspectors_who_quote_the_force_still_report() -> None:
    text = """Northmoor Police

National child protection inspection

1. Introduction

We inspected Northmoor Police in March. “We welcome the report of these inspectors,” its chief officer told us.

2. Initial contact

Officers attend too late.

3. Investigation

Supervision is poor.

4. Decision-making

Records are poor.
"""
    facts = analyse(text).facts
    assert facts is not None
    assert facts.kind == "inspection"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("THE SALTBY WEEKLY\nThursday, March 17, 2016\n\n{title}\n\nBy Ann Lee", "2016-03-17"),
        ("CHILDREN’S WEEKLY\nNews | Jobs | Learning\n\n{title}\n\n10 February 2022   By Ann Lee", "2022-02-10"),
        ("{title}\n\nNORTH PRESS AGENCY -- 6 October 2016, 00.01", "2016-10-06"),
    ],
)  # fmt: skip
def test_a_paper_prints_its_name_and_the_day_beside_the_headline(head: str, published: str) -> None:
    title = "Northmoor Police told to look for children sooner"
    text = f"""{head.format(title=title)}

Inspectors said Northmoor Police was too slow. The report found that children wait for an hour.

“We know it,” said Chief Constable Jane Marsh. “It will change.”
"""
    facts = analyse(text).facts
    assert facts is not None
    assert (facts.kind, facts.title, facts.published) == ("news", title, published)


def test_a_commissioner_is_no_force() -> None:
    text = """Eastvale Police and Crime Panel

Minutes of the meeting of 12 March 2019

The Deputy Police and Crime Commissioner told the panel of the police. HMICFRS had inspected the police. The Deputy \
Police and Crime Commissioner was pleased.
"""
    facts = analyse(text).facts
    assert facts is not None
    assert facts.force is None


ANSWER = """Skip to content
Text size: A A A

HMICFRS report: Northmoor – National child protection inspection post-inspection review

Dear Inspector,

{first}

Recommendations

Within three months Northmoor Police acts to make sure that children’s views are obtained and recorded.

Northmoor Police immediately improves its child protection investigations.
"""


@pytest.mark.parametrize(
    "first",
    [
        "As the Police and Crime Commissioner for Northmoor, I am answering the report by HMICFRS of 6 June 2023.",
        "This is pursuant to my obligations under section 55(1) of the Police Act 1996 and on the report by HMICFRS.",
    ],
)
def test_a_commissioners_letter_makes_no_findings(first: str) -> None:
    text = ANSWER.format(first=first)
    facts = analyse(text).facts
    assert facts is not None
    assert facts.kind == "other"
    assert not [r for r in whole(text) if isinstance(r, Finding)]


@pytest.mark.parametrize("printed", ["Get in touch", "YouTube", "Related downloads", "214 views", "Skip to content"])
def test_what_a_site_prints_is_no_title(printed: str) -> None:
    title = "Northmoor children failed by the police"
    facts = analyse(f"{printed}\n\n{title}\n\nThe police of Northmoor were too slow, the report said.\n").facts
    assert facts is not None
    assert facts.title == title


def test_when_a_paper_is_to_be_reviewed_is_no_day_of_publication() -> None:
    text = "Procedure for children who go missing Review date August 2030\n\nThe police look for children.\n"
    facts = analyse(text).facts
    assert facts is not None
    assert facts.published is None


@pytest.mark.parametrize(
    "says",
    [
        "This guidance is for inspectors who carry out",
        "Read on before you go: inspectors should use this guidance when they carry out",
    ],
)
def test_guidance_on_inspections_makes_no_findings(says: str) -> None:
    text = f"""Guidance

Joint targeted area inspection of the response to children who go missing

Updated 12 September 2024

1. {says} a joint targeted area inspection (JTAI) of the multi-agency response.

2. It was last updated in September. For guidance on JTAIs of other topics, see the collection. Inspectors are skilled.
"""
    facts = analyse(text).facts
    assert facts is not None
    assert facts.kind == "other"
    assert not [r for r in whole(text) if isinstance(r, Finding)]


def test_a_page_on_how_inspections_are_made_is_none() -> None:
    text = """National child protection inspections

HMICFRS inspects what the police of each area do to protect children. Inspectors of police go to every force.

Methodology

In these inspections we read the files of cases and talk to the police.

Findings

Earlier inspections of the police showed what worked well and what did not.
"""
    facts = analyse(text).facts
    assert facts is not None
    assert facts.kind == "other"
    assert not [r for r in whole(text) if isinstance(r, Finding)]
