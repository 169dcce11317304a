"""Papers that are about a report and no report: who sends them says so, and nothing in them is a finding."""

from __future__ import annotations

import pytest

from graphkit.extract.about.speakers import of_another
from graphkit.records import Finding, Recommendation
from tests.extract.structure import analyse, whole

PAPER = """{cover}

{date}

National child protection inspection of Northmoor Police

1. Background

Her Majesty's Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) inspected Northmoor Police in \
March 2021. Inspectors found that supervisors rarely read the records of the police. Police officers attend promptly.

2. Recommendations

It is recommended that members:
(a) note the report; and
(b) ask the force to return within six months.

3. Comments of officers

In our experience the quality of referrals from the police is poor.
"""
COVERS = [
    "Saltby Borough Council\n\nChildren's Overview and Scrutiny Committee\n\nAgenda item 9",
    "Saltby Borough Council\n\nReport of the Director of Children's Services",
    "Office of the Police and Crime Commissioner for Northmoor",
    "The Police and Crime Commissioner for Northmoor\n\nComments on the HMICFRS report",
    "Northmoor Police\n\nResponse to the inspectorate's recommendations",
    "Response under section 55 of the Police Act 1996",
    "Northmoor Police and Crime Panel\n\nMinutes of the meeting",
    "Northmoor Police\n\nAction plan in response to the HMICFRS report",
]
THEMATIC = """Left alone: how the police look for children at night

{subtitle}July 2021

Why we did this inspection

Children who are out at night can be hurt. The police have a duty to look for them.

What we did

Between November 2020 and January 2021 we visited four police forces: Northmoor Police, Eastvale Constabulary, \
Westmarch Police and Saltby Constabulary. We read 90 records.

What we found

In Northmoor Police nobody looks for children after midnight. Officers of Saltby Constabulary search quickly and \
well. In Westmarch Police records are poor, and in Eastvale Constabulary they are good.

Her Majesty's Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS)
"""
ARTICLE = """Northmoor Police too slow to find children, inspectors say

Posted: 11 June 2024

His Majesty's Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) sent a team to Northmoor Police \
in February.

Inspectors said the police had improved since the inspection of 2022. The report said the police had more to do.
"""


@pytest.mark.parametrize("cover", COVERS)
def test_what_another_body_says_is_no_finding(cover: str) -> None:
    state = analyse(PAPER.format(cover=cover, date="14 September 2021"))
    assert state.facts is not None
    assert state.facts.kind == "other"
    assert state.facts.force == "Northmoor Police"
    assert (state.facts.inspection_start, state.facts.inspection_end) == ("2021-03", "2021-03")
    assert not list(state.of(Finding))
    assert not list(state.of(Recommendation))


@pytest.mark.parametrize(
    ("line", "published"),
    [("Date of response: 4 May 2021", "2021-05-04"), ("Meeting date: 7 June 2021", "2021-06-07")],
)
def test_a_paper_is_published_on_its_own_date(line: str, published: str) -> None:
    cover = f"{COVERS[2]}\n\nReport published: 3 April 2021"
    facts = analyse(PAPER.format(cover=cover, date=line)).facts
    assert facts is not None
    assert facts.published == published


@pytest.mark.parametrize(
    "line",
    [
        "Report by Her Majesty's Chief Inspector of Constabulary",
        "Report of the Chief Inspector",
        "Her Majesty's Inspectorate",
    ],
)
def test_the_inspectors_are_not_another_body(line: str) -> None:
    assert not of_another(["National Child Protection Inspection", "Northmoor Police", line], [])


def test_a_scholar_s_article_is_no_news() -> None:
    abstract = "Inspectors said that police fail. The report found that police and police do."
    facts = analyse(f"How inspectors judge\n\nAbstract\n\n{abstract}\n").facts
    assert facts is not None
    assert facts.kind == "other"


@pytest.mark.parametrize(
    "heading",
    [
        "The force's response to missing children",
        "Response to our recommendations",
        "Comments from children",
        "Action plan",
        "Local safeguarding children board",
    ],
)
def test_what_inspectors_write_about_is_not_who_speaks(heading: str) -> None:
    assert not of_another(["National Child Protection Inspection", "Northmoor Police"], [heading])


@pytest.mark.parametrize("subtitle", ["", "Executive summary\n\n"])
def test_a_report_over_many_forces_is_thematic_and_about_none(subtitle: str) -> None:
    facts = analyse(THEMATIC.format(subtitle=subtitle)).facts
    assert facts is not None
    assert (facts.kind, facts.force, facts.published) == ("thematic", None, "2021-07")
    assert (facts.inspection_start, facts.inspection_end) == ("2020-11", "2021-01")


def test_a_team_that_was_sent_is_an_inspection() -> None:
    facts = analyse(ARTICLE).facts
    assert facts is not None
    assert (facts.kind, facts.inspection_start) == ("news", "2024-02")


ANSWERED = """# National Child Protection Inspection: {title}

Last updated: 3 March 2023

In September 2022 HMICFRS inspected how Northmoor Police protects children. We welcome its report.

## Recommendation 1

> We recommend that, within three months, Northmoor Police reviews its investigations.

**Our response: accepted**

Supervision was not good enough. Sergeants now review each case every week.

## Recommendation 2

> We recommend that, within three months, Northmoor Police reviews the detention of children.

**Our response: accepted in part**

Too many children are still held overnight.
"""


@pytest.mark.parametrize("title", ["our response", "what we have done"])
def test_a_force_that_answers_on_its_own_page_judges_nobody(title: str) -> None:
    text = ANSWERED.format(title=title)
    facts = analyse(text).facts
    assert facts is not None
    assert (facts.kind, facts.force) == ("other", "Northmoor Police")
    assert not [r for r in whole(text) if isinstance(r, Finding | Recommendation)]


@pytest.mark.parametrize(
    "subject",
    [
        "Freedom of information request reference no: 12/19",
        "RE: Freedom of Information Act 2000 request: cases of 2018",
        "Our ref: FOI 1234/19",
    ],
)
def test_an_answer_to_a_request_is_no_news(subject: str) -> None:
    told = 'You asked: "How many?" Superintendent Ada Quill said: "There were 40 of them." She said they were few.'
    facts = analyse(f"Northmoor Police\n\nDear Madam,\n\n{subject}\n\n{told}\n").facts
    assert facts is not None
    assert facts.kind == "other"


def test_a_page_on_an_inspection_by_several_bodies_is_no_report_of_theirs() -> None:
    told = "Inspectors visited six forces in May 2019. The police were slow and supervision was poor."
    text = f"Joint inspection of the police response to theft\n\n{told} {told}\n"
    assert not [r for r in whole(text) if isinstance(r, Finding)]
