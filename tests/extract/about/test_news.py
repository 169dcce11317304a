"""Articles, press releases and statements are news, whatever they are about; reports that quote somebody are none."""

from __future__ import annotations

import pytest

from graphkit.extract.about.news import is_news
from graphkit.extract.about.speakers import unquoted
from graphkit.records import Finding
from tests.extract.structure import analyse, whole

RELEASE = """Northmoor Police must find missing children sooner

{lead}

Get the report

Northmoor – National child protection inspection

Inspectors were concerned to find:

  • nobody looks for missing children at night; and
  • supervision of investigations is poor.

HM Inspector of Constabulary for the North Ada Quill said:

“We found officers who care about the children of Northmoor. But too few of them know what to look for.

“Our report makes three recommendations to the force.”
"""
LEADS = [
    "Northmoor Police does not keep children safe, according to a new report.",
    "HMICFRS today publishes its report on an inspection of the child protection work of Northmoor Police.",
    "In a report published today, HMICFRS is calling on Northmoor Police to look for missing children.",
    "Children are at risk, according to the third in a series of child protection reports on Northmoor Police.",
]
MANY = """POLICE across the country fail victims of stalking, say inspectors.

HMIC said in a report that only two of the 43 forces it looked at keep good records, and that it examined six forces.

HM Chief Inspector of Constabulary Ada Quill said: "Stalking ruins the lives of many people. We found much to mend."

In Northmoor Police victims were listened to. Inspectors found that Eastvale Constabulary and Westmarch Police were \
slow, and that these six forces had poor records.

Tom Reeve, Assistant Chief Constable with Saltby Police, said: "We are glad that our good work has been seen.

"There is poor practice, and we had found it ourselves before the inspection."
"""
STATEMENTS = [
    "The inspectorate has published its latest inspection on how we protect children today (4 August).",
    "The report that the inspectorate publishes today, 4 August, has hard words for the police of Northmoor.",
    "The watchdog's second yearly report shows today that many councils are not good enough.",
]
OTHERS = [
    "This document sets out what we intend to inspect. The police and inspectors of police should read it.",
    "This report sets out what we found. Jane Roe, a parent, said: “Nobody came.” The report said so before.",
    "The council has published its report on how it protects children. The police were asked about it in May.",
]


@pytest.mark.parametrize("lead", LEADS)
def test_a_press_release_is_news(lead: str) -> None:
    text = RELEASE.format(lead=lead)
    facts = analyse(text).facts
    assert facts is not None
    assert (facts.kind, facts.force) == ("news", "Northmoor Police")
    assert not [r for r in whole(text) if isinstance(r, Finding)]


def test_an_article_about_many_forces_is_no_thematic_report() -> None:
    facts = analyse(MANY).facts
    assert facts is not None
    assert facts.kind == "news"
    assert not [r for r in whole(MANY) if isinstance(r, Finding)]


@pytest.mark.parametrize("said", STATEMENTS)
def test_what_is_out_today_is_news(said: str) -> None:
    facts = analyse(f"How children are kept safe\n\n{said}\n\nWe know that there is more to do.\n").facts
    assert facts is not None
    assert facts.kind == "news"


TOLD = """Parents praise a club for the young

The club has room for forty, Ada Quill said. Her son Ben, 12, goes there each week, neighbours told the paper.

"We found a place that cares," said Tom Reeve, who chairs the board. "It is warm and it is open."

The council argued that its own clubs are as good.

It has four of them.
"""


def test_where_sentence_after_sentence_somebody_says_it_it_is_news() -> None:
    facts = analyse(TOLD).facts
    assert facts is not None
    assert facts.kind == "news"


def test_a_release_whose_senders_speak_of_their_own_inspections_is_news() -> None:
    body = [
        "Northmoor Police keeps children waiting, inspectors said.",
        "Following our inspection in 2018, the force was told to improve.",
        "It has begun to, the report found.",
        'HM Inspector Ada Quill said: "Some children wait for days.',
        '"That has to change."',
        "The inspectorate recommended that the force reads its notices each day.",
    ]
    assert is_news([], body)
    assert not is_news([], body[1:2] * 3 + body[:1])


@pytest.mark.parametrize("said", OTHERS)
def test_what_speaks_for_itself_is_no_news(said: str) -> None:
    facts = analyse(f"Plans for inspection\n\nPublished on: 3 March 2024\n\n{said}\n\nIt is long.\n").facts
    assert facts is not None
    assert facts.kind != "news"


@pytest.mark.parametrize(
    ("stamp", "news"),
    [
        ("News • Nov 25, 2016 00:01 GMT", True),
        ("Press release", True),
        ("News", False),
        ("News from the police", False),
    ],
)
def test_the_stamp_of_a_site_s_news(stamp: str, news: bool) -> None:
    assert is_news([stamp, "The force answers"], ["We are sorry."]) == news


@pytest.mark.parametrize(
    "head",
    [
        "Police are too slow for children, says head of charity",
        "Police are too slow for children, charity warns",
        "Police are too slow for children\n\nAda Quill 3 March 2020",
        "Police are too slow for children\n\nBy Ada Quill | 3 March 2020",
    ],
)
def test_a_headline_or_a_writer_with_the_day_makes_news(head: str) -> None:
    told = "Children wait for hours. The charity read 90 records of the police. In a third of them nobody came."
    facts = analyse(f"{head}\n\n{told}\n").facts
    assert facts is not None
    assert (facts.kind, facts.title) == ("news", head.split("\n")[0])


def test_a_letter_in_single_marks_is_a_quotation() -> None:
    told = "In her letter she says: 'It is slow.\n\n'Our inspectors found that nobody came, and we judged it so.'"
    assert unquoted(told).strip() == "In her letter she says"
    assert "our inspectors' reports" in unquoted("We read our inspectors' reports.")


def test_a_longer_article_in_which_few_sentences_say_who_says_so_is_news() -> None:
    said = (
        "The watchdog said that children wait. The charity said so too. A spokesman for the county said it was sorry."
    )
    plain = " ".join(f"In {n} of the cases nobody from the police came to the house." for n in range(10, 22))
    facts = analyse(f"Who looks for children at night\n\n{said} {plain}\n").facts
    assert facts is not None
    assert facts.kind == "news"
    own = analyse(f"Who looks for children at night\n\nWe inspected six forces. {said} {plain}\n").facts
    assert own is not None
    assert own.kind != "news"
